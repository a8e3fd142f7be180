// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/linkedin/linkedinstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// The adapter against the simulated LinkedIn: each kind of post, what is refused, what is done to what is out.
class TestLinkedInSandbox final : public QObject, protected test::LinkedInStage
{
    Q_OBJECT

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
            post.link = post.account.server.toString() + u"/a_b?x=(1)"_s;
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
        run.post.link = run.post.account.server.toString();
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
