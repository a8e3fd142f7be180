// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/captionsrepository.h"

#include "core/store/assetrows.h"
#include "core/store/database.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertCaptions = R"(
    INSERT INTO revision_captions (revision_id, account_id, position, number, language, asset_id)
    VALUES (?, ?, ?, ?, ?, ?))"_L1;
// The columns of readMedia(), with the language where a medium has its description.
constexpr auto selectCaptions = R"(
    SELECT asset.sha256, asset.file, asset.mime, asset.bytes, asset.width, asset.height, captions.language, asset.kind,
           asset.duration_ms, asset.frames_in_1000_s, asset.video_codec, asset.audio_codec, captions.position
      FROM revision_captions AS captions JOIN media_asset AS asset ON asset.id = captions.asset_id
     WHERE captions.revision_id = ? AND captions.account_id = ? ORDER BY captions.position, captions.number)"_L1;

qint64 ownerOf(std::optional<AccountId> account)
{
    return account ? account->row() : 0;
}

}  // namespace

Result<void> CaptionsRepository::add(RevisionId revision, std::optional<AccountId> account,
                                     const QList<PostMedia> &media)
{
    for (int position = 0; position < media.size(); ++position) {
        for (int number = 0; const auto &captions : media[position].captions) {
            const auto asset = assetRow(m_database, captions.asset);
            if (!asset)
                return asset.error();
            const auto added = m_database.run(
                insertCaptions, {revision.row(), ownerOf(account), position, number++, captions.language, *asset});
            if (!added)
                return added.error();
        }
    }
    return {};
}

Result<void> CaptionsRepository::attach(RevisionId revision, std::optional<AccountId> account,
                                        QList<PostMedia> &media) const
{
    const bool hasFilm = std::any_of(media.cbegin(), media.cend(),
                                     [](const PostMedia &medium) { return medium.asset.kind == MediaKind::Video; });
    if (!hasFilm)
        return {};
    return forEachRow(m_database.run(selectCaptions, {revision.row(), ownerOf(account)}), [&media](const Rows &row) {
        const int position = row.number(12);
        if (position < media.size()) {
            const auto file = readMedia(row);
            media[position].captions += MediaCaptions{file.alt, file.asset};
        }
    });
}

}  // namespace carillon
