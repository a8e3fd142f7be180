// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

QString Settings::apply(const QJsonObject &posted)
{
    auto changed = *this;
    SettingsReader reader{posted};
    reader.read(u"calls_limit"_s, changed.calls);
    reader.read(u"reels_limit"_s, changed.reels);
    reader.read(u"app_usage"_s, changed.appUsage);
    reader.read(u"business_usage"_s, changed.businessUsage);
    reader.read(u"usage_headers"_s, changed.usageHeaders);
    reader.read(u"pages"_s, changed.pages);
    reader.read(u"tasks"_s, changed.tasks);
    reader.read(u"business_pages"_s, changed.businessPages);
    reader.read(u"pages_per_answer"_s, changed.pagesPerAnswer);
    reader.read(u"withheld_scopes"_s, changed.withheldScopes);
    reader.read(u"short_seconds"_s, changed.shortSeconds);
    reader.read(u"long_seconds"_s, changed.longSeconds);
    reader.read(u"long_at_once"_s, changed.longAtOnce);
    reader.read(u"inspects"_s, changed.inspects);
    reader.read(u"oldest_version"_s, changed.oldestVersion);
    reader.read(u"newest_version"_s, changed.newestVersion);
    reader.read(u"duplicates"_s, changed.duplicates);
    reader.read(u"max_photo_bytes"_s, changed.maxPhotoBytes);
    reader.read(u"permalinks"_s, changed.permalinks);
    reader.read(u"attachment_targets"_s, changed.attachmentTargets);
    reader.read(u"visible_after_ms"_s, changed.visibleAfterMs);
    reader.read(u"chunk_bytes"_s, changed.chunkBytes);
    reader.read(u"keep_bytes"_s, changed.keepBytes);
    reader.read(u"media_polls"_s, changed.mediaPolls);
    reader.read(u"media_fail"_s, changed.mediaFail);
    reader.read(u"captions_listed"_s, changed.captionsListed);
    if (const auto problem = reader.problem(); !problem.isEmpty())
        return problem;
    if (changed.duplicates != "last"_L1 && changed.duplicates != "off"_L1)
        return u"The setting \"duplicates\" is last or off."_s;
    if (changed.chunkBytes < 1 || changed.pagesPerAnswer < 1)
        return u"The settings \"chunk_bytes\" and \"pages_per_answer\" are at least 1."_s;
    *this = changed;
    return {};
}

QJsonObject Settings::toJson() const
{
    return {{u"calls_limit"_s, sandbox::toJson(calls)},
            {u"reels_limit"_s, sandbox::toJson(reels)},
            {u"app_usage"_s, appUsage},
            {u"business_usage"_s, businessUsage},
            {u"usage_headers"_s, usageHeaders},
            {u"pages"_s, pages},
            {u"tasks"_s, tasks},
            {u"business_pages"_s, businessPages},
            {u"pages_per_answer"_s, pagesPerAnswer},
            {u"withheld_scopes"_s, withheldScopes},
            {u"short_seconds"_s, shortSeconds},
            {u"long_seconds"_s, longSeconds},
            {u"long_at_once"_s, longAtOnce},
            {u"inspects"_s, inspects},
            {u"oldest_version"_s, oldestVersion},
            {u"newest_version"_s, newestVersion},
            {u"duplicates"_s, duplicates},
            {u"max_photo_bytes"_s, maxPhotoBytes},
            {u"permalinks"_s, permalinks},
            {u"attachment_targets"_s, attachmentTargets},
            {u"visible_after_ms"_s, visibleAfterMs},
            {u"chunk_bytes"_s, chunkBytes},
            {u"keep_bytes"_s, keepBytes},
            {u"media_polls"_s, mediaPolls},
            {u"media_fail"_s, mediaFail},
            {u"captions_listed"_s, captionsListed}};
}

}  // namespace carillon::sandbox::facebook
