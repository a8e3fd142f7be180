// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mediarules.h"
#include "core/domain/step.h"

namespace carillon::mastodon {

/// As the account's instance counts.
int lengthOf(const QString &text, const QString &warning, const FrozenAccount &account);

/// `rules` with what an instance that told `reported` takes of pictures.
MediaRules mediaRulesOf(MediaRules rules, const QJsonObject &reported);

/// What the account's instance would refuse; `rules` are those of an instance that tells nothing.
QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules);

}  // namespace carillon::mastodon
