// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QUrlQuery>

namespace carillon {

/// The code that a browser brought back. Cancelled when it brought a refusal instead.
Result<QString> codeIn(const QUrlQuery &answer);

/// What the address at which a browser ended brings.
struct LoginAnswer
{
    QString secret;
    bool isToken = false;  ///< an access token, else a code
};

/// Reads an address that a person copied: a code behind "?", or a token or code behind "#" (RFC 6749, 4.1.2 and 4.2.2).
/// Invalid when it is none, or when it brings another `state`; Cancelled when it brings a refusal.
Result<LoginAnswer> readLastAddress(const QString &pasted, const QString &state);

}  // namespace carillon
