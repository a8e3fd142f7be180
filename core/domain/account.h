// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/domain/latepolicy.h"
#include "core/domain/limit.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace carillon {

enum class AccountState {
    Connected,
    NeedsLogin,  ///< the platform no longer takes what we have; a person must connect it again
    Restricted,  ///< the platform forbids this account to post until a person acts there
};

QString toWord(AccountState state);
AccountState accountStateFromWord(QStringView word);

/// Its host gives no answer: nothing is sent there, and no try is used up, until it does.
struct HostOutage
{
    Instant since;
    Instant until;         ///< when it is tried next
    bool offline = false;  ///< this machine had no network, by its own word

    friend bool operator==(const HostOutage &, const HostOutage &) = default;
};

/// What is known of an account before it is stored.
struct NewAccount
{
    QString key;       ///< random; also the name of its keychain entry
    QString platform;  ///< PlatformTraits::id
    QString name;      ///< what the person calls it
    QString handle;    ///< the platform's name for it; in CSV files `platform:handle`
    QUrl server;       ///< origin (and path prefix) of the API
    QString remoteId;  ///< DID, account id; empty where the platform has none
    bool sandbox = false;
    bool hasSecret = false;  ///< a keychain entry was written: "not found" later means locked or lost
    QJsonObject options;     ///< the account's own settings, by OptionSpec::key
    QJsonObject reported;    ///< limits the server told, as the platform's folder stores them
    QByteArray zone;         ///< IANA; empty = the workspace's
    LimitOverrides overrides;
    std::optional<LatePolicy> late;  ///< nothing = the workspace's
    /// When the login ends that nothing but a person can renew; nothing = it doesn't, or nobody knows.
    std::optional<Instant> loginEndsAt;
};

struct Account : NewAccount
{
    AccountId id;
    int version = 0;
    AccountState state = AccountState::Connected;
    QString stateReason;
    bool paused = false;
    QString pauseReason;
    std::optional<Instant> pauseUntil;    ///< when the engine resumes it by itself
    std::optional<Instant> limitedUntil;  ///< the platform's own word (Retry-After, reset instant)
    std::optional<HostOutage> outage;     ///< the same for all accounts on a host
    /// Up to here an engine has seen whatever fell due; nothing = none has had anything waiting for its limits yet.
    std::optional<Instant> presentUntil;
};

/// True when the engine may start posts of this account at all.
inline bool mayPublish(const Account &account)
{
    return account.state == AccountState::Connected && !account.paused;
}

/// Whose use a window of `scope` adds up for this account: accounts with the same name share what it allows.
///
/// An account is what its platform knows by that handle, also after it was removed and connected again. There is one
/// app credential for each platform and server (see AppRegistry); a token of another app is counted with it, which is
/// only stricter. An address is this machine towards a server.
QString scopeName(LimitScope scope, const NewAccount &account);

}  // namespace carillon
