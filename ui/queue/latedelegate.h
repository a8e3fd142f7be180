// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/queuedelegate.h"

#include <QStyledItemDelegate>

namespace carillon {

/// A late post in two lines, with a box to choose it by: a click anywhere on it does, and so does the space bar.
class LateDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setSetting(const QueueSetting &setting) { m_setting = setting; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    QueueSetting m_setting;
};

}  // namespace carillon
