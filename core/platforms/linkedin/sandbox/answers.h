// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

namespace carillon::sandbox::linkedin {

/// An error as LinkedIn writes it; `code` a word, `number` its serviceErrorCode, 0 for none.
HttpReply failure(int status, const QString &code, const QString &message, int number = 0);

HttpReply missingField(const QString &path);
HttpReply invalidField(const QString &path, const QString &why);
/// `what` as "posts.CREATE".
HttpReply denied(const QString &what);
HttpReply duplicateOf(const QString &urn);

/// An error that a test asks for: by its status, a word, a number, or a whole message.
HttpReply failureAsked(int status, const QString &code);

}  // namespace carillon::sandbox::linkedin
