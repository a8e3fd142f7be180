// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/logins.h"
#include "core/platforms/simulatedplatform.h"
#include "core/platforms/threads/sandbox/settings.h"

#include <QHash>

namespace carillon::sandbox::threads {

using graph::flawOf;
using graph::Parameters;
using graph::tokenOf;

/// What a token may do, and in whose name.
struct Grant
{
    QString user;
    QStringList scopes{};
    Instant issuedAt{};
    std::optional<Instant> endsAt{};
    bool isLong = true;
    bool revoked = false;

    [[nodiscard]] bool allows(const QString &scope) const { return scopes.contains(scope); }
};

/// The number that stands for a person of that name.
QString idOf(const QString &name);

/// Threads' login: one app that everybody may use, redirects to https addresses only and to the letter, codes that work
/// once within an hour, tokens of an hour, and of 60 days which renew themselves from their second day on.
class Logins final
{
public:
    Logins(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// GET: the dialog. POST with approve=1 and username: the code; else access_denied.
    [[nodiscard]] HttpReply dialog(const FormFields &fields) const;
    HttpReply decide(const FormFields &fields);
    HttpReply byCode(const Parameters &parameters);
    HttpReply lengthen(const Parameters &parameters, const QString &token);
    HttpReply renew(const Parameters &parameters, const QString &token);
    [[nodiscard]] HttpReply inspect(const Parameters &parameters, const QString &asker) const;

    /// A bare "sandbox-NAME" is a lasting token of NAME without any login.
    [[nodiscard]] std::optional<Grant> grantOf(const QString &token) const;
    [[nodiscard]] std::optional<HttpReply> refuse(const std::optional<Grant> &grant, bool isExpired) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    [[nodiscard]] std::optional<HttpReply> refuseDialog(const FormFields &fields) const;
    /// A token for `grant`, kept.
    QString issue(Grant grant, int seconds);

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, graph::Code<Grant>> m_codes;
    QHash<QString, Grant> m_grants;
};

}  // namespace carillon::sandbox::threads
