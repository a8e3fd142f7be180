// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

// Films go to a service that makes them ready to be shown and puts the outcome among the account's blobs, by a token
// that the account's server gives for that alone. Source: lexicons app.bsky.video.* and
// com.atproto.server.getServiceAuth of
// @atproto/pds 0.5.35; the way of bluesky-social/social-app; read 2026-11-22.
namespace carillon::bluesky {

/// The names of calls that are no steps in errors.json.
inline constexpr QLatin1String serviceAuthCall{"service_auth"};
inline constexpr QLatin1String videoLimitsCall{"video_limits"};
inline constexpr QLatin1String videoUploadCall{"video_upload"};
inline constexpr QLatin1String videoStatusCall{"video_status"};

bool isFilm(const FrozenMedia &medium);

/// Pictures are shown still, whatever their file does; of a GIF the video service makes a film, which is then shown as
/// a GIF is: without sound, again and again. It takes neither WebP nor PNG. Source: bluesky-social/social-app,
/// src/lib/media/video and src/view/com/composer, read 2026-11-23.
bool isMovingGif(const FrozenMedia &medium);

/// True for a film, and for a GIF that moves where it stands alone and the account has a video service.
bool goesAsFilm(const FrozenPost &post, int medium);

/// Where the account's films are made ready. Empty: nowhere, they go to its server as they are, which is all that a
/// server without Bluesky's service behind it can do.
QUrl videoService(const FrozenAccount &account);

/// The name by which a token is made out to `server`: "did:web:HOST".
QString serviceDid(const QUrl &server);

/// A token for one method of the service `audience`, good until `expires`.
HttpRequest serviceAuthRequest(const FrozenAccount &account, const QString &audience, const QString &method,
                               Instant expires, const QString &accessToken);
HttpRequest videoLimitsRequest(const QUrl &service, const QString &serviceToken);
HttpRequest videoUploadRequest(const QUrl &service, const FrozenPost &post, int medium, const QString &serviceToken);
HttpRequest videoStatusRequest(const QUrl &service, const QString &job);

/// What keeps the account from uploading a film of this size today, if anything does.
std::optional<Error> videoLimitOf(const QJsonObject &answer, qint64 bytes);

/// An answer to an upload which says that the service has these very bytes of this account already, and which job it
/// made of them: as good as taking them.
bool isKnownFilm(int status, const QJsonObject &answer);

/// Where the service is with a film: {"job": ...}, and {"blob": ...} as well once it is ready. Media when it has
/// failed. Transient when the answer is none of the service's.
Result<QJsonObject> videoJobOf(const QJsonObject &answer);

}  // namespace carillon::bluesky
