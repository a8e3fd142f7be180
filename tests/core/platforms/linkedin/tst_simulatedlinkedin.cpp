// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/logins.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using test::RunningSandbox;
using test::SandboxClient;

/// The simulated LinkedIn, by requests that no client of ours makes.
class TestSimulatedLinkedIn final : public QObject
{
    Q_OBJECT

    static sandbox::HttpHeaders headers(const QByteArray &token = "sandbox-ada")
    {
        return {{"Authorization", "Bearer " + token},
                {"LinkedIn-Version", "202608"},
                {"X-Restli-Protocol-Version", "2.0.0"},
                {"Content-Type", "application/json"}};
    }

    static sandbox::HttpHeaders without(const QByteArray &name, const QByteArray &value = {})
    {
        auto all = headers();
        for (auto at = all.begin(); at != all.end(); ++at) {
            if (at->first != name)
                continue;
            at->second = value;
            if (value.isEmpty())
                all.erase(at);
            break;
        }
        return all;
    }

    static QJsonObject aPost()
    {
        return {{u"author"_s, sandbox::linkedin::personUrn(u"ada"_s)},
                {u"commentary"_s, u"Hello #m1"_s},
                {u"visibility"_s, u"PUBLIC"_s},
                {u"distribution"_s, QJsonObject{{u"feedDistribution"_s, u"MAIN_FEED"_s}}},
                {u"lifecycleState"_s, u"PUBLISHED"_s}};
    }

    static test::Answer post(SandboxClient &client, const QByteArray &path, const QJsonObject &body,
                             const sandbox::HttpHeaders &with = headers())
    {
        return client.send("POST", path, with, QJsonDocument{body}.toJson(QJsonDocument::Compact));
    }

    static QString codeOf(const test::Answer &answer) { return answer.json()["code"_L1].toString(); }

private slots:
    void wantsItsHeaders_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("no login") << "Authorization"_ba
                                  << ""_ba << 401 << u"EMPTY_ACCESS_TOKEN"_s;
        QTest::newRow("a login that is none") << "Authorization"_ba
                                              << "Bearer x"_ba << 401 << u"INVALID_ACCESS_TOKEN"_s;
        QTest::newRow("no version") << "LinkedIn-Version"_ba
                                    << ""_ba << 400 << u"VERSION_MISSING"_s;
        QTest::newRow("a dead version") << "LinkedIn-Version"_ba
                                        << "202511"_ba << 426 << u"NONEXISTENT_VERSION"_s;
        QTest::newRow("a version to come") << "LinkedIn-Version"_ba
                                           << "202712"_ba << 426 << u"NONEXISTENT_VERSION"_s;
        QTest::newRow("no protocol") << "X-Restli-Protocol-Version"_ba
                                     << ""_ba << 400 << u"ILLEGAL_ARGUMENT"_s;
        QTest::newRow("a form") << "Content-Type"_ba
                                << "application/x-www-form-urlencoded"_ba << 415 << u""_s;
    }

    void wantsItsHeaders()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const int, status);
        QFETCH(const QString, code);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto answer = post(client, "/linkedin/rest/posts", aPost(), without(name, value));
        QCOMPARE(answer.status, status);
        QCOMPARE(codeOf(answer), code);
        QCOMPARE(answer.json()["status"_L1].toInt(), status);
    }

    void readsScopesAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<bool>("granted");
        QTest::newRow("with spaces, as documented") << "openid%20profile"_ba << true;
        QTest::newRow("with commas, as LinkedIn's own SDK does") << "openid,profile"_ba << true;
        QTest::newRow("one that the app has not") << "openid,r_network"_ba << false;
    }

    void readsScopesAsTheyAreWritten()
    {
        QFETCH(const QByteArray, scope);
        QFETCH(const bool, granted);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto answer
            = client.form("/linkedin/oauth/v2/authorization",
                          "response_type=code&client_id=sandbox-app&state=s&redirect_uri=http%3A%2F%2F127."
                          "0.0.1%3A53682%2Fcallback&approve=1&username=ada&scope="
                              + scope);
        const QUrlQuery told{QUrl{QString::fromLatin1(answer.header("Location"))}};
        QCOMPARE(told.queryItemValue(u"state"_s), u"s"_s);
        QCOMPARE(!told.queryItemValue(u"code"_s).isEmpty(), granted);
        QCOMPARE(told.queryItemValue(u"error"_s), granted ? QString{} : u"unauthorized_scope_error"_s);
    }

    void refusesBodies_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("code");
        const auto content = [](const QString &kind, const QJsonObject &value) {
            return QJsonObject{{u"content"_s, QJsonObject{{kind, value}}}};
        };
        const auto image = QJsonObject{{u"id"_s, u"urn:li:image:none"_s}};
        QTest::newRow("a member that it doesn't know")
            << QJsonObject{{u"text"_s, u"x"_s}} << u"INVALID_VALUE_FOR_FIELD"_s;
        QTest::newRow("no visibility") << QJsonObject{{u"visibility"_s, QJsonValue::Undefined}} << u"MISSING_FIELD"_s;
        QTest::newRow("a wrong type") << QJsonObject{{u"commentary"_s, 1}} << u"INVALID_VALUE_FOR_FIELD"_s;
        QTest::newRow("a word that is none")
            << QJsonObject{{u"visibility"_s, u"FRIENDS"_s}} << u"INVALID_VALUE_FOR_FIELD"_s;
        QTest::newRow("a draft") << QJsonObject{{u"lifecycleState"_s, u"DRAFT"_s}} << u"INVALID_VALUE_FOR_FIELD"_s;
        QTest::newRow("nothing said") << QJsonObject{{u"commentary"_s, u""_s}} << u"MISSING_FIELD"_s;
        QTest::newRow("too long") << QJsonObject{{u"commentary"_s, QString(3001, u'a')}} << u"FIELD_LENGTH_TOO_LONG"_s;
        QTest::newRow("an author of another kind")
            << QJsonObject{{u"author"_s, u"urn:li:member:1"_s}} << u"INVALID_URN_TYPE"_s;
        QTest::newRow("somebody else") << QJsonObject{{u"author"_s, u"urn:li:person:1"_s}} << u"ACCESS_DENIED"_s;
        QTest::newRow("no feed") << QJsonObject{{u"distribution"_s, QJsonObject{}}} << u"MISSING_FIELD"_s;
        QTest::newRow("a content that is none") << content(u"song"_s, {}) << u"INVALID_VALUE_FOR_FIELD"_s;
        QTest::newRow("an image that is not there") << content(u"media"_s, image) << u"INVALID_URN_ID"_s;
        QTest::newRow("an old urn") << content(u"media"_s, {{u"id"_s, u"urn:li:digitalmediaAsset:1"_s}})
                                    << u"INVALID_URN_TYPE"_s;
        QTest::newRow("one of several images")
            << content(u"multiImage"_s, {{u"images"_s, QJsonArray{image}}}) << u"INVALID_VALUE_FOR_FIELD"_s;
        QTest::newRow("an article without a title")
            << content(u"article"_s, {{u"source"_s, u"https://e.org"_s}}) << u"MISSING_FIELD"_s;
        QTest::newRow("an article of nothing")
            << content(u"article"_s, {{u"source"_s, u"e"_s}, {u"title"_s, u"t"_s}}) << u"INVALID_VALUE_FOR_FIELD"_s;
        QTest::newRow("a document without a title")
            << content(u"media"_s, {{u"id"_s, u"urn:li:document:1"_s}}) << u"MISSING_FIELD"_s;
        const QJsonArray answers{QJsonObject{{u"text"_s, u"a"_s}}, QJsonObject{{u"text"_s, u"b"_s}}};
        QTest::newRow("a poll for ever") << content(u"poll"_s,
                                                    {{u"question"_s, u"q"_s},
                                                     {u"options"_s, answers},
                                                     {u"settings"_s, QJsonObject{{u"duration"_s, u"EVER"_s}}}})
                                         << u"INVALID_VALUE_FOR_FIELD"_s;
        QTest::newRow("a poll with one answer")
            << content(u"poll"_s,
                       {{u"question"_s, u"q"_s},
                        {u"options"_s, QJsonArray{answers[0]}},
                        {u"settings"_s, QJsonObject{{u"duration"_s, u"ONE_DAY"_s}}}})
            << u"INVALID_VALUE_FOR_FIELD"_s;
    }

    void refusesBodies()
    {
        QFETCH(const QJsonObject, change);
        QFETCH(const QString, code);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto body = aPost();
        for (auto at = change.begin(); at != change.end(); ++at) {
            if (at->isUndefined())
                body.remove(at.key());
            else
                body[at.key()] = at.value();
        }
        if (code == "MISSING_FIELD"_L1 && change.isEmpty())
            body.remove(u"visibility"_s);
        const auto answer = post(client, "/linkedin/rest/posts", body);
        QVERIFY(answer.status == 400 || answer.status == 403);
        QCOMPARE(codeOf(answer), code);
    }

    void publishesAndRefusesTheSameAgain()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto first = post(client, "/linkedin/rest/posts", aPost());
        QCOMPARE(first.status, 201);
        QVERIFY(first.body.isEmpty());
        const auto urn = first.header("x-restli-id");
        QVERIFY(urn.startsWith("urn:li:share:"));
        const auto second = post(client, "/linkedin/rest/posts", aPost());
        QCOMPARE(second.status, 422);
        QCOMPARE(second.message(), u"Content is a duplicate of %1"_s.arg(QString::fromLatin1(urn)));
        // A deleted one is no original.
        QCOMPARE(client.send("DELETE", "/linkedin/rest/posts/" + urn.toPercentEncoding(), headers(), {}).status, 204);
        QCOMPARE(post(client, "/linkedin/rest/posts", aPost()).status, 201);
    }

    void cutsATextAndWarns()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto body = aPost();
        body["commentary"_L1] = u"Sale (50%) now"_s;
        QCOMPARE(post(client, "/linkedin/rest/posts", body).status, 201);
        QCOMPARE(client.get("/_sandbox/posts").array()[0]["text"_L1].toString(), u"Sale "_s);
        QCOMPARE(client.counts(u"linkedin"_s)["warnings"_L1].toInt(), 1);
    }

    void wantsIdsEncoded()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        QCOMPARE(client.send("DELETE", "/linkedin/rest/posts/urn:li:share:1", headers(), {}).status, 400);
        QCOMPARE(client.send("DELETE", "/linkedin/rest/posts/urn%3Ali%3Ashare%3A1", headers(), {}).status, 204);
    }

    void aPersonMayNotRead()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto author = sandbox::linkedin::personUrn(u"ada"_s).toUtf8().toPercentEncoding();
        QCOMPARE(client.send("GET", "/linkedin/rest/posts?q=author&author=" + author, headers(), {}).status, 403);
        const auto comment = post(client, "/linkedin/rest/posts", aPost());
        const auto urn = QString::fromLatin1(comment.header("x-restli-id"));
        const QJsonObject said{{u"actor"_s, sandbox::linkedin::personUrn(u"ada"_s)},
                               {u"object"_s, urn},
                               {u"message"_s, QJsonObject{{u"text"_s, u"x"_s}}}};
        const auto path = "/linkedin/rest/socialActions/" + urn.toUtf8().toPercentEncoding() + "/comments";
        QCOMPARE(post(client, path, said).status, 403);
        client.configure(u"linkedin"_s, {{u"member_comments"_s, true}});
        QCOMPARE(post(client, path, said).status, 201);
        auto wrong = said;
        wrong["object"_L1] = u"urn:li:share:1"_s;
        QCOMPARE(post(client, path, wrong).status, 400);
    }

    void wantsFilmsInOrder()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, {{u"part_bytes"_s, 4}, {u"min_video_bytes"_s, 1}});
        const auto owner = sandbox::linkedin::personUrn(u"ada"_s);
        const QJsonObject wanted{{u"owner"_s, owner}, {u"fileSizeBytes"_s, 6}, {u"uploadCaptions"_s, false}};
        const auto begun
            = post(client, "/linkedin/rest/videos?action=initializeUpload", {{u"initializeUploadRequest"_s, wanted}});
        QCOMPARE(begun.status, 200);
        const auto value = begun.json()["value"_L1].toObject();
        const auto places = value["uploadInstructions"_L1].toArray();
        QCOMPARE(places.size(), 2);
        QCOMPARE(places[1]["lastByte"_L1].toInt(), 5);
        const auto put = [&](int number, const QByteArray &bytes) {
            const QUrl url{places[number]["uploadUrl"_L1].toString()};
            return client.send("PUT", url.path().toUtf8(), {{"Content-Type", "application/octet-stream"}}, bytes);
        };
        QCOMPARE(put(0, "abc").status, 400);
        const auto first = put(0, "abcd");
        QCOMPARE(first.status, 200);
        QVERIFY(first.header("ETag").startsWith('"'));
        const auto end = [&](const QJsonArray &etags) {
            return post(client, "/linkedin/rest/videos?action=finalizeUpload",
                        {{u"finalizeUploadRequest"_s,
                          QJsonObject{{u"video"_s, value["video"_L1]},
                                      {u"uploadToken"_s, value["uploadToken"_L1]},
                                      {u"uploadedPartIds"_s, etags}}}});
        };
        const auto etag = [](const test::Answer &answer) {
            return QString::fromLatin1(answer.header("ETag").mid(1).chopped(1));
        };
        QCOMPARE(end({etag(first)}).status, 400);
        const auto second = put(1, "ef");
        QCOMPARE(end({etag(second), etag(first)}).status, 400);
        QCOMPARE(end({etag(first), etag(second)}).status, 200);
    }

    void anImageNeedsTheLogin()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QJsonObject wanted{{u"owner"_s, sandbox::linkedin::personUrn(u"ada"_s)}};
        const auto begun
            = post(client, "/linkedin/rest/images?action=initializeUpload", {{u"initializeUploadRequest"_s, wanted}});
        const auto path = QUrl{begun.json()["value"_L1]["uploadUrl"_L1].toString()}.path().toUtf8();
        QCOMPARE(client.send("PUT", path, {{"Content-Type", "image/png"}}, test::tinyPng()).status, 401);
        QCOMPARE(client.send("PUT", path, headers(), test::tinyPng()).status, 201);
        const QJsonObject others{{u"owner"_s, u"urn:li:person:1"_s}};
        QCOMPARE(post(client, "/linkedin/rest/images?action=initializeUpload", {{u"initializeUploadRequest"_s, others}})
                     .status,
                 403);
        const QJsonObject odd{{u"owner"_s, wanted["owner"_L1]}, {u"size"_s, 1}};
        QCOMPARE(
            post(client, "/linkedin/rest/images?action=initializeUpload", {{u"initializeUploadRequest"_s, odd}}).status,
            400);
    }

    void countsToMidnight()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s,
                         {{u"member_calls_limit"_s, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 86'400}}}});
        QCOMPARE(post(client, "/linkedin/rest/posts", aPost()).status, 201);
        const auto refused = post(client, "/linkedin/rest/posts", aPost());
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").isEmpty());
        QCOMPARE(post(client, "/linkedin/rest/posts", aPost(), headers("sandbox-bob")).status, 403);
        sandbox.clock.advance(std::chrono::hours{24});
        QCOMPARE(post(client, "/linkedin/rest/posts", aPost()).status, 422);
    }

    void remembersOverARestart()
    {
        QTemporaryDir state;
        QByteArray urn;
        {
            const RunningSandbox sandbox{state.path()};
            SandboxClient client{sandbox.port()};
            urn = post(client, "/linkedin/rest/posts", aPost()).header("x-restli-id");
            auto gone = aPost();
            gone["commentary"_L1] = u"gone"_s;
            const auto other = post(client, "/linkedin/rest/posts", gone).header("x-restli-id");
            QVERIFY(other > urn);
            client.send("DELETE", "/linkedin/rest/posts/" + other.toPercentEncoding(), headers(), {});
            auto edit = headers();
            edit.emplaceBack("X-RestLi-Method", "PARTIAL_UPDATE");
            const QJsonObject set{{u"commentary"_s, u"Edited #m1"_s}};
            QCOMPARE(post(client, "/linkedin/rest/posts/" + urn.toPercentEncoding(),
                          {{u"patch"_s, QJsonObject{{u"$set"_s, set}}}}, edit)
                         .status,
                     204);
        }
        const RunningSandbox sandbox{state.path()};
        SandboxClient client{sandbox.port()};
        const auto posts = client.get("/_sandbox/posts").array();
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts[0]["id"_L1].toString().toLatin1(), urn);
        QCOMPARE(posts[0]["text"_L1].toString(), u"Edited #m1"_s);
        auto again = aPost();
        again["commentary"_L1] = u"Edited #m1"_s;
        QCOMPARE(post(client, "/linkedin/rest/posts", again).status, 422);
    }

    void refusesSettingsItCannotTake()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto refused = client.post("/_sandbox/config", {{u"linkedin"_s, QJsonObject{{u"duplicates"_s, u"x"_s}}}});
        QCOMPARE(refused.status, 400);
        const auto unknown = client.post("/_sandbox/config", {{u"linkedin"_s, QJsonObject{{u"nothing"_s, 1}}}});
        QCOMPARE(unknown.status, 400);
    }
};

static const test::Registration<TestSimulatedLinkedIn> registered;
#include "tst_simulatedlinkedin.moc"
