// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/assetrows.h"

#include "core/store/database.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertAsset = R"(
    INSERT INTO media_asset (sha256, file, mime, bytes, width, height, kind, duration_ms,
                             frames_in_1000_s, video_codec, audio_codec)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (sha256) DO NOTHING)"_L1;
constexpr auto selectAsset = "SELECT id FROM media_asset WHERE sha256 = ?"_L1;

}  // namespace

Result<qint64> assetRow(Database &database, const MediaAsset &asset)
{
    auto added = database.run(insertAsset,
                              {asset.sha256, asset.file, asset.mime, asset.bytes, asset.width, asset.height,
                               toWord(asset.kind), static_cast<qint64>(asset.duration.count()),
                               qRound64(asset.framesPerSecond * 1000), asset.videoCodec, asset.audioCodec});
    if (!added)
        return added.error();
    auto row = database.run(selectAsset, {asset.sha256});
    if (!row)
        return row.error();
    return row->integer(0);
}

PostMedia readMedia(const Rows &row)
{
    return {.asset = {.sha256 = row.text(0),
                      .file = row.text(1),
                      .mime = row.text(2),
                      .bytes = row.integer(3),
                      .width = row.number(4),
                      .height = row.number(5),
                      .kind = mediaKindFromWord(row.text(7)).value_or(MediaKind::Image),
                      .duration = std::chrono::milliseconds{row.integer(8)},
                      .framesPerSecond = static_cast<double>(row.integer(9)) / 1000,
                      .videoCodec = row.text(10),
                      .audioCodec = row.text(11)},
            .alt = row.text(6)};
}

}  // namespace carillon
