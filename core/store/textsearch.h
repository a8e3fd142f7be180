// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace carillon {

/// A part of a WHERE clause with the values it binds.
struct SqlCondition
{
    QString sql;
    QVariantList values;
};

/// Posts (table `post` of the statement) whose current text or title holds `text`: by the trigram index from three
/// characters on, below that by the text itself, since trigrams know nothing shorter.
SqlCondition textSearch(const QString &text);

}  // namespace carillon
