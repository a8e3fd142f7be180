// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace carillon::bluesky {

/// The lexicon's limit for app.bsky.embed.external#thumb.
inline constexpr qint64 maxThumbBytes = 1'000'000;

/// What a page offers for the card of a link to it (Open Graph, https://ogp.me, or else its own title).
struct LinkPreview
{
    QString title;
    QString description;
    QUrl image;  ///< empty when it names none that may be fetched
};

/// The address that a person gave as a link, or an empty one when it is not http(s) with a host.
QUrl linkAddress(const QString &link);

/// At most 1 MiB; a larger page goes without a preview.
HttpRequest pageRequest(const QUrl &link);
HttpRequest thumbRequest(const QUrl &image);

LinkPreview readPreview(const QByteArray &page, const QByteArray &contentType, const QUrl &address);

/// A page may name any picture of the web, but must not make us read from this machine or its network: https without a
/// bare IP address, or the page's own host.
bool mayFetchImage(const QUrl &image, const QUrl &page);

/// image/jpeg, image/png, image/webp or image/gif by the first bytes; empty for anything else.
QByteArray imageTypeOf(const QByteArray &bytes);

/// The `external` of the card; what the preview lacks comes from the link. Without a thumb.
QJsonObject externalOf(const QUrl &link, const LinkPreview &preview);

}  // namespace carillon::bluesky
