// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/variantrepository.h"

#include "core/store/assetrows.h"
#include "core/store/captionsrepository.h"
#include "core/store/database.h"
#include "core/store/storesentences.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertVariant = R"(
    INSERT INTO revision_variant (revision_id, account_id, text, title, link, first_comment, own_media)
    SELECT ?, id, ?, ?, ?, ?, ? FROM account WHERE key = ?)"_L1;
constexpr auto insertMedia = R"(
    INSERT INTO variant_media (revision_id, account_id, position, asset_id, alt)
    SELECT ?, id, ?, ?, ? FROM account WHERE key = ?)"_L1;
constexpr auto selectAccount = "SELECT id FROM account WHERE key = ?"_L1;
constexpr auto selectVariants = R"(
    SELECT own.account_id, account.key, own.text, own.title, own.link, own.first_comment, own.own_media
      FROM revision_variant AS own JOIN account ON account.id = own.account_id
     WHERE own.revision_id = ? ORDER BY own.account_id)"_L1;
constexpr auto selectVariant = R"(
    SELECT account_id, NULL, text, title, link, first_comment, own_media
      FROM revision_variant WHERE revision_id = ? AND account_id = ?)"_L1;
constexpr auto selectMedia = R"(
    SELECT asset.sha256, asset.file, asset.mime, asset.bytes, asset.width, asset.height, media.alt, asset.kind,
           asset.duration_ms, asset.frames_in_1000_s, asset.video_codec, asset.audio_codec
      FROM variant_media AS media JOIN media_asset AS asset ON asset.id = media.asset_id
     WHERE media.revision_id = ? AND media.account_id = ? ORDER BY media.position)"_L1;

/// Absent is NULL; an empty text of its own is not.
QVariant ownText(const std::optional<QString> &text)
{
    if (!text)
        return QVariant{QMetaType::fromType<QString>()};
    return text->isEmpty() ? u""_s : *text;
}

/// As it was read; its media are still to be asked for when it has some of its own.
struct VariantRow
{
    AccountId account;
    QString key;
    PostVariant variant;
    bool hasMedia = false;
};

VariantRow readVariant(const Rows &row)
{
    const auto text = [&row](int column) {
        return row.isNull(column) ? std::nullopt : std::optional{row.text(column)};
    };
    VariantRow read{.account = AccountId::fromRow(row.integer(0)), .key = row.text(1), .variant = {}};
    if (const auto parts = text(2))
        read.variant.parts = splitParts(*parts);
    read.variant.title = text(3);
    read.variant.link = text(4);
    read.variant.firstComment = text(5);
    read.hasMedia = row.flag(6);
    return read;
}

}  // namespace

Result<void> VariantRepository::add(RevisionId revision, const QMap<QString, PostVariant> &variants)
{
    for (auto at = variants.constBegin(); at != variants.constEnd(); ++at) {
        const auto &variant = at.value();
        if (variant.followsAll())
            continue;
        const auto text = variant.parts ? std::optional{joinParts(*variant.parts)} : std::nullopt;
        auto added = m_database.run(insertVariant,
                                    {revision.row(), ownText(text), ownText(variant.title), ownText(variant.link),
                                     ownText(variant.firstComment), variant.media ? 1 : 0, at.key()});
        if (!added)
            return added.error();
        if (added->changed() != 1)
            return Error{ErrorKind::Invalid,
                         StoreSentences::tr("A text was written for an account that this workspace does not have.")};
        for (int position = 0; const auto &medium : variant.media.value_or(QList<PostMedia>{})) {
            const auto asset = assetRow(m_database, medium.asset);
            if (!asset)
                return asset.error();
            if (auto done = m_database.run(insertMedia, {revision.row(), position++, *asset, medium.alt, at.key()});
                !done)
                return done.error();
        }
        if (auto done = addCaptions(revision, at.key(), variant); !done)
            return done;
    }
    return {};
}

Result<void> VariantRepository::addCaptions(RevisionId revision, const QString &account, const PostVariant &variant)
{
    const auto media = variant.media.value_or(QList<PostMedia>{});
    if (std::none_of(media.cbegin(), media.cend(), [](const PostMedia &one) { return !one.captions.isEmpty(); }))
        return {};
    qint64 id = 0;
    {
        auto row = m_database.run(selectAccount, {account});
        if (!row)
            return row.error();
        id = row->integer(0);
    }
    return CaptionsRepository{m_database}.add(revision, AccountId::fromRow(id), media);
}

Result<QMap<QString, PostVariant>> VariantRepository::of(RevisionId revision) const
{
    auto rows = listOf(m_database.run(selectVariants, {revision.row()}), readVariant);
    if (!rows)
        return rows.error();
    QMap<QString, PostVariant> variants;
    for (auto &row : *rows) {
        if (row.hasMedia) {
            auto own = media(revision, row.account);
            if (!own)
                return own.error();
            row.variant.media = std::move(own).value();
        }
        variants.insert(row.key, row.variant);
    }
    return variants;
}

Result<std::optional<PostVariant>> VariantRepository::find(RevisionId revision, AccountId account) const
{
    auto rows = listOf(m_database.run(selectVariant, {revision.row(), account.row()}), readVariant);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<PostVariant>{};
    auto found = rows->first();
    if (found.hasMedia) {
        auto own = media(revision, account);
        if (!own)
            return own.error();
        found.variant.media = std::move(own).value();
    }
    return std::optional{found.variant};
}

Result<QList<PostMedia>> VariantRepository::media(RevisionId revision, AccountId account) const
{
    auto media = listOf(m_database.run(selectMedia, {revision.row(), account.row()}), readMedia);
    if (!media)
        return media.error();
    if (auto done = CaptionsRepository{m_database}.attach(revision, account, *media); !done)
        return done.error();
    return media;
}

}  // namespace carillon
