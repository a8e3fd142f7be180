// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubeerrors.h"

#include "core/platforms/wire.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ErrorTable::Answer failureOf(const HttpReply &reply, const QString &call, bool creates)
{
    ErrorTable::Answer answer{.step = call, .creates = creates};
    const auto body = reply.jsonObject();
    if (!body)
        return answer;
    const auto error = body->value("error"_L1).toObject();
    const auto first = error["errors"_L1].toArray().first().toObject();
    answer.code = first["reason"_L1].toString(error["status"_L1].toString()).left(100);
    static const QRegularExpression markup{u"<[^<>]*>"_s};  // quotaExceeded comes with a link
    answer.message = error["message"_L1].toString(first["message"_L1].toString()).left(500).remove(markup);
    return answer;
}

Instant nextQuotaReset(Instant now)
{
    static const QTimeZone california{"America/Los_Angeles"};
    const auto today = toUtcDateTime(now).toTimeZone(california).date();
    return toInstant(today.addDays(1).startOfDay(california));
}

std::optional<Error> errorIn(const HttpReply &reply, const QString &call, bool creates, Instant askedAt,
                             const ErrorTable &errors)
{
    const auto now = answeredAt(reply.headers, askedAt);
    const auto said = failureOf(reply, call, creates);
    auto error = errors.classify(reply, said, parseRateHeaders(reply.headers, now), now);
    if (error && error->kind == ErrorKind::Quota && !error->retryAfter) {
        const bool isChannels = said.code == "uploadLimitExceeded"_L1;
        error->retryAfter = isChannels ? 24h : std::chrono::ceil<std::chrono::seconds>(nextQuotaReset(now) - now);
    }
    return error;
}

StepOutcome outcomeOf(HttpReply &reply, Instant askedAt)
{
    StepOutcome outcome;
    outcome.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, askedAt));
    outcome.exchange = std::move(reply.exchange);
    return outcome;
}

}  // namespace carillon::youtube
