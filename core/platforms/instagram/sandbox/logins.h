// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/graphapi/sandbox/logins.h"
#include "core/platforms/instagram/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace carillon::sandbox::instagram {

using graph::appId;
using graph::appSecret;
using graph::flawOf;
using graph::Parameters;
using graph::tokenOf;

/// What a token may do, and in whose name.
struct Grant
{
    QString user{};      ///< a person's of Facebook; empty: only the account is known
    QString account{};   ///< by name: of a page's own token, or one of Instagram's login
    bool isOwn = false;  ///< of Instagram's login
    QStringList scopes{};
    QStringList pages{};  ///< those that the person ticked; each has an account of the same name
    std::optional<Instant> issuedAt{};
    std::optional<Instant> endsAt{};
    bool isBrief = false;  ///< to be exchanged for one that lasts
    bool revoked = false;

    [[nodiscard]] bool isOfAccount() const { return !account.isEmpty(); }
    [[nodiscard]] bool allows(const QString &scope) const { return scopes.contains(scope); }
    /// The scope of that name as this kind of login has it: "content_publish" is instagram_content_publish or
    /// instagram_business_content_publish.
    [[nodiscard]] bool may(const QString &what) const;
};

/// The number that stands for a page, an account or a person of that name.
QString idOf(const QString &kind, const QString &name);

/// Both logins: Facebook's, whose pages have accounts, and Instagram's own. One app that everybody may use for each,
/// exact redirects, codes that work once, tokens for an hour and for 60 days.
class Logins final
{
public:
    Logins(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// GET: the dialog. POST with approve=1, username and maybe pages ("a,b"): the code; else access_denied.
    [[nodiscard]] HttpReply dialog(const FormFields &fields, bool isOwn) const;
    HttpReply decide(const FormFields &fields, bool isOwn);
    /// Facebook's /oauth/access_token: by code, or a longer token for a short one.
    HttpReply accessToken(const Parameters &parameters);
    /// Instagram's three: by code, a longer one for a short one, a newer one for an older one.
    HttpReply ownByCode(const HttpRequest &request);
    HttpReply ownExchange(const Parameters &parameters);
    HttpReply ownRefresh(const Parameters &parameters);
    [[nodiscard]] HttpReply inspect(const Parameters &parameters, const QString &asker) const;
    [[nodiscard]] HttpReply permissions(const Grant &grant) const;
    /// /me/accounts; each page with its own token and its account.
    HttpReply pages(const QString &token, const Grant &grant);

    /// "sandbox-NAME" is the token of the page of the account NAME without any login, "sandbox-user-NAME" one of a
    /// person, "sandbox-ig-NAME" one of Instagram's login.
    [[nodiscard]] std::optional<Grant> grantOf(const QString &token) const;
    [[nodiscard]] QJsonObject linkedAccount(const QString &page) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    [[nodiscard]] std::optional<HttpReply> refuseDialog(const FormFields &fields, bool isOwn) const;
    [[nodiscard]] QStringList pagesOf(const QString &user) const;
    [[nodiscard]] std::optional<HttpReply> refuseOwn(const std::optional<Grant> &grant) const;
    QString issue(Grant grant, const QString &prefix, int seconds);
    void keep(const QString &token, const Grant &grant);

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, graph::Code<Grant>> m_codes;
    QHash<QString, Grant> m_grants;
};

}  // namespace carillon::sandbox::instagram
