// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubeschedule.h"
#include "core/platforms/youtube/youtubesteps.h"
#include "core/platforms/youtube/youtubevideo.h"
#include "tests/core/platforms/youtube/samples.h"
#include "tests/support/recallrows.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test::youtube;
using namespace Qt::StringLiterals;
using test::said;
using test::spanOf;
using namespace std::chrono_literals;

/// The way of a video that YouTube publishes itself, by journals.
class TestYoutubeSchedule final : public QObject
{
    Q_OBJECT

    const Instant m_now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};

    FrozenPost post() const
    {
        auto post = goodPost(film(u"/tmp/film.mp4"_s, 10));
        post.handOverAt = m_now + 1h;
        post.due = m_now + 1h;
        return post;
    }

    StepRecord record(StepKind kind, const QJsonObject &result, int part = 0) const
    {
        return {.step = {.kind = kind, .part = part}, .state = StepState::Done, .result = result, .intendedAt = m_now};
    }
    QList<StepRecord> uploaded(const QString &privacy = u"private"_s) const
    {
        return {
            record(StepKind::StartUpload, {{u"session"_s, u"s"_s}}),
            record(StepKind::Publish, {{u"id"_s, u"v1"_s}, {u"url"_s, u"https://x/v1"_s}, {u"privacy"_s, privacy}})};
    }

private slots:
    void itIsUploadedPrivateWithItsTime()
    {
        const auto status = carillon::youtube::videoResource(post())["status"_L1].toObject();
        QCOMPARE(status["privacyStatus"_L1].toString(), u"private"_s);
        QCOMPARE(status["publishAt"_L1].toString(), toIsoUtc(m_now + 1h));
        auto own = post();
        own.handOverAt.reset();
        const auto now = carillon::youtube::videoResource(own)["status"_L1].toObject();
        QCOMPARE(now["privacyStatus"_L1].toString(), u"public"_s);
        QVERIFY(!now.contains("publishAt"_L1));
    }

    void whatComesNext_data()
    {
        QTest::addColumn<QList<StepRecord>>("more");
        QTest::addColumn<std::chrono::milliseconds>("after");
        QTest::addColumn<QString>("next");
        using ms = std::chrono::milliseconds;
        using Records = QList<StepRecord>;
        const auto look = [&](const QJsonObject &result, int part = 0) {
            return record(StepKind::ReadBack, result, part);
        };
        const auto held = look({{u"held"_s, true}});
        const QJsonObject out{{u"id"_s, u"v1"_s}, {u"url"_s, u"https://x/v1"_s}};
        const auto untimed = look({{u"unscheduled"_s, true}});
        QTest::newRow("it is looked at") << Records{} << ms{0} << u"read_back 0"_s;
        QTest::newRow("it has its time") << Records{held} << ms{1min} << u"held"_s;
        QTest::newRow("its time has come") << Records{held} << ms{1h} << u"read_back 1"_s;
        QTest::newRow("it was published") << Records{held, look(out, 1)} << ms{2h} << u"published v1"_s;
        QTest::newRow("it is gone") << Records{held, look({{u"gone"_s, true}}, 1)} << ms{2h} << u"error not_found"_s;
        QTest::newRow("it was rejected") << Records{look({{u"gone"_s, true}, {u"why"_s, u"no"_s}})} << ms{5min}
                                         << u"error not_found"_s;
        QTest::newRow("first looked at when it was out") << Records{look(out)} << ms{2h} << u"published v1"_s;
        QTest::newRow("its time was not taken") << Records{untimed} << ms{1min} << u"delete 0"_s;
        QTest::newRow("and it is deleted again")
            << Records{untimed, record(StepKind::Delete, {})} << ms{1min} << u"error not_found"_s;
    }

    void whatComesNext()
    {
        QFETCH(const QList<StepRecord>, more);
        QFETCH(const std::chrono::milliseconds, after);
        QFETCH(const QString, next);
        const auto journal = uploaded() + more;
        QCOMPARE(said(carillon::youtube::nextStep(post(), spanOf(journal), m_now + after)), next);
    }

    void whatItLacksComesBeforeItRests()
    {
        auto with = post();
        with.options[u"playlist"_s] = u"PLx"_s;
        const auto journal = uploaded();
        QCOMPARE(said(carillon::youtube::nextStep(with, spanOf(journal), m_now)), u"complete 1"_s);
        const auto atOnce = uploaded(u"public"_s);
        QCOMPARE(said(carillon::youtube::nextStep(post(), spanOf(atOnce), m_now)), u"published v1"_s);
    }

    void howItIsTakenBack_data() { test::addRecalls(); }

    void howItIsTakenBack()
    {
        QFETCH(const bool, isKnown);
        QFETCH(const bool, isMove);
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const QString, next);
        const auto act = test::recallOf(post(), isKnown, isMove);
        QCOMPARE(said(carillon::youtube::nextAct(act, spanOf(journal))), next);
        QCOMPARE(carillon::youtube::costOfAct(Purpose::Recall).of(LimitUnit::Points), 51);
    }
};

static const test::Registration<TestYoutubeSchedule> registered;
#include "tst_youtubeschedule.moc"
