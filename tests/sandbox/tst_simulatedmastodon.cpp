// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/mastodonmember.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace carillon::test::mastodon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSimulatedMastodon final : public QObject, protected Member
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void tellsItsLimits()
    {
        const auto v2 = m_client->get("/api/v2/instance").json();
        QCOMPARE(v2["configuration"_L1]["statuses"_L1]["max_characters"_L1].toInt(), 500);
        QCOMPARE(v2["configuration"_L1]["media_attachments"_L1]["image_size_limit"_L1].toInt(), 16'777'216);
        m_client->configure(u"mastodon"_s, {{u"instance_v2"_s, false}, {u"max_characters"_s, 5000}});
        QCOMPARE(m_client->get("/api/v2/instance").status, 404);
        const auto v1 = m_client->get("/api/v1/instance").json();
        QCOMPARE(v1["configuration"_L1]["statuses"_L1]["max_characters"_L1].toInt(), 5000);
    }

    void postsByJsonAndByForm()
    {
        const auto byJson = status({{u"status"_s, u"Hello <world>\n\nhttps://example.org"_s},
                                    {u"visibility"_s, u"unlisted"_s},
                                    {u"language"_s, u"de"_s},
                                    {u"spoiler_text"_s, u"careful"_s}});
        QCOMPARE(byJson.status, 200);
        const auto json = byJson.json();
        QCOMPARE(json["content"_L1].toString(),
                 u"<p>Hello &lt;world&gt;</p><p><a href=\"https://example.org\" rel=\"nofollow "
                 "noopener\">https://example.org</a></p>"_s);
        QCOMPARE(json["visibility"_L1].toString(), u"unlisted"_s);
        QCOMPARE(json["language"_L1].toString(), u"de"_s);
        QCOMPARE(json["sensitive"_L1].toBool(), true);
        const auto byForm
            = m_client->form("/api/v1/statuses", "status=a+%26+b&media_ids[]=" + mediaId().toLatin1(), alice);
        QCOMPARE(byForm.status, 200);
        QCOMPARE(byForm.json()["media_attachments"_L1].toArray().size(), 1);
        const auto source = m_client->get("/api/v1/statuses/" + idOf(byForm).toLatin1() + "/source", alice).json();
        QCOMPARE(source["text"_L1].toString(), u"a & b"_s);
        m_client->configure(u"mastodon"_s, {{u"form_body_ignored"_s, true}});
        QCOMPARE(m_client->form("/api/v1/statuses", "status=lost", alice).json()["content"_L1].toString(),
                 u"<p></p>"_s);
    }

    void refusesBadStatuses_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("blank") << QJsonObject{{u"status"_s, u" "_s}} << 422
                               << u"Validation failed: Text can't be blank"_s;
        QTest::newRow("too long") << QJsonObject{{u"status"_s, QString{501, u'x'}}} << 422
                                  << u"Validation failed: Text character limit of 500 exceeded"_s;
        QTest::newRow("too long with its warning")
            << QJsonObject{{u"status"_s, QString{490, u'x'}}, {u"spoiler_text"_s, QString{11, u'y'}}} << 422
            << u"Validation failed: Text character limit of 500 exceeded"_s;
        QTest::newRow("unknown parent") << QJsonObject{{u"status"_s, u"a"_s}, {u"in_reply_to_id"_s, u"1"_s}} << 404
                                        << u"The post you are trying to reply to does not appear to exist."_s;
        QTest::newRow("unknown media") << QJsonObject{{u"status"_s, u"a"_s}, {u"media_ids"_s, QJsonArray{u"1"_s}}}
                                       << 422 << u"Media 1 not found or already attached to another post"_s;
        QTest::newRow("five files") << QJsonObject{{u"status"_s, u"a"_s},
                                                   {u"media_ids"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}}}
                                    << 422 << u"Cannot attach more than 4 files"_s;
        QTest::newRow("odd visibility") << QJsonObject{{u"status"_s, u"a"_s}, {u"visibility"_s, u"secret"_s}} << 422
                                        << u"Validation failed: Visibility is not included in the list"_s;
    }
    void refusesBadStatuses()
    {
        QFETCH(const QJsonObject, json);
        QFETCH(const int, code);
        QFETCH(const QString, sentence);
        const auto answer = status(json);
        QCOMPARE(answer.status, code);
        QCOMPARE(answer.error(), sentence);
        QCOMPARE(m_client->counts(u"mastodon"_s, u"alice"_s)["refused"_L1].toInt(), 1);
    }

    void countsAsTheServerDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("addresses are 23") << QString{477, u'x'} + u" https://example.org/"_s + QString{300, u'a'};
        QTest::newRow("mentions lose their host")
            << QString{493, u'x'} + u" @alice@a-very-long-host-name.example.social"_s;
        QTest::newRow("families are one") << u"👨‍👩‍👧‍👦"_s.repeated(500);
    }
    void countsAsTheServerDoes()
    {
        QFETCH(const QString, text);
        const auto brimful = status(text.left(1) == u"x"_s ? text.mid(1) : text);
        QCOMPARE(brimful.status, 200);
        QCOMPARE(status(u"xx"_s + text).status, 422);
    }

    void aKeyAnswersTheFirstStatusForAnHour()
    {
        const auto first = idOf(status(u"one"_s, "k1"));
        QCOMPARE(idOf(status(u"another text"_s, "k1")), first);
        QVERIFY(idOf(status(u"two"_s, "k2")) != first);
        QVERIFY(idOf(status({{u"status"_s, u"bob's"_s}}, "k1", "sandbox-bob")) != first);
        m_client->send("DELETE", "/api/v1/statuses/" + first.toLatin1(), {{"Authorization", "Bearer " + alice}}, {});
        const auto gone = status(u"one"_s, "k1");
        QCOMPARE(gone.status, 404);
        QCOMPARE(gone.error(), u"Record not found"_s);
        m_sandbox->clock.advance(1h);
        QCOMPARE(status(u"one"_s, "k1").status, 200);
        QCOMPARE(m_client->counts(u"mastodon"_s)["duplicates"_L1].toInt(), 0);
    }

    void editsOnlyWhatIsOnesOwn()
    {
        const auto id = idOf(status(u"one"_s, "k1"));
        const auto edit = [&](const QByteArray &who, const QByteArray &text, const QString &of) {
            const auto answer
                = m_client->send("PUT", "/api/v1/statuses/" + of.toLatin1(),
                                 {{"Authorization", "Bearer " + who}, {"Content-Type", "application/json"}},
                                 R"({"status":")" + text + R"("})");
            return answer.status;
        };
        QCOMPARE(edit("sandbox-bob", "bob's", id), 404);
        QCOMPARE(edit(alice, "better", id), 200);
        QCOMPARE(edit(alice, "", id), 422);
        QCOMPARE(edit("nonsense", "x", id), 401);
        QCOMPARE(edit(alice, "x", u"12345"_s), 404);
        const auto posts = m_client->get("/_sandbox/posts").array();
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts[0]["text"_L1].toString(), u"better"_s);
        QCOMPARE(m_client->counts(u"mastodon"_s)["edited"_L1].toInt(), 1);
    }

    void aPollTellsItsEndAndItsTotals_data()
    {
        QTest::addColumn<QJsonObject>("asked");
        QTest::addColumn<std::chrono::seconds>("later");
        QTest::addColumn<bool>("expired");
        QTest::addColumn<QJsonValue>("votersCount");
        QTest::addColumn<QJsonValue>("optionVotes");
        const auto none = QJsonValue{};
        QTest::newRow("one choice") << QJsonObject{} << 0s << false << none << QJsonValue{0};
        QTest::newRow("several choices") << QJsonObject{{u"multiple"_s, true}} << 0s << false << QJsonValue{0}
                                         << QJsonValue{0};
        QTest::newRow("hidden totals") << QJsonObject{{u"hide_totals"_s, true}} << 0s << false << none << none;
        QTest::newRow("hidden until it is over")
            << QJsonObject{{u"hide_totals"_s, true}} << 3600s << true << none << QJsonValue{0};
    }
    void aPollTellsItsEndAndItsTotals()
    {
        QFETCH(const QJsonObject, asked);
        QFETCH(const std::chrono::seconds, later);
        auto poll = asked;
        poll[u"options"_s] = QJsonArray{u"Yes"_s, u"No"_s};
        poll[u"expires_in"_s] = 3600;
        const auto id = idOf(status({{u"status"_s, u"Bells?"_s}, {u"poll"_s, poll}}));
        m_sandbox->clock.advance(later);
        const auto told = m_client->get("/api/v1/statuses/" + id.toLatin1(), alice).json()["poll"_L1].toObject();
        QVERIFY(!told["id"_L1].toString().isEmpty());
        QVERIFY(told["id"_L1].toString() != id);
        QCOMPARE(told["multiple"_L1].toBool(), asked["multiple"_L1].toBool());
        QTEST(told["expired"_L1].toBool(), "expired");
        QTEST(told["voters_count"_L1], "votersCount");
        QTEST(told["options"_L1][0]["votes_count"_L1], "optionVotes");
        QCOMPARE(told["options"_L1][1]["title"_L1].toString(), u"No"_s);
    }

    void someServersIgnoreTheKey()
    {
        m_client->configure(u"mastodon"_s, {{u"ignore_idempotency_key"_s, true}});
        QVERIFY(idOf(status(u"one"_s, "k1")) != idOf(status(u"one"_s, "k1")));
        QCOMPARE(m_client->counts(u"mastodon"_s, u"alice"_s)["duplicates"_L1].toInt(), 1);
    }

    void takesMedia()
    {
        const auto answer = m_client->multipart("/api/v2/media", tinyPng(), {{"description", "ein Punkt"}}, alice);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["type"_L1].toString(), u"image"_s);
        QCOMPARE(answer.json()["description"_L1].toString(), u"ein Punkt"_s);
        const auto path = QUrl{answer.json()["url"_L1].toString()}.path().toLatin1();
        QCOMPARE(m_client->get(path).body, tinyPng());
        const auto id = idOf(answer).toLatin1();
        const auto changed = m_client->send(
            "PUT", "/api/v1/media/" + id, {{"Authorization", "Bearer " + alice}, {"Content-Type", "application/json"}},
            "{\"description\":\"a dot\"}");
        QCOMPARE(changed.json()["description"_L1].toString(), u"a dot"_s);
        QCOMPARE(m_client->get("/api/v1/media/" + id, "sandbox-bob").status, 404);
        const QJsonObject post{{u"status"_s, QString{}}, {u"media_ids"_s, QJsonArray{QString::fromLatin1(id)}}};
        QCOMPARE(status(post).status, 200);
        QCOMPARE(status(post).status, 422);
        QCOMPARE(m_client->get("/api/v1/media/" + id, alice).status, 404);
    }

    void refusesBadMedia()
    {
        const auto none = m_client->multipart("/api/v2/media", {}, {{"description", "x"}}, alice);
        QCOMPARE(none.status, 422);
        QCOMPARE(none.error(), u"Validation failed: File can't be blank"_s);
        const auto text = m_client->multipart("/api/v2/media", "just text", {}, alice);
        QCOMPARE(text.error(), u"Validation failed: File content type is invalid, File is invalid"_s);
        const auto wordy
            = m_client->multipart("/api/v2/media", tinyPng(), {{"description", QByteArray(1501, 'x')}}, alice);
        QCOMPARE(wordy.error(), u"Validation failed: Description is too long (maximum is 1500 characters)"_s);
    }

    void mediaCanTakeItsTime()
    {
        m_client->configure(u"mastodon"_s, {{u"media_polls"_s, 2}});
        const auto uploaded = m_client->multipart("/api/v2/media", tinyPng(), {}, alice);
        QCOMPARE(uploaded.status, 202);
        QVERIFY(uploaded.json()["url"_L1].isNull());
        const auto id = idOf(uploaded);
        const QJsonObject post{{u"status"_s, u"a"_s}, {u"media_ids"_s, QJsonArray{id}}};
        QCOMPARE(status(post).error(),
                 u"Cannot attach files that have not finished processing. Try again in a moment!"_s);
        const auto path = "/api/v1/media/" + id.toLatin1();
        QCOMPARE(m_client->get(path, alice).status, 206);
        QCOMPARE(m_client->get(path, alice).status, 206);
        const auto ready = m_client->get(path, alice);
        QCOMPARE(ready.status, 200);
        QVERIFY(ready.json()["url"_L1].isString());
        QCOMPARE(status(post).status, 200);
        m_client->configure(u"mastodon"_s, {{u"media_fail"_s, true}, {u"media_polls"_s, 0}});
        const auto doomed = m_client->multipart("/api/v2/media", tinyPng(), {}, alice);
        QCOMPARE(doomed.status, 202);
        QCOMPARE(m_client->get("/api/v1/media/" + idOf(doomed).toLatin1(), alice).status, 422);
    }

    void listsOwnStatuses()
    {
        QStringList ids;
        for (int at = 0; at < 5; ++at) {
            m_sandbox->clock.advance(1s);
            ids += idOf(status({{u"status"_s, u"post %1"_s.arg(at)}, {u"visibility"_s, u"private"_s}}));
        }
        const auto base = "/api/v1/accounts/" + accountId() + "/statuses?exclude_reblogs=true&limit=2";
        const auto newest = m_client->get(base, alice);
        QCOMPARE(newest.array().size(), 2);
        QCOMPARE(newest.array()[0]["id"_L1].toString(), ids[4]);
        QVERIFY(newest.header("Link").contains("max_id=" + ids[3].toLatin1() + ">; rel=\"next\""));
        const auto older = m_client->get(base + "&max_id=" + ids[3].toLatin1(), alice).array();
        QCOMPARE(older[0]["id"_L1].toString(), ids[2]);
        QCOMPARE(m_client->get(base + "&since_id=" + ids[3].toLatin1(), alice).array().size(), 1);
        QCOMPARE(m_client->get(base).array().size(), 0);
        QCOMPARE(m_client->get("/api/v1/statuses/" + ids[0].toLatin1()).status, 404);
        QCOMPARE(m_client->get("/api/v1/statuses/" + ids[0].toLatin1(), alice).status, 200);
        m_client->configure(u"mastodon"_s, {{u"visible_after_ms"_s, 2000}});
        QCOMPARE(m_client->get("/api/v1/statuses/" + ids[4].toLatin1(), alice).status, 404);
        QCOMPARE(m_client->get(base, alice).array()[0]["id"_L1].toString(), ids[2]);
    }

    void keepsThreadsTogether()
    {
        const auto first = idOf(status(u"one"_s));
        const auto second = status({{u"status"_s, u"two"_s}, {u"in_reply_to_id"_s, first}});
        QCOMPARE(second.json()["in_reply_to_id"_L1].toString(), first);
        auto counts = m_client->counts(u"mastodon"_s, u"alice"_s);
        QCOMPARE(counts["created"_L1].toInt(), 1);
        QCOMPARE(counts["parts"_L1].toInt(), 2);
        status({{u"status"_s, u"two"_s}, {u"in_reply_to_id"_s, first}});
        QCOMPARE(m_client->counts(u"mastodon"_s)["duplicates"_L1].toInt(), 1);
        const auto page = m_client->get("/@alice/" + first.toLatin1()).body;
        QVERIFY(page.contains("one") && page.contains("two"));
    }

    void limitsStatuses()
    {
        m_client->configure(u"mastodon"_s,
                            {{u"statuses_limit"_s, QJsonObject{{u"limit"_s, 2}, {u"seconds"_s, 10800}}}});
        const auto first = status(u"one"_s);
        QCOMPARE(first.header("X-RateLimit-Limit"), QByteArray{"2"});
        QCOMPARE(first.header("X-RateLimit-Remaining"), QByteArray{"1"});
        status(u"two"_s);
        const auto refused = status(u"three"_s);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.body, QByteArray{"{\"error\":\"Too many requests\"}"});
        QCOMPARE(refused.header("X-RateLimit-Reset"), QByteArray{"2026-11-21T12:00:00.000000Z"});
        QVERIFY(refused.header("Retry-After").isEmpty());
        QCOMPARE(status({{u"status"_s, u"bob"_s}}, {}, "sandbox-bob").status, 200);
        m_sandbox->clock.advance(3h);
        QCOMPARE(status(u"three"_s).status, 200);
    }

    void limitsUploadsAndCalls()
    {
        m_client->configure(u"mastodon"_s,
                            {{u"media_limit"_s, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 1800}}},
                             {u"calls_limit"_s, QJsonObject{{u"limit"_s, 3}, {u"seconds"_s, 300}}}});
        QVERIFY(!mediaId().isEmpty());
        QVERIFY(mediaId().isEmpty());
        QCOMPARE(m_client->get("/api/v1/accounts/verify_credentials", alice).status, 200);
        const auto refused = m_client->get("/api/v1/accounts/verify_credentials", alice);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("X-RateLimit-Reset"), QByteArray{"2026-11-21T09:05:00.000000Z"});
        QCOMPARE(m_client->get("/api/v1/accounts/verify_credentials", "sandbox-bob").status, 200);
        m_client->configure(u"mastodon"_s, {{u"rate_headers"_s, false}});
        const auto silent = m_client->get("/api/v1/accounts/verify_credentials", alice);
        QCOMPARE(silent.status, 429);
        QVERIFY(silent.header("X-RateLimit-Limit").isEmpty());
    }

    void playsOtherServers()
    {
        m_client->configure(u"mastodon"_s,
                            {{u"visibility_lowered"_s, true}, {u"opaque_ids"_s, u"uuid"_s}, {u"html_errors"_s, true}});
        const auto posted = status(u"quiet"_s);
        QCOMPARE(posted.json()["visibility"_L1].toString(), u"unlisted"_s);
        QCOMPARE(idOf(posted).count(u'-'), 4);
        const auto error = m_client->get("/api/v1/statuses/nothing");
        QCOMPARE(error.status, 404);
        QVERIFY(error.header("Content-Type").startsWith("text/html"));
        const auto odd = m_client->post("/_sandbox/config", {{u"mastodon"_s, QJsonObject{{u"opaque_ids"_s, u"x"_s}}}});
        QCOMPARE(odd.status, 400);
    }
};

static const test::Registration<TestSimulatedMastodon> registered;
#include "tst_simulatedmastodon.moc"
