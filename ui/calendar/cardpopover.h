// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarwords.h"
#include "ui/calendar/popover.h"

#include <QUrl>

namespace carillon {

/// A post on the calendar, with what can be done to it there.
class CardPopover final : public Popover
{
    Q_OBJECT

public:
    CardPopover(const CalendarEntry &entry, const CalendarWords &words, const AccountLooks &accounts, Instant now,
                QWidget *parent);

signals:
    void editWanted();
    void publishWanted();
    void editLiveWanted();
    void deleteLiveWanted();
    void openUrlWanted(const QUrl &url);

private:
    void addHead(const CalendarEntry &entry, const CalendarWords &words, Instant now);
    void addText(const PostCard &card);
    void addAccounts(const PostCard &card, const AccountLooks &accounts);
    void addLiveButtons(const PostCard &card, bool isFirst);
    void addButtons(const PostCard &card);
};

}  // namespace carillon
