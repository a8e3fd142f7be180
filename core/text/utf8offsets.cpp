// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8offsets.h"

namespace carillon {

namespace {

struct CodePoint
{
    qsizetype units;
    qsizetype bytes;
};

CodePoint codePointAt(QStringView text, qsizetype at)
{
    const auto unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {2, 4};
    if (unit.unicode() < 0x80)
        return {1, 1};
    return {1, unit.unicode() < 0x800 ? 2 : 3};
}

}  // namespace

qsizetype utf8Length(QStringView text)
{
    qsizetype bytes = 0;
    for (qsizetype at = 0; at < text.size();) {
        const auto point = codePointAt(text, at);
        bytes += point.bytes;
        at += point.units;
    }
    return bytes;
}

Utf8Offsets::Utf8Offsets(QStringView text)
{
    m_offsets.reserve(text.size() + 1);
    qsizetype bytes = 0;
    for (qsizetype at = 0; at < text.size();) {
        const auto point = codePointAt(text, at);
        for (qsizetype unit = 0; unit < point.units; ++unit)
            m_offsets += bytes;
        bytes += point.bytes;
        at += point.units;
    }
    m_offsets += bytes;
}

}  // namespace carillon
