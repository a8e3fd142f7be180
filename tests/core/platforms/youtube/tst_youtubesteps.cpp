// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/processing.h"
#include "core/platforms/youtube/youtubesteps.h"
#include "tests/core/platforms/youtube/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test::youtube;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using carillon::youtube::chunkBytes;

/// The way of a post, by journals: what comes next after every step, and after a death in it.
class TestYoutubeSteps final : public QObject
{
    Q_OBJECT

    const Instant m_now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    const QString m_session = u"http://127.0.0.1:1/upload/youtube/v3/videos?upload_id=s"_s;

    static FrozenPost post(qint64 bytes) { return goodPost(film(u"/tmp/film.mp4"_s, bytes)); }

    Step next(const FrozenPost &of, const QList<StepRecord> &journal, Instant now) const
    {
        const std::span<const StepRecord> records{journal.constData(), static_cast<size_t>(journal.size())};
        const auto found = carillon::youtube::nextStep(of, records, now);
        const auto *step = std::get_if<Step>(&found);
        return step == nullptr ? Step{.kind = StepKind::Baseline} : *step;
    }
    Step next(const FrozenPost &of, const QList<StepRecord> &journal) const { return next(of, journal, m_now); }

    StepRecord record(StepKind kind, StepState state, const QJsonObject &result = {}, int part = 0) const
    {
        return {.step = {.kind = kind, .part = part}, .state = state, .result = result, .intendedAt = m_now};
    }
    StepRecord started(StepState state = StepState::Done) const
    {
        return record(StepKind::StartUpload, state, {{u"session"_s, m_session}});
    }
    StepRecord published(const QString &status = u"processed"_s) const
    {
        return record(StepKind::Publish, StepState::Done,
                      {{u"id"_s, u"v1"_s}, {u"url"_s, u"https://x/v1"_s}, {u"status"_s, status}});
    }

private slots:
    void opensASessionFirst()
    {
        const auto step = next(post(10), {});
        QCOMPARE(step.kind, StepKind::StartUpload);
        QVERIFY(!step.creates);
        QCOMPARE(step.cost.of(LimitUnit::Uploads), 1);
        QCOMPARE(step.cost.of(LimitUnit::Points), 0);
        auto empty = post(10);
        empty.media.clear();
        const auto refused = carillon::youtube::nextStep(empty, {}, m_now);
        QCOMPARE(std::get<Error>(refused).kind, ErrorKind::Content);
    }

    void onlyTheLastPieceCreates_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<bool>("creates");
        QTest::newRow("a small file") << qint64{10} << qint64{0} << qint64{10} << true;
        QTest::newRow("one whole piece") << chunkBytes << qint64{0} << chunkBytes << true;
        QTest::newRow("a byte more") << chunkBytes + 1 << qint64{0} << chunkBytes << false;
        QTest::newRow("that byte") << chunkBytes + 1 << chunkBytes << qint64{1} << true;
        QTest::newRow("where the server stopped") << 3 * chunkBytes << qint64{262144} << chunkBytes << false;
        QTest::newRow("all was taken already") << chunkBytes << chunkBytes << qint64{0} << true;
    }

    void onlyTheLastPieceCreates()
    {
        QFETCH(const qint64, bytes);
        QFETCH(const qint64, done);
        QFETCH(const qint64, length);
        QFETCH(const bool, creates);
        QList<StepRecord> journal{started()};
        if (done > 0)
            journal += record(StepKind::UploadChunk, StepState::Done, {{u"next"_s, done}});
        const auto step = next(post(bytes), journal);
        QCOMPARE(step.kind, creates ? StepKind::Publish : StepKind::UploadChunk);
        QCOMPARE(step.creates, creates);
        QCOMPARE(step.payload["session"_L1].toString(), m_session);
        QCOMPARE(step.payload["offset"_L1].toInteger(), done);
        QCOMPARE(step.payload["length"_L1].toInteger(), length);
        QCOMPARE(step.payload["total"_L1].toInteger(), bytes);
        QVERIFY(!step.payload.contains("ask"_L1));
        QCOMPARE(step.cost.of(LimitUnit::Posts), creates ? 1 : 0);
    }

    /// Whatever a death or a loss left of a piece: the server is asked before more is sent.
    void asksAfterAPieceInDoubt_data()
    {
        QTest::addColumn<StepKind>("kind");
        QTest::addColumn<StepState>("state");
        for (const auto state : {StepState::Intended, StepState::NotSent, StepState::Doubtful, StepState::Refused})
            QTest::newRow(qPrintable(u"a piece "_s + toWord(state))) << StepKind::UploadChunk << state;
        for (const auto state : {StepState::NotSent, StepState::Absent})
            QTest::newRow(qPrintable(u"the last piece "_s + toWord(state))) << StepKind::Publish << state;
    }

    void asksAfterAPieceInDoubt()
    {
        QFETCH(const StepKind, kind);
        QFETCH(const StepState, state);
        QList<StepRecord> journal{started(), record(StepKind::UploadChunk, StepState::Done, {{u"next"_s, chunkBytes}}),
                                  record(kind, state)};
        const auto step = next(post(3 * chunkBytes), journal);
        QCOMPARE(step.kind, StepKind::UploadChunk);
        QCOMPARE(step.payload["offset"_L1].toInteger(), chunkBytes);
        QVERIFY(step.payload["ask"_L1].toBool());
        journal += record(StepKind::UploadChunk, StepState::Done, {{u"next"_s, chunkBytes + 262144}});
        const auto after = next(post(3 * chunkBytes), journal);
        QCOMPARE(after.payload["offset"_L1].toInteger(), chunkBytes + 262144);
        QVERIFY(!after.payload.contains("ask"_L1));
    }

    void goesOnWhereAProbeSays()
    {
        const QList<StepRecord> journal{started(), record(StepKind::Publish, StepState::Absent, {{u"next"_s, 262144}})};
        const auto step = next(post(chunkBytes), journal);
        QCOMPARE(step.kind, StepKind::Publish);
        QCOMPARE(step.payload["offset"_L1].toInteger(), 262144);
        QVERIFY(!step.payload.contains("ask"_L1));
    }

    void beginsAnewWithoutASession()
    {
        QList<StepRecord> journal{started(StepState::NotSent),
                                  record(StepKind::UploadChunk, StepState::NotSent, {{u"next"_s, chunkBytes}})};
        QCOMPARE(next(post(2 * chunkBytes), journal).kind, StepKind::StartUpload);
        journal += started();
        const auto step = next(post(2 * chunkBytes), journal);
        QCOMPARE(step.payload["offset"_L1].toInteger(), 0);
        QVERIFY(!step.payload.contains("ask"_L1));
        journal = {started(), record(StepKind::Publish, StepState::Absent, {{u"restart"_s, true}})};
        QCOMPARE(next(post(10), journal).kind, StepKind::StartUpload);
    }

    void addsTheRestInOrder()
    {
        auto whole = post(10);
        whole.media += picture(u"/tmp/a.png"_s, 10);
        whole.options[u"youtube.playlist"_s] = u"PL1"_s;
        whole.firstComment = u"Hallo"_s;
        QList<StepRecord> journal{started(), published(u"uploaded"_s)};
        auto step = next(whole, journal);
        QCOMPARE(step.kind, StepKind::Complete);
        QCOMPARE(step.payload["what"_L1].toString(), u"thumbnail"_s);
        QCOMPARE(step.payload["tries"_L1].toInt(), 0);
        QVERIFY(!step.creates);
        journal += record(StepKind::Complete, StepState::NotSent);
        QCOMPARE(next(whole, journal).payload["tries"_L1].toInt(), 1);
        journal += record(StepKind::Complete, StepState::Done, {{u"warning"_s, u"No."_s}});
        step = next(whole, journal);
        QCOMPARE(step.payload["what"_L1].toString(), u"playlist"_s);
        QCOMPARE(step.cost.of(LimitUnit::Points), 50);
        journal += record(StepKind::Complete, StepState::Done, {}, 1);
        QCOMPARE(next(whole, journal).kind, StepKind::ReadBack);
        journal += record(StepKind::ReadBack, StepState::Done);
        step = next(whole, journal);
        QCOMPARE(step.kind, StepKind::FirstComment);
        QVERIFY(step.creates);
        QCOMPARE(step.payload["id"_L1].toString(), u"v1"_s);
        journal += record(StepKind::FirstComment, StepState::Done);
        const std::span<const StepRecord> records{journal.constData(), static_cast<size_t>(journal.size())};
        const auto out = std::get<Publication>(carillon::youtube::nextStep(whole, records, m_now));
        QCOMPARE(out.remoteId, u"v1"_s);
        QCOMPARE(out.permalink, u"https://x/v1"_s);
    }

    void doesNotWatchWhatIsReadyOrLongOut()
    {
        QCOMPARE(next(post(10), {started(), published()}).kind, StepKind::Baseline);
        QCOMPARE(next(post(10), {started(), published(u"uploaded"_s)}, m_now + 19h).kind, StepKind::ReadBack);
        QCOMPARE(next(post(10), {started(), published(u"uploaded"_s)}, m_now + 21h).kind, StepKind::Baseline);
        auto whole = post(10);
        whole.media += picture(u"/tmp/a.png"_s, 10);
        QCOMPARE(next(whole, {started(), published()}, m_now + 19h).kind, StepKind::Complete);
        QCOMPARE(next(whole, {started(), published()}, m_now + 21h).kind, StepKind::Baseline);
    }

    /// As when the text was mended after the video was out: only what creates is taken over.
    void goesOnFromTheVideoAlone()
    {
        auto whole = post(10);
        whole.firstComment = u"Hallo"_s;
        QCOMPARE(next(whole, {published()}).kind, StepKind::FirstComment);
    }

    void actsOnWhatIsOut()
    {
        auto act = post(10);
        act.purpose = Purpose::Delete;
        act.firstComment = u"Besser"_s;
        act.live = {{.kind = StepKind::Publish, .part = 0, .payload = {}, .result = {{u"id"_s, u"v1"_s}}},
                    {.kind = StepKind::FirstComment, .part = 0, .payload = {}, .result = {{u"comment"_s, u"c1"_s}}}};
        auto step = std::get<Step>(carillon::youtube::nextAct(act, {}));
        QCOMPARE(step.kind, StepKind::Delete);
        QCOMPARE(step.payload["id"_L1].toString(), u"v1"_s);
        const QList<StepRecord> gone{record(StepKind::Delete, StepState::Done)};
        QVERIFY(std::holds_alternative<Publication>(carillon::youtube::nextAct(act, {gone.constData(), 1})));
        act.purpose = Purpose::Edit;
        step = std::get<Step>(carillon::youtube::nextAct(act, {}));
        QCOMPARE(step.payload["id"_L1].toString(), u"v1"_s);
        const QList<StepRecord> edited{record(StepKind::Edit, StepState::Done)};
        step = std::get<Step>(carillon::youtube::nextAct(act, {edited.constData(), 1}));
        QCOMPARE(step.payload["comment"_L1].toString(), u"c1"_s);
        act.live.clear();
        QCOMPARE(std::get<Error>(carillon::youtube::nextAct(act, {})).kind, ErrorKind::Config);
    }

    void looksAfterOneFiveAndFifteenMinutes()
    {
        using carillon::youtube::nextLook;
        QCOMPARE(nextLook(0s).value(), std::chrono::milliseconds{1min});
        QCOMPARE(nextLook(1min).value(), std::chrono::milliseconds{5min});
        QCOMPARE(nextLook(14min).value(), std::chrono::milliseconds{15min});
        QVERIFY(!nextLook(15min));
    }

    void readsWhatBecameOfAVideo_data()
    {
        QTest::addColumn<QJsonObject>("status");
        QTest::addColumn<int>("stage");
        QTest::addColumn<QString>("told");
        using Stage = carillon::youtube::VideoState::Stage;
        const auto row = [](const char *name, const QJsonObject &status, Stage stage, const QString &told) {
            QTest::newRow(name) << status << int(stage) << told;
        };
        row("uploaded", {{u"uploadStatus"_s, u"uploaded"_s}}, Stage::Processing, {});
        row("processed", {{u"uploadStatus"_s, u"processed"_s}}, Stage::Ready, {});
        row("something new", {{u"uploadStatus"_s, u"transcoding"_s}}, Stage::Processing, {});
        row("deleted", {{u"uploadStatus"_s, u"deleted"_s}}, Stage::Rejected, u"deleted"_s);
        row("a duplicate", {{u"uploadStatus"_s, u"rejected"_s}, {u"rejectionReason"_s, u"duplicate"_s}},
            Stage::Rejected, u"the same video already"_s);
        row("a new reason", {{u"uploadStatus"_s, u"rejected"_s}, {u"rejectionReason"_s, u"boring"_s}}, Stage::Rejected,
            u"boring"_s);
        row("no reason", {{u"uploadStatus"_s, u"rejected"_s}}, Stage::Rejected, u"does not say why"_s);
        for (const auto *reason : {"codec", "conversion", "emptyFile", "invalidFile", "tooSmall", "uploadAborted"})
            row(qPrintable(u"failed: "_s + QLatin1StringView{reason}),
                {{u"uploadStatus"_s, u"failed"_s}, {u"failureReason"_s, QLatin1StringView{reason}}}, Stage::Rejected,
                u"could not process"_s);
        for (const auto *reason : {"claim", "copyright", "inappropriate", "legal", "length", "termsOfUse", "trademark",
                                   "uploaderAccountClosed", "uploaderAccountSuspended"})
            row(qPrintable(u"rejected: "_s + QLatin1StringView{reason}),
                {{u"uploadStatus"_s, u"rejected"_s}, {u"rejectionReason"_s, QLatin1StringView{reason}}},
                Stage::Rejected, u"rejected the video"_s);
    }

    void readsWhatBecameOfAVideo()
    {
        QFETCH(const QJsonObject, status);
        QFETCH(const int, stage);
        QFETCH(const QString, told);
        const auto state = carillon::youtube::stateOf({{u"status"_s, status}});
        QCOMPARE(int(state.stage), stage);
        QVERIFY2(state.why.contains(told), qPrintable(state.why));
        const auto reason = status["rejectionReason"_L1].toString(status["failureReason"_L1].toString());
        if (!reason.isEmpty() && reason != "boring"_L1)
            QVERIFY2(!state.why.contains(u": "_s + reason + u'.'), qPrintable(state.why));
        QCOMPARE(carillon::youtube::stateOf({}).stage, carillon::youtube::VideoState::Stage::Rejected);
    }
};

static const test::Registration<TestYoutubeSteps> registered;
#include "tst_youtubesteps.moc"
