// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/loginend.h"
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;

/// Posts beyond the end of a login that only a person can renew.
class TestLoginEnd final : public QObject, private PlannerFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        auto account = this->account(*m_account);
        account.loginEndsAt = m_clock.now() + 24h;
        const auto updated = AccountRepository{m_fixture->database()}.update(account);
        VERIFY_DONE(updated);
    }

    void warnsOfAPostBeyondTheEnd()
    {
        const auto within = planner().add(newPost(u"text"_s, 23h));
        VERIFY_DONE(within);
        QVERIFY(within->notes.isEmpty());
        const auto beyond = planner().add(newPost(u"text"_s, 25h));
        VERIFY_DONE(beyond);
        QCOMPARE(beyond->notes.size(), 1);  // of the one account whose login ends
        QVERIFY(beyond->notes.first().contains(m_account->name));
    }

    void warnsOfAMoveBeyondTheEnd()
    {
        const auto act = planner().add(newPost(u"text"_s, 1h));
        VERIFY_DONE(act);
        const auto moved = planner().move(act->posts, planFor(m_clock.now() + 48h, "UTC"));
        VERIFY_DONE(moved);
        QCOMPARE(moved->notes.size(), 1);
    }

    void endsAtTheInstantItself()
    {
        const auto account = this->account(*m_account);
        QVERIFY(!loginEndBefore(*account.loginEndsAt - 1ms, account, QTimeZone::utc()));
        const auto problem = loginEndBefore(*account.loginEndsAt, account, QTimeZone::utc());
        QVERIFY(problem.has_value());
        QCOMPARE(problem->severity, Severity::Warning);
        QVERIFY(!loginEndBefore(m_clock.now() + 1000h, *m_other, QTimeZone::utc()));
    }
};

static const test::Registration<TestLoginEnd> registered;
#include "tst_loginend.moc"
