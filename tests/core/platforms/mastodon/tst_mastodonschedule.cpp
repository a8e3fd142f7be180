// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonschedule.h"
#include "core/platforms/mastodon/mastodonsteps.h"
#include "tests/support/stepwords.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace carillon::mastodon;
using namespace Qt::StringLiterals;
using test::said;
using test::spanOf;
using namespace std::chrono_literals;

/// The way of a status that its instance publishes itself, by journals; and how it is known there.
class TestMastodonSchedule final : public QObject
{
    Q_OBJECT

    const Instant m_now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    const QString m_due = u"2026-11-22T01:00:00.000Z"_s;

    FrozenPost post() const
    {
        FrozenPost post;
        post.account.server = QUrl{u"https://example.org"_s};
        post.parts = {u"text"_s};
        post.handOverAt = m_now + 1h;
        post.due = m_now + 1h;
        return post;
    }

    StepRecord record(StepKind kind, const QJsonObject &result, int part = 0) const
    {
        return {.step = {.kind = kind, .part = part}, .state = StepState::Done, .result = result, .intendedAt = m_now};
    }

private slots:
    void whatComesNext_data()
    {
        QTest::addColumn<QList<StepRecord>>("journal");
        QTest::addColumn<std::chrono::milliseconds>("after");
        QTest::addColumn<QString>("next");
        using ms = std::chrono::milliseconds;
        using Records = QList<StepRecord>;
        const Records noted{record(StepKind::Baseline, {{u"id"_s, u"5"_s}, {u"at"_s, u"x"_s}}),
                            record(StepKind::Baseline, {{u"id"_s, u"7"_s}}, scheduledBaseline)};
        const auto kept = noted + Records{record(StepKind::PublishPart, {{u"scheduled_id"_s, u"8"_s}})};
        const QJsonObject out{{u"id"_s, u"9"_s}, {u"url"_s, u"https://x/9"_s}};
        const auto look = [&](const QJsonObject &result, int part = 0) {
            return record(StepKind::ReadBack, result, part);
        };
        const auto held = look({{u"held"_s, true}});
        QTest::newRow("the newest status is noted") << Records{} << ms{0} << u"baseline 0"_s;
        QTest::newRow("and the newest of those that wait") << noted.first(1) << ms{0} << u"baseline 1"_s;
        QTest::newRow("it is made") << noted << ms{0} << u"publish_part 0"_s;
        QTest::newRow("the instance published it at once")
            << noted + Records{record(StepKind::PublishPart, out)} << ms{0} << u"published 9"_s;
        QTest::newRow("it is looked at") << kept << ms{0} << u"read_back 0"_s;
        QTest::newRow("it has its time") << kept + Records{held} << ms{1min} << u"held"_s;
        QTest::newRow("its time has come") << kept + Records{held} << ms{1h} << u"read_back 1"_s;
        QTest::newRow("it was published") << kept + Records{held, look(out, 1)} << ms{2h} << u"published 9"_s;
        QTest::newRow("it is gone") << kept + Records{held, look({{u"gone"_s, true}}, 1)} << ms{2h}
                                    << u"error not_found"_s;
        QTest::newRow("it is gone before its time")
            << kept + Records{look({{u"gone"_s, true}})} << ms{1min} << u"error not_found"_s;
        QTest::newRow("first looked at when it was out") << kept + Records{look(out)} << ms{2h} << u"published 9"_s;
    }

    void whatComesNext()
    {
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const std::chrono::milliseconds, after);
        QFETCH(const QString, next);
        const auto found = mastodon::nextStep(post(), spanOf(journal), m_now + after);
        QCOMPARE(said(found), next);
        const auto *step = std::get_if<Step>(&found);
        if (next != "publish_part 0"_L1)
            return;
        QVERIFY(step->creates);
        QCOMPARE(step->payload["scheduled_at"_L1].toString(), m_due);
        QCOMPARE(step->payload["since_scheduled"_L1].toString(), u"7"_s);
        QCOMPARE(step->payload["since_id"_L1].toString(), u"5"_s);
    }

    void amongThoseThatWait_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("media");
        QTest::addColumn<bool>("isIt");
        QTest::newRow("it") << u"8"_s << m_due << u"text"_s << 0 << true;
        QTest::newRow("kept in whole seconds") << u"8"_s << u"2026-11-22T01:00:00Z"_s << u"text"_s << 0 << true;
        QTest::newRow("it was there before") << u"7"_s << m_due << u"text"_s << 0 << false;
        QTest::newRow("for another time") << u"8"_s << u"2026-11-22T01:01:00Z"_s << u"text"_s << 0 << false;
        QTest::newRow("another text") << u"8"_s << m_due << u"texts"_s << 0 << false;
        QTest::newRow("with a picture") << u"8"_s << m_due << u"text"_s << 1 << false;
        QTest::newRow("without a time") << u"8"_s << QString{} << u"text"_s << 0 << false;
    }

    void amongThoseThatWait()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, at);
        QFETCH(const QString, text);
        QFETCH(const int, media);
        QFETCH(const bool, isIt);
        const Step step{.kind = StepKind::PublishPart,
                        .payload = {{u"scheduled_at"_s, m_due}, {u"since_scheduled"_s, u"7"_s}}};
        QJsonArray attached;
        for (int medium = 0; medium < media; ++medium)
            attached += QJsonObject{{u"id"_s, u"1"_s}};
        const QJsonObject entry{{u"id"_s, id},
                                {u"scheduled_at"_s, at},
                                {u"params"_s, QJsonObject{{u"text"_s, text}, {u"spoiler_text"_s, QJsonValue{}}}},
                                {u"media_attachments"_s, attached}};
        QCOMPARE(isSoughtSchedule(entry, soughtBy(post(), step, m_now), step.payload), isIt);
        QCOMPARE(scheduledStatus(entry).isEmpty(), at.isEmpty());
    }

    void howItIsTakenBack_data()
    {
        QTest::addColumn<QJsonObject>("made");
        QTest::addColumn<QList<StepRecord>>("journal");
        QTest::addColumn<QString>("next");
        using Records = QList<StepRecord>;
        const QJsonObject made{{u"scheduled_id"_s, u"8"_s}};
        const QJsonObject out{{u"id"_s, u"9"_s}, {u"url"_s, u"https://x/9"_s}};
        const auto deleted = record(StepKind::Delete, {});
        QTest::newRow("deleted") << made << Records{} << u"delete 0"_s;
        QTest::newRow("looked for") << made << Records{deleted} << u"read_back 0"_s;
        QTest::newRow("gone") << made << Records{deleted, record(StepKind::ReadBack, {{u"gone"_s, true}})}
                              << u"published "_s;
        QTest::newRow("it was out before")
            << made << Records{deleted, record(StepKind::ReadBack, out)} << u"published 9"_s;
        QTest::newRow("nobody knows its id") << QJsonObject{} << Records{} << u"error config"_s;
    }

    void howItIsMoved_data()
    {
        QTest::addColumn<QList<StepRecord>>("journal");
        QTest::addColumn<QString>("next");
        using Records = QList<StepRecord>;
        QTest::newRow("it gets another time") << Records{} << u"edit 0"_s;
        QTest::newRow("it has that") << Records{record(StepKind::Edit, {{u"moved"_s, true}})} << u"held"_s;
        QTest::newRow("it cannot have that")
            << Records{record(StepKind::Edit, {{u"refused"_s, true}})} << u"delete 0"_s;
    }

    void howItIsMoved()
    {
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const QString, next);
        auto act = post();
        act.purpose = Purpose::Recall;
        act.due += 1h;
        act.live = {LivePiece{.kind = StepKind::PublishPart, .payload = {}, .result = {{u"scheduled_id"_s, u"8"_s}}}};
        QCOMPARE(said(nextRecall(act, spanOf(journal))), next);
    }

    void howItIsTakenBack()
    {
        QFETCH(const QJsonObject, made);
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const QString, next);
        auto act = post();
        act.purpose = Purpose::Recall;
        act.live = {LivePiece{.kind = StepKind::PublishPart, .payload = {}, .result = made}};
        QCOMPARE(said(nextRecall(act, spanOf(journal))), next);
    }
};

Q_DECLARE_METATYPE(QList<carillon::StepRecord>)

static const test::Registration<TestMastodonSchedule> registered;
#include "tst_mastodonschedule.moc"
