// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/mastodon/mastodonstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// What is done to statuses that are out.
class TestMastodonActs final : public QObject, protected test::MastodonStage
{
    Q_OBJECT

private slots:
    void deletesAThreadFromItsEnd()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, 1);
        QVERIFY(run.run());
        run.turnTo(Purpose::Delete);
        QCOMPARE(std::get<Step>(m_mastodon->nextStep(run.post, {}, sandbox.clock.now())).payload["id"_L1],
                 run.post.live.last().result["id"_L1]);
        QVERIFY(run.run());
        QVERIFY(postsOf(client).isEmpty());
        QCOMPARE(client.counts(u"mastodon"_s)["removed"_L1].toInt(), 2);
        run.journal.clear();  // as after a death that forgot all
        const auto again = run.run();
        QVERIFY2(again, qPrintable(again ? QString{} : again.error().detail));
    }

    void editsWhatIsLiveAndKeepsItsMedia()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, 1);
        QVERIFY(run.run());
        run.turnTo(Purpose::Edit);
        run.post.parts = {u"Besser #m1"_s, u"Auch besser #m2"_s};
        run.post.options = {{u"mastodon.spoiler_text"_s, u"Ende"_s}};
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0]["text"_L1].toString(), u"Besser #m1"_s);
        QCOMPARE(posts[1]["text"_L1].toString(), u"Auch besser #m2"_s);
        QCOMPARE(posts[0]["media"_L1].toArray().size(), 1);
        QVERIFY(posts[0]["notes"_L1].toArray().contains(u"CW: Ende"_s));
        QCOMPARE(client.counts(u"mastodon"_s)["edited"_L1].toInt(), 2);
        QCOMPARE(client.counts(u"mastodon"_s)["duplicates"_L1].toInt(), 0);
        run.journal.clear();
        QVERIFY(run.run());
        QCOMPARE(client.counts(u"mastodon"_s)["edited"_L1].toInt(), 2);  // nothing new in it
    }

    void editsTheFirstCommentOfWhatIsLive()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.firstComment = u"Dazu #c"_s;
        QVERIFY(run.run());
        run.turnTo(Purpose::Edit);
        run.post.firstComment = u"Dazu, besser #c"_s;
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QStringList texts;
        for (const auto &post : postsOf(client))
            texts += post.toObject()["text"_L1].toString();
        QVERIFY(texts.contains(u"Dazu, besser #c"_s));
        QVERIFY(!texts.contains(u"Dazu #c"_s));
        QCOMPARE(client.counts(u"mastodon"_s)["edited"_L1].toInt(), 1);
    }

    void whatIsGoneCannotBeEdited()
    {
        const RunningSandbox sandbox;
        auto run = runner(sandbox);
        QVERIFY(run.run());
        run.turnTo(Purpose::Delete);
        QVERIFY(run.run());
        run.post.purpose = Purpose::Edit;
        run.journal.clear();
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::NotFound);
    }

    void deletesAreCountedByTheServer()
    {
        const RunningSandbox sandbox;
        auto run = runner(sandbox);
        QVERIFY(run.run());
        run.turnTo(Purpose::Delete);
        SandboxClient{sandbox.port()}.configure(
            u"mastodon"_s, {{u"deletes_limit"_s, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 600}}}});
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::RateLimited);
    }

    void anActUsesUpItsOwnWindows()
    {
        const RunningSandbox sandbox;
        auto post = runner(sandbox).post;
        post.purpose = Purpose::Delete;
        QCOMPARE(m_mastodon->cost(post), Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Deletes, 1));
        post.purpose = Purpose::Edit;
        QCOMPARE(m_mastodon->cost(post), Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Posts, 1));
        const LimitWindow deletes{.amount = 30, .period = 30min, .unit = LimitUnit::Deletes};
        QVERIFY(m_mastodon->traits().windows.contains(deletes));
    }
};

static const test::Registration<TestMastodonActs> registered;
#include "tst_mastodonacts.moc"
