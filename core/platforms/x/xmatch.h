// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/step.h"

#include <QJsonObject>
#include <QStringList>

namespace carillon::x {

/// What a post must be to be the doubtful one.
struct SoughtPost
{
    QString text;
    QString handle;     ///< of the account
    QString inReplyTo;  ///< empty: it answers none
    QStringList media;  ///< their ids
    bool hasPoll = false;
    Instant notBefore;  ///< by X's clock
    Instant notAfter;   ///< the same: no call is under way for so long
};

/// `step` is the doubtful PublishPart or FirstComment, begun at `intendedAt`.
SoughtPost soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt);

/// True when a post of the timeline was made too early to be the one.
bool isOlder(const QJsonObject &post, const SoughtPost &sought);

/// True when it is the one: made since, answering the same, with as many media (the very ones where there is no text to
/// tell it by) and the same text as far as X keeps texts: its links shortened and put back, media's own links behind
/// the text, white space aside, "&", "<" and ">" escaped.
bool isSought(const QJsonObject &post, const SoughtPost &sought);

}  // namespace carillon::x
