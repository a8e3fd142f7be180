// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/discord/samples.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace carillon::test::discord;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// The adapter against the simulated Discord when answers are lost or unreadable: nothing is sent twice.
class TestDiscordLosses final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_discord = findPlatform(m_platforms, u"discord");
    QTemporaryDir m_folder;
    QString m_picture;

private slots:
    void initTestCase() { m_picture = writePicture(m_folder.filePath(u"a.png"_s)); }

    void asksAPersonWhereNobodyCanTell_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("created");
        for (const int part : {0, 1}) {
            const auto row = [part](const char *name, QJsonObject fault, bool isThere) {
                QTest::addRow("%s, part %d", name, part) << fault << part + (isThere ? 1 : 0);
            };
            row("done, no answer", faultOn(u"POST"_s, u"close_after"_s, part), true);
            row("half an answer", faultOn(u"POST"_s, u"close_middle"_s, part), true);
            row("closed before it was read", faultOn(u"POST"_s, u"close_before"_s, part), false);
            auto fault = faultOn(u"POST"_s, u"status"_s, part);
            fault["value"_L1] = 502;
            row("502 and not stored", fault, false);
            fault["stored"_L1] = true;
            row("502 after it was stored", fault, true);
        }
    }

    void asksAPersonWhereNobodyCanTell()
    {
        QFETCH(const QJsonObject, fault);
        QFETCH(const int, created);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        run.post.parts += u"zwei #m2"_s;
        run.post.media = {aPicture(m_picture)};
        client.fault(fault);
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(run.probes, 1);
        QCOMPARE(postsOf(client).size(), created);
        QCOMPARE(countOf(client, u"duplicates"_s), 0);
    }

    void aPollWithoutAnAnswerIsADoubtToo()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        run.post.options = aPoll();
        client.fault(faultOn(u"POST"_s, u"close_after"_s));
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(postsOf(client).size(), 1);
        // Found by a person, it is still known for what it is.
        const auto &doubtful = run.journal.back().step;
        const auto known = m_discord->found(run.post, doubtful, u"1234567890123456789"_s);
        QVERIFY2(known.has_value(), qPrintable(known ? QString{} : known.error().detail));
        QVERIFY((*known)["poll"_L1].toBool());
    }

    void aSuccessWithoutAnIdIsADoubt()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        client.configure(u"discord"_s, {{u"unreadable"_s, true}});
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(postsOf(client).size(), 1);
    }

    void actsAreRepeatedWithoutHarm_data()
    {
        QTest::addColumn<Purpose>("purpose");
        QTest::addColumn<QString>("method");
        QTest::newRow("deleting") << Purpose::Delete << u"DELETE"_s;
        QTest::newRow("changing") << Purpose::Edit << u"PATCH"_s;
    }

    void actsAreRepeatedWithoutHarm()
    {
        QFETCH(const Purpose, purpose);
        QFETCH(const QString, method);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        QVERIFY(run.run().has_value());
        run.turnTo(purpose);
        run.post.parts = {u"Besser #m1"_s};
        client.fault(faultOn(method, u"close_after"_s));
        const auto lost = run.run();
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Transient);
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(countOf(client, purpose == Purpose::Delete ? u"removed"_s : u"edited"_s), 1);
    }

    void tellsAnEndedWebhookFromATroubledOne_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("the webhook was deleted") << 404 << u"10015"_s << ErrorKind::Auth;
        QTest::newRow("its token was renewed") << 401 << u"50027"_s << ErrorKind::Auth;
        QTest::newRow("too much from everybody") << 429 << u"global"_s << ErrorKind::RateLimited;
        QTest::newRow("kept off by Cloudflare") << 429 << u"cloudflare"_s << ErrorKind::RateLimited;
        QTest::newRow("slow mode") << 429 << u"20016"_s << ErrorKind::RateLimited;
        QTest::newRow("no permission") << 403 << u"50013"_s << ErrorKind::Restricted;
        QTest::newRow("a number nobody knows") << 409 << u"999999"_s << ErrorKind::Unknown;
    }

    void tellsAnEndedWebhookFromATroubledOne()
    {
        QFETCH(const int, status);
        QFETCH(const QString, error);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        auto fault = faultOn(u"POST"_s, u"status"_s);
        fault["value"_L1] = status;
        fault["error"_L1] = error;
        client.fault(fault);
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        QVERIFY(postsOf(client).isEmpty());
    }

    void noticesAnExpiredToken()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        client.fault({{u"platform"_s, u"discord"_s}, {u"do"_s, u"expire_token"_s}});
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Auth);
        HttpClient http{sandbox.clock};
        const auto renewed = test::await(m_discord->refresh(run.post.account, {}, http));
        QVERIFY(!renewed);
        QCOMPARE(renewed.error().kind, ErrorKind::Auth);  // only a person can help
    }

    /// The Date header knows only whole seconds.
    void waitsForTheBucketFromTheAnswerOn()
    {
        test::FaultServer server;
        auto post = aPost();
        post.account.server = server.url(u""_s);
        const auto path = u"/api/v10/webhooks/%1/%2"_s.arg(hookId, hookToken).toLatin1();
        server.react(path,
                     test::answer(200,
                                  {{"Date", "Sat, 21 Nov 2026 09:00:00 GMT"},
                                   {"X-RateLimit-Remaining", "0"},
                                   {"X-RateLimit-Reset-After", "1.475"}},
                                  "{\"id\":\"5\"}"));
        test::FakeClock clock;
        HttpClient http{clock};
        StepContext context{.post = post, .step = {.kind = StepKind::PublishPart, .creates = true}};
        context.credentials.values["token"_L1] = QString{hookToken};
        context.askedAt = Instant{1'795'251'600'900ms};  // 09:00:00.900
        const auto outcome = test::await(m_discord->perform(context, http));
        QVERIFY2(outcome.result.has_value(), qPrintable(outcome.result ? QString{} : outcome.result.error().detail));
        QCOMPARE(outcome.rate.remaining.value_or(-1), 0);
        QVERIFY(outcome.rate.reset && *outcome.rate.reset >= context.askedAt + 1475ms);
    }

    void noRecordHoldsTheSecret()
    {
        const RunningSandbox sandbox;
        const auto connected = connectTo(*m_discord, sandbox, u"ada"_s);
        auto run = runnerFor(*m_discord, sandbox);
        HttpClient http{sandbox.clock};
        StepContext context{.post = run.post,
                            .step = {.kind = StepKind::PublishPart, .creates = true},
                            .credentials = connected->only().credentials};
        const auto good = test::await(m_discord->perform(context, http));
        QVERIFY(good.result.has_value());
        QVERIFY(good.exchange.toJson().contains("/api/v10/webhooks/"_L1));
        QVERIFY(!good.exchange.toJson().contains("sandbox-ada"_L1));
        context.credentials.values["token"_L1] = u"not-the-token"_s;
        const auto bad = test::await(m_discord->perform(context, http));
        QVERIFY(!bad.result);
        QVERIFY(!bad.exchange.toJson().contains("not-the-token"_L1));
        QVERIFY(!bad.result.error().detail.contains("not-the-token"_L1));
    }
};

static const test::Registration<TestDiscordLosses> registered;
#include "tst_discordlosses.moc"
