// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedlimit.h"

#include <QJsonObject>
#include <QString>

namespace carillon::sandbox::facebook {

/// What can be changed by POST /_sandbox/config; README.md says what each means.
struct Settings
{
    RateLimit calls{4800, std::chrono::hours{24}};
    RateLimit reels{30, std::chrono::hours{24}};
    int appUsage = -1;
    QJsonObject businessUsage{};
    bool usageHeaders = true;

    QJsonObject pages{};
    QString tasks = QStringLiteral("CREATE_CONTENT MODERATE MESSAGING ANALYZE MANAGE");
    bool businessPages = false;
    int pagesPerAnswer = 100;
    QString withheldScopes{};
    int shortSeconds = 5400;
    int longSeconds = 5'184'000;
    bool longAtOnce = false;
    bool inspects = true;
    QString oldestVersion = QStringLiteral("v21.0");
    QString newestVersion = QStringLiteral("v26.0");

    QString duplicates = QStringLiteral("last");
    int maxPhotoBytes = 4'000'000;
    bool permalinks = true;
    bool attachmentTargets = true;
    int visibleAfterMs = 0;

    int chunkBytes = 1'048'576;
    int keepBytes = 0;
    int mediaPolls = 1;
    bool mediaFail = false;
    bool captionsListed = true;  ///< else the list of a film's captions is behind

    /// A sentence about the first setting that can't be taken; then nothing has changed.
    QString apply(const QJsonObject &posted);
    [[nodiscard]] QJsonObject toJson() const;
};

}  // namespace carillon::sandbox::facebook
