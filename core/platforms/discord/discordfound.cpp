// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordfound.h"

#include "core/platforms/discord/discordapi.h"
#include "core/platforms/foundplace.h"

namespace carillon::discord {

using namespace Qt::StringLiterals;

Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful, const QString &address)
{
    const auto &reported = post.account.reported;
    const bool startsThread = doubtful.part == 0 && !settingOf(post, u"thread_name"_s).isEmpty();
    const auto place = readPlace(address);
    // No message answers the one before it; only a thread that began with one must be known.
    if (place.typed.isEmpty() && !startsThread) {
        const auto thread = doubtful.payload["thread_id"_L1];
        return thread.isUndefined() ? QJsonObject{} : QJsonObject{{u"thread_id"_s, thread}};
    }
    if (isNumber(place.typed) && !startsThread)
        return publishedMessage({{u"id"_s, place.typed}}, post, doubtful);
    const auto wanted = [&](const QString &guild, const QString &channel) {
        const auto thread = doubtful.payload["thread_id"_L1].toString();
        const auto home = thread.isEmpty() ? reported["channel_id"_L1].toString() : thread;
        const auto server = reported["guild_id"_L1].toString();
        return (server.isEmpty() || guild == server) && (startsThread || home.isEmpty() || channel == home);
    };
    const auto &path = place.path;
    const bool isMessage = path.size() == 4 && path[0] == "channels"_L1 && isNumber(path[2]) && isNumber(path[3]);
    const QStringList hosts{u"discord.com"_s, u"discordapp.com"_s, u"ptb.discord.com"_s, u"canary.discord.com"_s};
    if (!isMessage || !place.isAt(hosts, post.account.server) || !wanted(path[1], path[2]))
        return notThere(place, u"Discord"_s, u"https://discord.com/channels/123/456/789"_s);
    return publishedMessage({{u"id"_s, path[3]}, {u"channel_id"_s, path[2]}}, post, doubtful);
}

}  // namespace carillon::discord
