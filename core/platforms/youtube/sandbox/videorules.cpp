// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/videorules.h"

#include "core/platforms/youtube/sandbox/apierrors.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Text, Flag, Texts, Object };

using Members = QHash<QString, Kind>;

/// What the description of the API lists, those that only YouTube writes included: they are ignored.
const QHash<QString, Members> &partMembers()
{
    static const QHash<QString, Members> all{
        {u"snippet"_s,
         {{u"title"_s, Kind::Text},
          {u"description"_s, Kind::Text},
          {u"tags"_s, Kind::Texts},
          {u"categoryId"_s, Kind::Text},
          {u"defaultLanguage"_s, Kind::Text},
          {u"defaultAudioLanguage"_s, Kind::Text},
          {u"publishedAt"_s, Kind::Text},
          {u"channelId"_s, Kind::Text},
          {u"channelTitle"_s, Kind::Text},
          {u"liveBroadcastContent"_s, Kind::Text},
          {u"thumbnails"_s, Kind::Object},
          {u"localized"_s, Kind::Object}}},
        {u"status"_s,
         {{u"privacyStatus"_s, Kind::Text},
          {u"publishAt"_s, Kind::Text},
          {u"license"_s, Kind::Text},
          {u"embeddable"_s, Kind::Flag},
          {u"publicStatsViewable"_s, Kind::Flag},
          {u"selfDeclaredMadeForKids"_s, Kind::Flag},
          {u"containsSyntheticMedia"_s, Kind::Flag},
          {u"madeForKids"_s, Kind::Flag},
          {u"uploadStatus"_s, Kind::Text},
          {u"failureReason"_s, Kind::Text},
          {u"rejectionReason"_s, Kind::Text}}},
        {u"recordingDetails"_s, {{u"recordingDate"_s, Kind::Text}}},
    };
    return all;
}

bool isOf(const QJsonValue &value, Kind kind)
{
    switch (kind) {
    case Kind::Text:
        return value.isString();
    case Kind::Flag:
        return value.isBool();
    case Kind::Object:
        return value.isObject();
    case Kind::Texts: {
        const auto texts = value.toArray();
        return value.isArray()
            && std::all_of(texts.begin(), texts.end(), [](const QJsonValue &text) { return text.isString(); });
    }
    }
    return false;
}

HttpReply badRequest(const QString &message)
{
    return failure(400, u"badRequest"_s, message);
}

std::optional<HttpReply> refusalOfForm(const QJsonObject &video)
{
    static const QStringList known{
        u"id"_s, u"kind"_s, u"etag"_s, u"snippet"_s, u"status"_s, u"recordingDetails"_s, u"localizations"_s};
    for (auto part = video.begin(); part != video.end(); ++part) {
        if (!known.contains(part.key()))
            return badRequest(
                u"Invalid JSON payload received. Unknown name \"%1\": Cannot find field."_s.arg(part.key()));
        const auto members = partMembers().constFind(part.key());
        if (members == partMembers().constEnd())
            continue;
        if (!part->isObject())
            return badRequest(u"Invalid value at '%1'"_s.arg(part.key()));
        const auto object = part->toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const auto kind = members->constFind(member.key());
            if (kind == members->constEnd())
                return badRequest(
                    u"Invalid JSON payload received. Unknown name \"%1\" at '%2': Cannot find field."_s.arg(
                        member.key(), part.key()));
            if (!isOf(*member, *kind))
                return badRequest(u"Invalid value at '%1.%2'"_s.arg(part.key(), member.key()));
        }
    }
    return {};
}

bool isBracketed(const QString &text)
{
    return text.contains(QRegularExpression{u"[<>]"_s});
}

/// The commas between tags count, and quotes around those with a space.
qsizetype countedLength(const QJsonArray &tags)
{
    qsizetype length = 0;
    for (const auto &tag : tags) {
        const auto text = tag.toString();
        length += text.toUcs4().size() + (text.contains(u' ') ? 2 : 0) + 1;
    }
    return length - 1;
}

std::optional<HttpReply> refusalOfSnippet(const QJsonObject &snippet)
{
    static const QStringList categories{u"1"_s,  u"2"_s,  u"10"_s, u"15"_s, u"17"_s, u"19"_s, u"20"_s, u"22"_s,
                                        u"23"_s, u"24"_s, u"25"_s, u"26"_s, u"27"_s, u"28"_s, u"29"_s};
    static const QRegularExpression language{u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_s};
    const auto title = snippet["title"_L1].toString();
    if (title.trimmed().isEmpty() || title.toUcs4().size() > 100 || isBracketed(title))
        return failure(400, u"invalidTitle"_s);
    const auto description = snippet["description"_L1].toString();
    if (description.toUtf8().size() > 5000 || isBracketed(description))
        return failure(400, u"invalidDescription"_s);
    const auto tags = snippet["tags"_L1].toArray();
    const bool isTagBad = std::any_of(tags.begin(), tags.end(), [](const QJsonValue &tag) {
        return tag.toString().trimmed().isEmpty() || isBracketed(tag.toString());
    });
    if (isTagBad || countedLength(tags) > 500)
        return failure(400, u"invalidTags"_s);
    if (snippet.contains("categoryId"_L1) && !categories.contains(snippet["categoryId"_L1].toString()))
        return failure(400, u"invalidCategoryId"_s);
    for (const auto &name : {u"defaultLanguage"_s, u"defaultAudioLanguage"_s}) {
        if (snippet.contains(name) && !language.match(snippet[name].toString()).hasMatch())
            return failure(400, u"invalidVideoMetadata"_s);
    }
    return {};
}

std::optional<HttpReply> refusalOfStatus(const QJsonObject &status)
{
    const auto isAmong = [&](const QString &name, const QStringList &values) {
        return !status.contains(name) || values.contains(status[name].toString());
    };
    if (!isAmong(u"privacyStatus"_s, {u"public"_s, u"unlisted"_s, u"private"_s}))
        return badRequest(u"Invalid value at 'status.privacyStatus'"_s);
    if (!isAmong(u"license"_s, {u"youtube"_s, u"creativeCommon"_s}))
        return badRequest(u"Invalid value at 'status.license'"_s);
    if (status.contains("publishAt"_L1)
        && (status["privacyStatus"_L1].toString() != "private"_L1
            || !QDateTime::fromString(status["publishAt"_L1].toString(), Qt::ISODate).isValid()))
        return failure(400, u"invalidPublishAt"_s);
    return {};
}

}  // namespace

std::optional<HttpReply> refusalOf(const QJsonObject &video, const QStringList &parts)
{
    if (auto refusal = refusalOfForm(video))
        return refusal;
    if (parts.contains(u"snippet"_s)) {
        if (auto refusal = refusalOfSnippet(video["snippet"_L1].toObject()))
            return refusal;
    }
    return parts.contains(u"status"_s) ? refusalOfStatus(video["status"_L1].toObject()) : std::nullopt;
}

std::optional<QStringList> partsIn(const FormFields &query, const QStringList &known)
{
    QStringList parts;
    for (const auto &[name, value] : query) {
        if (name == "part"_L1)
            parts += value.split(u',', Qt::SkipEmptyParts);
    }
    const bool isKnown
        = std::all_of(parts.begin(), parts.end(), [&](const QString &part) { return known.contains(part); });
    return parts.isEmpty() || !isKnown ? std::nullopt : std::optional{parts};
}

std::optional<HttpReply> refusalOfQuery(const FormFields &query, const QStringList &known)
{
    static const QStringList everywhere{u"key"_s, u"alt"_s, u"fields"_s, u"prettyPrint"_s, u"quotaUser"_s};
    for (const auto &[name, value] : query) {
        if (!known.contains(name) && !everywhere.contains(name))
            return badRequest(
                u"Invalid JSON payload received. Unknown name \"%1\": Cannot bind query parameter."_s.arg(name));
    }
    return {};
}

}  // namespace carillon::sandbox::youtube
