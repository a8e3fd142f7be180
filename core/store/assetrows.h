// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"

namespace carillon {

class Database;
class Rows;

/// The row of a medium that is known by its content; it is made when there is none. Call inside a Transaction.
Result<qint64> assetRow(Database &database, const MediaAsset &asset);

/// From a row of: sha256, file, mime, bytes, width and height of the asset, alt, kind, duration_ms, frames_in_1000_s,
/// video_codec, audio_codec.
PostMedia readMedia(const Rows &row);

}  // namespace carillon
