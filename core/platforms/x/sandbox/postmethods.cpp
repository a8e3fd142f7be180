// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of SimulatedX about posts.
#include "core/platforms/simulatedtext.h"
#include "core/platforms/x/sandbox/problems.h"
#include "core/platforms/x/sandbox/simulatedx.h"
#include "core/platforms/x/sandbox/textrules.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;

namespace {

HttpReply notFound(const QString &id)
{
    return problem(404, u"Not Found Error"_s, u"Could not find tweet with id: [%1]."_s.arg(id),
                   u"resource-not-found"_s);
}

/// The fields asked for, under either of their two names; nothing when both are used.
std::optional<QSet<QString>> fieldsIn(const FormFields &query)
{
    const auto tweet = valueOf(query, u"tweet.fields");
    const auto post = valueOf(query, u"post.fields");
    if (!tweet.isEmpty() && !post.isEmpty())
        return {};
    const auto names = (tweet + post).split(u',', Qt::SkipEmptyParts);
    return QSet<QString>{names.begin(), names.end()};
}

QJsonObject unknownPost(const QString &id)
{
    return {{u"resource_id"_s, id},
            {u"resource_type"_s, u"tweet"_s},
            {u"title"_s, u"Not Found Error"_s},
            {u"detail"_s, u"Could not find tweet with id: [%1]."_s.arg(id)},
            {u"type"_s, u"https://api.x.com/2/problems/resource-not-found"_s}};
}

}  // namespace

std::optional<HttpReply> SimulatedX::refuseMedia(const Post &post) const
{
    bool hasFilm = false;
    for (const auto &id : post.media) {
        const auto *upload = m_media.find(id, post.user);
        if (!upload || !upload->isReady() || upload->category == "subtitles"_L1)
            return namedProblem(400, u"media-ids"_s);
        hasFilm = hasFilm || upload->category != "tweet_image"_L1;
    }
    if (hasFilm && post.media.size() > 1)
        return namedProblem(403, u"items"_s);
    return {};
}

std::optional<HttpReply> SimulatedX::refuseParent(const Post &post) const
{
    if (post.parent.isEmpty())
        return {};
    const auto *parent = m_posts.find(post.parent);
    if (!parent)
        return notFound(post.parent);
    const bool isMentioned = parent->text.contains(u'@' + post.user, Qt::CaseInsensitive)
        || (parent->user == post.user && m_settings.selfReplies);
    if (!isMentioned)
        return namedProblem(403, u"engaged"_s);
    return {};
}

std::optional<HttpReply> SimulatedX::refuseText(const Post &post) const
{
    if (post.text.trimmed().isEmpty() && post.media.isEmpty())
        return invalidRequest(u"One of [text, media] must be given."_s, u"text"_s);
    if (hasForbidden(post.text))
        return invalidRequest(u"The text holds a character that is not allowed."_s, u"text"_s);
    if (weightedLength(post.text) > (m_settings.longPosts ? 25'000 : 280))
        return namedProblem(403, u"not-permitted"_s);
    if (cashtagsIn(post.text) > 1)
        return namedProblem(403, u"cashtag"_s);
    if (m_settings.refusesDuplicates && !post.text.trimmed().isEmpty() && m_posts.isRepeated(post.user, post.text))
        return namedProblem(403, u"duplicate"_s);
    return {};
}

std::variant<Post, HttpReply> SimulatedX::postFrom(const Call &call)
{
    const auto body
        = call.request.contentType() == "application/json" ? parseJsonObject(call.request.body) : std::nullopt;
    if (!body)
        return invalidRequest(u"Invalid JSON."_s);
    if (const auto fault = faultOf(*body); !fault.isEmpty())
        return invalidRequest(fault);
    if (body->contains("quote_tweet_id"_L1))
        return namedProblem(403, u"not-permitted"_s);
    Post post{.id = {},
              .user = call.grant.user,
              .text = body->value("text"_L1).toString(),
              .parent = body->value("reply"_L1)["in_reply_to_tweet_id"_L1].toString(),
              .media = textsIn(body->value("media"_L1)["media_ids"_L1]),
              .poll = textsIn(body->value("poll"_L1)["options"_L1]),
              .pollMinutes = body->value("poll"_L1)["duration_minutes"_L1].toInt(),
              .replySettings = body->value("reply_settings"_L1).toString(),
              .madeWithAi = body->value("made_with_ai"_L1).toBool(),
              .createdAt = call.now};
    if (auto refusal = refuseMedia(post))
        return *refusal;
    if (auto refusal = refuseParent(post))
        return *refusal;
    if (auto refusal = refuseText(post))
        return *refusal;
    return post;
}

bool SimulatedX::isRoomFor(Call &call) const
{
    const auto threeHours = m_limits.peek(u"posts_3h_limit"_s, call.grant.user, call.now);
    call.appReading = m_limits.peek(u"app_posts_limit"_s, call.grant.clientId, call.now);
    call.userReading = m_limits.peek(u"user_day_limit"_s, call.grant.user, call.now);
    if (threeHours && threeHours->refused)
        call.reading = threeHours;
    const auto isFull = [](const std::optional<RateReading> &reading) {
        return reading && reading->refused;
    };
    return !isFull(threeHours) && !isFull(call.appReading) && !isFull(call.userReading);
}

HttpReply SimulatedX::createPost(Call &call)
{
    if (m_settings.creditsDepleted)
        return namedProblem(402, u"credits"_s);
    if (!isRoomFor(call))
        return namedProblem(429, {});
    auto made = postFrom(call);
    if (const auto *refusal = std::get_if<HttpReply>(&made))
        return *refusal;
    auto &post = std::get<Post>(made);
    m_limits.consume(u"posts_3h_limit"_s, call.grant.user, call.now);
    call.appReading = m_limits.consume(u"app_posts_limit"_s, call.grant.clientId, call.now);
    call.userReading = m_limits.consume(u"user_day_limit"_s, call.grant.user, call.now);
    post.id = m_posts.nextId();
    m_posts.add(post);
    return jsonReply({{u"data"_s, m_posts.toJson(post, {})}}, 201);
}

HttpReply SimulatedX::onePost(Call &call)
{
    const auto fields = fieldsIn(parseForm(call.request.query));
    if (!fields)
        return invalidRequest(u"tweet.fields and post.fields are the same."_s);
    const auto *post = m_posts.find(call.id);
    if (!post || !m_posts.isVisible(*post))  // a success, of which nothing is known
        return jsonReply({{u"errors"_s, QJsonArray{unknownPost(call.id)}}});
    return jsonReply({{u"data"_s, m_posts.toJson(*post, *fields)}});
}

/// Up to 100; those that are not there stand among the errors of a success.
HttpReply SimulatedX::somePosts(Call &call)
{
    const auto query = parseForm(call.request.query);
    const auto fields = fieldsIn(query);
    const auto ids = valueOf(query, u"ids").split(u',', Qt::SkipEmptyParts);
    if (!fields)
        return invalidRequest(u"tweet.fields and post.fields are the same."_s);
    if (ids.isEmpty() || ids.size() > 100)
        return invalidRequest(
            u"The number of values in the `ids` query parameter list [%1] is not between 1 and 100"_s.arg(ids.size()));
    QJsonArray data;
    QJsonArray errors;
    for (const auto &id : ids) {
        const auto *post = m_posts.find(id);
        if (post && m_posts.isVisible(*post))
            data += m_posts.toJson(*post, *fields);
        else
            errors += unknownPost(id);
    }
    QJsonObject answer;
    if (!data.isEmpty())
        answer[u"data"_s] = data;
    if (!errors.isEmpty())
        answer[u"errors"_s] = errors;
    return jsonReply(answer);
}

HttpReply SimulatedX::deletePost(Call &call)
{
    const auto *post = m_posts.find(call.id);
    if (!post)
        return notFound(call.id);
    if (post->user != call.grant.user)
        return namedProblem(403, u"not-permitted"_s);
    m_posts.remove(call.id);
    return jsonReply({{u"data"_s, QJsonObject{{u"deleted"_s, true}}}});
}

HttpReply SimulatedX::timeline(Call &call)
{
    static const QSet<QString> known{u"max_results"_s, u"pagination_token"_s, u"start_time"_s,  u"end_time"_s,
                                     u"since_id"_s,    u"until_id"_s,         u"exclude"_s,     u"tweet.fields"_s,
                                     u"post.fields"_s, u"expansions"_s,       u"user.fields"_s, u"media.fields"_s,
                                     u"poll.fields"_s, u"place.fields"_s};
    const auto query = parseForm(call.request.query);
    for (const auto &[name, value] : query) {
        if (!known.contains(name))
            return invalidRequest(u"The query parameter [%1] is not one of those known."_s.arg(name), name);
    }
    const auto fields = fieldsIn(query);
    const auto size = valueOf(query, u"max_results").isEmpty() ? 10 : valueOf(query, u"max_results").toInt();
    if (!fields || size < 5 || size > 100)
        return invalidRequest(u"The `max_results` query parameter value is not between 5 and 100."_s, u"max_results"_s);
    const auto user = m_posts.userOfId(call.id);
    if (user.isEmpty())
        return problem(404, u"Not Found Error"_s, u"Could not find user with id: [%1]."_s.arg(call.id),
                       u"resource-not-found"_s);
    Page page{.size = size,
              .sinceId = valueOf(query, u"since_id"),
              .untilId = valueOf(query, u"until_id"),
              .withReplies = !valueOf(query, u"exclude").split(u',').contains(u"replies"_s),
              .from = valueOf(query, u"pagination_token").toLongLong(nullptr, 32)};
    if (const auto start = QDateTime::fromString(valueOf(query, u"start_time"), Qt::ISODateWithMs); start.isValid())
        page.startTime = toInstant(start);
    if (const auto end = QDateTime::fromString(valueOf(query, u"end_time"), Qt::ISODateWithMs); end.isValid())
        page.endTime = toInstant(end);
    auto found = m_posts.ofUser(user, page);
    const bool hasMore = found.size() > page.size;
    QJsonArray data;
    for (const auto *post : found.mid(0, page.size))
        data += m_posts.toJson(*post, *fields);
    QJsonObject meta{{u"result_count"_s, data.size()}};
    if (!data.isEmpty()) {
        meta[u"newest_id"_s] = found.first()->id;
        meta[u"oldest_id"_s] = found[data.size() - 1]->id;
    }
    if (hasMore)
        meta[u"next_token"_s] = QString::number(page.from + page.size, 32);
    QJsonObject answer{{u"meta"_s, meta}};
    if (!data.isEmpty())
        answer[u"data"_s] = data;
    return jsonReply(answer);
}

}  // namespace carillon::sandbox::x
