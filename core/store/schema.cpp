// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/base/log.h"
#include "core/store/sqlscript.h"
#include "core/store/storesentences.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

struct Migration
{
    int number = 0;
    QString path;
};

QList<Migration> migrations()
{
    const QDir folder{u":/store/migrations"_s};
    QList<Migration> found;
    for (const auto &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        found += {QStringView{name}.left(4).toInt(), folder.filePath(name)};
    return found;
}

Result<void> apply(Database &database, const Migration &migration)
{
    QFile file{migration.path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, file.errorString()};
    for (const auto &statement : splitStatements(QString::fromUtf8(file.readAll()))) {
        if (auto done = database.runOnce(statement); !done)
            return Error{done.error().kind, u"%1: %2"_s.arg(migration.path, done.error().detail)};
    }
    return {};
}

Result<void> backUp(Database &database, int version)
{
    const auto copy = u"%1.before-v%2"_s.arg(database.path()).arg(version);
    QFile::remove(copy);  // of an upgrade that did not end
    if (auto done = database.runOnce(u"VACUUM INTO ?"_s, {copy}); !done)
        return Error{ErrorKind::Storage,
                     StoreSentences::tr("The workspace must be upgraded, but no backup could be made first: %1")
                         .arg(done.error().detail)};
    return {};
}

/// The file is ours at all. Another program's database would otherwise get our tables beside its own.
Result<void> ensureOurs(Database &database)
{
    const auto tables = u"SELECT count(*), count(*) FILTER (WHERE name = 'workspace') FROM sqlite_schema"_s;
    auto row = database.runOnce(tables);
    if (!row)
        return row.error();
    const bool ours = row->hasRow() && (database.schemaVersion() == 0 ? row->number(0) == 0 : row->number(1) == 1);
    if (!ours)
        return Error{
            ErrorKind::Damaged,
            StoreSentences::tr("%1 is a database, but no Carillon workspace. Name another file.").arg(database.path())};
    return {};
}

/// Two programs may find the same file old at the same moment; the second one finds the work done.
bool somebodyWasFaster(Database &database, int wanted)
{
    auto version = database.runOnce(u"PRAGMA user_version"_s);
    if (!version || !version->hasRow() || version->number(0) != wanted)
        return false;
    database.setSchemaVersion(wanted);
    return true;
}

}  // namespace

int newestSchemaVersion()
{
    const auto all = migrations();
    return all.isEmpty() ? 0 : all.last().number;
}

Result<int> migrate(Database &database, int upTo)
{
    const int from = database.schemaVersion();
    if (from > newestSchemaVersion())
        return Error{
            ErrorKind::TooNew,
            StoreSentences::tr(
                "%1 was written by a newer Carillon (format %2, this program knows up to %3). Update Carillon; "
                "nothing was changed.")
                .arg(database.path())
                .arg(from)
                .arg(newestSchemaVersion())};
    if (from > 0) {
        if (auto ours = ensureOurs(database); !ours)
            return ours.error();
    }
    if (from >= upTo)
        return from;
    if (from > 0) {
        if (auto done = backUp(database, upTo); !done)
            return done.error();
    }
    // A table that is made anew is dropped under those that refer to it. Does nothing within a transaction.
    if (auto done = database.runOnce(u"PRAGMA foreign_keys = OFF"_s); !done)
        return done.error();
    const auto enforceAgain = qScopeGuard([&] {
        const auto done = database.runOnce(u"PRAGMA foreign_keys = ON"_s);
        if (!done)
            qCCritical(logStore) << done.error().detail;
    });
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return somebodyWasFaster(database, upTo) ? Result<int>{upTo} : transaction.error();
    if (auto ours = ensureOurs(database); !ours)
        return ours.error();
    for (const auto &migration : migrations()) {
        if (migration.number <= from || migration.number > upTo)
            continue;
        if (auto done = apply(database, migration); !done)
            return done.error();
    }
    if (auto done = database.runOnce(u"PRAGMA user_version = %1"_s.arg(upTo)); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    database.setSchemaVersion(upTo);
    return upTo;
}

}  // namespace carillon
