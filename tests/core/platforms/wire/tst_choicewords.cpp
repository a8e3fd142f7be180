// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/choicewords.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestChoiceWords final : public QObject
{
    Q_OBJECT

private slots:
    void readsWell_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("words");
        QTest::newRow("a word") << u"story"_s << u"Story"_s;
        QTest::newRow("several") << u"accounts_you_follow"_s << u"Accounts you follow"_s;
        QTest::newRow("humps") << u"mentionedUsers"_s << u"Mentioned users"_s;
        QTest::newRow("two together") << u"adult+graphic-media"_s << u"Adult + graphic media"_s;
        QTest::newRow("a host") << u"threads.net"_s << u"threads.net"_s;
        QTest::newRow("a mention") << u"@everyone"_s << u"@everyone"_s;
        QTest::newRow("a number") << u"50"_s << u"50"_s;
        QTest::newRow("written out already") << u"Howto & Style"_s << u"Howto & Style"_s;
        QTest::newRow("nothing") << QString{} << QString{};
    }

    void readsWell()
    {
        QFETCH(const QString, choice);
        QTEST(choiceWords(choice), "words");
    }
};

static const test::Registration<TestChoiceWords> registered;

#include "tst_choicewords.moc"
