// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/publishnotices.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::desktop;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PutDown putDown(const QString &key, PlatformPostState state)
{
    return {.copyKey = key,
            .postKey = u"post-"_s + key,
            .version = 3,
            .state = state,
            .account = u"Harbour Coffee"_s,
            .text = u"New tiles\nare   here"_s,
            .permalink = state == PlatformPostState::Published ? u"https://example.org/1"_s : QString{}};
}

QStringList titles(const QList<Notice> &notices)
{
    QStringList all;
    for (const auto &notice : notices)
        all += notice.title;
    return all;
}

}  // namespace

class TestPublishNotices final : public QObject
{
    Q_OBJECT

private slots:
    void aFailureIsToldAtOnceWithItsReason()
    {
        auto failed = putDown(u"a"_s, PlatformPostState::Failed);
        failed.error = Error{ErrorKind::Content, u"Too many tags."_s};
        const auto notices = m_notices.add(failed, m_clock.now());
        QCOMPARE(titles(notices), QStringList{u"Not published: Harbour Coffee"_s});
        QCOMPARE(notices.first().urgency, Urgency::Critical);
        QCOMPARE(notices.first().body, u"The platform refused the text. Too many tags.\nNew tiles are here"_s);
        QCOMPARE(notices.first().actions, (QList{NoticeAction::Open, NoticeAction::Retry}));
        QCOMPARE(notices.first().copies, QStringList{u"a"_s});
    }

    void halfAThreadIsNotCalledUnpublished()
    {
        auto failed = putDown(u"a"_s, PlatformPostState::Failed);
        failed.liveParts = 1;
        QCOMPARE(titles(m_notices.add(failed, m_clock.now())), QStringList{u"Only partly published: Harbour Coffee"_s});
    }

    void aPostWithoutItsCommentIsNotCalledUnpublished()
    {
        auto failed = putDown(u"a"_s, PlatformPostState::Failed);
        failed.liveParts = 1;
        failed.comment = CommentState::Missing;
        QCOMPARE(titles(m_notices.add(failed, m_clock.now())),
                 QStringList{u"Published without its first comment: Harbour Coffee"_s});
        auto doubtful = putDown(u"b"_s, PlatformPostState::Unconfirmed);
        doubtful.comment = CommentState::Missing;
        QCOMPARE(titles(m_notices.add(doubtful, m_clock.now())),
                 QStringList{u"We can't tell whether the first comment is live: Harbour Coffee"_s});
    }

    void anActThatFailedSaysThatThePostIsLive_data()
    {
        QTest::addColumn<Purpose>("purpose");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("more");
        QTest::newRow("a deletion") << Purpose::Delete << u"Not deleted, still live: Harbour Coffee"_s
                                    << u"2 more post(s) not deleted, still live"_s;
        QTest::newRow("an edit") << Purpose::Edit << u"Not updated, still live: Harbour Coffee"_s
                                 << u"2 more post(s) not updated, still live"_s;
    }

    void anActThatFailedSaysThatThePostIsLive()
    {
        QFETCH(const Purpose, purpose);
        QFETCH(const QString, title);
        QFETCH(const QString, more);
        const auto failed = [&](const QString &key) {
            auto event = putDown(key, PlatformPostState::Published);
            event.failedAct = purpose;
            event.error = Error{ErrorKind::Scope, u"No write:statuses."_s};
            return event;
        };
        const auto notices = m_notices.add(failed(u"a"_s), m_clock.now());
        QCOMPARE(titles(notices), QStringList{title});
        QCOMPARE(notices.first().urgency, Urgency::Critical);
        QCOMPARE(
            notices.first().body,
            u"The login lacks a permission. No write:statuses.\nTry again, or leave it as it is.\nNew tiles are here"_s);
        QCOMPARE(notices.first().actions, (QList{NoticeAction::Open, NoticeAction::Retry}));
        QVERIFY(m_notices.add(failed(u"b"_s), m_clock.now()).isEmpty());
        QVERIFY(m_notices.add(failed(u"c"_s), m_clock.now()).isEmpty());
        m_clock.advance(10s);
        const auto later = m_notices.due(m_clock.now());
        QCOMPARE(titles(later), QStringList{more});
        QCOMPARE(later.first().copies, (QStringList{u"b"_s, u"c"_s}));
        QCOMPARE(later.first().actions, (QList{NoticeAction::Open, NoticeAction::Retry}));
    }

    void inDoubtNobodyIsOfferedToSendAgain()
    {
        const auto notices = m_notices.add(putDown(u"a"_s, PlatformPostState::Unconfirmed), m_clock.now());
        QCOMPARE(titles(notices), QStringList{u"We can't tell whether this is live: Harbour Coffee"_s});
        QCOMPARE(notices.first().actions, QList{NoticeAction::Open});
    }

    void furtherFailuresWithinTenSecondsAreOne()
    {
        QCOMPARE(m_notices.add(putDown(u"a"_s, PlatformPostState::Failed), m_clock.now()).size(), 1);
        for (const auto &key : {u"b"_s, u"c"_s, u"d"_s}) {
            m_clock.advance(1s);
            QVERIFY(m_notices.add(putDown(key, PlatformPostState::Failed), m_clock.now()).isEmpty());
        }
        m_clock.advance(7s);
        const auto notices = m_notices.due(m_clock.now());
        QCOMPARE(notices.size(), 1);
        QCOMPARE(notices.first().copies, (QStringList{u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(notices.first().actions, (QList{NoticeAction::Open, NoticeAction::Retry}));
        QVERIFY(!m_notices.dueAt());
        QCOMPARE(m_notices.add(putDown(u"e"_s, PlatformPostState::Failed), m_clock.now()).size(), 1);
    }

    void whatWentWellWaitsForOthers()
    {
        QVERIFY(m_notices.add(putDown(u"a"_s, PlatformPostState::Published), m_clock.now()).isEmpty());
        QCOMPARE(*m_notices.dueAt(), m_clock.now() + 10s);
        m_clock.advance(10s);
        const auto notices = m_notices.due(m_clock.now());
        QCOMPARE(titles(notices), QStringList{u"Published: Harbour Coffee"_s});
        QCOMPARE(notices.first().permalink, u"https://example.org/1"_s);
        QCOMPARE(notices.first().actions, QList{NoticeAction::Show});
        QCOMPARE(notices.first().urgency, Urgency::Low);
    }

    void manyThatWentWellAreOne()
    {
        for (int at = 0; at < 12; ++at)
            QVERIFY(m_notices.add(putDown(QString::number(at), PlatformPostState::Published), m_clock.now()).isEmpty());
        m_clock.advance(10s);
        const auto notices = m_notices.due(m_clock.now());
        QCOMPARE(notices.size(), 1);
        QCOMPARE(notices.first().copies.size(), 12);
        QVERIFY(notices.first().title.startsWith(u"12 post"_s));
        QCOMPARE(notices.first().body, u"Harbour Coffee"_s);
        QVERIFY(notices.first().permalink.isEmpty());
    }

    void onePostOnThreeAccountsIsOnePost()
    {
        for (const auto &key : {u"a"_s, u"b"_s, u"c"_s}) {
            auto published = putDown(key, PlatformPostState::Published);
            published.postKey = u"same"_s;
            published.account = u"Account "_s + key;
            QVERIFY(m_notices.add(published, m_clock.now()).isEmpty());
        }
        const auto notices = m_notices.due(m_clock.now() + 10s);
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices.first().title.startsWith(u"Published on 3"_s));
        QCOMPARE(notices.first().body, u"Account a, Account b, Account c\nNew tiles are here"_s);
    }

    void successNeedNotBeTold()
    {
        m_notices.setTellsPublished(false);
        QVERIFY(m_notices.add(putDown(u"a"_s, PlatformPostState::Published), m_clock.now()).isEmpty());
        QVERIFY(!m_notices.dueAt());
        QCOMPARE(m_notices.add(putDown(u"a"_s, PlatformPostState::Failed), m_clock.now()).size(), 1);
    }

    void oneEventIsToldOnceHoweverOftenItIsHeard()
    {
        QCOMPARE(m_notices.add(putDown(u"a"_s, PlatformPostState::Failed), m_clock.now()).size(), 1);
        QVERIFY(m_notices.add(putDown(u"a"_s, PlatformPostState::Failed), m_clock.now()).isEmpty());
        QVERIFY(m_notices.due(m_clock.now() + 10s).isEmpty());
    }

    void aSecondFailureOfAPostIsAnotherEvent()
    {
        const auto first = m_notices.add(putDown(u"a"_s, PlatformPostState::Failed), m_clock.now());
        auto again = putDown(u"a"_s, PlatformPostState::Failed);
        again.version = 7;
        const auto second = m_notices.add(again, m_clock.now() + 60s);
        QCOMPARE(second.size(), 1);
        QVERIFY(first.first().key != second.first().key);
    }

    void whatIsOnItsWayIsNoNews_data()
    {
        QTest::addColumn<PlatformPostState>("state");
        for (const auto state :
             {PlatformPostState::Draft, PlatformPostState::Scheduled, PlatformPostState::Queued,
              PlatformPostState::Publishing, PlatformPostState::Retrying, PlatformPostState::Canceled})
            QTest::newRow(qPrintable(toWord(state))) << state;
    }

    void whatIsOnItsWayIsNoNews()
    {
        QFETCH(const PlatformPostState, state);
        QVERIFY(m_notices.add(putDown(u"a"_s, state), m_clock.now()).isEmpty());
        QVERIFY(!m_notices.dueAt());
    }

    void aLongTextIsCutBetweenCharacters()
    {
        auto published = putDown(u"a"_s, PlatformPostState::Expired);
        published.text = u"👩‍👩‍👧‍👦"_s.repeated(20);
        const auto body = m_notices.add(published, m_clock.now()).first().body.section(u'\n', 1);
        QVERIFY(body.endsWith(u"👩‍👩‍👧‍👦…"_s));
    }

    void anAccountInTroubleSaysWhatToDo()
    {
        Account account{{.key = u"k"_s, .name = u"Shop"_s}, AccountId::fromRow(1)};
        QVERIFY(!noticeOf(account));
        account.state = AccountState::NeedsLogin;
        QCOMPARE(noticeOf(account)->title, u"Shop must be connected again"_s);
        QCOMPARE(noticeOf(account)->key, u"account/k"_s);
        account.state = AccountState::Restricted;
        account.stateReason = u"Suspended."_s;
        QCOMPARE(noticeOf(account)->body, u"Suspended.\nIts posts wait. See to it at the platform."_s);
    }

    void init() { m_notices = {}; }

private:
    PublishNotices m_notices;
    FakeClock m_clock;
};

static const test::Registration<TestPublishNotices> registered;
#include "tst_publishnotices.moc"
