// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/thumbnails.h"

#include "core/base/answer.h"
#include "core/base/reply.h"

#include <QImageReader>
#include <QThreadPool>

#include <algorithm>

namespace carillon {

namespace {

constexpr int side = 480;  ///< enough for a preview card at 200 %

}  // namespace

QImage readThumbnail(const QString &path, int shortest)
{
    QImageReader reader{path};
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const auto full = reader.size();
    if (full.isValid() && std::min(full.width(), full.height()) > shortest)
        reader.setScaledSize(full.scaled(shortest, shortest, Qt::KeepAspectRatioByExpanding));
    return reader.read();
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
