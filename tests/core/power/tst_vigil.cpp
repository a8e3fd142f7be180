// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/battery.h"
#include "core/power/vigil.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class RecordingInhibitor final : public SleepInhibitor
{
public:
    void keepAwake(bool awake) override { isAwake = awake; }
    void letSleep() override {}

    bool isAwake = false;
};

}  // namespace

class TestVigil final : public QObject
{
    Q_OBJECT

private slots:
    void plans_data()
    {
        QTest::addColumn<std::optional<Instant>>("next");
        QTest::addColumn<VigilPlan>("plan");
        const auto now = m_clock.now();
        const auto row = [](const char *name, std::optional<Instant> next, const VigilPlan &plan) {
            QTest::newRow(name) << next << plan;
        };
        row("nothing to do", {}, {});
        row("in an hour", now + 1h, {.awake = false, .lookAgainAt = now + 55min});
        row("in five minutes", now + 5min, {.awake = true, .lookAgainAt = now + 35min});
        row("now", now, {.awake = true, .lookAgainAt = now + 30min});
        row("since a while", now - 29min, {.awake = true, .lookAgainAt = now + 1min});
        row("since so long that it waits for something else", now - 30min, {});
    }
    void plans()
    {
        QFETCH(const std::optional<Instant>, next);
        QFETCH(const VigilPlan, plan);
        QCOMPARE(planVigil(next, m_clock.now()), plan);
    }

    void isHeldOnlyWhereItIsWanted()
    {
        RecordingInhibitor inhibitor;
        Vigil vigil{inhibitor, m_clock};
        vigil.setNext(m_clock.now() + 1min);
        QVERIFY(!inhibitor.isAwake);
        vigil.setWanted(true);
        QVERIFY(inhibitor.isAwake);
        vigil.setNext(m_clock.now() + 2h);  // it is out, and the next one is far away
        QVERIFY(!inhibitor.isAwake);
        vigil.setNext(m_clock.now());
        QVERIFY(inhibitor.isAwake);
        vigil.setWanted(false);
        QVERIFY(!inhibitor.isAwake);
    }

    void looksAgainByItself()
    {
        test::FakeClock clock;
        RecordingInhibitor inhibitor;
        Vigil vigil{inhibitor, clock};
        vigil.setWanted(true);
        vigil.setNext(clock.now() + 5min + 20ms);
        QVERIFY(!inhibitor.isAwake);
        clock.advance(20ms);
        QTRY_VERIFY(inhibitor.isAwake);
    }

    void knowsABatteryFromAMouse_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("has");
        QTest::newRow("a laptop's") << u"Battery\n"_s << QString{} << true;
        QTest::newRow("a mouse's") << u"Battery\n"_s << u"Device\n"_s << false;
        QTest::newRow("a plug") << u"Mains\n"_s << QString{} << false;
    }
    void knowsABatteryFromAMouse()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, scope);
        QFETCH(const bool, has);
        const QTemporaryDir folder;
        QVERIFY(!hasBattery(folder.path()));
        QVERIFY(QDir{folder.path()}.mkdir(u"one"_s));
        write(folder.filePath(u"one/type"_s), type);
        if (!scope.isEmpty())
            write(folder.filePath(u"one/scope"_s), scope);
        QCOMPARE(hasBattery(folder.path()), has);
        QVERIFY(!hasBattery(folder.filePath(u"absent"_s)));
    }

private:
    static void write(const QString &path, const QString &text)
    {
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text.toUtf8()), text.size());
    }

    const test::FakeClock m_clock;
};

static const test::Registration<TestVigil> registered;
#include "tst_vigil.moc"
