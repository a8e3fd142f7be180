// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/carillonrow.h"
#include "core/exchange/rowcheck.h"
#include "core/exchange/rowslips.h"
#include "core/store/changerepository.h"
#include "core/store/workspace.h"

#include <QHash>
#include <QLockFile>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

class QFile;

namespace carillon {

struct ImportOptions
{
    QString file;
    bool dryRun = false;
    bool skipBadRows = false;
    PastTimes past = PastTimes::Refuse;
    bool maxSpeed = false;               ///< its new posts ignore the spacing before them; limits never
    QString zone;                        ///< IANA, where a row names none; empty = the workspace's
    QString mediaRoot;                   ///< empty = the file's folder
    QHash<QString, QString> columns{};   ///< name in the file -> our column
    QHash<QString, QString> accounts{};  ///< name in the file -> key of the account
    /// After each commit. Who waits for SQLite's write lock asks for it now and then and stands in no queue: an engine
    /// that is publishing hardly gets it between commits that follow each other at once.
    std::chrono::milliseconds rest{0};
    /// Asked between rows and between commits, with how many rows are read or written so far; false ends the import
    /// with Cancelled, and nothing was imported. May be empty.
    std::function<bool(int rows)> goesOn{};
};

struct ImportReport
{
    int rows = 0;
    int added = 0;      ///< new posts; in a dry run, what would be added. So too below
    int updated = 0;    ///< known posts that were changed
    int unchanged = 0;  ///< known posts that are what the row says already
    int bad = 0;        ///< rows with an error
    int warnings = 0;
    int blankLines = 0;
    QStringList keptColumns;     ///< columns that are none of ours: kept with the posts, and exported again
    QList<RowProblem> problems;  ///< in the order of the file, at most maxProblems
    int problemsLeftOut = 0;
    bool imported = false;  ///< false: nothing was written
    QString batch;          ///< what undoes it; empty when nothing was written
};

/// Reads posts out of a file of Carillon's own CSV. All or nothing, whatever dies in between: the rows are staged in
/// short commits that nobody sees, and one small transaction makes them seen.
///
/// Blocks; for the thread that owns `workspace`. One object imports once: check(), then stage(), then finish(); run()
/// does all three.
class Importer final
{
public:
    /// Rows in one commit. It also takes no further row after maxWritingTime; indexing them takes about as long again.
    static constexpr int maxRowsACommit = 500;
    static constexpr std::chrono::milliseconds maxWritingTime{15};
    /// Changed posts in one file. They are written in one transaction, which must be short.
    static constexpr int maxUpdates = 250;
    static constexpr int maxProblems = 10'000;

    Importer(Workspace &workspace, const std::vector<std::unique_ptr<Platform>> &platforms, const Clock &clock,
             ImportOptions options);

    /// Invalid: the file as a whole is no such CSV. Locked: another import is going on. Storage: the disk is full.
    Result<ImportReport> run();

    /// The dry run: reads the whole file and writes nothing.
    Result<ImportReport> check();
    /// Writes all sound rows, unseen. Conflict when the file is no longer what check() saw.
    Result<void> stage();
    /// Makes what was staged seen, and changes the known posts, in one transaction.
    Result<ImportReport> finish();

private:
    struct Source;
    enum class Fate { New, Update, Unchanged };

    Result<std::unique_ptr<Source>> openSource();
    Result<void> readAccounts();
    Result<ImportReport> cleanUpAfter(const Error &error);
    Result<void> lock();
    Result<void> sweepDeadImports();
    Result<void> checkRow(PlannedRow &row);
    Result<void> checkKnown(PlannedRow &row);
    void note(const PlannedRow &row);
    Result<void> noteSlips();
    Result<bool> fillChunk(Source &source, QList<NewPost> &posts);
    Result<void> keepMedia(PlannedRow &row) const;
    Result<void> stageChunk(QList<NewPost> &posts);
    Result<PostId> stageOne(NewPost &post, QString &key);
    Result<void> goLive();
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] Result<void> askWhetherToGoOn(int rows) const;

    Workspace &m_workspace;
    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    const Clock &m_clock;
    ImportOptions m_options;
    Instant m_now;
    std::optional<AccountNames> m_names;
    RowCheck m_check;
    RowSlips m_slips;
    std::unique_ptr<QLockFile> m_lock;
    ImportReport m_report;
    QSet<QString> m_keys;
    QSet<int> m_bad;           ///< records
    QHash<int, Fate> m_known;  ///< by record; those that are not in it are new
    QString m_fingerprint;
    std::optional<ChangeBatch> m_batch;
    QList<NewPost> m_updates;
    int m_staged = 0;
};

}  // namespace carillon
