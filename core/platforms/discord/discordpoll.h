// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace carillon::discord {

/// What a post's options say of a poll. It goes with the first message, which nobody can change from then on.
struct Poll
{
    QString question;
    QStringList answers;
    std::optional<int> hours{};  ///< nothing: what is written is no number
    bool takesSeveral = false;
    bool isAskedByText = false;  ///< the text is the question, and is said nowhere else
};

/// Nothing where the options neither ask nor answer.
std::optional<Poll> pollOf(const FrozenPost &post);

/// The member "poll" of a message, or an empty object. Source:
/// https://docs.discord.com/developers/resources/poll#poll-create-request-object, read November 2026.
QJsonObject pollObject(const FrozenPost &post);

/// What message `part` says beside its poll: all of its text, or no more than its link where the text is the question.
QString contentOf(const FrozenPost &post, int part);

/// What Discord would refuse of it.
QList<Problem> pollProblems(const FrozenPost &post);

}  // namespace carillon::discord
