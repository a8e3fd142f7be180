// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>

namespace carillon {

/// Which secret: there is one entry per account, one per app credential and one per place that media are put to, each
/// one JSON object.
struct SecretName
{
    enum class Kind { Account, AppCredential, MediaHost };

    Kind kind{};
    QString key;  ///< the random key of the account, the app credential or the place (core/base/key.h), never a row
                  ///< number

    static SecretName ofAccount(const QString &key);
    static SecretName ofAppCredential(const QString &key);
    static SecretName ofMediaHost(const QString &key);

    /// "account/KEY", "app/KEY" or "host/KEY": the name of the keychain's entry below the service "Carillon".
    [[nodiscard]] QString entry() const;

    friend bool operator==(const SecretName &, const SecretName &) = default;
};

enum class KeyringState {
    Ready,      ///< unlocked: secrets can be read and written
    Locked,     ///< there, but locked or never set up; a person must unlock it
    NoService,  ///< no session bus, no secret service on it, or its client library is not installed
    Unknown,    ///< not asked yet, or it gives no answer
};

/// "ready", "locked", "no_service" or "unknown": for JSON and the log.
QString toWord(KeyringState state);

/// Where the tokens are kept. Never a file of ours, never in clear.
///
/// Every call returns at once and may come from any thread, the window's too; the answer arrives in the future, which
/// always finishes with exactly one result and is never cancelled. Nothing blocks on it but who chooses to.
///
/// Errors: `Locked` = the keyring is locked, or its prompt was dismissed or is still open: wait for
/// stateChanged(Ready). `Unavailable` = no session bus, no secret service, or it gives no answer. `Restricted` =
/// unlocked, and still refused. `NotFound` = no such entry; for a known one it is lost (the detail says so) and the
/// account must be connected again. `Cancelled` = the store was closed before. `detail` says what happened
/// and what to do, without secrets.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `known`: the database says that this secret was stored. Then a missing entry is either Locked or lost, and never
    /// means that the account is not connected. Never opens a prompt.
    [[nodiscard]] virtual QFuture<Result<QJsonObject>> read(SecretName name, bool known) = 0;

    /// Replaces the whole entry. An error doesn't prove that nothing was written: write again. Never opens a prompt.
    [[nodiscard]] virtual QFuture<Result<void>> write(SecretName name, QJsonObject secret) = 0;

    /// Removing what is not there is no error.
    [[nodiscard]] virtual QFuture<Result<void>> remove(SecretName name) = 0;

    /// Asks the service now; it may be started by that.
    [[nodiscard]] virtual QFuture<KeyringState> state() = 0;

    /// Lets the service show its prompt, and waits for the person. Only on a person's wish.
    [[nodiscard]] virtual QFuture<Result<void>> requestUnlock() = 0;

signals:
    /// Whenever the state differs from the one told before; the first comes soon after the start. May be emitted from
    /// another thread than the store's: connect with a context object, as everywhere.
    void stateChanged(carillon::KeyringState state);
};

}  // namespace carillon
