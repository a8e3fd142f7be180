// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wire.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestWire final : public QObject
{
    Q_OBJECT

private slots:
    void understandsServersAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("server");
        QTest::newRow("a host") << u"example.social"_s << u"https://example.social"_s;
        QTest::newRow("a host with blanks around") << u"  Example.Social \n"_s << u"https://example.social"_s;
        QTest::newRow("a host and port") << u"example.social:8443"_s << u"https://example.social:8443"_s;
        QTest::newRow("an account") << u"@ada@example.social"_s << u"https://example.social"_s;
        QTest::newRow("an account without the first sign") << u"ada@example.social"_s << u"https://example.social"_s;
        QTest::newRow("an address") << u"https://example.social/@ada?x#y"_s << u"https://example.social"_s;
        QTest::newRow("a name in another script") << u"müller.example"_s << u"https://xn--mller-kva.example"_s;
        QTest::newRow("this machine") << u"http://127.0.0.1:8686/x"_s << u"http://127.0.0.1:8686"_s;
        QTest::newRow("this machine by name") << u"http://localhost:8686"_s << u"http://localhost:8686"_s;
        QTest::newRow("plain http elsewhere") << u"http://example.social"_s << u""_s;
        QTest::newRow("another scheme") << u"ftp://example.social"_s << u""_s;
        QTest::newRow("nothing") << u" "_s << u""_s;
        QTest::newRow("a word") << u"ada"_s << u""_s;
        QTest::newRow("two words") << u"my account"_s << u""_s;
    }

    void understandsServersAsTyped()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, server);
        const auto understood = serverTyped(typed);
        QCOMPARE(understood.has_value(), !server.isEmpty());
        if (understood)
            QCOMPARE(understood->toString(), server);
        else
            QCOMPARE(understood.error().kind, ErrorKind::Invalid);
    }

    void readsTheServersClock_data()
    {
        QTest::addColumn<QList<HttpHeader>>("headers");
        QTest::addColumn<QString>("at");
        QTest::newRow("a date") << QList<HttpHeader>{{"Date", "Sat, 21 Nov 2026 08:00:00 GMT"}}
                                << u"2026-11-21T08:00:00.000Z"_s;
        QTest::newRow("no date") << QList<HttpHeader>{} << u"1970-01-01T00:00:01.000Z"_s;
        QTest::newRow("something else") << QList<HttpHeader>{{"Date", "soon"}} << u"1970-01-01T00:00:01.000Z"_s;
    }

    void readsTheServersClock()
    {
        QFETCH(const QList<HttpHeader>, headers);
        QFETCH(const QString, at);
        QCOMPARE(toIsoUtc(answeredAt(headers, Instant{std::chrono::seconds{1}})), at);
    }
};

static const test::Registration<TestWire> registered;
#include "tst_wire.moc"
