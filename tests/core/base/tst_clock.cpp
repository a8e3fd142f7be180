// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestClock final : public QObject
{
    Q_OBJECT

private slots:
    void writesInstantsAsQtDoes_data()
    {
        QTest::addColumn<QString>("written");
        for (const auto &written :
             {u"2026-11-21T09:00:00.000Z"_s, u"1970-01-01T00:00:00.000Z"_s, u"1969-12-31T23:59:59.999Z"_s,
              u"2024-02-29T12:34:56.007Z"_s, u"0001-01-01T00:00:00.000Z"_s, u"9999-12-31T23:59:59.999Z"_s})
            QTest::newRow(qPrintable(written)) << written;
    }

    void writesInstantsAsQtDoes()
    {
        QFETCH(const QString, written);
        const auto moment = QDateTime::fromString(written, Qt::ISODateWithMs);
        QVERIFY(moment.isValid());
        QCOMPARE(toIsoUtc(toInstant(moment)), written);
        QCOMPARE(toIsoUtc(toInstant(moment)), moment.toUTC().toString(Qt::ISODateWithMs));
    }

    void doesSoBeyondFourDigitsToo()
    {
        for (const auto year : {-1, 10'000}) {
            const QDateTime moment{QDate{year, 1, 1}, QTime{0, 0}, Qt::UTC};
            QCOMPARE(toIsoUtc(toInstant(moment)), moment.toString(Qt::ISODateWithMs));
        }
    }
};

static const test::Registration<TestClock> registered;
#include "tst_clock.moc"
