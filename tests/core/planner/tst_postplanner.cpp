// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

const QString tooLong(100'001, u'x');  // for a webhook's first comment

}  // namespace

class TestPostPlanner final : public QObject, protected PlannerFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void addsAPostForItsAccounts()
    {
        const auto act = planner().add(newPost(u"hello"_s, 1h));
        VERIFY_DONE(act);
        const auto copies = copiesOf(act->posts.first());
        QCOMPARE(copies.size(), 2);
        for (const auto &copy : copies) {
            QCOMPARE(copy.state, Scheduled);
            QCOMPARE(copy.actAt, std::optional{m_start + 1h});
        }
        const auto history = ChangeRepository{m_fixture->database()}.recent(10);
        QCOMPARE(history->size(), 1);
        QCOMPARE(history->first().key, act->batch);
        QCOMPARE(history->first().label, u"Add \"hello\""_s);
    }

    void refusesWhatCannotBePlanned_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("a time that has passed") << u"past"_s << int(ErrorKind::Invalid) << u"has passed"_s;
        QTest::newRow("no time") << u"timeless"_s << int(ErrorKind::Invalid) << u"Give a time"_s;
        QTest::newRow("no account") << u"homeless"_s << int(ErrorKind::Invalid) << u"at least one account"_s;
        QTest::newRow("an account twice") << u"twice"_s << int(ErrorKind::Invalid) << u"twice"_s;
        QTest::newRow("what the platform refuses") << u"comment"_s << int(ErrorKind::Content) << u"webhook:a: "_s;
    }

    void refusesWhatCannotBePlanned()
    {
        QFETCH(const QString, what);
        QFETCH(const int, kind);
        QFETCH(const QString, says);
        auto post = newPost(u"hello"_s, what == "past"_L1 ? -1h : 1h);
        if (what == "timeless"_L1)
            post.plan.reset();
        if (what == "homeless"_L1)
            post.accounts.clear();
        if (what == "twice"_L1)
            post.accounts += m_account->id;
        if (what == "comment"_L1)
            post.content.firstComment = tooLong;
        const auto act = planner().add(post);
        QVERIFY(!act);
        QCOMPARE(int(act.error().kind), kind);
        QVERIFY2(act.error().detail.contains(says), qPrintable(act.error().detail));
        QVERIFY(PostRepository{m_fixture->database()}.list({})->isEmpty());
        QVERIFY(ChangeRepository{m_fixture->database()}.recent(1)->isEmpty());
    }

    void aDraftMayBeUnfinished()
    {
        auto post = newPost(u"hello"_s, -1h);
        post.draft = true;
        post.content.firstComment = tooLong;
        const auto act = planner().add(post);
        VERIFY_DONE(act);
        QCOMPARE(stateOf(act->posts.first()), Draft);
        QVERIFY(hasError(act->problems));
        QCOMPARE(planner().publishNow(act->posts).error().kind, ErrorKind::Content);
        QCOMPARE(stateOf(act->posts.first()), Draft);
    }

    void thePastMayMeanNow()
    {
        const auto act = planner().add(newPost(u"hello"_s, -1h), PastPolicy::Now);
        VERIFY_DONE(act);
        QCOMPARE(copiesOf(act->posts.first()).first().dueAt, std::optional{m_start});
    }

    void refusesByTheState_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("from");
        const auto row = [](const char *name, const QString &what, PlatformPostState from) {
            QTest::newRow(name) << what << int(from);
        };
        row("moving the published", u"move"_s, Published);
        row("moving what is being published", u"move"_s, Publishing);
        row("moving the doubtful", u"move"_s, Unconfirmed);
        row("publishing the doubtful now", u"now"_s, Unconfirmed);
        row("publishing the published now", u"now"_s, Published);
        row("making the published a draft", u"unschedule"_s, Published);
        row("making what is tried again a draft", u"unschedule"_s, Retrying);
        row("canceling what is being published", u"cancel"_s, Publishing);
        row("canceling the published", u"cancel"_s, Published);
        row("canceling the canceled", u"cancel"_s, Canceled);
        row("retrying the planned", u"retry"_s, Scheduled);
        row("retrying the doubtful", u"retry"_s, Unconfirmed);
        row("confirming what failed", u"live"_s, Failed);
        row("sending the published again", u"again"_s, Published);
        row("deleting what is being published", u"delete"_s, Publishing);
        row("editing the published", u"edit"_s, Published);
    }

    void refusesByTheState()
    {
        QFETCH(const QString, what);
        QFETCH(const int, from);
        const auto key = postIn(PlatformPostState(from));
        const auto before = copiesOf(key).first();
        const auto history = ChangeRepository{m_fixture->database()}.recent(100)->size();
        const auto act = perform(what, key);
        QVERIFY(!act);
        QCOMPARE(act.error().kind, ErrorKind::Conflict);
        QVERIFY(act.error().detail.contains("webhook:a"_L1));
        QCOMPARE(copiesOf(key).first().version, before.version);
        QCOMPARE(ChangeRepository{m_fixture->database()}.recent(100)->size(), history);
    }

    void anEditOfWhatIsOnItsWayWaits_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("publishing") << int(Publishing);
        QTest::newRow("retrying") << int(Retrying);
        QTest::newRow("unconfirmed") << int(Unconfirmed);
    }

    void anEditOfWhatIsOnItsWayWaits()
    {
        QFETCH(const int, state);
        const auto key = postIn(PlatformPostState(state));
        const auto act = planner().edit(key, {.parts = QStringList{u"better"_s}});
        VERIFY_DONE(act);
        QCOMPARE(act->notes.size(), 1);
        QVERIFY(act->notes.first().contains("The change waits"_L1));
        QCOMPARE(int(stateOf(key)), state);
        QCOMPARE(postOf(key).revision, 2);
    }

    void anEditLeavesThePartsThatAreLive()
    {
        auto post = newPost({}, 0h);
        post.content.parts = {u"one"_s, u"two"_s};
        VERIFY_DONE(planner().add(post));
        const auto id = copiesOf(post.key).first().id;
        send(id, Failed, StepState::Done);
        QVERIFY(journal().noteLiveParts(id, 1));
        const auto refused = planner().edit(post.key, {.parts = QStringList{u"other"_s, u"two"_s}});
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY2(refused.error().detail.contains(u"first 1 of its parts"_s), qPrintable(refused.error().detail));
        VERIFY_DONE(planner().edit(post.key, {.parts = QStringList{u"one"_s, u"better"_s}}));
    }

    void anEditOfWhatLacksOnlyItsCommentChangesThatAlone()
    {
        auto post = newPost(u"hello"_s, 0h);
        post.content.firstComment = u"#tags"_s;
        VERIFY_DONE(planner().add(post));
        const auto id = copiesOf(post.key).first().id;
        send(id, Failed, StepState::Done);
        QVERIFY(journal().noteLiveParts(id, 1));
        QVERIFY(journal().noteCommentMissing(id, {.remoteId = u"1"_s, .permalink = u"https://x/1"_s}));
        const auto refused = planner().edit(post.key, {.parts = QStringList{u"hello"_s, u"and more"_s}});
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY2(refused.error().detail.contains(u"only its first comment is not"_s),
                 qPrintable(refused.error().detail));
        VERIFY_DONE(planner().edit(post.key, {.firstComment = u"#better"_s}));
        VERIFY_DONE(planner().retry({post.key}));
        QCOMPARE(copiesOf(post.key).first().permalink, u"https://x/1"_s);
        QCOMPARE(copiesOf(post.key).first().comment, CommentState::Missing);
    }

    void aPersonsWordThatTheCommentIsLiveCanBeTakenBack()
    {
        auto post = newPost(u"hello"_s, 0h);
        post.content.firstComment = u"#tags"_s;
        post.accounts = {m_account->id};
        VERIFY_DONE(planner().add(post));
        const auto id = copiesOf(post.key).first().id;
        send(id, Unconfirmed, StepState::Done);
        QVERIFY(journal().noteCommentMissing(id, {.remoteId = u"1"_s, .permalink = u"https://x/1"_s}));
        const auto act = planner().confirmLive({post.key}, {});
        VERIFY_DONE(act);
        QCOMPARE(stateOf(post.key), Published);
        QCOMPARE(copiesOf(post.key).first().comment, CommentState::Live);
        QCOMPARE(copiesOf(post.key).first().permalink, u"https://x/1"_s);
        VERIFY_DONE(planner().undo(act->batch));
        QCOMPARE(stateOf(post.key), Unconfirmed);
        QCOMPARE(copiesOf(post.key).first().comment, CommentState::Missing);
    }

    void anEditThatThePlatformRefusesIsNone()
    {
        const auto key = postIn(Scheduled);
        const auto act = planner().edit(key, {.firstComment = tooLong});
        QCOMPARE(act.error().kind, ErrorKind::Content);
        QCOMPARE(postOf(key).revision, 1);
    }

    void duplicatesAsADraft()
    {
        const auto key = postIn(Published);
        const auto act = planner().duplicate(key);
        VERIFY_DONE(act);
        const auto copy = act->posts.first();
        QVERIFY(copy != key);
        QCOMPARE(postOf(copy).content, postOf(key).content);
        QVERIFY(!postOf(copy).plan);
        QCOMPARE(stateOf(copy), Draft);
        QCOMPARE(copiesOf(copy).size(), 1);
        VERIFY_DONE(planner().undo(act->batch));
        QVERIFY(!find(copy));
        QVERIFY(find(key));
    }

    void deletesForOneAccountAlone()
    {
        const auto key = postIn(Scheduled);
        const auto copies = copiesOf(key);
        const auto first = planner().remove({copies.first().key});
        VERIFY_DONE(first);
        QCOMPARE(copiesOf(key).size(), 1);
        QCOMPARE(copiesOf(key).first().id, copies.last().id);
        VERIFY_DONE(planner().undo(first->batch));
        QCOMPARE(copiesOf(key).size(), 2);
        VERIFY_DONE(planner().remove({copies.first().key}));
        VERIFY_DONE(planner().remove({copies.last().key}));
        QVERIFY(!find(key));
    }

    void onePlatformPostIsMeantAlone()
    {
        const auto key = postIn(Scheduled);
        const auto copies = copiesOf(key);
        VERIFY_DONE(planner().cancel({copies.first().key}));
        QCOMPARE(copiesOf(key).first().state, Canceled);
        QCOMPARE(copiesOf(key).last().state, Scheduled);
        const auto now = planner().publishNow({copies.last().key});
        VERIFY_DONE(now);
        QCOMPARE(copiesOf(key).last().dueAt, std::optional{m_start});
        QCOMPARE(postOf(key).plan->due, m_start + 1h);  // the post's own time stays
    }

    void whatCannotBeDoneToSomeIsToldOfTheRest()
    {
        const auto key = postIn(Scheduled);
        const auto first = copiesOf(key).first().id;
        m_clock.advance(1h);
        QVERIFY(claimed(first));
        const auto act = planner().cancel({key});
        VERIFY_DONE(act);
        QCOMPARE(act->notes, QStringList{u"webhook:a: it is being published right now."_s});
        QCOMPARE(copiesOf(key).first().state, Publishing);
        QCOMPARE(copiesOf(key).last().state, Canceled);
    }

    void anActOnSeveralIsDoneToAllOrNone()
    {
        const auto planned = postIn(Scheduled);
        const auto published = postIn(Published);
        QVERIFY(!planner().cancel({planned, published}));
        QCOMPARE(stateOf(planned), Scheduled);
        QCOMPARE(planner().cancel({planned, u"absent"_s}).error().kind, ErrorKind::NotFound);
        const auto second = postIn(Scheduled);
        const auto act = planner().cancel({planned, second, planned});
        VERIFY_DONE(act);
        QCOMPARE(act->posts, (QStringList{planned, second}));
        VERIFY_DONE(planner().undo(act->batch));
        QCOMPARE(stateOf(planned), Scheduled);
        QCOMPARE(stateOf(second), Scheduled);
    }

    void aRetryUploadsMediaAfresh()
    {
        const auto key = postIn(Failed, StepState::Refused);
        const auto id = copiesOf(key).first().id;
        VERIFY_DONE(planner().retry({key}));
        const auto claim = claimed(id);
        QVERIFY(claim);
        QCOMPARE(claim->journal.first().step.kind, StepKind::UploadMedia);
        QCOMPARE(claim->journal.first().state, StepState::NotSent);
        QCOMPARE(claim->tries, 0);
    }

    void aPersonsWordSettlesADoubt()
    {
        const auto key = postIn(Unconfirmed);
        const auto live = planner().confirmLive({copiesOf(key).first().key}, {.address = u"https://x/1"_s});
        VERIFY_DONE(live);
        QCOMPARE(copiesOf(key).first().state, Published);
        QCOMPARE(copiesOf(key).first().permalink, u"https://x/1"_s);
        QVERIFY(copiesOf(key).first().publishedAt);
        VERIFY_DONE(planner().undo(live->batch));

        const auto again = planner().confirmSendAgain({copiesOf(key).first().key});
        VERIFY_DONE(again);
        QCOMPARE(doubtfulSteps(), 0);
        VERIFY_DONE(planner().undo(again->batch));
        QCOMPARE(doubtfulSteps(), 1);
        VERIFY_DONE(planner().confirmSendAgain({copiesOf(key).first().key}));
        const auto claim = claimed(copiesOf(key).first().id);
        QVERIFY(claim);
        QCOMPARE(claim->journal.last().state, StepState::Absent);
    }

    void pausesAccountsAndResumes()
    {
        const auto one = planner().pause({m_account->id}, u"holidays"_s);
        VERIFY_DONE(one);
        QVERIFY(account(*m_account).paused);
        QCOMPARE(account(*m_account).pauseReason, u"holidays"_s);
        QVERIFY(!account(*m_other).paused);
        VERIFY_DONE(planner().pause({}, u"holidays"_s));
        QVERIFY(account(*m_other).paused);
        QCOMPARE(planner().pause({}, u"holidays"_s).error().kind, ErrorKind::Conflict);
        const auto resumed = planner().resume({});
        VERIFY_DONE(resumed);
        QVERIFY(!account(*m_account).paused);
        VERIFY_DONE(planner().undo(resumed->batch));
        QVERIFY(account(*m_account).paused);
        VERIFY_DONE(planner().undo(one->batch));  // what came after it was taken back
        QVERIFY(!account(*m_account).paused);
        const auto two = planner().pause({m_account->id}, u"holidays"_s);
        VERIFY_DONE(planner().pause({m_account->id}, u"repairs"_s));
        QCOMPARE(planner().undo(two->batch).error().kind, ErrorKind::Conflict);
    }

    void nothingIsPlannedInAWorkspaceThatIsElsewhere()
    {
        const auto key = postIn(Scheduled);
        m_fixture->installation = newKey();
        m_fixture->reopen();
        QCOMPARE(planner().cancel({key}).error().kind, ErrorKind::Config);
        QCOMPARE(planner().add(newPost(u"hello"_s, 1h)).error().kind, ErrorKind::Config);
        QVERIFY(m_fixture->workspace->settleIn(Relocation::Moved, m_clock));
        VERIFY_DONE(planner().cancel({key}));
    }
};

static const test::Registration<TestPostPlanner> registered;
#include "tst_postplanner.moc"
