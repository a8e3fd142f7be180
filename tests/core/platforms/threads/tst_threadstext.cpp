// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadstext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestThreadsText final : public QObject
{
    Q_OBJECT

private slots:
    void counts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("length");
        QTest::newRow("nothing") << QString{} << 0;
        QTest::newRow("letters") << u"Grüße"_s << 5;
        QTest::newRow("a letter and its mark are two code points") << u"e\u0301"_s << 2;
        QTest::newRow("Japanese") << u"日本語"_s << 3;
        QTest::newRow("a letter outside the first plane") << u"\U00020BB7"_s << 1;
        QTest::newRow("an emoji is its bytes") << u"a\U0001F600"_s << 5;
        QTest::newRow("with a skin") << u"\U0001F44D\U0001F3FD"_s << 8;
        QTest::newRow("a family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s << 18;
        QTest::newRow("a flag") << u"\U0001F1E9\U0001F1EA"_s << 8;
        QTest::newRow("a keycap") << u"1\uFE0F\u20E3"_s << 7;
        QTest::newRow("a heart of two code points") << u"\u2764\uFE0F"_s << 6;
        QTest::newRow("a digit alone is none") << u"1"_s << 1;
        QTest::newRow("a line's end") << u"a\nb"_s << 3;
    }

    void counts()
    {
        QFETCH(const QString, text);
        QFETCH(const int, length);
        QCOMPARE(threads::lengthOf(text), length);
    }

    void findsWhatThreadsFinds_data()
    {
        using Kind = TextEntity::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("links") << u"see https://example.com/a and www.example.org."_s << int(Kind::Link)
                               << QStringList{u"https://example.com/a"_s, u"www.example.org"_s};
        QTest::newRow("tags") << u"#Küche and a#b, #2"_s << int(Kind::Tag) << QStringList{u"Küche"_s, u"2"_s};
        QTest::newRow("no tag in a link") << u"https://example.com/#top"_s << int(Kind::Tag) << QStringList{};
        QTest::newRow("mentions") << u"hi @ada.lovelace. mail me@example.com"_s << int(Kind::Mention)
                                  << QStringList{u"ada.lovelace"_s};
    }

    void findsWhatThreadsFinds()
    {
        QFETCH(const QString, text);
        QFETCH(const int, kind);
        QFETCH(const QStringList, values);
        QStringList found;
        for (const auto &entity : threads::postEntities(text)) {
            if (int(entity.kind) == kind)
                found += entity.value;
        }
        QCOMPARE(found, values);
    }

    void countsDifferentLinks()
    {
        QCOMPARE(threads::linksIn(u"https://a.com https://b.com https://a.com"_s).size(), 2);
    }
};

static const test::Registration<TestThreadsText> registered;
#include "tst_threadstext.moc"
