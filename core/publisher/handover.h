// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/store/journalrepository.h"

#include <QList>

namespace carillon {

/// What becomes of a post that was to be handed over to its platform.
struct HandOverFate
{
    JournalRepository::Verdict row;
    bool isDeclined = false;         ///< Carillon publishes it by itself; nothing of the publication counts any more
    std::optional<Instant> again{};  ///< not handed over before that
};

/// Where a post that Carillon publishes itself would become `row`. A failure says nothing of the post as long as its
/// time has not come and its platform surely has it not: it is scheduled here again. Once the platform may have it,
/// nothing but the platform's proof makes it Carillon's again. Pure.
HandOverFate handOverFate(const FrozenPost &post, const QList<StepRecord> &journal,
                          const JournalRepository::Verdict &row, Instant now);

/// The platform said yes to it.
bool isHandedOver(const QList<StepRecord> &journal);

}  // namespace carillon
