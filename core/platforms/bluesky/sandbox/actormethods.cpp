// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of SimulatedBluesky about who there is.
#include "core/platforms/bluesky/sandbox/simulatedbluesky.h"
#include "core/platforms/simulatedpeople.h"

#include <algorithm>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr auto peopleDomain = ".people.test"_L1;

}  // namespace

const Repository *SimulatedBluesky::accountNamed(const QString &handle)
{
    const auto &people = simulatedPeople();
    const bool isPerson = std::any_of(people.begin(), people.end(), [&handle](const SimulatedPerson &person) {
        return handle.compare(person.word + peopleDomain, Qt::CaseInsensitive) == 0;
    });
    if (isPerson)
        m_repositories.open(handle.toLower());
    const auto *repository = m_repositories.find(handle);
    return repository && repository->handle == handle.toLower() ? repository : nullptr;
}

/// Lexicon app.bsky.actor.searchActorsTypeahead: {"q", "limit" 1 to 100, else 10} -> {"actors"}.
HttpReply SimulatedBluesky::findPeople(Call &call)
{
    if (!m_settings.appView)
        return refuse(400, u"InvalidRequest"_s, u"No service configured for app.bsky.actor.searchActorsTypeahead"_s);
    const auto asked = valueOf(call.query, u"limit");
    const int limit = asked.isEmpty() ? 10 : asked.toInt();
    if (limit < 1 || limit > 100)
        return refuse(400, u"InvalidRequest"_s, u"Error: Params/limit can not be out of range"_s);
    const auto beginning = valueOf(call.query, u"q");
    QJsonArray actors;
    for (const auto &person : simulatedPeople()) {
        const auto handle = person.word + peopleDomain;
        if (!person.isFoundBy(beginning)
            && !(!beginning.isEmpty() && handle.startsWith(beginning, Qt::CaseInsensitive)))
            continue;
        QJsonObject actor{{u"did"_s, accountNamed(handle)->did},
                          {u"handle"_s, handle},
                          {u"labels"_s, QJsonArray{}},
                          {u"createdAt"_s, u"2024-02-06T00:00:00.000Z"_s}};
        if (!person.name.isEmpty())
            actor["displayName"_L1] = person.name;
        if (actors.size() < limit)
            actors += actor;
    }
    return jsonReply({{u"actors"_s, actors}});
}

}  // namespace carillon::sandbox::bluesky
