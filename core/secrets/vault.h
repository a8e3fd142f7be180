// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keyring.h"
#include "core/secrets/libsecret.h"

#include <QHash>
#include <QTimer>

#include <deque>

namespace QKeychain {
class Job;
}

namespace carillon {

struct VaultOptions
{
    /// For one read, write or remove. An engine that is asked to end waits for it, and has 10 s in all.
    std::chrono::milliseconds jobTimeout = std::chrono::seconds{6};
    std::chrono::milliseconds callTimeout = std::chrono::seconds{3};    ///< for one question about the state
    std::chrono::milliseconds pollInterval = std::chrono::seconds{15};  ///< between looks while not Ready
    std::chrono::milliseconds unlockTimeout = std::chrono::minutes{5};  ///< for a person before the prompt
};

/// One thing to be done with one entry.
struct Errand
{
    enum class Kind { Read, Write, Remove };

    Kind kind{};
    QString entry;
    bool known = false;                               ///< read only: the database says that it was stored
    QJsonObject secret;                               ///< write only
    std::function<void(Result<QJsonObject>)> answer;  ///< called once, or dropped when the vault stops
};

/// Does the work of KeychainStore on the vault thread: one errand at a time, each with its own time-out.
///
/// QtKeychain's jobs can't be cancelled, and the later ones of the process queue behind one that waits for a prompt.
/// So no job is started unless the keyring says that it is unlocked, and when one still doesn't come back, all errands
/// are answered at once with the reason until it does.
class Vault final : public QObject
{
    Q_OBJECT

public:
    explicit Vault(VaultOptions options);
    ~Vault() override;

    void start();
    void stop();

    // The vault thread alone calls these.
    void add(Errand errand);
    KeyringState look();
    void unlock(std::function<void(Result<void>)> answer);

signals:
    void stopped();
    void stateChanged(carillon::KeyringState state);

private:
    void runErrands();
    void beginJob();
    void endJob(QKeychain::Job *job);
    void giveUpJob();
    void concludeErrand(QKeychain::Job *job);
    void failErrand(QKeychain::Job *job);
    void answerErrand(Result<QJsonObject> answer);
    void refuseAll(const Error &refusal);
    Keyring::View lookAgain(Keyring::Start start);
    void tell(KeyringState state);
    void endUnlock(const Result<void> &outcome);

    VaultOptions m_options;
    Libsecret m_libsecret;
    std::unique_ptr<Keyring> m_keyring;  ///< made by start(): it belongs to the vault thread
    std::deque<Errand> m_errands;        ///< the first one is being done when m_job is set
    QKeychain::Job *m_job = nullptr;
    QKeychain::Job *m_lateJob = nullptr;  ///< timed out, and not back yet
    std::optional<Error> m_lateRefusal;   ///< what errands are told meanwhile
    bool m_isSecondTry = false;
    bool m_runIsPosted = false;
    bool m_isStopping = false;
    QTimer m_deadline;
    QTimer m_lastChance;  ///< for an answer that came while this process stood still
    QTimer m_poll;
    QString m_owner;
    KeyringState m_told = KeyringState::Unknown;
    QHash<QString, QJsonObject> m_cache;
    std::vector<std::function<void(Result<void>)>> m_unlockAnswers;
};

}  // namespace carillon
