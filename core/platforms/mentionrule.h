// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon {

/// Whom a text may mention on a platform, and how that is found out: the member "mentions" of its folder's limits.json.
/// PlatformTraits::findsMentions says whether there is a search at all.
struct MentionRule
{
    bool isKnown = false;    ///< what the platform takes for a mention is known: any other "@name" is plain text there
    bool needsId = false;    ///< the text alone mentions nobody, only with what the platform calls them (mention.h)
    bool inComments = true;  ///< a first comment may mention them too
    bool whileTyping = false;  ///< the search costs so little that it may be asked at every pause of somebody's typing
};

/// By PlatformTraits::id; of a platform without a folder nothing is known. Any thread.
MentionRule mentionRuleOf(const QString &platform);

}  // namespace carillon
