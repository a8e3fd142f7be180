// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::facebook {

using namespace Qt::StringLiterals;

template <class Self, class Visitor>
void visitAll(Self &self, Visitor &visit)
{
    visit(u"calls_limit"_s, self.calls);
    visit(u"reels_limit"_s, self.reels);
    visit(u"app_usage"_s, self.appUsage);
    visit(u"business_usage"_s, self.businessUsage);
    visit(u"usage_headers"_s, self.usageHeaders);
    visit(u"pages"_s, self.pages);
    visit(u"tasks"_s, self.tasks);
    visit(u"business_pages"_s, self.businessPages);
    visit(u"pages_per_answer"_s, self.pagesPerAnswer);
    visit(u"withheld_scopes"_s, self.withheldScopes);
    visit(u"short_seconds"_s, self.shortSeconds);
    visit(u"long_seconds"_s, self.longSeconds);
    visit(u"long_at_once"_s, self.longAtOnce);
    visit(u"inspects"_s, self.inspects);
    visit(u"oldest_version"_s, self.oldestVersion);
    visit(u"newest_version"_s, self.newestVersion);
    visit(u"duplicates"_s, self.duplicates);
    visit(u"max_photo_bytes"_s, self.maxPhotoBytes);
    visit(u"permalinks"_s, self.permalinks);
    visit(u"attachment_targets"_s, self.attachmentTargets);
    visit(u"visible_after_ms"_s, self.visibleAfterMs);
    visit(u"chunk_bytes"_s, self.chunkBytes);
    visit(u"keep_bytes"_s, self.keepBytes);
    visit(u"media_polls"_s, self.mediaPolls);
    visit(u"media_fail"_s, self.mediaFail);
    visit(u"captions_listed"_s, self.captionsListed);
}

namespace {

QString problemOf(const Settings &changed)
{
    if (changed.duplicates != "last"_L1 && changed.duplicates != "off"_L1)
        return u"The setting \"duplicates\" is last or off."_s;
    if (changed.chunkBytes < 1 || changed.pagesPerAnswer < 1)
        return u"The settings \"chunk_bytes\" and \"pages_per_answer\" are at least 1."_s;
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

}  // namespace carillon::sandbox::facebook
