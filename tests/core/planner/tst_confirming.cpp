// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/doubt.h"
#include "core/store/eventrepository.h"
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

const auto second = u"http://127.0.0.1:9/@ada/22"_s;

}  // namespace

/// A person's word about one part of a thread.
class TestConfirming final : public QObject, protected PlannerFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_account = m_fixture->account(u"mastodon"_s, u"ada@127.0.0.1:9"_s);
    }

    void saysWhatIsInDoubt_data()
    {
        QTest::addColumn<int>("parts");
        QTest::addColumn<QString>("comment");
        QTest::addColumn<int>("doubtful");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("the middle of a thread") << 3 << QString{} << 1 << true;
        QTest::newRow("the end of a thread") << 3 << QString{} << 2 << false;
        QTest::newRow("the end of a thread with a comment") << 2 << u"#tags"_s << 1 << true;
        QTest::newRow("a post alone") << 1 << QString{} << 0 << false;
        QTest::newRow("a post with a comment") << 1 << u"#tags"_s << 0 << true;
    }

    void saysWhatIsInDoubt()
    {
        QFETCH(const int, parts);
        QFETCH(const QString, comment);
        QFETCH(const int, doubtful);
        QFETCH(const bool, goesOn);
        doubt(parts, doubtful, comment);
        const auto open = openDoubt(m_fixture->database(), copy(), *m_account, m_platforms, m_clock.now());
        QVERIFY(open && *open);
        const Doubt expected{.kind = StepKind::PublishPart,
                             .part = doubtful,
                             .parts = parts,
                             .goesOn = goesOn,
                             .wantsAddress = goesOn,
                             .text = u"part %1"_s.arg(doubtful + 1)};
        QVERIFY((*open)->doubt == expected);
        QCOMPARE((*open)->livePartsThen(), doubtful + 1);
    }

    void whatIsLiveIsGoneOnBehind()
    {
        doubt(3, 1);
        const auto act = planner().confirmLive({m_key}, {.address = second, .part = 1});
        VERIFY_DONE(act);
        QCOMPARE(copy().state, Scheduled);
        QCOMPARE(copy().liveParts, 2);
        QVERIFY(act->notes.first().contains("part 2 of 3 is live by your word"_L1));
        const auto step = nextStep();
        QCOMPARE(step.part, 2);
        QCOMPARE(step.payload["in_reply_to_id"_L1].toString(), u"22"_s);
        const auto told = EventRepository{m_fixture->database()}.list({.limit = 1});
        QCOMPARE(told->first().event.kind, EventKind::PostConfirmed);
        QCOMPARE(told->first().event.detail["part"_L1].toInt(), 2);
    }

    void whatIsNotLiveIsSentAgainAlone()
    {
        doubt(3, 1);
        const auto refused = planner().confirmSendAgain({m_key}, 2);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY2(refused.error().detail.contains("part 2 of 3, not part 3"_L1), qPrintable(refused.error().detail));
        VERIFY_DONE(planner().confirmSendAgain({m_key}, 1));
        const auto step = nextStep();
        QCOMPARE(step.part, 1);
        QCOMPARE(step.payload["in_reply_to_id"_L1].toString(), u"10"_s);
    }

    void anAnswerIsTakenBack()
    {
        doubt(3, 1);
        const auto act = planner().confirmLive({m_key}, {.address = second});
        VERIFY_DONE(act);
        VERIFY_DONE(planner().undo(act->batch));
        QCOMPARE(copy().state, Unconfirmed);
        QCOMPARE(copy().liveParts, 1);
        QCOMPARE(doubtfulSteps(), 1);
        VERIFY_DONE(planner().confirmLive({m_key}, {.address = second}));
    }

    void refusesWhatItCannotGoOnBehind_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing told") << QString{} << int(ErrorKind::Invalid) << u"wants to be told"_s;
        QTest::newRow("no address") << u"it is there"_s << int(ErrorKind::Invalid) << u"is no address of a post"_s;
        QTest::newRow("somebody else's") << u"http://127.0.0.1:9/@bob/22"_s << int(ErrorKind::Invalid)
                                         << u"is no address of a post"_s;
        QTest::newRow("another part") << u"http://127.0.0.1:9/@ada/10"_s << int(ErrorKind::Invalid)
                                      << u"the address of part 1"_s;
    }

    void refusesWhatItCannotGoOnBehind()
    {
        QFETCH(const QString, address);
        QFETCH(const int, kind);
        QFETCH(const QString, says);
        doubt(3, 1);
        const auto act = planner().confirmLive({m_key}, {.address = address});
        QVERIFY(!act);
        QCOMPARE(int(act.error().kind), kind);
        QVERIFY2(act.error().detail.contains(says), qPrintable(act.error().detail));
        QCOMPARE(copy().state, Unconfirmed);
        QCOMPARE(copy().liveParts, 1);
        QCOMPARE(doubtfulSteps(), 1);
    }

    void thePersonMayHavePostedTheRest()
    {
        doubt(3, 1);
        VERIFY_DONE(planner().confirmLive({m_key}, {.whole = true}));
        QCOMPARE(copy().state, Published);
        QCOMPARE(copy().permalink, QString{});
        // Of two parts nobody here knows the id: half of it must not be deleted and called done.
        const auto deletion = planner().deleteLive({m_key});
        QCOMPARE(deletion.error().kind, ErrorKind::Conflict);
        QVERIFY2(deletion.error().detail.contains("one of its parts"_L1), qPrintable(deletion.error().detail));
    }

    void theEndOfAThreadIsTheEnd_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("stillDoubtful");
        QTest::newRow("with its address") << u"33"_s << 0;
        QTest::newRow("without") << QString{} << 1;
    }

    /// What is shown is where the thread begins, whatever of it was in doubt.
    void theEndOfAThreadIsTheEnd()
    {
        QFETCH(const QString, address);
        QFETCH(const int, stillDoubtful);
        doubt(2, 1);
        VERIFY_DONE(planner().confirmLive({m_key}, {.address = address}));
        QCOMPARE(copy().state, Published);
        QCOMPARE(copy().remoteId, u"10"_s);
        QCOMPARE(copy().permalink, u"http://127.0.0.1:9/@ada/10"_s);
        QCOMPARE(doubtfulSteps(), stillDoubtful);
    }

    /// With its id known it can be deleted and changed there like any other.
    void aPostGetsItsId()
    {
        doubt(1, 0);
        VERIFY_DONE(planner().confirmLive({m_key}, {.address = second}));
        QCOMPARE(copy().state, Published);
        QCOMPARE(copy().remoteId, u"22"_s);
        VERIFY_DONE(planner().deleteLive({m_key}));
    }

private:
    /// A thread of which the parts before `doubtful` are live, with the ids 10, 11 ...
    void doubt(int parts, int doubtful, const QString &comment = {})
    {
        auto post = newPost({}, 0h);
        post.content.parts.clear();
        for (int part = 0; part < parts; ++part)
            post.content.parts += u"part %1"_s.arg(part + 1);
        post.content.firstComment = comment;
        post.accounts = {m_account->id};
        VERIFY_DONE(planner().add(post));
        m_key = post.key;
        const auto id = copy().id;
        auto claim = claimed(id);
        QVERIFY(claim);
        for (int part = 0; part <= doubtful; ++part) {
            const bool isKnown = part < doubtful;
            Step create{.kind = StepKind::PublishPart, .part = part, .creates = true};
            if (part > 0)
                create.payload = {{u"in_reply_to_id"_s, QString::number(9 + part)}};
            const auto step = journal().intend(*claim, create, 1, m_clock.now());
            const auto number = QString::number(10 + part);
            const QJsonObject said{{u"id"_s, number}, {u"url"_s, u"http://127.0.0.1:9/@ada/"_s + number}};
            QVERIFY(journal().conclude(*step, isKnown ? StepState::Done : StepState::Doubtful,
                                       isKnown ? said : QJsonObject{}, {}, m_clock.now()));
        }
        QVERIFY(journal().settle(
            id, {.state = Unconfirmed, .error = Error{ErrorKind::Ambiguous, u"lost"_s}, .liveParts = doubtful},
            m_clock.now()));
    }

    [[nodiscard]] PlatformPost copy() const { return copiesOf(m_key).first(); }

    /// What the engine makes next, but for what is harmless.
    [[nodiscard]] Step nextStep() const
    {
        auto claim = claimed(copy().id);
        const auto *platform = findPlatform(m_platforms, u"mastodon");
        claim->journal += StepRecord{.step = {.kind = StepKind::Baseline}, .state = StepState::Done};
        const FrozenPost post{.key = claim->key, .parts = claim->content.parts};
        const auto next
            = platform->nextStep(post, {claim->journal.constData(), size_t(claim->journal.size())}, m_clock.now());
        return std::get<Step>(next);
    }

    QString m_key;
};

static const test::Registration<TestConfirming> registered;
#include "tst_confirming.moc"
