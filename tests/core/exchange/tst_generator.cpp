// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/generator.h"
#include "core/store/database.h"
#include "core/store/postrepository.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestGenerator final : public QObject
{
    Q_OBJECT

private slots:
    void makesPlausiblePosts()
    {
        test::StoreFixture store{m_clock};
        const auto report = generatePosts(*store.workspace, m_platforms, m_clock,
                                          {.posts = 2000, .accounts = 5, .months = 12, .seed = 3, .textFolder = {}});
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->posts, 2000);
        QVERIFY(report->platformPosts.value(u"published"_s) > 1000);
        QVERIFY(report->platformPosts.value(u"scheduled"_s) > 300);
        auto &database = store.database();
        QCOMPARE(number(database, "SELECT count(*) FROM post"), 2000);
        QCOMPARE(number(database, "SELECT count(*) FROM account"), 5);
        QCOMPARE(number(database, "SELECT count(DISTINCT platform) FROM account"),
                 std::min(5, int(m_platforms.size())));
        QCOMPARE(number(database, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
        QCOMPARE(number(database, "PRAGMA foreign_keys"), 1);
        const auto now = QString::number(m_clock.now().time_since_epoch().count());
        QCOMPARE(number(database, "SELECT count(*) FROM platform_post WHERE state = 'scheduled' AND due_at <= " + now),
                 0);
        QCOMPARE(number(database, "SELECT count(*) FROM platform_post WHERE state = 'published' AND due_at > " + now),
                 0);
        QVERIFY(!PostRepository{database}.list({.search = u"library"_s, .limit = 5})->isEmpty()
                || !PostRepository{database}.list({.search = u"reminder"_s, .limit = 5})->isEmpty());
    }

    void theSameSeedGivesTheSamePosts()
    {
        const auto keys = [this](quint64 seed) {
            test::StoreFixture store{m_clock};
            const auto report
                = generatePosts(*store.workspace, m_platforms, m_clock,
                                {.posts = 50, .accounts = 3, .months = 2, .seed = seed, .textFolder = {}});
            const auto found
                = listOf(store.database().runOnce(u"SELECT post.key || text || due_at FROM post JOIN post_revision ON "
                                                  "post_revision.id = revision_id"_s),
                         [](const Rows &row) { return row.text(0); });
            return report && found ? *found : QStringList{};
        };
        QCOMPARE(keys(1).size(), 50);
        QCOMPARE(keys(1), keys(1));
        QVERIFY(keys(1) != keys(2));
    }

    void refusesAWorkspaceInUse()
    {
        test::StoreFixture store{m_clock};
        store.account(u"webhook"_s, u"mine"_s);
        const auto report = generatePosts(*store.workspace, m_platforms, m_clock,
                                          {.posts = 1, .accounts = 1, .months = 1, .seed = 1, .textFolder = {}});
        QCOMPARE(report.error().kind, ErrorKind::Conflict);
    }

private:
    static int number(Database &database, const QString &sql)
    {
        auto rows = database.runOnce(sql);
        return rows && rows->hasRow() ? rows->number(0) : -1;
    }

    test::FakeClock m_clock;
    std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
};

static const test::Registration<TestGenerator> registered;
#include "tst_generator.moc"
