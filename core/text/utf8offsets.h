// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace carillon {

/// Bytes that `text` takes in UTF-8. A lone surrogate counts 3, as the U+FFFD that replaces it on the wire.
qsizetype utf8Length(QStringView text);

/// Where each UTF-16 index of one text lies in its UTF-8 form. Made once, asked often.
class Utf8Offsets final
{
public:
    explicit Utf8Offsets(QStringView text);

    /// `index` from 0 to the text's size. An index between two surrogates answers the offset before the pair.
    [[nodiscard]] qsizetype at(qsizetype index) const { return m_offsets.at(index); }

private:
    QList<qsizetype> m_offsets;
};

}  // namespace carillon
