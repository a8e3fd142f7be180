// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon {

/// A name that leaves the process: on the command line, in CSV files, in the keychain, on the wire. 128 random bits
/// from the system's generator as 26 characters of a-z and 2-7, so that it can be typed, clicked and put into a URL.
/// Row numbers never leave; a copied workspace would make them collide.
QString newKey();

/// A new key that stands beside `key` in an index, since both begin with the same 50 bits. The 80 bits that are left
/// are still enough for no two to be the same.
QString newKeyBeside(const QString &key);

/// A new key that follows `key` in an index: the first 25 bits are the same, the next 25 count. Rows made one after the
/// other, and whatever bears their keys later in the same order, then change few pages of a large index.
QString newKeyAfter(const QString &key);

/// True for text of the form that newKey() makes.
bool isKey(QStringView text);

}  // namespace carillon
