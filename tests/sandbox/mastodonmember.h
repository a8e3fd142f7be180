// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandboxclient.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

/// What the tests of the simulated Mastodon say and know.
namespace carillon::test::mastodon {

using namespace Qt::StringLiterals;

inline const QByteArray alice{"sandbox-alice"};
inline const QByteArray redirectUri{"http%3A%2F%2F127.0.0.1%3A40123%2Fcallback"};
inline const QByteArray verifier{"a-verifier-that-is-long-enough-to-be-one-0123456789"};

inline QByteArray challenge()
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

inline QString idOf(const Answer &answer)
{
    return answer.json()["id"_L1].toString();
}

/// A sandbox of its own for each test, and somebody who talks to it.
class Member
{
protected:
    void setUp()
    {
        m_sandbox = std::make_unique<RunningSandbox>();
        m_client = std::make_unique<SandboxClient>(m_sandbox->port());
    }
    void tearDown() { m_sandbox.reset(); }

    Answer status(const QJsonObject &json, const QByteArray &key = {}, const QByteArray &token = alice)
    {
        sandbox::HttpHeaders headers;
        if (!key.isEmpty())
            headers.emplaceBack("Idempotency-Key", key);
        return m_client->post("/api/v1/statuses", json, token, headers);
    }
    Answer status(const QString &text, const QByteArray &key = {}) { return status({{u"status"_s, text}}, key); }
    QByteArray accountId(const QByteArray &token = alice)
    {
        return idOf(m_client->get("/api/v1/accounts/verify_credentials", token)).toLatin1();
    }
    QJsonObject app(const QString &scopes = u"read write"_s)
    {
        return m_client
            ->post("/api/v1/apps",
                   {{u"client_name"_s, u"Carillon"_s},
                    {u"redirect_uris"_s, QJsonArray{u"http://127.0.0.1/callback"_s, u"urn:ietf:wg:oauth:2.0:oob"_s}},
                    {u"scopes"_s, scopes},
                    {u"website"_s, u"https://example.org"_s}})
            .json();
    }
    static QByteArray authorizeQuery(const QJsonObject &app, const QByteArray &redirect = redirectUri)
    {
        return "response_type=code&client_id=" + app["client_id"_L1].toString().toLatin1() + "&redirect_uri=" + redirect
            + "&scope=read+write&state=s1&code_challenge=" + challenge() + "&code_challenge_method=S256";
    }
    QByteArray codeFor(const QJsonObject &app, const QByteArray &user = "alice")
    {
        const auto answer
            = m_client->form("/oauth/authorize?approve=1&username=" + user + '&' + authorizeQuery(app), {});
        return QUrlQuery{QUrl{QString::fromLatin1(answer.header("Location"))}}.queryItemValue(u"code"_s).toLatin1();
    }
    Answer redeem(const QJsonObject &app, const QByteArray &code, const QByteArray &proof = verifier)
    {
        return m_client->form("/oauth/token",
                              "grant_type=authorization_code&code=" + code + "&redirect_uri=" + redirectUri
                                  + "&client_id=" + app["client_id"_L1].toString().toLatin1() + "&client_secret="
                                  + app["client_secret"_L1].toString().toLatin1() + "&code_verifier=" + proof);
    }
    QString mediaId(const QByteArray &description = "a dot")
    {
        return idOf(m_client->multipart("/api/v2/media", tinyPng(), {{"description", description}}, alice));
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

}  // namespace carillon::test::mastodon
