// SPDX-License-Identifier: GPL-3.0-or-later
// The publisher putting media to where networks fetch them from, some minutes ahead, and taking away what has served.
#include "core/accounts/frozenaccount.h"
#include "core/base/earlier.h"
#include "core/base/log.h"
#include "core/platforms/mediacheck.h"
#include "core/publisher/accountline.h"
#include "core/publisher/mediahosting.h"
#include "core/publisher/mediapreparation.h"
#include "core/publisher/publisher.h"

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto ahead = 10min;
/// One wake-up serves what comes soon after, too.
constexpr auto further = 15min;
constexpr auto afterTrouble = 10min;

}  // namespace

/// The planned posts that are looked at now, and when there are more.
QList<PlatformPostId> Publisher::comingUp(Instant now)
{
    QList<PlatformPostId> posts;
    m_tending.aheadAt.reset();
    for (const auto &[id, line] : m_lines) {
        if (!needsAddresses(m_platforms[static_cast<size_t>(line->platformIndex())]->traits().media) || !line->isOpen())
            continue;
        const auto heads = line->waiting().planned();
        const bool isTime = std::any_of(heads.begin(), heads.end(), [&](const Waiting::Head &head) {
            return !m_tending.looked.contains(head.id) && head.actAt > now && head.actAt <= now + ahead;
        });
        for (const auto &head : heads) {
            if (m_tending.looked.contains(head.id) || head.isPaused || head.actAt <= now)
                continue;
            const auto at = head.actAt - ahead;
            if (isTime && head.actAt <= now + further)
                posts += head.id;
            else
                m_tending.aheadAt = earlier(m_tending.aheadAt, at);
        }
    }
    return posts;
}

/// At the start, ahead of what comes, when something has ended, and when something is to be tried again.
void Publisher::tendMedia(Instant now)
{
    if (m_tending.isBusy)
        return;
    auto posts = comingUp(now);
    const bool isTime = m_tending.again && *m_tending.again <= now;
    if (posts.isEmpty() && !isTime && !m_tending.isWanted)
        return;
    m_tending.isWanted = false;
    m_tending.again.reset();
    if (posts.isEmpty() && m_hosting->isIdle())
        return;
    m_tending.isBusy = true;
    tend(std::move(posts));
}

std::optional<Instant> Publisher::nextTending() const
{
    // Its end is a reason to look by itself.
    return m_tending.isBusy ? std::nullopt : earlier(m_tending.aheadAt, m_tending.again);
}

/// stop() waits for it.
QCoro::Task<void> Publisher::tend(QList<PlatformPostId> posts)
{
    for (const auto id : std::as_const(posts)) {
        if (m_stopping)
            break;
        m_tending.looked.insert(id);
        co_await placeAhead(id);
    }
    if (!m_stopping) {
        const auto next = co_await m_hosting->clearAway();
        m_tending.again = next ? *next : m_clock.now() + afterTrouble;
        if (!next)
            qCInfo(logPublisher) << "media stay where they are:" << next.error().detail;
    }
    m_tending.isBusy = false;
    if (m_stopping)
        QMetaObject::invokeMethod(this, &Publisher::finishStop, Qt::QueuedConnection);
    else
        lookSoon();
}

/// What goes wrong here is said when the post is due; it may be right by then.
QCoro::Task<void> Publisher::placeAhead(PlatformPostId id)
{
    const auto copy = HostedMediaRepository{m_workspace->database()}.planned(id);
    if (!copy || copy->media.isEmpty())
        co_return;
    const auto line = m_lines.find(copy->account);
    if (line == m_lines.end())
        co_return;
    const auto &platform = *m_platforms[static_cast<size_t>(line->second->platformIndex())];
    const auto rules = platform.mediaFor(freeze(line->second->account()));
    QList<FrozenMedia> media;
    for (const auto &medium : copy->media)
        media += freeze(medium, m_workspace->mediaFolder());
    if (!needsAddress(media, rules))
        co_return;
    if (const auto prepared = co_await m_media->prepare(media, rules); !prepared)
        co_return;
    const auto sent = m_media->ready(media, rules);
    if (!sent || m_stopping)
        co_return;
    const auto placed = co_await m_hosting->place(id, *sent, rules);
    if (!placed)
        qCInfo(logPublisher) << "media are not where their network fetches them:" << placed.error().detail;
}

}  // namespace carillon
