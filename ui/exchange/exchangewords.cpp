// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchangewords.h"

#include <QFileInfo>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString sentence(const QStringList &parts)
{
    //: Between two counts in a list: "118 new, 2 changed"
    return parts.join(ExchangeWords::tr(", ")) + u'.';
}

}  // namespace

QString ExchangeWords::found(const ImportReport &report)
{
    QStringList parts{tr("%Ln row(s)", nullptr, report.rows)};
    if (report.added > 0)
        //: Posts
        parts += tr("%Ln new", nullptr, report.added);
    if (report.updated > 0)
        //: Posts that are there already and become what the file says
        parts += tr("%Ln changed", nullptr, report.updated);
    if (report.unchanged > 0)
        //: Posts that are there already, as the file has them
        parts += tr("%Ln there already", nullptr, report.unchanged);
    if (report.bad > 0)
        //: Rows that cannot be imported as they are
        parts += tr("%Ln with an error", nullptr, report.bad);
    if (report.warnings > 0)
        parts += tr("%Ln hint(s)", nullptr, report.warnings);
    return sentence(parts);
}

QString ExchangeWords::obstacle(const ImportReport &report, bool skipsBadRows)
{
    if (report.bad > 0 && !skipsBadRows)
        return tr("Mend the rows with an error in the file, or leave them out.");
    if (report.added + report.updated == 0)
        return report.rows == 0 ? tr("The file has no rows.") : tr("There is nothing new in this file.");
    return {};
}

QString ExchangeWords::done(const ImportReport &report)
{
    QStringList parts;
    if (report.added > 0)
        parts += tr("%Ln post(s) imported", nullptr, report.added);
    if (report.updated > 0)
        parts += tr("%Ln post(s) changed", nullptr, report.updated);
    if (report.bad > 0)
        parts += tr("%Ln row(s) left out", nullptr, report.bad);
    return sentence(parts);
}

QString ExchangeWords::exported(int posts, const QString &file)
{
    //: %1 is a file's name
    return tr("%Ln post(s) written to %1.", nullptr, posts).arg(QFileInfo{file}.fileName());
}

bool canImport(const ImportReport &report, bool skipsBadRows)
{
    return report.added + report.updated > 0 && (report.bad == 0 || skipsBadRows);
}

}  // namespace carillon
