// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/net/httpbody.h"

#include <QUrl>

namespace carillon {

/// True for an address that secrets may be sent to: https, or http to this machine.
bool isSafeAddress(const QUrl &address);

/// True for an address of the web, https or http, that names a host.
bool isWebAddress(const QUrl &address);

/// The server (scheme, host, port) that a person means by an address, a host, or "@user@host". Invalid when it is none
/// of them, or not a safe address.
Result<QUrl> serverTyped(const QString &typed);

/// When the other side says that it answered (its Date header), so that its resets count by its own clock; `otherwise`
/// when it says nothing.
Instant answeredAt(const QList<HttpHeader> &headers, Instant otherwise);

}  // namespace carillon
