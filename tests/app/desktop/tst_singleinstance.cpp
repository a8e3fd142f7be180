// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr uid_t nobody = 65534;

/// A start of the program.
class Start final
{
public:
    Start(const QString &folder, const QString &workspace, const QStringList &arguments = {}, const QString &token = {},
          bool asNobody = false)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_ACTIVATION_TOKEN"_s, token);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(u"/"_s);
        m_process.setChildProcessModifier([asNobody] {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (asNobody && ::setuid(nobody) != 0)
                ::_exit(99);
        });
        m_process.start(QStringLiteral(PROGRAM_FOLDER "/startprobe"), QStringList{folder, workspace} + arguments);
    }
    ~Start()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Start)

    /// What it says next; empty when that takes too long.
    QString line()
    {
        const bool said = QTest::qWaitFor([this] { return m_process.canReadLine(); }, 10'000);
        return said ? QString::fromUtf8(m_process.readLine()).trimmed() : QString{};
    }
    int exitCode()
    {
        m_process.waitForFinished(10'000);
        return m_process.state() == QProcess::NotRunning ? m_process.exitCode() : -1;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void send(int signal) { ::kill(pid_t(m_process.processId()), signal); }
    [[nodiscard]] bool isSilent() { return !m_process.waitForReadyRead(300); }

private:
    QProcess m_process;
};

}  // namespace

class TestSingleInstance final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = m_folder->filePath(u"shop.carillon"_s);
    }

    void aSecondStartGivesItsRequestToTheFirst()
    {
        Start first{m_folder->path(), m_workspace};
        QCOMPARE(first.line(), u"first"_s);
        Start second{m_folder->path(), m_workspace, {u"--compose"_s, u"bän ner.png"_s}, u"token_TIME7"_s};
        QCOMPARE(second.line(), u"second"_s);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.line(), u"again --compose bän ner.png in / token token_TIME7"_s);
        Start third{m_folder->path(), m_workspace, {u"--raise"_s}};
        QCOMPARE(third.line(), u"second"_s);
        QCOMPARE(first.line(), u"again --raise in / token"_s);
    }

    void everyWorkspaceHasItsOwnFirst()
    {
        Start one{m_folder->path(), m_workspace};
        QCOMPARE(one.line(), u"first"_s);
        Start other{m_folder->path(), m_folder->filePath(u"club.carillon"_s)};
        QCOMPARE(other.line(), u"first"_s);
    }

    void aLinkIsNoOtherWorkspace()
    {
        QFile file{m_workspace};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.link(m_folder->filePath(u"link.carillon"_s)));
        Start one{m_folder->path(), m_workspace};
        QCOMPARE(one.line(), u"first"_s);
        Start other{m_folder->path(), m_folder->filePath(u"link.carillon"_s)};
        QCOMPARE(other.line(), u"second"_s);
    }

    void afterACrashTheNextOneIsFirst()
    {
        Start first{m_folder->path(), m_workspace};
        QCOMPARE(first.line(), u"first"_s);
        first.kill();
        QVERIFY(!QDir{m_folder->path()}.entryList({u"*.socket"_s}, QDir::System).isEmpty());
        Start next{m_folder->path(), m_workspace};
        QCOMPARE(next.line(), u"first"_s);
        Start second{m_folder->path(), m_workspace};
        QCOMPARE(second.line(), u"second"_s);
    }

    void ofManyAtOnceOneIsFirst()
    {
        std::vector<std::unique_ptr<Start>> starts;
        for (int at = 0; at < 8; ++at)
            starts.push_back(std::make_unique<Start>(m_folder->path(), m_workspace));
        QStringList roles;
        for (auto &start : starts)
            roles += start->line();
        roles.sort();
        QCOMPARE(roles.count(u"first"_s), 1);
        QCOMPARE(roles.count(u"second"_s), 7);
    }

    void oneThatHangsIsNotWaitedForForEver()
    {
        Start first{m_folder->path(), m_workspace};
        QCOMPARE(first.line(), u"first"_s);
        first.send(SIGSTOP);
        Start second{m_folder->path(), m_workspace};
        QCOMPARE(second.line(), u"locked"_s);
        QCOMPARE(second.exitCode(), 1);
        first.send(SIGCONT);
        Start third{m_folder->path(), m_workspace};
        QCOMPARE(third.line(), u"second"_s);
    }

    void rubbishIsAnsweredWithNo()
    {
        Start first{m_folder->path(), m_workspace};
        QCOMPARE(first.line(), u"first"_s);
        QLocalSocket socket;
        socket.connectToServer(
            m_folder->filePath(QDir{m_folder->path()}.entryList({u"*.socket"_s}, QDir::System).value(0)));
        QVERIFY(socket.waitForConnected(5000));
        socket.write("[1, 2\n");
        QTRY_VERIFY(socket.canReadLine());
        QCOMPARE(socket.readLine(), "no\n"_ba);
        QVERIFY(first.isSilent());
    }

    void anotherUserReachesNobody()
    {
        if (::getuid() != 0)
            QSKIP("only root can start a program as somebody else");
        QVERIFY(::chmod(qPrintable(m_folder->path()), 0777) == 0);
        Start first{m_folder->path(), m_workspace};
        QCOMPARE(first.line(), u"first"_s);
        Start stranger{m_folder->path(), m_workspace, {u"--compose"_s}, {}, true};
        QVERIFY(stranger.line() != u"second"_s);
        QVERIFY(stranger.exitCode() != 0);
        QVERIFY(first.isSilent());
    }

    void withoutAFolderItSaysSo()
    {
        Start start{m_folder->filePath(u"absent"_s), m_workspace};
        QCOMPARE(start.line(), u"storage"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

static const test::Registration<TestSingleInstance> registered;
#include "tst_singleinstance.moc"
