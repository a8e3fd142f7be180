// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "tests/support/fakeclock.h"
#include "tests/support/memorysecretstore.h"

#include <QTemporaryDir>

namespace carillon::test {

/// A post as it is put into a workspace, past the planner: any state at any time.
struct DemoPost
{
    QString text;
    QList<int> accounts;  ///< by their place in DemoDesk::accounts
    QByteArray due;       ///< ISO, UTC
    PlatformPostState state = PlatformPostState::Scheduled;
};

/// A real desk on a real workspace in Europe/Berlin, filled on a thread of its own. The clock stands at 14:27 in Berlin
/// on Monday 16 November 2026.
class DemoDesk final
{
public:
    explicit DemoDesk(const QList<DemoPost> &posts = {}, const QByteArray &zone = "Europe/Berlin",
                      const char *now = "2026-11-16T13:27:00Z");

    /// Posts in all states over some weeks.
    static QList<DemoPost> manyPosts();

    FakeClock clock;
    const std::vector<std::unique_ptr<Platform>> platforms = makePlatforms();
    MemorySecretStore secrets;
    QTemporaryDir folder;
    QList<AccountId> accounts;
    QStringList keys;  ///< of the posts, in their order
    std::unique_ptr<Desk> desk;
};

}  // namespace carillon::test
