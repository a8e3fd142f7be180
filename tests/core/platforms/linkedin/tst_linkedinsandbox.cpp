// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinsteps.h"
#include "tests/core/platforms/linkedin/samples.h"
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

/// The adapter against the simulated LinkedIn: each kind of post, each way in which it can go wrong.
class TestLinkedInSandbox final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_linkedin = findPlatform(m_platforms, u"linkedin");
    QTemporaryDir m_folder;

    static constexpr qint64 filmBytes = 4500;

    [[nodiscard]] FrozenMedia fileOf(MediaKind kind, const QString &mime, const QByteArray &content)
    {
        FrozenMedia medium{.path = m_folder.filePath(toWord(kind)), .mime = mime, .bytes = content.size()};
        medium.kind = kind;
        QFile file{medium.path};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no test file");
        return medium;
    }
    [[nodiscard]] FrozenMedia picture(const QString &alt = {})
    {
        auto medium = fileOf(MediaKind::Image, u"image/png"_s, test::tinyPng());
        medium.alt = alt;
        return medium;
    }
    [[nodiscard]] FrozenMedia film()
    {
        QByteArray content("\0\0\0\x18"
                           "ftypmp42",
                           12);
        for (int at = 0; content.size() < filmBytes; ++at)
            content += static_cast<char>(at % 251);
        return fileOf(MediaKind::Video, u"video/mp4"_s, content);
    }
    [[nodiscard]] FrozenMedia document()
    {
        return fileOf(MediaKind::Document, u"application/pdf"_s, "%PDF-1.7\n1 0 obj");
    }

    /// Small films in parts of a thousand bytes.
    static QJsonObject smallFilms() { return {{u"part_bytes"_s, 1000}, {u"min_video_bytes"_s, 1}}; }

    test::StepRunner runner(const RunningSandbox &sandbox, const QString &token = u"sandbox-ada"_s,
                            const QJsonObject &options = {})
    {
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
        request.secret = token;
        HttpClient http{sandbox.clock};
        const auto connected = test::await(m_linkedin->connectAccount(request, http));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        const auto &account = connected->only().account;
        FrozenPost post;
        post.key = u"key1"_s;
        post.account = FrozenAccount{.handle = account.handle,
                                     .server = account.server,
                                     .remoteId = account.remoteId,
                                     .options = options,
                                     .reported = account.reported};
        post.parts = {u"Sale (50%) *now* at C# & #Qt, a_b @home #m1"_s};
        return test::StepRunner{*m_linkedin, sandbox.clock, post, connected->only().credentials};
    }
    test::StepRunner ours(const RunningSandbox &sandbox, const QJsonObject &options = {})
    {
        return runner(sandbox, u"sandbox-org-acme"_s, options);
    }

    /// Lets time pass as long as LinkedIn is at work.
    static Result<Publication> runPatiently(RunningSandbox &sandbox, test::StepRunner &run)
    {
        auto out = run.run(40);
        for (int again = 0; again < 5 && !out && out.error().kind == ErrorKind::NotReady; ++again) {
            sandbox.clock.advance(60s);
            out = run.run(40);
        }
        return out;
    }

    static QJsonArray postsOf(SandboxClient &client) { return client.get("/_sandbox/posts?platform=linkedin").array(); }

    static QJsonObject faultAt(const QString &path, const QJsonObject &what, const QString &method = u"POST"_s)
    {
        auto fault = what;
        fault["platform"_L1] = u"linkedin"_s;
        fault["method"_L1] = method;
        fault["path"_L1] = path;
        fault["count"_L1] = 1;
        return fault;
    }

    static qsizetype chunksIn(const QList<StepRecord> &journal)
    {
        return std::count_if(journal.begin(), journal.end(), [](const StepRecord &record) {
            return record.step.kind == StepKind::UploadChunk && record.state == StepState::Done;
        });
    }

private slots:
    void publishesEachKind_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("what");
        for (const auto &who : {u"ada"_s, u"org-acme"_s}) {
            for (const auto &what :
                 {u"text"_s, u"card"_s, u"picture"_s, u"pictures"_s, u"film"_s, u"document"_s, u"poll"_s})
                QTest::addRow("%s of %s", qPrintable(what), qPrintable(who)) << who << what;
        }
    }

    void publishesEachKind()
    {
        QFETCH(const QString, who);
        QFETCH(const QString, what);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, smallFilms());
        auto run = runner(sandbox, u"sandbox-"_s + who);
        auto &post = run.post;
        if (what == "card"_L1) {
            post.link = u"https://example.com/a_b?x=(1)"_s;
            post.title = u"A card"_s;
        } else if (what == "picture"_L1) {
            post.media = {picture(u"A cat"_s)};
        } else if (what == "pictures"_L1) {
            post.media = {picture(u"A cat"_s), picture(), picture(u"A dog"_s)};
        } else if (what == "film"_L1) {
            post.media = {film()};
            post.title = u"A film"_s;
        } else if (what == "document"_L1) {
            post.media = {document()};
        } else if (what == "poll"_L1) {
            post.options = {{u"poll_question"_s, u"Why?"_s}, {u"poll_options"_s, u"So|Because"_s}};
        }
        QVERIFY(m_linkedin->check(post).isEmpty() || what == "film"_L1);  // it is smaller than any real one
        const auto out = runPatiently(sandbox, run);
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const bool isUgc = what == "film"_L1 || what == "document"_L1;
        QVERIFY(out->remoteId.startsWith(isUgc ? "urn:li:ugcPost:"_L1 : "urn:li:share:"_L1));

        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts[0]["text"_L1].toString(), post.parts.first());
        QCOMPARE(posts[0]["account"_L1].toString(), who == "ada"_L1 ? u"ada"_s : u"acme"_s);
        QCOMPARE(posts[0]["media"_L1].toArray().size(), post.media.size());
        QCOMPARE(posts[0]["link"_L1].toString(), post.link);
        const auto counts = client.counts(u"linkedin"_s);
        QCOMPARE(counts["warnings"_L1].toInt(), 0);
        QCOMPARE(counts["refused"_L1].toInt(), 0);
        QCOMPARE(client.get(QUrl{out->permalink}.path().toUtf8()).status, 200);
        if (what.startsWith("picture"_L1))
            QCOMPARE(posts[0]["media"_L1][0]["alt"_L1].toString(), u"A cat"_s);
    }

    void aPersonsPictureTakesThreeRequests()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.media = {picture()};
        const auto before = client.counts(u"linkedin"_s)["requests"_L1].toInt();
        QCOMPARE(run.run(5).error().kind, ErrorKind::NotReady);
        sandbox.clock.advance(5s);
        QVERIFY(run.run());
        QCOMPARE(client.counts(u"linkedin"_s)["requests"_L1].toInt() - before, 3);
        QCOMPARE(m_linkedin->cost(run.post).of(LimitUnit::Calls), 2);  // bytes are no call
    }

    void aFilmArrivesWhole()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, smallFilms());
        auto run = runner(sandbox);
        run.post.media = {film()};
        QVERIFY(runPatiently(sandbox, run));
        QCOMPARE(chunksIn(run.journal), 5);
        const QUrl url{postsOf(client)[0]["media"_L1][0]["url"_L1].toString()};
        QFile file{run.post.media.first().path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(client.get(url.path().toUtf8()).body, file.readAll());
    }

    /// The program dies after each of its calls; the bytes that are there are not sent again.
    void anUploadGoesOnAfterADeath()
    {
        QTemporaryDir state;
        QList<StepRecord> journal;
        Credentials login;
        for (int calls = 1; calls <= 4; ++calls) {
            RunningSandbox sandbox{state.path()};
            SandboxClient client{sandbox.port()};
            client.configure(u"linkedin"_s, smallFilms());
            auto run = runner(sandbox);
            run.post.media = {film()};
            run.journal = journal;
            // The places that it got are on another port now; a real LinkedIn keeps its address.
            for (auto &record : run.journal) {
                auto text = QString::fromUtf8(QJsonDocument{record.result}.toJson());
                static const QRegularExpression port{u"127\\.0\\.0\\.1:\\d+"_s};
                text.replace(port, u"127.0.0.1:%1"_s.arg(sandbox.port()));
                record.result = QJsonDocument::fromJson(text.toUtf8()).object();
            }
            if (calls < 4) {
                QCOMPARE(run.run(calls == 1 ? 2 : 1).error().kind, ErrorKind::NotReady);
                QCOMPARE(chunksIn(run.journal), calls);
                run.journal
                    += StepRecord{.step = std::get<Step>(linkedin::nextStep(
                                      run.post, {run.journal.constData(), static_cast<size_t>(run.journal.size())})),
                                  .state = StepState::Intended};
                journal = run.journal;
                continue;
            }
            const auto out = runPatiently(sandbox, run);
            QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
            QCOMPARE(chunksIn(run.journal), 5);
            const QUrl url{postsOf(client)[0]["media"_L1][0]["url"_L1].toString()};
            QFile file{run.post.media.first().path};
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(client.get(url.path().toUtf8()).body, file.readAll());
        }
    }

    void aPartThatWasLostIsSentAgainAlone_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("done, no answer") << u"close_after"_s;
        QTest::newRow("never taken") << u"close_before"_s;
    }

    void aPartThatWasLostIsSentAgainAlone()
    {
        QFETCH(const QString, trouble);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, smallFilms());
        auto run = runner(sandbox);
        run.post.media = {film()};
        auto fault = faultAt(u"/linkedin/dms-uploads"_s, {{u"do"_s, trouble}}, u"PUT"_s);
        fault["after"_L1] = 2;
        client.fault(fault);
        const auto first = run.run();
        QCOMPARE(first.error().kind, ErrorKind::Transient);
        QCOMPARE(chunksIn(run.journal), 2);
        QVERIFY(runPatiently(sandbox, run));
        QCOMPARE(chunksIn(run.journal), 5);
    }

    void anUploadThatTookTooLongBeginsAnew()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto settings = smallFilms();
        settings["upload_seconds"_L1] = 100;
        client.configure(u"linkedin"_s, settings);
        auto run = runner(sandbox);
        run.post.media = {film()};
        QCOMPARE(run.run(3).error().kind, ErrorKind::NotReady);
        sandbox.clock.advance(200s);
        QCOMPARE(run.run().error().kind, ErrorKind::Rebuild);
        for (auto &record : run.journal)  // as the engine does it
            record.state = StepState::Refused;
        QVERIFY(runPatiently(sandbox, run));
    }

    void waitsForWhatLinkedInIsWorkingOn()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto settings = smallFilms();
        settings["media_polls"_L1] = 3;
        client.configure(u"linkedin"_s, settings);
        for (const auto &token : {u"sandbox-ada"_s, u"sandbox-org-acme"_s}) {
            auto run = runner(sandbox, token);
            run.post.media = {film()};
            const auto out = runPatiently(sandbox, run);
            QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        }
        settings["media_fail"_L1] = true;
        client.configure(u"linkedin"_s, settings);
        for (const auto &token : {u"sandbox-ada"_s, u"sandbox-org-acme"_s}) {
            auto run = runner(sandbox, token);
            run.post.media = {film()};
            QCOMPARE(runPatiently(sandbox, run).error().kind, ErrorKind::Media);
        }
    }

    void anOrganizationsLostAnswerIsLookedFor_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QJsonObject>("settings");
        const QList<std::pair<const char *, QJsonObject>> ways{
            {"done, no answer", {{u"do"_s, u"close_after"_s}}},
            {"504 after it was stored", {{u"do"_s, u"status"_s}, {u"value"_s, 504}, {u"stored"_s, true}}},
            {"closed before it was read", {{u"do"_s, u"close_before"_s}}},
            {"500 after it was stored", {{u"do"_s, u"status"_s}, {u"value"_s, 500}, {u"stored"_s, true}}},
            {"503 and not stored", {{u"do"_s, u"status"_s}, {u"value"_s, 503}}}};
        for (const auto &[name, way] : ways) {
            QTest::addRow("%s", name) << way << QJsonObject{};
            QTest::addRow("%s, tags as templates", name) << way << QJsonObject{{u"templated_hashtags"_s, true}};
        }
    }

    void anOrganizationsLostAnswerIsLookedFor()
    {
        QFETCH(const QJsonObject, fault);
        QFETCH(const QJsonObject, settings);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto earlier = ours(sandbox);
        earlier.post.parts = {u"Another #m0"_s};
        QVERIFY(earlier.run());
        auto run = ours(sandbox);
        run.post.media = {picture()};
        client.configure(u"linkedin"_s, settings);
        client.fault(faultAt(u"/linkedin/rest/posts"_s, fault));
        auto out = run.run();
        if (!out && out.error().mayRepeat())
            out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QVERIFY(!out->permalink.isEmpty());
        QCOMPARE(postsOf(client).size(), 2);
        QCOMPARE(client.counts(u"linkedin"_s)["duplicates"_L1].toInt(), 0);
        QCOMPARE(client.counts(u"linkedin"_s)["faults"_L1].toInt(), 1);
    }

    void aPostThatShowsLateIsAdoptedWhenItIsSentAgain()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"visible_after_ms"_s, 60'000}});
        auto run = ours(sandbox);
        client.fault(faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, u"close_after"_s}}));
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.probes, 1);
        QCOMPARE(postsOf(client).size(), 1);
        QCOMPARE(out->remoteId, postsOf(client)[0]["id"_L1].toString());
    }

    void whereNothingMayBeReadAPersonLooks()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"withheld_scopes"_s, u"r_organization_social"_s}});
        auto run = ours(sandbox);
        client.fault(faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, u"close_after"_s}}));
        QCOMPARE(run.run().error().detail, u"Nobody can tell."_s);
        QCOMPARE(postsOf(client).size(), 1);
    }

    void aPersonsLostAnswer_data()
    {
        QTest::addColumn<QString>("inDoubt");
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<QString>("duplicates");
        QTest::addColumn<bool>("isOut");
        QTest::addColumn<int>("posts");
        QTest::newRow("done, and asked") << u"ask"_s << u"close_after"_s << u"post"_s << false << 1;
        QTest::newRow("not done, and asked") << u"ask"_s << u"close_before"_s << u"post"_s << false << 0;
        QTest::newRow("done, and sent again") << u"resend"_s << u"close_after"_s << u"post"_s << true << 1;
        QTest::newRow("not done, and sent again") << u"resend"_s << u"close_before"_s << u"post"_s << true << 1;
    }

    void aPersonsLostAnswer()
    {
        QFETCH(const QString, inDoubt);
        QFETCH(const QString, trouble);
        QFETCH(const QString, duplicates);
        QFETCH(const bool, isOut);
        QFETCH(const int, posts);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"duplicates"_s, duplicates}});
        auto run = runner(sandbox, u"sandbox-ada"_s, {{u"in_doubt"_s, inDoubt}});
        client.fault(faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, trouble}}));
        const auto out = run.run();
        QCOMPARE(out.has_value(), isOut);
        if (!isOut)
            QCOMPARE(out.error().detail, u"Nobody can tell."_s);
        QCOMPARE(postsOf(client).size(), posts);
        if (isOut)
            QCOMPARE(out->remoteId, postsOf(client)[0]["id"_L1].toString());
        QCOMPARE(m_linkedin->settleFor(run.post.account), inDoubt == "ask"_L1 ? 2s : 60s);
    }

    /// LinkedIn says that it has it, and not under which address: the engine asks, and a person must look.
    void aDuplicateThatIsNotNamedIsNoProof()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"duplicates"_s, u"person"_s}});
        auto run = runner(sandbox, u"sandbox-ada"_s, {{u"in_doubt"_s, u"resend"_s}});
        client.fault(faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, u"close_after"_s}}));
        QCOMPARE(run.run().error().kind, ErrorKind::Duplicate);
        QCOMPARE(postsOf(client).size(), 1);
        HttpClient http{sandbox.clock};
        const StepContext context{.post = run.post, .step = run.journal.last().step};
        const auto probe = test::await(m_linkedin->probe(context, run.journal.last(), http));
        QCOMPARE(probe.answer, Probe::Answer::Unknowable);
        QCOMPARE(probe.calls, 0);
    }

    void twoLossesAreNotSentAThirdTime()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"duplicates"_s, u"off"_s}});
        auto run = runner(sandbox, u"sandbox-ada"_s, {{u"in_doubt"_s, u"resend"_s}});
        auto fault = faultAt(u"/linkedin/rest/posts"_s, {{u"do"_s, u"close_before"_s}});
        fault["count"_L1] = 2;
        client.fault(fault);
        QCOMPARE(run.run().error().detail, u"Nobody can tell."_s);
        QCOMPARE(run.probes, 2);
        QVERIFY(postsOf(client).isEmpty());
    }

    void aDuplicateAtTheFirstTryIsToldToThePerson()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto first = runner(sandbox);
        QVERIFY(first.run());
        auto second = runner(sandbox, u"sandbox-ada"_s, {{u"in_doubt"_s, u"resend"_s}});
        QCOMPARE(second.run().error().kind, ErrorKind::Content);
        QCOMPARE(postsOf(client).size(), 1);
    }

    void commentsOnceWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("nothing lost") << u""_s;
        QTest::newRow("done, no answer") << u"close_after"_s;
        QTest::newRow("never taken") << u"close_before"_s;
    }

    void commentsOnceWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = ours(sandbox);
        run.post.firstComment = u"More: a_b (c) #x"_s;
        if (!trouble.isEmpty())
            client.fault(faultAt(u"/linkedin/rest/socialActions"_s, {{u"do"_s, trouble}}));
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[1]["text"_L1].toString(), run.post.firstComment);
        QCOMPARE(posts[1]["reply_to"_L1].toString(), out->remoteId);
        QVERIFY(!run.journal.last().result["id"_L1].toString().isEmpty());
    }

    void aPersonsCommentIsNotTried()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.firstComment = u"More"_s;
        QVERIFY(run.run());
        QCOMPARE(postsOf(client).size(), 1);
        QCOMPARE(client.counts(u"linkedin"_s)["refused"_L1].toInt(), 0);
    }

    void publishedWithoutAnAddress()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"id_header"_s, false}});
        auto run = runner(sandbox);
        const auto out = run.run();
        QVERIFY(out);
        QVERIFY(out->remoteId.isEmpty() && out->permalink.isEmpty());
        QCOMPARE(postsOf(client).size(), 1);
        run.turnTo(Purpose::Delete);
        QCOMPARE(run.run().error().kind, ErrorKind::Config);
    }

    void saysWhatWasRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a token that is none") << 401 << u"65600"_s << ErrorKind::Auth;
        QTest::newRow("a revoked token") << 401 << u"65601"_s << ErrorKind::Auth;
        QTest::newRow("an expired token") << 401 << u"65602"_s << ErrorKind::Auth;
        QTest::newRow("no permission") << 403 << u""_s << ErrorKind::Scope;
        QTest::newRow("too long") << 400 << u"FIELD_LENGTH_TOO_LONG"_s << ErrorKind::Content;
        QTest::newRow("a wrong field") << 400 << u"INVALID_VALUE_FOR_FIELD"_s << ErrorKind::Content;
        QTest::newRow("a dead version") << 426 << u""_s << ErrorKind::Config;
        QTest::newRow("a file that failed") << 400 << u"MEDIA_ASSET_PROCESSING_FAILED"_s << ErrorKind::Media;
        QTest::newRow("not found") << 404 << u""_s << ErrorKind::Config;
        QTest::newRow("a conflict") << 409 << u""_s << ErrorKind::Transient;
        QTest::newRow("a duplicate") << 422 << u""_s << ErrorKind::Content;
        QTest::newRow("a limit") << 429 << u""_s << ErrorKind::RateLimited;
        QTest::newRow("a passing fault in words") << 400 << u"Unable to obtain activity"_s << ErrorKind::Transient;
    }

    void saysWhatWasRefused()
    {
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        QJsonObject what{{u"do"_s, u"status"_s}, {u"value"_s, status}};
        if (!code.isEmpty())
            what["error"_L1] = code;
        client.fault(faultAt(u"/linkedin/rest/posts"_s, what));
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        QVERIFY(postsOf(client).isEmpty());
        QCOMPARE(run.probes, 0);
    }

    void keepsToTheDay()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"posts_limit"_s, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 86'400}}}});
        auto first = runner(sandbox);
        QVERIFY(first.run());
        auto second = runner(sandbox);
        second.post.parts = {u"Two #m2"_s};
        QCOMPARE(second.run().error().retryAfter, 15min);
        const auto untilMidnight = second.run().error().retryAfter;
        QVERIFY(untilMidnight && *untilMidnight <= 24h + 31s);
        sandbox.clock.advance(*untilMidnight);
        QVERIFY(second.run());
    }

    void aDeadMonthIsTold()
    {
        const RunningSandbox sandbox;
        auto run = runner(sandbox, u"sandbox-ada"_s, {{u"api_version"_s, u"202511"_s}});
        const auto out = run.run();
        QCOMPARE(out.error().kind, ErrorKind::Config);
        QVERIFY(out.error().detail.contains(u"api_version"_s));
    }

    void noticesAnEndedLogin()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        client.fault({{u"platform"_s, u"linkedin"_s}, {u"do"_s, u"expire_token"_s}});
        QCOMPARE(run.run().error().kind, ErrorKind::Auth);
    }

    void deletesAndEdits()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = ours(sandbox);
        run.post.firstComment = u"More"_s;
        QVERIFY(run.run());
        run.turnTo(Purpose::Edit);
        run.post.parts = {u"Better (a_b) #m1"_s};
        const auto edited = run.run();
        QVERIFY2(edited, qPrintable(edited ? QString{} : edited.error().detail));
        QCOMPARE(postsOf(client)[0]["text"_L1].toString(), u"Better (a_b) #m1"_s);
        QCOMPARE(client.counts(u"linkedin"_s)["edited"_L1].toInt(), 1);
        run.journal.clear();
        run.post.purpose = Purpose::Delete;
        QVERIFY(run.run());
        QVERIFY(postsOf(client).isEmpty());
        run.journal.clear();  // as after a death that forgot all
        QVERIFY(run.run());
        run.journal.clear();
        run.post.purpose = Purpose::Edit;
        QCOMPARE(run.run().error().kind, ErrorKind::NotFound);
    }

    void aCardStaysOutOfAnEditedText()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.link = u"https://example.com"_s;
        run.post.title = u"A card"_s;
        QVERIFY(run.run());
        run.turnTo(Purpose::Edit);
        run.post.parts = {u"Better #m1"_s};
        run.post.title = u""_s;
        QVERIFY(run.run());
        QCOMPARE(postsOf(client)[0]["text"_L1].toString(), u"Better #m1"_s);
    }

    void mentionsAreKept()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.parts = {u"Hi @Acme Inc, #m1"_s};
        run.post.options = {{u"mentions"_s, u"@Acme Inc = urn:li:organization:12"_s}};
        QVERIFY(run.run());
        QCOMPARE(postsOf(client)[0]["text"_L1].toString(), u"Hi Acme Inc, #m1"_s);
        QCOMPARE(client.counts(u"linkedin"_s)["warnings"_L1].toInt(), 0);
    }
};

static const test::Registration<TestLinkedInSandbox> registered;
#include "tst_linkedinsandbox.moc"
