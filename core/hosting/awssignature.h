// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http.h"

namespace carillon {

/// Who signs, and for what: one region of one service.
struct AwsKey
{
    QString id;
    QString secret;
    QString region;
    QString service = QStringLiteral("s3");
};

/// Adds Host-independent headers and an Authorization by Signature Version 4 to `request`, whose headers so far are
/// signed too. The body is not part of the signature ("UNSIGNED-PAYLOAD"), so that a large file is read once only; it
/// is protected by TLS. Pure. Source: docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html.
void signAws(HttpRequest &request, const AwsKey &key, Instant now);

/// `address` for a GET by anybody until `now` plus `life`, which is 1 s to 7 days. Pure.
/// Source: docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html.
QUrl presignedAws(const QUrl &address, const AwsKey &key, Instant now, std::chrono::seconds life);

}  // namespace carillon
