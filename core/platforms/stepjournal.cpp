// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/stepjournal.h"

#include <algorithm>
#include <ranges>

namespace carillon {

const StepRecord *StepJournal::newest(StepKind kind, int part, std::initializer_list<StepState> states) const
{
    for (const auto &record : m_records | std::views::reverse) {
        if (record.step.kind == kind && record.step.part == part
            && std::find(states.begin(), states.end(), record.state) != states.end())
            return &record;
    }
    return nullptr;
}

const StepRecord *StepJournal::done(StepKind kind, int part) const
{
    return newest(kind, part, {StepState::Done});
}

}  // namespace carillon
