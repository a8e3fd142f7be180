// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QRandomGenerator>
#include <QString>

#include <memory>

struct sqlite3_file;
struct sqlite3_vfs;

namespace carillon::test {

/// Sits between SQLite and the file system, and notes every write, truncation, sync and removal of databases and their
/// journals, with what the outside world saw in between. Afterwards it tells what the files may look like when the
/// power was cut at any moment of it: what was synced is there, of all else each sector of 512 bytes is there or is
/// not.
///
/// While it lives it is SQLite's default file system for this process. Only one at a time, on one thread.
class PowerLog final
{
public:
    using Files = QMap<QString, QByteArray>;  ///< content by file name

    PowerLog();
    ~PowerLog();
    Q_DISABLE_COPY_MOVE(PowerLog)

    /// From now on everything is noted; what lies in `folder` now is safe.
    void begin(const QString &folder);
    void end();

    /// Something happened outside that a power cut cannot take back: a request left, a person was told.
    void note(const QString &effect);

    /// How many moments there are at which the power can be cut.
    [[nodiscard]] qsizetype moments() const { return m_entries.size() + 1; }
    [[nodiscard]] int syncs() const;

    /// The files that somebody finds after a cut before entry `moment`, one of many possibilities.
    [[nodiscard]] Files filesAfter(qsizetype moment, QRandomGenerator &chance) const;
    /// What the world had seen by then, in order.
    [[nodiscard]] QStringList effectsBefore(qsizetype moment) const;

private:
    struct Entry
    {
        enum class Kind { Write, Truncate, Sync, Remove, Effect };
        Kind kind;
        QString name;  ///< of the file; of the effect
        qint64 offset = 0;
        QByteArray bytes{};
    };
    struct File;
    struct Calls;  ///< what SQLite calls

    void add(const Entry &entry);
    static void apply(Files &files, const Entry &entry);
    static void applyTorn(Files &files, const Entry &entry, QRandomGenerator &chance);

    sqlite3_vfs *m_real;
    std::unique_ptr<sqlite3_vfs> m_own;
    bool m_notes = false;
    Files m_atBegin;
    QList<Entry> m_entries;
};

}  // namespace carillon::test
