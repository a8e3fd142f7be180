// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulated Instagram does at each path of the Graph interface.
#include "core/graphapi/sandbox/objects.h"
#include "core/platforms/instagram/sandbox/answers.h"
#include "core/platforms/instagram/sandbox/simulatedinstagram.h"
#include "core/platforms/simulatedcounts.h"

#include <algorithm>

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;

namespace {

HttpReply noSuchField(const QString &name, const QString &node)
{
    return failure(
        {.code = 100, .message = u"(#100) Tried accessing nonexisting field (%1) on node type (%2)"_s.arg(name, node)});
}

}  // namespace

std::optional<HttpReply> SimulatedInstagram::refuseUnless(const Call &call, const QString &what)
{
    if (call.grant.isOfAccount() && call.grant.may(what))
        return {};
    return failure(graph::missingScope(what));
}

void SimulatedInstagram::warnOfUnknown(const Call &call, const QStringList &known)
{
    static const QStringList everywhere{u"access_token"_s, u"fields"_s, u"id"_s};
    graph::warnOfUnknown(m_host, u"instagram"_s, call.grant.account, call.parameters, known + everywhere);
}

HttpReply SimulatedInstagram::me(const Call &call)
{
    const auto edge = call.path.value(1);
    const auto &grant = call.grant;
    if (call.isOwnHost) {
        if (!edge.isEmpty())
            return noSuchField(edge, u"User"_s);
        return jsonReply({{u"id"_s, u"9"_s + idOf(u"scoped"_s, grant.account)},
                          {u"user_id"_s, idOf(u"account"_s, grant.account)},
                          {u"username"_s, grant.account},
                          {u"name"_s, grant.account},
                          {u"account_type"_s, m_settings.accountType}});
    }
    if (edge.isEmpty()) {
        const auto kind = grant.isOfAccount() ? u"page"_s : u"user"_s;
        const auto name = grant.isOfAccount() ? grant.account : grant.user;
        QJsonObject answer{{u"id"_s, idOf(kind, name)}, {u"name"_s, name}};
        const bool wantsLinked = call.parameters.text(u"fields"_s).contains("instagram_business_account"_L1);
        if (grant.isOfAccount() && wantsLinked && m_settings.linked)
            answer[u"instagram_business_account"_s] = m_logins.linkedAccount(name);
        return jsonReply(answer);
    }
    if (grant.isOfAccount())
        return noSuchField(edge, u"Page"_s);
    if (edge == "permissions"_L1)
        return m_logins.permissions(grant);
    if (edge == "accounts"_L1)
        return grant.allows(u"pages_show_list"_s) ? m_logins.pages(call.token, grant)
                                                  : failure(graph::missingScope(u"pages_show_list"_s));
    if (edge == "businesses"_L1)
        return jsonReply({{u"data"_s, QJsonArray{}}});
    return noSuchField(edge, u"User"_s);
}

HttpReply SimulatedInstagram::account(Call &call)
{
    const auto edge = call.path.value(1);
    const bool isPost = call.request.method == "POST";
    if (auto refusal = refuseUnless(call, u"basic"_s))
        return *refusal;
    if (edge.isEmpty() && !isPost)
        return jsonReply(askedOf({{u"username"_s, call.grant.account}, {u"name"_s, call.grant.account}}, call.path[0],
                                 call.parameters.text(u"fields"_s)));
    if ((edge == "media"_L1 || edge == "stories"_L1) && !isPost)
        return list(call, edge == "stories"_L1);
    if (edge == "content_publishing_limit"_L1 && !isPost)
        return quota(call);
    if (auto refusal = refuseUnless(call, u"content_publish"_s))
        return *refusal;
    if (edge == "media"_L1)
        return createContainer(call);
    if (edge == "media_publish"_L1 && isPost) {
        warnOfUnknown(call, {u"creation_id"_s});
        const auto id = call.parameters.text(u"creation_id"_s);
        return id.isEmpty() ? failure(missingParameter(u"creation_id"_s))
                            : m_containers.publish(call.grant.account, id);
    }
    return noSuchField(edge, u"IGUser"_s);
}

HttpReply SimulatedInstagram::createContainer(const Call &call)
{
    warnOfUnknown(call,
                  {u"media_type"_s, u"image_url"_s, u"video_url"_s, u"upload_type"_s, u"caption"_s, u"alt_text"_s,
                   u"children"_s, u"user_tags"_s, u"collaborators"_s, u"location_id"_s, u"share_to_feed"_s,
                   u"cover_url"_s, u"thumb_offset"_s, u"audio_name"_s, u"trial_params"_s, u"product_tags"_s,
                   u"is_carousel_item"_s});
    const auto reading = m_created.consume(call.grant.account, 1, m_host.clock().now());
    if (reading && reading->refused)
        return failureBy(2207042);
    return m_containers.create(call.grant.account, call.parameters, call.conditions.mediaPolls, call.isOwnHost);
}

HttpReply SimulatedInstagram::quota(const Call &call) const
{
    if (!m_settings.tellsQuota)
        return failure(graph::missingScope(u"content_publish"_s));
    QJsonObject answer{{u"quota_usage"_s, m_gallery.countedFor(call.grant.account)}};
    if (call.parameters.text(u"fields"_s).contains("config"_L1))
        answer[u"config"_s]
            = QJsonObject{{u"quota_total"_s, m_settings.quotaTotal}, {u"quota_duration"_s, m_settings.quotaSeconds}};
    return jsonReply({{u"data"_s, QJsonArray{answer}}});
}

HttpReply SimulatedInstagram::list(const Call &call, bool stories) const
{
    const auto since = call.parameters.number(u"since"_s).value_or(0);
    QList<QJsonObject> found;
    for (const auto *medium : m_gallery.of(call.grant.account, stories)) {
        if (secondsOf(medium->createdAt) >= since)
            found += m_gallery.toJson(*medium, call.parameters.text(u"fields"_s));
    }
    return graph::listReply(
        found, {.address = graph::addressOf(call.request), .token = call.token, .parameters = call.parameters});
}

HttpReply SimulatedInstagram::object(const Call &call)
{
    const auto id = call.path.value(0);
    const auto edge = call.path.value(1);
    const auto &name = call.grant.account;
    if (const auto *container = m_containers.find(id); container != nullptr && container->account == name) {
        if (!edge.isEmpty() || call.request.method != "GET")
            return noSuchField(edge, u"IGContainer"_s);
        return m_containers.state(id, call.parameters.text(u"fields"_s));
    }
    const auto *medium = m_gallery.find(id);
    if (medium == nullptr || medium->account != name)
        return failure(noSuchObject(id));
    if (edge == "comments"_L1)
        return comments(call, *medium);
    if (edge == "insights"_L1 && call.request.method == "GET")
        return insights(call, *medium);
    if (!edge.isEmpty())
        return noSuchField(edge, u"IGMedia"_s);
    if (call.request.method == "DELETE")
        return remove(call, *medium);
    if (call.request.method == "POST")
        return failure(missingParameter(u"comment_enabled"_s));
    return jsonReply(m_gallery.toJson(*medium, call.parameters.text(u"fields"_s)));
}

/// Which names there are depends on the kind of medium, and one that is wrong refuses all. Of stories nothing is told
/// after a day.
HttpReply SimulatedInstagram::insights(const Call &call, const Medium &medium) const
{
    const auto scope = call.isOwnHost ? u"instagram_business_manage_insights"_s : u"instagram_manage_insights"_s;
    if (auto refusal = refuseUnless(call, scope))
        return *refusal;
    const auto now = m_host.clock().now();
    const bool isStory = medium.product == "STORY"_L1;
    if (isStory && now - medium.createdAt > std::chrono::hours{24})
        return failure(noSuchObject(medium.id));
    static const QHash<QString, int> ofPosts{{u"views"_s, 800},
                                             {u"reach"_s, 600},
                                             {u"likes"_s, 90},
                                             {u"comments"_s, 14},
                                             {u"saved"_s, 20},
                                             {u"shares"_s, 16},
                                             {u"total_interactions"_s, 140}};
    static const QHash<QString, int> ofStories{
        {u"views"_s, 300}, {u"reach"_s, 250}, {u"replies"_s, 6}, {u"shares"_s, 4}, {u"navigation"_s, 80}};
    const auto &most = isStory ? ofStories : ofPosts;
    QJsonArray data;
    for (const auto &name : call.parameters.text(u"metric"_s).split(u',', Qt::SkipEmptyParts)) {
        if (!most.contains(name))
            return failure(
                {.code = 100,
                 .message
                 = u"(#100) The Media Insights API does not support the %1 metric for this media product type."_s.arg(
                     name)});
        auto count = simulatedCount(medium.id, name, medium.createdAt, now, most[name]);
        if (name == "comments"_L1)
            count += int(medium.comments.size());
        data += graph::insight(medium.id, name, count);
    }
    return jsonReply({{u"data"_s, data}});
}

HttpReply SimulatedInstagram::comments(const Call &call, const Medium &medium)
{
    if (auto refusal = refuseUnless(call, u"manage_comments"_s))
        return *refusal;
    if (call.request.method == "GET") {
        const auto asked = call.parameters.text(u"fields"_s);
        const auto fields = asked.isEmpty() ? u"text,timestamp"_s : asked;
        QJsonArray entries;
        for (const auto &comment : medium.comments) {
            const QJsonObject whole{{u"text"_s, comment.text},
                                    {u"timestamp"_s, graph::graphTimeOf(comment.createdAt)},
                                    {u"username"_s, medium.account}};
            if (m_gallery.isVisible(comment.createdAt))
                entries += askedOf(whole, comment.id, fields);
        }
        return jsonReply({{u"data"_s, entries}});
    }
    warnOfUnknown(call, {u"message"_s});
    const auto message = call.parameters.text(u"message"_s);
    if (message.trimmed().isEmpty())
        return failure(missingParameter(u"message"_s));
    if (medium.product == "STORY"_L1 || message.toUcs4().size() > 2200)
        return failure({.code = 100, .message = u"(#100) This comment cannot be made"_s});
    return jsonReply({{u"id"_s, m_gallery.addComment(medium.id, message)}});
}

HttpReply SimulatedInstagram::remove(const Call &call, const Medium &medium)
{
    if (call.isOwnHost)
        return failure({.code = 100, .message = u"(#100) Unsupported delete request."_s});
    if (!call.grant.may(u"manage_contents"_s))
        return failureBy(2207085);
    m_gallery.remove(medium.id);
    return jsonReply({{u"success"_s, true}});
}

}  // namespace carillon::sandbox::instagram
