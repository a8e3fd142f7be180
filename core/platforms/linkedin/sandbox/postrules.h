// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/linkedin/sandbox/uploads.h"

namespace carillon::sandbox::linkedin {

/// Why LinkedIn would refuse this body of POST /rest/posts, apart from who sends it: unknown and missing members, wrong
/// types and words, media that are not there, not the author's or not of their kind.
std::optional<HttpReply> refusalOfPost(const QJsonObject &body, Uploads &uploads, const Settings &settings);

/// The same of a comment's body, under the post `urn`.
std::optional<HttpReply> refusalOfComment(const QJsonObject &body, const QString &urn);

/// The same of a patch; nothing but the commentary can be changed here.
std::optional<HttpReply> refusalOfPatch(const QJsonObject &body, const Settings &settings);

}  // namespace carillon::sandbox::linkedin
