// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importundo.h"
#include "core/store/linerepository.h"
#include "core/store/statisticsrepository.h"
#include "tests/core/exchange/exchangefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestImportUndo final : public QObject, protected ExchangeFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void aKnownIdChangesThatPost()
    {
        const auto key = newKey().toLatin1();
        QVERIFY(import(header + key + ",2027-01-01,10:00,,alpha,one,,,,x,,,,,\n")->imported);
        const auto same = import(header + key + ",2027-01-01,10:00,,alpha,one,,,,x,,,,,\n");
        QCOMPARE(same->unchanged, 1);
        QVERIFY(!same->imported);
        const auto changed = import(header + key + ",2027-01-02,11:00,UTC,beta,two,,,,y,high,draft,,,\n");
        QCOMPARE(changed->updated, 1);
        auto post = posts().front();
        QCOMPARE(posts().size(), 1);
        QCOMPARE(post.content.parts, QStringList{u"two"_s});
        QCOMPARE(post.tags, QStringList{u"y"_s});
        QCOMPARE(copies(post).size(), 1);
        QCOMPARE(copies(post).front().account, m_beta);
        QCOMPARE(copies(post).front().state, PlatformPostState::Draft);

        const auto undone = undoImport(m_store->database(), changed->batch, m_clock);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QCOMPARE(undone->reverted, 1);
        post = posts().front();
        QCOMPARE(post.content.parts, QStringList{u"one"_s});
        QCOMPARE(post.tags, QStringList{u"x"_s});
        QCOMPARE(post.priority, Priority::Normal);
        QCOMPARE(post.plan->date, QDate(2027, 1, 1));
        QCOMPARE(copies(post).size(), 1);
        QCOMPARE(copies(post).front().account, m_alpha);
        QCOMPARE(copies(post).front().state, PlatformPostState::Scheduled);
        QCOMPARE(*copies(post).front().actAt, post.plan->due);
    }

    void whatIsOnItsWayIsNotChanged()
    {
        const auto key = newKey().toLatin1();
        QVERIFY(import(header + key + ",2027-01-01,10:00,,alpha,one,,,,,,,,,\n")->imported);
        setState("published");
        QCOMPARE(codesOf(*import(header + key + ",2027-01-01,10:00,,alpha,two,,,,,,,,,\n")),
                 QStringList{u"1:id:not_changeable"_s});
        setState("canceled");
        QCOMPARE(codesOf(*import(header + key + ",2027-01-01,10:00,,alpha,two,,,,,,,,,\n")),
                 QStringList{u"1:id:not_changeable"_s});
    }

    void undoTakesAllAfterARestart()
    {
        const auto report = import(rows(300));
        m_store->reopen();
        const auto undone = undoImport(m_store->database(), report->batch, m_clock);
        QVERIFY(undone);
        QCOMPARE(undone->removed, 300);
        QVERIFY(undone->kept.isEmpty());
        QCOMPARE(posts().size(), 0);
        QCOMPARE(undoImport(m_store->database(), report->batch, m_clock).error().kind, ErrorKind::Conflict);
        QCOMPARE(undoImport(m_store->database(), newKey(), m_clock).error().kind, ErrorKind::NotFound);
    }

    void whatIsStagedOrUndoneIsNotCounted()
    {
        const StatisticsRepository statistics{m_store->database()};
        m_store->post(u"another"_s, {m_beta}, m_clock.now() + 5h);
        write(u"posts.csv"_s, rows(3));
        Importer importer{*m_store->workspace, m_platforms, m_clock, {.file = path(u"posts.csv"_s)}};
        QVERIFY(importer.check());
        QVERIFY(importer.stage());
        QVERIFY(!statistics.backlog()->contains(m_alpha));
        QVERIFY(LineRepository{m_store->database()}.heads(m_alpha, Lane::Normal, 1)->isEmpty());
        const auto report = importer.finish();
        QCOMPARE(statistics.backlog()->value(m_alpha).value(u"scheduled"_s), 3);
        QVERIFY(undoImport(m_store->database(), report->batch, m_clock));
        QVERIFY(!statistics.backlog()->contains(m_alpha));
        QCOMPARE(statistics.backlog()->value(m_beta).value(u"scheduled"_s), 1);
    }

    void undoneIdsMayBeImportedAgain()
    {
        const QByteArray file = header + newKey().toLatin1() + ",2027-01-01,10:00,,alpha,one,,,,,,,,,\n";
        QVERIFY(undoImport(m_store->database(), import(file)->batch, m_clock));
        const auto again = import(file);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->added, 1);
        QCOMPARE(posts().size(), 1);
    }

    void undoLeavesWhatMovedOn()
    {
        const auto report = import(rows(5));
        const auto all = posts();
        PostRepository repository{m_store->database()};
        QVERIFY(repository.plan(all[1].id, 1, {}));
        QVERIFY(m_store->database().runOnce(
            u"UPDATE platform_post SET state = 'published' WHERE post_id = %1"_s.arg(all[3].id.row())));
        const auto undone = undoImport(m_store->database(), report->batch, m_clock);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QCOMPARE(undone->removed, 3);
        QCOMPARE(undone->kept.size(), 2);
        QSet<QString> kept;
        for (const auto &post : undone->kept) {
            QVERIFY(!post.reason.isEmpty());
            kept += post.key;
        }
        QCOMPARE(kept, (QSet{all[1].key, all[3].key}));
        QCOMPARE(posts().size(), 2);
        QCOMPARE(count("SELECT count(*) FROM platform_post WHERE act_at IS NOT NULL AND deleted_at IS NOT NULL"_L1), 0);
    }

    void anUpdateThatMovedOnStays()
    {
        const auto key = newKey().toLatin1();
        QVERIFY(import(header + key + ",2027-01-01,10:00,,alpha,one,,,,,,,,,\n")->imported);
        const auto changed = import(header + key + ",2027-01-01,10:00,,alpha,two,,,,,,,,,\n");
        setState("published");
        const auto undone = undoImport(m_store->database(), changed->batch, m_clock);
        QCOMPARE(undone->kept.size(), 1);
        QCOMPARE(undone->reverted, 0);
        QCOMPARE(posts().front().content.parts, QStringList{u"two"_s});
    }
};

static const test::Registration<TestImportUndo> registered;
#include "tst_importundo.moc"
