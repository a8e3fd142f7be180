// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/vault.h"

#include "core/base/log.h"
#include "core/base/paintingthread.h"
#include "core/secrets/keyringsentences.h"
#include "core/secrets/secretservice.h"

#include <QJsonDocument>
#include <qt6keychain/keychain.h>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto keychainService = "Carillon"_L1;

/// After a stop of the process its timers ring before its sockets are read.
constexpr auto lastChance = std::chrono::milliseconds{250};

/// Why nothing can be done with a keyring in this state.
Error refusalOf(const Keyring::View &view)
{
    return {view.state == KeyringState::Locked ? ErrorKind::Locked : ErrorKind::Unavailable, view.detail};
}

Error lockedElsewhere(const QString &entry)
{
    return {
        ErrorKind::Locked,
        KeyringSentences::tr("The entry %1 is in a keyring that is locked. Unlock it, and Carillon goes on by itself.")
            .arg(entry)};
}

/// The answer for an entry that an unlocked keyring doesn't have.
Error missing(const Errand &errand)
{
    const auto detail = errand.known
        ? KeyringSentences::tr("The entry %1 was lost from the keyring. Connect the account again.")
        : KeyringSentences::tr("The keyring has no entry %1.");
    return {ErrorKind::NotFound, detail.arg(errand.entry)};
}

QString jsonText(const QJsonObject &secret)
{
    return QString::fromUtf8(QJsonDocument{secret}.toJson(QJsonDocument::Compact));
}

/// The job for `errand`, not started.
QKeychain::Job *makeJob(const Errand &errand)
{
    switch (errand.kind) {
    case Errand::Kind::Read:
        return new QKeychain::ReadPasswordJob{keychainService};
    case Errand::Kind::Write: {
        auto *const job = new QKeychain::WritePasswordJob{keychainService};
        job->setTextData(jsonText(errand.secret));
        return job;
    }
    case Errand::Kind::Remove:
        return new QKeychain::DeletePasswordJob{keychainService};
    }
    Q_UNREACHABLE();
}

}  // namespace

Vault::Vault(VaultOptions options) : m_options{options}, m_deadline{this}, m_lastChance{this}, m_poll{this}
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(options.jobTimeout);
    m_poll.setInterval(options.pollInterval);
    m_lastChance.setSingleShot(true);
    m_lastChance.setInterval(lastChance);
    connect(&m_deadline, &QTimer::timeout, &m_lastChance, qOverload<>(&QTimer::start));
    connect(&m_lastChance, &QTimer::timeout, this, &Vault::giveUpJob);
    connect(&m_poll, &QTimer::timeout, this, [this] { lookAgain(Keyring::Start::IfNeeded); });
}

Vault::~Vault() = default;

void Vault::start()
{
    m_keyring = std::make_unique<SecretService>(m_libsecret, m_options.callTimeout);
    connect(m_keyring.get(), &Keyring::changed, this, [this] { lookAgain(Keyring::Start::Never); });
    connect(m_keyring.get(), &Keyring::unlockEnded, this, &Vault::endUnlock);
    lookAgain(Keyring::Start::Never);
    if (m_told != KeyringState::Ready)
        m_poll.start();
}

void Vault::stop()
{
    m_isStopping = true;
    m_deadline.stop();
    m_lastChance.stop();
    m_poll.stop();
    m_errands.clear();
    m_unlockAnswers.clear();
    m_keyring->abandonUnlock();
    m_keyring->disconnect(this);
    // A job that waits for a prompt is left behind: libsecret still holds its address, and nobody can call it back.
    emit stopped();
}

void Vault::add(Errand errand)
{
    if (m_isStopping)
        return;
    if (isPaintingThread()) {
        qCCritical(logSecrets) << "the keyring was asked on the painting thread";
        return errand.answer(
            Error{ErrorKind::Invalid, KeyringSentences::tr("A window must not ask the keyring on its own thread.")});
    }
    m_errands.push_back(std::move(errand));
    // Queued behind the calls that are waiting already: when the keyring doesn't answer, one time-out serves them all.
    if (!std::exchange(m_runIsPosted, true))
        QMetaObject::invokeMethod(this, &Vault::runErrands, Qt::QueuedConnection);
}

KeyringState Vault::look()
{
    return m_isStopping ? KeyringState::Unknown : lookAgain(Keyring::Start::IfNeeded).state;
}

void Vault::unlock(std::function<void(Result<void>)> answer)
{
    if (m_isStopping)
        return;
    m_unlockAnswers.push_back(std::move(answer));
    if (m_unlockAnswers.size() == 1)
        m_keyring->startUnlock(m_options.unlockTimeout);
}

void Vault::endUnlock(const Result<void> &outcome)
{
    lookAgain(Keyring::Start::Never);
    for (const auto &answer : std::exchange(m_unlockAnswers, {}))
        answer(outcome);
}

void Vault::runErrands()
{
    m_runIsPosted = false;
    while (!m_errands.empty() && !m_job) {
        const auto &errand = m_errands.front();
        const auto cached = m_cache.constFind(errand.entry);
        if (errand.kind == Errand::Kind::Read && cached != m_cache.constEnd()) {
            answerErrand(*cached);
            continue;
        }
        if (m_lateRefusal)
            return refuseAll(*m_lateRefusal);
        const auto view = lookAgain(Keyring::Start::IfNeeded);
        if (view.state != KeyringState::Ready)
            return refuseAll(refusalOf(view));
        // There reading would open a prompt, and removing would remove nothing and call it done.
        if (errand.kind != Errand::Kind::Write && m_keyring->keepsLocked(errand.entry)) {
            answerErrand(lockedElsewhere(errand.entry));
            continue;
        }
        m_isSecondTry = false;
        beginJob();
    }
}

void Vault::beginJob()
{
    const auto &errand = m_errands.front();
    if (errand.kind != Errand::Kind::Read)
        m_cache.remove(errand.entry);  // until the answer nobody knows what the keyring holds
    m_libsecret.surviveBusLoss();
    m_job = makeJob(errand);
    m_job->setKey(errand.entry);
    connect(m_job, &QKeychain::Job::finished, this, &Vault::endJob);
    m_deadline.start();
    m_job->start();
}

void Vault::endJob(QKeychain::Job *job)
{
    if (m_isStopping)
        return;
    if (job == m_lateJob) {
        qCInfo(logSecrets) << "the keyring answered after the time-out";
        m_lateJob = nullptr;
        m_lateRefusal.reset();
        lookAgain(Keyring::Start::Never);
        return runErrands();
    }
    m_deadline.stop();
    m_lastChance.stop();
    m_job = nullptr;
    concludeErrand(job);
    runErrands();
}

void Vault::giveUpJob()
{
    m_lateJob = std::exchange(m_job, nullptr);
    const auto view = m_keyring->look(Keyring::Start::Never);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_options.jobTimeout).count();
    if (view.state == KeyringState::Locked) {
        m_lateRefusal = Error{
            ErrorKind::Locked,
            KeyringSentences::tr(
                "The keyring is locked and may be showing a prompt. Unlock it, and Carillon goes on by itself.")};
    } else {
        m_lateRefusal = Error{
            ErrorKind::Unavailable,
            KeyringSentences::tr(
                "The keyring has not answered for %1 seconds. If it shows a prompt, answer it; else restart it.")
                .arg(seconds)};
    }
    tell(view.state == KeyringState::Locked ? KeyringState::Locked : KeyringState::Unknown);
    refuseAll(*m_lateRefusal);
}

void Vault::concludeErrand(QKeychain::Job *job)
{
    if (job->error() != QKeychain::NoError)
        return failErrand(job);
    const auto &errand = m_errands.front();
    switch (errand.kind) {
    case Errand::Kind::Read: {
        const auto text = static_cast<QKeychain::ReadPasswordJob *>(job)->textData();
        const auto document = QJsonDocument::fromJson(text.toUtf8());
        if (!document.isObject()) {
            return answerErrand(
                Error{ErrorKind::NotFound,
                      KeyringSentences::tr("The keyring's entry %1 is damaged. Connect the account again.")
                          .arg(errand.entry)});
        }
        m_cache.insert(errand.entry, document.object());
        return answerErrand(document.object());
    }
    case Errand::Kind::Write:
        m_cache.insert(errand.entry, errand.secret);
        break;
    case Errand::Kind::Remove:
        break;
    }
    answerErrand(QJsonObject{});
}

void Vault::failErrand(QKeychain::Job *job)
{
    const auto &errand = m_errands.front();
    const auto view = lookAgain(Keyring::Start::IfNeeded);
    if (view.state != KeyringState::Ready)
        return answerErrand(refusalOf(view));

    switch (job->error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return answerErrand(Error{
            ErrorKind::Restricted,
            KeyringSentences::tr(
                "The keyring is unlocked but denied Carillon the entry %1. Allow it in the keyring's own settings.")
                .arg(errand.entry)});
    case QKeychain::EntryNotFound:
        if (errand.kind == Errand::Kind::Remove)
            return answerErrand(QJsonObject{});
        if (!errand.known)
            return answerErrand(missing(errand));
        break;
    case QKeychain::NoError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    if (!std::exchange(m_isSecondTry, true)) {
        m_libsecret.disconnect();
        return beginJob();
    }
    if (job->error() == QKeychain::EntryNotFound)
        return answerErrand(missing(errand));
    answerErrand(Error{ErrorKind::Unavailable, KeyringSentences::tr("The keyring failed: %1").arg(job->errorString())});
}

void Vault::answerErrand(Result<QJsonObject> answer)
{
    const auto errand = std::move(m_errands.front());
    m_errands.pop_front();
    errand.answer(std::move(answer));
}

void Vault::refuseAll(const Error &refusal)
{
    for (const auto &errand : std::exchange(m_errands, {}))
        errand.answer(refusal);
}

Keyring::View Vault::lookAgain(Keyring::Start start)
{
    if (m_lateRefusal)
        return {m_told, m_owner, m_lateRefusal->detail};
    const auto view = m_keyring->look(start);
    if (view.owner != m_owner) {
        m_owner = view.owner;
        m_cache.clear();
        if (!m_job)
            m_libsecret.disconnect();
    }
    tell(view.state);
    return view;
}

void Vault::tell(KeyringState state)
{
    if (state == m_told)
        return;
    m_told = state;
    qCInfo(logSecrets) << "the keyring is" << toWord(state);
    if (state == KeyringState::Ready) {
        m_poll.stop();
    } else {
        m_cache.clear();
        m_poll.start();
    }
    emit stateChanged(state);
}

}  // namespace carillon
