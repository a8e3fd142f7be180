// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

template <class Self, class Visitor>
void visitAll(Self &self, Visitor &visit)
{
    visit(u"calls_limit"_s, self.calls);
    visit(u"account_calls_limit"_s, self.accountCalls);
    visit(u"statuses_limit"_s, self.statuses);
    visit(u"media_limit"_s, self.uploads);
    visit(u"deletes_limit"_s, self.deletes);
    visit(u"apps_limit"_s, self.apps);
    visit(u"version"_s, self.version);
    visit(u"instance_v2"_s, self.instanceV2);
    visit(u"oauth_metadata"_s, self.oauthMetadata);
    visit(u"rate_headers"_s, self.rateHeaders);
    visit(u"html_errors"_s, self.htmlErrors);
    visit(u"redirect_port_exact"_s, self.redirectPortExact);
    visit(u"ignore_pkce"_s, self.ignorePkce);
    visit(u"token_application"_s, self.tokenApplication);
    visit(u"ignore_idempotency_key"_s, self.ignoreIdempotencyKey);
    visit(u"form_body_ignored"_s, self.formBodyIgnored);
    visit(u"visibility_lowered"_s, self.visibilityLowered);
    visit(u"opaque_ids"_s, self.opaqueIds);
    visit(u"max_characters"_s, self.maxCharacters);
    visit(u"max_media_attachments"_s, self.maxMediaAttachments);
    visit(u"characters_per_url"_s, self.charactersPerUrl);
    visit(u"visible_after_ms"_s, self.visibleAfterMs);
    visit(u"polls_unknown"_s, self.pollsUnknown);
    visit(u"poll_options"_s, self.pollOptions);
    visit(u"poll_characters"_s, self.pollCharacters);
    visit(u"poll_min_seconds"_s, self.pollMinSeconds);
    visit(u"poll_max_seconds"_s, self.pollMaxSeconds);
    visit(u"schedule"_s, self.schedule);
    visit(u"scheduled_total"_s, self.scheduledTotal);
    visit(u"scheduled_per_day"_s, self.scheduledPerDay);
    visit(u"media_polls"_s, self.mediaPolls);
    visit(u"media_fail"_s, self.mediaFail);
    visit(u"max_image_bytes"_s, self.maxImageBytes);
    visit(u"max_video_bytes"_s, self.maxVideoBytes);
    visit(u"description_limit"_s, self.descriptionLimit);
}

namespace {

QString problemOf(const Settings &changed)
{
    if (changed.opaqueIds != "number"_L1 && changed.opaqueIds != "uuid"_L1 && changed.opaqueIds != "hex"_L1)
        return u"The setting \"opaque_ids\" is number, uuid or hex."_s;
    if (changed.schedule != "kept"_L1 && changed.schedule != "ignored"_L1 && changed.schedule != "unknown"_L1)
        return u"The setting \"schedule\" is kept, ignored or unknown."_s;
    return {};
}

}  // namespace

QString Settings::apply(const QJsonObject &posted)
{
    return applySettings(*this, posted, problemOf);
}

QJsonObject Settings::toJson() const
{
    return settingsTold(*this);
}

}  // namespace carillon::sandbox::mastodon
