// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"
#include "core/platforms/errortable.h"
#include "core/platforms/linkedin/linkedintext.h"

#include <chrono>

namespace carillon::linkedin {

// The requests of LinkedIn's versioned REST interface (https://learn.microsoft.com/en-us/linkedin/, pages of version
// 202608, read November 2026), each as a value. `token` is the account's access token.

/// The two hosts of LinkedIn, or of what stands in for it: at any other server both are below its path "/linkedin".
struct Hosts
{
    QUrl api;
    QUrl www;
};
Hosts hostsOf(const QUrl &server);

/// `base` with `encodedPath` behind its own, as it is written (a colon in an id stays "%3A").
QUrl addressOf(const QUrl &base, const QString &encodedPath, const QString &encodedQuery = {});
/// An id as one segment of a path or one value of a query.
QString encoded(const QString &id);

/// True for an organization's page, which may be read back; a person's posts may not.
bool isOrganization(const FrozenAccount &account);
/// The value of one of the account's options; `fallback` when it says nothing.
QString accountOption(const FrozenAccount &account, const QString &key, const QString &fallback);
/// The value of one of the platform's post options; empty when the post says nothing.
QString postOption(const FrozenPost &post, const QString &key);
/// "202608": the month of the interface that an account uses.
QString apiVersionOf(const FrozenAccount &account);
/// As the account's option says.
LinkEscapes linkEscapesOf(const FrozenAccount &account);

/// A call below /rest with the headers that LinkedIn wants.
HttpRequest restRequest(HttpMethod method, const FrozenAccount &account, const QString &encodedPath,
                        const QString &encodedQuery, const QString &token);

/// Asks where to send `medium`.
HttpRequest initializeRequest(const FrozenAccount &account, const FrozenMedia &medium, const QString &token);
/// One stretch of a medium; `payload` as linkedinsteps.h has it. The token goes along where LinkedIn wants that, and
/// only to LinkedIn itself.
HttpRequest chunkRequest(const FrozenAccount &account, const FrozenMedia &medium, const QJsonObject &payload,
                         const QString &token);
/// The picture of a link's card, to the place that `upload` (uploadIn()) names.
HttpRequest pictureUploadRequest(const FrozenAccount &account, const QByteArray &picture, const QJsonObject &upload,
                                 const QString &token);
/// A film's captions, to the address that is theirs. The token goes along only to LinkedIn itself.
HttpRequest captionsRequest(const FrozenAccount &account, const QString &language, const QByteArray &subRip,
                            const QJsonObject &payload, const QString &token);
/// Says that all stretches of a film are there.
HttpRequest finalizeRequest(const FrozenAccount &account, const QJsonObject &payload, const QString &token);
HttpRequest mediaStateRequest(const FrozenAccount &account, MediaKind kind, const QString &urn, const QString &token);
/// `body` is sent byte by byte.
HttpRequest createRequest(const FrozenAccount &account, const QByteArray &body, const QString &token);
HttpRequest commentRequest(const FrozenAccount &account, const QString &urn, const QByteArray &body,
                           const QString &token);
HttpRequest commentsRequest(const FrozenAccount &account, const QString &urn, const QString &token);
/// A page of the account's posts, those that changed last first.
HttpRequest postsRequest(const FrozenAccount &account, int start, int count, const QString &token);

/// "images", "videos" or "documents": where media of this kind live.
QString collectionOf(MediaKind kind);

/// Where to send which stretch of a medium, as an answer of initializeUpload has it: {"urn", "token", "parts":
/// [{"url", "from", "to"}], "captions_url"?}, the parts in order and without a gap. Empty when the answer makes no
/// sense.
QJsonObject uploadIn(const QJsonObject &answer, const FrozenMedia &medium);

/// Where people see a post.
QString permalinkOf(const QUrl &server, const QString &urn);

/// The urn of the post that a refused one is a duplicate of, "urn:li:share:N" or "urn:li:ugcPost:N"; else empty.
QString duplicateOf(const HttpReply &reply);

/// What an answer says about its failure. Its code is LinkedIn's number where a login is refused, else its word.
ErrorTable::Answer failureOf(const HttpReply &reply, const QString &step, bool creates);

/// How long to wait after a refusal without a word about that: a quarter of an hour at first, since LinkedIn doesn't
/// say which limit it is, then up to the end of the day in UTC, when LinkedIn counts anew.
std::chrono::seconds waitUnlessTold(bool isSecondTry, Instant now);

}  // namespace carillon::linkedin
