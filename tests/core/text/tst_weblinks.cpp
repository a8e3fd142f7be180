// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/domains.h"
#include "core/text/weblinks.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestWebLinks final : public QObject
{
    Q_OBJECT

private slots:
    void findsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("links");
        const auto row = [](const char *name, const QString &text, const QStringList &links) {
            QTest::newRow(name) << text << links;
        };
        row("none in plain words", u"no link here: just words"_s, {});
        row("one alone", u"https://example.com"_s, {u"https://example.com"_s});
        row("before a full stop", u"See http://example.com/a."_s, {u"http://example.com/a"_s});
        row("with capitals in the scheme", u"HTTPS://Example.COM/A"_s, {u"HTTPS://Example.COM/A"_s});
        row("in brackets", u"(https://example.com/a)"_s, {u"https://example.com/a"_s});
        row("that opened brackets itself", u"https://example.org/Foo_(bar_(x)) now"_s,
            {u"https://example.org/Foo_(bar_(x))"_s});
        row("with port, query and fragment", u"at https://example.org:8443/a?b=c&d#e, then"_s,
            {u"https://example.org:8443/a?b=c&d#e"_s});
        row("with a query mark that ends the sentence", u"Is it https://example.com/a?"_s,
            {u"https://example.com/a"_s});
        row("glued to a word", u"seehttps://example.com"_s, {});
        row("after a character of another script", u"見てhttps://example.com/a"_s, {u"https://example.com/a"_s});
        row("with an unknown ending", u"https://host.invalidtld/a"_s, {});
        row("in its own script", u"https://例え.みんな/パス"_s, {u"https://例え.みんな/"_s});
        row("as punycode", u"https://xn--r8jz45g.xn--q9jyb4c/a"_s, {u"https://xn--r8jz45g.xn--q9jyb4c/a"_s});
        row("before letters of another script", u"https://example.comです"_s, {u"https://example.com"_s});
        row("with an underscore in a subdomain", u"https://a_b.example.com"_s, {u"https://a_b.example.com"_s});
        row("with an underscore in the domain", u"https://a.ex_ample.com"_s, {});
        row("two of them", u"https://example.com/a https://example.com/b"_s,
            {u"https://example.com/a"_s, u"https://example.com/b"_s});
        row("a short link ends with its slug", u"http://t.co/abc;d"_s, {u"http://t.co/abc"_s});
        row("a bare domain", u"example.com/a"_s, {});
        row("too long a one", u"https://example.com/"_s + QString{5000, u'a'}, {});
        row("with a label beyond 63 letters", u"https://%1.com"_s.arg(QString{64, u'ä'}), {});
    }

    void findsAddresses()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, links);
        QStringList found;
        for (const auto &link : findWebLinks(text))
            found += text.mid(link.start, link.end - link.start);
        QCOMPARE(found, links);
    }

    void findsBareDomainsToo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("links");
        QTest::newRow("one alone") << u"example.com"_s << QStringList{u"example.com"_s};
        QTest::newRow("with a path") << u"see example.com/a?b=c."_s << QStringList{u"example.com/a?b=c"_s};
        QTest::newRow("with a query alone: it is left out") << u"example.com?b=c"_s << QStringList{u"example.com"_s};
        QTest::newRow("behind letters of another script") << u"日本example.com"_s << QStringList{u"example.com"_s};
        QTest::newRow("in letters of another script") << u"例え.みんな"_s << QStringList{};
        QTest::newRow("the same with a scheme") << u"https://例え.みんな"_s << QStringList{u"https://例え.みんな"_s};
        QTest::newRow("behind a hyphen") << u"-example.com"_s << QStringList{};
        QTest::newRow("of a mail address") << u"me@example.com"_s << QStringList{};
        QTest::newRow("with an underscore in a subdomain") << u"a_b.example.com"_s << QStringList{u"b.example.com"_s};
        QTest::newRow("behind another scheme") << u"a.ftp://example.com"_s << QStringList{};
        QTest::newRow("a scheme behind a word and a dot")
            << u"a.見http://example.com"_s << QStringList{u"http://example.com"_s};
    }

    void findsBareDomainsToo()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, links);
        QStringList found;
        for (const auto &link : findWebAddresses(text, DomainList::rootZone()))
            found += text.mid(link.start, link.end - link.start);
        QCOMPARE(found, links);
    }

    void goesByAnotherList()
    {
        const auto list = DomainList::rootZone().with({u"carillon"_s}, {u"com"_s});
        QVERIFY(findWebAddresses(u"example.com", list).isEmpty());
        QCOMPARE(findWebAddresses(u"a.carillon", list), (QList<TextSpan>{{0, 10}}));
    }

    void hostileTextCostsLittle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("brackets and schemes")
            << u"https://example.com/"_s + u"((a"_s.repeated(50'000) + u" http://a."_s.repeated(20'000);
        QTest::newRow("labels without end") << u"http://"_s + u"a."_s.repeated(200'000);
        QTest::newRow("a run of another script") << QString{300'000, u'日'} + u". http://"_s;
        QTest::newRow("underscores") << u"http://"_s + u"a_b."_s.repeated(100'000);
    }

    /// What makes a backtracking expression explode must stay linear here.
    void hostileTextCostsLittle()
    {
        QFETCH(const QString, text);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(findWebLinks(text).size() <= 1);
        QVERIFY(findWebAddresses(text, DomainList::rootZone()).size() <= 1);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

    void knowsTopLevelDomains()
    {
        QVERIFY(isTopLevelDomain(u"com"));
        QVERIFY(isTopLevelDomain(u"みんな"));
        QVERIFY(!isTopLevelDomain(u"COM"));
        QVERIFY(!isTopLevelDomain(u"invalidtld"));
        QVERIFY(endsInTopLevelDomain(u"carol.bsky.social"));
        QVERIFY(!endsInTopLevelDomain(u"com"));
        QCOMPARE(ownScriptDomainPrefix(u"みんなの"), 3);
        QCOMPARE(ownScriptDomainPrefix(u"com"), 0);
    }
};

static const test::Registration<TestWebLinks> registered;
#include "tst_weblinks.moc"
