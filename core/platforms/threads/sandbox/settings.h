// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedlimit.h"

#include <QJsonObject>
#include <QString>

namespace carillon::sandbox::threads {

/// What can be changed by POST /_sandbox/config; README.md says what each means.
struct Settings
{
    RateLimit calls{48'000, std::chrono::hours{24}};
    RateLimit posts{250, std::chrono::hours{24}};
    RateLimit replies{1000, std::chrono::hours{24}};
    RateLimit deletes{100, std::chrono::hours{24}};
    int appUsage = -1;
    bool tellsQuota = true;

    QString withheldScopes{};
    QString revokedUsers{};
    int shortSeconds = 3600;
    int longSeconds = 5'184'000;
    bool inspects = true;

    int containerPolls = 1;
    int unseenPolls = 0;
    int unseenPublishes = 0;
    QString containerError{};
    int containerSeconds = 86'400;
    bool fetches = true;
    bool permalinks = true;
    int visibleAfterMs = 0;
    int postsPerAnswer = 25;

    /// A sentence about the first setting that can't be taken; then nothing has changed.
    QString apply(const QJsonObject &posted);
    [[nodiscard]] QJsonObject toJson() const;
};

}  // namespace carillon::sandbox::threads
