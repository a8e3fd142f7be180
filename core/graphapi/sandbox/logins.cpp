// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/sandbox/logins.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrl>

namespace carillon::sandbox::graph {

using namespace Qt::StringLiterals;

GraphError invalidToken(TokenFlaw flaw)
{
    switch (flaw) {
    case TokenFlaw::Unknown:
        return invalidToken(0, u"Invalid OAuth access token - Cannot parse access token"_s);
    case TokenFlaw::Revoked:
        return invalidToken(458, u"Error validating access token: The user has not authorized application 1."_s);
    case TokenFlaw::Ended:
        break;
    }
    return invalidToken(463, u"Error validating access token: Session has expired"_s);
}

QByteArray pagesInput()
{
    return "<label for=\"pages\">Pages, separated by commas (empty: all)</label>\n"
           "<input id=\"pages\" name=\"pages\">\n";
}

bool isRedirect(const QString &uri, bool takesLocalhost)
{
    const QUrl url{uri, QUrl::StrictMode};
    const bool isLocal = takesLocalhost && url.scheme() == "http"_L1 && url.host() == "localhost"_L1;
    return url.isValid() && !url.host().isEmpty() && !url.hasFragment() && (url.scheme() == "https"_L1 || isLocal);
}

std::optional<GraphError> refuseSecret(const Parameters &parameters)
{
    if (parameters.text(u"client_secret"_s) == appSecret)
        return {};
    return GraphError{.code = 1, .message = u"Error validating client secret."_s, .status = 400};
}

GraphError usedCode()
{
    return {.code = 100, .subcode = 36009, .message = u"This authorization code has been used."_s};
}

GraphError expiredCode()
{
    return {.code = 100, .subcode = 36007, .message = u"This authorization code has expired."_s};
}

GraphError strayCode()
{
    return {.code = 100,
            .subcode = 36008,
            .message = u"Error validating verification code. Please make sure your redirect_uri is identical to the "
                       "one you used in the OAuth dialog request"_s};
}

QStringList without(QStringList scopes, const QString &withheld)
{
    for (const auto &scope : wordsIn(withheld))
        scopes.removeAll(scope);
    return scopes;
}

QString pageTokenOf(const QString &token, const QString &page)
{
    const auto digest = QCryptographicHash::hash((token + page).toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"EAAP"_s + QString::fromLatin1(digest.left(40));
}

HttpReply tokenReply(const QString &token, int seconds)
{
    return jsonReply({{u"access_token"_s, token}, {u"token_type"_s, u"bearer"_s}, {u"expires_in"_s, seconds}});
}

HttpReply inspected(bool isOfPage, const std::optional<Instant> &endsAt, const QStringList &scopes)
{
    return jsonReply({{u"data"_s,
                       QJsonObject{{u"app_id"_s, u"1"_s},
                                   {u"type"_s, isOfPage ? u"PAGE"_s : u"USER"_s},
                                   {u"is_valid"_s, true},
                                   {u"expires_at"_s, endsAt ? secondsOf(*endsAt) : 0},
                                   {u"scopes"_s, QJsonArray::fromStringList(scopes)}}}});
}

HttpReply inspectedInvalid()
{
    return jsonReply({{u"data"_s, QJsonObject{{u"is_valid"_s, false}, {u"scopes"_s, QJsonArray{}}}}});
}

HttpReply permissionsReply(const QStringList &all, const QStringList &granted, const QString &withheld)
{
    const auto unasked = without(all, withheld);
    QJsonArray list;
    for (const auto &scope : all) {
        const bool isGranted = granted.contains(scope);
        if (isGranted || !unasked.contains(scope))
            list += QJsonObject{{u"permission"_s, scope}, {u"status"_s, isGranted ? u"granted"_s : u"declined"_s}};
    }
    return jsonReply({{u"data"_s, list}});
}

}  // namespace carillon::sandbox::graph
