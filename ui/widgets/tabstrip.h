// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/accountmark.h"

#include <QWidget>

#include <optional>

class QButtonGroup;

namespace carillon {

/// Views of one page, underlined: Scheduled 40, Needs attention 2. Arrow keys move between them.
class TabStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit TabStrip(const QString &name, int height = 32, QWidget *parent = nullptr);

    int addTab(const QString &text);
    void setText(int index, const QString &text);
    /// Behind the text; empty = none.
    void setCount(int index, std::optional<int> count);
    /// In the colour of what needs a person.
    void setAttention(int index, bool attention);
    /// Before the text.
    void setMark(int index, const MarkLook &mark);
    void setTabVisible(int index, bool visible);
    /// All tabs from `count` on go.
    void shorten(int count);
    [[nodiscard]] int count() const;
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index);

signals:
    void currentIndexChanged(int index);

private:
    QButtonGroup *m_group;
    int m_height;
};

}  // namespace carillon
