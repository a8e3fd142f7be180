// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/livepieces.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// Which call of an act comes next, whatever the journal says.
class TestLivePieces final : public QObject
{
    Q_OBJECT

    static QList<ActCall> pieces(int count)
    {
        QList<ActCall> calls;
        for (int part = 0; part < count; ++part)
            calls += ActCall{.part = part, .payload = {{u"id"_s, QString::number(part)}}};
        return calls;
    }
    static NextStep next(bool deletes, const QList<ActCall> &live, const QList<StepRecord> &journal)
    {
        const std::span<const StepRecord> records{journal.constData(), static_cast<size_t>(journal.size())};
        const auto cost = Cost{}.with(LimitUnit::Calls, 1);
        return deletes ? nextDeletion(live, records, cost) : nextEdition(live, records, cost);
    }

private slots:
    void whatIsNotDoneComesNextInItsOrder_data()
    {
        QTest::addColumn<bool>("deletes");
        QTest::newRow("deleting, from the end") << true;
        QTest::newRow("editing, from the beginning") << false;
    }

    /// An engine that dies at any moment, calls that end in any way: each part is done in the end, none before its
    /// turn.
    void whatIsNotDoneComesNextInItsOrder()
    {
        QFETCH(const bool, deletes);
        QRandomGenerator random{7};
        for (int round = 0; round < 500; ++round) {
            const int count = 1 + random.bounded(6);
            const auto live = pieces(count);
            QList<StepRecord> journal;
            QList<int> done;
            for (int call = 0; call < 200; ++call) {
                const auto move = next(deletes, live, journal);
                if (std::holds_alternative<Publication>(move))
                    break;
                const auto &step = std::get<Step>(move);
                QVERIFY(!step.creates);
                QCOMPARE(step.part, deletes ? count - 1 - int(done.size()) : int(done.size()));
                QCOMPARE(step.payload["id"_L1].toString(), QString::number(step.part));
                constexpr std::array ends{StepState::Done,    StepState::Intended, StepState::NotSent,
                                          StepState::Refused, StepState::Doubtful, StepState::Absent};
                const auto end = ends[static_cast<size_t>(random.bounded(int(ends.size())))];
                journal += StepRecord{.step = step, .state = end};
                if (end == StepState::Done)
                    done += step.part;
            }
            QCOMPARE(done.size(), count);
        }
    }

    void nothingKnownIsSaid()
    {
        QCOMPARE(std::get<Error>(next(true, {}, {})).kind, ErrorKind::Config);
        QCOMPARE(std::get<Error>(next(false, {}, {})).kind, ErrorKind::Config);
    }
};

static const test::Registration<TestLivePieces> registered;
#include "tst_livepieces.moc"
