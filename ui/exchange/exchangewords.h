// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"

#include <QCoreApplication>

namespace carillon {

/// What imports and exports say. Pure.
class ExchangeWords final
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeWords)

public:
    /// What a dry run found: how many rows would be imported, and how many not.
    static QString found(const ImportReport &report);
    /// What to do so that it can be imported; empty where it can.
    static QString obstacle(const ImportReport &report, bool skipsBadRows);
    /// "120 posts imported, 3 changed."
    static QString done(const ImportReport &report);
    static QString exported(int posts, const QString &file);
};

/// True when there is something to import, and nothing in its way.
bool canImport(const ImportReport &report, bool skipsBadRows);

}  // namespace carillon
