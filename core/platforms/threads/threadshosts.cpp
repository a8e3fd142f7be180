// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadshosts.h"

#include <QRegularExpression>

namespace carillon::threads {

using namespace Qt::StringLiterals;

namespace {

QUrl below(QUrl server, const QString &path)
{
    server.setPath(path);
    return server;
}

bool isVersion(const QString &text)
{
    static const QRegularExpression version{u"^v\\d{1,3}\\.\\d{1,2}$"_s};
    return version.match(text).hasMatch();
}

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
        return {.graph = below(server, u"/threads/graph"_s), .web = below(server, u"/threads/www"_s)};
    const auto name = isDomain(domain) ? domain : QString{QLatin1StringView{defaultDomain}};
    return {.graph = QUrl{u"https://graph."_s + name}, .web = QUrl{u"https://www."_s + name}};
}

Hosts hostsOf(const FrozenAccount &account)
{
    const auto chosen = account.options["domain"_L1].toString();
    return hostsOf(account.server, isDomain(chosen) ? chosen : domainOf(account.reported));
}

QString versionOf(const QJsonObject &values)
{
    const auto version = values["api_version"_L1].toString().trimmed();
    return isVersion(version) ? version : QString{QLatin1StringView{defaultVersion}};
}

QString versionOf(const FrozenAccount &account)
{
    const auto chosen = account.options["api_version"_L1].toString().trimmed();
    return isVersion(chosen) ? chosen : versionOf(account.reported);
}

QString domainOf(const QJsonObject &values)
{
    const auto domain = values["domain"_L1].toString().trimmed();
    return isDomain(domain) ? domain : QString{QLatin1StringView{defaultDomain}};
}

}  // namespace carillon::threads
