// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postcard.h"

#include <QTimeZone>

#include <variant>

namespace carillon {

/// A line of the queue: a day, or a post.
struct QueueRow
{
    QString identity;  ///< the same for the same thing after a refresh
    std::variant<QString, PostCard> what;

    [[nodiscard]] const PostCard *card() const { return std::get_if<PostCard>(&what); }

    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

struct QueueCards
{
    CardTab tab = CardTab::Scheduled;
    QList<PostCard> attention;  ///< shown before the scheduled ones
    QList<PostCard> cards;
};

/// The lines for what was loaded, in its order: what needs somebody first, then by day as clocks in `zone` have it.
QList<QueueRow> queueRows(const QueueCards &loaded, const QTimeZone &zone, Instant now);

/// When a card's post goes or went out: what its line is sorted by. Nothing for a draft without a time.
std::optional<Instant> shownTime(const PostCard &card);

/// What stands at the end of a card's line: why it waits, how long until it goes, what went wrong.
QString cardNote(const PostCard &card, Instant now);

/// The first words of a post, on one line.
QString cardText(const PostCard &card);

}  // namespace carillon
