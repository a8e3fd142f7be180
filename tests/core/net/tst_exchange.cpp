// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/exchange.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray written(const Exchange &exchange)
{
    return exchange.toJson().toUtf8();
}

QJsonObject read(const Exchange &exchange)
{
    return QJsonDocument::fromJson(written(exchange)).object();
}

Exchange::Sent sent(const QByteArray &url, const QList<HttpHeader> &headers = {}, const HttpBody &body = {})
{
    Exchange::Sent parts;
    parts.method = "POST";
    parts.url = QUrl::fromEncoded(url);
    parts.headers = headers;
    parts.body = body;
    return parts;
}

Exchange::Answered answered(const QList<HttpHeader> &headers, const QByteArray &body)
{
    Exchange::Answered parts;
    parts.status = 200;
    parts.headers = headers;
    parts.body = body;
    return parts;
}

}  // namespace

Q_DECLARE_METATYPE(HttpBody)

class TestExchange final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatWasSentAndAnswered()
    {
        Exchange exchange{
            sent("https://x.example/a?limit=5", {{"Idempotency-Key", "k1"}}, HttpBody::json({{u"text"_s, u"Grüße"_s}})),
            {}};
        exchange.setAnswer(answered({{"Retry-After", "7"}}, "{\"error\":{\"code\":190,\"message\":\"no\"}}"),
                           {3ms, 40ms});
        exchange.setFailure(u"lost"_s);
        const auto record = read(exchange);
        const auto request = record["request"_L1].toObject();
        QCOMPARE(request["method"_L1].toString(), u"POST"_s);
        QCOMPARE(request["url"_L1].toString(), u"https://x.example/a?limit=5"_s);
        QCOMPARE(request["body"_L1].toString(), u"{\"text\":\"Grüße\"}"_s);
        QCOMPARE(request["headers"_L1].toArray().at(0).toArray().at(1).toString(), u"k1"_s);
        const auto answer = record["answer"_L1].toObject();
        QCOMPARE(answer["status"_L1].toInt(), 200);
        // The number of an error is no secret though it is called a code.
        QCOMPARE(answer["body"_L1].toString(), u"{\"error\":{\"code\":190,\"message\":\"no\"}}"_s);
        QCOMPARE(record["waited_ms"_L1].toInt(), 3);
        QCOMPARE(record["total_ms"_L1].toInt(), 40);
        QCOMPARE(record["failure"_L1].toString(), u"lost"_s);
    }

    void aGivenSecretAppearsNowhere_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("plain") << QByteArray{"s3cr3tvalue"};
        QTest::newRow("with a space and a slash") << QByteArray{"s3cr/3t va+lue=&"};
        QTest::newRow("with quotes") << QByteArray{"s3c\"r3t\\value"};
        QTest::newRow("not ascii") << QByteArray{"s3cr3t-püß-値"};
    }

    void aGivenSecretAppearsNowhere()
    {
        QFETCH(const QByteArray, secret);
        const auto text = QString::fromUtf8(secret);
        const auto percent = secret.toPercentEncoding();
        const QList<HttpBody> bodies{
            HttpBody::json({{u"innocent"_s, text}}), HttpBody::form({{u"innocent"_s, text}, {u"other"_s, u"kept"_s}}),
            HttpBody::multipart({HttpPart::field("innocent", secret)}), HttpBody::bytes("a " + secret, "text/plain")};
        for (const auto &body : bodies) {
            Exchange exchange{sent("https://x.example/" + percent + "?innocent=" + percent,
                                   {{"X-Innocent", secret}, {"X-Basic", secret.toBase64()}}, body),
                              {secret}};
            exchange.setAnswer(answered({{"X-Echo", secret}}, QJsonDocument{QJsonObject{{u"echo"_s, text}}}.toJson()),
                               {});
            exchange.setFailure(u"lost "_s + text);
            auto record = written(exchange);
            // Random, so it may hold any three letters.
            if (const auto boundary = body.contentType().indexOf("boundary="); boundary >= 0)
                record.replace(body.contentType().mid(boundary + 9).replace('"', ""), "");
            QVERIFY(!record.contains("s3c"));
            QVERIFY(!record.contains("r3t"));
            QVERIFY(!record.contains(secret.toBase64()));
            QVERIFY(record.contains("[removed]"));
            QVERIFY(record.contains("innocent"));
        }
    }

    void whatIsCalledASecretIsStruckOut_data()
    {
        QTest::addColumn<HttpBody>("body");
        QTest::newRow("json") << HttpBody::json({{u"identifier"_s, u"me"_s}, {u"password"_s, u"HIDE"_s}});
        QTest::newRow("json with a quote in it") << HttpBody::json({{u"app_secret"_s, u"HI\"HIDE"_s}});
        QTest::newRow("json below a member") << HttpBody::json({{u"a"_s, QJsonObject{{u"refreshJwt"_s, u"HIDE"_s}}}});
        QTest::newRow("json cut off") << HttpBody::bytes("{\"access_token\":\"HIDEHIDE", "application/json");
        QTest::newRow("json in json") << HttpBody::bytes("{\"a\":\"{\\\"access_token\\\":\\\"HIDE\\\"}\"}",
                                                         "application/json");
        QTest::newRow("json below a secret")
            << HttpBody::bytes("{\"token\":{\"value\":\"HIDE\",\"x\":1}}", "application/json");
        QTest::newRow("a list of secrets") << HttpBody::bytes("{\"tokens\": [\"HIDE\",\"HIDE\"]}", "application/json");
        QTest::newRow("form") << HttpBody::form({{u"grant_type"_s, u"x"_s},
                                                 {u"code"_s, u"HIDE"_s},
                                                 {u"code_verifier"_s, u"HIDE"_s},
                                                 {u"client_secret"_s, u"HIDE me"_s}});
        QTest::newRow("multipart") << HttpBody::multipart(
            {HttpPart::field("access_token", "HIDE"), HttpPart::field("caption", "token")});
    }

    void whatIsCalledASecretIsStruckOut()
    {
        QFETCH(const HttpBody, body);
        Exchange exchange{sent("https://x.example/a?access_token=HIDE&fields=id&sig=HIDE#id_token=HIDE",
                               {{"authorization", "Bearer HIDE"},
                                {"DPoP", "HIDE"},
                                {"X-Carillon-Signature", "HIDE"},
                                {"X-Api-Key", "HIDE"}},
                               body),
                          {}};
        exchange.setAnswer(
            answered({{"Set-Cookie", "HIDE"}, {"Location", "https://y.example/cb?code=HIDE"}}, body.summary(10'000)),
            {});
        const auto record = written(exchange);
        QVERIFY2(!record.contains("HIDE"), record.constData());
        QVERIFY(record.contains("fields=id"));
    }

    void staysSmall_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text") << QByteArray{1'000'000, 'x'};
        QTest::newRow("what JSON writes six times as long") << QByteArray{1'000'000, '\x01'};
        QTest::newRow("broken utf-8") << QByteArray{1'000'000, '\xe2'};
        QTest::newRow("three bytes each") << QByteArray{"値"}.repeated(300'000);
        QTest::newRow("secrets only") << QByteArray{"{\"token\":\"s3cr3tvalue\"},"}.repeated(100'000);
        QTest::newRow("a secret on each place of the cut") << QByteArray{"s3cr3tvalue"}.repeated(100'000);
    }

    void staysSmall()
    {
        QFETCH(const QByteArray, body);
        QList<HttpHeader> headers;
        for (int at = 0; at < 100; ++at)
            headers += {"X-Header", QByteArray{5000, '"'}};
        for (const auto &someHeaders : {QList<HttpHeader>{}, headers}) {
            Exchange exchange{
                sent("https://x.example/?" + QByteArray{50'000, 'q'}, someHeaders, HttpBody::bytes(body, "text/plain")),
                {"s3cr3tvalue"}};
            exchange.setAnswer(answered(someHeaders, body), {});
            const auto record = written(exchange);
            QVERIFY(record.size() <= 16 * 1024);
            QVERIFY(!record.contains("s3cr3"));
            QCOMPARE(read(exchange)["answer"_L1].toObject()["status"_L1].toInt(), 200);
        }
    }

    void saysNothingOfWhatWasNeverSent() { QVERIFY(Exchange{}.toJson().isEmpty()); }

    void namesFilesOnly()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("content of the file");
        file.close();
        const Exchange exchange{sent("https://x.example/", {}, HttpBody::file(file.fileName(), "image/png")), {}};
        QCOMPARE(read(exchange)["request"_L1].toObject()["body"_L1].toString(), u"[a file of type image/png]"_s);
    }
};

static const test::Registration<TestExchange> registered;
#include "tst_exchange.moc"
