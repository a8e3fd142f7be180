// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/mediarules.h"
#include "core/domain/step.h"

#include <QCoroTask>
#include <QHash>

namespace carillon {

/// Makes media ready to be sent: pictures upright, in a type and a size that the platform takes where its rules let
/// them be shrunk; pictures and films without what tells place, time and owner. Originals stay as they are; what
/// differs from them lies in `prepared` below the media folder under a name that follows from the original and the
/// rules, so that after a restart the same bytes go on. Lives on the publisher's thread; the work is done on Qt's
/// thread pool.
class MediaPreparation final
{
public:
    explicit MediaPreparation(QString mediaFolder) : m_folder{std::move(mediaFolder)} {}

    /// Removes what has lain ready for two weeks, on the thread pool. What is missed is made again.
    void tidyUp() const;

    /// `media` as they are sent, as far as that is known by now; nothing as long as one of them is not ready.
    [[nodiscard]] std::optional<QList<FrozenMedia>> ready(const QList<FrozenMedia> &media,
                                                          const MediaRules &rules) const;
    /// Makes them ready. Media: one cannot be sent, with why. Storage: the folder takes nothing.
    QCoro::Task<Result<void>> prepare(QList<FrozenMedia> media, MediaRules rules);

private:
    QString m_folder;
    QHash<QString, FrozenMedia> m_ready;  ///< by what preparedName() says
};

/// What stands for `medium` as a platform with `rules` gets it: the same for the same file and rules.
QString preparedName(const FrozenMedia &medium, const MediaRules &rules);

}  // namespace carillon
