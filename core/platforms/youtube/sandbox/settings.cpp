// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

QString Settings::apply(const QJsonObject &posted)
{
    auto changed = *this;
    SettingsReader reader{posted};
    reader.read(u"access_seconds"_s, changed.accessSeconds);
    reader.read(u"testing"_s, changed.testing);
    reader.read(u"client_secrets"_s, changed.clientSecrets);
    reader.read(u"channel_states"_s, changed.channelStates);
    reader.read(u"audited"_s, changed.audited);
    reader.read(u"api_enabled"_s, changed.apiEnabled);
    reader.read(u"insert_quota"_s, changed.insertQuota);
    reader.read(u"points_quota"_s, changed.pointsQuota);
    reader.read(u"calls_limit"_s, changed.calls);
    reader.read(u"uploads_limit"_s, changed.uploads);
    reader.read(u"session_seconds"_s, changed.sessionSeconds);
    reader.read(u"partial_pieces"_s, changed.partialPieces);
    reader.read(u"processing_seconds"_s, changed.processingSeconds);
    reader.read(u"processing_polls"_s, changed.processingPolls);
    reader.read(u"rejection_reason"_s, changed.rejectionReason);
    reader.read(u"failure_reason"_s, changed.failureReason);
    reader.read(u"thumbnails_allowed"_s, changed.thumbnailsAllowed);
    reader.read(u"max_thumbnail_bytes"_s, changed.maxThumbnailBytes);
    reader.read(u"long_uploads"_s, changed.longUploads);
    reader.read(u"comments_disabled"_s, changed.commentsDisabled);
    reader.read(u"html_errors"_s, changed.htmlErrors);
    reader.read(u"visible_after_ms"_s, changed.visibleAfterMs);
    const auto problem = reader.problem();
    if (problem.isEmpty())
        *this = changed;
    return problem;
}

QJsonObject Settings::toJson() const
{
    return {{u"access_seconds"_s, accessSeconds},
            {u"testing"_s, testing},
            {u"client_secrets"_s, clientSecrets},
            {u"channel_states"_s, channelStates},
            {u"audited"_s, audited},
            {u"api_enabled"_s, apiEnabled},
            {u"insert_quota"_s, insertQuota},
            {u"points_quota"_s, pointsQuota},
            {u"calls_limit"_s, sandbox::toJson(calls)},
            {u"uploads_limit"_s, sandbox::toJson(uploads)},
            {u"session_seconds"_s, sessionSeconds},
            {u"partial_pieces"_s, partialPieces},
            {u"processing_seconds"_s, processingSeconds},
            {u"processing_polls"_s, processingPolls},
            {u"rejection_reason"_s, rejectionReason},
            {u"failure_reason"_s, failureReason},
            {u"thumbnails_allowed"_s, thumbnailsAllowed},
            {u"max_thumbnail_bytes"_s, maxThumbnailBytes},
            {u"long_uploads"_s, longUploads},
            {u"comments_disabled"_s, commentsDisabled},
            {u"html_errors"_s, htmlErrors},
            {u"visible_after_ms"_s, visibleAfterMs}};
}

}  // namespace carillon::sandbox::youtube
