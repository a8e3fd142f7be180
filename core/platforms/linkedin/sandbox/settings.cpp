// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

template <class Self, class Visitor>
void visitAll(Self &self, Visitor &visit)
{
    visit(u"member_calls_limit"_s, self.memberCalls);
    visit(u"app_calls_limit"_s, self.appCalls);
    visit(u"posts_limit"_s, self.posts);
    visit(u"app_products"_s, self.appProducts);
    visit(u"https_redirects_only"_s, self.httpsRedirectsOnly);
    visit(u"access_seconds"_s, self.accessSeconds);
    visit(u"refresh_tokens"_s, self.refreshTokens);
    visit(u"refresh_seconds"_s, self.refreshSeconds);
    visit(u"withheld_scopes"_s, self.withheldScopes);
    visit(u"fresh_token_failures"_s, self.freshTokenFailures);
    visit(u"organizations"_s, self.organizations);
    visit(u"role"_s, self.role);
    visit(u"oldest_version"_s, self.oldestVersion);
    visit(u"newest_version"_s, self.newestVersion);
    visit(u"max_characters"_s, self.maxCharacters);
    visit(u"duplicates"_s, self.duplicates);
    visit(u"duplicate_seconds"_s, self.duplicateSeconds);
    visit(u"id_header"_s, self.idHeader);
    visit(u"member_comments"_s, self.memberComments);
    visit(u"templated_hashtags"_s, self.templatedHashtags);
    visit(u"visible_after_ms"_s, self.visibleAfterMs);
    visit(u"part_bytes"_s, self.partBytes);
    visit(u"upload_seconds"_s, self.uploadSeconds);
    visit(u"min_video_bytes"_s, self.minVideoBytes);
    visit(u"max_video_bytes"_s, self.maxVideoBytes);
    visit(u"media_polls"_s, self.mediaPolls);
    visit(u"media_fail"_s, self.mediaFail);
    visit(u"captions_place"_s, self.captionsPlace);
}

namespace {

QString problemOf(const Settings &changed)
{
    if (changed.duplicates != "post"_L1 && changed.duplicates != "person"_L1 && changed.duplicates != "off"_L1)
        return u"The setting \"duplicates\" is post, person or off."_s;
    if (changed.appProducts != "member"_L1 && changed.appProducts != "organization"_L1
        && changed.appProducts != "both"_L1)
        return u"The setting \"app_products\" is member, organization or both."_s;
    if (changed.partBytes < 1)
        return u"The setting \"part_bytes\" is a number of bytes."_s;
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

}  // namespace carillon::sandbox::linkedin
