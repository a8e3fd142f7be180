// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyvideo.h"

#include "core/platforms/bluesky/blueskyapi.h"
#include "core/platforms/bluesky/blueskyrecord.h"
#include "core/platforms/bluesky/blueskysentences.h"

#include <QLocale>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto usualService = "https://video.bsky.app"_L1;
constexpr auto uploadDeadline = 30min;
constexpr auto quotaPause = 1h;  ///< the service does not say when its day begins

QString sizeWords(qint64 bytes)
{
    return QLocale{}.formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

}  // namespace

bool isFilm(const FrozenMedia &medium)
{
    return medium.kind == MediaKind::Video || medium.mime.startsWith("video/"_L1);
}

bool isMovingGif(const FrozenMedia &medium)
{
    return medium.kind == MediaKind::Animation && medium.mime == "image/gif"_L1;
}

bool goesAsFilm(const FrozenPost &post, int medium)
{
    const auto &file = post.media.at(medium);
    return isFilm(file) || (isMovingGif(file) && post.media.size() == 1 && !videoService(post.account).isEmpty());
}

QUrl videoService(const FrozenAccount &account)
{
    if (account.sandbox)
        return account.server;
    // The service fetches nothing from a machine that it cannot reach.
    const bool isOnServer = optionValue(account.options, platformId, u"video"_s) == "server"_L1;
    return isOnServer || isLoopback(account.server.host()) ? QUrl{} : QUrl{usualService};
}

QString serviceDid(const QUrl &server)
{
    const auto port = server.port() > 0 ? u"%3A"_s + QString::number(server.port()) : QString{};
    return u"did:web:"_s + server.host() + port;
}

HttpRequest serviceAuthRequest(const FrozenAccount &account, const QString &audience, const QString &method,
                               Instant expires, const QString &accessToken)
{
    auto request = xrpcRequest(HttpMethod::Get, account.server, "com.atproto.server.getServiceAuth"_L1, accessToken);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(expires).time_since_epoch().count();
    setQuery(request, {{u"aud"_s, audience}, {u"lxm"_s, method}, {u"exp"_s, QString::number(seconds)}});
    return request;
}

HttpRequest videoLimitsRequest(const QUrl &service, const QString &serviceToken)
{
    return xrpcRequest(HttpMethod::Get, service, "app.bsky.video.getUploadLimits"_L1, serviceToken);
}

HttpRequest videoUploadRequest(const QUrl &service, const FrozenPost &post, int medium, const QString &serviceToken)
{
    const auto &film = post.media.at(medium);
    auto request = xrpcRequest(HttpMethod::Post, service, "app.bsky.video.uploadVideo"_L1, serviceToken);
    const auto ending = isMovingGif(film) ? u"gif"_s : u"mp4"_s;
    setQuery(request,
             {{u"did"_s, post.account.remoteId}, {u"name"_s, u"%1-%2.%3"_s.arg(post.key).arg(medium).arg(ending)}});
    request.body = HttpBody::file(film.path, film.mime.toLatin1());
    request.deadline = uploadDeadline;
    return request;
}

HttpRequest videoStatusRequest(const QUrl &service, const QString &job)
{
    auto request = xrpcRequest(HttpMethod::Get, service, "app.bsky.video.getJobStatus"_L1);
    setQuery(request, {{u"jobId"_s, job}});
    return request;
}

std::optional<Error> videoLimitOf(const QJsonObject &answer, qint64 bytes)
{
    const auto videos = answer["remainingDailyVideos"_L1];
    const auto room = answer["remainingDailyBytes"_L1];
    if (videos.isDouble() && videos.toInteger() <= 0)
        return Error{ErrorKind::Quota, BlueskySentences::tr("Bluesky takes no more videos of this account today."),
                     quotaPause};
    if (room.isDouble() && room.toInteger() < bytes)
        return Error{ErrorKind::Quota,
                     BlueskySentences::tr("The video has %1, and Bluesky takes only %2 more of this account today.")
                         .arg(sizeWords(bytes), sizeWords(std::max(qint64{0}, room.toInteger()))),
                     quotaPause};
    if (answer["canUpload"_L1].toBool(true))
        return {};
    auto why = answer["message"_L1].toString();
    if (why.isEmpty())
        why = answer["error"_L1].toString();
    return Error{ErrorKind::Media,
                 BlueskySentences::tr("Bluesky's video service takes no videos of this account (%1). It wants a "
                                      "confirmed e-mail address: look in Bluesky under Settings, Account.")
                     .arg(why.left(300))};
}

bool isKnownFilm(int status, const QJsonObject &answer)
{
    const auto job = answer.contains("jobStatus"_L1) ? answer["jobStatus"_L1].toObject() : answer;
    const bool isSaid = job["error"_L1] == "already_exists"_L1 || answer["error"_L1] == "already_exists"_L1;
    return (status == 409 || (isSaid && status >= 400 && status < 500)) && !job["jobId"_L1].toString().isEmpty();
}

Result<QJsonObject> videoJobOf(const QJsonObject &answer)
{
    // The lexicon has it in a member; the service itself answers an upload without.
    const auto job = answer.contains("jobStatus"_L1) ? answer["jobStatus"_L1].toObject() : answer;
    const auto id = job["jobId"_L1].toString();
    if (id.isEmpty())
        return Error{ErrorKind::Transient, BlueskySentences::tr("The video service answered without naming a job.")};
    QJsonObject known{{u"job"_s, id}};
    // One that was there already says so as an error, and has its blob all the same.
    if (const auto blob = job["blob"_L1].toObject(); !blob.isEmpty()) {
        known[u"blob"_s] = blob;
        return known;
    }
    if (job["state"_L1] != "JOB_STATE_FAILED"_L1)
        return known;
    QStringList why;
    for (const auto &name : {u"message"_s, u"error"_s, u"failureCode"_s}) {
        if (const auto text = job[name].toString(); !text.isEmpty())
            why += text.left(300);
    }
    why.removeDuplicates();
    return Error{ErrorKind::Media,
                 BlueskySentences::tr("Bluesky's video service could not make this video ready (%1). Export it as MP4 "
                                      "with H.264 and try again.")
                     .arg(why.isEmpty() ? u"JOB_STATE_FAILED"_s : why.join(u", "_s))};
}

}  // namespace carillon::bluesky
