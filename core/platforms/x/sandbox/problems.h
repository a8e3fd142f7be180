// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

#include <QString>

namespace carillon::sandbox::x {

/// An error in the form of X's API v2: {"title", "detail", "type", "status"}. `name` is the last part of the type;
/// empty = "about:blank".
HttpReply problem(int status, const QString &title, const QString &detail, const QString &name = {});
/// An invalid request, which names its faults one by one.
HttpReply invalidRequest(const QString &message, const QString &member = {});
/// The older form: {"errors": [{"code", "message"}]}.
HttpReply numbered(int status, int code, const QString &message);
/// What OAuth endpoints answer: {"error", "error_description"}.
HttpReply oauthProblem(int status, const QString &error, const QString &description);

/// The error that `code` is a word or number for, with this status; empty picks the usual one of the status. A word
/// that is none becomes the detail.
HttpReply namedProblem(int status, const QString &code);

}  // namespace carillon::sandbox::x
