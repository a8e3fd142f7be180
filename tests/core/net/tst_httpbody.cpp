// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/bodyreader.h"
#include "tests/support/testmain.h"

#include <QTemporaryFile>
#include <QTest>

#include <array>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestHttpBody final : public QObject
{
    Q_OBJECT

private:
    static QByteArray contentOf(const HttpBody &body)
    {
        const auto opened = body.open();
        return opened ? readAll(**opened) : QByteArray{};
    }

    static QByteArray readAll(BodyReader &reader)
    {
        QByteArray whole;
        QByteArray piece(70'000, Qt::Uninitialized);
        while (const auto got = reader.read(piece.data(), piece.size())) {
            if (got < 0)
                break;
            whole.append(piece.constData(), got);
        }
        return whole;
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
        QVERIFY(readAll(**opened) == expected);
        QVERIFY(!body.inMemory());
    }

    void whatHoldsNoFileIsInMemory()
    {
        QCOMPARE(HttpBody::none().inMemory(), QByteArray{});
        QCOMPARE(HttpBody::bytes("hello", "text/plain").inMemory(), "hello");
        const auto fields = HttpBody::multipart({HttpPart::field("a", "1"), HttpPart::field("b", "2")});
        QCOMPARE(fields.inMemory(), contentOf(fields));
    }

    void aBodyEndsOnce()
    {
        auto opened = HttpBody::bytes("hello", "text/plain").open();
        QVERIFY(opened);
        std::array<char, 3> piece{};
        QCOMPARE((*opened)->read(piece.data(), 3), 3);
        QCOMPARE((*opened)->read(piece.data(), 3), 2);
        QCOMPARE((*opened)->read(piece.data(), 3), 0);
        QCOMPARE((*opened)->read(piece.data(), 3), 0);
        QVERIFY(!(*opened)->isBroken());
    }

    void aFileThatEndsEarlyIsBroken()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(file.resize(1000));
        auto opened = HttpBody::file(file.fileName(), "image/png").open();
        QVERIFY(opened);
        QVERIFY(file.resize(10));
        QCOMPARE(readAll(**opened).size(), 10);
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
