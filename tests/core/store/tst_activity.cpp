// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/activityrepository.h"
#include "core/store/eventrepository.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestActivity final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_account = m_fixture->account(u"here"_s, u"one"_s).id;
        m_other = m_fixture->account(u"here"_s, u"two"_s).id;
        QVERIFY(m_fixture->database().runOnce(u"UPDATE workspace SET events_from = 9000000000000000"_s));
        QVERIFY(m_fixture->database().runOnce(u"DELETE FROM event"_s));
        QVERIFY(m_fixture->database().runOnce(u"UPDATE workspace SET events_from = 0"_s));
    }

    void cleanup() { m_fixture.reset(); }

    void anEntrySaysWhoAndWhat()
    {
        const auto post = m_fixture->post(u"Good morning"_s, {*m_account}, m_clock.now());
        const auto copy = PlatformPostRepository{m_fixture->database()}.ofPost(post)->first();
        const auto key = (*PostRepository{m_fixture->database()}.byId(post))->key;
        const Event failed{.kind = EventKind::PostPublishFailed,
                           .at = m_clock.now(),
                           .account = m_account,
                           .platformPost = copy.id,
                           .error = ErrorKind::Content,
                           .detail = {{u"message"_s, u"Too long."_s}}};
        QVERIFY(EventRepository{m_fixture->database()}.tell(failed));
        const auto stretch = activity().stretch({});
        QVERIFY(stretch);
        QVERIFY(!stretch->next);
        QCOMPARE(stretch->entries.size(), 1);
        const auto &entry = stretch->entries.first();
        QCOMPARE(entry.event.kind, EventKind::PostPublishFailed);
        QCOMPARE(entry.event.error, std::optional{ErrorKind::Content});
        QCOMPARE(entry.event.detail, failed.detail);
        QCOMPARE(entry.event.account, m_account);
        QCOMPARE(entry.accountName, u"one"_s);
        QCOMPARE(entry.post, key);
        QCOMPARE(entry.platformPost, copy.key);
        QCOMPARE(entry.text, u"Good morning"_s);
        QVERIFY(m_fixture->database().runOnce(u"UPDATE post SET deleted_at = 1"_s));
        QCOMPARE(activity().stretch({})->entries.first().post, QString{});  // nothing to be led to
    }

    void stretchesJoinWithoutGapOrDouble_data()
    {
        QTest::addColumn<bool>("ofAccount");
        QTest::addColumn<QList<EventKind>>("kinds");
        QTest::addColumn<int>("expected");
        const QList<EventKind> none;
        const QList some{EventKind::PostPublished, EventKind::EngineStarted};
        QTest::newRow("all") << false << none << 240;
        QTest::newRow("of an account") << true << none << 120;
        QTest::newRow("of two kinds") << false << some << 160;
        QTest::newRow("of two kinds and an account") << true << some << 80;
        QTest::newRow("of a kind that never happened") << true << QList{EventKind::PostEdited} << 0;
    }

    void stretchesJoinWithoutGapOrDouble()
    {
        QFETCH(const bool, ofAccount);
        QFETCH(const QList<EventKind>, kinds);
        QFETCH(const int, expected);
        constexpr std::array told{EventKind::PostPublished, EventKind::PostLate, EventKind::EngineStarted};
        for (int at = 0; at < 240; ++at)  // four at each moment, so that stretches end between equals
            tell(told[size_t(at / 2 % 3)], (at / 4) * 1s, at % 2 ? m_other : m_account);
        ActivityFilter filter{.kinds = kinds, .limit = 7};
        if (ofAccount)
            filter.account = m_account;
        QList<ActivityEntry> all;
        const ActivityRepository frugal{m_fixture->database(), 10};
        do {
            const auto stretch = frugal.stretch(filter);
            QVERIFY(stretch);
            all += stretch->entries;
            filter.before = stretch->next;
        } while (filter.before);
        QCOMPARE(all.size(), expected);
        for (qsizetype at = 1; at < all.size(); ++at)
            QVERIFY(std::pair(all[at].event.at, all[at].id) < std::pair(all[at - 1].event.at, all[at - 1].id));
    }

    void noQuestionScansWhatGrows_data()
    {
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("index");
        const auto before = u"(at, id) < (9, 9) ORDER BY at DESC, id DESC LIMIT 5"_s;
        QTest::newRow("all") << u"WHERE "_s + before << u"event_at"_s;
        QTest::newRow("of an account") << u"WHERE account_id = 1 AND "_s + before << u"event_of_account"_s;
        QTest::newRow("of a kind") << u"WHERE kind = 'post_late' AND "_s + before << u"event_of_kind"_s;
        QTest::newRow("the end of a look")
            << u"WHERE account_id = 1 AND "_s + before + u" OFFSET 19999"_s << u"event_of_account"_s;
    }

    void noQuestionScansWhatGrows()
    {
        QFETCH(const QString, rest);
        QFETCH(const QString, index);
        QString lines;
        QVERIFY(forEachRow(m_fixture->database().runOnce(u"EXPLAIN QUERY PLAN SELECT id FROM event "_s + rest),
                           [&](const Rows &row) { lines += row.text(3) + u'\n'; }));
        QVERIFY2(lines.contains(QString{u"INDEX "_s + index + u' '}), qPrintable(lines));
        QVERIFY2(!lines.contains("SCAN event"_L1) && !lines.contains("TEMP B-TREE"_L1), qPrintable(lines));
    }

private:
    [[nodiscard]] ActivityRepository activity() const { return ActivityRepository{m_fixture->database()}; }
    void tell(EventKind kind, std::chrono::milliseconds age, std::optional<AccountId> account)
    {
        QVERIFY(
            EventRepository{m_fixture->database()}.tell({.kind = kind, .at = m_clock.now() - age, .account = account}));
    }

    const FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<AccountId> m_account;
    std::optional<AccountId> m_other;
};

static const test::Registration<TestActivity> registered;

#include "tst_activity.moc"
