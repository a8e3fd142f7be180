// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/relocation.h"
#include "tests/core/publisher/hostingfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// Nothing that was put anywhere is forgotten, whenever the engine dies.
class TestMediaRemoval final : public QObject, private HostingFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUpHosting();
        useBucket();
    }
    void cleanup() { tearDownHosting(); }

    void takesAwayWhatNoPostNeeds_data()
    {
        QTest::addColumn<PlatformPostState>("state");
        QTest::addColumn<int>("hours");
        QTest::newRow("canceled") << Canceled << 0;
        QTest::newRow("a draft again") << Draft << 0;
        QTest::newRow("moved to tomorrow") << Scheduled << 24;
    }

    void takesAwayWhatNoPostNeeds()
    {
        QFETCH(const PlatformPostState, state);
        QFETCH(const int, hours);
        const auto post = postWithPicture(5min);
        startEngine();
        QTRY_COMPARE(m_storage->objects.size(), 1);
        settle();
        changeState(post, state, hours > 0 ? std::optional{m_clock->now() + std::chrono::hours{hours}} : std::nullopt);
        QTRY_VERIFY(m_storage->objects.isEmpty());
        QTRY_COMPARE(rows(), 0);
    }

    void keepsWhatIsMovedByMinutes()
    {
        const auto post = postWithPicture(5min);
        startEngine();
        QTRY_COMPARE(m_storage->objects.size(), 1);
        settle();
        changeState(post, Scheduled, m_clock->now() + 30min);
        settle();
        QCOMPARE(m_storage->objects.size(), 1);
        pass(30min);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(m_storage->count("PUT"), 1);
    }

    void aPostThatFailsLeavesNothing()
    {
        platform().answers.enqueue(
            {.happens = ScriptedPlatform::Happens::No, .error = Error{ErrorKind::Content, u"no"_s}});
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Failed);
        QTRY_VERIFY(m_storage->objects.isEmpty());
        QTRY_COMPARE(rows(), 0);
    }

    void anotherPictureTakesTheFirstsPlace()
    {
        const auto post = postWithPicture(5min);
        startEngine();
        QTRY_COMPARE(m_storage->objects.size(), 1);
        settle();
        const auto first = m_storage->objects.firstKey();
        const auto file = fileWith(encoded(noise({9, 9}), "PNG"), u"b.png"_s);
        const auto stored = importMedia(file, m_fixture->workspace->mediaFolder());
        const PostContent content{.parts = {u"text"_s},
                                  .media = {PostMedia{.asset = assetOf(stored->probe, stored->fileName)}}};
        auto &database = m_fixture->database();
        QVERIFY(
            inTransaction(database, [&] { return PostRepository{database}.revise(post, 2, content, m_clock->now()); }));
        m_engine->wakeUp();
        QTRY_VERIFY(!m_storage->objects.contains(first) && m_storage->objects.size() == 1);
        pass(5min);
        QTRY_COMPARE(stateOf(post), Published);
        QTRY_VERIFY(m_storage->objects.isEmpty());
    }

    /// The row was committed, and the engine died before the put, or before its answer.
    void aDeathBeforeOrAfterThePut_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("the put was lost") << false;
        QTest::newRow("the answer was lost") << true;
    }

    void aDeathBeforeOrAfterThePut()
    {
        QFETCH(const bool, arrived);
        const auto post = postWithPicture();
        beginPut(post, "begun.png", arrived);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QVERIFY(platform().uploaded.first().address.path().endsWith(u"begun.png"_s));  // the same name again
        QTRY_VERIFY(m_storage->objects.isEmpty());
        QTRY_COMPARE(rows(), 0);
    }

    void whatADeadEngineLeftForAPostThatHasEnded()
    {
        const auto post = postWithPicture(1h);
        changeState(post, Canceled);
        beginPut(post, "orphan.png", true);
        startEngine();
        QCOMPARE(rows(), 1);
        pass(1min);  // what may still be arriving gets a minute
        QTRY_VERIFY(m_storage->objects.isEmpty());
        QTRY_COMPARE(rows(), 0);
    }

    void aRemovalIsTriedAgain_data()
    {
        using Kind = FakeStorage::Fault::Kind;
        QTest::addColumn<FakeStorage::Fault>("fault");
        QTest::addColumn<bool>("restarts");
        QTest::newRow("never done") << FakeStorage::Fault{.kind = Kind::CloseBefore} << false;
        QTest::newRow("done, and the answer lost") << FakeStorage::Fault{.kind = Kind::CloseAfter} << false;
        QTest::newRow("refused") << FakeStorage::Fault{.status = 403} << false;
        QTest::newRow("trouble there") << FakeStorage::Fault{.status = 500} << false;
        QTest::newRow("by the next engine") << FakeStorage::Fault{.kind = Kind::CloseBefore} << true;
    }

    void aRemovalIsTriedAgain()
    {
        QFETCH(const FakeStorage::Fault, fault);
        QFETCH(const bool, restarts);
        m_storage->always["DELETE"] = fault;
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QTRY_COMPARE(m_storage->count("DELETE"), 1);
        QTRY_COMPARE(m_alarmAt, m_clock->now() + 1min);
        for (int hour = 0; hour < 24; ++hour) {
            pass(1h);
            settle();
        }
        const int tries = m_storage->count("DELETE");
        QVERIFY2(tries > 3 && tries < 16, qPrintable(QString::number(tries)));
        QCOMPARE(rows(), 1);
        QCOMPARE(troubles().stuck, 1);
        QVERIFY(!troubles().whyStuck.isEmpty());
        m_storage->always.clear();
        if (restarts) {
            stopEngine();
            startEngine();
        }
        for (int hour = 0; hour < 7; ++hour) {
            pass(1h);
            settle();
        }
        QTRY_COMPARE(rows(), 0);
        QVERIFY(m_storage->objects.isEmpty());
        QCOMPARE(troubles().stuck, 0);
    }

    void aPlaceThatWasReplacedIsClearedAll()
    {
        const auto post = postWithPicture(5min);
        startEngine();
        QTRY_COMPARE(m_storage->objects.size(), 1);
        settle();
        const auto old = MediaHostRepository{m_fixture->database()}.current()->value().key;
        setHost(folder(), keys());
        QVERIFY(m_secrets.contains(SecretName::ofMediaHost(old)));
        pass(5min);
        QTRY_COMPARE(stateOf(post), Published);
        QTRY_VERIFY(m_storage->objects.isEmpty());
        QTRY_VERIFY(!m_secrets.contains(SecretName::ofMediaHost(old)));  // nothing needs it any more
        QCOMPARE(MediaHostRepository{m_fixture->database()}.all()->size(), 1);
    }

    void aPlaceThatIsNotUsedAnyMoreIsClearedToo()
    {
        m_storage->always["DELETE"] = {.status = 503};
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QTRY_COMPARE(m_storage->count("DELETE"), 1);
        auto hosts = registry();
        QVERIFY(test::await(hosts.remove()));
        m_storage->always.clear();
        pass(1min);
        QTRY_COMPARE(rows(), 0);
        QTRY_VERIFY(MediaHostRepository{m_fixture->database()}.all()->isEmpty());
        QVERIFY(m_storage->objects.isEmpty());
    }

    void lostKeysAreTold()
    {
        const auto post = postWithPicture(1h);
        changeState(post, Canceled);
        beginPut(post, "left.png", true);
        m_secrets.lose(SecretName::ofMediaHost(MediaHostRepository{m_fixture->database()}.current()->value().key));
        startEngine();
        for (int hour = 0; hour < 12; ++hour) {
            pass(1h);
            settle();
        }
        QCOMPARE(troubles().stuck, 1);
        QVERIFY(troubles().whyStuck.contains(u"lost the keys"_s));
        useBucket();
        QTRY_COMPARE(rows(), 0);
        QVERIFY(m_storage->objects.isEmpty());
    }

    void aPersonMayLeaveItThere()
    {
        const auto post = postWithPicture(1h);
        changeState(post, Canceled);
        beginPut(post, "left.png", true);
        auto hosts = registry();
        QVERIFY(test::await(hosts.remove()));
        QVERIFY(test::await(hosts.abandon()));
        QCOMPARE(rows(), 0);
        QVERIFY(MediaHostRepository{m_fixture->database()}.all()->isEmpty());
        QCOMPARE(m_storage->objects.size(), 1);
    }

    void aCopyLeavesItToTheOriginal()
    {
        const auto post = postWithPicture(1h);
        beginPut(post, "original.png", true);
        QVERIFY(inTransaction(m_fixture->database(), [&] { return startAsCopy(m_fixture->database()); }));
        QCOMPARE(rows(), 0);
        startEngine();
        settle();
        QCOMPARE(m_storage->objects.size(), 1);
        QVERIFY(MediaHostRepository{m_fixture->database()}.current()->has_value());
    }

    void theEnginesEndWaitsForNoSlowPlace()
    {
        m_storage->always["PUT"] = {.kind = FakeStorage::Fault::Kind::Hang};
        const auto post = postWithPicture(5min);
        startEngine();
        QTRY_COMPARE(m_storage->count("PUT"), 1);
        stopEngine();
        QVERIFY(!m_engine);
        QCOMPARE(stateOf(post), Scheduled);
        QCOMPARE(rows(), 1);
    }

private:
    /// As an engine leaves it that dies while it puts something there.
    void beginPut(PostId post, const QByteArray &object, bool arrived)
    {
        auto &database = m_fixture->database();
        const auto host = MediaHostRepository{database}.current()->value();
        const auto source = PostRepository{database}.byId(post)->value().content.media.first().asset.file;
        QVERIFY(inTransaction(database, [&] {
            return HostedMediaRepository{database}.begin(copyOf(post).id, host.id, source, QString::fromLatin1(object),
                                                         m_clock->now());
        }));
        if (arrived)
            m_storage->objects[object] = {"x", "image/png"};
    }
};

static const test::Registration<TestMediaRemoval> registered;
#include "tst_mediaremoval.moc"
