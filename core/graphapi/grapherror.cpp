// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/grapherror.h"

#include "core/graphapi/graphusage.h"
#include "core/platforms/wire.h"

#include <QJsonObject>

namespace carillon::graphapi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Offsets arrive as text as well as as numbers.
qint64 offsetIn(const QJsonValue &value)
{
    bool isNumber = false;
    const auto offset = value.toVariant().toLongLong(&isNumber);
    return isNumber && !value.isUndefined() ? offset : -1;
}

GraphFailure uploadFailure(const QJsonObject &said)
{
    return {.type = said["type"_L1].toString(),
            .message = said["message"_L1].toString().left(500),
            .isTransient = said["retriable"_L1].toBool(),
            .isUpload = true};
}

QStringList codesOf(const GraphFailure &failure)
{
    if (failure.isUpload)
        return {failure.isTransient ? u"retriable"_s : u"not_retriable"_s};
    QStringList codes;
    if (failure.subcode != 0)
        codes += u'/' + QString::number(failure.subcode);
    if (failure.code != 0)
        codes += QString::number(failure.code);
    else
        codes += failure.type;
    if (failure.code >= 200 && failure.code <= 299)
        codes += u"200-299"_s;
    if (failure.isTransient)
        codes += u"is_transient"_s;
    return codes;
}

}  // namespace

std::optional<GraphFailure> graphFailureIn(const HttpReply &reply)
{
    const auto body = reply.jsonObject();
    if (!body)
        return {};
    if (const auto said = body->value("debug_info"_L1).toObject(); !said.isEmpty())
        return uploadFailure(said);
    const auto error = body->value("error"_L1).toObject();
    if (error.isEmpty())
        return {};
    GraphFailure failure{.code = error["code"_L1].toVariant().toInt(),
                         .subcode = error["error_subcode"_L1].toVariant().toInt(),
                         .type = error["type"_L1].toString(),
                         .message = error["error_user_msg"_L1].toString(error["message"_L1].toString()).left(500),
                         .isTransient = error["is_transient"_L1].toBool()};
    const auto where = error["error_data"_L1].toObject();
    failure.nextOffset = offsetIn(where["start_offset"_L1]);
    failure.endOffset = offsetIn(where["end_offset"_L1]);
    return failure;
}

ErrorTable::Answer answerOf(const HttpReply &reply, const QString &step, bool creates)
{
    ErrorTable::Answer answer{.step = step, .creates = creates};
    const auto failure = graphFailureIn(reply);
    if (!failure)
        return answer;
    const auto code = QString::number(failure->code);
    if (failure->code != 0)
        answer.code = failure->subcode == 0 ? code : code + u'/' + QString::number(failure->subcode);
    answer.otherCodes = codesOf(*failure);
    answer.message = failure->message;
    return answer;
}

std::optional<Error> graphError(const HttpReply &reply, const GraphCall &call, const ErrorTable &table)
{
    const auto now = answeredAt(reply.headers, call.askedAt);
    const auto rate = rateOf(reply.headers, now);
    auto error = table.classify(reply, answerOf(reply, call.step, call.creates), rate, now);
    if (!error || reply.failure)
        return error;
    if (error->kind == ErrorKind::Transient && call.creates)
        error->kind = ErrorKind::Ambiguous;
    if (error->kind == ErrorKind::RateLimited && !error->retryAfter)
        error->retryAfter = 60min;
    return error;
}

}  // namespace carillon::graphapi
