// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUrl>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSimulatedWebhook final : public QObject
{
    Q_OBJECT

    Answer deliver(const QString &text, const QByteArray &key, const sandbox::HttpHeaders &more = {})
    {
        return m_client->post("/hooks/zap", {{u"text"_s, text}}, {},
                              sandbox::HttpHeaders{{"Idempotency-Key", key}} + more);
    }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<RunningSandbox>();
        m_client = std::make_unique<SandboxClient>(m_sandbox->port());
    }
    void cleanup() { m_sandbox.reset(); }

    void takesPostsAndTellsOfThem()
    {
        const auto data = QString::fromLatin1(tinyPng().toBase64());
        const QJsonObject picture{{u"data"_s, data}, {u"alt"_s, u"a dot"_s}, {u"mime"_s, u"image/png"_s}};
        const auto answer = m_client->post("/hooks/zap",
                                           {{u"text"_s, u"one\n---\ntwo"_s},
                                            {u"parts"_s, QJsonArray{u"one"_s, u"two"_s}},
                                            {u"media"_s, QJsonArray{picture}},
                                            {u"title"_s, u"News"_s},
                                            {u"link"_s, u"https://example.org"_s}},
                                           {}, {{"Idempotency-Key", "k1"}});
        QCOMPARE(answer.status, 200);
        const auto url = answer.json()["url"_L1].toString();
        const auto page = m_client->get(QUrl{url}.path().toLatin1()).body;
        QVERIFY(page.contains("News"));
        QCOMPARE(page.count(">one</p>"), 1);
        QCOMPARE(page.count(">two</p>"), 1);
        QVERIFY(page.contains("alt=\"a dot\""));
        const auto found = m_client->get("/hooks/zap/lookup/k1");
        QCOMPARE(found.status, 200);
        QCOMPARE(found.json(), answer.json());
        QCOMPARE(m_client->get("/hooks/zap/lookup/k2").status, 404);
        QCOMPARE(m_client->get("/hooks/other/lookup/k1").status, 404);
        const auto post = m_client->get("/_sandbox/posts").array()[0].toObject();
        QCOMPARE(post["parts"_L1].toInt(), 2);
        QCOMPARE(post["text"_L1].toString(), u"one\n\ntwo"_s);
        QCOMPARE(post["title"_L1].toString(), u"News"_s);
        QCOMPARE(m_client->get(QUrl{post["media"_L1][0]["url"_L1].toString()}.path().toLatin1()).body, tinyPng());
    }

    void postsTwiceUnlessToldOtherwise()
    {
        const auto first = deliver(u"one"_s, "k1").json();
        QVERIFY(deliver(u"one"_s, "k1").json() != first);
        QCOMPARE(m_client->counts(u"webhook"_s, u"zap"_s)["duplicates"_L1].toInt(), 1);
        QCOMPARE(m_client->get("/hooks/zap/lookup/k1").json(), first);
        m_client->configure(u"webhook"_s, {{u"idempotent"_s, true}});
        QCOMPARE(deliver(u"one"_s, "k1").json(), first);
        QCOMPARE(m_client->counts(u"webhook"_s, u"zap"_s)["created"_L1].toInt(), 2);
    }

    void checksSignatures()
    {
        m_client->configure(u"webhook"_s, {{u"secrets"_s, QJsonObject{{u"zap"_s, u"hush"_s}}}});
        QCOMPARE(deliver(u"one"_s, "k1").status, 401);
        const auto body = QJsonDocument{QJsonObject{{u"text"_s, u"one"_s}}}.toJson(QJsonDocument::Compact);
        const auto mac = QMessageAuthenticationCode::hash(body, "hush", QCryptographicHash::Sha256).toHex();
        QCOMPARE(deliver(u"one"_s, "k1", {{"X-Carillon-Signature", "sha256=" + mac}}).status, 200);
        QCOMPARE(deliver(u"two"_s, "k2", {{"X-Carillon-Signature", "sha256=" + mac}}).status, 401);
    }

    void refusesWhatIsNoPost()
    {
        QCOMPARE(m_client->form("/hooks/zap", "text=a").status, 415);
        QCOMPARE(m_client->post("/hooks/zap", {}).status, 400);
        QCOMPARE(m_client->upload("/hooks/zap", "[1", "application/json", {}).status, 400);
    }

    void lookUpsCanLagOrLack()
    {
        m_client->configure(u"webhook"_s, {{u"visible_after_ms"_s, 1000}});
        deliver(u"one"_s, "k1");
        QCOMPARE(m_client->get("/hooks/zap/lookup/k1").status, 404);
        m_sandbox->clock.advance(1s);
        QCOMPARE(m_client->get("/hooks/zap/lookup/k1").status, 200);
        m_client->configure(u"webhook"_s, {{u"lookup"_s, false}});
        QCOMPARE(m_client->get("/hooks/zap/lookup/k1").status, 404);
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

static const test::Registration<TestSimulatedWebhook> registered;
#include "tst_simulatedwebhook.moc"
