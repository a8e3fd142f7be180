// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace carillon::linkedin {

/// What a post must be to be the doubtful one.
struct SoughtPost
{
    QString text;  ///< plain, white space aside
    QJsonObject content;
    QStringList media;
    QStringList known;  ///< urns of posts that were there before
    Instant notBefore;  ///< by LinkedIn's clock
};

/// `step` is the doubtful Publish, begun at `intendedAt`.
SoughtPost soughtBy(const Step &step, Instant intendedAt);

/// True when an element of the posts finder last changed too early to be the one.
bool isOlder(const QJsonObject &element, const SoughtPost &sought);
/// True when it is the one: new since, the same text (however it is escaped), the same media, and the same address or
/// question where it tells.
bool isSought(const QJsonObject &element, const SoughtPost &sought);

/// The id of the comment of `elements` by `actor` that says what the body of the doubtful FirstComment says; empty when
/// there is none. The post is ours and new, so whoever said that is us.
QString commentIn(const QJsonArray &elements, const QString &actor, const Step &step);
/// The id of one comment, in whichever of its members it stands.
QString commentId(const QJsonObject &comment);

}  // namespace carillon::linkedin
