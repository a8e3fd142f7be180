// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composerdraft.h"

#include "core/base/key.h"
#include "core/domain/mention.h"
#include "core/planner/plannedtime.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void setTime(ComposerDraft &draft, const PlannedTime &plan)
{
    draft.date = plan.date;
    draft.time = plan.time;
    draft.zone = QString::fromLatin1(plan.zone);
    draft.fold = plan.fold;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const auto &string : value.toArray())
        strings += string.toString();
    return strings;
}

QJsonArray toJson(const QList<MediaCaptions> &captions)
{
    QJsonArray json;
    for (const auto &[language, asset] : captions)
        json += QJsonObject{{u"language"_s, language}, {u"sha256"_s, asset.sha256},
                            {u"file"_s, asset.file},   {u"mime"_s, asset.mime},
                            {u"bytes"_s, asset.bytes}, {u"durationMs"_s, qint64{asset.duration.count()}}};
    return json;
}

QList<MediaCaptions> captionsFrom(const QJsonValue &value)
{
    QList<MediaCaptions> captions;
    for (const auto &json : value.toArray())
        captions += MediaCaptions{.language = json["language"_L1].toString(),
                                  .asset = {.sha256 = json["sha256"_L1].toString(),
                                            .file = json["file"_L1].toString(),
                                            .mime = json["mime"_L1].toString(),
                                            .bytes = json["bytes"_L1].toInteger(),
                                            .kind = MediaKind::Document,
                                            .duration = std::chrono::milliseconds{json["durationMs"_L1].toInteger()}}};
    return captions;
}

QJsonArray toJson(const QList<PostMedia> &media)
{
    QJsonArray json;
    for (const auto &[asset, alt, captions] : media)
        json += QJsonObject{{u"sha256"_s, asset.sha256},
                            {u"file"_s, asset.file},
                            {u"mime"_s, asset.mime},
                            {u"bytes"_s, asset.bytes},
                            {u"width"_s, asset.width},
                            {u"height"_s, asset.height},
                            {u"kind"_s, toWord(asset.kind)},
                            {u"durationMs"_s, qint64{asset.duration.count()}},
                            {u"framesPerSecond"_s, asset.framesPerSecond},
                            {u"videoCodec"_s, asset.videoCodec},
                            {u"audioCodec"_s, asset.audioCodec},
                            {u"alt"_s, alt},
                            {u"captions"_s, toJson(captions)}};
    return json;
}

QList<PostMedia> mediaFrom(const QJsonValue &value)
{
    QList<PostMedia> media;
    for (const auto &json : value.toArray())
        media += PostMedia{.asset = {.sha256 = json["sha256"_L1].toString(),
                                     .file = json["file"_L1].toString(),
                                     .mime = json["mime"_L1].toString(),
                                     .bytes = json["bytes"_L1].toInteger(),
                                     .width = json["width"_L1].toInt(),
                                     .height = json["height"_L1].toInt(),
                                     .kind = mediaKindFromWord(json["kind"_L1].toString()).value_or(MediaKind::Image),
                                     .duration = std::chrono::milliseconds{json["durationMs"_L1].toInteger()},
                                     .framesPerSecond = json["framesPerSecond"_L1].toDouble(),
                                     .videoCodec = json["videoCodec"_L1].toString(),
                                     .audioCodec = json["audioCodec"_L1].toString()},
                           .alt = json["alt"_L1].toString(),
                           .captions = captionsFrom(json["captions"_L1])};
    return media;
}

QJsonObject toJson(const QMap<QString, PostVariant> &variants)
{
    QJsonObject json;
    for (auto own = variants.cbegin(); own != variants.cend(); ++own) {
        QJsonObject one;
        if (own->parts)
            one.insert(u"parts"_s, QJsonArray::fromStringList(*own->parts));
        if (own->media)
            one.insert(u"media"_s, toJson(*own->media));
        if (own->link)
            one.insert(u"link"_s, *own->link);
        if (own->title)
            one.insert(u"title"_s, *own->title);
        if (own->firstComment)
            one.insert(u"firstComment"_s, *own->firstComment);
        json.insert(own.key(), one);
    }
    return json;
}

QMap<QString, PostVariant> variantsFrom(const QJsonObject &json)
{
    QMap<QString, PostVariant> variants;
    for (auto one = json.constBegin(); one != json.constEnd(); ++one) {
        const auto own = one.value().toObject();
        const auto text = [&own](QLatin1StringView name) {
            return own.contains(name) ? std::optional{own[name].toString()} : std::nullopt;
        };
        PostVariant variant{
            .link = text("link"_L1), .title = text("title"_L1), .firstComment = text("firstComment"_L1)};
        if (own.contains("parts"_L1))
            variant.parts = stringsOf(own["parts"_L1]);
        if (own.contains("media"_L1))
            variant.media = mediaFrom(own["media"_L1]);
        if (isKey(one.key()) && !variant.followsAll())
            variants.insert(one.key(), variant);
    }
    return variants;
}

/// Without the parts at the end that nobody has written into. A line that holds only "---" is a break in any case.
QStringList writtenParts(const QStringList &written)
{
    QStringList parts;
    for (const auto &part : written)
        parts += part.contains("---"_L1) ? splitParts(part) : QStringList{part};
    while (parts.size() > 1 && parts.last().trimmed().isEmpty())
        parts.removeLast();
    return parts;
}

}  // namespace

ComposerDraft ComposerDraft::begin(Instant now, const QByteArray &zone, QDate date, QTime time)
{
    ComposerDraft draft{.key = newKey()};
    setTime(draft, planFor(std::chrono::ceil<std::chrono::hours>(now + 30min), zone));
    draft.timeIsChosen = date.isValid() || time.isValid();
    if (date.isValid() && date != draft.date) {
        draft.date = date;
        draft.time = QTime{9, 0};
    }
    if (time.isValid())
        draft.time = time;
    if (draft.timeIsChosen)
        draft.fold = Fold::First;
    return draft;
}

ComposerDraft ComposerDraft::of(const PostDetails &details, const QList<Account> &accounts, Instant now,
                                const QByteArray &zone)
{
    auto draft = begin(now, zone);
    const auto &post = details.post;
    draft.key = post.key;
    draft.isStored = true;
    draft.content = post.content;
    if (draft.content.parts.isEmpty())
        draft.content.parts = {QString{}};
    draft.tags = post.tags;
    draft.priority = post.priority;
    if (post.plan) {
        setTime(draft, *post.plan);
        draft.timeIsChosen = true;
    }
    for (const auto &account : accounts) {
        if (std::any_of(details.copies.begin(), details.copies.end(),
                        [&](const CopyDetails &copy) { return copy.copy.account == account.id; }))
            draft.accounts += account.key;
    }
    return draft;
}

bool ComposerDraft::isBlank() const
{
    const bool hasText = std::any_of(content.parts.begin(), content.parts.end(),
                                     [](const QString &part) { return !part.trimmed().isEmpty(); });
    return !hasText && content.media.isEmpty() && content.link.isEmpty() && content.title.isEmpty()
        && content.firstComment.isEmpty() && content.variants.isEmpty() && tags.isEmpty();
}

PostContent ComposerDraft::contentOf(const QString &account) const
{
    return contentFor(content, account);
}

void ComposerDraft::setContent(const QString &account, const PostContent &wanted)
{
    if (account.isEmpty()) {
        content.parts = wanted.parts;
        content.media = wanted.media;
        content.link = wanted.link;
        content.title = wanted.title;
        content.firstComment = wanted.firstComment;
        return;
    }
    const auto variant = variantFrom(content, wanted);
    if (variant.followsAll())
        content.variants.remove(account);
    else
        content.variants.insert(account, variant);
}

PostContent ComposerDraft::contentToSend() const
{
    auto sent = content;
    sent.options = withoutLostMentions(content);
    sent.parts = writtenParts(sent.parts);
    if (sent.firstComment.trimmed().isEmpty())
        sent.firstComment.clear();
    for (auto &own : sent.variants) {
        if (own.parts)
            own.parts = writtenParts(*own.parts);
        if (own.firstComment && own.firstComment->trimmed().isEmpty())
            own.firstComment = QString{};
    }
    return sent;
}

QList<Account> ComposerDraft::chosen(const QList<Account> &all) const
{
    auto found = all;
    found.removeIf([this](const Account &account) { return !accounts.contains(account.key); });
    return found;
}

NewPost ComposerDraft::toNewPost(const QList<Account> &all, const std::optional<PlannedTime> &plan, bool asDraft) const
{
    NewPost post{
        .key = key, .content = contentToSend(), .accounts = {}, .draft = asDraft, .priority = priority, .tags = tags};
    for (const auto &account : chosen(all))
        post.accounts += account.id;
    if (!asDraft || timeIsChosen)
        post.plan = plan;
    return post;
}

QJsonObject ComposerDraft::toJson() const
{
    return {{u"key"_s, key},
            {u"stored"_s, isStored},
            {u"accounts"_s, QJsonArray::fromStringList(accounts)},
            {u"parts"_s, QJsonArray::fromStringList(content.parts)},
            {u"media"_s, carillon::toJson(content.media)},
            {u"variants"_s, carillon::toJson(content.variants)},
            {u"link"_s, content.link},
            {u"title"_s, content.title},
            {u"firstComment"_s, content.firstComment},
            {u"options"_s, content.options},
            {u"tags"_s, QJsonArray::fromStringList(tags)},
            {u"priority"_s, toWord(priority)},
            {u"date"_s, date.toString(Qt::ISODate)},
            {u"time"_s, time.toString(Qt::ISODateWithMs)},
            {u"zone"_s, zone},
            {u"second"_s, fold == Fold::Second},
            {u"timeIsChosen"_s, timeIsChosen}};
}

std::optional<ComposerDraft> ComposerDraft::fromJson(const QJsonObject &json)
{
    ComposerDraft draft{.key = json["key"_L1].toString(), .isStored = json["stored"_L1].toBool()};
    if (!isKey(draft.key) || !json["parts"_L1].isArray())
        return {};
    draft.accounts = stringsOf(json["accounts"_L1]);
    draft.content.parts = stringsOf(json["parts"_L1]);
    if (draft.content.parts.isEmpty())
        draft.content.parts = {QString{}};
    draft.content.media = mediaFrom(json["media"_L1]);
    draft.content.variants = variantsFrom(json["variants"_L1].toObject());
    draft.content.link = json["link"_L1].toString();
    draft.content.title = json["title"_L1].toString();
    draft.content.firstComment = json["firstComment"_L1].toString();
    draft.content.options = json["options"_L1].toObject();
    draft.tags = stringsOf(json["tags"_L1]);
    draft.priority = priorityFromWord(json["priority"_L1].toString()).value_or(Priority::Normal);
    draft.date = QDate::fromString(json["date"_L1].toString(), Qt::ISODate);
    draft.time = QTime::fromString(json["time"_L1].toString(), Qt::ISODateWithMs);
    draft.zone = json["zone"_L1].toString();
    draft.fold = json["second"_L1].toBool() ? Fold::Second : Fold::First;
    draft.timeIsChosen = json["timeIsChosen"_L1].toBool();
    return draft;
}

QString ComposerDraft::beginning(int length) const
{
    const auto text = firstWords(content);
    if (text.size() <= length)
        return text;
    if (text[length - 1].isHighSurrogate())
        --length;
    return text.left(length).trimmed() + u'…';
}

}  // namespace carillon
