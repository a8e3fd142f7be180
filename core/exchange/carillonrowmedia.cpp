// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures, films and captions that a row names.
#include "core/exchange/captionscell.h"
#include "core/exchange/carillonrow.h"
#include "core/exchange/exchangesentences.h"
#include "core/exchange/listcell.h"

#include <QDir>
#include <QFileInfo>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString mediaRootHint()
{
    return ExchangeSentences::tr(
        "Put it there or in a folder below, or import with another folder for pictures and videos (--media-root).");
}

}  // namespace

void CarillonRowReader::readMedia(const QStringList &fields, PlannedRow &row) const
{
    const auto names = splitListCell(m_order.cell(fields, Column::Media));
    const auto alts = splitListCell(m_order.cell(fields, Column::Alt));
    if (alts.size() > names.size()) {
        row.refuse(
            Column::Alt, u"too_many_alts"_s,
            ExchangeSentences::tr(
                "The row has %1 alternative texts for %2 files. Write one for each file, separated by \"|\"; a \"|\" "
                "in a text is written \"\\|\".")
                .arg(alts.size())
                .arg(names.size()));
        return;
    }
    const auto captions = splitListCell(m_order.cell(fields, Column::Captions));
    if (captions.size() > names.size())
        row.refuse(
            Column::Captions, u"too_many_captions"_s,
            ExchangeSentences::tr("The row has captions for %1 files, and only %2 files. Write them in the order "
                                  "of the files, separated by \"|\".")
                .arg(captions.size())
                .arg(names.size()));
    for (qsizetype at = 0; at < names.size(); ++at) {
        const auto name = names[at].trimmed();
        if (name.isEmpty()) {
            row.refuse(Column::Media, u"missing_file"_s,
                       ExchangeSentences::tr("The name of file %1 is empty. Take the extra \"|\" away.").arg(at + 1));
            continue;
        }
        if (const auto path = findFile(name, Column::Media, row); !path.isEmpty())
            row.media += MediaReference{path, alts.value(at), findCaptions(captions.value(at), Column::Captions, row)};
    }
}

QList<MediaReference::Captions> CarillonRowReader::findCaptions(const QString &item, Column column,
                                                                PlannedRow &row) const
{
    const auto written = captionsFromItem(item);
    if (!written) {
        row.refuse(column, u"bad_captions"_s, written.error().detail);
        return {};
    }
    QList<MediaReference::Captions> found;
    for (const auto &[language, name] : *written) {
        if (const auto path = findFile(name, column, row); !path.isEmpty())
            found += MediaReference::Captions{language, path};
    }
    return found;
}

/// Its path; empty, and the row is refused, when it is not to be had.
QString CarillonRowReader::findFile(const QString &name, Column column, PlannedRow &row) const
{
    if (name.contains("://"_L1)) {
        row.refuse(column, u"not_available"_s,
                   ExchangeSentences::tr(
                       "\"%1\" is a web address, and those are not fetched yet. Save the file and write its name.")
                       .arg(name));
        return {};
    }
    const auto path = QFileInfo{QDir{m_mediaRoot}.absoluteFilePath(name)}.canonicalFilePath();
    if (path.isEmpty()) {
        row.refuse(column, u"missing_file"_s,
                   ExchangeSentences::tr("There is no file \"%1\" in %2. %3").arg(name, m_mediaRoot, mediaRootHint()));
        return {};
    }
    if (!path.startsWith(m_mediaRoot)) {
        row.refuse(column, u"outside_media_root"_s,
                   ExchangeSentences::tr("\"%1\" lies outside of %2. %3").arg(name, m_mediaRoot, mediaRootHint()));
        return {};
    }
    return path;
}

}  // namespace carillon
