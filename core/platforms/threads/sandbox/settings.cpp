// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

template <class Self, class Visitor>
void visitAll(Self &self, Visitor &visit)
{
    visit(u"calls_limit"_s, self.calls);
    visit(u"posts_limit"_s, self.posts);
    visit(u"replies_limit"_s, self.replies);
    visit(u"deletes_limit"_s, self.deletes);
    visit(u"app_usage"_s, self.appUsage);
    visit(u"tells_quota"_s, self.tellsQuota);
    visit(u"withheld_scopes"_s, self.withheldScopes);
    visit(u"revoked_users"_s, self.revokedUsers);
    visit(u"short_seconds"_s, self.shortSeconds);
    visit(u"long_seconds"_s, self.longSeconds);
    visit(u"inspects"_s, self.inspects);
    visit(u"container_polls"_s, self.containerPolls);
    visit(u"unseen_polls"_s, self.unseenPolls);
    visit(u"unseen_publishes"_s, self.unseenPublishes);
    visit(u"container_error"_s, self.containerError);
    visit(u"container_seconds"_s, self.containerSeconds);
    visit(u"fetches"_s, self.fetches);
    visit(u"permalinks"_s, self.permalinks);
    visit(u"visible_after_ms"_s, self.visibleAfterMs);
    visit(u"posts_per_answer"_s, self.postsPerAnswer);
}

namespace {

QString problemOf(const Settings &changed)
{
    if (changed.postsPerAnswer < 1)
        return u"The setting \"posts_per_answer\" is at least 1."_s;
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

}  // namespace carillon::sandbox::threads
