// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/activity.h"
#include "ui/widgets/accountmark.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace carillon {

/// Paints an event in two lines: what happened and why; to whom and what.
class ActivityDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// By platform.
    void setMarks(const QHash<QString, MarkLook> &marks) { m_marks = marks; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const;
    void paintEntry(QPainter &painter, const QStyleOptionViewItem &option, const ActivityEntry &entry,
                    const QTimeZone &zone) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;

    QHash<QString, MarkLook> m_marks;
};

}  // namespace carillon
