// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

#include <optional>

namespace carillon::sandbox::youtube {

/// A resource and its file in one request.
struct Related
{
    QByteArray json;
    QByteArray mime;
    QByteArray content;
};

/// multipart/related (RFC 2387) with two parts: the resource and the file.
std::optional<Related> relatedParts(const HttpRequest &request);

}  // namespace carillon::sandbox::youtube
