// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookpost.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;

Shape shapeOf(const FrozenPost &post)
{
    if (filmIndex(post) < 0)
        return Shape::Feed;
    return optionOf(post, u"kind"_s) == "reel"_L1 ? Shape::Reel : Shape::Video;
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
