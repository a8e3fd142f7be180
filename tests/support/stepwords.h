// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <QList>

#include <span>

namespace carillon::test {

/// "read_back 1", "published ID", "error not_found", "held": for comparing.
inline QString said(const NextStep &next)
{
    if (const auto *step = std::get_if<Step>(&next))
        return QStringLiteral("%1 %2").arg(toWord(step->kind)).arg(step->part);
    if (const auto *out = std::get_if<Publication>(&next))
        return QStringLiteral("published ") + out->remoteId;
    if (const auto *error = std::get_if<Error>(&next))
        return QStringLiteral("error ") + toWord(error->kind);
    return QStringLiteral("held");
}

/// As nextStep() gets a journal.
inline std::span<const StepRecord> spanOf(const QList<StepRecord> &journal)
{
    return {journal.constData(), static_cast<size_t>(journal.size())};
}

}  // namespace carillon::test
