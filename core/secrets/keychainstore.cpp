// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include "core/base/answer.h"
#include "core/secrets/keyringsentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// Queued always, from the vault thread itself too: an answer's continuation must not run errands inside another.
template <class Work>
void postTo(Vault *vault, Work work)
{
    QMetaObject::invokeMethod(vault, std::move(work), Qt::QueuedConnection);
}

Error closed()
{
    return {ErrorKind::Cancelled, KeyringSentences::tr("Carillon closed the keyring before it answered.")};
}

QFuture<Result<void>> send(Vault *vault, Errand errand)
{
    const auto answer = std::make_shared<Answer<Result<void>>>(closed());
    errand.answer = [answer](const Result<QJsonObject> &outcome) {
        answer->give(outcome ? Result<void>{} : Result<void>{outcome.error()});
    };
    postTo(vault, [vault, errand = std::move(errand)] { vault->add(errand); });
    return answer->future();
}

}  // namespace

KeychainStore::KeychainStore(VaultOptions options, QObject *parent)
    : SecretStore{parent},
      m_vault{u"vault"_s, std::make_unique<Vault>(options)}
{
    connect(m_vault.get(), &Vault::stateChanged, this, &SecretStore::stateChanged, Qt::DirectConnection);
    m_vault.start();
}

KeychainStore::~KeychainStore() = default;

QFuture<Result<QJsonObject>> KeychainStore::read(SecretName name, bool known)
{
    const auto answer = std::make_shared<Answer<Result<QJsonObject>>>(closed());
    const auto tell = [answer](Result<QJsonObject> outcome) {
        answer->give(std::move(outcome));
    };
    auto *const vault = m_vault.get();
    postTo(vault, [vault, entry = name.entry(), known, tell] {
        vault->add({.kind = Errand::Kind::Read, .entry = entry, .known = known, .secret = {}, .answer = tell});
    });
    return answer->future();
}

QFuture<Result<void>> KeychainStore::write(SecretName name, QJsonObject secret)
{
    return send(m_vault.get(),
                {.kind = Errand::Kind::Write,
                 .entry = name.entry(),
                 .known = false,
                 .secret = std::move(secret),
                 .answer = {}});
}

QFuture<Result<void>> KeychainStore::remove(SecretName name)
{
    return send(m_vault.get(),
                {.kind = Errand::Kind::Remove, .entry = name.entry(), .known = false, .secret = {}, .answer = {}});
}

QFuture<KeyringState> KeychainStore::state()
{
    const auto answer = std::make_shared<Answer<KeyringState>>(KeyringState::Unknown);
    auto *const vault = m_vault.get();
    postTo(vault, [vault, answer] { answer->give(vault->look()); });
    return answer->future();
}

QFuture<Result<void>> KeychainStore::requestUnlock()
{
    const auto answer = std::make_shared<Answer<Result<void>>>(closed());
    auto *const vault = m_vault.get();
    postTo(vault, [vault, answer] { vault->unlock([answer](const Result<void> &outcome) { answer->give(outcome); }); });
    return answer->future();
}

}  // namespace carillon
