// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/hosts.h"

#include <QUrl>

#include <algorithm>

namespace carillon {

namespace {

QString originOf(const QUrl &address)
{
    return address.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString nameOf(const Account &account, const QUrl &address)
{
    return account.platform + u' ' + originOf(address);
}

}  // namespace

bool isOnOwnHost(const Account &account, const QUrl &asked)
{
    return asked.isEmpty() || originOf(asked) == originOf(account.server);
}

int Hosts::indexOf(const Account &account)
{
    const auto name = nameOf(account, account.server);
    const auto known
        = std::find_if(m_hosts.begin(), m_hosts.end(), [&name](const Host &host) { return host.name == name; });
    if (known != m_hosts.end())
        return int(known - m_hosts.begin());
    m_hosts.push_back({name, CircuitBreaker{account.outage}});
    return count() - 1;
}

bool Hosts::note(int host, HostSign sign, Instant now)
{
    auto &breaker = at(host).breaker;
    return sign == HostSign::Answered ? breaker.answered() : breaker.failed(now, m_isOffline);
}

void Hosts::noteAside(const Account &account, const QUrl &asked, HostSign sign, Instant now)
{
    const auto name = nameOf(account, asked);
    if (sign == HostSign::Answered)
        m_aside.remove(name);
    else
        m_aside[name].failed(now, m_isOffline);
}

std::optional<Instant> Hosts::asideTriedAt(const Account &account, const QUrl &asked) const
{
    const auto known = m_aside.constFind(nameOf(account, asked));
    if (known == m_aside.constEnd() || !known->isOpen())
        return {};
    return known->outage()->until;
}

std::vector<HostView> Hosts::views(const std::vector<int> &inFlight, Instant now) const
{
    std::vector<HostView> views;
    for (int host = 0; host < count(); ++host) {
        const auto &known = outage(host);
        views.push_back({.room = at(host).breaker.room(inFlight[static_cast<size_t>(host)], now),
                         .tryAt = known ? known->until : now});
    }
    return views;
}

}  // namespace carillon
