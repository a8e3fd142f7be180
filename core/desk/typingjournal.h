// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/reply.h"
#include "core/base/workerthread.h"
#include "core/desk/typingwriter.h"

namespace carillon {

/// Keeps what is being typed over sudden death: half a second after a change it is on the disk, in a file of its own
/// for each draft in NAME.typing beside the workspace. The database and its lock have no part in it, and no call here
/// waits for the disk.
///
/// Lives on the thread that made it; leaving writes what still waits.
class TypingJournal final : public QObject
{
    Q_OBJECT

public:
    /// `workspacePath` is that of NAME.carillon, which need not be open. `clock` outlives it.
    TypingJournal(const QString &workspacePath, const Clock &clock, QObject *parent = nullptr);

    /// `key` is the post's, as newKey() makes them; what was kept under it before is replaced.
    void keep(const QString &key, const QJsonObject &draft);
    /// It was saved or thrown away.
    void drop(const QString &key);
    /// All that is kept and was not dropped, of this run and of earlier ones. Files that cannot be read are put aside
    /// and named.
    [[nodiscard]] Reply<Unfinished> unfinished();

signals:
    /// It is on the disk.
    void kept(const QString &key, carillon::Instant at);
    /// The disk takes no more (Storage). What waits stays in memory and is tried again.
    void troubled(const carillon::Error &error);
    /// All is written again.
    void mended();

private:
    WorkerThread<TypingWriter> m_writer;
};

}  // namespace carillon
