// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mentionwords.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestMentionWords final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatLooksLikeAMention_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QString &text, const QStringList &words) {
            QTest::newRow(name) << text << words;
        };
        row("none", u"nobody here"_s, {});
        row("alone", u"@anna"_s, {u"@anna"_s});
        row("before a full stop", u"Thanks @anna."_s, {u"@anna"_s});
        row("in brackets and quotes", u"(@anna) \"@bob\" «@eve»"_s, {u"@anna"_s, u"@bob"_s, u"@eve"_s});
        row("as a domain", u"by @anna.bsky.social, and"_s, {u"@anna.bsky.social"_s});
        row("with a server", u"by @anna@social.example!"_s, {u"@anna@social.example"_s});
        row("with a server and a full stop", u"by @anna@social.example."_s, {u"@anna@social.example"_s});
        row("in another script", u"شكرا @عمر."_s, {u"@عمر"_s});
        row("an e-mail", u"write to anna@example.com"_s, {});
        row("within an address", u"https://social.example/@anna/1"_s, {});
        row("behind an address", u"https://social.example/ @anna"_s, {u"@anna"_s});
        row("a time", u"at @5 or @17"_s, {});
        row("a name that begins with a digit", u"@3blue1brown"_s, {u"@3blue1brown"_s});
        row("an @ alone", u"me @ home, @"_s, {});
        row("two of them", u"@@anna"_s, {});
        row("side by side", u"@anna,@bob"_s, {u"@anna"_s, u"@bob"_s});
    }
    void findsWhatLooksLikeAMention()
    {
        QFETCH(QString, text);
        QStringList words;
        for (const auto &span : findMentionWords(text))
            words += text.mid(span.start, span.end - span.start);
        QTEST(words, "words");
    }

    void knowsWhatIsBeingTyped_data()
    {
        QTest::addColumn<QString>("text");  // "|" is the caret
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("at");
        QTest::newRow("nothing") << u"hello|"_s << QString{} << -1;
        QTest::newRow("an @ alone") << u"hi @|"_s << u""_s << 3;
        QTest::newRow("the beginning of a name") << u"hi @an|"_s << u"an"_s << 3;
        QTest::newRow("the caret within") << u"hi @an|na"_s << u"an"_s << 3;
        QTest::newRow("a domain") << u"@anna.bsk|"_s << u"anna.bsk"_s << 0;
        QTest::newRow("a server") << u"@anna@soc|"_s << u"anna@soc"_s << 0;
        QTest::newRow("an e-mail") << u"anna@exa|"_s << QString{} << -1;
        QTest::newRow("behind a space") << u"@anna |"_s << QString{} << -1;
        QTest::newRow("in brackets") << u"(@an|)"_s << u"an"_s << 1;
    }
    void knowsWhatIsBeingTyped()
    {
        QFETCH(QString, text);
        QFETCH(int, at);
        const auto caret = text.indexOf(u'|');
        text.remove(caret, 1);
        const auto begun = mentionBeginningAt(text, caret);
        QCOMPARE(begun.has_value(), at >= 0);
        if (!begun)
            return;
        QCOMPARE(begun->at, qsizetype{at});
        QTEST(begun->typed, "typed");
    }

    void findsWholeWordsAlone()
    {
        QCOMPARE(findWholeWords(u"@Acme, @Acmes @Acme x@Acme", u"@Acme"), (QList<TextSpan>{{0, 5}, {14, 19}}));
        QVERIFY(findWholeWords(u"@Acme", u"").isEmpty());
    }
};

static const test::Registration<TestMentionWords> registered;

#include "tst_mentionwords.moc"
