// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "ui/queue/queuerows.h"
#include "ui/widgets/accountmark.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace carillon {

class Clock;

/// What a line needs beside its card.
struct QueueSetting
{
    QTimeZone zone;
    QHash<AccountId, MarkLook> marks;
    QHash<AccountId, QString> names;
};

/// Paints the lines of the queue: state, time, accounts, the first words, and why it waits.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    QueueDelegate(const Clock &clock, QObject *parent);

    void setSetting(const QueueSetting &setting) { m_setting = setting; }
    [[nodiscard]] const QueueSetting &setting() const { return m_setting; }

    /// What is shown all in all: texts begin in one line below the other. `hasDays`: each line stands below its day.
    void setRows(const QList<QueueRow> &rows, bool hasDays);

    /// How a card is read out: time, state, accounts, words.
    [[nodiscard]] QString spoken(const PostCard &card) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Line;
    void paintHeading(Line &line, const QString &text) const;
    void paintCard(Line &line, const PostCard &card) const;
    void paintMarks(Line &line, const PostCard &card) const;
    [[nodiscard]] int marksWidth() const;
    [[nodiscard]] QString timeText(const PostCard &card) const;
    [[nodiscard]] QString noteOf(const PostCard &card) const;

    const Clock &m_clock;
    QueueSetting m_setting;
    qsizetype m_mostCopies = 1;
    bool m_hasDays = true;
};

}  // namespace carillon
