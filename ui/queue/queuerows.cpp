// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuerows.h"

#include "core/schedule/walltime.h"
#include "ui/queue/queuewords.h"
#include "ui/widgets/dayheading.h"
#include "ui/widgets/relativetime.h"

#include <QCoreApplication>
#include <QLocale>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// The context of what is said here.
struct QueueRows
{
    Q_DECLARE_TR_FUNCTIONS(QueueRows)
};

QueueRow rowOf(const PostCard &card)
{
    const auto copy = card.copies.isEmpty() ? u"-"_s : card.copies.first().key;
    return {u"%1/%2"_s.arg(card.postKey, copy), card};
}

/// Appends cards with a line before each new day.
void appendByDay(QList<QueueRow> &rows, const QList<PostCard> &cards, const QTimeZone &zone, QDate today)
{
    QDate day;
    bool isFirst = true;
    for (const auto &card : cards) {
        const auto at = shownTime(card);
        const auto itsDay = at ? wallTimeAt(*at, zone).date : QDate{};
        if (isFirst || itsDay != day) {
            const auto text = itsDay.isValid() ? dayHeading(itsDay, today) : QueueRows::tr("Without a time");
            rows += QueueRow{u"day/%1"_s.arg(itsDay.toString(Qt::ISODate)), text};
        }
        isFirst = false;
        day = itsDay;
        rows += rowOf(card);
    }
}

QString shortHold(const PostCard &card)
{
    switch (card.hold) {
    case Hold::None:
        return {};
    case Hold::Paused:
        return QueueRows::tr("paused");
    case Hold::Offline:
        return QueueRows::tr("waits for the network");
    case Hold::Login:
        return QueueRows::tr("connect the account again");
    case Hold::Keyring:
        return QueueRows::tr("waits for the keyring");
    case Hold::Limit:
        return QueueRows::tr("waits for room");
    case Hold::Review:
        return QueueRows::tr("late, waits for your word");
    case Hold::Act:
        return QueueRows::tr("live still, waits for your word");
    case Hold::Unreachable:
        return QueueRows::tr("waits for the server's answer");
    }
    return {};
}

QString failureNote(const PostCard &card)
{
    if (card.comment == CommentState::Missing)
        return QueueRows::tr("live without its first comment");
    if (card.liveParts > 0)
        return QueueRows::tr("%1 of %2 parts are live").arg(card.liveParts).arg(card.parts);
    return card.error ? errorNote(card.error->kind) : QString{};
}

QString recallNote(RecallAim aim)
{
    switch (aim) {
    case RecallAim::TakeBack:
        return QueueRows::tr("being taken back");
    case RecallAim::Move:
        return QueueRows::tr("being moved there");
    case RecallAim::Delete:
        return QueueRows::tr("being taken back and deleted");
    }
    return {};
}

/// What is done to it where it is live.
QString actNote(const PostCard &card, Instant now)
{
    if (!card.act)
        return {};
    const bool deletes = *card.act == Purpose::Delete;
    if (card.hold == Hold::Act) {
        const auto why = card.error ? errorNote(card.error->kind) : QString{};
        return (deletes ? QueueRows::tr("not deleted: %1") : QueueRows::tr("not updated: %1")).arg(why);
    }
    if (card.hold != Hold::None)
        return shortHold(card);
    if (card.actAt && *card.actAt > now)
        return QueueRows::tr("again %1").arg(relativeTime(*card.actAt, now));
    return deletes ? QueueRows::tr("being deleted") : QueueRows::tr("being updated");
}

}  // namespace

std::optional<Instant> shownTime(const PostCard &card)
{
    return card.state == PlatformPostState::Published && card.publishedAt ? card.publishedAt : card.dueAt;
}

QList<QueueRow> queueRows(const QueueCards &loaded, const QTimeZone &zone, Instant now)
{
    QList<QueueRow> rows;
    if (!loaded.attention.isEmpty()) {
        rows += QueueRow{u"needs-you"_s, QueueRows::tr("Needs you")};
        for (const auto &card : loaded.attention)
            rows += rowOf(card);
    }
    if (loaded.tab == CardTab::Drafts) {
        for (const auto &card : loaded.cards)
            rows += rowOf(card);
        return rows;
    }
    appendByDay(rows, loaded.cards, zone, wallTimeAt(now, zone).date);
    return rows;
}

QString cardNote(const PostCard &card, Instant now)
{
    using enum PlatformPostState;
    switch (card.state) {
    case Draft:
        return card.copies.isEmpty() ? QueueRows::tr("no account yet") : QString{};
    case Scheduled:
    case Queued:
        if (card.hold != Hold::None)
            return shortHold(card);
        return card.dueAt ? relativeTime(*card.dueAt, now) : QString{};
    case Publishing:
        if (card.comment == CommentState::Missing)
            return QueueRows::tr("its first comment");
        if (card.upload)
            //: %1 is a number: "uploading, 43%"
            return QueueRows::tr("uploading, %1%").arg(QLocale{}.toString(card.upload->percent()));
        return card.parts > 1
            ? QueueRows::tr("part %1 of %2").arg(std::min(card.liveParts + 1, card.parts)).arg(card.parts)
            : QueueRows::tr("going out");
    case Retrying:
        return card.actAt ? QueueRows::tr("again %1").arg(relativeTime(*card.actAt, now)) : QueueRows::tr("again soon");
    case HandedOver:
        return card.act ? recallNote(card.recall) : QueueRows::tr("the platform has it");
    case Published:
        return actNote(card, now);
    case Failed:
        return failureNote(card);
    case Unconfirmed:
        return card.liveParts > 0 && card.comment != CommentState::Missing
            ? QueueRows::tr("%1 of %2 parts are live, check the next").arg(card.liveParts).arg(card.parts)
            : QueueRows::tr("may be live, check");
    case Expired:
        return QueueRows::tr("was too late");
    case Canceled:
        return card.removedAt ? QueueRows::tr("deleted from the network") : QueueRows::tr("canceled");
    }
    return {};
}

QString cardText(const PostCard &card)
{
    const auto words = card.title.isEmpty() ? card.text : card.title;
    const auto line = words.simplified();
    if (!line.isEmpty())
        return line;
    return card.media > 0 ? QueueRows::tr("%n file(s)", nullptr, card.media) : QueueRows::tr("Empty");
}

}  // namespace carillon
