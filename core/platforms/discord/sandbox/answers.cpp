// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/sandbox/answers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace carillon::sandbox::discord {

using namespace Qt::StringLiterals;

namespace {

struct Known
{
    int code;
    int status;
    const char *sentence;
};

/// https://docs.discord.com/developers/topics/opcodes-and-status-codes, read November 2026.
constexpr std::array known{
    Known{10003, 404, "Unknown Channel"},
    Known{10008, 404, "Unknown Message"},
    Known{10015, 404, "Unknown Webhook"},
    Known{20016, 429, "This action cannot be performed due to slowmode rate limit"},
    Known{20028, 429, "The write action you are performing on the channel has hit the write rate limit"},
    Known{20029, 429, "The write action you are performing on the server has hit the write rate limit"},
    Known{30046, 429, "Maximum number of edits to messages older than 1 hour reached. Try again later"},
    Known{40005, 413, "Request entity too large"},
    Known{40006, 400, "This feature has been temporarily disabled server-side"},
    Known{40062, 429, "Service resource is being rate limited"},
    Known{40067, 400, "A tag is required to create a forum post in this channel"},
    Known{50001, 403, "Missing Access"},
    Known{50005, 403, "Cannot edit a message authored by another user"},
    Known{50006, 400, "Cannot send an empty message"},
    Known{50013, 403, "You lack permissions to perform that action"},
    Known{50027, 401, "Invalid Webhook Token"},
    Known{50083, 400, "Thread is archived"},
    Known{50109, 400, "The request body contains invalid JSON."},
    Known{160005, 403, "This thread is locked"},
    Known{200000, 400, "Message was blocked by automatic moderation"},
    Known{200001, 400, "Title was blocked by automatic moderation"},
    Known{220001, 400, "Webhooks posted to forum channels must have a thread_name or thread_id"},
    Known{220002, 400, "Webhooks posted to forum channels cannot have both a thread_name and thread_id"},
    Known{220003, 400, "Webhooks can only create threads in forum channels"},
    Known{220004, 400, "Webhook services cannot be used in forum channels"},
    Known{240000, 400, "Message blocked by harmful links filter"},
    Known{520002, 400, "Invalid channel type for poll creation"},
    Known{520003, 400, "Cannot edit a poll message"},
};

const Known *find(int code)
{
    for (const auto &one : known) {
        if (one.code == code)
            return &one;
    }
    return nullptr;
}

QJsonObject nested(const QStringList &path, const QJsonObject &innermost)
{
    auto object = innermost;
    for (auto name = path.crbegin(); name != path.crend(); ++name)
        object = QJsonObject{{*name, object}};
    return object;
}

}  // namespace

HttpReply failure(int status, int code, const QString &message)
{
    return jsonReply({{u"message"_s, message}, {u"code"_s, code}}, status);
}

HttpReply invalidForm(const QString &field, const QString &code, const QString &message)
{
    const QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    return jsonReply({{u"message"_s, u"Invalid Form Body"_s},
                      {u"code"_s, 50035},
                      {u"errors"_s, nested(field.split(u'.'), {{u"_errors"_s, QJsonArray{error}}})}},
                     400);
}

HttpReply limited(double seconds, bool global)
{
    auto reply = jsonReply(
        {{u"message"_s, u"You are being rate limited."_s}, {u"retry_after"_s, seconds}, {u"global"_s, global}}, 429);
    reply.headers = {{"Retry-After", QByteArray::number(qint64(std::ceil(seconds)))},
                     {"X-RateLimit-Scope", global ? "global" : "user"}};
    if (global)
        reply.headers += std::pair{QByteArray{"X-RateLimit-Global"}, QByteArray{"true"}};
    return reply;
}

HttpReply blocked(int status)
{
    return htmlReply(htmlPage(u"Access denied"_s, "<h1>error code: 1015</h1>"), status);
}

int statusOf(int code)
{
    const auto *one = find(code);
    return one == nullptr ? 400 : one->status;
}

QString sentenceOf(int code)
{
    const auto *one = find(code);
    return one == nullptr ? u"The sandbox was told to answer so"_s : QString::fromLatin1(one->sentence);
}

}  // namespace carillon::sandbox::discord
