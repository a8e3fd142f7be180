// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event.h"

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array words{"post_published"_L1,       "post_publish_failed"_L1,
                           "post_retrying"_L1,        "post_unconfirmed"_L1,
                           "post_expired"_L1,         "post_late"_L1,
                           "post_canceled"_L1,        "post_confirmed"_L1,
                           "post_deleted"_L1,         "post_delete_failed"_L1,
                           "post_edited"_L1,          "post_edit_failed"_L1,
                           "post_handed_over"_L1,     "post_hand_over_declined"_L1,
                           "post_recalled"_L1,        "post_recall_failed"_L1,
                           "account_connected"_L1,    "account_removed"_L1,
                           "account_needs_login"_L1,  "account_restricted"_L1,
                           "account_limited"_L1,      "account_paused"_L1,
                           "account_resumed"_L1,      "token_refreshed"_L1,
                           "token_refresh_failed"_L1, "host_unreachable"_L1,
                           "host_reachable"_L1,       "engine_started"_L1,
                           "engine_took_over"_L1,     "engine_stopped"_L1,
                           "machine_slept"_L1,        "metrics_refused"_L1};
static_assert(words.size() == eventKindCount);

}  // namespace

QString toWord(EventKind kind)
{
    return words[static_cast<size_t>(kind)];
}

std::optional<EventKind> eventKindFromWord(QStringView word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end())
        return {};
    return static_cast<EventKind>(at - words.begin());
}

}  // namespace carillon
