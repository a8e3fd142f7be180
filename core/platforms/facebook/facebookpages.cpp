// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookpages.h"

#include "core/graphapi/graphpages.h"
#include "core/graphapi/graphrequest.h"
#include "core/net/httpclient.h"
#include "core/platforms/facebook/facebookoutcome.h"

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using graphapi::GraphCall;
using graphapi::GraphLogin;
using graphapi::idIn;

namespace {

PageAccess pageIn(const QJsonObject &entry)
{
    const auto tasks = entry["tasks"_L1].toArray();
    return {.id = idIn(entry["id"_L1]),
            .name = entry["name"_L1].toString(),
            .username = entry["username"_L1].toString(),
            .token = entry["access_token"_L1].toString(),
            .mayPublish = tasks.contains(u"CREATE_CONTENT"_s) || tasks.contains(u"MANAGE"_s)};
}

QCoro::Task<Result<QJsonArray>> listAt(GraphLogin login, QString path, QString fields, QString token,
                                       const ErrorTable &errors, HttpClient &http)
{
    const FormFields query{{u"fields"_s, fields}, {u"limit"_s, u"100"_s}};
    const auto whole = u'/' + login.version + u'/' + path;
    auto request = graphapi::graphRequest(HttpMethod::Get, login.graph, whole, query, token);
    GraphCall call{.step = u"pages"_s};
    co_return co_await graphapi::readList(std::move(request), std::move(call), errors, http);
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

QCoro::Task<Result<QList<PageAccess>>> pageItself(GraphLogin login, QString token, const ErrorTable &errors,
                                                  HttpClient &http)
{
    const FormFields query{{u"fields"_s, u"id,name,username"_s}};
    const auto path = u'/' + login.version + u"/me"_s;
    auto request = graphapi::graphRequest(HttpMethod::Get, login.graph, path, query, token);
    const auto reply = co_await http.send(std::move(request));
    if (const auto error = failureOf(reply, u"pages"_s, Instant{}, errors))
        co_return *error;
    const auto answer = reply.jsonObject();
    if (!answer)
        co_return unreadable(reply);
    auto page = pageIn(*answer);
    page.token = token;
    page.mayPublish = true;  // what it may do shows when it does it: a page has no tasks on itself
    QList<PageAccess> pages;
    pages += page;
    co_return pages;
}

}  // namespace

QCoro::Task<Result<QList<PageAccess>>> pagesOf(GraphLogin login, QString token, const ErrorTable &errors,
                                               HttpClient &http)
{
    const auto fields = u"id,name,username,access_token,tasks"_s;
    const auto own = co_await listAt(login, u"me/accounts"_s, fields, token, errors, http);
    // A page has no list of pages: "nonexisting field" is a refused parameter.
    if (!own && own.error().kind == ErrorKind::Content)
        co_return co_await pageItself(login, token, errors, http);
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
        const auto id = graphapi::segment(idIn(business["id"_L1]));
        for (const auto &edge : {u"owned_pages"_s, u"client_pages"_s}) {
            const auto list = co_await listAt(login, id + u'/' + edge, fields, token, errors, http);
            if (list)
                add(pages, *list);
        }
    }
    co_return pages;
}

}  // namespace carillon::facebook
