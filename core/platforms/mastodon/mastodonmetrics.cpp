// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonmetrics.h"

#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/metricsgathering.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

bool takesManyIds(const FrozenAccount &account)
{
    static const QRegularExpression itsOwn{u"^(\\d+)\\.(\\d+)[^(]*$"_s};
    const auto version = itsOwn.match(account.reported["version"_L1].toString());
    if (!version.hasMatch())
        return false;
    const int major = version.captured(1).toInt();
    return major > 4 || (major == 4 && version.captured(2).toInt() >= 3);
}

HttpRequest statusesByIdRequest(const FrozenAccount &account, const QStringList &ids, const QString &token)
{
    auto request = statusByIdRequest(account, {}, token);
    request.url = account.server;
    request.url.setPath(account.server.path() + u"/api/v1/statuses"_s);
    QUrlQuery query;
    for (const auto &id : ids)
        query.addQueryItem(u"id[]"_s, QString::fromLatin1(QUrl::toPercentEncoding(id)));
    request.url.setQuery(query);
    return request;
}

HttpRequest statusByIdRequest(const FrozenAccount &account, const QString &id, const QString &token)
{
    auto request = sourceRequest(account, id, token);
    auto path = request.url.path(QUrl::FullyEncoded);
    path.chop(QLatin1StringView{"/source"}.size());
    request.url.setPath(path, QUrl::StrictMode);
    return request;
}

Metrics countsOf(const QJsonObject &status)
{
    return countsIn(status,
                    {{"favourites_count"_L1, Metric::Likes},
                     {"replies_count"_L1, Metric::Comments},
                     {"reblogs_count"_L1, Metric::Shares},
                     {"quotes_count"_L1, Metric::Quotes}});
}

}  // namespace carillon::mastodon
