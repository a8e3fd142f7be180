// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/battery.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace carillon {

namespace {

QByteArray wordIn(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray{};
}

}  // namespace

bool hasBattery(const QString &powerSupplies)
{
    const QDir folder{powerSupplies};
    const auto names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        const auto supply = folder.filePath(name);
        return wordIn(supply + QStringLiteral("/type")) == "Battery"
            && wordIn(supply + QStringLiteral("/scope")) != "Device";
    });
}

}  // namespace carillon
