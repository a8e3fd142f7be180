// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/sandbox/logins.h"

#include "core/base/key.h"
#include "core/platforms/instagram/sandbox/answers.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"instagram"_s;
constexpr std::chrono::hours codeLife{1};

QStringList scopesOf(bool isOwn)
{
    if (isOwn)
        return {u"instagram_business_basic"_s, u"instagram_business_content_publish"_s,
                u"instagram_business_manage_comments"_s, u"instagram_business_manage_insights"_s};
    return {u"instagram_basic"_s,           u"instagram_content_publish"_s, u"instagram_manage_comments"_s,
            u"instagram_manage_insights"_s, u"instagram_manage_contents"_s, u"pages_show_list"_s,
            u"pages_read_engagement"_s,     u"business_management"_s,       u"public_profile"_s};
}

HttpReply redirect(const QString &uri, const FormFields &fields, bool isOwn)
{
    return redirectTo(uri, fields, isOwn ? u"_"_s : u"_=_"_s);
}

HttpReply pageError(const QString &sentence)
{
    return sandbox::pageError(u"Log in"_s, sentence);
}

}  // namespace

bool Grant::may(const QString &what) const
{
    return allows((isOwn ? u"instagram_business_"_s : u"instagram_"_s) + what);
}

QString idOf(const QString &kind, const QString &name)
{
    const auto digest = QCryptographicHash::hash((kind + u':' + name).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::number(17'841'400'000'000'000 + digest.left(10).toLongLong(nullptr, 16) % 99'999'999'999);
}

std::optional<HttpReply> Logins::refuseDialog(const FormFields &fields, bool isOwn) const
{
    if (valueOf(fields, u"client_id") != appId)
        return pageError(u"Invalid platform app"_s);
    if (!graph::isRedirect(valueOf(fields, u"redirect_uri"), !isOwn))
        return pageError(u"Invalid redirect_uri"_s);
    if (valueOf(fields, u"response_type") != "code"_L1)
        return pageError(u"The sandbox plays response_type=code only."_s);
    const auto asked = wordsIn(valueOf(fields, u"scope"));
    for (const auto &scope : asked) {
        if (!scopesOf(isOwn).contains(scope))
            return pageError(u"Invalid Scopes: %1"_s.arg(scope));
    }
    const bool hasConfiguration = !isOwn && !valueOf(fields, u"config_id").isEmpty();
    if (asked.isEmpty() && !hasConfiguration)
        return pageError(u"No scope was given."_s);
    return {};
}

HttpReply Logins::dialog(const FormFields &fields, bool isOwn) const
{
    if (auto refusal = refuseDialog(fields, isOwn))
        return *refusal;
    return consentPage({.title = u"Log in"_s,
                        .network = u"Instagram"_s,
                        .scopes = valueOf(fields, u"scope"),
                        .yes = u"Continue"_s,
                        .nameRule = u"[A-Za-z0-9_]+"_s,
                        .extra = isOwn ? QByteArray{} : graph::pagesInput(),
                        .extraNames = {u"pages"_s}},
                       fields);
}

HttpReply Logins::decide(const FormFields &fields, bool isOwn)
{
    if (auto refusal = refuseDialog(fields, isOwn))
        return *refusal;
    const auto uri = valueOf(fields, u"redirect_uri");
    const auto state = valueOf(fields, u"state");
    if (valueOf(fields, u"approve") != "1"_L1)
        return redirect(uri,
                        {{u"error"_s, u"access_denied"_s},
                         {u"error_reason"_s, u"user_denied"_s},
                         {u"error_description"_s, u"Permissions error"_s},
                         {u"state"_s, state}},
                        isOwn);
    static const QRegularExpression userName{u"^[A-Za-z0-9_]{1,30}$"_s};
    const auto name = valueOf(fields, u"username").toLower();
    if (!userName.match(name).hasMatch())
        return pageError(u"A name has letters, digits and underscores."_s);
    const auto asked = wordsIn(valueOf(fields, u"scope"));
    Grant grant{.isOwn = isOwn,
                .scopes = graph::without(asked.isEmpty() ? scopesOf(isOwn) : asked, m_settings.withheldScopes)};
    if (isOwn) {
        grant.account = name;
    } else {
        grant.user = name;
        const auto ticked = wordsIn(valueOf(fields, u"pages"));
        for (const auto &page : pagesOf(name)) {
            if (ticked.isEmpty() || ticked.contains(page))
                grant.pages += page;
        }
    }
    const auto code = u"AQ"_s + newKey() + newKey();
    m_codes.insert(code, {.grant = grant, .redirectUri = uri, .until = m_host.clock().now() + codeLife});
    return redirect(uri, {{u"code"_s, code}, {u"state"_s, state}}, isOwn);
}

HttpReply Logins::accessToken(const Parameters &parameters)
{
    if (parameters.text(u"client_id"_s) != appId)
        return failure({.code = 101, .message = u"Error validating application. Cannot get application info."_s});
    if (const auto refusal = graph::refuseSecret(parameters))
        return failure(*refusal);
    Grant grant;
    int seconds = m_settings.shortSeconds;
    if (parameters.text(u"grant_type"_s) == "fb_exchange_token"_L1) {
        const auto held = grantOf(parameters.text(u"fb_exchange_token"_s));
        const auto flaw = flawOf(held, m_host.clock().now());
        if (flaw || held->isOwn || held->isOfAccount())
            return failure(invalidToken(flaw == graph::TokenFlaw::Ended ? 463 : 0, u"Error validating access token"_s));
        grant = *held;
        seconds = m_settings.longSeconds;
    } else {
        const auto code = m_codes.take(parameters.text(u"code"_s));
        if (code.grant.isOwn)
            return failure(graph::usedCode());
        if (const auto refusal = graph::refuseCode(code, parameters, m_host.clock().now()))
            return failure(*refusal);
        grant = code.grant;
    }
    grant.isBrief = seconds == m_settings.shortSeconds;
    return graph::tokenReply(issue(grant, u"EAAB"_s, seconds), seconds);
}

QString Logins::issue(Grant grant, const QString &prefix, int seconds)
{
    const auto token = prefix + newKey() + newKey();
    grant.issuedAt = m_host.clock().now();
    grant.endsAt = *grant.issuedAt + std::chrono::seconds{seconds};
    keep(token, grant);
    return token;
}

void Logins::keep(const QString &token, const Grant &grant)
{
    QJsonObject event{{u"do"_s, u"token"_s},
                      {u"token"_s, token},
                      {u"user"_s, grant.user},
                      {u"account"_s, grant.account},
                      {u"own"_s, grant.isOwn},
                      {u"brief"_s, grant.isBrief},
                      {u"scopes"_s, QJsonArray::fromStringList(grant.scopes)},
                      {u"pages"_s, QJsonArray::fromStringList(grant.pages)}};
    if (grant.issuedAt)
        event[u"since"_s] = secondsOf(*grant.issuedAt);
    if (grant.endsAt)
        event[u"until"_s] = secondsOf(*grant.endsAt);
    restore(event);
    m_host.journal(platform, event);
}

HttpReply Logins::inspect(const Parameters &parameters, const QString &asker) const
{
    if (asker != u"%1|%2"_s.arg(appId, appSecret) && !grantOf(asker))
        return failure({.code = 100, .message = u"(#100) You must provide an app access token"_s});
    const auto grant = grantOf(parameters.text(u"input_token"_s));
    if (flawOf(grant, m_host.clock().now()) || grant->isOwn)
        return graph::inspectedInvalid();
    return graph::inspected(grant->isOfAccount(), grant->endsAt, grant->scopes);
}

HttpReply Logins::permissions(const Grant &grant) const
{
    return graph::permissionsReply(scopesOf(false), grant.scopes, m_settings.withheldScopes);
}

QJsonObject Logins::linkedAccount(const QString &page) const
{
    return {{u"id"_s, idOf(u"account"_s, page)}, {u"username"_s, page}, {u"name"_s, page}};
}

HttpReply Logins::pages(const QString &token, const Grant &grant)
{
    QJsonArray list;
    for (const auto &name : grant.pages) {
        const auto pageToken = graph::pageTokenOf(token, name);
        if (!m_grants.contains(pageToken)) {
            Grant own{.user = grant.user, .account = name, .scopes = grant.scopes};
            if (grant.isBrief)
                own.endsAt = grant.endsAt;
            keep(pageToken, own);
        }
        QJsonObject page{{u"id"_s, idOf(u"page"_s, name)},
                         {u"name"_s, name + u" page"_s},
                         {u"access_token"_s, pageToken},
                         {u"tasks"_s, QJsonArray{u"CREATE_CONTENT"_s, u"MODERATE"_s, u"ANALYZE"_s}}};
        if (m_settings.linked)
            page[u"instagram_business_account"_s] = linkedAccount(name);
        list += page;
    }
    return jsonReply({{u"data"_s, list}});
}

std::optional<Grant> Logins::grantOf(const QString &token) const
{
    const auto known = m_grants.constFind(token);
    if (known != m_grants.constEnd())
        return *known;
    static const QRegularExpression direct{u"^sandbox-(user-|ig-)?([A-Za-z0-9_.]{1,30})$"_s};
    const auto match = direct.match(token);
    if (!match.hasMatch())
        return {};
    const auto kind = match.captured(1);
    const auto name = match.captured(2).toLower();
    Grant grant{.isOwn = kind == "ig-"_L1,
                .scopes = graph::without(scopesOf(kind == "ig-"_L1), m_settings.withheldScopes)};
    if (kind == "user-"_L1) {
        grant.user = name;
        grant.pages = pagesOf(name);
    } else {
        grant.account = name;
    }
    return grant;
}

QStringList Logins::pagesOf(const QString &user) const
{
    const auto named = m_settings.pages[user];
    return named.isUndefined() ? QStringList{user + u"_shop"_s} : textsIn(named);
}

void Logins::restore(const QJsonObject &event)
{
    if (event["do"_L1].toString() != "token"_L1)
        return;
    Grant grant{.user = event["user"_L1].toString(),
                .account = event["account"_L1].toString(),
                .isOwn = event["own"_L1].toBool(),
                .scopes = textsIn(event["scopes"_L1]),
                .pages = textsIn(event["pages"_L1]),
                .isBrief = event["brief"_L1].toBool()};
    if (event.contains("since"_L1))
        grant.issuedAt = Instant{std::chrono::seconds{event["since"_L1].toInteger()}};
    if (event.contains("until"_L1))
        grant.endsAt = Instant{std::chrono::seconds{event["until"_L1].toInteger()}};
    m_grants.insert(event["token"_L1].toString(), grant);
}

void Logins::clear()
{
    m_codes.clear();
    m_grants.clear();
}

}  // namespace carillon::sandbox::instagram
