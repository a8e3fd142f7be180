// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <array>

namespace carillon {

enum class PageId { Compose, Calendar, Queue, Accounts, Activity, Settings };
inline constexpr std::array allPages{PageId::Compose,  PageId::Calendar, PageId::Queue,
                                     PageId::Accounts, PageId::Activity, PageId::Settings};

/// The action that shows a page; it has the page's words, picture and keys.
constexpr ActionId actionOf(PageId page)
{
    switch (page) {
    case PageId::Compose:
        return ActionId::GoCompose;
    case PageId::Calendar:
        return ActionId::GoCalendar;
    case PageId::Queue:
        return ActionId::GoQueue;
    case PageId::Accounts:
        return ActionId::GoAccounts;
    case PageId::Activity:
        return ActionId::GoActivity;
    case PageId::Settings:
        return ActionId::OpenSettings;
    }
    return ActionId::GoCompose;
}

}  // namespace carillon
