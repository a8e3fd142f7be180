// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventrepository.h"
#include "tests/core/publisher/hostingfixture.h"
#include "tests/support/testmain.h"

#include <QUrlQuery>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

/// Tells what it sent, as platforms do.
class TellingPlatform final : public ScriptedPlatform
{
public:
    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override
    {
        QString address;
        if (!context.post.media.isEmpty())
            address = QString::fromLatin1(context.post.media.first().address.toEncoded());
        Exchange exchange{{.method = "POST",
                           .url = QUrl{u"https://network.example/container"_s},
                           .headers = {},
                           .body = HttpBody::form({{u"image_url"_s, address}})},
                          {}};
        exchange.setAnswer({.status = 200, .headers = {}, .body = "{\"read\":\"" + address.toLatin1() + "\"}"}, {});
        auto outcome = co_await ScriptedPlatform::perform(std::move(context), http);
        outcome.exchange = std::move(exchange);
        co_return outcome;
    }
};

}  // namespace

/// Media on their way to where a network fetches them from, and away from there.
class TestMediaHosting final : public QObject, private HostingFixture
{
    Q_OBJECT

private slots:
    void init() { setUpHosting(); }
    void cleanup() { tearDownHosting(); }

    void aBucketNeedNotBePublic()
    {
        useBucket();
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QVERIFY2(m_storage->refusals.isEmpty(), m_storage->refusals.join(", ").constData());
        const auto address = platform().uploaded.first().address;
        QVERIFY(address.path().startsWith(u"/posts/later/"_s) && address.path().endsWith(u".png"_s));
        const QUrlQuery query{address};
        QCOMPARE(query.queryItemValue(u"X-Amz-Expires"_s), u"86400"_s);
        QTRY_VERIFY(m_storage->objects.isEmpty());  // it has served
        QTRY_COMPARE(rows(), 0);
        QCOMPARE(m_storage->count("PUT"), 1);
        QCOMPARE(m_storage->count("GET"), 1);
        QCOMPARE(m_storage->count("DELETE"), 1);
    }

    void aFolderIsReadAtItsPublicAddress()
    {
        setHost(folder(), keys());
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        const auto address = platform().uploaded.first().address;
        QVERIFY(address.path().startsWith(u"/public/"_s) && !address.hasQuery());
        QTRY_VERIFY(m_storage->objects.isEmpty());
        QTRY_COMPARE(rows(), 0);
    }

    void whatLiesThereByOtherMeansIsOnlyLookedAt()
    {
        const auto post = postWithPicture();
        const auto name = PostRepository{m_fixture->database()}.byId(post)->value().content.media.first().asset.file;
        m_storage->objects[name.toLatin1()] = {"x", "image/png"};
        setHost({.kind = MediaHost::Kind::Web, .publicAddress = m_storage->url(u"/public/"_s).toString() + u"{file}"_s},
                {});
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().uploaded.first().address, m_storage->url(u"/public/"_s + name));
        settle();
        QCOMPARE(m_storage->objects.size(), 1);  // it is not ours to take away
        QCOMPARE(m_storage->count("PUT") + m_storage->count("DELETE"), 0);
    }

    void isThereSomeMinutesAhead()
    {
        useBucket();
        const auto post = postWithPicture(1h);
        startEngine();
        settle();
        QVERIFY(m_storage->objects.isEmpty());
        QCOMPARE(m_alarmAt, m_clock->now() + 50min);
        pass(50min);
        QTRY_COMPARE(m_storage->objects.size(), 1);
        QCOMPARE(stateOf(post), Scheduled);
        settle();
        QCOMPARE(m_alarmAt, m_clock->now() + 10min);  // and no wake-up in between
        pass(10min);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(m_storage->count("PUT"), 1);
        QCOMPARE(m_storage->count("GET"), 1);
        QTRY_VERIFY(m_storage->objects.isEmpty());
    }

    void oneWakeUpServesWhatComesSoonAfter()
    {
        useBucket();
        const auto first = postWithPicture(1h);
        const auto second = postWithPicture(64min, u"another.png"_s);
        startEngine();
        pass(50min);
        QTRY_COMPARE(m_storage->objects.size(), 2);
        settle();
        pass(10min);
        QTRY_COMPARE(stateOf(first), Published);
        pass(4min);
        QTRY_COMPARE(stateOf(second), Published);
    }

    void aPostWithoutMediaNeedsNoPlace()
    {
        const auto post = m_fixture->post(u"words"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(m_storage->count("PUT"), 0);
    }

    void aRetryIsGivenAnotherAddressOfTheSameFile()
    {
        useBucket();
        platform().answers.enqueue({.error = Error{ErrorKind::Transient, u"later"_s}});
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Retrying);
        pass(90s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().uploaded.size(), 2);
        const auto first = platform().uploaded.first().address;
        const auto second = platform().uploaded.last().address;
        QCOMPARE(first.path(), second.path());
        QVERIFY(first != second);
        QCOMPARE(m_storage->count("PUT"), 1);
    }

    void whatIsLeftForALivePostNeedsNoMedia()
    {
        useBucket();
        platform().answers.enqueue({});
        platform().answers.enqueue({});
        platform().answers.enqueue(
            {.happens = ScriptedPlatform::Happens::No, .error = Error{ErrorKind::Content, u"no"_s}});
        const auto post = postWithPicture({}, u"a.png"_s, u"the first"_s);
        startEngine();
        QTRY_COMPARE(stateOf(post), Failed);
        QTRY_COMPARE(rows(), 0);
        changeState(post, Scheduled, m_clock->now());
        pass(5s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(m_storage->count("PUT"), 1);
        QCOMPARE(platform().comments.size(), 2);
    }

    void aDoubtIsSettledWithoutThem()
    {
        useBucket();
        platform().answers.enqueue({});
        platform().answers.enqueue({.error = Error{ErrorKind::Ambiguous, u"lost"_s}});
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(platform().performed, 2);
        settle();
        auto hosts = registry();
        QVERIFY(test::await(hosts.remove()));
        QVERIFY(test::await(hosts.abandon()));
        pass(5s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
    }

    void nothingOfItIsWrittenDown()
    {
        m_platforms.clear();
        m_platforms.push_back(std::make_unique<TellingPlatform>());
        platform().scripted.media.image.needsAddress = true;
        useBucket();
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        const auto signature
            = QUrlQuery{platform().uploaded.first().address}.queryItemValue(u"X-Amz-Signature"_s).toLatin1();
        QCOMPARE(signature.size(), 64);
        const auto attempts = PlatformPostRepository{m_fixture->database()}.attempts(copyOf(post).id);
        QVERIFY(!attempts->first().exchange.isEmpty());
        stopEngine();
        for (const auto &ending : {u""_s, u"-wal"_s}) {
            QFile file{m_fixture->path() + ending};
            QVERIFY(!file.exists() || file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            QVERIFY(!bytes.contains(signature));
            QVERIFY(!bytes.contains(m_storage->secret));
        }
    }

    void aPlaceThatIsAwayDelaysOnly_data()
    {
        using Kind = FakeStorage::Fault::Kind;
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<FakeStorage::Fault>("fault");
        QTest::newRow("closed before it is done") << "PUT"_ba << FakeStorage::Fault{.kind = Kind::CloseBefore};
        QTest::newRow("done, and the answer lost") << "PUT"_ba << FakeStorage::Fault{.kind = Kind::CloseAfter};
        QTest::newRow("has trouble of its own") << "PUT"_ba << FakeStorage::Fault{.status = 503};
        QTest::newRow("asks to wait") << "PUT"_ba << FakeStorage::Fault{.status = 429};
        QTest::newRow("gives nothing to read") << "GET"_ba << FakeStorage::Fault{.kind = Kind::CloseBefore};
    }

    void aPlaceThatIsAwayDelaysOnly()
    {
        QFETCH(const QByteArray, verb);
        QFETCH(const FakeStorage::Fault, fault);
        useBucket();
        m_storage->always[verb] = fault;
        const auto post = postWithPicture();
        const auto words = m_fixture->post(u"words"_s, {*m_account}, m_clock->now() + 1s);
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        QVERIFY(!reasonOf(post).isEmpty());
        QCOMPARE(copyOf(post).tries, 0);
        QCOMPARE(troubles().waiting, 1);
        pass(1s);
        QTRY_COMPARE(stateOf(words), Published);  // nobody waits for it
        for (int minute = 0; minute < 60; ++minute) {
            pass(1min);
            settle();
        }
        QCOMPARE(stateOf(post), Queued);
        const int calls = std::max(m_storage->count("PUT"), (m_storage->count("GET") + 1) / 2);
        QVERIFY2(calls >= 4 && calls <= 9, qPrintable(QString::number(calls)));
        m_storage->always.clear();
        for (int minute = 0; minute < 16 && stateOf(post) != Published; ++minute) {
            pass(1min);
            settle();
        }
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 2);
        QTRY_VERIFY(m_storage->objects.isEmpty());
        QTRY_COMPARE(rows(), 0);
        QCOMPARE(troubles().waiting, 0);
    }

    void onePostThatGetsThroughCallsTheOthers()
    {
        useBucket();
        m_storage->always["PUT"] = {.status = 503};
        QList<PostId> posts;
        for (int at = 0; at < 3; ++at)
            posts += postWithPicture({}, u"%1.png"_s.arg(QString{at + 1, u'x'}));
        startEngine();
        for (int second = 0; second < 20 && troubles().waiting < 3; ++second) {
            pass(1s);
            settle();
        }
        QCOMPARE(troubles().waiting, 3);
        QVERIFY(m_storage->count("PUT") <= 2);  // for all of them
        for (int minute = 0; minute < 20; ++minute) {
            pass(1min);
            settle();
        }
        m_storage->always.clear();
        for (int minute = 0; minute < 16 && stateOf(posts.first()) != Published; ++minute) {
            pass(1min);
            settle();
        }
        for (int second = 0; second < 20 && stateOf(posts.last()) != Published; ++second) {
            pass(1s);
            settle();
        }
        for (const auto post : posts)
            QTRY_COMPARE(stateOf(post), Published);
    }

    void aPlaceThatRefusesWaitsForAPerson_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const auto code = [](const char *word) {
            return QByteArray{"<Error><Code>"} + word + "</Code></Error>";
        };
        QTest::newRow("unknown key") << "PUT"_ba << 403 << code("InvalidAccessKeyId") << u"access key"_s;
        QTest::newRow("no right") << "PUT"_ba << 403 << code("AccessDenied") << u"right to write"_s;
        QTest::newRow("a wrong clock") << "PUT"_ba << 403 << code("RequestTimeTooSkewed") << u"clock"_s;
        QTest::newRow("no bucket") << "PUT"_ba << 404 << code("NoSuchBucket") << u"no bucket \"posts\""_s;
        QTest::newRow("another region") << "PUT"_ba << 301 << code("PermanentRedirect") << u"region"_s;
        QTest::newRow("full") << "PUT"_ba << 507 << QByteArray{} << u"full"_s;
        QTest::newRow("nobody may read") << "GET"_ba << 403 << QByteArray{} << u"nobody can read it"_s;
    }

    void aPlaceThatRefusesWaitsForAPerson()
    {
        QFETCH(const QByteArray, verb);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, says);
        useBucket();
        m_storage->always[verb] = {.status = status, .body = body};
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        QVERIFY2(reasonOf(post).contains(says), qPrintable(reasonOf(post)));
        QCOMPARE(copyOf(post).error->kind, ErrorKind::Config);
        QCOMPARE(platform().performed, 0);
        QCOMPARE(troubles().why, reasonOf(post));
        const auto events = EventRepository{m_fixture->database()}.list({.limit = 1});
        QCOMPARE(events->first().event.kind, EventKind::PostRetrying);

        m_storage->always.clear();
        useBucket();  // the same again: somebody has mended it there
        pass(5s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(troubles().waiting, 0);
    }

    void wrongKeysAreMendedByRightOnes()
    {
        setHost(bucket(), MediaHostSecret{.user = u"ada"_s, .password = u"wrong"_s});
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        QVERIFY(reasonOf(post).contains(u"secret key is wrong"_s));
        useBucket();
        pass(5s);
        QTRY_COMPARE(stateOf(post), Published);
    }

    void aWrongTypeIsSaidInWords()
    {
        useBucket();
        m_storage->typeShown = "application/octet-stream";
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        QVERIFY(reasonOf(post).contains(u"application/octet-stream"_s));
    }

    void withoutAPlaceItWaitsForOne()
    {
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        QVERIFY(reasonOf(post).contains(u"no storage"_s));
        useBucket();
        pass(5s);
        QTRY_COMPARE(stateOf(post), Published);
    }

    void aClosedKeyringHoldsOnlyThoseThatNeedIt()
    {
        useBucket();
        m_secrets.setState(KeyringState::Locked);
        const auto post = postWithPicture();
        startEngine();
        settle();
        QCOMPARE(stateOf(post), Scheduled);
        m_secrets.setState(KeyringState::Ready);
        pass(5s);
        QTRY_COMPARE(stateOf(post), Published);
    }

    void lostKeysAreAskedFor()
    {
        useBucket();
        m_secrets.lose(SecretName::ofMediaHost(MediaHostRepository{m_fixture->database()}.current()->value().key));
        const auto post = postWithPicture();
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        QVERIFY(reasonOf(post).contains(u"lost the keys"_s));
    }
};

static const test::Registration<TestMediaHosting> registered;
#include "tst_mediahosting.moc"
