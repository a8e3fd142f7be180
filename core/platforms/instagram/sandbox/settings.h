// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedlimit.h"

#include <QJsonObject>
#include <QString>

namespace carillon::sandbox::instagram {

/// What can be changed by POST /_sandbox/config; README.md says what each means.
struct Settings
{
    RateLimit calls{4800, std::chrono::hours{24}};
    RateLimit containers{400, std::chrono::hours{24}};
    int quotaTotal = 50;
    int quotaSeconds = 86'400;
    bool tellsQuota = true;
    int appUsage = -1;
    bool usageHeaders = true;

    QJsonObject pages{};
    bool linked = true;
    QString accountType = QStringLiteral("BUSINESS");
    QString withheldScopes{};
    bool wrapsTokens = false;
    int shortSeconds = 3600;
    int longSeconds = 5'184'000;
    int youthSeconds = 86'400;
    QString oldestVersion = QStringLiteral("v21.0");
    QString newestVersion = QStringLiteral("v26.0");

    int maxImageBytes = 8'388'608;
    int containerSeconds = 86'400;
    int mediaPolls = 1;
    int mediaFail = 0;
    bool lateErrors = false;
    bool ownUpload = true;
    bool trials = true;
    int keepBytes = 0;
    int visibleAfterMs = 0;
    bool permalinks = true;

    /// A sentence about the first setting that can't be taken; then nothing has changed.
    QString apply(const QJsonObject &posted);
    [[nodiscard]] QJsonObject toJson() const;
};

}  // namespace carillon::sandbox::instagram
