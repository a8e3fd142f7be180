// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadscontainer.h"

#include "core/graphapi/grapherror.h"

#include <QDateTime>

#include <algorithm>

namespace carillon::threads {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ContainerState containerStateIn(const QJsonObject &answer)
{
    const auto status = answer["status"_L1].toString().toUpper();
    const auto trouble = answer["error_message"_L1].toString().trimmed();
    if (status == "FINISHED"_L1)
        return {.status = ContainerState::Status::Finished, .trouble = {}};
    if (status == "PUBLISHED"_L1)
        return {.status = ContainerState::Status::Published, .trouble = {}};
    if (status == "EXPIRED"_L1)
        return {.status = ContainerState::Status::Failed, .trouble = status};
    if (status == "ERROR"_L1)
        return {.status = ContainerState::Status::Failed, .trouble = trouble.isEmpty() ? u"UNKNOWN"_s : trouble};
    return {};
}

Error troubleOf(const ContainerState &state, const HttpReply &reply, const ErrorTable &errors)
{
    // The table reads failures: this one comes with a success of HTTP.
    auto failed = reply;
    failed.status = 400;
    const ErrorTable::Answer answer{.step = u"container"_s, .code = state.trouble, .message = state.trouble};
    auto error = errors.classify(failed, answer, {}, Instant{}).value_or(Error{ErrorKind::Rebuild, state.trouble});
    error.detail.replace("HTTP 400"_L1, u"HTTP %1"_s.arg(reply.status));
    return error;
}

std::chrono::seconds pauseAfter(std::chrono::milliseconds waited)
{
    return std::chrono::ceil<std::chrono::seconds>(std::clamp<std::chrono::milliseconds>(waited, 1s, 30s));
}

bool saysItIsUnknown(const HttpReply &reply)
{
    const auto said = graphapi::graphFailureIn(reply);
    if (reply.failure || !said)
        return false;
    return said->subcode == 4279009 || (said->code == 100 && said->subcode == 33);
}

}  // namespace carillon::threads
