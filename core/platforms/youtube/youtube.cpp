// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/errortable.h"
#include "core/platforms/oauth.h"
#include "core/platforms/platform.h"
#include "core/platforms/traits.h"
#include "core/platforms/youtube/youtubeafter.h"
#include "core/platforms/youtube/youtubecaptions.h"
#include "core/platforms/youtube/youtubecheck.h"
#include "core/platforms/youtube/youtubefound.h"
#include "core/platforms/youtube/youtubelogin.h"
#include "core/platforms/youtube/youtubemetrics.h"
#include "core/platforms/youtube/youtubeschedule.h"
#include "core/platforms/youtube/youtubesentences.h"
#include "core/platforms/youtube/youtubesteps.h"
#include "core/platforms/youtube/youtubeupload.h"
#include "core/platforms/youtube/youtubevideo.h"

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An access token lives for an hour; a piece of a large video may take some minutes.
constexpr auto refreshAhead = 5min;

/// By YouTube, at its time.
bool isToBePublished(const FrozenPost &post)
{
    return post.handOverAt && (post.purpose == Purpose::Publish || post.purpose == Purpose::Recall);
}

QCoro::Task<StepOutcome> refuse(StepContext context)
{
    StepOutcome outcome;
    outcome.result
        = Error{ErrorKind::Invalid, YoutubeSentences::tr("YouTube has no step \"%1\".").arg(toWord(context.step.kind))};
    co_return outcome;
}

class Youtube final : public Platform
{
public:
    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }

    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override
    {
        return static_cast<int>(text.toUcs4().size());
    }

    [[nodiscard]] TextMeasure measure(const QString &text, const QString &warning,
                                      const FrozenAccount &account) const override
    {
        auto measured = Platform::measure(text, warning, account);
        measured.isAllowed = !hasAngleBrackets(text);
        return measured;
    }

    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override
    {
        return problemsOf(post, m_traits.media);
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal,
                                    Instant now) const override
    {
        return post.purpose == Purpose::Publish ? youtube::nextStep(post, journal, now) : nextAct(post, journal);
    }

    /// What YouTube publishes by itself becomes public, whatever it was to be.
    [[nodiscard]] bool mayHandOver(const FrozenPost &post) const override
    {
        return Platform::mayHandOver(post) && optionOf(post, u"privacy"_s, u"public"_s) == "public"_L1;
    }

    [[nodiscard]] Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful,
                                            const QString &address) const override
    {
        return youtube::found(post, doubtful, address);
    }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct(post.purpose);
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override
    {
        switch (context.step.kind) {
        case StepKind::StartUpload:
            return startUpload(std::move(context), m_errors, http);
        case StepKind::UploadChunk:
            return sendChunk(std::move(context), m_errors, http);
        case StepKind::Publish:
            return sendLastChunk(std::move(context), m_errors, http);
        case StepKind::Complete:
            return complete(std::move(context), m_errors, http);
        case StepKind::UploadCaptions:
            return addCaptions(std::move(context), m_errors, http);
        case StepKind::ReadBack:
            return isToBePublished(context.post) ? readBackSchedule(std::move(context), m_errors, http)
                                                 : readBack(std::move(context), m_errors, http);
        case StepKind::FirstComment:
            return comment(std::move(context), m_errors, http);
        case StepKind::Delete:
            return isToBePublished(context.post) ? recallVideo(std::move(context), m_errors, http)
                                                 : removeVideo(std::move(context), m_errors, http);
        case StepKind::Edit:
            return isToBePublished(context.post) ? moveVideo(std::move(context), m_errors, http)
                                                 : edit(std::move(context), m_errors, http);
        default:  // other networks' kinds
            return refuse(std::move(context));
        }
    }

    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override
    {
        return doubtful.step.kind == StepKind::FirstComment
            ? probeComment(std::move(context), std::move(doubtful), m_errors, http)
            : probeUpload(std::move(context), std::move(doubtful), m_errors, http);
    }

    QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                           HttpClient &http) const override
    {
        return youtube::readMetrics(std::move(account), std::move(credentials), std::move(posts), m_errors, http);
    }

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override
    {
        return youtube::connectAccount(std::move(request), m_errors, http);
    }

    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString codeChallenge,
                                                 HttpClient &) const override
    {
        co_return youtube::beginLogin(request, state, codeChallenge);
    }

    [[nodiscard]] bool needsRefresh(const Credentials &credentials, Instant now) const override
    {
        return endsWithin(credentials, now, refreshAhead);
    }

    [[nodiscard]] std::optional<TokenLife> lifeOf(const Credentials &credentials) const override
    {
        return lifeIn(credentials);
    }

    QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials,
                                             HttpClient &http) const override
    {
        return youtube::refresh(std::move(account), std::move(credentials), m_errors, http);
    }

    QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, HttpClient &http) const override
    {
        return youtube::revoke(std::move(account), std::move(credentials), m_errors, http);
    }

private:
    PlatformTraits m_traits = loadTraits(u":/platforms/youtube/limits.json"_s);
    ErrorTable m_errors = ErrorTable::load(u":/platforms/youtube/errors.json"_s);
};

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<Youtube>();
}

}  // namespace carillon::youtube
