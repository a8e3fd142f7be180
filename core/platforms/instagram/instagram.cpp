// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/grapherror.h"
#include "core/graphapi/graphupload.h"
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/instagram/instagramcheck.h"
#include "core/platforms/instagram/instagramcontainer.h"
#include "core/platforms/instagram/instagramhosts.h"
#include "core/platforms/instagram/instagramlogin.h"
#include "core/platforms/instagram/instagrammetrics.h"
#include "core/platforms/instagram/instagramoutcome.h"
#include "core/platforms/instagram/instagrampost.h"
#include "core/platforms/instagram/instagramprobe.h"
#include "core/platforms/instagram/instagramsteps.h"
#include "core/platforms/platform.h"
#include "core/platforms/traits.h"
#include "core/platforms/wire.h"

namespace carillon::instagram {

using namespace Qt::StringLiterals;

namespace {

class Instagram final : public Platform
{
public:
    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }

    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override
    {
        return static_cast<int>(text.size());
    }
    [[nodiscard]] QList<TextEntity> textEntities(const QString &text) const override { return captionEntities(text); }

    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override
    {
        return problemsOf(post, m_traits.media);
    }

    /// Pictures are fetched in any case, films where the account's option says so.
    [[nodiscard]] MediaRules mediaFor(const FrozenAccount &account) const override
    {
        auto rules = m_traits.media;
        rules.video.needsAddress = account.options["films"_L1].toString() == "address"_L1;
        return rules;
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal,
                                    Instant now) const override
    {
        return post.purpose == Purpose::Publish ? instagram::nextStep(post, journal, now) : nextAct(post, journal);
    }
    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct();
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;

    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override
    {
        return instagram::probe(std::move(context), std::move(doubtful), m_errors, http);
    }

    [[nodiscard]] QList<LimitWindow> windowsFor(const FrozenAccount &account) const override;

    QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                           HttpClient &http) const override
    {
        return instagram::readMetrics(std::move(account), std::move(credentials), std::move(posts), m_errors, http);
    }

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override
    {
        return instagram::connectAccount(std::move(request), m_errors, http);
    }
    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString,
                                                 HttpClient &) const override
    {
        co_return instagram::beginLogin(request, state);
    }
    [[nodiscard]] bool needsRefresh(const Credentials &credentials, Instant now) const override
    {
        return instagram::needsRefresh(credentials, now);
    }
    [[nodiscard]] std::optional<TokenLife> lifeOf(const Credentials &credentials) const override
    {
        return instagram::lifeOf(credentials);
    }
    QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials,
                                             HttpClient &http) const override
    {
        return instagram::refresh(std::move(account), std::move(credentials), m_errors, http);
    }

private:
    QCoro::Task<StepOutcome> sendFilm(StepContext context, HttpClient &http) const;
    QCoro::Task<std::optional<Error>> quotaTrouble(StepContext context, HttpClient &http) const;
    QCoro::Task<bool> isPublished(StepContext context, HttpClient &http) const;
    /// What `reply` gives for the journal and the attempt record.
    [[nodiscard]] StepOutcome outcomeOf(const StepContext &context, HttpReply reply) const;

    PlatformTraits m_traits = loadTraits(u":/platforms/instagram/limits.json"_s);
    ErrorTable m_errors
        = ErrorTable::load(u":/platforms/instagram/errors.json"_s, QString{QLatin1StringView{graphapi::commonErrors}});
};

QList<LimitWindow> Instagram::windowsFor(const FrozenAccount &account) const
{
    auto windows = m_traits.windows;
    const auto told = account.reported["quota"_L1].toObject();
    const int amount = told["posts"_L1].toInt();
    const std::chrono::seconds period{told["period_s"_L1].toInt()};
    for (auto &window : windows) {
        if (window.unit == LimitUnit::Posts && amount > 0) {
            window.amount = amount;
            if (period.count() > 0)
                window.period = period;
        }
    }
    return windows;
}

StepOutcome Instagram::outcomeOf(const StepContext &context, HttpReply reply) const
{
    auto result = resultOf(context, reply, m_errors);
    return graphapi::outcomeOf(std::move(reply), std::move(result), context.askedAt);
}

/// A quota that cannot be read holds nothing back: the post itself will be told.
QCoro::Task<std::optional<Error>> Instagram::quotaTrouble(StepContext context, HttpClient &http) const
{
    auto request = quotaRequest(callerOf(context));
    const auto reply = co_await http.send(std::move(request));
    if (const auto error = failureOf(reply, u"quota"_s, context.askedAt, m_errors)) {
        const bool isWorthWaiting = error->kind == ErrorKind::Auth || error->kind == ErrorKind::RateLimited;
        co_return isWorthWaiting ? error : std::nullopt;
    }
    const auto answer = reply.jsonObject();
    co_return answer ? exhausted(quotaIn(*answer)) : std::nullopt;
}

QCoro::Task<bool> Instagram::isPublished(StepContext context, HttpClient &http) const
{
    auto request = containerStateRequest(callerOf(context), context.step.payload["container"_L1].toString());
    const auto reply = co_await http.send(std::move(request));
    const auto answer = reply.isSuccess() ? reply.jsonObject() : Result<QJsonObject>{QJsonObject{}};
    co_return answer &&containerStateIn(*answer).code == ContainerState::Code::Published;
}

/// Answers after which the post may yet be out, as others have seen it: a container says so, whatever was answered.
bool isWorthDoubting(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Restricted:
    case ErrorKind::Rebuild:
    case ErrorKind::Content:
    case ErrorKind::Media:
    case ErrorKind::Duplicate:
    case ErrorKind::Unknown:
        return true;
    default:
        return false;
    }
}

QCoro::Task<StepOutcome> Instagram::perform(StepContext context, HttpClient &http) const
{
    if (context.step.kind == StepKind::UploadChunk)
        co_return co_await sendFilm(std::move(context), http);
    auto request = requestOf(context);
    if (!request) {
        StepOutcome outcome;
        outcome.result = request.error();
        co_return outcome;
    }
    if (context.step.kind == StepKind::Baseline) {
        if (const auto trouble = co_await quotaTrouble(context, http)) {
            StepOutcome outcome;
            outcome.result = *trouble;
            co_return outcome;
        }
    }
    request->stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request).value());
    auto outcome = outcomeOf(context, std::move(reply));
    const bool isRefusedPost = context.step.kind == StepKind::Publish && !outcome.result;
    if (isRefusedPost && isWorthDoubting(outcome.result.error())) {
        const auto detail = outcome.result.error().detail;
        if (co_await isPublished(std::move(context), http))
            outcome.result = Error{ErrorKind::Ambiguous, detail};
    }
    co_return outcome;
}

graphapi::UploadState uploadIn(const QJsonObject &answer)
{
    const auto state = containerStateIn(answer);
    return {.received = state.received, .isWhole = state.code == ContainerState::Code::Finished};
}

QCoro::Task<StepOutcome> Instagram::sendFilm(StepContext context, HttpClient &http) const
{
    StepOutcome outcome;
    const auto &payload = context.step.payload;
    const QUrl address{payload["url"_L1].toString(), QUrl::StrictMode};
    if (!isUploadAddress(address, context.post.account.server)) {
        outcome.result = strangeAddress();
        co_return outcome;
    }
    const auto caller = callerOf(context);
    const auto film = context.post.media.value(context.step.part);
    qint64 offset = 0;
    if (payload["ask"_L1].toBool()) {
        graphapi::UploadQuestion question{.request
                                          = containerStateRequest(caller, payload["container"_L1].toString(), true),
                                          .total = film.bytes,
                                          .read = uploadIn,
                                          .unreadable = unreadable};
        outcome = co_await graphapi::askHowFar(std::move(question), context.askedAt, m_errors, http);
        offset = outcome.result ? (*outcome.result)["next"_L1].toInteger() : film.bytes;
        if (offset == film.bytes)
            co_return outcome;
    }
    auto request = bytesRequest(caller, film, address, offset);
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    co_return outcomeOf(context, std::move(reply));
}

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<Instagram>();
}

}  // namespace carillon::instagram
