// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadspost.h"

namespace carillon::threads {

using namespace Qt::StringLiterals;

namespace {

/// Where the link has no place of its own it stands below the text.
QString firstText(const FrozenPost &post)
{
    const auto text = post.parts.value(0);
    if (post.link.isEmpty() || !attachedLink(post).isEmpty() || text.contains(post.link))
        return text;
    return text.trimmed().isEmpty() ? post.link : text + u"\n\n"_s + post.link;
}

}  // namespace

QList<Piece> piecesOf(const FrozenPost &post)
{
    QList<Piece> pieces;
    for (int part = 0; part < post.parts.size(); ++part)
        pieces += Piece{.part = part, .text = part == 0 ? firstText(post) : post.parts.at(part)};
    if (pieces.isEmpty())
        pieces += Piece{.text = firstText(post)};
    if (!post.firstComment.isEmpty())
        pieces += Piece{.part = int(pieces.size()), .isComment = true, .text = post.firstComment};
    return pieces;
}

bool isFilm(const FrozenMedia &medium)
{
    return medium.kind == MediaKind::Video || medium.mime.startsWith("video/"_L1);
}

bool isCarousel(const FrozenPost &post)
{
    return post.media.size() > 1;
}

QString attachedLink(const FrozenPost &post)
{
    return post.media.isEmpty() && pollOf(post).isEmpty() && !isGhost(post) ? post.link : QString{};
}

QStringList pollOf(const FrozenPost &post)
{
    QStringList answers;
    for (const auto &answer : optionOf(post, u"poll_options"_s).split(u'|')) {
        if (const auto plain = answer.trimmed(); !plain.isEmpty())
            answers += plain;
    }
    return answers;
}

QString topicOf(const FrozenPost &post)
{
    const auto topic = optionOf(post, u"topic_tag"_s);
    return topic.startsWith(u'#') ? topic.mid(1).trimmed() : topic;
}

QString longTextOf(const FrozenPost &post)
{
    return optionOf(post, u"text_attachment"_s);
}

bool hidesText(const FrozenPost &post)
{
    const auto hidden = optionOf(post, u"spoiler"_s);
    return hidden == "text"_L1 || hidden == "both"_L1;
}

bool hidesMedia(const FrozenPost &post)
{
    const auto hidden = optionOf(post, u"spoiler"_s);
    return !post.media.isEmpty() && (hidden == "media"_L1 || hidden == "both"_L1);
}

bool isGhost(const FrozenPost &post)
{
    return optionOf(post, u"ghost"_s) == "yes"_L1;
}

QString replyControlOf(const FrozenPost &post)
{
    const auto who = optionOf(post, u"reply_control"_s);
    return who == "everyone"_L1 ? QString{} : who;
}

QString optionOf(const FrozenPost &post, const QString &key)
{
    return optionValue(post.options, u"threads"_s, key).trimmed();
}

}  // namespace carillon::threads
