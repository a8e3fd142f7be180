// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/webppicture.h"

#include "core/media/headers.h"

#include <webp/decode.h>

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

}  // namespace carillon::media
