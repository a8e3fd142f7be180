// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QObject>
#include <QTimer>

#include <coroutine>
#include <functional>
#include <vector>

namespace carillon {

/// Commits what is ready together in one transaction, so that a burst costs one disk flush and not one each. As long as
/// every turn of the event loop brings more, it waits for it: 16 turns, or 64 of them, at most.
///
/// `co_await group.commit(work)` runs `work` within the next transaction and comes back when that is on disk, or with
/// the reason why it is not. Work that fails is undone alone; the others' stays. `work` may run more than once, each
/// time from the start and on a store without its traces, so it must not build on what it did before. Lives on the
/// thread of its database.
class CommitGroup final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<Result<void>()>;

    enum class Insistence {
        Once,   ///< when the disk refuses, the caller learns it
        Until,  ///< tried again until it succeeds or close() is called: an outcome must not be forgotten
    };

    /// `guard` runs first in every transaction; when it fails, nothing is written and everybody gets its error.
    CommitGroup(Database &database, Work guard, QObject *parent = nullptr);

    class Committed
    {
    public:
        Committed(CommitGroup &group, Work work, Insistence insistence)
            : m_group{group},
              m_work{std::move(work)},
              m_insistence{insistence}
        {
        }
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiter);
        Result<void> await_resume() { return std::move(m_result); }

    private:
        friend class CommitGroup;
        CommitGroup &m_group;
        Work m_work;
        Insistence m_insistence;
        std::coroutine_handle<> m_waiter;
        Result<void> m_result;
    };

    [[nodiscard]] Committed commit(Work work, Insistence insistence = Insistence::Once)
    {
        return {*this, std::move(work), insistence};
    }

    /// From now on nothing is tried again: what waits is tried once more, then everybody gets their answer.
    void close();

    [[nodiscard]] qint64 commits() const { return m_commits; }

signals:
    /// Whoever has more to commit may say so now: it comes with what waits already.
    void aboutToCommit();
    /// The disk refuses; `Until` work waits. Once for each spell of trouble.
    void troubled(const carillon::Error &error);
    void recovered();

private:
    void gather();
    void flush();
    Result<void> runAll(std::vector<Committed *> &group);
    Result<void> runEach(std::vector<Committed *> &group);
    Result<Transaction> beginGuarded();
    void wake(const std::vector<Committed *> &group);

    Database &m_database;
    Work m_guard;
    QTimer m_timer;
    std::vector<Committed *> m_waiting;
    size_t m_gathered = 0;  ///< of those, when it looked last
    int m_turns = 0;        ///< that it has waited for more
    bool m_closed = false;
    bool m_troubled = false;
    qint64 m_commits = 0;
};

}  // namespace carillon
