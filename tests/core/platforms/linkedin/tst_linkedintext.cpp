// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedintext.h"
#include "core/platforms/linkedin/sandbox/littletext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestLinkedInText final : public QObject
{
    Q_OBJECT

private slots:
    void writesLittleText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("little");
        QTest::newRow("brackets and stars") << u"Sale (50%) *now*"_s << u"Sale \\(50%\\) \\*now\\*"_s;
        QTest::newRow("an at sign is no mention") << u"a_b @home [x]"_s << u"a\\_b \\@home \\[x\\]"_s;
        QTest::newRow("a hashtag, and a language") << u"#Qt rocks, C# too"_s << u"#Qt rocks, C\\# too"_s;
        QTest::newRow("all the others") << u"x\\y {z} <t> ~ |"_s << u"x\\\\y \\{z\\} \\<t\\> \\~ \\|"_s;
        QTest::newRow("an address") << u"https://e.org/a_b?x=1"_s << u"https://e.org/a\\_b?x=1"_s;
        QTest::newRow("a tag with a line below it") << u"a #b_c d"_s << u"a {hashtag|\\#|b\\_c} d"_s;
        QTest::newRow("a tag in brackets") << u"(#tag)"_s << u"\\({hashtag|\\#|tag}\\)"_s;
        QTest::newRow("two signs") << u"##tag"_s << u"\\#\\#tag"_s;
        QTest::newRow("a sign alone") << u"# 1"_s << u"\\# 1"_s;
        QTest::newRow("a keycap") << u"#\uFE0F\u20E3"_s << u"\\#\uFE0F\u20E3"_s;
        QTest::newRow("a fragment is no tag") << u"https://e.org/#/r"_s << u"https://e.org/\\#/r"_s;
        QTest::newRow("a tag in another script") << u"#日本 語"_s << u"#日本 語"_s;
        QTest::newRow("a letter beyond the first plane before the sign") << u"\U0001D538#b"_s << u"\U0001D538\\#b"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }

    void writesLittleText()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, little);
        QCOMPARE(linkedin::littleText(text), little);
        QCOMPARE(linkedin::plainText(little), text);
        const auto read = sandbox::linkedin::readLittleText(little);
        QVERIFY(!read.isCut);
        QCOMPARE(read.plain, text);
    }

    void leavesAddressesAloneWhereWished()
    {
        QCOMPARE(linkedin::littleText(u"a_b https://e.org/a_b?x=1"_s, {}, linkedin::LinkEscapes::No),
                 u"a\\_b https://e.org/a_b?x=1"_s);
    }

    void writesMentions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("urn");
        QTest::addColumn<QString>("little");
        const auto acme = u"urn:li:organization:12"_s;
        QTest::newRow("an organization") << u"Hi @Acme!"_s << acme
                                         << u"Hi @[Acme \\(Inc\\)](urn:li:organization:12)!"_s;
        QTest::newRow("twice")
            << u"@Acme @Acme"_s << acme
            << u"@[Acme \\(Inc\\)](urn:li:organization:12) @[Acme \\(Inc\\)](urn:li:organization:12)"_s;
        QTest::newRow("an id that is none") << u"@Acme"_s << u"urn:li:school:1"_s << u"Acme \\(Inc\\)"_s;
        QTest::newRow("an id that would break out") << u"@Acme"_s << u"urn:li:person:1) x"_s << u"Acme \\(Inc\\)"_s;
    }

    void writesMentions()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, urn);
        QFETCH(const QString, little);
        const auto written
            = linkedin::littleText(text, {{.placeholder = u"@Acme"_s, .name = u"Acme (Inc)"_s, .urn = urn}});
        QCOMPARE(written, little);
        auto shown = text;
        QCOMPARE(linkedin::plainText(written), shown.replace(u"@Acme"_s, u"Acme (Inc)"_s));
    }

    void takesTheLongestPlaceholder()
    {
        const QList<ResolvedMention> mentions{{u"@A"_s, u"A"_s, u"urn:li:person:a"_s},
                                              {u"@A B"_s, u"A B"_s, u"urn:li:person:b"_s}};
        QCOMPARE(linkedin::littleText(u"@A B @A"_s, mentions), u"@[A B](urn:li:person:b) @[A](urn:li:person:a)"_s);
    }

    void readsWhatLinkedInSendsBack()
    {
        QCOMPARE(linkedin::plainText(u"{hashtag|\\#|Qt} and {hashtag|#|C\\_x}, @[A \\(B\\)](urn:li:person:x) 50%"_s),
                 u"#Qt and #C_x, A (B) 50%"_s);
        QCOMPARE(linkedin::plainText(u"not escaped: a_b (c) \\q"_s), u"not escaped: a_b (c) \\q"_s);
    }

    void readsTheOptionWithMentions()
    {
        QStringList faulty;
        const auto mentions = linkedin::mentionsIn(
            u"@Acme Inc = urn:li:organization:12 ; Ada=urn:li:person:a_b;x; =urn:li:person:1;"_s, &faulty);
        QCOMPARE(mentions.size(), 2);
        QCOMPARE(mentions[0].placeholder, u"@Acme Inc"_s);
        QCOMPARE(mentions[0].name, u"Acme Inc"_s);
        QCOMPARE(mentions[1].urn, u"urn:li:person:a_b"_s);
        QCOMPARE(faulty, (QStringList{u"x"_s, u"=urn:li:person:1"_s}));
    }

    void findsLinksAndTags()
    {
        const auto entities = linkedin::postEntities(u"#Qt https://e.org/#x C# #a_b"_s);
        QCOMPARE(entities.size(), 3);
        QCOMPARE(entities[0].value, u"https://e.org/#x"_s);
        QCOMPARE(entities[1].value, u"Qt"_s);
        QCOMPARE(entities[2].value, u"a_b"_s);
        QCOMPARE(entities[2].end - entities[2].start, 4);
    }

    void cutsWhatIsNotEscaped_data()
    {
        QTest::addColumn<QString>("little");
        QTest::addColumn<QString>("plain");
        QTest::newRow("a bracket") << u"Sale (50%) now"_s << u"Sale "_s;
        QTest::newRow("a line below") << u"a_b"_s << u"a"_s;
        QTest::newRow("a backslash before a letter") << u"a\\b"_s << u"a"_s;
        QTest::newRow("a backslash at the end") << u"a\\"_s << u"a"_s;
        QTest::newRow("a mention of a school") << u"a @[b](urn:li:school:1)"_s << u"a "_s;
        QTest::newRow("a tag in a word") << u"C# x"_s << u"C"_s;
    }

    void cutsWhatIsNotEscaped()
    {
        QFETCH(const QString, little);
        QFETCH(const QString, plain);
        const auto read = sandbox::linkedin::readLittleText(little);
        QVERIFY(read.isCut);
        QCOMPARE(read.plain, plain);
    }
};

static const test::Registration<TestLinkedInText> registered;
#include "tst_linkedintext.moc"
