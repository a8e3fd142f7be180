// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/commandfixture.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace carillon;
using namespace carillon::test;

/// Accounts and tags that send nothing for a while.
class TestPauseCommands final : public QObject, private CommandFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void pausesAndResumes()
    {
        const auto id = add(u"Held"_s, u"2099-01-15T09:00"_s);
        const auto paused = ask(u"pause"_s, {u"pause"_s, u"--account"_s, u"webhook:hook"_s, u"--reason"_s, u"rest"_s});
        QVERIFY(paused.json()["accounts"_L1][0]["paused"_L1].toBool());
        const auto copy = ask(u"post-show"_s, {u"post"_s, u"show"_s, id}).json()["platform_posts"_L1][0].toObject();
        QCOMPARE(copy["hold"_L1].toString(), u"paused"_s);
        QCOMPARE(copy["hold_reason"_L1].toString(), u"rest"_s);
        ask(u"resume"_s, {u"resume"_s});
        const auto freed = ask(u"post-show"_s, {u"post"_s, u"show"_s, id}).json()["platform_posts"_L1][0].toObject();
        QVERIFY(freed["hold"_L1].isNull());
    }

    void pausesATagForAWhile()
    {
        const auto id = add(u"Held"_s, u"2099-01-15T09:00"_s);
        ask(u"post-edit"_s, {u"post"_s, u"edit"_s, id, u"--tag"_s, u"launch"_s, u"--max-speed"_s, u"yes"_s});
        const auto paused = ask(u"pause"_s,
                                {u"pause"_s, u"--tag"_s, u"launch"_s, u"--reason"_s, u"too early"_s, u"--until"_s,
                                 u"2098-12-31T23:00:00Z"_s});
        const QJsonObject expected{
            {u"tag"_s, u"launch"_s}, {u"reason"_s, u"too early"_s}, {u"until"_s, u"2098-12-31T23:00:00.000Z"_s}};
        QCOMPARE(paused.json()["tags"_L1].toArray(), QJsonArray{expected});
        QVERIFY(!paused.json()["accounts"_L1][0]["paused"_L1].toBool());
        const auto shown = ask(u"post-show"_s, {u"post"_s, u"show"_s, id}).json();
        QVERIFY(shown["max_speed"_L1].toBool());
        const auto copy = shown["platform_posts"_L1][0].toObject();
        QCOMPARE(copy["hold"_L1].toString(), u"paused"_s);
        QCOMPARE(copy["hold_tag"_L1].toString(), u"launch"_s);
        QVERIFY(copy["advice"_L1].toString().contains(u"launch"_s));
        // By the workspace's clock.
        const auto longer = ask(u"pause"_s, {u"pause"_s, u"--tag"_s, u"launch"_s, u"--until"_s, u"2098-07-01T09:00"_s});
        QVERIFY(longer.json()["tags"_L1][0]["until"_L1].toString().startsWith(u"2098-07-01T"_s));
        const auto resumed = ask(u"resume"_s, {u"resume"_s, u"--tag"_s, u"launch"_s}).json();
        QVERIFY(resumed["tags"_L1].toArray().isEmpty());
        ask(u"undo"_s, {u"undo"_s, resumed["batch"_L1].toString()});
        const auto again = ask(u"post-show"_s, {u"post"_s, u"show"_s, id}).json()["platform_posts"_L1][0].toObject();
        QCOMPARE(again["hold"_L1].toString(), u"paused"_s);
    }
};

static const test::Registration<TestPauseCommands> registered;
#include "tst_pausecommands.moc"
