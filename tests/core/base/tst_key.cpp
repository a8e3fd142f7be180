// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestKey final : public QObject
{
    Q_OBJECT

private slots:
    void isNeverTheSame()
    {
        QSet<QString> seen;
        for (int at = 0; at < 10'000; ++at)
            seen += newKey();
        QCOMPARE(seen.size(), 10'000);
    }

    void besideAnotherOnlyTheBeginningIsTheSame()
    {
        const auto first = newKey();
        QSet<QString> seen{first};
        for (int at = 0; at < 10'000; ++at) {
            const auto key = newKeyBeside(first);
            if (!isKey(key) || !key.startsWith(first.left(10)))
                QCOMPARE(key, first);
            seen += key;
        }
        QCOMPARE(seen.size(), 10'001);
    }

    void oneAfterTheOtherStandsAfterIt()
    {
        auto last = newKeyBeside(u"aaaaayyyzy234567234567abcd"_s);
        for (int at = 0; at < 10'000; ++at) {
            const auto next = newKeyAfter(last);
            if (!isKey(next) || next.toLatin1() <= last.toLatin1() || !next.startsWith("aaaaa"_L1))
                QCOMPARE(next, last);
            last = next;
        }
        QVERIFY(isKey(newKeyAfter(u"aaaaazzzzz234567234567abcd"_s)));  // begins anew
    }

    void hasOneForm()
    {
        const auto key = newKey();
        QVERIFY(isKey(key));
        QVERIFY(!isKey(key.left(25)));
        QVERIFY(!isKey(key.toUpper()));
        QVERIFY(!isKey(QString{}));
    }
};

static const test::Registration<TestKey> registered;
#include "tst_key.moc"
