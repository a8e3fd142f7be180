// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/sandbox/objects.h"

#include <QUrl>

#include <algorithm>

namespace carillon::sandbox::graph {

using namespace Qt::StringLiterals;

QString graphTimeOf(Instant instant)
{
    return toUtcDateTime(instant).toString(u"yyyy-MM-dd'T'hh:mm:ss"_s) + u"+0000"_s;
}

QJsonObject insight(const QString &object, const QString &name, int count)
{
    return {{u"name"_s, name},
            {u"period"_s, u"lifetime"_s},
            {u"values"_s, QJsonArray{QJsonObject{{u"value"_s, count}}}},
            {u"id"_s, u"%1/insights/%2/lifetime"_s.arg(object, name)}};
}

void warnOfUnknown(SimulationHost &host, const QString &platform, const QString &account, const Parameters &parameters,
                   const QStringList &known)
{
    for (const auto &name : parameters.values.keys()) {
        if (!known.contains(name))
            host.warned(platform, account, u"The parameter \"%1\" is not known here"_s.arg(name));
    }
}

QString addressOf(const HttpRequest &request)
{
    return request.origin() + QString::fromLatin1(request.path);
}

HttpReply listReply(const QList<QJsonObject> &found, const ListRequest &asked)
{
    const auto limit = std::clamp<qint64>(asked.parameters.number(u"limit"_s).value_or(25), 1, asked.most);
    const auto skipped = std::max<qint64>(0, asked.parameters.number(u"after"_s).value_or(0));
    const auto after = QString::number(skipped + limit);
    QJsonArray list;
    for (const auto &entry : found.mid(skipped, limit))
        list += entry;
    QJsonObject paging;
    if (asked.tellsCursors && !list.isEmpty())
        paging[u"cursors"_s] = QJsonObject{{u"before"_s, QString::number(skipped)}, {u"after"_s, after}};
    if (skipped + limit < found.size())
        paging[u"next"_s] = u"%1?access_token=%2&limit=%3&since=%4&after=%5&fields=%6"_s.arg(
            asked.address, asked.token, QString::number(limit),
            QString::number(asked.parameters.number(u"since"_s).value_or(0)), after,
            QString::fromLatin1(QUrl::toPercentEncoding(asked.parameters.text(u"fields"_s))));
    QJsonObject answer{{u"data"_s, list}};
    if (!paging.isEmpty())
        answer[u"paging"_s] = paging;
    return jsonReply(answer);
}

}  // namespace carillon::sandbox::graph
