// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyrecord.h"

#include "core/platforms/bluesky/blueskylabels.h"
#include "core/platforms/bluesky/blueskysentences.h"
#include "core/platforms/bluesky/blueskyvideo.h"
#include "core/platforms/bluesky/dagcbor.h"
#include "core/platforms/bluesky/facets.h"
#include "core/platforms/bluesky/tid.h"

#include <QRegularExpression>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Empty for a mention of nobody: it stays plain text.
QJsonObject featureOf(const TextEntity &entity, const QJsonObject &dids)
{
    switch (entity.kind) {
    case TextEntity::Kind::Link:
        return {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, entity.value}};
    case TextEntity::Kind::Tag:
        return {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, entity.value}};
    case TextEntity::Kind::Mention:
        if (!dids.contains(entity.value))
            return {};
        return {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, dids[entity.value]}};
    }
    return {};
}

QJsonArray facetsOf(const QString &text, const QJsonObject &dids)
{
    QJsonArray facets;
    for (const auto &entity : withoutOverlaps(findEntities(text))) {
        const auto feature = featureOf(entity, dids);
        if (!feature.isEmpty())
            facets += QJsonObject{
                {u"index"_s, QJsonObject{{u"byteStart"_s, entity.byteStart}, {u"byteEnd"_s, entity.byteEnd}}},
                {u"features"_s, QJsonArray{feature}}};
    }
    return facets;
}

QJsonObject imagesEmbed(const QList<FrozenMedia> &media, const QList<QJsonObject> &blobs)
{
    QJsonArray images;
    for (qsizetype at = 0; at < media.size() && at < blobs.size(); ++at) {
        QJsonObject image{{u"image"_s, blobs[at]}, {u"alt"_s, media[at].alt}};
        if (media[at].width > 0 && media[at].height > 0)
            image[u"aspectRatio"_s] = QJsonObject{{u"width"_s, media[at].width}, {u"height"_s, media[at].height}};
        images += image;
    }
    return {{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, images}};
}

QJsonObject videoEmbed(const FrozenMedia &film, const QJsonObject &blob, const QList<QJsonObject> &captionBlobs)
{
    QJsonObject embed{{u"$type"_s, u"app.bsky.embed.video"_s}, {u"video"_s, blob}};
    if (!film.alt.isEmpty())
        embed[u"alt"_s] = film.alt;
    if (film.width > 0 && film.height > 0)
        embed[u"aspectRatio"_s] = QJsonObject{{u"width"_s, film.width}, {u"height"_s, film.height}};
    QJsonArray captions;
    for (qsizetype at = 0; at < film.captions.size() && at < captionBlobs.size(); ++at)
        captions += QJsonObject{{u"lang"_s, film.captions[at].language}, {u"file"_s, captionBlobs[at]}};
    if (!captions.isEmpty())
        embed[u"captions"_s] = captions;
    if (isMovingGif(film))
        embed[u"presentation"_s] = u"gif"_s;
    return embed;
}

QJsonObject recordOf(const FrozenPost &post, const QString &text, const QString &createdAt, const QJsonObject &dids)
{
    QJsonObject record{{u"$type"_s, postCollection}, {u"text"_s, text}, {u"createdAt"_s, createdAt}};
    const auto facets = facetsOf(text, dids);
    if (!facets.isEmpty())
        record[u"facets"_s] = facets;
    const auto languages = QJsonArray::fromStringList(languagesOf(post));
    if (!languages.isEmpty())
        record[u"langs"_s] = languages;
    return record;
}

QJsonObject referenceTo(const FrozenAccount &account, const QJsonObject &built)
{
    return {{u"uri"_s, recordUri(account, built["rkey"_L1].toString())}, {u"cid"_s, built["cid"_L1]}};
}

}  // namespace

RecordKeys chooseKeys(const FrozenPost &post, Instant now)
{
    const auto clockId = clockIdOf(post.key);
    const auto first = now.time_since_epoch() + momentOf(post.key);
    RecordKeys keys{.createdAt = toIsoUtc(now)};
    for (qsizetype part = 0; part < post.parts.size(); ++part)
        keys.rkeys += tidAt(first + std::chrono::microseconds{part}, clockId);
    return keys;
}

QList<FrozenCaptions> captionsOf(const FrozenPost &post)
{
    return !post.media.isEmpty() && isFilm(post.media.first()) ? post.media.first().captions : QList<FrozenCaptions>{};
}

QStringList mentionedHandles(const QStringList &parts)
{
    QStringList handles;
    for (const auto &part : parts) {
        for (const auto &entity : withoutOverlaps(findEntities(part))) {
            if (entity.kind == TextEntity::Kind::Mention)
                handles += entity.value;
        }
    }
    handles.removeDuplicates();
    return handles;
}

QStringList languagesOf(const FrozenPost &post)
{
    static const QRegularExpression between{u"[\\s,;]+"_s};
    auto said = optionValue(post.options, platformId, u"language"_s);
    if (said.trimmed().isEmpty())
        said = optionValue(post.account.options, platformId, u"language"_s);
    return said.split(between, Qt::SkipEmptyParts);
}

QString recordUri(const FrozenAccount &account, const QString &rkey)
{
    return u"at://%1/%2/%3"_s.arg(account.remoteId, postCollection, rkey);
}

QJsonObject embedOf(const FrozenPost &post, const Ingredients &ingredients)
{
    if (!post.media.isEmpty() && goesAsFilm(post, 0))
        return videoEmbed(post.media.first(), ingredients.blobs.value(0), ingredients.captions);
    if (!post.media.isEmpty())
        return imagesEmbed(post.media, ingredients.blobs);
    if (!ingredients.card.isEmpty())
        return {{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, ingredients.card}};
    return {};
}

Result<QJsonArray> buildRecords(const FrozenPost &post, const Ingredients &ingredients, const RecordKeys &keys)
{
    const auto embed = embedOf(post, ingredients);
    const auto labels = labelsObject(post);
    QJsonArray built;
    for (qsizetype part = 0; part < post.parts.size(); ++part) {
        auto record = recordOf(post, post.parts[part], keys.createdAt, ingredients.dids);
        if (part == 0 && !embed.isEmpty())
            record[u"embed"_s] = embed;
        if (part == 0 && !labels.isEmpty())
            record[u"labels"_s] = labels;
        if (part > 0)
            record[u"reply"_s] = QJsonObject{{u"root"_s, referenceTo(post.account, built.first().toObject())},
                                             {u"parent"_s, referenceTo(post.account, built.last().toObject())}};
        const auto cid = recordCid(record);
        if (!cid)
            return Error{ErrorKind::Content, BlueskySentences::tr("Part %1 holds half a character.").arg(part + 1)};
        built += QJsonObject{{u"rkey"_s, keys.rkeys.value(part)}, {u"cid"_s, *cid}, {u"record"_s, record}};
    }
    return built;
}

RecordKeys chooseCommentKeys(const FrozenPost &post, Instant now)
{
    // Parts of a thread have the microseconds before, and there are 200 of them at most.
    const auto at = now.time_since_epoch() + std::chrono::microseconds{900 + momentOf(post.key).count() % 100};
    return {.rkeys = {tidAt(at, clockIdOf(post.key))}, .createdAt = toIsoUtc(now)};
}

Result<QJsonArray> buildComment(const FrozenPost &post, const QJsonObject &dids, const RecordKeys &keys,
                                const QJsonObject &first)
{
    auto record = recordOf(post, post.firstComment, keys.createdAt, dids);
    record[u"reply"_s] = QJsonObject{{u"root"_s, first}, {u"parent"_s, first}};
    const auto cid = recordCid(record);
    if (!cid)
        return Error{ErrorKind::Content, BlueskySentences::tr("The first comment holds half a character.")};
    return QJsonArray{QJsonObject{{u"rkey"_s, keys.rkeys.first()}, {u"cid"_s, *cid}, {u"record"_s, record}}};
}

}  // namespace carillon::bluesky
