// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using test::RunningSandbox;
using test::SandboxClient;

/// The simulated X alone: what other clients than ours ask of it.
class TestSimulatedX final : public QObject
{
    Q_OBJECT

    static constexpr auto callback = "http%3A%2F%2F127.0.0.1%3A53682%2Fcallback";

    static QByteArray codeFrom(SandboxClient &client)
    {
        // RFC 7636, appendix B
        const auto answer = client.get(
            QByteArray{"/i/oauth2/authorize?response_type=code&client_id=an-app&redirect_uri="} + callback
            + "&scope=tweet.read+users.read&state=s&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
              "&code_challenge_method=s256&approve=1&username=ada");
        return QUrlQuery{QUrl{QString::fromLatin1(answer.header("Location"))}}.queryItemValue(u"code"_s).toLatin1();
    }

private slots:
    void givesTokensByFormAndByJson_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("warnings");
        QTest::newRow("by the form of its documents") << "application/x-www-form-urlencoded"_ba << 200 << 0;
        QTest::newRow("by JSON, which it takes too") << "application/json"_ba << 200 << 1;
        QTest::newRow("by anything else") << "text/plain"_ba << 400 << 0;
    }
    void givesTokensByFormAndByJson()
    {
        QFETCH(const QByteArray, type);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto form = "grant_type=authorization_code&client_id=an-app&code=" + codeFrom(client)
            + "&redirect_uri=" + callback + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        QJsonObject json;
        for (const auto &[name, value] : QUrlQuery{QString::fromLatin1(form)}.queryItems(QUrl::FullyDecoded))
            json[name] = value;
        const auto body = type == "application/json" ? QJsonDocument{json}.toJson() : form;
        const auto answer = client.send("POST", "/2/oauth2/token", {{"Content-Type", type}}, body);
        QTEST(answer.status, "status");
        QCOMPARE(answer.json().contains("access_token"_L1), answer.status == 200);
        QTEST(client.counts(u"x"_s)["warnings"_L1].toInt(), "warnings");
    }

    void takesPiecesByJson_data()
    {
        QTest::addColumn<QJsonValue>("index");
        QTest::addColumn<QString>("media");
        QTest::addColumn<QString>("stranger");
        QTest::addColumn<int>("status");
        const auto picture = QString::fromLatin1(test::tinyPng().toBase64());
        QTest::newRow("in base64") << QJsonValue{0} << picture << QString{} << 200;
        QTest::newRow("a number that is text") << QJsonValue{u"0"_s} << picture << QString{} << 400;
        QTest::newRow("a number too high") << QJsonValue{1000} << picture << QString{} << 400;
        QTest::newRow("no bytes") << QJsonValue{0} << QString{} << QString{} << 400;
        QTest::newRow("an unknown member") << QJsonValue{0} << picture << u"command"_s << 400;
    }
    void takesPiecesByJson()
    {
        QFETCH(const QJsonValue, index);
        QFETCH(const QString, media);
        QFETCH(const QString, stranger);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray ada{"sandbox-ada"};
        const auto id = client
                            .post("/2/media/upload/initialize",
                                  {{u"media_type"_s, u"image/png"_s},
                                   {u"media_category"_s, u"tweet_image"_s},
                                   {u"total_bytes"_s, test::tinyPng().size()}},
                                  ada)
                            .json()["data"_L1]["id"_L1]
                            .toString();
        const auto upload = "/2/media/upload/" + id.toLatin1();
        QJsonObject piece{{u"segment_index"_s, index}, {u"media"_s, media}};
        if (!stranger.isEmpty())
            piece[stranger] = u"APPEND"_s;
        const auto appended = client.post(upload + "/append", piece, ada);
        QTEST(appended.status, "status");
        QCOMPARE(client.send("POST", upload + "/finalize", {{"Authorization", "Bearer " + ada}}, {}).status,
                 appended.status);
    }

    void tellsTheConversationOfAThread()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        QStringList ids;
        for (const auto &text : {u"first"_s, u"second"_s, u"third"_s}) {
            QJsonObject post{{u"text"_s, text}};
            if (!ids.isEmpty())
                post[u"reply"_s] = QJsonObject{{u"in_reply_to_tweet_id"_s, ids.last()}};
            ids += client.post("/2/tweets", post, "sandbox-ada").json()["data"_L1]["id"_L1].toString();
        }
        const auto conversationOf = [&](const QString &id) {
            return client.get("/2/tweets/" + id.toLatin1() + "?tweet.fields=conversation_id", "sandbox-ada")
                .json()["data"_L1]["conversation_id"_L1]
                .toString();
        };
        for (const auto &id : ids)
            QCOMPARE(conversationOf(id), ids.first());
        // It is that of its first post also when a post between them is gone.
        QCOMPARE(client.send("DELETE", "/2/tweets/" + ids[1].toLatin1(), {{"Authorization", "Bearer sandbox-ada"}}, {})
                     .status,
                 200);
        QCOMPARE(conversationOf(ids[2]), ids.first());
    }
};

static const test::Registration<TestSimulatedX> registered;

#include "tst_simulatedx.moc"
