// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedlimit.h"

#include <QJsonObject>
#include <QString>

namespace carillon::sandbox::mastodon {

/// What can be changed by POST /_sandbox/config, most of it a way in which real servers differ. The README of
/// app/sandbox says what each means.
struct Settings
{
    RateLimit calls{300, std::chrono::minutes{5}};  ///< by token
    RateLimit accountCalls{1500, std::chrono::minutes{5}};
    RateLimit statuses{300, std::chrono::hours{3}};  ///< by account
    RateLimit uploads{30, std::chrono::minutes{30}};
    RateLimit deletes{30, std::chrono::minutes{30}};
    RateLimit apps{5, std::chrono::minutes{10}};

    QString version = QStringLiteral("4.3.2");
    bool instanceV2 = true;
    bool oauthMetadata = true;
    bool rateHeaders = true;
    bool htmlErrors = false;
    bool redirectPortExact = false;
    bool ignorePkce = false;
    QString tokenApplication = QStringLiteral("Carillon");  ///< whose name statuses by a bare sandbox token carry

    bool ignoreIdempotencyKey = false;
    bool formBodyIgnored = false;
    bool visibilityLowered = false;
    QString opaqueIds = QStringLiteral("number");  ///< or "uuid" or "hex"
    int maxCharacters = 500;
    int maxMediaAttachments = 4;
    int charactersPerUrl = 23;
    int visibleAfterMs = 0;
    bool pollsUnknown = false;  ///< it tells nothing of polls and drops what is sent of them
    int pollOptions = 4;
    int pollCharacters = 50;
    int pollMinSeconds = 300;
    int pollMaxSeconds = 2'629'746;

    /// "kept": what has a time waits for it; "ignored": it is published at once though there is a list of those that
    /// wait; "unknown": there is no such list either.
    QString schedule = QStringLiteral("kept");
    int scheduledTotal = 300;
    int scheduledPerDay = 25;

    int mediaPolls = 0;  ///< looks until media is ready; films always take at least one
    bool mediaFail = false;
    int maxImageBytes = 16'777'216;
    int maxVideoBytes = 103'809'024;
    int descriptionLimit = 1500;

    /// A sentence about the first setting that can't be taken; then nothing has changed.
    QString apply(const QJsonObject &posted);
    [[nodiscard]] QJsonObject toJson() const;
};

}  // namespace carillon::sandbox::mastodon
