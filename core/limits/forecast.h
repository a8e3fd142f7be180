// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits/accountwindows.h"

#include <optional>

namespace carillon {

/// Plays planned posts as the engine would send them if nothing failed and every call took no time: each account's in
/// the order of their times, one after the other, and of several accounts whichever may go first. Windows and spacing
/// hold; concurrency and priorities are not looked at. Pure; for any thread.
///
/// What is planned after a post is taken to go after it, also where another account that shares a window might be
/// quicker. The engine looks at a post that did not fit on the second, so it may be up to a second later.
class Forecast final
{
public:
    /// What holds for one account; nothing of it starts before `notBefore`.
    struct Line
    {
        AccountWindows windows;
        std::chrono::milliseconds spacing{};
        Instant notBefore{};
    };
    struct Post
    {
        int line = 0;  ///< as addLine() gave it
        Instant due;
        Cost cost;
        bool isAsked = false;  ///< played() tells of it
    };
    struct Going
    {
        Instant wanted;                     ///< its time, or now where that has passed
        std::optional<Instant> at;          ///< nothing: never, it alone is more than `window` allows
        std::optional<LimitWindow> window;  ///< that keeps it waiting, or what stands before it
        int place = 0;  ///< the how many-th unit it is of `window` at its time, with all that stand before it
    };

    int addLine(Line line);
    /// In any order; of two with the same time the earlier added goes first.
    void add(const Post &post) { m_posts.push_back(post); }

    /// Lets all of them go, from `now` on. Gives those that were asked about, as they were added. Once: the ledgers are
    /// used up by it.
    std::vector<Going> played(Instant now);

    /// A window holds it up by a minute or more; less is not worth a word.
    static std::optional<Slip> slipOf(const Going &going);

private:
    struct Player;

    std::vector<Line> m_lines;
    std::vector<Post> m_posts;
};

}  // namespace carillon
