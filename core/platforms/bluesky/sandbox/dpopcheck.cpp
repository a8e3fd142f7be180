// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/sandbox/dpopcheck.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>

#include <memory>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto nonceLife = 3min;
constexpr auto tolerance = 5min;
constexpr int half = 32;

QByteArray decoded(const QString &text)
{
    return QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
}

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Whoever uses this frees it.
EVP_PKEY *keyFrom(const QJsonObject &jwk)
{
    const auto point = QByteArray{1, '\x04'} + decoded(jwk["x"_L1].toString()) + decoded(jwk["y"_L1].toString());
    if (jwk["kty"_L1] != "EC"_L1 || jwk["crv"_L1] != "P-256"_L1 || point.size() != 1 + 2 * half)
        return nullptr;
    auto *builder = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, point.constData(), size_t(point.size()));
    auto *parameters = OSSL_PARAM_BLD_to_param(builder);
    auto *context = EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr);
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata_init(context) != 1 || EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1)
        key = nullptr;
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    return key;
}

bool isSignedBy(const QJsonObject &jwk, const QByteArray &text, const QByteArray &raw)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{keyFrom(jwk), &EVP_PKEY_free};
    if (!key || raw.size() != 2 * half)
        return false;
    const auto *bytes = reinterpret_cast<const unsigned char *>(raw.constData());
    auto *signature = ECDSA_SIG_new();
    ECDSA_SIG_set0(signature, BN_bin2bn(bytes, half, nullptr), BN_bin2bn(bytes + half, half, nullptr));
    unsigned char *der = nullptr;
    const auto size = i2d_ECDSA_SIG(signature, &der);
    ECDSA_SIG_free(signature);
    auto *context = EVP_MD_CTX_new();
    const bool isRight = size > 0 && EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(context, der, size_t(size), reinterpret_cast<const unsigned char *>(text.constData()),
                            size_t(text.size()))
            == 1;
    EVP_MD_CTX_free(context);
    OPENSSL_free(der);
    return isRight;
}

QString thumbprintOf(const QJsonObject &jwk)
{
    const auto canonical = u"{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%1\",\"y\":\"%2\"}"_s.arg(
        jwk["x"_L1].toString(), jwk["y"_L1].toString());
    return QString::fromLatin1(encoded(QCryptographicHash::hash(canonical.toLatin1(), QCryptographicHash::Sha256)));
}

ProofVerdict refused(const QString &problem)
{
    return {.thumbprint = {}, .problem = problem};
}

}  // namespace

QByteArray DpopCheck::nonceAt(Instant now)
{
    const auto turn = now.time_since_epoch() / nonceLife;
    return encoded(QCryptographicHash::hash("nonce" + QByteArray::number(qint64{turn}), QCryptographicHash::Sha256));
}

ProofVerdict DpopCheck::judge(const HttpRequest &request, const QByteArray &token, Instant now)
{
    const auto proof = QString::fromLatin1(request.header("dpop"));
    if (proof.isEmpty())
        return refused(u"DPoP proof required"_s);
    const auto header = QJsonDocument::fromJson(decoded(proof.section(u'.', 0, 0))).object();
    const auto claims = QJsonDocument::fromJson(decoded(proof.section(u'.', 1, 1))).object();
    const auto jwk = header["jwk"_L1].toObject();
    if (header["typ"_L1] != "dpop+jwt"_L1 || header["alg"_L1] != "ES256"_L1 || jwk.contains("d"_L1))
        return refused(u"Invalid DPoP header"_s);
    if (!isSignedBy(jwk, proof.section(u'.', 0, 1).toLatin1(), decoded(proof.section(u'.', 2))))
        return refused(u"Invalid DPoP signature"_s);
    const Instant issued{std::chrono::seconds{claims["iat"_L1].toInteger()}};
    if (std::chrono::abs(issued - now) > tolerance)
        return refused(u"DPoP \"iat\" is not now"_s);
    if (claims["htm"_L1].toString().toLatin1() != request.method)
        return refused(u"DPoP \"htm\" mismatch"_s);
    if (claims["htu"_L1].toString() != request.origin() + QString::fromLatin1(request.path))
        return refused(u"DPoP \"htu\" mismatch"_s);
    const auto bound = token.isEmpty()
        ? QString{}
        : QString::fromLatin1(encoded(QCryptographicHash::hash(token, QCryptographicHash::Sha256)));
    if (claims["ath"_L1].toString() != bound)
        return refused(u"DPoP \"ath\" mismatch"_s);
    const auto nonce = claims["nonce"_L1].toString().toLatin1();
    if (nonce != nonceAt(now) && nonce != nonceAt(now - nonceLife))
        return {
            .thumbprint = {}, .wantsNonce = true, .problem = u"Authorization server requires nonce in DPoP proof"_s};
    const auto once = claims["jti"_L1].toString();
    if (once.isEmpty() || m_seen.contains(once))
        return refused(u"DPoP proof replayed"_s);
    m_seen.insert(once);
    return {.thumbprint = thumbprintOf(jwk)};
}

}  // namespace carillon::sandbox::bluesky
