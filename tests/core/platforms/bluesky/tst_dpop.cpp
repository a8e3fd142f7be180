// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyoauth.h"
#include "core/platforms/bluesky/dpop.h"
#include "core/platforms/bluesky/sandbox/dpopcheck.h"
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace carillon::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::bluesky::DpopCheck;

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QJsonObject partOf(const QByteArray &jwt, int part)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(jwt.split('.').value(part), base64)).object();
}

sandbox::HttpRequest seenBy(const QByteArray &proof)
{
    return {.method = "POST", .path = "/oauth/par", .headers = {{"host", "pds.example"}, {"dpop", proof}}};
}

}  // namespace

/// Proofs, and what is asked for and read in a login in the browser.
class TestDpop final : public QObject
{
    Q_OBJECT

    const QString m_key = newDpopKey();
    const Instant m_now = bluesky::test::morning;

    [[nodiscard]] DpopUse use(const QByteArray &nonce, const QByteArray &token = {}) const
    {
        return {.verb = "POST",
                .url = QUrl{u"http://pds.example/oauth/par?a=b#c"_s},
                .at = m_now,
                .nonce = nonce,
                .accessToken = token};
    }

private slots:
    void keysDiffer()
    {
        QVERIFY(m_key.startsWith(u"-----BEGIN PRIVATE KEY-----"_s));
        QVERIFY(newDpopKey() != m_key);
        const auto jwk = publicJwk(m_key);
        QCOMPARE(jwk.keys(), (QStringList{u"crv"_s, u"kty"_s, u"x"_s, u"y"_s}));
        QCOMPARE(QByteArray::fromBase64(jwk["x"_L1].toString().toLatin1(), base64).size(), 32);
        QVERIFY(publicJwk(u"no key"_s).isEmpty());
        QVERIFY(dpopProof(u"no key"_s, use({})).isEmpty());
    }

    void saysWhatItIsFor()
    {
        const auto proof = dpopProof(m_key, use("n1", "token"));
        const auto header = partOf(proof, 0);
        QCOMPARE(header["typ"_L1].toString(), u"dpop+jwt"_s);
        QCOMPARE(header["alg"_L1].toString(), u"ES256"_s);
        QCOMPARE(header["jwk"_L1].toObject(), publicJwk(m_key));
        const auto claims = partOf(proof, 1);
        QCOMPARE(claims["htm"_L1].toString(), u"POST"_s);
        QCOMPARE(claims["htu"_L1].toString(), u"http://pds.example/oauth/par"_s);
        QCOMPARE(claims["nonce"_L1].toString(), u"n1"_s);
        QCOMPARE(claims["iat"_L1].toInteger(), 1'795'251'600);
        // SHA-256 of "token"
        QCOMPARE(claims["ath"_L1].toString(), u"PEaenWxYddN6Q_NT1PiOYfz4EsZu7jRXRlpAsNpBU-A"_s);
        QCOMPARE(QByteArray::fromBase64(proof.split('.').value(2), base64).size(), 64);
        QVERIFY(partOf(dpopProof(m_key, use({})), 1)["jti"_L1] != claims["jti"_L1]);
        QVERIFY(!partOf(dpopProof(m_key, use({})), 1).contains("ath"_L1));
    }

    /// By somebody who shares no code with it. Signatures are of random length in DER, so many of them are looked at.
    void itsSignatureHolds()
    {
        DpopCheck check;
        for (int round = 0; round < 64; ++round) {
            const auto proof = dpopProof(m_key, use(DpopCheck::nonceAt(m_now)));
            const auto verdict = check.judge(seenBy(proof), {}, m_now);
            QVERIFY2(!verdict.thumbprint.isEmpty(), qPrintable(verdict.problem));
        }
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QByteArray>("proof");
        QTest::addColumn<bool>("wantsNonce");
        const auto nonce = DpopCheck::nonceAt(m_now);
        auto late = use(nonce);
        late.at = m_now - 10min;
        auto elsewhere = use(nonce);
        elsewhere.url = QUrl{u"http://pds.example/oauth/token"_s};
        auto other = use(nonce);
        other.verb = "GET";
        auto forged = dpopProof(m_key, use(nonce));
        forged[forged.size() - 10] = forged[forged.size() - 10] == 'A' ? 'B' : 'A';
        QTest::newRow("nothing") << QByteArray{} << false;
        QTest::newRow("no nonce") << dpopProof(m_key, use({})) << true;
        QTest::newRow("an old nonce") << dpopProof(m_key, use(DpopCheck::nonceAt(m_now - 10min))) << true;
        QTest::newRow("of another time") << dpopProof(m_key, late) << false;
        QTest::newRow("for another address") << dpopProof(m_key, elsewhere) << false;
        QTest::newRow("for another verb") << dpopProof(m_key, other) << false;
        QTest::newRow("bound to a token that is not there") << dpopProof(m_key, use(nonce, "token")) << false;
        QTest::newRow("forged") << forged << false;
    }

    void whatIsWrongIsRefused()
    {
        QFETCH(const QByteArray, proof);
        DpopCheck check;
        const auto verdict = check.judge(seenBy(proof), {}, m_now);
        QVERIFY(verdict.thumbprint.isEmpty());
        QTEST(verdict.wantsNonce, "wantsNonce");
    }

    void aProofIsGoodOnce()
    {
        DpopCheck check;
        const auto proof = dpopProof(m_key, use(DpopCheck::nonceAt(m_now)));
        QVERIFY(!check.judge(seenBy(proof), {}, m_now).thumbprint.isEmpty());
        QVERIFY(check.judge(seenBy(proof), {}, m_now).thumbprint.isEmpty());
    }

    void saysAllInItsId()
    {
        const QUrl id{loopbackClientId()};
        QCOMPARE(id.host(), u"localhost"_s);
        const QUrlQuery query{id};
        QCOMPARE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), u"http://127.0.0.1/callback"_s);
        QCOMPARE(query.queryItemValue(u"scope"_s, QUrl::FullyDecoded), u"atproto transition:generic"_s);
    }

    void trustsNoServerButTheOneAsked_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isTrusted");
        QTest::newRow("all right") << u"issuer"_s << u"https://as.example"_s << true;
        QTest::newRow("with a slash") << u"issuer"_s << u"https://as.example/"_s << true;
        QTest::newRow("another issuer") << u"issuer"_s << u"https://evil.example"_s << false;
        QTest::newRow("no issuer") << u"issuer"_s << QString{} << false;
        QTest::newRow("a token to this machine") << u"token_endpoint"_s << u"http://127.0.0.1:80/token"_s << false;
        QTest::newRow("a token in the open") << u"token_endpoint"_s << u"http://as.example/token"_s << false;
        QTest::newRow("no pushed requests") << u"pushed_authorization_request_endpoint"_s << QString{} << false;
    }

    void trustsNoServerButTheOneAsked()
    {
        QFETCH(const QString, member);
        QFETCH(const QString, value);
        QJsonObject metadata{{u"issuer"_s, u"https://as.example"_s},
                             {u"authorization_endpoint"_s, u"https://as.example/authorize"_s},
                             {u"token_endpoint"_s, u"https://as.example/token"_s},
                             {u"pushed_authorization_request_endpoint"_s, u"https://as.example/par"_s}};
        metadata[member] = value;
        QTEST(authServerFrom(metadata, QUrl{u"https://as.example"_s}).has_value(), "isTrusted");
    }

    void findsIdentities()
    {
        const QUrl ours{u"https://bsky.social"_s};
        QCOMPARE(identityRequest(u"did:plc:abc"_s, ours).url, QUrl{u"https://plc.directory/did%3Aplc%3Aabc"_s});
        QCOMPARE(identityRequest(u"did:web:a.example"_s, ours).url, QUrl{u"https://a.example/.well-known/did.json"_s});
        QCOMPARE(identityRequest(u"did:plc:abc"_s, QUrl{u"http://localhost:1"_s}).url.path(),
                 u"/xrpc/com.atproto.repo.describeRepo"_s);
        QCOMPARE(handleIn({{u"alsoKnownAs"_s, QJsonArray{u"mailto:x"_s, u"at://a.example"_s}}}), u"a.example"_s);
        QCOMPARE(wellKnownRequest(QUrl{u"https://a.example/b"_s}, u"x"_s).url,
                 QUrl{u"https://a.example/.well-known/x/b"_s});
    }

    void knowsWhenANonceIsWanted()
    {
        const QList<HttpHeader> nonce{{"DPoP-Nonce", "n"}};
        const QByteArray wish = "{\"error\":\"use_dpop_nonce\"}";
        QCOMPARE(wantedNonce({.status = 400, .headers = nonce, .body = wish}), QByteArray{"n"});
        auto challenge = nonce;
        challenge += HttpHeader{"WWW-Authenticate", "DPoP error=\"use_dpop_nonce\""};
        QCOMPARE(wantedNonce({.status = 401, .headers = challenge}), QByteArray{"n"});
        QVERIFY(wantedNonce({.status = 200, .headers = nonce, .body = wish}).isEmpty());
        QVERIFY(wantedNonce({.status = 401, .headers = nonce, .body = "{\"error\":\"invalid_token\"}"}).isEmpty());
    }
};

static const carillon::test::Registration<TestDpop> registered;
#include "tst_dpop.moc"
