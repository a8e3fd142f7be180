// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadssteps.h"
#include "tests/core/platforms/threads/samples.h"
#include "tests/support/stepplay.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::noon;

namespace {

/// With answers like Threads'.
class Play final : public test::StepPlay
{
public:
    explicit Play(FrozenPost post) : StepPlay{std::move(post)} {}

private:
    NextStep nextStep(std::span<const StepRecord> records, Instant now) const override
    {
        return threads::nextStep(m_post, records, now);
    }

    QJsonObject answerTo(const Step &step) override
    {
        switch (step.kind) {
        case StepKind::CreateContainer:
            return {{u"id"_s, u"C%1"_s.arg(step.part)}};
        case StepKind::AwaitContainer:
            return {{u"at"_s, toIsoUtc(noon)}};
        case StepKind::PublishPart:
            return {{u"id"_s, u"M%1"_s.arg(step.part)}};
        case StepKind::FirstComment:
            return {{u"id"_s, u"MC"_s}};
        case StepKind::ReadBack:
            return {{u"url"_s, u"https://t/1"_s}};
        default:
            return {};
        }
    }
};

FrozenPost carousel()
{
    auto post = test::threadsPost();
    post.media = {test::threadsPicture(0), test::threadsFilm()};
    return post;
}

FrozenPost single()
{
    auto post = test::threadsPost();
    post.media = {test::threadsPicture(0)};
    return post;
}

FrozenPost chain()
{
    auto post = test::threadsPost({u"one"_s, u"two"_s, u"three"_s});
    post.firstComment = u"First!"_s;
    return post;
}

}  // namespace

class TestThreadsSteps final : public QObject
{
    Q_OBJECT

private slots:
    void goesItsWay_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QString>("kinds");
        const auto one = u"create_container/0 await_container/0 publish_part/0 read_back/0"_s;
        QTest::newRow("a text") << test::threadsPost() << u"baseline/0 "_s + one;
        QTest::newRow("a picture") << single() << u"baseline/0 "_s + one;
        QTest::newRow("a carousel") << carousel()
                                    << u"baseline/0 create_container/0 create_container/1 await_container/0 "
                                       "await_container/1 create_container/2 await_container/2 publish_part/0 "
                                       "read_back/0"_s;
        QTest::newRow("a thread with a comment")
            << chain()
            << u"baseline/0 create_container/0 await_container/0 publish_part/0 create_container/1 await_container/1 "
               "publish_part/1 create_container/2 await_container/2 publish_part/2 read_back/0 create_container/3 "
               "await_container/3 first_comment/0"_s;
    }

    void goesItsWay()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QString, kinds);
        Play play{post};
        QStringList made;
        Cost cost;
        for (int calls = 0; calls < 40 && std::holds_alternative<Step>(play.next()); ++calls) {
            const auto step = play.step();
            made += toWord(step.kind) + u'/' + QString::number(step.part);
            const bool isCreate = step.kind == StepKind::PublishPart || step.kind == StepKind::FirstComment;
            QCOMPARE(step.creates, isCreate);
            cost += step.cost;
            play.done();
        }
        QCOMPARE(made.join(u' '), kinds);
        QCOMPARE(cost, threads::costOf(post));
        const auto end = play.next();
        QVERIFY(std::holds_alternative<Publication>(end));
        QCOMPARE(std::get<Publication>(end).remoteId, u"M0"_s);
        QCOMPARE(std::get<Publication>(end).permalink, u"https://t/1"_s);
    }

    void hangsTogether()
    {
        Play play{chain()};
        play.doneUntil(StepKind::PublishPart);
        QVERIFY(!play.step().payload.contains("reply_to"_L1));
        play.done();
        QCOMPARE(play.step().payload["reply_to"_L1].toString(), u"M0"_s);
        play.doneUntil(StepKind::PublishPart);
        QCOMPARE(play.step().payload["known"_L1].toArray(), QJsonArray{u"M0"_s});
        play.done();
        QCOMPARE(play.step().payload["reply_to"_L1].toString(), u"M1"_s);
        play.doneUntil(StepKind::FirstComment);
        QCOMPARE(play.step().payload["reply_to"_L1].toString(), u"M0"_s);
    }

    void namesTheChildrenInTheirOrder()
    {
        Play play{carousel()};
        for (int calls = 0; calls < 5; ++calls)
            play.done();
        QCOMPARE(play.step().payload["children"_L1].toArray(), (QJsonArray{u"C0"_s, u"C1"_s}));
    }

    void countsTheFirstPartAsAPostAndRepliesAsPoints()
    {
        const auto cost = threads::costOf(chain());
        QCOMPARE(cost.of(LimitUnit::Posts), 1);
        QCOMPARE(cost.of(LimitUnit::Points), 3);
    }

    void publishesTheSameContainerAgain_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<StepKind>("next");
        QTest::newRow("at first") << 0 << StepKind::PublishPart;
        QTest::newRow("after a try") << 1 << StepKind::PublishPart;
        QTest::newRow("after two") << 2 << StepKind::PublishPart;
        QTest::newRow("after three it is asked about") << 3 << StepKind::AwaitContainer;
        QTest::newRow("after nine there is another one") << 9 << StepKind::CreateContainer;
    }

    void publishesTheSameContainerAgain()
    {
        QFETCH(const int, tries);
        QFETCH(const StepKind, next);
        Play play{test::threadsPost()};
        play.doneUntil(StepKind::PublishPart);
        for (int count = 0; count < tries; ++count) {
            play.doneUntil(StepKind::PublishPart);
            play.end(StepState::NotSent);
        }
        QCOMPARE(play.step().kind, next);
        QCOMPARE(play.step().payload["tries"_L1].toInt(), next == StepKind::PublishPart ? tries : 0);
    }

    void keepsTheContainerThatWasInDoubt()
    {
        Play play{test::threadsPost()};
        play.doneUntil(StepKind::PublishPart);
        play.end(StepState::Absent);
        // It is asked about anew, however old it is; then the same one is published.
        const auto later = noon + 30h;
        QCOMPARE(play.step(later).kind, StepKind::AwaitContainer);
        play.done(later);
        QCOMPARE(play.step(later).kind, StepKind::PublishPart);
        QCOMPARE(play.step(later).payload["container"_L1].toString(), u"C0"_s);
    }

    void adoptsWhatIsPublishedAlready()
    {
        Play play{test::threadsPost()};
        play.doneUntil(StepKind::PublishPart);
        play.end(StepState::Absent);
        play.end(StepState::Done, {{u"published"_s, true}});
        QCOMPARE(play.step().kind, StepKind::PublishPart);
        QVERIFY(play.step().payload["published"_L1].toBool());
    }

    void looksAtAContainerThatWaitedAndMakesAnOldOneAnew()
    {
        Play play{carousel()};
        play.doneUntil(StepKind::PublishPart);
        QCOMPARE(play.step(noon + 9min).kind, StepKind::PublishPart);
        QCOMPARE(play.step(noon + 19h).kind, StepKind::AwaitContainer);
        QCOMPARE(play.step(noon + 21h).kind, StepKind::CreateContainer);
        QCOMPARE(play.step(noon + 21h).part, 0);
    }

    void beginsAnewWhenIdsAreVoid()
    {
        Play play{chain()};
        play.doneUntil(StepKind::PublishPart);
        play.done();
        play.doneUntil(StepKind::PublishPart);
        test::discardHarmless(play.journal);
        QCOMPARE(play.step().kind, StepKind::Baseline);
        play.done();
        QCOMPARE(play.step().kind, StepKind::CreateContainer);
        QCOMPARE(play.step().part, 1);  // the first part is out and stays so
    }

    void asksForRoomForAllOfIt()
    {
        const Play play{chain()};
        QCOMPARE(play.step().payload["posts"_L1].toInt(), 1);
        QCOMPARE(play.step().payload["replies"_L1].toInt(), 3);
    }

    void makesNothingOfNothing()
    {
        const Play play{test::threadsPost({u" "_s})};
        const auto end = play.next();
        QVERIFY(std::holds_alternative<Error>(end));
        QCOMPARE(std::get<Error>(end).kind, ErrorKind::Content);
    }

    void deletesFromTheLastToTheFirst()
    {
        auto post = chain();
        post.purpose = Purpose::Delete;
        for (int part = 0; part < 3; ++part)
            post.live += LivePiece{
                .kind = StepKind::PublishPart, .part = part, .payload = {}, .result = {{u"id"_s, u"M%1"_s.arg(part)}}};
        post.live += LivePiece{.kind = StepKind::FirstComment, .payload = {}, .result = {{u"id"_s, u"MC"_s}}};
        QStringList deleted;
        QList<StepRecord> journal;
        for (int calls = 0; calls < 10; ++calls) {
            const auto next = threads::nextAct(post, {journal.constData(), static_cast<size_t>(journal.size())});
            const auto *step = std::get_if<Step>(&next);
            if (step == nullptr)
                break;
            QVERIFY(!step->creates);
            QCOMPARE(step->cost.of(LimitUnit::Deletes), 1);
            deleted += step->payload["id"_L1].toString();
            journal += StepRecord{.step = *step, .state = StepState::Done, .result = {}, .intendedAt = noon};
        }
        QCOMPARE(deleted, (QStringList{u"MC"_s, u"M2"_s, u"M1"_s, u"M0"_s}));
    }
};

static const test::Registration<TestThreadsSteps> registered;
#include "tst_threadssteps.moc"
