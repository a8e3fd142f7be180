// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/linkedin/linkedinstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Lost answers: what an organization can look up, and what of a person nobody can.
class TestLinkedInDoubts final : public QObject, protected test::LinkedInStage
{
    Q_OBJECT

private slots:
    void anOrganizationsLostAnswerIsLookedFor_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QJsonObject>("settings");
        const QList<std::pair<const char *, QJsonObject>> ways{
            {"done, no answer", {{u"do"_s, u"close_after"_s}}},
            {"504 after it was stored", {{u"do"_s, u"status"_s}, {u"value"_s, 504}, {u"stored"_s, true}}},
            {"closed before it was read", {{u"do"_s, u"close_before"_s}}},
            {"500 after it was stored", {{u"do"_s, u"status"_s}, {u"value"_s, 500}, {u"stored"_s, true}}},
            {"503 and not stored", {{u"do"_s, u"status"_s}, {u"value"_s, 503}}}};
        for (const auto &[name, way] : ways) {
            QTest::addRow("%s", name) << way << QJsonObject{};
            QTest::addRow("%s, tags as templates", name) << way << QJsonObject{{u"templated_hashtags"_s, true}};
        }
    }

    void anOrganizationsLostAnswerIsLookedFor()
    {
        QFETCH(const QJsonObject, fault);
        QFETCH(const QJsonObject, settings);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto earlier = ours(sandbox);
        earlier.post.parts = {u"Another #m0"_s};
        QVERIFY(earlier.run());
        auto run = ours(sandbox);
        run.post.media = {picture()};
        client.configure(u"linkedin"_s, settings);
        client.fault(faultAt(u"/linkedin/rest/posts"_s, fault));
        auto out = run.run();
        if (!out && out.error().mayRepeat())
            out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QVERIFY(!out->permalink.isEmpty());
        QCOMPARE(postsOf(client).size(), 2);
        QCOMPARE(client.counts(u"linkedin"_s)["duplicates"_L1].toInt(), 0);
        QCOMPARE(client.counts(u"linkedin"_s)["faults"_L1].toInt(), 1);
    }

    void itIsFoundBehindManyOthers()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s,
                         {{u"posts_limit"_s, QJsonValue::Null},
                          {u"app_calls_limit"_s, QJsonValue::Null},
                          {u"member_calls_limit"_s, QJsonValue::Null}});
        auto run = ours(sandbox);
        QVERIFY(run.run());
        auto others = ours(sandbox);
        for (int other = 0; other < 260; ++other) {
            others.journal.clear();
            others.post.parts = {u"other #m%1"_s.arg(5 + other)};
            const auto out = others.run();
            QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        }
        const auto found = run.ask(run.journal.last());
        QCOMPARE(found.answer, Probe::Answer::Found);
        QCOMPARE(found.calls, 6);
        QCOMPARE(found.result["id"_L1].toString(), postsOf(client)[0]["id"_L1].toString());
    }

    void aPostThatShowsLateIsAdoptedWhenItIsSentAgain()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"visible_after_ms"_s, 60'000}});
        auto run = ours(sandbox);
        client.fault(faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, u"close_after"_s}}));
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.probes, 1);
        QCOMPARE(postsOf(client).size(), 1);
        QCOMPARE(out->remoteId, postsOf(client)[0]["id"_L1].toString());
    }

    void whereNothingMayBeReadAPersonLooks()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"withheld_scopes"_s, u"r_organization_social"_s}});
        auto run = ours(sandbox);
        client.fault(faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, u"close_after"_s}}));
        QCOMPARE(run.run().error().detail, u"Nobody can tell."_s);
        QCOMPARE(postsOf(client).size(), 1);
    }

    void aPersonsLostAnswer_data()
    {
        QTest::addColumn<QString>("inDoubt");
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QString>("duplicates");
        QTest::addColumn<bool>("isOut");
        QTest::addColumn<int>("posts");
        QTest::newRow("done, and asked") << u"ask"_s << u"close_after"_s << u"post"_s << false << 1;
        QTest::newRow("not done, and asked") << u"ask"_s << u"close_before"_s << u"post"_s << false << 0;
        QTest::newRow("done, and sent again") << u"resend"_s << u"close_after"_s << u"post"_s << true << 1;
        QTest::newRow("not done, and sent again") << u"resend"_s << u"close_before"_s << u"post"_s << true << 1;
    }

    void aPersonsLostAnswer()
    {
        QFETCH(const QString, inDoubt);
        QFETCH(const QString, trouble);
        QFETCH(const QString, duplicates);
        QFETCH(const bool, isOut);
        QFETCH(const int, posts);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"duplicates"_s, duplicates}});
        auto run = runner(sandbox, u"sandbox-ada"_s, {{u"in_doubt"_s, inDoubt}});
        client.fault(faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, trouble}}));
        const auto out = run.run();
        QCOMPARE(out.has_value(), isOut);
        if (!isOut)
            QCOMPARE(out.error().detail, u"Nobody can tell."_s);
        QCOMPARE(postsOf(client).size(), posts);
        if (isOut)
            QCOMPARE(out->remoteId, postsOf(client)[0]["id"_L1].toString());
        QCOMPARE(m_linkedin->settleFor(run.post.account), inDoubt == "ask"_L1 ? 2s : 60s);
    }

    /// LinkedIn says that it has it, and not under which address: the engine asks, and a person must look.
    void aDuplicateThatIsNotNamedIsNoProof()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"duplicates"_s, u"person"_s}});
        auto run = runner(sandbox, u"sandbox-ada"_s, {{u"in_doubt"_s, u"resend"_s}});
        client.fault(faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, u"close_after"_s}}));
        QCOMPARE(run.run().error().kind, ErrorKind::Duplicate);
        QCOMPARE(postsOf(client).size(), 1);
        HttpClient http{sandbox.clock};
        const StepContext context{.post = run.post, .step = run.journal.last().step};
        const auto probe = test::await(m_linkedin->probe(context, run.journal.last(), http));
        QCOMPARE(probe.answer, Probe::Answer::Unknowable);
        QCOMPARE(probe.calls, 0);
    }

    void twoLossesAreNotSentAThirdTime()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"duplicates"_s, u"off"_s}});
        auto run = runner(sandbox, u"sandbox-ada"_s, {{u"in_doubt"_s, u"resend"_s}});
        auto fault = faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, u"close_before"_s}});
        fault["count"_L1] = 2;
        client.fault(fault);
        QCOMPARE(run.run().error().detail, u"Nobody can tell."_s);
        QCOMPARE(run.probes, 2);
        QVERIFY(postsOf(client).isEmpty());
    }

    void aDuplicateAtTheFirstTryIsToldToThePerson()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto first = runner(sandbox);
        QVERIFY(first.run());
        auto second = runner(sandbox, u"sandbox-ada"_s, {{u"in_doubt"_s, u"resend"_s}});
        QCOMPARE(second.run().error().kind, ErrorKind::Content);
        QCOMPARE(postsOf(client).size(), 1);
    }

    void commentsOnceWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("nothing lost") << u""_s;
        QTest::newRow("done, no answer") << u"close_after"_s;
        QTest::newRow("never taken") << u"close_before"_s;
    }

    void commentsOnceWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = ours(sandbox);
        run.post.firstComment = u"More: a_b (c) #x"_s;
        if (!trouble.isEmpty())
            client.fault(faultAt(u"/linkedin/rest/socialActions"_s, {{u"do"_s, trouble}}));
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[1]["text"_L1].toString(), run.post.firstComment);
        QCOMPARE(posts[1]["reply_to"_L1].toString(), out->remoteId);
        QVERIFY(!run.journal.last().result["id"_L1].toString().isEmpty());
    }

    void publishedWithoutAnAddress()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"id_header"_s, false}});
        auto run = runner(sandbox);
        const auto out = run.run();
        QVERIFY(out);
        QVERIFY(out->remoteId.isEmpty() && out->permalink.isEmpty());
        QCOMPARE(postsOf(client).size(), 1);
        run.turnTo(Purpose::Delete);
        QCOMPARE(run.run().error().kind, ErrorKind::Config);
    }
};

static const test::Registration<TestLinkedInDoubts> registered;
#include "tst_linkedindoubts.moc"
