// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/thumbnails.h"

#include "core/base/answer.h"
#include "core/base/reply.h"
#include "core/media/video.h"
#include "core/media/webppicture.h"

#include <QFile>
#include <QImageReader>
#include <QThreadPool>

#include <algorithm>

namespace carillon {

namespace {

constexpr int side = 480;  ///< enough for a preview card at 200 %

}  // namespace

namespace {

/// What Qt reads without plugins.
QImage readPicture(const QString &path, int shortest)
{
    QImageReader reader{path};
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const auto full = reader.size();
    if (full.isValid() && std::min(full.width(), full.height()) > shortest)
        reader.setScaledSize(full.scaled(shortest, shortest, Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

QImage readWebp(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? media::decodeWebp(file.readAll()) : QImage{};
}

QImage readAnything(const QString &path, int shortest)
{
    if (auto picture = readPicture(path, shortest); !picture.isNull())
        return picture;
    if (path.endsWith(QLatin1StringView{".webp"}))
        return readWebp(path);
    return readStill(path, shortest * 2);
}

}  // namespace

QImage readThumbnail(const QString &path, int shortest)
{
    auto image = readAnything(path, shortest);
    if (std::min(image.width(), image.height()) > shortest)
        image = image.scaled(shortest, shortest, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return image;
}

QImage Thumbnails::of(const QString &path)
{
    if (m_asked.contains(path))
        return m_images.value(path);
    m_asked.insert(path);
    const auto answer = std::make_shared<Answer<QImage>>(QImage{});
    Reply<QImage>{answer->future()}.then(this, [this, path](const QImage &image) {
        if (image.isNull())
            return;
        m_images.insert(path, image);
        emit ready(path);
    });
    QThreadPool::globalInstance()->start([answer, path] { answer->give(readThumbnail(path, side)); });
    return {};
}

}  // namespace carillon
