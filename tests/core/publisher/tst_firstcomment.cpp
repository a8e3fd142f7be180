// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/liveparts.h"
#include "core/publisher/nextmove.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;
using Happens = ScriptedPlatform::Happens;

namespace {

const Error lost{ErrorKind::Ambiguous, u"connection lost"_s};
const Error rude{ErrorKind::Content, u"too rude"_s};

/// One journal after another, with whatever may happen to each call, and what the other side has of it.
class RandomWay
{
public:
    RandomWay(quint32 seed, FrozenPost sent) : m_chance{seed}, m_post{std::move(sent)} {}

    /// Until it is out, or as long as anybody would wait. False: something was made twice, or out of its order.
    bool go()
    {
        for (int move = 0; move < 200; ++move) {
            const auto next = nextMove(m_platform, m_post, m_journal, m_now);
            if (std::holds_alternative<Publication>(next))
                return m_made == expected();
            if (const auto *probe = std::get_if<ProbeMove>(&next))
                ask(m_journal[probe->record]);
            else
                make(std::get<Step>(next));
            if (!isSound())
                return false;
        }
        return true;
    }

private:
    void make(const Step &step)
    {
        const auto name = ScriptedPlatform::nameOf(m_post, step);
        m_journal += StepRecord{.step = step, .intendedAt = m_now};
        auto &line = m_journal.last();
        using enum StepState;
        switch (m_chance.bounded(6)) {
        case 0:
            line.state = NotSent;
            break;
        case 1:
            line.state = Refused;  // a person tries again
            break;
        case 2:  // it died: nobody here knows whether before or after
            m_made += m_chance.bounded(2) == 0 ? QStringList{name} : QStringList{};
            break;
        case 3:
            line.state = Doubtful;
            m_made += m_chance.bounded(2) == 0 ? QStringList{name} : QStringList{};
            break;
        default:
            line.state = Done;
            m_made += name;
        }
    }

    void ask(StepRecord &line)
    {
        if (m_chance.bounded(3) == 0)
            return;  // no answer
        const bool isThere = m_made.contains(ScriptedPlatform::nameOf(m_post, line.step));
        line.state = isThere ? StepState::Done : StepState::Absent;
    }

    [[nodiscard]] QStringList expected() const
    {
        QStringList names;
        for (qsizetype part = 0; part < m_post.parts.size(); ++part)
            names += u"%1/%2"_s.arg(m_post.key).arg(part);
        return names + QStringList{m_post.key + u"/comment"_s};
    }

    [[nodiscard]] bool isSound() const
    {
        const auto parts = m_post.parts.size();
        const bool allDone = liveParts(m_post, m_journal) == parts;
        const bool commentDone = std::any_of(m_journal.begin(), m_journal.end(), [](const StepRecord &line) {
            return line.step.kind == StepKind::FirstComment && line.state == StepState::Done;
        });
        const auto live = liveWithoutComment(m_platform, m_post, m_journal, m_now);
        return m_made == expected().mid(0, m_made.size()) && live.has_value() == (allDone && !commentDone);
    }

    ScriptedPlatform m_platform;
    QRandomGenerator m_chance;
    FrozenPost m_post;
    QList<StepRecord> m_journal;
    QStringList m_made;
    Instant m_now{1'795'251'600s};
};

}  // namespace

/// A comment goes out once, after the whole of its post, and what becomes of it never touches the post.
class TestFirstComment final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { stopEngine(); }

    void anActOnWhatIsOutLacksNoComment()
    {
        const ScriptedPlatform platform;
        const FrozenPost post{.parts = {u"one"_s},
                              .firstComment = u"comment"_s,
                              .purpose = Purpose::Edit,
                              .live = {LivePiece{.kind = StepKind::PublishPart, .result = {{u"id"_s, u"KEY/0"_s}}}}};
        const StepRecord edited{.step = {.kind = StepKind::Edit}, .state = StepState::Done};
        QVERIFY(!liveWithoutComment(platform, post, {edited}, Instant{1'795'251'600s}));
    }

    void goesOutAfterTheWholePost()
    {
        const auto post = commented(u"one\n---\ntwo"_s);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created, names(post, {u"0"_s, u"1"_s, u"comment"_s}));
        QCOMPARE(platform().comments, QStringList{u"#tags"_s});
        QCOMPARE(copyOf(post).comment, CommentState::Live);
        QCOMPARE(copyOf(post).liveParts, 2);
    }

    void aPostWithoutOneHasNone()
    {
        const auto post = commented(u"text"_s, u" \n"_s);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created, names(post, {u"0"_s}));
        QCOMPARE(copyOf(post).comment, CommentState::None);
    }

    void whenItIsRefusedThePostIsLiveAndAMendedOneFollows()
    {
        platform().answers.enqueue({});
        platform().answers.enqueue({Happens::No, rude});
        const auto post = commented(u"text"_s);
        startEngine();
        QTRY_COMPARE(stateOf(post), Failed);
        const auto failed = copyOf(post);
        QCOMPARE(failed.comment, CommentState::Missing);
        QCOMPARE(failed.liveParts, 1);
        QCOMPARE(failed.permalink, u"https://example.org/"_s + failed.key);
        QVERIFY(!failed.publishedAt);
        QCOMPARE(failed.error->detail, u"too rude"_s);

        revise(post, u"#kinder"_s);
        planAgain(post);
        QTRY_COMPARE(stateOf(post), Published);
        const auto key = copyOf(post).key;
        QCOMPARE(platform().created, (QStringList{key + u"/0"_s, key + u"-2/comment"_s}));
        QCOMPARE(platform().comments, (QStringList{u"#tags"_s, u"#kinder"_s}));
        QCOMPARE(copyOf(post).comment, CommentState::Live);
    }

    void itCanBeDoneWithout()
    {
        platform().answers.enqueue({});
        platform().answers.enqueue({Happens::No, rude});
        const auto post = commented(u"text"_s);
        startEngine();
        QTRY_COMPARE(stateOf(post), Failed);
        revise(post, {});
        planAgain(post);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created, names(post, {u"0"_s}));
        QCOMPARE(copyOf(post).comment, CommentState::None);
        QVERIFY(!copyOf(post).permalink.isEmpty());
    }

    void passingFailuresLeaveThePostAlone()
    {
        platform().answers.enqueue({});
        platform().answers.enqueue({Happens::No, Error{ErrorKind::Transient, u"503"_s}});
        const auto post = commented(u"text"_s);
        startEngine();
        QTRY_COMPARE(stateOf(post), Retrying);
        QCOMPARE(copyOf(post).comment, CommentState::Missing);
        pass(2min);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created, names(post, {u"0"_s, u"comment"_s}));
    }

    void aLostAnswerIsAskedAbout_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("it had arrived") << true;
        QTest::newRow("it had not arrived") << false;
    }

    void aLostAnswerIsAskedAbout()
    {
        QFETCH(const bool, arrived);
        platform().answers.enqueue({});
        platform().answers.enqueue({arrived ? Happens::Yes : Happens::No, lost});
        const auto post = commented(u"text"_s);
        startEngine();
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 2s});
        QCOMPARE(copyOf(post).comment, CommentState::Missing);
        pass(2s);
        if (!arrived) {
            QTRY_COMPARE(stateOf(post), Retrying);
            QVERIFY(copyOf(post).error->detail.contains(u"did not take the first comment"_s));
            pass(2min);
        }
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created, names(post, {u"0"_s, u"comment"_s}));
        QCOMPARE(platform().probed, 1);
    }

    void aDeathBeforeItsOutcomeIsADoubt_data() { aLostAnswerIsAskedAbout_data(); }

    void aDeathBeforeItsOutcomeIsADoubt()
    {
        QFETCH(const bool, arrived);
        const auto post = commented(u"text"_s);
        dieCommenting(post, arrived);
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        QCOMPARE(platform().probed, 0);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().performed, arrived ? 0 : 1);
        QCOMPARE(platform().created, names(post, {u"0"_s, u"comment"_s}));
        QCOMPARE(copyOf(post).comment, CommentState::Live);
    }

    void whatNobodyCanTellOfItIsSaidOfItAlone()
    {
        platform().canBeAsked = false;
        platform().answers.enqueue({});
        platform().answers.enqueue({Happens::Yes, lost});
        const auto post = commented(u"text"_s);
        startEngine();
        QTRY_VERIFY(m_alarmAt);
        pass(2s);
        QTRY_COMPARE(stateOf(post), Unconfirmed);
        QCOMPARE(copyOf(post).comment, CommentState::Missing);
        QVERIFY(copyOf(post).error->detail.startsWith(u"The post is live."_s));
        pass(48h);
        QCOMPARE(platform().performed, 2);
    }

    void tooLateItFailsAndNeverExpires()
    {
        platform().answers.enqueue({});
        platform().answers.enqueue({Happens::No, Error{ErrorKind::RateLimited, u"429"_s, 25h}});
        const auto post = commented(u"text"_s);
        startEngine();
        QTRY_COMPARE(stateOf(post), Queued);
        pass(25h);
        QTRY_COMPARE(stateOf(post), Failed);
        QVERIFY(copyOf(post).error->detail.contains(u"the post is live, its first comment is not"_s));
        planAgain(post);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created, names(post, {u"0"_s, u"comment"_s}));
    }

    void limitsCountIt()
    {
        platform().scripted.windows = {{.amount = 3, .period = 1h, .unit = LimitUnit::Posts}};
        const auto first = commented(u"first"_s);
        const auto second = commented(u"second"_s);
        startEngine();
        QTRY_COMPARE(stateOf(first), Published);
        QTRY_VERIFY(m_nextAt);
        pass(1s);  // the account's spacing
        QTRY_VERIFY(m_nextAt && *m_nextAt > m_clock->now() + 50min);
        QCOMPARE(platform().created.size(), 2);
        pass(61min);
        QTRY_COMPARE(stateOf(second), Published);
    }

    /// Whatever happens to each call, in whatever order.
    void noJournalDoublesOrOvertakes()
    {
        const QStringList parts{u"one"_s, u"two"_s, u"three"_s};
        for (quint32 seed = 0; seed < 2000; ++seed) {
            const FrozenPost post{.key = u"k"_s, .parts = parts.mid(0, 1 + int(seed % 3)), .firstComment = u"#tags"_s};
            RandomWay way{seed, post};
            QVERIFY2(way.go(), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

private:
    PostId commented(const QString &text, const QString &comment = u"#tags"_s)
    {
        return m_fixture->commentedPost(text, comment, *m_account, m_clock->now());
    }

    [[nodiscard]] QStringList names(PostId post, const QStringList &pieces) const
    {
        QStringList all;
        for (const auto &piece : pieces)
            all += copyOf(post).key + u'/' + piece;
        return all;
    }

    void revise(PostId post, const QString &comment)
    {
        PostRepository posts{m_fixture->database()};
        const auto stored = posts.byId(post);
        auto content = (*stored)->content;
        content.firstComment = comment;
        QVERIFY(posts.revise(post, (*stored)->version, content, m_clock->now()));
    }

    /// What a person does who retries it.
    void planAgain(PostId post)
    {
        auto copy = copyOf(post);
        copy.actAt = m_clock->now();
        copy.plannedAt = m_clock->now();
        QVERIFY(PlatformPostRepository{m_fixture->database()}.move(copy, Scheduled));
        m_engine->wakeUp();
        pass(1s);  // the account's spacing
    }

    /// The store as an engine leaves it that dies after the post is out, between the comment's intent and its answer.
    void dieCommenting(PostId post, bool arrived)
    {
        const auto id = copyOf(post).id;
        auto done = inTransaction(m_fixture->database(), [&]() -> Result<void> {
            JournalRepository journal{m_fixture->database()};
            const auto candidate = journal.candidate(id, m_clock->now());
            auto claim = journal.claim(id, **candidate, m_clock->now());
            const Step part{.kind = StepKind::PublishPart, .creates = true};
            const auto first = journal.intend(*claim, part, 0, m_clock->now());
            if (auto ended = journal.conclude(*first, StepState::Done, {}, {}, m_clock->now()); !ended)
                return ended;
            if (auto noted = journal.noteLiveParts(id, 1); !noted)
                return noted;
            const Step comment{.kind = StepKind::FirstComment, .creates = true};
            const auto intent = journal.intend(*claim, comment, 0, m_clock->now());
            return intent ? Result<void>{} : intent.error();
        });
        QVERIFY(done);
        platform().created = names(post, arrived ? QStringList{u"0"_s, u"comment"_s} : QStringList{u"0"_s});
    }
};

static const test::Registration<TestFirstComment> registered;
#include "tst_firstcomment.moc"
