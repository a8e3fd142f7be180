// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/latecaptions.h"

#include "core/platforms/platformsentences.h"

#include <QDateTime>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How often, and for how long, one file is tried again.
constexpr int mostTries = 3;
constexpr auto longestTrying = 10min;

/// Tries in one go: a login or a limit that the engine waited for in between begins them anew.
struct Tries
{
    int count = 0;
    Instant since{};
    Instant last{};

    void note(Instant at)
    {
        if (count == 0 || at - last >= longestTrying) {
            count = 0;
            since = at;
        }
        ++count;
        last = at;
    }
};

}  // namespace

std::optional<Step> nextLateCaptions(const QList<FrozenCaptions> &captions, std::span<const StepRecord> journal,
                                     const QString &video, const Cost &cost, Instant now)
{
    for (int part = 0; part < captions.size(); ++part) {
        Tries tries;
        bool isDone = false;
        for (const auto &record : journal) {
            if (record.step.kind != StepKind::UploadCaptions || record.step.part != part)
                continue;
            tries.note(record.intendedAt);
            isDone = isDone || record.state == StepState::Done;
        }
        if (isDone)
            continue;
        Step step{.kind = StepKind::UploadCaptions, .part = part, .cost = cost, .payload = {{u"id"_s, video}}};
        if (tries.count > 0)
            step.payload["ask"_L1] = true;
        tries.note(now);
        step.payload["tries"_L1] = tries.count - 1;
        step.payload["since"_L1] = toIsoUtc(tries.since);
        return step;
    }
    return {};
}

bool mayBeThere(const Step &step)
{
    return step.payload["ask"_L1].toBool();
}

Result<QJsonObject> lateCaptionsResult(const std::optional<Error> &error, const StepContext &context,
                                       const QString &platform, const QString &language)
{
    if (!error || error->kind == ErrorKind::Duplicate)
        return QJsonObject{};
    const bool isForEngine = error->kind == ErrorKind::Auth || error->kind == ErrorKind::Cancelled
        || error->kind == ErrorKind::RateLimited;
    if (isForEngine)
        return *error;
    const auto &payload = context.step.payload;
    const auto tries = payload["tries"_L1].toInt();
    const auto since = QDateTime::fromString(payload["since"_L1].toString(), Qt::ISODateWithMs);
    const auto age = since.isValid() ? context.askedAt - toInstant(since) : longestTrying;
    const auto wait = error->retryAfter.value_or(std::chrono::seconds{30 << std::min(tries, mostTries)});
    if (error->mayRepeat() && tries < mostTries && age + wait < longestTrying)
        return Error{ErrorKind::NotReady, error->detail, wait};
    return QJsonObject{
        {u"warning"_s,
         PlatformSentences::tr("The video is on %1, but its captions in \"%2\" are missing: %3 Add them on %1.")
             .arg(platform, language, error->detail)}};
}

}  // namespace carillon
