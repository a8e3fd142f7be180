// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using test::RunningSandbox;
using test::SandboxClient;

/// The adapter against the simulated receiver.
class TestWebhookSandbox final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_webhook = findPlatform(m_platforms, u"webhook");

    test::StepRunner runner(const RunningSandbox &sandbox, const QJsonObject &options, const QString &secret = {})
    {
        FrozenPost post;
        post.key = u"key1"_s;
        post.account.name = u"hook"_s;
        post.account.server = QUrl{u"http://127.0.0.1:%1/hooks/news"_s.arg(sandbox.port())};
        post.account.options = options;
        post.parts = {u"Grüße #m1"_s};
        Credentials credentials;
        if (!secret.isEmpty())
            credentials.values["secret"_L1] = secret;
        return test::StepRunner{*m_webhook, sandbox.clock, post, credentials};
    }

    static QJsonObject withLookup(const RunningSandbox &sandbox)
    {
        return {{u"lookup"_s, u"http://127.0.0.1:%1/hooks/news/lookup/{key}"_s.arg(sandbox.port())}};
    }

private slots:
    void publishes()
    {
        const RunningSandbox sandbox;
        auto run = runner(sandbox, {});
        const auto out = run.run();
        QVERIFY(out.has_value());
        QVERIFY(!out->remoteId.isEmpty());
        QVERIFY(out->permalink.contains(u"/hooks/news/"_s));
    }

    void theReceiverHasTheFirstComment()
    {
        const RunningSandbox sandbox;
        auto run = runner(sandbox, {});
        run.post.firstComment = u"#tags"_s;
        QVERIFY(run.run().has_value());
        QCOMPARE(run.journal.size(), 1);  // no step of its own
        QCOMPARE(m_webhook->cost(run.post).of(LimitUnit::Posts), 1);
        SandboxClient client{sandbox.port()};
        const auto posts = client.get("/_sandbox/posts").array();
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts[0]["first_comment"_L1].toString(), u"#tags"_s);
        QVERIFY(client.get("/").body.contains("#tags"));
        run.post.firstComment = QString(100'001, u'x');
        QCOMPARE(m_webhook->check(run.post).first().code, u"first_comment_too_long"_s);
    }

    void signsForTheReceiver()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"webhook"_s, {{u"secret"_s, u"hush"_s}});
        auto run = runner(sandbox, {}, u"hush"_s);
        QVERIFY(run.run().has_value());
        auto wrong = runner(sandbox, {}, u"other"_s);
        const auto out = wrong.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Config);
    }

    void survivesALostAnswer_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("done, no answer") << QJsonObject{{u"do"_s, u"close_after"_s}};
        QTest::newRow("half an answer") << QJsonObject{{u"do"_s, u"close_middle"_s}};
        QTest::newRow("closed before it was read") << QJsonObject{{u"do"_s, u"close_before"_s}};
        QTest::newRow("500 after it was stored")
            << QJsonObject{{u"do"_s, u"status"_s}, {u"value"_s, 500}, {u"stored"_s, true}};
        QTest::newRow("503 and not stored") << QJsonObject{{u"do"_s, u"status"_s}, {u"value"_s, 503}};
    }

    void survivesALostAnswer()
    {
        QFETCH(QJsonObject, fault);
        fault["platform"_L1] = u"webhook"_s;
        fault["method"_L1] = u"POST"_s;
        fault["count"_L1] = 1;
        for (const bool byLookup : {true, false}) {
            const RunningSandbox sandbox;
            SandboxClient client{sandbox.port()};
            client.configure(u"webhook"_s, {{u"idempotent"_s, !byLookup}, {u"lookup"_s, byLookup}});
            client.fault(fault);
            auto run = runner(sandbox, byLookup ? withLookup(sandbox) : QJsonObject{{u"idempotent"_s, u"yes"_s}});
            auto out = run.run();
            if (!out && out.error().mayRepeat())
                out = run.run();
            QVERIFY2(out.has_value(), qPrintable(out ? QString{} : out.error().detail));
            QVERIFY(!out->permalink.isEmpty());
            const auto counts = client.counts(u"webhook"_s);
            QCOMPARE(counts["created"_L1].toInt(), 1);
            QCOMPARE(counts["duplicates"_L1].toInt(), 0);
        }
    }

    void asksAPersonWithoutEither()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.fault({{u"platform"_s, u"webhook"_s}, {u"count"_s, 1}, {u"do"_s, u"close_after"_s}});
        auto run = runner(sandbox, {});
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(client.counts(u"webhook"_s)["created"_L1].toInt(), 1);
    }
};

static const test::Registration<TestWebhookSandbox> registered;
#include "tst_webhooksandbox.moc"
