// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linkcard/linkpreview.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

const QUrl address{u"https://example.com/a/page"_s};

LinkPreview read(const QByteArray &page, const QByteArray &type = "text/html; charset=utf-8")
{
    return readPreview(page, type, address);
}

}  // namespace

class TestLinkPreview final : public QObject
{
    Q_OBJECT

private slots:
    void readsThePage_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("description");
        QTest::addColumn<QString>("image");
        QTest::newRow("open graph")
            << QByteArray{"<meta property=\"og:title\" content=\"T\"><meta property='og:description' "
                          "content='D'><meta property=og:image content=https://i.example/x.png>"}
            << u"T"_s << u"D"_s << u"https://i.example/x.png"_s;
        QTest::newRow("title and plain description")
            << QByteArray{"<TITLE>\n A  B </TITLE><META NAME=description CONTENT=\"D\"/>"} << u"A B"_s << u"D"_s
            << QString{};
        QTest::newRow("name instead of property")
            << QByteArray{"<meta content='T' name='OG:Title' ><meta name='twitter:image' content='/i.png'>"} << u"T"_s
            << QString{} << u"https://example.com/i.png"_s;
        QTest::newRow("the first one counts")
            << QByteArray{"<meta property='og:title' content='1'><meta property='og:title' content='2'>"} << u"1"_s
            << QString{} << QString{};
        QTest::newRow("entities") << QByteArray{"<meta property='og:title' content='&lt;b&gt; &amp;amp; T&uuml;r "
                                                "&#8230; &#x1F514; &nope; &#0; &#xD800; &'>"}
                                  << u"<b> &amp; Tür … 🔔 &nope; &#0; &#xD800; &"_s << QString{} << QString{};
        QTest::newRow("angle brackets inside quotes")
            << QByteArray{"<a title='<meta property=og:title content=no>'><meta property='og:title' content='a > b'>"}
            << u"a > b"_s << QString{} << QString{};
        QTest::newRow("not inside scripts and comments")
            << QByteArray{"<!-- <meta property='og:title' content='1'> --><script>'<meta property=og:title content=2>'"
                          "</script><style><title>3</title></style><title>4</title>"}
            << u"4"_s << QString{} << QString{};
        QTest::newRow("control characters")
            << QByteArray{"<title>a\x01\x02\x1b[31mb</title>"} << u"a [31mb"_s << QString{} << QString{};
        QTest::newRow("an attribute twice")
            << QByteArray{"<meta property='og:title' content='1' content='2'>"} << u"1"_s << QString{} << QString{};
    }

    void readsThePage()
    {
        QFETCH(const QByteArray, page);
        const auto preview = read(page);
        QTEST(preview.title, "title");
        QTEST(preview.description, "description");
        QTEST(preview.image.toString(), "image");
    }

    void livesThroughBrokenPages_data()
    {
        QTest::addColumn<QByteArray>("page");
        constexpr int many = 60'000;
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("only brackets") << QByteArray(1'000'000, '<');
        QTest::newRow("half a tag") << QByteArray{"<meta property"};
        QTest::newRow("half a value") << QByteArray{"<meta property='og:title"};
        QTest::newRow("equals signs") << "<meta " + QByteArray(1'000'000, '=');
        QTest::newRow("tags without end") << QByteArray{"<meta property='a' content="}.repeated(many / 2);
        QTest::newRow("quotes without end") << QByteArray{"<a b=\" <c d=' "}.repeated(many);
        QTest::newRow("comments without end") << QByteArray{"<!-- "}.repeated(many);
        QTest::newRow("scripts without end") << QByteArray{"<script>"}.repeated(many);
        QTest::newRow("titles without end") << QByteArray{"<title>"}.repeated(many);
        QTest::newRow("ampersands") << "<meta name=description content='" + QByteArray(1'000'000, '&') + "'>";
        QTest::newRow("many attributes") << "<meta " + QByteArray{"a=b "}.repeated(200'000) + ">";
        QTest::newRow("no UTF-8") << QByteArray{"<title>\xff\xfe\xc3</title>"};
    }

    void livesThroughBrokenPages()
    {
        QFETCH(const QByteArray, page);
        QElapsedTimer timer;
        timer.start();
        const auto preview = read(page);
        QVERIFY(preview.title.size() <= page.size() && preview.description.size() <= page.size());
        QVERIFY2(timer.elapsed() < 3000, "not in linear time");
    }

    void readsItsCharset_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("title");
        QTest::newRow("header") << QByteArray{"<title>\xfc</title>"} << QByteArray{"text/html; charset=ISO-8859-1"}
                                << u"ü"_s;
        QTest::newRow("page") << QByteArray{"<meta charset=\"windows-1252\"><title>\x80</title>"}
                              << QByteArray{"text/html"} << u"€"_s;
        QTest::newRow("japanese") << QByteArray{"<title>\x93\xfa\x96\x7b</title>"}
                                  << QByteArray{"text/html; charset=Shift_JIS"} << u"日本"_s;
        QTest::newRow("unknown word") << QByteArray{"<title>ü</title>"} << QByteArray{"text/html; charset=nonsense"}
                                      << u"ü"_s;
        QTest::newRow("no header") << QByteArray{"<title>ü</title>"} << QByteArray{} << u"ü"_s;
        QTest::newRow("no page at all") << QByteArray{"<title>ü</title>"} << QByteArray{"application/pdf"} << QString{};
    }

    void readsItsCharset()
    {
        QFETCH(const QByteArray, page);
        QFETCH(const QByteArray, type);
        QTEST(read(page, type).title, "title");
    }

    void cutsBetweenGraphemes()
    {
        const auto family = u"👩‍👩‍👧‍👦"_s;
        QCOMPARE(shortened(u"abc"_s, 3), u"abc"_s);
        QCOMPARE(shortened(u"abcd"_s, 3), u"ab…"_s);
        QCOMPARE(shortened(family.repeated(3), 2), family + u'…');
    }

    void fetchesNoPictureOfThisNetwork_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("may");
        const auto page = u"https://example.com/a"_s;
        QTest::newRow("another site") << u"https://cdn.example.net/x.png"_s << page << true;
        QTest::newRow("the same site") << u"https://example.com/x.png"_s << page << true;
        QTest::newRow("plain http") << u"http://cdn.example.net/x.png"_s << page << false;
        QTest::newRow("this machine") << u"https://localhost/x.png"_s << page << false;
        QTest::newRow("this machine by address") << u"http://127.0.0.1:8080/x.png"_s << page << false;
        QTest::newRow("this network") << u"https://192.168.0.1/x.png"_s << page << false;
        QTest::newRow("address in six groups") << u"https://[::1]/x.png"_s << page << false;
        QTest::newRow("printer") << u"https://printer.local/x.png"_s << page << false;
        QTest::newRow("a word") << u"https://intranet/x.png"_s << page << false;
        QTest::newRow("password inside") << u"https://a:b@example.com/x.png"_s << page << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << page << false;
        QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << page << false;
        QTest::newRow("a page of this machine, its own")
            << u"http://127.0.0.1:80/x.png"_s << u"http://127.0.0.1:80/a"_s << true;
        QTest::newRow("a page of this machine, another port")
            << u"http://127.0.0.1:81/x.png"_s << u"http://127.0.0.1:80/a"_s << false;
    }

    void fetchesNoPictureOfThisNetwork()
    {
        QFETCH(const QString, image);
        QFETCH(const QString, page);
        QTEST(mayFetchImage(QUrl{image}, QUrl{page}), "may");
    }

    void knowsPicturesByTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("jpeg") << QByteArray{"\xff\xd8\xff\xe0"} << QByteArray{"image/jpeg"};
        QTest::newRow("png") << QByteArray{"\x89PNG\r\n\x1a\n...."} << QByteArray{"image/png"};
        QTest::newRow("webp") << QByteArray{"RIFF....WEBPVP8 "} << QByteArray{"image/webp"};
        QTest::newRow("gif") << QByteArray{"GIF89a..."} << QByteArray{"image/gif"};
        QTest::newRow("svg") << QByteArray{"<svg>"} << QByteArray{};
        QTest::newRow("html") << QByteArray{"<html>"} << QByteArray{};
        QTest::newRow("nothing") << QByteArray{} << QByteArray{};
    }

    void knowsPicturesByTheirBytes()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(imageTypeOf(bytes), "type");
    }

    void takesWebAddressesOnly()
    {
        QCOMPARE(linkAddress(u" https://example.com/ü "_s), QUrl{u"https://example.com/ü"_s});
        QVERIFY(linkAddress(u"example.com"_s).isEmpty());
        QVERIFY(linkAddress(u"javascript:alert(1)"_s).isEmpty());
        QVERIFY(linkAddress(u"https://"_s).isEmpty());
    }
};

static const carillon::test::Registration<TestLinkPreview> registered;

#include "tst_linkpreview.moc"
