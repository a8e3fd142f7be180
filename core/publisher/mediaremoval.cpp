// SPDX-License-Identifier: GPL-3.0-or-later
// Taking away again what was put to a person's place.
#include "core/base/log.h"
#include "core/net/httpclient.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/mediahosting.h"
#include "core/publisher/retrypolicy.h"
#include "core/store/workspace.h"

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto firstRemovalPause = 1min;
constexpr auto longestRemovalPause = 6h;
constexpr int removedAtOnce = 50;

/// What is planned for later than that is put there anew.
constexpr auto farAway = 2h;
/// No address is good for longer.
constexpr auto longAgo = std::chrono::days{7};

}  // namespace

bool MediaHosting::isIdle() const
{
    const auto nothing = HostedMediaRepository{m_workspace.database()}.isNothingThere();
    const auto forgotten = MediaHostRepository{m_workspace.database()}.forgotten();
    return nothing && *nothing && forgotten && forgotten->isEmpty();
}

QCoro::Task<Result<std::optional<Instant>>> MediaHosting::clearAway()
{
    HostedMediaRepository hosted{m_workspace.database()};
    const CommitGroup::Work release = [this] {
        const auto now = m_clock.now();
        return HostedMediaRepository{m_workspace.database()}.releaseEnded(now, now + farAway, now - longAgo);
    };
    if (const auto released = co_await m_commits.commit(release); !released)
        co_return released.error();
    const auto due = hosted.removable(m_clock.now(), removedAtOnce);
    if (!due)
        co_return due.error();
    for (const auto &medium : *due) {
        // What is still being put there would arrive after it was taken away.
        if (m_placing.contains(medium.platformPost))
            continue;
        if (const auto done = co_await takeAway(medium); !done)
            co_return done.error();
    }
    if (const auto tidied = co_await m_registry.tidyUp(); !tidied)
        qCInfo(logPublisher) << "keys of a storage stay:" << tidied.error().detail;
    auto next = hosted.nextRemoval();
    if (next && *next)
        *next = std::max(**next, m_clock.now() + 1s);
    co_return next;
}

/// An error only where going on makes no sense now: the keyring is closed, the disk refuses, the program ends.
QCoro::Task<Result<void>> MediaHosting::takeAway(HostedMedium medium)
{
    const auto host = mediaHostFrom(medium.host.host);
    auto gone = host ? Result<void>{} : Result<void>{host.error()};
    if (host) {
        gone = co_await ensureKeys(medium.host);
        if (!gone && (gone.error().kind == ErrorKind::Locked || gone.error().kind == ErrorKind::Unavailable))
            co_return gone;
        if (gone) {
            auto request = removeRequest(*host, m_secrets.value(medium.host.key), medium.object, m_clock.now());
            const auto reply = co_await m_http.send(std::move(request));
            gone = checkRemoval(*host, reply);
        }
    }
    if (!gone && gone.error().kind == ErrorKind::Cancelled)
        co_return gone;
    if (!gone)
        qCInfo(logPublisher) << "a file stays at its storage:" << gone.error().detail;
    const auto again = m_clock.now() + growing(firstRemovalPause, medium.tries, longestRemovalPause);
    const CommitGroup::Work note = [this, id = medium.id, gone, again] {
        HostedMediaRepository hosted{m_workspace.database()};
        return gone ? hosted.forget(id) : hosted.putOffRemoval(id, again, gone.error().detail);
    };
    co_return co_await m_commits.commit(note);
}

}  // namespace carillon
