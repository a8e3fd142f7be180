// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "ui/queue/queueactions.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuewords.h"
#include "ui/theme/statelook.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

PostCard card(const QString &key, Instant due, PlatformPostState state = Scheduled)
{
    return {.post = PostId::fromRow(1),
            .postKey = key,
            .copies = {{.id = PlatformPostId::fromRow(1), .key = key + u"-copy"_s, .account = AccountId::fromRow(1)}},
            .state = state,
            .dueAt = due,
            .text = key};
}

QStringList linesOf(const QList<QueueRow> &rows)
{
    QStringList lines;
    for (const auto &row : rows)
        lines += row.card() ? row.card()->postKey : u"# "_s + std::get<QString>(row.what);
    return lines;
}

}  // namespace

class TestQueueRows final : public QObject
{
    Q_OBJECT

private slots:
    void daysAreThoseOfTheZone()
    {
        const QTimeZone berlin{"Europe/Berlin"};
        const auto midnight = toInstant(QDateTime::fromString(u"2026-11-21T23:00:00Z"_s, Qt::ISODate));
        const QueueCards loaded{.cards = {card(u"late"_s, midnight - 1ms), card(u"early"_s, midnight),
                                          card(u"far"_s, midnight + 24h * 40)}};
        QCOMPARE(linesOf(queueRows(loaded, berlin, midnight - 1h)),
                 (QStringList{u"# Today, Saturday 21 November"_s, u"late"_s, u"# Tomorrow, Sunday 22 November"_s,
                              u"early"_s, u"# Friday 1 January 2027"_s, u"far"_s}));
    }

    void whatNeedsSomebodyComesFirst()
    {
        const auto now = m_clock.now();
        const QueueCards loaded{.attention = {card(u"broken"_s, now - 1h, Failed)}, .cards = {card(u"next"_s, now)}};
        QCOMPARE(linesOf(queueRows(loaded, QTimeZone::utc(), now)),
                 (QStringList{u"# Needs you"_s, u"broken"_s, u"# Today, Saturday 21 November"_s, u"next"_s}));
    }

    void aLineSaysWhyItWaits_data()
    {
        QTest::addColumn<PlatformPostState>("state");
        QTest::addColumn<Hold>("hold");
        QTest::addColumn<QString>("note");
        QTest::newRow("planned") << Scheduled << Hold::None << u"in 1 h"_s;
        QTest::newRow("paused") << Scheduled << Hold::Paused << u"paused"_s;
        QTest::newRow("keyring locked") << Queued << Hold::Keyring << u"waits for the keyring"_s;
        QTest::newRow("in doubt") << Unconfirmed << Hold::None << u"may be live, check"_s;
        QTest::newRow("out") << Published << Hold::None << QString{};
    }

    void aLineSaysWhyItWaits()
    {
        QFETCH(const PlatformPostState, state);
        QFETCH(const Hold, hold);
        auto shown = card(u"x"_s, m_clock.now() + 1h, state);
        shown.hold = hold;
        QTEST(cardNote(shown, m_clock.now()), "note");
    }

    void whatIsUploadedSaysHowFarItIs_data()
    {
        QTest::addColumn<qint64>("sent");
        QTest::addColumn<QString>("note");
        QTest::newRow("nothing yet") << qint64{0} << u"uploading, 0%"_s;
        QTest::newRow("some of it") << qint64{43'900} << u"uploading, 43%"_s;
        QTest::newRow("but for one byte") << qint64{99'999} << u"uploading, 99%"_s;
        QTest::newRow("all of it") << qint64{100'000} << u"uploading, 100%"_s;
    }

    void whatIsUploadedSaysHowFarItIs()
    {
        QFETCH(const qint64, sent);
        auto shown = card(u"x"_s, m_clock.now(), Publishing);
        shown.upload = UploadProgress{.sent = sent, .total = 100'000};
        QTEST(cardNote(shown, m_clock.now()), "note");
    }

    void aThreadHalfOutSaysHowMuchIsLive()
    {
        auto shown = card(u"x"_s, m_clock.now(), Failed);
        shown.parts = 3;
        shown.liveParts = 1;
        QCOMPARE(cardNote(shown, m_clock.now()), u"1 of 3 parts are live"_s);
        // Of the next one nobody knows: neither is the thread live, nor may all of it be sent again.
        shown.state = Unconfirmed;
        QCOMPARE(cardNote(shown, m_clock.now()), u"1 of 3 parts are live, check the next"_s);
        const PlatformPost copy{.id = PlatformPostId::fromRow(1),
                                .post = PostId::fromRow(1),
                                .account = AccountId::fromRow(1),
                                .state = Unconfirmed,
                                .liveParts = 1};
        QVERIFY(explanation(copy, {}).contains("what follows was not sent"_L1));
    }

    void whatLacksOnlyItsCommentSaysSo()
    {
        auto shown = card(u"x"_s, m_clock.now(), Failed);
        shown.liveParts = 1;
        shown.comment = CommentState::Missing;
        QCOMPARE(cardNote(shown, m_clock.now()), u"live without its first comment"_s);
        shown.state = Publishing;
        QCOMPARE(cardNote(shown, m_clock.now()), u"its first comment"_s);
        PlatformPost copy{.id = PlatformPostId::fromRow(1),
                          .post = PostId::fromRow(1),
                          .account = AccountId::fromRow(1),
                          .liveParts = 1,
                          .comment = CommentState::Missing,
                          .error = Error{ErrorKind::Content, u"too rude"_s}};
        for (const auto state : {Failed, Retrying, Unconfirmed}) {
            copy.state = state;
            QVERIFY2(explanation(copy, {}).startsWith("The post is live"_L1), qPrintable(toWord(state)));
        }
        QCOMPARE(commentHeading(copy), u"First comment, not known to be live"_s);
        copy.state = Failed;
        QCOMPARE(commentHeading(copy), u"First comment, not live"_s);
        QCOMPARE(stateSentence(copy), u"Live, but without its first comment"_s);
    }

    void whatIsDoneToAHeldPostIsSaid_data()
    {
        QTest::addColumn<RecallAim>("aim");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("word");
        QTest::newRow("taken back") << RecallAim::TakeBack << u"being taken back"_s
                                    << u"Being taken back from its platform"_s << u"Taking back..."_s;
        QTest::newRow("moved") << RecallAim::Move << u"being moved there"_s << u"Being moved at its platform"_s
                               << u"Moving..."_s;
        QTest::newRow("deleted") << RecallAim::Delete << u"being taken back and deleted"_s
                                 << u"Being taken back from its platform, to be deleted"_s << u"Deleting..."_s;
    }

    void whatIsDoneToAHeldPostIsSaid()
    {
        QFETCH(const RecallAim, aim);
        auto shown = card(u"x"_s, m_clock.now(), HandedOver);
        QVERIFY(actionsFor(shown).contains(QueueAction::Delete));
        QCOMPARE(cardNote(shown, m_clock.now()), u"the platform has it"_s);
        shown.act = Purpose::Recall;
        shown.recall = aim;
        QTEST(cardNote(shown, m_clock.now()), "note");
        QTEST(lookOf(shown.state, shown.hold, shown.act, shown.recall).word, "word");
        PlatformPost copy{.id = PlatformPostId::fromRow(1),
                          .post = PostId::fromRow(1),
                          .account = AccountId::fromRow(1),
                          .state = HandedOver};
        copy.act = OpenAct{.publication = PublicationId::fromRow(1), .purpose = Purpose::Recall, .aim = aim};
        QTEST(stateSentence(copy), "heading");
        const auto waits = explanation(copy, {});
        copy.error = Error{ErrorKind::Transient, u"lost"_s};
        QVERIFY(!waits.isEmpty() && waits != explanation(copy, {}));
    }

    void everyStateOffersSomething()
    {
        for (const auto state :
             {Draft, Scheduled, Queued, Publishing, Retrying, Published, Failed, Unconfirmed, Expired, Canceled}) {
            const auto actions = actionsFor(card(u"x"_s, m_clock.now(), state));
            QVERIFY2(!actions.isEmpty(), qPrintable(toWord(state)));
            for (const auto action : actions)
                QVERIFY(!actionText(action).isEmpty());
        }
        // What is out or may be out is never sent again by a slip.
        QVERIFY(!actionsFor(card(u"x"_s, m_clock.now(), Published)).contains(QueueAction::PublishNow));
        QVERIFY(!actionsFor(card(u"x"_s, m_clock.now(), Publishing)).contains(QueueAction::Delete));
        QCOMPARE(actionsFor(card(u"x"_s, m_clock.now(), Unconfirmed)).first(), QueueAction::ConfirmLive);
    }

    void whatIsLiveOffersWhatItsNetworksLet()
    {
        using enum QueueAction;
        auto live = card(u"x"_s, m_clock.now(), Published);
        live.copies.first().permalink = u"https://example.org/1"_s;
        QCOMPARE(actionsFor(live), (QList{Open, CopyLink, Duplicate}));
        live.mayDeleteLive = true;
        live.mayEditLive = true;
        QCOMPARE(actionsFor(live), (QList{Open, CopyLink, EditLive, Duplicate, DeleteLive}));
        live.act = Purpose::Delete;
        QCOMPARE(actionsFor(live), (QList{StopAct, Open, CopyLink, Duplicate}));
        QCOMPARE(cardNote(live, m_clock.now()), u"being deleted"_s);
        live.hold = Hold::Act;
        live.error = Error{ErrorKind::Content, u"no"_s};
        QCOMPARE(actionsFor(live), (QList{Retry, LeaveLive, Open, CopyLink, Duplicate, DeleteLive}));
        QCOMPARE(cardNote(live, m_clock.now()), u"not deleted: the platform refused the text"_s);
        live.act = Purpose::Edit;
        live.hold = Hold::None;
        live.error.reset();
        QCOMPARE(actionsFor(live), (QList{StopAct, Open, CopyLink, EditLive, Duplicate, DeleteLive}));
        QCOMPARE(cardNote(live, m_clock.now()), u"being updated"_s);
        for (const auto action : {EditLive, DeleteLive, StopAct, LeaveLive})
            QVERIFY(!actionText(action).isEmpty());
    }

    void manyShareWhatAllAllow()
    {
        const auto actions = actionsFor(QList{card(u"a"_s, {}, Scheduled), card(u"b"_s, {}, Failed)});
        QCOMPARE(actions, (QList{QueueAction::Cancel, QueueAction::Delete}));
    }

    void aRefreshTakesOverDifferencesOnly()
    {
        QueueModel model;
        const QAbstractItemModelTester tester{&model};
        const auto now = m_clock.now();
        const auto rows = [&](const QList<PostCard> &cards) {
            return queueRows({.cards = cards}, QTimeZone::utc(), now);
        };
        const auto a = card(u"a"_s, now + 1h), b = card(u"b"_s, now + 2h), c = card(u"c"_s, now + 3h);
        model.setRows(rows({a, b, c}));
        QCOMPARE(model.rowCount(), 4);
        const QPersistentModelIndex kept{model.index(3)};
        const QSignalSpy resets{&model, &QueueModel::modelReset};
        const QSignalSpy changes{&model, &QueueModel::dataChanged};
        auto moved = b;
        moved.hold = Hold::Paused;
        model.setRows(rows({a, moved, c}));
        QCOMPARE(changes.size(), 1);
        model.setRows(rows({moved, c}));
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(resets.isEmpty());
        QCOMPARE(model.card(kept)->postKey, u"c"_s);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    const test::FakeClock m_clock;
};

static const test::Registration<TestQueueRows> registered;
#include "tst_queuerows.moc"
