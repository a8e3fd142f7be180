// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

template <class Self, class Visitor>
void visitAll(Self &self, Visitor &visit)
{
    visit(u"access_seconds"_s, self.accessSeconds);
    visit(u"testing"_s, self.testing);
    visit(u"client_secrets"_s, self.clientSecrets);
    visit(u"channel_states"_s, self.channelStates);
    visit(u"audited"_s, self.audited);
    visit(u"api_enabled"_s, self.apiEnabled);
    visit(u"insert_quota"_s, self.insertQuota);
    visit(u"points_quota"_s, self.pointsQuota);
    visit(u"calls_limit"_s, self.calls);
    visit(u"uploads_limit"_s, self.uploads);
    visit(u"session_seconds"_s, self.sessionSeconds);
    visit(u"partial_pieces"_s, self.partialPieces);
    visit(u"processing_seconds"_s, self.processingSeconds);
    visit(u"processing_polls"_s, self.processingPolls);
    visit(u"rejection_reason"_s, self.rejectionReason);
    visit(u"failure_reason"_s, self.failureReason);
    visit(u"thumbnails_allowed"_s, self.thumbnailsAllowed);
    visit(u"max_thumbnail_bytes"_s, self.maxThumbnailBytes);
    visit(u"long_uploads"_s, self.longUploads);
    visit(u"comments_disabled"_s, self.commentsDisabled);
    visit(u"html_errors"_s, self.htmlErrors);
    visit(u"visible_after_ms"_s, self.visibleAfterMs);
}

QString Settings::apply(const QJsonObject &posted)
{
    return applySettings(*this, posted);
}

QJsonObject Settings::toJson() const
{
    return settingsTold(*this);
}

}  // namespace carillon::sandbox::youtube
