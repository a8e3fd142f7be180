// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changerepository.h"
#include "core/store/outcomerepository.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

class TestOutcomeRepository final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_account = m_fixture->account(u"here"_s, u"a"_s).id;
        m_start = m_clock.now();
    }

    void tellsHowLateAPostWas()
    {
        publish(m_fixture->post(u"said"_s, {*m_account}, m_start + 10s), m_start + 12s);
        const auto outcomes = between(m_start, m_start + 1min);
        QCOMPARE(outcomes.size(), 1);
        const auto &outcome = outcomes.first();
        QCOMPARE(outcome.text, u"said"_s);
        QCOMPARE(outcome.platform, u"here"_s);
        QCOMPARE(outcome.account, u"a"_s);
        QCOMPARE(outcome.state, Published);
        QCOMPARE(outcome.permalink, u"https://here/1"_s);
        QCOMPARE(*outcome.lateBy(), 2000ms);
    }

    void aTimeGoneByIsNotLateFromTheStart()
    {
        publish(m_fixture->post(u"now"_s, {*m_account}, m_start - 1h), m_start + 1s);
        QCOMPARE(*between(m_start - 2h, m_start).first().lateBy(), 1000ms);
    }

    void showsTheErrorOfWhatIsNotPublished()
    {
        const auto post = m_fixture->post(u"refused"_s, {*m_account}, m_start);
        auto copy = copyOf(post);
        copy.error = Error{ErrorKind::Content, u"too long"_s};
        QVERIFY(inTransaction(m_fixture->database(), [&] { return copies().move(copy, Canceled); }));
        const auto outcome = between(m_start, m_start).first();
        QCOMPARE(outcome.state, Canceled);
        QCOMPARE(outcome.error, u"too long"_s);
        QVERIFY(!outcome.lateBy());
    }

    void leavesOutDraftsOtherTimesAndWhatIsNotLive()
    {
        m_fixture->post(u"draft"_s, {*m_account}, {});
        m_fixture->post(u"before"_s, {*m_account}, m_start - 1ms);
        m_fixture->post(u"after"_s, {*m_account}, m_start + 1ms);
        const auto batch
            = ChangeRepository{m_fixture->database()}.begin(ChangeKind::Import, u"x.csv"_s, false, m_start);
        m_fixture->post(u"staged"_s, {*m_account}, m_start, batch->id);
        QVERIFY(between(m_start, m_start).isEmpty());
    }

    void keepsTheLatestInTheirOrder()
    {
        for (const auto &text : {u"1"_s, u"2"_s, u"3"_s})
            m_fixture->post(text, {*m_account}, m_start + std::chrono::seconds{text.toInt()});
        const auto outcomes = OutcomeRepository{m_fixture->database()}.between(m_start, m_start + 1min, 2);
        QCOMPARE(outcomes->size(), 2);
        QCOMPARE(outcomes->first().text, u"2"_s);
        QCOMPARE(outcomes->last().text, u"3"_s);
    }

private:
    PlatformPostRepository copies() { return PlatformPostRepository{m_fixture->database()}; }
    PlatformPost copyOf(PostId post) { return copies().ofPost(post)->first(); }

    QList<Outcome> between(Instant from, Instant to)
    {
        const auto outcomes = OutcomeRepository{m_fixture->database()}.between(from, to, 100);
        return outcomes ? *outcomes : QList<Outcome>{};
    }

    void publish(PostId post, Instant at)
    {
        for (const auto to : {Queued, Publishing, Published}) {
            auto copy = copyOf(post);
            if (to == Published) {
                copy.publishedAt = at;
                copy.permalink = u"https://here/1"_s;
            }
            QVERIFY(inTransaction(m_fixture->database(), [&] { return copies().move(copy, to); }));
        }
    }

    FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<AccountId> m_account;
    Instant m_start;
};

static const test::Registration<TestOutcomeRepository> registered;
#include "tst_outcomerepository.moc"
