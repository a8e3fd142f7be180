// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

QString Settings::apply(const QJsonObject &posted)
{
    auto changed = *this;
    SettingsReader reader{posted};
    reader.read(u"calls_limit"_s, changed.calls);
    reader.read(u"account_calls_limit"_s, changed.accountCalls);
    reader.read(u"statuses_limit"_s, changed.statuses);
    reader.read(u"media_limit"_s, changed.uploads);
    reader.read(u"deletes_limit"_s, changed.deletes);
    reader.read(u"apps_limit"_s, changed.apps);
    reader.read(u"version"_s, changed.version);
    reader.read(u"instance_v2"_s, changed.instanceV2);
    reader.read(u"oauth_metadata"_s, changed.oauthMetadata);
    reader.read(u"rate_headers"_s, changed.rateHeaders);
    reader.read(u"html_errors"_s, changed.htmlErrors);
    reader.read(u"redirect_port_exact"_s, changed.redirectPortExact);
    reader.read(u"ignore_pkce"_s, changed.ignorePkce);
    reader.read(u"token_application"_s, changed.tokenApplication);
    reader.read(u"ignore_idempotency_key"_s, changed.ignoreIdempotencyKey);
    reader.read(u"form_body_ignored"_s, changed.formBodyIgnored);
    reader.read(u"visibility_lowered"_s, changed.visibilityLowered);
    reader.read(u"opaque_ids"_s, changed.opaqueIds);
    reader.read(u"max_characters"_s, changed.maxCharacters);
    reader.read(u"max_media_attachments"_s, changed.maxMediaAttachments);
    reader.read(u"characters_per_url"_s, changed.charactersPerUrl);
    reader.read(u"visible_after_ms"_s, changed.visibleAfterMs);
    reader.read(u"polls_unknown"_s, changed.pollsUnknown);
    reader.read(u"poll_options"_s, changed.pollOptions);
    reader.read(u"poll_characters"_s, changed.pollCharacters);
    reader.read(u"poll_min_seconds"_s, changed.pollMinSeconds);
    reader.read(u"poll_max_seconds"_s, changed.pollMaxSeconds);
    reader.read(u"schedule"_s, changed.schedule);
    reader.read(u"scheduled_total"_s, changed.scheduledTotal);
    reader.read(u"scheduled_per_day"_s, changed.scheduledPerDay);
    reader.read(u"media_polls"_s, changed.mediaPolls);
    reader.read(u"media_fail"_s, changed.mediaFail);
    reader.read(u"max_image_bytes"_s, changed.maxImageBytes);
    reader.read(u"max_video_bytes"_s, changed.maxVideoBytes);
    reader.read(u"description_limit"_s, changed.descriptionLimit);
    if (const auto problem = reader.problem(); !problem.isEmpty())
        return problem;
    if (changed.opaqueIds != "number"_L1 && changed.opaqueIds != "uuid"_L1 && changed.opaqueIds != "hex"_L1)
        return u"The setting \"opaque_ids\" is number, uuid or hex."_s;
    if (changed.schedule != "kept"_L1 && changed.schedule != "ignored"_L1 && changed.schedule != "unknown"_L1)
        return u"The setting \"schedule\" is kept, ignored or unknown."_s;
    *this = changed;
    return {};
}

QJsonObject Settings::toJson() const
{
    return {{u"calls_limit"_s, sandbox::toJson(calls)},
            {u"account_calls_limit"_s, sandbox::toJson(accountCalls)},
            {u"statuses_limit"_s, sandbox::toJson(statuses)},
            {u"media_limit"_s, sandbox::toJson(uploads)},
            {u"deletes_limit"_s, sandbox::toJson(deletes)},
            {u"apps_limit"_s, sandbox::toJson(apps)},
            {u"version"_s, version},
            {u"instance_v2"_s, instanceV2},
            {u"oauth_metadata"_s, oauthMetadata},
            {u"rate_headers"_s, rateHeaders},
            {u"html_errors"_s, htmlErrors},
            {u"redirect_port_exact"_s, redirectPortExact},
            {u"ignore_pkce"_s, ignorePkce},
            {u"token_application"_s, tokenApplication},
            {u"ignore_idempotency_key"_s, ignoreIdempotencyKey},
            {u"form_body_ignored"_s, formBodyIgnored},
            {u"visibility_lowered"_s, visibilityLowered},
            {u"opaque_ids"_s, opaqueIds},
            {u"max_characters"_s, maxCharacters},
            {u"max_media_attachments"_s, maxMediaAttachments},
            {u"characters_per_url"_s, charactersPerUrl},
            {u"visible_after_ms"_s, visibleAfterMs},
            {u"polls_unknown"_s, pollsUnknown},
            {u"poll_options"_s, pollOptions},
            {u"poll_characters"_s, pollCharacters},
            {u"poll_min_seconds"_s, pollMinSeconds},
            {u"poll_max_seconds"_s, pollMaxSeconds},
            {u"schedule"_s, schedule},
            {u"scheduled_total"_s, scheduledTotal},
            {u"scheduled_per_day"_s, scheduledPerDay},
            {u"media_polls"_s, mediaPolls},
            {u"media_fail"_s, mediaFail},
            {u"max_image_bytes"_s, maxImageBytes},
            {u"max_video_bytes"_s, maxVideoBytes},
            {u"description_limit"_s, descriptionLimit}};
}

}  // namespace carillon::sandbox::mastodon
