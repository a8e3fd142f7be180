// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventrepository.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEventRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_account = m_fixture->account(u"here"_s, u"a"_s).id;
        // The account's own event would stand in every list.
        QVERIFY(m_fixture->database().runOnce(u"UPDATE workspace SET events_from = 9000000000000000"_s));
        QVERIFY(m_fixture->database().runOnce(u"DELETE FROM event"_s));
        QVERIFY(m_fixture->database().runOnce(u"UPDATE workspace SET events_from = 0"_s));
    }

    void everyKindIsKnownToTheStore()
    {
        for (size_t at = 0; at < eventKindCount; ++at) {
            const auto kind = static_cast<EventKind>(at);
            QCOMPARE(eventKindFromWord(toWord(kind)), std::optional{kind});
            QVERIFY2(events().tell({.kind = kind, .at = m_clock.now()}), qPrintable(toWord(kind)));
        }
        auto known = m_fixture->database().runOnce(u"SELECT count(*) FROM event_kind"_s);
        QVERIFY(known->hasRow());
        QCOMPARE(known->integer(0), qint64{eventKindCount});
        QVERIFY(!eventKindFromWord(u"post_vanished"));
    }

    void tellsWhatItWasTold()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock.now());
        const auto copy = PlatformPostRepository{m_fixture->database()}.ofPost(post)->first();
        const Event failed{.kind = EventKind::PostPublishFailed,
                           .at = m_clock.now(),
                           .account = *m_account,
                           .platformPost = copy.id,
                           .error = ErrorKind::Content,
                           .detail = {{u"message"_s, u"too rude"_s}}};
        QVERIFY(events().tell(failed));
        const auto list = events().list({});
        QCOMPARE(list->size(), 1);
        const auto &told = list->first();
        QCOMPARE(told.event.kind, EventKind::PostPublishFailed);
        QCOMPARE(told.event.at, m_clock.now());
        QCOMPARE(told.event.account, m_account);
        QCOMPARE(told.event.platformPost, std::optional{copy.id});
        QCOMPARE(told.event.error, std::optional{ErrorKind::Content});
        QCOMPARE(told.event.detail, failed.detail);
        QCOMPARE(told.handle, u"a"_s);
        QCOMPARE(told.platformPost, copy.key);
        QVERIFY(!told.post.isEmpty());
    }

    void listsTheLatestOldestFirst()
    {
        for (const auto age : {3h, 1h, 2h})
            tell(EventKind::EngineStarted, age);
        tell(EventKind::AccountPaused, 90min, *m_account);
        const auto all = events().list({.limit = 3});
        QCOMPARE(all->size(), 3);
        QCOMPARE(all->first().event.at, m_clock.now() - 2h);
        QCOMPARE(all->last().event.at, m_clock.now() - 1h);
        QCOMPARE(events().list({.since = m_clock.now() - 2h})->size(), 3);
        QCOMPARE(events().list({.kind = EventKind::EngineStarted})->size(), 3);
        QCOMPARE(events().list({.account = *m_account})->size(), 1);
        QCOMPARE(events().list({.platformPost = u"nobody"_s})->size(), 0);
    }

    void knowsTheLastWordOfLoginAndEngine()
    {
        QVERIFY(!*events().lastOfEngine());
        QVERIFY(!*events().lastOfToken(*m_account));
        tell(EventKind::EngineStarted, 3h);
        tell(EventKind::TokenRefreshFailed, 2h, *m_account);
        tell(EventKind::EngineStopped, 1h);
        tell(EventKind::PostPublished, 1min, *m_account);
        QCOMPARE((*events().lastOfEngine())->kind, EventKind::EngineStopped);
        QCOMPARE((*events().lastOfToken(*m_account))->kind, EventKind::TokenRefreshFailed);
        // The clock was set back: what was told last counts all the same.
        tell(EventKind::EngineTookOver, 4h);
        QCOMPARE((*events().lastOfEngine())->kind, EventKind::EngineTookOver);
    }

    void nothingToldIsChangedOrForgotten()
    {
        tell(EventKind::EngineStarted, 1h);
        QVERIFY(!m_fixture->database().runOnce(u"UPDATE event SET at = 0"_s));
        QVERIFY(!m_fixture->database().runOnce(u"DELETE FROM event"_s));
        QCOMPARE(events().list({})->size(), 1);
    }

    void whatIsOldIsSweptALittleAtATime()
    {
        for (const auto days : {500, 450, 401, 399, 1})
            tell(EventKind::EngineStarted, days * 24h);
        QCOMPARE(*events().sweep(m_clock.now() - eventsKept, 2), 2);
        QCOMPARE(events().list({})->first().event.at, m_clock.now() - 401 * 24h);
        QCOMPARE(*events().sweep(m_clock.now() - eventsKept, 2), 1);
        QCOMPARE(*events().sweep(m_clock.now() - eventsKept, 2), 0);
        QCOMPARE(events().list({})->size(), 2);
        QVERIFY(!m_fixture->database().runOnce(u"DELETE FROM event"_s));
    }

    void noQuestionScansWhatGrows_data()
    {
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("index");
        QTest::newRow("by time") << u"WHERE at >= 5 ORDER BY at DESC, id DESC LIMIT 5"_s << u"event_at"_s;
        QTest::newRow("by kind") << u"WHERE at >= 5 AND kind = 'post_late' ORDER BY at DESC, id DESC LIMIT 5"_s
                                 << u"event_of_kind"_s;
        QTest::newRow("by account") << u"WHERE at >= 5 AND account_id = 1 ORDER BY at DESC, id DESC LIMIT 5"_s
                                    << u"event_of_account"_s;
        QTest::newRow("by platform post")
            << u"WHERE at >= 5 AND platform_post_id = (SELECT id FROM platform_post WHERE key = 'x') "
               "ORDER BY at DESC, id DESC LIMIT 5"_s
            << u"event_of_platform_post"_s;
        QTest::newRow("of a login")
            << u"WHERE account_id = 1 AND (kind = 'token_refreshed' OR kind = 'token_refresh_failed' OR kind = "
               "'account_connected' OR kind = 'account_needs_login') ORDER BY at DESC, id DESC LIMIT 1"_s
            << u"event_of_token"_s;
        QTest::newRow("of the engine") << u"WHERE kind = 'engine_stopped' ORDER BY at DESC, id DESC LIMIT 1"_s
                                       << u"event_of_kind"_s;
        QTest::newRow("what is old") << u"WHERE at < (SELECT events_from FROM workspace) ORDER BY at LIMIT 5"_s
                                     << u"event_at"_s;
    }
    void noQuestionScansWhatGrows()
    {
        QFETCH(const QString, rest);
        QFETCH(const QString, index);
        const auto plan = m_fixture->planOf(u"SELECT * FROM event "_s + rest);
        const auto lines = plan.join(u'\n');
        QVERIFY2(lines.contains(QString{u"INDEX "_s + index + u' '}), qPrintable(lines));
        QVERIFY2(!lines.contains("SCAN event"_L1) && !lines.contains("TEMP B-TREE"_L1), qPrintable(lines));
    }

private:
    [[nodiscard]] EventRepository events() const { return EventRepository{m_fixture->database()}; }
    void tell(EventKind kind, std::chrono::milliseconds age, std::optional<AccountId> account = {})
    {
        QVERIFY(events().tell({.kind = kind, .at = m_clock.now() - age, .account = account}));
    }

    const FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<AccountId> m_account;
};

static const test::Registration<TestEventRepository> registered;
#include "tst_eventrepository.moc"
