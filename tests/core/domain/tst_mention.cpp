// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mention.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestMention final : public QObject
{
    Q_OBJECT

private slots:
    void keptMentionsReadBack_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("a handle") << u"@ada.test"_s;
        QTest::newRow("a name of two words") << u"@Acme Inc"_s;
        QTest::newRow("a name with what parts entries") << u"@A; B = C"_s;
        QTest::newRow("a name with what stands for that") << u"@50%3B off"_s;
        QTest::newRow("a name in another script") << u"@عمر الخطيب"_s;
    }
    void keptMentionsReadBack()
    {
        QFETCH(QString, written);
        QJsonObject options;
        keepMention(options, u"net"_s, {u"@first"_s, u"urn:1"_s});
        keepMention(options, u"net"_s, {written, u"urn:2"_s});
        const QList<KeptMention> kept{{u"@first"_s, u"urn:1"_s}, {written, u"urn:2"_s}};
        QCOMPARE(mentionsFor(options, u"net"_s), kept);
        QVERIFY(mentionsFor(options, u"other"_s).isEmpty());
    }

    void theLaterOfTwoCounts()
    {
        QJsonObject options{{u"net.mentions"_s, u"nonsense; @a = urn:1"_s}};
        keepMention(options, u"net"_s, {u"@a"_s, u"urn:2"_s});
        QCOMPARE(options["net.mentions"_L1].toString(), u"nonsense; @a = urn:2"_s);
    }

    void whatIsNoneIsSaid()
    {
        QStringList faulty;
        const auto read = readMentions(u"@Acme = urn:1; x; = urn:2; @Ada="_s, &faulty);
        QCOMPARE(read, (QList<KeptMention>{{u"@Acme"_s, u"urn:1"_s}}));
        QCOMPARE(faulty, (QStringList{u"x"_s, u"= urn:2"_s, u"@Ada="_s}));
    }

    void whatLostItsTextIsDropped()
    {
        PostContent content{.parts = {u"hello @Acme Inc"_s, u"more"_s}};
        content.firstComment = u"and @bob.test"_s;
        content.options = {{u"a.mentions"_s, u"@Acme Inc = urn:1; @gone = urn:2; what is none"_s},
                           {u"b.mentions"_s, u"@gone.test = did:1"_s},
                           {u"c.mentions"_s, u"@bob.test = did:2"_s},
                           {u"d.mentions"_s, u"roles"_s},
                           {u"e.mentions"_s, u"@own = urn:3"_s},
                           {u"language"_s, u"en"_s}};
        content.variants.insert(u"key"_s, PostVariant{.parts = QStringList{u"to @own people"_s}});
        QCOMPARE(withoutLostMentions(content),
                 (QJsonObject{{u"a.mentions"_s, u"@Acme Inc = urn:1; what is none"_s},
                              {u"c.mentions"_s, u"@bob.test = did:2"_s},
                              {u"d.mentions"_s, u"roles"_s},
                              {u"e.mentions"_s, u"@own = urn:3"_s},
                              {u"language"_s, u"en"_s}}));
    }
};

static const test::Registration<TestMention> registered;

#include "tst_mention.moc"
