// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/question.h"
#include "core/platforms/platform.h"
#include "core/text/graphemes.h"
#include "core/text/split.h"
#include "core/text/utf8offsets.h"

#include <QFile>
#include <QJsonArray>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

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

/// The platform of that name, or why there is none to ask.
std::variant<const Platform *, Refusal> platformOf(const QJsonObject &request)
{
    static const auto platforms = makePlatforms();
    const auto name = request.value("platform"_L1).toString();
    if (const auto *platform = findPlatform(platforms, name); platform && knownPlatforms().contains(name))
        return platform;
    return unservedPlatform(name);
}

/// As its server would tell it, with the request's own limit where it names one.
TextMeasure measureOf(const Platform &platform, const QString &text, const QJsonObject &request)
{
    auto measured = platform.measure(text, request.value("spoiler"_L1).toString(), FrozenAccount{});
    measured.limit = static_cast<int>(request.value("limit"_L1).toInteger(measured.limit));
    return measured;
}

std::optional<Refusal> withoutText(const QJsonObject &request)
{
    if (request.value("text"_L1).isString())
        return {};
    return Refusal{u"invalid_input"_s, u"\"text\" must be a string"_s};
}

Answer measure(const QJsonObject &request)
{
    if (auto refusal = withoutText(request))
        return *refusal;
    const auto found = platformOf(request);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const auto &platform = *std::get<const Platform *>(found);
    const auto text = request.value("text"_L1).toString();
    const auto measured = measureOf(platform, text, request);
    QJsonObject result{{u"platform"_s, platform.traits().id},
                       {u"unit"_s, platform.traits().textUnit},
                       {u"counts"_s, countsOf(text)},
                       {u"length"_s, measured.length},
                       {u"limit"_s, measured.limit},
                       {u"remaining"_s, measured.limit - measured.length},
                       {u"valid"_s, !isBlank(text) && measured.fits()}};
    if (measured.bytes) {
        result.insert("byte_length"_L1, *measured.bytes);
        result.insert("byte_limit"_L1, measured.maxBytes.value_or(0));
    }
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
    if (auto refusal = withoutText(request))
        return *refusal;
    const auto found = platformOf(request);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const auto text = request.value("text"_L1).toString();
    QJsonArray list;
    for (const auto &entity : std::get<const Platform *>(found)->textEntities(text))
        list += QJsonObject{{u"byteStart"_s, entity.byteStart},
                            {u"byteEnd"_s, entity.byteEnd},
                            {u"type"_s, wordOf(entity.kind)},
                            {u"value"_s, entity.value}};
    return QJsonObject{{u"entities"_s, list}};
}

Answer payload(const QJsonObject &request)
{
    if (auto refusal = withoutText(request))
        return *refusal;
    const auto found = platformOf(request);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    QList<ResolvedMention> mentions;
    for (const auto &value : request.value("mentions"_L1).toArray())
        mentions += ResolvedMention{.placeholder = value["placeholder"_L1].toString(),
                                    .name = value["name"_L1].toString(),
                                    .urn = value["urn"_L1].toString()};
    const auto text = request.value("text"_L1).toString();
    const auto sent = std::get<const Platform *>(found)->payloadText(text, mentions);
    return QJsonObject{{u"text"_s, sent.value_or(text)}};
}

Answer split(const QJsonObject &request)
{
    if (auto refusal = withoutText(request))
        return *refusal;
    const auto numbering = request.value("numbering"_L1).toString(u"none"_s);
    if (numbering != u"none" && numbering != u"suffix")
        return Refusal{u"invalid_input"_s, u"\"numbering\" must be none or suffix"_s};
    const auto found = platformOf(request);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    const auto &platform = *std::get<const Platform *>(found);
    const auto text = request.value("text"_L1).toString();
    SplitRules rules;
    rules.numbering = numbering == u"suffix" ? PartNumbering::Suffix : PartNumbering::None;
    rules.fits = [&](const QString &part) {
        return measureOf(platform, part, request).fits();
    };
    for (const auto &entity : platform.textEntities(text))
        rules.whole += TextSpan{entity.start, entity.end};
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
        textCommand(u"payload"_s, u"show a text as it is sent to a platform"_s, payload),
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
