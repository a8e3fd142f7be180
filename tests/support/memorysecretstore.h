// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QHash>
#include <QMutex>

namespace carillon::test {

/// A keyring in memory whose troubles a test writes itself. Answers at once, from any thread.
class MemorySecretStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit MemorySecretStore(QObject *parent = nullptr);

    QFuture<Result<QJsonObject>> read(SecretName name, bool known) override;
    QFuture<Result<void>> write(SecretName name, QJsonObject secret) override;
    QFuture<Result<void>> remove(SecretName name) override;
    QFuture<KeyringState> state() override;
    /// A person who types the right password: Locked becomes Ready. A dismissed prompt: refuseUnlock(true) before.
    QFuture<Result<void>> requestUnlock() override;

    /// Locked, gone and back again; tells stateChanged when it differs.
    void setState(KeyringState state);
    void refuseUnlock(bool refuse);

    /// The entry vanishes behind the program's back, as when somebody deletes it by hand.
    void lose(const SecretName &name);
    /// The next `count` calls that touch an entry fail with `error`, whatever the state.
    void failNext(Error error, int count = 1);

    [[nodiscard]] bool contains(const SecretName &name) const;
    [[nodiscard]] int reads() const;
    [[nodiscard]] int writes() const;

private:
    /// The reason why no entry can be touched now, if there is one. The caller holds m_mutex.
    [[nodiscard]] std::optional<Error> refusal();

    mutable QMutex m_mutex;  // guards all below
    QHash<QString, QJsonObject> m_entries;
    KeyringState m_state = KeyringState::Ready;
    bool m_refusesUnlock = false;
    std::optional<Error> m_scripted;
    int m_scriptedCalls = 0;
    int m_reads = 0;
    int m_writes = 0;
};

}  // namespace carillon::test
