// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/post.h"

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array priorityWords{"high"_L1, "normal"_L1, "low"_L1};
constexpr std::array mediaKindWords{"image"_L1, "animation"_L1, "video"_L1, "audio"_L1, "document"_L1};

template <class Enum, class Words>
std::optional<Enum> fromWord(const Words &words, QStringView word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end())
        return {};
    return static_cast<Enum>(at - words.begin());
}

}  // namespace

QString toWord(Priority priority)
{
    return priorityWords[static_cast<size_t>(priority)];
}

std::optional<Priority> priorityFromWord(QStringView word)
{
    return fromWord<Priority>(priorityWords, word);
}

QString toWord(MediaKind kind)
{
    return mediaKindWords[static_cast<size_t>(kind)];
}

std::optional<MediaKind> mediaKindFromWord(QStringView word)
{
    return fromWord<MediaKind>(mediaKindWords, word);
}

PostContent withVariant(PostContent content, const PostVariant &own)
{
    content.parts = own.parts.value_or(content.parts);
    content.media = own.media.value_or(content.media);
    content.link = own.link.value_or(content.link);
    content.title = own.title.value_or(content.title);
    content.firstComment = own.firstComment.value_or(content.firstComment);
    return content;
}

PostContent contentFor(const PostContent &content, const QString &account)
{
    auto own = content;
    own.variants.clear();
    const auto variant = content.variants.constFind(account);
    return variant == content.variants.constEnd() ? own : withVariant(std::move(own), *variant);
}

QString firstWords(const PostContent &content)
{
    const auto wordsOf = [](const QStringList &parts, const QString &title) {
        for (const auto &part : parts) {
            if (!part.trimmed().isEmpty())
                return part.simplified();
        }
        return title.simplified();
    };
    auto words = wordsOf(content.parts, content.title);
    for (auto own = content.variants.cbegin(); words.isEmpty() && own != content.variants.cend(); ++own)
        words = wordsOf(own->parts.value_or(QStringList{}), own->title.value_or(QString{}));
    return words;
}

PostVariant variantFrom(const PostContent &common, const PostContent &own)
{
    PostVariant variant;
    if (own.parts != common.parts)
        variant.parts = own.parts;
    if (own.media != common.media)
        variant.media = own.media;
    if (own.link != common.link)
        variant.link = own.link;
    if (own.title != common.title)
        variant.title = own.title;
    if (own.firstComment != common.firstComment)
        variant.firstComment = own.firstComment;
    return variant;
}

QString joinParts(const QStringList &parts)
{
    return parts.join(u"\n---\n"_s);
}

QStringList splitParts(const QString &text)
{
    QStringList parts;
    QStringList lines;
    const auto close = [&] {
        const auto part = lines.join(u'\n');
        if (!part.trimmed().isEmpty())
            parts += part;
        lines.clear();
    };
    auto normalized = text;
    normalized.replace("\r\n"_L1, "\n"_L1);
    for (const auto &line : normalized.split(u'\n')) {
        if (line.trimmed() == "---"_L1)
            close();
        else
            lines += line;
    }
    close();
    return parts.isEmpty() ? QStringList{QString{}} : parts;
}

QString optionValue(const QJsonObject &options, const QString &platform, const QString &key)
{
    const auto own = options.value(platform + u'.' + key);
    const auto value = own.isUndefined() ? options.value(key) : own;
    return value.isString() ? value.toString() : value.toVariant().toString();
}

}  // namespace carillon
