// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <QString>
#include <QUrl>

namespace carillon {

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
/// Its picture; one of more than `mostBytes` is no answer.
HttpRequest pictureRequest(const QUrl &image, qint64 mostBytes);

/// Reads any bytes. The texts may be as long as the page.
LinkPreview readPreview(const QByteArray &page, const QByteArray &contentType, const QUrl &address);

/// A page may name any picture of the web, but must not make us read from this machine or its network: https without a
/// bare IP address, or the page's own host.
bool mayFetchImage(const QUrl &image, const QUrl &page);

/// image/jpeg, image/png, image/webp or image/gif by the first bytes; empty for anything else.
QByteArray imageTypeOf(const QByteArray &bytes);

/// `text`, or as much of it as leaves it `most` graphemes long with the ellipsis behind it.
QString shortened(const QString &text, qsizetype most);

}  // namespace carillon
