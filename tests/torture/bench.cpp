// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/bench.h"

#include "core/base/clock.h"
#include "core/store/database.h"
#include "core/store/workspace.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <csignal>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLeaps = 3000;

constexpr auto countWaiting
    = "SELECT count(*) FROM platform_post WHERE state IN ('scheduled', 'queued', 'publishing', 'retrying')"_L1;
constexpr auto updateActAt
    = "UPDATE platform_post SET act_at = ? WHERE state IN ('retrying', 'queued', 'publishing') AND act_at > ?"_L1;
constexpr auto updateLimited
    = "UPDATE account SET limited_until = NULL, outage_until = iif(outage_until IS NULL, NULL, ?)"_L1;

int fromEnvironmentOr(const char *name, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : otherwise;
}

/// In memory where there is such a folder: a long run copies gigabytes.
QString copiesTemplate()
{
    const auto memory = u"/dev/shm"_s;
    return (QFileInfo{memory}.isWritable() ? memory : QDir::tempPath()) + u"/carillon-torture-XXXXXX"_s;
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

TortureBench::TortureBench(const TortureSize &size) : m_size{size}, m_random{size.seed}, m_copies{copiesTemplate()}
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
    m_environment = m_keyring.environment();
    if (m_world)
        m_environment = m_world->environment(m_environment);
    if (!startSandbox())
        return u"the sandbox does not start"_s;
    return {};
}

bool TortureBench::startSandbox()
{
    const auto ready = m_folder.filePath(u"ready.json"_s);
    QFile::remove(ready);
    const auto port = m_client ? QString::number(m_client->port()) : u"0"_s;
    QStringList arguments{u"--port"_s, port, u"--ready-file"_s, ready};
    if (m_sandboxRemembers)
        arguments += {u"--state"_s, m_folder.filePath(u"sandbox"_s)};
    m_server = std::make_unique<VictimProcess>(u"carillon-sandbox"_s, arguments, m_environment,
                                               m_folder.filePath(u"sandbox.log"_s));
    QFile file{ready};
    if (!QTest::qWaitFor([&] { return QFile::exists(ready); }, 10'000) || !file.open(QIODevice::ReadOnly))
        return false;
    const QUrl url{QJsonDocument::fromJson(file.readAll()).object()["url"_L1].toString()};
    m_client = std::make_unique<SandboxClient>(quint16(url.port()));
    answerAfter(slowestAnswer());
    m_client->configure(u"webhook"_s,
                        {{u"idempotent_hooks"_s, QJsonObject{{u"key"_s, true}}},
                         {u"secrets"_s, QJsonObject{{u"signed"_s, u"a secret of the hook"_s}}},
                         {u"concurrency"_s, 2}});
    return true;
}

void TortureBench::stopSandbox()
{
    m_server->sendSignal(SIGTERM);
    (void)m_server->waitForEnd(patience);
}

void TortureBench::answerAfter(int milliseconds)
{
    const auto platforms = m_client->get("/_sandbox/config").json().keys();
    for (const auto &platform : platforms)
        m_client->configure(platform, {{u"delay_ms"_s, milliseconds}});
}

ProgramResult TortureBench::ctl(const QStringList &arguments, const QByteArray &input) const
{
    return runProgram(u"carillonctl"_s, QStringList{u"--workspace"_s, workspacePath()} + arguments, m_environment,
                      input);
}

QString TortureBench::addAccount(AccountOrder order)
{
    const auto sandboxUrl = u"http://127.0.0.1:%1"_s.arg(m_client->port());
    auto &account = order.account;
    QStringList all{u"--create"_s,  u"--json"_s,    u"accounts"_s, u"add"_s,       account.platform,
                    u"--name"_s,    account.handle, u"--handle"_s, account.handle, u"--sandbox="_s + sandboxUrl,
                    u"--spacing"_s, u"0"_s};
    for (auto argument : std::as_const(order.arguments))
        all += argument.replace(u"@"_s, sandboxUrl);
    if (!order.secret.isEmpty())
        all += u"--secret-stdin"_s;
    const auto added = ctl(all, order.secret.isEmpty() ? QByteArray{} : order.secret + '\n');
    if (added.code != 0)
        return QString::fromUtf8(added.err + added.out);
    account.key = QJsonDocument::fromJson(added.out).object()["id"_L1].toString();
    m_accounts += account;
    return {};
}

QString TortureBench::addByLogin(const AccountOrder &order)
{
    const auto &account = order.account;
    QStringList arguments{
        u"--workspace"_s, workspacePath(),   u"--create"_s,
        u"accounts"_s,    u"add"_s,          account.platform,
        u"--name"_s,      account.handle,    u"--spacing"_s,
        u"0"_s,           u"--paste-code"_s, u"--sandbox=http://127.0.0.1:%1"_s.arg(m_client->port())};
    Conversation program{u"carillonctl"_s, arguments + order.arguments, m_environment};
    if (order.arguments.contains(u"--app-secret-stdin"_s))
        program.say("sandbox-app-secret");
    const QUrl address{QString::fromUtf8(program.lineWith("http"))};
    const auto page = address.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    const auto allowed = m_client->form(page + "&approve=1&username=" + account.handle.toUtf8(), {});
    program.say(allowed.header("Location"));
    const auto ended = program.end();
    return ended.code == 0 ? QString{} : QString::fromUtf8(ended.err + ended.out);
}

QString TortureBench::addAccounts(int posts)
{
    QString wrong;
    for (const auto &order : leaps() ? allNetworks(isLong()) : threeNetworks(posts, isLong())) {
        if (wrong.isEmpty())
            wrong = addAccount(order);
    }
    return wrong.isEmpty() && leaps() ? setUpMediaPlace() : wrong;
}

QString TortureBench::setUpMediaPlace()
{
    m_place = std::make_unique<MediaPlace>();
    const auto set = ctl(m_place->arguments(), m_place->password());
    const auto late = ctl({u"workspace"_s, u"set"_s, u"--late"_s, u"publish"_s, u"--expire-hours"_s, u"100000"_s});
    return QString::fromUtf8(set.code == 0 ? QByteArray{} : set.err)
        + QString::fromUtf8(late.code == 0 ? QByteArray{} : late.err);
}

void TortureBench::plan(const PlanSize &size)
{
    const auto workspace = opened(workspacePath());
    m_planned = planPosts(*workspace, m_accounts, size, m_random);
}

void TortureBench::coverAllNetworks()
{
    m_world = std::make_unique<TroubledWorld>(m_folder.filePath(u"time"_s), workspacePath());
}

bool TortureBench::leapToNext(const QJsonObject &summary)
{
    const auto next = QDateTime::fromString(summary["next"_L1].toString(), Qt::ISODateWithMs);
    if (summary["waiting"_L1].toInt() == 0 || !next.isValid() || ++m_leaps > mostLeaps)
        return false;
    leapTo(next);
    return true;
}

void TortureBench::leapTo(const QDateTime &instant)
{
    leap(std::chrono::seconds{std::max<qint64>(0, now().secsTo(instant)) + 1});
}

void TortureBench::leap(std::chrono::seconds by)
{
    m_leapt += by;
    m_world->setClock(m_leapt);
}

std::unique_ptr<VictimProcess> TortureBench::engine(const QStringList &more) const
{
    const QStringList arguments{u"--workspace"_s, workspacePath(), u"--json"_s, u"--log-level"_s, u"info"_s, u"run"_s};
    return std::make_unique<VictimProcess>(
        u"carillonctl"_s,
        arguments + (more.isEmpty() ? QStringList{u"--until-idle"_s, u"--horizon"_s, u"600"_s} : more), m_environment,
        m_folder.filePath(u"engine.log"_s));
}

int TortureBench::created()
{
    int sum = 0;
    const auto counts = m_client->get("/_sandbox/counts").json();
    for (const auto &platform : counts)
        sum += platform.toObject()["created"_L1].toInt();
    return sum;
}

QString TortureBench::prepare()
{
    auto wrong = start();
    if (wrong.isEmpty())
        wrong = addAccounts(m_size.posts);
    if (wrong.isEmpty())
        plan({.posts = m_size.posts, .hasPerson = true});
    return wrong;
}

QByteArray TortureBench::engineLog() const
{
    QFile file{m_folder.filePath(u"engine.log"_s)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QJsonObject TortureBench::finishOnce(int milliseconds, int horizonSeconds)
{
    const auto last = engine({u"--until-idle"_s, u"--horizon"_s, QString::number(horizonSeconds)});
    return last->waitForEnd(milliseconds) == 0 ? last->summary() : QJsonObject{};
}

QJsonObject TortureBench::finish(int milliseconds, int horizonSeconds)
{
    if (!leaps())
        return finishOnce(milliseconds, horizonSeconds);
    auto summary = finishOnce(milliseconds, shortHorizon);
    while (!summary.isEmpty() && leapToNext(summary)) {
        summary = finishOnce(milliseconds, shortHorizon);
        if (isLong() && m_leaps % hitsBetweenNews == 0)
            qInfo("%lld s: %d leaps, %d posts are out", m_time.elapsed() / 1000, m_leaps, created());
    }
    return summary;
}

int TortureBench::answerLikeAPerson()
{
    const auto there = lookAt(m_planned, m_client->get("/_sandbox/posts").array());
    const auto known = stored();
    QStringList failed;
    QStringList asked;
    int answered = 0;
    for (const auto &post : m_planned) {
        const auto &[state, permalink, remoteId, error, hold] = known.value(post.key);
        if (state == u"failed"_s || state == u"expired"_s) {
            failed += post.key;
        } else if (hold == u"review"_s) {
            asked += post.key;
        } else if (state == u"unconfirmed"_s) {
            const auto seen = there.value(post.key);
            const auto word = seen.parts == int(post.markers.size())
                ? QStringList{u"--live"_s, u"--permalink"_s, seen.permalink}
                : QStringList{u"--send-again"_s};
            answered += ctl(QStringList{u"post"_s, u"confirm"_s, post.key} + word).code == 0 ? 1 : 0;
        }
    }
    if (!failed.isEmpty() && ctl(QStringList{u"post"_s, u"retry"_s} + failed).code == 0)
        answered += int(failed.size());
    if (!asked.isEmpty() && ctl(QStringList{u"post"_s, u"publish-now"_s} + asked).code == 0)
        answered += int(asked.size());
    return answered;
}

void TortureBench::letTimePass()
{
    const auto workspace = opened(workspacePath());
    const auto now = toColumn(SystemClock{}.now());
    const auto moved = workspace->database().run(updateActAt, {now, now});
    const auto lifted = workspace->database().run(updateLimited, {now});
    if (!moved || !lifted)
        qFatal("the workspace cannot be changed");
}

int TortureBench::waiting()
{
    const auto workspace = opened(workspacePath());
    auto rows = workspace->database().run(countWaiting);
    if (!rows || !rows->hasRow())
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
           "them creates; %7 s, of which %8 leaps spared %9\n%10"_s.arg(m_size.seed)
               .arg(m_planned.size())
               .arg(m_kills)
               .arg(m_hits)
               .arg(m_aborted.size())
               .arg(m_abortedCreates)
               .arg(double(m_time.elapsed()) / 1000, 0, 'f', 1)
               .arg(m_leaps)
               .arg(m_leapt.count())
               .arg(verdict.table());
}

}  // namespace carillon::test
