// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// What a run says of a workspace at its end.
class TestCountsOfDue final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_account = m_fixture->account(u"here"_s, u"a"_s).id;
    }

    void countsWhatWasDue()
    {
        for (const auto *state : {"scheduled", "queued", "publishing", "retrying", "published", "published", "failed",
                                  "unconfirmed", "expired", "canceled", "handed-over", "draft"})
            put(QString::fromLatin1(state), -1h);
        put(u"scheduled"_s, 1h);
        put(u"scheduled"_s, 0ms);
        const auto deleted = put(u"failed"_s, -1h);
        run(u"UPDATE platform_post SET deleted_at = 1 WHERE post_id = %1"_s.arg(deleted.row()));
        const QMap<PlatformPostState, int> expected{{Scheduled, 2}, {Queued, 1},    {Publishing, 1},  {Retrying, 1},
                                                    {Published, 2}, {Failed, 1},    {Unconfirmed, 1}, {Expired, 1},
                                                    {Canceled, 1},  {HandedOver, 1}};
        QCOMPARE(counts(), expected);
    }

    void whatNobodySeesDoesNotCount()
    {
        put(u"scheduled"_s, -1h);
        const auto staged = put(u"scheduled"_s, -1h);
        run(u"INSERT INTO change_batch (id, key, kind, label, made_at, live) VALUES (1, 'k', 'import', 'l', 0, 0)"_s);
        run(u"UPDATE platform_post SET batch_id = 1 WHERE post_id = %1"_s.arg(staged.row()));
        QCOMPARE(counts().value(Scheduled), 1);
        run(u"UPDATE change_batch SET live = 1"_s);
        QCOMPARE(counts().value(Scheduled), 2);
    }

    void readsAnIndexAndSortsNothing()
    {
        const auto plan
            = m_fixture
                  ->planOf(
                      u"SELECT sum(amount) FILTER (WHERE state = 'published') FROM (SELECT state, 1 AS amount FROM "
                      "platform_post WHERE due_at <= 5 AND deleted_at IS NULL UNION ALL SELECT state, -1 FROM "
                      "platform_post WHERE batch_id IN (SELECT id FROM change_batch WHERE live = 0) AND due_at <= 5 "
                      "AND deleted_at IS NULL)"_s)
                  .join(u'\n');
        QVERIFY2(plan.contains("INDEX platform_post_month"_L1), qPrintable(plan));
        QVERIFY2(plan.contains("INDEX platform_post_batch"_L1), qPrintable(plan));
        QVERIFY2(!plan.contains("TEMP B-TREE"_L1), qPrintable(plan));
    }

private:
    PostId put(const QString &state, std::chrono::milliseconds due)
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock.now() + due);
        run(u"UPDATE platform_post SET state = '%1' WHERE post_id = %2"_s.arg(state).arg(post.row()));
        return post;
    }

    void run(const QString &sql)
    {
        const auto done = m_fixture->database().runOnce(sql);
        QVERIFY2(done, qPrintable(done ? QString{} : done.error().detail));
    }

    [[nodiscard]] QMap<PlatformPostState, int> counts() const
    {
        return *PlatformPostRepository{m_fixture->database()}.countsOfDue(m_clock.now());
    }

    const FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<AccountId> m_account;
};

static const test::Registration<TestCountsOfDue> registered;
#include "tst_countsofdue.moc"
