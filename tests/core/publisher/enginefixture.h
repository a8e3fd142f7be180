// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publisher/alarm.h"
#include "core/publisher/publisher.h"
#include "core/store/journalrepository.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/scriptedplatform.h"
#include "tests/support/storefixture.h"

#include <QSignalSpy>

namespace carillon::test {

/// Rings when the test says so; remembers for when it was set.
class HandAlarm final : public Alarm
{
public:
    explicit HandAlarm(std::optional<Instant> &setTo) : m_setTo{setTo} {}
    void ringAt(std::optional<Instant> instant) override { m_setTo = instant; }

private:
    std::optional<Instant> &m_setTo;
};

/// The whole engine on a real store, against a platform that does as it is told. Made anew by setUp().
class EngineFixture
{
protected:
    void setUp()
    {
        m_clock = std::make_unique<FakeClock>();
        m_fixture = std::make_unique<StoreFixture>(*m_clock);
        m_platforms.clear();
        m_platforms.push_back(std::make_unique<ScriptedPlatform>());
        m_account = account(QStringLiteral("a"));
    }

    ScriptedPlatform &platform() { return static_cast<ScriptedPlatform &>(*m_platforms.front()); }

    AccountId account(const QString &name, const LimitOverrides &overrides = {})
    {
        return m_fixture->account(QStringLiteral("scripted"), name, overrides).id;
    }

    void makeEngine()
    {
        PublisherOptions options{.workspacePath = m_fixture->path(),
                                 .workspace = {.installation = m_fixture->installation},
                                 .makeAlarm = [this]() -> std::unique_ptr<Alarm> {
                                     auto alarm = std::make_unique<HandAlarm>(m_alarmAt);
                                     m_alarm = alarm.get();
                                     return alarm;
                                 }};
        m_engine = std::make_unique<Publisher>(std::move(options), *m_clock, m_platforms, m_secrets);
        QObject::connect(m_engine.get(), &Publisher::rested, m_engine.get(),
                         [this](std::optional<Instant> next) { m_nextAt = next; });
    }

    void startEngine()
    {
        makeEngine();
        m_engine->start();
        QTest::qWait(0);
        QCoreApplication::processEvents();
    }

    void stopEngine()
    {
        if (!m_engine)
            return;
        const QSignalSpy stopped{m_engine.get(), &Publisher::stopped};
        m_engine->stop();
        QTRY_VERIFY(!stopped.isEmpty() || !m_engine);
        m_engine.reset();
        m_alarm = nullptr;
        m_alarmAt.reset();
        m_nextAt.reset();
    }

    /// Time passes, and the alarm rings if it was set for a moment up to now.
    void pass(std::chrono::milliseconds step)
    {
        m_clock->advance(step);
        if (m_alarm && m_alarmAt && *m_alarmAt <= m_clock->now())
            emit m_alarm->rang();
        QCoreApplication::processEvents();
    }

    /// The store as an engine leaves it that dies between its intent and the answer.
    void dieWhilePublishing(PostId post, bool arrived)
    {
        const auto id = copyOf(post).id;
        auto done = inTransaction(m_fixture->database(), [&]() -> Result<void> {
            JournalRepository journal{m_fixture->database()};
            const auto candidate = journal.candidate(id, m_clock->now());
            auto claim = journal.claim(id, **candidate, m_clock->now());
            const Step step{.kind = StepKind::PublishPart,
                            .creates = true,
                            .cost = Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, 1)};
            const auto intent = journal.intend(*claim, step, 0, m_clock->now());
            return intent ? Result<void>{} : intent.error();
        });
        QVERIFY(done);
        if (arrived)
            platform().created += copyOf(post).key + QStringLiteral("/0");
    }

    [[nodiscard]] PlatformPost copyOf(PostId post) const
    {
        return PlatformPostRepository{m_fixture->database()}.ofPost(post)->first();
    }
    [[nodiscard]] PlatformPostState stateOf(PostId post) const { return copyOf(post).state; }
    [[nodiscard]] Account storedAccount() const { return AccountRepository{m_fixture->database()}.all()->first(); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::vector<std::unique_ptr<Platform>> m_platforms;
    MemorySecretStore m_secrets;
    std::optional<AccountId> m_account;
    std::optional<Instant> m_alarmAt;
    std::optional<Instant> m_nextAt;  ///< as the engine said when it rested
    HandAlarm *m_alarm = nullptr;
    std::unique_ptr<Publisher> m_engine;
};

}  // namespace carillon::test
