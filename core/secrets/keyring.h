// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

namespace carillon {

/// What the vault asks the desktop's keyring itself. QtKeychain only reads and writes, and calls a locked keyring an
/// entry that was not found; who tells them apart must ask over D-Bus.
///
/// Lives on the vault's thread. Each question blocks it for at most the call time-out, never for a prompt.
class Keyring : public QObject
{
    Q_OBJECT

public:
    enum class Start { Never, IfNeeded };  ///< may the question start a service that doesn't run yet?

    struct View
    {
        KeyringState state = KeyringState::Unknown;
        QString owner;   ///< the running service's unique name on the bus; another one after it was restarted
        QString detail;  ///< when not Ready: what is wrong and what to do
    };

    using QObject::QObject;

    virtual View look(Start start) = 0;

    /// True when `entry` exists where the keyring is locked, although what look() tells of is not.
    virtual bool keepsLocked(const QString &entry) = 0;

    /// Opens the service's prompt for the person; unlockEnded answers, perhaps before this returns.
    virtual void startUnlock(std::chrono::milliseconds timeout) = 0;

    /// Takes an open prompt away, without an answer.
    virtual void abandonUnlock() = 0;

signals:
    /// Something changed: look again.
    void changed();
    void unlockEnded(const carillon::Result<void> &outcome);
};

}  // namespace carillon
