// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/x/xfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::countOf;
using test::reasonOf;
using test::XFixture;

/// The adapter against the simulated X: what it posts, what it is refused, and how strict the simulation is.
class TestXSandbox final : public QObject
{
    Q_OBJECT

private slots:
    void publishesAThreadWithPicturesAndAComment()
    {
        XFixture fixture;
        auto run = fixture.runner({u"Grüße & <Küsse>, see https://example.com/a/b #m1"_s, u"zwei\n\n drei #m2"_s});
        run.post.media
            = {fixture.medium(u"a.png"_s, u"image/png"_s, u"a dot"_s), fixture.medium(u"a.png"_s, u"image/png"_s)};
        run.post.firstComment = u"the first #m3"_s;
        run.post.options = {{u"reply_settings"_s, u"following"_s}, {u"x.made_with_ai"_s, u"yes"_s}};
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(reasonOf(out)));
        QCOMPARE(out->permalink, fixture.origin().toString() + u"/ada/status/"_s + out->remoteId);

        const auto posts = fixture.posts();
        QCOMPARE(posts.size(), 3);
        QCOMPARE(posts[0]["text"_L1].toString(), run.post.parts[0]);
        QCOMPARE(posts[0]["media"_L1].toArray().size(), 2);
        QCOMPARE(posts[0]["media"_L1][0]["alt"_L1].toString(), u"a dot"_s);
        QCOMPARE(posts[1]["reply_to"_L1].toString(), out->remoteId);
        QCOMPARE(posts[2]["reply_to"_L1].toString(), out->remoteId);
        QCOMPARE(posts[2]["text"_L1].toString(), u"the first #m3"_s);
        QVERIFY(QString::fromUtf8(QJsonDocument{posts[0].toObject()}.toJson()).contains("made with AI"_L1));
        const auto counts = fixture.client.counts(u"x"_s);
        QCOMPARE(counts["refused"_L1].toInt(), 0);
        QCOMPARE(counts["duplicates"_L1].toInt(), 0);
    }

    void publishesAPoll()
    {
        XFixture fixture;
        auto run = fixture.runner({u"tea?"_s});
        run.post.options = {{u"poll_options"_s, u"yes | no | later"_s}, {u"poll_minutes"_s, u"60"_s}};
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(reasonOf(out)));
        QVERIFY(QString::fromUtf8(QJsonDocument{fixture.posts()[0].toObject()}.toJson())
                    .contains("poll: yes | no | later"_L1));
    }

    void putsTheLinkBelowTheText()
    {
        XFixture fixture;
        auto run = fixture.runner({u"look"_s});
        run.post.link = u"https://example.com/x"_s;
        QVERIFY(run.run().has_value());
        QCOMPARE(fixture.posts()[0]["text"_L1].toString(), u"look\n\nhttps://example.com/x"_s);
    }

    void publishesMovingPictures_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("mime");
        QTest::addColumn<int>("chunks");
        QTest::newRow("a film in three pieces") << u"film.mp4"_s << u"video/mp4"_s << 3;
        QTest::newRow("an animation in one") << u"moves.gif"_s << u"image/gif"_s << 1;
    }

    void publishesMovingPictures()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, mime);
        QFETCH(const int, chunks);
        XFixture fixture;
        fixture.client.configure(u"x"_s, {{u"media_polls"_s, 2}});
        auto run = fixture.runner({u"it moves"_s});
        run.post.media = {fixture.medium(file, mime, u"it moves"_s)};
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(reasonOf(out)));
        QCOMPARE(countOf(run.journal, StepKind::UploadChunk), chunks);
        QCOMPARE(countOf(run.journal, StepKind::AwaitMedia), 3);  // two looks too many
        const auto described = mime == "image/gif"_L1 ? u"it moves"_s : QString{};
        QCOMPARE(fixture.posts()[0]["media"_L1][0]["alt"_L1].toString(), described);
        QCOMPARE(fixture.client.counts(u"x"_s)["refused"_L1].toInt(), 0);
    }

    void tellsWhatXCannotProcess()
    {
        XFixture fixture;
        fixture.client.configure(u"x"_s, {{u"media_fail"_s, true}});
        auto run = fixture.runner({u"it moves"_s});
        run.post.media = {fixture.medium(u"film.mp4"_s, u"video/mp4"_s)};
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(toWord(out.error().kind), toWord(ErrorKind::Media));
        QVERIFY(out.error().detail.contains("Unsupported video format"_L1));
    }

    void stopsWhereTheMoneyOrTheAccountDoes()
    {
        XFixture fixture;
        fixture.client.configure(u"x"_s, {{u"credits_depleted"_s, true}});
        auto run = fixture.runner({u"hello"_s});
        const auto broke = run.run();
        QCOMPARE(toWord(broke.error().kind), toWord(ErrorKind::Quota));
        fixture.client.configure(
            u"x"_s, {{u"credits_depleted"_s, false}, {u"account_states"_s, QJsonObject{{u"ada"_s, u"locked"_s}}}});
        const auto locked = run.run();
        QCOMPARE(toWord(locked.error().kind), toWord(ErrorKind::Restricted));
    }

    void deletesWhatIsOut()
    {
        XFixture fixture;
        auto run = fixture.runner({u"one"_s, u"two"_s});
        run.post.firstComment = u"three"_s;
        QVERIFY(run.run().has_value());
        const auto second = run.journal[1].result["id"_L1].toString();
        run.turnTo(Purpose::Delete);
        // One was deleted by hand meanwhile.
        fixture.client.send("DELETE", "/2/tweets/" + second.toLatin1(), {{"Authorization", "Bearer sandbox-ada"}}, {});
        const auto out = run.run();
        QVERIFY2(out.has_value(), qPrintable(reasonOf(out)));
        QVERIFY(fixture.posts().isEmpty());
    }

    void keepsItsStateInAFolder()
    {
        QTemporaryDir folder;
        QByteArray token;
        {
            const test::RunningSandbox sandbox{folder.path()};
            test::SandboxClient client{sandbox.port()};
            const auto begun = client.post(
                "/2/media/upload/initialize",
                {{u"media_type"_s, u"video/mp4"_s}, {u"media_category"_s, u"tweet_video"_s}, {u"total_bytes"_s, 20}},
                "sandbox-ada");
            token = begun.json()["data"_L1]["id"_L1].toString().toLatin1();
            const auto taken
                = client.multipart("/2/media/upload/" + token + "/append", {}, {{"segment_index", "0"}}, "sandbox-ada");
            QCOMPARE(taken.status, 400);  // its file is called otherwise
            client.post("/2/tweets", {{u"text"_s, u"stays"_s}}, "sandbox-ada");
        }
        const test::RunningSandbox again{folder.path()};
        test::SandboxClient client{again.port()};
        QCOMPARE(client.get("/_sandbox/posts?platform=x").status, 200);
        const auto me = client.get("/2/users/me", "sandbox-ada").json()["data"_L1]["id"_L1].toString();
        const auto timeline = client.get("/2/users/" + me.toLatin1() + "/tweets", "sandbox-ada").json();
        QCOMPARE(timeline["data"_L1].toArray().size(), 1);
        QCOMPARE(client.get("/2/media/upload?media_id=" + token, "sandbox-ada").status, 200);
    }

    void isStrict_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        const auto post = "/2/tweets"_ba;
        QTest::newRow("an unknown member") << post << QJsonObject{{u"text"_s, u"a"_s}, {u"foo"_s, 1}} << 400;
        QTest::newRow("no text") << post << QJsonObject{} << 400;
        QTest::newRow("a number as an id")
            << post << QJsonObject{{u"text"_s, u"a"_s}, {u"reply"_s, QJsonObject{{u"in_reply_to_tweet_id"_s, 5}}}}
            << 400;
        QTest::newRow("a poll of a minute")
            << post
            << QJsonObject{{u"text"_s, u"a"_s},
                           {u"poll"_s,
                            QJsonObject{{u"options"_s, QJsonArray{u"a"_s, u"b"_s}}, {u"duration_minutes"_s, 1}}}}
            << 400;
        QTest::newRow("five media") << post
                                    << QJsonObject{{u"media"_s,
                                                    QJsonObject{{u"media_ids"_s,
                                                                 QJsonArray{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}}}}}
                                    << 400;
        QTest::newRow("media that are not there")
            << post << QJsonObject{{u"media"_s, QJsonObject{{u"media_ids"_s, QJsonArray{u"1"_s}}}}} << 400;
        QTest::newRow("too long") << post << QJsonObject{{u"text"_s, QString{281, u'a'}}} << 403;
        QTest::newRow("two cashtags") << post << QJsonObject{{u"text"_s, u"$A $B"_s}} << 403;
        QTest::newRow("an answer to nobody")
            << post << QJsonObject{{u"text"_s, u"a"_s}, {u"reply"_s, QJsonObject{{u"in_reply_to_tweet_id"_s, u"5"_s}}}}
            << 404;
        QTest::newRow("a film of an unknown type") << "/2/media/upload/initialize"_ba
                                                   << QJsonObject{{u"media_type"_s, u"video/avi"_s},
                                                                  {u"media_category"_s, u"tweet_video"_s},
                                                                  {u"total_bytes"_s, 5}}
                                                   << 400;
        QTest::newRow("a description of nothing") << "/2/media/metadata"_ba << QJsonObject{{u"id"_s, u"5"_s}} << 400;
    }

    void isStrict()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QJsonObject, body);
        QFETCH(const int, status);
        XFixture fixture;
        QCOMPARE(fixture.client.post(path, body, "sandbox-ada").status, status);
        QCOMPARE(fixture.client.post(path, body).status, 401);
        QCOMPARE(fixture.client.counts(u"x"_s)["created"_L1].toInt(), 0);
    }
};

static const test::Registration<TestXSandbox> registered;
#include "tst_xsandbox.moc"
