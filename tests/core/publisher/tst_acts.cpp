// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postplanner.h"
#include "core/store/actrepository.h"
#include "core/store/eventrepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

/// What the engine does to posts that are out.
class TestActs final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        platform().scripted.spacing = 0ms;
    }
    void cleanup() { stopEngine(); }

    void aDeletedPostIsCanceledAndKeepsItsLink()
    {
        const auto post = published({u"text"_s});
        const auto link = copyOf(post).permalink;
        wishDeletion(post);
        QTRY_COMPARE(stateOf(post), Canceled);
        QVERIFY(platform().created.isEmpty());
        QCOMPARE(copyOf(post).removedAt, std::optional{m_clock->now()});
        QCOMPARE(copyOf(post).permalink, link);
        QVERIFY(!copyOf(post).act);
        QCOMPARE(copyOf(post).liveParts, 0);
        QCOMPARE(kinds(), (QList{EventKind::PostPublished, EventKind::PostDeleted}));
    }

    void aThreadIsDeletedFromItsEnd()
    {
        const auto post = published({u"one"_s, u"two"_s, u"three"_s});
        const auto parts = platform().created;
        QCOMPARE(parts.size(), 3);
        wishDeletion(post);
        QTRY_COMPARE(stateOf(post), Canceled);
        QCOMPARE(platform().deleted, (QStringList{parts[2], parts[1], parts[0]}));
    }

    void deathAtAnyStepLosesNothing_data()
    {
        QTest::addColumn<int>("partsGone");
        QTest::addColumn<bool>("arrived");
        for (int gone = 0; gone < 3; ++gone) {
            QTest::addRow("with %d gone, and the call made", gone) << gone << true;
            QTest::addRow("with %d gone, and the call not made", gone) << gone << false;
        }
    }

    /// Between the intent of a deletion and its answer.
    void deathAtAnyStepLosesNothing()
    {
        QFETCH(const int, partsGone);
        QFETCH(const bool, arrived);
        const auto post = published({u"one"_s, u"two"_s, u"three"_s});
        const auto parts = platform().created;
        stopEngine();
        QVERIFY(planner().deleteLive({postKey(post)}));
        for (int at = 0; at <= partsGone; ++at)
            deleteOnePiece(post, at == partsGone, at < partsGone || arrived);
        QCOMPARE(platform().created.size(), 3 - partsGone - (arrived ? 1 : 0));
        startEngine();
        QTRY_COMPARE(stateOf(post), Canceled);
        QVERIFY(platform().created.isEmpty());
        // From the end, whatever was done twice.
        QStringList firstTimes;
        for (const auto &name : platform().deleted) {
            if (!firstTimes.contains(name))
                firstTimes += name;
        }
        QCOMPARE(firstTimes, (QStringList{parts[2], parts[1], parts[0]}));
    }

    void anEditMakesItsContentTheOneThatIsOut()
    {
        const auto post = published({u"text"_s});
        const auto name = platform().created.first();
        QVERIFY(planner().editLive(postKey(post), {.parts = QStringList{u"better"_s}}));
        m_engine->wakeUp();
        QTRY_VERIFY(!copyOf(post).act);
        QCOMPARE(stateOf(post), Published);
        QCOMPARE(platform().edited.value(name), u"better"_s);
        QCOMPARE(platform().created, QStringList{name});
        QCOMPARE(liveText(post), u"better"_s);
        QCOMPARE(kinds().last(), EventKind::PostEdited);

        wishDeletion(post);
        QTRY_COMPARE(stateOf(post), Canceled);
        QCOMPARE(platform().deleted, QStringList{name});
    }

    void aPassingFailureIsTriedAgainAndAPostStaysPublished()
    {
        const auto post = published({u"text"_s});
        platform().answers.enqueue({Happens::No, Error{ErrorKind::Transient, u"503"_s}});
        wishDeletion(post);
        QTRY_COMPARE(copyOf(post).tries, 1);
        QCOMPARE(stateOf(post), Published);
        QVERIFY(copyOf(post).actAt && *copyOf(post).actAt > m_clock->now());
        QTRY_VERIFY(m_alarmAt && *m_alarmAt > m_clock->now());
        pass(2min);
        QTRY_COMPARE(stateOf(post), Canceled);
    }

    void aLostAnswerIsSimplyAskedForAgain()
    {
        const auto post = published({u"text"_s});
        platform().answers.enqueue({Happens::Yes, Error{ErrorKind::Ambiguous, u"lost"_s}});
        wishDeletion(post);
        QTRY_COMPARE(copyOf(post).tries, 1);
        pass(2min);
        QTRY_COMPARE(stateOf(post), Canceled);
        QCOMPARE(platform().probed, 0);
    }

    void aRefusalWaitsForAPersonWhoTriesAgain()
    {
        const auto post = published({u"text"_s});
        platform().answers.enqueue({Happens::No, Error{ErrorKind::Content, u"may not"_s}});
        wishDeletion(post);
        QTRY_COMPARE(copyOf(post).hold, Hold::Act);
        QCOMPARE(stateOf(post), Published);
        QCOMPARE(copyOf(post).error->detail, u"may not"_s);
        QCOMPARE(kinds().last(), EventKind::PostDeleteFailed);
        QCOMPARE(*ActRepository{m_fixture->database()}.failed(), 1);
        QTRY_VERIFY(!m_alarmAt);

        QVERIFY(planner().retry({postKey(post)}));
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(post), Canceled);
        QVERIFY(!copyOf(post).error);
    }

    void aRefusalInTheMiddleSaysHowFarItCame()
    {
        const auto post = published({u"one"_s, u"two"_s});
        platform().answers.enqueue({});
        platform().answers.enqueue({Happens::No, Error{ErrorKind::Content, u"may not"_s}});
        wishDeletion(post);
        QTRY_COMPARE(copyOf(post).hold, Hold::Act);
        QCOMPARE(platform().created.size(), 1);
        QVERIFY(copyOf(post).error->detail.contains(u"deleted already"_s));

        QVERIFY(planner().cancel({postKey(post)}));
        QCOMPARE(stateOf(post), Published);
        QVERIFY(!copyOf(post).act);
        QCOMPARE(copyOf(post).hold, Hold::None);
    }

    void theWishCanBeTakenBackBeforeItIsTakenUp()
    {
        const auto post = published({u"text"_s});
        stopEngine();
        const auto act = planner().deleteLive({postKey(post)});
        QVERIFY(act);
        QVERIFY(planner().undo(act->batch));
        QVERIFY(!copyOf(post).act);
        startEngine();
        QTRY_VERIFY(!m_alarmAt);
        QCOMPARE(stateOf(post), Published);
        QVERIFY(platform().deleted.isEmpty());
    }

    void aWishThatIsWithdrawnInTheMiddleLeavesTheRest()
    {
        const auto post = published({u"one"_s, u"two"_s});
        platform().beforeAnswer = [&] {
            platform().beforeAnswer = {};
            QVERIFY(planner().cancel({postKey(post)}));
        };
        wishDeletion(post);
        QTRY_COMPARE(platform().deleted.size(), 1);
        QTRY_VERIFY(!copyOf(post).act);
        QTRY_VERIFY(!m_alarmAt);
        QCOMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
    }

    void aWishThatIsWithdrawnDuringTheLastCallIsTooLate()
    {
        const auto post = published({u"one"_s});
        platform().beforeAnswer = [&] {
            platform().beforeAnswer = {};
            QVERIFY(planner().cancel({postKey(post)}));
        };
        wishDeletion(post);
        QTRY_COMPARE(stateOf(post), Canceled);
        QVERIFY(copyOf(post).removedAt);
    }

    void anEditThatIsWithdrawnDuringItsCallIsWhatIsLive()
    {
        const auto post = published({u"text"_s});
        platform().beforeAnswer = [&] {
            platform().beforeAnswer = {};
            QVERIFY(planner().cancel({postKey(post)}));
        };
        QVERIFY(planner().editLive(postKey(post), {.parts = QStringList{u"better"_s}}));
        m_engine->wakeUp();
        QTRY_COMPARE(liveText(post), u"better"_s);
        QCOMPARE(stateOf(post), Published);
        QVERIFY(!copyOf(post).act);
    }

    void whatWasDeletedCanGoOutAgainUnderAnotherKey()
    {
        const auto post = published({u"text"_s});
        const auto first = platform().created.first();
        wishDeletion(post);
        QTRY_COMPARE(stateOf(post), Canceled);
        QVERIFY(planner().publishNow({postKey(post)}));
        QVERIFY(!copyOf(post).removedAt);
        QVERIFY(copyOf(post).permalink.isEmpty());
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
        QVERIFY(platform().created.first() != first);
    }

    void deletesHaveAWindowOfTheirOwn()
    {
        platform().scripted.windows = {{.amount = 1, .period = 1h, .unit = LimitUnit::Deletes}};
        const auto one = published({u"one"_s});
        const auto two = published({u"two"_s});
        QVERIFY(planner().deleteLive({postKey(one), postKey(two)}));
        m_engine->wakeUp();
        QTRY_COMPARE(platform().deleted.size(), 1);
        QTRY_VERIFY(m_nextAt && *m_nextAt >= m_clock->now() + 1h && *m_nextAt <= m_clock->now() + 1h + 1s);

        // Posts go on meanwhile.
        const auto third = m_fixture->post(u"three"_s, {*m_account}, m_clock->now());
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(third), Published);
        QTRY_VERIFY(m_nextAt && *m_nextAt >= m_clock->now() + 1h);
        pass(1h + 1s);
        QTRY_COMPARE(platform().deleted.size(), 2);
        QTRY_COMPARE(stateOf(two), Canceled);
    }

    void actsGoBehindWhatIsDue()
    {
        platform().scripted.maxConcurrent = 1;
        const auto old = published({u"old"_s});
        stopEngine();
        QVERIFY(planner().deleteLive({postKey(old)}));
        const auto post = m_fixture->post(u"new"_s, {*m_account}, m_clock->now());
        QStringList order;
        platform().beforeAnswer = [&] {
            order += stateOf(post) == Publishing ? u"post"_s : u"act"_s;
        };
        startEngine();
        QTRY_COMPARE(stateOf(old), Canceled);
        QCOMPARE(stateOf(post), Published);
        QCOMPARE(order, (QStringList{u"post"_s, u"act"_s}));
    }

    void aFullPostWindowDoesNotHoldADeletion()
    {
        platform().scripted.windows = {{.amount = 1, .period = 1h, .unit = LimitUnit::Posts}};
        const auto old = published({u"old"_s});
        const auto post = m_fixture->post(u"new"_s, {*m_account}, m_clock->now());
        wishDeletion(old);
        QTRY_COMPARE(stateOf(old), Canceled);
        QVERIFY(stateOf(post) != Published);
    }

    void aPausedAccountIsNotTouched()
    {
        const auto post = published({u"text"_s});
        QVERIFY(planner().pause({*m_account}, u"holidays"_s));
        wishDeletion(post);
        QTRY_VERIFY(!m_alarmAt);
        QVERIFY(platform().deleted.isEmpty());
        QVERIFY(planner().resume({*m_account}));
        m_engine->wakeUp();
        QTRY_COMPARE(stateOf(post), Canceled);
    }

    void anActNeverExpires()
    {
        const auto post = published({u"text"_s});
        stopEngine();
        QVERIFY(planner().deleteLive({postKey(post)}));
        m_clock->advance(std::chrono::days{30});
        startEngine();
        QTRY_COMPARE(stateOf(post), Canceled);
    }

    void whatAPlatformDoesNotOfferIsRefused()
    {
        const auto post = published({u"text"_s});
        platform().scripted.editsLive = false;
        const auto act = planner().editLive(postKey(post), {.parts = QStringList{u"better"_s}});
        QVERIFY(!act);
        QCOMPARE(act.error().kind, ErrorKind::Conflict);
        QVERIFY(!copyOf(post).act);
    }

private:
    [[nodiscard]] PostPlanner planner() { return PostPlanner{*m_fixture->workspace, *m_clock, m_platforms}; }

    [[nodiscard]] QString postKey(PostId post) const
    {
        return (*PostRepository{m_fixture->database()}.byId(post))->key;
    }

    PostId published(const QStringList &parts)
    {
        const auto post = m_fixture->post(joinParts(parts), {*m_account}, m_clock->now());
        if (!m_engine)
            startEngine();
        else
            m_engine->wakeUp();
        for (int turn = 0; turn < 200 && stateOf(post) != Published; ++turn)
            QTest::qWait(5);
        return post;
    }

    void wishDeletion(PostId post)
    {
        QVERIFY(planner().deleteLive({postKey(post)}));
        m_engine->wakeUp();
    }

    [[nodiscard]] QList<EventKind> kinds() const
    {
        QList<EventKind> kinds;
        const auto events = EventRepository{m_fixture->database()}.list({});
        for (const auto &told : *events) {
            if (!told.platformPost.isEmpty())
                kinds += told.event.kind;
        }
        return kinds;
    }

    [[nodiscard]] QString liveText(PostId post) const
    {
        const auto revision = ActRepository{m_fixture->database()}.liveRevision(copyOf(post).id);
        return joinParts(PostRepository{m_fixture->database()}.content(**revision)->parts);
    }

    /// The store and the platform as an engine leaves them that deleted a piece, or died while it did.
    void deleteOnePiece(PostId post, bool dies, bool arrives)
    {
        const auto id = copyOf(post).id;
        const auto done = inTransaction(m_fixture->database(), [&]() -> Result<void> {
            ActRepository acts{m_fixture->database()};
            JournalRepository journal{m_fixture->database()};
            auto claim = acts.claim(id, m_clock->now());
            if (!claim)
                return claim.error();
            FrozenPost frozen{.purpose = Purpose::Delete, .live = (*claim)->live};
            const auto &known = (*claim)->journal;
            const auto step = std::get<Step>(
                ScriptedPlatform::nextAct(frozen, {known.constData(), static_cast<size_t>(known.size())}));
            const auto intent = journal.intend(**claim, step, 0, m_clock->now());
            if (!intent)
                return intent.error();
            const auto target = step.payload["id"_L1].toString();
            if (arrives) {
                platform().created.removeAll(target);
                platform().deleted += target;
            }
            if (dies)
                return {};
            if (auto written = journal.conclude(*intent, StepState::Done, {}, {}, m_clock->now()); !written)
                return written;
            return acts.postpone(**claim, m_clock->now(), 0, {});
        });
        QVERIFY(done);
    }
};

static const test::Registration<TestActs> registered;

#include "tst_acts.moc"
