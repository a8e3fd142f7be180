// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/builtinapp.h"

#include <QFile>
#include <QJsonDocument>

namespace carillon {

using namespace Qt::StringLiterals;

QJsonObject builtInApp(const QString &platform)
{
    QFile file{u":/accounts/apps.json"_s};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[platform].toObject();
}

}  // namespace carillon
