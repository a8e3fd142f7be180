// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <QList>

#include <span>

namespace carillon {

/// The parts that a post is made of, without its first comment.
QList<LivePiece> partsOf(const QList<LivePiece> &pieces);

/// One call of an act on a post that is out.
struct ActCall
{
    int part = 0;
    QJsonObject payload;
};

/// The next of the calls that delete a post, given what is out of it in the order in which it was made: from the last
/// to the first, so that nothing ever answers what is gone. The end when all are done. A call that may have been made
/// already is simply made again. Config where `live` is empty: only a person's word says that the post is out, and
/// nobody here knows its id.
NextStep nextDeletion(const QList<ActCall> &live, std::span<const StepRecord> journal, const Cost &cost);

/// The same for calls that each give a part another content, from the first to the last.
NextStep nextEdition(const QList<ActCall> &live, std::span<const StepRecord> journal, const Cost &cost);

}  // namespace carillon
