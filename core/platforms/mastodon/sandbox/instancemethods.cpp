// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of SimulatedMastodon about the instance, apps, accounts and media.
#include "core/platforms/mastodon/sandbox/parameters.h"
#include "core/platforms/mastodon/sandbox/simulatedmastodon.h"
#include "core/platforms/simulatedpeople.h"

#include <QUrl>

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

namespace {

QString domainOf(const QString &origin)
{
    return origin.section(u"//"_s, 1);
}

}  // namespace

QJsonObject SimulatedMastodon::configuration() const
{
    const QJsonObject statuses{{u"max_characters"_s, m_settings.maxCharacters},
                               {u"max_media_attachments"_s, m_settings.maxMediaAttachments},
                               {u"characters_reserved_per_url"_s, m_settings.charactersPerUrl}};
    const QJsonObject media{
        {u"supported_mime_types"_s,
         QJsonArray{u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s, u"video/webm"_s, u"video/mp4"_s,
                    u"video/quicktime"_s, u"audio/ogg"_s, u"audio/mpeg"_s}},
        {u"description_limit"_s, m_settings.descriptionLimit},
        {u"image_size_limit"_s, m_settings.maxImageBytes},
        {u"image_matrix_limit"_s, 33'177'600},
        {u"video_size_limit"_s, m_settings.maxVideoBytes},
        {u"video_frame_rate_limit"_s, 120},
        {u"video_matrix_limit"_s, 8'294'400}};
    QJsonObject all{{u"statuses"_s, statuses}, {u"media_attachments"_s, media}};
    if (!m_settings.pollsUnknown)
        all[u"polls"_s] = QJsonObject{{u"max_options"_s, m_settings.pollOptions},
                                      {u"max_characters_per_option"_s, m_settings.pollCharacters},
                                      {u"min_expiration"_s, m_settings.pollMinSeconds},
                                      {u"max_expiration"_s, m_settings.pollMaxSeconds}};
    return all;
}

HttpReply SimulatedMastodon::instanceV2(Call &call)
{
    if (!m_settings.instanceV2)
        return failure(404, u"Record not found"_s);
    return jsonReply({{u"domain"_s, domainOf(call.origin)},
                      {u"title"_s, u"Carillon sandbox"_s},
                      {u"version"_s, m_settings.version},
                      {u"source_url"_s, u"https://github.com/mastodon/mastodon"_s},
                      {u"description"_s, u"A stand-in on this machine, not a real server"_s},
                      {u"languages"_s, QJsonArray{u"en"_s}},
                      {u"configuration"_s, configuration()},
                      {u"registrations"_s, QJsonObject{{u"enabled"_s, false}}},
                      {u"api_versions"_s, QJsonObject{{u"mastodon"_s, 2}}},
                      {u"rules"_s, QJsonArray{}}});
}

HttpReply SimulatedMastodon::instanceV1(Call &call)
{
    return jsonReply({{u"uri"_s, domainOf(call.origin)},
                      {u"title"_s, u"Carillon sandbox"_s},
                      {u"short_description"_s, u"A stand-in on this machine, not a real server"_s},
                      {u"version"_s, m_settings.version},
                      {u"languages"_s, QJsonArray{u"en"_s}},
                      {u"registrations"_s, false},
                      {u"configuration"_s, configuration()},
                      {u"rules"_s, QJsonArray{}}});
}

HttpReply SimulatedMastodon::oauthMetadata(Call &call)
{
    if (!m_settings.oauthMetadata)
        return failure(404, u"Record not found"_s);
    return jsonReply(
        {{u"issuer"_s, call.origin + u'/'},
         {u"service_documentation"_s, u"https://docs.joinmastodon.org/"_s},
         {u"authorization_endpoint"_s, call.origin + u"/oauth/authorize"_s},
         {u"token_endpoint"_s, call.origin + u"/oauth/token"_s},
         {u"revocation_endpoint"_s, call.origin + u"/oauth/revoke"_s},
         {u"app_registration_endpoint"_s, call.origin + u"/api/v1/apps"_s},
         {u"scopes_supported"_s,
          QJsonArray{u"read"_s, u"profile"_s, u"write"_s, u"read:accounts"_s, u"read:statuses"_s, u"write:statuses"_s,
                     u"write:media"_s}},
         {u"response_types_supported"_s, QJsonArray{u"code"_s}},
         {u"response_modes_supported"_s, QJsonArray{u"query"_s, u"fragment"_s, u"form_post"_s}},
         {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"client_credentials"_s}},
         {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_basic"_s, u"client_secret_post"_s}},
         {u"code_challenge_methods_supported"_s, m_settings.ignorePkce ? QJsonArray{} : QJsonArray{u"S256"_s}}});
}

HttpReply SimulatedMastodon::createApp(Call &call)
{
    if (limited(call, m_newApps, u"address"_s))
        return failure(429, u"Too many requests"_s);
    return m_oauth.registerApp(call.parameters);
}

HttpReply SimulatedMastodon::verifyApp(Call &call)
{
    return m_oauth.verifyApp(call.grant);
}

HttpReply SimulatedMastodon::consentPage(Call &call)
{
    return m_oauth.consentPage(call.parameters);
}

HttpReply SimulatedMastodon::decide(Call &call)
{
    return m_oauth.decide(call.parameters);
}

HttpReply SimulatedMastodon::token(Call &call)
{
    return m_oauth.token(call.request, call.parameters);
}

HttpReply SimulatedMastodon::revoke(Call &call)
{
    return m_oauth.revoke(call.request, call.parameters);
}

HttpReply SimulatedMastodon::verifyCredentials(Call &call)
{
    auto json = m_statuses.accountJson(call.grant.user, call.origin);
    json[u"source"_s] = QJsonObject{{u"privacy"_s, u"public"_s},
                                    {u"sensitive"_s, false},
                                    {u"language"_s, QJsonValue::Null},
                                    {u"note"_s, QString{}},
                                    {u"fields"_s, QJsonArray{}}};
    return jsonReply(json);
}

/// GET /api/v1/accounts/search: q, limit (40, at most 80), resolve. Of other servers those that are known here already,
/// and with `resolve` the one that a whole address names.
HttpReply SimulatedMastodon::findPeople(Call &call)
{
    const auto sought = textOf(call.parameters, u"q").trimmed().section(u'@', 0, 0, QString::SectionSkipEmpty);
    const auto server = textOf(call.parameters, u"q").trimmed().section(u'@', 1, 1, QString::SectionSkipEmpty);
    const auto limit = textOf(call.parameters, u"limit");
    const int most = limit.isEmpty() ? 40 : std::clamp(limit.toInt(), 1, 80);
    const auto own = QUrl{call.origin}.host();
    auto people = simulatedPeople();
    for (const auto &user : m_statuses.users())
        people += SimulatedPerson{user, user};
    QJsonArray found;
    for (const auto &person : people) {
        const auto home = person.isRemote ? u"remote.example"_s : own;
        const bool isAsked = server.isEmpty() ? person.isFoundBy(sought)
                                              : person.word == sought.toLower() && home.startsWith(server.toLower());
        if (!isAsked || found.size() >= most)
            continue;
        auto json = m_statuses.accountJson(person.word, person.isRemote ? u"https://remote.example"_s : call.origin);
        json["id"_L1] = u"9%1"_s.arg(found.size() + 1000);
        json["acct"_L1] = person.isRemote ? person.word + u"@remote.example"_s : person.word;
        json["display_name"_L1] = person.name;
        found += json;
    }
    return {.contentType = "application/json; charset=utf-8",
            .body = QJsonDocument{found}.toJson(QJsonDocument::Compact)};
}

HttpReply SimulatedMastodon::account(Call &call)
{
    const auto user = m_statuses.userOfId(call.id);
    if (user.isEmpty())
        return failure(404, u"Record not found"_s);
    return jsonReply(m_statuses.accountJson(user, call.origin));
}

HttpReply SimulatedMastodon::accountStatuses(Call &call)
{
    const auto user = m_statuses.userOfId(call.id);
    if (user.isEmpty())
        return failure(404, u"Record not found"_s);
    const Page page{.limit = std::clamp(textOf(call.parameters, u"limit").toInt(), 0, 40),
                    .sinceId = textOf(call.parameters, u"since_id"),
                    .minId = textOf(call.parameters, u"min_id"),
                    .maxId = textOf(call.parameters, u"max_id")};
    auto asked = page;
    if (asked.limit == 0)
        asked.limit = 20;
    QJsonArray list;
    const auto found = m_statuses.ofUser(user, call.grant.user, asked);
    for (const auto *status : found)
        list += m_statuses.toJson(*status, call.origin);
    HttpReply reply{.contentType = "application/json; charset=utf-8",
                    .body = QJsonDocument{list}.toJson(QJsonDocument::Compact)};
    if (!found.isEmpty()) {
        const auto base = u"%1/api/v1/accounts/%2/statuses?limit=%3&"_s.arg(call.origin, call.id).arg(asked.limit);
        const auto link = u"<%1max_id=%2>; rel=\"next\", <%1min_id=%3>; rel=\"prev\""_s.arg(base, found.last()->id,
                                                                                            found.first()->id);
        reply.headers.emplaceBack("Link", link.toLatin1());
    }
    return reply;
}

HttpReply SimulatedMastodon::uploadMedia(Call &call)
{
    if (limited(call, m_uploads, call.grant.user))
        return failure(429, u"Too many requests"_s);
    return m_media.upload(call.request, call.grant.user, m_statuses.nextId(), call.conditions.mediaPolls);
}

HttpReply SimulatedMastodon::lookAtMedia(Call &call)
{
    return m_media.look(call.id, call.grant.user, call.origin);
}

HttpReply SimulatedMastodon::updateMedia(Call &call)
{
    return m_media.update(call.id, call.grant.user, call.parameters, call.origin);
}

}  // namespace carillon::sandbox::mastodon
