// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/linkcard.h"

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

/// Bluesky has no limits of its own for these; longer ones nobody would see.
constexpr qsizetype maxTitle = 300;
constexpr qsizetype maxDescription = 1000;

}  // namespace

QJsonObject externalOf(const QUrl &link, const LinkPreview &preview)
{
    return {{u"uri"_s, QString::fromLatin1(link.toEncoded())},
            {u"title"_s, preview.title.isEmpty() ? link.host() : shortened(preview.title, maxTitle)},
            {u"description"_s, shortened(preview.description, maxDescription)}};
}

}  // namespace carillon::bluesky
