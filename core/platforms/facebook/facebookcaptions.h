// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

#include <QCoroTask>

namespace carillon::facebook {

/// "de_DE" for "de", "pt_BR" for "pt-BR": Facebook knows languages with a country, so one that is not said is the one
/// where most speak it.
QString captionsLocale(const QString &language);

/// The same place twice, and languages that Facebook does not write so. Pure.
QList<Problem> captionsProblems(const FrozenPost &post);

/// UploadCaptions: one language of a film that is out, as SubRip. After a try that may have come through, the film's
/// captions are asked for first. What stands against it for good is a "warning" in its result.
QCoro::Task<StepOutcome> addCaptions(StepContext context, const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::facebook
