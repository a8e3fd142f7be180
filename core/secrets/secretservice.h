// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/keyring.h"
#include "core/secrets/libsecret.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QTimer>

namespace carillon {

/// A keyring that speaks org.freedesktop.secrets: gnome-keyring, KeePassXC and others.
///
/// Source: Secret Service API 0.2, https://specifications.freedesktop.org/secret-service-spec/
class SecretService final : public Keyring
{
    Q_OBJECT

public:
    SecretService(Libsecret &libsecret, std::chrono::milliseconds callTimeout);
    ~SecretService() override;

    View look(Start start) override;
    bool keepsLocked(const QString &entry) override;
    void startUnlock(std::chrono::milliseconds timeout) override;
    void abandonUnlock() override;

private slots:
    void noteChange();
    void noteOwner(const QString &name, const QString &oldOwner, const QString &newOwner);
    void promptCompleted(bool dismissed);

private:
    bool connectToBus();
    QString owner();
    bool isActivatable();
    /// The path of the default collection, "/" when there is none yet.
    QDBusMessage defaultCollection();
    QDBusMessage callService(const QString &interface, const QString &method, const QVariantList &arguments);
    QDBusMessage callBus(const QString &method, const QVariantList &arguments);
    QDBusMessage call(QDBusMessage message);
    void openPrompt(const QString &path, std::chrono::milliseconds timeout);
    void endUnlock(const Result<void> &outcome);

    Libsecret &m_libsecret;
    std::chrono::milliseconds m_callTimeout;
    QString m_connectionName;
    QDBusConnection m_bus;
    QTimer m_settle;  ///< many signals, one look
    QTimer m_promptTimeout;
    QString m_prompt;  ///< path of the open prompt
};

}  // namespace carillon
