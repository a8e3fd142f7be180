// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"
#include "core/exchange/importundo.h"
#include "tests/core/publisher/handoverfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using enum PlatformPostState;

namespace {

constexpr auto header = "id,date,time,zone,accounts,text,tags,state,variants\n";

/// What a file says of a post that its platform has, where that is not what it is.
struct Row
{
    QByteArray account = "a";
    int laterHours = 0;
    QByteArray text = "text";
    QByteArray tags{};
    QByteArray state{};
    QByteArray variantOf{};  ///< the account that gets words of its own
};

}  // namespace

/// A file that changes what its platform has already: it is taken back as after an edit by hand.
class TestImportRecall final : public QObject, private HandOverFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUpHandOver();
        account(u"b"_s);
    }
    void cleanup()
    {
        stopEngine();
        m_planned.reset();
    }

    void whatIsChangedIsTakenBack_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<PlatformPostState>("after");
        QTest::addColumn<int>("recalls");
        QTest::newRow("nothing") << 0 << HandedOver << 0;
        QTest::newRow("the state that an export names") << 1 << HandedOver << 0;
        QTest::newRow("tags alone") << 2 << HandedOver << 0;
        QTest::newRow("words of another account") << 3 << HandedOver << 0;
        QTest::newRow("its words") << 4 << HandedOver << 1;
        QTest::newRow("words of its account alone") << 5 << HandedOver << 1;
        QTest::newRow("another time") << 6 << HandedOver << 1;
        QTest::newRow("another time, out of reach") << 7 << Scheduled << 1;
        QTest::newRow("a draft") << 8 << Draft << 1;
        QTest::newRow("another account") << 9 << Canceled << 1;
    }

    void whatIsChangedIsTakenBack()
    {
        QFETCH(const int, row);
        QFETCH(const PlatformPostState, after);
        QFETCH(const int, recalls);
        const auto post = heldPost();
        const auto report = import(post, rows().at(row));
        QVERIFY2(report && report->problems.isEmpty(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->updated, row < 2 ? 0 : 1);
        QCOMPARE(stateOf(post), HandedOver);
        m_engine->wakeUp();
        QTRY_VERIFY(stateOf(post) == after && !copyOf(post).act);
        QCOMPARE(other().recalls, recalls);
        QCOMPARE(other().held.size(), after == HandedOver ? 1 : 0);
        if (after == HandedOver)
            QCOMPARE(other().held.values().first(), *copyOf(post).dueAt);
        // The same file once more changes nothing, whatever was taken back.
        if (after != Canceled)
            QCOMPARE(import(post, rows().at(row))->unchanged, 1);
        m_engine->wakeUp();
        QTest::qWait(0);
        QCOMPARE(other().recalls, recalls);
    }

    void canBeUndone_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("isAtOnce");
        QTest::addColumn<int>("recalls");
        for (const bool isAtOnce : {true, false}) {
            const auto when = isAtOnce ? "at once" : "later";
            QTest::addRow("its words, %s", when) << 4 << isAtOnce << (isAtOnce ? 0 : 2);
            QTest::addRow("another time, %s", when) << 6 << isAtOnce << (isAtOnce ? 0 : 2);
            QTest::addRow("a draft, %s", when) << 8 << isAtOnce << (isAtOnce ? 0 : 1);
            QTest::addRow("another account, %s", when) << 9 << isAtOnce << (isAtOnce ? 0 : 1);
            QTest::addRow("tags alone, %s", when) << 2 << isAtOnce << 0;
        }
    }

    void canBeUndone()
    {
        QFETCH(const int, row);
        QFETCH(const bool, isAtOnce);
        QFETCH(const int, recalls);
        const auto post = heldPost();
        const auto due = *copyOf(post).dueAt;
        if (isAtOnce)
            stopEngine();
        const auto report = import(post, rows().at(row));
        QVERIFY(report && report->updated == 1);
        if (!isAtOnce) {
            m_engine->wakeUp();
            QTRY_VERIFY(!copyOf(post).act && isAtRest(post));
        }
        const auto undone = undoImport(m_fixture->database(), report->batch, *m_clock);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QCOMPARE(undone->reverted, 1);
        if (isAtOnce) {
            QVERIFY(!copyOf(post).act);
            startEngine();
        }
        m_engine->wakeUp();
        QTRY_VERIFY(stateOf(post) == HandedOver && !copyOf(post).act);
        QCOMPARE(other().recalls, recalls);
        QCOMPARE(other().held.values(), QList<Instant>{due});
        QCOMPARE((*PostRepository{m_fixture->database()}.byId(post))->content.parts, QStringList{u"text"_s});
    }

    void nothingIsChangedInItsLastMinute()
    {
        const auto post = heldPost();
        stopEngine();
        m_clock->advance(10h - 30s);
        const auto report = import(post, rows().at(6));
        QVERIFY(report);
        QCOMPARE(report->problems.size(), 1);
        QCOMPARE(report->problems.first().code, u"not_changeable"_s);
        QVERIFY(!copyOf(post).act);
    }

    void aPostThatItAddedIsTakenBackAndCanceled_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("later");
        QTest::addColumn<bool>("isInTime");
        QTest::newRow("in time") << std::chrono::milliseconds{1h} << true;
        QTest::newRow("in its last minute") << std::chrono::milliseconds{10h - 30s} << false;
    }

    void aPostThatItAddedIsTakenBackAndCanceled()
    {
        QFETCH(const std::chrono::milliseconds, later);
        QFETCH(const bool, isInTime);
        m_planned = m_clock->now() + 10h;
        const auto report = import(QByteArray{}, {});
        QVERIFY(report && report->added == 1);
        const auto post = PostRepository{m_fixture->database()}.list({.limit = 1}).value().first().id;
        startEngine();
        QTRY_COMPARE(stateOf(post), HandedOver);
        m_clock->advance(later);
        const auto undone = undoImport(m_fixture->database(), report->batch, *m_clock);
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QCOMPARE(undone->removed, 0);
        QCOMPARE(undone->kept.size(), 1);
        QCOMPARE(undone->kept.first().reason.contains("taken back"_L1), isInTime);
        QCOMPARE(copyOf(post).act.has_value(), isInTime);
        if (isInTime) {
            m_engine->wakeUp();
            QTRY_COMPARE(stateOf(post), Canceled);
            QVERIFY(other().held.isEmpty() && other().created.isEmpty());
        }
    }

private:
    /// No engine has anything to do for it before its time comes near.
    [[nodiscard]] bool isAtRest(PostId post) const
    {
        const auto state = stateOf(post);
        return state != Scheduled && state != Queued && state != Publishing;
    }

    static QList<Row> rows()
    {
        return {{},
                {.state = "handed-over"},
                {.tags = "tag"},
                {.variantOf = "b"},
                {.text = "better"},
                {.variantOf = "a"},
                {.laterHours = 5},
                {.laterHours = 20 * 24},
                {.state = "draft"},
                {.account = "b"}};
    }

    Result<ImportReport> import(PostId post, const Row &row)
    {
        if (!m_planned)
            m_planned = copyOf(post).dueAt;
        return import(postKey(post).toLatin1(), row);
    }

    /// With the id `key`; empty for a new post.
    Result<ImportReport> import(const QByteArray &key, const Row &row)
    {
        const auto at = toUtcDateTime(*m_planned + std::chrono::hours{row.laterHours});
        const auto variant = row.variantOf.isEmpty()
            ? QByteArray{}
            : "\"{\"\"scripted:" + row.variantOf + "\"\":{\"\"text\"\":\"\"own\"\"}}\"";
        const QByteArrayList cells{key,
                                   at.toString(u"yyyy-MM-dd"_s).toLatin1(),
                                   at.toString(u"HH:mm:ss.zzz"_s).toLatin1(),
                                   "UTC",
                                   row.account,
                                   row.text,
                                   row.tags,
                                   row.state,
                                   variant};
        QFile file{m_fixture->folder.filePath(u"posts.csv"_s)};
        if (!file.open(QIODevice::WriteOnly))
            return Error{ErrorKind::Storage, file.errorString()};
        file.write(header + cells.join(',') + '\n');
        file.close();
        return Importer{*m_fixture->workspace, m_platforms, *m_clock, {.file = file.fileName()}}.run();
    }

    std::optional<Instant> m_planned;
};

static const test::Registration<TestImportRecall> registered;
#include "tst_importrecall.moc"
