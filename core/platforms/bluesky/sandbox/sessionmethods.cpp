// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of SimulatedBluesky that are about accounts: com.atproto.server.* and com.atproto.identity.*
#include "core/platforms/bluesky/sandbox/simulatedbluesky.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;

namespace {

/// What an app password looks like, or one that says that it is meant for the sandbox.
bool isAppPassword(const QString &password)
{
    static const QRegularExpression form{u"^([a-z0-9]{4}(-[a-z0-9]{4}){3}|sandbox-.+)$"_s};
    return form.match(password).hasMatch();
}

HttpReply wrongPassword()
{
    return refuse(401, u"AuthenticationRequired"_s, u"Invalid identifier or password"_s);
}

HttpReply missing(const QString &property)
{
    return refuse(400, u"InvalidRequest"_s, u"Input must have the property \"%1\""_s.arg(property));
}

QJsonObject didDocumentOf(const Repository &repository, const QString &origin)
{
    const QJsonObject service{
        {u"id"_s, u"#atproto_pds"_s}, {u"type"_s, u"AtprotoPersonalDataServer"_s}, {u"serviceEndpoint"_s, origin}};
    return {{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/did/v1"_s}},
            {u"id"_s, repository.did},
            {u"alsoKnownAs"_s, QJsonArray{u"at://"_s + repository.handle}},
            {u"verificationMethod"_s, QJsonArray{}},
            {u"service"_s, QJsonArray{service}}};
}

}  // namespace

QJsonObject SimulatedBluesky::sessionJson(const Repository &repository, const QString &origin) const
{
    const auto state = stateOf(repository.handle);
    QJsonObject json{{u"did"_s, repository.did},
                     {u"handle"_s, repository.handle},
                     {u"email"_s, repository.handle.section(u'.', 0, 0) + u"@example.test"_s},
                     {u"emailConfirmed"_s, true},
                     {u"active"_s, state.isEmpty()}};
    if (!state.isEmpty())
        json[u"status"_s] = state;
    if (m_settings.didDocument)
        json[u"didDoc"_s] = didDocumentOf(repository, origin);
    return json;
}

HttpReply SimulatedBluesky::createSession(Call &call)
{
    const auto identifier = call.input.value("identifier"_L1).toString();
    if (identifier.isEmpty())
        return missing(u"identifier"_s);
    if (!call.input.value("password"_L1).isString())
        return missing(u"password"_s);
    const bool day = limited(call, m_sessionStartsDay, identifier.toLower(), 1);
    if (limited(call, m_sessionStarts, identifier.toLower(), 1) || day)
        return refuse(429, u"RateLimitExceeded"_s, u"Rate Limit Exceeded"_s);
    if (!isAppPassword(call.input.value("password"_L1).toString()))
        return wrongPassword();
    auto &repository = m_repositories.open(identifier);
    const auto state = stateOf(repository.handle);
    if (state == "revoked"_L1)
        return wrongPassword();
    if (state == "takendown"_L1)
        return refuse(401, u"AccountTakedown"_s, u"Account has been taken down"_s);
    const auto pair = m_sessions.create(repository.did, call.now);
    journalSessions();
    auto json = sessionJson(repository, call.request.origin());
    json[u"accessJwt"_s] = pair.access;
    json[u"refreshJwt"_s] = pair.refresh;
    return jsonReply(json);
}

HttpReply SimulatedBluesky::refreshSession(Call &call)
{
    const auto token = QString::fromLatin1(call.request.bearer());
    if (token.isEmpty())
        return refuse(401, u"AuthMissing"_s, u"Authentication Required"_s);
    if (const auto *owner = m_repositories.find(Sessions::subjectOf(token))) {
        const auto state = stateOf(owner->handle);
        if (state == "revoked"_L1)
            m_sessions.endAllOf(owner->did);
        if (state == "takendown"_L1)
            return refuse(401, u"AccountTakedown"_s, u"Account has been taken down"_s);
    }
    const auto refreshed = m_sessions.refresh(token, call.now);
    journalSessions();
    if (const auto *refusal = std::get_if<Refusal>(&refreshed))
        return refuse(*refusal);
    const auto &pair = std::get<TokenPair>(refreshed);
    const auto *repository = m_repositories.find(Sessions::subjectOf(pair.access));
    if (!repository)
        return refuse(400, u"InvalidToken"_s, u"Token could not be verified"_s);
    auto json = sessionJson(*repository, call.request.origin());
    json[u"accessJwt"_s] = pair.access;
    json[u"refreshJwt"_s] = pair.refresh;
    return jsonReply(json);
}

HttpReply SimulatedBluesky::deleteSession(Call &call)
{
    const auto token = QString::fromLatin1(call.request.bearer());
    if (token.isEmpty())
        return refuse(401, u"AuthMissing"_s, u"Authentication Required"_s);
    const auto ended = m_sessions.end(token, call.now);
    journalSessions();
    if (const auto *refusal = std::get_if<Refusal>(&ended))
        return refuse(*refusal);
    return {};
}

HttpReply SimulatedBluesky::session(Call &call)
{
    return jsonReply(sessionJson(*call.repository, call.request.origin()));
}

HttpReply SimulatedBluesky::describeServer(Call &)
{
    return jsonReply({{u"did"_s, u"did:web:127.0.0.1"_s},
                      {u"availableUserDomains"_s, QJsonArray{u".test"_s}},
                      {u"inviteCodeRequired"_s, false},
                      {u"links"_s, QJsonObject{}},
                      {u"contact"_s, QJsonObject{}}});
}

HttpReply SimulatedBluesky::describeRepo(Call &call)
{
    const auto repo = valueOf(call.query, u"repo");
    const auto *repository = m_repositories.find(repo);
    if (!repository)
        return refuse(400, u"RepoNotFound"_s, u"Could not find user: "_s + repo);
    return jsonReply({{u"handle"_s, repository->handle},
                      {u"did"_s, repository->did},
                      {u"didDoc"_s, didDocumentOf(*repository, call.request.origin())},
                      {u"collections"_s, QJsonArray{u"app.bsky.feed.post"_s}},
                      {u"handleIsCorrect"_s, true}});
}

HttpReply SimulatedBluesky::health(Call &)
{
    return jsonReply({{u"version"_s, u"0.4.217-sandbox"_s}});
}

HttpReply SimulatedBluesky::resolveHandle(Call &call)
{
    const auto handle = valueOf(call.query, u"handle");
    if (handle.isEmpty())
        return refuse(400, u"InvalidRequest"_s, u"Params must have the property \"handle\""_s);
    if (!handle.contains(u'.')) {
        return refuse(400, u"InvalidRequest"_s,
                      u"Error: Params/handle must be a valid handle (got \"%1\")"_s.arg(handle));
    }
    if (const auto *repository = accountNamed(handle))
        return jsonReply({{u"did"_s, repository->did}});
    return refuse(400, u"InvalidRequest"_s, u"Unable to resolve handle"_s);
}

}  // namespace carillon::sandbox::bluesky
