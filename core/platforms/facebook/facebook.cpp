// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/grapherror.h"
#include "core/graphapi/graphupload.h"
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookcaptions.h"
#include "core/platforms/facebook/facebookcheck.h"
#include "core/platforms/facebook/facebookfound.h"
#include "core/platforms/facebook/facebookhosts.h"
#include "core/platforms/facebook/facebooklogin.h"
#include "core/platforms/facebook/facebookmetrics.h"
#include "core/platforms/facebook/facebookoutcome.h"
#include "core/platforms/facebook/facebookpost.h"
#include "core/platforms/facebook/facebookprobe.h"
#include "core/platforms/facebook/facebookschedule.h"
#include "core/platforms/facebook/facebooksteps.h"
#include "core/platforms/facebook/facebookvideo.h"
#include "core/platforms/platform.h"
#include "core/platforms/traits.h"
#include "core/platforms/wire.h"

namespace carillon::facebook {

using namespace Qt::StringLiterals;

namespace {

class Facebook final : public Platform
{
public:
    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }

    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override
    {
        return static_cast<int>(text.size());
    }

    [[nodiscard]] QList<TextEntity> textEntities(const QString &text) const override { return postEntities(text); }

    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override { return problemsOf(post); }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal,
                                    Instant now) const override
    {
        return post.purpose == Purpose::Publish ? facebook::nextStep(post, journal, now) : nextAct(post, journal);
    }

    [[nodiscard]] Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful,
                                            const QString &address) const override
    {
        return facebook::found(post, doubtful, address);
    }

    [[nodiscard]] bool mayHandOver(const FrozenPost &post) const override
    {
        return Platform::mayHandOver(post) && !isStory(post);
    }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct(post.purpose);
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;

    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override
    {
        return facebook::probe(std::move(context), std::move(doubtful), m_errors, http);
    }

    QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                           HttpClient &http) const override
    {
        return facebook::readMetrics(std::move(account), std::move(credentials), std::move(posts), m_errors, http);
    }

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override
    {
        return facebook::connectAccount(std::move(request), m_errors, http);
    }
    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString,
                                                 HttpClient &) const override
    {
        co_return facebook::beginLogin(request, state);
    }
    [[nodiscard]] std::optional<TokenLife> lifeOf(const Credentials &credentials) const override
    {
        return facebook::lifeOf(credentials);
    }
    QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials,
                                             HttpClient &http) const override
    {
        return facebook::refresh(std::move(account), std::move(credentials), m_errors, http);
    }

private:
    QCoro::Task<StepOutcome> sendReel(StepContext context, HttpClient &http) const;
    /// What `reply` gives for the journal and the attempt record.
    [[nodiscard]] StepOutcome outcomeOf(const StepContext &context, HttpReply reply) const;

    PlatformTraits m_traits = loadTraits(u":/platforms/facebook/limits.json"_s);
    ErrorTable m_errors
        = ErrorTable::load(u":/platforms/facebook/errors.json"_s, QString{QLatin1StringView{graphapi::commonErrors}});
};

StepOutcome Facebook::outcomeOf(const StepContext &context, HttpReply reply) const
{
    auto result = resultOf(context, reply, m_errors);
    return graphapi::outcomeOf(std::move(reply), std::move(result), context.askedAt);
}

QCoro::Task<StepOutcome> Facebook::perform(StepContext context, HttpClient &http) const
{
    if (context.step.kind == StepKind::UploadChunk && context.step.payload.contains("url"_L1))
        co_return co_await sendReel(std::move(context), http);
    if (context.step.kind == StepKind::ReadBack && context.step.payload.contains("post"_L1))
        co_return co_await readBackSchedule(std::move(context), m_errors, http);
    if (context.step.kind == StepKind::Delete && context.post.purpose == Purpose::Recall)
        co_return co_await recallPost(std::move(context), m_errors, http);
    if (context.step.kind == StepKind::Edit && context.post.purpose == Purpose::Recall)
        co_return co_await movePost(std::move(context), m_errors, http);
    if (context.step.kind == StepKind::UploadCaptions)
        co_return co_await addCaptions(std::move(context), m_errors, http);
    auto request = requestOf(context);
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    co_return outcomeOf(context, std::move(reply));
}

graphapi::UploadState uploadIn(const QJsonObject &answer)
{
    const auto state = filmStateIn(answer);
    return {.received = state.received, .isWhole = state.isUploaded};
}

QCoro::Task<StepOutcome> Facebook::sendReel(StepContext context, HttpClient &http) const
{
    StepOutcome outcome;
    const auto &payload = context.step.payload;
    const QUrl address{payload["url"_L1].toString(), QUrl::StrictMode};
    if (!isUploadAddress(address, context.post.account.server)) {
        outcome.result = strangeAddress();
        co_return outcome;
    }
    const Caller caller{context.post.account, context.credentials.values["access_token"_L1].toString()};
    const auto film = context.post.media.value(context.step.part);
    qint64 offset = 0;
    if (payload["ask"_L1].toBool()) {
        graphapi::UploadQuestion question{.request = videoStateRequest(caller, payload["video"_L1].toString()),
                                          .total = film.bytes,
                                          .read = uploadIn,
                                          .unreadable = unreadable};
        outcome = co_await graphapi::askHowFar(std::move(question), context.askedAt, m_errors, http);
        offset = outcome.result ? (*outcome.result)["next"_L1].toInteger() : film.bytes;
        if (offset == film.bytes)
            co_return outcome;
    }
    auto request = reelBytesRequest(caller, film, address, offset);
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    co_return outcomeOf(context, std::move(reply));
}

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<Facebook>();
}

}  // namespace carillon::facebook
