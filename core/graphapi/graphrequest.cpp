// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphrequest.h"

#include "core/platforms/wire.h"

#include <QJsonValue>

namespace carillon::graphapi {

using namespace Qt::StringLiterals;

QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QUrl addressBelow(const QUrl &base, const QString &path, const FormFields &query)
{
    auto url = base;
    url.setPath(base.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    QStringList items;
    for (const auto &[name, value] : query)
        items += name + u'=' + segment(value);
    if (!items.isEmpty())
        url.setQuery(items.join(u'&'), QUrl::StrictMode);
    return url;
}

HttpRequest graphRequest(HttpMethod method, const QUrl &base, const QString &path, const QString &token,
                         TokenScheme scheme)
{
    HttpRequest request;
    request.method = method;
    request.url = addressBelow(base, path);
    const QByteArray word = scheme == TokenScheme::OAuth ? "OAuth " : "Bearer ";
    request.headers = {{"Authorization", word + token.toUtf8()}, {"Accept", "application/json"}};
    request.secrets = {token.toUtf8()};
    return request;
}

HttpRequest graphRequest(HttpMethod method, const QUrl &base, const QString &path, const FormFields &query,
                         const QString &token)
{
    auto request = graphRequest(method, base, path, token);
    request.url = addressBelow(base, path, query);
    return request;
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    const int standard = one.scheme() == "https"_L1 ? 443 : 80;
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port(standard) == other.port(standard);
}

QString idIn(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

QString webAddress(const QString &text)
{
    const QUrl url{text, QUrl::StrictMode};
    return !url.host().isEmpty() && isSafeAddress(url) ? url.toString(QUrl::FullyEncoded) : QString{};
}

}  // namespace carillon::graphapi
