// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/sandbox/logins.h"

#include "core/base/key.h"
#include "core/platforms/facebook/sandbox/answers.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"facebook"_s;
constexpr std::chrono::minutes codeLife{10};

QStringList allScopes()
{
    return {u"pages_show_list"_s, u"pages_read_engagement"_s,   u"pages_manage_posts"_s,
            u"read_insights"_s,   u"pages_manage_engagement"_s, u"pages_read_user_content"_s,
            u"publish_video"_s,   u"business_management"_s,     u"public_profile"_s};
}

HttpReply redirect(const QString &uri, const FormFields &fields)
{
    return redirectTo(uri, fields, u"_=_"_s);  // as Facebook's own
}

HttpReply pageError(const QString &sentence)
{
    return sandbox::pageError(u"Facebook Login"_s, sentence);
}

}  // namespace

QString idOf(const QString &kind, const QString &name)
{
    const auto digest = QCryptographicHash::hash((kind + u':' + name).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::number(100'000'000'000'000 + digest.left(11).toLongLong(nullptr, 16));
}

std::optional<HttpReply> Logins::refuseDialog(const FormFields &fields) const
{
    if (valueOf(fields, u"client_id") != graph::appId)
        return pageError(u"Invalid App ID: The provided app ID does not look like a valid app ID."_s);
    if (!graph::isRedirect(valueOf(fields, u"redirect_uri"), true))
        return pageError(u"URL Blocked: This redirect failed because the redirect URI is not white-listed in the "
                         "app's client OAuth settings."_s);
    if (valueOf(fields, u"response_type") != "code"_L1)
        return pageError(u"The sandbox plays response_type=code only."_s);
    const bool hasConfiguration = !valueOf(fields, u"config_id").isEmpty();
    for (const auto &scope : wordsIn(valueOf(fields, u"scope"))) {
        if (!allScopes().contains(scope))
            return pageError(u"Invalid Scopes: %1. This message is only shown to developers."_s.arg(scope));
    }
    if (!hasConfiguration && valueOf(fields, u"scope").isEmpty())
        return pageError(u"Neither scope nor config_id was given."_s);
    return {};
}

HttpReply Logins::dialog(const FormFields &fields) const
{
    if (auto refusal = refuseDialog(fields))
        return *refusal;
    return consentPage({.title = u"Log in"_s,
                        .network = u"Facebook"_s,
                        .scopes = valueOf(fields, u"scope"),
                        .yes = u"Continue"_s,
                        .nameRule = u"[A-Za-z0-9_]+"_s,
                        .extra = graph::pagesInput(),
                        .extraNames = {u"pages"_s}},
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
                         {u"error_code"_s, u"200"_s},
                         {u"error_reason"_s, u"user_denied"_s},
                         {u"error_description"_s, u"Permissions error"_s},
                         {u"state"_s, state}});
    static const QRegularExpression userName{u"^[A-Za-z0-9_]{1,30}$"_s};
    const auto user = valueOf(fields, u"username").toLower();
    if (!userName.match(user).hasMatch())
        return pageError(u"A name has letters, digits and underscores."_s);
    const auto ticked = wordsIn(valueOf(fields, u"pages"));
    const auto asked = wordsIn(valueOf(fields, u"scope"));
    Grant grant{.user = user};
    grant.scopes = graph::without(asked.isEmpty() ? allScopes() : asked, m_settings.withheldScopes);
    for (const auto &page : pagesOf(user)) {
        if (ticked.isEmpty() || ticked.contains(page))
            grant.pages += page;
    }
    const auto code = u"AQ"_s + newKey() + newKey();
    m_codes.insert(code, {.grant = grant, .redirectUri = uri, .until = m_host.clock().now() + codeLife});
    return redirect(uri, {{u"code"_s, code}, {u"state"_s, state}});
}

HttpReply Logins::accessToken(const Parameters &parameters)
{
    if (parameters.text(u"client_id"_s) != graph::appId)
        return failure({.code = 101, .message = u"Error validating application. Cannot get application info."_s});
    if (const auto refusal = graph::refuseSecret(parameters))
        return failure(*refusal);
    return parameters.text(u"grant_type"_s) == "fb_exchange_token"_L1 ? lengthen(parameters) : byCode(parameters);
}

HttpReply Logins::byCode(const Parameters &parameters)
{
    if (parameters.text(u"code"_s).isEmpty())
        return failure(missingParameter(u"code"_s));
    const auto code = m_codes.take(parameters.text(u"code"_s));
    if (const auto refusal = graph::refuseCode(code, parameters, m_host.clock().now()))
        return failure(*refusal);
    return issue(code.grant, m_settings.longAtOnce ? m_settings.longSeconds : m_settings.shortSeconds);
}

HttpReply Logins::lengthen(const Parameters &parameters)
{
    const auto grant = grantOf(parameters.text(u"fb_exchange_token"_s));
    const auto flaw = flawOf(grant, m_host.clock().now());
    if (flaw || grant->isPage())
        return failure(invalidToken(flaw == graph::TokenFlaw::Ended ? 463 : 0, u"Error validating access token"_s));
    return issue(*grant, m_settings.longSeconds);
}

void Logins::keep(const QString &token, const Grant &grant)
{
    QJsonObject event{{u"do"_s, u"token"_s},
                      {u"token"_s, token},
                      {u"user"_s, grant.user},
                      {u"page"_s, grant.page},
                      {u"scopes"_s, QJsonArray::fromStringList(grant.scopes)},
                      {u"pages"_s, QJsonArray::fromStringList(grant.pages)}};
    if (grant.endsAt)
        event[u"until"_s] = secondsOf(*grant.endsAt);
    restore(event);
    m_host.journal(platform, event);
}

HttpReply Logins::issue(Grant grant, int seconds)
{
    const auto token = u"EAAB"_s + newKey() + newKey();
    grant.endsAt = m_host.clock().now() + std::chrono::seconds{seconds};
    keep(token, grant);
    return graph::tokenReply(token, seconds);
}

HttpReply Logins::inspect(const Parameters &parameters, const QString &asker) const
{
    if (!m_settings.inspects || (asker != u"%1|%2"_s.arg(graph::appId, graph::appSecret) && !grantOf(asker)))
        return failure({.code = 100, .message = u"(#100) You must provide an app access token"_s});
    const auto grant = grantOf(parameters.text(u"input_token"_s));
    if (flawOf(grant, m_host.clock().now()))
        return graph::inspectedInvalid();
    return graph::inspected(grant->isPage(), grant->endsAt, grant->scopes);
}

HttpReply Logins::permissions(const Grant &grant) const
{
    return graph::permissionsReply(allScopes(), grant.scopes, m_settings.withheldScopes);
}

HttpReply Logins::revoke(const Grant &grant)
{
    const QJsonObject event{{u"do"_s, u"revoke"_s}, {u"user"_s, grant.user}};
    restore(event);
    m_host.journal(platform, event);
    return jsonReply({{u"success"_s, true}});
}

HttpReply Logins::pages(const QString &token, const Grant &grant, const Parameters &parameters, const QString &address)
{
    const auto names = grant.pages;
    const auto from = std::clamp<qint64>(parameters.number(u"after"_s).value_or(0), 0, names.size());
    const auto to = std::min<qint64>(from + m_settings.pagesPerAnswer, names.size());
    QJsonArray list;
    for (const auto &name : names.mid(from, to - from)) {
        const auto pageToken = graph::pageTokenOf(token, name);
        if (!m_grants.contains(pageToken)) {
            Grant own{.user = grant.user, .page = name, .scopes = grant.scopes};
            // Only what comes from a short token ends by itself.
            const auto now = m_host.clock().now();
            if (grant.endsAt && *grant.endsAt - now <= std::chrono::seconds{m_settings.shortSeconds})
                own.endsAt = grant.endsAt;
            keep(pageToken, own);
        }
        list += QJsonObject{{u"id"_s, idOf(u"page"_s, name)},
                            {u"name"_s, name},
                            {u"username"_s, name},
                            {u"access_token"_s, pageToken},
                            {u"tasks"_s, QJsonArray::fromStringList(wordsIn(m_settings.tasks))}};
    }
    QJsonObject paging{
        {u"cursors"_s, QJsonObject{{u"before"_s, QString::number(from)}, {u"after"_s, QString::number(to)}}}};
    if (to < names.size())
        paging[u"next"_s] = u"%1?access_token=%2&fields=%3&limit=100&after=%4"_s.arg(
            address, token, QString::fromLatin1(QUrl::toPercentEncoding(parameters.text(u"fields"_s))),
            QString::number(to));
    return jsonReply({{u"data"_s, list}, {u"paging"_s, paging}});
}

std::optional<Grant> Logins::grantOf(const QString &token) const
{
    const auto known = m_grants.constFind(token);
    if (known != m_grants.constEnd())
        return *known;
    static const QRegularExpression direct{u"^sandbox-(user-)?([A-Za-z0-9_.-]{1,40})$"_s};
    const auto match = direct.match(token);
    if (!match.hasMatch())
        return {};
    const auto name = match.captured(2).toLower();
    Grant grant{.scopes = graph::without(allScopes(), m_settings.withheldScopes)};
    if (match.hasCaptured(1)) {
        grant.user = name;
        grant.pages = pagesOf(name);
    } else {
        grant.page = name;
    }
    return grant;
}

QStringList Logins::pagesOf(const QString &user) const
{
    const auto named = m_settings.pages[user];
    return named.isUndefined() ? QStringList{user + u"-page"_s} : textsIn(named);
}

void Logins::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    if (what == "token"_L1) {
        Grant grant{.user = event["user"_L1].toString(),
                    .page = event["page"_L1].toString(),
                    .scopes = textsIn(event["scopes"_L1]),
                    .pages = textsIn(event["pages"_L1])};
        if (event.contains("until"_L1))
            grant.endsAt = Instant{std::chrono::seconds{event["until"_L1].toInteger()}};
        m_grants.insert(event["token"_L1].toString(), grant);
    } else if (what == "revoke"_L1) {
        for (auto &grant : m_grants) {
            if (grant.user == event["user"_L1].toString())
                grant.revoked = true;
        }
    }
}

void Logins::clear()
{
    m_codes.clear();
    m_grants.clear();
}

}  // namespace carillon::sandbox::facebook
