// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/figures.h"
#include "core/domain/platformpost.h"
#include "core/domain/step.h"
#include "core/domain/use.h"

#include <QList>

#include <optional>

namespace carillon {

class Database;

/// The figures of posts that are out: when they are read, what was told, and what asking for them has used. Call writes
/// inside a Transaction.
class MetricRepository final
{
public:
    explicit MetricRepository(Database &database) : m_database{database} {}

    /// A platform post went out: its figures are read from `first` on. What is known of an earlier publication of it
    /// is forgotten.
    Result<void> plan(PlatformPostId id, AccountId account, std::optional<Instant> first);
    /// A person wants them now. A refusal that a person may have done something about is forgotten with it; what the
    /// platform asked to wait stays.
    Result<void> want(PlatformPostId id, AccountId account);

    /// What the engine has to know of an account, whatever is stored of it.
    struct Next
    {
        std::optional<Instant> at;  ///< nothing: there is nothing to read
        bool isWanted = false;      ///< by a person
        std::optional<Instant> pausedUntil;
    };
    [[nodiscard]] Result<Next> next(AccountId account) const;

    /// A platform post whose figures are to be read.
    struct Due
    {
        PlatformPostId id;
        bool isLive = false;  ///< else it was deleted or taken back since
        bool isWanted = false;
        Instant publishedAt;
        QString remoteId;
        QList<LivePiece> pieces{};
        QJsonObject options{};  ///< of what is out
    };
    /// Those of an account up to `until`, what a person wants first, at most `limit`.
    [[nodiscard]] Result<QList<Due>> due(AccountId account, Instant until, int limit) const;

    /// The question is about to be asked, and may use `cost`.
    Result<MetricQuestionId> ask(AccountId account, const Cost &cost, Instant now);
    Result<void> conclude(MetricQuestionId question, const Cost &used, Instant now);

    /// What was told. It takes the place of what was told before on the same day in UTC.
    Result<void> note(PlatformPostId id, const Metrics &metrics, Instant now, std::optional<Instant> next);
    /// The platform has it no more; nothing is read again by itself.
    Result<void> noteGone(PlatformPostId id, Instant now);
    /// Nothing was told of it.
    Result<void> noteTrouble(PlatformPostId id, const Error &why, std::optional<Instant> next);
    /// It is not read by itself any more.
    Result<void> drop(PlatformPostId id);

    /// Why an account is not asked for a while.
    struct Pause
    {
        Instant until;
        int tries = 0;
        Error why;
    };
    [[nodiscard]] Result<std::optional<Pause>> pause(AccountId account) const;
    Result<void> setPause(AccountId account, const Pause &pause);
    Result<void> endPause(AccountId account);

    /// Nothing when they were never to be read. What keeps its account from being asked is its trouble too.
    [[nodiscard]] Result<std::optional<PostFigures>> figures(PlatformPostId id) const;
    /// Oldest first.
    [[nodiscard]] Result<QList<FiguresOfDay>> curve(PlatformPostId id) const;

    /// A platform post that is out.
    struct Listed
    {
        PlatformPostId id;
        QString key;
        QString post;  ///< key
        AccountId account;
        Instant publishedAt;
        QString permalink;
        QString text;
    };
    /// What was published within a time and is out still, newest first.
    [[nodiscard]] Result<QList<Listed>> list(Instant from, Instant to, std::optional<AccountId> account,
                                             int limit) const;

    /// What questions of an account used since `since`, in the order of time; see LineRepository::uses().
    [[nodiscard]] Result<QList<Use>> uses(AccountId account, Instant since, Instant now) const;
    /// Deletes questions asked before `before`, at most `limit`.
    Result<void> sweep(Instant before, int limit);

    /// Whether figures are read by themselves.
    [[nodiscard]] Result<bool> isOn() const;
    Result<void> setOn(bool on);

private:
    Database &m_database;
};

}  // namespace carillon
