// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/post.h"

namespace carillon {

/// A file of captions as a file of posts names it.
struct WrittenCaptions
{
    QString language;
    QString name;
};

/// Of one medium: "en=film.en.vtt; de=film.de.vtt". Empty when it has none.
QString captionsToItem(const QList<MediaCaptions> &captions);

/// The other way round. Invalid, with a whole sentence: a language or a name is missing.
Result<QList<WrittenCaptions>> captionsFromItem(const QString &item);

}  // namespace carillon
