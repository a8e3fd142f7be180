// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/discord/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace carillon::test::discord;
using namespace Qt::StringLiterals;
using test::RunningSandbox;
using test::SandboxClient;

/// The adapter against the simulated Discord: each kind of post, and what becomes of it later.
class TestDiscordSandbox final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_discord = findPlatform(m_platforms, u"discord");
    QTemporaryDir m_folder;
    QString m_picture;

    static QStringList textsOf(SandboxClient &client)
    {
        QStringList texts;
        for (const auto &post : postsOf(client))
            texts += post.toObject()["text"_L1].toString();
        return texts;
    }

private slots:
    void initTestCase() { m_picture = writePicture(m_folder.filePath(u"a.png"_s)); }

    void connectsAndKeepsTheSecretApart()
    {
        const RunningSandbox sandbox;
        const auto connected = connectTo(*m_discord, sandbox, u"ada"_s);
        QVERIFY2(connected.has_value(), qPrintable(connected ? QString{} : connected.error().detail));
        const auto &account = connected->only().account;
        QCOMPARE(account.name, u"ada"_s);
        QCOMPARE(account.handle, u"ada-"_s + account.remoteId.right(6));
        QVERIFY(!account.reported["guild_id"_L1].toString().isEmpty());
        QCOMPARE(account.server, QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())});
        QCOMPARE(connected->only().credentials.values["token"_L1].toString(), u"sandbox-ada"_s);
        for (const auto &stored : {account.server.toString(), account.handle, account.name, account.remoteId,
                                   QString::fromUtf8(QJsonDocument{account.options}.toJson()),
                                   QString::fromUtf8(QJsonDocument{account.reported}.toJson())})
            QVERIFY(!stored.contains("sandbox-ada"_L1));
        QVERIFY(connectTo(*m_discord, sandbox, u"bob"_s)->only().account.remoteId != account.remoteId);
    }

    void connectsWithAWholeAddress()
    {
        const RunningSandbox sandbox;
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
        request.secret = request.server.toString() + u"/api/webhooks/ada/sandbox-ada?thread_id=77"_s;
        const auto connected = test::await(m_discord->connectAccount(request, http));
        QVERIFY2(connected.has_value(), qPrintable(connected ? QString{} : connected.error().detail));
        QCOMPARE(connected->only().account.server, request.server);
        QCOMPARE(connected->only().account.options["thread_id"_L1].toString(), u"77"_s);
    }

    void refusesToConnect_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a webhook that was deleted") << u"deleted"_s << ErrorKind::Auth;
        QTest::newRow("a webhook of an app") << u"app"_s << ErrorKind::Config;
    }

    void refusesToConnect()
    {
        QFETCH(const QString, state);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"discord"_s, {{u"webhook_states"_s, QJsonObject{{u"ada"_s, state}}}});
        const auto connected = connectTo(*m_discord, sandbox, u"ada"_s);
        QVERIFY(!connected);
        QCOMPARE(connected.error().kind, kind);
    }

    void publishesAThreadWithFiles()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        run.post.parts = {u"Grüße 👋 #m1"_s, u"zwei #m2"_s};
        run.post.link = u"https://example.com/a"_s;
        run.post.media = {aPicture(m_picture), aPicture(m_picture)};
        run.post.media[1].alt = u"Noch eins"_s;
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(client.get(QUrl{out->permalink}.path().toUtf8()).status, 200);
        QCOMPARE(textsOf(client), (QStringList{u"Grüße 👋 #m1\n\nhttps://example.com/a"_s, u"zwei #m2"_s}));
        const auto media = postsOf(client)[0]["media"_L1].toArray();
        QCOMPARE(media.size(), 2);
        QCOMPARE(media[1]["alt"_L1].toString(), u"Noch eins"_s);
        QCOMPARE(media[0]["mime"_L1].toString(), u"image/png"_s);
        QCOMPARE(countOf(client, u"warnings"_s), 0);
        QCOMPARE(countOf(client, u"refused"_s), 0);
    }

    void publishesWithItsOptions()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        run.post.options = {{u"username"_s, u"Newsroom"_s}, {u"mentions"_s, u"roles"_s}, {u"silent"_s, u"yes"_s}};
        QVERIFY(run.run().has_value());
        const auto notes = postsOf(client)[0]["notes"_L1].toArray();
        for (const auto &note : {u"as Newsroom"_s, u"notifies roles"_s, u"silent"_s})
            QVERIFY2(notes.contains(note), qPrintable(note));
    }

    void hidesWhatItIsTold()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        run.post.media = {aPicture(m_picture)};
        run.post.options = {{u"spoiler"_s, u"both"_s}};
        QVERIFY(run.run().has_value());
        QCOMPARE(textsOf(client), QStringList{u"||Grüße #m1||"_s});
        QCOMPARE(postsOf(client)[0]["notes"_L1].toArray(), QJsonArray{u"hidden: SPOILER_media-1.png"_s});
        QCOMPARE(countOf(client, u"warnings"_s), 0);
        run.turnTo(Purpose::Edit);
        run.post.parts = {u"Besser #m1"_s};
        QVERIFY(run.run().has_value());
        QCOMPARE(textsOf(client), QStringList{u"||Besser #m1||"_s});
    }

    void startsAPostInAForumAndStaysThere()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"discord"_s, {{u"forum"_s, true}});
        auto run = runnerFor(*m_discord, sandbox);
        run.post.parts += u"zwei #m2"_s;
        run.post.options = {{u"thread_name"_s, u"Titel"_s}};
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0]["title"_L1].toString(), u"Titel"_s);
        const auto thread = u"in thread "_s + out->remoteId;
        QVERIFY(posts[0]["notes"_L1].toArray().contains(thread) && posts[1]["notes"_L1].toArray().contains(thread));

        run.turnTo(Purpose::Edit);
        run.post.parts = {u"eins, besser #m1"_s, u"zwei, besser #m2"_s};
        QVERIFY(run.run().has_value());
        QCOMPARE(textsOf(client), run.post.parts);
    }

    void changesAndDeletesWhatIsLive()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        run.post.parts += u"zwei #m2"_s;
        run.post.media = {aPicture(m_picture)};
        QVERIFY(run.run().has_value());
        run.turnTo(Purpose::Edit);
        run.post.parts[0] = u"Besser #m1"_s;
        QVERIFY(run.run().has_value());
        QCOMPARE(textsOf(client), (QStringList{u"Besser #m1"_s, u"zwei #m2"_s}));
        QCOMPARE(postsOf(client)[0]["media"_L1].toArray().size(), 1);
        QCOMPARE(countOf(client, u"edited"_s), 1);

        run.post.purpose = Purpose::Delete;
        run.journal.clear();
        QVERIFY(run.run().has_value());
        QVERIFY(postsOf(client).isEmpty());
        run.journal.clear();  // as after a death that forgot all
        QVERIFY(run.run().has_value());
        run.post.purpose = Purpose::Edit;
        run.journal.clear();
        const auto gone = run.run();
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    }

    void publishesAPoll()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        run.post.parts = {u"Tee? #m1"_s, u"zwei #m2"_s};
        run.post.options = aPoll();
        run.post.options[u"poll_multiple"_s] = u"yes"_s;
        QVERIFY(m_discord->check(run.post).isEmpty());
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(textsOf(client), run.post.parts);
        QCOMPARE(postsOf(client)[0]["notes"_L1].toArray(), (QJsonArray{u"poll: Tee? #m1 Ja | Nein (24 h, several)"_s}));
        QCOMPARE(countOf(client, u"warnings"_s) + countOf(client, u"refused"_s), 0);

        run.turnTo(Purpose::Edit);
        run.post.parts[1] = u"zwei, besser #m2"_s;
        const auto changed = run.run();
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::Content);
        QCOMPARE(countOf(client, u"refused"_s), 0);  // nobody was asked
        // What was made before anybody knew of polls: the network itself says no.
        for (auto &piece : run.post.live)
            piece.result.remove(u"poll"_s);
        run.post.options = {};
        const auto refused = run.run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Content);
        QVERIFY2(refused.error().detail.contains(u"poll"_s), qPrintable(refused.error().detail));
        run.post.purpose = Purpose::Delete;
        run.journal.clear();
        QVERIFY(run.run().has_value());
        QVERIFY(postsOf(client).isEmpty());
    }

    void takesNoOtherPoll_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("field");
        const auto letters = [](int count) {
            return QJsonObject{{u"text"_s, QString{count, u'x'}}};
        };
        const auto answers = [&](int count, int length) {
            QJsonArray made;
            for (int number = 0; number < count; ++number)
                made += QJsonObject{{u"poll_media"_s, letters(length)}};
            return QJsonObject{{u"answers"_s, made}};
        };
        QTest::newRow("as it may be") << QJsonObject{} << QString{};
        QTest::newRow("no question") << QJsonObject{{u"question"_s, QJsonValue{}}} << u"poll.question"_s;
        QTest::newRow("no words in it") << QJsonObject{{u"question"_s, letters(0)}} << u"poll.question.text"_s;
        QTest::newRow("a long question") << QJsonObject{{u"question"_s, letters(301)}} << u"poll.question.text"_s;
        QTest::newRow("no answers") << answers(0, 1) << u"poll.answers"_s;
        QTest::newRow("eleven answers") << answers(11, 1) << u"poll.answers"_s;
        QTest::newRow("a long answer") << answers(2, 56) << u"poll.answers.0.poll_media.text"_s;
        QTest::newRow("half an hour") << QJsonObject{{u"duration"_s, 0.5}} << u"poll.duration"_s;
        QTest::newRow("33 days") << QJsonObject{{u"duration"_s, 792}} << u"poll.duration"_s;
        QTest::newRow("several, as a word")
            << QJsonObject{{u"allow_multiselect"_s, u"yes"_s}} << u"poll.allow_multiselect"_s;
        QTest::newRow("another layout") << QJsonObject{{u"layout_type"_s, 2}} << u"poll.layout_type"_s;
    }

    void takesNoOtherPoll()
    {
        QFETCH(const QJsonObject, change);
        QFETCH(const QString, field);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QJsonObject one{{u"text"_s, u"x"_s}};
        QJsonObject poll{{u"question"_s, one}, {u"answers"_s, QJsonArray{QJsonObject{{u"poll_media"_s, one}}}}};
        for (auto at = change.begin(); at != change.end(); ++at)
            poll[at.key()] = at.value();
        const auto answer
            = client.post("/api/v10/webhooks/ada/sandbox-ada?wait=true", QJsonObject{{u"poll"_s, poll}}, {});
        QCOMPARE(answer.status, field.isEmpty() ? 200 : 400);
        QJsonValue error = answer.json()["errors"_L1];
        for (const auto &name : field.split(u'.', Qt::SkipEmptyParts))
            error = error[name];
        QCOMPARE(error["_errors"_L1].toArray().size(), field.isEmpty() ? 0 : 1);
        QCOMPARE(postsOf(client).size(), field.isEmpty() ? 1 : 0);
    }

    void saysWhatWasRefused_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<ErrorKind>("kind");
        const QJsonObject none;
        const QJsonObject one{{u"limit"_s, 1}, {u"seconds"_s, 600}};
        QTest::newRow("too long") << QJsonObject{{u"max_content"_s, 3}} << none << ErrorKind::Content;
        QTest::newRow("a file that is too large") << QJsonObject{{u"max_file_bytes"_s, 10}} << none << ErrorKind::Media;
        QTest::newRow("all files together") << QJsonObject{{u"max_request_bytes"_s, 99}} << none << ErrorKind::Media;
        QTest::newRow("a forum without a title") << QJsonObject{{u"forum"_s, true}} << none << ErrorKind::Content;
        QTest::newRow("a title without a forum")
            << none << QJsonObject{{u"thread_name"_s, u"T"_s}} << ErrorKind::Content;
        QTest::newRow("a thread that is not there")
            << none << QJsonObject{{u"thread_id"_s, u"1"_s}} << ErrorKind::Content;
        QTest::newRow("a thread that is locked") << QJsonObject{{u"threads"_s, QJsonObject{{u"1"_s, u"locked"_s}}}}
                                                 << QJsonObject{{u"thread_id"_s, u"1"_s}} << ErrorKind::Content;
        QTest::newRow("a name of Discord's own")
            << none << QJsonObject{{u"username"_s, u"Clyde"_s}} << ErrorKind::Content;
        QTest::newRow("AutoMod") << QJsonObject{{u"blocked_words"_s, u"Grüße"_s}} << none << ErrorKind::Content;
        QTest::newRow("the limit of the webhook")
            << QJsonObject{{u"hook_limit"_s, one}} << none << ErrorKind::RateLimited;
        QTest::newRow("the limit of all") << QJsonObject{{u"global_limit"_s, one}} << none << ErrorKind::RateLimited;
        QTest::newRow("a limit without headers")
            << QJsonObject{{u"hook_limit"_s, one}, {u"rate_headers"_s, false}} << none << ErrorKind::RateLimited;
    }

    void saysWhatWasRefused()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const QJsonObject, options);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runnerFor(*m_discord, sandbox);
        run.post.options = options;
        run.post.media = {aPicture(m_picture)};
        run.post.parts += u"zwei #m2"_s;
        client.configure(u"discord"_s, settings);
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        QCOMPARE(postsOf(client).size(), kind == ErrorKind::RateLimited ? 1 : 0);
        if (kind == ErrorKind::RateLimited)
            QVERIFY(out.error().retryAfter && out.error().retryAfter->count() == 600);
    }
};

static const test::Registration<TestDiscordSandbox> registered;
#include "tst_discordsandbox.moc"
