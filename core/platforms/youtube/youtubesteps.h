// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <span>

namespace carillon::youtube {

/// One chunk: a multiple of 256 KiB, as the protocol wants
/// (https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol, read November 2026).
constexpr qint64 chunkBytes = qint64{8} * 1024 * 1024;

/// The two things that Complete adds; its part.
constexpr int thumbnailPart = 0;
constexpr int playlistPart = 1;

/// The way of a post: an upload session is opened, the file goes there piece by piece, and with its last piece the
/// video exists. Then come the thumbnail, the place in a playlist, the captions, looks at what YouTube makes of the
/// video, the first comment. Pure.
///
/// Payloads and results:
/// - StartUpload {} -> {"session"}: where the pieces go.
/// - UploadChunk {"session", "offset", "length", "total", "ask"?} -> {"next"}: the byte that the server wants next.
/// "ask"
///   when nobody knows how much of an earlier piece arrived: the server is asked first.
/// - Publish, with the payload of a chunk: the last piece, which creates -> {"id", "url", "privacy", "status",
///   "warning"?}. Proved absent: {"next"}, or {"restart": true} where the session is gone.
/// - Complete {"what", "id", "tries", "since"} -> {"warning"?}: its failure never fails the post.
/// - UploadCaptions, of latecaptions.h -> {"caption"?, "warning"?}: its failure never fails the post either.
/// - ReadBack {"id", "since", "untimed"?} -> {"status"?, "warning"?}.
/// What YouTube is to publish by itself goes on with afterHandOver().
/// - FirstComment {"id"} -> {"id", "comment", "url"}.
NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant now);

/// Everything the post will use up, all its steps together.
Cost costOf(const FrozenPost &post);

/// What is done to a video that is out. Payloads: Delete {"id"}; Edit {"id"} or {"comment"}.
NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal);
/// What the next step of an act uses up.
Cost costOfAct(Purpose purpose);

/// 1 for a list, 50 for what writes; an upload has a quota of its own
/// (https://developers.google.com/youtube/v3/determine_quota_cost, read November 2026).
constexpr int listPoints = 1;
constexpr int writePoints = 50;
constexpr int captionsPoints = 400;
constexpr int listCaptionsPoints = 50;

}  // namespace carillon::youtube
