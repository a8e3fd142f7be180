// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/store/linerepository.h"

namespace carillon {

/// What counts against windows, by scope: what was used, by the journal, and what is planned.
class UseRepository final
{
public:
    explicit UseRepository(Database &database) : m_database{database} {}

    /// All accounts whose use a window of `scope` adds up for `account`, removed ones too.
    [[nodiscard]] Result<QList<AccountId>> sharers(LimitScope scope, const Account &account) const;

    /// What they used since `since`, in the order of time; see LineRepository::uses().
    [[nodiscard]] Result<QList<Use>> uses(LimitScope scope, const Account &account, Instant since, Instant now) const;

    /// The same of questions about figures alone; see MetricRepository::uses().
    [[nodiscard]] Result<QList<Use>> questions(LimitScope scope, const Account &account, Instant since,
                                               Instant now) const;

    /// A platform post that the engine will send by itself, and what is known of its size without its words.
    struct Planned
    {
        PlatformPostId id;
        Instant actAt;
        int parts = 1;
        int media = 0;
        QString link;
    };
    /// Those of an account until `until`, the latest first: all since `since`, and `more` before them.
    [[nodiscard]] Result<QList<Planned>> planned(AccountId account, Instant since, Instant until, int more) const;

private:
    template <class Read>
    [[nodiscard]] Result<QList<Use>> ofSharers(LimitScope scope, const Account &account, Read &&read) const;

    Database &m_database;
};

}  // namespace carillon
