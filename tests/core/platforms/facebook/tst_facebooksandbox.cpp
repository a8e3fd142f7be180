// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/facebook/samples.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Everything a page's post may be, through the client, against the simulated Facebook.
class TestFacebookSandbox final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_facebook = findPlatform(m_platforms, u"facebook");
    QTemporaryDir m_folder;
    QString m_picture;
    QString m_film;

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test's file cannot be written");
    }

    test::StepRunner runner(const RunningSandbox &sandbox, FrozenPost post = test::facebookPost())
    {
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
        request.secret = u"sandbox-acme"_s;
        const auto connected = test::await(m_facebook->connectAccount(std::move(request), http));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        const auto &account = connected->only().account;
        post.account = FrozenAccount{.handle = account.handle,
                                     .server = account.server,
                                     .remoteId = account.remoteId,
                                     .reported = account.reported};
        return test::StepRunner{*m_facebook, sandbox.clock, post, connected->only().credentials};
    }

    FrozenPost withPhotos(int count) const
    {
        auto post = test::facebookPost();
        for (int at = 0; at < count; ++at) {
            auto photo = test::facebookPhoto(at);
            photo.path = m_picture;
            post.media += photo;
        }
        return post;
    }

    FrozenPost withFilm(const QString &kind) const
    {
        auto post = test::facebookPost();
        auto film = test::facebookFilm();
        film.path = m_film;
        post.media = {film};
        post.title = u"A film"_s;
        post.options = {{u"kind"_s, kind}};
        return post;
    }

    static QJsonArray postsOf(SandboxClient &client)
    {
        const auto answer = client.get("/_sandbox/posts?platform=facebook");
        return answer.array().isEmpty() ? answer.json()["posts"_L1].toArray() : answer.array();
    }

    /// Does the first post show the whole film, as it lies here?
    bool showsTheFilm(SandboxClient &client) const
    {
        const QUrl url{postsOf(client)[0]["media"_L1][0]["url"_L1].toString()};
        QFile film{m_film};
        return film.open(QIODevice::ReadOnly) && client.get(url.path().toLatin1()).body == film.readAll();
    }

    static QString why(const Result<Publication> &result) { return result ? QString{} : result.error().detail; }

    /// Asks about the last step.
    Probe probe(const RunningSandbox &sandbox, const test::StepRunner &runner)
    {
        HttpClient http{sandbox.clock};
        const auto &doubtful = runner.journal.last();
        StepContext context{.post = runner.post, .step = doubtful.step, .askedAt = sandbox.clock.now()};
        context.credentials.values = {{u"access_token"_s, u"sandbox-acme"_s}};
        return test::await(m_facebook->probe(std::move(context), doubtful, http));
    }

    static QStringList kindsOf(const test::StepRunner &runner)
    {
        QStringList kinds;
        for (const auto &record : runner.journal)
            kinds += toWord(record.step.kind);
        return kinds;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_facebook != nullptr);
        m_picture = m_folder.filePath(u"a.png"_s);
        write(m_picture, test::tinyPng());
        m_film = m_folder.filePath(u"a.mp4"_s);
        QByteArray film(2'500'000, 'x');
        for (qsizetype at = 0; at < film.size(); at += 1000)
            film[at] = char('a' + (at / 1000) % 26);
        write(m_film, film);
    }

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
        QCOMPARE(kindsOf(poster).count(u"upload_chunk"_s), 3);
        QVERIFY(kindsOf(poster).contains(u"read_back"_s));
        QVERIFY(out->remoteId.contains(u'_'));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0]["title"_L1].toString(), u"A film"_s);
        QCOMPARE(client.counts(u"facebook"_s)["warnings"_L1].toInt(), 0);
    }

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
        QCOMPARE(kindsOf(poster).count(u"start_upload"_s), 1);
        QCOMPARE(kindsOf(poster).count(u"upload_chunk"_s), isKnown ? 5 : 6);
        QCOMPARE(postsOf(client).size(), 1);
        QVERIFY(showsTheFilm(client));
    }

    void publishesAReel()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox, withFilm(u"reel"_s));
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QVERIFY2(out->permalink.contains("/reel/"_L1), qPrintable(out->permalink));
        QCOMPARE(kindsOf(poster).count(u"upload_chunk"_s), 1);
        QCOMPARE(postsOf(client).size(), 1);
        QVERIFY(showsTheFilm(client));
        QCOMPARE(client.counts(u"facebook"_s)["warnings"_L1].toInt(), 0);
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
        QCOMPARE(kindsOf(poster).count(u"start_upload"_s), 1);
        QCOMPARE(postsOf(client).size(), 1);
        QVERIFY(showsTheFilm(client));
    }

    void tellsThatAFilmCannotBeRead_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("a film") << u"post"_s;
        QTest::newRow("a reel") << u"reel"_s;
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

    void findsWhatWasPublishedUnseen_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("path");
        QTest::newRow("a text") << u"text"_s << u"/facebook/graph/*/feed"_s;
        QTest::newRow("an album") << u"album"_s << u"/facebook/graph/*/feed"_s;
        QTest::newRow("a reel") << u"reel"_s << u"/facebook/graph/*/video_reels"_s;
        QTest::newRow("a comment") << u"comment"_s << u"/facebook/graph/*/comments"_s;
    }

    void findsWhatWasPublishedUnseen()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, path);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = kind == "album"_L1 ? withPhotos(2) : kind == "reel"_L1 ? withFilm(kind) : test::facebookPost();
        if (kind == "comment"_L1)
            post.firstComment = u"First! #m1c"_s;
        auto poster = runner(sandbox, post);
        client.fault({{u"platform"_s, u"facebook"_s},
                      {u"method"_s, u"POST"_s},
                      {u"path"_s, path},
                      {u"after"_s, kind == "reel"_L1 ? 1 : 0},
                      {u"count"_s, 1},
                      {u"do"_s, u"close_after"_s}});
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(poster.probes, 1);
        QCOMPARE(postsOf(client).size(), kind == "comment"_L1 ? 2 : 1);
        QCOMPARE(client.counts(u"facebook"_s)["duplicates"_L1].toInt(), 0);
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

static const test::Registration<TestFacebookSandbox> registered;
#include "tst_facebooksandbox.moc"
