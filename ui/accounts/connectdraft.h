// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountconnector.h"

#include <QMap>

namespace carillon {

/// What a person has said so far of an account to connect: values without widgets. Which of them are asked for follows
/// from the platform's traits alone.
struct ConnectDraft
{
    enum class Ask { No, MayBeEmpty, Needed };
    struct Asks
    {
        Ask name = Ask::No;
        Ask server = Ask::No;
        Ask handle = Ask::No;
        Ask secret = Ask::No;
        bool options = false;
        bool sandbox = false;
    };

    PlatformTraits traits;
    ConnectMode mode = ConnectMode::Token;
    QString name;
    QString server;
    QString handle;
    QString secret;
    QMap<QString, QString> options;
    QJsonObject app;  ///< the developer's app that was typed in; empty: the one that is known
    bool sandbox = false;
    bool replaces = false;
    QString again;  ///< key of the account that is connected again

    static ConnectDraft forPlatform(const PlatformTraits &traits);
    static ConnectDraft forAccount(const Account &account, const PlatformTraits &traits);

    [[nodiscard]] Asks asks() const;
    /// Nothing that is needed is missing.
    [[nodiscard]] bool isComplete() const;
    /// A developer's app is needed for it.
    [[nodiscard]] bool needsApp() const;
    [[nodiscard]] ConnectOrder order() const;
};

}  // namespace carillon
