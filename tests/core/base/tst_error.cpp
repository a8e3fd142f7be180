// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/result.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestError final : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasItsOwnWord()
    {
        QSet<QString> words;
        for (int at = 0; at <= int(ErrorKind::Unknown); ++at) {
            const auto kind = static_cast<ErrorKind>(at);
            words += toWord(kind);
            QCOMPARE(errorKindFromWord(toWord(kind)), kind);
        }
        QCOMPARE(words.size(), int(ErrorKind::Unknown) + 1);
        QCOMPARE(errorKindFromWord(u"nonsense"), ErrorKind::Unknown);
    }

    void onlyWhatSurelyDidNotHappenMayRepeat()
    {
        QVERIFY((Error{ErrorKind::Transient, {}}).mayRepeat());
        QVERIFY((Error{ErrorKind::RateLimited, {}}).mayRepeat());
        QVERIFY(!(Error{ErrorKind::Ambiguous, {}}).mayRepeat());
        QVERIFY(!(Error{ErrorKind::Unknown, {}}).mayRepeat());
    }

    void aResultIsAValueOrAnError()
    {
        const Result<int> good = 7;
        QCOMPARE(*good, 7);
        const Result<int> bad = Error{ErrorKind::Storage, u"disk full"_s};
        QVERIFY(!bad);
        const auto chained = bad.and_then([](int value) -> Result<int> { return value + 1; });
        QCOMPARE(chained.error().kind, ErrorKind::Storage);
    }
};

static const test::Registration<TestError> registered;
#include "tst_error.moc"
