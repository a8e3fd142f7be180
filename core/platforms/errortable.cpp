// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/errortable.h"

#include "core/platforms/platformsentences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// "5xx" is 500 to 599, 429 is itself.
std::pair<int, int> statusRange(const QJsonValue &value)
{
    if (value.isUndefined())
        return {0, 999};
    if (value.isDouble())
        return {value.toInt(), value.toInt()};
    const int hundreds = QStringView{value.toString()}.left(1).toInt() * 100;
    return {hundreds, hundreds + 99};
}

/// How long the platform asked us to wait.
std::optional<std::chrono::seconds> waitOf(const RateHeaders &rate, Instant now)
{
    if (rate.retryAfter)
        return rate.retryAfter;
    if (rate.reset && *rate.reset > now)
        return std::chrono::ceil<std::chrono::seconds>(*rate.reset - now);
    return {};
}

ErrorKind kindOfUnknown(int status, bool creates)
{
    if (status == 429)
        return ErrorKind::RateLimited;
    if (status >= 500)
        return creates ? ErrorKind::Ambiguous : ErrorKind::Transient;
    return ErrorKind::Unknown;
}

QJsonArray rowsIn(const QString &resource)
{
    QFile file{resource};
    const bool readable = file.open(QIODevice::ReadOnly);
    const auto rows = QJsonDocument::fromJson(readable ? file.readAll() : QByteArray{}).object()["rows"_L1].toArray();
    Q_ASSERT_X(!rows.isEmpty(), "ErrorTable::load", qPrintable(resource));
    return rows;
}

bool isCalled(const QString &code, const ErrorTable::Answer &answer)
{
    return code.isEmpty() || code == answer.code || answer.otherCodes.contains(code);
}

}  // namespace

ErrorTable ErrorTable::load(const QString &resource, const QString &common)
{
    auto rows = rowsIn(resource);
    if (!common.isEmpty()) {
        for (const auto &row : rowsIn(common))
            rows += row;
    }
    ErrorTable table;
    for (const auto &value : std::as_const(rows)) {
        const auto object = value.toObject();
        const auto [from, to] = statusRange(object["status"_L1]);
        table.m_rows += Row{.step = object["step"_L1].toString(),
                            .statusFrom = from,
                            .statusTo = to,
                            .code = object["code"_L1].toString(),
                            .text = object["text"_L1].toString(),
                            .kind = errorKindFromWord(object["kind"_L1].toString()),
                            .tell = object["tell"_L1].toString()};
    }
    return table;
}

std::optional<Error> ErrorTable::classify(const HttpReply &reply, const Answer &answer, const RateHeaders &rate,
                                          Instant now) const
{
    if (reply.failure)
        return reply.failure;
    if (reply.status >= 200 && reply.status < 300)
        return {};

    const auto said = answer.message.isEmpty() ? answer.code : answer.message;
    const auto detail = u"HTTP %1%2"_s.arg(reply.status).arg(said.isEmpty() ? QString{} : u": "_s + said);
    for (const auto &row : m_rows) {
        if ((!row.step.isEmpty() && row.step != answer.step) || reply.status < row.statusFrom
            || reply.status > row.statusTo || !isCalled(row.code, answer)
            || (!row.text.isEmpty() && !answer.message.contains(row.text, Qt::CaseInsensitive)))
            continue;
        const auto told = row.tell.isEmpty() ? detail : platformWords(row.tell) + u" ("_s + detail + u')';
        return Error{row.kind, told, waitOf(rate, now)};
    }
    return Error{kindOfUnknown(reply.status, answer.creates), detail, waitOf(rate, now)};
}

}  // namespace carillon
