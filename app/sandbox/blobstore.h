// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace carillon::sandbox {

/// Media by their SHA-256 in hex: in memory, or as files when it has a folder.
class BlobStore final
{
public:
    Result<void> open(const QString &folder);
    QByteArray put(const QByteArray &content);
    /// Empty when there is none of that key.
    [[nodiscard]] QByteArray find(const QByteArray &key) const;
    void clear();

private:
    QString m_folder;
    QHash<QByteArray, QByteArray> m_memory;
};

}  // namespace carillon::sandbox
