// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"

#include "core/media/extensions.h"
#include "core/media/headers.h"
#include "core/media/mediasentences.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// Of the five seconds that one file may cost; the rest is for hashing and for what can't be interrupted.
constexpr std::chrono::milliseconds processorTime{2500};

Error mediaError(const QString &path, const QString &why)
{
    return {ErrorKind::Media, u"%1: %2"_s.arg(QFileInfo{path}.fileName(), why)};
}

media::Header readHeader(const media::Reading &reading)
{
    if (const auto header = media::readImageHeader(reading))
        return *header;
    auto header = media::readBoxHeader(reading);
    if (!header)
        header = media::readContainerHeader(reading);
    if (!header)
        return media::readOtherHeader(reading);
    if (header->container)
        media::readTracks(reading, *header);
    return *header;
}

void noteWhatItIs(const QFileInfo &file, const MediaProbe &probe, media::Header &header)
{
    if (probe.kind == MediaProbe::Kind::Other)
        header.note(u"unsupported_type"_s, MediaSentences::tr("no picture, video or sound that is known here"));
    if (probe.extensionMatches == false && !file.suffix().isEmpty())
        header.note(u"wrong_extension"_s,
                    MediaSentences::tr("the name ends in .%1, but the content is %2").arg(file.suffix(), probe.mime));
    if (header.hasGps)
        header.note(u"private_metadata"_s,
                    MediaSentences::tr("it tells where it was made; that is taken out before it is sent"));
    else if (header.hasPrivateMetadata && probe.kind != MediaProbe::Kind::Other)
        header.note(u"private_metadata"_s,
                    MediaSentences::tr("it carries notes, such as of time and camera; they are taken out before it is "
                                       "sent"));
}

Result<MediaProbe> inspectOpen(QFile &input, MediaDepth depth)
{
    const media::ProcessorBudget budget{processorTime};
    auto header = readHeader({input, depth, budget});
    QCryptographicHash hash{QCryptographicHash::Sha256};
    if (!input.seek(0) || !hash.addData(&input))
        return mediaError(input.fileName(), MediaSentences::tr("cannot be read: %1").arg(input.errorString()));
    const QFileInfo file{input.fileName()};
    const bool turned = header.orientation >= 5;
    MediaProbe probe{
        .kind = header.kind,
        .mime = header.mime,
        .bytes = input.size(),
        .sha256 = QString::fromLatin1(hash.result().toHex()),
        .size = header.size,
        .displaySize = turned ? header.size.transposed() : header.size,
        .orientation = header.orientation,
        .frames = header.frames,
        .durationMs = header.durationMs,
        .video = header.video,
        .audio = header.audio,
        .bitRate = header.bitRate,
        .hasPrivateMetadata = header.hasPrivateMetadata,
        .hasGps = header.hasGps,
        .extensionMatches = media::extensionMatches(file.suffix(), header.mime),
    };
    noteWhatItIs(file, probe, header);
    probe.problems = header.problems;
    return probe;
}

}  // namespace

const MediaProblem *MediaProbe::refusal() const
{
    const auto found = std::find_if(problems.begin(), problems.end(), [](const MediaProblem &problem) {
        return problem.severity == MediaProblem::Severity::Refusal;
    });
    return found == problems.end() ? nullptr : &*found;
}

Result<MediaProbe> inspectMedia(const QString &path, MediaDepth depth)
{
    const QFileInfo file{path};
    if (!file.exists())
        return mediaError(path, MediaSentences::tr("there is no such file"));
    if (!file.isFile())
        return mediaError(path, MediaSentences::tr("not a file"));
    QFile input{path};
    if (!input.open(QIODevice::ReadOnly))
        return mediaError(path, MediaSentences::tr("cannot be read: %1").arg(input.errorString()));
    if (input.size() == 0) {
        MediaProbe probe{.mime = u"application/octet-stream"_s};
        probe.sha256 = QString::fromLatin1(QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex());
        probe.problems += {u"empty"_s, MediaSentences::tr("the file is empty"), MediaProblem::Severity::Refusal};
        return probe;
    }
    return inspectOpen(input, depth);
}

Result<MediaProbe> probeMedia(const QString &path)
{
    auto probe = inspectMedia(path, MediaDepth::Headers);
    if (!probe)
        return probe.error();
    if (const auto *refusal = probe->refusal())
        return mediaError(path, refusal->message);
    return probe;
}

}  // namespace carillon
