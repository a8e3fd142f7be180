// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramapi.h"

#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphupload.h"
#include "core/platforms/instagram/instagramhosts.h"
#include "core/platforms/instagram/instagrampost.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace carillon::instagram {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::segment;

namespace {

/// Instagram reads the picture before it answers.
constexpr auto fetchingTime = 2min;

QUrl graphOf(const Caller &caller)
{
    return hostsOf(caller.account.server, loginOf(caller.account)).graph;
}

QString pathOf(const Caller &caller, const QString &id, QLatin1StringView edge = {})
{
    const auto object = u'/' + versionOf(caller.account) + u'/' + segment(id);
    return edge.isEmpty() ? object : object + u'/' + edge;
}

QString accountEdge(const Caller &caller, QLatin1StringView edge)
{
    return pathOf(caller, caller.account.remoteId, edge);
}

HttpRequest read(const Caller &caller, const QString &path, const FormFields &query)
{
    return graphapi::graphRequest(HttpMethod::Get, graphOf(caller), path, query, caller.token);
}

HttpRequest write(const Caller &caller, const QString &path, const FormFields &fields)
{
    auto request = graphapi::graphRequest(HttpMethod::Post, graphOf(caller), path, caller.token);
    request.body = HttpBody::form(fields);
    return request;
}

QString asJson(const QJsonArray &list)
{
    return QString::fromUtf8(QJsonDocument{list}.toJson(QJsonDocument::Compact));
}

FormFields mediumFields(const FrozenPost &post, int part, const QJsonObject &payload)
{
    const auto medium = post.media.value(part);
    const auto as = payload["as"_L1].toString();
    const bool film = isFilm(medium);
    FormFields fields;
    if (as == "story"_L1)
        fields += {u"media_type"_s, u"STORIES"_s};
    else if (as == "child"_L1)
        fields += {u"is_carousel_item"_s, u"true"_s};
    if (film && as == "child"_L1)
        fields += {u"media_type"_s, u"VIDEO"_s};
    if (as == "reel"_L1)
        fields += {u"media_type"_s, u"REELS"_s};
    if (payload["upload"_L1].toBool())
        fields += {u"upload_type"_s, u"resumable"_s};
    else
        fields += {film ? u"video_url"_s : u"image_url"_s, medium.address.toString(QUrl::FullyEncoded)};
    if (!film && as != "story"_L1 && !medium.alt.isEmpty())
        fields += {u"alt_text"_s, medium.alt};
    return fields;
}

/// Of everything but stories, each wherever it is taken.
FormFields postFields(const FrozenPost &post, bool isReel)
{
    FormFields fields;
    if (const auto caption = captionOf(post); !caption.trimmed().isEmpty())
        fields += {u"caption"_s, caption};
    if (const auto names = namesIn(optionOf(post, u"collaborators"_s)); !names.isEmpty())
        fields += {u"collaborators"_s, asJson(QJsonArray::fromStringList(names))};
    if (const auto place = optionOf(post, u"location_id"_s).trimmed(); !place.isEmpty())
        fields += {u"location_id"_s, place};
    if (!isReel)
        return fields;
    fields += {u"share_to_feed"_s, optionOf(post, u"share_to_feed"_s) == "no"_L1 ? u"false"_s : u"true"_s};
    const auto cover = optionOf(post, u"cover_url"_s).trimmed();
    if (!cover.isEmpty())
        fields += {u"cover_url"_s, cover};
    else if (const auto offset = optionOf(post, u"thumb_offset"_s).trimmed(); !offset.isEmpty())
        fields += {u"thumb_offset"_s, offset};
    if (const auto name = optionOf(post, u"audio_name"_s).trimmed(); !name.isEmpty())
        fields += {u"audio_name"_s, name};
    const auto trial = optionOf(post, u"trial"_s);
    if (trial == "manual"_L1 || trial == "performance"_L1) {
        const QJsonObject strategy{
            {u"graduation_strategy"_s, trial == "manual"_L1 ? u"MANUAL"_s : u"SS_PERFORMANCE"_s}};
        fields += {u"trial_params"_s, QString::fromUtf8(QJsonDocument{strategy}.toJson(QJsonDocument::Compact))};
    }
    return fields;
}

FormFields tagFields(const FrozenPost &post, bool isReel)
{
    const auto people = taggedIn(optionOf(post, u"user_tags"_s)).value_or(QList<TaggedPerson>{});
    QJsonArray tags;
    for (const auto &person : people) {
        QJsonObject tag{{u"username"_s, person.name}};
        if (!isReel) {
            tag["x"_L1] = person.x;
            tag["y"_L1] = person.y;
        }
        tags += tag;
    }
    return tags.isEmpty() ? FormFields{} : FormFields{{u"user_tags"_s, asJson(tags)}};
}

/// The picture that shows who is tagged: in a carousel the first one, since a carousel as a whole takes no tags.
int taggedPart(const FrozenPost &post)
{
    for (int part = 0; part < post.media.size(); ++part) {
        if (!isFilm(post.media.at(part)))
            return part;
    }
    return -1;
}

}  // namespace

HttpRequest containerRequest(const Caller &caller, const FrozenPost &post, int part, const QJsonObject &payload)
{
    const auto as = payload["as"_L1].toString();
    FormFields fields;
    if (as == "carousel"_L1) {
        QStringList children;
        for (const auto &child : payload["children"_L1].toArray())
            children += child.toString();
        fields = {{u"media_type"_s, u"CAROUSEL"_s}, {u"children"_s, children.join(u',')}};
        fields += postFields(post, false);
    } else {
        fields = mediumFields(post, part, payload);
        if (as == "reel"_L1 || as == "picture"_L1)
            fields += postFields(post, as == "reel"_L1) + tagFields(post, as == "reel"_L1);
        else if (as == "child"_L1 && part == taggedPart(post))
            fields += tagFields(post, false);
    }
    auto request = write(caller, accountEdge(caller, "media"_L1), fields);
    if (const auto address = post.media.value(part).address; !address.isEmpty())
        request.secrets += {address.toEncoded(), address.query(QUrl::FullyEncoded).toUtf8()};
    request.deadline = fetchingTime;
    request.inactivity = fetchingTime;
    return request;
}

HttpRequest bytesRequest(const Caller &caller, const FrozenMedia &film, const QUrl &address, qint64 offset)
{
    return graphapi::bytesRequest(caller.token, film, address, offset);
}

HttpRequest containerStateRequest(const Caller &caller, const QString &container, bool bytes)
{
    const auto fields = bytes ? u"status_code,status,video_status"_s : u"status_code,status"_s;
    return read(caller, pathOf(caller, container), {{u"fields"_s, fields}});
}

HttpRequest publishRequest(const Caller &caller, const QString &container)
{
    auto request = write(caller, accountEdge(caller, "media_publish"_L1), {{u"creation_id"_s, container}});
    request.creates = true;
    request.deadline = fetchingTime;
    request.inactivity = fetchingTime;
    return request;
}

HttpRequest publishedRequest(const Caller &caller, bool stories, qint64 since, int limit)
{
    FormFields query{{u"fields"_s, u"id,caption,timestamp,permalink,media_type,media_product_type"_s},
                     {u"limit"_s, QString::number(limit)}};
    if (since > 0 && !stories)
        query += {u"since"_s, QString::number(since)};
    return read(caller, accountEdge(caller, stories ? "stories"_L1 : "media"_L1), query);
}

HttpRequest mediumRequest(const Caller &caller, const QString &id)
{
    return read(caller, pathOf(caller, id), {{u"fields"_s, u"id,permalink,timestamp"_s}});
}

HttpRequest quotaRequest(const Caller &caller)
{
    return read(caller, accountEdge(caller, "content_publishing_limit"_L1), {{u"fields"_s, u"config,quota_usage"_s}});
}

HttpRequest commentRequest(const Caller &caller, const QString &medium, const QString &text)
{
    auto request = write(caller, pathOf(caller, medium, "comments"_L1), {{u"message"_s, text}});
    request.creates = true;
    return request;
}

HttpRequest commentsRequest(const Caller &caller, const QString &medium)
{
    return read(caller, pathOf(caller, medium, "comments"_L1),
                {{u"fields"_s, u"id,text,timestamp,username"_s}, {u"limit"_s, u"50"_s}});
}

HttpRequest countedMediumRequest(const Caller &caller, const QString &id)
{
    return read(caller, pathOf(caller, id), {{u"fields"_s, u"id,like_count,comments_count"_s}});
}

HttpRequest insightsRequest(const Caller &caller, const QString &id, bool isStory)
{
    return read(
        caller, pathOf(caller, id, "insights"_L1),
        {{u"metric"_s, isStory ? u"views,reach,replies,shares"_s : u"views,reach,likes,comments,saved,shares"_s}});
}

HttpRequest deleteRequest(const Caller &caller, const QString &id)
{
    return graphapi::graphRequest(HttpMethod::Delete, graphOf(caller), pathOf(caller, id), caller.token);
}

QString profileOf(const FrozenAccount &account)
{
    return hostsOf(account.server, Login::Instagram).web.toString() + u'/' + segment(account.handle) + u'/';
}

}  // namespace carillon::instagram
