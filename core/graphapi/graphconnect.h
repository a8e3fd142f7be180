// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/grapherror.h"
#include "core/platforms/oauth.h"

#include <QCoroTask>

namespace carillon {
class HttpClient;
}

namespace carillon::graphapi {

/// Where a login is made, and with which app.
struct GraphLogin
{
    QUrl graph;       ///< the host of the interface, with a prefix where there is one
    QString version;  ///< "v26.0"
    QJsonObject app;  ///< client_id, client_secret, redirect_uri
};

/// What the network says of a token (`/debug_token`).
struct TokenFacts
{
    bool isPage = false;            ///< it stands for a page, not for a person
    std::optional<Instant> endsAt;  ///< nothing: never, by itself
    QStringList scopes;
};

/// A token of a person, as good as it could be made.
struct PersonToken
{
    QString token;
    bool isLasting = false;         ///< pages' tokens that come from it have no end of their own
    std::optional<Instant> endsAt;  ///< where it was told
};

/// The address of the login in the browser. `fields` come after those that every such login has.
QUrl dialogAddress(const QUrl &base, const GraphLogin &login, const QString &state, const FormFields &fields);

/// Exchanges the code of a login, and then the token for one of 60 days, unless it is one already.
QCoro::Task<Result<PersonToken>> tokenByCode(GraphLogin login, QString code, const ErrorTable &errors,
                                             HttpClient &http);

/// A token of 60 days for one that still works. Needs the app's secret.
QCoro::Task<Result<PersonToken>> lengthened(GraphLogin login, QString token, const ErrorTable &errors,
                                            HttpClient &http);

/// What a person allowed, who may have unticked some of what was asked for.
QCoro::Task<Result<QStringList>> grantedPermissions(GraphLogin login, QString token, const ErrorTable &errors,
                                                    HttpClient &http);

/// Nothing where the network does not tell: only a developer of the token's app may ask with the token itself.
QCoro::Task<std::optional<TokenFacts>> inspected(GraphLogin login, QString token, HttpClient &http);

}  // namespace carillon::graphapi
