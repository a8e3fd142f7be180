// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesecretservice.h"

#include <QDBusObjectPath>
#include <QDBusVariant>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto serviceName = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;
constexpr auto collectionPath = "/org/freedesktop/secrets/collection/login"_L1;
constexpr auto promptPath = "/org/freedesktop/secrets/prompt/p1"_L1;

}  // namespace

FakeSecretService::FakeSecretService(const QDBusConnection &bus) : m_bus{bus} {}

FakeSecretService::~FakeSecretService()
{
    m_bus.unregisterService(serviceName);
    m_bus.unregisterObject(servicePath, QDBusConnection::UnregisterTree);
}

bool FakeSecretService::start()
{
    return m_bus.registerVirtualObject(servicePath, this, QDBusConnection::SubPath)
        && m_bus.registerService(serviceName);
}

void FakeSecretService::setLocked(bool locked)
{
    m_isLocked = locked;
    auto signal
        = QDBusMessage::createSignal(collectionPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    signal.setArguments({u"org.freedesktop.Secret.Collection"_s, QVariantMap{{u"Locked"_s, locked}}, QStringList{}});
    m_bus.send(signal);
}

void FakeSecretService::setHolding(bool holds)
{
    m_isHolding = holds;
    if (holds)
        return;
    for (const auto &message : std::exchange(m_waiting, {}))
        m_bus.send(message.createErrorReply(QDBusError::Failed, u"given up"_s));
}

void FakeSecretService::endPrompt(bool dismissed)
{
    if (!dismissed)
        setLocked(false);
    auto signal = QDBusMessage::createSignal(promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    signal.setArguments({dismissed, QVariant::fromValue(QDBusVariant{QString{}})});
    m_bus.send(signal);
}

QString FakeSecretService::introspect(const QString &path) const
{
    Q_UNUSED(path)
    return {};
}

bool FakeSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    const auto login = QVariant::fromValue(QDBusObjectPath{collectionPath});
    if (message.member() == "ReadAlias"_L1)
        return connection.send(message.createReply(login));
    if (message.member() == "SearchItems"_L1) {
        const auto none = QVariant::fromValue(QList<QDBusObjectPath>{});
        return connection.send(message.createReply(QVariantList{none, none}));
    }
    if (message.member() == "Unlock"_L1) {
        const auto none = QVariant::fromValue(QList<QDBusObjectPath>{});
        const auto prompt = QVariant::fromValue(QDBusObjectPath{promptPath});
        return connection.send(message.createReply(QVariantList{none, prompt}));
    }
    if (message.member() == "Prompt"_L1) {
        ++m_promptsShown;
        return connection.send(message.createReply());
    }
    if (message.member() == "Get"_L1)
        return connection.send(message.createReply(QVariant::fromValue(QDBusVariant{m_isLocked})));
    if (!m_isHolding)
        return connection.send(message.createErrorReply(QDBusError::Failed, u"given up"_s));
    message.setDelayedReply(true);
    m_waiting += message;
    return true;
}

}  // namespace carillon::test
