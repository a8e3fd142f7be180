// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinmembers.h"

#include "core/net/httpclient.h"
#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinsentences.h"
#include "core/platforms/wire.h"

#include <QCoroTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimer>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<QJsonObject> apiAnswer(const HttpReply &reply, const ErrorTable &errors)
{
    const auto now = answeredAt(reply.headers, Instant{});
    if (const auto error
        = errors.classify(reply, failureOf(reply, u"connect"_s, false), parseRateHeaders(reply.headers, now), now))
        return *error;
    const auto answer = reply.jsonObject();
    return answer ? answer : Result<QJsonObject>{unreadableAnswer()};
}

/// A fresh token is unknown to some of LinkedIn's machines for a few seconds.
QCoro::Task<HttpReply> sendPatiently(HttpRequest request, HttpClient &http)
{
    auto once = request;
    auto reply = co_await http.send(std::move(once));
    for (int again = 0; again < 2; ++again) {
        const auto said = failureOf(reply, u"connect"_s, false);
        if (reply.failure || reply.status != 401 || (said.code != "65601"_L1 && said.code != "REVOKED_ACCESS_TOKEN"_L1))
            break;
        QTimer pause;
        pause.setSingleShot(true);
        pause.start(3s);
        co_await pause;
        auto next = request;
        reply = co_await http.send(std::move(next));
    }
    co_return reply;
}

/// "Ada Lovelace" is "ada-lovelace": LinkedIn tells no name that one could type.
QString handleOf(const QString &name)
{
    static const QRegularExpression others{u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption};
    auto handle = name.toLower().replace(others, u"-"_s);
    while (handle.endsWith(u'-'))
        handle.chop(1);
    while (handle.startsWith(u'-'))
        handle.remove(0, 1);
    return handle;
}

ConnectedAccount accountOf(const FrozenAccount &frozen, const Login &login, const QString &urn, const QString &name,
                           const QString &handle)
{
    ConnectedAccount connected;
    connected.account.platform = u"linkedin"_s;
    connected.account.name = name;
    connected.account.handle = handle;
    connected.account.server = frozen.server;
    connected.account.remoteId = urn;
    if (!login.scopes.isEmpty())
        connected.account.reported = {{u"scopes"_s, QJsonArray::fromStringList(login.scopes)}};
    connected.credentials = login.credentials;
    return connected;
}

bool mayPost(const QJsonObject &role)
{
    static const QStringList roles{u"ADMINISTRATOR"_s, u"CONTENT_ADMIN"_s, u"CONTENT_ADMINISTRATOR"_s,
                                   u"DIRECT_SPONSORED_CONTENT_POSTER"_s};
    return roles.contains(role["role"_L1].toString()) && role["state"_L1].toString(u"APPROVED"_s) == "APPROVED"_L1;
}

/// The organizations that the login may post as, by their urns.
QCoro::Task<Result<QStringList>> organizationUrns(FrozenAccount frozen, QString token, const ErrorTable &errors,
                                                  HttpClient &http)
{
    constexpr int perPage = 100;
    QStringList urns;
    for (int page = 0; page < 5; ++page) {
        auto request
            = restRequest(HttpMethod::Get, frozen, u"organizationAcls"_s,
                          u"q=roleAssignee&state=APPROVED&start=%1&count=%2"_s.arg(page * perPage).arg(perPage), token);
        request.headers += HttpHeader{"X-RestLi-Method", "FINDER"};
        const auto reply = co_await sendPatiently(std::move(request), http);
        const auto answer = apiAnswer(reply, errors);
        if (!answer)
            co_return answer.error();
        const auto elements = answer->value("elements"_L1).toArray();
        for (const auto &element : elements) {
            const auto urn = element["organization"_L1].toString();
            if (mayPost(element.toObject()) && urn.startsWith("urn:li:organization:"_L1) && !urns.contains(urn))
                urns += urn;
        }
        if (elements.size() < perPage)
            break;
    }
    co_return urns;
}

QCoro::Task<ConnectedAccount> organizationOf(FrozenAccount frozen, Login login, QString urn, HttpClient &http)
{
    const auto id = urn.section(u':', -1);
    const auto token = login.credentials.values["access_token"_L1].toString();
    auto request = restRequest(HttpMethod::Get, frozen, u"organizations/"_s + encoded(id), {}, token);
    const auto reply = co_await http.send(std::move(request));
    const auto answer = reply.isSuccess() ? reply.jsonObject() : Result<QJsonObject>{QJsonObject()};
    const auto told = answer ? *answer : QJsonObject();
    const auto name = told["localizedName"_L1].toString(LinkedInSentences::tr("Organization %1").arg(id));
    const auto vanity = told["vanityName"_L1].toString();
    co_return accountOf(frozen, login, urn, name, vanity.isEmpty() ? handleOf(name) : vanity);
}

}  // namespace

Error unreadableAnswer()
{
    return Error{ErrorKind::Config, LinkedInSentences::tr("This address does not answer as LinkedIn does; check it.")};
}

QCoro::Task<Result<ConnectedAccount>> personOf(FrozenAccount frozen, Login login, const ErrorTable &errors,
                                               HttpClient &http)
{
    const auto token = login.credentials.values["access_token"_L1].toString();
    HttpRequest request;
    request.url = addressOf(hostsOf(frozen.server).api, u"/v2/userinfo"_s);
    request.headers = {{"Authorization", "Bearer " + token.toUtf8()}, {"Accept", "application/json"}};
    request.secrets = {token.toUtf8()};
    const auto reply = co_await sendPatiently(std::move(request), http);
    const auto person = apiAnswer(reply, errors);
    if (!person)
        co_return person.error();
    const auto id = person->value("sub"_L1).toString();
    if (id.isEmpty())
        co_return unreadableAnswer();
    const auto name = person->value("name"_L1).toString(id);
    co_return accountOf(frozen, login, u"urn:li:person:"_s + id, name, handleOf(name));
}

QCoro::Task<Result<QList<ConnectedAccount>>> organizationsOf(FrozenAccount frozen, Login login,
                                                             const ErrorTable &errors, HttpClient &http)
{
    const auto token = login.credentials.values["access_token"_L1].toString();
    const auto urns = co_await organizationUrns(frozen, token, errors, http);
    if (!urns)
        co_return urns.error();
    QList<ConnectedAccount> accounts;
    for (auto urn = urns->begin(); urn != urns->end(); ++urn) {
        auto account = co_await organizationOf(frozen, login, *urn, http);
        accounts += std::move(account);
    }
    co_return accounts;
}

}  // namespace carillon::linkedin
