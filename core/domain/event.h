// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/id.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace carillon {

/// What may happen to a workspace's posts, accounts and engine that somebody asks about later.
enum class EventKind {
    PostPublished,
    PostPublishFailed,  ///< for good
    PostRetrying,       ///< a try failed, and another one follows by itself
    PostUnconfirmed,
    PostExpired,
    PostLate,  ///< it fell due while nobody could send it, and waits for a person's word
    PostCanceled,
    PostConfirmed,  ///< a person has looked, and said whether it is live
    PostDeleted,    ///< at its platform
    PostDeleteFailed,
    PostEdited,  ///< what is live
    PostEditFailed,
    PostHandedOver,        ///< its platform has it, and publishes it at its time
    PostHandOverDeclined,  ///< it has not: Carillon publishes it at its time
    PostRecalled,          ///< taken back from its platform
    PostRecallFailed,
    AccountConnected,
    AccountRemoved,
    AccountNeedsLogin,
    AccountRestricted,
    AccountLimited,  ///< its platform asked to wait
    AccountPaused,
    AccountResumed,
    TokenRefreshed,
    TokenRefreshFailed,
    HostUnreachable,
    HostReachable,
    EngineStarted,
    EngineTookOver,  ///< from one that did not end in order
    EngineStopped,
    MachineSlept,
    MetricsRefused,  ///< an account's platform does not let its figures be read
};
constexpr size_t eventKindCount = 32;

QString toWord(EventKind kind);
std::optional<EventKind> eventKindFromWord(QStringView word);

/// One thing that happened. Written once, in the transaction of what it tells of, and never changed.
struct Event
{
    EventKind kind{};
    Instant at;
    std::optional<AccountId> account{};
    std::optional<PlatformPostId> platformPost{};
    std::optional<ErrorKind> error{};
    QJsonObject detail{};  ///< few members, in snake case, for whoever reads the list; never a secret
};

}  // namespace carillon
