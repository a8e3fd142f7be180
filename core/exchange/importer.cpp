// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"

#include "core/exchange/exchangesentences.h"
#include "core/exchange/postupdate.h"
#include "core/schedule/walltime.h"
#include "core/store/accountrepository.h"
#include "core/store/importrepository.h"
#include "core/store/mediahostrepository.h"
#include "core/store/postrepository.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int sweptACommit = 100;

Error changedMeanwhile(const QString &file)
{
    return {ErrorKind::Conflict,
            ExchangeSentences::tr("%1 was changed while it was being imported. Nothing was imported; import it again.")
                .arg(file)};
}

}  // namespace

/// The file, read up to somewhere.
struct Importer::Source
{
    QFile file;
    std::unique_ptr<CsvReader> csv;
    std::unique_ptr<CarillonRowReader> rows;
};

Importer::Importer(Workspace &workspace, const std::vector<std::unique_ptr<Platform>> &platforms, const Clock &clock,
                   ImportOptions options)
    : m_workspace{workspace},
      m_platforms{platforms},
      m_clock{clock},
      m_options{std::move(options)},
      m_now{clock.now()},
      m_check{platforms},
      m_slips{platforms}
{
}

Result<ImportReport> Importer::run()
{
    const auto host = MediaHostRepository{m_workspace.database()}.current();
    if (!host)
        return host.error();
    m_check.setHasMediaHost(host->has_value());
    auto report = check();
    const bool refused = report && report->bad > 0 && !m_options.skipBadRows;
    if (!report || m_options.dryRun || refused || report->added + report->updated == 0)
        return report;
    if (auto staged = stage(); !staged)
        return cleanUpAfter(staged.error());
    auto finished = finish();
    return finished ? finished : cleanUpAfter(finished.error());
}

/// What was staged is seen by nobody, so that it does no harm where it cannot be cleared away: the next import does.
Result<ImportReport> Importer::cleanUpAfter(const Error &error)
{
    if (m_batch)
        (void)sweepDeadImports();
    m_lock.reset();
    return error;
}

Result<std::unique_ptr<Importer::Source>> Importer::openSource()
{
    auto source = std::make_unique<Source>();
    source->file.setFileName(m_options.file);
    if (!QFileInfo{m_options.file}.isFile() || !source->file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Invalid,
                     ExchangeSentences::tr("%1 cannot be read (%2). Name a file that is there.")
                         .arg(m_options.file,
                              source->file.errorString().isEmpty() ? ExchangeSentences::tr("it is no file")
                                                                   : source->file.errorString())};
    source->csv = std::make_unique<CsvReader>(source->file);
    const auto header = source->csv->readHeader();
    if (!header)
        return Error{header.error().kind, u"%1: %2."_s.arg(m_options.file, header.error().detail)};
    auto order = ColumnOrder::read(*header, m_options.columns);
    if (!order)
        return order.error();
    const auto zone = findZone(m_options.zone.isEmpty() ? QString::fromLatin1(m_workspace.zone()) : m_options.zone);
    if (!zone)
        return zone.error();
    const auto ownFolder = QFileInfo{m_options.file}.absolutePath();
    const auto mediaRoot = m_options.mediaRoot.isEmpty() ? ownFolder : m_options.mediaRoot;
    if (!QFileInfo{mediaRoot}.isDir())
        return Error{ErrorKind::Invalid, ExchangeSentences::tr("%1 is no folder to take media from.").arg(mediaRoot)};
    m_report.keptColumns.clear();
    for (const auto &[name, place] : order->others()) {
        if (!name.isEmpty())
            m_report.keptColumns += name;
    }
    source->rows = std::make_unique<CarillonRowReader>(
        std::move(order).value(),
        CarillonRowReader::Settings{.zone = *zone, .now = m_now, .past = m_options.past, .mediaRoot = mediaRoot},
        *m_names);
    return source;
}

Result<ImportReport> Importer::check()
{
    // A batch written while nobody has said where this workspace belongs would hide what fell due elsewhere.
    if (const auto obstacle = m_workspace.obstacleToPlanning())
        return *obstacle;
    if (auto accounts = readAccounts(); !accounts)
        return accounts.error();
    m_fingerprint = fingerprint();
    auto source = openSource();
    if (!source)
        return source.error();
    for (;;) {
        const auto record = (*source)->csv->next();
        if (!record)
            return Error{
                record.error().kind,
                ExchangeSentences::tr("%1: %2. Nothing was imported.").arg(m_options.file, record.error().detail)};
        if (!*record)
            break;
        auto row = (*source)->rows->read(**record);
        if (auto checked = checkRow(row); !checked)
            return checked.error();
        note(row);
        if (auto goesOn = askWhetherToGoOn(m_report.rows); !goesOn)
            return goesOn.error();
    }
    if (auto noted = noteSlips(); !noted)
        return noted.error();
    m_report.blankLines = (*source)->csv->blankLines();
    if (m_report.updated > maxUpdates)
        return Error{
            ErrorKind::Invalid,
            ExchangeSentences::tr(
                "The file changes %1 posts that are there already; one import changes at most %2, so that all of "
                "them change at once. Split the file.")
                .arg(m_report.updated)
                .arg(maxUpdates)};
    return m_report;
}

Result<void> Importer::readAccounts()
{
    const auto accounts = AccountRepository{m_workspace.database()}.all();
    if (!accounts)
        return accounts.error();
    m_names.emplace(*accounts, m_platforms);
    for (auto at = m_options.accounts.constBegin(); at != m_options.accounts.constEnd(); ++at) {
        if (auto mapped = m_names->map(at.key(), at.value()); !mapped)
            return Error{ErrorKind::Invalid, mapped.error().detail};
    }
    return {};
}

Result<void> Importer::checkRow(PlannedRow &row)
{
    if (row.namesId) {
        if (m_keys.contains(row.post.key))
            row.refuse(
                Column::Id, u"same_id_twice"_s,
                ExchangeSentences::tr("The id \"%1\" stands in an earlier row already. Leave it empty in one of them.")
                    .arg(row.post.key));
        m_keys.insert(row.post.key);
    }
    if (row.isSound())
        m_check.check(row);
    return row.namesId && row.isSound() ? checkKnown(row) : Result<void>{};
}

Result<void> Importer::checkKnown(PlannedRow &row)
{
    const auto known = findKnownPost(m_workspace.database(), row.post.key);
    if (!known)
        return known.error();
    if (!*known)
        return {};
    if (const auto obstacle = obstacleToUpdate(**known, m_now)) {
        row.refuse(Column::Id, u"not_changeable"_s, *obstacle);
        return {};
    }
    const bool same = isSameAs(**known, row.post);
    if (!same)
        m_slips.leave((*known)->copies);
    m_known.insert(row.record, same ? Fate::Unchanged : Fate::Update);
    if (const auto ended = endedCopies(**known); !same && !ended.isEmpty())
        row.warn(Column::Accounts, u"copies_ended"_s,
                 ExchangeSentences::tr(
                     "%n of the post's copies failed, expired or were canceled, and stay so; the others are changed.",
                     nullptr, int(ended.size())));
    return {};
}

void Importer::note(const PlannedRow &row)
{
    ++m_report.rows;
    for (const auto &problem : row.problems) {
        if (problem.severity == Severity::Warning)
            ++m_report.warnings;
        if (m_report.problems.size() < maxProblems)
            m_report.problems += problem;
        else
            ++m_report.problemsLeftOut;
    }
    if (!row.isSound()) {
        ++m_report.bad;
        m_bad.insert(row.record);
        return;
    }
    const auto known = m_known.constFind(row.record);
    if (known == m_known.constEnd())
        ++m_report.added;
    else
        ++(*known == Fate::Update ? m_report.updated : m_report.unchanged);
    if (known == m_known.constEnd() || *known == Fate::Update)
        m_slips.add(row);
}

/// Once all rows are known, since they hold each other up.
Result<void> Importer::noteSlips()
{
    const auto slips = m_slips.find(m_workspace, m_now);
    if (!slips)
        return slips.error();
    m_report.warnings += int(slips->size());
    m_report.problems += *slips;
    std::stable_sort(m_report.problems.begin(), m_report.problems.end(),
                     [](const RowProblem &one, const RowProblem &other) { return one.record < other.record; });
    if (const auto tooMany = m_report.problems.size() - maxProblems; tooMany > 0) {
        m_report.problems.resize(maxProblems);
        m_report.problemsLeftOut += int(tooMany);
    }
    return {};
}

Result<void> Importer::stage()
{
    if (auto locked = lock(); !locked)
        return locked;
    if (auto swept = sweepDeadImports(); !swept)
        return swept;
    auto &database = m_workspace.database();
    auto batch = inTransaction(database, [&] {
        const auto label = ExchangeSentences::tr("Import of %1").arg(QFileInfo{m_options.file}.fileName());
        return ChangeRepository{database}.begin(ChangeKind::Import, label, false, m_clock.now());
    });
    if (!batch)
        return batch.error();
    m_batch = *batch;
    auto source = openSource();
    if (!source)
        return source.error();
    for (bool more = true; more;) {
        QList<NewPost> posts;
        const auto filled = fillChunk(**source, posts);
        if (!filled)
            return filled.error();
        more = *filled;
        while (!posts.isEmpty()) {
            if (auto staged = stageChunk(posts); !staged)
                return staged;
            if (auto goesOn = askWhetherToGoOn(m_staged); !goesOn)
                return goesOn;
        }
    }
    const bool same
        = m_staged == m_report.added && m_updates.size() == m_report.updated && fingerprint() == m_fingerprint;
    return same ? Result<void>{} : changedMeanwhile(m_options.file);
}

/// Reads rows for one commit, with their media. False at the end of the file.
Result<bool> Importer::fillChunk(Source &source, QList<NewPost> &posts)
{
    while (posts.size() < maxRowsACommit) {
        const auto record = source.csv->next();
        if (!record)
            return record.error();
        if (!*record)
            return false;
        const auto fate = m_known.constFind((*record)->record);
        const bool unchanged = fate != m_known.constEnd() && *fate == Fate::Unchanged;
        if (unchanged || m_bad.contains((*record)->record))
            continue;
        auto row = source.rows->read(**record);
        if (!row.isSound())
            return changedMeanwhile(m_options.file);
        if (auto kept = keepMedia(row); !kept)
            return kept.error();
        if (fate != m_known.constEnd()) {
            m_updates += row.post;
            continue;
        }
        row.post.maxSpeed = m_options.maxSpeed;
        posts += row.post;
    }
    return true;
}

Result<ImportReport> Importer::finish()
{
    if (auto live = inTransaction(m_workspace.database(), [this] { return goLive(); }); !live)
        return live.error();
    m_report.imported = true;
    m_report.batch = m_batch->key;
    m_lock.reset();
    return m_report;
}

Result<void> Importer::goLive()
{
    auto &database = m_workspace.database();
    ChangeRepository changes{database};
    const auto there = ImportRepository{database}.sizeOf(m_batch->id);
    if (!there)
        return there.error();
    if (*there != m_staged)
        return Error{
            ErrorKind::Conflict,
            ExchangeSentences::tr(
                "What was imported so far was cleared away by another program, since it took so long. Nothing was "
                "imported; import again.")};
    for (const auto &wanted : std::as_const(m_updates)) {
        const auto change = updatePost(database, wanted, m_now);
        if (!change)
            return change.error();
        if (auto noted = changes.add(m_batch->id, *change); !noted)
            return noted;
    }
    return changes.makeLive(m_batch->id);
}

/// One import at a time: whatever is staged when the lock is free belongs to a program that died.
Result<void> Importer::lock()
{
    m_lock = std::make_unique<QLockFile>(m_workspace.path() + u".import"_s);
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock())
        return {};
    if (m_lock->error() == QLockFile::LockFailedError)
        return Error{ErrorKind::Locked,
                     ExchangeSentences::tr("Another import into this workspace is going on. Try again in a moment.")};
    return Error{ErrorKind::Storage,
                 ExchangeSentences::tr("%1.import cannot be written. Check the folder's permissions and the disk.")
                     .arg(m_workspace.path())};
}

Result<void> Importer::sweepDeadImports()
{
    auto &database = m_workspace.database();
    for (;;) {
        const auto swept = inTransaction(
            database, [&] { return ChangeRepository{database}.sweepStaged(m_clock.now() + 1ms, sweptACommit); });
        if (!swept)
            return swept.error();
        if (*swept < sweptACommit)
            return {};
    }
}

Result<void> Importer::askWhetherToGoOn(int rows) const
{
    if (!m_options.goesOn || m_options.goesOn(rows))
        return {};
    return Error{ErrorKind::Cancelled, ExchangeSentences::tr("The import was stopped. Nothing was imported.")};
}

QString Importer::fingerprint() const
{
    const QFileInfo file{m_options.file};
    return u"%1 %2"_s.arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

}  // namespace carillon
