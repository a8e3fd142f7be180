// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

QString Settings::apply(const QJsonObject &posted)
{
    auto changed = *this;
    SettingsReader reader{posted};
    reader.read(u"member_calls_limit"_s, changed.memberCalls);
    reader.read(u"app_calls_limit"_s, changed.appCalls);
    reader.read(u"posts_limit"_s, changed.posts);
    reader.read(u"app_products"_s, changed.appProducts);
    reader.read(u"https_redirects_only"_s, changed.httpsRedirectsOnly);
    reader.read(u"access_seconds"_s, changed.accessSeconds);
    reader.read(u"refresh_tokens"_s, changed.refreshTokens);
    reader.read(u"refresh_seconds"_s, changed.refreshSeconds);
    reader.read(u"withheld_scopes"_s, changed.withheldScopes);
    reader.read(u"fresh_token_failures"_s, changed.freshTokenFailures);
    reader.read(u"organizations"_s, changed.organizations);
    reader.read(u"role"_s, changed.role);
    reader.read(u"oldest_version"_s, changed.oldestVersion);
    reader.read(u"newest_version"_s, changed.newestVersion);
    reader.read(u"max_characters"_s, changed.maxCharacters);
    reader.read(u"duplicates"_s, changed.duplicates);
    reader.read(u"duplicate_seconds"_s, changed.duplicateSeconds);
    reader.read(u"id_header"_s, changed.idHeader);
    reader.read(u"member_comments"_s, changed.memberComments);
    reader.read(u"templated_hashtags"_s, changed.templatedHashtags);
    reader.read(u"visible_after_ms"_s, changed.visibleAfterMs);
    reader.read(u"part_bytes"_s, changed.partBytes);
    reader.read(u"upload_seconds"_s, changed.uploadSeconds);
    reader.read(u"min_video_bytes"_s, changed.minVideoBytes);
    reader.read(u"max_video_bytes"_s, changed.maxVideoBytes);
    reader.read(u"media_polls"_s, changed.mediaPolls);
    reader.read(u"media_fail"_s, changed.mediaFail);
    reader.read(u"captions_place"_s, changed.captionsPlace);
    if (const auto problem = reader.problem(); !problem.isEmpty())
        return problem;
    if (changed.duplicates != "post"_L1 && changed.duplicates != "person"_L1 && changed.duplicates != "off"_L1)
        return u"The setting \"duplicates\" is post, person or off."_s;
    if (changed.appProducts != "member"_L1 && changed.appProducts != "organization"_L1
        && changed.appProducts != "both"_L1)
        return u"The setting \"app_products\" is member, organization or both."_s;
    if (changed.partBytes < 1)
        return u"The setting \"part_bytes\" is a number of bytes."_s;
    *this = changed;
    return {};
}

QJsonObject Settings::toJson() const
{
    return {{u"member_calls_limit"_s, sandbox::toJson(memberCalls)},
            {u"app_calls_limit"_s, sandbox::toJson(appCalls)},
            {u"posts_limit"_s, sandbox::toJson(posts)},
            {u"app_products"_s, appProducts},
            {u"https_redirects_only"_s, httpsRedirectsOnly},
            {u"access_seconds"_s, accessSeconds},
            {u"refresh_tokens"_s, refreshTokens},
            {u"refresh_seconds"_s, refreshSeconds},
            {u"withheld_scopes"_s, withheldScopes},
            {u"fresh_token_failures"_s, freshTokenFailures},
            {u"organizations"_s, organizations},
            {u"role"_s, role},
            {u"oldest_version"_s, oldestVersion},
            {u"newest_version"_s, newestVersion},
            {u"max_characters"_s, maxCharacters},
            {u"duplicates"_s, duplicates},
            {u"duplicate_seconds"_s, duplicateSeconds},
            {u"id_header"_s, idHeader},
            {u"member_comments"_s, memberComments},
            {u"templated_hashtags"_s, templatedHashtags},
            {u"visible_after_ms"_s, visibleAfterMs},
            {u"part_bytes"_s, partBytes},
            {u"upload_seconds"_s, uploadSeconds},
            {u"min_video_bytes"_s, minVideoBytes},
            {u"max_video_bytes"_s, maxVideoBytes},
            {u"media_polls"_s, mediaPolls},
            {u"media_fail"_s, mediaFail},
            {u"captions_place"_s, captionsPlace}};
}

}  // namespace carillon::sandbox::linkedin
