// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/graphemes.h"
#include "core/text/utf8offsets.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestGraphemes final : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatAReaderSees_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("count");
        const auto row = [](const char *name, const QString &text, qsizetype count) {
            QTest::newRow(name) << text << count;
        };
        row("nothing", {}, 0);
        row("plain letters", u"Carillon"_s, 8);
        row("a Windows line end is one", u"a\r\nb"_s, 3);
        row("a line end after a carriage return of its own", u"a\r\r\nb"_s, 4);
        row("a letter with a combining accent", u"e\u0301te\u0301"_s, 3);
        row("a family joined by joiners", u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s, 1);
        row("a hand with a skin tone", u"\U0001F44D\U0001F3FD"_s, 1);
        row("two flags side by side", u"\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7"_s, 2);
        row("Hangul spelt in parts", u"\u1112\u1161\u11AB\u1100\u1173\u11AF"_s, 2);
        row("a Devanagari conjunct", u"\u0915\u094D\u0937"_s, 1);
        row("a conjunct kept apart by a non-joiner", u"\u0915\u094D\u200C\u0937"_s, 2);
        row("a Devanagari vowel sign that Qt cuts off", u"\u0915\u0903"_s, 1);
        row("a Khmer subscript", u"\u1793\u17D2\u1792"_s, 1);
        row("a lone surrogate", QString{QChar{0xD83D}} + u'x', 2);
    }

    void countsWhatAReaderSees()
    {
        QFETCH(const QString, text);
        QFETCH(const qsizetype, count);
        QCOMPARE(graphemeCount(text), count);
        const auto ends = graphemeEnds(text);
        QCOMPARE(ends.size(), count);
        QVERIFY(std::is_sorted(ends.begin(), ends.end()));
        QCOMPARE(ends.isEmpty() ? 0 : ends.back(), text.size());
    }

    void agreesWithUnicode()
    {
        const auto shared = QStringLiteral(SOURCE_ROOT "/../shared/corpora/reference/unicode/GraphemeBreakTest.txt");
        const auto installed = u"/usr/share/unicode/auxiliary/GraphemeBreakTest.txt"_s;
        QFile file{QFile::exists(installed) ? installed : shared};
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("Unicode's own cases come with the package unicode-data");
        int cases = 0;
        for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const auto rule = line.section(u'#', 0, 0).trimmed();
            QString text;
            QList<qsizetype> ends;
            for (const auto &mark : rule.split(u' ', Qt::SkipEmptyParts)) {
                if (mark == u"\u00F7" && !text.isEmpty())
                    ends += text.size();
                else if (mark != u"\u00F7" && mark != u"\u00D7")
                    text += QChar::fromUcs4(mark.trimmed().toUInt(nullptr, 16));
            }
            if (text.isEmpty())
                continue;
            QVERIFY2(graphemeEnds(text) == ends, qPrintable(rule));
            ++cases;
        }
        QVERIFY(cases > 500);
    }

    void bytesFollowTheText()
    {
        const auto text = u"a\u00e9\u20ac\U0001F600z"_s;
        const Utf8Offsets offsets{text};
        QCOMPARE(offsets.at(0), 0);
        QCOMPARE(offsets.at(1), 1);
        QCOMPARE(offsets.at(2), 3);
        QCOMPARE(offsets.at(3), 6);
        QCOMPARE(offsets.at(4), 6);  // between the two surrogates
        QCOMPARE(offsets.at(5), 10);
        QCOMPARE(offsets.at(text.size()), text.toUtf8().size());
        QCOMPARE(utf8Length(text), text.toUtf8().size());
        QCOMPARE(utf8Length(QString{QChar{0xD800}}), 3);
    }
};

static const test::Registration<TestGraphemes> registered;
#include "tst_graphemes.moc"
