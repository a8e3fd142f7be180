// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/mastodon/mastodonstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// The adapter against the simulated instance, in the ways that real servers differ: posts and lost answers.
class TestMastodonSandbox final : public QObject, protected test::MastodonStage
{
    Q_OBJECT

private slots:
    void publishesOnEveryKindOfServer_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::newRow("as Mastodon does it") << QJsonObject{};
        QTest::newRow("ids that are UUIDs") << QJsonObject{{u"opaque_ids"_s, u"uuid"_s}};
        QTest::newRow("ids in hex") << QJsonObject{{u"opaque_ids"_s, u"hex"_s}};
        QTest::newRow("form bodies ignored") << QJsonObject{{u"form_body_ignored"_s, true}};
        QTest::newRow("no rate headers") << QJsonObject{{u"rate_headers"_s, false}};
        QTest::newRow("media that take their time") << QJsonObject{{u"media_polls"_s, 3}};
        QTest::newRow("visibility lowered") << QJsonObject{{u"visibility_lowered"_s, true}};
    }

    void publishesOnEveryKindOfServer()
    {
        QFETCH(const QJsonObject, settings);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, settings);
        auto run = runner(sandbox, 2);
        run.post.options = {{u"visibility"_s, u"public"_s}, {u"spoiler_text"_s, u"Achtung"_s}};
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(out ? QString{} : out.error().detail));
        QVERIFY(!out->remoteId.isEmpty());
        QVERIFY(QUrl{out->permalink}.isValid() && !out->permalink.isEmpty());

        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        const auto media = posts[0]["media"_L1].toArray();
        QCOMPARE(media.size(), 2);
        QCOMPARE(media[1]["alt"_L1].toString(), u"Bild 1"_s);
        QCOMPARE(client.counts(u"mastodon"_s)["duplicates"_L1].toInt(), 0);
        QCOMPARE(client.counts(u"mastodon"_s)["refused"_L1].toInt(), 0);
        const auto visibility = run.journal.last().result["visibility"_L1].toString();
        QCOMPARE(visibility, settings.contains("visibility_lowered"_L1) ? u"unlisted"_s : u"public"_s);
    }

    void survivesALostAnswer_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QJsonObject>("settings");
        struct Way
        {
            const char *name;
            QJsonObject fault;
        };
        const QList<Way> ways{
            {"done, no answer", {{u"do"_s, u"close_after"_s}}},
            {"half an answer", {{u"do"_s, u"close_middle"_s}}},
            {"closed before it was read", {{u"do"_s, u"close_before"_s}}},
            {"500 after it was stored", {{u"do"_s, u"status"_s}, {u"value"_s, 500}, {u"stored"_s, true}}},
            {"503 and not stored", {{u"do"_s, u"status"_s}, {u"value"_s, 503}}}};
        const QList<std::pair<const char *, QJsonObject>> servers{
            {"as Mastodon does it", {}},
            {"the key ignored", {{u"ignore_idempotency_key"_s, true}}},
            {"the key ignored, UUIDs, HTML errors",
             {{u"ignore_idempotency_key"_s, true}, {u"opaque_ids"_s, u"uuid"_s}, {u"html_errors"_s, true}}}};
        for (const auto &way : ways) {
            for (const auto &[server, settings] : servers) {
                for (const int part : {0, 1}) {
                    auto fault = way.fault;
                    fault["platform"_L1] = u"mastodon"_s;
                    fault["method"_L1] = u"POST"_s;
                    fault["path"_L1] = u"/api/v1/statuses"_s;
                    fault["after"_L1] = part;
                    fault["count"_L1] = 1;
                    QTest::addRow("%s, %s, part %d", way.name, server, part) << fault << settings;
                }
            }
        }
    }

    void survivesALostAnswer()
    {
        QFETCH(const QJsonObject, fault);
        QFETCH(const QJsonObject, settings);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, settings);
        // The account has an older status.
        auto earlier = runner(sandbox);
        earlier.post.key = u"key0"_s;
        earlier.post.parts = {u"@bob zwei\n\n  drei #m0"_s};
        QVERIFY(earlier.run().has_value());

        auto run = runner(sandbox, 1);
        client.fault(fault);
        auto out = run.run();
        if (!out && out.error().mayRepeat())  // surely not sent: the engine tries again
            out = run.run();
        QVERIFY2(out.has_value(), qPrintable(out ? QString{} : out.error().detail));
        const auto counts = client.counts(u"mastodon"_s);
        QCOMPARE(counts["faults"_L1].toInt(), 1);
        QCOMPARE(counts["duplicates"_L1].toInt(), 0);
        QCOMPARE(postsOf(client).size(), 3);
        for (const auto &record : std::as_const(run.journal)) {
            if (record.step.kind == StepKind::PublishPart && record.state == StepState::Done)
                QVERIFY(!record.result["url"_L1].toString().isEmpty());
        }
    }

    void commentsOnceWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QJsonObject>("settings");
        const QJsonObject ignored{{u"ignore_idempotency_key"_s, true}};
        const QJsonObject uuids{{u"ignore_idempotency_key"_s, true}, {u"opaque_ids"_s, u"uuid"_s}};
        QTest::newRow("done, no answer") << u"close_after"_s << QJsonObject{};
        QTest::newRow("done, no answer, the key ignored") << u"close_after"_s << ignored;
        QTest::newRow("done, no answer, the key ignored, UUIDs") << u"close_after"_s << uuids;
        QTest::newRow("never taken") << u"close_before"_s << QJsonObject{};
        QTest::newRow("never taken, the key ignored") << u"close_before"_s << ignored;
        QTest::newRow("never taken, the key ignored, UUIDs") << u"close_before"_s << uuids;
    }

    /// Its second part answers the first one with the same words as the comment does.
    void commentsOnceWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        QFETCH(const QJsonObject, settings);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, settings);
        auto run = runner(sandbox);
        run.post.parts = {u"one #m1"_s, u"the same"_s};
        run.post.firstComment = u"the same"_s;
        run.post.options = {{u"visibility"_s, u"public"_s}, {u"thread_visibility"_s, u"unlisted"_s}};
        client.fault({{u"platform"_s, u"mastodon"_s},
                      {u"method"_s, u"POST"_s},
                      {u"path"_s, u"/api/v1/statuses"_s},
                      {u"after"_s, 2},
                      {u"count"_s, 1},
                      {u"do"_s, trouble}});
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.probes, 1);
        QCOMPARE(run.journal.last().step.kind, StepKind::FirstComment);
        QCOMPARE(run.journal.last().result["visibility"_L1].toString(), u"unlisted"_s);
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 3);
        int answers = 0;
        for (const auto &post : posts)
            answers += post["reply_to"_L1].toString() == out->remoteId ? 1 : 0;
        QCOMPARE(answers, 2);
    }

    void findsItBehindManyOthers()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s,
                         {{u"statuses_limit"_s, QJsonValue::Null},
                          {u"calls_limit"_s, QJsonValue::Null},
                          {u"account_calls_limit"_s, QJsonValue::Null}});
        auto run = runner(sandbox);
        run.post.parts = {u"one #m1"_s};
        QVERIFY(run.run());
        auto others = runner(sandbox);
        for (int other = 0; other < 230; ++other) {
            others.journal.clear();
            others.post.key = u"other%1"_s.arg(other);
            others.post.parts = {u"other #m%1"_s.arg(5 + other)};
            const auto out = others.run();
            QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        }
        const auto found = run.ask(run.journal.last());
        QCOMPARE(found.answer, Probe::Answer::Found);
        QCOMPARE(found.result["id"_L1], run.journal.last().result["id"_L1]);
    }

    void looksForTheRightOneOfTwoTexts()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, {{u"ignore_idempotency_key"_s, true}});
        auto run = runner(sandbox);
        run.post.parts = {u"same #m1"_s, u"same #m1"_s};
        client.fault({{u"platform"_s, u"mastodon"_s},
                      {u"method"_s, u"POST"_s},
                      {u"path"_s, u"/api/v1/statuses"_s},
                      {u"after"_s, 1},
                      {u"count"_s, 1},
                      {u"do"_s, u"close_after"_s}});
        const auto out = run.run();
        QVERIFY(out.has_value());
        QCOMPARE(run.probes, 1);
        QVERIFY(run.journal.last().result["id"_L1] != run.journal.at(1).result["id"_L1]);
        QCOMPARE(postsOf(client).size(), 2);
    }

    void saysWhatTheServerRefused_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("too long for the instance") << QJsonObject{{u"max_characters"_s, 10}} << ErrorKind::Content;
        QTest::newRow("media that fail") << QJsonObject{{u"media_fail"_s, true}, {u"media_polls"_s, 1}}
                                         << ErrorKind::Media;
        QTest::newRow("an image that is too large") << QJsonObject{{u"max_image_bytes"_s, 10}} << ErrorKind::Media;
        const QJsonObject one{{u"limit"_s, 1}, {u"seconds"_s, 600}};
        QTest::newRow("the limit of statuses") << QJsonObject{{u"statuses_limit"_s, one}} << ErrorKind::RateLimited;
        QTest::newRow("the limit of uploads") << QJsonObject{{u"media_limit"_s, one}} << ErrorKind::RateLimited;
        QTest::newRow("a limit without headers")
            << QJsonObject{{u"statuses_limit"_s, one}, {u"rate_headers"_s, false}} << ErrorKind::RateLimited;
        QTest::newRow("too long, said in HTML")
            << QJsonObject{{u"max_characters"_s, 10}, {u"html_errors"_s, true}} << ErrorKind::Content;
    }

    void saysWhatTheServerRefused()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        auto run = runner(sandbox, 2);
        SandboxClient{sandbox.port()}.configure(u"mastodon"_s, settings);
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        if (kind == ErrorKind::RateLimited && !settings.contains("rate_headers"_L1)) {
            QVERIFY(out.error().retryAfter.has_value());
            QVERIFY(*out.error().retryAfter > 0s && *out.error().retryAfter <= 600s);
        }
    }
};

static const test::Registration<TestMastodonSandbox> registered;
#include "tst_mastodonsandbox.moc"
