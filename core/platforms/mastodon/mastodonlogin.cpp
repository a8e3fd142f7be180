// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonlogin.h"

#include "core/net/httpclient.h"
#include "core/platforms/mastodon/instance.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodonsentences.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scopes = "read write"_L1;  // finer ones are unknown to some servers
constexpr auto copiedCode = "urn:ietf:wg:oauth:2.0:oob"_L1;

Error invalid(const QString &detail)
{
    return Error{ErrorKind::Invalid, detail};
}

QUrl withPath(QUrl server, const QString &path)
{
    server.setPath(server.path() + path);
    return server;
}

HttpRequest formRequest(const QUrl &url, const FormFields &fields)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    request.body = HttpBody::form(fields);
    for (const auto &[name, value] : fields) {
        if (name == "client_secret"_L1 || name == "code"_L1 || name == "token"_L1 || name == "code_verifier"_L1)
            request.secrets += value.toUtf8();
    }
    return request;
}

HttpRequest readRequest(const QUrl &url, const QString &token)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"Accept", "application/json"}, {"Authorization", "Bearer " + token.toUtf8()}};
    request.secrets = {token.toUtf8()};
    return request;
}

/// The answer as an object, or why there is none.
Result<QJsonObject> answerOf(const HttpReply &reply, const QString &step, const ErrorTable &errors)
{
    const auto now = answeredAt(reply.headers, Instant{});
    auto rate = parseRateHeaders(reply.headers, now);
    if (now == Instant{})
        rate.reset.reset();  // without the server's time nobody knows how long it is until then
    if (const auto error = errors.classify(reply, failureOf(reply, step, false), rate, now))
        return *error;
    const auto answer = reply.jsonObject();
    if (!answer)
        return Error{ErrorKind::Config,
                     MastodonSentences::tr("This address does not answer as a Mastodon server does; check it.")};
    return *answer;
}

/// The registration as it is kept: {"client_id", "client_secret", "redirect_uri"}; nothing when it is not complete or
/// not for `redirect`.
std::optional<QJsonObject> registrationIn(const QJsonObject &answer, const QString &redirect)
{
    const auto registered = answer["redirect_uris"_L1];
    const auto named = registered.isArray()
        ? registered.toArray().contains(redirect)
        : (registered.toString() + u'\n' + answer["redirect_uri"_L1].toString()).split(u'\n').contains(redirect);
    const auto id = answer["client_id"_L1].toString();
    const auto secret = answer["client_secret"_L1].toString();
    if (!named || id.isEmpty() || secret.isEmpty())
        return {};
    return QJsonObject{{u"client_id"_s, id}, {u"client_secret"_s, secret}, {u"redirect_uri"_s, redirect}};
}

/// Since 4.3 the addresses are an array; older servers want them in one string, and some of those only in a form.
QCoro::Task<Result<QJsonObject>> registerApp(QUrl server, QString redirect, const ErrorTable &errors, HttpClient &http)
{
    QStringList redirects{redirect};
    if (redirect != copiedCode)
        redirects += copiedCode;
    const auto url = withPath(server, u"/api/v1/apps"_s);
    HttpRequest modern;
    modern.method = HttpMethod::Post;
    modern.url = url;
    modern.body = HttpBody::json({{u"client_name"_s, u"Carillon"_s},
                                  {u"redirect_uris"_s, QJsonArray::fromStringList(redirects)},
                                  {u"scopes"_s, QString{scopes}},
                                  {u"website"_s, QStringLiteral(CARILLON_WEB_ADDRESS)}});
    const auto first = co_await http.send(std::move(modern));
    if (first.failure || first.status == 429)
        co_return answerOf(first, u"register"_s, errors).error();
    if (const auto answer = first.jsonObject(); first.isSuccess() && answer) {
        if (const auto app = registrationIn(*answer, redirect))
            co_return *app;
    }

    const FormFields fields{{u"client_name"_s, u"Carillon"_s},
                            {u"redirect_uris"_s, redirects.join(u'\n')},
                            {u"scopes"_s, QString{scopes}},
                            {u"website"_s, QStringLiteral(CARILLON_WEB_ADDRESS)}};
    auto older = formRequest(url, fields);
    const auto second = co_await http.send(std::move(older));
    auto answer = answerOf(second, u"register"_s, errors);
    if (!answer)
        co_return answer.error();
    // What an old server tells of its addresses takes many forms; that it took the form is enough.
    answer->insert(u"redirect_uris"_s, redirect);
    if (const auto app = registrationIn(*answer, redirect))
        co_return *app;
    co_return Error{ErrorKind::Config,
                    MastodonSentences::tr("The instance did not register Carillon; check its address.")};
}

/// Servers older than 4.3 forget registrations that nobody uses.
QCoro::Task<bool> isStillKnown(QUrl server, QJsonObject app, HttpClient &http)
{
    const FormFields fields{{u"grant_type"_s, u"client_credentials"_s},
                            {u"client_id"_s, app["client_id"_L1].toString()},
                            {u"client_secret"_s, app["client_secret"_L1].toString()}};
    auto request = formRequest(withPath(server, u"/oauth/token"_s), fields);
    const auto reply = co_await http.send(std::move(request));
    co_return reply.isSuccess();
}

QUrl authorizeAddress(const QUrl &server, const QJsonObject &app, const QString &state, const QString &codeChallenge,
                      bool forcesLogin)
{
    const FormFields fields{{u"response_type"_s, u"code"_s},
                            {u"client_id"_s, app["client_id"_L1].toString()},
                            {u"redirect_uri"_s, app["redirect_uri"_L1].toString()},
                            {u"scope"_s, QString{scopes}},
                            {u"state"_s, state},
                            {u"code_challenge"_s, codeChallenge},
                            {u"code_challenge_method"_s, u"S256"_s}};
    QByteArray query;
    for (const auto &[name, value] : fields)
        query += (query.isEmpty() ? "" : "&") + name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    if (forcesLogin)
        query += "&force_login=true";
    auto address = withPath(server, u"/oauth/authorize"_s);
    address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return address;
}

QCoro::Task<Result<QString>> tokenFor(QUrl server, ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const auto redirect = request.app["redirect_uri"_L1].toString();
    FormFields fields{{u"grant_type"_s, u"authorization_code"_s},
                      {u"code"_s, request.secret.trimmed()},
                      {u"client_id"_s, request.app["client_id"_L1].toString()},
                      {u"client_secret"_s, request.app["client_secret"_L1].toString()},
                      {u"redirect_uri"_s, redirect}};
    if (!request.codeVerifier.isEmpty())
        fields += {u"code_verifier"_s, request.codeVerifier};
    auto exchange = formRequest(withPath(server, u"/oauth/token"_s), fields);
    const auto reply = co_await http.send(std::move(exchange));
    const auto answer = answerOf(reply, u"token"_s, errors);
    if (!answer)
        co_return answer.error();
    const auto granted = answer->value("scope"_L1).toString();
    if (!granted.isEmpty() && !granted.contains("write"_L1))
        co_return Error{ErrorKind::Scope,
                        MastodonSentences::tr("Carillon was not allowed to write. Connect again and allow it.")};
    const auto token = answer->value("access_token"_L1).toString();
    if (token.isEmpty())
        co_return Error{ErrorKind::Unknown, MastodonSentences::tr("The instance gave no token.")};
    co_return token;
}

/// What the instance reports; nothing when it tells nothing that we understand.
QCoro::Task<Result<QJsonObject>> instanceAt(QUrl server, QString token, HttpClient &http)
{
    for (const auto &path : {u"/api/v2/instance"_s, u"/api/v1/instance"_s}) {
        auto request = readRequest(withPath(server, path), token);
        const auto reply = co_await http.send(std::move(request));
        if (reply.failure)
            co_return *reply.failure;
        const auto instance = reply.jsonObject();
        if (reply.isSuccess() && instance)
            co_return reportedBy(*instance);
    }
    co_return QJsonObject{};
}

QString authorityOf(const QUrl &server)
{
    return server.port() < 0 ? server.host() : u"%1:%2"_s.arg(server.host()).arg(server.port());
}

}  // namespace

QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString codeChallenge,
                                             const ErrorTable &errors, HttpClient &http)
{
    const auto server = serverTyped(request.server.isEmpty() ? request.handle : request.server.toString());
    if (!server)
        co_return server.error();
    const auto redirect
        = request.redirectUri.isEmpty() ? QString{copiedCode} : request.redirectUri.toString(QUrl::FullyEncoded);

    auto app = request.app;
    bool isUsable = !app.isEmpty() && (app["redirect_uri"_L1].toString() == redirect || redirect == copiedCode);
    if (isUsable)
        isUsable = co_await isStillKnown(*server, app, http);
    if (isUsable) {
        app["redirect_uri"_L1] = redirect;  // every registration is for copied codes too
    } else {
        const auto registered = co_await registerApp(*server, redirect, errors, http);
        if (!registered)
            co_return registered.error();
        app = *registered;
    }
    const bool forcesLogin = request.options["force_login"_L1].toString() == "yes"_L1;
    BrowserLogin login;
    login.address = authorizeAddress(*server, app, state, codeChallenge, forcesLogin);
    login.app = app;
    co_return login;
}

QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const auto server = serverTyped(request.server.isEmpty() ? request.handle : request.server.toString());
    if (!server)
        co_return server.error();
    if (request.secret.trimmed().isEmpty())
        co_return invalid(request.mode == ConnectMode::Token
                              ? MastodonSentences::tr("An access token is needed; make one under "
                                                      "Preferences > Development of the instance.")
                              : MastodonSentences::tr("The code is missing."));
    auto token = request.secret.trimmed();
    if (request.mode == ConnectMode::Browser || request.mode == ConnectMode::PastedCode) {
        const auto given = co_await tokenFor(*server, request, errors, http);
        if (!given)
            co_return given.error();
        token = *given;
    } else if (request.mode != ConnectMode::Token) {
        co_return Error{ErrorKind::Config,
                        MastodonSentences::tr("Mastodon is connected in the browser or with an access token.")};
    }

    auto verify = readRequest(withPath(*server, u"/api/v1/accounts/verify_credentials"_s), token);
    const auto reply = co_await http.send(std::move(verify));
    const auto person = answerOf(reply, u"verify"_s, errors);
    if (!person)
        co_return person.error();
    const auto user = person->value("acct"_L1).toString(person->value("username"_L1).toString());
    const auto id = idOf(*person);
    if (id.isEmpty() || user.isEmpty())
        co_return Error{ErrorKind::Config,
                        MastodonSentences::tr("This address does not answer as a Mastodon server does; check it.")};
    const auto reported = co_await instanceAt(*server, token, http);
    if (!reported)
        co_return reported.error();

    ConnectedAccount connected;
    connected.account.platform = u"mastodon"_s;
    connected.account.handle = user.section(u'@', 0, 0) + u'@' + authorityOf(*server);
    connected.account.name = connected.account.handle;
    connected.account.server = *server;
    connected.account.remoteId = id;
    connected.account.reported = *reported;
    connected.credentials.values = {{u"access_token"_s, token}};
    co_return Connection::to(std::move(connected));
}

QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                 HttpClient &http)
{
    const auto app = credentials.values["app"_L1].toObject();
    if (app["client_id"_L1].toString().isEmpty())
        co_return Result<void>{};  // a token made on the instance's own page is ended there
    const FormFields fields{{u"client_id"_s, app["client_id"_L1].toString()},
                            {u"client_secret"_s, app["client_secret"_L1].toString()},
                            {u"token"_s, credentials.values["access_token"_L1].toString()}};
    auto request = formRequest(withPath(account.server, u"/oauth/revoke"_s), fields);
    const auto reply = co_await http.send(std::move(request));
    const auto answer = answerOf(reply, u"revoke"_s, errors);
    if (!answer)
        co_return answer.error();
    co_return Result<void>{};
}

}  // namespace carillon::mastodon
