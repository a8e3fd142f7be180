// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/linerepository.h"
#include "core/store/metricrepository.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the store knows of figures.
class TestMetricRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_fixture = std::make_unique<StoreFixture>(*m_clock);
        m_account = m_fixture->account(u"scripted"_s, u"ada"_s).id;
        m_other = m_fixture->account(u"scripted"_s, u"bob"_s).id;
    }

    void whatIsPlannedFallsDueByItsAccount()
    {
        const auto soon = published(*m_account);
        const auto later = published(*m_account);
        published(*m_other);
        QVERIFY(figures().plan(soon, *m_account, now() + 1h));
        QVERIFY(figures().plan(later, *m_account, now() + 6h));
        QCOMPARE(figures().next(*m_account)->at, std::optional{now() + 1h});
        QVERIFY(!figures().next(*m_other)->at);
        QVERIFY(figures().due(*m_account, now(), 10)->isEmpty());
        const auto due = figures().due(*m_account, now() + 1h, 10);
        QCOMPARE(due->size(), 1);
        QCOMPARE(due->first().id, soon);
        QVERIFY(due->first().isLive);
        QCOMPARE(due->first().remoteId, u"r%1"_s.arg(soon.row()));
        QCOMPARE(figures().due(*m_account, now() + 7h, 1)->size(), 1);
    }

    void whatAPersonWantsComesFirst()
    {
        const auto one = published(*m_account);
        const auto wanted = published(*m_account);
        QVERIFY(figures().plan(one, *m_account, now() - 1h));
        QVERIFY(figures().want(wanted, *m_account));
        QVERIFY(figures().next(*m_account)->isWanted);
        const auto due = figures().due(*m_account, now(), 10);
        QCOMPARE(due->first().id, wanted);
        QVERIFY(due->first().isWanted);
        QVERIFY((*figures().figures(wanted))->isWanted);
        QCOMPARE(figures().due(*m_account, Instant{}, 10)->size(), 1);
    }

    void theLastOfADayStays()
    {
        const auto id = published(*m_account);
        QVERIFY(figures().plan(id, *m_account, now() + 1h));
        QVERIFY((*figures().figures(id))->metrics.isEmpty());
        QVERIFY(figures().note(id, {{Metric::Likes, 3}, {Metric::Views, 40}}, now(), now() + 6h));
        m_clock->advance(2h);
        QVERIFY(figures().note(id, {{Metric::Likes, 5}}, now(), now() + 6h));
        m_clock->advance(24h);
        QVERIFY(figures().note(id, {{Metric::Likes, 9}, {Metric::Shares, 0}}, now(), {}));
        const auto curve = figures().curve(id);
        QCOMPARE(curve->size(), 2);
        QCOMPARE(curve->first().metrics, (Metrics{{Metric::Likes, 5}}));
        const auto known = **figures().figures(id);
        QCOMPARE(known.metrics, (Metrics{{Metric::Likes, 9}, {Metric::Shares, 0}}));
        QCOMPARE(known.readAt, std::optional{now()});
        QVERIFY(!known.nextAt);
    }

    void whatIsGoneOrFailedIsSaid()
    {
        const auto gone = published(*m_account);
        const auto failed = published(*m_account);
        QVERIFY(figures().plan(gone, *m_account, now()));
        QVERIFY(figures().plan(failed, *m_account, now()));
        QVERIFY(figures().noteGone(gone, now()));
        QVERIFY(figures().noteTrouble(failed, {ErrorKind::Unknown, u"not understood"_s}, now() + 6h));
        QCOMPARE((*figures().figures(gone))->goneAt, std::optional{now()});
        QCOMPARE((*figures().figures(failed))->trouble,
                 (std::optional{Error{ErrorKind::Unknown, u"not understood"_s}}));
        QCOMPARE(figures().next(*m_account)->at, std::optional{now() + 6h});
        // It went out anew: nothing of the earlier one counts.
        QVERIFY(figures().note(gone, {{Metric::Likes, 3}}, now(), {}));
        QVERIFY(figures().plan(gone, *m_account, now() + 1h));
        QVERIFY(figures().curve(gone)->isEmpty());
        QVERIFY(!(*figures().figures(gone))->goneAt);
    }

    void anAccountRests()
    {
        const auto id = published(*m_account);
        QVERIFY(figures().plan(id, *m_account, now()));
        const Error why{ErrorKind::Scope, u"allow it"_s};
        QVERIFY(figures().setPause(*m_account, {.until = now() + 24h, .tries = 1, .why = why}));
        QCOMPARE(figures().next(*m_account)->pausedUntil, std::optional{now() + 24h});
        QCOMPARE((*figures().pause(*m_account))->why, why);
        QCOMPARE((*figures().figures(id))->trouble, std::optional{why});
        // A person who asks may have done something about a refusal, but not about a limit.
        QVERIFY(figures().want(id, *m_account));
        QVERIFY(!*figures().pause(*m_account));
        const Error limited{ErrorKind::RateLimited, u"wait"_s};
        QVERIFY(figures().setPause(*m_account, {.until = now() + 1h, .tries = 1, .why = limited}));
        QVERIFY(figures().want(id, *m_account));
        QVERIFY(*figures().pause(*m_account));
    }

    void questionsCountUntilTheyHaveEnded()
    {
        const auto question = figures().ask(*m_account, Cost{}.with(LimitUnit::Calls, 4), now());
        QVERIFY(question);
        m_clock->advance(1min);
        QCOMPARE(figures().uses(*m_account, now() - 1h, now())->first().cost.of(LimitUnit::Calls), 4);
        QCOMPARE(LineRepository{m_fixture->database()}.uses(*m_account, now() - 1h, now())->first().at, now());
        QVERIFY(figures().conclude(*question, Cost{}.with(LimitUnit::Calls, 1), now() - 30s));
        const auto uses = LineRepository{m_fixture->database()}.uses(*m_account, now() - 1h, now());
        QCOMPARE(uses->size(), 1);
        QCOMPARE(uses->first().cost.of(LimitUnit::Calls), 1);
        QCOMPARE(uses->first().at, now() - 30s);
        QVERIFY(figures().sweep(now() + 1h, 10));
        QVERIFY(figures().uses(*m_account, now() - 1h, now())->isEmpty());
    }

    void whatWasPublishedIsListed()
    {
        const auto first = published(*m_account);
        m_clock->advance(1h);
        const auto second = published(*m_other);
        const auto all = figures().list(now() - 2h, now() + 1s, {}, 10);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().id, second);
        QCOMPARE(figures().list(now() - 2h, now() + 1s, *m_account, 10)->first().id, first);
        QCOMPARE(figures().list(now() - 2h, now() - 1s, {}, 10)->size(), 1);
    }

    void readingMayBeTurnedOff()
    {
        QCOMPARE(*figures().isOn(), true);
        QVERIFY(figures().setOn(false));
        QCOMPARE(*figures().isOn(), false);
    }

    void whatIsNextCostsNoMoreWithMoreStored()
    {
        const auto plan = m_fixture->planOf(u"SELECT min(next_at) FROM metric_reading WHERE account_id = 1 AND next_at "
                                            "IS NOT NULL"_s);
        QVERIFY2(plan.join(u'\n').contains(u"metric_reading_next"_s), qPrintable(plan.join(u'\n')));
    }

private:
    [[nodiscard]] MetricRepository figures() const { return MetricRepository{m_fixture->database()}; }
    [[nodiscard]] Instant now() const { return m_clock->now(); }

    PlatformPostId published(AccountId account)
    {
        const auto post = m_fixture->post(u"text"_s, {account}, now());
        const auto id = PlatformPostRepository{m_fixture->database()}.ofPost(post)->first().id;
        const auto sql = u"UPDATE platform_post SET state = 'published', act_at = NULL, remote_id = 'r%1', "
                         "published_at = %2 WHERE id = %1"_s.arg(id.row())
                             .arg(now().time_since_epoch().count());
        if (!m_fixture->database().runOnce(sql))
            qFatal("not published");
        return id;
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<AccountId> m_account;
    std::optional<AccountId> m_other;
};

static const test::Registration<TestMetricRepository> registered;
#include "tst_metricrepository.moc"
