// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <span>

namespace carillon::facebook {

/// The way of a post. Pure.
///
/// In the feed: UploadMedia for each photo, which nobody sees yet; Baseline; Publish, which names the photos.
/// A film: StartUpload, UploadChunk for each piece that the server asks for; Publish ends the upload; ReadBack.
/// A reel: StartUpload, one UploadChunk, AwaitMedia; Publish; ReadBack. Then the captions of a film, each by
/// UploadCaptions, and the first comment, if any.
/// A story: a photo's UploadMedia, or a film as that of a reel; Publish; of a film ReadBack; ReadBack of part
/// storyLook.
///
/// Payloads and results:
/// - UploadMedia {} -> {"id"}
/// - Baseline {} -> {"known": [ids], "at"?}: what the page had before, and when by Facebook's clock
/// - Publish in the feed {"photos": [ids], "known", "since"?, "again"?, "held"?} -> {"id", "url"}
/// What Facebook is to publish by itself in the feed has a second Baseline, of what waits there, and "scheduled_for"
/// (Unix time) and "known_waiting" in its payload; afterHandOver() goes on.
/// - StartUpload {"shape"} -> {"video", "session", "next", "end"}, of a reel {"video", "url"}
/// - UploadChunk {"session", "offset", "length"} -> {"next", "end"}; of a reel {"video", "url", "total", "ask"?} ->
///   {"next"}. "ask" when bytes were sent before: Facebook is asked first how many it has.
/// - AwaitMedia {"video", "since", "total"} -> {}
/// - Publish of a film {"video", "session"?, "shape", "held"?} -> {"id", "url"}: the id is the film's. One that
/// Facebook
///   is to publish by itself gets its time with it; afterHandOver() goes on.
/// - ReadBack {"video", "since"} -> {"post"?, "url", "warning"?}
/// - Publish of a story {"shape", "photo" or "video", "again"?, "held"?} -> {"id", "url"}; ReadBack of part storyLook
///   {"story", "medium", "since"} -> {"id", "url"}
/// - UploadCaptions, of latecaptions.h -> {"warning"?}
/// - FirstComment {"on", "since"?} -> {"id"}
/// - Delete {"id"}; Edit {"id", "video"?, "comment"?}
NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant now);

/// Which ReadBack looks at the page's stories, rather than at a film.
constexpr int storyLook = 1;

/// Everything the post will use up, all its steps together.
Cost costOf(const FrozenPost &post);

/// What is done to a post that is out.
NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal);
Cost costOfAct(Purpose purpose);

}  // namespace carillon::facebook
