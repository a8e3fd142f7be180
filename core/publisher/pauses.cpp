// SPDX-License-Identifier: GPL-3.0-or-later
// The publisher and pauses: ends those whose time has come, and lets go what paused tags held.
#include "core/publisher/accountline.h"
#include "core/publisher/publisher.h"
#include "core/store/pauserepository.h"

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr int releasedAtOnce = 200;
constexpr auto pauseAfterTrouble = 1min;

}  // namespace

/// Ends the pauses whose time has come, and begins to let go what a tag held that is paused no longer.
Result<void> Publisher::lookAtPauses()
{
    PauseRepository pauses{m_workspace->database()};
    const auto now = m_clock.now();
    auto nextEnd = pauses.nextEnd();
    if (nextEnd && *nextEnd && **nextEnd <= now) {
        m_pauseEndsAt = now + pauseAfterTrouble;
        if (auto ended = inTransaction(m_workspace->database(), [&] { return pauses.endPassed(now); }); !ended)
            return ended;
        nextEnd = pauses.nextEnd();
    }
    auto tags = pauses.tags();
    if (!nextEnd || !tags)
        return nextEnd ? tags.error() : nextEnd.error();
    m_pauseEndsAt = *nextEnd;
    if (m_pausedTags == *tags)
        return {};
    m_pausedTags = std::move(tags).value();
    m_releasedUpTo.reset();
    m_releasing.start();
    return {};
}

/// A few at a time: a tag may have held very many.
void Publisher::releaseSome()
{
    if (!m_tools || m_stopping)
        return;
    LateLook look;
    auto released = inTransaction(m_workspace->database(), [&]() -> Result<PauseRepository::Released> {
        look = {};
        auto some = PauseRepository{m_workspace->database()}.release(m_releasedUpTo, releasedAtOnce);
        if (!some)
            return some;
        for (const auto &post : some->posts) {
            const auto line = m_lines.find(post.account);
            if (line == m_lines.end() || post.begun)
                continue;
            if (auto done = decide(post.id, line->second->account(), post.due, look); !done)
                return done.error();
        }
        return some;
    });
    if (!released) {
        m_pausedTags.reset();  // begin anew at the next look
        noteTrouble(released.error());
        return;
    }
    tell(look);
    m_releasedUpTo = released->last;
    if (released->last) {
        m_releasing.start();
        return;
    }
    for (const auto &[id, line] : m_lines)
        line->forgetHeads();
    lookSoon();
}

}  // namespace carillon
