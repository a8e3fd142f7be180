// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/whole/stage.h"

#include "tests/whole/hand.h"

#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <sys/prctl.h>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;  // ms

void dieWithTheTest()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

}  // namespace

Stage::Stage(Options options) : m_options{std::move(options)}, m_browser{m_folder.filePath(u"browser"_s)}
{
    for (auto *process : {&m_windowManager, &m_server})
        process->setChildProcessModifier(dieWithTheTest);
}

Stage::~Stage()
{
    m_accessibility.reset();
    m_panel.reset();
    m_notifications.reset();
    end(m_windowManager);
    end(m_server);
    if (QTest::currentTestFailed()) {
        m_folder.setAutoRemove(false);
        qInfo("kept for a look: %s", qPrintable(m_folder.path()));
    }
}

QString Stage::missingPrograms()
{
    QStringList missing{PrivateDisplay::missingProgram(), PrivateKeyring::missingProgram()};
    for (const auto &program : {u"openbox"_s, u"xdotool"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            missing += program;
    }
    missing.removeAll(QString{});
    return missing.isEmpty() ? QString{} : u"not installed: "_s + missing.join(u", "_s);
}

QString Stage::start()
{
    if (!m_display.start())
        return u"Xvfb does not start"_s;
    if (!m_keyring.startBus() || !m_keyring.startUnlocked())
        return u"the private bus or its keyring does not start"_s;
    m_notifications = std::make_unique<FakeNotifications>(bus());
    m_panel = std::make_unique<FakePanel>(bus());
    m_accessibility = std::make_unique<AccessibilityBus>(bus(), environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s));
    if (!m_notifications->start() || !m_accessibility->start() || (m_options.hasPanel && !m_panel->start()))
        return u"a name of the private bus is taken"_s;
    if (!startWindowManager())
        return u"openbox does not start"_s;
    if (!m_browser.install())
        return u"the browser cannot be written"_s;
    if (!startSandbox())
        return u"carillon-sandbox does not start"_s;
    return {};
}

QProcessEnvironment Stage::environment() const
{
    auto environment = m_browser.with(m_display.with(m_keyring.environment()));
    environment.insert(u"TZ"_s, QString::fromLatin1(m_options.zone));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    return environment;
}

bool Stage::startWindowManager()
{
    m_windowManager.setProcessEnvironment(environment());
    m_windowManager.setStandardOutputFile(QProcess::nullDevice());
    m_windowManager.setStandardErrorFile(QProcess::nullDevice());
    m_windowManager.start(u"openbox"_s, {u"--sm-disable"_s});
    const Hand hand{environment()};
    return QTest::qWaitFor([&hand] { return hand.hasWindowManager(); }, patience);
}

bool Stage::startSandbox()
{
    const auto ready = m_folder.filePath(u"ready.json"_s);
    m_server.setProcessEnvironment(environment());
    m_server.setStandardErrorFile(m_folder.filePath(u"sandbox.log"_s));
    m_server.start(QStringLiteral(PROGRAM_FOLDER "/carillon-sandbox"), {u"--port"_s, u"0"_s, u"--ready-file"_s, ready});
    QFile file{ready};
    if (!QTest::qWaitFor([&] { return file.exists() && file.size() > 0; }, patience) || !file.open(QIODevice::ReadOnly))
        return false;
    const QUrl url{QJsonDocument::fromJson(file.readAll()).object()["url"_L1].toString()};
    m_sandbox = std::make_unique<SandboxClient>(quint16(url.port()));
    return url.port() > 0;
}

QString Stage::workspacePath() const
{
    return m_folder.filePath(u"test.carillon"_s);
}

QString Stage::logPath() const
{
    return m_folder.filePath(u"carillon.log"_s);
}

QString Stage::sandboxAddress() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_sandbox->port());
}

QJsonObject Stage::ctl(const QStringList &arguments, const QByteArray &input) const
{
    const QStringList global{u"--workspace"_s, workspacePath(), u"--create"_s, u"--json"_s};
    const auto result = runProgram(u"carillonctl"_s, global + arguments, environment(), input);
    if (result.code == 0)
        return QJsonDocument::fromJson(result.out).object();
    qWarning().noquote() << arguments << QString::fromUtf8(result.err + result.out);
    return {};
}

QString Stage::addAccount(const QString &platform, const QString &handle, const QStringList &options) const
{
    QStringList arguments{u"accounts"_s,  u"add"_s,      platform, u"--name"_s,
                          handle,         u"--handle"_s, handle,   u"--sandbox="_s + sandboxAddress(),
                          u"--spacing"_s, u"0"_s};
    for (auto option : options)
        arguments += option.replace(u'@', sandboxAddress());
    return ctl(arguments)["id"_L1].toString();
}

QString Stage::addPost(const QString &account, const QString &text, const QDateTime &at) const
{
    const auto time = at.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    return ctl({u"post"_s, u"add"_s, u"--account"_s, account, u"--text"_s, text, u"--at"_s, time, u"--zone"_s,
                u"UTC"_s})["id"_L1]
        .toString();
}

QString Stage::onlyPost() const
{
    const auto posts = ctl({u"post"_s, u"list"_s})["posts"_L1].toArray();
    return posts.size() == 1 ? posts.first()["id"_L1].toString() : QString{};
}

QString Stage::stateOf(const QString &post) const
{
    return ctl({u"post"_s, u"show"_s, post})["state"_L1].toString();
}

QList<QJsonObject> Stage::standing(const QString &text)
{
    QList<QJsonObject> found;
    for (const auto &post : m_sandbox->get("/_sandbox/posts").array()) {
        if (post.toObject()["text"_L1].toString() == text)
            found += post.toObject();
    }
    return found;
}

int Stage::count(const QString &what)
{
    int sum = 0;
    for (const auto &platform : m_sandbox->get("/_sandbox/counts").json())
        sum += platform.toObject()[what].toInt();
    return sum;
}

int Stage::notices(const QString &beginning) const
{
    int number = 0;
    for (const auto &notice : m_notifications->shown())
        number += notice.title.startsWith(beginning) ? 1 : 0;
    return number;
}

QStringList Stage::violations() const
{
    QFile log{logPath()};
    if (!log.open(QIODevice::ReadOnly))
        return {u"there is no log"_s};
    return QString::fromUtf8(log.readAll()).split(u'\n').filter(u"painting thread"_s);
}

}  // namespace carillon::test
