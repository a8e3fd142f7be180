// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/foundplace.h"
#include "core/platforms/platform.h"
#include "core/platforms/traits.h"
#include "core/platforms/webhook/webhookrequest.h"
#include "core/platforms/webhook/webhooksentences.h"
#include "core/platforms/wire.h"

namespace carillon::webhook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxMediaBytes = qint64{20} * 1024 * 1024;
constexpr double longestSettle = 3600;
constexpr auto keyPlace = "{key}"_L1;

QString option(const FrozenAccount &account, const QString &key)
{
    return optionValue(account.options, u"webhook"_s, key);
}

QUrl lookupAddress(QString pattern, const QString &key)
{
    return QUrl{pattern.replace(keyPlace, QString::fromLatin1(QUrl::toPercentEncoding(key)))};
}

/// What the answer tells of the post: {"id", "url"}, each only when it is there.
QJsonObject publicationOf(const HttpReply &reply)
{
    QJsonObject result;
    const auto answer = reply.jsonObject();
    if (!answer)
        return result;
    const auto id = answer->value("id"_L1).toVariant().toString();
    if (!id.isEmpty())
        result["id"_L1] = id;
    const QUrl url{answer->value("url"_L1).toString()};
    if (isWebAddress(url))
        result["url"_L1] = url.toString(QUrl::FullyEncoded);
    return result;
}

/// The sentence in a refusal, if it is JSON and has one.
QString messageOf(const HttpReply &reply)
{
    const auto answer = reply.jsonObject();
    if (!answer)
        return {};
    const auto message = answer->value("message"_L1).toString();
    return (message.isEmpty() ? answer->value("error"_L1).toString() : message).left(500);
}

Error invalid(const QString &detail)
{
    return Error{ErrorKind::Invalid, detail};
}

Result<void> checkServer(const QUrl &server)
{
    if (server.isEmpty())
        return invalid(WebhookSentences::tr("A webhook needs its address (server), such as https://example.com/hook."));
    if (!server.isValid() || server.host().isEmpty())
        return invalid(
            WebhookSentences::tr("\"%1\" is no web address. Give it whole, such as https://example.com/hook.")
                .arg(server.toString(QUrl::RemoveUserInfo)));
    if (!server.userInfo().isEmpty())
        return invalid(
            WebhookSentences::tr("Leave user name and password out of the webhook's address: it is stored in clear. "
                                 "Give a secret instead; every request is then signed with it."));
    if (!isSafeAddress(server))
        return invalid(
            WebhookSentences::tr("The webhook's address must begin with https:// (http:// only on this machine)."));
    return {};
}

Result<void> checkOption(const QString &key, const QString &value)
{
    if (key == "lookup"_L1) {
        if (!value.contains(keyPlace))
            return invalid(
                WebhookSentences::tr("The option lookup must hold {key}, which is replaced by the post's key."));
        if (!isSafeAddress(lookupAddress(value, u"key"_s)))
            return invalid(WebhookSentences::tr(
                "The option lookup must be an address that begins with https:// (http:// only on this "
                "machine)."));
        return {};
    }
    if (key == "idempotent"_L1) {
        if (value != "yes"_L1 && value != "no"_L1)
            return invalid(WebhookSentences::tr("The option idempotent is yes or no, not \"%1\".").arg(value));
        return {};
    }
    if (key == "settle"_L1) {
        bool isNumber = false;
        const auto seconds = value.toDouble(&isNumber);
        if (!isNumber || seconds < 0 || seconds > longestSettle)
            return invalid(WebhookSentences::tr("The option settle is a number of seconds from 0 to 3600, not \"%1\".")
                               .arg(value));
        return {};
    }
    return invalid(
        WebhookSentences::tr("A webhook has no option \"%1\"; it has lookup, idempotent and settle.").arg(key));
}

class Webhook final : public Platform
{
public:
    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }

    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override
    {
        return static_cast<int>(text.size());
    }

    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override;

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant) const override
    {
        for (const auto &record : journal) {
            if (record.state == StepState::Done && record.step.kind == StepKind::Publish)
                return Publication{.remoteId = record.result["id"_L1].toString(),
                                   .permalink = record.result["url"_L1].toString()};
        }
        return Step{.kind = StepKind::Publish, .creates = true, .cost = cost(post)};
    }

    /// Whoever receives it decides what its address looks like.
    [[nodiscard]] Result<QJsonObject> found(const FrozenPost &, const Step &, const QString &address) const override
    {
        const auto place = readPlace(address);
        return place.address.isEmpty() ? QJsonObject{}
                                       : QJsonObject{{u"url"_s, place.address.toString(QUrl::FullyEncoded)}};
    }

    [[nodiscard]] Cost cost(const FrozenPost &) const override
    {
        return Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, 1);
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;
    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override;

    [[nodiscard]] std::chrono::milliseconds settleFor(const FrozenAccount &account) const override
    {
        bool isNumber = false;
        const auto seconds = option(account, u"settle"_s).toDouble(&isNumber);
        return isNumber && seconds >= 0 && seconds <= longestSettle
            ? std::chrono::milliseconds{qRound64(seconds * 1000)}
            : m_traits.settle;
    }

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override;

private:
    PlatformTraits m_traits = loadTraits(u":/platforms/webhook/limits.json"_s);
    ErrorTable m_errors = ErrorTable::load(u":/platforms/webhook/errors.json"_s);
};

QList<Problem> Webhook::check(const FrozenPost &post) const
{
    QList<Problem> problems;
    const auto length = textLength(joinParts(post.parts), post.account);
    if (length > m_traits.maxTextLength)
        problems
            += Problem{.code = u"text_too_long"_s,
                       .message = WebhookSentences::tr("The text has %1 characters; a webhook takes %2. Shorten it.")
                                      .arg(length)
                                      .arg(m_traits.maxTextLength)};
    const auto comment = textLength(post.firstComment, post.account);
    if (comment > maxFirstCommentLength(post.account))
        problems += Problem{
            .code = u"first_comment_too_long"_s,
            .message = WebhookSentences::tr("The first comment has %1 characters; a webhook takes %2. Shorten it.")
                           .arg(comment)
                           .arg(maxFirstCommentLength(post.account))};
    if (post.media.size() > m_traits.maxMedia)
        problems
            += Problem{.code = u"too_many_media"_s,
                       .message = WebhookSentences::tr("The post has %1 files; a webhook takes %2. Leave some out.")
                                      .arg(post.media.size())
                                      .arg(m_traits.maxMedia)};
    qint64 bytes = 0;
    for (const auto &medium : post.media)
        bytes += medium.bytes;
    if (bytes > maxMediaBytes)
        problems
            += Problem{.code = u"media_too_large"_s,
                       .message = WebhookSentences::tr(
                                      "The files have %1 MiB together; a webhook takes 20 MiB. Make them smaller or "
                                      "leave some out.")
                                      .arg(double(bytes) / (1024 * 1024), 0, 'f', 1)};
    if (joinParts(post.parts).trimmed().isEmpty() && post.media.isEmpty() && post.link.isEmpty()
        && post.title.isEmpty())
        problems += Problem{.code = u"empty"_s,
                            .message = WebhookSentences::tr("The post is empty. Write a text or add a file.")};
    return problems;
}

QCoro::Task<StepOutcome> Webhook::perform(StepContext context, HttpClient &http) const
{
    const auto secret = context.credentials.values["secret"_L1].toString().toUtf8();
    auto request = publishRequest(context.post, secret);
    if (!request)
        co_return StepOutcome{.result = request.error()};
    request->stillWanted = std::move(context.stillWanted);

    auto reply = co_await http.send(std::move(request.value()));
    StepOutcome outcome;
    if (reply.isSuccess()) {
        outcome.result = publicationOf(reply);
    } else {
        const auto now = answeredAt(reply.headers, context.askedAt);
        outcome.rate = parseRateHeaders(reply.headers, now);
        const ErrorTable::Answer answer{
            .step = toWord(context.step.kind), .creates = true, .message = messageOf(reply)};
        outcome.result = *m_errors.classify(reply, answer, outcome.rate, now);
    }
    outcome.exchange = std::move(reply.exchange);
    co_return outcome;
}

QCoro::Task<Probe> Webhook::probe(StepContext context, StepRecord, HttpClient &http) const
{
    const auto &account = context.post.account;
    const auto lookup = option(account, u"lookup"_s);
    if (lookup.isEmpty()) {
        Probe probe;
        probe.calls = 0;
        probe.answer
            = option(account, u"idempotent"_s) == "yes"_L1 ? Probe::Answer::Repeatable : Probe::Answer::Unknowable;
        co_return probe;
    }

    HttpRequest request;
    request.url = lookupAddress(lookup, context.post.key);
    request.stillWanted = std::move(context.stillWanted);
    auto reply = co_await http.send(std::move(request));
    Probe probe;
    probe.exchange = std::move(reply.exchange);
    if (!reply.failure && reply.status == 200) {
        probe.answer = Probe::Answer::Found;
        probe.result = publicationOf(reply);
    } else if (!reply.failure && reply.status == 404) {
        probe.answer = Probe::Answer::Absent;
    } else {
        probe.why = reply.failure
            ? *reply.failure
            : Error{ErrorKind::Unknown, WebhookSentences::tr("The look-up answered HTTP %1.").arg(reply.status),
                    parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt)).retryAfter};
    }
    co_return probe;
}

QCoro::Task<Result<Connection>> Webhook::connectAccount(ConnectRequest request, HttpClient &) const
{
    if (request.mode != ConnectMode::Address)
        co_return Error{ErrorKind::Config, WebhookSentences::tr("A webhook is connected by its address alone.")};
    if (const auto checked = checkServer(request.server); !checked)
        co_return checked.error();
    for (auto at = request.options.constBegin(); at != request.options.constEnd(); ++at) {
        if (const auto checked = checkOption(at.key(), at.value().toVariant().toString()); !checked)
            co_return checked.error();
    }

    ConnectedAccount connected;
    connected.account.platform = m_traits.id;
    connected.account.handle = request.handle.isEmpty() ? request.server.host() : request.handle;
    connected.account.name = connected.account.handle;
    connected.account.server = request.server.adjusted(QUrl::RemoveFragment);
    connected.account.options = request.options;
    if (!request.secret.isEmpty())
        connected.credentials.values["secret"_L1] = request.secret;
    co_return Connection::to(std::move(connected));
}

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<Webhook>();
}

}  // namespace carillon::webhook
