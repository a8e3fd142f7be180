// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace carillon::sandbox {

/// User-perceived characters by ICU's rules. Counted here a second time on purpose: the clients have their own.
int graphemeCount(const QString &text);

/// RFC 4648 base 32 in small letters without padding, as multibase 'b' wants it.
QByteArray base32(QByteArrayView bytes);

/// The media type by the first bytes: jpeg, png, gif, webp, mp4, webm, ogg or mp3. Empty when it is none of these.
QByteArray sniffMediaType(const QByteArray &bytes);

}  // namespace carillon::sandbox
