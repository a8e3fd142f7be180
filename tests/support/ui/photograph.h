// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

namespace carillon::test {

/// Writes pictures of `widget`, light and dark, to look at, into the folder that CARILLON_PHOTOGRAPHS names. Does
/// nothing without it.
inline void photograph(QWidget &widget, const QString &name)
{
    const auto folder = qEnvironmentVariable("CARILLON_PHOTOGRAPHS");
    if (folder.isEmpty())
        return;
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        QApplication::setPalette(paletteOf(scheme));
        QTest::qWait(50);
        widget.grab().save(QDir{folder}.filePath(
            name + (isDark(scheme) ? QStringLiteral("-dark.png") : QStringLiteral("-light.png"))));
    }
    QApplication::setPalette(paletteOf(Scheme::Light));
}

/// The focusable widgets on `page` that say nothing to a screen reader.
inline QStringList namelessWidgets(const QWidget &page)
{
    QStringList nameless;
    const auto widgets = page.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        const bool ofASpinBox = widget->objectName() == QStringLiteral("qt_spinbox_lineedit");
        if (widget->focusPolicy() == Qt::NoFocus || ofASpinBox || widget->focusProxy() || !widget->isVisible())
            continue;
        if (widget->accessibleName().isEmpty() && widget->property("text").toString().isEmpty())
            nameless += QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(" in ")
                + QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    }
    return nameless;
}

}  // namespace carillon::test
