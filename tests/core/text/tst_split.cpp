// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/graphemes.h"
#include "core/text/split.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

SplitRules within(qsizetype limit, PartNumbering numbering = PartNumbering::None)
{
    return {.fits = [limit](const QString &part) { return graphemeCount(part) <= limit; }, .numbering = numbering};
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar unit) { return unit.isSpace(); });
    return text;
}

}  // namespace

class TestSplit final : public QObject
{
    Q_OBJECT

private slots:
    void cutsWhereAReaderWould_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("limit");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char *name, const QString &text, qsizetype limit, const QStringList &parts) {
            QTest::newRow(name) << text << limit << parts;
        };
        row("what fits without the ends' white space", u"  one two \n"_s, 7, {u"one two"_s});
        row("what fits stays as it is", u"  one two \n"_s, 11, {u"  one two \n"_s});
        row("blank text is left alone", u" \n "_s, 1, {u" \n "_s});
        row("between words", u"one two three four"_s, 9, {u"one two"_s, u"three"_s, u"four"_s});
        row("behind a sentence, when that costs nothing", u"One two three. Four five six"_s, 20,
            {u"One two three."_s, u"Four five six"_s});
        row("between words, when a sentence would cost a part", u"One. Two three four five six seven."_s, 19,
            {u"One. Two three four"_s, u"five six seven."_s});
        row("not at a space that holds words together", u"20\u00A0% off now"_s, 9, {u"20\u00A0% off"_s, u"now"_s});
        row("between kanji", u"東京東京東京東京東"_s, 4, {u"東京東京"_s, u"東京東京"_s, u"東"_s});
        row("inside a word that is too long", u"abcdefghij"_s, 4, {u"abcd"_s, u"efgh"_s, u"ij"_s});
        row("never inside a character", u"e\u0301e\u0301e\u0301"_s, 2, {u"e\u0301e\u0301"_s, u"e\u0301"_s});
    }

    void cutsWhereAReaderWould()
    {
        QFETCH(const QString, text);
        QFETCH(const qsizetype, limit);
        QFETCH(const QStringList, parts);
        QCOMPARE(splitThread(text, within(limit)), parts);
    }

    void wholeThingsStayWhole()
    {
        const auto text = u"見る#長い長い長い札見る"_s;
        auto rules = within(10);
        rules.whole = {{2, 9}};
        QCOMPARE(splitThread(text, rules), (QStringList{u"見る#長い長い長い札"_s, u"見る"_s}));
        rules = within(8);
        rules.whole = {{2, 9}};
        QCOMPARE(splitThread(text, rules), (QStringList{u"見る"_s, u"#長い長い長い札"_s, u"見る"_s}));
        rules = within(5);
        rules.whole = {{2, 9}};
        QCOMPARE(withoutSpaces(splitThread(text, rules).join(QString{})), text);  // too long alone: cut all the same
    }

    void numbersTakeRoom()
    {
        const auto parts = splitThread(u"one two three four"_s, within(13, PartNumbering::Suffix));
        QCOMPARE(parts, (QStringList{u"one two 1/3"_s, u"three 2/3"_s, u"four 3/3"_s}));
        for (qsizetype at = 0; at < parts.size(); ++at) {
            QVERIFY(parts[at].endsWith(u" %1/%2"_s.arg(at + 1).arg(parts.size())));
            QVERIFY(graphemeCount(parts[at]) <= 13);
        }
        QCOMPARE(splitThread(u"short"_s, within(13, PartNumbering::Suffix)), QStringList{u"short"_s});
    }

    void moreThanNineNeedMoreRoom()
    {
        const auto text = u"word "_s.repeated(60).trimmed();
        const auto parts = splitThread(text, within(15, PartNumbering::Suffix));
        QVERIFY(parts.size() > 9);
        QString joined;
        for (const auto &part : parts) {
            QVERIFY(graphemeCount(part) <= 15);
            joined += part.section(u' ', 0, -2);
        }
        QCOMPARE(withoutSpaces(joined), withoutSpaces(text));
    }

    void aLimitThatNothingFitsEndsAllTheSame()
    {
        const SplitRules never{.fits = [](const QString &) {
            return false;
        }};
        QCOMPARE(splitThread(u"abc"_s, never), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void longTextTakesLittleTime()
    {
        const auto text = u"A sentence of some words, again and again. "_s.repeated(5'000);
        QElapsedTimer timer;
        timer.start();
        const auto parts = splitThread(text, within(300));
        QVERIFY(parts.size() > 700);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

static const test::Registration<TestSplit> registered;
#include "tst_split.moc"
