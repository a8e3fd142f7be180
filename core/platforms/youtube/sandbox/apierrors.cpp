// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/apierrors.h"

#include <QJsonArray>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

namespace {

QString sentenceFor(const QString &reason)
{
    static const QHash<QString, QString> sentences{
        {u"authError"_s,
         u"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid "
         "authentication credential."_s},
        {u"quotaExceeded"_s,
         u"The request cannot be completed because you have exceeded your <a "
         "href=\"/youtube/v3/getting-started#quota\">quota</a>."_s},
        {u"uploadLimitExceeded"_s, u"The user has exceeded the number of videos they may upload."_s},
        {u"insufficientPermissions"_s, u"Request had insufficient authentication scopes."_s},
        {u"invalidTitle"_s, u"The request metadata specifies an invalid or empty video title."_s},
        {u"invalidDescription"_s, u"The request metadata specifies an invalid video description."_s},
        {u"invalidTags"_s, u"The request metadata specifies invalid video keywords."_s},
        {u"invalidCategoryId"_s,
         u"The snippet.categoryId property specifies an invalid category ID. Use the videoCategories.list method to "
         "retrieve supported categories."_s},
        {u"videoNotFound"_s, u"The video that you are trying to find cannot be found."_s},
        {u"playlistNotFound"_s, u"The playlist identified with the request's playlistId parameter cannot be found."_s},
        {u"commentsDisabled"_s, u"The video has disabled comments."_s},
        {u"youtubeSignupRequired"_s, u"Unauthorized"_s},
        {u"rateLimitExceeded"_s, u"The request was throttled because too many were sent."_s},
        {u"backendError"_s, u"Backend Error"_s},
    };
    return sentences.value(reason, u"The request failed: %1."_s.arg(reason));
}

QString domainOf(const QString &reason)
{
    if (reason == "quotaExceeded"_L1 || reason == "dailyLimitExceeded"_L1)
        return u"youtube.quota"_s;
    if (reason == "uploadLimitExceeded"_L1)
        return u"youtube.video"_s;
    static const QStringList global{u"authError"_s, u"insufficientPermissions"_s, u"badRequest"_s, u"backendError"_s};
    return global.contains(reason) ? u"global"_s : u"youtube"_s;
}

}  // namespace

HttpReply failure(int status, const QString &reason, const QString &message)
{
    const auto sentence = message.isEmpty() ? sentenceFor(reason) : message;
    const QJsonObject one{{u"message"_s, reason == "authError"_L1 ? u"Invalid Credentials"_s : sentence},
                          {u"domain"_s, domainOf(reason)},
                          {u"reason"_s, reason}};
    QJsonObject error{{u"code"_s, status}, {u"message"_s, sentence}, {u"errors"_s, QJsonArray{one}}};
    if (status == 401)
        error[u"status"_s] = u"UNAUTHENTICATED"_s;
    if (reason == "insufficientPermissions"_L1)
        error[u"status"_s] = u"PERMISSION_DENIED"_s;
    return jsonReply({{u"error"_s, error}}, status);
}

QString usualReason(int status)
{
    switch (status) {
    case 400:
        return u"badRequest"_s;
    case 401:
        return u"authError"_s;
    case 403:
        return u"forbidden"_s;
    case 404:
        return u"videoNotFound"_s;
    case 429:
        return u"rateLimitExceeded"_s;
    default:
        return u"backendError"_s;
    }
}

}  // namespace carillon::sandbox::youtube
