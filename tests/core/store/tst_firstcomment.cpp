// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/journalrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/schema.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// What the store knows of first comments.
class TestFirstCommentInStore final : public QObject
{
    Q_OBJECT

private slots:
    void anOlderWorkspaceIsBroughtUp()
    {
        constexpr int before = 7;
        QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"old.carillon"_s)).value();
        QVERIFY(migrate(*database, before));
        for (const auto &sql : {u"INSERT INTO account (id, key, platform, name, handle, server, remote_id, created_at) "
                                "VALUES (1, 'a', 'p', 'n', 'h', 's', 'r', 0)"_s,
                                u"WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 100000) "
                                "INSERT INTO post (id, key, created_at) SELECT id, 'k' || id, 0 FROM n"_s,
                                u"INSERT INTO post_revision (id, post_id, number, text, first_comment, created_at) "
                                "SELECT id, id, 1, 'hello', iif(id % 1000 = 0, 'brassband', ''), 0 FROM post"_s,
                                u"UPDATE post SET revision_id = id"_s,
                                u"INSERT INTO post_search (rowid, text, title, link) SELECT id, text, title, link "
                                "FROM post_search_source"_s,
                                u"INSERT INTO platform_post (key, post_id, account_id, state, planned_at, act_at) "
                                "SELECT key, id, 1, 'scheduled', 0, 1 FROM post"_s})
            run(*database, sql);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(migrate(*database, newestSchemaVersion()));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(count(*database, u"SELECT count(*) FROM post_search WHERE post_search MATCH 'brassband'"_s), 100);
        QCOMPARE(count(*database, u"SELECT count(*) FROM platform_post WHERE comment IS NULL"_s), 100'000);
        run(*database, u"INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)"_s);
    }

    void searchFindsIt_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("a word") << u"brassband"_s;
        QTest::newRow("two letters") << u"br"_s;
    }

    void searchFindsIt()
    {
        QFETCH(const QString, search);
        StoreFixture fixture{m_clock};
        const auto account = fixture.account(u"here"_s, u"a"_s).id;
        fixture.post(u"hello"_s, {account}, m_clock.now());
        const auto post = fixture.commentedPost(u"hello"_s, u"#brassband"_s, account, m_clock.now());
        PostRepository posts{fixture.database()};
        const auto found = posts.list({.search = search});
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().content.firstComment, u"#brassband"_s);
        QVERIFY(posts.revise(post, found->first().version, {.parts = {u"hello"_s}}, m_clock.now()));
        QVERIFY(posts.list({.search = search})->isEmpty());
        run(fixture.database(), u"INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)"_s);
    }

    /// From the moment the post is out until its comment is, and what is known of the post is not lost by failures.
    void whatIsKnownOfThePostStays()
    {
        StoreFixture fixture{m_clock};
        const auto account = fixture.account(u"here"_s, u"a"_s).id;
        const auto post = fixture.commentedPost(u"hello"_s, u"#brassband"_s, account, m_clock.now());
        JournalRepository journal{fixture.database()};
        const auto id = copyOf(fixture, post).id;
        const auto claim = journal.claim(id, **journal.candidate(id, m_clock.now()), m_clock.now());
        QVERIFY(claim);
        QCOMPARE(claim->content.firstComment, u"#brassband"_s);
        QVERIFY(journal.noteLiveParts(id, 1));
        QVERIFY(journal.noteCommentMissing(id, {.remoteId = u"7"_s, .permalink = {}}));
        QVERIFY(journal.settle(id, {.state = Failed, .error = Error{ErrorKind::Content, u"no"_s}}, m_clock.now()));
        auto copy = copyOf(fixture, post);
        QCOMPARE(copy.comment, CommentState::Missing);
        QCOMPARE(copy.remoteId, u"7"_s);
        QVERIFY(!copy.publishedAt);

        copy.actAt = m_clock.now();
        PlatformPostRepository copies{fixture.database()};
        QVERIFY(copies.move(copy, Scheduled));
        QCOMPARE(copyOf(fixture, post).comment, CommentState::Missing);
        QVERIFY(journal.claim(id, **journal.candidate(id, m_clock.now()), m_clock.now()));
        const JournalRepository::Verdict out{
            .state = Published, .published = Publication{.remoteId = u"7"_s, .permalink = {}}, .withComment = true};
        QVERIFY(journal.settle(id, out, m_clock.now()));
        QCOMPARE(copyOf(fixture, post).comment, CommentState::Live);
    }

private:
    static void run(Database &database, const QString &sql)
    {
        const auto done = database.runOnce(sql);
        QVERIFY2(done, qPrintable(done ? QString{} : done.error().detail));
    }
    static int count(Database &database, const QString &sql)
    {
        auto rows = database.runOnce(sql);
        return rows && rows->hasRow() ? rows->number(0) : -1;
    }
    static PlatformPost copyOf(const StoreFixture &fixture, PostId post)
    {
        return PlatformPostRepository{fixture.database()}.ofPost(post)->first();
    }

    FakeClock m_clock;
};

static const test::Registration<TestFirstCommentInStore> registered;
#include "tst_firstcomment.moc"
