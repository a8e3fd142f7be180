// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/question.h"
#include "core/platforms/bluesky/blueskytext.h"
#include "core/platforms/bluesky/facets.h"
#include "core/platforms/mastodon/mastodontext.h"
#include "core/text/graphemes.h"
#include "core/text/split.h"
#include "core/text/utf8offsets.h"

#include <QFile>
#include <QJsonArray>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What an instance allows unless it says otherwise. Source: docs.joinmastodon.org, configuration.statuses.
constexpr qsizetype mastodonLimit = 500;

const QStringList &knownPlatforms()
{
    static const QStringList names{u"x"_s,         u"bluesky"_s, u"mastodon"_s, u"linkedin"_s,  u"facebook"_s,
                                   u"instagram"_s, u"threads"_s, u"youtube"_s,  u"pinterest"_s, u"tiktok"_s};
    return names;
}

Refusal unservedPlatform(const QString &platform)
{
    if (knownPlatforms().contains(platform))
        return {u"unsupported"_s, u"%1 has no rules here yet"_s.arg(platform)};
    return {u"invalid_input"_s,
            u"\"platform\" must be one of %1, not \"%2\""_s.arg(knownPlatforms().join(u", "), platform)};
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

QJsonObject countsOf(const QString &text)
{
    return {{u"utf8"_s, utf8Length(text)},
            {u"utf16"_s, text.size()},
            {u"codepoints"_s, text.toUcs4().size()},
            {u"graphemes"_s, graphemeCount(text)}};
}

Answer measure(const QJsonObject &request)
{
    const auto platform = request.value("platform"_L1).toString();
    if (!request.value("text"_L1).isString())
        return Refusal{u"invalid_input"_s, u"\"text\" must be a string"_s};
    const auto text = request.value("text"_L1).toString();
    QJsonObject result{{u"platform"_s, platform}, {u"unit"_s, u"grapheme"_s}, {u"counts"_s, countsOf(text)}};
    qsizetype length = 0;
    qsizetype limit = 0;
    bool bytesFit = true;
    if (platform == "bluesky"_L1) {
        const auto measured = bluesky::textLength(text);
        length = measured.graphemes;
        limit = request.value("limit"_L1).toInteger(bluesky::maxTextGraphemes);
        bytesFit = measured.bytes <= bluesky::maxTextBytes;
        result.insert("byte_length"_L1, measured.bytes);
        result.insert("byte_limit"_L1, bluesky::maxTextBytes);
    } else if (platform == "mastodon"_L1) {
        length = mastodon::statusLength(text, request.value("spoiler"_L1).toString());
        limit = request.value("limit"_L1).toInteger(mastodonLimit);
    } else {
        return unservedPlatform(platform);
    }
    result.insert("length"_L1, length);
    result.insert("limit"_L1, limit);
    result.insert("remaining"_L1, limit - length);
    result.insert("valid"_L1, !isBlank(text) && length <= limit && bytesFit);
    return result;
}

QString wordOf(TextEntity::Kind kind)
{
    switch (kind) {
    case TextEntity::Kind::Link:
        return u"link"_s;
    case TextEntity::Kind::Mention:
        return u"mention"_s;
    case TextEntity::Kind::Tag:
        return u"tag"_s;
    }
    return {};
}

Answer entities(const QJsonObject &request)
{
    const auto platform = request.value("platform"_L1).toString();
    if (!request.value("text"_L1).isString())
        return Refusal{u"invalid_input"_s, u"\"text\" must be a string"_s};
    if (platform != "bluesky"_L1)
        return unservedPlatform(platform);
    const auto text = request.value("text"_L1).toString();
    QJsonArray found;
    for (const auto &entity : bluesky::findEntities(text))
        found += QJsonObject{{u"byteStart"_s, entity.byteStart},
                             {u"byteEnd"_s, entity.byteEnd},
                             {u"type"_s, wordOf(entity.kind)},
                             {u"value"_s, entity.value}};
    return QJsonObject{{u"entities"_s, found}};
}

Answer split(const QJsonObject &request)
{
    const auto platform = request.value("platform"_L1).toString();
    const auto numbering = request.value("numbering"_L1).toString(u"none"_s);
    if (!request.value("text"_L1).isString() || (numbering != u"none" && numbering != u"suffix"))
        return Refusal{u"invalid_input"_s, u"\"text\" must be a string, \"numbering\" none or suffix"_s};
    const auto text = request.value("text"_L1).toString();
    SplitRules rules;
    rules.numbering = numbering == u"suffix" ? PartNumbering::Suffix : PartNumbering::None;
    if (platform == "bluesky"_L1) {
        const auto limit = request.value("limit"_L1).toInteger(bluesky::maxTextGraphemes);
        rules.fits = [limit](const QString &part) {
            const auto length = bluesky::textLength(part);
            return length.graphemes <= limit && length.bytes <= bluesky::maxTextBytes;
        };
        for (const auto &entity : bluesky::findEntities(text))
            rules.whole += TextSpan{entity.start, entity.end};
    } else if (platform == "mastodon"_L1) {
        const auto limit = request.value("limit"_L1).toInteger(mastodonLimit);
        rules.fits = [limit](const QString &part) {
            return mastodon::statusLength(part) <= limit;
        };
        rules.whole = mastodon::unbreakableSpans(text);
    } else {
        return unservedPlatform(platform);
    }
    const auto parts = splitThread(text, rules);
    return QJsonObject{{u"parts"_s, QJsonArray::fromStringList(parts)},
                       {u"numbered"_s, parts.size() > 1 && rules.numbering == PartNumbering::Suffix}};
}

/// The request that the options of a single question stand for; a refusal when the text can't be read.
Answer requestFrom(const Invocation &invocation, const Streams &streams)
{
    QJsonObject request{{u"platform"_s, invocation.value(u"platform")}};
    if (invocation.has(u"text")) {
        request.insert("text"_L1, invocation.value(u"text"));
    } else if (invocation.arguments.isEmpty()) {
        request.insert("text"_L1, QString::fromUtf8(streams.in.readAll()));
    } else {
        QFile file{invocation.arguments.front()};
        if (!file.open(QIODevice::ReadOnly))
            return Refusal{u"io"_s, u"%1: %2"_s.arg(file.fileName(), file.errorString())};
        request.insert("text"_L1, QString::fromUtf8(file.readAll()));
    }
    if (invocation.has(u"spoiler"))
        request.insert("spoiler"_L1, invocation.value(u"spoiler"));
    if (invocation.has(u"numbering"))
        request.insert("numbering"_L1, invocation.value(u"numbering"));
    if (invocation.has(u"limit"))
        request.insert("limit"_L1, invocation.value(u"limit").toLongLong());
    return request;
}

ExitCode run(const Question &ask, const Invocation &invocation, const Streams &streams)
{
    if (invocation.has(u"ndjson"))
        return answerLines(ask, streams);
    const auto request = requestFrom(invocation, streams);
    if (const auto *refusal = std::get_if<Refusal>(&request))
        return answerOne([&](const QJsonObject &) { return *refusal; }, {}, streams);
    return answerOne(ask, std::get<QJsonObject>(request), streams);
}

Command textCommand(const QString &verb, const QString &summary, const Question &ask, const QList<Option> &more = {})
{
    return {
        .group = u"text"_s,
        .verb = verb,
        .summary = summary,
        .arguments = u"[FILE]"_s,
        .options = QList<Option>{{u"platform"_s, u"NAME"_s, u"whose rules to go by"_s},
                                 {u"text"_s, u"TEXT"_s, u"the text; without it FILE or stdin is read"_s},
                                 ndjsonOption()}
            + more,
        .run = [ask](const Invocation &invocation, const Streams &streams) { return run(ask, invocation, streams); },
    };
}

}  // namespace

QList<Command> textCommands()
{
    return {
        textCommand(u"measure"_s, u"count a text as a platform counts it"_s, measure,
                    {{u"spoiler"_s, u"TEXT"_s, u"the content warning above it"_s},
                     {u"limit"_s, u"N"_s, u"the limit to hold it against"_s}}),
        textCommand(u"entities"_s, u"find links, mentions and tags with their byte offsets"_s, entities),
        textCommand(u"split"_s, u"cut a text into the posts of a thread"_s, split,
                    {{u"numbering"_s,
                      u"HOW"_s,
                      u"none (default), or suffix for 1/3, 2/3 ..."_s,
                      Option::Takes::Value,
                      {u"none"_s, u"suffix"_s}},
                     {u"limit"_s, u"N"_s, u"the length of one post"_s}}),
    };
}

}  // namespace carillon::ctl
