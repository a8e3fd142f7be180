// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>

namespace carillon::desktop {

/// Whether the desktop starts Carillon, hidden, when the person logs in. The files are read and written on the pool of
/// threads; the future always gets one result.
///
/// Source: Desktop Application Autostart 0.5, https://specifications.freedesktop.org/autostart-spec/
class Autostart final
{
public:
    /// `configFolder` is mostly ~/.config. `program` is the whole path of the program to start.
    Autostart(const QString &configFolder, QString program);

    /// Read anew each time: the desktop's own settings may turn it off too.
    [[nodiscard]] QFuture<Result<bool>> isOn() const;
    /// Answers with what stands in the file afterwards.
    [[nodiscard]] QFuture<Result<bool>> set(bool on) const;

    [[nodiscard]] QString file() const { return m_file; }

private:
    QString m_file;
    QString m_program;
};

}  // namespace carillon::desktop
