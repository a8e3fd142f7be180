// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskytext.h"
#include "core/platforms/bluesky/facets.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using Kind = TextEntity::Kind;

namespace {

/// "kind start-end value", in bytes, for each.
QStringList shownIn(const QList<TextEntity> &entities)
{
    QStringList shown;
    for (const auto &entity : entities) {
        const auto kind = entity.kind == Kind::Link ? u"link"_s
            : entity.kind == Kind::Mention          ? u"mention"_s
                                                    : u"tag"_s;
        shown += u"%1 %2-%3 %4"_s.arg(kind).arg(entity.byteStart).arg(entity.byteEnd).arg(entity.value);
    }
    return shown;
}

}  // namespace

class TestFacets final : public QObject
{
    Q_OBJECT

private slots:
    void marksWhatTheClientMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QString &text, const QStringList &found) {
            QTest::newRow(name) << text << found;
        };
        row("nothing in plain words", u"no entity. here"_s, {});
        row("a link behind an umlaut", u"ü https://example.com/a"_s, {u"link 3-24 https://example.com/a"_s});
        row("a bare domain", u"see example.com."_s, {u"link 4-15 https://example.com"_s});
        row("a bare domain with a path", u"example.com/a?b"_s, {u"link 0-15 https://example.com/a?b"_s});
        row("no domain without a known ending", u"readme.invalidtld"_s, {});
        row("a link in brackets", u"(https://example.com)"_s, {u"link 1-20 https://example.com"_s});
        row("a link with its own brackets", u"https://example.org/a_(b)"_s, {u"link 0-25 https://example.org/a_(b)"_s});
        row("a link glued to a word", u"xhttps://example.com"_s, {});
        row("a scheme in capitals", u"HTTPS://example.com"_s, {});
        row("a mention", u"@carol.bsky.social hi"_s, {u"mention 0-18 carol.bsky.social"_s});
        row("a mention before punctuation", u"(@carol.test)"_s, {u"mention 1-12 carol.test"_s});
        row("a mention without a domain", u"@carol hi"_s, {});
        row("an e-mail address", u"carol@example.com"_s, {});
        row("a tag", u"#Grüße!"_s, {u"tag 0-8 Grüße"_s});
        row("a tag with a wide sign", u"＃news"_s, {u"tag 0-7 news"_s});
        row("a tag of digits", u"#2026"_s, {});
        row("a tag of emoji", u"#\U0001F600"_s, {u"tag 0-5 \U0001F600"_s});
        row("a keycap is no tag", u"#\uFE0F\u20E3"_s, {});
        row("a tag in the middle of a word", u"a#b"_s, {});
        row("a tag of 65 units", u'#' + QString{65, u'a'}, {});
        row("a cashtag", u"$brk, $toolong"_s, {u"tag 0-4 $BRK"_s});
        row("one of each", u"@a.test #b c.com $D"_s,
            {u"mention 0-7 a.test"_s, u"tag 8-10 b"_s, u"link 11-16 https://c.com"_s, u"tag 17-19 $D"_s});
    }

    void marksWhatTheClientMarks()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, found);
        const auto entities = bluesky::findEntities(text);
        QCOMPARE(shownIn(entities), found);
        for (const auto &entity : entities) {
            QCOMPARE(text.left(entity.start).toUtf8().size(), entity.byteStart);
            QCOMPARE(text.left(entity.end).toUtf8().size(), entity.byteEnd);
        }
    }

    void overlappingOnesAreDropped()
    {
        const auto entities = bluesky::findEntities(u"#look(example.com #b");
        QCOMPARE(entities.size(), 3);
        QCOMPARE(shownIn(bluesky::withoutOverlaps(entities)),
                 (QStringList{u"tag 0-17 look(example.com"_s, u"tag 18-20 b"_s}));
    }

    void bothLimitsHold()
    {
        QVERIFY(bluesky::textLength(QString{300, u'a'}).fits());
        QVERIFY(!bluesky::textLength(QString{301, u'a'}).fits());
        const auto family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s;
        const auto families = bluesky::textLength(family.repeated(200));
        QCOMPARE(families.graphemes, 200);
        QCOMPARE(families.bytes, 5'000);
        QVERIFY(!families.fits());
    }

    void agreesWithThePublishedClient()
    {
        QFile file{QStringLiteral(SOURCE_ROOT "/../shared/corpora/sets/text_entities.jsonl")};
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared corpus is not beside the source");
        int cases = 0;
        while (!file.atEnd()) {
            const auto wanted = QJsonDocument::fromJson(file.readLine()).object();
            QStringList expected;
            for (const auto &entity : wanted["expect"_L1]["entities"_L1].toArray())
                expected += u"%1 %2-%3 %4"_s.arg(entity["type"_L1].toString())
                                .arg(entity["byteStart"_L1].toInteger())
                                .arg(entity["byteEnd"_L1].toInteger())
                                .arg(entity["value"_L1].toString());
            auto found = shownIn(bluesky::findEntities(wanted["request"_L1]["text"_L1].toString()));
            found.sort();
            expected.sort();
            QVERIFY2(found == expected, qPrintable(wanted["id"_L1].toString()));
            ++cases;
        }
        QVERIFY(cases > 0);
    }
};

static const test::Registration<TestFacets> registered;
#include "tst_facets.moc"
