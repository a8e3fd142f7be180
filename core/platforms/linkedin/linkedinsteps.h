// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <span>

namespace carillon::linkedin {

/// The way of a post: for each medium a place to send it to (StartUpload), its stretches (UploadChunk), for a film
/// its captions (UploadCaptions) and their end (FinishUpload); then all are waited for (AwaitMedia). A link that goes
/// out as a card is read (Card). An organization's
/// newest posts are noted (Baseline); then the post itself (Publish), and below an organization's the first comment.
/// Pure.
///
/// Payloads and results:
/// - StartUpload: -> {"urn", "token", "parts": [{"url", "from", "to"}], "captions_url"?, "warning"?}: where captions
/// go,
///   of a film that has some
/// - UploadChunk: {"url", "offset", "length"} -> {"next", "etag"}
/// - UploadCaptions: {"url"}
/// - FinishUpload: {"urn", "token", "etags"}
/// - AwaitMedia: {"urn", "since", "bytes", "blind"?}: since when all of it is there, ISO; blind: nobody is asked
/// - Card: {"link"} -> {"title"?, "description"?, "thumbnail"?}, see linkedincard.h
/// - Baseline: -> {"known": [urns], "at"}, or {"unreadable": true} where the login may not read posts
/// - Publish: {"body", "media", "known"?, "since"?, "unreadable"?, "resend"?} -> {"id", "url"}; the body is what is
///   sent, byte by byte; `resend` says that it may have been sent before
/// - FirstComment: {"urn", "body", "resend"?} -> {"id"}
/// - all but AwaitMedia: "again" where an earlier try was held off, as a limit does
NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal);

/// Everything the post will use up, all its steps together.
Cost costOf(const FrozenPost &post);

/// True when the post gets its first comment here: only organizations may comment with an app of one's own.
bool commentsItself(const FrozenPost &post);

}  // namespace carillon::linkedin
