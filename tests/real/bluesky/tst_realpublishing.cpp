// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/frozenaccount.h"
#include "core/planner/postplanner.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/real/bluesky/faultyproxy.h"
#include "tests/real/bluesky/realpds.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QUrlQuery>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

constexpr auto put = "com.atproto.repo.putRecord";
constexpr auto writeAll = "com.atproto.repo.applyWrites";
constexpr auto renew = "com.atproto.server.refreshSession";
constexpr auto deleteOne = "com.atproto.repo.deleteRecord";
constexpr int patience = 20'000;

}  // namespace

/// The whole engine on a real store and a Bluesky server that somebody else wrote, with a proxy between them that loses
/// what it is told to lose.
class TestRealPublishing final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto started = m_pds.start();
        if (!started && started.error().kind == ErrorKind::Unavailable)
            QSKIP(qPrintable(started.error().detail));
        QVERIFY2(started, qPrintable(started ? QString{} : started.error().detail));
        m_http = std::make_unique<HttpClient>(m_realClock);
    }

    void init()
    {
        setUp();
        m_clock->set(m_realClock.now());
        m_platforms = makePlatforms();
        m_proxy = std::make_unique<FaultyProxy>(m_pds.url());
        const auto made = m_pds.makeAccount(u"person%1"_s.arg(++m_people));
        QVERIFY2(made, qPrintable(made ? QString{} : made.error().detail));
        m_person = *made;
        connectPerson();
    }

    void cleanup()
    {
        stopEngine();
        m_proxy.reset();
    }

    void aSessionPastItsTimeIsRenewedOnce_data()
    {
        QTest::addColumn<bool>("clockIsBehind");
        QTest::addColumn<bool>("answerIsLost");
        QTest::newRow("the server says that it is over") << true << false;
        QTest::newRow("our clock says that it is over") << false << false;
        QTest::newRow("the renewal's answer is lost") << false << true;
    }

    /// Three posts are due at once, and each would ask for a renewal.
    void aSessionPastItsTimeIsRenewedOnce()
    {
        QFETCH(const bool, clockIsBehind);
        QFETCH(const bool, answerIsLost);
        if (clockIsBehind)  // it takes the token for a fresh one
            m_clock->set(m_realClock.now() - 3h);
        const auto old = RealPds::aged(login()["accessJwt"_L1].toString(), 3h);
        const auto oldRenewal = login()["refreshJwt"_L1].toString();
        keepLogin({{u"accessJwt"_s, old}, {u"refreshJwt"_s, oldRenewal}});
        if (answerIsLost)
            m_proxy->lose(renew, FaultyProxy::Loss::Answer);
        int unkept = 0;
        m_proxy->setWitness([&](const ForwardedRequest &request) {
            if (request.method == put && request.token != login()["accessJwt"_L1].toString().toLatin1())
                ++unkept;
        });
        QList<PostId> posts;
        for (const auto &text : {u"one"_s, u"two"_s, u"three"_s})
            posts += post({.parts = {text}});
        startEngine();
        if (answerIsLost) {
            QTRY_COMPARE_WITH_TIMEOUT(m_proxy->count(renew, 200), 1, patience);
            QTRY_VERIFY_WITH_TIMEOUT(m_alarmAt.has_value(), patience);
            QCOMPARE(m_proxy->count(put), 0);
            QCOMPARE(login()["refreshJwt"_L1].toString(), oldRenewal);
            passUntil([&] { return m_proxy->count(renew, 200) == 2; });
        }
        for (const auto &id : posts)
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), Published, patience);
        QCOMPARE(recordsOf(m_person.did).size(), 3);

        QCOMPARE(m_proxy->count(renew), answerIsLost ? 2 : 1);
        QCOMPARE(m_proxy->count(put, 200), 3);
        QCOMPARE(m_proxy->count(put, 400) > 0, clockIsBehind);  // ExpiredToken
        QCOMPARE(unkept, 0);  // nothing was sent with a token that the keyring did not have
        QVERIFY(login()["accessJwt"_L1].toString() != old);
        QVERIFY(login()["refreshJwt"_L1].toString() != oldRenewal);
        QCOMPARE(storedAccount().state, AccountState::Connected);
        stopEngine();
        // What is kept is what the server goes on from.
        Credentials kept{login()};
        QVERIFY(await(bluesky().refresh(freeze(storedAccount()), std::move(kept), *m_http)));
    }

    void aSessionThatWasEndedParksTheAccount()
    {
        Credentials ending{login()};
        QVERIFY(await(bluesky().revoke(freeze(storedAccount()), std::move(ending), *m_http)));
        keepLogin({{u"accessJwt"_s, RealPds::aged(login()["accessJwt"_L1].toString(), 3h)},
                   {u"refreshJwt"_s, login()["refreshJwt"_L1]}});
        const auto id = post({.parts = {u"never"_s}});
        startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(storedAccount().state, AccountState::NeedsLogin, patience);
        QVERIFY(stateOf(id) != Published);
        QVERIFY(recordsOf(m_person.did).isEmpty());
    }

    void whatIsLostOnTheWayIsThereOnce_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("arrived");
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<QString>("comment");
        const QStringList thread{u"one"_s, u"two"_s, u"three"_s};
        for (const bool arrived : {true, false}) {
            const auto *end = arrived ? "the answer is lost" : "the request is lost";
            QTest::addRow("a post, %s", end) << QByteArray{put} << arrived << thread.mid(0, 1) << QString{};
            QTest::addRow("a thread, %s", end) << QByteArray{writeAll} << arrived << thread << QString{};
            QTest::addRow("the comment below a thread, %s", end)
                << QByteArray{put} << arrived << thread << u"#comment"_s;
        }
    }

    void whatIsLostOnTheWayIsThereOnce()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const bool, arrived);
        QFETCH(const QStringList, parts);
        QFETCH(const QString, comment);
        m_proxy->lose(method, arrived ? FaultyProxy::Loss::Answer : FaultyProxy::Loss::Request);
        const auto id = post({.parts = parts, .firstComment = comment});
        startEngine();
        passUntil([&] { return stateOf(id) == Published; });
        QCOMPARE(stateOf(id), Published);
        QCOMPARE(m_proxy->count(method), arrived ? 1 : 2);
        const auto there = recordsOf(m_person.did);
        QCOMPARE(there.size(), parts.size() + (comment.isEmpty() ? 0 : 1));
        QStringList texts;
        for (const auto &record : there)
            texts += record["value"_L1]["text"_L1].toString();
        texts.sort();
        auto wanted = comment.isEmpty() ? parts : parts + QStringList{comment};
        wanted.sort();
        QCOMPARE(texts, wanted);
        QVERIFY(copyOf(id).remoteId.startsWith(u"at://"_s + m_person.did));
    }

    /// The server's own limiter: 5,000 points an hour, three for each record.
    void aFullHourOfWritesIsWaitedFor()
    {
        const auto tooMuch = writeUntilRefused();
        QCOMPARE(tooMuch.status, 429);
        QVERIFY(!tooMuch.header("Retry-After").isEmpty());
        const auto before = recordsOf(m_person.did).size();
        const auto id = post({.parts = {u"next hour"_s}});
        startEngine();
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->count(put, 429), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(storedAccount().limitedUntil.has_value(), patience);
        const auto wait = *storedAccount().limitedUntil - m_clock->now();
        QVERIFY2(wait > 50min && wait <= 61min, qPrintable(QString::number(wait.count())));
        QCOMPARE(stateOf(id), Queued);
        QCOMPARE(copyOf(id).tries, 0);
        pass(30min);
        QCoreApplication::processEvents();
        QCOMPARE(m_proxy->count(put), 1);
        QCOMPARE(recordsOf(m_person.did).size(), before);
    }

    void whatIsOutIsDeleted_data()
    {
        QTest::addColumn<bool>("answerIsLost");
        QTest::newRow("at once") << false;
        QTest::newRow("though an answer is lost") << true;
    }

    void whatIsOutIsDeleted()
    {
        QFETCH(const bool, answerIsLost);
        const auto id = post({.parts = {u"one"_s, u"two"_s}, .firstComment = u"three"_s});
        startEngine();
        passUntil([&] { return stateOf(id) == Published; });
        QCOMPARE(recordsOf(m_person.did).size(), 3);
        if (answerIsLost)
            m_proxy->lose(deleteOne, FaultyProxy::Loss::Answer);
        PostPlanner planner{*m_fixture->workspace, *m_clock, m_platforms};
        QVERIFY(planner.deleteLive({(*PostRepository{m_fixture->database()}.byId(id))->key}));
        m_engine->wakeUp();
        passUntil([&] { return stateOf(id) == Canceled; });
        QCOMPARE(stateOf(id), Canceled);
        QVERIFY(recordsOf(m_person.did).isEmpty());
        QCOMPARE(m_proxy->count(deleteOne), answerIsLost ? 4 : 3);
    }

private:
    const Platform &bluesky() const { return *findPlatform(m_platforms, u"bluesky"); }

    void connectPerson()
    {
        ConnectRequest request;
        request.server = m_pds.url();
        request.handle = m_person.handle;
        request.secret = m_person.appPassword;
        const auto connected = await(bluesky().connectAccount(std::move(request), *m_http));
        QVERIFY2(connected, qPrintable(connected ? QString{} : connected.error().detail));
        auto account = connected->only().account;
        account.server = m_proxy->url();
        // Instead of the fixture's own, so that storedAccount() is this one.
        QVERIFY(AccountRepository{m_fixture->database()}.remove(*m_account, m_clock->now()));
        const auto added = AccountRepository{m_fixture->database()}.add(account, m_clock->now());
        QVERIFY2(added, qPrintable(added ? QString{} : added.error().detail));
        m_account = added->id;
        keepLogin(connected->only().credentials.values);
    }

    void keepLogin(const QJsonObject &values)
    {
        QVERIFY(m_secrets.write(SecretName::ofAccount(storedAccount().key), values).result());
    }

    [[nodiscard]] QJsonObject login()
    {
        const auto kept = m_secrets.read(SecretName::ofAccount(storedAccount().key), true).result();
        return kept ? *kept : QJsonObject{};
    }

    PostId post(const PostContent &content)
    {
        const auto due = m_clock->now();
        const auto utc = toUtcDateTime(due);
        const NewPost made{.key = newKey(),
                           .content = content,
                           .accounts = {*m_account},
                           .plan = PlannedTime{.due = due, .date = utc.date(), .time = utc.time(), .zone = "UTC"},
                           .maxSpeed = true};
        const auto added = inTransaction(
            m_fixture->database(), [&] { return PostRepository{m_fixture->database()}.add(made, m_clock->now()); });
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
        return *added;
    }

    /// From each instant for which the engine sets its alarm to the next, nothing being under way.
    template <class Condition>
    void passUntil(Condition isReached)
    {
        for (int round = 0; round < 20 && !isReached(); ++round) {
            for (int turn = 0; turn < 400 && !isReached() && !m_nextAt; ++turn)
                QTest::qWait(5);
            const auto next = std::exchange(m_nextAt, {});
            if (next && !isReached())
                pass(std::max(1ms, *next - m_clock->now()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(isReached(), patience);
    }

    /// By the server's own list, past the proxy.
    [[nodiscard]] QJsonArray recordsOf(const QString &did)
    {
        HttpRequest request{.url = m_pds.url()};
        request.url.setPath(u"/xrpc/com.atproto.repo.listRecords"_s);
        request.url.setQuery(
            QUrlQuery{{u"repo"_s, did}, {u"collection"_s, u"app.bsky.feed.post"_s}, {u"limit"_s, u"100"_s}});
        const auto reply = await(m_http->send(std::move(request)));
        const auto json = reply.jsonObject();
        return json ? (*json)["records"_L1].toArray() : QJsonArray{};
    }

    HttpReply writeUntilRefused()
    {
        QJsonArray writes;
        for (int at = 0; at < 200; ++at)
            writes += QJsonObject{{u"$type"_s, u"com.atproto.repo.applyWrites#create"_s},
                                  {u"collection"_s, u"app.bsky.feed.post"_s},
                                  {u"value"_s,
                                   QJsonObject{{u"$type"_s, u"app.bsky.feed.post"_s},
                                               {u"text"_s, u"full"_s},
                                               {u"createdAt"_s, toIsoUtc(m_realClock.now())}}}};
        HttpReply reply;
        for (int round = 0; round < 10; ++round) {
            HttpRequest request{.method = HttpMethod::Post, .url = m_pds.url()};
            request.url.setPath(u"/xrpc/"_s + QLatin1String{writeAll});
            request.headers = {{"Authorization", "Bearer " + login()["accessJwt"_L1].toString().toLatin1()}};
            request.body = HttpBody::json({{u"repo"_s, m_person.did}, {u"writes"_s, writes}});
            reply = await(m_http->send(std::move(request)));
            if (reply.status != 200)
                break;
        }
        return reply;
    }

    SystemClock m_realClock;
    RealPds m_pds;
    PdsAccount m_person;
    int m_people = 0;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FaultyProxy> m_proxy;
};

static const Registration<TestRealPublishing> registered;
#include "tst_realpublishing.moc"
