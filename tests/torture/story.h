// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/torture/bench.h"

#include <QTemporaryDir>

#include <memory>

namespace carillon::test {

/// One account of a network and what becomes of its posts, told by the real programs: the base of tests.
class Story
{
protected:
    /// Makes the files; empty when all is well, else what is missing.
    [[nodiscard]] QString prepareFiles();
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    /// A bench without accounts, where time leaps. Empty when all is well.
    [[nodiscard]] QString begin();
    void end() { m_bench.reset(); }
    [[nodiscard]] TortureBench &bench() { return *m_bench; }

    /// What every post of the network wants.
    [[nodiscard]] QStringList needsOf(const QString &platform) const;
    /// Plans a post for now, on the only account; its key. Empty, with a warning in the log, when that is refused.
    QString add(const QString &text, const QStringList &more);
    [[nodiscard]] StoredPost stored(const QString &key) { return m_bench->stored().value(key); }
    /// The only account, as `accounts list` has it.
    [[nodiscard]] QJsonObject account();
    /// The account's state, as `accounts list` has it.
    [[nodiscard]] QString accountState();
    /// The posts of the sandbox that hold `marker`.
    [[nodiscard]] QList<QJsonObject> there(const QString &marker);
    /// Lets engines run until nothing is to be done.
    void run();
    /// Checks that it is Published, and there once with so many media.
    void isOut(const QString &key, const QString &marker, int media);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TortureBench> m_bench;
};

}  // namespace carillon::test
