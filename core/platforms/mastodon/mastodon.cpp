// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/mastodon/instance.h"
#include "core/platforms/mastodon/mastodonacts.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodoncheck.h"
#include "core/platforms/mastodon/mastodonlogin.h"
#include "core/platforms/mastodon/mastodonmentions.h"
#include "core/platforms/mastodon/mastodonmetrics.h"
#include "core/platforms/mastodon/mastodonschedule.h"
#include "core/platforms/mastodon/mastodonsentences.h"
#include "core/platforms/mastodon/mastodonsteps.h"
#include "core/platforms/mastodon/mastodontext.h"
#include "core/platforms/mastodon/mastodonwire.h"
#include "core/platforms/mastodon/statusmatch.h"
#include "core/platforms/metricsgathering.h"
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

/// Before what the instance has not published yet, though its time has come, is looked at again.
constexpr auto lookAgain = 20s;
/// So long after its time one that is nowhere counts as gone.
constexpr auto leastProof = 2min;
/// No instance publishes earlier than that before the time.
constexpr auto mostEarly = 10min;

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

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct(post.purpose);
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;
    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override;
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
    /// The one sought among the own statuses since the baseline: Found, Absent, or no answer.
    QCoro::Task<Probe> look(StepContext context, SoughtStatus sought, HttpClient &http) const;
    /// The one sought among those that the instance is to publish.
    QCoro::Task<Probe> lookAmongScheduled(StepContext context, SoughtStatus sought, HttpClient &http) const;
    /// Whether the instance still has what it was to publish, and what became of it.
    QCoro::Task<StepOutcome> readBack(StepContext context, HttpClient &http) const;
    /// Gives what the instance is to publish another time -> {"moved"}, or {"refused"} when it is not there or may not
    /// have that.
    QCoro::Task<StepOutcome> moveScheduled(StepContext context, HttpClient &http) const;
    /// Whether `status` is the one: by its source, or by its content where the server gives no source.
    QCoro::Task<Result<bool>> isSought(StepContext context, QJsonObject status, SoughtStatus sought, Probe *probe,
                                       HttpClient &http) const;

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
        co_return co_await readBack(std::move(context), http);
    if (context.step.kind == StepKind::Edit && context.post.purpose == Purpose::Recall)
        co_return co_await moveScheduled(std::move(context), http);
    auto request = requestOf(context);
    request.stillWanted = std::move(context.stillWanted);
    auto reply = co_await http.send(std::move(request));

    StepOutcome outcome;
    outcome.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    const bool isGone = context.step.kind == StepKind::Delete && saysItIsGone(reply);
    const auto error
        = isGone ? std::nullopt : failure(reply, errorStep(context), context.step.creates, context.askedAt);
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
    auto sought = soughtBy(context.post, doubtful.step, doubtful.intendedAt);
    if (doubtful.step.payload.contains("scheduled_at"_L1)) {
        auto held = co_await lookAmongScheduled(context, sought, http);
        if (held.answer != Probe::Answer::Absent)
            co_return held;
        // It may be out already, and some servers publish at once.
        auto live = co_await look(std::move(context), std::move(sought), http);
        live.calls += held.calls;
        co_return live;
    }
    co_return co_await look(std::move(context), std::move(sought), http);
}

QCoro::Task<Probe> Mastodon::lookAmongScheduled(StepContext context, SoughtStatus sought, HttpClient &http) const
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    auto request = scheduledListRequest(context.post.account, context.step.payload["since_scheduled"_L1].toString(),
                                        statusesPerPage, token);
    auto reply = co_await http.send(std::move(request));
    Probe probe;
    probe.exchange = reply.exchange;
    probe.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    if (const auto error = failure(reply, u"scheduled_list"_s, false, context.askedAt)) {
        probe.why = *error;
        co_return probe;
    }
    const auto answer = reply.json();
    if (!answer || !answer->isArray()) {
        probe.why = unreadable(reply);
        co_return probe;
    }
    const auto scheduled = answer->array();
    for (const auto &value : scheduled) {
        if (!isSoughtSchedule(value.toObject(), sought, context.step.payload))
            continue;
        probe.answer = Probe::Answer::Found;
        probe.result = scheduledStatus(value.toObject());
        co_return probe;
    }
    if (scheduled.size() < statusesPerPage)
        probe.answer = Probe::Answer::Absent;
    else
        probe.why = Error{ErrorKind::Unknown,
                          MastodonSentences::tr("The account has been given too many posts since to find this one.")};
    co_return probe;
}

QCoro::Task<StepOutcome> Mastodon::readBack(StepContext context, HttpClient &http) const
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    auto request = scheduledRequest(context.post.account, context.step.payload["scheduled_id"_L1].toString(),
                                    HttpMethod::Get, token);
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    StepOutcome outcome;
    outcome.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    outcome.exchange = reply.exchange;
    const bool isElsewhere = saysItIsGone(reply);
    const auto error = isElsewhere ? std::nullopt : failure(reply, u"scheduled"_s, false, context.askedAt);
    const bool isRecall = context.post.purpose == Purpose::Recall;
    const bool isAfter = context.step.part == lookAfterwards || isRecall;
    if (error) {
        outcome.result = *error;
        co_return outcome;
    }
    if (!isElsewhere && isAfter) {
        outcome.result
            = Error{ErrorKind::NotReady,
                    MastodonSentences::tr("The instance still has it among those that it is to publish."), lookAgain};
        co_return outcome;
    }
    if (!isElsewhere) {
        const auto answer = reply.jsonObject();
        const auto at = answer ? scheduledAt(*answer) : std::nullopt;
        const bool isKept = at && std::chrono::abs(*at - *context.post.handOverAt) < 1s;
        if (isKept)
            outcome.result = QJsonObject{{u"held"_s, true}};
        else
            outcome.result = Error{
                ErrorKind::Conflict,
                MastodonSentences::tr("The instance is to publish it at another time than the one it was given.")};
        co_return outcome;
    }
    auto sought
        = soughtBy(context.post, Step{.payload = context.step.payload}, context.post.handOverAt.value_or(Instant{}));
    auto due = context.post.handOverAt.value_or(context.askedAt);
    // Published at its time, it is among the newest; far fewer need be looked through than since it was handed over.
    if (context.step.part == lookAfterwards)
        sought.notBefore = std::max(sought.notBefore, due - mostEarly);
    const auto askedAt = context.askedAt;
    auto live = co_await look(std::move(context), std::move(sought), http);
    outcome.rate = live.rate;
    outcome.exchange = std::move(live.exchange);
    // Between leaving the one list and standing in the other it is in neither.
    const bool mayBeOnItsWay = askedAt > due - 5s && askedAt < due + leastProof;
    if (live.answer == Probe::Answer::Found)
        outcome.result = live.result;
    else if (live.answer != Probe::Answer::Absent)
        outcome.result = live.why.value_or(Error{ErrorKind::Transient, {}});
    else if (mayBeOnItsWay)
        outcome.result = Error{ErrorKind::NotReady, MastodonSentences::tr("The instance is publishing it."), 10s};
    else
        outcome.result = QJsonObject{{u"gone"_s, true}};
    co_return outcome;
}

QCoro::Task<StepOutcome> Mastodon::moveScheduled(StepContext context, HttpClient &http) const
{
    const auto due = context.post.due;
    auto request = rescheduleRequest(context.post.account, context.step.payload["scheduled_id"_L1].toString(), due,
                                     context.credentials.values["access_token"_L1].toString());
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    StepOutcome outcome;
    outcome.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    static const QList<int> notAboutIt{401, 403, 408, 429};
    const bool isRefused
        = !reply.failure && reply.status >= 400 && reply.status < 500 && !notAboutIt.contains(reply.status);
    const auto error = isRefused ? std::nullopt : failure(reply, u"scheduled"_s, false, context.askedAt);
    const auto answer = reply.jsonObject();
    const auto at = answer ? scheduledAt(*answer) : std::nullopt;
    const bool isMoved = !isRefused && at && std::chrono::abs(*at - due) < 1s;
    outcome.exchange = std::move(reply.exchange);
    if (error)
        outcome.result = *error;
    else
        outcome.result = QJsonObject{{isMoved ? u"moved"_s : u"refused"_s, true}};
    co_return outcome;
}

QCoro::Task<Probe> Mastodon::look(StepContext context, SoughtStatus sought, HttpClient &http) const
{
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
        if (const auto error = failure(reply, u"metrics"_s, false, {})) {
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
