// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinbody.h"

#include "core/linkcard/linkpreview.h"
#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedintext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

QJsonObject described(const FrozenMedia &medium, const QString &urn)
{
    QJsonObject image{{u"id"_s, urn}};
    if (!medium.alt.isEmpty())
        image["altText"_L1] = medium.alt;
    return image;
}

/// A document needs a title, and a film may have one.
QJsonObject titled(const FrozenPost &post, const FrozenMedia &medium, const QString &urn)
{
    auto title = post.title;
    if (title.isEmpty() && medium.kind == MediaKind::Document)
        title = medium.alt.isEmpty() ? QFileInfo{medium.path}.fileName() : medium.alt;
    QJsonObject media{{u"id"_s, urn}};
    if (!title.isEmpty())
        media["title"_L1] = title;
    return media;
}

QJsonObject mediaContent(const FrozenPost &post, const QStringList &urns)
{
    if (urns.size() == 1) {
        const auto &medium = post.media.first();
        const bool isPicture = collectionOf(medium.kind) == "images"_L1;
        return {{u"media"_s, isPicture ? described(medium, urns.first()) : titled(post, medium, urns.first())}};
    }
    QJsonArray images;
    for (int at = 0; at < urns.size(); ++at)
        images += described(post.media.value(at), urns.at(at));
    return {{u"multiImage"_s, QJsonObject{{u"images"_s, images}}}};
}

QJsonObject pollContent(const Poll &poll)
{
    QJsonArray options;
    for (const auto &answer : poll.answers)
        options += QJsonObject{{u"text"_s, answer}};
    return {{u"poll"_s,
             QJsonObject{{u"question"_s, poll.question},
                         {u"options"_s, options},
                         {u"settings"_s, QJsonObject{{u"duration"_s, poll.duration}}}}}};
}

/// LinkedIn wants a title: the person's, the page's, or the site's name.
QJsonObject articleOf(const FrozenPost &post, const QJsonObject &card)
{
    auto title = post.title.trimmed();
    if (title.isEmpty())
        title = card["title"_L1].toString();
    if (title.isEmpty())
        title = shortenedTitle(QUrl{post.link}.host());
    QJsonObject article{{u"source"_s, post.link}, {u"title"_s, title}};
    auto description = postOption(post, u"link_description"_s);
    if (description.isEmpty())
        description = card["description"_L1].toString();
    if (!description.isEmpty())
        article["description"_L1] = description;
    if (card.contains("thumbnail"_L1))
        article["thumbnail"_L1] = card["thumbnail"_L1];
    return article;
}

QJsonObject contentOf(const FrozenPost &post, const QStringList &urns, const QJsonObject &card)
{
    if (!urns.isEmpty())
        return mediaContent(post, urns);
    if (const auto poll = pollOf(post))
        return pollContent(*poll);
    if (!hasCard(post))
        return {};
    return {{u"article"_s, articleOf(post, card)}};
}

}  // namespace

std::optional<Poll> pollOf(const FrozenPost &post)
{
    const auto question = postOption(post, u"poll_question"_s).trimmed();
    Poll poll{.question = question, .answers = {}, .duration = postOption(post, u"poll_duration"_s).toUpper()};
    for (const auto &answer : postOption(post, u"poll_options"_s).split(u'|', Qt::SkipEmptyParts))
        poll.answers += answer.trimmed();
    if (question.isEmpty() && poll.answers.isEmpty())
        return {};
    if (poll.duration.isEmpty())
        poll.duration = u"THREE_DAYS"_s;
    return poll;
}

bool hasCard(const FrozenPost &post)
{
    return !post.link.isEmpty() && post.media.isEmpty() && !pollOf(post);
}

QString shortenedTitle(const QString &title)
{
    constexpr qsizetype most = 400;
    auto graphemes = most;
    auto cut = title;
    while (cut.size() > most)
        cut = shortened(title, --graphemes);
    return cut;
}

QString shownText(const FrozenPost &post, bool linkIsCard)
{
    const auto text = post.parts.value(0);
    if (linkIsCard || post.link.isEmpty() || text.contains(post.link))
        return text;
    return text.trimmed().isEmpty() ? post.link : text + u"\n\n"_s + post.link;
}

QString commentaryOf(const FrozenPost &post, bool linkIsCard)
{
    return littleText(shownText(post, linkIsCard), mentionsIn(postOption(post, u"mentions"_s)),
                      linkEscapesOf(post.account));
}

QByteArray postBody(const FrozenPost &post, const QStringList &media, const QJsonObject &card)
{
    const bool isForAll = isOrganization(post.account) || postOption(post, u"visibility"_s) != "connections"_L1;
    QJsonObject body{
        {u"author"_s, post.account.remoteId},
        {u"commentary"_s, commentaryOf(post, hasCard(post))},
        {u"visibility"_s, isForAll ? u"PUBLIC"_s : u"CONNECTIONS"_s},
        {u"distribution"_s,
         QJsonObject{{u"feedDistribution"_s, u"MAIN_FEED"_s},
                     {u"targetEntities"_s, QJsonArray{}},
                     {u"thirdPartyDistributionChannels"_s, QJsonArray{}}}},
        {u"lifecycleState"_s, u"PUBLISHED"_s},
        {u"isReshareDisabledByAuthor"_s, postOption(post, u"reshare"_s) == "no"_L1},
    };
    if (const auto content = contentOf(post, media, card); !content.isEmpty())
        body["content"_L1] = content;
    return bytesOf(body);
}

QByteArray commentBody(const FrozenPost &post, const QString &urn)
{
    return bytesOf({{u"actor"_s, post.account.remoteId},
                    {u"object"_s, urn},
                    {u"message"_s, QJsonObject{{u"text"_s, post.firstComment}}}});
}

QByteArray editBody(const FrozenPost &post, bool linkIsCard)
{
    const QJsonObject set{{u"commentary"_s, commentaryOf(post, linkIsCard)}};
    return bytesOf({{u"patch"_s, QJsonObject{{u"$set"_s, set}}}});
}

QStringList mediaIn(const QJsonObject &content)
{
    QStringList urns;
    if (const auto id = content["media"_L1]["id"_L1].toString(); !id.isEmpty())
        urns += id;
    for (const auto &image : content["multiImage"_L1]["images"_L1].toArray())
        urns += image["id"_L1].toString();
    return urns;
}

}  // namespace carillon::linkedin
