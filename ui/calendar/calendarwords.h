// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarmove.h"
#include "ui/widgets/accountmark.h"

#include <QCoreApplication>
#include <QLocale>

namespace carillon {

/// How an account is named and marked on the calendar.
struct AccountLook
{
    QString platform;  ///< its display name
    QString name;
    MarkLook mark;
};

/// By the row of the account's id.
using AccountLooks = QHash<qint64, AccountLook>;

/// Everything that the calendar says in words, in the language and the formats of a locale.
class CalendarWords final
{
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)

public:
    explicit CalendarWords(QLocale locale = {}) : m_locale{std::move(locale)} {}

    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    [[nodiscard]] QString time(QTime time) const;
    [[nodiscard]] QString monthTitle(QDate month) const;                    ///< "November 2026"
    [[nodiscard]] QString weekTitle(QDate first, bool whole = true) const;  ///< "16 to 22 November 2026", or shorter
    [[nodiscard]] QString longDay(QDate date) const;                        ///< "Tuesday 17 November"
    [[nodiscard]] QString shortDay(QDate date) const;                       ///< "Tue 17 Nov"
    [[nodiscard]] QString moment(QDate date, QTime time) const;             ///< "Tue 17 Nov, 09:00"
    [[nodiscard]] QString dayName(QDate date, qsizetype count) const;       ///< "Tuesday 17 November, 2 posts"
    /// "09:00, Scheduled, Bluesky northwind: Hard water ..."
    [[nodiscard]] QString cardName(const CalendarEntry &entry, const AccountLooks &accounts) const;
    /// Plain text in lines: time, state, accounts, text, what went wrong.
    [[nodiscard]] QString toolTip(const CalendarEntry &entry, const AccountLooks &accounts) const;
    [[nodiscard]] QString stateWord(const CalendarEntry &entry) const;  ///< with what holds it: "Scheduled, paused"

    /// Empty when the verdict is Fine or Unchanged.
    [[nodiscard]] QString refusal(const MoveVerdict &verdict, const CalendarEntry &entry, const MoveTarget &target,
                                  const QTimeZone &zone) const;
    [[nodiscard]] QString moved(const CalendarEntry &entry, const WallTime &to) const;

    /// One line of it, without line breaks.
    static QString snippet(const PostCard &card);
    static QString accountNames(const PostCard &card, const AccountLooks &accounts);

private:
    QLocale m_locale;
};

}  // namespace carillon
