// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/prepare.h"

#include "core/media/headers.h"
#include "core/media/mediasentences.h"
#include "core/media/probe.h"
#include "core/media/stripmetadata.h"
#include "core/media/upright.h"
#include "core/media/webppicture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QSaveFile>

#include <cmath>

namespace carillon {

using namespace Qt::StringLiterals;
using media::maxDecodedPixels;
using media::pixelsOf;

namespace {

constexpr int qualities[]{92, 85, 75};
constexpr double shrinkStep = 0.8;
constexpr int smallestSide = 32;

struct Source
{
    QString path;
    MediaProbe probe;
};

Error refusal(const QString &path, const QString &why)
{
    return {ErrorKind::Media, u"%1: %2"_s.arg(QFileInfo{path}.fileName(), why)};
}

bool accepts(const ImageLimits &limits, const QString &mime)
{
    return limits.mimes.isEmpty() || limits.mimes.contains(mime);
}

/// `size`, as shown, shrunk until it is within the limits.
QSize within(QSize size, const ImageLimits &limits)
{
    auto fitting = size;
    if (limits.maxPixels > 0 && pixelsOf(size) > limits.maxPixels)
        fitting = size * std::sqrt(double(limits.maxPixels) / double(pixelsOf(size)));
    // Rounded up, the product may be more than is taken.
    if (limits.maxPixels > 0 && pixelsOf(fitting) > limits.maxPixels)
        fitting -= QSize{1, 1};
    const QSize box{limits.maxWidth > 0 ? limits.maxWidth : fitting.width(),
                    limits.maxHeight > 0 ? limits.maxHeight : fitting.height()};
    if (fitting.width() > box.width() || fitting.height() > box.height())
        fitting.scale(box, Qt::KeepAspectRatio);
    return fitting.expandedTo({1, 1});
}

bool fits(const MediaProbe &probe, const ImageLimits &limits)
{
    return probe.bytes <= limits.maxBytes && within(probe.displaySize, limits) == probe.displaySize
        && accepts(limits, probe.mime);
}

Result<void> save(const QByteArray &content, const QString &outputPath)
{
    QSaveFile output{outputPath};
    if (!output.open(QIODevice::WriteOnly) || output.write(content) != content.size() || !output.commit())
        return Error{ErrorKind::Storage,
                     MediaSentences::tr("%1 cannot be written: %2").arg(outputPath, output.errorString())};
    return {};
}

Result<PreparedImage> copyAsItIs(const Source &source, const QString &outputPath)
{
    QFile input{source.path};
    if (!input.open(QIODevice::ReadOnly))
        return refusal(source.path, MediaSentences::tr("cannot be read: %1").arg(input.errorString()));
    if (const auto saved = save(input.readAll(), outputPath); !saved)
        return saved.error();
    return PreparedImage{outputPath, source.probe.mime, source.probe.bytes, source.probe.displaySize, false};
}

/// An animation without what is told beside its pictures.
Result<PreparedImage> copyBare(const Source &source, const QString &outputPath)
{
    QFile input{source.path};
    if (!input.open(QIODevice::ReadOnly))
        return refusal(source.path, MediaSentences::tr("cannot be read: %1").arg(input.errorString()));
    const auto content = media::withoutMetadata(input.readAll());
    if (content.isEmpty())
        return refusal(source.path, MediaSentences::tr("what is noted in it cannot be taken out; export it again"));
    if (const auto saved = save(content, outputPath); !saved)
        return saved.error();
    return PreparedImage{outputPath, source.probe.mime, content.size(), source.probe.displaySize, true};
}

QString whyAnAnimationDoesNotFit(const MediaProbe &probe, const ImageLimits &limits)
{
    if (!accepts(limits, probe.mime))
        return MediaSentences::tr("an animation as %1 is not accepted; %2 would be")
            .arg(probe.mime, limits.mimes.join(u", "));
    if (probe.bytes > limits.maxBytes)
        return MediaSentences::tr("the animation has %1 bytes, %2 are accepted; make it shorter or smaller")
            .arg(probe.bytes)
            .arg(limits.maxBytes);
    return MediaSentences::tr("the animation is %1 x %2 pixels large, which is more than is accepted")
        .arg(probe.size.width())
        .arg(probe.size.height());
}

QImage readWebp(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? media::decodeWebp(file.readAll()) : QImage{};
}

/// As it is stored: which formats Qt turns by itself depends on its plugins.
QImage readScaled(QImageReader &reader, const Source &source, QSize target)
{
    QImageReader::setAllocationLimit(media::decodedMegabytes);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(false);
    if (target != source.probe.size)
        reader.setScaledSize(target);
    return reader.read();
}

Result<QImage> decode(const Source &source, const ImageLimits &limits)
{
    const bool isTurned = source.probe.size != source.probe.displaySize;
    const auto shown = within(source.probe.displaySize, limits);
    const auto target = isTurned ? shown.transposed() : shown;
    // Only JPEG can be decoded at a smaller size; the others would be taken into memory whole first.
    const bool shrinksWhileDecoding = source.probe.mime == "image/jpeg"_L1;
    if (pixelsOf(shrinksWhileDecoding ? target : source.probe.size) > maxDecodedPixels)
        return refusal(source.path,
                       MediaSentences::tr("%1 x %2 pixels are too many to work on; make the picture smaller")
                           .arg(source.probe.size.width())
                           .arg(source.probe.size.height()));
    QImageReader reader{source.path};
    auto image = source.probe.mime == "image/webp"_L1 ? readWebp(source.path) : readScaled(reader, source, target);
    if (image.isNull())
        return refusal(source.path,
                       reader.error() == QImageReader::UnsupportedFormatError
                           ? MediaSentences::tr("%1 cannot be read here; save it as JPEG or PNG").arg(source.probe.mime)
                           : MediaSentences::tr("the picture is damaged (%1)").arg(reader.errorString()));
    if (source.probe.orientation != 1)
        image = image.transformed(media::uprightBy(source.probe.orientation));
    if (const auto fitting = within(image.size(), limits); fitting != image.size())
        image = image.scaled(fitting, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return image;
}

QByteArray encode(const QImage &image, const QByteArray &format, int quality)
{
    QByteArray content;
    QBuffer buffer{&content};
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer{&buffer, format};
    writer.setQuality(quality);
    return writer.write(image) ? content : QByteArray{};
}

/// The pixels and their colour space without the texts that came with them.
QImage bare(const QImage &image)
{
    QImage pixels{image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format()};
    pixels.setColorTable(image.colorTable());
    pixels.setColorSpace(image.colorSpace());
    return pixels.copy();
}

/// JPEG knows no transparency and would show black.
QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image;
    QImage opaque{image.size(), QImage::Format_RGB32};
    opaque.setColorSpace(image.colorSpace());
    opaque.fill(Qt::white);
    QPainter{&opaque}.drawImage(0, 0, image);
    return opaque;
}

struct Encoded
{
    QByteArray content;
    QString mime;
};

/// Many pictures, screenshots above all, have an alpha channel and nothing transparent in it.
bool isTransparent(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const auto pixels = image.convertToFormat(QImage::Format_RGBA8888);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = pixels.constScanLine(y);
        for (int x = 0; x < pixels.width(); ++x) {
            if (line[4 * x + 3] != 255)
                return true;
        }
    }
    return false;
}

/// As WebP in the first quality that fits, or nothing.
std::optional<Encoded> encodeWebp(const QImage &image, const ImageLimits &limits)
{
    for (const auto quality : qualities) {
        if (auto content = media::encodeWebp(image, quality); !content.isEmpty() && content.size() <= limits.maxBytes)
            return Encoded{std::move(content), u"image/webp"_s};
    }
    return {};
}

/// The best form of `image` at its size that fits, or nothing.
std::optional<Encoded> encodeWithin(const QImage &image, const ImageLimits &limits, bool preferPng, bool seesThrough)
{
    const bool png = accepts(limits, u"image/png"_s);
    const bool jpeg = accepts(limits, u"image/jpeg"_s);
    if (png && (preferPng || seesThrough || !jpeg)) {
        if (auto content = encode(image, "png", -1); !content.isEmpty() && content.size() <= limits.maxBytes)
            return Encoded{std::move(content), u"image/png"_s};
    }
    if ((seesThrough || !(png || jpeg)) && accepts(limits, u"image/webp"_s)) {
        if (auto webp = encodeWebp(image, limits))
            return webp;
    }
    if (!jpeg)
        return {};
    const auto opaque = onWhite(image);
    for (const auto quality : qualities) {
        if (auto content = encode(opaque, "jpeg", quality); !content.isEmpty() && content.size() <= limits.maxBytes)
            return Encoded{std::move(content), u"image/jpeg"_s};
    }
    return {};
}

}  // namespace

Result<PreparedImage> prepareImage(const QString &path, const ImageLimits &limits, const QString &outputPath)
{
    const auto probed = probeMedia(path);
    if (!probed)
        return probed.error();
    const Source source{path, *probed};
    if (probed->kind == MediaProbe::Kind::Animation) {
        if (!fits(*probed, limits))
            return refusal(path, whyAnAnimationDoesNotFit(*probed, limits));
        return probed->hasPrivateMetadata ? copyBare(source, outputPath) : copyAsItIs(source, outputPath);
    }
    if (probed->kind != MediaProbe::Kind::Image)
        return refusal(path, MediaSentences::tr("%1 is no picture").arg(probed->mime));
    if (fits(*probed, limits) && !probed->hasPrivateMetadata && probed->orientation == 1)
        return copyAsItIs(source, outputPath);

    const auto decoded = decode(source, limits);
    if (!decoded)
        return decoded.error();
    auto image = bare(*decoded);
    const bool preferPng = probed->mime != "image/jpeg"_L1;
    const bool seesThrough = isTransparent(image);
    for (;;) {
        if (const auto encoded = encodeWithin(image, limits, preferPng, seesThrough)) {
            if (const auto saved = save(encoded->content, outputPath); !saved)
                return saved.error();
            return PreparedImage{outputPath, encoded->mime, encoded->content.size(), image.size(), true};
        }
        const auto smaller = image.size() * shrinkStep;
        if (std::min(smaller.width(), smaller.height()) < smallestSide)
            return refusal(
                path,
                limits.mimes.isEmpty()
                    ? MediaSentences::tr("it cannot be made to fit %1 bytes as any picture").arg(limits.maxBytes)
                    : MediaSentences::tr("it cannot be made to fit %1 bytes as %2")
                          .arg(QString::number(limits.maxBytes), limits.mimes.join(u", ")));
        image = image.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
}

}  // namespace carillon
