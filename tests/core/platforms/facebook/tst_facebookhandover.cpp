// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/medialibrary.h"
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

private slots:
    void init() { setUpStory(u"facebook"_s); }
    void cleanup() { tearDownStory(); }

    void itGoesOutWithTheComputerOff_data()
    {
        QTest::addColumn<bool>("hasPicture");
        QTest::newRow("a text with a link") << false;
        QTest::newRow("a photo") << true;
    }

    void itGoesOutWithTheComputerOff()
    {
        QFETCH(const bool, hasPicture);
        const auto post = heldPost(hasPicture);
        QCOMPARE(stateOf(post), HandedOver);
        QCOMPARE(waiting().size(), 1);
        QVERIFY(live().isEmpty());
        stopEngine();
        elapse(20h);
        QCOMPARE(live().size(), 1);
        startEngine();
        goOnUntil(post, Published);
        QCOMPARE(stateOf(post), Published);
        QVERIFY(copyOf(post).permalink.contains(u"/posts/"_s));
        QCOMPARE(copyOf(post).publishedAt, copyOf(post).dueAt);
        QCOMPARE(live().size(), 1);
        QCOMPARE(live()[0]["media"_L1].toArray().size(), hasPicture ? 1 : 0);
        QCOMPARE(live()[0]["created_at"_L1].toString(), toIsoUtc(*copyOf(post).dueAt));
    }

    void aLostAnswerNeverDoubles_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("hasPicture");
        QTest::addColumn<std::chrono::milliseconds>("away");
        using ms = std::chrono::milliseconds;
        QTest::newRow("it arrived") << u"POST"_s << u"close_after"_s << false << ms{10s};
        QTest::newRow("it arrived with its photo") << u"POST"_s << u"close_after"_s << true << ms{10s};
        QTest::newRow("half of the answer came") << u"POST"_s << u"close_middle"_s << false << ms{10s};
        QTest::newRow("it did not arrive") << u"POST"_s << u"close_before"_s << false << ms{10s};
        QTest::newRow("it arrived, and its time has passed since") << u"POST"_s << u"close_after"_s << false << ms{11h};
    }

    void aLostAnswerNeverDoubles()
    {
        QFETCH(const QString, method);
        QFETCH(const QString, fault);
        QFETCH(const bool, hasPicture);
        QFETCH(const std::chrono::milliseconds, away);
        lose(method, u"/feed"_s, fault);
        const auto post = plannedPost(content(hasPicture));
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
    void anotherTimeAnotherTextAndNone() { aWishIsGranted(); }
    void aRecallThatComesTooLateLeavesItAlone() { aRecallTooLateLeavesItAlone(); }

    void whatWasDeletedThereIsNotSentAgain()
    {
        const auto post = heldPost();
        const auto id = waiting()[0]["id"_L1].toString();
        client().send("DELETE", "/facebook/graph/v26.0/" + id.toUtf8(), {{"Authorization", "Bearer sandbox-ada"}}, {});
        QVERIFY(waiting().isEmpty());
        goOnUntil(post, Failed);  // somebody may have meant it
        QCOMPARE(stateOf(post), Failed);
        QVERIFY(live().isEmpty());
    }

    void whatStaysWithCarillon_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<bool>("isFilm");
        QTest::newRow("a first comment") << u"#tags"_s << false;
        QTest::newRow("a film") << QString{} << true;
    }

    void whatStaysWithCarillon()
    {
        QFETCH(const QString, comment);
        QFETCH(const bool, isFilm);
        auto wanted = content(false);
        wanted.firstComment = comment;
        if (isFilm)
            wanted.media += PostMedia{
                .asset = {.file = u"a.mp4"_s, .mime = u"video/mp4"_s, .bytes = 100, .kind = MediaKind::Video}};
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
    [[nodiscard]] PostContent content(bool hasPicture) const
    {
        PostContent content{.parts = {u"Grüße"_s}};
        if (!hasPicture) {
            content.link = u"https://example.org/a"_s;
            return content;
        }
        const auto path = m_folder.filePath(u"a.png"_s);
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(tinyPng()) < 0)
            qFatal("The test's picture cannot be written");
        file.close();
        const auto stored = importMedia(path, m_fixture->workspace->mediaFolder());
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail));
        content.media += PostMedia{.asset = assetOf(stored->probe, stored->fileName)};
        return content;
    }

    PostId heldPost() override { return heldPost(false); }
    PostId heldPost(bool hasPicture)
    {
        const auto post = plannedPost(content(hasPicture));
        startEngine();
        goOnUntil(post, HandedOver);
        return post;
    }

    void loseCall(bool isMove, const QString &fault) override { lose(isMove ? u"POST"_s : u"DELETE"_s, {}, fault); }

    void lose(const QString &method, const QString &edge, const QString &fault)
    {
        const auto page = m_connected->remoteId;
        QJsonObject wanted{{u"platform"_s, u"facebook"_s}, {u"method"_s, method}, {u"count"_s, 1}, {u"do"_s, fault}};
        if (!edge.isEmpty())
            wanted[u"path"_s] = u"/facebook/graph/v26.0/"_s + page + edge;
        client().fault(wanted);
    }

    [[nodiscard]] bool isInDoubt(PostId post) const
    {
        const auto copy = copyOf(post);
        return copy.state == Publishing && copy.error && copy.error->kind == ErrorKind::Ambiguous;
    }

    QJsonArray waiting() override
    {
        const auto path = u"/facebook/graph/v26.0/%1/scheduled_posts?limit=100"_s.arg(m_connected->remoteId);
        return client().get(path.toUtf8(), "sandbox-ada").json()["data"_L1].toArray();
    }

    QJsonArray live() override
    {
        (void)waiting();  // whoever asks has it publish what is due
        return client().get("/_sandbox/posts?platform=facebook").array();
    }

    QTemporaryDir m_folder;
};

static const test::Registration<TestFacebookHandOver> registered;

#include "tst_facebookhandover.moc"
