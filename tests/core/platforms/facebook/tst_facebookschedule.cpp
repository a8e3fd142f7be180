// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookmatch.h"
#include "core/platforms/facebook/facebookschedule.h"
#include "core/platforms/facebook/facebooksteps.h"
#include "tests/core/platforms/facebook/samples.h"
#include "tests/support/recallrows.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace carillon::facebook;
using namespace Qt::StringLiterals;
using test::said;
using test::spanOf;
using namespace std::chrono_literals;

/// The way of a post that Facebook publishes itself, by journals.
class TestFacebookSchedule final : public QObject
{
    Q_OBJECT

    const Instant m_now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    const qint64 m_unix = 1795309200;  // an hour later

    FrozenPost post() const
    {
        auto post = test::facebookPost(u"Grüße"_s);
        post.handOverAt = m_now + 1h;
        post.due = m_now + 1h;
        return post;
    }

    StepRecord record(StepKind kind, const QJsonObject &result, int part = 0, StepState state = StepState::Done) const
    {
        return {.step = {.kind = kind, .part = part}, .state = state, .result = result, .intendedAt = m_now};
    }

private slots:
    void whatComesNext_data()
    {
        QTest::addColumn<QList<StepRecord>>("journal");
        QTest::addColumn<std::chrono::milliseconds>("after");
        QTest::addColumn<QString>("next");
        using ms = std::chrono::milliseconds;
        using Records = QList<StepRecord>;
        const auto noted = record(StepKind::Baseline, {{u"known"_s, QJsonArray{u"1"_s}}});
        const auto waiting = record(StepKind::Baseline, {{u"known"_s, QJsonArray{u"2"_s}}}, scheduledBaseline);
        const QJsonObject out{{u"id"_s, u"9"_s}, {u"url"_s, u"https://x/9"_s}};
        const Records made{noted, waiting, record(StepKind::Publish, out)};
        const auto look = [&](const QJsonObject &result, int part = 0) {
            return record(StepKind::ReadBack, result, part);
        };
        const auto held = look({{u"held"_s, true}});
        QTest::newRow("what is out is noted") << Records{} << ms{0} << u"baseline 0"_s;
        QTest::newRow("and what waits") << Records{noted} << ms{0} << u"baseline 1"_s;
        QTest::newRow("it is made") << Records{noted, waiting} << ms{0} << u"publish 0"_s;
        QTest::newRow("it is looked at") << made << ms{0} << u"read_back 0"_s;
        QTest::newRow("it has its time") << made + Records{held} << ms{1min} << u"held"_s;
        QTest::newRow("its time has come") << made + Records{held} << ms{1h} << u"read_back 1"_s;
        QTest::newRow("it was published") << made + Records{held, look(out, 1)} << ms{2h} << u"published 9"_s;
        QTest::newRow("it is gone") << made + Records{held, look({{u"gone"_s, true}}, 1)} << ms{2h}
                                    << u"error not_found"_s;
        QTest::newRow("it was out at once") << made + Records{look(out)} << ms{0} << u"published 9"_s;
    }

    void whatComesNext()
    {
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const std::chrono::milliseconds, after);
        QFETCH(const QString, next);
        const auto found = facebook::nextStep(post(), spanOf(journal), m_now + after);
        QCOMPARE(said(found), next);
        const auto *step = std::get_if<Step>(&found);
        if (next != "publish 0"_L1)
            return;
        QVERIFY(step->creates);
        QCOMPARE(step->payload["scheduled_for"_L1].toInteger(), m_unix);
        QCOMPARE(step->payload["known_waiting"_L1].toArray(), QJsonArray{u"2"_s});
    }

    void aFilmIsAskedForByItsId()
    {
        auto film = post();
        film.media = {test::facebookFilm()};
        auto made = record(StepKind::Publish, {{u"id"_s, u"77"_s}});
        made.step.payload = {{u"video"_s, u"77"_s}};
        const QList<StepRecord> journal{made};
        const auto look = std::get<Step>(facebook::nextStep(film, spanOf(journal), m_now));
        QCOMPARE(look.kind, StepKind::ReadBack);
        QCOMPARE(look.payload["post"_L1].toString(), u"77"_s);
        QVERIFY(look.payload["film"_L1].toBool());
        QCOMPARE(look.payload["since"_L1].toString(), toIsoUtc(m_now));
        film.purpose = Purpose::Recall;
        film.live = {{.kind = StepKind::Publish, .payload = made.step.payload, .result = made.result}};
        const auto removal = std::get<Step>(facebook::nextAct(film, {}));
        QVERIFY(removal.payload["film"_L1].toBool());
    }

    void amongThoseThatWait_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isIt");
        QTest::newRow("it") << u"9"_s << m_unix << u"Grüße"_s << true;
        QTest::newRow("it was there before") << u"2"_s << m_unix << u"Grüße"_s << false;
        QTest::newRow("for another time") << u"9"_s << m_unix + 60 << u"Grüße"_s << false;
        QTest::newRow("another text") << u"9"_s << m_unix << u"Gruß"_s << false;
    }

    void amongThoseThatWait()
    {
        QFETCH(const QString, id);
        QFETCH(const qint64, at);
        QFETCH(const QString, text);
        QFETCH(const bool, isIt);
        const Step step{.kind = StepKind::Publish,
                        .payload
                        = {{u"scheduled_for"_s, m_unix}, {u"known_waiting"_s, QJsonArray{u"2"_s}}, {u"known"_s, {}}}};
        const auto sought = soughtAmongWaiting(soughtBy(post(), step, m_now), step);
        // When it was made is not asked: documents do not say what Facebook tells of that.
        const QJsonObject entry{{u"id"_s, id},
                                {u"message"_s, text},
                                {u"created_time"_s, u"2020-01-01T00:00:00+0000"_s},
                                {u"scheduled_publish_time"_s, at}};
        QCOMPARE(likeness(entry, sought) == Likeness::Same, isIt);
    }

    void howItIsTakenBack_data() { test::addRecalls(); }

    void howItIsTakenBack()
    {
        QFETCH(const bool, isKnown);
        QFETCH(const bool, isMove);
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const QString, next);
        const auto act = test::recallOf(post(), isKnown, isMove);
        QCOMPARE(said(facebook::nextAct(act, spanOf(journal))), next);
    }
};

static const test::Registration<TestFacebookSchedule> registered;
#include "tst_facebookschedule.moc"
