// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/awssignature.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// The examples of the documentation all use it.
const AwsKey key{
    .id = u"AKIAIOSFODNN7EXAMPLE"_s, .secret = u"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"_s, .region = u"us-east-1"_s};
const Instant then{sys_days{year{2013} / 5 / 24}};

QString signatureOf(const HttpRequest &request)
{
    return QString::fromLatin1(headerValue(request.headers, "authorization")).section(u"Signature="_s, 1);
}

}  // namespace

class TestAwsSignature final : public QObject
{
    Q_OBJECT

private slots:
    /// docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, the example.
    void signsTheDocumentationsAddress()
    {
        const auto signedAddress
            = presignedAws(QUrl{u"https://examplebucket.s3.amazonaws.com/test.txt"_s}, key, then, 24h);
        const QUrlQuery query{signedAddress};
        QCOMPARE(query.queryItemValue(u"X-Amz-Signature"_s),
                 u"aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"_s);
        QCOMPARE(query.queryItemValue(u"X-Amz-Expires"_s), u"86400"_s);
        QCOMPARE(query.queryItemValue(u"X-Amz-Credential"_s, QUrl::FullyDecoded),
                 u"AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"_s);
        QVERIFY(!signedAddress.toString().contains(key.secret));
    }

    void livesAWeekAtMost_data()
    {
        QTest::addColumn<seconds>("life");
        QTest::addColumn<QString>("told");
        QTest::newRow("nothing") << 0s << u"1"_s;
        QTest::newRow("an hour") << seconds{1h} << u"3600"_s;
        QTest::newRow("a month") << seconds{24h * 30} << u"604800"_s;
    }

    void livesAWeekAtMost()
    {
        QFETCH(const seconds, life);
        QFETCH(const QString, told);
        const QUrlQuery query{presignedAws(QUrl{u"https://b.example.org/x"_s}, key, then, life)};
        QCOMPARE(query.queryItemValue(u"X-Amz-Expires"_s), told);
    }

    /// A space, an umlaut and a plus are written in one way only.
    void writesPathsAsTheServiceDoes()
    {
        const auto address = presignedAws(QUrl{u"https://b.example.org/a b/ü+~.jpg"_s}, key, then, 1h);
        QVERIFY2(address.toEncoded().startsWith("https://b.example.org/a%20b/%C3%BC%2B~.jpg?X-Amz-"),
                 address.toEncoded().constData());
    }

    void signsWhatIsSent()
    {
        HttpRequest request;
        request.method = HttpMethod::Put;
        request.url = QUrl{u"http://127.0.0.1:9000/bucket/x.jpg"_s};
        signAws(request, key, then);
        QCOMPARE(headerValue(request.headers, "x-amz-date"), "20130524T000000Z"_ba);
        QCOMPARE(headerValue(request.headers, "x-amz-content-sha256"), "UNSIGNED-PAYLOAD"_ba);
        QVERIFY(headerValue(request.headers, "authorization")
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                "SignedHeaders=host;x-amz-content-sha256;x-amz-date,Signature="));
        QCOMPARE(signatureOf(request).size(), 64);
        QVERIFY(request.secrets.contains(key.secret.toUtf8()));
    }

    /// Whatever is signed changes the signature.
    void signsEverythingThatMatters()
    {
        HttpRequest request;
        request.method = HttpMethod::Put;
        request.url = QUrl{u"https://b.example.org/x.jpg"_s};
        QSet<QString> signatures;
        const auto note = [&](HttpRequest other, const AwsKey &whose, Instant at) {
            signAws(other, whose, at);
            signatures += signatureOf(other);
        };
        note(request, key, then);
        auto other = request;
        other.method = HttpMethod::Delete;
        note(other, key, then);
        other = request;
        other.url = QUrl{u"https://b.example.org/y.jpg"_s};
        note(other, key, then);
        other.url = QUrl{u"https://b.example.org:444/x.jpg"_s};
        note(other, key, then);
        other = request;
        other.headers = {{"x-amz-acl", "private"}};
        note(other, key, then);
        note(request, key, then + 1s);
        auto whose = key;
        whose.region = u"eu-central-1"_s;
        note(request, whose, then);
        whose = key;
        whose.secret += u'x';
        note(request, whose, then);
        QCOMPARE(signatures.size(), 8);
    }
};

static const test::Registration<TestAwsSignature> registered;
#include "tst_awssignature.moc"
