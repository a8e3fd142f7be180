// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::threads {

using namespace Qt::StringLiterals;

QString Settings::apply(const QJsonObject &posted)
{
    auto changed = *this;
    SettingsReader reader{posted};
    reader.read(u"calls_limit"_s, changed.calls);
    reader.read(u"posts_limit"_s, changed.posts);
    reader.read(u"replies_limit"_s, changed.replies);
    reader.read(u"deletes_limit"_s, changed.deletes);
    reader.read(u"app_usage"_s, changed.appUsage);
    reader.read(u"tells_quota"_s, changed.tellsQuota);
    reader.read(u"withheld_scopes"_s, changed.withheldScopes);
    reader.read(u"revoked_users"_s, changed.revokedUsers);
    reader.read(u"short_seconds"_s, changed.shortSeconds);
    reader.read(u"long_seconds"_s, changed.longSeconds);
    reader.read(u"inspects"_s, changed.inspects);
    reader.read(u"container_polls"_s, changed.containerPolls);
    reader.read(u"unseen_polls"_s, changed.unseenPolls);
    reader.read(u"unseen_publishes"_s, changed.unseenPublishes);
    reader.read(u"container_error"_s, changed.containerError);
    reader.read(u"container_seconds"_s, changed.containerSeconds);
    reader.read(u"fetches"_s, changed.fetches);
    reader.read(u"permalinks"_s, changed.permalinks);
    reader.read(u"visible_after_ms"_s, changed.visibleAfterMs);
    reader.read(u"posts_per_answer"_s, changed.postsPerAnswer);
    if (const auto problem = reader.problem(); !problem.isEmpty())
        return problem;
    if (changed.postsPerAnswer < 1)
        return u"The setting \"posts_per_answer\" is at least 1."_s;
    *this = changed;
    return {};
}

QJsonObject Settings::toJson() const
{
    return {{u"calls_limit"_s, sandbox::toJson(calls)},
            {u"posts_limit"_s, sandbox::toJson(posts)},
            {u"replies_limit"_s, sandbox::toJson(replies)},
            {u"deletes_limit"_s, sandbox::toJson(deletes)},
            {u"app_usage"_s, appUsage},
            {u"tells_quota"_s, tellsQuota},
            {u"withheld_scopes"_s, withheldScopes},
            {u"revoked_users"_s, revokedUsers},
            {u"short_seconds"_s, shortSeconds},
            {u"long_seconds"_s, longSeconds},
            {u"inspects"_s, inspects},
            {u"container_polls"_s, containerPolls},
            {u"unseen_polls"_s, unseenPolls},
            {u"unseen_publishes"_s, unseenPublishes},
            {u"container_error"_s, containerError},
            {u"container_seconds"_s, containerSeconds},
            {u"fetches"_s, fetches},
            {u"permalinks"_s, permalinks},
            {u"visible_after_ms"_s, visibleAfterMs},
            {u"posts_per_answer"_s, postsPerAnswer}};
}

}  // namespace carillon::sandbox::threads
