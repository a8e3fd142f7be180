// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/instagram/instagramhosts.h"
#include "core/platforms/platform.h"

namespace carillon::instagram {

/// A token of Instagram's own login
/// (https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login, read November 2026).
struct OwnToken
{
    QString token;
    QStringList scopes{};  ///< empty: not told
    std::optional<Instant> issuedAt{};
    std::optional<Instant> endsAt{};
    bool isAssumed = false;  ///< nobody said when it ends: 60 days from now, as such tokens do
};

/// Exchanges the code of a login, and then the token for one of 60 days. `app`: client_id, client_secret, redirect_uri.
QCoro::Task<Result<OwnToken>> ownTokenByCode(Hosts hosts, QJsonObject app, QString code, const ErrorTable &errors,
                                             HttpClient &http);

/// What a token that somebody brought is worth: made longer with the app's secret where there is one, else renewed,
/// which only works a day after it was made; else it is as good as it is.
QCoro::Task<OwnToken> broughtOwnToken(Hosts hosts, QJsonObject app, QString token, const ErrorTable &errors,
                                      HttpClient &http);

/// 60 more days. Needs no secret; refused in the first 24 hours and after the end.
QCoro::Task<Result<OwnToken>> renewedOwnToken(Hosts hosts, QString token, const ErrorTable &errors, HttpClient &http);

Credentials credentialsOf(const OwnToken &token);

}  // namespace carillon::instagram
