// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedlimit.h"

#include <QJsonObject>
#include <QString>

namespace carillon::sandbox::youtube {

/// The ways in which channels, apps and the service's mood differ.
struct Settings
{
    int accessSeconds = 3599;
    bool testing = false;         ///< the app has the status Testing: refresh tokens end after 7 days
    QJsonObject clientSecrets{};  ///< {"ID":"SECRET"}: only this secret is right; others may have any
    QJsonObject channelStates{};  ///< {"NAME":"none|suspended|closed"}
    bool audited = true;          ///< else every upload is private
    bool apiEnabled = true;
    int insertQuota = 100;    ///< videos.insert in a day of an app
    int pointsQuota = 10000;  ///< for all other calls
    RateLimit calls{};        ///< of a channel
    RateLimit uploads{};      ///< of a channel: uploadLimitExceeded
    int sessionSeconds = 7 * 86400;
    int partialPieces = 0;  ///< of so many pieces to come only a part is kept
    int processingSeconds = 0;
    int processingPolls = 0;
    QString rejectionReason{};  ///< what becomes of videos once they are processed
    QString failureReason{};
    bool thumbnailsAllowed = true;
    int maxThumbnailBytes = 2097152;
    QString longUploads = QStringLiteral("allowed");
    bool commentsDisabled = false;
    bool htmlErrors = false;
    int visibleAfterMs = 0;

    /// A sentence about what is wrong with `posted`; then nothing is changed.
    QString apply(const QJsonObject &posted);
    [[nodiscard]] QJsonObject toJson() const;
};

}  // namespace carillon::sandbox::youtube
