// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

namespace carillon {

/// Small pictures of pictures and videos, decoded on Qt's thread pool, one reading for each file.
class Thumbnails final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null while it is not there yet; ready() says when to ask again. Null for good when nothing of the file can be
    /// shown.
    [[nodiscard]] QImage of(const QString &path);

signals:
    void ready(const QString &path);

private:
    QHash<QString, QImage> m_images;
    QSet<QString> m_asked;
};

/// The picture at `path`, or a still of the video there, upright, with its shorter side at most `side` px. Null when it
/// is neither. Any thread; blocks.
QImage readThumbnail(const QString &path, int side);

}  // namespace carillon
