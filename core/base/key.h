// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon {

/// A name that leaves the process: on the command line, in CSV files, in the keychain, on the wire. 128 random bits
/// from the system's generator as 26 characters of a-z and 2-7, so that it can be typed, clicked and put into a URL.
/// Row numbers never leave; a copied workspace would make them collide.
QString newKey();

/// True for text of the form that newKey() makes.
bool isKey(QStringView text);

}  // namespace carillon
