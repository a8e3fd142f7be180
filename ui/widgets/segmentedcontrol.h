// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace carillon {

/// A few choices side by side of which one holds: Month, Week. Arrow keys move between them.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what screen readers call the choice as a whole.
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    int addSegment(const QString &text);
    [[nodiscard]] int count() const;
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index);

signals:
    void currentIndexChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

}  // namespace carillon
