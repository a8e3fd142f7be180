// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entity.h"

#include <QList>
#include <QStringList>

namespace carillon::threads {

// How Threads counts and links a text. Any thread may call these.

/// An emoji, however many code points it has, counts the bytes that it takes in UTF-8; everything else counts its code
/// points (https://developers.facebook.com/documentation/threads/posts, read November 2026).
int lengthOf(QStringView text);

/// Links, #tags and @mentions in the order of the text.
QList<TextEntity> postEntities(const QString &text);

/// The different addresses in the text, as Threads counts them against its limit of five: with and without a scheme.
QStringList linksIn(const QString &text);

/// The number of code points.
int codePoints(QStringView text);

/// As Threads may give a text back: line ends of one kind, no white space at the ends, nor at those of lines.
QString normalized(const QString &text);

}  // namespace carillon::threads
