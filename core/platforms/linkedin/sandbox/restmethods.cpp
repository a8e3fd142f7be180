// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of SimulatedLinkedIn.
#include "core/platforms/linkedin/sandbox/answers.h"
#include "core/platforms/linkedin/sandbox/postrules.h"
#include "core/platforms/linkedin/sandbox/simulatedlinkedin.h"
#include "core/platforms/simulatedcounts.h"

#include <algorithm>

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

namespace {

HttpReply notFound()
{
    return failure(404, u"RESOURCE_NOT_FOUND"_s, u"Could not find entity"_s);
}

HttpReply badMethod()
{
    return failure(405, u"METHOD_NOT_ALLOWED"_s, u"The resource has no such method"_s);
}

HttpReply paged(const QJsonArray &all, const FormFields &query)
{
    const int start = std::max(0, valueOf(query, u"start").toInt());
    const auto asked = valueOf(query, u"count");
    const int count = asked.isEmpty() ? 10 : std::clamp(asked.toInt(), 0, 100);
    QJsonArray elements;
    for (int at = start; at < all.size() && elements.size() < count; ++at)
        elements += all[at];
    return jsonReply(
        {{u"elements"_s, elements},
         {u"paging"_s,
          QJsonObject{
              {u"start"_s, start}, {u"count"_s, count}, {u"total"_s, all.size()}, {u"links"_s, QJsonArray{}}}}});
}

}  // namespace

HttpReply SimulatedLinkedIn::userInfo(Call &call)
{
    if (!call.grant.scopes.contains(u"openid"_s))
        return denied(u"userinfo.GET.NO_VERSION"_s);
    const auto &user = call.grant.user;
    return jsonReply({{u"sub"_s, personUrn(user).section(u':', -1)},
                      {u"name"_s, user},
                      {u"given_name"_s, user},
                      {u"family_name"_s, u""_s},
                      {u"locale"_s, QJsonObject{{u"country"_s, u"US"_s}, {u"language"_s, u"en"_s}}}});
}

HttpReply SimulatedLinkedIn::organizationAcls(const Call &call) const
{
    if (!call.grant.scopes.contains(u"rw_organization_admin"_s))
        return denied(u"organizationAcls.FINDER-roleAssignee"_s);
    if (call.request.method != "GET" || valueOf(call.query, u"q") != "roleAssignee"_L1)
        return badMethod();
    const auto role = valueOf(call.query, u"role");
    QJsonArray elements;
    for (const auto &name : m_logins.organizationsOf(call.grant)) {
        if (role.isEmpty() || role == m_settings.role)
            elements += QJsonObject{{u"organization"_s, organizationUrn(name)},
                                    {u"role"_s, m_settings.role},
                                    {u"state"_s, u"APPROVED"_s},
                                    {u"roleAssignee"_s, personUrn(call.grant.user)}};
    }
    return paged(elements, call.query);
}

HttpReply SimulatedLinkedIn::organization(const Call &call) const
{
    const auto name = nameOf(call, u"urn:li:organization:"_s + call.rest[1]);
    if (!call.grant.scopes.contains(u"rw_organization_admin"_s) || name.isEmpty())
        return denied(u"organizations.GET"_s);
    return jsonReply({{u"id"_s, call.rest[1].toInt()}, {u"localizedName"_s, name}, {u"vanityName"_s, name}});
}

/// The finder "vanityName": the organization that is called exactly so in its address, or none. Who does not administer
/// it gets these members alone.
HttpReply SimulatedLinkedIn::findOrganization(const Call &call) const
{
    struct Company
    {
        QString vanity;
        QString name;
    };
    static const QList<Company> companies{{u"acme-inc"_s, u"Acme Inc"_s},
                                          {u"berg-partners"_s, u"Berg & Partners (Oslo)"_s}};
    if (!call.grant.scopes.contains(u"rw_organization_admin"_s))
        return denied(u"organizations.FINDER-vanityName"_s);
    if (call.request.method != "GET" || valueOf(call.query, u"q") != "vanityName"_L1)
        return badMethod();
    const auto vanity = valueOf(call.query, u"vanityName");
    if (vanity.isEmpty())
        return failure(400, u"PARAM_INVALID"_s, u"Invalid param. vanityName is required"_s);
    QJsonArray elements;
    for (const auto &company : companies) {
        if (vanity.compare(company.vanity, Qt::CaseInsensitive) == 0)
            elements += QJsonObject{{u"id"_s, organizationUrn(company.vanity).section(u':', -1).toInt()},
                                    {u"localizedName"_s, company.name},
                                    {u"vanityName"_s, company.vanity},
                                    {u"primaryOrganizationType"_s, u"NONE"_s},
                                    {u"locations"_s, QJsonArray{}}};
    }
    return paged(elements, call.query);
}

/// Of an organization's posts, which are all shares or all "ugcPosts". What nobody has seen yet is left out.
HttpReply SimulatedLinkedIn::shareStatistics(const Call &call) const
{
    const auto organization = valueOf(call.query, u"organizationalEntity");
    if (call.request.method != "GET" || valueOf(call.query, u"q") != "organizationalEntity"_L1)
        return badMethod();
    if (!mayRead(call, organization))
        return denied(u"organizationalEntityShareStatistics.FINDER-organizationalEntity"_s);
    QJsonArray elements;
    for (const auto &[list, member] : {std::pair{u"shares"_s, u"share"_s}, {u"ugcPosts"_s, u"ugcPost"_s}}) {
        const auto value = valueOf(call.query, list);
        if (!value.startsWith("List("_L1) || !value.endsWith(u')'))
            continue;
        for (const auto &urn : value.sliced(5).chopped(1).split(u',', Qt::SkipEmptyParts)) {
            const auto *post = m_posts.find(urn);
            if (!post || post->author != organization)
                continue;
            const auto count = [&](QStringView what, int most) {
                return simulatedCount(urn, what, post->createdAt, m_host.clock().now(), most);
            };
            elements += QJsonObject{{u"organizationalEntity"_s, organization},
                                    {member, urn},
                                    {u"totalShareStatistics"_s,
                                     QJsonObject{{u"impressionCount"_s, count(u"impressions", 900)},
                                                 {u"uniqueImpressionsCount"_s, count(u"unique", 700)},
                                                 {u"clickCount"_s, count(u"clicks", 50)},
                                                 {u"likeCount"_s, count(u"likes", 60)},
                                                 {u"commentCount"_s, post->comments.size() + count(u"comments", 9)},
                                                 {u"shareCount"_s, count(u"shares", 12)},
                                                 {u"engagement"_s, 0.05}}}};
        }
    }
    return paged(elements, call.query);
}

HttpReply SimulatedLinkedIn::upload(Call &call, const QString &kind)
{
    const bool isGet = call.request.method == "GET";
    if (isGet && call.rest.size() == 2) {
        const auto *upload = m_uploads.find(call.rest[1]);
        if (!upload || upload->kind != kind)
            return notFound();
        // A person's own login may write only.
        return mayRead(call, upload->owner) ? m_uploads.look(upload->urn) : denied(kind + u"s.GET"_s);
    }
    if (call.request.method != "POST" || call.rest.size() != 1)
        return badMethod();
    const auto action = valueOf(call.query, u"action");
    if (action == "initializeUpload"_L1) {
        const auto wanted = call.body["initializeUploadRequest"_L1].toObject();
        if (wanted["owner"_L1].toString().isEmpty())
            return missingField(u"/initializeUploadRequest/owner"_s);
        if (!mayActAs(call, wanted["owner"_L1].toString()))
            return denied(kind + u"s.ACTION-initializeUpload"_s);
        return m_uploads.initialize(kind, wanted, call.request.origin());
    }
    if (action == "finalizeUpload"_L1 && kind == "video"_L1) {
        const auto wanted = call.body["finalizeUploadRequest"_L1].toObject();
        const auto *upload = m_uploads.find(wanted["video"_L1].toString());
        if (upload && !mayActAs(call, upload->owner))
            return denied(u"videos.ACTION-finalizeUpload"_s);
        return m_uploads.finalize(wanted, call.conditions.mediaPolls);
    }
    return badMethod();
}

HttpReply SimulatedLinkedIn::postsCollection(Call &call)
{
    if (call.request.method == "POST")
        return create(call);
    if (call.request.method == "GET" && valueOf(call.query, u"q") == "author"_L1)
        return findPosts(call);
    return badMethod();
}

HttpReply SimulatedLinkedIn::create(Call &call)
{
    const auto author = call.body["author"_L1].toString();
    if (author.isEmpty())
        return missingField(u"/author"_s);
    if (!author.startsWith("urn:li:person:"_L1) && !author.startsWith("urn:li:organization:"_L1))
        return failure(400, u"INVALID_URN_TYPE"_s, u"/author: %1 is of a wrong type"_s.arg(author));
    if (!mayActAs(call, author))
        return denied(u"posts.CREATE"_s);
    const auto now = m_host.clock().now();
    if (const auto room = m_newPosts.peek(author, 1, now); room && room->refused)
        return failureAsked(429, {});
    if (auto refusal = refusalOfPost(call.body, m_uploads, m_settings))
        return *refusal;
    if (const auto *twin = m_settings.duplicates == "off"_L1 ? nullptr : m_posts.twinOf(call.body))
        return duplicateOf(m_settings.duplicates == "person"_L1 ? author : twin->urn);
    m_newPosts.consume(author, 1, now);
    const auto urn = m_posts.add(nameOf(call, author), call.body);
    HttpReply reply{.status = 201, .contentType = {}, .body = {}};
    if (m_settings.idHeader)
        reply.headers.emplaceBack("x-restli-id", urn.toLatin1());
    return reply;
}

HttpReply SimulatedLinkedIn::findPosts(const Call &call) const
{
    const auto author = valueOf(call.query, u"author");
    if (!mayRead(call, author))
        return denied(u"posts.FINDER-author"_s);
    QJsonArray elements;
    for (const auto *post : m_posts.of(author))
        elements += m_posts.toJson(*post);
    return paged(elements, call.query);
}

HttpReply SimulatedLinkedIn::onePost(Call &call)
{
    const auto *post = m_posts.find(call.rest[1]);
    const auto method = call.request.header("x-restli-method").toUpper();
    if (call.request.method == "DELETE") {
        if (post && !mayActAs(call, post->author))
            return denied(u"posts.DELETE"_s);
        if (post)
            m_posts.remove(post->urn);
        return {.status = 204, .contentType = {}, .body = {}};  // also when it is gone already
    }
    if (!post)
        return notFound();
    if (call.request.method == "GET")
        return mayRead(call, post->author) ? jsonReply(m_posts.toJson(*post)) : denied(u"posts.GET"_s);
    if (call.request.method != "POST" || method != "PARTIAL_UPDATE")
        return badMethod();
    if (!mayActAs(call, post->author))
        return denied(u"posts.PARTIAL_UPDATE"_s);
    if (auto refusal = refusalOfPatch(call.body, m_settings))
        return *refusal;
    m_posts.edit(post->urn, call.body["patch"_L1]["$set"_L1]["commentary"_L1].toString());
    return {.status = 204, .contentType = {}, .body = {}};
}

HttpReply SimulatedLinkedIn::comments(Call &call)
{
    const auto *post = m_posts.find(call.rest[1]);
    if (!post)
        return notFound();
    if (call.request.method == "GET") {
        if (!mayRead(call, post->author))
            return denied(u"socialActions/comments.GET_ALL"_s);
        QJsonArray elements;
        for (const auto &comment : post->comments)
            elements += Posts::toJson(comment);
        return paged(elements, call.query);
    }
    if (call.request.method != "POST")
        return badMethod();
    const auto actor = call.body["actor"_L1].toString();
    const bool isPerson = actor.startsWith("urn:li:person:"_L1);
    if (!mayActAs(call, actor) || (isPerson && !m_settings.memberComments))
        return denied(u"socialActions/comments.CREATE"_s);
    if (auto refusal = refusalOfComment(call.body, post->urn))
        return *refusal;
    return jsonReply(Posts::toJson(m_posts.addComment(post->urn, nameOf(call, actor), call.body)), 201);
}

}  // namespace carillon::sandbox::linkedin
