// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/oauth.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array secretFields{"client_secret"_L1, "code"_L1,         "code_verifier"_L1,    "token"_L1,
                                  "refresh_token"_L1, "access_token"_L1, "fb_exchange_token"_L1};

std::optional<std::chrono::seconds> secondsIn(const QJsonValue &value)
{
    // Some servers write the number as text.
    const auto seconds = value.toVariant().toLongLong();
    return seconds > 0 ? std::optional{std::chrono::seconds{seconds}} : std::nullopt;
}

std::optional<Instant> instantIn(const Credentials &credentials, QLatin1StringView member)
{
    const auto moment = QDateTime::fromString(credentials.values[member].toString(), Qt::ISODateWithMs);
    if (!moment.isValid())
        return {};
    return Instant{std::chrono::milliseconds{moment.toMSecsSinceEpoch()}};
}

}  // namespace

HttpRequest oauthRequest(const QUrl &endpoint, const FormFields &fields)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = endpoint;
    request.headers = {{"Accept", "application/json"}};
    request.body = HttpBody::form(fields);
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty() && std::find(secretFields.begin(), secretFields.end(), name) != secretFields.end())
            request.secrets += value.toUtf8();
    }
    return request;
}

std::optional<TokenAnswer> tokenIn(const QJsonObject &answer)
{
    TokenAnswer token{.accessToken = answer["access_token"_L1].toString(),
                      .refreshToken = answer["refresh_token"_L1].toString(),
                      .expiresIn = secondsIn(answer["expires_in"_L1]),
                      .refreshExpiresIn = secondsIn(answer["refresh_token_expires_in"_L1]),
                      .values = answer};
    if (token.accessToken.isEmpty())
        return {};
    static const QRegularExpression separator{u"[\\s,]+"_s};
    token.scopes = answer["scope"_L1].toString().split(separator, Qt::SkipEmptyParts);
    return token;
}

ErrorTable::Answer oauthFailureOf(const HttpReply &reply, const QString &step)
{
    ErrorTable::Answer answer{.step = step};
    if (const auto object = reply.jsonObject()) {
        answer.code = object->value("error"_L1).toString();
        answer.message = object->value("error_description"_L1).toString();
    }
    return answer;
}

Credentials credentialsFrom(const TokenAnswer &answer, Instant now, const Credentials &before)
{
    Credentials credentials;
    auto &values = credentials.values;
    values["access_token"_L1] = answer.accessToken;
    values["issued_at"_L1] = toIsoUtc(now);
    const auto refreshToken
        = answer.refreshToken.isEmpty() ? before.values["refresh_token"_L1].toString() : answer.refreshToken;
    if (!refreshToken.isEmpty())
        values["refresh_token"_L1] = refreshToken;
    if (answer.expiresIn)
        values["expires_at"_L1] = toIsoUtc(now + *answer.expiresIn);
    if (answer.refreshExpiresIn)
        values["refresh_expires_at"_L1] = toIsoUtc(now + *answer.refreshExpiresIn);
    else if (before.values.contains("refresh_expires_at"_L1))
        values["refresh_expires_at"_L1] = before.values["refresh_expires_at"_L1];
    return credentials;
}

std::optional<TokenLife> lifeIn(const Credentials &credentials, bool renewsItself)
{
    const auto endsAt = instantIn(credentials, "expires_at"_L1);
    if (!endsAt)
        return {};
    return TokenLife{.issuedAt = instantIn(credentials, "issued_at"_L1),
                     .endsAt = *endsAt,
                     .isRenewable = renewsItself || credentials.values.contains("refresh_token"_L1)};
}

bool endsWithin(const Credentials &credentials, Instant now, std::chrono::seconds ahead)
{
    const auto life = lifeIn(credentials);
    return life && life->isRenewable && life->endsAt - now <= ahead;
}

QStringList missingScopes(const QStringList &needed, const QStringList &granted)
{
    QStringList missing;
    std::copy_if(needed.begin(), needed.end(), std::back_inserter(missing),
                 [&](const QString &scope) { return !granted.contains(scope); });
    return missing;
}

}  // namespace carillon
