// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

namespace carillon::test {

/// A secret service that says what a test wants to hear about its lock, and keeps every call that would touch an entry
/// waiting. It plays the moment that no real one can be brought to stand still in: unlocked when asked, a prompt or a
/// hang right afterwards.
class FakeSecretService final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    explicit FakeSecretService(const QDBusConnection &bus);
    ~FakeSecretService() override;

    /// Takes the name of the service; false when somebody has it.
    [[nodiscard]] bool start();
    /// What the default collection says from now on. Tells it as the real one does.
    void setLocked(bool locked);
    [[nodiscard]] int callsWaiting() const { return int(m_waiting.size()); }
    /// Prompts that the client has let it show.
    [[nodiscard]] int promptsShown() const { return m_promptsShown; }
    /// What the person does with the prompt: types the password, or sends it away.
    void endPrompt(bool dismissed);
    /// Holding, as at first, or else answering every such call with an error, those that wait included.
    void setHolding(bool holds);

    [[nodiscard]] QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QDBusConnection m_bus;
    bool m_isLocked = false;
    bool m_isHolding = true;
    int m_promptsShown = 0;
    QList<QDBusMessage> m_waiting;
};

}  // namespace carillon::test
