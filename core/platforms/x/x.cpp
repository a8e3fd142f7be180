// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/subrip.h"
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/metricsgathering.h"
#include "core/platforms/oauth.h"
#include "core/platforms/platform.h"
#include "core/platforms/traits.h"
#include "core/platforms/wire.h"
#include "core/platforms/x/xapi.h"
#include "core/platforms/x/xcheck.h"
#include "core/platforms/x/xfound.h"
#include "core/platforms/x/xlogin.h"
#include "core/platforms/x/xmatch.h"
#include "core/platforms/x/xmetrics.h"
#include "core/platforms/x/xrate.h"
#include "core/platforms/x/xsentences.h"
#include "core/platforms/x/xsteps.h"
#include "core/platforms/x/xtext.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::x {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The newest posts, and then those of the time in question: X takes 100 in 15 minutes.
constexpr int mostPages = 11;
/// Before that a post that is not in the timeline may be on its way there.
constexpr auto sureAfter = 60s;
/// An access token lives two hours.
constexpr auto renewedAhead = 5min;

Result<HttpRequest> captionsRequestOf(const StepContext &context)
{
    const auto &account = context.post.account;
    const auto token = context.credentials.values["access_token"_L1].toString();
    const auto captions = context.post.media.value(0).captions.value(context.step.part);  // a film stands alone
    if (context.step.payload.contains("captions"_L1))
        return subtitlesRequest(account, context.step.payload, captions.language, token);
    const auto subRip = subRipFromFile(captions.path);
    if (!subRip)
        return subRip.error();
    return captionsRequest(account, *subRip, token);
}

Result<HttpRequest> requestOf(const StepContext &context)
{
    const auto &account = context.post.account;
    const auto &step = context.step;
    const auto medium = context.post.media.value(step.part);
    const auto id = step.payload["id"_L1].toString();
    const auto token = context.credentials.values["access_token"_L1].toString();
    switch (step.kind) {
    case StepKind::UploadMedia:
        return imageRequest(account, medium, token);
    case StepKind::StartUpload:
        return initializeRequest(account, medium, token);
    case StepKind::UploadChunk:
        return appendRequest(account, medium, step.payload, token);
    case StepKind::FinishUpload:
        return finalizeRequest(account, id, token);
    case StepKind::AwaitMedia:
        return mediaStateRequest(account, id, token);
    case StepKind::DescribeMedia:
        return describeRequest(account, id, medium.alt, token);
    case StepKind::UploadCaptions:
        return captionsRequestOf(context);
    case StepKind::Delete:
        return deleteRequest(account, id, token);
    default:  // a part, or the first comment
        return postRequest(context.post, step, token);
    }
}

Error unreadable(const HttpReply &reply)
{
    return Error{ErrorKind::Transient,
                 XSentences::tr("X answered HTTP %1 with something unreadable.").arg(reply.status)};
}

/// The id of an upload, and whether X still works on it.
Result<QJsonObject> uploadIn(const HttpReply &reply)
{
    const auto answer = dataOf(reply);
    const auto id = answer["id"_L1].toString();
    if (id.isEmpty())
        return unreadable(reply);
    const auto state = answer["processing_info"_L1]["state"_L1].toString();
    return QJsonObject{{u"id"_s, id}, {u"pending"_s, !state.isEmpty() && state != "succeeded"_L1}};
}

Result<QJsonObject> processedIn(const HttpReply &reply, const Step &step)
{
    const auto answer = reply.jsonObject();
    if (!answer || !answer->contains("data"_L1))
        return unreadable(reply);
    const auto processing = answer->value("data"_L1)["processing_info"_L1].toObject();
    const auto state = processing["state"_L1].toString(u"succeeded"_s);
    if (state == "succeeded"_L1)
        return QJsonObject{{u"id"_s, step.payload["id"_L1]}};
    if (state == "failed"_L1) {
        const auto said = processing["error"_L1]["message"_L1].toString().left(300);
        return Error{ErrorKind::Media,
                     said.isEmpty() ? XSentences::tr("X could not process this file. Convert it to MP4 with H.264.")
                                    : XSentences::tr("X could not process this file: %1").arg(said)};
    }
    const auto wait = std::clamp(processing["check_after_secs"_L1].toInt(2), 1, 60);
    return Error{ErrorKind::NotReady, XSentences::tr("X is still processing a file."), std::chrono::seconds{wait}};
}

/// What a successful answer to `context.step` gives for the journal.
Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply)
{
    const auto &step = context.step;
    switch (step.kind) {
    case StepKind::UploadMedia:
    case StepKind::StartUpload:
    case StepKind::FinishUpload:
        return uploadIn(reply);
    case StepKind::UploadChunk:
        return QJsonObject{{u"next"_s, step.payload["offset"_L1].toInteger() + step.payload["length"_L1].toInteger()}};
    case StepKind::AwaitMedia:
        return processedIn(reply, step);
    case StepKind::UploadCaptions:
        if (!step.payload.contains("captions"_L1)) {
            const auto file = dataOf(reply)["id"_L1].toString();
            return file.isEmpty() ? Result<QJsonObject>{unreadable(reply)} : QJsonObject{{u"captions"_s, file}};
        }
        return QJsonObject{{u"id"_s, step.payload["id"_L1]}};
    case StepKind::DescribeMedia:
        return QJsonObject{{u"id"_s, step.payload["id"_L1]}};
    case StepKind::Delete:
        if (dataOf(reply)["deleted"_L1].toBool()
            || failureOf(reply, {}, false).message.contains("not-found"_L1, Qt::CaseInsensitive))
            return QJsonObject{};
        return unreadable(reply);
    default:  // what creates
        break;
    }
    const auto id = dataOf(reply)["id"_L1].toString();
    if (id.isEmpty())  // it said yes, so the post may well be there
        return Error{ErrorKind::Ambiguous, unreadable(reply).detail};
    return publishedPost(context.post.account, id);
}

class X final : public Platform
{
public:
    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }

    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override
    {
        return weightedLength(text);
    }

    [[nodiscard]] int maxTextLength(const FrozenAccount &account) const override { return maxLength(account); }

    [[nodiscard]] TextMeasure measure(const QString &text, const QString &, const FrozenAccount &account) const override
    {
        return {.length = weightedLength(text), .limit = maxLength(account), .isAllowed = isAllowed(text)};
    }

    [[nodiscard]] QList<TextEntity> textEntities(const QString &text) const override { return x::textEntities(text); }

    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override
    {
        return problemsOf(post, m_traits.media, m_prices);
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant) const override
    {
        return post.purpose == Purpose::Publish ? x::nextStep(post, journal) : nextAct(post, journal);
    }

    [[nodiscard]] Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful,
                                            const QString &address) const override
    {
        return x::found(post, doubtful, address);
    }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct();
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;
    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override;

    QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                           HttpClient &http) const override;

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override
    {
        return x::connectAccount(std::move(request), m_errors, http);
    }
    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString codeChallenge,
                                                 HttpClient &) const override
    {
        co_return x::beginLogin(request, state, codeChallenge);
    }
    [[nodiscard]] bool needsRefresh(const Credentials &credentials, Instant now) const override
    {
        return endsWithin(credentials, now, renewedAhead);
    }
    [[nodiscard]] std::optional<TokenLife> lifeOf(const Credentials &credentials) const override
    {
        return lifeIn(credentials);
    }
    QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials,
                                             HttpClient &http) const override
    {
        return x::refresh(std::move(account), std::move(credentials), m_errors, http);
    }
    QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, HttpClient &http) const override
    {
        return x::revoke(std::move(account), std::move(credentials), m_errors, http);
    }

private:
    [[nodiscard]] std::optional<Error> failure(const HttpReply &reply, const QString &step, bool creates,
                                               Instant otherwise) const
    {
        const auto now = answeredAt(reply.headers, otherwise);
        return m_errors.classify(reply, failureOf(reply, step, creates), readRate(reply.headers, reply.status, now),
                                 now);
    }

    PlatformTraits m_traits = loadTraits(u":/platforms/x/limits.json"_s);
    ErrorTable m_errors = ErrorTable::load(u":/platforms/x/errors.json"_s);
    Prices m_prices = loadPrices(u":/platforms/x/limits.json"_s);
};

QCoro::Task<StepOutcome> X::perform(StepContext context, HttpClient &http) const
{
    StepOutcome outcome;
    auto request = requestOf(context);
    if (!request) {
        outcome.result = request.error();
        co_return outcome;
    }
    request->stillWanted = std::move(context.stillWanted);
    const auto reply = co_await http.send(*std::move(request));
    outcome.exchange = reply.exchange;
    outcome.rate = readRate(reply.headers, reply.status, answeredAt(reply.headers, context.askedAt));
    const auto &step = context.step;
    if (step.kind == StepKind::Delete && saysItIsGone(reply)) {
        outcome.result = QJsonObject();
    } else if (const auto error = failure(reply, toWord(step.kind), step.creates, context.askedAt)) {
        outcome.result = *error;
    } else {
        outcome.result = resultOf(context, reply);
    }
    co_return outcome;
}

QCoro::Task<Probe> X::probe(StepContext context, StepRecord doubtful, HttpClient &http) const
{
    auto sought = soughtBy(context.post, doubtful.step, doubtful.intendedAt);
    TimelineRange range{.sinceId = doubtful.step.payload["since_id"_L1].toString()};
    const auto token = context.credentials.values["access_token"_L1].toString();
    Probe probe;
    probe.calls = 0;
    bool isComplete = false;
    for (int page = 0; page < mostPages && !isComplete; ++page) {
        auto request = timelineRequest(context.post.account, range, token);
        const auto reply = co_await http.send(std::move(request));
        ++probe.calls;
        probe.exchange = reply.exchange;
        const auto now = answeredAt(reply.headers, context.askedAt);
        probe.rate = readRate(reply.headers, reply.status, now);
        if (const auto error = failure(reply, u"probe"_s, false, context.askedAt)) {
            probe.why = *error;
            co_return probe;
        }
        const auto answer = reply.jsonObject();
        if (!answer || !(answer->contains("data"_L1) || answer->contains("meta"_L1))) {
            probe.why = unreadable(reply);
            co_return probe;
        }
        if (page == 0) {  // what the clocks differ by, so that a wrong one here hides nothing
            sought.notBefore += now - context.askedAt;
            sought.notAfter += now - context.askedAt;
        }
        for (const auto &entry : answer->value("data"_L1).toArray()) {
            const auto post = entry.toObject();
            if (isSought(post, sought)) {
                probe.answer = Probe::Answer::Found;
                probe.result = publishedPost(context.post.account, post["id"_L1].toString());
                co_return probe;
            }
            isComplete = isComplete || (isOlder(post, sought) && range.sinceId.isEmpty());
        }
        range.pageToken = answer->value("meta"_L1)["next_token"_L1].toString();
        isComplete = isComplete || range.pageToken.isEmpty();
        if (page == 0)  // however much it has posted since, and each post read costs
            range = {.from = sought.notBefore, .to = sought.notAfter};
    }
    const auto age = context.askedAt - doubtful.endedAt.value_or(doubtful.intendedAt);
    if (!isComplete)
        probe.why = Error{ErrorKind::Unknown,
                          XSentences::tr("The account has posted too much at that time to find this post.")};
    else if (age < sureAfter)
        probe.why = Error{ErrorKind::Transient, XSentences::tr("X does not show the post yet. It is asked again."),
                          std::chrono::ceil<std::chrono::seconds>(sureAfter - age)};
    else
        probe.answer = Probe::Answer::Absent;
    co_return probe;
}

/// What is left of the calls that read says nothing of those that post: the rate stays empty.
QCoro::Task<MetricsAnswer> X::readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                          HttpClient &http) const
{
    const auto token = credentials.values["access_token"_L1].toString();
    const auto parts = livePartsOf(posts);
    MetricsAnswer answer;
    answer.calls = 0;
    QHash<QString, Metrics> told;
    for (const auto &ids : inBatches(parts, m_traits.metrics.atOnce)) {
        auto request = countsRequest(account, ids, token);
        const auto reply = co_await http.send(std::move(request));
        ++answer.calls;
        if (const auto error = failure(reply, u"metrics"_s, false, {})) {
            answer.told = *error;
            co_return answer;
        }
        const auto json = reply.jsonObject();
        if (!json || !(json->contains("data"_L1) || json->contains("errors"_L1))) {
            answer.told = unreadable(reply);
            co_return answer;
        }
        told.insert(x::countsIn(*json));
    }
    gather(parts, told, answer);
    co_return answer;
}

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<X>();
}

}  // namespace carillon::x
