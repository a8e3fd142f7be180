// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Answer;
using test::RunningSandbox;
using test::SandboxClient;

/// The simulated YouTube alone: as strict as the protocol and the API's description.
class TestSimulatedYoutube final : public QObject
{
    Q_OBJECT

    static constexpr qsizetype unit = 256 * 1024;

    static QJsonObject video(const QString &title = u"T"_s)
    {
        return {{u"snippet"_s, QJsonObject{{u"title"_s, title}, {u"categoryId"_s, u"22"_s}}},
                {u"status"_s, QJsonObject{{u"privacyStatus"_s, u"public"_s}}}};
    }
    static Answer start(SandboxClient &client, const QJsonObject &resource, qint64 total,
                        const QByteArray &query = "uploadType=resumable&part=snippet,status")
    {
        return client.post(
            "/upload/youtube/v3/videos?" + query, resource, "sandbox-ada",
            {{"X-Upload-Content-Length", QByteArray::number(total)}, {"X-Upload-Content-Type", "video/mp4"}});
    }
    static QByteArray sessionOf(const Answer &answer)
    {
        return QUrl{QString::fromLatin1(answer.header("Location"))}.toEncoded(QUrl::RemoveScheme
                                                                              | QUrl::RemoveAuthority);
    }
    static Answer put(SandboxClient &client, const QByteArray &session, const QByteArray &range, const QByteArray &body,
                      const QByteArray &token = "sandbox-ada")
    {
        return client.send(
            "PUT", session,
            {{"Authorization", "Bearer " + token}, {"Content-Type", "video/mp4"}, {"Content-Range", range}}, body);
    }
    static QString reasonOf(const Answer &answer)
    {
        return answer.json()["error"_L1]["errors"_L1][0]["reason"_L1].toString();
    }

private slots:
    void refusesWhatIsNotInTheDescription_data()
    {
        QTest::addColumn<QJsonObject>("resource");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("reason");
        const QByteArray query{"uploadType=resumable&part=snippet,status"};
        const auto with = [](const QString &part, const QString &member, const QJsonValue &value) {
            auto resource = video();
            auto object = resource[part].toObject();
            object[member] = value;
            resource[part] = object;
            return resource;
        };
        const auto bad = u"badRequest"_s;
        QTest::newRow("an unknown part") << video() << QByteArray{"uploadType=resumable&part=snippets"}
                                         << u"missingRequiredParameter"_s;
        QTest::newRow("no part") << video() << QByteArray{"uploadType=resumable"} << u"missingRequiredParameter"_s;
        QTest::newRow("an unknown parameter") << video() << query + "&foo=1" << bad;
        QTest::newRow("no way of uploading") << video() << QByteArray{"part=snippet"} << u"mediaBodyRequired"_s;
        QTest::newRow("an unknown member") << with(u"snippet"_s, u"titel"_s, u"x"_s) << query << bad;
        QTest::newRow("a number for a text") << with(u"snippet"_s, u"title"_s, 5) << query << bad;
        QTest::newRow("a text for a flag") << with(u"status"_s, u"embeddable"_s, u"yes"_s) << query << bad;
        QTest::newRow("an unknown privacy") << with(u"status"_s, u"privacyStatus"_s, u"friends"_s) << query << bad;
        QTest::newRow("a title of nothing") << with(u"snippet"_s, u"title"_s, u" "_s) << query << u"invalidTitle"_s;
        QTest::newRow("an unknown category")
            << with(u"snippet"_s, u"categoryId"_s, u"99"_s) << query << u"invalidCategoryId"_s;
        QTest::newRow("planned, but public")
            << with(u"status"_s, u"publishAt"_s, u"2026-12-01T09:00:00Z"_s) << query << u"invalidPublishAt"_s;
        auto unknown = video();
        unknown[u"foo"_s] = 1;
        QTest::newRow("an unknown part of the resource") << unknown << query << bad;
    }

    void refusesWhatIsNotInTheDescription()
    {
        QFETCH(const QJsonObject, resource);
        QFETCH(const QByteArray, query);
        QFETCH(const QString, reason);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto answer = start(client, resource, 10, query);
        QCOMPARE(answer.status, 400);
        QCOMPARE(reasonOf(answer), reason);
    }

    void wantsPiecesInOrderAndOfTheRightSize()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray whole(2 * unit + 100, 'x');
        const auto total = QByteArray::number(whole.size());
        const auto session = sessionOf(start(client, video(), whole.size()));
        QVERIFY(session.contains("upload_id="));
        const auto range = [&](qsizetype from, qsizetype length) {
            return "bytes " + QByteArray::number(from) + '-' + QByteArray::number(from + length - 1) + '/' + total;
        };
        auto answer = put(client, session, "bytes */" + total, {});
        QCOMPARE(answer.status, 308);
        QVERIFY(answer.header("Range").isEmpty());
        QCOMPARE(put(client, session, range(0, 1000), whole.left(1000)).status, 400);
        QCOMPARE(put(client, session, range(0, unit), whole.left(unit - 1)).status, 400);
        QCOMPARE(put(client, session, range(unit, unit), whole.left(unit)).status, 400);
        QCOMPARE(put(client, session, "bytes 0-5/10", whole.left(6)).status, 400);
        QCOMPARE(put(client, session, "octets", whole.left(6)).status, 400);
        QCOMPARE(put(client, session, range(0, unit), whole.left(unit), "nobody").status, 401);
        QCOMPARE(put(client, session, range(0, unit), whole.left(unit), "sandbox-eve").status, 403);
        answer = put(client, session, range(0, unit), whole.left(unit));
        QCOMPARE(answer.status, 308);
        QCOMPARE(answer.header("Range"), "bytes=0-262143");
        QCOMPARE(put(client, session, range(0, unit), whole.left(unit)).status, 400);  // it has that
        answer = put(client, session, range(unit, unit + 100), whole.mid(unit));
        QCOMPARE(answer.status, 201);
        const auto id = answer.json()["id"_L1].toString();
        QCOMPARE(id.size(), 11);
        answer = put(client, session, "bytes */" + total, {});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["id"_L1].toString(), id);
        QCOMPARE(client.counts(u"youtube"_s)["created"_L1].toInt(), 1);
        QCOMPARE(put(client, "/upload/youtube/v3/videos?upload_id=other", "bytes */10", {}).status, 404);
    }

    void takesAFileAtOnceAsOtherClientsSendIt()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray body
            = "--b\r\nContent-Type: application/json\r\n\r\n"
              "{\"snippet\":{\"title\":\"T\"}}\r\n--b\r\nContent-Type: video/mp4\r\n\r\nfilm\r\n--b--";
        const auto answer = client.send(
            "POST", "/upload/youtube/v3/videos?uploadType=multipart&part=snippet",
            {{"Authorization", "Bearer sandbox-ada"}, {"Content-Type", "multipart/related; boundary=b"}}, body);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["snippet"_L1]["title"_L1].toString(), u"T"_s);
        QCOMPARE(client.counts(u"youtube"_s)["created"_L1].toInt(), 1);
    }

    void endsALoginNamedInTheAddressOrInAForm_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("in the address, as Google's client does") << "token=%1"_ba << QByteArray{};
        QTest::newRow("in a form") << QByteArray{} << "token=%1"_ba;
    }
    void endsALoginNamedInTheAddressOrInAForm()
    {
        QFETCH(const QByteArray, address);
        QFETCH(const QByteArray, body);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray app{"client_id=sandbox&redirect_uri=http%3A%2F%2F127.0.0.1%3A53682%2Fcallback"};
        const auto consent = client.get("/google/o/oauth2/v2/auth?" + app
                                        + "&response_type=code&access_type=offline&prompt=consent&state=s"
                                          "&scope=https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fyoutube.readonly"
                                          "&approve=1&username=ada&granted=youtube.readonly");
        const auto code = QUrlQuery{QUrl{QString::fromLatin1(consent.header("Location"))}}.queryItemValue(
            u"code"_s, QUrl::FullyDecoded);
        const auto tokens = client
                                .form("/google/token",
                                      app + "&client_secret=secret&grant_type=authorization_code&code="
                                          + QUrl::toPercentEncoding(code))
                                .json();
        const auto access = tokens["access_token"_L1].toString().toLatin1();
        QCOMPARE(client.get("/youtube/v3/channels?part=id&mine=true", access).status, 200);
        const auto named = [&](QByteArray text) {
            return text.replace("%1", QUrl::toPercentEncoding(tokens["refresh_token"_L1].toString()));
        };
        QCOMPARE(client.form("/google/revoke?" + named(address), named(body)).status, 200);
        QCOMPARE(client.get("/youtube/v3/channels?part=id&mine=true", access).status, 401);
    }

    void answersWithTheSizesOfAThumbnail()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto session = sessionOf(start(client, video(), 1000));
        const auto made = put(client, session, "bytes 0-999/1000", QByteArray{1000, 'v'}).json()["id"_L1].toString();
        const auto answer
            = client.upload("/upload/youtube/v3/thumbnails/set?uploadType=media&videoId=" + made.toLatin1(),
                            test::tinyPng(), "image/png", "sandbox-ada");
        QCOMPARE(answer.status, 200);
        const auto sizes = answer.json()["items"_L1][0];
        for (const auto name : {"default"_L1, "medium"_L1, "high"_L1}) {
            const auto path = QUrl{sizes[name]["url"_L1].toString()}.path().toLatin1();
            QCOMPARE(client.get(path).body, test::tinyPng());
        }
    }

    void listsAPlaylistByTheNamedParts_data()
    {
        QTest::addColumn<QByteArray>("parts");
        QTest::addColumn<bool>("hasSnippet");
        QTest::addColumn<bool>("hasDetails");
        QTest::newRow("the snippet") << "snippet"_ba << true << false;
        QTest::newRow("the details") << "contentDetails"_ba << false << true;
        QTest::newRow("both") << "snippet,contentDetails"_ba << true << true;
    }
    void listsAPlaylistByTheNamedParts()
    {
        QFETCH(const QByteArray, parts);
        QFETCH(const bool, hasSnippet);
        QFETCH(const bool, hasDetails);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto session = sessionOf(start(client, video(), 1000));
        const auto made = put(client, session, "bytes 0-999/1000", QByteArray{1000, 'v'}).json()["id"_L1].toString();
        const auto channel = client.get("/youtube/v3/channels?part=contentDetails&mine=true", "sandbox-ada").json();
        const auto uploads
            = channel["items"_L1][0]["contentDetails"_L1]["relatedPlaylists"_L1]["uploads"_L1].toString().toLatin1();
        const auto list
            = client.get("/youtube/v3/playlistItems?part=" + parts + "&playlistId=" + uploads, "sandbox-ada").json();
        const auto item = list["items"_L1][0].toObject();
        QCOMPARE(item.contains("snippet"_L1), hasSnippet);
        QCOMPARE(item.contains("contentDetails"_L1), hasDetails);
        if (hasDetails)
            QCOMPARE(item["contentDetails"_L1]["videoId"_L1].toString(), made);
    }

    void countsPointsUntilMidnightInCalifornia()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, {{u"points_quota"_s, 51}, {u"insert_quota"_s, 1}});
        const QByteArray look{"/youtube/v3/channels?part=id&mine=true"};
        const QByteArray gone{"/youtube/v3/videos?id=x"};
        QCOMPARE(client.get(look, "sandbox-ada").status, 200);
        QCOMPARE(client.send("DELETE", gone, {{"Authorization", "Bearer sandbox-ada"}}, {}).status, 404);
        const auto spent = client.get(look, "sandbox-bob");  // of the same app
        QCOMPARE(spent.status, 403);
        QCOMPARE(reasonOf(spent), u"quotaExceeded"_s);
        QCOMPARE(start(client, video(), 10).status, 200);
        QCOMPARE(reasonOf(start(client, video(), 10)), u"quotaExceeded"_s);
        sandbox.clock.advance(24h);
        QCOMPARE(client.get(look, "sandbox-ada").status, 200);
        QCOMPARE(start(client, video(), 10).status, 200);
    }

    void answersAsItIsTold()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray look{"/youtube/v3/channels?part=id&mine=true"};
        const auto told = [&](int status, const QString &reason) {
            client.fault({{u"platform"_s, u"youtube"_s},
                          {u"do"_s, u"status"_s},
                          {u"value"_s, status},
                          {u"error"_s, reason},
                          {u"count"_s, 1}});
            return client.get(look, "sandbox-ada");
        };
        auto answer = told(403, u"dailyLimitExceeded"_s);
        QCOMPARE(answer.status, 403);
        QCOMPARE(reasonOf(answer), u"dailyLimitExceeded"_s);
        QCOMPARE(reasonOf(told(503, {})), u"backendError"_s);
        answer = told(401, {});
        QCOMPARE(answer.json()["error"_L1]["status"_L1].toString(), u"UNAUTHENTICATED"_s);
        QCOMPARE(told(400, u"invalid_grant"_s).error(), u"invalid_grant"_s);
    }

    void remembersOverARestart()
    {
        const QTemporaryDir state;
        QByteArray session;
        QByteArray done;
        {
            const RunningSandbox sandbox{state.path()};
            SandboxClient client{sandbox.port()};
            session = sessionOf(start(client, video(), 2 * unit));
            QCOMPARE(put(client, session, "bytes 0-262143/524288", QByteArray(unit, 'x')).status, 308);
            done = sessionOf(start(client, video(u"Fertig"_s), 4));
            const auto made = put(client, done, "bytes 0-3/4", "film").json()["id"_L1].toString();
            const QJsonObject text{{u"snippet"_s, QJsonObject{{u"textOriginal"_s, u"Hallo"_s}}}};
            const QJsonObject thread{{u"snippet"_s, QJsonObject{{u"videoId"_s, made}, {u"topLevelComment"_s, text}}}};
            QCOMPARE(client.post("/youtube/v3/commentThreads?part=snippet", thread, "sandbox-ada").status, 200);
        }
        const RunningSandbox sandbox{state.path()};
        SandboxClient client{sandbox.port()};
        QCOMPARE(client.get("/_sandbox/posts?platform=youtube").array().size(), 2);
        QCOMPARE(put(client, session, "bytes */524288", {}).header("Range"), "bytes=0-262143");
        QCOMPARE(put(client, done, "bytes */4", {}).status, 200);
        QCOMPARE(client.get("/_sandbox/posts?platform=youtube").array().size(), 2);
        client.post("/_sandbox/reset", {});
        QVERIFY(client.get("/_sandbox/posts?platform=youtube").array().isEmpty());
    }

    void publishesWhatIsPlannedAtItsTime()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto planned = video();
        const auto due = sandbox.clock.now() + 1h;
        planned[u"status"_s] = QJsonObject{{u"privacyStatus"_s, u"private"_s}, {u"publishAt"_s, toIsoUtc(due)}};
        const auto session = sessionOf(start(client, planned, 4));
        const auto id = put(client, session, "bytes 0-3/4", "film").json()["id"_L1].toString();
        const auto status = [&] {
            const auto answer = client.get("/youtube/v3/videos?part=status&id=" + id.toUtf8(), "sandbox-ada");
            return answer.json()["items"_L1][0]["status"_L1].toObject();
        };
        QCOMPARE(status()["privacyStatus"_L1].toString(), u"private"_s);
        QCOMPARE(status()["publishAt"_L1].toString(), toIsoUtc(due));
        sandbox.clock.advance(1h);
        QCOMPARE(status()["privacyStatus"_L1].toString(), u"public"_s);
        const auto update = [&](const QJsonObject &wanted) {
            const QByteArray type{"application/json"};
            return client.send("PUT", "/youtube/v3/videos?part=status",
                               {{"Authorization", "Bearer sandbox-ada"}, {"Content-Type", type}},
                               QJsonDocument{QJsonObject{{u"id"_s, id}, {u"status"_s, wanted}}}.toJson());
        };
        // What was public once is given no time any more.
        const auto again = toIsoUtc(sandbox.clock.now() + 1h);
        QCOMPARE(reasonOf(update({{u"privacyStatus"_s, u"private"_s}, {u"publishAt"_s, again}})),
                 u"invalidPublishAt"_s);
        QCOMPARE(update({{u"privacyStatus"_s, u"private"_s}}).status, 200);
        QCOMPARE(status()["privacyStatus"_L1].toString(), u"private"_s);
    }

    void showsNothingBeforeItsTime()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, {{u"visible_after_ms"_s, 5000}});
        const auto session = sessionOf(start(client, video(), 4));
        const auto id = put(client, session, "bytes 0-3/4", "film").json()["id"_L1].toString().toUtf8();
        const auto seen = [&] {
            return client.get("/youtube/v3/videos?part=status&id=" + id, "sandbox-ada").json()["items"_L1].toArray();
        };
        QVERIFY(seen().isEmpty());
        sandbox.clock.advance(5s);
        QCOMPARE(seen().size(), 1);
    }

    void changesAVideoOnlyAsItWasRead_data()
    {
        QTest::addColumn<bool>("isOutSince");
        QTest::newRow("nothing has happened since") << false;
        QTest::newRow("it was published since") << true;
    }

    void changesAVideoOnlyAsItWasRead()
    {
        QFETCH(const bool, isOutSince);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto resource = video();
        const auto at = toIsoUtc(sandbox.clock.now() + 1h);
        resource["status"_L1] = QJsonObject{{u"privacyStatus"_s, u"private"_s}, {u"publishAt"_s, at}};
        const auto session = sessionOf(start(client, resource, 4));
        const auto id = put(client, session, "bytes 0-3/4", "film").json()["id"_L1].toString().toLatin1();
        const auto read = client.get("/youtube/v3/videos?part=status&id=" + id, "sandbox-ada").json();
        const auto etag = read["items"_L1][0]["etag"_L1].toString().toLatin1();
        if (isOutSince)
            sandbox.clock.advance(61min);
        const auto removed = client.send("DELETE", "/youtube/v3/videos?id=" + id,
                                         {{"Authorization", "Bearer sandbox-ada"}, {"If-Match", '"' + etag + '"'}}, {});
        QCOMPARE(removed.status, isOutSince ? 412 : 204);
        QCOMPARE(client.get("/_sandbox/posts?platform=youtube").array().size(), isOutSince ? 1 : 0);
    }
};

static const test::Registration<TestSimulatedYoutube> registered;
#include "tst_simulatedyoutube.moc"
