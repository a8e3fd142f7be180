// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/discord/discordapi.h"
#include "core/platforms/discord/discordcheck.h"
#include "core/platforms/discord/discordfound.h"
#include "core/platforms/discord/discordlogin.h"
#include "core/platforms/discord/discordsentences.h"
#include "core/platforms/discord/discordsteps.h"
#include "core/platforms/discord/discordtext.h"
#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"
#include "core/platforms/traits.h"

namespace carillon::discord {

using namespace Qt::StringLiterals;

namespace {

HttpRequest requestOf(const StepContext &context)
{
    const auto token = context.credentials.values["token"_L1].toString();
    switch (context.step.kind) {
    case StepKind::Delete:
        return deleteRequest(context.post.account, context.step, token);
    case StepKind::Edit:
        return editRequest(context.post, context.step, token);
    default:
        return messageRequest(context.post, context.step, token);
    }
}

/// What a successful answer to `context.step` gives for the journal.
Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply)
{
    if (context.step.kind == StepKind::Delete)
        return QJsonObject{};
    const auto message = reply.jsonObject();
    const auto published = message ? publishedMessage(*message, context.post, context.step) : QJsonObject{};
    if (!published.isEmpty())
        return published;
    // It said yes, so the message may well be there.
    return Error{context.step.creates ? ErrorKind::Ambiguous : ErrorKind::Unknown,
                 DiscordSentences::tr("Discord answered HTTP %1 with something unreadable.").arg(reply.status)};
}

/// Discord tells its waits as spans, to a thousandth of a second: they count from the answer, by the clock here. Its
/// Date header has whole seconds only, and would let the next call go up to one too early.
Instant receivedAt(const StepContext &context, const HttpReply &reply)
{
    const auto durations = reply.exchange.durations();
    return context.askedAt + durations.waited + durations.total;
}

class Discord final : public Platform
{
public:
    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }

    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override { return lengthOf(text); }

    [[nodiscard]] QList<TextEntity> textEntities(const QString &text) const override { return messageEntities(text); }

    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override
    {
        return problemsOf(post, mediaFor(post.account));
    }

    [[nodiscard]] MediaRules mediaFor(const FrozenAccount &account) const override
    {
        return mediaRulesOf(m_traits.media, account);
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant) const override
    {
        return post.purpose == Purpose::Publish ? discord::nextStep(post, journal) : nextAct(post, journal);
    }

    [[nodiscard]] Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful,
                                            const QString &address) const override
    {
        return discord::found(post, doubtful, address);
    }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct();
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;
    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override;

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override
    {
        return discord::connectAccount(std::move(request), m_traits.defaultServer, m_errors, http);
    }

private:
    PlatformTraits m_traits = loadTraits(u":/platforms/discord/limits.json"_s);
    ErrorTable m_errors = ErrorTable::load(u":/platforms/discord/errors.json"_s);
};

QCoro::Task<StepOutcome> Discord::perform(StepContext context, HttpClient &http) const
{
    auto request = requestOf(context);
    request.stillWanted = std::move(context.stillWanted);
    auto reply = co_await http.send(std::move(request));

    StepOutcome outcome;
    const auto now = receivedAt(context, reply);
    outcome.rate = readRate(reply, now);
    const bool isGone = context.step.kind == StepKind::Delete && saysItIsGone(reply);
    const auto answer = failureOf(reply, toWord(context.step.kind), context.step.creates);
    const auto error = isGone ? std::nullopt : m_errors.classify(reply, answer, outcome.rate, now);
    outcome.result = error ? Result<QJsonObject>{*error} : resultOf(context, reply);
    outcome.exchange = std::move(reply.exchange);
    co_return outcome;
}

/// A webhook can read a message whose id it knows, and nothing else: whether one without a known id is there, only a
/// person can see.
QCoro::Task<Probe> Discord::probe(StepContext, StepRecord, HttpClient &) const
{
    Probe probe;
    probe.calls = 0;
    probe.answer = Probe::Answer::Unknowable;
    co_return probe;
}

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<Discord>();
}

}  // namespace carillon::discord
