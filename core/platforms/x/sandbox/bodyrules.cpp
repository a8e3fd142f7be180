// SPDX-License-Identifier: GPL-3.0-or-later
// What X's OpenAPI 2.167 says of CreatePostsRequest.
#include "core/platforms/x/sandbox/simulatedx.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;

namespace {

QString strangerIn(const QJsonObject &object, const QStringList &known)
{
    const auto names = object.keys();
    const auto stranger
        = std::find_if(names.begin(), names.end(), [&](const QString &name) { return !known.contains(name); });
    return stranger == names.end()
        ? QString{}
        : u"$.%1: is not defined in the schema and the schema does not allow additional properties"_s.arg(*stranger);
}

bool isId(const QJsonValue &value)
{
    static const QRegularExpression digits{u"^[0-9]{1,19}$"_s};
    return value.isString() && digits.match(value.toString()).hasMatch();
}

bool areIds(const QJsonValue &value, qsizetype least, qsizetype most)
{
    const auto list = value.toArray();
    return value.isArray() && list.size() >= least && list.size() <= most
        && std::all_of(list.begin(), list.end(), isId);
}

QString faultOfMedia(const QJsonObject &media)
{
    const QStringList known{u"media_ids"_s,   u"tagged_user_ids"_s, u"call_to_actions"_s,
                            u"description"_s, u"embeddable"_s,      u"preview_media_id"_s,
                            u"title"_s};
    if (const auto fault = strangerIn(media, known); !fault.isEmpty())
        return fault;
    if (!areIds(media["media_ids"_L1], 1, 4))
        return u"$.media.media_ids: must have 1 to 4 ids"_s;
    if (media.contains("tagged_user_ids"_L1) && !areIds(media["tagged_user_ids"_L1], 0, 10))
        return u"$.media.tagged_user_ids: must have at most 10 ids"_s;
    return {};
}

QString faultOfPoll(const QJsonObject &poll)
{
    if (const auto fault = strangerIn(poll, {u"options"_s, u"duration_minutes"_s, u"reply_settings"_s});
        !fault.isEmpty())
        return fault;
    const auto options = poll["options"_L1].toArray();
    if (options.size() < 2 || options.size() > 4)
        return u"$.poll.options: must have 2 to 4 items"_s;
    for (const auto &option : options) {
        if (!option.isString() || option.toString().isEmpty() || option.toString().size() > 25)
            return u"$.poll.options: each must have 1 to 25 characters"_s;
    }
    const auto minutes = poll["duration_minutes"_L1];
    if (!minutes.isDouble() || minutes.toInt() < 5 || minutes.toInt() > 10'080)
        return u"$.poll.duration_minutes: must be 5 to 10080"_s;
    return {};
}

QString faultOfReply(const QJsonObject &reply)
{
    const QStringList known{u"in_reply_to_tweet_id"_s, u"exclude_reply_user_ids"_s, u"auto_populate_reply_metadata"_s};
    if (const auto fault = strangerIn(reply, known); !fault.isEmpty())
        return fault;
    return isId(reply["in_reply_to_tweet_id"_L1]) ? QString{} : u"$.reply.in_reply_to_tweet_id: must be an id"_s;
}

}  // namespace

QString faultOf(const QJsonObject &body)
{
    const QStringList known{u"text"_s,
                            u"media"_s,
                            u"poll"_s,
                            u"reply"_s,
                            u"reply_settings"_s,
                            u"made_with_ai"_s,
                            u"paid_partnership"_s,
                            u"card_uri"_s,
                            u"community_id"_s,
                            u"direct_message_deep_link"_s,
                            u"edit_options"_s,
                            u"for_super_followers_only"_s,
                            u"geo"_s,
                            u"nullcast"_s,
                            u"quote_tweet_id"_s,
                            u"share_with_followers"_s};
    if (const auto fault = strangerIn(body, known); !fault.isEmpty())
        return fault;
    if (body.contains("text"_L1) && !body["text"_L1].isString())
        return u"$.text: must be a string"_s;
    for (const auto name : {"media"_L1, "poll"_L1, "reply"_L1}) {
        if (body.contains(name) && !body[name].isObject())
            return u"$.%1: must be an object"_s.arg(name);
    }
    for (const auto name : {"made_with_ai"_L1, "paid_partnership"_L1, "nullcast"_L1, "share_with_followers"_L1}) {
        if (body.contains(name) && !body[name].isBool())
            return u"$.%1: must be a boolean"_s.arg(name);
    }
    QString fault;
    if (body.contains("media"_L1))
        fault = faultOfMedia(body["media"_L1].toObject());
    if (fault.isEmpty() && body.contains("poll"_L1))
        fault = faultOfPoll(body["poll"_L1].toObject());
    if (fault.isEmpty() && body.contains("reply"_L1))
        fault = faultOfReply(body["reply"_L1].toObject());
    if (!fault.isEmpty())
        return fault;
    const QStringList whos{u"following"_s, u"mentionedUsers"_s, u"subscribers"_s, u"verified"_s};
    if (body.contains("reply_settings"_L1) && !whos.contains(body["reply_settings"_L1].toString()))
        return u"$.reply_settings: does not have a value in the enumeration"_s;
    const auto exclusive = int(body.contains("media"_L1)) + int(body.contains("poll"_L1))
        + int(body.contains("quote_tweet_id"_L1)) + int(body.contains("card_uri"_L1));
    return exclusive > 1 ? u"$: media, poll, quote_tweet_id and card_uri exclude each other"_s : QString{};
}

}  // namespace carillon::sandbox::x
