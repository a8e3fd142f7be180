// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadsapi.h"

#include "core/graphapi/graphrequest.h"
#include "core/platforms/threads/threadshosts.h"
#include "core/platforms/threads/threadstext.h"

#include <QJsonArray>

#include <array>

namespace carillon::threads {

using namespace Qt::StringLiterals;
using graphapi::segment;

namespace {

constexpr int postsPerAnswer = 25;

QString pathOf(const Caller &caller, const QString &rest)
{
    return u'/' + versionOf(caller.account) + u'/' + rest;
}

HttpRequest read(const Caller &caller, const QString &rest, const FormFields &query)
{
    return graphapi::graphRequest(HttpMethod::Get, hostsOf(caller.account).graph, pathOf(caller, rest), query,
                                  caller.token);
}

HttpRequest write(const Caller &caller, const QString &rest, const FormFields &fields)
{
    auto request
        = graphapi::graphRequest(HttpMethod::Post, hostsOf(caller.account).graph, pathOf(caller, rest), caller.token);
    request.body = HttpBody::form(fields);
    return request;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument{array}.toJson(QJsonDocument::Compact));
}

FormFields mediumFields(const FrozenMedia &medium)
{
    const auto address = medium.address.toString(QUrl::FullyEncoded);
    const bool film = isFilm(medium);
    FormFields fields{{u"media_type"_s, film ? u"VIDEO"_s : u"IMAGE"_s},
                      {film ? u"video_url"_s : u"image_url"_s, address}};
    if (!medium.alt.isEmpty())
        fields += {u"alt_text"_s, medium.alt};
    return fields;
}

/// Whoever has the address sees the medium: it stands in no record.
void hideAddresses(HttpRequest &request, const QList<FrozenMedia> &media)
{
    for (const auto &medium : media)
        request.secrets += medium.address.toEncoded();
}

QString pollField(const QStringList &answers)
{
    static constexpr std::array names{"option_a"_L1, "option_b"_L1, "option_c"_L1, "option_d"_L1};
    QJsonObject poll;
    for (size_t at = 0; at < names.size() && at < static_cast<size_t>(answers.size()); ++at)
        poll[names[at]] = answers[static_cast<qsizetype>(at)];
    return compact(poll);
}

/// What only the first part of a post can have.
FormFields firstFields(const FrozenPost &post)
{
    FormFields fields;
    if (const auto link = attachedLink(post); !link.isEmpty())
        fields += {u"link_attachment"_s, link};
    if (const auto answers = pollOf(post); !answers.isEmpty())
        fields += {u"poll_attachment"_s, pollField(answers)};
    if (const auto text = longTextOf(post); !text.isEmpty())
        fields += {u"text_attachment"_s, compact(QJsonObject{{u"plaintext"_s, text}})};
    if (const auto topic = topicOf(post); !topic.isEmpty())
        fields += {u"topic_tag"_s, topic};
    if (const auto quoted = optionOf(post, u"quote_post"_s); !quoted.isEmpty())
        fields += {u"quote_post_id"_s, quoted};
    if (hidesMedia(post))
        fields += {u"is_spoiler_media"_s, u"true"_s};
    if (isGhost(post))
        fields += {u"is_ghost_post"_s, u"true"_s};
    return fields;
}

/// Nobody says what Threads counts there. Code points are never more than anything else that it may count but bytes,
/// so that the stretch never reaches behind the text.
QString hiddenText(const QString &text)
{
    const QJsonObject whole{{u"entity_type"_s, u"SPOILER"_s}, {u"offset"_s, 0}, {u"length"_s, codePoints(text)}};
    return compact(QJsonArray{whole});
}

}  // namespace

HttpRequest quotaRequest(const Caller &caller)
{
    return read(caller, u"me/threads_publishing_limit"_s,
                {{u"fields"_s, u"quota_usage,config,reply_quota_usage,reply_config"_s}});
}

HttpRequest childRequest(const Caller &caller, const FrozenMedia &medium)
{
    auto fields = mediumFields(medium);
    fields += {u"is_carousel_item"_s, u"true"_s};
    auto request = write(caller, u"me/threads"_s, fields);
    hideAddresses(request, {medium});
    return request;
}

HttpRequest containerRequest(const Caller &caller, const FrozenPost &post, const Piece &piece,
                             const QJsonObject &payload)
{
    const bool isFirst = piece.part == 0;
    FormFields fields;
    if (isFirst && isCarousel(post)) {
        QStringList children;
        for (const auto &child : payload["children"_L1].toArray())
            children += child.toString();
        fields += {u"media_type"_s, u"CAROUSEL"_s};
        fields += {u"children"_s, children.join(u',')};
    } else if (isFirst && !post.media.isEmpty()) {
        fields += mediumFields(post.media.first());
    } else {
        fields += {u"media_type"_s, u"TEXT"_s};
    }
    if (!piece.text.trimmed().isEmpty())
        fields += {u"text"_s, piece.text};
    if (const auto answered = payload["reply_to"_L1].toString(); !answered.isEmpty())
        fields += {u"reply_to_id"_s, answered};
    if (const auto who = replyControlOf(post); !who.isEmpty())
        fields += {u"reply_control"_s, who};
    if (hidesText(post) && !piece.isComment && !piece.text.trimmed().isEmpty())
        fields += {u"text_entities"_s, hiddenText(piece.text)};
    if (isFirst)
        fields += firstFields(post);
    auto request = write(caller, u"me/threads"_s, fields);
    hideAddresses(request, post.media);
    return request;
}

HttpRequest stateRequest(const Caller &caller, const QString &container)
{
    return read(caller, segment(container), {{u"fields"_s, u"id,status,error_message"_s}});
}

HttpRequest publishRequest(const Caller &caller, const QString &container)
{
    auto request = write(caller, u"me/threads_publish"_s, {{u"creation_id"_s, container}});
    request.creates = true;
    return request;
}

HttpRequest postRequest(const Caller &caller, const QString &id)
{
    return read(caller, segment(id), {{u"fields"_s, u"id,permalink,timestamp"_s}});
}

HttpRequest ownPostsRequest(const Caller &caller, bool replies, qint64 since)
{
    auto fields = u"id,text,timestamp,permalink,media_type"_s;
    if (replies)
        fields += u",replied_to"_s;
    return read(
        caller, replies ? u"me/replies"_s : u"me/threads"_s,
        {{u"fields"_s, fields}, {u"since"_s, QString::number(since)}, {u"limit"_s, QString::number(postsPerAnswer)}});
}

HttpRequest insightsRequest(const Caller &caller, const QString &id)
{
    return read(caller, segment(id) + u"/insights"_s, {{u"metric"_s, u"views,likes,replies,reposts,quotes,shares"_s}});
}

HttpRequest deleteRequest(const Caller &caller, const QString &id)
{
    return graphapi::graphRequest(HttpMethod::Delete, hostsOf(caller.account).graph, pathOf(caller, segment(id)),
                                  caller.token);
}

QString profileOf(const FrozenAccount &account)
{
    const auto web = hostsOf(account).web.toString(QUrl::FullyEncoded);
    return account.handle.isEmpty() ? web : web + u"/@"_s + segment(account.handle);
}

}  // namespace carillon::threads
