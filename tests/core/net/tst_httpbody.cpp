// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oneshotbody.h"
#include "tests/support/testmain.h"

#include <QTemporaryFile>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestHttpBody final : public QObject
{
    Q_OBJECT

private:
    static QByteArray contentOf(const HttpBody &body)
    {
        const auto opened = body.open();
        return opened ? (*opened)->readAll() : QByteArray{};
    }

private slots:
    void noneIsEmpty()
    {
        QVERIFY(HttpBody::none().isNone());
        QVERIFY(!HttpBody::bytes({}, "text/plain").isNone());
        QCOMPARE((*HttpBody::none().open())->length(), 0);
    }

    void formsAreEncodedAsBrowsersDo()
    {
        const auto body = HttpBody::form({{u"a b"_s, u"c+d&e=f"_s}, {u"ü"_s, u"~*-._/\n"_s}, {u"empty"_s, {}}});
        QCOMPARE(body.contentType(), "application/x-www-form-urlencoded");
        QCOMPARE(contentOf(body), "a+b=c%2Bd%26e%3Df&%C3%BC=%7E*-._%2F%0A&empty=");
    }

    void jsonIsCompactUtf8() { QCOMPARE(contentOf(HttpBody::json({{u"a"_s, u"ü"_s}})), "{\"a\":\"ü\"}"); }

    void multipartIsWhole()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(QByteArray{300'000, 'p'});
        file.close();
        const auto body = HttpBody::multipart(
            {HttpPart::field("text", "hello"),
             HttpPart::file("file", file.fileName(), "image/png", u"../a\"b\r\n.png"_s), HttpPart::field("last", "")});
        const auto boundary = body.contentType().mid(QByteArray{"multipart/form-data; boundary="}.size());
        QVERIFY(boundary.size() > 20 && boundary.size() <= 70);
        const auto expected = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhello\r\n--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b%0D%0A.png\"\r\nContent-Type: "
              "image/png\r\n\r\n"
            + QByteArray{300'000, 'p'} + "\r\n--" + boundary
            + "\r\nContent-Disposition: form-data; name=\"last\"\r\n\r\n\r\n--" + boundary + "--\r\n";
        const auto opened = body.open();
        QVERIFY(opened);
        QCOMPARE((*opened)->length(), expected.size());
        QVERIFY((*opened)->readAll() == expected);
        QVERIFY((*opened)->atEnd());
    }

    void canBeReadOnce()
    {
        auto opened = HttpBody::bytes("hello", "text/plain").open();
        QVERIFY(opened);
        auto &device = **opened;
        QVERIFY(device.isSequential());
        QVERIFY(!device.wasRead());
        QCOMPARE(device.read(2), "he");
        QVERIFY(device.wasRead());
        QVERIFY(!device.reset());
        QCOMPARE(device.readAll(), "llo");
    }

    void theGateIsAskedOnceAndHolds()
    {
        auto opened = HttpBody::bytes("hello", "text/plain").open();
        QVERIFY(opened);
        auto &device = **opened;
        int asked = 0;
        device.setGate([&asked] {
            ++asked;
            return false;
        });
        QVERIFY(device.read(2).isEmpty());
        QVERIFY(device.read(2).isEmpty());
        QCOMPARE(asked, 1);
        QVERIFY(device.wasHeldBack());
        QVERIFY(!device.wasRead());
    }

    void aFileThatEndsEarlyIsBroken()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(file.resize(1000));
        auto opened = HttpBody::file(file.fileName(), "image/png").open();
        QVERIFY(opened);
        QVERIFY(file.resize(10));
        QCOMPARE((*opened)->readAll().size(), 10);
        QVERIFY((*opened)->isBroken());
    }

    void aMissingFileIsToldAtOnce()
    {
        const auto opened = HttpBody::file(u"/nowhere/at/all"_s, "image/png").open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
    }
};

static const test::Registration<TestHttpBody> registered;
#include "tst_httpbody.moc"
