// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinlogin.h"

#include "core/net/httpclient.h"
#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinmembers.h"
#include "core/platforms/linkedin/linkedinsentences.h"
#include "core/platforms/oauth.h"
#include "core/platforms/wire.h"

#include <QRegularExpression>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;

namespace {

constexpr auto asMember = "w_member_social"_L1;
constexpr auto asOrganization = "w_organization_social"_L1;
constexpr auto readsOrganization = "r_organization_social"_L1;

/// What is asked for and, once it is known, what was granted.
struct Wish
{
    bool member = true;
    bool organization = false;
    bool isOpen = false;  ///< a token of which nobody knows what it may do

    [[nodiscard]] QStringList scopes() const
    {
        QStringList scopes;
        if (member)
            scopes += {u"openid"_s, u"profile"_s, asMember};
        if (organization)
            scopes += {readsOrganization, asOrganization, u"rw_organization_admin"_s};
        return scopes;
    }
};

Wish wishOf(const ConnectRequest &request)
{
    const auto products = request.app["products"_L1].toString();
    if (products.isEmpty() && request.mode == ConnectMode::Token)
        return {.member = true, .organization = true, .isOpen = true};
    return {.member = products != "organization"_L1,
            .organization = products == "organization"_L1 || products == "both"_L1};
}

QUrl oauthAddress(const QUrl &server, QLatin1StringView call)
{
    return addressOf(hostsOf(server).www, u"/oauth/v2/"_s + call);
}

/// The answer of a token endpoint, or why there is none.
Result<QJsonObject> oauthAnswer(const HttpReply &reply, const QString &step, const ErrorTable &errors)
{
    const auto now = answeredAt(reply.headers, Instant{});
    if (const auto error
        = errors.classify(reply, oauthFailureOf(reply, step), parseRateHeaders(reply.headers, now), now))
        return *error;
    const auto answer = reply.jsonObject();
    return answer ? answer : Result<QJsonObject>{unreadableAnswer()};
}

/// Without the server's time nobody knows from when its seconds count.
Credentials withTrueTimes(Credentials credentials, Instant now)
{
    if (now == Instant{}) {
        for (const auto member : {"issued_at"_L1, "expires_at"_L1, "refresh_expires_at"_L1})
            credentials.values.remove(member);
    }
    return credentials;
}

QCoro::Task<Result<Login>> loginByCode(QUrl server, ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const FormFields fields{{u"grant_type"_s, u"authorization_code"_s},
                            {u"code"_s, request.secret.trimmed()},
                            {u"client_id"_s, request.app["client_id"_L1].toString()},
                            {u"client_secret"_s, request.app["client_secret"_L1].toString()},
                            {u"redirect_uri"_s, request.app["redirect_uri"_L1].toString()}};
    auto exchange = oauthRequest(oauthAddress(server, "accessToken"_L1), fields);
    const auto reply = co_await http.send(std::move(exchange));
    const auto answer = oauthAnswer(reply, u"token"_s, errors);
    if (!answer)
        co_return answer.error();
    const auto token = tokenIn(*answer);
    if (!token)
        co_return Error{ErrorKind::Unknown, LinkedInSentences::tr("LinkedIn gave no token.")};
    const auto now = answeredAt(reply.headers, Instant{});
    Login login;
    login.credentials = withTrueTimes(credentialsFrom(*token, now), now);
    login.scopes = token->scopes;
    co_return login;
}

/// What the app may learn of a token that somebody made by hand; nothing without the app's secret.
QCoro::Task<Result<Login>> loginByToken(QUrl server, ConnectRequest request, HttpClient &http)
{
    const auto token = request.secret.trimmed();
    Login login;
    login.credentials.values = {{u"access_token"_s, token}};
    const auto id = request.app["client_id"_L1].toString();
    const auto secret = request.app["client_secret"_L1].toString();
    if (id.isEmpty() || secret.isEmpty())
        co_return login;
    const FormFields fields{{u"token"_s, token}, {u"client_id"_s, id}, {u"client_secret"_s, secret}};
    auto question = oauthRequest(oauthAddress(server, "introspectToken"_L1), fields);
    const auto reply = co_await http.send(std::move(question));
    const auto answer = reply.jsonObject();
    if (!reply.isSuccess() || !answer)
        co_return login;
    static const QRegularExpression separator{u"[\\s,]+"_s};
    login.scopes = answer->value("scope"_L1).toString().split(separator, Qt::SkipEmptyParts);
    if (const auto ends = answer->value("expires_at"_L1).toVariant().toLongLong(); ends > 0)
        login.credentials.values["expires_at"_L1] = toIsoUtc(Instant{std::chrono::seconds{ends}});
    co_return login;
}

QCoro::Task<Result<Login>> loginOf(QUrl server, ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    if (request.mode == ConnectMode::Token)
        co_return co_await loginByToken(server, request, http);
    co_return co_await loginByCode(server, request, errors, http);
}

/// Narrows the wish to what was granted. Scope where nothing is left of it.
Result<Wish> granted(Wish wish, const QStringList &scopes, QStringList &notices)
{
    if (scopes.isEmpty())
        return wish;
    const auto asked = wish;
    wish.member = wish.member && scopes.contains(asMember);
    wish.organization = wish.organization && scopes.contains(asOrganization);
    if (!wish.member && !wish.organization)
        return Error{ErrorKind::Scope,
                     LinkedInSentences::tr("This LinkedIn login may not post. Add the product Share on LinkedIn or "
                                           "Community Management API to the app, and connect again.")};
    if (asked.isOpen)
        return wish;
    if (asked.member && !wish.member)
        notices += LinkedInSentences::tr("This login may not post as you, only as organizations.");
    if (asked.organization && !wish.organization)
        notices += LinkedInSentences::tr("This login may not post as an organization.");
    if (wish.organization && !scopes.contains(readsOrganization))
        notices += LinkedInSentences::tr("This login may not read an organization's posts. When the connection breaks "
                                         "while one is sent, you look yourself.");
    return wish;
}

QCoro::Task<Result<Connection>> accountsOf(FrozenAccount frozen, Login login, Wish wish, const ErrorTable &errors,
                                           HttpClient &http)
{
    Connection connection;
    const auto narrowed = granted(wish, login.scopes, connection.notices);
    if (!narrowed)
        co_return narrowed.error();
    std::optional<Error> refusal;
    if (narrowed->member) {
        const auto person = co_await personOf(frozen, login, errors, http);
        if (person)
            connection.accounts += *person;
        else
            refusal = person.error();
    }
    // A token that nobody knows anything of may be for organizations only.
    const bool goesOn = !refusal || (wish.isOpen && refusal->kind == ErrorKind::Scope);
    if (narrowed->organization && goesOn) {
        const auto ours = co_await organizationsOf(frozen, login, errors, http);
        if (!ours && !refusal && !(wish.isOpen && ours.error().kind == ErrorKind::Scope))
            refusal = ours.error();
        if (ours) {
            connection.accounts += *ours;
            if (ours->isEmpty() && !wish.isOpen)
                connection.notices += LinkedInSentences::tr("You administer no organization on LinkedIn.");
            refusal.reset();
        }
    }
    if (refusal)
        co_return *refusal;
    co_return connection;
}

Result<QUrl> serverOf(const ConnectRequest &request)
{
    return request.server.isEmpty() ? Result<QUrl>{QUrl{u"https://api.linkedin.com"_s}}
                                    : serverTyped(request.server.toString());
}

FormFields appFields(const Credentials &credentials)
{
    const auto app = credentials.values["app"_L1].toObject();
    return {{u"client_id"_s, app["client_id"_L1].toString()}, {u"client_secret"_s, app["client_secret"_L1].toString()}};
}

}  // namespace

Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state)
{
    const auto server = serverOf(request);
    if (!server)
        return server.error();
    BrowserLogin login;
    login.app = request.app;
    login.app["redirect_uri"_L1] = request.redirectUri.toString(QUrl::FullyEncoded);
    const FormFields fields{{u"response_type"_s, u"code"_s},
                            {u"client_id"_s, request.app["client_id"_L1].toString()},
                            {u"redirect_uri"_s, login.app["redirect_uri"_L1].toString()},
                            {u"state"_s, state},
                            {u"scope"_s, wishOf(request).scopes().join(u' ')}};
    QStringList query;
    for (const auto &[name, value] : fields)
        query += name + u'=' + encoded(value);
    login.address = addressOf(hostsOf(*server).www, u"/oauth/v2/authorization"_s, query.join(u'&'));
    return login;
}

QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http)
{
    const auto server = serverOf(request);
    if (!server)
        co_return server.error();
    if (request.secret.trimmed().isEmpty())
        co_return Error{ErrorKind::Invalid,
                        request.mode == ConnectMode::Token
                            ? LinkedInSentences::tr("An access token is needed; make one with the token generator of "
                                                    "LinkedIn's developer portal.")
                            : LinkedInSentences::tr("The code is missing.")};
    const auto login = co_await loginOf(*server, request, errors, http);
    if (!login)
        co_return login.error();
    FrozenAccount frozen;
    frozen.server = *server;
    frozen.options = request.options;
    co_return co_await accountsOf(frozen, *login, wishOf(request), errors, http);
}

QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http)
{
    const auto refreshToken = credentials.values["refresh_token"_L1].toString();
    if (refreshToken.isEmpty())
        co_return Error{ErrorKind::Auth,
                        LinkedInSentences::tr("The LinkedIn login has ended, and LinkedIn lets it be renewed by a "
                                              "person only. Connect the account again.")};
    auto fields = appFields(credentials);
    fields += {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, refreshToken}};
    auto request = oauthRequest(oauthAddress(account.server, "accessToken"_L1), fields);
    const auto reply = co_await http.send(std::move(request));
    const auto answer = oauthAnswer(reply, u"refresh"_s, errors);
    if (!answer)
        co_return answer.error();
    const auto token = tokenIn(*answer);
    if (!token)
        co_return Error{ErrorKind::Unknown, LinkedInSentences::tr("LinkedIn gave no token.")};
    const auto now = answeredAt(reply.headers, Instant{});
    co_return withTrueTimes(credentialsFrom(*token, now, credentials), now);
}

QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                 HttpClient &http)
{
    auto fields = appFields(credentials);
    if (fields.first().second.isEmpty())
        co_return Result<void>{};  // a token made in the developer portal is ended there
    fields.prepend({u"token"_s, credentials.values["access_token"_L1].toString()});
    auto request = oauthRequest(oauthAddress(account.server, "revoke"_L1), fields);
    const auto reply = co_await http.send(std::move(request));
    const auto now = answeredAt(reply.headers, Instant{});
    if (const auto error
        = errors.classify(reply, oauthFailureOf(reply, u"revoke"_s), parseRateHeaders(reply.headers, now), now))
        co_return *error;
    co_return Result<void>{};
}

std::optional<TokenLife> lifeOf(const Credentials &credentials)
{
    auto life = lifeIn(credentials);
    const auto ends = QDateTime::fromString(credentials.values["refresh_expires_at"_L1].toString(), Qt::ISODateWithMs);
    if (life && ends.isValid() && toInstant(ends) <= life->endsAt)
        life->isRenewable = false;
    return life;
}

}  // namespace carillon::linkedin
