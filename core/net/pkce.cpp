// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace carillon {

namespace {

constexpr auto urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray random256()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype{random.size()});
    return QByteArray{reinterpret_cast<const char *>(random.data()), qsizetype{sizeof(random)}}.toBase64(urlForm);
}

}  // namespace

Pkce Pkce::make()
{
    Pkce pkce;
    pkce.verifier = random256();
    pkce.challenge = pkceChallenge(pkce.verifier);
    return pkce;
}

QByteArray pkceChallenge(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlForm);
}

QByteArray newOAuthState()
{
    return random256();
}

}  // namespace carillon
