// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretstore.h"

namespace carillon {

using namespace Qt::StringLiterals;

SecretName SecretName::ofAccount(const QString &key)
{
    return {Kind::Account, key};
}

SecretName SecretName::ofAppCredential(const QString &key)
{
    return {Kind::AppCredential, key};
}

SecretName SecretName::ofMediaHost(const QString &key)
{
    return {Kind::MediaHost, key};
}

QString SecretName::entry() const
{
    switch (kind) {
    case Kind::Account:
        return "account/"_L1 + key;
    case Kind::AppCredential:
        return "app/"_L1 + key;
    case Kind::MediaHost:
        return "host/"_L1 + key;
    }
    Q_UNREACHABLE();
}

QString toWord(KeyringState state)
{
    switch (state) {
    case KeyringState::Ready:
        return u"ready"_s;
    case KeyringState::Locked:
        return u"locked"_s;
    case KeyringState::NoService:
        return u"no_service"_s;
    case KeyringState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace carillon
