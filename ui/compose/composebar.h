// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draftcheck.h"

#include <QWidget>

class QPushButton;

namespace carillon {

class CounterRow;

/// Under the text: what can be put into it, and what room is left.
class ComposeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ComposeBar(QWidget *parent = nullptr);

    void setRemaining(const QList<Remaining> &remaining);
    void setMaySplit(bool may);
    [[nodiscard]] QPushButton *picture() const { return m_picture; }
    [[nodiscard]] QPushButton *split() const { return m_split; }
    [[nodiscard]] QPushButton *addPart() const { return m_addPart; }
    [[nodiscard]] QPushButton *more() const { return m_more; }

private:
    QPushButton *m_picture;
    QPushButton *m_addPart;
    QPushButton *m_split;
    QPushButton *m_more;
    CounterRow *m_counters;
};

/// What is left by platform: mark and number.
class CounterRow final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setRemaining(const QList<Remaining> &remaining);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Remaining> m_remaining;
};

}  // namespace carillon
