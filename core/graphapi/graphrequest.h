// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

namespace carillon::graphapi {

/// How a host wants the token in its Authorization header: "Bearer" everywhere but on the upload host. Never in the
/// address: those stand in logs.
enum class TokenScheme { Bearer, OAuth };

/// A request below `base` (a host, and perhaps a prefix); `path` begins with "/" and is encoded already, as are the
/// values of `query`.
HttpRequest graphRequest(HttpMethod method, const QUrl &base, const QString &path, const QString &token,
                         TokenScheme scheme = TokenScheme::Bearer);
/// The same, with a query.
HttpRequest graphRequest(HttpMethod method, const QUrl &base, const QString &path, const FormFields &query,
                         const QString &token);

/// `base` with a path and a query below it.
QUrl addressBelow(const QUrl &base, const QString &path, const FormFields &query = {});

/// An id, or anything, as one segment of a path.
QString segment(const QString &id);

/// True when both are the same scheme, host and port.
bool isSameOrigin(const QUrl &one, const QUrl &other);

/// An id as the network gives it: text, or an integer of up to 64 bits.
QString idIn(const QJsonValue &value);

/// `text` as an https address, or an http one of this machine; empty when it is none. For addresses that are shown.
QString webAddress(const QString &text);

}  // namespace carillon::graphapi
