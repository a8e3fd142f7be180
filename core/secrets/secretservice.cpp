// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretservice.h"

#include "core/base/log.h"
#include "core/secrets/keyringsentences.h"

#include <QDBusArgument>
#include <QDBusError>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto serviceName = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;
constexpr auto serviceInterface = "org.freedesktop.Secret.Service"_L1;
constexpr auto collectionInterface = "org.freedesktop.Secret.Collection"_L1;
constexpr auto promptInterface = "org.freedesktop.Secret.Prompt"_L1;
constexpr auto propertiesInterface = "org.freedesktop.DBus.Properties"_L1;
constexpr auto busName = "org.freedesktop.DBus"_L1;
constexpr auto nothing = "/"_L1;  // the spec's "no object"

bool isAnswer(const QDBusMessage &reply)
{
    return reply.type() == QDBusMessage::ReplyMessage;
}

/// What it means that the service answered with an error instead.
Keyring::View viewOfError(const QDBusMessage &reply, const QString &owner)
{
    const QDBusError error{reply};
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
        return {KeyringState::NoService,
                {},
                KeyringSentences::tr("The secret service has ended. Start the keyring again.")};
    case QDBusError::NoReply:
    case QDBusError::TimedOut:
    case QDBusError::Timeout:
        return {KeyringState::Unknown, owner,
                KeyringSentences::tr(
                    "The secret service does not answer. If it stays so, restart the keyring or log in again.")};
    default:
        break;
    }
    if (error.name().startsWith("org.freedesktop.DBus.Error.Spawn"_L1))
        return {KeyringState::NoService,
                {},
                KeyringSentences::tr("The secret service could not be started: %1").arg(error.message())};
    return {KeyringState::Unknown, owner,
            KeyringSentences::tr("The secret service answered with an error: %1").arg(error.message())};
}

}  // namespace

SecretService::SecretService(Libsecret &libsecret, std::chrono::milliseconds callTimeout)
    : m_libsecret{libsecret},
      m_callTimeout{callTimeout},
      m_connectionName{u"carillon-vault-%1"_s.arg(quintptr(this), 0, 16)},
      m_bus{m_connectionName}
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    m_settle.setSingleShot(true);
    m_settle.setInterval(20ms);
    connect(&m_settle, &QTimer::timeout, this, &SecretService::changed);
    m_promptTimeout.setSingleShot(true);
    connect(&m_promptTimeout, &QTimer::timeout, this, [this] {
        abandonUnlock();
        endUnlock(Error{ErrorKind::Locked,
                        KeyringSentences::tr("Nobody answered the keyring's prompt. The keyring is still locked.")});
    });
}

SecretService::~SecretService()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
}

Keyring::View SecretService::look(Start start)
{
    if (!m_libsecret.isInstalled()) {
        return {KeyringState::NoService,
                {},
                KeyringSentences::tr("The library libsecret is not installed. Install the package libsecret-1-0.")};
    }
    if (!connectToBus()) {
        return {
            KeyringState::NoService,
            {},
            KeyringSentences::tr(
                "There is no session bus, so no keyring can be reached. Start Carillon in a desktop session or under "
                "dbus-run-session with a keyring.")};
    }
    if (owner().isEmpty() && (start == Start::Never || !isActivatable())) {
        return {
            KeyringState::NoService,
            {},
            KeyringSentences::tr(
                "No keyring answers on the session bus. Install or start one, such as gnome-keyring or KeePassXC.")};
    }
    const auto alias = defaultCollection();
    const auto now = owner();  // asking may have started the service
    if (!isAnswer(alias))
        return viewOfError(alias, now);
    const auto path = alias.arguments().value(0).value<QDBusObjectPath>().path();
    if (path == nothing) {
        return {KeyringState::Locked, now,
                KeyringSentences::tr("The keyring was never set up. Unlock it once and choose its password, and "
                                     "Carillon goes on by itself.")};
    }
    auto message = QDBusMessage::createMethodCall(serviceName, path, propertiesInterface, u"Get"_s);
    message.setArguments({collectionInterface, u"Locked"_s});
    const auto locked = call(message);
    if (!isAnswer(locked))
        return viewOfError(locked, now);
    if (locked.arguments().value(0).value<QDBusVariant>().variant().toBool()) {
        return {KeyringState::Locked, now,
                KeyringSentences::tr("The keyring is locked. Unlock it, and Carillon goes on by itself.")};
    }
    return {KeyringState::Ready, now, {}};
}

bool SecretService::keepsLocked(const QString &entry)
{
    auto message = QDBusMessage::createMethodCall(serviceName, servicePath, serviceInterface, u"SearchItems"_s);
    const QMap<QString, QString> attributes{{u"server"_s, u"Carillon"_s}, {u"user"_s, entry}};
    message.setArguments({QVariant::fromValue(attributes)});
    const auto found = call(message);
    if (!isAnswer(found))
        return false;
    const auto locked = qdbus_cast<QList<QDBusObjectPath>>(found.arguments().value(1));
    return !locked.isEmpty();
}

void SecretService::startUnlock(std::chrono::milliseconds timeout)
{
    const auto view = look(Start::IfNeeded);
    if (view.state == KeyringState::Ready)
        return endUnlock({});
    if (view.state != KeyringState::Locked)
        return endUnlock(Error{ErrorKind::Unavailable, view.detail});

    const auto path = defaultCollection().arguments().value(0).value<QDBusObjectPath>();
    QDBusMessage reply;
    if (path.path() == nothing) {
        const QVariantMap label{
            {u"org.freedesktop.Secret.Collection.Label"_s, KeyringSentences::tr("Default keyring")}};
        reply = callService(serviceInterface, u"CreateCollection"_s, {label, u"default"_s});
    } else {
        const QList<QDBusObjectPath> paths{path};
        reply = callService(serviceInterface, u"Unlock"_s, {QVariant::fromValue(paths)});
    }
    if (!isAnswer(reply))
        return endUnlock(Error{ErrorKind::Unavailable, viewOfError(reply, view.owner).detail});
    const auto prompt = reply.arguments().value(1).value<QDBusObjectPath>().path();
    if (prompt == nothing)
        return promptCompleted(false);
    openPrompt(prompt, timeout);
}

void SecretService::openPrompt(const QString &path, std::chrono::milliseconds timeout)
{
    m_prompt = path;
    m_promptTimeout.start(timeout);
    m_bus.connect(serviceName, path, promptInterface, u"Completed"_s, this, SLOT(promptCompleted(bool)));
    auto message = QDBusMessage::createMethodCall(serviceName, path, promptInterface, u"Prompt"_s);
    message.setArguments({QString{}});  // no window to stand above
    auto *const opening = new QDBusPendingCallWatcher{m_bus.asyncCall(message), this};
    connect(opening, &QDBusPendingCallWatcher::finished, this, [this, opening, path] {
        opening->deleteLater();
        if (opening->isError() && m_prompt == path) {
            endUnlock(Error{ErrorKind::Locked,
                            KeyringSentences::tr(
                                "The keyring could not show its prompt: %1. Unlock it with the desktop's own program.")
                                .arg(opening->error().message())});
        }
    });
}

void SecretService::promptCompleted(bool dismissed)
{
    if (dismissed) {
        return endUnlock(Error{
            ErrorKind::Locked,
            KeyringSentences::tr("The keyring's prompt was dismissed or could not be shown. It is still locked.")});
    }
    const auto view = look(Start::Never);
    if (view.state == KeyringState::Ready)
        return endUnlock({});
    endUnlock(Error{view.state == KeyringState::Locked ? ErrorKind::Locked : ErrorKind::Unavailable, view.detail});
}

void SecretService::abandonUnlock()
{
    if (m_prompt.isEmpty())
        return;
    m_bus.send(QDBusMessage::createMethodCall(serviceName, m_prompt, promptInterface, u"Dismiss"_s));
    m_prompt.clear();
    m_promptTimeout.stop();
}

void SecretService::endUnlock(const Result<void> &outcome)
{
    if (!m_prompt.isEmpty())
        m_bus.disconnect(serviceName, m_prompt, promptInterface, u"Completed"_s, this, SLOT(promptCompleted(bool)));
    m_prompt.clear();
    m_promptTimeout.stop();
    emit unlockEnded(outcome);
}

void SecretService::noteChange()
{
    m_settle.start();
}

void SecretService::noteOwner(const QString &name, const QString &oldOwner, const QString &newOwner)
{
    Q_UNUSED(name)
    Q_UNUSED(oldOwner)
    if (newOwner.isEmpty() && !m_prompt.isEmpty())
        endUnlock(
            Error{ErrorKind::Unavailable, KeyringSentences::tr("The secret service ended while its prompt was open.")});
    m_settle.start();
}

bool SecretService::connectToBus()
{
    if (m_bus.isConnected())
        return true;
    QDBusConnection::disconnectFromBus(m_connectionName);
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_connectionName);
    if (!m_bus.isConnected()) {
        qCDebug(logSecrets) << "no session bus:" << m_bus.lastError().message();
        return false;
    }
    m_bus.connect(busName, u"/org/freedesktop/DBus"_s, busName, u"NameOwnerChanged"_s, {serviceName}, u"sss"_s, this,
                  SLOT(noteOwner(QString, QString, QString)));
    m_bus.connect(serviceName, {}, propertiesInterface, u"PropertiesChanged"_s, {collectionInterface}, u"sa{sv}as"_s,
                  this, SLOT(noteChange()));
    for (const auto &signal : {u"CollectionChanged"_s, u"CollectionCreated"_s, u"CollectionDeleted"_s})
        m_bus.connect(serviceName, servicePath, serviceInterface, signal, this, SLOT(noteChange()));
    m_bus.connect({}, u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s, u"Disconnected"_s, this,
                  SLOT(noteChange()));
    return true;
}

QString SecretService::owner()
{
    return callBus(u"GetNameOwner"_s, {serviceName}).arguments().value(0).toString();
}

bool SecretService::isActivatable()
{
    return callBus(u"ListActivatableNames"_s, {}).arguments().value(0).toStringList().contains(serviceName);
}

QDBusMessage SecretService::defaultCollection()
{
    return callService(serviceInterface, u"ReadAlias"_s, {u"default"_s});
}

QDBusMessage SecretService::callService(const QString &interface, const QString &method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(serviceName, servicePath, interface, method);
    message.setArguments(arguments);
    return call(message);
}

QDBusMessage SecretService::callBus(const QString &method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(busName, u"/org/freedesktop/DBus"_s, busName, method);
    message.setArguments(arguments);
    const auto reply = call(message);
    return isAnswer(reply) ? reply : QDBusMessage{};  // an error's argument is its text
}

QDBusMessage SecretService::call(QDBusMessage message)
{
    return m_bus.call(message, QDBus::Block, int(m_callTimeout.count()));
}

}  // namespace carillon
