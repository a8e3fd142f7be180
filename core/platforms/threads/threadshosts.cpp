// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadshosts.h"

namespace carillon::threads {

using namespace Qt::StringLiterals;

namespace {

bool isDomain(const QString &text)
{
    return text == "threads.net"_L1 || text == "threads.com"_L1;
}

bool isThreads(const QUrl &server)
{
    return server.isEmpty() || server.host() == "graph.threads.net"_L1 || server.host() == "graph.threads.com"_L1;
}

}  // namespace

Hosts hostsOf(const QUrl &server, const QString &domain)
{
    if (!isThreads(server))
        return {.graph = graphapi::hostBelow(server, u"/threads/graph"_s),
                .web = graphapi::hostBelow(server, u"/threads/www"_s)};
    const auto name = isDomain(domain) ? domain : QString{QLatin1StringView{defaultDomain}};
    return {.graph = QUrl{u"https://graph."_s + name}, .web = QUrl{u"https://www."_s + name}};
}

Hosts hostsOf(const FrozenAccount &account)
{
    const auto chosen = account.options["domain"_L1].toString();
    return hostsOf(account.server, isDomain(chosen) ? chosen : domainOf(account.reported));
}

QString domainOf(const QJsonObject &values)
{
    const auto domain = values["domain"_L1].toString().trimmed();
    return isDomain(domain) ? domain : QString{QLatin1StringView{defaultDomain}};
}

}  // namespace carillon::threads
