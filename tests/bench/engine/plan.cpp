// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/engine/plan.h"

#include "tests/torture/process.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <unistd.h>
#include <utility>

namespace carillon::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr auto text
    = "A post of ordinary length, 120 characters or so, that says what is new today and where to read the rest. #news"_L1;
constexpr int longestRun = 3'600'000;

/// In milliseconds after the first: one a second at each account, most of a window before the second's end, as many
/// after.
qint64 edgeOffset(int post, int accounts, int amount)
{
    const int round = post / accounts;
    return round == 0 ? 0 : round < amount ? 950 : 1010;
}

Spent spentOf(const QByteArray &out)
{
    const auto lines = out.trimmed().split('\n');
    const auto said = QJsonDocument::fromJson(lines.last()).object();
    return {.wallSeconds = said["wall"_L1].toDouble(),
            .cpuSeconds = said["cpu"_L1].toDouble(),
            .maxMb = said["maxrss_mb"_L1].toDouble(),
            .done = said["done"_L1].toInt()};
}

double steadySeconds()
{
    return duration<double>{steady_clock::now().time_since_epoch()}.count();
}

struct Effort
{
    double cpuSeconds = 0;
    qint64 switches = 0;
    double residentMb = 0;
};

/// Of all threads of a process, from /proc.
Effort effort(qint64 pid)
{
    Effort effort;
    const auto read = [](const QString &path) {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    };
    const auto stat = read(u"/proc/%1/stat"_s.arg(pid));
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    effort.cpuSeconds = (fields[11].toDouble() + fields[12].toDouble()) / double(sysconf(_SC_CLK_TCK));
    const auto tasks = QDir{u"/proc/%1/task"_s.arg(pid)}.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const auto &task : tasks) {
        for (const auto &line : read(u"/proc/%1/task/%2/status"_s.arg(pid).arg(task)).split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                effort.switches += line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
            else if (line.startsWith("VmRSS:") && task.toLongLong() == pid)
                effort.residentMb = line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return effort;
}

}  // namespace

double Load::idealSeconds() const
{
    double most = 0;
    const int accounts = int(concurrency.size());
    for (int at = 0; at < accounts; ++at) {
        const int own = (posts - at + accounts - 1) / accounts;
        const int rounds = (own + concurrency[size_t(at)] - 1) / concurrency[size_t(at)];
        double seconds = double(rounds) * duration<double>{latency}.count();
        if (windowAmount > 0)
            seconds = std::max(seconds, double((own - 1) / windowAmount) * double(window.count()));
        most = std::max(most, seconds);
    }
    return most;
}

Plan::Plan(const Load &load) : m_load{load}
{
    m_environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
    m_environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    m_environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    QHash<QByteArray, Receiver::Limits> limits;
    for (int at = 0; at < int(load.concurrency.size()); ++at)
        limits.insert(accountName(at).toLatin1(),
                      {load.concurrency[size_t(at)], load.windowAmount, milliseconds{load.window}});
    m_receiver = std::make_unique<Receiver>(load.latency, limits);
}

QString Plan::accountName(int at) const
{
    return u"hook%1"_s.arg(at);
}

QJsonObject Plan::ctl(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"),
                  QStringList{u"--workspace"_s, workspace()} + arguments + QStringList{u"--json"_s});
    if (!process.waitForFinished(longestRun) || process.exitCode() != 0)
        qFatal("carillonctl %s: %s", qPrintable(arguments.join(u' ')),
               (process.readAllStandardError() + process.readAllStandardOutput()).constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void Plan::addAccounts()
{
    if (std::exchange(m_hasAccounts, true))
        return;
    for (int at = 0; at < int(m_load.concurrency.size()); ++at) {
        const auto made
            = ctl({u"--create"_s, u"accounts"_s, u"add"_s, u"webhook"_s, u"--name"_s, accountName(at), u"--server"_s,
                   m_receiver->address(accountName(at)), u"--option"_s, u"idempotent=yes"_s});
        QStringList limits{u"accounts"_s,
                           u"set"_s,
                           made["id"_L1].toString(),
                           u"--max-concurrent"_s,
                           QString::number(m_load.concurrency[size_t(at)]),
                           u"--spacing"_s,
                           u"0"_s};
        if (m_load.windowAmount > 0)
            limits += {u"--window"_s, u"%1/%2"_s.arg(m_load.windowAmount).arg(m_load.window.count())};
        ctl(limits);
    }
}

double Plan::import(int posts, const QDateTime &begin, const std::function<qint64(int)> &offset) const
{
    const int accounts = int(m_load.concurrency.size());
    QFile file{m_folder.filePath(u"posts.csv"_s)};
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write("date,time,zone,accounts,text,state\n");
    for (int at = 0; at < posts; ++at) {
        const auto due = begin.addMSecs(offset(at));
        file.write(u"%1,%2,UTC,webhook:%3,\"%4 %5\",scheduled\n"_s
                       .arg(due.date().toString(Qt::ISODate), due.time().toString(u"HH:mm:ss.zzz"_s),
                            accountName(at % accounts))
                       .arg(at)
                       .arg(text)
                       .toUtf8());
    }
    file.close();
    QElapsedTimer time;
    time.start();
    ctl({u"import"_s, file.fileName(), u"--format"_s, u"carillon"_s, u"--past"_s, u"now"_s});
    return double(time.elapsed()) / 1000;
}

double Plan::store()
{
    addAccounts();
    const auto begin = QDateTime::currentDateTimeUtc().addMSecs(m_load.ahead > 0ms ? m_load.ahead.count() : -1000);
    return import(m_load.posts, begin, [this](int at) {
        return m_load.isEdge ? edgeOffset(at, int(m_load.concurrency.size()), m_load.windowAmount)
                             : at * qint64{m_load.spread.count()};
    });
}

void Plan::fill(int posts)
{
    addAccounts();
    constexpr qint64 day = 86'400'000;
    import(posts, QDateTime::currentDateTimeUtc().addSecs(12 * 3600),
           [posts](int at) { return at * day / posts;
});
}  // namespace carillon::bench

QStringList Plan::run(const QStringList &more) const
{
    return QStringList{u"--workspace"_s, workspace(), u"run"_s, u"--json"_s} + more;
}

Spent Plan::publish()
{
    m_started = steadySeconds();
    test::VictimProcess engine{u"carillonctl"_s, run({u"--until-idle"_s}), m_environment, m_folder.filePath(u"log"_s)};
    if (const int code = engine.waitForEnd(longestRun); code != 0)
        qFatal("the engine ended with %d", code);
    return spentOf(engine.out());
}

void Plan::publishUntilKilled()
{
    test::VictimProcess victim{u"carillonctl"_s, run({u"--until-idle"_s}), m_environment, m_folder.filePath(u"log"_s)};
    const auto before = received().requests;
    if (!QTest::qWaitFor([&] { return received().requests > before || !victim.isRunning(); }, 60'000))
        qFatal("nothing is sent");
    QTest::qWait(QRandomGenerator::global()->bounded(1000));
    victim.killHard();
}

Rest Plan::rest(seconds span)
{
    test::VictimProcess engine{u"carillonctl"_s, run({}), m_environment, m_folder.filePath(u"log"_s)};
    QTest::qWait(5000);  // it has started, and idle is what is to be measured
    const auto before = effort(engine.pid());
    QTest::qWait(int(milliseconds{span}.count()));
    const auto after = effort(engine.pid());
    const double length = double(span.count());
    const Rest rest{.cpuShare = (after.cpuSeconds - before.cpuSeconds) / length,
                    .wakeUps = double(after.switches - before.switches) / length,
                    .residentMb = after.residentMb};
    engine.sendSignal(SIGTERM);
    if (engine.waitForEnd(20'000) != 0)
        qFatal("the engine does not end in order");
    return rest;
}

}  // namespace carillon::bench
