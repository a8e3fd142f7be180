// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"
#include "core/platforms/platform.h"
#include "tests/real/bluesky/realpds.h"

#include <memory>
#include <optional>
#include <vector>

class QUrlQuery;

namespace carillon::test {

/// Carillon's side of Bluesky and a real server with two accounts, Alice's and Bob's.
class RealAdapter
{
protected:
    /// How a whole run of a post ended.
    struct Run
    {
        std::vector<StepRecord> journal;
        std::optional<Publication> publication;
        std::optional<Error> error;
    };

    /// Unavailable when no server is installed.
    Result<void> start();

    [[nodiscard]] FrozenPost post(const QStringList &parts) const;
    [[nodiscard]] StepContext contextOf(const FrozenPost &frozen, const Step &step) const;
    [[nodiscard]] Step publishStep(const FrozenPost &frozen) const;
    StepOutcome perform(const FrozenPost &frozen, const Step &step);
    /// Step after step to its end, at most twenty.
    Run run(const FrozenPost &frozen);
    QJsonObject ask(const QString &method, const QUrlQuery &query);
    QJsonObject recordAt(const QString &uri);

    SystemClock m_clock;
    RealPds m_pds;
    std::unique_ptr<HttpClient> m_http;
    std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_bluesky = findPlatform(m_platforms, u"bluesky");
    PdsAccount m_alice;
    PdsAccount m_bob;
    FrozenAccount m_account;    ///< Alice's, once she is connected
    Credentials m_credentials;  ///< hers
};

}  // namespace carillon::test
