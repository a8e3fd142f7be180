// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskymentions.h"

#include "core/domain/mention.h"
#include "core/net/httpclient.h"
#include "core/platforms/bluesky/bluesky.h"
#include "core/platforms/bluesky/blueskyapi.h"
#include "core/platforms/bluesky/blueskyplan.h"
#include "core/platforms/bluesky/facets.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPeople = 10;

}  // namespace

HttpRequest peopleRequest(const FrozenAccount &account, const QString &beginning, const QString &accessToken)
{
    auto request = xrpcRequest(HttpMethod::Get, account.server, "app.bsky.actor.searchActorsTypeahead"_L1, accessToken);
    setQuery(request, {{u"q"_s, beginning}, {u"limit"_s, QString::number(mostPeople)}});
    return request;
}

MentionCandidate personOf(const QString &handle, const QString &did)
{
    return {.name = handle, .handle = handle, .written = u'@' + handle, .id = did};
}

QList<MentionCandidate> peopleIn(const QJsonObject &answer)
{
    QList<MentionCandidate> people;
    for (const auto &actor : answer["actors"_L1].toArray()) {
        const auto handle = actor["handle"_L1].toString();
        const auto did = actor["did"_L1].toString();
        // Whose handle no longer leads to them is shown as "handle.invalid".
        if (!handle.contains(u'.') || handle == "handle.invalid"_L1 || !did.startsWith("did:"_L1))
            continue;
        auto person = personOf(handle, did);
        if (const auto name = actor["displayName"_L1].toString().trimmed(); !name.isEmpty())
            person.name = name;
        people += person;
        if (people.size() == mostPeople)
            break;
    }
    return people;
}

bool isWholeHandle(const QString &beginning)
{
    const auto entities = findEntities(u'@' + beginning);
    return entities.size() == 1 && entities.first().kind == TextEntity::Kind::Mention
        && entities.first().value == beginning;
}

QJsonObject chosenDids(const QJsonObject &options, const QStringList &handles)
{
    QJsonObject dids;
    for (const auto &[written, id] : mentionsFor(options, platformId)) {
        const auto handle = written.startsWith(u'@') ? written.mid(1) : written;
        if (handles.contains(handle) && id.startsWith("did:"_L1))
            dids[handle] = id;
    }
    return dids;
}

QCoro::Task<Result<QList<MentionCandidate>>> Bluesky::findMentions(FrozenAccount account, Credentials credentials,
                                                                   QString beginning, HttpClient &http) const
{
    Instant at;
    if (isOAuth(credentials)) {  // whose proofs say when they were made, by the server's clock
        auto question = xrpcRequest(HttpMethod::Get, account.server, "com.atproto.server.describeServer"_L1);
        const auto described = co_await ask(std::move(question), findMentionsCall, http);
        if (!described)
            co_return described.error();
        at = described->at;
    }
    auto search = peopleRequest(account, beginning, accessTokenOf(credentials));
    const HttpReply reply = co_await sendSigned(std::move(search), credentials, at, http);
    QList<MentionCandidate> people;
    const auto error = failureOf(reply, {findMentionsCall, false, Instant()});
    if (!error) {
        const auto answer = reply.jsonObject();
        if (!answer)
            co_return answer.error();
        people = peopleIn(*answer);
    }
    const bool isThere = std::any_of(people.begin(), people.end(), [&beginning](const MentionCandidate &person) {
        return person.handle.compare(beginning, Qt::CaseInsensitive) == 0;
    });
    // The search may leave somebody out, or there may be none: a whole handle can be asked about in any case.
    if (isThere || !isWholeHandle(beginning) || (error && error->kind != ErrorKind::Config)) {
        if (error)
            co_return *error;
        co_return people;
    }
    auto resolve = resolveRequest(account.server, beginning);
    const auto resolved = co_await ask(std::move(resolve), toWord(StepKind::Resolve), http);
    if (resolved)
        people.prepend(personOf(beginning.toLower(), resolved->json["did"_L1].toString()));
    else if (resolved.error().kind != ErrorKind::NotFound)
        co_return resolved.error();
    co_return people;
}

}  // namespace carillon::bluesky
