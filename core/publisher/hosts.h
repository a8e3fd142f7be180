// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publisher/circuitbreaker.h"
#include "core/publisher/dispatchplan.h"

#include <QHash>
#include <QString>

#include <vector>

namespace carillon {

/// What a call says about the server it went to.
enum class HostSign {
    Answered,  ///< whatever it said
    Silent,    ///< not reached, no answer, or the word that it cannot answer now
};

/// `asked` lies on the server that `account` lives on, or is empty: nothing was asked.
bool isOnOwnHost(const Account &account, const QUrl &asked);

/// The servers that accounts live on, each with its circuit breaker, and whether this machine has a network. Plain
/// state of the publisher's, by index.
///
/// Some calls of an account go to other servers than its own (one that makes films ready, say). What is wrong there is
/// noted by itself: it holds up the posts that meet it, each for as long as the pause, and nothing else. Such an outage
/// is forgotten at the end of the program.
class Hosts final
{
public:
    /// That of `account`; put there at need, with the outage that the account remembers.
    int indexOf(const Account &account);

    [[nodiscard]] int count() const { return int(m_hosts.size()); }
    [[nodiscard]] const QString &name(int host) const { return at(host).name; }
    [[nodiscard]] const std::optional<HostOutage> &outage(int host) const { return at(host).breaker.outage(); }
    /// What fails there now fails for that reason.
    [[nodiscard]] bool isDown(int host) const { return m_isOffline || at(host).breaker.isOpen(); }

    /// True when that begins, prolongs or ends an outage.
    bool note(int host, HostSign sign, Instant now);
    /// What a call of `account` to `asked` says of another server than the account's own.
    void noteAside(const Account &account, const QUrl &asked, HostSign sign, Instant now);
    /// When a call there should be tried again; nothing while that server is not known to be down.
    [[nodiscard]] std::optional<Instant> asideTriedAt(const Account &account, const QUrl &asked) const;

    void setOffline(bool offline) { m_isOffline = offline; }
    /// True when that shortens an outage's pause.
    bool tryAtOnce(int host, Instant now) { return at(host).breaker.tryAtOnce(now); }

    /// For the plan; `inFlight` by index.
    [[nodiscard]] std::vector<HostView> views(const std::vector<int> &inFlight, Instant now) const;

private:
    struct Host
    {
        QString name;  ///< platform and origin
        CircuitBreaker breaker;
    };
    [[nodiscard]] const Host &at(int host) const { return m_hosts[static_cast<size_t>(host)]; }
    [[nodiscard]] Host &at(int host) { return m_hosts[static_cast<size_t>(host)]; }

    std::vector<Host> m_hosts;
    QHash<QString, CircuitBreaker> m_aside;  ///< those that have failed of late, by platform and origin
    bool m_isOffline = false;
};

}  // namespace carillon
