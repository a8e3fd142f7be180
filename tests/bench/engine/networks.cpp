// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/engine/networks.h"

#include "core/base/key.h"
#include "core/platforms/platform.h"
#include "core/store/accountrepository.h"
#include "core/store/database.h"
#include "core/store/postrepository.h"
#include "core/store/workspace.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/privatekeyring.h"
#include "tests/torture/album.h"
#include "tests/torture/mediaplace.h"
#include "tests/torture/process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

namespace carillon::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr int sandboxes = 5;
constexpr int accountsOfEach = 5;  ///< of one network at one sandbox
constexpr int postsOfEach = 5;     ///< of one account
constexpr int posts = sandboxes * accountsOfEach * postsOfEach;
constexpr auto ahead = 20s;  ///< of the posts' time: media are put where networks fetch them before that
constexpr int longestRun = 3'600'000;

struct Network
{
    QString id;
    int calls = 0;              ///< one after the other, the fewest that a post takes
    milliseconds processing{};  ///< the least time between two of them that the network takes for itself
};

/// Facebook: what stood there, the post. Instagram: the picture, two looks at it (not before two seconds are over, and
/// at the first it is in work), what stood there and the room that is left, the post, its address. LinkedIn: the post.
/// YouTube: the film's session, the film.
const std::vector<Network> &networks()
{
    static const std::vector<Network> all{
        {u"facebook"_s, 2}, {u"instagram"_s, 7, 2s}, {u"linkedin"_s, 1}, {u"youtube"_s, 2}};
    return all;
}

constexpr auto selectSpans = R"(
    SELECT account.platform, min(step.intended_at), max(step.ended_at), count(*)
      FROM step JOIN account ON account.id = step.account_id GROUP BY account.platform)"_L1;

struct Span
{
    qint64 begin = 0;
    qint64 end = 0;
};

class Stage final
{
public:
    explicit Stage(milliseconds latency)
    {
        if (!m_keyring.startBus() || !m_keyring.startUnlocked())
            qFatal("the private keyring does not start");
        for (int at = 0; at < sandboxes; ++at)
            startSandbox(at, latency);
        for (int at = 0; at < sandboxes; ++at)
            addAccounts(at);
        ctl(m_place.arguments(), m_place.password());
    }

    void store()
    {
        const auto workspace = opened();
        test::Album album{*workspace};
        const auto accounts = AccountRepository{workspace->database()}.all();
        if (!accounts)
            qFatal("%s", qPrintable(accounts.error().detail));
        const auto now = SystemClock{}.now();
        const auto due = now + ahead;
        const auto at = toUtcDateTime(due);
        const auto done = inTransaction(workspace->database(), [&]() -> Result<void> {
            for (int number = 0; number < postsOfEach * accounts->size(); ++number) {
                const auto &account = accounts->at(number % accounts->size());
                NewPost post{.key = newKey(), .accounts = {account.id}};
                post.plan = PlannedTime{.due = due, .date = at.date(), .time = at.time(), .zone = "UTC"};
                post.content.parts = {u"What is new today, #m%1 of many"_s.arg(number)};
                album.complete(post.content, account.platform);
                if (auto added = PostRepository{workspace->database()}.add(post, now); !added)
                    return added.error();
            }
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    QJsonObject publish()
    {
        test::VictimProcess engine{u"carillonctl"_s,
                                   {u"--workspace"_s, path(), u"run"_s, u"--until-idle"_s, u"--json"_s},
                                   m_keyring.environment(),
                                   m_folder.filePath(u"log"_s)};
        if (const int code = engine.waitForEnd(longestRun); code != 0)
            qFatal("the engine ended with %d", code);
        return engine.summary();
    }

    [[nodiscard]] QHash<QString, Span> spans() const
    {
        QHash<QString, Span> spans;
        const auto workspace = opened();
        const auto whole = forEachRow(workspace->database().runOnce(selectSpans), [&](const Rows &row) {
            spans.insert(row.text(0), {.begin = row.integer(1), .end = row.integer(2)});
        });
        if (!whole)
            qFatal("%s", qPrintable(whole.error().detail));
        return spans;
    }

    /// What all sandboxes count of a network.
    [[nodiscard]] int counted(const QString &network, const QString &what)
    {
        int sum = 0;
        for (auto &client : m_clients)
            sum += client.counts(network)[what].toInt();
        return sum;
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"networks.carillon"_s); }

    [[nodiscard]] std::unique_ptr<Workspace> opened() const
    {
        auto workspace = Workspace::open(path(), {}, SystemClock{});
        if (!workspace)
            qFatal("%s", qPrintable(workspace.error().detail));
        return std::move(workspace).value();
    }

    void startSandbox(int at, milliseconds latency)
    {
        const auto ready = m_folder.filePath(u"ready%1"_s.arg(at));
        m_servers.push_back(std::make_unique<test::VictimProcess>(
            u"carillon-sandbox"_s, QStringList{u"--port"_s, u"0"_s, u"--ready-file"_s, ready}, m_keyring.environment(),
            m_folder.filePath(u"sandbox.log"_s)));
        QFile file{ready};
        if (!QTest::qWaitFor([&] { return file.exists(); }, 30'000) || !file.open(QIODevice::ReadOnly))
            qFatal("the sandbox does not start");
        const QUrl url{QJsonDocument::fromJson(file.readAll())["url"_L1].toString()};
        m_clients.emplace_back(quint16(url.port()));
        m_clients.back().fault({{u"do"_s, u"delay_ms"_s}, {u"value"_s, int(latency.count())}});
    }

    void addAccounts(int sandbox)
    {
        const auto address = u"--sandbox=http://127.0.0.1:%1"_s.arg(m_clients[size_t(sandbox)].port());
        for (const auto &network : networks()) {
            for (int at = 0; at < accountsOfEach; ++at) {
                const auto handle = u"member%1of%2"_s.arg(at).arg(sandbox);
                ctl({u"--create"_s, u"accounts"_s, u"add"_s, network.id, u"--handle"_s, handle, u"--name"_s, handle,
                     address, u"--spacing"_s, u"0"_s});
            }
        }
    }

    void ctl(const QStringList &arguments, const QByteArray &input = {}) const
    {
        const auto done = test::runProgram(u"carillonctl"_s, QStringList{u"--workspace"_s, path()} + arguments,
                                           m_keyring.environment(), input);
        if (done.code != 0)
            qFatal("carillonctl %s: %s", qPrintable(arguments.join(u' ')), (done.err + done.out).constData());
    }

    QTemporaryDir m_folder;
    test::PrivateKeyring m_keyring;
    test::MediaPlace m_place;
    std::vector<std::unique_ptr<test::VictimProcess>> m_servers;
    std::vector<test::SandboxClient> m_clients;
};

double seconds(qint64 milliseconds)
{
    return double(milliseconds) / 1000;
}

QJsonObject lineOf(const QString &name, milliseconds latency, Span span, double ideal)
{
    const double took = seconds(span.end - span.begin);
    return {{u"case"_s, u"E1b "_s + name},
            {u"latency_ms"_s, qint64{latency.count()}},
            {u"span_s"_s, took},
            {u"ideal_s"_s, ideal},
            {u"times_ideal"_s, took / ideal}};
}

}  // namespace

QList<QJsonObject> networkFigures(milliseconds latency)
{
    Stage stage{latency};
    stage.store();
    const auto summary = stage.publish();
    const auto spans = stage.spans();
    const auto platforms = makePlatforms();
    QList<QJsonObject> lines;
    Span whole;
    double slowest = 0;
    int violations = 0;
    int missing = 0;
    for (const auto &network : networks()) {
        const int atOnce = findPlatform(platforms, network.id)->traits().maxConcurrent;
        const int rounds = (posts + atOnce - 1) / atOnce;
        const double ideal
            = rounds * network.calls * seconds(latency.count()) + seconds(milliseconds{network.processing}.count());
        const auto span = spans.value(network.id);
        auto line = lineOf(network.id, latency, span, ideal);
        const int created = stage.counted(network.id, u"created"_s);
        const int wrong = stage.counted(network.id, u"concurrency_violations"_s)
            + stage.counted(network.id, u"window_violations"_s) + stage.counted(network.id, u"duplicates"_s);
        line.insert(u"posts"_s, posts);
        line.insert(u"missing"_s, posts - created);
        line.insert(u"violations"_s, wrong);
        line.insert(u"requests"_s, stage.counted(network.id, u"requests"_s));
        lines += line;
        slowest = std::max(slowest, ideal);
        violations += wrong;
        missing += posts - created;
        whole.begin = whole.begin == 0 ? span.begin : std::min(whole.begin, span.begin);
        whole.end = std::max(whole.end, span.end);
    }
    auto all = lineOf(u"all"_s, latency, whole, slowest);
    const int sum = posts * int(networks().size());
    all.insert(u"posts"_s, sum);
    all.insert(u"missing"_s, missing);
    all.insert(u"violations"_s, violations);
    all.insert(u"cpu_s_per_1000"_s, summary["cpu"_L1].toDouble() * 1000 / sum);
    all.insert(u"max_mb"_s, summary["maxrss_mb"_L1].toDouble());
    lines += all;
    return lines;
}

}  // namespace carillon::bench
