// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integrity.h"

#include "core/store/database.h"
#include "core/store/storesentences.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString restoreAdvice()
{
    return StoreSentences::tr("Restore a backup, or make a copy with `backup` and go on with that.");
}

Result<void> checkPages(Database &database, bool full, QList<IntegrityFinding> &findings)
{
    return forEachRow(
        database.runOnce(full ? u"PRAGMA integrity_check(20)"_s : u"PRAGMA quick_check(20)"_s), [&](const Rows &row) {
            if (row.text(0) != "ok"_L1)
                findings += {u"damaged"_s,
                             StoreSentences::tr("The file is damaged: %1. %2").arg(row.text(0), restoreAdvice()), true};
        });
}

Result<void> checkReferences(Database &database, QList<IntegrityFinding> &findings)
{
    return forEachRow(database.runOnce(u"PRAGMA foreign_key_check"_s), [&](const Rows &row) {
        findings += {u"lost_reference"_s,
                     StoreSentences::tr("Row %1 of %2 names a row of %3 that is gone. %4")
                         .arg(row.text(1), row.text(0), row.text(2), restoreAdvice()),
                     true};
    });
}

/// With rank 1 the index is compared with the texts as well (https://www.sqlite.org/fts5.html, 6.4).
void checkSearch(Database &database, bool full, QList<IntegrityFinding> &findings)
{
    const auto checked
        = database.runOnce(full ? u"INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)"_s
                                : u"INSERT INTO post_search (post_search) VALUES ('integrity-check')"_s);
    if (!checked)
        findings
            += {u"search_index"_s,
                StoreSentences::tr("The search index does not fit the posts: %1").arg(checked.error().detail), true};
}

QString hashOf(QFile &file)
{
    QCryptographicHash hash{QCryptographicHash::Sha256};
    return hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString{};
}

Result<void> checkMedia(Database &database, const QDir &folder, bool full, QList<IntegrityFinding> &findings)
{
    return forEachRow(database.runOnce(u"SELECT file, bytes, sha256 FROM media_asset"_s), [&](const Rows &row) {
        QFile file{folder.filePath(row.text(0))};
        if (!file.exists()) {
            findings += {u"missing_media"_s,
                         StoreSentences::tr("%1 is missing. Put it back, or take it out of the posts that use it.")
                             .arg(file.fileName())};
        } else if (file.size() != row.integer(1)
                   || (full && (!file.open(QIODevice::ReadOnly) || hashOf(file) != row.text(2)))) {
            findings += {
                u"changed_media"_s,
                StoreSentences::tr("%1 is not the file that was imported. Put that one back.").arg(file.fileName())};
        }
    });
}

}  // namespace

Result<QList<IntegrityFinding>> checkIntegrity(Database &database, const QString &mediaFolder, bool full)
{
    QList<IntegrityFinding> findings;
    if (auto done = checkPages(database, full, findings); !done)
        return done.error();
    if (!findings.isEmpty())
        return findings;  // what stands on such pages cannot be asked any further
    if (auto done = checkReferences(database, findings); !done)
        return done.error();
    checkSearch(database, full, findings);
    if (auto done = checkMedia(database, QDir{mediaFolder}, full, findings); !done)
        return done.error();
    return findings;
}

}  // namespace carillon
