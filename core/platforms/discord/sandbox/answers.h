// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

namespace carillon::sandbox::discord {

/// {"message", "code"}, as Discord answers what it refuses.
HttpReply failure(int status, int code, const QString &message);
/// 400 with code 50035: `field` is the path of what is wrong, such as "allowed_mentions.parse.0".
HttpReply invalidForm(const QString &field, const QString &code, const QString &message);
/// 429; `seconds` may be a fraction, which the body has and the header Retry-After has not.
HttpReply limited(double seconds, bool global);
/// What Cloudflare says before Discord is asked: HTML and no number.
HttpReply blocked(int status);

/// The status that Discord gives with one of its numbers.
int statusOf(int code);
/// And the sentence.
QString sentenceOf(int code);

}  // namespace carillon::sandbox::discord
