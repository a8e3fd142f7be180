// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace carillon {

/// What a page says of itself in its <meta> and <title>.
struct HtmlMeta
{
    QHash<QString, QString> values;  ///< by `property` or `name` in small letters; the first one counts
    QString title;
};

/// Reads any bytes, however broken, in linear time: nothing of a page is run, loaded or believed. `contentType` is the
/// header; the page's own charset is taken when that names none.
HtmlMeta readHtmlMeta(const QByteArray &page, const QByteArray &contentType);

}  // namespace carillon
