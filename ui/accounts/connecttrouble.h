// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/connectdraft.h"

#include <QCoreApplication>

namespace carillon {

/// Why an account could not be connected, for the person: what happened and what to do.
struct ConnectTrouble
{
    enum class Remedy {
        None,
        UnlockKeyring,   ///< let the keyring ask for its password, and try again
        ReplaceEarlier,  ///< let this address take the place of the account that has the name
    };

    QString sentence;
    Remedy remedy = Remedy::None;
};

class ConnectTroubles final
{
    Q_DECLARE_TR_FUNCTIONS(ConnectTroubles)

public:
    static ConnectTrouble of(const Error &error, const ConnectDraft &draft);

private:
    static QString loginRefused(const ConnectDraft &draft);
    static QString notReached(const ConnectDraft &draft);
};

}  // namespace carillon
