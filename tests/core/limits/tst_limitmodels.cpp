// SPDX-License-Identifier: GPL-3.0-or-later
// The ledgers and the forecast against models that count everything one by one.
#include "core/limits/accountwindows.h"
#include "core/limits/forecast.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carillon;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// When clocks change in the zones below, and shortly before.
const Instant changeOfTheDay = toInstant(QDateTime{{2026, 3, 8}, {0, 0}, Qt::UTC});
const Instant start = toInstant(QDateTime{{2026, 3, 6}, {12, 0}, Qt::UTC});

/// A call that was made, for whom, and when it ended; nothing while it is in flight.
struct Call
{
    int account = 0;
    Cost cost;
    Instant began;
    std::optional<Instant> ended{};
};

/// Which calls a window counts: those of its account, or all.
struct Rule
{
    LimitWindow window;
    int account = -1;  ///< -1: all

    [[nodiscard]] bool isFor(int other) const { return account < 0 || account == other; }
};

/// The number of the day that clocks in one of the zones below show, by offsets written down here.
qint64 dayOf(Instant at, const QByteArray &zone)
{
    milliseconds offset{};
    if (zone == "America/Los_Angeles")
        offset = at < changeOfTheDay + 10h ? -8h : -7h;
    else if (zone == "America/Havana")
        offset = at < changeOfTheDay + 5h ? -5h : -4h;  // over midnight
    else if (zone == "Asia/Kathmandu")
        offset = 5h + 45min;
    return std::chrono::floor<std::chrono::days>(at + offset).time_since_epoch().count();
}

/// By the words of the contract: a use counts for a period after its end, or for the rest of its day, where a second
/// before midnight is the next day already and a second after it the old one still.
bool counts(const LimitWindow &window, Instant ended, Instant now)
{
    if (!window.resets())
        return now <= ended + window.period;
    return dayOf(now - 1s, window.resetZone) <= dayOf(ended + 1s, window.resetZone);
}

bool fits(const QList<Rule> &rules, const QList<Call> &calls, int account, const Cost &cost, Instant now)
{
    return std::all_of(rules.begin(), rules.end(), [&](const Rule &rule) {
        if (!rule.isFor(account) || cost.of(rule.window.unit) == 0)
            return true;
        int sum = cost.of(rule.window.unit);
        for (const auto &call : calls) {
            if (rule.isFor(call.account) && (!call.ended || counts(rule.window, *call.ended, now)))
                sum += call.cost.of(rule.window.unit);
        }
        return sum <= rule.window.amount;
    });
}

/// The most that the server can have counted, wherever in its call each unit was booked, with `skew` between the clocks
/// where days are counted.
int mostCounted(const Rule &rule, const QList<Call> &calls, const QList<Instant> &booked, milliseconds skew)
{
    int most = 0;
    for (qsizetype first = 0; first < calls.size(); ++first) {
        int sum = 0;
        for (qsizetype other = 0; other < calls.size(); ++other) {
            const auto from = booked[first];
            const auto at = booked[other];
            const bool together = rule.window.resets()
                ? dayOf(from + skew, rule.window.resetZone) == dayOf(at + skew, rule.window.resetZone)
                : at >= from && at <= from + rule.window.period;
            if (together && rule.isFor(calls[other].account))
                sum += calls[other].cost.of(rule.window.unit);
        }
        most = std::max(most, sum);
    }
    return most;
}

class Scenario
{
public:
    explicit Scenario(quint32 seed) : random{seed}
    {
        for (int account = 0; account < accounts; ++account) {
            if (const auto windows = someWindows(LimitScope::Account); !windows.isEmpty())
                ledgers.push_back({account, std::make_shared<WindowLedger>(windows)});
        }
        ledgers.push_back({-1, std::make_shared<WindowLedger>(someWindows(LimitScope::Address))});
        for (const auto &[account, ledger] : ledgers) {
            for (const auto &window : ledger->windows())
                rules += Rule{window, account};
        }
    }

    [[nodiscard]] LedgerList ledgersOf(int account) const
    {
        LedgerList list;
        for (const auto &[owner, ledger] : ledgers) {
            if (owner < 0 || owner == account)
                list.push_back(ledger);
        }
        return list;
    }

    Cost someCost() { return Cost{}.with(LimitUnit::Posts, random.bounded(3)).with(LimitUnit::Calls, 1); }
    milliseconds upTo(milliseconds longest) { return milliseconds{random.bounded(qint64{longest.count()})}; }

    static constexpr int accounts = 3;
    QRandomGenerator random;
    std::vector<std::pair<int, std::shared_ptr<WindowLedger>>> ledgers;
    QList<Rule> rules;

private:
    QList<LimitWindow> someWindows(LimitScope scope)
    {
        constexpr std::array<const char *, 4> zones{"UTC", "America/Los_Angeles", "America/Havana", "Asia/Kathmandu"};
        QList<LimitWindow> windows;
        for (int left = random.bounded(3); left > 0; --left) {
            LimitWindow window{.amount = 3 + random.bounded(5),
                               .period = 1h + upTo(30h),
                               .unit = random.bounded(2) == 0 ? LimitUnit::Posts : LimitUnit::Calls,
                               .scope = scope};
            if (random.bounded(2) == 0) {
                window.period = 24h;
                window.resetZone = zones[size_t(random.bounded(int(zones.size())))];
            }
            if (!windows.contains(window))
                windows += window;
        }
        return windows;
    }
};

}  // namespace

class TestLimitModels final : public QObject
{
    Q_OBJECT

private slots:
    void noWindowIsEverBrokenAndNothingWaitsLongerThanItMust()
    {
        for (quint32 seed = 1; seed <= 150; ++seed) {
            Scenario scenario{seed};
            std::vector<AccountWindows> windows(Scenario::accounts);
            for (int account = 0; account < Scenario::accounts; ++account)
                windows[size_t(account)].setLedgers(scenario.ledgersOf(account));
            const auto calls = callsOf(scenario, windows);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(QString::number(seed)));
            QList<Instant> booked;
            for (const auto &call : calls)
                booked += call.began + scenario.upTo(*call.ended - call.began + 1ms);
            for (const auto &rule : std::as_const(scenario.rules)) {
                for (const auto skew : {0ms, 999ms, -999ms})
                    QVERIFY2(mostCounted(rule, calls, booked, skew) <= rule.window.amount,
                             qPrintable(QString::number(seed)));
            }
        }
    }

    void theForecastIsWhatTheModelPlays()
    {
        int slipped = 0;
        for (quint32 seed = 1; seed <= 400; ++seed) {
            Scenario scenario{seed};
            Forecast forecast;
            QList<QList<Forecast::Post>> queues;
            std::array<milliseconds, Scenario::accounts> spacings{};
            const auto used = usedBefore(scenario);
            QList<Forecast::Post> posts;
            for (int account = 0; account < Scenario::accounts; ++account) {
                spacings[size_t(account)] = scenario.upTo(2min);
                Forecast::Line line{.windows = {}, .spacing = spacings[size_t(account)]};
                line.windows.setLedgers(scenario.ledgersOf(account));
                (void)forecast.addLine(std::move(line));
            }
            for (int at = 0; at < 12; ++at) {
                posts += Forecast::Post{.line = scenario.random.bounded(Scenario::accounts),
                                        .due = start - 2h + scenario.upTo(40h),
                                        .cost = scenario.someCost(),
                                        .isAsked = true};
                forecast.add(posts.last());
            }
            const auto going = forecast.played(start);
            const auto expected = modelled(scenario, used, posts, spacings);
            QCOMPARE(going.size(), size_t(posts.size()));
            for (qsizetype at = 0; at < posts.size(); ++at) {
                QVERIFY2(going[size_t(at)].at == expected[at],
                         qPrintable(QStringLiteral("seed %1, post %2").arg(seed).arg(at)));
                slipped += Forecast::slipOf(going[size_t(at)]) ? 1 : 0;
            }
        }
        QVERIFY(slipped > 500);
    }

private:
    /// Random calls, each begun at the first moment that the ledgers allow.
    static QList<Call> callsOf(Scenario &scenario, std::vector<AccountWindows> &windows)
    {
        QList<Call> calls;
        auto now = start;
        for (int ticket = 0; ticket < 40; ++ticket) {
            now += scenario.upTo(3h);
            const int account = scenario.random.bounded(Scenario::accounts);
            auto &its = windows[size_t(account)];
            const auto cost = scenario.someCost();
            auto when = its.earliest(cost, now);
            while (!when) {
                QTest::qVerify(!fits(scenario.rules, calls, account, cost, now), "held up by what is in flight", "",
                               __FILE__, __LINE__);
                if (!endOne(scenario, calls, windows, now))
                    return calls;
                when = its.earliest(cost, now);
            }
            const bool right = fits(scenario.rules, calls, account, cost, *when)
                && (*when == now || !fits(scenario.rules, calls, account, cost, *when - 1ms));
            QTest::qVerify(right, "the first moment that it fits", "", __FILE__, __LINE__);
            now = *when;
            its.begin(calls.size(), cost);
            calls += Call{.account = account, .cost = cost, .began = now};
            while (scenario.random.bounded(3) > 0 && endOne(scenario, calls, windows, now)) {}
        }
        while (endOne(scenario, calls, windows, now)) {}
        return calls;
    }

    /// Some time passes, and then the oldest call ends.
    static bool endOne(Scenario &scenario, QList<Call> &calls, std::vector<AccountWindows> &windows, Instant &now)
    {
        const auto oldest
            = std::find_if(calls.begin(), calls.end(), [](const Call &call) { return !call.ended.has_value(); });
        if (oldest == calls.end())
            return false;
        now += scenario.upTo(20min);
        oldest->ended = now;
        windows[size_t(oldest->account)].end(oldest - calls.begin(), now, oldest->cost);
        return true;
    }

    static QList<Call> usedBefore(Scenario &scenario)
    {
        QList<Call> calls;
        auto at = start - 50h;
        for (int left = scenario.random.bounded(12); left > 0; --left) {
            at = std::min(start, at + scenario.upTo(6h));
            const Call call{scenario.random.bounded(Scenario::accounts), scenario.someCost(), at, at};
            for (const auto &ledger : scenario.ledgersOf(call.account))
                ledger->book(at, call.cost);
            calls += call;
        }
        return calls;
    }

    /// The moments at which a use stops counting in some window.
    static QList<Instant> freeMoments(const Scenario &scenario, const Call &call)
    {
        QList<Instant> moments;
        for (const auto &rule : scenario.rules) {
            auto last = *call.ended;
            for (auto step : {milliseconds{8h}, milliseconds{10min}, milliseconds{10s}, milliseconds{100}, 1ms}) {
                while (counts(rule.window, *call.ended, last + step))
                    last += step;
            }
            moments += last + 1ms;
        }
        return moments;
    }

    /// The first moment from `ready` on at which it fits: then, or when some use stops counting.
    static Instant firstFit(const Scenario &scenario, const QList<Call> &calls, const QList<Instant> &moments,
                            const Forecast::Post &post, Instant ready)
    {
        auto first = Instant::max();
        if (fits(scenario.rules, calls, post.line, post.cost, ready))
            return ready;
        for (const auto moment : moments) {
            if (moment > ready && moment < first && fits(scenario.rules, calls, post.line, post.cost, moment))
                first = moment;
        }
        return first;
    }

    /// One post after the other, whichever may go first.
    static QList<std::optional<Instant>> modelled(const Scenario &scenario, QList<Call> calls,
                                                  const QList<Forecast::Post> &posts,
                                                  const std::array<milliseconds, Scenario::accounts> &spacings)
    {
        QList<std::optional<Instant>> at(posts.size());
        QList<QList<qsizetype>> queues(Scenario::accounts);
        for (qsizetype post = 0; post < posts.size(); ++post) {
            if (fits(scenario.rules, {}, posts[post].line, posts[post].cost, start))
                queues[posts[post].line] += post;
        }
        for (auto &queue : queues)
            std::stable_sort(queue.begin(), queue.end(),
                             [&](qsizetype a, qsizetype b) { return posts[a].due < posts[b].due; });
        std::array<std::optional<Instant>, Scenario::accounts> last{};
        QList<Instant> moments;
        for (const auto &call : std::as_const(calls))
            moments += freeMoments(scenario, call);
        for (;;) {
            int first = -1;
            auto when = Instant::max();
            for (int line = 0; line < Scenario::accounts; ++line) {
                if (queues[line].isEmpty())
                    continue;
                const auto &post = posts[queues[line].first()];
                auto ready = std::max(post.due, start);
                if (last[size_t(line)])
                    ready = std::max(ready, *last[size_t(line)] + spacings[size_t(line)]);
                if (const auto fit = firstFit(scenario, calls, moments, post, ready); fit < when) {
                    when = fit;
                    first = line;
                }
            }
            if (first < 0)
                return at;
            const auto post = queues[first].takeFirst();
            at[post] = when;
            last[size_t(first)] = when;
            calls += Call{first, posts[post].cost, when, when};
            moments += freeMoments(scenario, calls.last());
        }
    }
};

static const test::Registration<TestLimitModels> registered;
#include "tst_limitmodels.moc"
