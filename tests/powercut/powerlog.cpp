// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/powercut/powerlog.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <new>
#include <sqlite3.h>

namespace carillon::test {

namespace {

constexpr qint64 sector = 512;
constexpr int keptKinds = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;

}  // namespace

/// SQLite gives this much room, and behind it what the real file system wants for its own.
struct PowerLog::File
{
    sqlite3_file base;
    PowerLog *log;
    QString *name;  ///< null: not noted

    [[nodiscard]] sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

struct PowerLog::Calls
{
    static File &own(sqlite3_file *file) { return *reinterpret_cast<File *>(file); }
    static sqlite3_file *real(sqlite3_file *file) { return own(file).real(); }
    static const sqlite3_io_methods &methods(sqlite3_file *file) { return *real(file)->pMethods; }

    static void note(sqlite3_file *file, Entry::Kind kind, qint64 offset = 0, const QByteArray &bytes = {})
    {
        if (own(file).name)
            own(file).log->add({kind, *own(file).name, offset, bytes});
    }

    static int close(sqlite3_file *file)
    {
        delete own(file).name;
        own(file).name = nullptr;
        const int done = real(file)->pMethods ? methods(file).xClose(real(file)) : SQLITE_OK;
        file->pMethods = nullptr;
        return done;
    }
    static int read(sqlite3_file *file, void *into, int size, sqlite3_int64 offset)
    {
        return methods(file).xRead(real(file), into, size, offset);
    }
    static int write(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
    {
        note(file, Entry::Kind::Write, offset, QByteArray{static_cast<const char *>(from), size});
        return methods(file).xWrite(real(file), from, size, offset);
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        note(file, Entry::Kind::Truncate, size);
        return methods(file).xTruncate(real(file), size);
    }
    static int sync(sqlite3_file *file, int)
    {
        note(file, Entry::Kind::Sync);
        return SQLITE_OK;  // what is safe is what the log says
    }
    static int fileSize(sqlite3_file *file, sqlite3_int64 *size) { return methods(file).xFileSize(real(file), size); }
    static int lock(sqlite3_file *file, int level) { return methods(file).xLock(real(file), level); }
    static int unlock(sqlite3_file *file, int level) { return methods(file).xUnlock(real(file), level); }
    static int checkReservedLock(sqlite3_file *file, int *is)
    {
        return methods(file).xCheckReservedLock(real(file), is);
    }
    static int control(sqlite3_file *file, int what, void *with)
    {
        return methods(file).xFileControl(real(file), what, with);
    }
    static int sectorSize(sqlite3_file *file) { return methods(file).xSectorSize(real(file)); }
    static int device(sqlite3_file *file) { return methods(file).xDeviceCharacteristics(real(file)); }
    static int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **at)
    {
        return methods(file).xShmMap(real(file), page, size, extend, at);
    }
    static int shmLock(sqlite3_file *file, int offset, int count, int flags)
    {
        return methods(file).xShmLock(real(file), offset, count, flags);
    }
    static void shmBarrier(sqlite3_file *file) { methods(file).xShmBarrier(real(file)); }
    static int shmUnmap(sqlite3_file *file, int remove) { return methods(file).xShmUnmap(real(file), remove); }

    static constexpr sqlite3_io_methods table{
        2,       close,      read,   write,  truncate, sync,       fileSize, lock,    unlock, checkReservedLock,
        control, sectorSize, device, shmMap, shmLock,  shmBarrier, shmUnmap, nullptr, nullptr};

    static PowerLog &log(sqlite3_vfs *system) { return *static_cast<PowerLog *>(system->pAppData); }

    static int open(sqlite3_vfs *system, sqlite3_filename name, sqlite3_file *at, int flags, int *given)
    {
        auto *file = new (at) File{};
        auto &all = log(system);
        const int done = all.m_real->xOpen(all.m_real, name, file->real(), flags, given);
        if (done != SQLITE_OK)
            return done;
        file->base.pMethods = &table;
        file->log = &all;
        if (name && (flags & keptKinds))
            file->name = new QString{QFileInfo{QString::fromUtf8(name)}.fileName()};
        return done;
    }

    static int remove(sqlite3_vfs *system, const char *name, int syncFolder)
    {
        auto &all = log(system);
        all.add({Entry::Kind::Remove, QFileInfo{QString::fromUtf8(name)}.fileName()});
        return all.m_real->xDelete(all.m_real, name, syncFolder);
    }
};

PowerLog::PowerLog() : m_real{sqlite3_vfs_find(nullptr)}, m_own{std::make_unique<sqlite3_vfs>(*m_real)}
{
    m_own->zName = "powerlog";
    m_own->szOsFile = static_cast<int>(sizeof(File)) + m_real->szOsFile;
    m_own->pNext = nullptr;
    m_own->pAppData = this;
    m_own->xOpen = Calls::open;
    m_own->xDelete = Calls::remove;
    sqlite3_vfs_register(m_own.get(), 1);
}

PowerLog::~PowerLog()
{
    sqlite3_vfs_unregister(m_own.get());
    sqlite3_vfs_register(m_real, 1);
}

void PowerLog::begin(const QString &folder)
{
    m_entries.clear();
    m_atBegin.clear();
    for (const auto &found : QDir{folder}.entryInfoList(QDir::Files)) {
        QFile file{found.filePath()};
        // The index of the journal does not outlive a cut.
        if (!found.fileName().endsWith(QStringLiteral("-shm")) && file.open(QIODevice::ReadOnly))
            m_atBegin.insert(found.fileName(), file.readAll());
    }
    m_notes = true;
}

void PowerLog::end()
{
    m_notes = false;
}

void PowerLog::add(const Entry &entry)
{
    if (m_notes)
        m_entries += entry;
}

void PowerLog::note(const QString &effect)
{
    add({Entry::Kind::Effect, effect});
}

int PowerLog::syncs() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [](const Entry &entry) { return entry.kind == Entry::Kind::Sync; }));
}

QStringList PowerLog::effectsBefore(qsizetype moment) const
{
    QStringList effects;
    for (qsizetype at = 0; at < moment; ++at) {
        if (m_entries[at].kind == Entry::Kind::Effect)
            effects += m_entries[at].name;
    }
    return effects;
}

void PowerLog::apply(Files &files, const Entry &entry)
{
    switch (entry.kind) {
    case Entry::Kind::Write: {
        auto &content = files[entry.name];
        const auto end = entry.offset + entry.bytes.size();
        if (content.size() < end)
            content.resize(end, '\0');
        std::copy(entry.bytes.begin(), entry.bytes.end(), content.begin() + entry.offset);
        break;
    }
    case Entry::Kind::Truncate:
        files[entry.name].resize(entry.offset, '\0');
        break;
    case Entry::Kind::Remove:
        files.remove(entry.name);
        break;
    case Entry::Kind::Sync:
    case Entry::Kind::Effect:
        break;
    }
}

void PowerLog::applyTorn(Files &files, const Entry &entry, QRandomGenerator &chance)
{
    if (entry.kind != Entry::Kind::Write) {
        if (chance.bounded(2) == 1)
            apply(files, entry);
        return;
    }
    for (qint64 at = 0; at < entry.bytes.size();) {
        const auto size = std::min(sector - (entry.offset + at) % sector, entry.bytes.size() - at);
        if (chance.bounded(2) == 1)
            apply(files, {entry.kind, entry.name, entry.offset + at, entry.bytes.mid(at, size)});
        at += size;
    }
}

PowerLog::Files PowerLog::filesAfter(qsizetype moment, QRandomGenerator &chance) const
{
    QHash<QString, qsizetype> safeUntil;
    for (qsizetype at = 0; at < moment; ++at) {
        // A removal is only made when its folder is synced at once, or does not matter.
        if (m_entries[at].kind == Entry::Kind::Sync || m_entries[at].kind == Entry::Kind::Remove)
            safeUntil.insert(m_entries[at].name, at + 1);
    }
    auto files = m_atBegin;
    for (qsizetype at = 0; at < moment; ++at) {
        const auto &entry = m_entries[at];
        if (at < safeUntil.value(entry.name))
            apply(files, entry);
        else if (entry.kind != Entry::Kind::Effect)
            applyTorn(files, entry, chance);
    }
    return files;
}

}  // namespace carillon::test
