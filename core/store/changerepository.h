// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace carillon {

class Database;

enum class ChangeKind { Import, Add, Edit, Move, Cancel, Delete, Retry, Confirm, Account, DeleteLive, EditLive };

/// The word that the database and JSON have for it.
QString toWord(ChangeKind kind);

/// One act of a person: all that it changed is undone together.
struct ChangeBatch
{
    BatchId id;
    QString key;
    ChangeKind kind = ChangeKind::Edit;
    QString label;
    Instant madeAt;
    bool live = true;
    std::optional<Instant> undoneAt;
};

struct Change
{
    qint64 id = 0;   ///< 0: not stored yet
    QString entity;  ///< 'post', 'account' (its pause), 'tag' (its pause), 'limits' (an account's), 'platform-limits'
    qint64 entityId = 0;
    std::optional<QJsonObject> before;  ///< nothing: it was made by this change
    std::optional<QJsonObject> after;   ///< nothing: it was deleted by it
    int versionAfter = 0;
};

/// Undo is data: what was before and after, and the version the row had then.
class ChangeRepository final
{
public:
    explicit ChangeRepository(Database &database) : m_database{database} {}

    /// Not live: nobody sees its rows until makeLive().
    Result<ChangeBatch> begin(ChangeKind kind, const QString &label, bool live, Instant now);
    Result<void> add(BatchId batch, const Change &change);
    /// The change was undone before the rest of its batch.
    Result<void> remove(const Change &change);
    Result<void> makeLive(BatchId batch);
    Result<void> markUndone(BatchId batch, bool live, Instant now);

    [[nodiscard]] Result<std::optional<ChangeBatch>> find(const QString &key) const;
    [[nodiscard]] Result<QList<ChangeBatch>> recent(int limit) const;
    [[nodiscard]] Result<QList<Change>> changes(BatchId batch) const;

    /// Removes the rows of imports that a dead program left half staged, at most `limit` posts; says how many posts.
    Result<int> sweepStaged(Instant olderThan, int limit);

private:
    Database &m_database;
};

}  // namespace carillon
