// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/facebook/facebookstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Everything a page's post may be, through the client, against the simulated Facebook.
class TestFacebookSandbox final : public QObject, protected test::FacebookStage
{
    Q_OBJECT

private slots:
    void publishesTextAndLink()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = test::facebookPost();
        post.link = u"https://example.com/a?b=c&d=e"_s;
        post.firstComment = u"First! #m1c"_s;
        auto poster = runner(sandbox, post);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QVERIFY(out->remoteId.contains(u'_'));
        QVERIFY2(out->permalink.startsWith("http://127.0.0.1:"_L1), qPrintable(out->permalink));
        QCOMPARE(client.get(QUrl{out->permalink}.path().toUtf8()).status, 200);

        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0]["text"_L1].toString(), post.parts[0]);
        QCOMPARE(posts[0]["link"_L1].toString(), post.link);
        QCOMPARE(posts[1]["text"_L1].toString(), post.firstComment);
        QCOMPARE(client.counts(u"facebook"_s)["warnings"_L1].toInt(), 0);
    }

    void publishesPhotos_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one") << 1;
        QTest::newRow("three in their order") << 3;
        QTest::newRow("as many as it takes") << 10;
    }

    void publishesPhotos()
    {
        QFETCH(const int, count);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox, withPhotos(count));
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 1);
        const auto media = posts[0]["media"_L1].toArray();
        QCOMPARE(media.size(), count);
        for (int at = 0; at < count; ++at)
            QCOMPARE(media[at]["alt"_L1].toString(), u"Photo %1"_s.arg(at));
    }

    void publishesAFilmInTheServersPieces()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"facebook"_s, {{u"chunk_bytes"_s, 1'000'000}});
        auto post = withFilm(u"post"_s);
        post.firstComment = u"Seen? #m1c"_s;
        auto poster = runner(sandbox, post);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(test::kindsOf(poster.journal).count(u"upload_chunk"_s), 3);
        QVERIFY(test::kindsOf(poster.journal).contains(u"read_back"_s));
        QVERIFY(out->remoteId.contains(u'_'));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0]["title"_L1].toString(), u"A film"_s);
        QCOMPARE(client.counts(u"facebook"_s)["warnings"_L1].toInt(), 0);
    }

    void publishesAReel()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox, withFilm(u"reel"_s));
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QVERIFY2(out->permalink.contains("/reel/"_L1), qPrintable(out->permalink));
        QCOMPARE(test::kindsOf(poster.journal).count(u"upload_chunk"_s), 1);
        QCOMPARE(postsOf(client).size(), 1);
        QVERIFY(showsTheFilm(client));
        QCOMPARE(client.counts(u"facebook"_s)["warnings"_L1].toInt(), 0);
    }

    void publishesAStory_data()
    {
        QTest::addColumn<bool>("isFilm");
        QTest::newRow("of a photo") << false;
        QTest::newRow("of a film") << true;
    }

    void publishesAStory()
    {
        QFETCH(const bool, isFilm);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = isFilm ? withFilm(u"story"_s) : withPhotos(1);
        post.options = {{u"kind"_s, u"story"_s}};
        auto poster = runner(sandbox, post);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QVERIFY2(out->permalink.contains("/stories/"_L1), qPrintable(out->permalink));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts[0]["id"_L1].toString(), out->remoteId);
        QCOMPARE(posts[0]["text"_L1].toString(), QString{});  // nobody would see it
        QCOMPARE(posts[0]["notes"_L1].toArray().first().toString(), u"story"_s);
        QVERIFY(!isFilm || showsTheFilm(client));
        QCOMPARE(client.counts(u"facebook"_s)["warnings"_L1].toInt(), 0);

        poster.turnTo(Purpose::Edit);
        QCOMPARE(poster.run().error().kind, ErrorKind::Content);
        poster.turnTo(Purpose::Delete);
        QVERIFY(poster.run());
        QCOMPARE(postsOf(client).size(), 0);
    }

    void takesTheWordWhereTheListHidesAStory()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"facebook"_s, {{u"visible_after_ms"_s, 3'600'000}});
        auto post = withPhotos(1);
        post.options = {{u"kind"_s, u"story"_s}};
        auto poster = runner(sandbox, post);
        QCOMPARE(poster.run(8).error().kind, ErrorKind::NotReady);
        sandbox.clock.advance(1min);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(postsOf(client)[0]["id"_L1].toString(), out->remoteId);
    }

    void tellsThatAFilmCannotBeRead_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("a film") << u"post"_s;
        QTest::newRow("a reel") << u"reel"_s;
        QTest::newRow("a story") << u"story"_s;
    }

    void tellsThatAFilmCannotBeRead()
    {
        QFETCH(const QString, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"facebook"_s, {{u"media_fail"_s, true}});
        const auto out = runner(sandbox, withFilm(kind)).run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Media);
        QVERIFY(out.error().detail.contains("could not be read"_L1));
    }

    void editsAndDeletes_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("a text with a comment") << u"text"_s;
        QTest::newRow("a reel") << u"reel"_s;
    }

    void editsAndDeletes()
    {
        QFETCH(const QString, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = kind == "reel"_L1 ? withFilm(kind) : test::facebookPost();
        if (kind == "text"_L1)
            post.firstComment = u"First! #m1c"_s;
        auto poster = runner(sandbox, post);
        QVERIFY(poster.run().has_value());

        poster.turnTo(Purpose::Edit);
        poster.post.parts = {u"Anders #m1"_s};
        const auto edited = poster.run();
        QVERIFY2(edited.has_value(), qPrintable(why(edited)));
        QCOMPARE(postsOf(client)[0]["text"_L1].toString(), u"Anders #m1"_s);

        poster.journal.clear();
        poster.post.purpose = Purpose::Delete;
        const auto deleted = poster.run();
        QVERIFY2(deleted.has_value(), qPrintable(why(deleted)));
        QVERIFY(postsOf(client).isEmpty());
        poster.journal.clear();
        QVERIFY(poster.run().has_value());  // gone is gone
    }

    void saysHowItFailed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("retryMinutes");
        QTest::newRow("an expired login") << 401 << u"190/463"_s << ErrorKind::Auth << 0;
        QTest::newRow("a security check") << 400 << u"190/459"_s << ErrorKind::Restricted << 0;
        QTest::newRow("a missing permission") << 403 << u"200"_s << ErrorKind::Scope << 0;
        QTest::newRow("the app's limit") << 403 << u"4"_s << ErrorKind::RateLimited << 60;
        QTest::newRow("posting too fast") << 400 << u"368/1390008"_s << ErrorKind::RateLimited << 60;
        QTest::newRow("a blocked page") << 400 << u"368"_s << ErrorKind::Restricted << 0;
        QTest::newRow("against the standards") << 400 << u"/1404102"_s << ErrorKind::Content << 0;
        QTest::newRow("the app") << 400 << u"3"_s << ErrorKind::Config << 0;
    }

    void saysHowItFailed()
    {
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, retryMinutes);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox);
        client.fault({{u"platform"_s, u"facebook"_s},
                      {u"path"_s, u"/facebook/graph/*/feed"_s},
                      {u"do"_s, u"status"_s},
                      {u"value"_s, status},
                      {u"error"_s, code}});
        const auto out = poster.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        if (retryMinutes > 0)
            QCOMPARE(out.error().retryAfter, std::chrono::seconds{std::chrono::minutes{retryMinutes}});
        QVERIFY(postsOf(client).isEmpty());
    }
};

static const test::Registration<TestFacebookSandbox> registered;
#include "tst_facebooksandbox.moc"
