// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/store/database.h"
#include "core/store/schema.h"
#include "core/store/storesentences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

Error storageError(const QString &path, const QString &why)
{
    return {ErrorKind::Storage, u"%1: %2"_s.arg(path, why)};
}

Result<void> ensureFree(const QString &file)
{
    for (const auto &path : {file, mediaFolderOf(file)}) {
        if (QFileInfo::exists(path))
            return storageError(
                path, StoreSentences::tr("there is something already. Choose another name; nothing was written."));
    }
    const QFileInfo folder{QFileInfo{file}.absolutePath()};
    if (!folder.isDir() || !folder.isWritable())
        return storageError(folder.filePath(), StoreSentences::tr("the folder is absent or cannot be written to."));
    return {};
}

Result<void> copyFolder(const QString &from, const QString &to)
{
    const QDir source{from};
    if (!source.exists())
        return {};
    if (!QDir{}.mkpath(to))
        return storageError(to, StoreSentences::tr("the folder cannot be made."));
    for (const auto &name : source.entryList(QDir::Files)) {
        QFile file{source.filePath(name)};
        if (!file.copy(QDir{to}.filePath(name)))
            return storageError(QDir{to}.filePath(name), file.errorString());
    }
    return {};
}

/// One consistent copy, made by SQLite itself (https://www.sqlite.org/lang_vacuum.html), under its name only when
/// whole.
Result<void> copyWhole(Database &database, const QString &to)
{
    if (auto free = ensureFree(to); !free)
        return free;
    const auto partial = to + u".partial"_s;
    QFile::remove(partial);
    auto done = [&]() -> Result<void> {
        if (auto copied = database.runOnce(u"VACUUM INTO ?"_s, {partial}); !copied)
            return copied.error();
        if (auto copied = copyFolder(mediaFolderOf(database.path()), mediaFolderOf(to)); !copied)
            return copied;
        if (!QFile::rename(partial, to))
            return storageError(to, StoreSentences::tr("it cannot be written."));
        return {};
    }();
    if (!done) {
        QFile::remove(partial);
        QDir{mediaFolderOf(to)}.removeRecursively();
    }
    return done;
}

Result<void> ensureWorkspace(Database &database)
{
    if (database.schemaVersion() > newestSchemaVersion())
        return Error{
            ErrorKind::TooNew,
            StoreSentences::tr("%1 was written by a newer Carillon. Restore it with that one.").arg(database.path())};
    auto check = database.runOnce(u"PRAGMA quick_check"_s);
    if (!check)
        return check.error();
    if (!check->hasRow() || check->text(0) != "ok"_L1)
        return Error{ErrorKind::Damaged,
                     StoreSentences::tr("%1: it is damaged: %2").arg(database.path(), check->text(0))};
    auto own = database.runOnce(u"SELECT count(*) FROM workspace"_s);
    if (!own || !own->hasRow() || own->number(0) != 1)
        return Error{ErrorKind::Damaged, StoreSentences::tr("%1: this is no Carillon workspace.").arg(database.path())};
    return {};
}

}  // namespace

QString mediaFolderOf(const QString &path)
{
    const QFileInfo file{path};
    return file.dir().filePath(file.completeBaseName() + u".media"_s);
}

Result<void> backUp(Database &database, const QString &file)
{
    return copyWhole(database, QFileInfo{file}.absoluteFilePath());
}

Result<void> restoreBackup(const QString &file, const QString &to)
{
    if (!QFileInfo{file}.isFile())
        return Error{ErrorKind::NotFound, StoreSentences::tr("There is no backup at %1.").arg(file)};
    const auto backup = Database::open(QFileInfo{file}.absoluteFilePath(), Database::Access::ReadOnly);
    if (!backup)
        return backup.error();
    if (auto sound = ensureWorkspace(**backup); !sound)
        return sound;
    return copyWhole(**backup, QFileInfo{to}.absoluteFilePath());
}

}  // namespace carillon
