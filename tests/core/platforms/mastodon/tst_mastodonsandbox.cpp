// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pkce.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// The adapter against the simulated instance, in the ways that real servers differ.
class TestMastodonSandbox final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_mastodon = findPlatform(m_platforms, u"mastodon");
    QTemporaryDir m_folder;
    QString m_picture;

    static QUrl origin(const RunningSandbox &sandbox) { return QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())}; }

    Result<Connection> connectAccount(const RunningSandbox &sandbox, ConnectRequest request)
    {
        HttpClient http{sandbox.clock};
        request.server = origin(sandbox);
        return test::await(m_mastodon->connectAccount(std::move(request), http));
    }

    /// An account connected by its token, and a thread of two parts.
    test::StepRunner runner(const RunningSandbox &sandbox, int media = 0)
    {
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.secret = u"sandbox-ada"_s;
        const auto connected = connectAccount(sandbox, request);
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        FrozenPost post;
        post.key = u"key1"_s;
        post.account = FrozenAccount{.handle = connected->only().account.handle,
                                     .server = connected->only().account.server,
                                     .remoteId = connected->only().account.remoteId,
                                     .reported = connected->only().account.reported};
        post.parts = {u"Grüße & <Küsse>, see https://example.com/a/very/long/address/that/is/shortened #m1 "_s,
                      u"@bob zwei\n\n  drei #m2"_s};
        for (int at = 0; at < media; ++at)
            post.media += FrozenMedia{.path = m_picture,
                                      .mime = u"image/png"_s,
                                      .bytes = 80,
                                      .width = 2,
                                      .height = 2,
                                      .alt = u"Bild %1"_s.arg(at)};
        return test::StepRunner{*m_mastodon, sandbox.clock, post, connected->only().credentials};
    }

    static QJsonArray postsOf(SandboxClient &client)
    {
        const auto answer = client.get("/_sandbox/posts?platform=mastodon");
        return answer.array().isEmpty() ? answer.json()["posts"_L1].toArray() : answer.array();
    }

private slots:
    void initTestCase()
    {
        m_picture = m_folder.filePath(u"a.png"_s);
        QFile file{m_picture};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test::tinyPng());
    }

    void connectsWithAToken()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"mastodon"_s, {{u"max_characters"_s, 5000}});
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.secret = u" sandbox-Ada\n"_s;
        const auto connected = connectAccount(sandbox, request);
        QVERIFY2(connected.has_value(), qPrintable(connected ? QString{} : connected.error().detail));
        QCOMPARE(connected->only().account.handle, u"ada@127.0.0.1:%1"_s.arg(sandbox.port()));
        QVERIFY(!connected->only().account.remoteId.isEmpty());
        QCOMPARE(connected->only().account.reported["max_characters"_L1].toInt(), 5000);

        request.secret = u"nonsense"_s;
        const auto refused = connectAccount(sandbox, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Auth);
    }

    void readsAnOlderInstance()
    {
        const RunningSandbox sandbox;
        SandboxClient{sandbox.port()}.configure(u"mastodon"_s, {{u"instance_v2"_s, false}, {u"max_characters"_s, 777}});
        QCOMPARE(runner(sandbox).post.account.reported["max_characters"_L1].toInt(), 777);
    }

    void logsInWithACopiedCode_data()
    {
        QTest::addColumn<bool>("exactPort");
        QTest::addColumn<QString>("redirect");
        QTest::newRow("a code to copy") << false << u""_s;
        QTest::newRow("a redirect to this machine") << false << u"http://127.0.0.1:45678/callback"_s;
        QTest::newRow("a redirect whose port must be exact") << true << u"http://127.0.0.1:45678/callback"_s;
    }

    void logsInWithACopiedCode()
    {
        QFETCH(const bool, exactPort);
        QFETCH(const QString, redirect);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, {{u"redirect_port_exact"_s, exactPort}});
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.server = origin(sandbox);
        request.redirectUri = QUrl{redirect};
        const auto pkce = Pkce::make();
        const auto challenge = QString::fromLatin1(pkce.challenge);
        const auto login = test::await(m_mastodon->beginLogin(request, u"st&te"_s, challenge, http));
        QVERIFY2(login.has_value(), qPrintable(login ? QString{} : login.error().detail));

        const auto page = client.form(
            "/oauth/authorize?approve=1&username=ada&" + login->address.query(QUrl::FullyEncoded).toUtf8(), {});
        QString code;
        if (redirect.isEmpty()) {
            static const QRegularExpression shown{u"<code>([^<]+)</code>"_s};
            code = shown.match(QString::fromUtf8(page.body)).captured(1);
        } else {
            const QUrlQuery back{QUrl::fromEncoded(page.header("Location"))};
            code = back.queryItemValue(u"code"_s);
            QCOMPARE(back.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"st&te"_s);
        }
        QVERIFY2(!code.isEmpty(), page.body.constData());

        request.mode = redirect.isEmpty() ? ConnectMode::PastedCode : ConnectMode::Browser;
        request.app = login->app;
        request.secret = code;
        request.codeVerifier = u"somebody else's, of forty-three characters or so"_s;
        const auto stolen = test::await(m_mastodon->connectAccount(request, http));
        QVERIFY(!stolen);
        QCOMPARE(stolen.error().kind, ErrorKind::Auth);

        const auto again = client.form(
            "/oauth/authorize?approve=1&username=ada&" + login->address.query(QUrl::FullyEncoded).toUtf8(), {});
        static const QRegularExpression either{u"(?:<code>|code=)([A-Za-z0-9_-]+)"_s};
        request.secret = either.match(QString::fromUtf8(again.header("Location") + again.body)).captured(1);
        request.codeVerifier = QString::fromLatin1(pkce.verifier);
        const auto connected = test::await(m_mastodon->connectAccount(request, http));
        QVERIFY2(connected.has_value(), qPrintable(connected ? QString{} : connected.error().detail));
        QCOMPARE(connected->only().account.handle, u"ada@127.0.0.1:%1"_s.arg(sandbox.port()));

        // The registration is good for another time, and the token ends when it is revoked.
        request.app = login->app;
        const auto later = test::await(m_mastodon->beginLogin(request, u"s"_s, challenge, http));
        QVERIFY(later.has_value());
        QCOMPARE(later->app["client_id"_L1], login->app["client_id"_L1]);
        auto credentials = connected->only().credentials;
        const auto token = credentials.values["access_token"_L1].toString().toUtf8();
        QCOMPARE(client.get("/api/v1/accounts/verify_credentials", token).status, 200);
        credentials.values["app"_L1] = login->app;
        const FrozenAccount account{.server = origin(sandbox)};
        QVERIFY(test::await(m_mastodon->revoke(account, credentials, http)).has_value());
        QCOMPARE(client.get("/api/v1/accounts/verify_credentials", token).status, 401);
    }

    void registersAgainWhenTheInstanceForgot()
    {
        const RunningSandbox sandbox;
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.server = origin(sandbox);
        request.app = {{u"client_id"_s, u"forgotten"_s},
                       {u"client_secret"_s, u"x"_s},
                       {u"redirect_uri"_s, u"urn:ietf:wg:oauth:2.0:oob"_s}};
        const auto login = test::await(m_mastodon->beginLogin(request, u"s"_s, u"c"_s, http));
        QVERIFY(login.has_value());
        QVERIFY(login->app["client_id"_L1].toString() != u"forgotten"_s);
    }

    void publishesOnEveryKindOfServer_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::newRow("as Mastodon does it") << QJsonObject{};
        QTest::newRow("ids that are UUIDs") << QJsonObject{{u"opaque_ids"_s, u"uuid"_s}};
        QTest::newRow("ids in hex") << QJsonObject{{u"opaque_ids"_s, u"hex"_s}};
        QTest::newRow("form bodies ignored") << QJsonObject{{u"form_body_ignored"_s, true}};
        QTest::newRow("no rate headers") << QJsonObject{{u"rate_headers"_s, false}};
        QTest::newRow("media that take their time") << QJsonObject{{u"media_polls"_s, 3}};
        QTest::newRow("visibility lowered") << QJsonObject{{u"visibility_lowered"_s, true}};
    }

    void publishesOnEveryKindOfServer()
    {
        QFETCH(const QJsonObject, settings);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, settings);
        auto run = runner(sandbox, 2);
        run.post.options = {{u"visibility"_s, u"public"_s}, {u"spoiler_text"_s, u"Achtung"_s}};
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(out ? QString{} : out.error().detail));
        QVERIFY(!out->remoteId.isEmpty());
        QVERIFY(QUrl{out->permalink}.isValid() && !out->permalink.isEmpty());

        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        const auto media = posts[0]["media"_L1].toArray();
        QCOMPARE(media.size(), 2);
        QCOMPARE(media[1]["alt"_L1].toString(), u"Bild 1"_s);
        QCOMPARE(client.counts(u"mastodon"_s)["duplicates"_L1].toInt(), 0);
        QCOMPARE(client.counts(u"mastodon"_s)["refused"_L1].toInt(), 0);
        const auto visibility = run.journal.last().result["visibility"_L1].toString();
        QCOMPARE(visibility, settings.contains("visibility_lowered"_L1) ? u"unlisted"_s : u"public"_s);
    }

    void survivesALostAnswer_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QJsonObject>("settings");
        struct Way
        {
            const char *name;
            QJsonObject fault;
        };
        const QList<Way> ways{
            {"done, no answer", {{u"do"_s, u"close_after"_s}}},
            {"half an answer", {{u"do"_s, u"close_middle"_s}}},
            {"closed before it was read", {{u"do"_s, u"close_before"_s}}},
            {"500 after it was stored", {{u"do"_s, u"status"_s}, {u"value"_s, 500}, {u"stored"_s, true}}},
            {"503 and not stored", {{u"do"_s, u"status"_s}, {u"value"_s, 503}}}};
        const QList<std::pair<const char *, QJsonObject>> servers{
            {"as Mastodon does it", {}},
            {"the key ignored", {{u"ignore_idempotency_key"_s, true}}},
            {"the key ignored, UUIDs, HTML errors",
             {{u"ignore_idempotency_key"_s, true}, {u"opaque_ids"_s, u"uuid"_s}, {u"html_errors"_s, true}}}};
        for (const auto &way : ways) {
            for (const auto &[server, settings] : servers) {
                for (const int part : {0, 1}) {
                    auto fault = way.fault;
                    fault["platform"_L1] = u"mastodon"_s;
                    fault["method"_L1] = u"POST"_s;
                    fault["path"_L1] = u"/api/v1/statuses"_s;
                    fault["after"_L1] = part;
                    fault["count"_L1] = 1;
                    QTest::addRow("%s, %s, part %d", way.name, server, part) << fault << settings;
                }
            }
        }
    }

    void survivesALostAnswer()
    {
        QFETCH(const QJsonObject, fault);
        QFETCH(const QJsonObject, settings);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, settings);
        // The account has an older status.
        auto earlier = runner(sandbox);
        earlier.post.key = u"key0"_s;
        earlier.post.parts = {u"@bob zwei\n\n  drei #m0"_s};
        QVERIFY(earlier.run().has_value());

        auto run = runner(sandbox, 1);
        client.fault(fault);
        auto out = run.run();
        if (!out && out.error().mayRepeat())  // surely not sent: the engine tries again
            out = run.run();
        QVERIFY2(out.has_value(), qPrintable(out ? QString{} : out.error().detail));
        const auto counts = client.counts(u"mastodon"_s);
        QCOMPARE(counts["faults"_L1].toInt(), 1);
        QCOMPARE(counts["duplicates"_L1].toInt(), 0);
        QCOMPARE(postsOf(client).size(), 3);
        for (const auto &record : std::as_const(run.journal)) {
            if (record.step.kind == StepKind::PublishPart && record.state == StepState::Done)
                QVERIFY(!record.result["url"_L1].toString().isEmpty());
        }
    }

    void commentsOnceWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QJsonObject>("settings");
        const QJsonObject ignored{{u"ignore_idempotency_key"_s, true}};
        const QJsonObject uuids{{u"ignore_idempotency_key"_s, true}, {u"opaque_ids"_s, u"uuid"_s}};
        QTest::newRow("done, no answer") << u"close_after"_s << QJsonObject{};
        QTest::newRow("done, no answer, the key ignored") << u"close_after"_s << ignored;
        QTest::newRow("done, no answer, the key ignored, UUIDs") << u"close_after"_s << uuids;
        QTest::newRow("never taken") << u"close_before"_s << QJsonObject{};
        QTest::newRow("never taken, the key ignored") << u"close_before"_s << ignored;
        QTest::newRow("never taken, the key ignored, UUIDs") << u"close_before"_s << uuids;
    }

    /// Its second part answers the first one with the same words as the comment does.
    void commentsOnceWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        QFETCH(const QJsonObject, settings);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, settings);
        auto run = runner(sandbox);
        run.post.parts = {u"one #m1"_s, u"the same"_s};
        run.post.firstComment = u"the same"_s;
        run.post.options = {{u"visibility"_s, u"public"_s}, {u"thread_visibility"_s, u"unlisted"_s}};
        client.fault({{u"platform"_s, u"mastodon"_s},
                      {u"method"_s, u"POST"_s},
                      {u"path"_s, u"/api/v1/statuses"_s},
                      {u"after"_s, 2},
                      {u"count"_s, 1},
                      {u"do"_s, trouble}});
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.probes, 1);
        QCOMPARE(run.journal.last().step.kind, StepKind::FirstComment);
        QCOMPARE(run.journal.last().result["visibility"_L1].toString(), u"unlisted"_s);
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 3);
        int answers = 0;
        for (const auto &post : posts)
            answers += post["reply_to"_L1].toString() == out->remoteId ? 1 : 0;
        QCOMPARE(answers, 2);
    }

    void looksForTheRightOneOfTwoTexts()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"mastodon"_s, {{u"ignore_idempotency_key"_s, true}});
        auto run = runner(sandbox);
        run.post.parts = {u"same #m1"_s, u"same #m1"_s};
        client.fault({{u"platform"_s, u"mastodon"_s},
                      {u"method"_s, u"POST"_s},
                      {u"path"_s, u"/api/v1/statuses"_s},
                      {u"after"_s, 1},
                      {u"count"_s, 1},
                      {u"do"_s, u"close_after"_s}});
        const auto out = run.run();
        QVERIFY(out.has_value());
        QCOMPARE(run.probes, 1);
        QVERIFY(run.journal.last().result["id"_L1] != run.journal.at(1).result["id"_L1]);
        QCOMPARE(postsOf(client).size(), 2);
    }

    void saysWhatTheServerRefused_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("too long for the instance") << QJsonObject{{u"max_characters"_s, 10}} << ErrorKind::Content;
        QTest::newRow("media that fail") << QJsonObject{{u"media_fail"_s, true}, {u"media_polls"_s, 1}}
                                         << ErrorKind::Media;
        QTest::newRow("an image that is too large") << QJsonObject{{u"max_image_bytes"_s, 10}} << ErrorKind::Media;
        const QJsonObject one{{u"limit"_s, 1}, {u"seconds"_s, 600}};
        QTest::newRow("the limit of statuses") << QJsonObject{{u"statuses_limit"_s, one}} << ErrorKind::RateLimited;
        QTest::newRow("the limit of uploads") << QJsonObject{{u"media_limit"_s, one}} << ErrorKind::RateLimited;
        QTest::newRow("a limit without headers")
            << QJsonObject{{u"statuses_limit"_s, one}, {u"rate_headers"_s, false}} << ErrorKind::RateLimited;
        QTest::newRow("too long, said in HTML")
            << QJsonObject{{u"max_characters"_s, 10}, {u"html_errors"_s, true}} << ErrorKind::Content;
    }

    void saysWhatTheServerRefused()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        auto run = runner(sandbox, 2);
        SandboxClient{sandbox.port()}.configure(u"mastodon"_s, settings);
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        if (kind == ErrorKind::RateLimited && !settings.contains("rate_headers"_L1)) {
            QVERIFY(out.error().retryAfter.has_value());
            QVERIFY(*out.error().retryAfter > 0s && *out.error().retryAfter <= 600s);
        }
    }

    void deletesAThreadFromItsEnd()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, 1);
        QVERIFY(run.run());
        run.turnTo(Purpose::Delete);
        QCOMPARE(std::get<Step>(m_mastodon->nextStep(run.post, {}, sandbox.clock.now())).payload["id"_L1],
                 run.post.live.last().result["id"_L1]);
        QVERIFY(run.run());
        QVERIFY(postsOf(client).isEmpty());
        QCOMPARE(client.counts(u"mastodon"_s)["removed"_L1].toInt(), 2);
        run.journal.clear();  // as after a death that forgot all
        const auto again = run.run();
        QVERIFY2(again, qPrintable(again ? QString{} : again.error().detail));
    }

    void aPageThatIsNotTheInstanceProvesNothing()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        QVERIFY(run.run());
        run.turnTo(Purpose::Delete);
        QVERIFY(run.run());
        client.configure(u"mastodon"_s, {{u"html_errors"_s, true}});
        run.journal.clear();
        const auto again = run.run();
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Transient);
    }

    void editsWhatIsLiveAndKeepsItsMedia()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, 1);
        QVERIFY(run.run());
        run.turnTo(Purpose::Edit);
        run.post.parts = {u"Besser #m1"_s, u"Auch besser #m2"_s};
        run.post.options = {{u"mastodon.spoiler_text"_s, u"Ende"_s}};
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0]["text"_L1].toString(), u"Besser #m1"_s);
        QCOMPARE(posts[1]["text"_L1].toString(), u"Auch besser #m2"_s);
        QCOMPARE(posts[0]["media"_L1].toArray().size(), 1);
        QVERIFY(posts[0]["notes"_L1].toArray().contains(u"CW: Ende"_s));
        QCOMPARE(client.counts(u"mastodon"_s)["edited"_L1].toInt(), 2);
        QCOMPARE(client.counts(u"mastodon"_s)["duplicates"_L1].toInt(), 0);
        run.journal.clear();
        QVERIFY(run.run());
        QCOMPARE(client.counts(u"mastodon"_s)["edited"_L1].toInt(), 2);  // nothing new in it
    }

    void editsTheFirstCommentOfWhatIsLive()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.firstComment = u"Dazu #c"_s;
        QVERIFY(run.run());
        run.turnTo(Purpose::Edit);
        run.post.firstComment = u"Dazu, besser #c"_s;
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QStringList texts;
        for (const auto &post : postsOf(client))
            texts += post.toObject()["text"_L1].toString();
        QVERIFY(texts.contains(u"Dazu, besser #c"_s));
        QVERIFY(!texts.contains(u"Dazu #c"_s));
        QCOMPARE(client.counts(u"mastodon"_s)["edited"_L1].toInt(), 1);
    }

    void whatIsGoneCannotBeEdited()
    {
        const RunningSandbox sandbox;
        auto run = runner(sandbox);
        QVERIFY(run.run());
        run.turnTo(Purpose::Delete);
        QVERIFY(run.run());
        run.post.purpose = Purpose::Edit;
        run.journal.clear();
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::NotFound);
    }

    void deletesAreCountedByTheServer()
    {
        const RunningSandbox sandbox;
        auto run = runner(sandbox);
        QVERIFY(run.run());
        run.turnTo(Purpose::Delete);
        SandboxClient{sandbox.port()}.configure(
            u"mastodon"_s, {{u"deletes_limit"_s, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 600}}}});
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::RateLimited);
    }

    void anActUsesUpItsOwnWindows()
    {
        const RunningSandbox sandbox;
        auto post = runner(sandbox).post;
        post.purpose = Purpose::Delete;
        QCOMPARE(m_mastodon->cost(post), Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Deletes, 1));
        post.purpose = Purpose::Edit;
        QCOMPARE(m_mastodon->cost(post), Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Posts, 1));
        const LimitWindow deletes{.amount = 30, .period = 30min, .unit = LimitUnit::Deletes};
        QVERIFY(m_mastodon->traits().windows.contains(deletes));
    }

    void noticesARevokedToken()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        client.fault({{u"platform"_s, u"mastodon"_s}, {u"do"_s, u"expire_token"_s}});
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Auth);
    }
};

static const test::Registration<TestMastodonSandbox> registered;
#include "tst_mastodonsandbox.moc"
