// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"
#include "core/text/weblinks.h"

namespace carillon {

/// A stretch of a text that people read as a mention, and what the platform makes of it.
struct MentionReading
{
    TextSpan span;
    QString written;        ///< with its "@"
    bool isMention = true;  ///< false: plain text there
    QString mentions{};     ///< whom it mentions instead, with "@": the platform reads only a part of it
};

/// How the platform reads `text`, by place. `options` are the post's: what somebody chose is a mention. Nothing where
/// it is not known what the platform takes for one. Pure.
QList<MentionReading> readMentionWords(const Platform &platform, const QString &text, const QJsonObject &options,
                                       bool isComment = false);

/// Warnings of what looks like a mention and will be none there, or one of somebody else: mention_plain, mention_other.
/// Each name once. Whether somebody is called so, no text tells.
QList<Problem> mentionProblems(const Platform &platform, const FrozenPost &post);

}  // namespace carillon
