// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/sandbox/settings.h"

#include "core/platforms/simulatedsettings.h"

namespace carillon::sandbox::discord {

using namespace Qt::StringLiterals;

QString Settings::apply(const QJsonObject &posted)
{
    auto changed = *this;
    SettingsReader reader{posted};
    reader.read(u"hook_limit"_s, changed.hookCalls);
    reader.read(u"channel_limit"_s, changed.channelPosts);
    reader.read(u"global_limit"_s, changed.globalCalls);
    reader.read(u"rate_headers"_s, changed.rateHeaders);
    reader.read(u"forum"_s, changed.forum);
    reader.read(u"threads"_s, changed.threads);
    reader.read(u"webhook_states"_s, changed.webhooks);
    reader.read(u"blocked_words"_s, changed.blockedWords);
    reader.read(u"max_content"_s, changed.maxContent);
    reader.read(u"max_file_bytes"_s, changed.maxFileBytes);
    reader.read(u"max_request_bytes"_s, changed.maxRequestBytes);
    reader.read(u"unreadable"_s, changed.unreadable);
    const auto problem = reader.problem();
    if (problem.isEmpty())
        *this = changed;
    return problem;
}

QJsonObject Settings::toJson() const
{
    return {{u"hook_limit"_s, sandbox::toJson(hookCalls)},
            {u"channel_limit"_s, sandbox::toJson(channelPosts)},
            {u"global_limit"_s, sandbox::toJson(globalCalls)},
            {u"rate_headers"_s, rateHeaders},
            {u"forum"_s, forum},
            {u"threads"_s, threads},
            {u"webhook_states"_s, webhooks},
            {u"blocked_words"_s, blockedWords},
            {u"max_content"_s, maxContent},
            {u"max_file_bytes"_s, maxFileBytes},
            {u"max_request_bytes"_s, maxRequestBytes},
            {u"unreadable"_s, unreadable}};
}

}  // namespace carillon::sandbox::discord
