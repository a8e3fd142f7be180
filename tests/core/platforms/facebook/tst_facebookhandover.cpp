// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/medialibrary.h"
#include "tests/core/media/videosamples.h"
#include "tests/core/publisher/handoverstory.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// Posts that Facebook publishes at their time, through the engine.
class TestFacebookHandOver final : public QObject, private HandOverStory
{
    Q_OBJECT

    enum class Kind { Link, Photo, Film, Reel };

private slots:
    void initTestCase()
    {
        QVERIFY2(makeFilm(m_film, upright(), u"3"_s), "ffmpeg makes the film of this test; install it");
    }
    void init() { setUpStory(u"facebook"_s); }
    void cleanup() { tearDownStory(); }

    void itGoesOutWithTheComputerOff_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("a text with a link") << Kind::Link;
        QTest::newRow("a photo") << Kind::Photo;
        QTest::newRow("a film") << Kind::Film;
        QTest::newRow("a reel") << Kind::Reel;
    }

    void itGoesOutWithTheComputerOff()
    {
        QFETCH(const Kind, kind);
        const auto post = heldPost(kind);
        QCOMPARE(stateOf(post), HandedOver);
        QCOMPARE(waiting().size(), 1);
        QVERIFY(live().isEmpty());
        stopEngine();
        elapse(20h);
        QCOMPARE(live().size(), 1);
        startEngine();
        goOnUntil(post, Published);
        QCOMPARE(stateOf(post), Published);
        QVERIFY(copyOf(post).permalink.contains(kind == Kind::Reel ? u"/reel/"_s : u"/posts/"_s));
        QCOMPARE(copyOf(post).publishedAt, copyOf(post).dueAt);
        QCOMPARE(live().size(), 1);
        QCOMPARE(live()[0]["media"_L1].toArray().size(), kind == Kind::Link ? 0 : 1);
        QCOMPARE(live()[0]["created_at"_L1].toString(), toIsoUtc(*copyOf(post).dueAt));
    }

    void aLostAnswerNeverDoubles_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<std::chrono::milliseconds>("away");
        using ms = std::chrono::milliseconds;
        const auto post = u"POST"_s;
        QTest::newRow("it arrived") << post << u"close_after"_s << Kind::Link << ms{10s};
        QTest::newRow("it arrived with its photo") << post << u"close_after"_s << Kind::Photo << ms{10s};
        QTest::newRow("half of the answer came") << post << u"close_middle"_s << Kind::Link << ms{10s};
        QTest::newRow("it did not arrive") << post << u"close_before"_s << Kind::Link << ms{10s};
        QTest::newRow("it arrived, and its time has passed since") << post << u"close_after"_s << Kind::Link << ms{11h};
        QTest::newRow("a film arrived") << post << u"close_after"_s << Kind::Film << ms{10s};
        QTest::newRow("a reel arrived") << post << u"close_after"_s << Kind::Reel << ms{10s};
        QTest::newRow("a reel did not arrive") << post << u"close_before"_s << Kind::Reel << ms{10s};
        QTest::newRow("a film arrived, and its time has passed since")
            << post << u"close_after"_s << Kind::Film << ms{11h};
    }

    void aLostAnswerNeverDoubles()
    {
        QFETCH(const QString, method);
        QFETCH(const QString, fault);
        QFETCH(const Kind, kind);
        QFETCH(const std::chrono::milliseconds, away);
        const auto edge = kind == Kind::Film ? u"/videos"_s : kind == Kind::Reel ? u"/video_reels"_s : u"/feed"_s;
        const bool isInPieces = kind == Kind::Film || kind == Kind::Reel;
        lose(method, edge, fault, !isInPieces ? 0 : kind == Kind::Film ? 2 : 1);
        const auto post = plannedPost(content(kind));
        startEngine();
        QTRY_VERIFY(wasTried(post));
        goOnUntil(post, Publishing);
        for (int turn = 0; turn < 200 && !isInDoubt(post); ++turn) {
            QTest::qWait(10);
            elapse(1s);
        }
        stopEngine();
        elapse(away);
        startEngine();
        goOnUntil(post, Published);
        QCOMPARE(stateOf(post), Published);
        QCOMPARE(live().size(), 1);
        QVERIFY(waiting().isEmpty());
    }

    void anotherTimeAnotherTextAndNone_data() { addWishes(); }
    void anotherTimeAnotherTextAndNone()
    {
        m_heldKind = Kind::Link;
        aWishIsGranted();
    }
    void ofAFilmToo_data()
    {
        QTest::addColumn<int>("wish");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<PlatformPostState>("after");
        QTest::newRow("an hour later, the answer lost") << int(Wish::AnotherTime) << u"close_after"_s << HandedOver;
        QTest::newRow("another text") << int(Wish::AnotherText) << QString{} << HandedOver;
        QTest::newRow("canceled, the answer lost") << int(Wish::None) << u"close_after"_s << Canceled;
    }
    void ofAFilmToo()
    {
        m_heldKind = Kind::Reel;
        aWishIsGranted();
    }
    void aRecallThatComesTooLateLeavesItAlone() { aRecallTooLateLeavesItAlone(); }

    void whatWasDeletedThereIsNotSentAgain_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("a post") << Kind::Link;
        QTest::newRow("a film") << Kind::Film;
    }
    void whatWasDeletedThereIsNotSentAgain()
    {
        QFETCH(const Kind, kind);
        const auto post = heldPost(kind);
        const auto id = waiting()[0]["id"_L1].toString();
        client().send("DELETE", "/facebook/graph/v26.0/" + id.toUtf8(), {{"Authorization", "Bearer sandbox-ada"}}, {});
        QVERIFY(waiting().isEmpty());
        goOnUntil(post, Failed);  // somebody may have meant it
        QCOMPARE(stateOf(post), Failed);
        QVERIFY(live().isEmpty());
    }

    void aFilmThatCannotBeProcessedIsToldInTime()
    {
        client().configure(u"facebook"_s, {{u"media_fail"_s, true}});
        const auto post = plannedPost(content(Kind::Film));
        startEngine();
        QTRY_VERIFY(wasTried(post));
        goOnUntil(post, Scheduled);
        QCOMPARE(stateOf(post), Scheduled);
        const auto why = copyOf(post).error;
        QVERIFY(why && why->detail.contains(u"could not process the video"_s));
        QVERIFY(live().isEmpty());
    }

    void whatStaysWithCarillon_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("a first comment") << Kind::Link;
        QTest::newRow("a film with a first comment") << Kind::Film;
    }

    void whatStaysWithCarillon()
    {
        QFETCH(const Kind, kind);
        auto wanted = content(kind);
        QVERIFY(findPlatform(m_platforms, u"facebook")->mayHandOver({.parts = wanted.parts}));
        wanted.firstComment = u"#tags"_s;
        const auto problems = checkPost(wanted, {*m_connected}, m_platforms, {}, true);
        const auto stays = std::count_if(problems.begin(), problems.end(), [](const PostProblem &found) {
            return found.problem.code == "stays_here"_L1 && found.problem.severity == Severity::Warning;
        });
        QCOMPARE(stays, 1);
        const auto post = plannedPost(wanted);
        startEngine();
        elapse(1h);
        QTest::qWait(50);
        QCOMPARE(stateOf(post), Scheduled);
        QVERIFY(!wasTried(post));
    }

private:
    /// As a reel has to be.
    static QStringList upright() { return h264() + QStringList{u"-vf"_s, u"scale=540:960,setsar=1"_s}; }

    [[nodiscard]] PostContent content(Kind kind) const
    {
        PostContent content{.parts = {u"Grüße"_s}};
        if (kind == Kind::Link) {
            content.link = u"https://example.org/a"_s;
            return content;
        }
        if (kind == Kind::Reel)
            content.options[u"facebook.kind"_s] = u"reel"_s;
        const auto path = kind == Kind::Photo ? m_folder.filePath(u"a.png"_s) : m_film;
        QFile file{path};
        if (kind == Kind::Photo && (!file.open(QIODevice::WriteOnly) || file.write(tinyPng()) < 0))
            qFatal("The test's picture cannot be written");
        file.close();
        const auto stored = importMedia(path, m_fixture->workspace->mediaFolder());
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail));
        content.media += PostMedia{.asset = assetOf(stored->probe, stored->fileName)};
        return content;
    }

    PostId heldPost() override { return heldPost(m_heldKind); }
    PostId heldPost(Kind kind)
    {
        const auto post = plannedPost(content(kind));
        startEngine();
        goOnUntil(post, HandedOver);
        return post;
    }

    void loseCall(bool isMove, const QString &fault) override { lose(isMove ? u"POST"_s : u"DELETE"_s, {}, fault, 0); }

    /// The call after so many others there.
    void lose(const QString &method, const QString &edge, const QString &fault, int after)
    {
        const auto host = edge == u"/videos"_s ? u"graph-video"_s : u"graph"_s;
        QJsonObject wanted{{u"platform"_s, u"facebook"_s},
                           {u"method"_s, method},
                           {u"after"_s, after},
                           {u"count"_s, 1},
                           {u"do"_s, fault}};
        if (!edge.isEmpty())
            wanted[u"path"_s] = u"/facebook/%1/v26.0/%2%3"_s.arg(host, m_connected->remoteId, edge);
        client().fault(wanted);
    }

    [[nodiscard]] bool isInDoubt(PostId post) const
    {
        const auto copy = copyOf(post);
        return copy.state == Publishing && copy.error && copy.error->kind == ErrorKind::Ambiguous;
    }

    QJsonArray waiting() override
    {
        const auto page = "/facebook/graph/v26.0/" + m_connected->remoteId.toUtf8();
        auto found = client().get(page + "/scheduled_posts?limit=100", "sandbox-ada").json()["data"_L1].toArray();
        const auto films = client().get(page + "/videos?fields=published", "sandbox-ada").json()["data"_L1].toArray();
        for (const auto &film : films) {
            if (!film["published"_L1].toBool(true))
                found += film;
        }
        return found;
    }

    QJsonArray live() override
    {
        (void)waiting();  // whoever asks has it publish what is due
        return client().get("/_sandbox/posts?platform=facebook").array();
    }

    QTemporaryDir m_folder;
    const QString m_film = m_folder.filePath(u"film.mp4"_s);
    Kind m_heldKind = Kind::Link;
};

static const test::Registration<TestFacebookHandOver> registered;

#include "tst_facebookhandover.moc"
