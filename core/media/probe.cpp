// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"

#include "core/media/headers.h"
#include "core/media/mediasentences.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

Error mediaError(const QString &path, const QString &why)
{
    return {ErrorKind::Media, u"%1: %2"_s.arg(QFileInfo{path}.fileName(), why)};
}

/// What none of our own readers knows: the system's table of signatures decides.
media::Header readOtherHeader(QIODevice &file)
{
    media::Header header;
    header.mime = QMimeDatabase{}.mimeTypeForData(media::bytesAt(file, 0, 16 * 1024)).name();
    header.kind = header.mime.startsWith("image/"_L1) ? MediaProbe::Kind::Image
        : header.mime.startsWith("video/"_L1)         ? MediaProbe::Kind::Video
        : header.mime.startsWith("audio/"_L1)         ? MediaProbe::Kind::Audio
                                                      : MediaProbe::Kind::Other;
    header.hasPrivateMetadata = header.kind != MediaProbe::Kind::Other;
    return header;
}

}  // namespace

Result<MediaProbe> probeMedia(const QString &path)
{
    const QFileInfo file{path};
    if (!file.exists())
        return mediaError(path, MediaSentences::tr("there is no such file"));
    if (!file.isFile())
        return mediaError(path, MediaSentences::tr("not a file"));
    QFile input{path};
    if (!input.open(QIODevice::ReadOnly))
        return mediaError(path, MediaSentences::tr("cannot be read: %1").arg(input.errorString()));
    if (input.size() == 0)
        return mediaError(path, MediaSentences::tr("the file is empty"));

    auto header = media::readImageHeader(input);
    if (!header)
        header = media::readBoxHeader(input);
    if (!header)
        header = readOtherHeader(input);
    if (header->isDamaged)
        return mediaError(path, MediaSentences::tr("it begins like %1, but is damaged").arg(header->mime));

    QCryptographicHash hash{QCryptographicHash::Sha256};
    if (!input.seek(0) || !hash.addData(&input))
        return mediaError(path, MediaSentences::tr("cannot be read: %1").arg(input.errorString()));
    const bool turned = header->orientation >= 5;
    return MediaProbe{
        .kind = header->kind,
        .mime = header->mime,
        .bytes = input.size(),
        .sha256 = QString::fromLatin1(hash.result().toHex()),
        .size = header->size,
        .displaySize = turned ? header->size.transposed() : header->size,
        .orientation = header->orientation,
        .hasPrivateMetadata = header->hasPrivateMetadata,
    };
}

}  // namespace carillon
