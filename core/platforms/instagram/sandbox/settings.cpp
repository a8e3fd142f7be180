// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;

QString Settings::apply(const QJsonObject &posted)
{
    auto changed = *this;
    SettingsReader reader{posted};
    reader.read(u"calls_limit"_s, changed.calls);
    reader.read(u"containers_limit"_s, changed.containers);
    reader.read(u"quota_total"_s, changed.quotaTotal);
    reader.read(u"quota_seconds"_s, changed.quotaSeconds);
    reader.read(u"tells_quota"_s, changed.tellsQuota);
    reader.read(u"app_usage"_s, changed.appUsage);
    reader.read(u"usage_headers"_s, changed.usageHeaders);
    reader.read(u"pages"_s, changed.pages);
    reader.read(u"linked"_s, changed.linked);
    reader.read(u"account_type"_s, changed.accountType);
    reader.read(u"withheld_scopes"_s, changed.withheldScopes);
    reader.read(u"wraps_tokens"_s, changed.wrapsTokens);
    reader.read(u"short_seconds"_s, changed.shortSeconds);
    reader.read(u"long_seconds"_s, changed.longSeconds);
    reader.read(u"youth_seconds"_s, changed.youthSeconds);
    reader.read(u"oldest_version"_s, changed.oldestVersion);
    reader.read(u"newest_version"_s, changed.newestVersion);
    reader.read(u"max_image_bytes"_s, changed.maxImageBytes);
    reader.read(u"container_seconds"_s, changed.containerSeconds);
    reader.read(u"media_polls"_s, changed.mediaPolls);
    reader.read(u"media_fail"_s, changed.mediaFail);
    reader.read(u"late_errors"_s, changed.lateErrors);
    reader.read(u"own_upload"_s, changed.ownUpload);
    reader.read(u"trials"_s, changed.trials);
    reader.read(u"keep_bytes"_s, changed.keepBytes);
    reader.read(u"visible_after_ms"_s, changed.visibleAfterMs);
    reader.read(u"permalinks"_s, changed.permalinks);
    if (const auto problem = reader.problem(); !problem.isEmpty())
        return problem;
    if (changed.quotaSeconds < 1 || changed.containerSeconds < 1)
        return u"The settings \"quota_seconds\" and \"container_seconds\" are at least 1."_s;
    *this = changed;
    return {};
}

QJsonObject Settings::toJson() const
{
    return {{u"calls_limit"_s, sandbox::toJson(calls)},
            {u"containers_limit"_s, sandbox::toJson(containers)},
            {u"quota_total"_s, quotaTotal},
            {u"quota_seconds"_s, quotaSeconds},
            {u"tells_quota"_s, tellsQuota},
            {u"app_usage"_s, appUsage},
            {u"usage_headers"_s, usageHeaders},
            {u"pages"_s, pages},
            {u"linked"_s, linked},
            {u"account_type"_s, accountType},
            {u"withheld_scopes"_s, withheldScopes},
            {u"wraps_tokens"_s, wrapsTokens},
            {u"short_seconds"_s, shortSeconds},
            {u"long_seconds"_s, longSeconds},
            {u"youth_seconds"_s, youthSeconds},
            {u"oldest_version"_s, oldestVersion},
            {u"newest_version"_s, newestVersion},
            {u"max_image_bytes"_s, maxImageBytes},
            {u"container_seconds"_s, containerSeconds},
            {u"media_polls"_s, mediaPolls},
            {u"media_fail"_s, mediaFail},
            {u"late_errors"_s, lateErrors},
            {u"own_upload"_s, ownUpload},
            {u"trials"_s, trials},
            {u"keep_bytes"_s, keepBytes},
            {u"visible_after_ms"_s, visibleAfterMs},
            {u"permalinks"_s, permalinks}};
}

}  // namespace carillon::sandbox::instagram
