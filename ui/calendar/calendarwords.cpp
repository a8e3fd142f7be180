// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarwords.h"

#include "ui/theme/statelook.h"
#include "ui/widgets/clocktime.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// Of a post's text in a name: screen readers read all of it.
constexpr int longestInName = 80;
constexpr int longestInToolTip = 400;

QString shortened(const QString &text, int length)
{
    if (text.size() <= length)
        return text;
    const auto end = text.lastIndexOf(u' ', length);
    return text.left(end > length / 2 ? end : length) + u'\u2026';
}

}  // namespace

QString CalendarWords::time(QTime time) const
{
    return clockTime(time, m_locale);
}

QString CalendarWords::monthTitle(QDate month) const
{
    //: Title of the calendar: %1 is the name of a month, %2 a year
    return tr("%1 %2").arg(m_locale.standaloneMonthName(month.month()), QString::number(month.year()));
}

QString CalendarWords::weekTitle(QDate first, bool whole) const
{
    const auto last = first.addDays(6);
    //: Format of a date without its year, as QLocale::toString() takes it
    const auto dayAndMonth = whole ? tr("d MMMM") : tr("d MMM");
    //: Format of a date, as QLocale::toString() takes it
    const auto withYear = whole ? tr("d MMMM yyyy") : tr("d MMM yyyy");
    //: Format of the day of the month alone, before "to 22 November 2026"
    const auto dayAlone = tr("d");
    const auto &start = first.year() != last.year() ? withYear : first.month() != last.month() ? dayAndMonth : dayAlone;
    //: Title of the calendar: a week, from %1 to %2
    return (whole ? tr("%1 to %2") : tr("%1 \u2013 %2"))
        .arg(m_locale.toString(first, start), m_locale.toString(last, withYear));
}

QString CalendarWords::longDay(QDate date) const
{
    //: Format of a date with the whole name of its weekday, as QLocale::toString() takes it
    return m_locale.toString(date, tr("dddd d MMMM"));
}

QString CalendarWords::shortDay(QDate date) const
{
    //: Format of a date with short names, as QLocale::toString() takes it
    return m_locale.toString(date, tr("ddd d MMM"));
}

QString CalendarWords::moment(QDate date, QTime time) const
{
    //: %1 is a date, %2 a time
    return tr("%1, %2").arg(shortDay(date), this->time(time));
}

QString CalendarWords::dayName(QDate date, qsizetype count) const
{
    //: %1 is a date: "Tuesday 17 November, 2 posts"
    return tr("%1, %Ln post(s)", nullptr, int(count)).arg(longDay(date));
}

QString CalendarWords::snippet(const PostCard &card)
{
    const auto text = (card.text.trimmed().isEmpty() ? card.title : card.text).simplified();
    if (!text.isEmpty())
        return text;
    return card.media > 0 ? tr("%Ln file(s)", nullptr, card.media) : tr("No text yet");
}

QString CalendarWords::accountNames(const PostCard &card, const AccountLooks &accounts)
{
    QStringList names;
    for (const auto &copy : card.copies) {
        const auto look = accounts.value(copy.account.row());
        //: %1 is a platform, %2 an account there: "Bluesky northwind"
        names += look.name.isEmpty() ? tr("an account that was removed") : tr("%1 %2").arg(look.platform, look.name);
    }
    return names.isEmpty() ? tr("no account yet") : names.join(u", "_s);
}

QString CalendarWords::stateWord(const CalendarEntry &entry) const
{
    const auto word = lookOf(entry.card.state, entry.card.hold, entry.card.act, entry.card.recall).word;
    switch (entry.card.hold) {
    case Hold::None:
        return word;
    case Hold::Paused:
        return tr("%1, paused").arg(word);
    case Hold::Offline:
        return tr("%1, waits for the network").arg(word);
    case Hold::Login:
        return tr("%1, the account must be connected again").arg(word);
    case Hold::Keyring:
        return tr("%1, waits for the keyring").arg(word);
    case Hold::Limit:
        return tr("%1, waits for room in the account's limit").arg(word);
    case Hold::Review:
    case Hold::Act:
        return tr("%1, waits for your word").arg(word);
    case Hold::Unreachable:
        return tr("%1, waits for the server's answer").arg(word);
    }
    Q_UNREACHABLE();
}

QString CalendarWords::cardName(const CalendarEntry &entry, const AccountLooks &accounts) const
{
    //: What a screen reader says of a post: time, state, accounts, text
    return tr("%1, %2, %3: %4")
        .arg(time(entry.wall.time), stateWord(entry), accountNames(entry.card, accounts),
             shortened(snippet(entry.card), longestInName));
}

QString CalendarWords::toolTip(const CalendarEntry &entry, const AccountLooks &accounts) const
{
    QStringList lines{tr("%1, %2").arg(time(entry.wall.time), stateWord(entry)), accountNames(entry.card, accounts)};
    const auto text = shortened(entry.card.text.trimmed(), longestInToolTip);
    lines += text.isEmpty() ? snippet(entry.card) : text;
    if (entry.card.parts > 1)
        lines += tr("A thread of %Ln part(s)", nullptr, entry.card.parts);
    return lines.join(u'\n');
}

QString CalendarWords::refusal(const MoveVerdict &verdict, const CalendarEntry &entry, const MoveTarget &target,
                               const QTimeZone &zone) const
{
    switch (verdict.kind) {
    case MoveVerdict::Kind::Fine:
    case MoveVerdict::Kind::Unchanged:
        return {};
    case MoveVerdict::Kind::NotMovable:
        if (entry.card.state == PlatformPostState::Published)
            return tr("This is published; its time can't change any more.");
        if (entry.card.state == PlatformPostState::Unconfirmed)
            return tr("We can't tell whether this is live. Decide that first, then it can be moved.");
        return tr("This is being published right now and can't be moved.");
    case MoveVerdict::Kind::Past:
        //: %1 is a date and time
        return tr("%1 has passed. Choose a later time.").arg(moment(target.date, target.time));
    case MoveVerdict::Kind::Gap:
        //: %1 is a time, %2 a zone, %3 a date, %4 and %5 are times: clocks go forward
        return tr("Clocks in %2 skip %1 on %3. The nearest times are %4 and %5.")
            .arg(time(target.time), QString::fromLatin1(zone.id()), shortDay(target.date), time(verdict.before.time),
                 time(verdict.after.time));
    }
    Q_UNREACHABLE();
}

QString CalendarWords::moved(const CalendarEntry &entry, const WallTime &to) const
{
    using enum PlatformPostState;
    const auto when = moment(to.date, to.time);
    const auto state = entry.card.state;
    //: %1 is a date and time
    return state == Failed || state == Expired || state == Canceled ? tr("Scheduled for %1").arg(when)
                                                                    : tr("Moved to %1").arg(when);
}

}  // namespace carillon
