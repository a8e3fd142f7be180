// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/logins.h"

#include "core/base/key.h"
#include "core/platforms/threads/sandbox/answers.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"threads"_s;
constexpr std::chrono::hours codeLife{1};
constexpr std::chrono::hours tooYoung{24};

QStringList allScopes()
{
    return {u"threads_basic"_s,
            u"threads_content_publish"_s,
            u"threads_manage_replies"_s,
            u"threads_read_replies"_s,
            u"threads_manage_insights"_s,
            u"threads_delete"_s,
            u"threads_location_tagging"_s,
            u"threads_keyword_search"_s,
            u"threads_manage_mentions"_s,
            u"threads_profile_discovery"_s};
}

HttpReply redirect(const QString &uri, const FormFields &fields)
{
    return redirectTo(uri, fields, u"_"_s);  // as Threads' own
}

HttpReply pageError(const QString &sentence)
{
    return sandbox::pageError(u"Threads"_s, sentence);
}

}  // namespace

QString idOf(const QString &name)
{
    // More than 2^53, so that whoever reads it as a floating-point number loses its end.
    const auto digest = QCryptographicHash::hash(("threads:" + name.toUtf8()), QCryptographicHash::Sha256).toHex();
    return QString::number(17'841'400'000'000'001 + 2 * (digest.left(8).toLongLong(nullptr, 16) % 1'000'000'000));
}

std::optional<HttpReply> Logins::refuseDialog(const FormFields &fields) const
{
    if (valueOf(fields, u"client_id") != graph::appId)
        return pageError(u"Invalid App ID"_s);
    const QUrl uri{valueOf(fields, u"redirect_uri"), QUrl::StrictMode};
    const bool isHere = uri.host() == "localhost"_L1 || uri.host() == "127.0.0.1"_L1;
    if (!uri.isValid() || uri.scheme() != "https"_L1 || uri.host().isEmpty() || isHere || uri.hasFragment())
        return pageError(u"URL Blocked: The redirect address is an https address that the app has registered."_s);
    if (valueOf(fields, u"response_type") != "code"_L1)
        return pageError(u"There is response_type=code only."_s);
    const auto scopes = wordsIn(valueOf(fields, u"scope"));
    for (const auto &scope : scopes) {
        if (!allScopes().contains(scope))
            return pageError(u"Invalid Scopes: "_s + scope);
    }
    if (!scopes.contains(u"threads_basic"_s))
        return pageError(u"The scope threads_basic is required."_s);
    return {};
}

HttpReply Logins::dialog(const FormFields &fields) const
{
    if (auto refusal = refuseDialog(fields))
        return *refusal;
    return consentPage({.title = u"Log in"_s,
                        .network = u"Threads"_s,
                        .scopes = valueOf(fields, u"scope"),
                        .yes = u"Continue"_s,
                        .nameRule = u"[A-Za-z0-9_.]+"_s},
                       fields);
}

HttpReply Logins::decide(const FormFields &fields)
{
    if (auto refusal = refuseDialog(fields))
        return *refusal;
    const auto uri = valueOf(fields, u"redirect_uri");
    const auto state = valueOf(fields, u"state");
    if (valueOf(fields, u"approve") != "1"_L1)
        return redirect(uri,
                        {{u"error"_s, u"access_denied"_s},
                         {u"error_reason"_s, u"user_denied"_s},
                         {u"error_description"_s, u"The user denied your request"_s},
                         {u"state"_s, state}});
    static const QRegularExpression userName{u"^[A-Za-z0-9_.]{1,30}$"_s};
    const auto user = valueOf(fields, u"username").toLower();
    if (!userName.match(user).hasMatch())
        return pageError(u"A name has letters, digits, dots and underscores."_s);
    const Grant grant{.user = user,
                      .scopes = graph::without(wordsIn(valueOf(fields, u"scope")), m_settings.withheldScopes),
                      .isLong = false};
    const auto code = u"AQ"_s + newKey() + newKey();
    m_codes.insert(code, {.grant = grant, .redirectUri = uri, .until = m_host.clock().now() + codeLife});
    return redirect(uri, {{u"code"_s, code}, {u"state"_s, state}});
}

HttpReply Logins::byCode(const Parameters &parameters)
{
    if (parameters.text(u"client_id"_s) != graph::appId)
        return failure({.code = 101, .message = u"Error validating application. Invalid application ID."_s});
    if (const auto refusal = graph::refuseSecret(parameters))
        return failure(*refusal);
    if (parameters.text(u"grant_type"_s) != "authorization_code"_L1)
        return invalid(u"Param grant_type must be one of {authorization_code}"_s);
    const auto code = m_codes.take(parameters.text(u"code"_s));
    if (const auto refusal = graph::refuseCode(code, parameters, m_host.clock().now()))
        return failure(*refusal);
    // An integer, as it is seen in the wild.
    return jsonReply({{u"access_token"_s, issue(code.grant, m_settings.shortSeconds)},
                      {u"user_id"_s, idOf(code.grant.user).toLongLong()}});
}

HttpReply Logins::lengthen(const Parameters &parameters, const QString &token)
{
    if (parameters.text(u"grant_type"_s) != "th_exchange_token"_L1)
        return invalid(u"Param grant_type must be one of {th_exchange_token}"_s);
    if (const auto refusal = graph::refuseSecret(parameters))
        return failure(*refusal);
    const auto grant = grantOf(token);
    if (auto refusal = refuse(grant, false))
        return *refusal;
    if (grant->isLong)
        return invalid(u"The token is a long-lived one already"_s);
    auto longer = *grant;
    longer.isLong = true;
    return graph::tokenReply(issue(longer, m_settings.longSeconds), m_settings.longSeconds);
}

HttpReply Logins::renew(const Parameters &parameters, const QString &token)
{
    if (parameters.text(u"grant_type"_s) != "th_refresh_token"_L1)
        return invalid(u"Param grant_type must be one of {th_refresh_token}"_s);
    const auto grant = grantOf(token);
    if (auto refusal = refuse(grant, false))
        return *refusal;
    if (!grant->isLong || m_host.clock().now() - grant->issuedAt < tooYoung)
        return invalid(u"Only long-lived tokens that are at least 24 hours old can be refreshed"_s);
    return graph::tokenReply(issue(*grant, m_settings.longSeconds), m_settings.longSeconds);
}

HttpReply Logins::inspect(const Parameters &parameters, const QString &asker) const
{
    if (!m_settings.inspects || !grantOf(asker))
        return invalid(u"You must provide an access token of a Threads tester of this app"_s);
    const auto grant = grantOf(parameters.text(u"input_token"_s));
    if (refuse(grant, false))
        return graph::inspectedInvalid();
    return jsonReply({{u"data"_s,
                       QJsonObject{{u"type"_s, u"USER"_s},
                                   {u"application"_s, u"Sandbox"_s},
                                   {u"is_valid"_s, true},
                                   {u"issued_at"_s, secondsOf(grant->issuedAt)},
                                   {u"expires_at"_s, grant->endsAt ? secondsOf(*grant->endsAt) : 0},
                                   {u"user_id"_s, idOf(grant->user)},
                                   {u"scopes"_s, QJsonArray::fromStringList(grant->scopes)}}}});
}

QString Logins::issue(Grant grant, int seconds)
{
    const auto now = m_host.clock().now();
    const auto token = u"THAA"_s + newKey() + newKey();
    const QJsonObject event{{u"do"_s, u"token"_s},
                            {u"token"_s, token},
                            {u"user"_s, grant.user},
                            {u"scopes"_s, QJsonArray::fromStringList(grant.scopes)},
                            {u"long"_s, grant.isLong},
                            {u"from"_s, secondsOf(now)},
                            {u"until"_s, secondsOf(now + std::chrono::seconds{seconds})}};
    restore(event);
    m_host.journal(platform, event);
    return token;
}

std::optional<Grant> Logins::grantOf(const QString &token) const
{
    static const QRegularExpression bare{u"^sandbox-([A-Za-z0-9_.]{1,30})$"_s};
    std::optional<Grant> grant;
    if (const auto known = m_grants.constFind(token); known != m_grants.constEnd())
        grant = *known;
    else if (const auto match = bare.match(token); match.hasMatch())
        grant = Grant{.user = match.captured(1).toLower(),
                      .scopes = graph::without(allScopes(), m_settings.withheldScopes)};
    if (grant)
        grant->revoked = wordsIn(m_settings.revokedUsers).contains(grant->user);
    return grant;
}

std::optional<HttpReply> Logins::refuse(const std::optional<Grant> &grant, bool isExpired) const
{
    const auto flaw = flawOf(grant, m_host.clock().now(), isExpired);
    return flaw ? std::optional{failure(graph::invalidToken(*flaw))} : std::nullopt;
}

void Logins::restore(const QJsonObject &event)
{
    if (event["do"_L1].toString() != "token"_L1)
        return;
    Grant grant{.user = event["user"_L1].toString(), .scopes = textsIn(event["scopes"_L1])};
    grant.isLong = event["long"_L1].toBool();
    grant.issuedAt = Instant{std::chrono::seconds{event["from"_L1].toInteger()}};
    grant.endsAt = Instant{std::chrono::seconds{event["until"_L1].toInteger()}};
    m_grants.insert(event["token"_L1].toString(), grant);
}

void Logins::clear()
{
    m_codes.clear();
    m_grants.clear();
}

}  // namespace carillon::sandbox::threads
