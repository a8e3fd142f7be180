// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatekeyring.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace carillon::test {

using namespace Qt::StringLiterals;

/// The (oayays) of the Secret Service API.
struct BusSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

static QDBusArgument &operator<<(QDBusArgument &argument, const BusSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, BusSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace {

constexpr auto serviceName = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;
constexpr auto serviceInterface = "org.freedesktop.Secret.Service"_L1;
constexpr auto internalInterface = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_L1;
constexpr auto password = "a password for tests";

/// No service folders: nothing is ever activated.
constexpr auto busConfiguration = R"(<busconfig>
  <type>session</type>
  <listen>unix:path=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)"_L1;

bool isAnswer(const QDBusMessage &reply)
{
    return reply.type() == QDBusMessage::ReplyMessage;
}

void dieWithTheTest()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

}  // namespace

/// Stands where the desktop's prompter stands, and does nothing.
class HeldPrompter final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.keyring.internal.Prompter")

public slots:
    void BeginPrompting(const QDBusObjectPath &callback)
    {
        Q_UNUSED(callback)
        ++m_begun;
    }

public:
    [[nodiscard]] int begun() const { return m_begun; }

private:
    int m_begun = 0;
};

PrivateKeyring::PrivateKeyring() : m_busName{m_folder.path()}
{
    qDBusRegisterMetaType<BusSecret>();
    QDir{m_folder.path()}.mkpath(u"home"_s);
    QDir{m_folder.path()}.mkpath(u"run"_s);
    QFile::setPermissions(m_folder.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_bus.setChildProcessModifier(dieWithTheTest);
    m_service.setChildProcessModifier(dieWithTheTest);
}

PrivateKeyring::~PrivateKeyring()
{
    QDBusConnection::disconnectFromBus(m_busName);
    for (auto *process : {&m_service, &m_bus}) {
        process->kill();
        process->waitForFinished();
    }
}

QString PrivateKeyring::missingProgram()
{
    for (const auto &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    }
    return {};
}

bool PrivateKeyring::startBus()
{
    QFile configuration{m_folder.filePath(u"bus.conf"_s)};
    if (!configuration.open(QIODevice::WriteOnly))
        return false;
    configuration.write(QString{busConfiguration}.arg(m_folder.filePath(u"bus"_s)).toUtf8());
    configuration.close();
    m_bus.setProcessEnvironment(environment());
    m_bus.start(u"dbus-daemon"_s,
                {u"--nofork"_s, u"--print-address=1"_s, u"--config-file="_s + configuration.fileName()});
    if (!m_bus.waitForReadyRead(10'000))
        return false;
    const auto address = QString::fromUtf8(m_bus.readLine()).trimmed();
    return QDBusConnection::connectToBus(address, m_busName).isConnected();
}

void PrivateKeyring::killBus()
{
    QDBusConnection::disconnectFromBus(m_busName);
    m_bus.kill();
    m_bus.waitForFinished();
}

bool PrivateKeyring::startUnlocked()
{
    if (!startService({u"--unlock"_s}))
        return false;
    m_service.write(password);
    m_service.closeWriteChannel();
    return QTest::qWaitFor([this] { return isOwned() && !isLocked(); }, 10'000);
}

bool PrivateKeyring::startLocked()
{
    return startService({}) && QTest::qWaitFor([this] { return isOwned(); }, 10'000);
}

bool PrivateKeyring::startService(const QStringList &arguments)
{
    m_service.setProcessEnvironment(environment());
    m_service.setStandardOutputFile(QProcess::nullDevice());
    m_service.setStandardErrorFile(QProcess::nullDevice());
    m_service.start(u"gnome-keyring-daemon"_s, QStringList{u"--foreground"_s, u"--components=secrets"_s} + arguments);
    return m_service.waitForStarted();
}

bool PrivateKeyring::killService()
{
    m_service.kill();
    m_service.waitForFinished();
    return QTest::qWaitFor([this] { return !isOwned(); }, 10'000);
}

void PrivateKeyring::freezeService()
{
    ::kill(pid_t(m_service.processId()), SIGSTOP);
}

void PrivateKeyring::thawService()
{
    ::kill(pid_t(m_service.processId()), SIGCONT);
}

bool PrivateKeyring::lock(const QString &collection)
{
    const QList<QDBusObjectPath> paths{QDBusObjectPath{collection}};
    return isAnswer(call(servicePath, serviceInterface, u"Lock"_s, {QVariant::fromValue(paths)}))
        && isLocked(collection);
}

bool PrivateKeyring::unlock()
{
    const auto path = QVariant::fromValue(QDBusObjectPath{loginCollection()});
    return isAnswer(call(servicePath, internalInterface, u"UnlockWithMasterPassword"_s, {path, masterPassword()}))
        && !isLocked();
}

bool PrivateKeyring::isLocked(const QString &collection)
{
    const auto reply = call(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                            {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return !isAnswer(reply) || reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

QString PrivateKeyring::makeCollection(const QString &label)
{
    const QVariantMap properties{{u"org.freedesktop.Secret.Collection.Label"_s, label}};
    const auto reply
        = call(servicePath, internalInterface, u"CreateWithMasterPassword"_s, {properties, masterPassword()});
    return reply.arguments().value(0).value<QDBusObjectPath>().path();
}

bool PrivateKeyring::makeDefault(const QString &collection)
{
    const auto path = QVariant::fromValue(QDBusObjectPath{collection});
    return isAnswer(call(servicePath, serviceInterface, u"SetAlias"_s, {u"default"_s, path}));
}

bool PrivateKeyring::holdPrompts()
{
    m_prompter = std::make_unique<HeldPrompter>();
    return bus().registerObject(u"/org/gnome/keyring/Prompter"_s, m_prompter.get(), QDBusConnection::ExportAllSlots)
        && bus().registerService(u"org.gnome.keyring.SystemPrompter"_s);
}

int PrivateKeyring::promptsHeld() const
{
    return m_prompter ? m_prompter->begun() : 0;
}

void PrivateKeyring::dropPrompts()
{
    bus().unregisterService(u"org.gnome.keyring.SystemPrompter"_s);
    bus().unregisterObject(u"/org/gnome/keyring/Prompter"_s);
}

QString PrivateKeyring::loginCollection()
{
    return u"/org/freedesktop/secrets/collection/login"_s;
}

QString PrivateKeyring::home() const
{
    return m_folder.filePath(u"home"_s);
}

QProcessEnvironment PrivateKeyring::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : environment.keys()) {
        if (name.startsWith("XDG_"_L1) || name.startsWith("KDE_"_L1) || name.startsWith("GNOME_"_L1)
            || name == "DESKTOP_SESSION"_L1 || name == "DISPLAY"_L1 || name == "WAYLAND_DISPLAY"_L1)
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, home());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + m_folder.filePath(u"bus"_s));
    return environment;
}

QDBusConnection PrivateKeyring::bus() const
{
    return QDBusConnection{m_busName};
}

bool PrivateKeyring::isOwned() const
{
    return bus().interface()->isServiceRegistered(serviceName);
}

QDBusMessage PrivateKeyring::call(const QString &path, const QString &interface, const QString &method,
                                  const QVariantList &with)
{
    auto message = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    message.setArguments(with);
    return bus().call(message, QDBus::Block, 10'000);
}

QVariant PrivateKeyring::masterPassword()
{
    const auto session = call(servicePath, serviceInterface, u"OpenSession"_s,
                              {u"plain"_s, QVariant::fromValue(QDBusVariant{QString{}})});
    const BusSecret secret{
        session.arguments().value(1).value<QDBusObjectPath>(), {}, QByteArray{password}, u"text/plain"_s};
    return QVariant::fromValue(secret);
}

}  // namespace carillon::test

#include "privatekeyring.moc"
