// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/dpop.h"

#include "core/base/key.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <array>
#include <memory>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr int coordinateBytes = 32;
constexpr size_t pointBytes = 1 + 2 * coordinateBytes;  ///< uncompressed

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(ECDSA_SIG *signature) const { ECDSA_SIG_free(signature); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

QByteArray base64url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Owned<EVP_PKEY> keyIn(const QString &pem)
{
    const auto text = pem.toLatin1();
    const Owned<BIO> bio{BIO_new_mem_buf(text.constData(), int(text.size()))};
    return Owned<EVP_PKEY>{bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr};
}

/// JWS wants both numbers one after the other (RFC 7518, 3.4), where OpenSSL gives them in DER.
QByteArray rawSignature(const QByteArray &der)
{
    const auto *from = reinterpret_cast<const unsigned char *>(der.constData());
    const Owned<ECDSA_SIG> signature{d2i_ECDSA_SIG(nullptr, &from, long(der.size()))};
    if (!signature)
        return {};
    QByteArray raw{2 * coordinateBytes, '\0'};
    auto *to = reinterpret_cast<unsigned char *>(raw.data());
    const bool fits = BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), to, coordinateBytes) == coordinateBytes
        && BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), to + coordinateBytes, coordinateBytes) == coordinateBytes;
    return fits ? raw : QByteArray{};
}

QByteArray signatureOf(const QByteArray &text, EVP_PKEY *key)
{
    const Owned<EVP_MD_CTX> context{EVP_MD_CTX_new()};
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1)
        return {};
    const auto *data = reinterpret_cast<const unsigned char *>(text.constData());
    size_t size = 0;
    if (EVP_DigestSign(context.get(), nullptr, &size, data, size_t(text.size())) != 1)
        return {};
    QByteArray der{qsizetype(size), '\0'};
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(der.data()), &size, data, size_t(text.size()))
        != 1)
        return {};
    der.truncate(qsizetype(size));
    return rawSignature(der);
}

}  // namespace

QString newDpopKey()
{
    const Owned<EVP_PKEY> key{EVP_EC_gen("P-256")};
    const Owned<BIO> bio{BIO_new(BIO_s_mem())};
    if (!key || !bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *text = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &text);
    return QString::fromLatin1(text, qsizetype(size));
}

QJsonObject publicJwk(const QString &key)
{
    const auto owned = keyIn(key);
    std::array<unsigned char, pointBytes> point{};
    size_t size = 0;
    if (!owned
        || EVP_PKEY_get_octet_string_param(owned.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(), &size) != 1
        || size != point.size())
        return {};
    const auto coordinate = [&](int at) {
        const auto *from = reinterpret_cast<const char *>(point.data()) + 1 + at * coordinateBytes;
        return QString::fromLatin1(base64url(QByteArray{from, coordinateBytes}));
    };
    return {{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-256"_s}, {u"x"_s, coordinate(0)}, {u"y"_s, coordinate(1)}};
}

QByteArray dpopProof(const QString &key, const DpopUse &use)
{
    const auto owned = keyIn(key);
    const auto jwk = publicJwk(key);
    if (!owned || jwk.isEmpty())
        return {};
    const QJsonObject header{{u"typ"_s, u"dpop+jwt"_s}, {u"alg"_s, u"ES256"_s}, {u"jwk"_s, jwk}};
    const auto seconds = std::chrono::floor<std::chrono::seconds>(use.at).time_since_epoch().count();
    const auto target = use.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    QJsonObject claims{{u"jti"_s, newKey()},
                       {u"htm"_s, QString::fromLatin1(use.verb)},
                       {u"htu"_s, target.toString(QUrl::FullyEncoded)},
                       {u"iat"_s, qint64{seconds}}};
    if (!use.nonce.isEmpty())
        claims[u"nonce"_s] = QString::fromLatin1(use.nonce);
    if (!use.accessToken.isEmpty())
        claims[u"ath"_s]
            = QString::fromLatin1(base64url(QCryptographicHash::hash(use.accessToken, QCryptographicHash::Sha256)));
    const auto text = base64url(QJsonDocument{header}.toJson(QJsonDocument::Compact)) + '.'
        + base64url(QJsonDocument{claims}.toJson(QJsonDocument::Compact));
    const auto signature = signatureOf(text, owned.get());
    return signature.isEmpty() ? QByteArray{} : text + '.' + base64url(signature);
}

}  // namespace carillon::bluesky
