// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/zonefield.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimeZone>
#include <QWheelEvent>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QStringList zoneNames()
{
    QStringList names;
    for (const auto &id : QTimeZone::availableTimeZoneIds()) {
        const auto name = QString::fromLatin1(id);
        // Offsets know no summer time.
        if (!name.startsWith("UTC+"_L1) && !name.startsWith("UTC-"_L1))
            names += name;
    }
    return names;
}

}  // namespace

ZoneField::ZoneField(QWidget *parent) : QComboBox{parent}
{
    setAccessibleName(tr("Time zone"));
    setEditable(true);
    lineEdit()->setAccessibleName(accessibleName());
    setInsertPolicy(QComboBox::NoInsert);
    addItems(zoneNames());
    setMinimumWidth(200);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::activated, this, [this] { emit chosen(zone()); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] { emit chosen(zone()); });
}

QString ZoneField::zone() const
{
    const auto text = currentText().trimmed();
    const int listed = findText(text, Qt::MatchFixedString);
    return listed < 0 ? text : itemText(listed);
}

void ZoneField::keyPressEvent(QKeyEvent *event)
{
    const bool steps = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_PageUp
        || event->key() == Qt::Key_PageDown;
    if (steps)
        showPopup();
    else
        QComboBox::keyPressEvent(event);
}

void ZoneField::wheelEvent(QWheelEvent *event)
{
    event->ignore();  // whoever scrolls the page means the page
}

}  // namespace carillon
