// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/captionscell.h"

#include "core/exchange/exchangesentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

QString captionsToItem(const QList<MediaCaptions> &captions)
{
    QStringList written;
    for (const auto &[language, asset] : captions)
        written += language + u'=' + asset.file;
    return written.join("; "_L1);
}

Result<QList<WrittenCaptions>> captionsFromItem(const QString &item)
{
    QList<WrittenCaptions> captions;
    for (const auto &one : item.split(u';', Qt::SkipEmptyParts)) {
        const WrittenCaptions written{one.section(u'=', 0, 0).trimmed(), one.section(u'=', 1).trimmed()};
        if (written.language.isEmpty() || written.name.isEmpty())
            return Error{ErrorKind::Invalid,
                         ExchangeSentences::tr("\"%1\" is no file of captions. Write them as language=file, several "
                                               "separated by \";\", such as en=film.en.vtt; de=film.de.vtt.")
                             .arg(one.trimmed())};
        captions += written;
    }
    return captions;
}

}  // namespace carillon
