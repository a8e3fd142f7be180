// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"
#include "ui/theme/glyph.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace carillon {

/// How an account stands, by colour, shape and words.
struct AccountStanding
{
    Token token;
    Glyph glyph;
    QString state;     ///< two words at most: "Connected", "Connect again"
    QString sentence;  ///< what that means and what to do; empty where all is well
};

/// A count of an account's posts that are in one situation.
struct BacklogCount
{
    Token token;
    Glyph glyph;
    QString words;  ///< "40 scheduled"
};

/// What the accounts page says. Pure; in the language of the window.
class AccountWords final
{
    Q_DECLARE_TR_FUNCTIONS(AccountWords)

public:
    /// `platform` is the platform's name as people know it.
    static AccountStanding look(const Account &account, const QString &platform, Instant now, const QTimeZone &zone);
    /// "ada@social.example", or the handle and its server where the handle does not name it.
    static QString whereabouts(const Account &account);
    /// What waits and what went out, most pressing first; nothing of what there is none.
    static QList<BacklogCount> backlog(const QMap<QString, int> &byState);
    /// "18 of 20 posts in 24 hours"
    static QString use(const WindowUse &window);
    /// "at most 20 posts in 24 hours"
    static QString limit(const LimitWindow &window);
    /// "24 hours", "5 minutes"
    static QString period(std::chrono::milliseconds period);
    static QString amount(int count, LimitUnit unit);

private:
    /// With what else shares it, where that is more than the account.
    static QString scoped(const QString &window, LimitScope scope);
};

/// How full a window is, 0 to 1.
double fullness(const WindowUse &window);

}  // namespace carillon
