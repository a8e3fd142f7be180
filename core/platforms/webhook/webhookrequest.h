// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"
#include "core/net/http.h"

namespace carillon::webhook {

/// "sha256=" and the HMAC-SHA256 (RFC 2104) of `body` in hex.
QByteArray signature(const QByteArray &body, const QByteArray &secret);

/// The one request that publishes `post`, media and all. The same post gives the same bytes. Signed unless `secret` is
/// empty. Storage: a file cannot be read.
Result<HttpRequest> publishRequest(const FrozenPost &post, const QByteArray &secret);

}  // namespace carillon::webhook
