// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphversion.h"

#include <QRegularExpression>

namespace carillon::graphapi {

using namespace Qt::StringLiterals;

namespace {

/// Empty when it is none.
QString versionIn(const QJsonObject &values)
{
    static const QRegularExpression version{u"^v\\d{1,3}\\.\\d{1,2}$"_s};
    const auto text = values["api_version"_L1].toString().trimmed();
    return version.match(text).hasMatch() ? text : QString{};
}

}  // namespace

QString versionOf(const FrozenAccount &account, const char *standard)
{
    const auto chosen = versionIn(account.options);
    return chosen.isEmpty() ? versionOf(account.reported, standard) : chosen;
}

QString versionOf(const QJsonObject &values, const char *standard)
{
    const auto version = versionIn(values);
    return version.isEmpty() ? QString{QLatin1StringView{standard}} : version;
}

QUrl hostBelow(QUrl server, const QString &path)
{
    server.setPath(path);
    return server;
}

}  // namespace carillon::graphapi
