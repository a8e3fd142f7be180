// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/commitgroup.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds again = 500ms;
constexpr size_t mostGathered = 64;
constexpr int mostTurns = 16;

/// The database's trouble, not the work's: the same work may succeed later.
bool isPassing(const Error &error)
{
    return error.kind == ErrorKind::Storage || error.kind == ErrorKind::Locked;
}

}  // namespace

CommitGroup::CommitGroup(Database &database, Work guard, QObject *parent)
    : QObject{parent},
      m_database{database},
      m_guard{std::move(guard)}
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CommitGroup::gather);
}

void CommitGroup::Committed::await_suspend(std::coroutine_handle<> waiter)
{
    m_waiter = waiter;
    m_group.m_waiting.push_back(this);
    // A zero timer fires after the events that are there already: all answers that came together share the commit.
    const bool later = m_group.m_troubled && !m_group.m_closed;
    if (!m_group.m_timer.isActive())
        m_group.m_timer.start(later ? again : 0ms);
}

void CommitGroup::close()
{
    m_closed = true;
    if (!m_waiting.empty())
        m_timer.start(0ms);
}

/// A flush of the disk costs as much as a dozen posts, and answers come one by one: those on their heels share it.
void CommitGroup::gather()
{
    const bool grows = m_waiting.size() > std::exchange(m_gathered, m_waiting.size());
    if (grows && m_gathered < mostGathered && m_turns++ < mostTurns) {
        m_timer.start(0ms);
        return;
    }
    m_gathered = 0;
    m_turns = 0;
    flush();
}

void CommitGroup::flush()
{
    emit aboutToCommit();
    auto group = std::exchange(m_waiting, {});
    if (group.empty())
        return;
    const auto done = runAll(group);
    if (done) {
        ++m_commits;
        if (std::exchange(m_troubled, false))
            emit recovered();
        wake(group);
        return;
    }
    for (auto *member : group)
        member->m_result = done.error();
    if (m_closed || !isPassing(done.error())) {
        wake(group);
        return;
    }
    // Those who insist stay in line; the others learn it now.
    const auto insists = std::stable_partition(
        group.begin(), group.end(), [](const Committed *member) { return member->m_insistence == Insistence::Once; });
    m_waiting.insert(m_waiting.begin(), insists, group.end());
    group.erase(insists, group.end());
    if (!m_waiting.empty())
        m_timer.start(again);
    if (!std::exchange(m_troubled, true))
        emit troubled(done.error());
    wake(group);
}

/// Hardly ever does one fail, and a savepoint for each copies every page that it changes: only where one did fail are
/// all of them done once more, each in its own.
Result<void> CommitGroup::runAll(std::vector<Committed *> &group)
{
    bool memberFailed = false;
    {
        auto transaction = beginGuarded();
        if (!transaction)
            return transaction.error();
        for (auto *member : group) {
            member->m_result = member->m_work();
            if (member->m_result)
                continue;
            if (isPassing(member->m_result.error()))
                return member->m_result;
            memberFailed = true;
            break;
        }
        if (!memberFailed)
            return transaction->commit();
    }
    return group.size() == 1 ? Result<void>{} : runEach(group);
}

/// What fails is undone alone.
Result<void> CommitGroup::runEach(std::vector<Committed *> &group)
{
    auto transaction = beginGuarded();
    if (!transaction)
        return transaction.error();
    for (auto *member : group) {
        if (auto done = m_database.run("SAVEPOINT member"_L1); !done)
            return done.error();
        member->m_result = member->m_work();
        if (!member->m_result) {
            if (isPassing(member->m_result.error()))
                return member->m_result;
            if (auto done = m_database.run("ROLLBACK TO member"_L1); !done)
                return done.error();
        }
        if (auto done = m_database.run("RELEASE member"_L1); !done)
            return done.error();
    }
    return transaction->commit();
}

Result<Transaction> CommitGroup::beginGuarded()
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto guarded = m_guard(); !guarded)
        return guarded.error();
    return transaction;
}

void CommitGroup::wake(const std::vector<Committed *> &group)
{
    for (auto *member : group)
        member->m_waiter.resume();
}

}  // namespace carillon
