// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/question.h"

#include <QIODevice>
#include <QJsonDocument>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Longer than any request that makes sense, and small enough to be held in memory.
constexpr qint64 maxLineBytes = 64 * 1024 * 1024;

QJsonObject errorObject(const Refusal &refusal)
{
    return {{u"code"_s, refusal.code}, {u"message"_s, refusal.message}};
}

QJsonObject envelope(const QJsonValue &id, const Answer &answer)
{
    if (const auto *refusal = std::get_if<Refusal>(&answer))
        return {{u"id"_s, id}, {u"ok"_s, false}, {u"error"_s, errorObject(*refusal)}};
    return {{u"id"_s, id}, {u"ok"_s, true}, {u"result"_s, std::get<QJsonObject>(answer)}};
}

QJsonObject answerLine(const Question &ask, const QByteArray &line)
{
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject()) {
        const auto why = problem.error == QJsonParseError::NoError ? u"not a JSON object"_s : problem.errorString();
        return envelope(QJsonValue::Null, Refusal{u"invalid_input"_s, u"the line is no JSON object: "_s + why});
    }
    const auto request = document.object();
    const auto id = request.value("id"_L1);
    if (!id.isString())
        return envelope(QJsonValue::Null, Refusal{u"invalid_input"_s, u"the request has no string \"id\""_s});
    return envelope(id, ask(request));
}

}  // namespace

Option ndjsonOption()
{
    return {u"ndjson"_s, {}, u"answer one JSON request a line from stdin, one line each"_s, Option::Takes::Nothing, {}};
}

ExitCode answerLines(const Question &ask, const Streams &streams)
{
    for (;;) {
        const auto line = streams.in.readLine(maxLineBytes);
        if (line.isEmpty())
            return ExitCode::Done;
        const auto answer = QJsonDocument{answerLine(ask, line)}.toJson(QJsonDocument::Compact) + '\n';
        // Whoever asks line by line waits for each answer. An unbuffered stream sends it here and now.
        if (streams.out.write(answer) != answer.size())
            return ExitCode::GaveUp;
    }
}

ExitCode answerOne(const Question &ask, const QJsonObject &request, const Streams &streams)
{
    const auto answer = ask(request);
    const auto *refusal = std::get_if<Refusal>(&answer);
    const auto shown = refusal ? errorObject(*refusal) : std::get<QJsonObject>(answer);
    streams.out.write(QJsonDocument{shown}.toJson(QJsonDocument::Indented));
    return refusal ? ExitCode::Refused : ExitCode::Done;
}

}  // namespace carillon::ctl
