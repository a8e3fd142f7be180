// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planner/postplanner.h"
#include "core/store/eventrepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/holdingplatform.h"

namespace carillon::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The engine against a platform that publishes at a time by itself, for an account that hands its posts over.
class HandOverFixture : protected EngineFixture
{
protected:
    void setUpHandOver()
    {
        setUp();
        m_platforms.clear();
        m_platforms.push_back(std::make_unique<HoldingPlatform>(*m_clock));
        other().scripted.spacing = 0ms;
        setHandOver(true);
    }

    HoldingPlatform &other() { return static_cast<HoldingPlatform &>(*m_platforms.front()); }
    [[nodiscard]] PostPlanner planner() { return PostPlanner{*m_fixture->workspace, *m_clock, m_platforms}; }

    void setHandOver(bool isWanted)
    {
        AccountRepository accounts{m_fixture->database()};
        auto account = storedAccount();
        account.options["hand_over"_L1] = isWanted ? u"yes"_s : u"no"_s;
        QVERIFY(inTransaction(m_fixture->database(), [&]() -> Result<void> {
            const auto done = accounts.update(account);
            return done ? Result<void>{} : done.error();
        }));
    }

    [[nodiscard]] PlannedTime planAt(Instant due) const
    {
        return {.due = due, .date = toUtcDateTime(due).date(), .time = toUtcDateTime(due).time(), .zone = "UTC"};
    }

    [[nodiscard]] QString postKey(PostId post) const
    {
        return (*PostRepository{m_fixture->database()}.byId(post))->key;
    }

    PostId heldPost()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        startEngine();
        for (int turn = 0; turn < 400 && stateOf(post) != PlatformPostState::HandedOver; ++turn)
            QTest::qWait(5);
        return post;
    }

    /// Of posts, oldest first.
    [[nodiscard]] QList<Event> events() const
    {
        QList<Event> events;
        const auto all = EventRepository{m_fixture->database()}.list({});
        for (const auto &told : *all) {
            if (!told.platformPost.isEmpty())
                events += told.event;
        }
        return events;
    }

    [[nodiscard]] QList<EventKind> kinds() const
    {
        QList<EventKind> kinds;
        for (const auto &event : events())
            kinds += event.kind;
        return kinds;
    }
};

}  // namespace carillon::test
