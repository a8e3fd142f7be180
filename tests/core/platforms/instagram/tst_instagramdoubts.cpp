// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/instagram/instagramstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::InstagramStage;
using test::RunningSandbox;
using test::SandboxClient;

namespace {

const auto publishing = QStringLiteral("/instagram/graph-*/media_publish");
const auto commenting = QStringLiteral("/instagram/graph-*/comments");

}  // namespace

/// Lost answers, refusals and limits, through the client, against the simulated Instagram.
class TestInstagramDoubts final : public QObject
{
    Q_OBJECT

    InstagramStage m_stage;

    static QString why(const Result<Publication> &result) { return InstagramStage::why(result); }

    static QJsonObject fault(const QString &path, const QString &what)
    {
        return {{u"platform"_s, u"instagram"_s},
                {u"method"_s, u"POST"_s},
                {u"path"_s, path},
                {u"count"_s, 1},
                {u"do"_s, what}};
    }

    static QJsonObject refusal(const QString &path, int status, const QString &code)
    {
        auto refusal = fault(path, u"status"_s);
        refusal["value"_L1] = status;
        refusal["error"_L1] = code;
        return refusal;
    }

    FrozenPost postOf(const QString &kind) const
    {
        auto post = kind == "reel"_L1 || kind == "story"_L1 ? test::instagramPost({m_stage.film()})
            : kind == "carousel"_L1                         ? m_stage.pictures(2)
                                                            : m_stage.pictures(1);
        if (kind == "story"_L1)
            post.options = {{u"kind"_s, kind}};
        if (kind == "comment"_L1)
            post.firstComment = u"First! #m1c"_s;
        return post;
    }

private slots:
    void findsWhatWasPublishedUnseen_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("path");
        QTest::newRow("a picture") << u"picture"_s << publishing;
        QTest::newRow("a carousel") << u"carousel"_s << publishing;
        QTest::newRow("a reel") << u"reel"_s << publishing;
        QTest::newRow("a story") << u"story"_s << publishing;
        QTest::newRow("a comment") << u"comment"_s << commenting;
    }

    void findsWhatWasPublishedUnseen()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, path);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        QVERIFY(m_stage.runner(sandbox, m_stage.pictures(1)).run().has_value());  // says the same, before
        auto post = postOf(kind);
        post.parts = {u"Another #m2"_s};
        auto poster = m_stage.runner(sandbox, post);
        client.fault(fault(path, u"close_after"_s));
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(poster.probes, 1);
        QCOMPARE(m_stage.postsOf(client).size(), kind == "comment"_L1 ? 3 : 2);
        QCOMPARE(m_stage.postsOf(client)[1]["id"_L1].toString(), out->remoteId);
        QVERIFY2(out->permalink.contains(out->remoteId), qPrintable(out->permalink));
        QCOMPARE(client.counts(u"instagram"_s)["duplicates"_L1].toInt(), 0);
    }

    void publishesWhatNeverArrived_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("a picture") << u"picture"_s;
        QTest::newRow("a reel") << u"reel"_s;
        QTest::newRow("a story") << u"story"_s;
    }

    void publishesWhatNeverArrived()
    {
        QFETCH(const QString, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = m_stage.runner(sandbox, postOf(kind));
        client.fault(fault(publishing, u"close_before"_s));
        const auto out = poster.run();  // its container says at once that it is not published
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(poster.probes, 1);
        QCOMPARE(test::kindsOf(poster.journal).count(u"create_container"_s), 1);
        QCOMPARE(m_stage.postsOf(client).size(), 1);
        QCOMPARE(client.counts(u"instagram"_s)["duplicates"_L1].toInt(), 0);
    }

    /// Instagram refuses, and has done it all the same.
    void believesTheContainerMoreThanARefusal_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("a blocked action") << u"/2207051"_s;
        QTest::newRow("no such container") << u"/2207006"_s;
        QTest::newRow("what nobody knows") << u"77777"_s;
    }

    void believesTheContainerMoreThanARefusal()
    {
        QFETCH(const QString, code);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = m_stage.runner(sandbox, m_stage.pictures(1));
        auto lie = refusal(publishing, 400, code);
        lie["stored"_L1] = true;
        client.fault(lie);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(poster.probes, 1);
        QCOMPARE(m_stage.postsOf(client).size(), 1);
        QCOMPARE(client.counts(u"instagram"_s)["duplicates"_L1].toInt(), 0);
    }

    void waitsUntilItIsListed()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"visible_after_ms"_s, 60'000}});
        auto poster = m_stage.runner(sandbox, m_stage.pictures(1));
        client.fault(fault(publishing, u"close_after"_s));
        QVERIFY(!poster.run());  // published, says the container, but which one is it?
        QCOMPARE(poster.journal.last().state, StepState::Doubtful);
        QCOMPARE(m_stage.probe(sandbox, poster).answer, Probe::Answer::NoAnswer);
        sandbox.clock.advance(1min);
        const auto found = m_stage.probe(sandbox, poster);
        QCOMPARE(found.answer, Probe::Answer::Found);
        QCOMPARE(found.result["id"_L1].toString(), m_stage.postsOf(client)[0]["id"_L1].toString());
    }

    void takesItsTimeToSayThatNoCommentIsThere()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = m_stage.runner(sandbox, postOf(u"comment"_s));
        client.fault(fault(commenting, u"close_before"_s));
        const auto early = poster.run();
        QVERIFY(!early);
        QCOMPARE(early.error().retryAfter, std::chrono::seconds{2min});
        sandbox.clock.advance(5min);
        QCOMPARE(m_stage.probe(sandbox, poster).answer, Probe::Answer::Absent);
        poster.journal.last().state = StepState::Absent;
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(m_stage.postsOf(client).size(), 2);
    }

    void makesAnewWhatHasExpired()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = m_stage.runner(sandbox, m_stage.pictures(2));
        client.fault(refusal(publishing, 403, u"80002"_s));
        const auto held = poster.run();
        QCOMPARE(held.error().kind, ErrorKind::RateLimited);
        sandbox.clock.advance(24h);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(test::kindsOf(poster.journal).count(u"create_container"_s), 6);
        QCOMPARE(m_stage.postsOf(client).size(), 1);
    }

    void makesAnewWhatExpiredSooner()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"container_seconds"_s, 3600}});
        auto poster = m_stage.runner(sandbox, m_stage.pictures(1));
        client.fault(refusal(publishing, 403, u"80002"_s));
        QVERIFY(!poster.run());
        sandbox.clock.advance(2h);
        const auto expired = poster.run();
        QVERIFY(!expired);
        QCOMPARE(expired.error().kind, ErrorKind::Rebuild);
        poster.journal.removeIf([](const StepRecord &record) { return !record.step.creates; });  // as the engine does
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(m_stage.postsOf(client).size(), 1);
    }

    void waitsWhereInstagramIsNotReady()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = m_stage.runner(sandbox, m_stage.pictures(1));
        client.fault(refusal(publishing, 400, u"/2207027"_s));
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(test::kindsOf(poster.journal).count(u"publish"_s), 2);
        QCOMPARE(test::kindsOf(poster.journal).count(u"create_container"_s), 1);
    }

    void asksForTheQuotaFirst()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"quota_total"_s, 1}});
        QVERIFY(m_stage.runner(sandbox, m_stage.pictures(1)).run().has_value());
        auto post = m_stage.pictures(1);
        post.parts = {u"Another #m2"_s};
        auto poster = m_stage.runner(sandbox, post);
        QCOMPARE(poster.post.account.reported["quota"_L1]["posts"_L1].toInt(), 1);
        const auto spent = poster.run();
        QVERIFY(!spent);
        QCOMPARE(spent.error().kind, ErrorKind::RateLimited);
        QCOMPARE(spent.error().retryAfter, std::chrono::seconds{1h});
        QCOMPARE(client.counts(u"instagram"_s)["refused"_L1].toInt(), 0);
        QVERIFY(!test::kindsOf(poster.journal).contains(u"publish"_s));
        sandbox.clock.advance(25h);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(m_stage.postsOf(client).size(), 2);
    }

    void publishesWhereNobodyTellsTheQuota()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"tells_quota"_s, false}});
        auto poster = m_stage.runner(sandbox, m_stage.pictures(1));
        QVERIFY(!poster.post.account.reported.contains("quota"_L1));
        QVERIFY(poster.run().has_value());
    }

    void saysHowItFailed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("retryMinutes");
        const auto creating = u"/instagram/graph-*/media"_s;
        using enum ErrorKind;
        QTest::newRow("an expired login") << publishing << 401 << u"190/463"_s << Auth << 0;
        QTest::newRow("an invalidated session")
            << publishing << 400 << u"The session has been invalidated"_s << Auth << 0;
        QTest::newRow("a personal account")
            << creating << 400 << u"The user is not an Instagram Business"_s << Scope << 0;
        QTest::newRow("a missing permission") << creating << 403 << u"10"_s << Scope << 0;
        QTest::newRow("the quota") << publishing << 400 << u"/2207042"_s << RateLimited << 60;
        QTest::newRow("the account's limit") << creating << 403 << u"80002"_s << RateLimited << 60;
        QTest::newRow("a blocked action") << publishing << 400 << u"/2207051"_s << Restricted << 0;
        QTest::newRow("a restricted account") << creating << 400 << u"/2207050"_s << Restricted << 0;
        QTest::newRow("a fetch that took too long") << creating << 400 << u"/2207003"_s << Transient << 0;
        QTest::newRow("an address that cannot be fetched") << creating << 400 << u"/2207052"_s << Rebuild << 0;
        QTest::newRow("a shape that is not taken") << creating << 400 << u"/2207009"_s << Media << 0;
        QTest::newRow("a long caption") << creating << 400 << u"/2207010"_s << Content << 0;
        QTest::newRow("a problem of Instagram's") << creating << 500 << u"2"_s << Transient << 0;
        QTest::newRow("a version that is gone") << creating << 400 << u"2635"_s << Config << 0;
    }

    void saysHowItFailed()
    {
        QFETCH(const QString, path);
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, retryMinutes);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = m_stage.runner(sandbox, m_stage.pictures(1));
        client.fault(refusal(path, status, code));
        const auto out = poster.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        if (retryMinutes > 0)
            QCOMPARE(out.error().retryAfter, std::chrono::seconds{std::chrono::minutes{retryMinutes}});
        QVERIFY(m_stage.postsOf(client).isEmpty());
    }

    void stopsAtTheUsageOfTheHeaders()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"app_usage"_s, 95}});
        auto poster = m_stage.runner(sandbox, m_stage.pictures(1));
        QCOMPARE(poster.run(1).error().kind, ErrorKind::NotReady);
        HttpClient http{sandbox.clock};
        StepContext context{.post = poster.post, .step = {.kind = StepKind::Baseline}, .askedAt = sandbox.clock.now()};
        context.credentials.values = {{u"access_token"_s, u"sandbox-acme"_s}};
        const auto outcome = test::await(m_stage.platform().perform(std::move(context), http));
        QVERIFY(outcome.result.has_value());
        QCOMPARE(outcome.rate.remaining, 0);
        QVERIFY(outcome.rate.reset.has_value());
    }
};

static const test::Registration<TestInstagramDoubts> registered;
#include "tst_instagramdoubts.moc"
