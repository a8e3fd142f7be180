// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rank.h"
#include "core/publisher/waiting.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <tuple>

using namespace carillon;
using namespace std::chrono_literals;
using Head = LineRepository::Head;

namespace {

const Instant now{std::chrono::milliseconds{1'700'000'000'000}};

Head head(int id, Instant actAt, Priority priority, bool onItsWay = false)
{
    return {.id = PlatformPostId::fromRow(id), .actAt = actAt, .onItsWay = onItsWay, .priority = priority};
}

Lane laneOf(const Head &head)
{
    if (head.onItsWay)
        return Lane::OnItsWay;
    if (head.act)
        return Lane::Acts;
    return head.priority == Priority::High ? Lane::High : head.priority == Priority::Normal ? Lane::Normal : Lane::Low;
}

/// The first `limit` of each lane, as the store gives them.
Waiting fill(QList<Head> line, qsizetype limit)
{
    std::sort(line.begin(), line.end(), [](const Head &a, const Head &b) {
        return std::tuple{a.actAt, a.id} < std::tuple{b.actAt, b.id};
    });
    Waiting waiting;
    for (const auto lane : allLanes) {
        QList<Head> heads;
        for (const auto &one : line) {
            if (laneOf(one) == lane)
                heads += one;
        }
        waiting.fill(lane, heads.first(std::min(limit, heads.size())), heads.size() <= limit);
    }
    return waiting;
}

/// The rule as one would say it: who of the whole line goes next at `at`.
Head nextOf(const QList<Head> &line, Instant at)
{
    QList<Head> due;
    for (const auto &one : line) {
        if (one.actAt <= at)
            due += one;
    }
    if (due.isEmpty())
        return *std::min_element(line.begin(), line.end(),
                                 [](const Head &a, const Head &b) { return a.actAt < b.actAt; });
    return *std::min_element(due.begin(), due.end(), [](const Head &a, const Head &b) {
        const auto place = [](const Head &head) {
            return std::tuple{!head.onItsWay, head.onItsWay ? head.actAt : rankOf(head.actAt, head.priority), head.id};
        };
        return place(a) < place(b);
    });
}

}  // namespace

/// Who of an account's posts goes next.
class TestWaiting final : public QObject
{
    Q_OBJECT

private slots:
    void aLowPostWaitsHalfAnHourBehindNormalOnes_data()
    {
        QTest::addColumn<int>("normalDue");
        QTest::addColumn<bool>("lowGoesFirst");
        QTest::newRow("due with it") << 0 << false;
        QTest::newRow("due half an hour after it") << 30 << false;
        QTest::newRow("due later than that") << 31 << true;
    }

    void aLowPostWaitsHalfAnHourBehindNormalOnes()
    {
        QFETCH(const int, normalDue);
        QFETCH(const bool, lowGoesFirst);
        const auto low = head(2, now, Priority::Low);
        const auto normal = head(1, now + std::chrono::minutes{normalDue}, Priority::Normal);
        auto waiting = fill({low, normal}, 5);
        const auto at = now + 1h;
        QCOMPARE(waiting.front(at)->id, lowGoesFirst ? low.id : normal.id);
    }

    void nothingGoesBeforeItsTime()
    {
        const auto high = head(1, now + 1min, Priority::High);
        const auto low = head(2, now, Priority::Low);
        const auto waiting = fill({high, low}, 5);
        QCOMPARE(waiting.front(now)->id, low.id);
        QCOMPARE(waiting.front(now - 1s)->id, low.id);  // none is due: the earliest
        QCOMPARE(waiting.front(now + 1min)->id, high.id);
        QCOMPARE(waiting.notDue(now).size(), 1);
    }

    void whatIsOnItsWayComesFirst()
    {
        const auto waiting = fill({head(1, now - 1h, Priority::High), head(2, now, Priority::Low, true)}, 5);
        QCOMPARE(waiting.front(now)->id, PlatformPostId::fromRow(2));
    }

    void anActOnWhatIsOutLetsOthersGoForAnHour()
    {
        auto act = head(1, now - 10min, Priority::Normal);
        act.act = Purpose::Delete;
        const auto young = fill({act, head(2, now, Priority::Low)}, 5);
        QCOMPARE(young.front(now)->id, PlatformPostId::fromRow(2));
        QCOMPARE(young.frontAct()->id, PlatformPostId::fromRow(1));
        QCOMPARE(young.frontPost(now)->id, PlatformPostId::fromRow(2));
        act.actAt = now - 2h;
        QCOMPARE(fill({act, head(2, now, Priority::Low)}, 5).front(now)->id, PlatformPostId::fromRow(1));
    }

    void knowsWhenItHasRunOut()
    {
        auto waiting = fill({head(1, now, Priority::Low), head(2, now, Priority::Low)}, 1);
        QVERIFY(!waiting.isShort());
        waiting.take(now);
        QVERIFY(waiting.isShort());
        QVERIFY(!fill({}, 1).isShort());
        QVERIFY(!fill({}, 1).front(now));
    }

    /// From the first few of each lane comes the same order as from all that there are, as time passes.
    void goesAsTheWholeLineWouldGo()
    {
        QRandomGenerator random{4712};
        for (int round = 0; round < 200; ++round) {
            QList<Head> line;
            for (int id = 1; id <= 60; ++id) {
                const auto due = now + std::chrono::minutes{random.bounded(-90, 90)};
                line += head(id, due, static_cast<Priority>(random.bounded(3)), random.bounded(8) == 0);
            }
            auto waiting = fill(line, 4);
            auto at = now - 2h;
            while (!line.isEmpty()) {
                if (waiting.isShort())
                    waiting = fill(line, 4);
                at += std::chrono::minutes{random.bounded(4)};
                const auto expected = nextOf(line, at);
                const auto *front = waiting.front(at);
                QVERIFY(front);
                QCOMPARE(front->actAt, expected.actAt);
                if (front->actAt > at)
                    continue;
                QCOMPARE(front->id, expected.id);
                const auto taken = waiting.take(at);
                line.removeIf([&](const Head &one) { return one.id == taken.id; });
            }
        }
    }

    /// However many high ones come after it: each that goes before it was due within the time that it waits for.
    void noPostWaitsLongerThanItsPriorityAllows()
    {
        QRandomGenerator random{4713};
        for (int round = 0; round < 200; ++round) {
            QList<Head> line;
            for (int id = 1; id <= 80; ++id)
                line += head(id, now + std::chrono::seconds{random.bounded(7200)},
                             static_cast<Priority>(random.bounded(3)));
            QList<Head> gone;
            auto waiting = fill(line, 100);
            for (auto at = now + 2h; gone.size() < line.size();)
                gone += waiting.take(at);
            for (qsizetype first = 0; first < gone.size(); ++first) {
                for (qsizetype second = first + 1; second < gone.size(); ++second) {
                    const auto steps = int(gone[second].priority) - int(gone[first].priority);
                    QVERIFY(gone[first].actAt - gone[second].actAt <= steps * std::chrono::milliseconds{30min});
                }
            }
        }
    }
};

static const test::Registration<TestWaiting> registered;
#include "tst_waiting.moc"
