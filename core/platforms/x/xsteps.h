// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <span>

namespace carillon::x {

/// The way of a post. Each medium in turn: a picture by UploadMedia; a film or an animation by StartUpload, one
/// UploadChunk a piece, FinishUpload and, where X must work on it, AwaitMedia; then DescribeMedia where it has a
/// description, and UploadCaptions twice for each of a film's captions: their file, and whose they are. The parts
/// follow one another, each an answer to the one before; the first comment comes last, an answer to the first part.
/// Pure.
///
/// Payloads: UploadChunk {"id", "segment", "offset", "length"}; FinishUpload, AwaitMedia and DescribeMedia {"id"};
/// UploadCaptions {"id", "captions"?}, the film's id and, once it is there, the file's;
/// PublishPart and FirstComment {"media_ids"?, "in_reply_to"?, "since_id"?}, the last being the newest post that this
/// one has made so far, so that a probe need not look further back.
/// Results: uploads {"id", "pending"?}; UploadChunk {"next"}, where the next piece begins; UploadCaptions
/// {"captions"}, then {"id"}; what creates {"id", "url"}.
NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal);

/// Everything the post will use up, all its steps together.
Cost costOf(const FrozenPost &post);

/// What is done to posts that are out: they are deleted, each by a call of its own. Pure. Payload {"id"}.
NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal);
Cost costOfAct();

}  // namespace carillon::x
