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

}  // namespace

std::optional<Step> nextLateCaptions(const QList<FrozenCaptions> &captions, std::span<const StepRecord> journal,
                                     const QString &video, const Cost &cost, Instant now)
{
    struct Tries
    {
        int count = 0;
        Instant since{};
        bool isDone = false;
    };
    QList<Tries> tries(captions.size());
    for (const auto &record : journal) {
        if (record.step.kind != StepKind::UploadCaptions || record.step.part >= tries.size())
            continue;
        auto &of = tries[record.step.part];
        if (of.count++ == 0)
            of.since = record.intendedAt;
        of.isDone = of.isDone || record.state == StepState::Done;
    }
    for (int part = 0; part < tries.size(); ++part) {
        const auto &of = tries[part];
        if (!of.isDone)
            return Step{
                .kind = StepKind::UploadCaptions,
                .part = part,
                .cost = cost,
                .payload
                = {{u"id"_s, video}, {u"tries"_s, of.count}, {u"since"_s, toIsoUtc(of.count == 0 ? now : of.since)}}};
    }
    return {};
}

bool mayBeThere(const Step &step)
{
    return step.payload["tries"_L1].toInt() > 0;
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
