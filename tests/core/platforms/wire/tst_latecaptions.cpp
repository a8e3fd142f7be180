// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/latecaptions.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Captions that follow a film which is out: what comes next by a journal, and what a failure means.
class TestLateCaptions final : public QObject
{
    Q_OBJECT

    const QList<FrozenCaptions> m_two{{.language = u"de"_s, .path = {}}, {.language = u"en"_s, .path = {}}};

    struct Line
    {
        int part = 0;
        StepState state = StepState::NotSent;
        std::chrono::minutes at{};
    };

    static QList<StepRecord> journalOf(const QList<Line> &lines)
    {
        QList<StepRecord> journal;
        for (const auto &line : lines)
            journal += StepRecord{.step = {.kind = StepKind::UploadCaptions, .part = line.part},
                                  .state = line.state,
                                  .intendedAt = Instant{line.at}};
        return journal;
    }

private slots:
    void followOneAnother_data()
    {
        QTest::addColumn<QList<Line>>("lines");
        QTest::addColumn<int>("part");  // -1: nothing is left
        QTest::addColumn<bool>("asks");
        QTest::addColumn<int>("tries");
        using enum StepState;
        QTest::newRow("the first") << QList<Line>{} << 0 << false << 0;
        QTest::newRow("the second") << QList<Line>{{0, Done, 58min}} << 1 << false << 0;
        QTest::newRow("all are there") << QList<Line>{{0, Done, 58min}, {1, Done, 59min}} << -1 << false << 0;
        QTest::newRow("a death in the first") << QList<Line>{{0, Intended, 58min}} << 0 << true << 1;
        QTest::newRow("the first, again") << QList<Line>{{0, NotSent, 55min}, {0, Refused, 58min}} << 0 << true << 2;
        QTest::newRow("after a long wait for a login")
            << QList<Line>{{0, NotSent, 1min}, {0, NotSent, 2min}, {0, NotSent, 3min}} << 0 << true << 0;
        QTest::newRow("a wait between tries")
            << QList<Line>{{0, NotSent, 1min}, {0, NotSent, 2min}, {0, NotSent, 59min}} << 0 << true << 1;
        QTest::newRow("done in the end") << QList<Line>{{0, NotSent, 58min}, {0, Done, 59min}} << 1 << false << 0;
    }

    void followOneAnother()
    {
        QFETCH(const QList<Line>, lines);
        QFETCH(const int, part);
        const auto journal = journalOf(lines);
        const auto cost = Cost{}.with(LimitUnit::Calls, 1);
        const auto step
            = nextLateCaptions(m_two, {journal.constData(), size_t(journal.size())}, u"v"_s, cost, Instant{60min});
        QCOMPARE(step ? step->part : -1, part);
        if (!step)
            return;
        QVERIFY(!step->creates);
        QCOMPARE(step->payload["id"_L1].toString(), u"v"_s);
        QTEST(mayBeThere(*step), "asks");
        QTEST(step->payload["tries"_L1].toInt(), "tries");
    }

    void failuresLeaveThePostAlone_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("tries");
        QTest::addColumn<std::chrono::seconds>("asked");
        QTest::addColumn<QString>("comesTo");  // a kind of error; "warning", or nothing
        QTest::newRow("there already") << ErrorKind::Duplicate << 0 << 0s << QString{};
        QTest::newRow("a passing trouble") << ErrorKind::Transient << 0 << 0s << u"not_ready"_s;
        QTest::newRow("the last try") << ErrorKind::Transient << 3 << 0s << u"warning"_s;
        QTest::newRow("it would take too long") << ErrorKind::Transient << 0 << 600s << u"warning"_s;
        QTest::newRow("refused") << ErrorKind::Content << 0 << 0s << u"warning"_s;
        QTest::newRow("a file that is gone") << ErrorKind::Storage << 0 << 0s << u"warning"_s;
        QTest::newRow("the login is dead") << ErrorKind::Auth << 0 << 0s << u"auth"_s;
        QTest::newRow("too many calls") << ErrorKind::RateLimited << 3 << 600s << u"rate_limited"_s;
        QTest::newRow("the program ends") << ErrorKind::Cancelled << 0 << 0s << u"cancelled"_s;
    }

    void failuresLeaveThePostAlone()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, tries);
        QFETCH(const std::chrono::seconds, asked);
        QFETCH(const QString, comesTo);
        StepContext context;
        context.step.payload = {{u"tries"_s, tries}, {u"since"_s, toIsoUtc(Instant{60min - asked})}};
        context.askedAt = Instant{60min};
        const auto result = lateCaptionsResult(Error{kind, u"Why."_s}, context, u"There"_s, u"de"_s);
        if (!result) {
            QCOMPARE(toWord(result.error().kind), comesTo);
            return;
        }
        QCOMPARE(result->contains("warning"_L1) ? u"warning"_s : QString{}, comesTo);
        const auto says = (*result)["warning"_L1].toString();
        QCOMPARE(says.isEmpty(), comesTo.isEmpty());
        if (!says.isEmpty())
            QCOMPARE(says, u"The video is on There, but its captions in \"de\" are missing: Why. Add them on There."_s);
    }
};

static const test::Registration<TestLateCaptions> registered;
#include "tst_latecaptions.moc"
