// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorysecretstore.h"

#include <QMutexLocker>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

/// QtFuture::makeReadyFuture wants a default constructor of the value, which Result has not.
template <class T>
QFuture<T> answered(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

}  // namespace

MemorySecretStore::MemorySecretStore(QObject *parent) : SecretStore{parent} {}

QFuture<Result<QJsonObject>> MemorySecretStore::read(SecretName name, bool known)
{
    const QMutexLocker lock{&m_mutex};
    ++m_reads;
    if (const auto error = refusal())
        return answered(Result<QJsonObject>{*error});
    const auto found = m_entries.constFind(name.entry());
    if (found != m_entries.constEnd())
        return answered(Result<QJsonObject>{*found});
    const auto detail = known ? u"The entry %1 was lost from the keyring. Connect the account again."_s
                              : u"The keyring has no entry %1."_s;
    return answered(Result<QJsonObject>{Error{ErrorKind::NotFound, detail.arg(name.entry())}});
}

QFuture<Result<void>> MemorySecretStore::write(SecretName name, QJsonObject secret)
{
    const QMutexLocker lock{&m_mutex};
    ++m_writes;
    if (const auto error = refusal())
        return answered(Result<void>{*error});
    m_entries.insert(name.entry(), std::move(secret));
    return answered(Result<void>{});
}

QFuture<Result<void>> MemorySecretStore::remove(SecretName name)
{
    const QMutexLocker lock{&m_mutex};
    if (const auto error = refusal())
        return answered(Result<void>{*error});
    m_entries.remove(name.entry());
    return answered(Result<void>{});
}

QFuture<KeyringState> MemorySecretStore::state()
{
    const QMutexLocker lock{&m_mutex};
    return answered(m_state);
}

QFuture<Result<void>> MemorySecretStore::requestUnlock()
{
    {
        const QMutexLocker lock{&m_mutex};
        if (m_state == KeyringState::Ready)
            return answered(Result<void>{});
        if (m_state != KeyringState::Locked || m_refusesUnlock)
            return answered(Result<void>{*refusal()});
    }
    setState(KeyringState::Ready);
    return answered(Result<void>{});
}

void MemorySecretStore::setState(KeyringState state)
{
    {
        const QMutexLocker lock{&m_mutex};
        if (std::exchange(m_state, state) == state)
            return;
    }
    emit stateChanged(state);
}

void MemorySecretStore::refuseUnlock(bool refuse)
{
    const QMutexLocker lock{&m_mutex};
    m_refusesUnlock = refuse;
}

void MemorySecretStore::lose(const SecretName &name)
{
    const QMutexLocker lock{&m_mutex};
    m_entries.remove(name.entry());
}

void MemorySecretStore::failNext(Error error, int count)
{
    const QMutexLocker lock{&m_mutex};
    m_scripted = std::move(error);
    m_scriptedCalls = count;
}

bool MemorySecretStore::contains(const SecretName &name) const
{
    const QMutexLocker lock{&m_mutex};
    return m_entries.contains(name.entry());
}

int MemorySecretStore::reads() const
{
    const QMutexLocker lock{&m_mutex};
    return m_reads;
}

int MemorySecretStore::writes() const
{
    const QMutexLocker lock{&m_mutex};
    return m_writes;
}

std::optional<Error> MemorySecretStore::refusal()
{
    if (m_scriptedCalls > 0) {
        --m_scriptedCalls;
        return m_scripted;
    }
    switch (m_state) {
    case KeyringState::Ready:
        return {};
    case KeyringState::Locked:
        return Error{ErrorKind::Locked, u"The keyring is locked. Unlock it, and Carillon goes on by itself."_s};
    case KeyringState::NoService:
        return Error{ErrorKind::Unavailable, u"No secret service answers."_s};
    case KeyringState::Unknown:
        return Error{ErrorKind::Unavailable, u"The secret service gives no answer."_s};
    }
    Q_UNREACHABLE();
}

}  // namespace carillon::test
