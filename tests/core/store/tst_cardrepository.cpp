// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cardrepository.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCardRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_first = m_fixture->account(u"here"_s, u"first"_s).id;
        m_second = m_fixture->account(u"here"_s, u"second"_s).id;
    }

    void copiesInTheSameStateShareACard()
    {
        const auto post = m_fixture->post(u"one\n---\ntwo"_s, {*m_first, *m_second}, m_clock.now() + 1h);
        auto page = cards().page({});
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(page->cards.size(), 1);
        QCOMPARE(page->cards.first().copies.size(), 2);
        QCOMPARE(page->cards.first().text, u"one"_s);
        QCOMPARE(page->cards.first().parts, 2);
        QVERIFY(!page->next);

        PlatformPostRepository copies{m_fixture->database()};
        QVERIFY(copies.move(copies.ofPost(post)->first(), PlatformPostState::Failed));
        QCOMPARE(cards().page({})->cards.first().copies.size(), 1);
        QCOMPARE(cards().page({.tab = CardTab::NeedsAttention})->cards.first().copies.size(), 1);
        QCOMPARE(cards().counts({})->needsAttention, 1);
        QCOMPARE(cards().counts({})->scheduled, 1);
    }

    void pagesMeetWithoutGapOrRepetition_data()
    {
        QTest::addColumn<int>("tab");
        QTest::newRow("scheduled") << int(CardTab::Scheduled);
        QTest::newRow("drafts") << int(CardTab::Drafts);
        QTest::newRow("all") << int(CardTab::All);
    }

    void pagesMeetWithoutGapOrRepetition()
    {
        QFETCH(const int, tab);
        for (int at = 0; at < 7; ++at) {
            // Some fall due in the same instant.
            m_fixture->post(u"scheduled %1"_s.arg(at), {*m_first, *m_second}, m_clock.now() + (at / 2) * 1h);
            m_fixture->post(u"draft %1"_s.arg(at), {*m_first, *m_second}, {});
            m_fixture->post(u"homeless %1"_s.arg(at), {}, {});
        }
        CardFilter whole{.tab = CardTab(tab), .limit = 1000};
        const auto expected = cards().page(whole)->cards;
        QCOMPARE(expected.size(), tab == int(CardTab::Scheduled) ? 7 : tab == int(CardTab::Drafts) ? 14 : 21);
        for (const int limit : {1, 3, 4, 100}) {
            QList<PostCard> seen;
            CardFilter filter{.tab = CardTab(tab), .limit = limit};
            do {
                const auto page = cards().page(filter);
                QVERIFY(page);
                appendCards(seen, page->cards);
                filter.after = page->next;
            } while (filter.after);
            QCOMPARE(seen, expected);
        }
    }

    void searchAndAccountNarrowATab()
    {
        m_fixture->post(u"coffee for everybody"_s, {*m_first}, m_clock.now() + 1h);
        m_fixture->post(u"tea"_s, {*m_first, *m_second}, m_clock.now() + 2h);
        QCOMPARE(cards().page({.search = u"coffee"_s})->cards.size(), 1);
        QCOMPARE(cards().page({.account = *m_second})->cards.size(), 1);
        QCOMPARE(cards().page({.account = *m_second, .search = u"coffee"_s})->cards.size(), 0);
        QCOMPARE(cards().counts(*m_second)->scheduled, 1);
    }

    void aMonthHoldsItsFirstInstantAndNotTheNext()
    {
        const auto from = m_clock.now();
        m_fixture->post(u"before"_s, {*m_first}, from - 1ms);
        m_fixture->post(u"first"_s, {*m_first}, from);
        m_fixture->post(u"last"_s, {*m_first}, from + 24h - 1ms);
        m_fixture->post(u"after"_s, {*m_first}, from + 24h);
        const auto day = cards().between(from, from + 24h, {});
        QVERIFY(day);
        QCOMPARE(day->size(), 2);
        QCOMPARE(day->first().text, u"first"_s);
    }

    void noTabScansWhatGrows()
    {
        for (const auto &sql :
             {u"SELECT copy.id FROM platform_post AS copy WHERE copy.deleted_at IS NULL AND (copy.state "
              "= 'scheduled' OR copy.state = 'queued' OR copy.state = 'publishing' OR copy.state = "
              "'retrying' OR copy.state = 'handed-over') ORDER BY copy.due_at, copy.post_id, copy.id LIMIT 5"_s,
              u"SELECT copy.id FROM platform_post AS copy WHERE copy.deleted_at IS NULL AND "
              "copy.state = 'published' ORDER BY copy.published_at DESC, copy.post_id DESC, copy.id "
              "DESC LIMIT 5"_s}) {
            const auto plan = m_fixture->planOf(sql);
            const auto lines = plan.join(u'\n');
            QVERIFY2(lines.contains("INDEX platform_post_waiting"_L1)
                         || lines.contains("INDEX platform_post_published"_L1),
                     qPrintable(lines));
            QVERIFY2(!lines.contains("TEMP B-TREE FOR ORDER BY"_L1), qPrintable(lines));
        }
    }

private:
    [[nodiscard]] CardRepository cards() const { return CardRepository{m_fixture->database()}; }

    const FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<AccountId> m_first;
    std::optional<AccountId> m_second;
};

static const test::Registration<TestCardRepository> registered;
#include "tst_cardrepository.moc"
