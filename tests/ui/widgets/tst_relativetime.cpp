// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "ui/widgets/relativetime.h"

#include <QTest>
#include <QTranslator>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How far away a moment is, in words.
class TestRelativeTime final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_english.load(u":/i18n/carillon_en.qm"_s));
        QCoreApplication::installTranslator(&m_english);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_english); }

    void saysItAsAPersonDoes_data()
    {
        QTest::addColumn<qint64>("distance");  // seconds from now
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, std::chrono::seconds distance, const QString &words) {
            QTest::newRow(name) << qint64{distance.count()} << words;
        };
        row("this very moment", 0s, u"now"_s);
        row("a second ahead is not now", 1s, u"in 1 min"_s);
        row("three minutes", 3min, u"in 3 min"_s);
        row("rounded up to the minute", 3min + 1s, u"in 4 min"_s);
        row("an hour but a second", 1h - 1s, u"in 1 h"_s);
        row("hours and minutes", 18h + 33min, u"in 18 h 33 min"_s);
        row("a day but a minute", 24h - 1min, u"in 23 h 59 min"_s);
        row("one day", 24h, u"in 1 day"_s);
        row("days are not rounded up", 71h, u"in 2 days"_s);
        row("half a minute ago", -30s, u"now"_s);
        row("a minute ago", -1min, u"1 min ago"_s);
        row("hours ago", -(2h + 5min), u"2 h 5 min ago"_s);
        row("whole hours ago", -2h, u"2 h ago"_s);
        row("two days ago", -49h, u"2 days ago"_s);
    }

    void saysItAsAPersonDoes()
    {
        QFETCH(const qint64, distance);
        const test::FakeClock clock;
        QTEST(relativeTime(clock.now() + std::chrono::seconds{distance}, clock.now()), "words");
    }

    void tellsWhenItWillSaySomethingElse_data()
    {
        QTest::addColumn<qint64>("distance");
        for (const qint64 distance : {0, 1, 59, 60, 61, 3599, 3600, 86399, -1, -59, -60, -61, -3600})
            QTest::newRow(qPrintable(u"%1 seconds"_s.arg(distance))) << distance;
    }

    void tellsWhenItWillSaySomethingElse()
    {
        QFETCH(const qint64, distance);
        test::FakeClock clock;
        const auto moment = clock.now() + std::chrono::seconds{distance};
        const auto before = relativeTime(moment, clock.now());
        const auto step = untilRelativeTimeChanges(moment, clock.now());
        QVERIFY(step > 0ms);
        QVERIFY(step <= 1min);
        clock.advance(step - 1ms);
        QCOMPARE(relativeTime(moment, clock.now()), before);
        clock.advance(2ms);
        QVERIFY(relativeTime(moment, clock.now()) != before);
    }

private:
    QTranslator m_english;
};

static const test::Registration<TestRelativeTime> registered;
#include "tst_relativetime.moc"
