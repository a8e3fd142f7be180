// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/theme/glyph.h"

#include <QList>
#include <QTimeZone>
#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QTimer;

namespace carillon {

class TextLabel;

/// One thing that holds just now: "Next post in 3 min, 14:30", "2 need attention", "LinkedIn 18 of 20 today".
struct StatusEntry
{
    std::optional<Glyph> glyph{};
    Token token = Token::Muted;  ///< of the picture
    QString text;
    QAction *action = nullptr;  ///< triggered by a click; none = not to be clicked
};

/// The foot of the window: what holds now at its start, the workspace's zone and time at its end.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    explicit StatusLine(const Clock &clock, QWidget *parent = nullptr);

    /// In the order of weight: where there is no room, the last are cut first.
    void setEntries(const QList<StatusEntry> &entries);
    void setZone(const QTimeZone &zone);
    [[nodiscard]] QString timeText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showTime();

    const Clock &m_clock;
    QTimeZone m_zone;
    QHBoxLayout *m_row;
    QList<QWidget *> m_entries;
    TextLabel *m_time;
    QTimer *m_minute;
};

}  // namespace carillon
