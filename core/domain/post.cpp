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
