// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/webppicture.h"

#include "core/media/headers.h"

#include <QColorSpace>

#include <webp/decode.h>
#include <webp/encode.h>

namespace carillon::media {

QImage decodeWebp(const QByteArray &content)
{
    const auto *bytes = reinterpret_cast<const uint8_t *>(content.constData());
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(bytes, size_t(content.size()), &features) != VP8_STATUS_OK || features.has_animation
        || pixelsOf({features.width, features.height}) > maxDecodedPixels)
        return {};
    QImage image{features.width, features.height,
                 features.has_alpha ? QImage::Format_RGBA8888 : QImage::Format_RGBX8888};
    if (image.isNull()
        || !WebPDecodeRGBAInto(bytes, size_t(content.size()), image.bits(), size_t(image.sizeInBytes()),
                               int(image.bytesPerLine())))
        return {};
    return image;
}

QByteArray encodeWebp(const QImage &image, int quality)
{
    auto pixels = image.convertToFormat(QImage::Format_RGBA8888);
    // No profile is written beside them, so they are what is assumed without one.
    if (pixels.colorSpace().isValid())
        pixels.convertToColorSpace(QColorSpace::SRgb);
    uint8_t *encoded = nullptr;
    const auto size = WebPEncodeRGBA(pixels.constBits(), pixels.width(), pixels.height(), int(pixels.bytesPerLine()),
                                     float(quality), &encoded);
    const QByteArray content{reinterpret_cast<const char *>(encoded), qsizetype(size)};
    WebPFree(encoded);
    return content;
}

}  // namespace carillon::media
