// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures.h"

#include <QString>

namespace carillon {

/// "12 likes", with the number as the program's language writes it.
QString metricPhrase(Metric metric, qint64 count);
/// "Likes", as the heading of a column.
QString metricName(Metric metric);

/// When and whether figures were read, in whole sentences: "Read 3 hours ago.", "No figures read yet.", "The post is
/// not there any more."
QString readingSentence(const PostFigures &figures, Instant now);

}  // namespace carillon
