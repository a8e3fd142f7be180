// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using test::RunningSandbox;
using test::SandboxClient;

/// What one server takes and another does not: lengths, polls, its way of telling them.
class TestMastodonServers final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_mastodon = findPlatform(m_platforms, u"mastodon");

    test::StepRunner runner(const RunningSandbox &sandbox, const QString &text)
    {
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.secret = u"sandbox-ada"_s;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
        const auto connected = test::await(m_mastodon->connectAccount(std::move(request), http));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        const auto &account = connected->only().account;
        FrozenPost post;
        post.key = u"key1"_s;
        post.account = FrozenAccount{.handle = account.handle,
                                     .server = account.server,
                                     .remoteId = account.remoteId,
                                     .reported = account.reported};
        post.parts = {text};
        return test::StepRunner{*m_mastodon, sandbox.clock, post, connected->only().credentials};
    }

    static QJsonObject firstPost(SandboxClient &client)
    {
        return client.get("/_sandbox/posts?platform=mastodon").array().first().toObject();
    }

    QJsonObject statusOf(const test::StepRunner &run, const QString &id)
    {
        SandboxClient client{quint16(run.post.account.server.port())};
        return client.get("/api/v1/statuses/" + id.toLatin1()).json();
    }

private slots:
    void lengthsAreTheServersOwn_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("fits");
        const auto of = [](int length) {
            return QJsonObject{{u"max_characters"_s, length}};
        };
        auto old = of(10'000);
        old[u"instance_v2"_s] = false;
        QTest::newRow("500 where 500 are taken") << of(500) << 500 << true;
        QTest::newRow("501 where 500 are taken") << of(500) << 501 << false;
        QTest::newRow("5,000 where 5,000 are taken") << of(5000) << 5000 << true;
        QTest::newRow("5,001 where 5,000 are taken") << of(5000) << 5001 << false;
        QTest::newRow("10,000, told in the older way") << old << 10'000 << true;
        QTest::newRow("10,001, told in the older way") << old << 10'001 << false;
    }

    /// What the check says is what the server does.
    void lengthsAreTheServersOwn()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const int, length);
        QFETCH(const bool, fits);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, settings);
        auto run = runner(sandbox, QString{length, u'a'});
        QCOMPARE(m_mastodon->check(run.post).isEmpty(), fits);
        const auto out = run.run();
        QCOMPARE(out.has_value(), fits);
        if (!out)
            QCOMPARE(out.error().kind, ErrorKind::Content);
    }

    void publishesAPoll()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, u"What now?"_s);
        run.post.parts += u"And then?"_s;
        run.post.options = {{u"poll_options"_s, u"Yes | No | Perhaps"_s},
                            {u"poll_minutes"_s, u"60"_s},
                            {u"poll_multiple"_s, u"yes"_s},
                            {u"poll_hide_totals"_s, u"yes"_s}};
        QVERIFY(m_mastodon->check(run.post).isEmpty());
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto status = statusOf(run, out->remoteId);
        const auto poll = status["poll"_L1];
        QCOMPARE(poll["options"_L1].toArray().size(), 3);
        QCOMPARE(poll["options"_L1][2]["title"_L1].toString(), u"Perhaps"_s);
        QVERIFY(poll["options"_L1][2]["votes_count"_L1].isNull());
        QVERIFY(poll["multiple"_L1].toBool());
        const auto at = [](const QJsonValue &text) {
            return toInstant(QDateTime::fromString(text.toString(), Qt::ISODateWithMs));
        };
        QCOMPARE(at(poll["expires_at"_L1]) - at(status["created_at"_L1]), std::chrono::hours{1});
        const auto second = run.journal.last().result["id"_L1].toString();
        QVERIFY(statusOf(run, second)["poll"_L1].isNull());
    }

    void anEditKeepsThePoll()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, u"What now"_s);
        run.post.options = {{u"poll_options"_s, u"Yes|No"_s}};
        const auto out = run.run();
        QVERIFY(out);
        run.turnTo(Purpose::Edit);
        run.post.parts = {u"What now?"_s};
        QVERIFY(run.run());
        const auto status = statusOf(run, out->remoteId);
        QVERIFY(status["content"_L1].toString().contains(u"now?"_s));
        QCOMPARE(status["poll"_L1]["options"_L1].toArray().size(), 2);
    }

    void aPollIsOutOnceThoughTheAnswerIsLost_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("lost after") << u"close_after"_s;
        QTest::newRow("lost before") << u"close_before"_s;
    }

    void aPollIsOutOnceThoughTheAnswerIsLost()
    {
        QFETCH(const QString, fault);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, {{u"ignore_idempotency_key"_s, true}});
        auto run = runner(sandbox, u"What now?"_s);
        run.post.options = {{u"poll_options"_s, u"Yes|No"_s}};
        client.fault({{u"platform"_s, u"mastodon"_s},
                      {u"method"_s, u"POST"_s},
                      {u"path"_s, u"/api/v1/statuses"_s},
                      {u"count"_s, 1},
                      {u"do"_s, fault}});
        QVERIFY(run.run());
        QCOMPARE(client.get("/_sandbox/posts?platform=mastodon").array().size(), 1);
        QVERIFY(firstPost(client)["notes"_L1].toArray().contains(u"poll: Yes | No"_s));
    }

    void theServerRefusesWhatTheCheckDoes_data()
    {
        QTest::addColumn<QString>("choices");
        QTest::addColumn<QString>("minutes");
        QTest::newRow("one answer") << u"Yes"_s << u"60"_s;
        QTest::newRow("too many answers") << u"a|b|c|d|e"_s << u"60"_s;
        QTest::newRow("an answer that is too long") << QString{51, u'a'} + u"|b"_s << u"60"_s;
        QTest::newRow("the same answer twice") << u"a|a"_s << u"60"_s;
        QTest::newRow("too short") << u"a|b"_s << u"4"_s;
        QTest::newRow("too long") << u"a|b"_s << u"50000"_s;
    }

    void theServerRefusesWhatTheCheckDoes()
    {
        QFETCH(const QString, choices);
        QFETCH(const QString, minutes);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, u"What now?"_s);
        run.post.options = {{u"poll_options"_s, choices}, {u"poll_minutes"_s, minutes}};
        QCOMPARE(m_mastodon->check(run.post).size(), 1);
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Content);
        // An instance of its own mind takes more.
        client.configure(u"mastodon"_s,
                         {{u"poll_options"_s, 5},
                          {u"poll_characters"_s, 51},
                          {u"poll_min_seconds"_s, 60},
                          {u"poll_max_seconds"_s, 50'000 * 60}});
        auto again = runner(sandbox, u"What now?"_s);
        again.post.options = run.post.options;
        QCOMPARE(again.run().has_value(), m_mastodon->check(again.post).isEmpty());
    }

    void aServerWithoutPollsIsWarnedOf()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, {{u"polls_unknown"_s, true}});
        auto run = runner(sandbox, u"What now?"_s);
        run.post.options = {{u"poll_options"_s, u"Yes|No"_s}};
        const auto problems = m_mastodon->check(run.post);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().severity, Severity::Warning);
        const auto out = run.run();
        QVERIFY(out);
        QVERIFY(statusOf(run, out->remoteId)["poll"_L1].isNull());
    }
};

static const test::Registration<TestMastodonServers> registered;
#include "tst_mastodonservers.moc"
