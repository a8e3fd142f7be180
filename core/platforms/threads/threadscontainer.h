// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/errortable.h"

#include <QJsonObject>

namespace carillon::threads {

/// What Threads says of a container (`status`, `error_message`;
/// https://developers.facebook.com/documentation/threads/troubleshooting, read November 2026).
struct ContainerState
{
    enum class Status {
        InProgress,
        Finished,   ///< it can be published
        Published,  ///< it is
        Failed,     ///< it never will be; `trouble` says why
    };
    Status status = Status::InProgress;
    QString trouble;  ///< Threads' word for what went wrong, "EXPIRED" for one that was not published in 24 hours
};

ContainerState containerStateIn(const QJsonObject &answer);

/// What its trouble means, by the rows of the step "container". `reply` is the answer that said so, with HTTP 200.
Error troubleOf(const ContainerState &state, const HttpReply &reply, const ErrorTable &errors);

/// Before the next look, the longer the longer it takes: 1 to 30 seconds.
std::chrono::seconds pauseAfter(std::chrono::milliseconds waited);

/// True for the two ways in which Threads says that it does not know a container or a post (24/4279009, 100/33).
bool saysItIsUnknown(const HttpReply &reply);

}  // namespace carillon::threads
