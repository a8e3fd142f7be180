// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/commandfixture.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace carillon;
using namespace carillon::test;

/// What becomes of late posts, and posts that will be late.
class TestLateCommands final : public QObject, private CommandFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void thePolicyForLatePostsIsSetForAllAndForOneAccount()
    {
        const auto set = ask(u"workspace-set"_s,
                             {u"workspace"_s, u"set"_s, u"--late"_s, u"skip"_s, u"--late-minutes"_s, u"15"_s,
                              u"--expire-hours"_s, u"48"_s});
        QCOMPARE(set.exitCode, 0);
        QCOMPARE(set.json()["late"_L1].toString(), u"skip"_s);
        QCOMPARE(set.json()["late_minutes"_L1].toInt(), 15);
        QCOMPARE(set.json()["expiry_hours"_L1].toInt(), 48);
        // A wrong word changes nothing of what stands beside it.
        QCOMPARE(run({u"workspace"_s, u"set"_s, u"--late"_s, u"never"_s, u"--expire-hours"_s, u"1"_s}).exitCode, 1);
        QCOMPARE(run({u"workspace"_s, u"set"_s, u"--late-minutes"_s, u"-1"_s}).exitCode, 1);
        QCOMPARE(run({u"workspace"_s, u"set"_s}).exitCode, 1);
        QCOMPARE(ask(u"workspace-show"_s, {u"workspace"_s, u"show"_s}).json()["expiry_hours"_L1].toInt(), 48);

        const auto listed = QJsonDocument::fromJson(run({u"accounts"_s, u"list"_s, u"--json"_s}).out);
        const auto id = listed[0]["id"_L1].toString();
        QCOMPARE(run({u"accounts"_s, u"set"_s, id, u"--late"_s, u"publish"_s}).exitCode, 0);
        const auto database = Database::open(path());
        const auto own = AccountRepository{**database}.find(id);
        QCOMPARE((*own)->late, std::optional{LatePolicy{.beyond = LateChoice::Publish}});
        QCOMPARE(run({u"accounts"_s, u"set"_s, id, u"--late"_s, u"workspace"_s}).exitCode, 0);
        QVERIFY(!(*AccountRepository{**database}.find(id))->late);
    }

    void latePostsAreListed()
    {
        const auto database = Database::open(path());
        QVERIFY(ask(u"post-add"_s,
                    {u"post"_s, u"add"_s, u"--account"_s, u"hook"_s, u"--text"_s, u"late"_s, u"--at"_s,
                     u"2099-01-01T09:00"_s, u"--zone"_s, u"UTC"_s})
                    .exitCode
                == 0);
        QCOMPARE(run({u"post"_s, u"list"_s, u"--late"_s}).exitCode, 2);
        QVERIFY((*database)->runOnce(u"UPDATE platform_post SET hold = 'review'"_s));
        const auto listed = ask(u"post-list"_s, {u"post"_s, u"list"_s, u"--late"_s});
        QCOMPARE(listed.json()["posts"_L1].toArray().size(), 1);
        QCOMPARE(listed.json()["posts"_L1][0]["platform_posts"_L1][0]["hold"_L1].toString(), u"review"_s);
    }

    void whatWouldSlipIsToldWithItsNumbers()
    {
        const QStringList words{u"post"_s,  u"add"_s, u"--account"_s, u"hook"_s, u"--at"_s, u"2099-01-01T09:00"_s,
                                u"--text"_s};
        for (int at = 0; at < 5; ++at)
            QCOMPARE(run(words + QStringList{u"text %1"_s.arg(at)}).exitCode, 0);
        const auto sixth = ask(u"post-add"_s, words + QStringList{u"one too many"_s});
        const auto note = sixth.json()["notes"_L1][0].toString();
        QVERIFY2(note.contains(u"where 5 posts in 1 hour are allowed"_s), qPrintable(note));
    }
};

static const test::Registration<TestLateCommands> registered;
#include "tst_latecommands.moc"
