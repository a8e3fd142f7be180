// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/question.h"
#include "core/media/medialibrary.h"
#include "core/platforms/mediacheck.h"
#include "core/platforms/platform.h"

#include <QJsonArray>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr auto unknownType = "application/octet-stream"_L1;

QString wordOf(MediaProbe::Kind kind)
{
    switch (kind) {
    case MediaProbe::Kind::Image:
        return u"image"_s;
    case MediaProbe::Kind::Animation:
        return u"animation"_s;
    case MediaProbe::Kind::Video:
        return u"video"_s;
    case MediaProbe::Kind::Audio:
        return u"audio"_s;
    case MediaProbe::Kind::Other:
        return u"other"_s;
    }
    return {};
}

QString wordOf(MediaProblem::Severity severity)
{
    return severity == MediaProblem::Severity::Refusal ? u"refusal"_s : u"notice"_s;
}

/// What isn't known is null, as the contract has it.
template <class T>
QJsonValue orNull(const T &value, bool isKnown)
{
    return isKnown ? QJsonValue{value} : QJsonValue{QJsonValue::Null};
}

QJsonArray jsonOf(const QList<MediaProblem> &problems)
{
    QJsonArray list;
    for (const auto &problem : problems)
        list += QJsonObject{
            {u"code"_s, problem.code}, {u"message"_s, problem.message}, {u"severity"_s, wordOf(problem.severity)}};
    return list;
}

QJsonObject jsonOf(const MediaProbe &probe)
{
    const bool hasSize = !probe.size.isEmpty();
    const bool isSeen = probe.kind != MediaProbe::Kind::Audio && probe.kind != MediaProbe::Kind::Other;
    return {
        {u"kind"_s, wordOf(probe.kind)},
        {u"mime"_s, orNull(probe.mime, probe.mime != unknownType)},
        {u"bytes"_s, probe.bytes},
        {u"sha256"_s, probe.sha256},
        {u"width"_s, orNull(probe.size.width(), hasSize)},
        {u"height"_s, orNull(probe.size.height(), hasSize)},
        {u"display"_s, orNull(QJsonArray{probe.displaySize.width(), probe.displaySize.height()}, hasSize)},
        {u"orientation"_s, orNull(probe.orientation, isSeen)},
        {u"frames"_s, orNull(probe.frames, probe.frames > 0)},
        {u"duration_ms"_s, orNull(probe.durationMs.value_or(0), probe.durationMs.has_value())},
        {u"video_codec"_s, orNull(probe.video ? probe.video->codec : QString{}, probe.video.has_value())},
        {u"audio_codec"_s, orNull(probe.audio ? probe.audio->codec : QString{}, probe.audio.has_value())},
        {u"has_gps"_s, probe.hasGps},
        {u"extension_matches"_s, orNull(probe.extensionMatches.value_or(false), probe.extensionMatches.has_value())},
        {u"problems"_s, jsonOf(probe.problems)},
    };
}

/// What that platform would say about it.
QJsonArray jsonOf(const QList<Problem> &problems)
{
    QJsonArray list;
    for (const auto &problem : problems)
        list += QJsonObject{{u"code"_s, problem.code},
                            {u"message"_s, problem.message},
                            {u"severity"_s, problem.severity == Severity::Error ? u"refusal"_s : u"notice"_s}};
    return list;
}

FrozenMedia frozen(const MediaProbe &probe, const QString &path)
{
    return freeze({.asset = assetOf(probe, path), .alt = {}}, {});
}

Answer inspect(const QJsonObject &request)
{
    static const auto platforms = makePlatforms();
    const auto name = request.value("platform"_L1).toString();
    const auto *platform = findPlatform(platforms, name);
    if (!name.isEmpty() && !platform)
        return Refusal{u"unsupported"_s, u"%1 has no rules here"_s.arg(name)};
    const auto path = request.value("path"_L1).toString();
    if (path.isEmpty())
        return Refusal{u"invalid_input"_s, u"\"path\" must name a file"_s};
    const auto probe = inspectMedia(path, MediaDepth::Whole);
    if (!probe)
        return Refusal{u"io"_s, probe.error().detail};
    auto result = jsonOf(*probe);
    if (platform) {
        auto problems = result["problems"_L1].toArray();
        for (const auto &problem : jsonOf(mediumProblems(frozen(*probe, path), 0, platform->traits().media)))
            problems += problem;
        result["problems"_L1] = problems;
    }
    return result;
}

ExitCode run(const Invocation &invocation, const Streams &streams)
{
    if (invocation.has(u"ndjson"))
        return answerLines(inspect, streams);
    QJsonObject request;
    if (invocation.arguments.size() == 1)
        request.insert("path"_L1, invocation.arguments.constFirst());
    if (invocation.has(u"platform"))
        request.insert("platform"_L1, invocation.value(u"platform"));
    return answerOne(inspect, request, streams);
}

}  // namespace

QList<Command> mediaCommands()
{
    return {{
        .group = u"media"_s,
        .verb = u"inspect"_s,
        .summary = u"say what a picture, video or sound is and what is wrong with it"_s,
        .arguments = u"FILE"_s,
        .options = {{u"platform"_s, u"NAME"_s, u"check it against that platform's rules too"_s}, ndjsonOption()},
        .run = run,
    }};
}

}  // namespace carillon::ctl
