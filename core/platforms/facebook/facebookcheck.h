// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/text/entity.h"

namespace carillon::facebook {

/// What Facebook would refuse or change. Pure.
QList<Problem> problemsOf(const FrozenPost &post);

/// Links and tags of a text. A mention of another page needs a feature that Facebook must grant, and is plain text.
QList<TextEntity> postEntities(const QString &text);

}  // namespace carillon::facebook
