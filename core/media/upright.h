// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTransform>

namespace carillon::media {

/// What must be done to a picture of this orientation, 1 to 8 as EXIF has it, to see it upright.
inline QTransform uprightBy(int orientation)
{
    // x' = a x + c y, y' = b x + d y.
    static constexpr int matrices[8][4]{{1, 0, 0, 1}, {-1, 0, 0, 1}, {-1, 0, 0, -1}, {1, 0, 0, -1},
                                        {0, 1, 1, 0}, {0, 1, -1, 0}, {0, -1, -1, 0}, {0, -1, 1, 0}};
    const auto &[a, b, c, d] = matrices[orientation - 1];
    return QTransform(a, b, c, d, 0, 0);
}

}  // namespace carillon::media
