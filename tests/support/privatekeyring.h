// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace carillon::test {

class HeldPrompter;

/// A session bus and a gnome-keyring of the test's own, in a folder that goes away with it. Nothing outside is touched:
/// the bus starts no services by itself, and the test process talks to it over a named connection of its own.
///
/// Qt and libsecret keep the first session bus that they see for the whole process. So the code under test runs in a
/// child process, with environment().
class PrivateKeyring final
{
public:
    PrivateKeyring();
    ~PrivateKeyring();
    Q_DISABLE_COPY_MOVE(PrivateKeyring)

    /// The program that isn't installed here, empty when all are: skip the test with it.
    static QString missingProgram();

    /// The functions below return false when it didn't happen within ten seconds.
    [[nodiscard]] bool startBus();
    void killBus();
    /// Starts the service with the ring unlocked; makes the ring at the first time.
    [[nodiscard]] bool startUnlocked();
    /// Starts the service with the ring as it lies in the folder, locked. There is none before startUnlocked().
    [[nodiscard]] bool startLocked();
    /// SIGKILL, and waits until the bus knows.
    [[nodiscard]] bool killService();
    /// SIGSTOP and SIGCONT: alive, but gives no answer.
    void freezeService();
    void thawService();

    [[nodiscard]] bool lock(const QString &collection = loginCollection());
    [[nodiscard]] bool unlock();
    [[nodiscard]] bool isLocked(const QString &collection = loginCollection());
    /// Another ring beside the login ring, unlocked; its path, empty when it failed.
    [[nodiscard]] QString makeCollection(const QString &label);
    /// New entries go to the default collection.
    [[nodiscard]] bool makeDefault(const QString &collection);
    /// Registers a prompter that takes every prompt and never shows it.
    [[nodiscard]] bool holdPrompts();
    [[nodiscard]] int promptsHeld() const;
    /// The prompter goes away, and with it every prompt, as when a person dismisses them.
    void dropPrompts();

    static QString loginCollection();
    [[nodiscard]] QString home() const;
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QDBusConnection bus() const;

private:
    [[nodiscard]] bool startService(const QStringList &arguments);
    [[nodiscard]] bool isOwned() const;
    QDBusMessage call(const QString &path, const QString &interface, const QString &method, const QVariantList &with);
    /// The password of all rings as the service wants it: in clear, within a session of that algorithm.
    QVariant masterPassword();

    QTemporaryDir m_folder;
    QString m_busName;  ///< of our connection
    QProcess m_bus;
    QProcess m_service;
    std::unique_ptr<HeldPrompter> m_prompter;
};

}  // namespace carillon::test
