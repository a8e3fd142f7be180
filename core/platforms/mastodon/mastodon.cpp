// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/mastodon/instance.h"
#include "core/platforms/mastodon/mastodonacts.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodoncheck.h"
#include "core/platforms/mastodon/mastodonfound.h"
#include "core/platforms/mastodon/mastodonlogin.h"
#include "core/platforms/mastodon/mastodonmentions.h"
#include "core/platforms/mastodon/mastodonmetrics.h"
#include "core/platforms/mastodon/mastodonprobe.h"
#include "core/platforms/mastodon/mastodonschedule.h"
#include "core/platforms/mastodon/mastodonsteps.h"
#include "core/platforms/mastodon/mastodontext.h"
#include "core/platforms/mastodon/mastodonwire.h"
#include "core/platforms/metricsgathering.h"
#include "core/platforms/platform.h"
#include "core/platforms/traits.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

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

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal,
                                    Instant now) const override
    {
        return post.purpose == Purpose::Publish ? mastodon::nextStep(post, journal, now) : nextAct(post, journal);
    }

    [[nodiscard]] Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful,
                                            const QString &address) const override
    {
        return mastodon::found(post, doubtful, address);
    }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct(post.purpose);
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;
    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override
    {
        return mastodon::probe(std::move(context), std::move(doubtful), m_errors, http);
    }
    QCoro::Task<Result<QList<MentionCandidate>>> findMentions(FrozenAccount account, Credentials credentials,
                                                              QString beginning, HttpClient &http) const override;

    [[nodiscard]] Cost metricsCost(const FrozenAccount &account, const QList<LivePost> &posts) const override
    {
        const int atOnce = takesManyIds(account) ? m_traits.metrics.atOnce : 1;
        return Cost{}.with(LimitUnit::Calls, int(inBatches(livePartsOf(posts), atOnce).size()));
    }
    QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                           HttpClient &http) const override;

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
    PlatformTraits m_traits = loadTraits(u":/platforms/mastodon/limits.json"_s);
    ErrorTable m_errors = ErrorTable::load(u":/platforms/mastodon/errors.json"_s);
};

QCoro::Task<Result<QList<MentionCandidate>>> Mastodon::findMentions(FrozenAccount account, Credentials credentials,
                                                                    QString beginning, HttpClient &http) const
{
    auto request = peopleRequest(account, beginning, credentials.values["access_token"_L1].toString());
    const auto reply = co_await http.send(std::move(request));
    const auto at = answeredAt(reply.headers, Instant{});
    // Without the server's time nobody knows when its reset instant is.
    const auto rates = at == Instant{} ? RateHeaders{} : parseRateHeaders(reply.headers, at);
    if (const auto error = m_errors.classify(reply, failureOf(reply, findMentionsCall, false), rates, at))
        co_return *error;
    const auto people = peopleIn(reply, account);
    if (!people)
        co_return unreadable(reply);
    co_return *people;
}

QCoro::Task<StepOutcome> Mastodon::perform(StepContext context, HttpClient &http) const
{
    if (context.step.kind == StepKind::ReadBack)
        co_return co_await readBack(std::move(context), m_errors, http);
    if (context.step.kind == StepKind::Edit && context.post.purpose == Purpose::Recall)
        co_return co_await moveScheduled(std::move(context), m_errors, http);
    auto request = requestOf(context);
    request.stillWanted = std::move(context.stillWanted);
    auto reply = co_await http.send(std::move(request));

    StepOutcome outcome;
    outcome.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    const bool isGone = context.step.kind == StepKind::Delete && saysItIsGone(reply);
    const auto error
        = isGone ? std::nullopt : failureIn(reply, errorStep(context), context.step.creates, context.askedAt, m_errors);
    outcome.result = error ? Result<QJsonObject>{*error} : resultOf(context.step, reply);
    outcome.exchange = std::move(reply.exchange);
    co_return outcome;
}

QCoro::Task<MetricsAnswer> Mastodon::readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                                 HttpClient &http) const
{
    const auto token = credentials.values["access_token"_L1].toString();
    const bool many = takesManyIds(account);
    const auto parts = livePartsOf(posts);
    const auto batches = inBatches(parts, many ? m_traits.metrics.atOnce : 1);
    MetricsAnswer answer;
    answer.calls = 0;
    QHash<QString, Metrics> told;
    for (const auto &ids : batches) {
        auto request = many ? statusesByIdRequest(account, ids, token) : statusByIdRequest(account, ids.first(), token);
        const auto reply = co_await http.send(std::move(request));
        ++answer.calls;
        answer.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, {}));
        if (!many && !reply.failure && reply.status == 404)
            continue;  // it was deleted there
        if (const auto error = failureIn(reply, u"metrics"_s, false, {}, m_errors)) {
            answer.told = *error;
            co_return answer;
        }
        const auto json = reply.json();
        if (!json || json->isArray() != many) {
            answer.told = unreadable(reply);
            co_return answer;
        }
        const auto statuses = many ? json->array() : QJsonArray{json->object()};
        for (const auto &status : statuses)
            told.insert(idOf(status.toObject()), countsOf(status.toObject()));
    }
    gather(parts, told, answer);
    co_return answer;
}

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<Mastodon>();
}

}  // namespace carillon::mastodon
