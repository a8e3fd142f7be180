// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/facebook/facebookstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// What becomes of a post when an answer or the program is lost on its way to the simulated Facebook.
class TestFacebookDoubts final : public QObject, protected test::FacebookStage
{
    Q_OBJECT

private slots:
    void goesOnInTheMiddleOfAFilm_data()
    {
        QTest::addColumn<int>("kept");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("the piece did not arrive") << 3 << true;
        QTest::newRow("the piece arrived, and nobody knows") << 3 << false;
    }

    void goesOnInTheMiddleOfAFilm()
    {
        QFETCH(const int, kept);
        QFETCH(const bool, isKnown);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"facebook"_s, {{u"chunk_bytes"_s, 500'000}});
        auto poster = runner(sandbox, withFilm(u"post"_s));
        QCOMPARE(poster.run(kept).error().kind, ErrorKind::NotReady);  // that many steps, then a kill
        auto &last = poster.journal.last();
        QCOMPARE(last.step.kind, StepKind::UploadChunk);
        if (!isKnown) {
            last.state = StepState::Intended;
            last.result = {};
        }
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(test::kindsOf(poster.journal).count(u"start_upload"_s), 1);
        QCOMPARE(test::kindsOf(poster.journal).count(u"upload_chunk"_s), isKnown ? 5 : 6);
        QCOMPARE(postsOf(client).size(), 1);
        QVERIFY(showsTheFilm(client));
    }

    void goesOnAtTheByteThatAReelReached()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"facebook"_s, {{u"keep_bytes"_s, 777'777}});
        auto poster = runner(sandbox, withFilm(u"reel"_s));
        const auto broken = poster.run();
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, ErrorKind::Transient);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(test::kindsOf(poster.journal).count(u"start_upload"_s), 1);
        QCOMPARE(postsOf(client).size(), 1);
        QVERIFY(showsTheFilm(client));
    }

    void findsWhatWasPublishedUnseen_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("path");
        QTest::newRow("a text") << u"text"_s << u"/facebook/graph/*/feed"_s;
        QTest::newRow("an album") << u"album"_s << u"/facebook/graph/*/feed"_s;
        QTest::newRow("a reel") << u"reel"_s << u"/facebook/graph/*/video_reels"_s;
        QTest::newRow("a story of a photo") << u"story"_s << u"/facebook/graph/*/photo_stories"_s;
        QTest::newRow("a story of a film") << u"film story"_s << u"/facebook/graph/*/video_stories"_s;
        QTest::newRow("a comment") << u"comment"_s << u"/facebook/graph/*/comments"_s;
    }

    void findsWhatWasPublishedUnseen()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, path);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const bool isFilm = kind == "reel"_L1 || kind == "film story"_L1;
        const bool isStory = kind.endsWith("story"_L1);
        auto post = kind == "album"_L1 ? withPhotos(2)
            : isFilm                   ? withFilm(kind)
            : isStory                  ? withPhotos(1)
                                       : test::facebookPost();
        if (isStory)
            post.options = {{u"kind"_s, u"story"_s}};
        if (kind == "comment"_L1)
            post.firstComment = u"First! #m1c"_s;
        auto poster = runner(sandbox, post);
        client.fault({{u"platform"_s, u"facebook"_s},
                      {u"method"_s, u"POST"_s},
                      {u"path"_s, path},
                      {u"after"_s, isFilm ? 1 : 0},
                      {u"count"_s, 1},
                      {u"do"_s, u"close_after"_s}});
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(poster.probes, 1);
        QCOMPARE(postsOf(client).size(), kind == "comment"_L1 ? 2 : 1);
        QCOMPARE(client.counts(u"facebook"_s)["duplicates"_L1].toInt(), 0);
    }

    void asksAPersonAboutAStoryThatHasEnded()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = withPhotos(1);
        post.options = {{u"kind"_s, u"story"_s}};
        auto poster = runner(sandbox, post);
        QVERIFY(poster.run());
        const auto created = std::find_if(poster.journal.begin(), poster.journal.end(), [](const StepRecord &record) {
            return record.step.kind == StepKind::Publish;
        });
        QVERIFY(created != poster.journal.end());
        QCOMPARE(poster.ask(*created).answer, Probe::Answer::Found);
        sandbox.clock.advance(25h);
        QCOMPARE(poster.ask(*created).answer, Probe::Answer::Unknowable);
    }

    void findsItBehindManyOthers()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"facebook"_s, {{u"calls_limit"_s, QJsonValue::Null}});
        auto poster = runner(sandbox);
        QVERIFY(poster.run());
        auto others = runner(sandbox);
        for (int other = 0; other < 130; ++other) {
            others.journal.clear();
            others.post.parts = {u"other #m%1"_s.arg(5 + other)};
            const auto out = others.run();
            QVERIFY2(out, qPrintable(why(out)));
        }
        const auto found = poster.ask(poster.journal.last());
        QCOMPARE(found.answer, Probe::Answer::Found);
        QCOMPARE(found.calls, 3);
        QCOMPARE(found.result["id"_L1], poster.journal.last().result["id"_L1]);
    }

    void takesItsTimeToSayThatNothingIsThere()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox);
        client.fault({{u"platform"_s, u"facebook"_s},
                      {u"path"_s, u"/facebook/graph/*/feed"_s},
                      {u"count"_s, 1},
                      {u"do"_s, u"close_before"_s}});
        const auto early = poster.run();
        QVERIFY(!early);
        QCOMPARE(early.error().retryAfter, std::chrono::seconds{2min});
        QCOMPARE(poster.journal.last().state, StepState::Doubtful);

        // As the engine does: asked again later.
        auto &doubtful = poster.journal.last();
        sandbox.clock.advance(2min);
        auto asked = probe(sandbox, poster);
        QCOMPARE(asked.answer, Probe::Answer::NoAnswer);
        QCOMPARE(asked.why->retryAfter, std::chrono::seconds{3min});
        sandbox.clock.advance(3min);
        asked = probe(sandbox, poster);
        QCOMPARE(asked.answer, Probe::Answer::Absent);
        doubtful.state = StepState::Absent;
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(postsOf(client).size(), 1);
    }

    void asksAPersonWhenNothingTellsPhotosApart()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox, withPhotos(2));
        client.configure(u"facebook"_s, {{u"attachment_targets"_s, false}});
        client.fault(
            {{u"platform"_s, u"facebook"_s}, {u"path"_s, u"/facebook/graph/*/feed"_s}, {u"do"_s, u"close_after"_s}});
        const auto out = poster.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(poster.journal.last().state, StepState::Doubtful);
    }

    void refusesWhatWasJustSaid()
    {
        const RunningSandbox sandbox;
        QVERIFY(runner(sandbox).run().has_value());
        auto second = runner(sandbox);
        const auto again = second.run();
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Content);
        QCOMPARE(second.probes, 0);
    }

    void takesTheOneThatAppearedLate()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"facebook"_s, {{u"visible_after_ms"_s, 400'000}});
        auto poster = runner(sandbox);
        client.fault({{u"platform"_s, u"facebook"_s},
                      {u"path"_s, u"/facebook/graph/*/feed"_s},
                      {u"count"_s, 1},
                      {u"do"_s, u"close_after"_s}});
        QVERIFY(!poster.run());
        poster.journal.last().state = StepState::Absent;  // after five minutes of looking
        sandbox.clock.advance(10min);
        const auto said = poster.run();  // 506 names no post, but says that there is one
        QVERIFY(!said);
        QCOMPARE(said.error().kind, ErrorKind::Duplicate);  // the engine asks now
        const auto found = probe(sandbox, poster);
        QVERIFY2(found.answer == Probe::Answer::Found, qPrintable(found.why ? found.why->detail : QString{}));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 1);
        QCOMPARE(found.result["id"_L1].toString(), posts[0]["id"_L1].toString());
    }

    void sendsItAnewWhenItsPhotosAreUsed()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox, withPhotos(1));
        client.fault({{u"platform"_s, u"facebook"_s},
                      {u"path"_s, u"/facebook/graph/*/feed"_s},
                      {u"do"_s, u"status"_s},
                      {u"value"_s, 400},
                      {u"error"_s, u"/1366051"_s}});
        const auto said = poster.run();
        QCOMPARE(said.error().kind, ErrorKind::Duplicate);  // the engine asks now
        poster.journal.last().state = StepState::Absent;
        const auto again = poster.run();
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Rebuild);
    }

    void keepsUploadsOverARestart()
    {
        const QTemporaryDir state;
        QList<StepRecord> journal;
        FrozenPost post;
        {
            const RunningSandbox sandbox{state.path()};
            auto poster = runner(sandbox, withFilm(u"post"_s));
            QVERIFY(!poster.run(3));
            journal = poster.journal;
            QVERIFY(runner(sandbox, test::facebookPost(u"Other #m2"_s)).run().has_value());
        }
        const RunningSandbox sandbox{state.path()};
        SandboxClient client{sandbox.port()};
        QCOMPARE(postsOf(client).size(), 1);
        auto poster = runner(sandbox, withFilm(u"post"_s));
        poster.journal = journal;
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(postsOf(client).size(), 2);
    }
};

static const test::Registration<TestFacebookDoubts> registered;
#include "tst_facebookdoubts.moc"
