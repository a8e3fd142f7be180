// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graphapi/grapherror.h"

#include <QCoroTask>
#include <QJsonArray>

namespace carillon {
class HttpClient;
}

namespace carillon::graphapi {

/// The entries of a list over all its pages, at most `mostPages` of them. "next" is followed only on the host that was
/// asked, with the token in the header as in `first`; the token that stands in that address is taken out of it.
QCoro::Task<Result<QJsonArray>> readList(HttpRequest first, GraphCall call, const ErrorTable &errors, HttpClient &http,
                                         int mostPages = 10);

/// Where the list of an answer goes on; invalid when it is the last page, or the address lies elsewhere.
QUrl nextPage(const QJsonObject &answer, const QUrl &asked);

}  // namespace carillon::graphapi
