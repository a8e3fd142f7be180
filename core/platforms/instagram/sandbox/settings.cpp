// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::instagram {

using namespace Qt::StringLiterals;

template <class Self, class Visitor>
void visitAll(Self &self, Visitor &visit)
{
    visit(u"calls_limit"_s, self.calls);
    visit(u"containers_limit"_s, self.containers);
    visit(u"quota_total"_s, self.quotaTotal);
    visit(u"quota_seconds"_s, self.quotaSeconds);
    visit(u"tells_quota"_s, self.tellsQuota);
    visit(u"app_usage"_s, self.appUsage);
    visit(u"usage_headers"_s, self.usageHeaders);
    visit(u"pages"_s, self.pages);
    visit(u"linked"_s, self.linked);
    visit(u"account_type"_s, self.accountType);
    visit(u"withheld_scopes"_s, self.withheldScopes);
    visit(u"wraps_tokens"_s, self.wrapsTokens);
    visit(u"short_seconds"_s, self.shortSeconds);
    visit(u"long_seconds"_s, self.longSeconds);
    visit(u"youth_seconds"_s, self.youthSeconds);
    visit(u"oldest_version"_s, self.oldestVersion);
    visit(u"newest_version"_s, self.newestVersion);
    visit(u"max_image_bytes"_s, self.maxImageBytes);
    visit(u"container_seconds"_s, self.containerSeconds);
    visit(u"media_polls"_s, self.mediaPolls);
    visit(u"media_fail"_s, self.mediaFail);
    visit(u"late_errors"_s, self.lateErrors);
    visit(u"own_upload"_s, self.ownUpload);
    visit(u"trials"_s, self.trials);
    visit(u"keep_bytes"_s, self.keepBytes);
    visit(u"visible_after_ms"_s, self.visibleAfterMs);
    visit(u"permalinks"_s, self.permalinks);
}

namespace {

QString problemOf(const Settings &changed)
{
    if (changed.quotaSeconds < 1 || changed.containerSeconds < 1)
        return u"The settings \"quota_seconds\" and \"container_seconds\" are at least 1."_s;
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

}  // namespace carillon::sandbox::instagram
