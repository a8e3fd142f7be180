// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

namespace carillon {

/// What of an unconfirmed platform post nobody can say whether it is live: the one call whose answer was lost.
struct Doubt
{
    StepKind kind = StepKind::Publish;  ///< Publish, PublishPart or FirstComment
    int part = 0;                       ///< from 0
    int parts = 1;                      ///< of the post as it was sent
    bool goesOn = false;                ///< something is to be sent behind it: further parts, a first comment
    bool wantsAddress = false;          ///< and that can't be sent without being told where this one is
    QString text{};                     ///< of what is in doubt, as it was sent

    friend bool operator==(const Doubt &, const Doubt &) = default;
};

}  // namespace carillon
