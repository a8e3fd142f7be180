// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QJsonObject>

#include <functional>

namespace carillon::sandbox {

/// What happened, one JSON object a line, only ever appended. Without a folder it keeps nothing.
class Journal final
{
public:
    /// Opens `folder`/journal.ndjson, making both; hands every event in it to `replay` first. A last line that was cut
    /// off by a crash is dropped.
    Result<void> open(const QString &folder, const std::function<void(const QJsonObject &)> &replay);
    void append(const QJsonObject &event);
    /// Forgets everything.
    void clear();

private:
    QFile m_file;
};

}  // namespace carillon::sandbox
