// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebooksteps.h"
#include "tests/core/platforms/facebook/samples.h"
#include "tests/support/stepplay.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::noon;

namespace {

/// With answers like Facebook's.
class Play final : public test::StepPlay
{
public:
    explicit Play(FrozenPost post) : StepPlay{std::move(post)} {}

private:
    NextStep nextStep(std::span<const StepRecord> records, Instant now) const override
    {
        return facebook::nextStep(m_post, records, now);
    }

    QJsonObject answerTo(const Step &step) override
    {
        const auto &payload = step.payload;
        const bool isReel = payload["shape"_L1].toString() == "reel"_L1;
        switch (step.kind) {
        case StepKind::UploadMedia:
            return {{u"id"_s, u"photo%1"_s.arg(step.part)}};
        case StepKind::Baseline:
            return {{u"known"_s, QJsonArray{u"1053_1"_s}}, {u"at"_s, toIsoUtc(noon - 3min)}};
        case StepKind::StartUpload:
            if (isReel)
                return {{u"video"_s, u"77"_s}, {u"url"_s, u"https://rupload.facebook.com/video-upload/v26.0/77"_s}};
            return {{u"video"_s, u"77"_s}, {u"session"_s, u"s1"_s}, {u"next"_s, 0}, {u"end"_s, 1'000'000}};
        case StepKind::UploadChunk: {
            if (payload.contains("url"_L1))
                return {{u"next"_s, payload["total"_L1]}};
            const auto next = payload["offset"_L1].toInteger() + payload["length"_L1].toInteger();
            return {{u"next"_s, next}, {u"end"_s, std::min<qint64>(next + 1'000'000, m_post.media[0].bytes)}};
        }
        case StepKind::Publish:
            return {{u"id"_s, payload.contains("video"_L1) ? u"77"_s : u"1053_2"_s}, {u"url"_s, u"https://f/1"_s}};
        case StepKind::ReadBack:
            return {{u"post"_s, u"1053_9"_s}, {u"url"_s, u"https://f/reel/77"_s}};
        default:
            return {{u"id"_s, u"2_3"_s}};
        }
    }
};

FrozenPost album()
{
    auto post = test::facebookPost();
    post.media = {test::facebookPhoto(0), test::facebookPhoto(1)};
    post.firstComment = u"First!"_s;
    return post;
}

FrozenPost film(const QString &kind)
{
    auto post = test::facebookPost();
    post.media = {test::facebookFilm()};
    post.options = {{u"kind"_s, kind}};
    post.firstComment = u"First!"_s;
    return post;
}

}  // namespace

class TestFacebookSteps final : public QObject
{
    Q_OBJECT

private slots:
    void goesItsWay_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<QString>("remoteId");
        QTest::newRow("a text") << test::facebookPost() << u"baseline publish"_s << u"1053_2"_s;
        QTest::newRow("an album") << album() << u"upload_media upload_media baseline publish first_comment"_s
                                  << u"1053_2"_s;
        QTest::newRow("a film") << film(
            u"post"_s) << u"start_upload upload_chunk upload_chunk upload_chunk publish read_back first_comment"_s
                                << u"1053_9"_s;
        QTest::newRow("a reel") << film(u"reel"_s)
                                << u"start_upload upload_chunk await_media publish read_back first_comment"_s
                                << u"1053_9"_s;
    }

    void goesItsWay()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QString, kinds);
        QFETCH(const QString, remoteId);
        Play play{post};
        QStringList seen;
        Cost used;
        while (std::holds_alternative<Step>(play.next()) && seen.size() < 20) {
            // Dead between intent and outcome: the same step again, unless it creates.
            const auto before = play.step();
            Play dead = play;
            dead.journal += StepRecord{.step = before, .intendedAt = noon};
            if (!before.creates)
                QCOMPARE(dead.step().kind, before.kind);
            QCOMPARE(before.creates, before.kind == StepKind::Publish || before.kind == StepKind::FirstComment);
            seen += toWord(before.kind);
            used += before.cost;
            play.done();
        }
        QCOMPARE(seen.join(u' '), kinds);
        QCOMPARE(std::get<Publication>(play.next()).remoteId, remoteId);
        QCOMPARE(used, facebook::costOf(post));
    }

    void namesPhotosAndWhatWasThereBefore()
    {
        Play play{album()};
        for (int step = 0; step < 3; ++step)
            play.done();
        const auto publish = play.step();
        QCOMPARE(publish.payload["photos"_L1].toArray(), (QJsonArray{u"photo0"_s, u"photo1"_s}));
        QCOMPARE(publish.payload["known"_L1].toArray(), QJsonArray{u"1053_1"_s});
        QCOMPARE(publish.payload["since"_L1].toString(), toIsoUtc(noon - 3min));
        QVERIFY(!publish.payload.contains("again"_L1));

        play.end(StepState::Absent);
        QVERIFY(play.step().payload["again"_L1].toBool());
        QCOMPARE(play.step().payload["photos"_L1], publish.payload["photos"_L1]);
        play.end(StepState::NotSent);
        play.end(StepState::NotSent);
        QCOMPARE(play.step().payload["held"_L1].toInt(), 2);
    }

    void sendsPhotosAnewAfterADay()
    {
        Play play{album()};
        play.done();
        play.done();
        play.done();
        QCOMPARE(play.step(noon + 19h).kind, StepKind::Publish);
        QCOMPARE(play.step(noon + 21h).kind, StepKind::UploadMedia);
        play.done(noon + 21h);
        QCOMPARE(play.step(noon + 21h).part, 1);
        play.done(noon + 21h);
        QCOMPARE(play.step(noon + 21h).kind, StepKind::Publish);
    }

    void asksHowFarAReelCameOnlyWhenNobodyKnows()
    {
        Play play{film(u"reel"_s)};
        play.done();
        QVERIFY(!play.step().payload.contains("ask"_L1));
        play.end(StepState::NotSent);
        QVERIFY(play.step().payload["ask"_L1].toBool());
        play.end(StepState::Doubtful);
        QVERIFY(play.step().payload["ask"_L1].toBool());
        QCOMPARE(play.step().payload["total"_L1].toInteger(), 2'500'000);
    }

    void beginsAnUploadAnew()
    {
        Play play{film(u"post"_s)};
        play.done();
        play.done();
        // As the engine leaves a journal whose harmless ids are void.
        play.journal.removeIf([](const StepRecord &record) { return !record.step.creates; });
        QCOMPARE(play.step().kind, StepKind::StartUpload);
        play.done();
        QCOMPARE(play.step().payload["offset"_L1].toInteger(), 0);
    }

    void neverAsksForMoreThanTheFileHas()
    {
        auto post = film(u"post"_s);
        post.media[0].bytes = 600'000;
        Play play{post};
        play.done();
        QCOMPARE(play.step().payload["length"_L1].toInteger(), 600'000);
    }

    void deletesAndEditsWhatIsOut_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("purpose");
        QTest::addColumn<QStringList>("ids");
        const auto erase = int(Purpose::Delete);
        const auto edit = int(Purpose::Edit);
        QTest::newRow("the post, with all below it") << u"text"_s << erase << QStringList{u"1053_2"_s};
        QTest::newRow("a reel") << u"reel"_s << erase << QStringList{u"77"_s};
        QTest::newRow("text and comment") << u"text"_s << edit << QStringList{u"1053_2"_s, u"2_3"_s};
        QTest::newRow("a reel's text and comment") << u"reel"_s << edit << QStringList{u"77"_s, u"2_3"_s};
    }

    void deletesAndEditsWhatIsOut()
    {
        QFETCH(const QString, kind);
        QFETCH(const int, purpose);
        QFETCH(const QStringList, ids);
        auto post = kind == "reel"_L1 ? film(kind) : album();
        Play play{post};
        while (std::holds_alternative<Step>(play.next()))
            play.done();
        for (const auto &record : play.journal) {
            if (record.step.creates)
                post.live
                    += LivePiece{.kind = record.step.kind, .payload = record.step.payload, .result = record.result};
        }
        post.purpose = static_cast<Purpose>(purpose);
        QList<StepRecord> journal;
        QStringList seen;
        for (;;) {
            const auto move = facebook::nextAct(post, {journal.constData(), static_cast<size_t>(journal.size())});
            const auto *step = std::get_if<Step>(&move);
            if (step == nullptr)
                break;
            QVERIFY(!step->creates);
            seen += step->payload["id"_L1].toString();
            const bool isReelsText = kind == "reel"_L1 && post.purpose == Purpose::Edit && seen.size() == 1;
            QCOMPARE(step->payload["video"_L1].toBool(), isReelsText);
            journal += StepRecord{.step = *step, .state = StepState::Done, .intendedAt = noon};
        }
        QCOMPARE(seen, ids);
    }
};

static const test::Registration<TestFacebookSteps> registered;
#include "tst_facebooksteps.moc"
