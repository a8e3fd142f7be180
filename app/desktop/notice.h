// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace carillon::desktop {

enum class Urgency {
    Low,  ///< good news
    Normal,
    Critical,
};

enum class NoticeAction {
    Open,    ///< bring the window to what it is about
    Retry,   ///< send the posts again
    Show,    ///< look at the post where it is live
    Review,  ///< bring the window to the list of late posts
};

/// Something that a person should hear of although they may not be looking at the window.
struct Notice
{
    QString key;    ///< of the event; nothing is said twice for one
    QString place;  ///< a newer one takes the place of an older one on the screen; empty = it stands alone
    Urgency urgency = Urgency::Normal;
    QString title;
    QString body;  ///< plain text
    QList<NoticeAction> actions{};
    QStringList copies{};  ///< keys of the platform posts it is about
    QString permalink{};   ///< for Show

    friend bool operator==(const Notice &, const Notice &) = default;
};

}  // namespace carillon::desktop
