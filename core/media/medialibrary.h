// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "core/media/probe.h"

namespace carillon {

/// A file in a workspace's media folder, named by its content, so that the same picture is kept once.
struct StoredMedia
{
    QString fileName;  ///< in the folder: "<sha256>.jpg"
    MediaProbe probe;
    bool wasThere = false;  ///< it had been imported before
};

/// What the store keeps of a file: `fileName` is its name in the media folder.
MediaAsset assetOf(const MediaProbe &probe, const QString &fileName);

/// Copies the file at `path` into `mediaFolder`, which is made when absent. What lies there under its name is whole and
/// on the disk: it is written beside it, synced and renamed. Media error: the file is none we can read, cut off or
/// damaged. Storage error: the folder takes no more; nothing is left behind. Any thread; blocks for as long as copying
/// takes.
Result<StoredMedia> importMedia(const QString &path, const QString &mediaFolder);

/// What the file of captions at `path` would be kept as: WebVTT. It has no name yet. Errors as below.
Result<MediaAsset> probeCaptions(const QString &path);

/// The same of captions, WebVTT or SubRip, which are kept as WebVTT: "<sha256>.vtt". Media error: they cannot be read,
/// or not be understood; it says why, and in which line.
Result<MediaAsset> importCaptions(const QString &path, const QString &mediaFolder);

}  // namespace carillon
