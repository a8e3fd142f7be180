// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/cellwidth.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace carillon::ctl {

namespace {

int columnsOf(char32_t c)
{
    const auto point = static_cast<UChar32>(c);
    switch (u_charType(point)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
        return 0;
    default:
        break;
    }
    const auto width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

qsizetype cellWidth(const QString &text)
{
    qsizetype width = 0;
    for (const auto c : text.toUcs4())
        width += columnsOf(c);
    return width;
}

QString padded(const QString &text, qsizetype width)
{
    return text + QString(std::max<qsizetype>(width - cellWidth(text), 0), u' ');
}

}  // namespace carillon::ctl
