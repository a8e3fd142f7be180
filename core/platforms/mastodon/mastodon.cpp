// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/mastodon/instance.h"
#include "core/platforms/mastodon/mastodonacts.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodoncheck.h"
#include "core/platforms/mastodon/mastodonlogin.h"
#include "core/platforms/mastodon/mastodonsentences.h"
#include "core/platforms/mastodon/mastodonsteps.h"
#include "core/platforms/mastodon/mastodontext.h"
#include "core/platforms/mastodon/statusmatch.h"
#include "core/platforms/platform.h"
#include "core/platforms/traits.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostPages = 5;

HttpRequest requestOf(const StepContext &context)
{
    const auto &post = context.post;
    const auto &step = context.step;
    const auto token = context.credentials.values["access_token"_L1].toString();
    switch (step.kind) {
    case StepKind::Baseline:
        return newestStatusRequest(post.account, token);
    case StepKind::UploadMedia:
        return uploadRequest(post.account, post.media.value(step.part), token);
    case StepKind::AwaitMedia:
        return mediaStateRequest(post.account, step.payload["id"_L1].toString(), token);
    case StepKind::Delete:
        return deleteRequest(post.account, step.payload["id"_L1].toString(), token);
    case StepKind::Edit:
        return editRequest(post, step, token);
    default:  // a part, or the first comment
        return statusRequest(post, step, token);
    }
}

Error unreadable(const HttpReply &reply)
{
    return Error{ErrorKind::Unknown,
                 MastodonSentences::tr("The instance answered HTTP %1 with something unreadable.").arg(reply.status)};
}

/// What a successful answer to `step` gives for the journal.
Result<QJsonObject> resultOf(const Step &step, const HttpReply &reply)
{
    if (step.kind == StepKind::Baseline) {
        const auto statuses = reply.json();
        if (!statuses || !statuses->isArray())
            return unreadable(reply);
        QJsonObject result{{u"id"_s, idOf(statuses->array().first().toObject())}};
        if (const auto at = answeredAt(reply.headers, Instant{}); at != Instant{})
            result["at"_L1] = toIsoUtc(at);
        return result;
    }
    if (step.kind == StepKind::Delete)
        return QJsonObject{};
    const auto answer = reply.jsonObject();
    const auto id = answer ? idOf(*answer) : QString{};
    switch (step.kind) {
    case StepKind::AwaitMedia:
        // 206 is a success of HTTP, but says that there is nothing to attach yet.
        if (reply.status == 206)
            return Error{ErrorKind::NotReady, MastodonSentences::tr("The instance is still processing a file."), 2s};
        return QJsonObject{{u"id"_s, step.payload["id"_L1]}};
    case StepKind::UploadMedia:
        if (id.isEmpty())
            return unreadable(reply);
        return QJsonObject{{u"id"_s, id}, {u"pending"_s, reply.status == 202}};
    case StepKind::Edit:
        if (id.isEmpty())
            return unreadable(reply);
        return publishedStatus(*answer);
    default:  // what creates
        break;
    }
    const auto published = answer ? publishedStatus(*answer) : QJsonObject{};
    if (published.isEmpty())  // it said yes, so the post may well be there
        return Error{ErrorKind::Ambiguous, unreadable(reply).detail};
    return published;
}

class Mastodon final : public Platform
{
public:
    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }

    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &account) const override
    {
        return lengthOf(text, {}, account);
    }

    [[nodiscard]] int maxTextLength(const FrozenAccount &account) const override
    {
        return limitsOf(account.reported).maxCharacters;
    }

    [[nodiscard]] TextMeasure measure(const QString &text, const QString &warning,
                                      const FrozenAccount &account) const override
    {
        return {.length = lengthOf(text, warning, account), .limit = maxTextLength(account)};
    }

    [[nodiscard]] QList<TextEntity> textEntities(const QString &text) const override { return statusEntities(text); }

    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override
    {
        return problemsOf(post, m_traits.media);
    }

    [[nodiscard]] MediaRules mediaFor(const FrozenAccount &account) const override
    {
        return mediaRulesOf(m_traits.media, account.reported);
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant) const override
    {
        return post.purpose == Purpose::Publish ? mastodon::nextStep(post, journal) : nextAct(post, journal);
    }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct(post.purpose);
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;
    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override;

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override
    {
        return mastodon::connectAccount(std::move(request), m_errors, http);
    }
    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString codeChallenge,
                                                 HttpClient &http) const override
    {
        return mastodon::beginLogin(std::move(request), std::move(state), std::move(codeChallenge), m_errors, http);
    }
    QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, HttpClient &http) const override
    {
        return mastodon::revoke(std::move(account), std::move(credentials), m_errors, http);
    }

private:
    [[nodiscard]] std::optional<Error> failure(const HttpReply &reply, const QString &step, bool creates,
                                               Instant otherwise) const
    {
        const auto now = answeredAt(reply.headers, otherwise);
        return m_errors.classify(reply, failureOf(reply, step, creates), parseRateHeaders(reply.headers, now), now);
    }

    struct Candidates
    {
        QList<QJsonObject> statuses;  ///< newest first
        bool isComplete = false;      ///< else there are more than were looked through
    };
    /// The own statuses since the baseline that may be the one sought. Notes its calls in `probe`.
    QCoro::Task<Result<Candidates>> candidates(StepContext context, SoughtStatus sought, Probe *probe,
                                               HttpClient &http) const;
    /// Whether `status` is the one: by its source, or by its content where the server gives no source.
    QCoro::Task<Result<bool>> isSought(StepContext context, QJsonObject status, SoughtStatus sought, Probe *probe,
                                       HttpClient &http) const;

    PlatformTraits m_traits = loadTraits(u":/platforms/mastodon/limits.json"_s);
    ErrorTable m_errors = ErrorTable::load(u":/platforms/mastodon/errors.json"_s);
};

QCoro::Task<StepOutcome> Mastodon::perform(StepContext context, HttpClient &http) const
{
    auto request = requestOf(context);
    request.stillWanted = std::move(context.stillWanted);
    auto reply = co_await http.send(std::move(request));

    StepOutcome outcome;
    outcome.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    const bool isGone = context.step.kind == StepKind::Delete && saysItIsGone(reply);
    const auto error
        = isGone ? std::nullopt : failure(reply, toWord(context.step.kind), context.step.creates, context.askedAt);
    outcome.result = error ? Result<QJsonObject>{*error} : resultOf(context.step, reply);
    outcome.exchange = std::move(reply.exchange);
    co_return outcome;
}

QCoro::Task<Result<Mastodon::Candidates>> Mastodon::candidates(StepContext context, SoughtStatus sought, Probe *probe,
                                                               HttpClient &http) const
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    const auto since = context.step.payload["since_id"_L1].toString();
    Candidates found;
    QString before;
    for (int page = 0; page < mostPages; ++page) {
        auto request = statusesRequest(context.post.account, since, before, token);
        auto reply = co_await http.send(std::move(request));
        ++probe->calls;
        probe->exchange = reply.exchange;
        probe->rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
        if (const auto error = failure(reply, u"probe"_s, false, context.askedAt))
            co_return *error;
        const auto answer = reply.json();
        if (!answer || !answer->isArray())
            co_return unreadable(reply);
        const auto statuses = answer->array();
        bool reachedOlder = statuses.isEmpty();
        for (const auto &value : statuses) {
            const auto status = value.toObject();
            if (idOf(status) == since || isOlder(status, sought))
                reachedOlder = true;  // the server takes no notice of since_id
            else if (mayBe(status, sought))
                found.statuses += status;
        }
        const auto oldest = statuses.isEmpty() ? QString{} : idOf(statuses.last().toObject());
        found.isComplete = reachedOlder;
        if (reachedOlder || oldest == before)
            break;
        before = oldest;
    }
    co_return found;
}

QCoro::Task<Result<bool>> Mastodon::isSought(StepContext context, QJsonObject status, SoughtStatus sought, Probe *probe,
                                             HttpClient &http) const
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    auto request = sourceRequest(context.post.account, idOf(status), token);
    auto reply = co_await http.send(std::move(request));
    ++probe->calls;
    probe->exchange = reply.exchange;
    probe->rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    if (!reply.failure && reply.status == 404)
        co_return hasSameContent(status, sought);
    if (const auto error = failure(reply, u"probe"_s, false, context.askedAt))
        co_return *error;
    const auto source = reply.jsonObject();
    if (!source)
        co_return unreadable(reply);
    co_return hasSameSource(*source, sought);
}

QCoro::Task<Probe> Mastodon::probe(StepContext context, StepRecord doubtful, HttpClient &http) const
{
    context.step = doubtful.step;
    const auto sought = soughtBy(context.post, doubtful.step, doubtful.intendedAt);
    Probe probe;
    probe.calls = 0;
    auto list = co_await candidates(context, sought, &probe, http);
    if (!list) {
        probe.why = list.error();
        co_return probe;
    }
    // What reads alike comes first, since each costs a call; among equals the oldest: it was ours first.
    std::reverse(list->statuses.begin(), list->statuses.end());
    std::stable_partition(list->statuses.begin(), list->statuses.end(),
                          [&](const QJsonObject &status) { return hasSameContent(status, sought); });
    for (auto at = list->statuses.cbegin(); at != list->statuses.cend(); ++at) {
        const auto same = co_await isSought(context, *at, sought, &probe, http);
        if (!same) {
            probe.why = same.error();
            co_return probe;
        }
        if (*same) {
            probe.answer = Probe::Answer::Found;
            probe.result = publishedStatus(*at);
            co_return probe;
        }
    }
    if (list->isComplete)
        probe.answer = Probe::Answer::Absent;
    else
        probe.why = Error{ErrorKind::Unknown,
                          MastodonSentences::tr("The account has posted too much since to find this post.")};
    co_return probe;
}

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<Mastodon>();
}

}  // namespace carillon::mastodon
