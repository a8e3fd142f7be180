// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrl>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

namespace {

constexpr auto containers = "/threads/graph/v1.0/me/threads";
constexpr auto publishing = "/threads/graph/v1.0/me/threads_publish";
constexpr auto token = "sandbox-ada";

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QJsonObject errorOf(const test::Answer &answer)
{
    return answer.json()["error"_L1].toObject();
}

}  // namespace

/// The simulated Threads by itself, as any client sees it.
class TestSimulatedThreads final : public QObject
{
    Q_OBJECT

    static QString container(SandboxClient &client, const QByteArray &fields)
    {
        return client.form(containers, fields, token).json()["id"_L1].toString();
    }

private slots:
    void takesParametersFromEverywhere_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("a form") << 0;
        QTest::newRow("JSON") << 1;
        QTest::newRow("the query") << 2;
        QTest::newRow("the query, with the token in it") << 3;
    }

    void takesParametersFromEverywhere()
    {
        QFETCH(const int, way);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray path{containers};
        test::Answer answer;
        if (way == 0)
            answer = client.form(path, "media_type=TEXT&text=hi", token);
        else if (way == 1)
            answer = client.post(path, {{u"media_type"_s, u"TEXT"_s}, {u"text"_s, u"hi"_s}}, token);
        else if (way == 2)
            answer = client.form(path + "?media_type=TEXT&text=hi", {}, token);
        else
            answer = client.form(path + "?media_type=TEXT&text=hi&access_token=sandbox-ada", {});
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.json()["id"_L1].toString().isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        const auto smiles = encoded(u"\U0001F600"_s.repeated(126));
        QTest::newRow("no type") << QByteArray{"text=hi"} << 100 << u"media_type"_s;
        QTest::newRow("no text") << QByteArray{"media_type=TEXT"} << 100 << u"text"_s;
        QTest::newRow("no picture") << QByteArray{"media_type=IMAGE"} << 100 << u"image_url"_s;
        QTest::newRow("what is no address") << QByteArray{"media_type=IMAGE&image_url=a.png"} << 1 << u"media URI"_s;
        QTest::newRow("too many emoji") << "media_type=TEXT&text=" + smiles << 100 << u"500 characters"_s;
        QTest::newRow("six links") << QByteArray{"media_type=TEXT&text=www.a.de+www.b.de+www.c.de+www.d.de+www.e.de&"
                                                 "link_attachment=https%3A%2F%2Ff.de"}
                                   << 100 << u"LINK_LIMIT"_s;
        QTest::newRow("a strange audience")
            << QByteArray{"media_type=TEXT&text=hi&reply_control=nobody"} << 100 << u"reply_control"_s;
        QTest::newRow("a topic with a dot") << QByteArray{"media_type=TEXT&text=hi&topic_tag=a.b"} << 100 << u"topic"_s;
        QTest::newRow("a poll of one") << "media_type=TEXT&text=hi&poll_attachment="
                + encoded(u"{\"option_a\":\"x\"}"_s)
                                       << 100 << u"poll"_s;
        QTest::newRow("a poll beside a link")
            << "media_type=TEXT&text=hi&link_attachment=https%3A%2F%2Fa.de&poll_attachment="
                + encoded(u"{\"option_a\":\"x\",\"option_b\":\"y\"}"_s)
            << 100 << u"alone"_s;
        QTest::newRow("a spoiler behind the text") << "media_type=TEXT&text=hi&text_entities="
                + encoded(u"[{\"entity_type\":\"SPOILER\",\"offset\":0,\"length\":3}]"_s)
                                                   << 100 << u"text_entities"_s;
        QTest::newRow("a veil over nothing")
            << QByteArray{"media_type=TEXT&text=hi&is_spoiler_media=true"} << 100 << u"is_spoiler_media"_s;
        QTest::newRow("a ghost that answers")
            << QByteArray{"media_type=TEXT&text=hi&is_ghost_post=true&topic_tag=a"} << 100 << u"is_ghost_post"_s;
        QTest::newRow("an answer to nothing") << QByteArray{"media_type=TEXT&text=hi&reply_to_id=77"} << 100 << u"77"_s;
        QTest::newRow("a carousel of one") << QByteArray{"media_type=CAROUSEL&children=1"} << 100 << u"children"_s;
        QTest::newRow("a carousel of strangers")
            << QByteArray{"media_type=CAROUSEL&children=1,2"} << 24 << u"does not exist"_s;
    }

    void refuses()
    {
        QFETCH(const QByteArray, fields);
        QFETCH(const int, code);
        QFETCH(const QString, said);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto answer = client.form(containers, fields, token);
        QCOMPARE(answer.status, 400);
        QCOMPARE(errorOf(answer)["code"_L1].toInt(), code);
        const auto message = errorOf(answer)["message"_L1].toString();
        QVERIFY2(message.contains(said), qPrintable(message));
    }

    void warnsOfWhatNobodyKnows()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        QCOMPARE(client.form(containers, "media_type=TEXT&text=hi&colour=red", token).status, 200);
        QCOMPARE(client.counts(u"threads"_s)["warnings"_L1].toInt(), 1);
    }

    void publishesAContainerOnlyOnce()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"threads"_s, {{u"container_polls"_s, 0}});
        const auto id = container(client, "media_type=TEXT&text=hi").toLatin1();
        QCOMPARE(client.form(publishing, "creation_id=" + id, token).status, 200);
        QCOMPARE(client.form(publishing, "creation_id=" + id, token).status, 400);
        QCOMPARE(client.get("/threads/graph/v1.0/" + id, token).json()["status"_L1].toString(), u"PUBLISHED"_s);
        QCOMPARE(client.counts(u"threads"_s)["created"_L1].toInt(), 1);
    }

    void doesNotPublishWhatIsNotReady_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("status");
        QTest::newRow("in progress") << QJsonObject{{u"container_polls"_s, 2}} << 0 << u"IN_PROGRESS"_s;
        QTest::newRow("failed") << QJsonObject{{u"container_polls"_s, 0}, {u"container_error"_s, u"UNKNOWN"_s}} << 0
                                << u"ERROR"_s;
        QTest::newRow("expired") << QJsonObject{{u"container_polls"_s, 0}} << 24 * 60 << u"EXPIRED"_s;
    }

    void doesNotPublishWhatIsNotReady()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const int, minutes);
        QFETCH(const QString, status);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"threads"_s, settings);
        const auto id = container(client, "media_type=TEXT&text=hi").toLatin1();
        sandbox.clock.advance(std::chrono::minutes{minutes});
        QCOMPARE(client.form(publishing, "creation_id=" + id, token).status, 400);
        QCOMPARE(client.get("/threads/graph/v1.0/" + id, token).json()["status"_L1].toString(), status);
        QCOMPARE(client.counts(u"threads"_s)["created"_L1].toInt(), 0);
    }

    void showsNobodyTheContainersOfOthers()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto id = container(client, "media_type=TEXT&text=hi").toLatin1();
        QCOMPARE(client.get("/threads/graph/v1.0/" + id, "sandbox-eve").status, 400);
        const auto stolen = client.form(publishing, "creation_id=" + id, "sandbox-eve");
        QCOMPARE(errorOf(stolen)["error_subcode"_L1].toInt(), 4279009);
    }

    void asksForPermissions_data()
    {
        QTest::addColumn<QString>("withheld");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("to see") << u"threads_basic"_s << QByteArray{"GET"} << QByteArray{"/threads/graph/v1.0/me"};
        QTest::newRow("to post") << u"threads_content_publish"_s << QByteArray{"POST"} << QByteArray{containers};
        QTest::newRow("to read replies") << u"threads_read_replies"_s << QByteArray{"GET"}
                                         << QByteArray{"/threads/graph/v1.0/me/replies"};
    }

    void asksForPermissions()
    {
        QFETCH(const QString, withheld);
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, path);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"threads"_s, {{u"withheld_scopes"_s, withheld}});
        const auto answer = client.send(method, path, {{"Authorization", "Bearer sandbox-ada"}}, {});
        QCOMPARE(answer.status, 403);
        QCOMPARE(errorOf(answer)["code"_L1].toInt(), 10);
    }

    void refusesRedirectsToThisMachine_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("status");
        QTest::newRow("https") << u"https://example.com/"_s << 200;
        QTest::newRow("http") << u"http://example.com/"_s << 400;
        QTest::newRow("this machine") << u"https://localhost/"_s << 400;
        QTest::newRow("this machine by its number") << u"https://127.0.0.1/"_s << 400;
    }

    void refusesRedirectsToThisMachine()
    {
        QFETCH(const QString, address);
        QFETCH(const int, status);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto path = "/threads/www/oauth/authorize?client_id=sandbox-app&response_type=code&scope=threads_basic&"
                          "state=s&redirect_uri="
            + encoded(address);
        QCOMPARE(client.get(path).status, status);
    }
};

static const test::Registration<TestSimulatedThreads> registered;
#include "tst_simulatedthreads.moc"
