// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonmentions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPeople = 10;

bool isWholeAddress(const QString &beginning)
{
    const auto server = beginning.section(u'@', 1);
    return !beginning.startsWith(u'@') && server.section(u'.', -1).size() > 1 && server.contains(u'.');
}

}  // namespace

HttpRequest peopleRequest(const FrozenAccount &account, const QString &beginning, const QString &token)
{
    HttpRequest request;
    request.url = account.server;
    request.url.setPath(request.url.path() + u"/api/v1/accounts/search"_s);
    QUrlQuery query;
    query.addQueryItem(u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(beginning)));
    query.addQueryItem(u"limit"_s, QString::number(mostPeople));
    query.addQueryItem(u"resolve"_s, isWholeAddress(beginning) ? u"true"_s : u"false"_s);
    request.url.setQuery(query);
    request.headers = {{"Authorization", "Bearer " + token.toUtf8()}, {"Accept", "application/json"}};
    request.secrets = {token.toUtf8()};
    return request;
}

std::optional<QList<MentionCandidate>> peopleIn(const HttpReply &reply, const FrozenAccount &account)
{
    const auto answer = reply.json();
    if (!answer || !answer->isArray())
        return {};
    QList<MentionCandidate> people;
    for (const auto &entry : answer->array()) {
        auto address = entry["acct"_L1].toString();
        if (address.isEmpty())
            continue;
        if (!address.contains(u'@'))
            address += u'@' + account.server.host();
        const auto name = entry["display_name"_L1].toString().trimmed();
        people += MentionCandidate{.name = name.isEmpty() ? entry["username"_L1].toString(address) : name,
                                   .handle = address,
                                   .written = u'@' + address,
                                   .id = {}};
        if (people.size() == mostPeople)
            break;
    }
    return people;
}

}  // namespace carillon::mastodon
