// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/threads/threadsfixture.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Everything a post may be, through the client, against the simulated Threads.
class TestThreadsSandbox final : public QObject, private test::ThreadsFixture
{
    Q_OBJECT

    static FrozenPost withOptions(const QJsonObject &options)
    {
        auto post = test::threadsPost({u"tea? #m1"_s});
        post.options = options;
        return post;
    }

private slots:
    void publishesTextAndLink()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = test::threadsPost();
        post.link = u"https://example.com/a?b=c&d=e"_s;
        post.firstComment = u"First! #m1c"_s;
        auto poster = runner(sandbox, post);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QVERIFY2(out->permalink.contains("/@ada/post/"_L1), qPrintable(out->permalink));
        QCOMPARE(client.get(QUrl{out->permalink}.path().toUtf8()).status, 200);

        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0]["id"_L1].toString(), out->remoteId);
        QCOMPARE(posts[0]["text"_L1].toString(), post.parts[0]);
        QCOMPARE(posts[0]["link"_L1].toString(), post.link);
        QCOMPARE(posts[1]["text"_L1].toString(), post.firstComment);
        QCOMPARE(posts[1]["reply_to"_L1].toString(), out->remoteId);
        QCOMPARE(count(client, u"warnings"_s), 0);
    }

    void publishesMedia_data()
    {
        QTest::addColumn<int>("pictures");
        QTest::addColumn<bool>("film");
        QTest::newRow("a picture") << 1 << false;
        QTest::newRow("a film") << 0 << true;
        QTest::newRow("two pictures") << 2 << false;
        QTest::newRow("pictures and a film") << 3 << true;
        QTest::newRow("as many as it takes") << 20 << false;
    }

    void publishesMedia()
    {
        QFETCH(const int, pictures);
        QFETCH(const bool, film);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = test::threadsPost();
        for (int at = 0; at < pictures; ++at)
            post.media += picture(at);
        if (film)
            post.media += this->film();
        const int fetchedBefore = m_storage.count("/a.png") + m_storage.count("/a.mp4");
        auto poster = runner(sandbox, post);
        const auto out = poster.run(100);
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 1);
        const auto media = posts[0]["media"_L1].toArray();
        QCOMPARE(media.size(), post.media.size());
        for (int at = 0; at < pictures; ++at)
            QCOMPARE(media[at]["alt"_L1].toString(), u"Picture %1"_s.arg(at));
        QCOMPARE(m_storage.count("/a.png") + m_storage.count("/a.mp4") - fetchedBefore, int(post.media.size()));
        QCOMPARE(count(client, u"warnings"_s), 0);
    }

    void publishesAThread()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = test::threadsPost({u"one #m1"_s, u"two #m2"_s, u"three #m3"_s});
        post.media = {picture()};
        post.firstComment = u"First! #m1c"_s;
        auto poster = runner(sandbox, post);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 4);
        QCOMPARE(posts[0]["id"_L1].toString(), out->remoteId);
        QCOMPARE(posts[1]["reply_to"_L1].toString(), posts[0]["id"_L1].toString());
        QCOMPARE(posts[2]["reply_to"_L1].toString(), posts[1]["id"_L1].toString());
        QCOMPARE(posts[3]["reply_to"_L1].toString(), posts[0]["id"_L1].toString());
        QCOMPARE(count(client, u"duplicates"_s), 0);
    }

    void publishesWhatWasChosen_data()
    {
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<QString>("note");
        QTest::newRow("an audience") << QJsonObject{{u"reply_control"_s, u"followers_only"_s}}
                                     << u"reply_control: followers_only"_s;
        QTest::newRow("a topic") << QJsonObject{{u"topic_tag"_s, u"Tea"_s}} << u"topic_tag: Tea"_s;
        QTest::newRow("a poll") << QJsonObject{{u"poll_options"_s, u"Yes|No|Perhaps"_s}} << u"poll_attachment"_s;
        QTest::newRow("a longer text") << QJsonObject{{u"text_attachment"_s, u"Long"_s}} << u"text_attachment"_s;
        QTest::newRow("a hidden text") << QJsonObject{{u"spoiler"_s, u"text"_s}} << u"text_entities"_s;
        QTest::newRow("a quoted post") << QJsonObject{{u"quote_post"_s, u"77"_s}} << u"quote_post_id: 77"_s;
        QTest::newRow("a ghost") << QJsonObject{{u"ghost"_s, u"yes"_s}} << u"is_ghost_post: true"_s;
    }

    void publishesWhatWasChosen()
    {
        QFETCH(const QJsonObject, options);
        QFETCH(const QString, note);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox, withOptions(options));
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 1);
        const auto notes = posts[0]["notes"_L1].toArray();
        QCOMPARE(notes.size(), 1);
        QVERIFY2(notes[0].toString().startsWith(note), qPrintable(notes[0].toString()));
        QCOMPARE(count(client, u"warnings"_s), 0);
    }

    void countsAsThreadsDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taken");
        const auto smile = u"\U0001F600"_s;
        QTest::newRow("the longest") << QString(500, u'a') << true;
        QTest::newRow("one more") << QString(501, u'a') << false;
        QTest::newRow("emoji") << smile.repeated(125) << true;
        QTest::newRow("one emoji more") << smile.repeated(125) + u'a' << false;
    }

    void countsAsThreadsDoes()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, taken);
        const RunningSandbox sandbox;
        auto poster = runner(sandbox, test::threadsPost({text}));
        const auto out = poster.run();
        QCOMPARE(out.has_value(), taken);
        QCOMPARE(platform().check(poster.post).isEmpty(), taken);
        if (!taken)
            QCOMPARE(out.error().kind, ErrorKind::Content);
    }

    void tellsThatAMediumCannotBeFetched_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a picture that is not there") << u"/gone.png"_s << ErrorKind::Rebuild;
        QTest::newRow("a page instead of a picture") << u"/page.png"_s << ErrorKind::Content;
        QTest::newRow("a film that is not there") << u"/gone.mp4"_s << ErrorKind::Rebuild;
    }

    void tellsThatAMediumCannotBeFetched()
    {
        QFETCH(const QString, path);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = test::threadsPost();
        post.media = {path.endsWith("mp4"_L1) ? film(path) : picture(0, path)};
        const auto out = runner(sandbox, post).run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        QVERIFY2(!out.error().detail.contains(QUrl{post.media[0].address}.toString()), qPrintable(out.error().detail));
        QVERIFY(postsOf(client).isEmpty());
    }

    void waitsForWhatIsNotReady()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"threads"_s, {{u"container_polls"_s, 4}, {u"unseen_polls"_s, 2}, {u"unseen_publishes"_s, 5}});
        auto poster = runner(sandbox);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(test::kindsOf(poster.journal).count(u"create_container"_s), 1);
        QCOMPARE(test::kindsOf(poster.journal).count(u"publish_part"_s), 6);
        QCOMPARE(postsOf(client).size(), 1);
        QCOMPARE(poster.probes, 0);
    }

    void preparesAnewWhatFailed_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a passing one") << u"FAILED_PROCESSING_VIDEO"_s << ErrorKind::Rebuild;
        QTest::newRow("the film's own") << u"INVALID_BIT_RATE"_s << ErrorKind::Media;
    }

    void preparesAnewWhatFailed()
    {
        QFETCH(const QString, trouble);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"threads"_s, {{u"container_error"_s, trouble}});
        auto post = test::threadsPost();
        post.media = {film()};
        auto poster = runner(sandbox, post);
        const auto failed = poster.run();
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, kind);
        client.configure(u"threads"_s, {{u"container_error"_s, QString{}}});
        test::discardHarmless(poster.journal);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(postsOf(client).size(), 1);
    }

    void waitsForTheDaysNumbers_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<bool>("tells");
        QTest::newRow("posts") << u"posts_limit"_s << true;
        QTest::newRow("replies") << u"replies_limit"_s << true;
        QTest::newRow("posts, and nobody tells") << u"posts_limit"_s << false;
        QTest::newRow("replies, and nobody tells") << u"replies_limit"_s << false;
    }

    void waitsForTheDaysNumbers()
    {
        QFETCH(const QString, setting);
        QFETCH(const bool, tells);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"threads"_s,
                         {{setting, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 86'400}}}, {u"tells_quota"_s, tells}});
        const auto post = [](int number) {
            return test::threadsPost({u"a #m%1"_s.arg(number), u"b #m%1"_s.arg(number + 10)});
        };
        QVERIFY(runner(sandbox, post(1)).run().has_value());
        auto second = runner(sandbox, post(2));
        const auto held = second.run();
        QVERIFY(!held);
        QCOMPARE(held.error().kind, ErrorKind::Quota);
        QCOMPARE(held.error().retryAfter.value_or(1h),
                 std::chrono::seconds{1h});  // the engine's, where nothing is told
        // Where Threads tells, nothing of the second is out.
        const int outOfIt = setting == "replies_limit"_L1 && !tells ? 1 : 0;
        QCOMPARE(postsOf(client).size(), 2 + outOfIt);
    }

    void learnsTheAccountsNumbers()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"threads"_s, {{u"posts_limit"_s, QJsonObject{{u"limit"_s, 500}, {u"seconds"_s, 86'400}}}});
        const auto poster = runner(sandbox);
        for (const auto &window : platform().windowsFor(poster.post.account)) {
            if (window.unit == LimitUnit::Posts)
                QCOMPARE(window.amount, 500);
        }
    }

    void deletes()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = test::threadsPost({u"one #m1"_s, u"two #m2"_s});
        post.firstComment = u"First! #m1c"_s;
        auto poster = runner(sandbox, post);
        QVERIFY(poster.run().has_value());
        QCOMPARE(postsOf(client).size(), 3);
        poster.turnTo(Purpose::Delete);
        const auto deleted = poster.run();
        QVERIFY2(deleted.has_value(), qPrintable(why(deleted)));
        QVERIFY(postsOf(client).isEmpty());
        QCOMPARE(test::kindsOf(poster.journal).count(u"delete"_s), 3);
        poster.journal.clear();
        QVERIFY(poster.run().has_value());  // gone is gone
    }

    void keepsWhatIsThereOverARestart()
    {
        const QTemporaryDir state;
        QList<StepRecord> journal;
        auto post = test::threadsPost({u"one #m1"_s, u"two #m2"_s});
        post.media = {picture(0), picture(1)};
        {
            const RunningSandbox sandbox{state.path()};
            auto poster = runner(sandbox, post);
            QVERIFY(!poster.run(14));
            journal = poster.journal;
        }
        const RunningSandbox sandbox{state.path()};
        SandboxClient client{sandbox.port()};
        const auto before = postsOf(client).size();
        auto poster = runner(sandbox, post);
        poster.journal = journal;
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(before, 1);
        QCOMPARE(postsOf(client).size(), 2);
        QCOMPARE(postsOf(client)[0]["media"_L1].toArray().size(), 2);
        QCOMPARE(test::kindsOf(poster.journal).count(u"create_container"_s), 4);
    }
};

static const test::Registration<TestThreadsSandbox> registered;
#include "tst_threadssandbox.moc"
