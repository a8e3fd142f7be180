// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace carillon {

class TextLabel;

/// The top of a page: its title, and what acts on all of it. Keeps the page's margins of 24 px and a row of 64.
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// Beside the title: what steps through time.
    void addBesideTitle(QWidget *widget);
    /// At the end of the row, in reading order.
    void addAtEnd(QWidget *widget);

private:
    TextLabel *m_title;
    QHBoxLayout *m_start;
    QHBoxLayout *m_end;
};

}  // namespace carillon
