// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mediarules.h"
#include "core/domain/step.h"

namespace carillon::x {

/// What X bills the owner of an app, as limits.json has it.
struct Prices
{
    QString currency;
    QString post;
    QString postWithLink;
};
Prices loadPrices(const QString &resource);

/// The longest text of one post: more for an account whose option says that it may.
int maxLength(const FrozenAccount &account);

/// What X would refuse, and what a post with a link costs.
QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules, const Prices &prices);

}  // namespace carillon::x
