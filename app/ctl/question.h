// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"

#include <QJsonObject>

#include <functional>
#include <variant>

namespace carillon::ctl {

/// Why a question has no answer. `code` is one of unsupported, invalid_input, nonexistent_time, ambiguous_time,
/// ambiguous_format, too_large, io, internal.
struct Refusal
{
    QString code;
    QString message;
};

using Answer = std::variant<QJsonObject, Refusal>;

/// A pure command: one JSON object in, one out. No network, no keychain, no database, no display.
using Question = std::function<Answer(const QJsonObject &request)>;

/// The option that every pure command takes.
Option ndjsonOption();

/// Answers one JSON object a line from `in` with one line on `out`, in order and at once, until the input ends. A line
/// that is no JSON object is answered with the id null.
ExitCode answerLines(const Question &ask, const Streams &streams);

/// Answers one question for a person: the result indented on `out`, or the error object and ExitCode::Refused.
ExitCode answerOne(const Question &ask, const QJsonObject &request, const Streams &streams);

}  // namespace carillon::ctl
