// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/graphconnect.h"

namespace carillon::facebook {

/// A page as a login may use it.
struct PageAccess
{
    QString id;
    QString name;
    QString username;
    QString token;            ///< the page's own; secret
    bool mayPublish = false;  ///< by the person's tasks there

    [[nodiscard]] QString handle() const { return username.isEmpty() ? name : username; }
};

/// The pages of a person or a system user: /me/accounts, and where that is empty those of their businesses. Of a
/// page's own token that page. Errors: those of the network.
QCoro::Task<Result<QList<PageAccess>>> pagesOf(graphapi::GraphLogin login, QString token, const ErrorTable &errors,
                                               HttpClient &http);

}  // namespace carillon::facebook
