// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedlimit.h"

#include <QJsonObject>
#include <QString>

namespace carillon::sandbox::linkedin {

/// What can be changed by POST /_sandbox/config; README.md says what each means.
struct Settings
{
    RateLimit memberCalls{150, std::chrono::hours{24}};
    RateLimit appCalls{100'000, std::chrono::hours{24}};
    RateLimit posts{150, std::chrono::hours{24}};  ///< by author

    QString appProducts = QStringLiteral("both");  ///< of the app that everybody may use
    bool httpsRedirectsOnly = false;
    int accessSeconds = 5'184'000;
    bool refreshTokens = false;
    int refreshSeconds = 31'536'000;
    QString withheldScopes{};
    int freshTokenFailures = 0;
    QJsonObject organizations{};  ///< who administers which: {"ada": ["acme"]}
    QString role = QStringLiteral("ADMINISTRATOR");

    QString oldestVersion = QStringLiteral("202601");
    QString newestVersion = QStringLiteral("202611");

    int maxCharacters = 3000;
    QString duplicates = QStringLiteral("post");  ///< or "person", "off"
    int duplicateSeconds = 86'400;
    bool idHeader = true;
    bool memberComments = false;
    bool templatedHashtags = false;
    int visibleAfterMs = 0;

    int partBytes = 4'194'304;
    int uploadSeconds = 3600;
    int minVideoBytes = 76'800;
    int maxVideoBytes = 524'288'000;
    int mediaPolls = 0;
    bool mediaFail = false;
    bool captionsPlace = true;  ///< else a film is given no place for its captions

    /// A sentence about the first setting that can't be taken; then nothing has changed.
    QString apply(const QJsonObject &posted);
    [[nodiscard]] QJsonObject toJson() const;
};

}  // namespace carillon::sandbox::linkedin
