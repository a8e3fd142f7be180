// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/step.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindWords{"resolve"_L1,       "baseline"_L1,         "card"_L1,
                               "upload_media"_L1,  "start_upload"_L1,     "upload_chunk"_L1,
                               "finish_upload"_L1, "upload_captions"_L1,  "describe_media"_L1,
                               "await_media"_L1,   "create_container"_L1, "await_container"_L1,
                               "publish"_L1,       "publish_part"_L1,     "first_comment"_L1,
                               "complete"_L1,      "read_back"_L1,        "delete"_L1,
                               "edit"_L1};
static_assert(kindWords.size() == static_cast<size_t>(StepKind::Edit) + 1);
constexpr std::array stateWords{"intended"_L1, "done"_L1, "not_sent"_L1, "refused"_L1, "doubtful"_L1, "absent"_L1};

template <class Enum, class Words>
std::optional<Enum> fromWord(const Words &words, QStringView word)
{
    const auto at = std::find(words.begin(), words.end(), word);
    if (at == words.end())
        return {};
    return static_cast<Enum>(at - words.begin());
}

}  // namespace

FrozenMedia freeze(const PostMedia &media, const QString &folder)
{
    const auto &asset = media.asset;
    QList<FrozenCaptions> captions;
    for (const auto &[language, file] : media.captions)
        captions += FrozenCaptions{language, QDir{folder}.filePath(file.file), file.bytes, file.duration};
    return {.path = QDir{folder}.filePath(asset.file),
            .mime = asset.mime,
            .bytes = asset.bytes,
            .width = asset.width,
            .height = asset.height,
            .kind = asset.kind,
            .duration = asset.duration,
            .framesPerSecond = asset.framesPerSecond,
            .videoCodec = asset.videoCodec,
            .audioCodec = asset.audioCodec,
            .alt = media.alt,
            .captions = captions};
}

QString toWord(StepKind kind)
{
    return kindWords[static_cast<size_t>(kind)];
}

std::optional<StepKind> stepKindFromWord(QStringView word)
{
    return fromWord<StepKind>(kindWords, word);
}

QString toWord(StepState state)
{
    return stateWords[static_cast<size_t>(state)];
}

std::optional<StepState> stepStateFromWord(QStringView word)
{
    return fromWord<StepState>(stateWords, word);
}

}  // namespace carillon
