// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/medialibrary.h"
#include "tests/core/media/videosamples.h"
#include "tests/core/publisher/handoverstory.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// Videos that YouTube publishes at their time, through the engine.
class TestYoutubeHandOver final : public QObject, private HandOverStory
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(makeFilm(m_film, h264(), u"1"_s), "ffmpeg makes the film of this test; install it");
    }
    void init() { setUpStory(u"youtube"_s); }
    void cleanup() { tearDownStory(); }

    void itGoesOutWithTheComputerOff()
    {
        const auto post = heldPost();
        QCOMPARE(stateOf(post), HandedOver);
        QCOMPARE(videos().size(), 1);
        QVERIFY(live().isEmpty());
        stopEngine();
        elapse(20h);
        QCOMPARE(live().size(), 1);
        startEngine();
        goOnUntil(post, Published);
        QCOMPARE(stateOf(post), Published);
        QVERIFY(copyOf(post).permalink.contains(u"/watch/"_s));
        QCOMPARE(copyOf(post).publishedAt, copyOf(post).dueAt);
        QCOMPARE(live().size(), 1);
        QCOMPARE(live()[0]["created_at"_L1].toString().left(16), toIsoUtc(*copyOf(post).dueAt).left(16));
    }

    void aLostAnswerNeverDoubles_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<std::chrono::milliseconds>("away");
        using ms = std::chrono::milliseconds;
        const auto upload = u"/upload/youtube/v3/videos"_s;
        QTest::newRow("the video arrived") << u"PUT"_s << upload << u"close_after"_s << ms{10s};
        QTest::newRow("it did not arrive") << u"PUT"_s << upload << u"close_before"_s << ms{10s};
        QTest::newRow("it arrived, and its time has passed since") << u"PUT"_s << upload << u"close_after"_s << ms{11h};
        QTest::newRow("when it was read back") << u"GET"_s << u"/youtube/v3/videos"_s << u"close_after"_s << ms{1h};
    }

    void aLostAnswerNeverDoubles()
    {
        QFETCH(const QString, method);
        QFETCH(const QString, path);
        QFETCH(const QString, fault);
        QFETCH(const std::chrono::milliseconds, away);
        client().fault({{u"platform"_s, u"youtube"_s},
                        {u"method"_s, method},
                        {u"path"_s, path},
                        {u"count"_s, 1},
                        {u"do"_s, fault}});
        const auto post = plannedPost(video());
        startEngine();
        QTRY_VERIFY(wasTried(post));
        QTRY_COMPARE(stateOf(post), Publishing);
        QTRY_VERIFY(copyOf(post).actAt);
        stopEngine();
        elapse(away);
        startEngine();
        goOnUntil(post, Published);
        QCOMPARE(stateOf(post), Published);
        QCOMPARE(videos().size(), 1);
        QCOMPARE(live().size(), 1);
    }

    void anotherTimeAnotherTextAndNone_data() { addWishes(); }
    void anotherTimeAnotherTextAndNone() { aWishIsGranted(); }
    void aRecallThatComesTooLateLeavesItAlone() { aRecallTooLateLeavesItAlone(); }

    void whatWasChangedInBetweenIsLookedAtAgain_data()
    {
        QTest::addColumn<Wish>("wish");
        QTest::addColumn<PlatformPostState>("after");
        QTest::newRow("canceled") << Wish::None << Canceled;
        QTest::newRow("another time") << Wish::AnotherTime << HandedOver;
    }

    void whatWasChangedInBetweenIsLookedAtAgain()
    {
        QFETCH(const Wish, wish);
        QFETCH(const PlatformPostState, after);
        const auto post = heldPost();
        client().fault({{u"platform"_s, u"youtube"_s},
                        {u"method"_s, wish == Wish::None ? u"DELETE"_s : u"PUT"_s},
                        {u"count"_s, 1},
                        {u"do"_s, u"status"_s},
                        {u"value"_s, 412},
                        {u"code"_s, u"conditionNotMet"_s}});
        wishFor(post, wish, {});
        m_engine->wakeUp();
        QTRY_VERIFY(copyOf(post).act || stateOf(post) == after);
        goOnUntil(post, after);
        QCOMPARE(stateOf(post), after);
        QCOMPARE(videos().size(), after == HandedOver ? 1 : 0);
        QCOMPARE(client().counts(u"youtube"_s)["faults"_L1].toInt(), 1);
    }

    void aTimeThatWasNotTakenIsKnownHoweverLateItIsLookedAt()
    {
        client().configure(u"youtube"_s, {{u"audited"_s, false}});
        const auto post = plannedPost(video());
        startEngine();
        QTRY_COMPARE(videos().size(), 1);
        QTRY_VERIFY(stateOf(post) == Publishing && copyOf(post).actAt);
        stopEngine();
        elapse(2h);
        startEngine();
        goOnUntil(post, Scheduled);
        QCOMPARE(stateOf(post), Scheduled);
        QVERIFY(videos().isEmpty());
    }

    void whatStaysWithCarillon_data()
    {
        QTest::addColumn<QString>("privacy");
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<PlatformPostState>("after");
        QTest::addColumn<int>("all");
        QTest::newRow("it is to be unlisted") << u"unlisted"_s << QString{} << QJsonObject{} << Published << 1;
        QTest::newRow("it has a first comment") << u"public"_s << u"#tags"_s << QJsonObject{} << Published << 2;
        QTest::newRow("the app has no audit, so that its time is not taken")
            << u"public"_s << QString{} << QJsonObject{{u"audited"_s, false}} << Published << 1;
        QTest::newRow("it is rejected, twice")
            << u"public"_s << QString{} << QJsonObject{{u"rejection_reason"_s, u"length"_s}} << Failed << 2;
    }

    void whatStaysWithCarillon()
    {
        QFETCH(const QString, privacy);
        QFETCH(const QString, comment);
        QFETCH(const QJsonObject, settings);
        QFETCH(const PlatformPostState, after);
        QFETCH(const int, all);
        client().configure(u"youtube"_s, settings);
        auto content = video();
        content.options[u"youtube.privacy"_s] = privacy;
        content.firstComment = comment;
        const auto problems = checkPost(content, {*m_connected}, m_platforms, {}, true);
        QCOMPARE(problems.size(), settings.isEmpty() ? 1 : 0);
        if (settings.isEmpty())
            QCOMPARE(problems.first().problem.code, u"stays_here"_s);
        const auto post = plannedPost(content);
        startEngine();
        if (!settings.isEmpty()) {
            QTRY_VERIFY(wasTried(post));
            goOnUntil(post, Scheduled);
            QCOMPARE(stateOf(post), Scheduled);
            QVERIFY(live().isEmpty());
        }
        goOnUntil(post, after);
        QCOMPARE(stateOf(post), after);
        QCOMPARE(videos().size(), all);
    }

private:
    [[nodiscard]] PostContent video() const
    {
        const auto stored = importMedia(m_film, m_fixture->workspace->mediaFolder());
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail));
        PostContent content{.parts = {u"Was man sieht"_s}, .title = u"Ein Film"_s};
        content.media += PostMedia{.asset = assetOf(stored->probe, stored->fileName)};
        content.options = {{u"youtube.made_for_kids"_s, u"no"_s}};
        return content;
    }

    PostId heldPost() override
    {
        const auto post = plannedPost(video());
        startEngine();
        goOnUntil(post, HandedOver);
        return post;
    }

    void loseCall(bool isMove, const QString &fault) override
    {
        client().fault({{u"platform"_s, u"youtube"_s},
                        {u"method"_s, isMove ? u"PUT"_s : u"DELETE"_s},
                        {u"path"_s, u"/youtube/v3/videos"_s},
                        {u"count"_s, 1},
                        {u"do"_s, fault}});
    }

    QJsonArray waiting() override { return videos(); }

    /// All that is on the channel, comments included.
    QJsonArray videos()
    {
        // Whoever asks has it publish what is due.
        (void)client().get("/youtube/v3/channels?part=id&mine=true", "sandbox-ada");
        return client().get("/_sandbox/posts?platform=youtube").array();
    }

    QJsonArray live() override
    {
        QJsonArray found;
        for (const auto &video : videos()) {
            if (!video["notes"_L1].toArray().contains(u"private"_s))
                found += video;
        }
        return found;
    }

    QTemporaryDir m_folder;
    const QString m_film = m_folder.filePath(u"film.mp4"_s);
};

static const test::Registration<TestYoutubeHandOver> registered;

#include "tst_youtubehandover.moc"
