// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attempt.h"
#include "core/domain/platformpost.h"
#include "core/domain/post.h"
#include "core/domain/uploadprogress.h"
#include "core/messages/postwords.h"

namespace carillon {

/// What went wrong, in a few words for the end of a line.
QString errorNote(ErrorKind kind);

/// The heading over a post's details: "We can't tell whether this is live".
QString stateSentence(const PlatformPost &copy);

/// What happened, whether it is live, and what to do, for a post that needs somebody or waits; empty when all is well.
QString explanation(const PlatformPost &copy, const EffectiveHold &hold);

/// Over the first comment: whether it is live, where that is known.
QString commentHeading(const PlatformPost &copy);
/// "2 pictures and 1 video"
QString mediaLine(const QList<PostMedia> &media);

/// What its priority means for when it goes; empty for a normal one.
QString priorityLine(Priority priority);

/// "Uploading film: 34 MB of 120 MB".
QString uploadLine(const UploadProgress &upload);

/// One line about an attempt.
QString attemptLine(const AttemptRecord &attempt);

}  // namespace carillon
