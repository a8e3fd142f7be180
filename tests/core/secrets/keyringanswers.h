// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/secrets/probe.h"
#include "tests/support/privatekeyring.h"

/// What a Probe is given to keep, and how its answers are read.
namespace carillon::test {

inline const QJsonObject token{{u"token"_s, u"clear-text-of-a-token"_s}};

inline QJsonObject secretOf(const QJsonObject &answer)
{
    return answer.value("secret"_L1).toObject();
}

inline QString errorOf(const QJsonObject &answer)
{
    return answer.value("error"_L1).toString();
}

inline QString detailOf(const QJsonObject &answer)
{
    return answer.value("detail"_L1).toString();
}

inline bool isDone(const QJsonObject &answer)
{
    return answer.contains("id"_L1) && !answer.contains("error"_L1);
}

/// Ends the test where no keyring can be started.
inline void skipWithoutKeyring()
{
    const auto missing = PrivateKeyring::missingProgram();
    if (!missing.isEmpty())
        QSKIP(qPrintable(u"%1 is not installed"_s.arg(missing)));
}

}  // namespace carillon::test
