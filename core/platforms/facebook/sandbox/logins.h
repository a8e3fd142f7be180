// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/graphapi/sandbox/logins.h"
#include "core/platforms/facebook/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace carillon::sandbox::facebook {

using graph::flawOf;
using graph::Parameters;
using graph::tokenOf;

/// What a token may do, and in whose name.
struct Grant
{
    QString user;  ///< a person's; empty: only the page is known
    QString page;  ///< a page's own; empty: a person's
    QStringList scopes{};
    QStringList pages{};  ///< those that the person ticked
    std::optional<Instant> endsAt{};
    bool revoked = false;

    [[nodiscard]] bool isPage() const { return !page.isEmpty(); }
    [[nodiscard]] bool allows(const QString &scope) const { return scopes.contains(scope); }
};

/// The number that stands for a page or a person of that name.
QString idOf(const QString &kind, const QString &name);

/// Facebook Login: one app that everybody may use, exact redirects, codes that work once within 10 minutes, short and
/// long tokens, and the pages' own.
class Logins final
{
public:
    Logins(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// GET: the dialog. POST with approve=1, username and maybe pages ("a,b"): the code; else access_denied.
    [[nodiscard]] HttpReply dialog(const FormFields &fields) const;
    HttpReply decide(const FormFields &fields);
    /// /oauth/access_token: by code, or a longer token for a short one.
    HttpReply accessToken(const Parameters &parameters);
    [[nodiscard]] HttpReply inspect(const Parameters &parameters, const QString &asker) const;
    [[nodiscard]] HttpReply permissions(const Grant &grant) const;
    /// Takes them away: the person's tokens and those of pages that came from them work no more.
    HttpReply revoke(const Grant &grant);
    /// /me/accounts, or the pages of a business; each with its own token.
    HttpReply pages(const QString &token, const Grant &grant, const Parameters &parameters, const QString &address);

    /// A bare "sandbox-NAME" is the token of the page NAME without any login, "sandbox-user-NAME" one of a person.
    [[nodiscard]] std::optional<Grant> grantOf(const QString &token) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    [[nodiscard]] std::optional<HttpReply> refuseDialog(const FormFields &fields) const;
    [[nodiscard]] QStringList pagesOf(const QString &user) const;
    HttpReply byCode(const Parameters &parameters);
    HttpReply lengthen(const Parameters &parameters);
    HttpReply issue(Grant grant, int seconds);
    void keep(const QString &token, const Grant &grant);

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, graph::Code<Grant>> m_codes;
    QHash<QString, Grant> m_grants;
};

}  // namespace carillon::sandbox::facebook
