// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

namespace carillon::sandbox {

/// User-perceived characters by ICU's rules. Counted here a second time on purpose: the clients have their own.
int graphemeCount(const QString &text);

/// RFC 4648 base 32 in small letters without padding, as multibase 'b' wants it.
QByteArray base32(QByteArrayView bytes);

/// The media type by the first bytes: jpeg, png, gif, webp, mp4, webm, ogg or mp3. Empty when it is none of these.
QByteArray sniffMediaType(const QByteArray &bytes);

/// Scopes, names of pages: separated by white space or commas.
QStringList wordsIn(const QString &text);
/// The texts of a JSON list.
QStringList textsIn(const QJsonValue &list);

}  // namespace carillon::sandbox
