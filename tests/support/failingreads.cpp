// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failingreads.h"

#include <QHash>

#include <map>
#include <sqlite3.h>

namespace carillon::test {

namespace {

constexpr int watchedKinds = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL;

}  // namespace

/// A file stays the real one; only two of its methods are ours.
struct FailingReads::Calls
{
    static inline FailingReads *owner = nullptr;
    static inline std::map<const sqlite3_io_methods *, sqlite3_io_methods> tables;  ///< ours, by the real ones
    static inline QHash<sqlite3_file *, const sqlite3_io_methods *> real;

    static int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *given)
    {
        const int done = owner->m_real->xOpen(owner->m_real, name, file, flags, given);
        if (done != SQLITE_OK || (flags & watchedKinds) == 0 || !owner->m_chooses)
            return done;
        real[file] = file->pMethods;
        auto &own = tables[file->pMethods] = *file->pMethods;
        own.xRead = read;
        own.xClose = close;
        file->pMethods = &own;
        return done;
    }
    static int close(sqlite3_file *file) { return real.take(file)->xClose(file); }
    static int read(sqlite3_file *file, void *into, int size, sqlite3_int64 offset)
    {
        return owner && owner->isToFail() ? SQLITE_IOERR_READ : real[file]->xRead(file, into, size, offset);
    }
};

FailingReads::FailingReads() : m_real{sqlite3_vfs_find(nullptr)}, m_own{std::make_unique<sqlite3_vfs>(*m_real)}
{
    Calls::owner = this;
    m_own->zName = "failingreads";
    m_own->pNext = nullptr;
    m_own->xOpen = Calls::open;
    sqlite3_vfs_register(m_own.get(), 1);
    sqlite3_soft_heap_limit64(1);
}

FailingReads::~FailingReads()
{
    sqlite3_soft_heap_limit64(0);
    sqlite3_vfs_unregister(m_own.get());
    sqlite3_vfs_register(m_real, 1);
    Calls::owner = nullptr;
}

bool FailingReads::isToFail()
{
    const int at = m_reads++;
    const bool fails = at >= m_firstFailing && at - m_firstFailing < m_failing;
    m_failed += fails ? 1 : 0;
    return fails;
}

}  // namespace carillon::test
