// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/choicewords.h"

#include "core/platforms/platformsentences.h"

#include <QRegularExpression>

namespace carillon {

using namespace Qt::StringLiterals;

QString choiceWords(const QString &choice)
{
    static const QRegularExpression identifier{u"^[a-z][A-Za-z_+-]*$"_s};
    static const QRegularExpression hump{u"([a-z])([A-Z])"_s};
    auto words = platformWords(choice);
    if (words != choice || !identifier.match(choice).hasMatch())
        return words;
    words.replace(hump, u"\\1 \\2"_s).replace(u'_', u' ').replace(u'-', u' ').replace(u"+"_s, u" + "_s);
    words = words.toLower();
    words[0] = words[0].toUpper();
    return words;
}

}  // namespace carillon
