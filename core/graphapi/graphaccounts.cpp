// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphaccounts.h"

#include "core/graphapi/graphpages.h"
#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphsentences.h"
#include "core/net/httpclient.h"

#include <algorithm>

namespace carillon::graphapi {

using namespace Qt::StringLiterals;

namespace {

PageAccess pageIn(const QJsonObject &entry)
{
    const auto tasks = entry["tasks"_L1].toArray();
    auto values = entry;
    values.remove("access_token"_L1);
    return {.id = idIn(entry["id"_L1]),
            .name = entry["name"_L1].toString(),
            .username = entry["username"_L1].toString(),
            .token = entry["access_token"_L1].toString(),
            .mayPublish = tasks.contains(u"CREATE_CONTENT"_s) || tasks.contains(u"MANAGE"_s),
            .values = values};
}

QCoro::Task<Result<QJsonArray>> listAt(GraphLogin login, QString path, QString fields, QString token,
                                       const ErrorTable &errors, HttpClient &http)
{
    const FormFields query{{u"fields"_s, fields}, {u"limit"_s, u"100"_s}};
    const auto whole = u'/' + login.version + u'/' + path;
    auto request = graphRequest(HttpMethod::Get, login.graph, whole, query, token);
    GraphCall call{.step = u"pages"_s};
    co_return co_await readList(std::move(request), std::move(call), errors, http);
}

/// The same page may belong to several businesses.
void add(QList<PageAccess> &pages, const QJsonArray &entries)
{
    for (const auto &entry : entries) {
        const auto page = pageIn(entry.toObject());
        const bool isThere
            = std::any_of(pages.cbegin(), pages.cend(), [&](const PageAccess &other) { return other.id == page.id; });
        if (!page.id.isEmpty() && !isThere)
            pages += page;
    }
}

QCoro::Task<Result<QList<PageAccess>>> pageItself(GraphLogin login, QString token, QString moreFields,
                                                  const ErrorTable &errors, HttpClient &http)
{
    const FormFields query{{u"fields"_s, u"id,name,username"_s + moreFields}};
    const auto path = u'/' + login.version + u"/me"_s;
    auto request = graphRequest(HttpMethod::Get, login.graph, path, query, token);
    const auto reply = co_await http.send(std::move(request));
    if (const auto error = graphError(reply, {.step = u"pages"_s}, errors))
        co_return *error;
    const auto answer = reply.jsonObject();
    if (!answer)
        co_return Error{ErrorKind::Unknown, GraphSentences::tr("The network gave no page.")};
    auto page = pageIn(*answer);
    page.token = token;
    page.mayPublish = true;  // what it may do shows when it does it: a page has no tasks on itself
    QList<PageAccess> pages;
    pages += page;
    co_return pages;
}

}  // namespace

QCoro::Task<Result<QList<PageAccess>>> pagesOf(GraphLogin login, QString token, QString moreFields,
                                               const ErrorTable &errors, HttpClient &http)
{
    if (!moreFields.isEmpty())
        moreFields.prepend(u',');
    const auto fields = u"id,name,username,access_token,tasks"_s + moreFields;
    const auto own = co_await listAt(login, u"me/accounts"_s, fields, token, errors, http);
    // A page has no list of pages: "nonexisting field" is a refused parameter.
    if (!own && own.error().kind == ErrorKind::Content)
        co_return co_await pageItself(login, token, moreFields, errors, http);
    if (!own)
        co_return own.error();
    QList<PageAccess> pages;
    add(pages, *own);
    if (!pages.isEmpty())
        co_return pages;
    const auto businesses = co_await listAt(login, u"me/businesses"_s, u"id"_s, token, errors, http);
    if (!businesses)
        co_return pages;  // not allowed to see them: there are none to see
    for (const auto &business : *businesses) {
        const auto id = segment(idIn(business["id"_L1]));
        for (const auto &edge : {u"owned_pages"_s, u"client_pages"_s}) {
            const auto list = co_await listAt(login, id + u'/' + edge, fields, token, errors, http);
            if (list)
                add(pages, *list);
        }
    }
    co_return pages;
}

QCoro::Task<Result<PersonToken>> broughtToken(GraphLogin login, QString token, const ErrorTable &errors,
                                              HttpClient &http)
{
    PersonToken brought{.token = token};
    const auto facts = co_await inspected(login, token, http);
    brought.isLasting = facts && !facts->endsAt;
    if (facts)
        brought.endsAt = facts->endsAt;
    const bool hasApp
        = !login.app["client_id"_L1].toString().isEmpty() && !login.app["client_secret"_L1].toString().isEmpty();
    if (brought.isLasting || !hasApp || (facts && facts->isPage))
        co_return brought;
    const auto longer = co_await lengthened(login, token, errors, http);
    // A token of another app cannot be made longer, and is as good as it is.
    co_return longer ? longer : Result<PersonToken>{brought};
}

}  // namespace carillon::graphapi
