// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookpost.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;

Shape shapeOf(const FrozenPost &post)
{
    const auto kind = optionOf(post, u"kind"_s);
    const bool hasFilm = filmIndex(post) >= 0;
    if (kind == "story"_L1)
        return hasFilm ? Shape::FilmStory : Shape::PhotoStory;
    if (!hasFilm)
        return Shape::Feed;
    return kind == "reel"_L1 ? Shape::Reel : Shape::Video;
}

bool isStory(const FrozenPost &post)
{
    const auto shape = shapeOf(post);
    return shape == Shape::PhotoStory || shape == Shape::FilmStory;
}

QString wordOf(Shape shape)
{
    switch (shape) {
    case Shape::Feed:
        return {};
    case Shape::Video:
        return u"video"_s;
    case Shape::Reel:
        return u"reel"_s;
    case Shape::PhotoStory:
    case Shape::FilmStory:
        break;
    }
    return u"story"_s;
}

bool isFilm(const FrozenMedia &medium)
{
    return medium.kind == MediaKind::Video || medium.mime.startsWith("video/"_L1);
}

int filmIndex(const FrozenPost &post)
{
    const auto film = std::find_if(post.media.begin(), post.media.end(), isFilm);
    return film == post.media.end() ? -1 : static_cast<int>(film - post.media.begin());
}

QString messageOf(const FrozenPost &post)
{
    const auto text = post.parts.value(0);
    if (post.link.isEmpty() || post.media.isEmpty() || text.contains(post.link))
        return text;
    return text.trimmed().isEmpty() ? post.link : text + u"\n\n"_s + post.link;
}

QString previewLink(const FrozenPost &post)
{
    return post.media.isEmpty() ? post.link : QString{};
}

QString normalized(const QString &text)
{
    static const QRegularExpression blanksAtLineEnds{u"[ \\t\\r]+(?=\\n|$)"_s};
    auto plain = text.normalized(QString::NormalizationForm_C);
    plain.replace("\r\n"_L1, "\n"_L1);
    return plain.remove(blanksAtLineEnds).trimmed();
}

QString optionOf(const FrozenPost &post, const QString &key)
{
    return optionValue(post.options, u"facebook"_s, key);
}

}  // namespace carillon::facebook
