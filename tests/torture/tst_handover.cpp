// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/videosamples.h"
#include "tests/support/testmain.h"
#include "tests/torture/handovers.h"
#include "tests/torture/story.h"

#include <QImage>
#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto oldText = u"As it was %1"_s;
const auto newText = u"As it is now %1"_s;
const QString gone;  ///< the state of a post that is not there

constexpr auto patience = 20'000;  ///< milliseconds; only a broken engine needs them
/// Beyond it nothing is done for a post that has merely to wait for its time.
constexpr auto near = 1h;

Network networkOf(const QString &name)
{
    const auto all = networks();
    return *std::find_if(all.begin(), all.end(), [&](const Network &one) { return one.name == name; });
}

/// By hand: every wish and every kind of death on every network. Else Mastodon, which asks for the fewest requests,
/// stands for what is the same on all.
bool isWhole()
{
    return qEnvironmentVariableIsSet("CARILLON_TORTURE_WHOLE");
}

void addNetworks(bool isSample)
{
    QTest::addColumn<QString>("network");
    for (const auto &network : networks()) {
        if (isWhole() || isSample || network.name == "mastodon"_L1)
            QTest::newRow(qPrintable(network.name)) << network.name;
    }
}

}  // namespace

/// Engines that die while posts are handed over to their server, taken back from it, or looked after: at each request,
/// before the server has it and after, and at any instant. What became of the posts is asked of the server: each is
/// live once, at its time, with its text, or was canceled and is not.
class TestHandOver final : public QObject, protected Story
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        QImage image{320, 320, QImage::Format_RGB32};
        image.fill(Qt::darkCyan);
        QVERIFY(image.save(file(u"square.jpg"_s)));
        const auto upright = h264() + QStringList{u"-vf"_s, u"scale=540:960,setsar=1"_s};
        const bool isMade
            = makeFilm(file(u"film.mp4"_s), h264(), u"1"_s) && makeFilm(file(u"reel.mp4"_s), upright, u"3"_s);
        QVERIFY2(isMade, "ffmpeg makes the films of this test; install it");
    }

    void survivesDeathsAtEachRequest_data() { addNetworks(true); }
    void survivesDeathsAtEachRequest()
    {
        QFETCH(const QString, network);
        beginOn(network);
        int deaths = 0;
        for (int death = 0; death < 2 * m_network.handOver && !QTest::currentTestFailed(); ++death) {
            const auto key = plan();
            deaths += diesAt(death / 2, death % 2 == 1) ? 1 : 0;
            settle();
            QCOMPARE(stored(key).state, u"handed-over"_s);
        }
        QCOMPARE(deaths, 2 * m_network.handOver);
        (void)plan();
        QVERIFY2(!diesAt(m_network.handOver, false), "it takes more requests than were tried");
        // Then while the engine looks what became of them.
        int looks = 0;
        for (int at = 0; at < 2 * m_network.look && at < m_posts.size(); ++at) {
            bench().leapTo(m_posts[at].due.addSecs(40));
            looks += diesAt(at / 2, at % 2 == 1) ? 1 : 0;
            settle(10min);
        }
        QCOMPARE(looks, 2 * m_network.look);
        everyPostIsOnceWhereItShouldBe();
    }

    void survivesDeathsInARecall_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("wish");
        for (const auto &network : networks()) {
            for (const auto &wish : wishes().keys()) {
                const bool isShort = network.name != u"reels"_s && (wish == u"canceled"_s || wish == u"moved"_s);
                if (isWhole() || isShort || network.name == u"mastodon"_s)
                    QTest::newRow(qPrintable(network.name + u' ' + wish)) << network.name << wish;
            }
        }
    }
    void survivesDeathsInARecall()
    {
        QFETCH(const QString, network);
        QFETCH(const QString, wish);
        beginOn(network);
        const auto then = wishes()[wish].then;
        const bool isOfAccount = then == u"scheduled"_s;
        const bool goesOn = wish == u"changed"_s || wish == u"wanted at once"_s;
        // With the first of what comes next.
        const int requests = wish == u"moved"_s ? m_network.move : m_network.recall + (goesOn ? 1 : 0);
        for (int post = 0; post < (isOfAccount ? 1 : 2 * requests); ++post)
            plan();
        settle();
        int deaths = 0;
        for (int death = 0; death < 2 * requests; ++death) {
            auto &post = m_posts[isOfAccount ? 0 : death];
            QCOMPARE(stored(post.key).state, u"handed-over"_s);
            QVERIFY(grant(wish, post));
            deaths += diesAt(death / 2, death % 2 == 1) ? 1 : 0;
            settle();
            QCOMPARE(stored(post.key).state, then);
            if (!isOfAccount)
                continue;
            QVERIFY(heldByServer().isEmpty());
            QCOMPARE(bench().ctl({u"accounts"_s, u"set"_s, m_account, u"--resume"_s}).code, 0);
            settle();
        }
        QCOMPARE(deaths, 2 * requests);
        if (!goesOn && !isOfAccount) {
            (void)plan();
            settle();
            QVERIFY(grant(wish, m_posts.last()));
            QVERIFY2(!diesAt(requests, false), "it takes more requests than were tried");
        }
        everyPostIsOnceWhereItShouldBe();
    }

    void comesBackAfterItsTime_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<bool>("isCanceled");
        for (const auto &network : networks()) {
            if (!isWhole() && network.name != u"mastodon"_s)
                continue;
            QTest::newRow(qPrintable(network.name + u" from a hand-over"_s)) << network.name << false;
            QTest::newRow(qPrintable(network.name + u" from a cancellation"_s)) << network.name << true;
        }
    }
    void comesBackAfterItsTime()
    {
        QFETCH(const QString, network);
        QFETCH(const bool, isCanceled);
        beginOn(network);
        for (int death = 0; death < 2 * (isCanceled ? m_network.recall : m_network.handOver); ++death) {
            const auto key = plan();
            auto &post = m_posts.last();
            post.mostLate = 1800;
            if (isCanceled) {
                settle();
                QVERIFY(grant(u"canceled"_s, post));
            }
            const int killedAt = diesAt(death / 2, death % 2 == 1) ? death : -1;
            bench().leapTo(post.due.addSecs(600));
            settle();
            // Whoever was faster is right, and everybody says the same.
            post.isCanceled = stored(key).state == u"canceled"_s;
            // Until the server has the deletion, the post is its own.
            const bool isDeleted = killedAt < 0 || killedAt > 2 * m_network.deletion;
            QCOMPARE(post.isCanceled, isCanceled && isDeleted);
        }
        everyPostIsOnceWhereItShouldBe();
    }

    void survivesDeathsAtAnyInstant_data() { addNetworks(false); }
    void survivesDeathsAtAnyInstant()
    {
        QFETCH(const QString, network);
        beginOn(network);
        for (int post = 0; post < 8; ++post)
            plan(post % 2 == 0);
        const auto seed = TortureSize::fromEnvironment(0, 0).seed;
        qInfo("CARILLON_TORTURE_SEED=%u", seed);
        QRandomGenerator random{seed};
        bench().answerAfter(50);
        const QStringList names{u"canceled"_s, u"moved"_s, u"changed"_s, u"wanted at once"_s};
        constexpr int lives = 16;
        int deaths = 0;
        for (int life = 0; life < lives; ++life) {
            auto &post = m_posts[random.bounded(int(m_posts.size()))];
            if (life > 4 && !post.isEnded)
                (void)grant(names[random.bounded(int(names.size()))], post);
            const auto engine = bench().engine({u"--for"_s, u"60"_s});
            QTest::qWait(random.bounded(400));
            deaths += bench().killNow(*engine) ? 1 : 0;
            bench().leap(std::chrono::seconds{random.bounded(20)});
        }
        QCOMPARE(deaths, lives);
        settle();
        everyPostIsOnceWhereItShouldBe();
    }

private:
    /// An account there whose posts are handed over.
    void beginOn(const QString &network)
    {
        m_posts.clear();
        m_network = networkOf(network);
        QCOMPARE(begin(), QString{});
        bench().answerAfter(0);
        QCOMPARE(bench().addAccount({.account = {m_network.platform, u"ada"_s}}), QString{});
        m_account = account()["id"_L1].toString();
        QCOMPARE(bench().ctl({u"accounts"_s, u"set"_s, m_account, u"--hand-over"_s, u"yes"_s}).code, 0);
        // Nobody looks at figures here, so that every request is one of publishing.
        QCOMPARE(bench().ctl({u"workspace"_s, u"set"_s, u"--read-metrics"_s, u"off"_s}).code, 0);
        m_first = bench().now().addSecs(20 * 3600);
    }

    static QStringList shortly() { return {u"--until-idle"_s, u"--horizon"_s, u"1"_s}; }

    static QString wallTime(const QDateTime &at) { return at.toString(u"yyyy-MM-ddTHH:mm:ss"_s); }

    /// A post for some hours from now; its key.
    QString plan(bool hasPicture = false)
    {
        const auto number = int(m_posts.size());
        const auto text = oldText.arg(u"#m%1"_s.arg(number, 3, 10, QChar{u'0'}));
        const auto due = m_first.addSecs(7200 * number);
        auto more = needsOf(m_network.platform);
        if (m_network.name == u"reels"_s)
            more = {u"--media"_s, file(u"reel.mp4"_s), u"--option"_s, u"kind=reel"_s};
        if (more.isEmpty() && hasPicture)
            more = {u"--media"_s, file(u"square.jpg"_s)};
        const auto added = bench().ctl(QStringList{u"post"_s, u"add"_s, u"--json"_s, u"--account"_s, m_account,
                                                   u"--text"_s, text, u"--zone"_s, u"UTC"_s, u"--at"_s, wallTime(due)}
                                       + more);
        const auto key = QJsonDocument::fromJson(added.out)["id"_L1].toString();
        if (key.isEmpty())
            qWarning("%s", (added.err + added.out).constData());
        m_posts += Expected{key, text, due, int(more.isEmpty() ? 0 : 1)};
        return key;
    }

    /// False when it is refused: then the post stays what it was to be.
    bool grant(const QString &name, Expected &post)
    {
        const auto wish = wishes()[name];
        auto after = post;
        after.due = wish.isNow ? bench().now() : after.due.addSecs(std::chrono::seconds{wish.later}.count());
        if (wish.changesText)
            after.text = newText.arg(post.text.section(u' ', -1));
        after.isCanceled = wish.then == u"canceled"_s || (post.isCanceled && wish.changesText);
        after.isDeleted = wish.then == gone;
        after.isCanceled = after.isCanceled || after.isDeleted;
        after.isEnded = wish.isNow || after.isDeleted;
        if (wish.isNow)
            after.mostLate = m_network.mostLate;
        auto words = wish.words;
        words.replaceInStrings(u"KEY"_s, post.key).replaceInStrings(u"ACCOUNT"_s, m_account);
        words.replaceInStrings(u"TEXT"_s, after.text).replaceInStrings(u"TIME"_s, wallTime(after.due));
        const bool isTaken = bench().ctl(words).code == 0;
        if (isTaken)
            post = after;
        return isTaken;
    }

    /// Whether an engine got so far as to send its request of that number, and was killed there: before the server has
    /// taken notice of it, or when all that is missing is its answer. What waits a while for its next request is
    /// waited for, by further engines.
    bool diesAt(int request, bool isTaken)
    {
        const QJsonObject there{{u"platform"_s, m_network.platform}, {u"after"_s, request}, {u"count"_s, 1}};
        const auto with = [&](const QString &what, int value) {
            auto fault = there;
            fault["do"_L1] = what;
            fault["value"_L1] = value;
            return fault;
        };
        QJsonArray faults{with(u"delay_ms"_s, patience)};
        if (!isTaken)
            faults += with(u"status"_s, 503);
        bench().sandbox().postArray("/_sandbox/faults", faults);
        const auto isHit = [&] {
            return bench().sandbox().get("/_sandbox/faults").array().first()["hit"_L1].toInt() > 0;
        };
        bool isDead = false;
        for (int life = 0; life < 10 && !isDead; ++life) {
            const auto engine = bench().engine(shortly());
            const bool hasComeThere
                = QTest::qWaitFor([&] { return isHit() || !engine->isRunning(); }, patience) && isHit();
            isDead = hasComeThere && bench().killNow(*engine);
            if (hasComeThere || !leapsToNext(*engine, near))
                break;
        }
        bench().sandbox().postArray("/_sandbox/faults", {});
        return isDead;
    }

    /// Of an engine that has ended by itself. False when there is nothing to do for so long.
    bool leapsToNext(VictimProcess &engine, std::chrono::seconds within)
    {
        const auto next = engine.waitForEnd(patience) == 0
            ? QDateTime::fromString(engine.summary()["next"_L1].toString(), Qt::ISODateWithMs)
            : QDateTime{};
        if (!next.isValid() || next > bench().now().addSecs(within.count()))
            return false;
        bench().leapTo(next);
        return true;
    }

    /// Engines run until nothing is to be done for so long.
    void settle(std::chrono::seconds within = near)
    {
        for (int life = 0; life < 40; ++life) {
            const auto engine = bench().engine(shortly());
            QCOMPARE(engine->waitForEnd(patience), 0);
            if (!leapsToNext(*engine, within))
                return;
        }
        QFAIL("the engine finds no end");
    }

    /// What it has and has not published yet. Whoever asks has it publish what is due.
    QJsonArray heldByServer()
    {
        auto &sandbox = bench().sandbox();
        const QByteArray token{"sandbox-ada"};
        if (m_network.name == u"mastodon"_s)
            return sandbox.get("/api/v1/scheduled_statuses", token).array();
        if (m_network.platform == u"facebook"_s) {
            const QByteArray graph{"/facebook/graph/v26.0/"};
            const auto page = sandbox.get(graph + "me?fields=id", token).json()["id"_L1].toString().toUtf8();
            auto held = sandbox.get(graph + page + "/scheduled_posts?limit=100", token).json()["data"_L1].toArray();
            const auto films = sandbox.get(graph + page + "/videos?fields=published&limit=100", token).json();
            for (const auto &film : films["data"_L1].toArray()) {
                if (!film["published"_L1].toBool(true))
                    held += film;
            }
            return held;
        }
        (void)sandbox.get("/youtube/v3/channels?part=id&mine=true", token);
        QJsonArray held;
        for (const auto &video : sandbox.get("/_sandbox/posts?platform=youtube").array()) {
            if (video["notes"_L1].toArray().contains(u"private"_s))
                held += video;
        }
        return held;
    }

    /// All have their time, one after the other.
    void everyPostIsOnceWhereItShouldBe()
    {
        if (QTest::currentTestFailed())
            return;
        settle(24h * 60);
        QCOMPARE(heldByServer(), QJsonArray{});
        for (const auto &post : std::as_const(m_posts)) {
            const auto marker = post.text.section(u' ', -1);
            const auto state = stored(post.key);
            const auto live = there(marker);
            const auto told
                = u"%1 is %2, and %3 times live. %4"_s.arg(marker, state.state).arg(live.size()).arg(state.error);
            const auto wanted = post.isDeleted ? gone : post.isCanceled ? u"canceled"_s : u"published"_s;
            QVERIFY2(state.state == wanted, qPrintable(told));
            QVERIFY2(live.size() == (post.isCanceled ? 0 : 1), qPrintable(told));
            if (post.isCanceled)
                continue;
            QCOMPARE(live.first()["text"_L1].toString(), post.text);
            QCOMPARE(live.first()["media"_L1].toArray().size(), post.media);
            const auto at = QDateTime::fromString(live.first()["created_at"_L1].toString(), Qt::ISODateWithMs);
            const auto late = post.due.secsTo(at);
            QVERIFY2(late >= -1 && late <= post.mostLate, qPrintable(post.due.toString() + u' ' + at.toString()));
        }
        QCOMPARE(bench().sandbox().counts(m_network.platform)["duplicates"_L1].toInt(), 0);
        end();
    }

    Network m_network;
    QString m_account;
    QList<Expected> m_posts;
    QDateTime m_first;
};

static const test::Registration<TestHandOver> registered;
#include "tst_handover.moc"
