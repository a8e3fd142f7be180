// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/medialibrary.h"

#include "core/media/captions.h"
#include "core/media/mediasentences.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkBytes = 1024 * 1024;

Error storageError(const QString &what, const QString &why)
{
    return {ErrorKind::Storage, u"%1: %2"_s.arg(what, why)};
}

QString systemReason()
{
    return qt_error_string(errno);
}

QString suffixFor(const QString &mime)
{
    const auto suffix = QMimeDatabase{}.mimeTypeForName(mime).preferredSuffix();
    return suffix.isEmpty() ? u"bin"_s : suffix;
}

Result<void> syncFile(QFile &file)
{
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return storageError(file.fileName(), systemReason());
    return {};
}

Result<void> copyContent(const QString &path, QFile &copy)
{
    QFile original{path};
    if (!original.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Media, MediaSentences::tr("%1 cannot be read: %2").arg(path, original.errorString())};
    for (;;) {
        const auto chunk = original.read(chunkBytes);
        if (chunk.isEmpty())
            break;
        if (copy.write(chunk) != chunk.size())
            return storageError(copy.fileName(), copy.errorString());
    }
    return syncFile(copy);
}

/// A rename is on the disk only when its folder is.
Result<void> syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const auto reason = systemReason();
    if (descriptor >= 0)
        ::close(descriptor);
    if (!synced)
        return storageError(folder, reason);
    return {};
}

/// Gives what is whole its name in the folder.
Result<void> putInPlace(QTemporaryFile &copy, const QDir &folder, const QString &fileName)
{
    const auto from = QFile::encodeName(copy.fileName());
    const auto to = QFile::encodeName(folder.filePath(fileName));
    if (::chmod(from.constData(), S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH) != 0
        || std::rename(from.constData(), to.constData()) != 0)
        return storageError(folder.path(), systemReason());
    copy.setAutoRemove(false);
    return syncFolder(folder.path());
}

MediaKind kindOf(MediaProbe::Kind kind)
{
    switch (kind) {
    case MediaProbe::Kind::Image:
        return MediaKind::Image;
    case MediaProbe::Kind::Animation:
        return MediaKind::Animation;
    case MediaProbe::Kind::Video:
        return MediaKind::Video;
    case MediaProbe::Kind::Audio:
        return MediaKind::Audio;
    case MediaProbe::Kind::Other:
        break;
    }
    return MediaKind::Document;
}

/// Of the copy, every pixel is looked at once, before anything else comes to rely on it.
Result<MediaProbe> inspectCopy(const QString &copy, const QString &original)
{
    auto probe = inspectMedia(copy, MediaDepth::Whole);
    if (!probe)
        return Error{ErrorKind::Media, MediaSentences::tr("%1 changed while it was copied").arg(original)};
    if (const auto *refusal = probe->refusal())
        return Error{ErrorKind::Media, u"%1: %2"_s.arg(QFileInfo{original}.fileName(), refusal->message)};
    return probe;
}

Result<Captions> captionsAt(const QString &path)
{
    QFile file{path};
    // Whoever names a device or a pipe would wait for it.
    if (QFileInfo{path}.isFile() && !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Media, MediaSentences::tr("%1 cannot be read: %2").arg(path, file.errorString())};
    if (!file.isOpen())
        return Error{ErrorKind::Media, MediaSentences::tr("%1 is no file.").arg(path)};
    auto captions = readCaptions(file.read(largestCaptionsFile + 1));
    if (!captions)
        return Error{ErrorKind::Media, u"%1: %2"_s.arg(QFileInfo{path}.fileName(), captions.error().detail)};
    return captions;
}

MediaAsset assetOf(const Captions &captions)
{
    const auto hash = QCryptographicHash::hash(captions.webVtt, QCryptographicHash::Sha256).toHex();
    return {.sha256 = QString::fromLatin1(hash),
            .file = {},
            .mime = u"text/vtt"_s,
            .bytes = captions.webVtt.size(),
            .kind = MediaKind::Document,
            .duration = captions.duration};
}

}  // namespace

MediaAsset assetOf(const MediaProbe &probe, const QString &fileName)
{
    return {.sha256 = probe.sha256,
            .file = fileName,
            .mime = probe.mime,
            .bytes = probe.bytes,
            .width = probe.displaySize.width(),
            .height = probe.displaySize.height(),
            .kind = kindOf(probe.kind),
            .duration = std::chrono::milliseconds{probe.durationMs.value_or(0)},
            .framesPerSecond = probe.video ? probe.video->fps : 0,
            .videoCodec = probe.video ? probe.video->codec : QString{},
            .audioCodec = probe.audio ? probe.audio->codec : QString{}};
}

Result<StoredMedia> importMedia(const QString &path, const QString &mediaFolder)
{
    const auto original = probeMedia(path);
    if (!original)
        return original.error();
    const QDir folder{mediaFolder};
    if (!folder.mkpath(u"."_s))
        return storageError(mediaFolder, MediaSentences::tr("the folder cannot be made"));
    const auto nameOf = [](const MediaProbe &probe) {
        return u"%1.%2"_s.arg(probe.sha256, suffixFor(probe.mime));
    };
    if (const QFileInfo there{folder.filePath(nameOf(*original))}; there.size() == original->bytes)
        return StoredMedia{there.fileName(), *original, true};

    QTemporaryFile copy{folder.filePath(u".import-XXXXXX"_s)};
    if (!copy.open())
        return storageError(mediaFolder, copy.errorString());
    if (const auto copied = copyContent(path, copy); !copied)
        return copied.error();
    // The copy is probed, not the original: that one may have changed while it was read.
    auto probe = inspectCopy(copy.fileName(), path);
    if (!probe)
        return probe.error();
    probe->extensionMatches = original->extensionMatches;
    const auto fileName = nameOf(*probe);
    if (const auto put = putInPlace(copy, folder, fileName); !put)
        return put.error();
    return StoredMedia{fileName, *probe, false};
}

Result<MediaAsset> probeCaptions(const QString &path)
{
    const auto captions = captionsAt(path);
    if (!captions)
        return captions.error();
    return assetOf(*captions);
}

Result<MediaAsset> importCaptions(const QString &path, const QString &mediaFolder)
{
    const auto captions = captionsAt(path);
    if (!captions)
        return captions.error();
    const QDir folder{mediaFolder};
    if (!folder.mkpath(u"."_s))
        return storageError(mediaFolder, MediaSentences::tr("the folder cannot be made"));
    auto asset = assetOf(*captions);
    asset.file = asset.sha256 + u".vtt"_s;
    if (QFileInfo{folder.filePath(asset.file)}.size() == asset.bytes)
        return asset;
    QTemporaryFile copy{folder.filePath(u".import-XXXXXX"_s)};
    if (!copy.open() || copy.write(captions->webVtt) != asset.bytes)
        return storageError(mediaFolder, copy.errorString());
    if (const auto synced = syncFile(copy); !synced)
        return synced.error();
    if (const auto put = putInPlace(copy, folder, asset.file); !put)
        return put.error();
    return asset;
}

}  // namespace carillon
