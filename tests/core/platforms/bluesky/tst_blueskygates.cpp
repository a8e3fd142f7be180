// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskygates.h"
#include "tests/core/platforms/bluesky/blueskystage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using bluesky::RecordKeys;
using carillon::test::RunningSandbox;
using carillon::test::SandboxClient;
using carillon::test::StepRunner;

namespace {

const auto threadgate = u"app.bsky.feed.threadgate"_s;
const auto postgate = u"app.bsky.feed.postgate"_s;

}  // namespace

/// Who may answer and quote: the records for that, and that they come and go with their post.
class TestBlueskyGates final : public QObject, private carillon::test::BlueskyStage
{
    Q_OBJECT

    StepRunner gated(const RunningSandbox &sandbox, const QStringList &parts) const
    {
        auto post = bluesky::test::post(parts);
        post.options = {{u"who_may_reply"_s, u"mentioned+followers"_s}, {u"quotes"_s, u"nobody"_s}};
        return runner(sandbox, post);
    }

    /// The record of `collection` beside the post at `uri`; status 400 where there is none.
    static test::Answer recordBeside(SandboxClient &client, const QString &uri, const QString &collection)
    {
        return client.get("/xrpc/com.atproto.repo.getRecord?repo=" + uri.section(u'/', 2, 2).toLatin1()
                          + "&collection=" + collection.toLatin1() + "&rkey=" + uri.section(u'/', -1).toLatin1());
    }

private slots:
    void theirRecords_data()
    {
        QTest::addColumn<QString>("replies");
        QTest::addColumn<QString>("quotes");
        QTest::addColumn<int>("count");
        QTest::addColumn<QStringList>("rules");
        QTest::newRow("said of nothing") << QString{} << QString{} << 0 << QStringList{};
        QTest::newRow("everyone") << u"everyone"_s << u"everyone"_s << 0 << QStringList{};
        QTest::newRow("nobody may reply") << u"nobody"_s << QString{} << 1 << QStringList{};
        QTest::newRow("some may") << u"followers"_s << QString{} << 1 << QStringList{u"followerRule"_s};
        QTest::newRow("several groups may, in any order")
            << u"following+mentioned"_s << QString{} << 1 << QStringList{u"mentionRule"_s, u"followingRule"_s};
        QTest::newRow("nobody may quote any part") << QString{} << u"nobody"_s << 2 << QStringList{};
        QTest::newRow("both") << u"nobody"_s << u"nobody"_s << 3 << QStringList{};
    }

    void theirRecords()
    {
        QFETCH(const QString, replies);
        QFETCH(const QString, quotes);
        QFETCH(const int, count);
        QFETCH(const QStringList, rules);
        auto post = bluesky::test::post({u"One"_s, u"Two"_s});
        post.options = {{u"who_may_reply"_s, replies}};
        post.account.options = {{u"bluesky.quotes"_s, quotes}};
        const RecordKeys keys{.rkeys = {u"r1"_s, u"r2"_s}, .createdAt = u"2026-11-23T10:00:00.000Z"_s};
        const auto gates = bluesky::gatesOf(post, keys);
        QCOMPARE(gates.size(), count);
        QCOMPARE(bluesky::gateCount(post), count);
        QVERIFY(bluesky::gateProblems(post).isEmpty());
        for (const auto &entry : gates) {
            const auto record = entry["record"_L1];
            QCOMPARE(record["$type"_L1], entry["collection"_L1]);
            QVERIFY(record["post"_L1].toString().endsWith(u"/app.bsky.feed.post/"_s + entry["rkey"_L1].toString()));
            QCOMPARE(record["createdAt"_L1].toString(), keys.createdAt);
        }
        const auto first = gates.at(0)["record"_L1].toObject();
        QStringList allowed;
        for (const auto &rule : first["allow"_L1].toArray())
            allowed += rule["$type"_L1].toString().section(u'#', 1);
        QCOMPARE(allowed, rules);
        QCOMPARE(first.contains("allow"_L1), !replies.isEmpty() && replies != "everyone"_L1);
    }

    void refusesWhatIsNoGroup_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("word");
        QTest::newRow("replies") << u"who_may_reply"_s << u"friends"_s;
        QTest::newRow("one of several") << u"who_may_reply"_s << u"followers+friends"_s;
        QTest::newRow("the same twice") << u"who_may_reply"_s << u"followers+followers"_s;
        QTest::newRow("quotes") << u"quotes"_s << u"followers"_s;
    }

    void refusesWhatIsNoGroup()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, word);
        auto post = bluesky::test::post();
        post.options = {{option, word}};
        const auto problems = m_bluesky->check(post);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].code, u"option_value"_s);
        QVERIFY(problems[0].message.contains(word));
    }

    void comeAndGoWithTheirPost_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<QString>("fault");
        QTest::newRow("a post") << QStringList{u"One #m1"_s} << QString{};
        QTest::newRow("a thread") << QStringList{u"One #m1"_s, u"Two #m2"_s} << QString{};
        QTest::newRow("a post whose answer is lost") << QStringList{u"One #m1"_s} << u"close_after"_s;
        QTest::newRow("a post that never arrives at first") << QStringList{u"One #m1"_s} << u"close_before"_s;
    }

    void comeAndGoWithTheirPost()
    {
        QFETCH(const QStringList, parts);
        QFETCH(const QString, fault);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = gated(sandbox, parts);
        QVERIFY(m_bluesky->check(run.post).isEmpty());
        if (!fault.isEmpty())
            client.fault({{u"platform"_s, u"bluesky"_s},
                          {u"path"_s, u"/xrpc/com.atproto.repo.applyWrites"_s},
                          {u"count"_s, 1},
                          {u"do"_s, fault}});
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto replies = recordBeside(client, out->remoteId, threadgate);
        QCOMPARE(replies.status, 200);
        QCOMPARE(replies.json()["value"_L1]["allow"_L1].toArray().size(), 2);
        QCOMPARE(recordBeside(client, out->remoteId, postgate).status, 200);
        QCOMPARE(client.get("/_sandbox/posts?platform=bluesky").array().size(), parts.size());
        QCOMPARE(client.counts(u"bluesky"_s)["duplicates"_L1].toInt(), 0);

        run.turnTo(Purpose::Delete);
        QVERIFY(run.run());
        QCOMPARE(client.get("/_sandbox/posts?platform=bluesky").array().size(), 0);
        QCOMPARE(recordBeside(client, out->remoteId, threadgate).status, 400);
        QCOMPARE(recordBeside(client, out->remoteId, postgate).status, 400);
    }
};

static const test::Registration<TestBlueskyGates> registered;

#include "tst_blueskygates.moc"
