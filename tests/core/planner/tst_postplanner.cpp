// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/accountnames.h"
#include "core/planner/plannedtime.h"
#include "core/planner/postplanner.h"
#include "core/store/journalrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

/// What an act did, or why it did not.
#define VERIFY_DONE(act) QVERIFY2((act), qPrintable((act) ? QString{} : (act).error().detail))

}  // namespace

class TestPostPlanner final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_clock.set(m_start);
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_account = m_fixture->account(u"webhook"_s, u"a"_s);
        m_other = m_fixture->account(u"webhook"_s, u"b"_s);
    }

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
            post.content.firstComment = u"first!"_s;
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
        post.content.firstComment = u"first!"_s;
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

    void takesEveryActBack_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        const auto row = [](const char *name, const QString &what, PlatformPostState from, PlatformPostState to) {
            QTest::newRow(name) << what << int(from) << int(to);
        };
        row("a draft gets a time", u"move"_s, Draft, Scheduled);
        row("the planned gets another time", u"move"_s, Scheduled, Scheduled);
        row("what failed gets another time", u"move"_s, Failed, Scheduled);
        row("the expired gets another time", u"move"_s, Expired, Scheduled);
        row("the canceled gets another time", u"move"_s, Canceled, Scheduled);
        row("what is tried again gets another time", u"move"_s, Retrying, Scheduled);
        row("the planned becomes a draft", u"unschedule"_s, Scheduled, Draft);
        row("what failed becomes a draft", u"unschedule"_s, Failed, Draft);
        row("a draft is published now", u"now"_s, Draft, Scheduled);
        row("the planned is published now", u"now"_s, Scheduled, Scheduled);
        row("a draft is canceled", u"cancel"_s, Draft, Canceled);
        row("the planned is canceled", u"cancel"_s, Scheduled, Canceled);
        row("what is tried again is canceled", u"cancel"_s, Retrying, Canceled);
        row("the doubtful is canceled", u"cancel"_s, Unconfirmed, Canceled);
        row("the expired is canceled", u"cancel"_s, Expired, Canceled);
        row("what failed is retried", u"retry"_s, Failed, Scheduled);
        row("the expired is retried", u"retry"_s, Expired, Scheduled);
        row("the doubtful is live", u"live"_s, Unconfirmed, Published);
        row("the doubtful is sent again", u"again"_s, Unconfirmed, Scheduled);
    }

    void takesEveryActBack()
    {
        QFETCH(const QString, what);
        QFETCH(const int, from);
        QFETCH(const int, to);
        const auto key = postIn(PlatformPostState(from));
        const auto before = copiesOf(key).first();
        const auto planBefore = postOf(key).plan;

        const auto act = perform(what, key);
        VERIFY_DONE(act);
        const auto changed = copiesOf(key).first();
        QCOMPARE(int(changed.state), to);
        QCOMPARE(changed.actAt.has_value(), changed.state == Scheduled);
        if (changed.state == Scheduled) {
            QCOMPARE(changed.actAt, changed.dueAt);
            QCOMPARE(changed.tries, 0);
            QVERIFY(!changed.error);
        }

        m_fixture->reopen();
        const auto undone = planner().undo(act->batch);
        VERIFY_DONE(undone);
        const auto after = copiesOf(key).first();
        QCOMPARE(int(after.state), from);
        QCOMPARE(after.dueAt, before.dueAt);
        QCOMPARE(after.actAt, before.actAt);
        QCOMPARE(after.tries, before.tries);
        QCOMPARE(after.permalink, before.permalink);
        QCOMPARE(after.error.has_value(), before.error.has_value());
        QCOMPARE(postOf(key).plan, planBefore);
        QCOMPARE(planner().undo(act->batch).error().kind, ErrorKind::Conflict);
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

    void anEditMakesARevisionAndUndoTheEarlierOne()
    {
        const auto key = postIn(Scheduled);
        const auto act = planner().edit(key, {.parts = QStringList{u"better"_s}, .tags = QStringList{u"news"_s}});
        VERIFY_DONE(act);
        QCOMPARE(postOf(key).content.parts, QStringList{u"better"_s});
        QCOMPARE(postOf(key).revision, 2);
        QCOMPARE(postOf(key).tags, QStringList{u"news"_s});
        VERIFY_DONE(planner().undo(act->batch));
        QCOMPARE(postOf(key).content.parts, QStringList{u"hello"_s});
        QCOMPARE(postOf(key).revision, 1);
        QVERIFY(postOf(key).tags.isEmpty());
        QVERIFY(m_fixture->database().runOnce(u"INSERT INTO post_search (post_search) VALUES ('integrity-check')"_s));
        // The number that was undone is not used for another content.
        VERIFY_DONE(planner().edit(key, {.parts = QStringList{u"best"_s}}));
        QCOMPARE(postOf(key).revision, 3);
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

    void anEditThatThePlatformRefusesIsNone()
    {
        const auto key = postIn(Scheduled);
        const auto act = planner().edit(key, {.firstComment = u"first!"_s});
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

    void takesAnAddingBack()
    {
        const auto act = planner().add(newPost(u"hello"_s, 1h));
        VERIFY_DONE(planner().undo(act->batch));
        QVERIFY(!find(act->posts.first()));
        QVERIFY(journal().heads(m_account->id, 10)->isEmpty());
        QCOMPARE(planner().cancel(act->posts).error().kind, ErrorKind::NotFound);
    }

    void takesADeletionBack()
    {
        const auto key = postIn(Scheduled);
        const auto before = copiesOf(key);
        const auto act = planner().remove({key});
        VERIFY_DONE(act);
        QVERIFY(!find(key));
        QVERIFY(journal().heads(m_account->id, 10)->isEmpty());
        m_fixture->reopen();
        VERIFY_DONE(planner().undo(act->batch));
        QCOMPARE(copiesOf(key).size(), 2);
        QCOMPARE(copiesOf(key).first().actAt, before.first().actAt);
        QCOMPARE(journal().heads(m_account->id, 10)->size(), 1);
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

    void whatWasDeletedAndIsTooLateComesBackUnplanned()
    {
        const auto key = postIn(Scheduled);
        const auto deleted = planner().remove({key});
        m_clock.advance(2h);
        const auto undone = planner().undo(deleted->batch);
        VERIFY_DONE(undone);
        QCOMPARE(undone->notes.size(), 2);
        QCOMPARE(stateOf(key), Draft);
        QVERIFY(!copiesOf(key).first().actAt);
    }

    void aPassedTimeIsNotPlannedAgain()
    {
        const auto key = postIn(Scheduled);
        const auto moved = planner().move({key}, planFor(m_start + 24h, "UTC"));
        m_clock.advance(2h);
        const auto undone = planner().undo(moved->batch);
        QCOMPARE(undone.error().kind, ErrorKind::Conflict);
        QVERIFY(undone.error().detail.contains("has passed"_L1));
        QCOMPARE(copiesOf(key).first().actAt, std::optional{m_start + 24h});
    }

    void whatWasDueIsNotPlannedAgainEither()
    {
        const auto key = postIn(Queued);
        const auto moved = planner().move({key}, planFor(m_start + 24h, "UTC"));
        VERIFY_DONE(moved);
        QCOMPARE(stateOf(key), Scheduled);
        QCOMPARE(planner().undo(moved->batch).error().kind, ErrorKind::Conflict);
        const auto canceled = planner().cancel({postIn(Queued)});
        VERIFY_DONE(planner().undo(canceled->batch));
        QCOMPARE(stateOf(canceled->posts.first()), Draft);
    }

    void undoRefusesWhenThePostHasMovedOn_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("edited") << u"edit"_s << u"edited since"_s;
        QTest::newRow("planned anew") << u"move"_s << u"planned anew since"_s;
        QTest::newRow("deleted") << u"delete"_s << u"deleted since"_s;
        QTest::newRow("in flight") << u"claim"_s << u"is being published"_s;
        QTest::newRow("published") << u"publish"_s << u"is published"_s;
    }

    void undoRefusesWhenThePostHasMovedOn()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, says);
        const auto added = planner().add(newPost(u"hello"_s, 0h));
        const auto key = added->posts.first();
        if (what == "claim"_L1 || what == "publish"_L1)
            QVERIFY(claimed(copiesOf(key).first().id));
        if (what == "publish"_L1)
            QVERIFY(journal().settle(copiesOf(key).first().id, {.state = Published, .published = Publication{}},
                                     m_clock.now()));
        if (what == "edit"_L1 || what == "move"_L1 || what == "delete"_L1)
            VERIFY_DONE(perform(what, key));
        const auto undone = planner().undo(added->batch);
        QCOMPARE(undone.error().kind, ErrorKind::Conflict);
        QVERIFY2(undone.error().detail.contains(says), qPrintable(undone.error().detail));
    }

    void fallingDueIsNoReasonToRefuseUndo()
    {
        const auto added = planner().add(newPost(u"hello"_s, 0h));
        QCOMPARE(*journal().queueDue(m_account->id, m_clock.now(), 10), 1);
        VERIFY_DONE(planner().undo(added->batch));
        QVERIFY(!find(added->posts.first()));
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
        const auto live = planner().confirmLive({copiesOf(key).first().key}, u"https://x/1"_s);
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
        QCOMPARE(planner().undo(one->batch).error().kind, ErrorKind::Conflict);
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

    void namesAccounts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("platform and handle") << u"webhook:a"_s << QString{};
        QTest::newRow("in other letters") << u"WebHook:A"_s << QString{};
        QTest::newRow("nearly") << u"webhok:a"_s << u"did you mean webhook:a?"_s;
        QTest::newRow("not at all") << u"zzz"_s << u"There is no account \"zzz\"."_s;
    }

    void namesAccounts()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, says);
        const auto found = accountNamed({*m_account, *m_other}, name);
        if (says.isEmpty())
            QCOMPARE(found->key, m_account->key);
        else
            QVERIFY2(found.error().detail.contains(says), qPrintable(found.error().detail));
        QCOMPARE(accountNamed({*m_account, *m_other}, m_other->key)->key, m_other->key);
        auto elsewhere = *m_account;
        elsewhere.key = newKey();
        QVERIFY(accountNamed({*m_account, elsewhere}, u"webhook:a"_s).error().detail.contains(elsewhere.key));
    }

private:
    [[nodiscard]] PostPlanner planner() const { return PostPlanner{*m_fixture->workspace, m_clock, m_platforms}; }
    [[nodiscard]] JournalRepository journal() const { return JournalRepository{m_fixture->database()}; }

    [[nodiscard]] NewPost newPost(const QString &text, std::chrono::milliseconds in) const
    {
        return {.key = newKey(),
                .content = {.parts = {text}},
                .accounts = {m_account->id, m_other->id},
                .plan = planFor(m_clock.now() + in, "Europe/Berlin")};
    }

    [[nodiscard]] std::optional<Post> find(const QString &key) const
    {
        return *PostRepository{m_fixture->database()}.find(key);
    }
    [[nodiscard]] Post postOf(const QString &key) const { return *find(key); }
    [[nodiscard]] QList<PlatformPost> copiesOf(const QString &key) const
    {
        return *PlatformPostRepository{m_fixture->database()}.ofPost(postOf(key).id);
    }
    [[nodiscard]] PlatformPostState stateOf(const QString &key) const { return copiesOf(key).first().state; }
    [[nodiscard]] Account account(const Account &known) const
    {
        return **AccountRepository{m_fixture->database()}.find(known.key);
    }

    [[nodiscard]] std::optional<Claim> claimed(PlatformPostId id) const
    {
        const auto candidate = journal().candidate(id, m_clock.now());
        if (!candidate || !*candidate)
            return {};
        const auto claim = journal().claim(id, **candidate, m_clock.now());
        return claim ? std::optional{*claim} : std::nullopt;
    }

    [[nodiscard]] int doubtfulSteps() const
    {
        auto row = m_fixture->database().runOnce(u"SELECT count(*) FROM step WHERE state = 'doubtful'"_s);
        return row && row->next() ? row->number(0) : -1;
    }

    /// A post of two accounts whose first platform post has come to `state`, by the ways that lead there. It has
    /// uploaded a medium and made one creating step, which ended as `create`, where it was published at all.
    QString postIn(PlatformPostState state, StepState create = StepState::Doubtful)
    {
        const bool wasSent
            = state == Publishing || state == Retrying || state == Published || state == Failed || state == Unconfirmed;
        auto post = newPost(u"hello"_s, wasSent || state == Queued || state == Expired ? 0h : 1h);
        post.draft = state == Draft;
        if (state == Published)
            post.accounts = {m_account->id};
        const auto act = planner().add(post);
        const auto id = copiesOf(post.key).first().id;
        if (wasSent)
            send(id, state, create);
        if (state == Queued)
            QTest::qCompare(*journal().queueDue(m_account->id, m_clock.now(), 10), 1, "queued", "1", __FILE__,
                            __LINE__);
        if (state == Expired && !journal().giveUp(id, Expired, {ErrorKind::Transient, u"too late"_s}))
            qFatal("not expired");
        if (state == Canceled && !planner().cancel({copiesOf(post.key).first().key}))
            qFatal("not canceled");
        // What is not tested stands still and out of the way.
        if (copiesOf(post.key).size() == 2 && (wasSent || state == Queued || state == Expired || state == Canceled))
            (void)planner().remove({copiesOf(post.key).last().key});
        return act->posts.first();
    }

    void send(PlatformPostId id, PlatformPostState state, StepState create)
    {
        auto claim = claimed(id);
        for (const auto kind : {StepKind::UploadMedia, StepKind::Publish}) {
            const bool creates = kind == StepKind::Publish;
            const auto step = journal().intend(*claim, {.kind = kind, .creates = creates}, 1, m_clock.now());
            if (!journal().conclude(*step, creates ? create : StepState::Done, {}, {}, m_clock.now()))
                qFatal("no step");
        }
        if (state == Publishing)
            return;
        const bool failed = state != Published;
        JournalRepository::Verdict verdict{.state = state, .tries = failed ? 1 : 0};
        if (failed)
            verdict.error = Error{ErrorKind::Unknown, u"it went wrong"_s};
        else
            verdict.published = Publication{.remoteId = u"1"_s, .permalink = u"https://x/1"_s};
        if (state == Retrying)
            verdict.actAt = m_clock.now() + 1min;
        if (!journal().noteAttempt(claim->attempt, m_clock.now(), failed ? u"unknown"_s : u"published"_s, {}, {})
            || !journal().settle(id, verdict, m_clock.now()))
            qFatal("not settled");
    }

    Result<Act> perform(const QString &what, const QString &key)
    {
        auto acting = planner();
        if (what == "move"_L1)
            return acting.move({key}, planFor(m_clock.now() + 5h, "Asia/Tokyo"));
        if (what == "unschedule"_L1)
            return acting.unschedule({key});
        if (what == "now"_L1)
            return acting.publishNow({key});
        if (what == "cancel"_L1)
            return acting.cancel({key});
        if (what == "retry"_L1)
            return acting.retry({key});
        if (what == "live"_L1)
            return acting.confirmLive({key}, u"https://x/2"_s);
        if (what == "again"_L1)
            return acting.confirmSendAgain({key});
        if (what == "delete"_L1)
            return acting.remove({key});
        return acting.edit(key, {.parts = QStringList{u"better"_s}});
    }

    FakeClock m_clock;
    const Instant m_start = m_clock.now();
    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<Account> m_account;
    std::optional<Account> m_other;
};

static const test::Registration<TestPostPlanner> registered;
#include "tst_postplanner.moc"
