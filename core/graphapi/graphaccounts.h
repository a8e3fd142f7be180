// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/graphconnect.h"

namespace carillon::graphapi {

/// A page as a login may use it.
struct PageAccess
{
    QString id;
    QString name;
    QString username;
    QString token;            ///< the page's own; secret
    bool mayPublish = false;  ///< by the person's tasks there
    QJsonObject values;       ///< what else was asked of it; the token is not among them

    [[nodiscard]] QString handle() const { return username.isEmpty() ? name : username; }
};

/// The pages of a person or a system user: /me/accounts, and where that is empty those of their businesses. Of a
/// page's own token that page. `moreFields` ("a,b{c}") are asked for beside what stands in PageAccess. Errors: those of
/// the network.
QCoro::Task<Result<QList<PageAccess>>> pagesOf(GraphLogin login, QString token, QString moreFields,
                                               const ErrorTable &errors, HttpClient &http);

/// What a token that somebody brought is worth: made longer where `login` has an app with its secret, unless it lasts
/// already or is a page's own.
QCoro::Task<Result<PersonToken>> broughtToken(GraphLogin login, QString token, const ErrorTable &errors,
                                              HttpClient &http);

}  // namespace carillon::graphapi
