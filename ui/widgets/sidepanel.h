// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QScrollArea;

namespace carillon {

class TextLabel;

/// What belongs to the chosen row, beside the list: 360 to 400 px wide, closed by its button or Escape.
class SidePanel final : public Card
{
    Q_OBJECT

public:
    explicit SidePanel(const QString &name, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// The panel owns it; what was there before goes. Scrolls where it is taller than the panel.
    void setContent(QWidget *content);
    [[nodiscard]] QWidget *content() const;

signals:
    void closed();

public slots:
    void open();
    void dismiss();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    TextLabel *m_title;
    QScrollArea *m_scroll;
};

}  // namespace carillon
