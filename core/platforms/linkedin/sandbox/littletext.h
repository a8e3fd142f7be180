// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon::sandbox::linkedin {

/// Little text as LinkedIn reads it.
struct LittleText
{
    QString plain;       ///< what people see
    bool isCut = false;  ///< it ends at a reserved character without an escape: the rest is gone, and nobody is told
};

LittleText readLittleText(const QString &text);

/// The same text with its hashtags as templates, as LinkedIn may send it back.
QString withTemplates(const QString &text);

}  // namespace carillon::sandbox::linkedin
