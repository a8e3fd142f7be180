// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphpages.h"

#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphsentences.h"
#include "core/net/httpclient.h"

#include <QUrlQuery>

namespace carillon::graphapi {

using namespace Qt::StringLiterals;

QUrl nextPage(const QJsonObject &answer, const QUrl &asked)
{
    QUrl next{answer["paging"_L1]["next"_L1].toString(), QUrl::StrictMode};
    if (!next.isValid() || next.isEmpty() || !next.userInfo().isEmpty() || !isSameOrigin(next, asked))
        return {};
    QUrlQuery query{next.query(QUrl::FullyEncoded)};
    query.removeAllQueryItems(u"access_token"_s);
    next.setQuery(query.toString(QUrl::FullyEncoded), QUrl::StrictMode);
    next.setFragment({});
    return next;
}

QCoro::Task<Result<QJsonArray>> readList(HttpRequest first, GraphCall call, const ErrorTable &errors, HttpClient &http,
                                         int mostPages)
{
    QJsonArray entries;
    auto asked = first.url;
    for (int page = 0; page < mostPages && asked.isValid(); ++page) {
        auto request = first;
        request.url = asked;
        const auto reply = co_await http.send(std::move(request));
        if (const auto error = graphError(reply, call, errors))
            co_return *error;
        const auto answer = reply.jsonObject();
        if (!answer || !answer->value("data"_L1).isArray())
            co_return Error{
                ErrorKind::Unknown,
                GraphSentences::tr("The network answered HTTP %1 with something unreadable.").arg(reply.status)};
        for (const auto &entry : answer->value("data"_L1).toArray())
            entries += entry;
        asked = nextPage(*answer, asked);
    }
    co_return entries;
}

}  // namespace carillon::graphapi
