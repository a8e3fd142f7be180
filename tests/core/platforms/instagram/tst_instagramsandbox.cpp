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

/// Everything a post may be, through the client, against the simulated Instagram.
class TestInstagramSandbox final : public QObject
{
    Q_OBJECT

    InstagramStage m_stage;

    static QString why(const Result<Publication> &result) { return InstagramStage::why(result); }

private slots:
    void publishesAPicture_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("through a page") << u"sandbox-acme"_s;
        QTest::newRow("with Instagram's login") << u"sandbox-ig-acme"_s;
    }

    void publishesAPicture()
    {
        QFETCH(const QString, token);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = m_stage.pictures(1);
        post.firstComment = u"First! #m1c"_s;
        auto poster = m_stage.runner(sandbox, post, token);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QVERIFY2(out->permalink.startsWith("http://127.0.0.1:"_L1), qPrintable(out->permalink));
        QCOMPARE(client.get(QUrl{out->permalink}.path().toUtf8()).status, 200);

        const auto posts = m_stage.postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0]["id"_L1].toString(), out->remoteId);
        QCOMPARE(posts[0]["text"_L1].toString(), post.parts[0]);
        QCOMPARE(posts[0]["media"_L1][0]["alt"_L1].toString(), u"Picture 0"_s);
        QCOMPARE(posts[1]["text"_L1].toString(), post.firstComment);
        QCOMPARE(client.counts(u"instagram"_s)["warnings"_L1].toInt(), 0);
    }

    void publishesCarousels_data()
    {
        QTest::addColumn<int>("pictures");
        QTest::addColumn<bool>("hasFilm");
        QTest::newRow("two pictures") << 2 << false;
        QTest::newRow("as many as it takes") << 10 << false;
        QTest::newRow("pictures and a film") << 2 << true;
    }

    void publishesCarousels()
    {
        QFETCH(const int, pictures);
        QFETCH(const bool, hasFilm);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = m_stage.pictures(pictures);
        if (hasFilm)
            post.media.insert(1, m_stage.film());
        auto poster = m_stage.runner(sandbox, post);
        const auto out = poster.run(100);
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        const auto posts = m_stage.postsOf(client);
        QCOMPARE(posts.size(), 1);
        const auto media = posts[0]["media"_L1].toArray();
        QCOMPARE(media.size(), post.media.size());
        for (int at = 0; at < media.size(); ++at)
            QCOMPARE(media[at]["alt"_L1].toString(), post.media[at].alt);
        QCOMPARE(client.counts(u"instagram"_s)["warnings"_L1].toInt(), 0);
    }

    void publishesFilms_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isOnTheWeb");
        QTest::addColumn<int>("uploads");
        QTest::newRow("a reel") << u"sandbox-acme"_s << u"post"_s << false << 1;
        QTest::newRow("a reel of Instagram's login") << u"sandbox-ig-acme"_s << u"post"_s << false << 1;
        QTest::newRow("a reel of Instagram's login, fetched") << u"sandbox-ig-acme"_s << u"post"_s << true << 0;
        QTest::newRow("a story") << u"sandbox-acme"_s << u"story"_s << false << 1;
        QTest::newRow("a story, fetched") << u"sandbox-ig-acme"_s << u"story"_s << true << 0;
    }

    void publishesFilms()
    {
        QFETCH(const QString, token);
        QFETCH(const QString, kind);
        QFETCH(const bool, isOnTheWeb);
        QFETCH(const int, uploads);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"media_polls"_s, 3}});
        auto film = m_stage.film();
        if (isOnTheWeb)
            film = m_stage.onTheWeb(film, u"/a.mp4"_s);
        auto post = test::instagramPost({film});
        post.options = {{u"kind"_s, kind}};
        auto poster = m_stage.runner(sandbox, post, token);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        const auto kinds = test::kindsOf(poster.journal);
        QCOMPARE(kinds.count(u"upload_chunk"_s), uploads);
        QCOMPARE(kinds.count(u"await_container"_s), 4);
        QVERIFY(out->permalink.contains(kind == "story"_L1 ? "/stories/"_L1 : "/reel/"_L1));
        const auto posts = m_stage.postsOf(client);
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts[0]["text"_L1].toString(), kind == "story"_L1 ? QString{} : post.parts[0]);
        QCOMPARE(client.counts(u"instagram"_s)["warnings"_L1].toInt(), 0);
    }

    void passesOptionsOn()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = test::instagramPost({m_stage.film()});
        post.options = {{u"collaborators"_s, u"@bob, carol"_s},
                        {u"user_tags"_s, u"dave"_s},
                        {u"share_to_feed"_s, u"no"_s},
                        {u"cover_url"_s, u"https://example.com/c.jpg"_s},
                        {u"location_id"_s, u"77"_s},
                        {u"audio_name"_s, u"Bells"_s},
                        {u"trial"_s, u"manual"_s}};
        const auto out = m_stage.runner(sandbox, post).run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        const auto shown = QString::fromUtf8(client.get(QUrl{out->permalink}.path().toUtf8()).body);
        for (const auto &told : {u"bob"_s, u"carol"_s, u"dave"_s, u"share_to_feed: false"_s, u"location_id: 77"_s,
                                 u"audio_name: Bells"_s, u"MANUAL"_s, u"c.jpg"_s})
            QVERIFY2(shown.contains(told), qPrintable(told));
        QCOMPARE(client.counts(u"instagram"_s)["warnings"_L1].toInt(), 0);
    }

    void goesOnAtTheByteThatAFilmReached_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("the upload host says that it broke") << true;
        QTest::newRow("it died, and nobody knows") << false;
    }

    void goesOnAtTheByteThatAFilmReached()
    {
        QFETCH(const bool, isKnown);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"keep_bytes"_s, 777'777}});
        auto poster = m_stage.runner(sandbox, test::instagramPost({m_stage.film()}));
        const auto broken = poster.run();
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, ErrorKind::Transient);
        if (!isKnown)
            poster.journal.last().state = StepState::Intended;
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(test::kindsOf(poster.journal).count(u"create_container"_s), 1);
        QCOMPARE(m_stage.postsOf(client).size(), 1);
    }

    void sendsNothingTwiceThatArrivedWhole()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = m_stage.runner(sandbox, test::instagramPost({m_stage.film()}));
        QCOMPARE(poster.run(2).error().kind, ErrorKind::NotReady);  // a kill before the answer was written
        auto &last = poster.journal.last();
        QCOMPARE(last.step.kind, StepKind::UploadChunk);
        last.state = StepState::Intended;
        last.result = {};
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(m_stage.postsOf(client).size(), 1);
    }

    void keepsUploadsOverARestart()
    {
        const QTemporaryDir state;
        QList<StepRecord> journal;
        const auto post = test::instagramPost({m_stage.film()});
        {
            const RunningSandbox sandbox{state.path()};
            auto poster = m_stage.runner(sandbox, post);
            QVERIFY(!poster.run(2));
            journal = poster.journal;
        }
        const RunningSandbox sandbox{state.path()};
        SandboxClient client{sandbox.port()};
        auto poster = m_stage.runner(sandbox, post);
        poster.journal = journal;
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(test::kindsOf(poster.journal).count(u"create_container"_s), 1);
        QCOMPARE(m_stage.postsOf(client).size(), 1);
    }

    /// Instagram looks at a picture itself.
    void saysWhatIsWrongWithAMedium_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isFilm");
        QTest::addColumn<bool>("isLate");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("told");
        using enum ErrorKind;
        const auto media = u"media host"_s;
        QTest::newRow("gone") << u"/gone.jpg"_s << false << false << Rebuild << media;
        QTest::newRow("elsewhere") << u"/moved.jpg"_s << false << false << Rebuild << media;
        QTest::newRow("no picture") << u"/words.txt"_s << false << false << Rebuild << media;
        QTest::newRow("another type") << u"/a.png"_s << false << false << Media << u"JPEG"_s;
        QTest::newRow("too tall") << u"/tall.jpg"_s << false << false << Media << u"too tall"_s;
        QTest::newRow("too large") << u"/large.jpg"_s << false << false << Media << u"8 MiB"_s;
        QTest::newRow("gone, told late") << u"/gone.jpg"_s << false << true << Rebuild << media;
        QTest::newRow("too tall, told late") << u"/tall.jpg"_s << false << true << Media << u"too tall"_s;
        QTest::newRow("a film that is gone") << u"/gone.jpg"_s << true << false << Rebuild << u"video"_s;
        QTest::newRow("a film that is none") << u"/0.jpg"_s << true << false << Media << u"H.264"_s;
    }

    void saysWhatIsWrongWithAMedium()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, isFilm);
        QFETCH(const bool, isLate);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, told);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"late_errors"_s, isLate}});
        auto medium = isFilm ? m_stage.film() : test::instagramPicture();
        auto post = test::instagramPost({m_stage.onTheWeb(medium, path)});
        const auto out = m_stage.runner(sandbox, post, isFilm ? u"sandbox-ig-acme"_s : u"sandbox-acme"_s).run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        QVERIFY2(out.error().detail.contains(told), qPrintable(out.error().detail));
        QVERIFY(m_stage.postsOf(client).isEmpty());
    }

    void fetchesOnlyWhatItIsToldTo()
    {
        const RunningSandbox sandbox;
        InstagramStage stage;
        QVERIFY(stage.runner(sandbox, stage.pictures(2)).run().has_value());
        const auto seen = stage.web().seen();
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen[0].target, QByteArray{"/0.jpg?sig=a%2Fb"});  // encoded once, as it was signed
        QCOMPARE(headerValue(seen[0].headers, "Authorization"), QByteArray{});
    }

    void deletes_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("withheld");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("through a page") << u"sandbox-acme"_s << u""_s << ErrorKind::Conflict;
        QTest::newRow("without its permission")
            << u"sandbox-acme"_s << u"instagram_manage_contents"_s << ErrorKind::Config;
        QTest::newRow("with Instagram's login") << u"sandbox-ig-acme"_s << u""_s << ErrorKind::Config;
    }

    void deletes()
    {
        QFETCH(const QString, token);
        QFETCH(const QString, withheld);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"instagram"_s, {{u"withheld_scopes"_s, withheld}});
        auto post = m_stage.pictures(1);
        post.firstComment = u"First! #m1c"_s;
        auto poster = m_stage.runner(sandbox, post, token);
        QVERIFY(poster.run().has_value());
        poster.turnTo(Purpose::Delete);
        const auto deleted = poster.run();
        QCOMPARE(deleted ? ErrorKind::Conflict : deleted.error().kind, kind);
        QCOMPARE(m_stage.postsOf(client).size(), deleted ? 0 : 2);
        if (deleted) {
            poster.journal.clear();
            QVERIFY(poster.run().has_value());  // gone is gone
        }
    }
};

static const test::Registration<TestInstagramSandbox> registered;
#include "tst_instagramsandbox.moc"
