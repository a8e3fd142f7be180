// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/mediafilters.h"

#include "core/domain/mediarules.h"

#include <QCoreApplication>
#include <QImageReader>
#include <QMimeDatabase>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

struct MediaFilters
{
    Q_DECLARE_TR_FUNCTIONS(carillon::MediaFilters)
};

QStringList typesOf(const MediaRules &rules)
{
    QStringList types;
    for (const auto *kind : {&rules.image, &rules.animation, &rules.video, &rules.audio, &rules.document})
        types += kind->mimes;
    if (rules.shrinksImages) {
        for (const auto &type : QImageReader::supportedMimeTypes())
            types += QString::fromLatin1(type);
        types += {u"image/heic"_s, u"image/heif"_s, u"image/avif"_s};
    }
    return types;
}

}  // namespace

QStringList mediaFilters(const QList<const MediaRules *> &networks)
{
    QStringList patterns;
    const QMimeDatabase types;
    for (const auto *rules : networks) {
        for (const auto &type : typesOf(*rules)) {
            for (const auto &pattern : types.mimeTypeForName(type).globPatterns())
                patterns += {pattern, pattern.toUpper()};
        }
    }
    patterns.removeDuplicates();
    const auto everything = MediaFilters::tr("All files") + u" (*)"_s;
    if (patterns.isEmpty())
        return {everything};
    return {MediaFilters::tr("Media for these accounts") + u" (%1)"_s.arg(patterns.join(u' ')), everything};
}

}  // namespace carillon
