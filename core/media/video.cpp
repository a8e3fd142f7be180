// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video.h"

#include "core/media/avprogram.h"
#include "core/media/headers.h"
#include "core/media/mediasentences.h"
#include "core/media/probe.h"
#include "core/media/upright.h"

#include <QFile>
#include <QFileInfo>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// The container as which the file is to be opened; nullptr when it bears no signature of a video or sound.
const char *containerOf(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const media::ProcessorBudget budget{std::chrono::seconds{1}};
    const media::Reading reading{file, MediaDepth::Headers, budget};
    auto header = media::readBoxHeader(reading);
    if (!header)
        header = media::readContainerHeader(reading);
    return header ? header->container : nullptr;
}

/// libavformat's name of what writes files of that type, and what such a file then is.
struct Muxer
{
    QString name;
    QString mime;
};

Muxer muxerFor(const QString &mime)
{
    if (mime == "video/quicktime"_L1)
        return {u"mov"_s, mime};
    if (mime == "video/webm"_L1 || mime == "audio/webm"_L1)
        return {u"webm"_s, mime};
    if (mime == "video/x-matroska"_L1 || mime == "audio/x-matroska"_L1)
        return {u"matroska"_s, mime};
    if (mime == "audio/mpeg"_L1)
        return {u"mp3"_s, mime};
    if (mime == "audio/ogg"_L1 || mime == "video/ogg"_L1)
        return {u"ogg"_s, mime};
    if (mime == "audio/flac"_L1)
        return {u"flac"_s, mime};
    if (mime == "audio/x-wav"_L1)
        return {u"wav"_s, mime};
    return {u"mp4"_s, mime.startsWith("audio/"_L1) ? u"audio/mp4"_s : u"video/mp4"_s};
}

/// carillon-av notes it as a comment in the second line.
int orientationOfPpm(const QByteArray &ppm)
{
    constexpr QByteArrayView before{"P6\n# orientation "};
    const auto orientation = ppm.startsWith(before) ? ppm.mid(before.size(), 1).toInt() : 1;
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

Error refusal(const QString &path, const QString &why)
{
    return {ErrorKind::Media, u"%1: %2"_s.arg(QFileInfo{path}.fileName(), why)};
}

}  // namespace

QImage readStill(const QString &path, int maxSide)
{
    const auto *container = containerOf(path);
    if (!container)
        return {};
    const auto printed
        = media::runAvProgram({u"still"_s, QString::fromLatin1(container), path, QString::number(maxSide)});
    if (!printed)
        return {};
    const auto still = QImage::fromData(*printed, "PPM");
    const auto orientation = orientationOfPpm(*printed);
    return orientation == 1 ? still : still.transformed(media::uprightBy(orientation));
}

Result<PreparedVideo> prepareVideo(const QString &path, const QString &outputPath)
{
    const auto probe = probeMedia(path);
    if (!probe)
        return probe.error();
    const auto *container = containerOf(path);
    if (!container || (probe->kind != MediaProbe::Kind::Video && probe->kind != MediaProbe::Kind::Audio))
        return refusal(path, MediaSentences::tr("%1 is no video and no sound").arg(probe->mime));
    QFile::remove(outputPath);
    if (!probe->hasPrivateMetadata) {
        if (!QFile::copy(path, outputPath))
            return Error{ErrorKind::Storage, MediaSentences::tr("%1 cannot be written").arg(outputPath)};
        return PreparedVideo{outputPath, probe->mime, probe->bytes, false};
    }
    const auto muxer = muxerFor(probe->mime);
    const auto copied = media::runAvProgram({u"copy"_s, QString::fromLatin1(container), path, muxer.name, outputPath});
    if (!copied) {
        QFile::remove(outputPath);
        return copied.error().kind == ErrorKind::Unavailable
            ? copied.error()
            : refusal(path, MediaSentences::tr("the place and time in it cannot be taken out; export it as MP4"));
    }
    return PreparedVideo{outputPath, muxer.mime, QFileInfo{outputPath}.size(), true};
}

}  // namespace carillon
