// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of Instagram's own login: for a code, for a brief one, and anew.
#include "core/platforms/instagram/sandbox/answers.h"
#include "core/platforms/instagram/sandbox/logins.h"

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;

HttpReply Logins::ownByCode(const HttpRequest &request)
{
    if (request.method != "POST" || request.contentType() != "application/x-www-form-urlencoded")
        return codeFailure(u"The request must be a form"_s);
    const auto fields = parseForm(request.body);
    if (valueOf(fields, u"client_id") != appId || valueOf(fields, u"client_secret") != appSecret)
        return codeFailure(u"Error validating client secret"_s);
    if (valueOf(fields, u"grant_type") != "authorization_code"_L1)
        return codeFailure(u"Invalid grant_type"_s);
    const auto code = m_codes.take(valueOf(fields, u"code"));
    if (!code.grant.isOwn || m_host.clock().now() >= code.until)
        return codeFailure(u"This authorization code has been used"_s);
    if (code.redirectUri != valueOf(fields, u"redirect_uri"))
        return codeFailure(u"Error validating verification code. Please make sure your redirect_uri is identical to "
                           "the one you used in the OAuth dialog request"_s);
    auto grant = code.grant;
    grant.isBrief = true;
    const auto token = issue(grant, u"IGAAbrief"_s, m_settings.shortSeconds);
    const QJsonObject answer{{u"access_token"_s, token},
                             {u"user_id"_s, idOf(u"account"_s, grant.account).toLongLong()},
                             {u"permissions"_s, QJsonArray::fromStringList(grant.scopes)}};
    return jsonReply(m_settings.wrapsTokens ? QJsonObject{{u"data"_s, QJsonArray{answer}}} : answer);
}

std::optional<HttpReply> Logins::refuseOwn(const std::optional<Grant> &grant) const
{
    const auto flaw = flawOf(grant, m_host.clock().now());
    if (flaw == graph::TokenFlaw::Ended && grant->isOwn)
        return failure(invalidToken(*flaw));
    if (flaw || !grant->isOwn)
        return failure(invalidToken(graph::TokenFlaw::Unknown));
    return {};
}

HttpReply Logins::ownExchange(const Parameters &parameters)
{
    if (parameters.text(u"grant_type"_s) != "ig_exchange_token"_L1)
        return failure(missingParameter(u"grant_type"_s));
    if (const auto refusal = graph::refuseSecret(parameters))
        return failure(*refusal);
    const auto grant = grantOf(parameters.text(u"access_token"_s));
    if (auto refusal = refuseOwn(grant))
        return *refusal;
    if (!grant->isBrief)
        return failure({.code = 452, .message = u"Session key invalid. This token lasts already."_s});
    auto lasting = *grant;
    lasting.isBrief = false;
    return graph::tokenReply(issue(lasting, u"IGAA"_s, m_settings.longSeconds), m_settings.longSeconds);
}

HttpReply Logins::ownRefresh(const Parameters &parameters)
{
    if (parameters.text(u"grant_type"_s) != "ig_refresh_token"_L1)
        return failure(missingParameter(u"grant_type"_s));
    const auto grant = grantOf(parameters.text(u"access_token"_s));
    if (auto refusal = refuseOwn(grant))
        return *refusal;
    const bool isYoung
        = !grant->issuedAt || m_host.clock().now() - *grant->issuedAt < std::chrono::seconds{m_settings.youthSeconds};
    if (grant->isBrief || isYoung)
        return failure({.code = 100, .message = u"(#100) The token is not yet 24 hours old"_s});
    const auto token = issue(*grant, u"IGAA"_s, m_settings.longSeconds);
    return jsonReply({{u"access_token"_s, token},
                      {u"token_type"_s, u"bearer"_s},
                      {u"permissions"_s, grant->scopes.join(u',')},
                      {u"expires_in"_s, m_settings.longSeconds}});
}

}  // namespace carillon::sandbox::instagram
