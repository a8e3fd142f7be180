// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/forecast.h"

#include <queue>

#include <algorithm>
#include <numeric>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto leastSlip = 1min;

/// When the head of a line might go.
struct Turn
{
    Instant at;
    size_t line = 0;

    /// The one that comes first is the greatest.
    friend bool operator<(const Turn &one, const Turn &other)
    {
        return one.at != other.at ? one.at > other.at : one.line > other.line;
    }
};

/// The most units that `cost` adds to what `window` counts.
int placeIn(const LimitWindow &window, const AccountWindows &windows, const Cost &cost, Instant at)
{
    return windows.used(window, at) + cost.of(window.unit);
}

}  // namespace

struct Forecast::Player
{
    struct Queue
    {
        std::vector<size_t> posts{};  ///< places in m_posts, in the order they go
        size_t next = 0;
        std::optional<Instant> lastStart{};
        std::optional<LimitWindow> heldBy{};  ///< what kept the one before it waiting
    };

    Player(Forecast &all, Instant begin)
        : forecast{all},
          now{begin},
          queues(all.m_lines.size()),
          goings(all.m_posts.size())
    {
        std::vector<size_t> order(all.m_posts.size());
        std::iota(order.begin(), order.end(), size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t a, size_t b) { return all.m_posts[a].due < all.m_posts[b].due; });
        for (const auto at : order)
            queues[size_t(all.m_posts[at].line)].posts.push_back(at);
    }

    Instant wanted(const Post &post) const { return std::max(post.due, now); }

    /// When the head of the line may go as far as the line itself is asked.
    Instant readyAt(size_t line) const
    {
        const auto &queue = queues[line];
        const auto &holds = forecast.m_lines[line];
        auto ready = std::max(wanted(forecast.m_posts[queue.posts[queue.next]]), holds.notBefore);
        if (queue.lastStart)
            ready = std::max(ready, *queue.lastStart + holds.spacing);
        return ready;
    }

    /// Those that never fit are out of the way at once.
    std::optional<Turn> nextTurn(size_t line)
    {
        auto &queue = queues[line];
        for (; queue.next < queue.posts.size(); ++queue.next) {
            const auto place = queue.posts[queue.next];
            const auto &post = forecast.m_posts[place];
            const auto &windows = forecast.m_lines[line].windows;
            const auto small = windows.tooSmallFor(post.cost);
            if (!small)
                return Turn{windows.earliest(post.cost, readyAt(line)).value_or(Instant::max()), line};
            goings[place] = {.wanted = wanted(post), .at = {}, .window = small, .place = post.cost.of(small->unit)};
        }
        return {};
    }

    void go(const Turn &turn)
    {
        auto &queue = queues[turn.line];
        auto &windows = forecast.m_lines[turn.line].windows;
        const auto place = queue.posts[queue.next];
        const auto &post = forecast.m_posts[place];
        const auto wait = windows.wait(post.cost, readyAt(turn.line));
        // Without a window of its own it waits for whatever held up the one that it follows on the heel.
        const bool follows = queue.lastStart && turn.at > wanted(post);
        if (wait.window || !follows)
            queue.heldBy = wait.window;
        goings[place] = {.wanted = wanted(post), .at = turn.at, .window = queue.heldBy};
        if (queue.heldBy)
            goings[place].place = placeIn(*queue.heldBy, windows, post.cost, wanted(post));
        const auto ticket = qint64(place);
        windows.begin(ticket, post.cost);
        windows.end(ticket, turn.at, post.cost);
        queue.lastStart = turn.at;
        ++queue.next;
    }

    void play()
    {
        std::priority_queue<Turn> turns;
        const auto ask = [&](size_t line) {
            if (const auto turn = nextTurn(line))
                turns.push(*turn);
        };
        for (size_t line = 0; line < queues.size(); ++line)
            ask(line);
        while (!turns.empty()) {
            const auto turn = turns.top();
            turns.pop();
            // Others may have taken the room meanwhile; it never comes earlier by that.
            const auto again = nextTurn(turn.line);
            if (again->at > turn.at) {
                turns.push(*again);
                continue;
            }
            go(turn);
            ask(turn.line);
        }
    }

    Forecast &forecast;
    Instant now;
    std::vector<Queue> queues;
    std::vector<Going> goings;  ///< by place in m_posts
};

int Forecast::addLine(Line line)
{
    m_lines.push_back(std::move(line));
    return int(m_lines.size()) - 1;
}

std::vector<Forecast::Going> Forecast::played(Instant now)
{
    Player player{*this, now};
    player.play();
    std::vector<Going> asked;
    for (size_t place = 0; place < m_posts.size(); ++place) {
        if (m_posts[place].isAsked)
            asked.push_back(player.goings[place]);
    }
    return asked;
}

std::optional<Slip> Forecast::slipOf(const Going &going)
{
    if (!going.window || (going.at && *going.at - going.wanted < leastSlip))
        return {};
    return Slip{.wanted = going.wanted, .goesAt = going.at, .window = *going.window, .place = going.place};
}

}  // namespace carillon
