// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/torture/world/control.h"

#include <QFile>
#include <QProcessEnvironment>

#include <chrono>

namespace carillon::test {

/// A world in which the clock is wrong or the disk fails, for the programs that are started with environment() only.
class TroubledWorld final
{
public:
    /// `control`: a file to be made; `folder`: below which the disk may fail.
    TroubledWorld(const QString &control, const QString &folder);
    ~TroubledWorld();
    Q_DISABLE_COPY_MOVE(TroubledWorld)

    [[nodiscard]] QProcessEnvironment environment(QProcessEnvironment base) const;
    void setClock(std::chrono::seconds offBy) { m_control->clockOffBySeconds = offBy.count(); }
    /// errno of every write, sync and open for writing.
    void breakDisk(int error) { m_control->diskError = error; }
    void mendDisk() { m_control->diskError = 0; }

private:
    QFile m_file;
    WorldControl *m_control = nullptr;
};

}  // namespace carillon::test
