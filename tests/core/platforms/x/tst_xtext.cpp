// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"
#include "core/platforms/x/xtext.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestXText final : public QObject
{
    Q_OBJECT

private slots:
    /// The figures of twitter-text 3.1.0 itself.
    void counts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("length");
        QTest::newRow("nothing") << u""_s << 0;
        QTest::newRow("letters of Latin") << u"Grüße"_s << 5;
        QTest::newRow("kanji") << u"日本語"_s << 6;
        QTest::newRow("hangul") << u"한"_s << 2;
        QTest::newRow("a family in one picture") << u"👨‍👩‍👧‍👦"_s << 2;
        QTest::newRow("a skin tone") << u"👍🏽"_s << 2;
        QTest::newRow("a flag") << u"🇩🇪"_s << 2;
        QTest::newRow("a keycap") << u"1️⃣"_s << 2;
        QTest::newRow("an emoji that came later than the list of X") << u"🫨"_s << 2;
        QTest::newRow("a selector behind an emoji") << u"☕️"_s << 2;
        QTest::newRow("a selector behind a skin tone") << u"✌🏿\uFE0F"_s << 2;
        QTest::newRow("a selector behind a letter") << u"a\uFE0F"_s << 3;
        QTest::newRow("a letter and its accent") << u"e\u0301"_s << 1;
        QTest::newRow("an ellipsis") << u"…"_s << 2;
        QTest::newRow("a dash and quotes") << u"“—”"_s << 3;
        QTest::newRow("the euro sign") << u"€"_s << 2;
        QTest::newRow("an address") << u"https://example.com/a/very/long/path?x=1"_s << 23;
        QTest::newRow("an address without a scheme") << u"example.com"_s << 23;
        QTest::newRow("this machine") << u"http://localhost/x"_s << 18;
        QTest::newRow("a mail address") << u"test@example.com"_s << 16;
        QTest::newRow("a name and a password") << u"http://user:pw@example.com"_s << 26;
        QTest::newRow("a domain behind kanji") << u"日本example.com"_s << 27;
        QTest::newRow("a file that looks like a domain") << u"notes.txt"_s << 9;
        QTest::newRow("a domain that only twitter-text knows") << u"film.srt"_s << 23;
        QTest::newRow("a domain that it does not know yet") << u"my.music"_s << 8;
        QTest::newRow("spaces") << u"   "_s << 3;
        QTest::newRow("half a surrogate pair") << QString{QChar{0xD83D}} << 2;
    }

    void counts()
    {
        QFETCH(const QString, text);
        QFETCH(const int, length);
        QCOMPARE(x::weightedLength(text), length);
    }

    void refusesThreeCharacters()
    {
        for (const auto code : {0xFFFE, 0xFEFF, 0xFFFF}) {
            const auto text = u"a"_s + QChar{static_cast<char16_t>(code)};
            QVERIFY(!x::isAllowed(text));
        }
        QVERIFY(x::isAllowed(u"a\uFFFD\u200B"));
    }

    void findsEntities_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("none") << u"a b"_s << QStringList{};
        QTest::newRow("one of each") << u"@ada see example.com/x #tag $TSLA"_s
                                     << QStringList{u"mention ada 0-4"_s, u"link example.com/x 9-22"_s,
                                                    u"tag tag 23-27"_s, u"tag $TSLA 28-33"_s};
        QTest::newRow("bytes, not units") << u"日本 #タグ"_s << QStringList{u"tag タグ 7-14"_s};
        QTest::newRow("a list") << u"@ada/friends"_s << QStringList{u"mention ada/friends 0-12"_s};
        QTest::newRow("a mail address is none") << u"a@b.cd"_s << QStringList{};
        QTest::newRow("a mention inside an address")
            << u"https://example.com/@ada"_s << QStringList{u"link https://example.com/@ada 0-24"_s};
        QTest::newRow("a number is no tag") << u"#1 #1a"_s << QStringList{u"tag 1a 3-6"_s};
        QTest::newRow("a keycap is no tag") << u"#️⃣ here"_s << QStringList{};
        QTest::newRow("a retweet") << u"RT@ada: x"_s << QStringList{u"mention ada 2-6"_s};
        QTest::newRow("a name with an accent behind it") << u"@adé"_s << QStringList{};
        QTest::newRow("a price is no cashtag") << u"$12 $TOOLONG"_s << QStringList{};
    }

    void findsEntities()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, found);
        QStringList told;
        for (const auto &entity : x::textEntities(text)) {
            const auto kind = entity.kind == TextEntity::Kind::Link ? u"link"_s
                : entity.kind == TextEntity::Kind::Mention          ? u"mention"_s
                                                                    : u"tag"_s;
            told += u"%1 %2 %3-%4"_s.arg(kind, entity.value).arg(entity.byteStart).arg(entity.byteEnd);
        }
        QCOMPARE(told, found);
    }

    void knowsCashtagsAndLinks()
    {
        QCOMPARE(x::cashtagCount(u"$A and $B.C, not $12"_s), 2);
        QVERIFY(x::hasLink(u"see example.com"));
        QVERIFY(!x::hasLink(u"see example"));
    }

    void agreesWithTheCorpus()
    {
        QFile file{QStringLiteral(SOURCE_ROOT "/../shared/corpora/sets/text_measure.jsonl")};
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the corpus of texts is not beside the source");
        const auto platforms = makePlatforms();
        const auto *platform = findPlatform(platforms, u"x");
        int counted = 0;
        while (!file.atEnd()) {
            const auto line = QJsonDocument::fromJson(file.readLine()).object();
            const auto request = line["request"_L1];
            if (request["platform"_L1].toString() != "x"_L1 || line["contested"_L1].toBool())
                continue;
            const auto text = request["text"_L1].toString();
            const auto measured = platform->measure(text, {}, {});
            const auto id = line["id"_L1].toString();
            QVERIFY2(measured.length == line["expect"_L1]["length"_L1].toInt(), qPrintable(id));
            if (!text.trimmed().isEmpty())
                QVERIFY2(measured.fits() == line["expect"_L1]["valid"_L1].toBool(), qPrintable(id));
            ++counted;
        }
        QVERIFY(counted > 1000);
    }
};

static const test::Registration<TestXText> registered;

#include "tst_xtext.moc"
