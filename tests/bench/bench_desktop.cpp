// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/fakepanel.h"
#include "tests/support/privatedisplay.h"
#include "tests/support/privatekeyring.h"
#include "tests/torture/process.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <signal.h>

// Measures the real program on a display, a keyring, a panel and a sandbox of its own: bench_desktop [posts], else
// 10000. JSON lines: start (until the first frame, middle one of nine), tray (memory while idle there), publishing (the
// longest time that the window's thread let an event wait while all the posts go out, and its forbidden calls).

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

void print(const QJsonObject &line)
{
    std::puts(QJsonDocument{line}.toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void require(bool well, const char *what)
{
    if (!well)
        qFatal("%s", what);
}

double now()
{
    return std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now().time_since_epoch()}.count();
}

class Bench final
{
public:
    explicit Bench(int posts) : m_posts{posts}
    {
        require(m_display.start(), "the display does not start");
        require(m_keyring.startBus() && m_keyring.startUnlocked(), "the keyring does not start");
        m_panel = std::make_unique<FakePanel>(m_keyring.bus());
        require(m_panel->start(), "the panel does not start");
        m_environment = m_display.with(m_keyring.environment());
        m_environment.insert(u"QT_LOGGING_RULES"_s, rules);
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    }

    void measureStart()
    {
        makeFull();
        QList<double> spans;
        for (int at = 0; at < 10; ++at) {
            QFile::remove(log());
            const double from = now();
            const auto program = start(u"full"_s);
            const auto frame = said(u"first frame at ([0-9.]+)"_s, *program);
            if (at > 0)  // the first one warms the caches
                spans += frame - from;
            end(*program);
        }
        std::sort(spans.begin(), spans.end());
        print({{u"what"_s, u"start"_s},
               {u"posts"_s, m_posts},
               {u"first_frame_ms"_s, spans[spans.size() / 2]},
               {u"least_ms"_s, spans.first()}});
    }

    void measureTray()
    {
        QFile::remove(log());
        m_environment.remove(u"QT_LOGGING_RULES"_s);  // no questions meanwhile
        const auto program = start(u"full"_s, {u"--hidden"_s});
        require(QTest::qWaitFor([this] { return !m_panel->items().isEmpty(); }, 20'000), "no icon in the panel");
        QTest::qWait(5000);  // idle is what is to be measured
        const auto before = ticks(program->pid());
        QTest::qWait(10'000);
        print({{u"what"_s, u"tray"_s},
               {u"posts"_s, m_posts},
               {u"resident_mb"_s, memory(program->pid(), "Rss:")},
               {u"proportional_mb"_s, memory(program->pid(), "Pss:")},
               {u"cpu_ms_in_10_s"_s, (ticks(program->pid()) - before) * 10}});
        end(*program);
        m_environment.insert(u"QT_LOGGING_RULES"_s, rules);
    }

    void measurePublishing()
    {
        startSandbox();
        planDue();
        QFile::remove(log());
        QElapsedTimer time;
        time.start();
        const auto program = start(u"due"_s);
        require(QTest::qWaitFor([this] { return created() >= m_posts; }, 600'000), "not all posts went out");
        const auto took = time.elapsed();
        end(*program);
        print({{u"what"_s, u"publishing"_s},
               {u"posts"_s, m_posts},
               {u"created"_s, created()},
               {u"seconds"_s, double(took) / 1000},
               {u"longest_answer_ms"_s, said(u"times, longest answer after ([0-9.]+)"_s, *program)},
               {u"forbidden_calls"_s, int(logged().count("painting thread"))}});
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name + u".carillon"_s); }
    [[nodiscard]] QString log() const { return m_folder.filePath(u"log"_s); }

    [[nodiscard]] QByteArray logged() const
    {
        QFile file{log()};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    /// The number that the program says; waits for it.
    double said(const QString &pattern, const VictimProcess &program) const
    {
        QRegularExpressionMatch match;
        const auto isSaid = [&] {
            match = QRegularExpression{pattern}.match(QString::fromUtf8(logged()));
            return match.hasMatch() || !program.isRunning();
        };
        if (!QTest::qWaitFor(isSaid, 30'000) || !match.hasMatch())
            qFatal("%s\nnot said: %s", logged().constData(), qPrintable(pattern));
        return match.captured(1).toDouble();
    }

    [[nodiscard]] std::unique_ptr<VictimProcess> start(const QString &workspace, const QStringList &more = {}) const
    {
        return std::make_unique<VictimProcess>(u"carillon"_s, QStringList{u"--workspace"_s, path(workspace)} + more,
                                               m_environment, log());
    }

    void end(VictimProcess &program) const
    {
        program.sendSignal(SIGTERM);
        // The panel is here and has to answer meanwhile.
        const bool ended = QTest::qWaitFor([&program] { return !program.isRunning(); }, 20'000);
        if (const int code = program.waitForEnd(0); !ended || code != 0)
            qFatal("%s\nthe program ended with %d", logged().constData(), code);
    }

    void ctl(const QStringList &arguments, const QByteArray &input = {}) const
    {
        const auto result = runProgram(u"carillonctl"_s, arguments, m_environment, input);
        if (result.code != 0)
            qFatal("%s", (result.out + result.err).constData());
    }

    void makeFull() const
    {
        ctl({u"workspace"_s, u"generate"_s, u"--posts"_s, QString::number(m_posts), u"--accounts"_s, u"20"_s,
             path(u"full"_s)});
    }

    void startSandbox()
    {
        const auto ready = m_folder.filePath(u"ready.json"_s);
        m_sandbox = std::make_unique<VictimProcess>(u"carillon-sandbox"_s,
                                                    QStringList{u"--port"_s, u"0"_s, u"--ready-file"_s, ready},
                                                    m_environment, m_folder.filePath(u"sandbox.log"_s));
        require(QTest::qWaitFor([&] { return QFile::exists(ready); }, 10'000), "the sandbox does not start");
        QFile file{ready};
        require(file.open(QIODevice::ReadOnly), "the sandbox does not say where it is");
        const QUrl url{QJsonDocument::fromJson(file.readAll()).object()["url"_L1].toString()};
        m_client = std::make_unique<SandboxClient>(quint16(url.port()));
        m_client->configure(u"webhook"_s, {{u"delay_ms"_s, 20}});
    }

    void planDue() const
    {
        const auto workspace = path(u"due"_s);
        const auto hooks = u"http://127.0.0.1:%1/hooks/"_s.arg(m_client->port());
        for (int at = 0; at < accounts; ++at)
            ctl({u"--workspace"_s, workspace, u"--create"_s, u"accounts"_s, u"add"_s, u"webhook"_s, u"--name"_s,
                 u"hook%1"_s.arg(at), u"--server"_s, hooks + u"hook%1"_s.arg(at), u"--spacing"_s, u"0"_s,
                 u"--max-concurrent"_s, u"8"_s});
        const auto due = QDateTime::currentDateTimeUtc().addSecs(20);
        QByteArray csv = "text,accounts,date,time,timezone\n";
        for (int at = 0; at < m_posts; ++at)
            csv += u"Post #m%1 of the day,webhook:hook%2,%3,%4,UTC\n"_s.arg(at)
                       .arg(at % accounts)
                       .arg(due.date().toString(Qt::ISODate), due.time().toString(u"HH:mm:ss"_s))
                       .toUtf8();
        QFile file{m_folder.filePath(u"due.csv"_s)};
        require(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size(), "the CSV cannot be written");
        file.close();
        ctl({u"--workspace"_s, workspace, u"import"_s, file.fileName()});
    }

    [[nodiscard]] int created() const
    {
        return m_client->get("/_sandbox/counts").json()["webhook"_L1].toObject()["created"_L1].toInt();
    }

    /// In MB, of /proc/PID/smaps_rollup.
    static double memory(qint64 pid, const char *field)
    {
        QFile file{u"/proc/%1/smaps_rollup"_s.arg(pid)};
        require(file.open(QIODevice::ReadOnly), "the program is gone");
        const auto lines = file.readAll().split('\n');
        const auto line
            = std::find_if(lines.begin(), lines.end(), [&](const auto &one) { return one.startsWith(field); });
        require(line != lines.end(), "no such field");
        return line->mid(qstrlen(field)).trimmed().split(' ').first().toDouble() / 1024;
    }

    /// Of user and system together, 10 ms each.
    static int ticks(qint64 pid)
    {
        QFile file{u"/proc/%1/stat"_s.arg(pid)};
        require(file.open(QIODevice::ReadOnly), "the program is gone");
        const auto content = file.readAll();
        const auto fields = content.mid(content.lastIndexOf(')') + 2).split(' ');
        return fields[11].toInt() + fields[12].toInt();
    }

    static constexpr int accounts = 4;
    const QString rules = u"carillon.time.info=true"_s;
    const int m_posts;
    QTemporaryDir m_folder;
    PrivateDisplay m_display;
    PrivateKeyring m_keyring;
    std::unique_ptr<FakePanel> m_panel;
    QProcessEnvironment m_environment;
    std::unique_ptr<VictimProcess> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    Bench bench{QCoreApplication::arguments().value(1, u"10000"_s).toInt()};
    bench.measureStart();
    bench.measureTray();
    bench.measurePublishing();
    return 0;
}
