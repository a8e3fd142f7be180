// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <initializer_list>
#include <span>

namespace carillon {

/// What was done for a post so far, as Platform::nextStep() gets it: oldest first. Its records outlive it.
class StepJournal
{
public:
    explicit StepJournal(std::span<const StepRecord> records) : m_records{records} {}

    /// The newest record of this step in one of these states, or null.
    [[nodiscard]] const StepRecord *newest(StepKind kind, int part, std::initializer_list<StepState> states) const;
    [[nodiscard]] const StepRecord *done(StepKind kind, int part = 0) const;

protected:
    [[nodiscard]] std::span<const StepRecord> records() const { return m_records; }

private:
    std::span<const StepRecord> m_records;
};

}  // namespace carillon
