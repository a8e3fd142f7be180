// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postplanner.h"
#include "core/store/actrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// What a person wishes to be done to posts that are out.
class TestActing final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_mastodon = m_fixture->account(u"mastodon"_s, u"ada"_s).id;
        m_bluesky = m_fixture->account(u"bluesky"_s, u"bob"_s).id;
        m_webhook = m_fixture->account(u"webhook"_s, u"hook"_s).id;
    }

    void opensAnActWhereItIsOffered()
    {
        const auto post = published(u"text"_s, {*m_mastodon, *m_bluesky, *m_webhook});
        const auto act = planner().deleteLive({keyOf(post)});
        QVERIFY2(act, qPrintable(act ? QString{} : act.error().detail));
        QCOMPARE(actOf(post, *m_mastodon), std::optional{Purpose::Delete});
        QCOMPARE(actOf(post, *m_bluesky), std::optional{Purpose::Delete});
        QVERIFY(!actOf(post, *m_webhook));
        QCOMPARE(act->notes.size(), 1);
        QVERIFY2(act->notes.first().contains(u"hook"_s), qPrintable(act->notes.first()));
    }

    void onlyThatCopyWhichIsNamed()
    {
        const auto post = published(u"text"_s, {*m_mastodon, *m_bluesky});
        QVERIFY(planner().deleteLive({copyOn(post, *m_bluesky).key}));
        QVERIFY(!actOf(post, *m_mastodon));
        QVERIFY(actOf(post, *m_bluesky));
    }

    void refusesWhatCannotBeDone_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a network that offers nothing") << u"webhook"_s;
        QTest::newRow("a post that waits") << u"scheduled"_s;
        QTest::newRow("a post that was confirmed by hand") << u"confirmed"_s;
        QTest::newRow("one that is being deleted") << u"twice"_s;
    }

    void refusesWhatCannotBeDone()
    {
        QFETCH(const QString, what);
        PostId post = m_fixture->post(u"waits"_s, {*m_mastodon}, m_clock.now() + 1h);
        if (what == "webhook"_L1)
            post = published(u"text"_s, {*m_webhook});
        if (what == "confirmed"_L1) {
            post = published(u"text"_s, {*m_mastodon});
            QVERIFY(m_fixture->database().runOnce(u"UPDATE step SET state = 'doubtful'"_s));
        }
        if (what == "twice"_L1) {
            post = published(u"text"_s, {*m_mastodon});
            QVERIFY(planner().deleteLive({keyOf(post)}));
        }
        const auto act = planner().deleteLive({keyOf(post)});
        QVERIFY(!act);
        QCOMPARE(act.error().kind, ErrorKind::Conflict);
        QVERIFY(!act.error().detail.isEmpty());
    }

    void changesTheWordsOfWhatIsLive()
    {
        const auto post = published(u"text"_s, {*m_mastodon, *m_bluesky});
        const auto act = planner().editLive(keyOf(post), {.parts = QStringList{u"better"_s}});
        QVERIFY2(act, qPrintable(act ? QString{} : act.error().detail));
        QCOMPARE(actOf(post, *m_mastodon), std::optional{Purpose::Edit});
        QVERIFY(!actOf(post, *m_bluesky));
        QCOMPARE(act->notes.size(), 1);
        QVERIFY2(act->notes.first().contains(u"post it again"_s), qPrintable(act->notes.first()));
        QCOMPARE(postOf(post).content.parts, QStringList{u"better"_s});
    }

    void refusesAnEdit_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("more parts") << QStringList{u"one"_s, u"two"_s};
        QTest::newRow("the same words") << QStringList{u"text"_s};
        QTest::newRow("words that the network does not take") << QStringList{QString{600, u'x'}};
    }

    void refusesAnEdit()
    {
        QFETCH(const QStringList, parts);
        const auto post = published(u"text"_s, {*m_mastodon});
        const auto act = planner().editLive(keyOf(post), {.parts = parts});
        QVERIFY(!act);
        QVERIFY(!actOf(post, *m_mastodon));
        QCOMPARE(postOf(post).content.parts, QStringList{u"text"_s});
    }

    void whatWaitsGetsTheEditToo()
    {
        const auto post = published(u"text"_s, {*m_mastodon});
        QVERIFY(PlatformPostRepository{m_fixture->database()}.add(post, *m_bluesky, Scheduled, m_clock.now() + 1h,
                                                                  m_clock.now()));
        QVERIFY(planner().editLive(keyOf(post), {.parts = QStringList{u"better"_s}}));
        QCOMPARE(copyOn(post, *m_bluesky).state, Scheduled);
        QCOMPARE(postOf(post).content.parts, QStringList{u"better"_s});
    }

    void undoTakesTheWishBack()
    {
        const auto post = published(u"text"_s, {*m_mastodon});
        const auto act = planner().editLive(keyOf(post), {.parts = QStringList{u"better"_s}});
        QVERIFY(planner().undo(act->batch));
        QVERIFY(!actOf(post, *m_mastodon));
        QCOMPARE(postOf(post).content.parts, QStringList{u"text"_s});
        QCOMPARE(openPublications(), 0);
        QVERIFY(planner().editLive(keyOf(post), {.parts = QStringList{u"better"_s}}));  // and it can be wished again
    }

    void undoComesTooLateOnceItIsTakenUp()
    {
        const auto post = published(u"text"_s, {*m_mastodon});
        const auto act = planner().deleteLive({keyOf(post)});
        QVERIFY(claim(post));
        const auto undone = planner().undo(act->batch);
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::Conflict);
        QVERIFY(actOf(post, *m_mastodon));
    }

    void cancelStopsItAndSaysWhatIsUnderWay()
    {
        const auto post = published(u"text"_s, {*m_mastodon});
        QVERIFY(planner().deleteLive({keyOf(post)}));
        QVERIFY(claim(post));
        const auto canceled = planner().cancel({keyOf(post)});
        QVERIFY(canceled);
        QCOMPARE(canceled->notes.size(), 1);
        QCOMPARE(copyOn(post, *m_mastodon).state, Published);
        QVERIFY(!actOf(post, *m_mastodon));

        QVERIFY(planner().undo(canceled->batch));
        QCOMPARE(actOf(post, *m_mastodon), std::optional{Purpose::Delete});
        QCOMPARE(openPublications(), 1);
    }

    void whatIsPublishedCannotBeCanceled()
    {
        const auto post = published(u"text"_s, {*m_mastodon});
        const auto act = planner().cancel({keyOf(post)});
        QVERIFY(!act);
        QCOMPARE(copyOn(post, *m_mastodon).state, Published);
    }

    void aPostIsNotDeletedHereWhileItIsBeingDeletedThere()
    {
        const auto post = published(u"text"_s, {*m_mastodon});
        QVERIFY(planner().deleteLive({keyOf(post)}));
        QVERIFY(!planner().remove({keyOf(post)}));
        QVERIFY(planner().cancel({keyOf(post)}));
        QVERIFY(planner().remove({keyOf(post)}));
    }

    void aDeletionTakesThePlaceOfAnEdit()
    {
        const auto post = published(u"text"_s, {*m_mastodon});
        QVERIFY(planner().editLive(keyOf(post), {.parts = QStringList{u"better"_s}}));
        QVERIFY(planner().deleteLive({keyOf(post)}));
        QCOMPARE(actOf(post, *m_mastodon), std::optional{Purpose::Delete});
        QCOMPARE(openPublications(), 1);
        QVERIFY(!planner().editLive(keyOf(post), {.parts = QStringList{u"even better"_s}}));
    }

private:
    [[nodiscard]] PostPlanner planner() const { return PostPlanner{*m_fixture->workspace, m_clock, m_platforms}; }
    [[nodiscard]] Post postOf(PostId id) const { return **PostRepository{m_fixture->database()}.byId(id); }
    [[nodiscard]] QString keyOf(PostId id) const { return postOf(id).key; }
    [[nodiscard]] PlatformPost copyOn(PostId post, AccountId account) const
    {
        const auto copies = PlatformPostRepository{m_fixture->database()}.ofPost(post);
        return *std::find_if(copies->begin(), copies->end(),
                             [&](const PlatformPost &copy) { return copy.account == account; });
    }
    [[nodiscard]] std::optional<Purpose> actOf(PostId post, AccountId account) const
    {
        const auto act = copyOn(post, account).act;
        return act ? std::optional{act->purpose} : std::nullopt;
    }
    [[nodiscard]] int openPublications() const
    {
        auto row = m_fixture->database().runOnce(
            u"SELECT count(*) FROM publication WHERE purpose <> 'publish' AND void_since IS NULL"_s);
        return row && row->hasRow() ? row->number(0) : -1;
    }

    bool claim(PostId post)
    {
        const auto id = copyOn(post, *m_mastodon).id;
        const auto taken = inTransaction(m_fixture->database(),
                                         [&] { return ActRepository{m_fixture->database()}.claim(id, m_clock.now()); });
        return taken && taken->has_value();
    }

    PostId published(const QString &text, const QList<AccountId> &accounts)
    {
        const auto post = m_fixture->post(text, accounts, m_clock.now());
        JournalRepository journal{m_fixture->database()};
        for (const auto account : accounts) {
            const auto id = copyOn(post, account).id;
            const auto done = inTransaction(m_fixture->database(), [&]() -> Result<void> {
                const auto candidate = journal.candidate(id, m_clock.now());
                auto taken = journal.claim(id, **candidate, m_clock.now());
                const auto step
                    = journal.intend(*taken, {.kind = StepKind::PublishPart, .creates = true}, 0, m_clock.now());
                if (auto written = journal.conclude(*step, StepState::Done, {{u"id"_s, u"r1"_s}}, {}, m_clock.now());
                    !written)
                    return written;
                return journal.settle(id, {.state = Published, .published = Publication{u"r1"_s, u"https://x.org/1"_s}},
                                      m_clock.now());
            });
            if (!done)
                qFatal("%s", qPrintable(done.error().detail));
        }
        return post;
    }

    FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    std::optional<AccountId> m_mastodon;
    std::optional<AccountId> m_bluesky;
    std::optional<AccountId> m_webhook;
};

static const test::Registration<TestActing> registered;

#include "tst_acting.moc"
