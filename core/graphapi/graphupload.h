// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

namespace carillon {
class ErrorTable;
}

namespace carillon::graphapi {

/// `reply` for the journal and the attempt record, with what the platform reads out of it.
StepOutcome outcomeOf(HttpReply reply, Result<QJsonObject> result, Instant askedAt);

/// True for an address at `host`, below `edge` ("video-upload"), at which films are taken: nothing secret is ever sent
/// elsewhere, whoever names the address.
bool isUploadAddress(const QUrl &address, const QUrl &host, const QString &edge);

/// Time for `bytes` over a line as slow as one may be.
void allowTimeFor(HttpRequest &request, qint64 bytes);
/// The bytes of `film` from `offset` on, to the upload host.
HttpRequest bytesRequest(const QString &token, const FrozenMedia &film, const QUrl &address, qint64 offset);

/// How much of a film the upload host has.
struct UploadState
{
    qint64 received = 0;
    bool isWhole = false;
};

/// A question about an upload that was broken off, and how its network reads the answer.
struct UploadQuestion
{
    HttpRequest request;
    qint64 total = 0;  ///< bytes of the film
    UploadState (*read)(const QJsonObject &answer) = nullptr;
    Error (*unreadable)(const HttpReply &reply) = nullptr;
};

/// The result's "next" is the byte at which it goes on, `total` where nothing is left to send.
QCoro::Task<StepOutcome> askHowFar(UploadQuestion question, Instant askedAt, const ErrorTable &errors,
                                   HttpClient &http);

}  // namespace carillon::graphapi
