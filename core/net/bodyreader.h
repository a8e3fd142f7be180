// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpbody.h"

#include <QFile>

#include <memory>
#include <vector>

namespace carillon {

/// A body with its files open, read once from its begin to its end.
class BodyReader final
{
public:
    /// Storage: a file is missing or cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<BodyReader>> open(const QList<HttpBody::Piece> &pieces);

    /// Bytes in the whole body, read or not.
    [[nodiscard]] qint64 length() const { return m_length; }
    /// At most `most` bytes into `into`: how many they were, 0 at the end, -1 when a file could not be read.
    qint64 read(char *into, qint64 most);
    /// A file became shorter or unreadable.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    struct Source
    {
        QByteArray bytes;
        std::unique_ptr<QFile> file;
        qint64 left = 0;
    };

    std::vector<Source> m_sources;
    size_t m_at = 0;
    qint64 m_length = 0;
    bool m_isBroken = false;
};

}  // namespace carillon
