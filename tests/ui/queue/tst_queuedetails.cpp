// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attempt.h"
#include "core/messages/postwords.h"
#include "core/store/metricrepository.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/queue/queuefixture.h"
#include "ui/queue/founddialog.h"
#include "ui/queue/queuedetails.h"
#include "ui/queue/queuewords.h"
#include "ui/widgets/button.h"

#include <QLineEdit>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the panel tells of a post beside its state.
class TestQueueDetails final : public QObject, private QueueFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void whatEachAccountGetsIsSaidWhereTheyGetDifferentThings()
    {
        const auto ada = m_bench->connected(u"ada"_s);
        const auto bob = m_bench->connected(u"bob"_s);
        NewPost post{.key = newKey(),
                     .content = {.parts = {u"New tiles are here"_s}},
                     .accounts = {ada.id, bob.id},
                     .plan = planFor(m_bench->clock.now() + 1h, "Europe/Berlin")};
        post.content.variants[bob.key].parts = QStringList{u"Tiles, and a discount for you"_s};
        QVERIFY(DeskFixture::answer(m_bench->desk->add(post)));
        QTRY_COMPARE(cards(), QStringList{u"New tiles are here"_s});
        choose(0);
        QTRY_VERIFY(says(u"For Scripted bob"_s));
        QVERIFY(says(u"For Scripted ada"_s));
        QVERIFY(says(u"New tiles are here"_s));
        QVERIFY(says(u"Tiles, and a discount for you"_s));
        photograph(*m_page, u"queue-variants"_s);
    }

    void everyEndOfAnAttemptHasItsOwnWords()
    {
        QStringList lines{attemptLine({.outcome = u"unknown"_s})};
        QStringList sentences{attemptSentence(u"unknown"_s, {})};
        for (const QString word : attemptEnds) {
            QVERIFY2(!lines.contains(attemptLine({.outcome = word})), qPrintable(word));
            QVERIFY2(!sentences.contains(attemptSentence(word, {})), qPrintable(word));
            lines += attemptLine({.outcome = word});
            sentences += attemptSentence(word, {});
        }
    }

    void whatThePlatformSaidThatDidNotStopItIsShown()
    {
        const auto key = m_bench->post(u"A film"_s, {m_bench->connected(u"ada"_s)}, 1h);
        publishWith(key, {{u"warning"_s, u"The thumbnail was not taken."_s}});
        m_page->showTab(CardTab::Published);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        QTRY_VERIFY(details());
        QVERIFY(details()->report().contains(u"The thumbnail was not taken."_s));
        QCOMPARE(DeskFixture::answer(m_bench->desk->post(key))->copies.first().warnings,
                 QStringList{u"The thumbnail was not taken."_s});
        photograph(*m_page, u"queue-warning"_s);
    }

    void howFarAnUploadIsIsShownAndGoesOnWithoutBuildingThePanelAnew()
    {
        NewPost post{.key = newKey(),
                     .content = {.parts = {u"A film"_s}, .media = {film()}},
                     .accounts = {m_bench->connected(u"ada"_s).id},
                     .plan = planFor(m_bench->clock.now() + 1h, "Europe/Berlin")};
        QVERIFY(DeskFixture::answer(m_bench->desk->add(post)));
        QTRY_COMPARE(cards().size(), 1);
        uploadPiece(post.key, 0);
        QTRY_COMPARE(stateOf(post.key), PlatformPostState::Publishing);
        QTRY_VERIFY(model()->card(model()->index(1))->state == PlatformPostState::Publishing);
        choose(0);
        QTRY_VERIFY(says(uploadLine({.kind = MediaKind::Video, .sent = 0, .total = 120'000'000})));
        const auto *panel = details();
        uploadPiece(post.key, 34'000'000);
        const auto line = u"Uploading the film: 34.0 MB of 120.0 MB"_s;
        QTRY_VERIFY(says(line));
        QCOMPARE(details(), panel);
        // So does its line, for those who look at the list alone.
        const auto spoken = model()->index(1).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"uploading, 28%"_s), qPrintable(spoken));
        photograph(*m_page, u"queue-upload"_s);
    }

    void figuresAreReadOnWishAndShown()
    {
        m_bench->scripted->scripted.metrics.told = {Metric::Likes, Metric::Shares};
        const auto account = m_bench->connected(u"ada"_s);
        const auto key = m_bench->post(u"New tiles are here"_s, {account}, 1h);
        publishWith(key, {{u"id"_s, u"1"_s}});
        m_page->showTab(CardTab::Published);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        QTRY_VERIFY(says(u"The figures of this post were not read yet."_s));
        QVERIFY(button(u"Read now"_s)->isEnabled());
        QCOMPARE(button(u"Read now"_s)->accessibleName(), u"Read the figures now"_s);
        QTest::mouseClick(button(u"Read now"_s), Qt::LeftButton);
        QTRY_VERIFY(says(u"To be read as soon as the platform can be asked."_s));
        QVERIFY(!button(u"Read now"_s)->isEnabled());

        const auto copy = DeskFixture::answer(m_bench->desk->post(key))->copies.first().copy.id;
        const auto note = [&](const Metrics &metrics) {
            withStore(*m_bench->desk, [&](Database &database) {
                if (!MetricRepository{database}.note(copy, metrics, m_bench->clock.now(), {}))
                    qFatal("no figures");
            });
        };
        note({{Metric::Likes, 12}, {Metric::Shares, 1}});
        QTRY_VERIFY(says(u"12 like(s) · 1 share(s)"_s));
        QVERIFY(says(u"Read just now."_s));
        QVERIFY(button(u"Read now"_s)->isEnabled());
        photograph(*m_page, u"queue-figures"_s);

        m_bench->clock.advance(3h);
        note({{Metric::Likes, 40}});
        QTRY_VERIFY(says(u"40 like(s)"_s));  // what is told no more is not shown as of today
    }

    void aPlatformThatTellsNoFiguresSaysSo()
    {
        const auto key = m_bench->post(u"New tiles are here"_s, {m_bench->connected(u"ada"_s)}, 1h);
        publishWith(key, {{u"id"_s, u"1"_s}});
        m_page->showTab(CardTab::Published);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        QTRY_VERIFY(says(u"Its platform tells no figures of this post."_s));
        QVERIFY(!button(u"Read now"_s));
    }

    void whatIsInDoubtOfAThreadIsSaidAndAnsweredForAlone()
    {
        NewPost post{.key = newKey(),
                     .content = {.parts = {u"One"_s, u"Two"_s, u"Three"_s}},
                     .accounts = {m_bench->connected(u"ada"_s).id},
                     .plan = planFor(m_bench->clock.now() + 1h, "Europe/Berlin")};
        QVERIFY(DeskFixture::answer(m_bench->desk->add(post)));
        doubtSecondPart(post.key);
        m_page->showTab(CardTab::NeedsAttention);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        QTRY_VERIFY(button(u"It is live"_s));
        const auto copy = DeskFixture::answer(m_bench->desk->post(post.key))->copies.first();
        QVERIFY(copy.doubt);
        QVERIFY(says(doubtSentence(*copy.doubt)));

        QTest::mouseClick(button(u"It is live"_s), Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<FoundDialog *>());
        auto *dialog = m_page->findChild<FoundDialog *>();
        photograph(*dialog, u"queue-found"_s);
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(
            std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == "Two"_L1; }));
        dialog->goOnButton()->click();
        QTRY_COMPARE(dialog->trouble(), u"scripted:ada: where is it?"_s);
        QTest::keyClicks(dialog->address(), u"22"_s);
        dialog->goOnButton()->click();
        QTRY_COMPARE(stateOf(post.key), PlatformPostState::Scheduled);
        QTRY_VERIFY(!m_page->findChild<FoundDialog *>());
    }

private:
    /// The first of its parts is live, of the second nobody can say.
    void doubtSecondPart(const QString &key)
    {
        withStore(*m_bench->desk, [&](Database &database) {
            JournalRepository journal{database};
            auto [claim, copy] = claimed(database, key);
            const auto now = m_bench->clock.now();
            for (const int part : {0, 1}) {
                const auto step
                    = journal.intend(claim, {.kind = StepKind::PublishPart, .part = part, .creates = true}, 1, now);
                if (!journal.conclude(*step, part == 0 ? StepState::Done : StepState::Doubtful, {}, {}, now))
                    qFatal("no step");
            }
            const JournalRepository::Verdict verdict{.state = PlatformPostState::Unconfirmed,
                                                     .error = Error{ErrorKind::Ambiguous, u"lost"_s},
                                                     .liveParts = 1};
            if (!journal.settle(copy, verdict, now))
                qFatal("not in doubt");
        });
    }

    QueueDetails *details() { return m_page->findChild<QueueDetails *>(); }

    static PostMedia film()
    {
        return {.asset = {.sha256 = u"f"_s,
                          .file = u"f.mp4"_s,
                          .mime = u"video/mp4"_s,
                          .bytes = 120'000'000,
                          .kind = MediaKind::Video},
                .alt = {}};
    }

    /// The journal as the engine leaves it, with this result of the step that made the post.
    void publishWith(const QString &key, const QJsonObject &result)
    {
        withStore(*m_bench->desk, [&](Database &database) {
            JournalRepository journal{database};
            const auto [claim, copy] = claimed(database, key);
            auto mine = claim;
            const auto now = m_bench->clock.now();
            const auto step = journal.intend(mine, {.kind = StepKind::Publish, .creates = true}, 1, now);
            const JournalRepository::Verdict verdict{
                .state = PlatformPostState::Published,
                .published = Publication{.remoteId = u"1"_s, .permalink = u"https://example.org/1"_s}};
            if (!journal.conclude(*step, StepState::Done, result, {}, now)
                || !journal.noteAttempt(mine.attempt, now, u"published"_s, {}, {})
                || !journal.settle(copy, verdict, now))
                qFatal("not published");
        });
    }

    /// The intent to send the piece that begins there.
    void uploadPiece(const QString &key, qint64 offset)
    {
        withStore(*m_bench->desk, [&](Database &database) {
            if (!m_claim)
                m_claim = claimed(database, key).first;
            const Step piece{.kind = StepKind::UploadChunk, .payload = {{u"offset"_s, offset}}};
            if (!JournalRepository{database}.intend(*m_claim, piece, 1, m_bench->clock.now()))
                qFatal("no piece");
        });
    }

    static std::pair<Claim, PlatformPostId> claimed(Database &database, const QString &key)
    {
        const auto post = PostRepository{database}.find(key).value();
        const auto copy = PlatformPostRepository{database}.ofPost(post->id)->first();
        JournalRepository journal{database};
        const auto candidate = journal.candidate(copy.id, *copy.dueAt);
        return {journal.claim(copy.id, **candidate, *copy.dueAt).value(), copy.id};
    }

    std::optional<Claim> m_claim;
};

static const test::Registration<TestQueueDetails> registered;
#include "tst_queuedetails.moc"
