// SPDX-License-Identifier: GPL-3.0-or-later
// What the publisher tells of itself, and how long it is kept. What becomes of posts is told by the scribe.
#include "core/base/log.h"
#include "core/publisher/accountline.h"
#include "core/publisher/alarm.h"
#include "core/publisher/publisher.h"
#include "core/store/eventrepository.h"
#include "core/store/tallyrepository.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int sweptAtOnce = 1000;
constexpr int addedUpAtOnce = 1000;
constexpr auto questionsKept = std::chrono::days{60};  ///< no limit counts longer
constexpr auto addingUpAfter = 1s;                     ///< what is due at the start goes first

}  // namespace

/// An engine that said nothing at its end is dead, or stopped and too late.
void Publisher::tellStart()
{
    const auto done = inTransaction(m_workspace->database(), [this]() -> Result<void> {
        EventRepository events{m_workspace->database()};
        const auto last = events.lastOfEngine();
        if (!last)
            return last.error();
        const bool endedInOrder = !*last || (*last)->kind == EventKind::EngineStopped;
        return events.tell({.kind = endedInOrder ? EventKind::EngineStarted : EventKind::EngineTookOver,
                            .at = m_clock.now(),
                            .detail = {{u"epoch"_s, m_tools->epoch}}});
    });
    if (!done)
        noteTrouble(done.error());
}

void Publisher::tellEnd()
{
    if (!m_tools || !m_tools->stillLeads())
        return;
    // The last word is worth no long wait: an orderly stop has its time.
    const auto hurried = m_workspace->database().runOnce(u"PRAGMA busy_timeout = 500"_s);
    if (!hurried)
        return;
    const auto done = inTransaction(m_workspace->database(), [this]() -> Result<void> {
        return EventRepository{m_workspace->database()}.tell(
            {.kind = EventKind::EngineStopped, .at = m_clock.now(), .detail = {{u"epoch"_s, m_tools->epoch}}});
    });
    if (!done)
        qCInfo(logPublisher) << "the end could not be told:" << done.error().detail;
}

/// A login that goes on failing in the same way is told once.
void Publisher::tellRenewal(AccountId account, const std::optional<Error> &error)
{
    const auto done = inTransaction(m_workspace->database(), [&]() -> Result<void> {
        EventRepository events{m_workspace->database()};
        const auto last = events.lastOfToken(account);
        if (!last)
            return last.error();
        Event event{.kind = error ? EventKind::TokenRefreshFailed : EventKind::TokenRefreshed,
                    .at = m_clock.now(),
                    .account = account};
        if (error) {
            event.error = error->kind;
            event.detail = {{u"message"_s, error->detail}};
            if (*last && (*last)->kind == event.kind && (*last)->error == event.error)
                return {};
        }
        return events.tell(event);
    });
    if (!done)
        noteTrouble(done.error());
}

void Publisher::setAsleep(bool asleep)
{
    if (asleep) {
        m_sleep = Sleep{.told = m_clock.elapsed(), .sleptBefore = m_clock.slept()};
        if (m_tools && !m_stopping)
            lookSoon();
        else
            emit readyToSleep();
        return;
    }
    const auto sleep = std::exchange(m_sleep, std::nullopt);
    if (!sleep || !m_tools || m_stopping)
        return;
    const auto slept = std::chrono::duration_cast<std::chrono::seconds>(m_clock.slept() - sleep->sleptBefore);
    if (slept > std::chrono::seconds{0}) {
        const auto done = inTransaction(m_workspace->database(), [&]() -> Result<void> {
            return EventRepository{m_workspace->database()}.tell({.kind = EventKind::MachineSlept,
                                                                  .at = m_clock.now(),
                                                                  .detail = {{u"slept_s"_s, qint64{slept.count()}}}});
        });
        if (!done)
            noteTrouble(done.error());
    }
    wakeUp();
}

void Publisher::sweep()
{
    if (!m_tools || m_stopping)
        return;
    const auto done = inTransaction(m_workspace->database(), [this]() -> Result<void> {
        const auto swept = EventRepository{m_workspace->database()}.sweep(m_clock.now() - eventsKept, sweptAtOnce);
        if (!swept)
            return swept.error();
        return MetricRepository{m_workspace->database()}.sweep(m_clock.now() - questionsKept, sweptAtOnce);
    });
    if (!done)
        noteTrouble(done.error());
    m_addingUp.start(addingUpAfter);
}

/// In small pieces: what falls due meanwhile is not to wait for the sums.
void Publisher::addUp()
{
    if (!m_tools || m_stopping)
        return;
    bool thereIsMore = false;
    const auto done = inTransaction(m_workspace->database(), [&]() -> Result<void> {
        const auto more = TallyRepository{m_workspace->database()}.addUp(m_clock.now(), addedUpAtOnce);
        if (!more)
            return more.error();
        thereIsMore = *more;
        return {};
    });
    if (!done)
        noteTrouble(done.error());
    else if (thereIsMore)
        m_addingUp.start(0);
}

}  // namespace carillon
