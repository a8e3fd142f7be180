// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubevideo.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace carillon::youtube {

using namespace Qt::StringLiterals;

namespace {

int indexOf(const FrozenPost &post, bool (*fits)(const FrozenMedia &))
{
    const auto at = std::find_if(post.media.begin(), post.media.end(), fits);
    return at == post.media.end() ? -1 : static_cast<int>(at - post.media.begin());
}

QJsonObject categoryIds()
{
    QFile file{u":/platforms/youtube/limits.json"_s};
    const bool readable = file.open(QIODevice::ReadOnly);
    return QJsonDocument::fromJson(readable ? file.readAll() : QByteArray{}).object()["categoryIds"_L1].toObject();
}

QJsonObject snippetOf(const FrozenPost &post)
{
    QJsonObject snippet{{u"title"_s, post.title.trimmed()},
                        {u"description"_s, descriptionOf(post)},
                        {u"categoryId"_s, categoryId(optionOf(post, u"category"_s, u"People & Blogs"_s))}};
    if (const auto tags = tagsOf(post); !tags.isEmpty())
        snippet["tags"_L1] = QJsonArray::fromStringList(tags);
    if (const auto language = optionOf(post, u"language"_s); !language.isEmpty())
        snippet["defaultLanguage"_L1] = language;
    return snippet;
}

}  // namespace

bool isVideo(const FrozenMedia &medium)
{
    return medium.kind == MediaKind::Video || medium.mime.startsWith("video/"_L1);
}

bool isPicture(const FrozenMedia &medium)
{
    return !isVideo(medium) && medium.mime.startsWith("image/"_L1);
}

int videoIndex(const FrozenPost &post)
{
    return indexOf(post, isVideo);
}

int thumbnailIndex(const FrozenPost &post)
{
    return indexOf(post, isPicture);
}

QString optionOf(const FrozenPost &post, const QString &key, const QString &fallback)
{
    if (const auto value = optionValue(post.options, u"youtube"_s, key).trimmed(); !value.isEmpty())
        return value;
    const auto ofAccount = post.account.options[key].toString().trimmed();
    return ofAccount.isEmpty() ? fallback : ofAccount;
}

QString descriptionOf(const FrozenPost &post)
{
    const auto text = post.parts.value(0);
    if (post.link.isEmpty() || text.contains(post.link))
        return text;
    return text.trimmed().isEmpty() ? post.link : text + u"\n\n"_s + post.link;
}

QStringList tagsOf(const FrozenPost &post)
{
    QStringList tags;
    for (const auto &tag : optionOf(post, u"tags"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto word = tag.simplified();
        if (!word.isEmpty() && !tags.contains(word))
            tags += word;
    }
    return tags;
}

int tagsLength(const QStringList &tags)
{
    auto length = std::max<qsizetype>(0, tags.size() - 1);
    for (const auto &tag : tags)
        length += tag.toUcs4().size() + (tag.contains(u' ') ? 2 : 0);
    return static_cast<int>(length);
}

QString categoryId(const QString &name)
{
    static const auto ids = categoryIds();
    return ids[name].toString();
}

bool hasAngleBrackets(const QString &text)
{
    return text.contains(u'<') || text.contains(u'>');
}

QJsonObject videoResource(const FrozenPost &post)
{
    QJsonObject status{{u"privacyStatus"_s, optionOf(post, u"privacy"_s, u"public"_s)},
                       {u"selfDeclaredMadeForKids"_s, optionOf(post, u"made_for_kids"_s) == "yes"_L1}};
    if (post.handOverAt) {
        status["privacyStatus"_L1] = u"private"_s;
        status["publishAt"_L1] = toIsoUtc(*post.handOverAt);
    }
    if (const auto license = optionOf(post, u"license"_s); !license.isEmpty())
        status["license"_L1] = license == "Creative Commons"_L1 ? u"creativeCommon"_s : u"youtube"_s;
    if (const auto embeds = optionOf(post, u"embeddable"_s); !embeds.isEmpty())
        status["embeddable"_L1] = embeds == "yes"_L1;
    if (const auto synthetic = optionOf(post, u"contains_synthetic_media"_s); !synthetic.isEmpty())
        status["containsSyntheticMedia"_L1] = synthetic == "yes"_L1;
    return {{u"snippet"_s, snippetOf(post)}, {u"status"_s, status}};
}

QJsonObject editedSnippet(const QJsonObject &live, const FrozenPost &post)
{
    QJsonObject snippet;
    for (const auto &member :
         {u"title"_s, u"description"_s, u"tags"_s, u"categoryId"_s, u"defaultLanguage"_s, u"defaultAudioLanguage"_s}) {
        if (live.contains(member))
            snippet[member] = live[member];
    }
    const auto wanted = snippetOf(post);
    snippet["title"_L1] = wanted["title"_L1];
    snippet["description"_L1] = wanted["description"_L1];
    // What the post says nothing of stays as somebody may have set it in YouTube Studio.
    if (wanted.contains("tags"_L1))
        snippet["tags"_L1] = wanted["tags"_L1];
    if (!optionOf(post, u"category"_s).isEmpty() || !snippet.contains("categoryId"_L1))
        snippet["categoryId"_L1] = wanted["categoryId"_L1];
    if (wanted.contains("defaultLanguage"_L1))
        snippet["defaultLanguage"_L1] = wanted["defaultLanguage"_L1];
    return snippet;
}

QJsonObject movedStatus(const QJsonObject &live, Instant due)
{
    QJsonObject status;
    for (const auto &member : {u"embeddable"_s, u"license"_s, u"publicStatsViewable"_s, u"selfDeclaredMadeForKids"_s,
                               u"containsSyntheticMedia"_s}) {
        if (live.contains(member))
            status[member] = live[member];
    }
    status["privacyStatus"_L1] = u"private"_s;
    status["publishAt"_L1] = toIsoUtc(due);
    return status;
}

}  // namespace carillon::youtube
