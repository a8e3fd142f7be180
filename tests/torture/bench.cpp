// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/bench.h"

#include "core/base/clock.h"
#include "core/store/database.h"
#include "core/store/workspace.h"

#include <QDebug>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerDelay = 50;        ///< milliseconds: so that a kill finds requests in flight
constexpr int patience = 120'000;      ///< milliseconds for one target of a life; only a broken engine needs them
constexpr int mostOfOneMastodon = 20;  ///< posts of an account: asking about many at once eats up its calls

constexpr auto selectUnended = "SELECT id, creates FROM step WHERE state = 'intended'"_L1;
constexpr auto countWaiting
    = "SELECT count(*) FROM platform_post WHERE state IN ('scheduled', 'queued', 'publishing', 'retrying')"_L1;
constexpr auto updateActAt
    = "UPDATE platform_post SET act_at = ? WHERE state IN ('retrying', 'queued', 'publishing') AND act_at > ?"_L1;
constexpr auto updateLimited = "UPDATE account SET limited_until = NULL"_L1;

int fromEnvironmentOr(const char *name, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : otherwise;
}

std::unique_ptr<Workspace> opened(const QString &path)
{
    auto workspace = Workspace::open(path, {}, SystemClock{});
    if (!workspace)
        qFatal("%s", qPrintable(workspace.error().detail));
    return std::move(workspace).value();
}

}  // namespace

TortureSize TortureSize::fromEnvironment(int posts, int kills)
{
    const auto chosen = QRandomGenerator::global()->bounded(1'000'000);
    return {.posts = fromEnvironmentOr("CARILLON_TORTURE_POSTS", posts),
            .kills = fromEnvironmentOr("CARILLON_TORTURE_KILLS", kills),
            .seed = quint32(fromEnvironmentOr("CARILLON_TORTURE_SEED", chosen))};
}

TortureBench::TortureBench(const TortureSize &size) : m_size{size}, m_random{size.seed}
{
    qInfo("%d posts, %d kills, CARILLON_TORTURE_SEED=%u", size.posts, size.kills, size.seed);
    m_time.start();
}

TortureBench::~TortureBench()
{
    if (QTest::currentTestFailed() || qEnvironmentVariableIsSet("CARILLON_TORTURE_KEEP")) {
        m_folder.setAutoRemove(false);
        qInfo("kept for a look: %s", qPrintable(m_folder.path()));
    }
}

QString TortureBench::start()
{
    if (!m_keyring.startBus() || !m_keyring.startUnlocked())
        return u"the private keyring does not start"_s;
    const auto ready = m_folder.filePath(u"ready.json"_s);
    m_server = std::make_unique<VictimProcess>(u"carillon-sandbox"_s,
                                               QStringList{u"--port"_s, u"0"_s, u"--ready-file"_s, ready},
                                               m_keyring.environment(), m_folder.filePath(u"sandbox.log"_s));
    QFile file{ready};
    if (!QTest::qWaitFor([&] { return QFile::exists(ready); }, 10'000) || !file.open(QIODevice::ReadOnly))
        return u"the sandbox does not start"_s;
    const QUrl url{QJsonDocument::fromJson(file.readAll()).object()["url"_L1].toString()};
    m_client = std::make_unique<SandboxClient>(quint16(url.port()));
    for (const auto &platform : {u"bluesky"_s, u"mastodon"_s, u"webhook"_s})
        m_client->configure(platform, {{u"delay_ms"_s, answerDelay}});
    m_client->configure(u"webhook"_s,
                        {{u"idempotent_hooks"_s, QJsonObject{{u"key"_s, true}}},
                         {u"secrets"_s, QJsonObject{{u"signed"_s, u"a secret of the hook"_s}}},
                         {u"concurrency"_s, 2}});
    return {};
}

ProgramResult TortureBench::ctl(const QStringList &arguments, const QByteArray &input) const
{
    return runProgram(u"carillonctl"_s, QStringList{u"--workspace"_s, workspacePath()} + arguments,
                      m_keyring.environment(), input);
}

QString TortureBench::addAccount(PlannedAccount account, const QStringList &arguments, const QByteArray &secret)
{
    const auto sandboxUrl = u"http://127.0.0.1:%1"_s.arg(m_client->port());
    QStringList all{u"--create"_s,  u"--json"_s,    u"accounts"_s, u"add"_s,       account.platform,
                    u"--name"_s,    account.handle, u"--handle"_s, account.handle, u"--sandbox="_s + sandboxUrl,
                    u"--spacing"_s, u"0"_s};
    for (const auto &argument : arguments)
        all += QString{argument}.replace(u"@"_s, sandboxUrl);
    if (!secret.isEmpty())
        all += u"--secret-stdin"_s;
    const auto added = ctl(all, secret.isEmpty() ? QByteArray{} : secret + '\n');
    if (added.code != 0)
        return QString::fromUtf8(added.err + added.out);
    account.key = QJsonDocument::fromJson(added.out).object()["id"_L1].toString();
    m_accounts += account;
    return {};
}

QString TortureBench::addAccounts(int posts)
{
    QString wrong;
    const auto add
        = [&](const PlannedAccount &account, const QStringList &arguments = {}, const QByteArray &secret = {}) {
              if (wrong.isEmpty())
                  wrong = addAccount(account, arguments, secret);
          };
    const auto hook
        = [&](const QString &name, Certainty certainty, QStringList options, const QByteArray &secret = {}) {
              add({u"webhook"_s, name, certainty},
                  QStringList{u"--server"_s, u"@/hooks/"_s + name, u"--max-concurrent"_s, u"2"_s} + options, secret);
          };
    const auto lookup = [](const QString &name) {
        return QStringList{u"--option"_s, u"lookup=@/hooks/%1/lookup/{key}"_s.arg(name)};
    };
    const int instances = std::max(2, posts / 3 / mostOfOneMastodon + 1);
    for (int at = 0; at < instances; ++at)
        add({u"mastodon"_s, u"gargron%1"_s.arg(at)});
    add({u"bluesky"_s, u"alice.test"_s});
    add({u"bluesky"_s, u"bob.test"_s});
    hook(u"lookup"_s, Certainty::Asked, lookup(u"lookup"_s));
    hook(u"signed"_s, Certainty::Asked, lookup(u"signed"_s), "a secret of the hook");
    hook(u"key"_s, Certainty::Key, {u"--option"_s, u"idempotent=yes"_s});
    hook(u"neither"_s, Certainty::None, {});
    return wrong;
}

void TortureBench::plan(int posts)
{
    const auto workspace = opened(workspacePath());
    m_planned = planPosts(*workspace, m_accounts, posts, m_random);
}

std::unique_ptr<VictimProcess> TortureBench::engine(const QStringList &more) const
{
    const QStringList arguments{u"--workspace"_s, workspacePath(), u"--json"_s, u"--log-level"_s, u"info"_s, u"run"_s};
    return std::make_unique<VictimProcess>(
        u"carillonctl"_s,
        arguments + (more.isEmpty() ? QStringList{u"--until-idle"_s, u"--horizon"_s, u"600"_s} : more),
        m_keyring.environment(), m_folder.filePath(u"engine.log"_s));
}

int TortureBench::created()
{
    int sum = 0;
    const auto counts = m_client->get("/_sandbox/counts").json();
    for (const auto &platform : counts)
        sum += platform.toObject()["created"_L1].toInt();
    return sum;
}

void TortureBench::waitUntilCreated(int posts, VictimProcess &engine)
{
    QElapsedTimer waited;
    waited.start();
    while (created() < posts && waited.elapsed() < patience && engine.isRunning())
        QTest::qWait(3);
}

void TortureBench::killOnce(VictimProcess &engine, int target)
{
    // One in four dies at any instant of its first moments: while it opens, takes the lead, asks about what is
    // doubtful.
    if (m_random.bounded(4) == 0)
        QTest::qWait(m_random.bounded(700));
    else
        waitUntilCreated(target, engine);
    QTest::qWait(m_random.bounded(answerDelay));
    killNow(engine);
}

bool TortureBench::killNow(VictimProcess &engine)
{
    if (!engine.killHard())
        return false;
    ++m_kills;
    if (noteAborted() > 0)
        ++m_hits;
    return true;
}

void TortureBench::killEngines(int kills, double share)
{
    const int most = 4 * kills + 10;
    for (int life = 0; m_hits < kills && life < most; ++life) {
        const auto process = engine();
        const int done = created();
        const int slot = std::max(1, (static_cast<int>(share * double(m_planned.size())) - done) / (kills - m_hits));
        killOnce(*process, done + 1 + m_random.bounded(slot));
    }
}

int TortureBench::noteAborted()
{
    const auto copy = m_folder.filePath(u"copy.carillon"_s);
    for (const auto *suffix : {"", "-wal"}) {
        const auto end = QString::fromLatin1(suffix);
        QFile::remove(copy + end);
        QFile::copy(workspacePath() + end, copy + end);
    }
    QFile::remove(copy + u"-shm"_s);
    // While another engine has taken over already, the copy may be torn: then nothing is noted.
    auto database = Database::open(copy);
    if (!database)
        return 0;
    auto rows = (*database)->runOnce(selectUnended);
    int fresh = 0;
    while (rows && rows->next()) {
        if (m_aborted.contains(rows->integer(0)))
            continue;
        m_aborted += rows->integer(0);
        m_abortedCreates += rows->flag(1) ? 1 : 0;
        ++fresh;
    }
    return fresh;
}

QJsonObject TortureBench::finish(int milliseconds, int horizonSeconds)
{
    const auto last = engine({u"--until-idle"_s, u"--horizon"_s, QString::number(horizonSeconds)});
    if (last->waitForEnd(milliseconds) != 0)
        return {};
    return QJsonDocument::fromJson(last->out().trimmed().split('\n').last()).object();
}

void TortureBench::letTimePass()
{
    const auto workspace = opened(workspacePath());
    const auto now = toColumn(SystemClock{}.now());
    const auto moved = workspace->database().run(updateActAt, {now, now});
    const auto lifted = workspace->database().run(updateLimited);
    if (!moved || !lifted)
        qFatal("the workspace cannot be changed");
}

int TortureBench::waiting()
{
    const auto workspace = opened(workspacePath());
    auto rows = workspace->database().run(countWaiting);
    if (!rows || !rows->next())
        qFatal("the workspace cannot be read");
    return rows->number(0);
}

QString TortureBench::workspacePath() const
{
    return m_usesDisk ? diskFolder() + u"/torture.carillon"_s : m_folder.filePath(u"torture.carillon"_s);
}

QHash<QString, StoredPost> TortureBench::stored()
{
    return readStoredPosts(*opened(workspacePath()));
}

Verdict TortureBench::verdict(const Leniency &leniency)
{
    const auto workspace = opened(workspacePath());
    return judge(m_planned, m_client->get("/_sandbox/posts").array(), m_client->get("/_sandbox/counts").json(),
                 readStoredPosts(*workspace), leniency);
}

QString TortureBench::report(const Verdict &verdict) const
{
    return u"seed %1: %2 platform posts, %3 kills, %4 of them with calls in flight: %5 calls lost their caller, %6 of "
           "them creates; %7 s\n%8"_s.arg(m_size.seed)
               .arg(m_planned.size())
               .arg(m_kills)
               .arg(m_hits)
               .arg(m_aborted.size())
               .arg(m_abortedCreates)
               .arg(double(m_time.elapsed()) / 1000, 0, 'f', 1)
               .arg(verdict.table());
}

}  // namespace carillon::test
