// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"

namespace carillon::graphapi {

/// Rows for the codes that all networks behind this interface share. Stands below a platform's own table:
/// `ErrorTable::load(":/platforms/x/errors.json", commonErrors)`.
inline constexpr auto commonErrors = ":/graphapi/errors.json";

/// The error envelope of an answer. Every member but message, type and code may be missing
/// (https://developers.facebook.com/docs/graph-api/guides/error-handling, read November 2026).
struct GraphFailure
{
    int code = 0;  ///< 0 = none was told
    int subcode = 0;
    QString type;
    QString message;  ///< for the person where there is such a sentence, else the machine's
    bool isTransient = false;
    bool isUpload = false;   ///< in the other form, which the upload host has
    qint64 nextOffset = -1;  ///< of a chunk at the wrong place: where the server goes on; -1 = not told
    qint64 endOffset = -1;
};

/// Nothing when the body has no such envelope.
std::optional<GraphFailure> graphFailureIn(const HttpReply &reply);

/// What the tables look at. A row's code may be "100/33" (code and subcode), "/1366046" (a subcode under any code),
/// "190" (any subcode), "200-299", "OAuthException" (a type without a code), "is_transient", or, of the upload host,
/// "retriable" and "not_retriable".
ErrorTable::Answer answerOf(const HttpReply &reply, const QString &step, bool creates);

/// Which call an answer belongs to.
struct GraphCall
{
    QString step;  ///< as in ErrorTable::Answer
    bool creates = false;
    Instant askedAt;
};

/// Nothing when the reply is a success. Beside what `table` says: what may work later is Ambiguous for a call that
/// creates, since the network says so of things that it has done; and a limit waits as long as the headers say, else an
/// hour, since there is no Retry-After.
std::optional<Error> graphError(const HttpReply &reply, const GraphCall &call, const ErrorTable &table);

}  // namespace carillon::graphapi
