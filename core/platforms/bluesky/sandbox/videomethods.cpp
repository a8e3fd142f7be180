// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of SimulatedBluesky that are about films: app.bsky.video.*, and the tokens that the video service wants.
// It stands at the same address as the server here.
#include "core/platforms/bluesky/sandbox/simulatedbluesky.h"

#include <QJsonArray>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto limitsMethod = u"app.bsky.video.getUploadLimits"_s;
const auto blobMethod = u"com.atproto.repo.uploadBlob"_s;

/// Of the host as the client addressed it; a colon before the port is not allowed in it.
QString didOf(const HttpRequest &request)
{
    return u"did:web:"_s + QString::fromLatin1(request.header("host")).replace(u':', u"%3A"_s);
}

QJsonObject statusOf(const VideoJob &job)
{
    const auto state = !job.failure.isEmpty() ? u"JOB_STATE_FAILED"_s
        : !job.blob.isEmpty()                 ? u"JOB_STATE_COMPLETED"_s
                                              : u"JOB_STATE_ENCODING"_s;
    QJsonObject status{{u"jobId"_s, job.id}, {u"did"_s, job.did}, {u"state"_s, state}};
    if (!job.blob.isEmpty())
        status[u"blob"_s] = job.blob;
    if (!job.failure.isEmpty()) {
        status[u"failureCode"_s] = job.failure;
        status[u"error"_s] = job.failure;
        status[u"message"_s] = u"The video could not be processed"_s;
    }
    return status;
}

}  // namespace

HttpReply SimulatedBluesky::serviceAuth(Call &call)
{
    const auto audience = valueOf(call.query, u"aud");
    const auto method = valueOf(call.query, u"lxm");
    const auto asked = valueOf(call.query, u"exp");
    if (!audience.startsWith("did:"_L1))
        return refuse(400, u"InvalidRequest"_s, u"aud must be a valid atproto DID or did#serviceId reference"_s);
    const auto until = asked.isEmpty() ? call.now + 60s : Instant{std::chrono::seconds{asked.toLongLong()}};
    if (until <= call.now)
        return refuse(400, u"BadExpiration"_s, u"expiration is in past"_s);
    if (until - call.now > 1h)
        return refuse(400, u"BadExpiration"_s,
                      u"cannot request a token with an expiration more than an hour in the future"_s);
    if (method.isEmpty() && until - call.now > 1min)
        return refuse(400, u"BadExpiration"_s,
                      u"cannot request a method-less token with an expiration more than a minute in the future"_s);
    return jsonReply({{u"token"_s, Sessions::serviceToken(call.repository->did, audience, method, until)}});
}

HttpReply SimulatedBluesky::videoLimits(Call &call)
{
    const auto who = Sessions::checkServiceToken(QString::fromLatin1(call.request.bearer()), didOf(call.request),
                                                 limitsMethod, call.now);
    if (const auto *refusal = std::get_if<Refusal>(&who))
        return refuse(*refusal);
    if (!m_settings.emailConfirmed)
        return jsonReply({{u"canUpload"_s, false},
                          {u"message"_s, u"Please confirm your email to upload videos"_s},
                          {u"error"_s, u"unconfirmed_email"_s}});
    const auto used = m_videos.usedBy(std::get<QString>(who), call.now);
    const auto videos = std::max(0, m_settings.videosDaily - used.videos);
    const auto bytes = std::max(qint64{0}, qint64{m_settings.videoBytesDaily} - used.bytes);
    return jsonReply({{u"canUpload"_s, videos > 0 && bytes > 0},
                      {u"remainingDailyVideos"_s, videos},
                      {u"remainingDailyBytes"_s, bytes}});
}

HttpReply SimulatedBluesky::uploadVideo(Call &call)
{
    const auto who = Sessions::checkServiceToken(QString::fromLatin1(call.request.bearer()), didOf(call.request),
                                                 blobMethod, call.now);
    if (const auto *refusal = std::get_if<Refusal>(&who))
        return refuse(*refusal);
    const auto did = std::get<QString>(who);
    if (valueOf(call.query, u"did") != did)
        return refuse(400, u"InvalidRequest"_s, u"did does not match the token"_s);
    if (valueOf(call.query, u"name").isEmpty())
        return refuse(400, u"InvalidRequest"_s, u"Params must have the property \"name\""_s);
    // The real one takes some kinds of films more, which nobody here sends.
    const auto type = call.request.contentType();
    if (type != "video/mp4" && type != "image/gif")
        return refuse(400, u"InvalidRequest"_s, u"unsupported content type"_s);
    if ((type == "image/gif") != call.request.body.startsWith("GIF8"))
        return refuse(400, u"InvalidRequest"_s, u"the content is not of its type"_s);
    if (call.request.body.isEmpty())
        return refuse(400, u"InvalidRequest"_s, u"empty body"_s);
    if (call.request.body.size() > m_settings.records.videoBytes)
        return refuse(413, u"PayloadTooLarge"_s, u"request entity too large"_s);
    if (!m_settings.emailConfirmed)
        return refuse(403, u"unconfirmed_email"_s, u"Please confirm your email to upload videos"_s);
    if (const auto *same = m_videos.findSame(did, call.request.body)) {
        auto status = statusOf(*same);
        status[u"error"_s] = u"already_exists"_s;
        status[u"message"_s] = u"Video already processed"_s;
        return jsonReply(status, 409);
    }
    if (m_videos.usedBy(did, call.now).videos >= m_settings.videosDaily)
        return refuse(429, u"RateLimitExceeded"_s, u"Daily video limit exceeded"_s);
    auto &job = m_videos.add(did, call.request.body, call.now);
    job.polls = call.conditions.mediaPolls.value_or(m_settings.videoPolls);
    return jsonReply(statusOf(job));  // without the member that the lexicon has it in, as the real one answers
}

HttpReply SimulatedBluesky::videoStatus(Call &call)
{
    auto *job = m_videos.find(valueOf(call.query, u"jobId"));
    if (!job)
        return refuse(400, u"InvalidRequest"_s, u"job not found"_s);
    if (!job->content.isEmpty() && job->polls-- <= 0) {
        auto *repository = m_repositories.find(job->did);
        job->failure = repository ? m_settings.videoFails : u"account_not_found"_s;
        if (job->failure.isEmpty()) {
            // What is kept is another file than the one that came.
            const auto ready = "encoded " + job->content;
            const auto cid = m_repositories.addBlob(*repository, ready, u"video/mp4"_s);
            job->blob = {{u"$type"_s, u"blob"_s},
                         {u"ref"_s, QJsonObject{{u"$link"_s, cid}}},
                         {u"mimeType"_s, u"video/mp4"_s},
                         {u"size"_s, qint64{ready.size()}}};
        }
        job->content.clear();
    }
    return jsonReply({{u"jobStatus"_s, statusOf(*job)}});
}

}  // namespace carillon::sandbox::bluesky
