// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/traycontent.h"

#include "ui/widgets/clocktime.h"
#include "ui/widgets/relativetime.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace carillon::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostLines = 8;
constexpr qsizetype longestWords = 44;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tray)
};

QDate dateOf(Instant moment, const QTimeZone &zone)
{
    return toUtcDateTime(moment).toTimeZone(zone).date();
}

QString shortTime(Instant moment, const QTimeZone &zone)
{
    return clockTime(toUtcDateTime(moment).toTimeZone(zone).time());
}

QString beginningOf(const PostCard &card)
{
    const auto words = (card.title.isEmpty() ? card.text : card.title).simplified();
    if (words.isEmpty())
        return card.media > 0 ? Words::tr("(pictures only)") : Words::tr("(no text)");
    if (words.size() <= longestWords)
        return words;
    QTextBoundaryFinder finder{QTextBoundaryFinder::Grapheme, words};
    finder.setPosition(longestWords);
    const auto cut = finder.isAtBoundary() ? longestWords : finder.toPreviousBoundary();
    return words.first(cut).trimmed() + u'…';
}

QString platformsOf(const PostCard &card, const TrayFacts &facts)
{
    QStringList names;
    for (const auto &copy : card.copies) {
        const auto name = facts.platformOf.value(copy.account.row());
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    return names.join(u", "_s);
}

/// Nobody needs to act before it goes.
bool goesByItself(const PostCard &card)
{
    return card.dueAt && card.hold != Hold::Paused && card.hold != Hold::Login && card.hold != Hold::Review;
}

QString pausedWord(const PostCard &card)
{
    return card.hold == Hold::Paused ? Words::tr("paused") : Words::tr("waits");
}

TrayLine lineOf(const PostCard &card, const TrayFacts &facts)
{
    QStringList parts{shortTime(*card.dueAt, facts.zone), platformsOf(card, facts)};
    if (!goesByItself(card))
        parts += pausedWord(card);
    parts.removeAll(QString{});
    //: A line of the tray's menu: %1 is time and platforms, %2 the beginning of a post
    return {Words::tr("%1  %2").arg(parts.join(u"  "_s), beginningOf(card)), card.postKey};
}

QString nextWords(const PostCard *next, const TrayFacts &facts, Instant now, bool paused)
{
    if (paused)
        return Words::tr("Publishing is paused");
    if (!next && !facts.overview.next.isEmpty())
        return Words::tr("%n post(s) wait until somebody acts", nullptr, facts.overview.counts.scheduled);
    if (!next)
        return Words::tr("Nothing is scheduled");
    if (next->state == PlatformPostState::Publishing || *next->dueAt <= now)
        return Words::tr("Publishing now");
    //: %1 is a time such as 14:30 or Tue 14:30, %2 how long it is until then: "in 3 min"
    return Words::tr("Next post %1, %2")
        .arg(momentWords(*next->dueAt, now, facts.zone), relativeTime(*next->dueAt, now));
}

/// When the words about how long it is until `due` change.
Instant relativeTimeEnds(Instant due, Instant now)
{
    const auto distance = due - now;
    if (distance <= 24h)
        return now + untilRelativeTimeChanges(due, now);
    return now + distance % std::chrono::milliseconds{24h} + 1min;  // whole days: no need to wake every minute
}

Instant nextMidnight(Instant now, const QTimeZone &zone)
{
    return toInstant(dateOf(now, zone).addDays(1).startOfDay(zone));
}

}  // namespace

QString momentWords(Instant moment, Instant now, const QTimeZone &zone)
{
    const auto time = shortTime(moment, zone);
    const auto date = dateOf(moment, zone);
    const auto days = dateOf(now, zone).daysTo(date);
    if (days == 0)
        return time;
    const auto day = days > 0 && days < 7 ? QLocale{}.dayName(date.dayOfWeek(), QLocale::ShortFormat)
                                          : QLocale{}.toString(date, QLocale::ShortFormat);
    //: A day and a time: "Tue 14:30"
    return Words::tr("%1 %2").arg(day, time);
}

TrayContent trayContent(const TrayFacts &facts, Instant now)
{
    const auto &overview = facts.overview;
    TrayContent content;
    content.mayPause = overview.accounts > 0;
    content.isPaused = overview.accounts > 0 && overview.pausedAccounts == overview.accounts;

    const PostCard *next = nullptr;
    for (const auto &card : overview.next) {
        if (!card.dueAt)
            continue;
        if (!next && goesByItself(card))
            next = &card;
        if (dateOf(*card.dueAt, facts.zone) == dateOf(now, facts.zone) && content.today.size() < mostLines)
            content.today += lineOf(card, facts);
    }
    content.next
        = {nextWords(next, facts, now, content.isPaused), next && !content.isPaused ? next->postKey : QString{}};

    QStringList sentences{content.next.text};
    if (!facts.trouble.isEmpty())
        sentences.prepend(facts.trouble);
    if (overview.counts.needsAttention > 0)
        sentences += Words::tr("%n post(s) need attention", nullptr, overview.counts.needsAttention);
    if (overview.accountsInTrouble > 0)
        sentences += Words::tr("%n account(s) must be connected again", nullptr, overview.accountsInTrouble);
    content.toolTip = sentences.join(u'\n');

    const bool attention
        = !facts.trouble.isEmpty() || overview.counts.needsAttention > 0 || overview.accountsInTrouble > 0;
    content.state = attention ? TrayState::Attention : content.isPaused ? TrayState::Paused : TrayState::Normal;

    if (next || !content.today.isEmpty())
        content.changesAt = nextMidnight(now, facts.zone);
    if (next && !content.isPaused && *next->dueAt > now)
        content.changesAt = std::min(*content.changesAt, relativeTimeEnds(*next->dueAt, now));
    return content;
}

}  // namespace carillon::desktop
