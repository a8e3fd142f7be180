// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/sandbox/sessions.h"

#include "core/base/key.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;

namespace {

const auto accessScope = u"com.atproto.appPass"_s;
const auto refreshScope = u"com.atproto.refresh"_s;

QByteArray base64url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The key is no secret, so that a test can forge an expired token as it can with a PDS of its own.
QByteArray signatureOf(const QByteArray &signedPart)
{
    return base64url(QMessageAuthenticationCode::hash(signedPart, "carillon-sandbox", QCryptographicHash::Sha256));
}

QString tokenOf(const QString &type, const QJsonObject &payload)
{
    const QJsonObject header{{u"typ"_s, type}, {u"alg"_s, u"HS256"_s}};
    const auto signedPart = base64url(QJsonDocument{header}.toJson(QJsonDocument::Compact)) + '.'
        + base64url(QJsonDocument{payload}.toJson(QJsonDocument::Compact));
    return QString::fromLatin1(signedPart + '.' + signatureOf(signedPart));
}

QJsonObject payloadOf(const QString &token)
{
    const auto payload = token.section(u'.', 1, 1).toLatin1();
    return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
}

qint64 secondsOf(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

Refusal revoked()
{
    return {400, u"ExpiredToken"_s, u"Token has been revoked"_s};
}

TokenPair pairOf(const QJsonObject &stored)
{
    return {stored["access"_L1].toString(), stored["refresh"_L1].toString()};
}

}  // namespace

TokenPair Sessions::mint(const QString &did, Instant now)
{
    const auto jti = newKey();
    const auto issued = secondsOf(now);
    const auto aud = u"did:web:127.0.0.1"_s;
    const QJsonObject access{{u"scope"_s, accessScope},
                             {u"sub"_s, did},
                             {u"aud"_s, aud},
                             {u"iat"_s, issued},
                             {u"exp"_s, issued + qint64{m_accessLife.count()}}};
    const QJsonObject refresh{{u"scope"_s, refreshScope},
                              {u"sub"_s, did},
                              {u"aud"_s, aud},
                              {u"jti"_s, jti},
                              {u"iat"_s, issued},
                              {u"exp"_s, issued + qint64{m_refreshLife.count()}}};
    m_sessions.insert(jti, {.did = did, .standsUntil = now + m_refreshLife});
    return {tokenOf(u"at+jwt"_s, access), tokenOf(u"refresh+jwt"_s, refresh)};
}

TokenPair Sessions::create(const QString &did, Instant now)
{
    auto pair = mint(did, now);
    m_event = {{u"do"_s, u"session"_s}, {u"refresh"_s, pair.refresh}};
    return pair;
}

std::variant<TokenPair, Refusal> Sessions::refresh(const QString &refreshToken, Instant now)
{
    const auto payload = verify(refreshToken, refreshScope, now);
    if (const auto *refusal = std::get_if<Refusal>(&payload))
        return *refusal;
    const auto jti = std::get<QJsonObject>(payload)["jti"_L1].toString();
    const auto old = m_sessions.value(jti);
    if (old.did.isEmpty() || now >= old.standsUntil)
        return revoked();
    if (!old.successor.isEmpty())
        return pairOf(old.successor);

    auto pair = mint(old.did, now);
    m_event = {{u"do"_s, u"refreshed"_s},
               {u"jti"_s, jti},
               {u"until"_s, qint64{(now + grace).time_since_epoch().count()}},
               {u"access"_s, pair.access},
               {u"refresh"_s, pair.refresh}};
    auto &session = m_sessions[jti];
    session.standsUntil = std::min(session.standsUntil, now + grace);
    session.successor = {{u"access"_s, pair.access}, {u"refresh"_s, pair.refresh}};
    return pair;
}

std::variant<QString, Refusal> Sessions::end(const QString &refreshToken, Instant now)
{
    const auto payload = verify(refreshToken, refreshScope, now);
    if (const auto *refusal = std::get_if<Refusal>(&payload))
        return *refusal;
    const auto jti = std::get<QJsonObject>(payload)["jti"_L1].toString();
    const auto did = m_sessions.take(jti).did;
    if (!did.isEmpty())
        m_event = {{u"do"_s, u"ended"_s}, {u"jti"_s, jti}};
    return did;
}

void Sessions::endAllOf(const QString &did)
{
    m_sessions.removeIf([&](const auto &session) { return session.value().did == did; });
    m_event = {{u"do"_s, u"ended_all"_s}, {u"did"_s, did}};
}

std::variant<QString, Refusal> Sessions::authorise(const QString &accessToken, Instant now) const
{
    const auto payload = verify(accessToken, accessScope, now);
    if (const auto *refusal = std::get_if<Refusal>(&payload))
        return *refusal;
    return std::get<QJsonObject>(payload)["sub"_L1].toString();
}

std::variant<QJsonObject, Refusal> Sessions::verify(const QString &token, const QString &scope, Instant now) const
{
    const auto signedPart = token.section(u'.', 0, 1).toLatin1();
    const auto payload = payloadOf(token);
    if (token.count(u'.') != 2 || payload.isEmpty())
        return Refusal{400, u"InvalidToken"_s, u"Malformed token"_s};
    if (token.section(u'.', 2).toLatin1() != signatureOf(signedPart))
        return Refusal{400, u"InvalidToken"_s, u"Token could not be verified"_s};
    if (payload["exp"_L1].toInteger() <= secondsOf(now))
        return Refusal{400, u"ExpiredToken"_s, u"Token has expired"_s};
    if (payload["scope"_L1].toString() != scope)
        return Refusal{400, u"InvalidToken"_s, u"Bad token scope"_s};
    return payload;
}

QString Sessions::serviceToken(const QString &did, const QString &audience, const QString &method, Instant until)
{
    return tokenOf(u"JWT"_s, {{u"iss"_s, did}, {u"aud"_s, audience}, {u"lxm"_s, method}, {u"exp"_s, secondsOf(until)}});
}

std::variant<QString, Refusal> Sessions::checkServiceToken(const QString &token, const QString &audience,
                                                           const QString &method, Instant now)
{
    const auto payload = payloadOf(token);
    if (token.section(u'.', 2).toLatin1() != signatureOf(token.section(u'.', 0, 1).toLatin1()))
        return Refusal{401, u"BadJwtSignature"_s, u"jwt signature does not match jwt issuer"_s};
    if (payload["exp"_L1].toInteger() <= secondsOf(now))
        return Refusal{401, u"JwtExpired"_s, u"jwt expired"_s};
    if (payload["aud"_L1].toString() != audience)
        return Refusal{401, u"BadJwtAudience"_s, u"jwt audience does not match service did"_s};
    if (payload["lxm"_L1].toString() != method)
        return Refusal{401, u"BadJwtLexiconMethod"_s, u"bad jwt lexicon method (\"lxm\")"_s};
    return payload["iss"_L1].toString();
}

QString Sessions::boundToken(const QString &did, const QString &login, const QString &thumbprint, Instant until)
{
    return tokenOf(u"at+jwt"_s,
                   {{u"sub"_s, did},
                    {u"sid"_s, login},
                    {u"cnf"_s, QJsonObject{{u"jkt"_s, thumbprint}}},
                    {u"exp"_s, secondsOf(until)}});
}

QStringList Sessions::checkBoundToken(const QString &token, Instant now)
{
    const auto payload = payloadOf(token);
    const bool isOurs = token.section(u'.', 2).toLatin1() == signatureOf(token.section(u'.', 0, 1).toLatin1());
    if (!isOurs || payload["exp"_L1].toInteger() <= secondsOf(now))
        return {};
    return {payload["sid"_L1].toString(), payload["cnf"_L1]["jkt"_L1].toString()};
}

QString Sessions::subjectOf(const QString &token)
{
    const auto payload = payloadOf(token);
    return payload["sub"_L1].toString(payload["iss"_L1].toString());
}

QJsonObject Sessions::takeEvent()
{
    return std::exchange(m_event, {});
}

void Sessions::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    if (what == "ended"_L1)
        m_sessions.remove(event["jti"_L1].toString());
    if (what == "ended_all"_L1)
        m_sessions.removeIf([&](const auto &session) { return session.value().did == event["did"_L1].toString(); });
    if (what == "refreshed"_L1) {
        auto &old = m_sessions[event["jti"_L1].toString()];
        old.successor = {{u"access"_s, event["access"_L1]}, {u"refresh"_s, event["refresh"_L1]}};
        old.standsUntil = Instant{std::chrono::milliseconds{event["until"_L1].toInteger()}};
    }
    if (what == "session"_L1 || what == "refreshed"_L1) {
        const auto payload = payloadOf(event["refresh"_L1].toString());
        m_sessions.insert(payload["jti"_L1].toString(),
                          {.did = payload["sub"_L1].toString(),
                           .standsUntil = Instant{std::chrono::seconds{payload["exp"_L1].toInteger()}}});
    }
}

void Sessions::setLives(std::chrono::seconds access, std::chrono::seconds refresh)
{
    m_accessLife = access;
    m_refreshLife = refresh;
}

void Sessions::clear()
{
    m_sessions.clear();
}

}  // namespace carillon::sandbox::bluesky
