// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphlook.h"

namespace carillon::graphapi {

using namespace Qt::StringLiterals;

std::chrono::milliseconds waitedSince(const QJsonObject &payload, Instant now)
{
    const auto since = QDateTime::fromString(payload["since"_L1].toString(), Qt::ISODateWithMs);
    return since.isValid() ? now - toInstant(since) : std::chrono::milliseconds::max();
}

bool isForThePerson(const Error &error)
{
    return error.kind == ErrorKind::Auth || error.kind == ErrorKind::Restricted || error.kind == ErrorKind::RateLimited
        || error.kind == ErrorKind::Cancelled;
}

bool mayPass(const Error &error)
{
    return error.kind == ErrorKind::Transient || error.kind == ErrorKind::Ambiguous;
}

}  // namespace carillon::graphapi
