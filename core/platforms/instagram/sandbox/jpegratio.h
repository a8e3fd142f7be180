// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace carillon::sandbox::instagram {

/// Width by height of a JPEG by its frame header (ITU-T T.81, B.2.2); 0 when it has none.
double jpegRatio(const QByteArray &picture);

}  // namespace carillon::sandbox::instagram
