// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/workerthread.h"
#include "core/secrets/secretstore.h"
#include "core/secrets/vault.h"

namespace carillon {

/// The desktop's keyring, by QtKeychain, on a thread of its own named "vault".
///
/// A program makes exactly one, in its composition root, and passes it by reference: QtKeychain runs all jobs of a
/// process through one queue without a lock, bound to the first thread that used it, so that even a second store made
/// after the first was destroyed gets no answer but its time-outs. What it read stays in memory until it is written,
/// removed, or the keyring is locked or goes away, so that publishing asks D-Bus once per account, not once per post.
///
/// The destructor joins the thread. It takes at most about twice `VaultOptions::callTimeout`, an open prompt or not;
/// calls without an answer by then finish with Cancelled.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(VaultOptions options = {}, QObject *parent = nullptr);
    ~KeychainStore() override;

    QFuture<Result<QJsonObject>> read(SecretName name, bool known) override;
    QFuture<Result<void>> write(SecretName name, QJsonObject secret) override;
    QFuture<Result<void>> remove(SecretName name) override;
    QFuture<KeyringState> state() override;
    QFuture<Result<void>> requestUnlock() override;

private:
    WorkerThread<Vault> m_vault;
};

}  // namespace carillon
