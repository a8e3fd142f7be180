// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>

struct sqlite3_vfs;

namespace carillon::test {

/// Stands between SQLite and the file system, and has the reads of chosen databases fail as on a disk that hiccups.
/// While it lives it is SQLite's default file system for this process, and SQLite keeps hardly a page in memory. Only
/// one at a time, on one thread.
class FailingReads final
{
public:
    FailingReads();
    ~FailingReads();
    Q_DISABLE_COPY_MOVE(FailingReads)

    /// Databases that are opened from now on are among the chosen, or are not.
    void choose(bool chosen) { m_chooses = chosen; }

    /// Of the reads of the chosen from now on, so many succeed; then so many fail, and all is well again.
    void failAfter(int reads, int failing)
    {
        m_reads = 0;
        m_failed = 0;
        m_firstFailing = reads;
        m_failing = failing;
    }
    void mend() { m_failing = 0; }

    /// Of the chosen, since failAfter().
    [[nodiscard]] int reads() const { return m_reads; }
    [[nodiscard]] int failed() const { return m_failed; }

private:
    struct Calls;  ///< what SQLite calls

    bool isToFail();

    sqlite3_vfs *m_real;
    std::unique_ptr<sqlite3_vfs> m_own;
    bool m_chooses = false;
    int m_reads = 0;
    int m_firstFailing = 0;
    int m_failing = 0;
    int m_failed = 0;
};

}  // namespace carillon::test
