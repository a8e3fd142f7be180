// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/dispatchplan.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carillon;
using namespace std::chrono_literals;

namespace {

const Instant begin{std::chrono::milliseconds{1'700'000'000'000}};

/// An account's line as the plan's other side: a number of posts, each ready at its time.
struct Line
{
    LineView view;
    QList<Instant> due;  ///< of what waits, in order
    QList<Instant> ends{};
    bool isReady = false;
    std::map<size_t, int> startsMeanwhile{};  ///< of others, since it became ready
};

/// Slots, lines and time. Says after each plan what the plan promises.
class Simulation
{
public:
    Simulation(std::vector<Line> simulated, std::vector<int> platformCaps, quint32 seed)
        : lines{std::move(simulated)},
          caps{std::move(platformCaps)},
          random{seed}
    {
    }

    /// Until nothing waits.
    void run()
    {
        auto now = begin;
        while (true) {
            for (auto &line : lines)
                line.ends.removeIf([&](Instant end) { return end <= now; });
            while (startSome(now)) {}
            const auto next = nextEvent(now);
            if (!next)
                return;
            now = *next;
        }
    }

    int worstWait = 0;  ///< the most starts of one other line of the platform while one was ready
    int starts = 0;
    bool keptCaps = true;
    bool startedEarly = false;
    QList<size_t> order;
    std::vector<Line> lines;

private:
    std::vector<LineView> views(Instant now)
    {
        std::vector<LineView> views;
        for (auto &line : lines) {
            auto view = line.view;
            view.inFlight = int(line.ends.size());
            view.windowOpensAt = now;
            if (!line.due.isEmpty())
                view.head = view.rank = line.due.first();
            const bool ready = isReady(view, now);
            if (ready && !line.isReady) {
                line.view.readySince = m_turns;
                line.startsMeanwhile.clear();
            }
            line.isReady = ready;
            view.readySince = line.view.readySince;
            views.push_back(view);
        }
        return views;
    }

    bool startSome(Instant now)
    {
        const auto seen = views(now);
        std::vector<PlatformView> platforms;
        for (const int cap : caps)
            platforms.push_back({.maxConcurrent = cap});
        for (const auto &view : seen)
            platforms[static_cast<size_t>(view.platform)].inFlight += view.inFlight;
        auto room = platforms;
        const auto plan = planDispatch(seen, platforms, {{}}, now);
        for (const auto at : plan.start) {
            auto &line = lines[at];
            startedEarly = startedEarly || line.due.first() > now;
            auto &platform = room[static_cast<size_t>(line.view.platform)];
            keptCaps = keptCaps && ++platform.inFlight <= platform.maxConcurrent
                && line.ends.size() < line.view.maxConcurrent;
            for (size_t other = 0; other < lines.size(); ++other) {
                if (other != at && lines[other].isReady && lines[other].view.platform == line.view.platform)
                    worstWait = std::max(worstWait, ++lines[other].startsMeanwhile[at]);
            }
            line.due.removeFirst();
            line.ends += now + std::chrono::milliseconds{1 + random.bounded(900)};
            line.view.lastServed = ++m_turns;
            line.isReady = false;
            order += at;
            ++starts;
        }
        return !plan.start.empty();
    }

    [[nodiscard]] std::optional<Instant> nextEvent(Instant now) const
    {
        std::optional<Instant> next;
        const auto note = [&](Instant at) {
            if (at > now)
                next = std::min(next.value_or(at), at);
        };
        for (const auto &line : lines) {
            for (const auto end : line.ends)
                note(end);
            if (!line.due.isEmpty())
                note(line.due.first());
        }
        return next;
    }

    std::vector<int> caps;
    QRandomGenerator random;
    qint64 m_turns = 0;
};

Line line(int platform, int count, Instant from, std::chrono::milliseconds apart, int concurrent)
{
    Line line{.view = {.platform = platform, .maxConcurrent = concurrent}, .due = {}};
    for (int at = 0; at < count; ++at)
        line.due += from + at * apart;
    return line;
}

}  // namespace

/// Slots that accounts share, over time.
class TestFairness final : public QObject
{
    Q_OBJECT

private slots:
    void aBurstDelaysAnothersPostByOneSlot()
    {
        Simulation simulation{{line(0, 10'000, begin - 1h, 0ms, 1), line(0, 20, begin + 1s, 7s, 1)}, {1}, 1};
        simulation.run();
        QCOMPARE(simulation.starts, 10'020);
        QCOMPARE(simulation.worstWait, 1);
        QVERIFY(simulation.keptCaps);
    }

    void nobodyIsServedTwiceWhileAnotherWaits()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random{seed};
            std::vector<Line> lines;
            int posts = 0;
            for (int at = 0; at < 12; ++at) {
                const int count = random.bounded(60);
                const auto from = begin + std::chrono::milliseconds{random.bounded(20'000)} - 10s;
                const std::chrono::milliseconds apart{random.bounded(2) * random.bounded(3000)};
                lines.push_back(line(random.bounded(2), count, from, apart, 1 + random.bounded(3)));
                posts += count;
            }
            Simulation simulation{lines, {1 + random.bounded(4), 1 + random.bounded(4)}, seed};
            simulation.run();
            QCOMPARE(simulation.starts, posts);
            QVERIFY(simulation.keptCaps);
            QVERIFY(!simulation.startedEarly);
            QVERIFY2(simulation.worstWait <= 1, qPrintable(QString::number(seed)));
        }
    }

    void whatFellDueTogetherGoesByItsRank()
    {
        // Each had its turns long ago; that counts for nothing.
        std::vector<Line> lines{line(0, 1, begin + 3s, 0ms, 1), line(0, 1, begin + 1s, 0ms, 1),
                                line(0, 1, begin + 2s, 0ms, 1)};
        lines[1].view.lastServed = 90;
        lines[2].view.lastServed = 80;
        for (auto &one : lines)
            one.view.readySince = 100;
        std::vector<LineView> views;
        for (const auto &one : lines) {
            views.push_back(one.view);
            views.back().head = views.back().rank = one.due.first();
            views.back().windowOpensAt = begin;
        }
        const auto plan = planDispatch(views, {{.maxConcurrent = 3}}, {{}}, begin + 10s);
        QCOMPARE(plan.start, (std::vector<size_t>{1, 2, 0}));
    }

    /// Nothing could have started between now and the wake-up, by trying every moment.
    void sleepsNoLongerThanItMay()
    {
        QRandomGenerator random{4714};
        for (int round = 0; round < 2000; ++round) {
            std::vector<LineView> views;
            for (int at = 0; at < 4; ++at) {
                const auto soon = [&] {
                    return begin + std::chrono::milliseconds{random.bounded(-20, 20)};
                };
                LineView view{.platform = random.bounded(2),
                              .host = random.bounded(2),
                              .open = random.bounded(5) > 0,
                              .inFlight = random.bounded(2),
                              .maxConcurrent = 1 + random.bounded(2),
                              .head = soon(),
                              .notBefore = soon()};
                if (random.bounded(5) > 0)
                    view.windowOpensAt = soon();
                views.push_back(view);
            }
            const std::vector<PlatformView> platforms{{.inFlight = random.bounded(2), .maxConcurrent = 1}, {}};
            const auto tryAt = begin + std::chrono::milliseconds{random.bounded(1, 20)};
            const auto planAt = [&](Instant at) {
                return planDispatch(views, platforms, {{}, {.room = at < tryAt ? 0 : 1, .tryAt = tryAt}}, at);
            };
            const auto plan = planAt(begin);
            if (!plan.start.empty())
                continue;
            if (plan.wakeUpAt)
                QVERIFY(*plan.wakeUpAt > begin);
            for (auto at = begin; at < begin + 25ms && (!plan.wakeUpAt || at < *plan.wakeUpAt); at += 1ms)
                QVERIFY2(planAt(at).start.empty(), qPrintable(QString::number(round)));
        }
    }
};

static const test::Registration<TestFairness> registered;
#include "tst_fairness.moc"
