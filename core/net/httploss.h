// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace carillon {

/// Why we ended a request ourselves.
enum class HttpCut { None, Deadline, Inactivity, Aborted, TooLarge, HeldBack };

/// Why no answer came, as far as somebody can mend it.
enum class HttpFault {
    Other,
    HostNotFound,
    NoConnection,
    BadCertificate,  ///< `words` say what is wrong with it
    ProxyLogin,      ///< the proxy wants a user name and a password
    Closed,          ///< the other side hung up after the request had begun
    BodyBroke,       ///< a file of the body could not be read to its end
};

/// What is known of a request that got no whole answer.
struct HttpLoss
{
    HttpFault fault = HttpFault::Other;
    QString words;  ///< of the library that speaks HTTP, in English
    HttpCut cut = HttpCut::None;
    bool creates = false;
    bool mayHaveArrived = false;  ///< the other side may hold the request, or a part of it
    int status = 0;               ///< of the answer that broke off, 0 if not even that came
};

/// The kind is as told at HttpReply::failure; the text says what happened and whether anything may have been accepted.
Error explain(const HttpLoss &loss);

}  // namespace carillon
