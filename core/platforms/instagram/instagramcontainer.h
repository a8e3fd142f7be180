// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/platforms/errortable.h"

#include <QJsonObject>

namespace carillon::instagram {

/// What Instagram says of a container (`?fields=status_code,status,video_status`).
struct ContainerState
{
    enum class Code { InProgress, Finished, Published, Failed, Expired };
    Code code = Code::InProgress;  ///< also for words that nobody knows
    QString said;                  ///< "status": why it failed, in words
    int subcode = 0;               ///< the error's number among them; 0 = none
    qint64 received = -1;          ///< bytes of its film that have arrived; -1 = not told
};

ContainerState containerStateIn(const QJsonObject &answer);

/// What AwaitContainer gives: it is ready, or NotReady with how long to wait, or why it never will be: a container that
/// failed is dead, so that what may work later is Rebuild.
Result<QJsonObject> awaitedOf(const ContainerState &state, const QJsonObject &payload, Instant now,
                              const ErrorTable &errors);

/// How long until the next look at something that is worked on since `waited`: pictures 2 to 30 seconds, films 10 to
/// 60, the longer the later. Each look counts against the account.
std::chrono::seconds pauseAfter(std::chrono::milliseconds waited, bool isFilm);

}  // namespace carillon::instagram
