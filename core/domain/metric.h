// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace carillon {

/// What networks count of a post that is out. One word for what they call differently: a boost, a repost and a share
/// are Shares; a favourite, a reaction and a like are Likes; a reply and a comment are Comments.
enum class Metric {
    Views,  ///< how often it was shown, in the network's own counting
    Reach,  ///< to how many people
    Likes,
    Comments,
    Shares,
    Quotes,
    Saves,   ///< bookmarks too
    Clicks,  ///< on anything of it
};
constexpr size_t metricCount = 8;

QString toWord(Metric metric);
std::optional<Metric> metricFromWord(QStringView word);

/// Whole numbers, never negative. What is absent the network did not tell, which is not the same as zero.
using Metrics = QMap<Metric, qint64>;

/// Adds what was told of another part of the same post.
void add(Metrics &sum, const Metrics &more);

}  // namespace carillon
