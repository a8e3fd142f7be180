// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/sandbox/messagerules.h"

#include "core/platforms/discord/sandbox/answers.h"
#include "core/platforms/discord/sandbox/pollrules.h"

#include <QHash>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace carillon::sandbox::discord {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFiles = 10;
constexpr int settableFlags = (1 << 2) | (1 << 12);

using Refusal = std::optional<HttpReply>;

/// A character is a code point.
qsizetype characters(const QString &text)
{
    return text.toUcs4().size();
}

Refusal lengthRefusal(const QString &field, const QJsonValue &value, int least, int most)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString())
        return invalidForm(field, u"BASE_TYPE_BAD_TYPE"_s, u"Only string values are allowed."_s);
    const auto length = characters(value.toString());
    if (length > most)
        return invalidForm(field, u"BASE_TYPE_MAX_LENGTH"_s, u"Must be %1 or fewer in length."_s.arg(most));
    if (length < least)
        return invalidForm(field, u"BASE_TYPE_BAD_LENGTH"_s,
                           u"Must be between %1 and %2 in length."_s.arg(least).arg(most));
    return {};
}

Refusal nameRefusal(const QJsonObject &body)
{
    if (auto refusal = lengthRefusal(u"username"_s, body["username"_L1], 1, 80))
        return refusal;
    const auto name = body["username"_L1].toString();
    for (const auto &word : {u"discord"_s, u"clyde"_s}) {
        if (name.contains(word, Qt::CaseInsensitive))
            return invalidForm(u"username"_s, u"USERNAME_INVALID_CONTAINS"_s,
                               u"Username cannot contain \"%1\""_s.arg(word));
    }
    const auto picture = body["avatar_url"_L1];
    const auto scheme = QUrl{picture.toString()}.scheme();
    if (picture.isString() && scheme != "http"_L1 && scheme != "https"_L1)
        return invalidForm(u"avatar_url"_s, u"URL_TYPE_INVALID_SCHEME"_s,
                           u"Scheme \"%1\" is not supported. Scheme must be one of ('http', 'https')."_s.arg(scheme));
    return {};
}

Refusal mentionsRefusal(const QJsonObject &body)
{
    static const QStringList words{u"users"_s, u"roles"_s, u"everyone"_s};
    const auto value = body["allowed_mentions"_L1];
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isObject())
        return invalidForm(u"allowed_mentions"_s, u"MODEL_TYPE_CONVERT"_s, u"Only dictionaries may be used."_s);
    const auto parse = value["parse"_L1].toArray();
    for (int at = 0; at < parse.size(); ++at) {
        if (!words.contains(parse.at(at).toString()))
            return invalidForm(u"allowed_mentions.parse.%1"_s.arg(at), u"BASE_TYPE_CHOICES"_s,
                               u"Value must be one of ('users', 'everyone', 'roles')."_s);
    }
    return {};
}

Refusal flagsRefusal(const QJsonObject &body)
{
    const auto flags = body["flags"_L1];
    if (flags.isUndefined())
        return {};
    if (!flags.isDouble() || (flags.toInt() & ~settableFlags) != 0)
        return invalidForm(u"flags"_s, u"MESSAGE_FLAGS_INVALID"_s, u"These flags cannot be set."_s);
    return {};
}

/// Takes the files and what "attachments" says of them together.
Refusal readFiles(const QList<MultipartPart> &parts, const Settings &settings, SentMessage &into)
{
    QHash<int, SentFile> byNumber;
    for (const auto &part : parts) {
        if (part.name == "payload_json"_L1)
            continue;
        bool isNumber = false;
        const auto number = part.name.startsWith("files["_L1) && part.name.endsWith(u']')
            ? part.name.mid(6).chopped(1).toInt(&isNumber)
            : -1;
        if (!isNumber) {
            into.warnings += u"the field %1 is not known"_s.arg(part.name);
            continue;
        }
        if (part.content.size() > settings.maxFileBytes)
            return failure(413, 40005, sentenceOf(40005));
        byNumber[number] = {part.content, part.fileName, {}, part.fileName.startsWith("SPOILER_"_L1)};
    }
    if (byNumber.size() > mostFiles)
        return invalidForm(u"attachments"_s, u"BASE_TYPE_MAX_LENGTH"_s, u"Must be 10 or fewer in length."_s);
    const auto attachments = into.body["attachments"_L1].toArray();
    for (int at = 0; at < attachments.size(); ++at) {
        const auto one = attachments.at(at).toObject();
        const auto number = one["id"_L1].toVariant().toInt();
        if (!byNumber.contains(number))
            return invalidForm(u"attachments.%1"_s.arg(at), u"ATTACHMENT_NOT_FOUND"_s,
                               u"Attachment with id %1 was not uploaded"_s.arg(number));
        if (auto refusal = lengthRefusal(u"attachments.%1.description"_s.arg(at), one["description"_L1], 0, 1024))
            return refusal;
        byNumber[number].description = one["description"_L1].toString();
        const auto spoiler = one["is_spoiler"_L1];
        if (!spoiler.isUndefined() && !spoiler.isBool())
            return invalidForm(u"attachments.%1.is_spoiler"_s.arg(at), u"BOOLEAN_TYPE_CONVERT"_s,
                               u"Must be either true or false."_s);
        byNumber[number].isSpoiler = spoiler.toBool(byNumber[number].isSpoiler);
    }
    auto numbers = byNumber.keys();
    std::sort(numbers.begin(), numbers.end());
    for (const auto number : std::as_const(numbers))
        into.files += byNumber.value(number);
    return {};
}

Refusal readBody(const HttpRequest &request, const Settings &settings, SentMessage &into)
{
    const auto type = request.contentType();
    if (request.body.size() > settings.maxRequestBytes)
        return failure(413, 40005, sentenceOf(40005));
    if (type == "application/json") {
        const auto body = parseJsonObject(request.body);
        if (!body)
            return failure(400, 50109, sentenceOf(50109));
        into.body = *body;
        return {};
    }
    const auto parts = type == "multipart/form-data" ? parseMultipart(request) : std::nullopt;
    if (!parts)
        return invalidForm(u"_"_s, u"CONTENT_TYPE_INVALID"_s,
                           u"Expected \"Content-Type\" header to be application/json or multipart/form-data."_s);
    for (const auto &part : *parts) {
        if (part.name != "payload_json"_L1)
            continue;
        const auto body = parseJsonObject(part.content);
        if (!body)
            return failure(400, 50109, sentenceOf(50109));
        into.body = *body;
    }
    return readFiles(*parts, settings, into);
}

void warnOfUnknown(SentMessage &message, bool isChange)
{
    static const QStringList both{u"content"_s, u"allowed_mentions"_s, u"attachments"_s, u"embeds"_s,
                                  u"flags"_s,   u"components"_s,       u"poll"_s};
    static const QStringList ofNew{u"username"_s, u"avatar_url"_s, u"tts"_s, u"thread_name"_s, u"applied_tags"_s};
    for (auto at = message.body.constBegin(); at != message.body.constEnd(); ++at) {
        if (!both.contains(at.key()) && (isChange || !ofNew.contains(at.key())))
            message.warnings += u"the member %1 is not known here"_s.arg(at.key());
    }
}

Refusal contentRefusal(const SentMessage &message, const Settings &settings)
{
    const auto &body = message.body;
    if (auto refusal = lengthRefusal(u"content"_s, body["content"_L1], 0, settings.maxContent))
        return refusal;
    for (const auto &word : settings.blockedWords.split(u' ', Qt::SkipEmptyParts)) {
        if (body["content"_L1].toString().contains(word))
            return failure(400, 200000, sentenceOf(200000));
    }
    return {};
}

}  // namespace

std::variant<SentMessage, HttpReply> readMessage(const HttpRequest &request, const Settings &settings, bool isChange)
{
    SentMessage message;
    if (auto refusal = readBody(request, settings, message))
        return *std::move(refusal);
    for (auto refusal :
         {contentRefusal(message, settings), nameRefusal(message.body), mentionsRefusal(message.body),
          flagsRefusal(message.body), lengthRefusal(u"thread_name"_s, message.body["thread_name"_L1], 1, 100),
          pollRefusal(message.body, isChange, message.warnings)}) {
        if (refusal)
            return *std::move(refusal);
    }
    const bool isEmpty = message.body["content"_L1].toString().trimmed().isEmpty() && message.files.isEmpty()
        && message.body["embeds"_L1].toArray().isEmpty() && message.body["poll"_L1].toObject().isEmpty();
    if (isEmpty && !isChange)
        return failure(400, 50006, sentenceOf(50006));
    if (message.body.contains("poll"_L1) && !message.files.isEmpty())
        message.warnings += u"no document of Discord's says whether files go along with a poll"_s;
    warnOfUnknown(message, isChange);
    return message;
}

}  // namespace carillon::sandbox::discord
