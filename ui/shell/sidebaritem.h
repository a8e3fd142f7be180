// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"

#include <QPushButton>

namespace carillon {

/// One line of the sidebar: picture, words, and at its end a count or the keys. Folded, only the picture is left.
class SidebarItem final : public QPushButton
{
    Q_OBJECT

public:
    SidebarItem(Glyph glyph, const QString &text, QWidget *parent = nullptr);

    void setFolded(bool folded);
    /// 0 = none. What needs attention is shown in its colour, and as a dot when folded.
    void setBadge(int count, bool attention);
    /// Shown at the end, where no count is.
    void setKeys(const QKeySequence &keys, bool shown);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();
    void paintEnd(QPainter &painter, const QColor &color) const;

    Glyph m_glyph;
    bool m_folded = false;
    int m_count = 0;
    bool m_attention = false;
    QKeySequence m_keys;
    bool m_showsKeys = false;
};

/// The workspace's name with the menu behind it; folded, its first letter.
class WorkspaceButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit WorkspaceButton(QWidget *parent = nullptr);

    void setName(const QString &name);
    void setFolded(bool folded);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    bool m_folded = false;
};

}  // namespace carillon
