// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/step.h"

#include <QJsonObject>

namespace carillon::mastodon {

/// What a status must be to be the doubtful one.
struct SoughtStatus
{
    QString text;
    QString warning;
    QString inReplyTo;  ///< empty: it answers none
    int media = 0;
    Instant notBefore;  ///< by the server's clock
};

/// `step` is the doubtful PublishPart or FirstComment, begun at `intendedAt`.
SoughtStatus soughtBy(const FrozenPost &post, const Step &step, Instant intendedAt);

/// True when a Status entity was made too early to be the one.
bool isOlder(const QJsonObject &status, const SoughtStatus &sought);
/// True when it may be the one: made since, answering the same, with as many media.
bool mayBe(const QJsonObject &status, const SoughtStatus &sought);
/// Compares with a StatusSource entity: exact, apart from white space at both ends, which servers cut off.
bool hasSameSource(const QJsonObject &source, const SoughtStatus &sought);
/// For servers that do not give the source: compares with the HTML of a Status entity, white space and the hosts of
/// mentions aside.
bool hasSameContent(const QJsonObject &status, const SoughtStatus &sought);

/// The text of HTML as servers send it in `content`.
QString plainText(const QString &html);

}  // namespace carillon::mastodon
