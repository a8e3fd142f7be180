// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/zonechoice.h"

#include <QTimeZone>

namespace carillon {

ZoneChoice::ZoneChoice(const QByteArray &workspaceZone, QWidget *parent) : QComboBox{parent}
{
    setMaxVisibleItems(16);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    addItem(tr("As the workspace (%1)").arg(QString::fromLatin1(workspaceZone)), QString{});
    for (const auto &id : QTimeZone::availableTimeZoneIds()) {
        // Names such as "EST5EDT" and "Etc/GMT+1" are not what people look for.
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("posix") && !id.startsWith("right"))
            addItem(QString::fromLatin1(id), QString::fromLatin1(id));
    }
}

}  // namespace carillon
