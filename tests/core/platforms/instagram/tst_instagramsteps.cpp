// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramsteps.h"
#include "tests/core/platforms/instagram/samples.h"
#include "tests/support/stepplay.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::noon;

namespace {

/// With answers like Instagram's.
class Play final : public test::StepPlay
{
public:
    explicit Play(FrozenPost post) : StepPlay{std::move(post)} {}

private:
    NextStep nextStep(std::span<const StepRecord> records, Instant now) const override
    {
        return instagram::nextStep(m_post, records, now);
    }

    QJsonObject answerTo(const Step &step) override
    {
        const auto &payload = step.payload;
        switch (step.kind) {
        case StepKind::CreateContainer: {
            QJsonObject answer{{u"id"_s, u"c%1"_s.arg(++m_made)}};
            if (payload["upload"_L1].toBool())
                answer["url"_L1] = u"https://rupload.facebook.com/ig-api-upload/v26.0/c%1"_s.arg(m_made);
            return answer;
        }
        case StepKind::UploadChunk:
            return {{u"next"_s, payload["total"_L1]}};
        case StepKind::Baseline:
            return {{u"known"_s, QJsonArray{u"7"_s}}, {u"at"_s, toIsoUtc(noon - 3min)}};
        case StepKind::Publish:
            return {{u"id"_s, u"99"_s}};
        case StepKind::ReadBack:
            return {{u"url"_s, u"https://www.instagram.com/p/X/"_s}};
        case StepKind::FirstComment:
            return {{u"id"_s, u"100"_s}};
        default:
            return {};
        }
    }

    int m_made = 0;
};

FrozenPost withOption(FrozenPost post, const QString &key, const QString &value)
{
    post.options[key] = value;
    return post;
}

FrozenPost withComment(FrozenPost post)
{
    post.firstComment = u"First!"_s;
    return post;
}

FrozenPost ofOwnLogin(FrozenPost post, const QString &films = {}, const QString &address = {})
{
    post.account = test::instagramAccount(u"instagram"_s);
    if (!films.isEmpty())
        post.account.options = {{u"films"_s, films}};
    for (auto &medium : post.media) {
        if (medium.kind == MediaKind::Video)
            medium.address = QUrl{address};
    }
    return post;
}

}  // namespace

class TestInstagramSteps final : public QObject
{
    Q_OBJECT

private slots:
    void goesItsWay_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QString>("kinds");
        const auto picture = test::instagramPost();
        const auto reel = test::instagramPost({test::instagramFilm()});
        const auto mixed = test::instagramPost({test::instagramPicture(), test::instagramFilm()});
        const auto end = u" baseline publish read_back"_s;
        QTest::newRow("a picture") << picture << u"create_container await_container"_s + end;
        QTest::newRow("a picture with a comment")
            << withComment(picture) << u"create_container await_container"_s + end + u" first_comment"_s;
        QTest::newRow("a reel") << reel << u"create_container upload_chunk await_container"_s + end;
        QTest::newRow("a carousel of both")
            << withComment(mixed)
            << u"create_container await_container create_container upload_chunk await_container create_container "
               "await_container"_s
                + end + u" first_comment"_s;
        QTest::newRow("a story of a picture")
            << withOption(picture, u"kind"_s, u"story"_s) << u"create_container await_container"_s + end;
        QTest::newRow("a story of a film")
            << withOption(reel, u"kind"_s, u"story"_s) << u"create_container upload_chunk await_container"_s + end;
        QTest::newRow("a reel that Instagram fetches")
            << ofOwnLogin(reel, {}, u"https://media.example/a.mp4"_s) << u"create_container await_container"_s + end;
    }

    void goesItsWay()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QString, kinds);
        Play play{post};
        QStringList seen;
        Cost used;
        while (std::holds_alternative<Step>(play.next()) && seen.size() < 30) {
            // Dead between intent and outcome: the same step again, unless it creates.
            const auto before = play.step();
            Play dead = play;
            dead.journal += StepRecord{.step = before, .intendedAt = noon};
            if (!before.creates) {
                QCOMPARE(dead.step().kind, before.kind);
                QCOMPARE(dead.step().part, before.part);
            }
            QCOMPARE(before.creates, before.kind == StepKind::Publish || before.kind == StepKind::FirstComment);
            seen += toWord(before.kind);
            used += before.cost;
            play.done();
        }
        QCOMPARE(seen.join(u' '), kinds);
        QCOMPARE(std::get<Publication>(play.next()).remoteId, u"99"_s);
        QCOMPARE(std::get<Publication>(play.next()).permalink, u"https://www.instagram.com/p/X/"_s);
        QCOMPARE(used, instagram::costOf(post));
    }

    void refusesAPostWithoutMedia()
    {
        const auto next = Play{test::instagramPost({})}.next();
        QCOMPARE(std::get<Error>(next).kind, ErrorKind::Content);
    }

    void saysHowFilmsGetThere_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<bool>("isUploaded");
        const auto reel = test::instagramPost({test::instagramFilm()});
        const auto address = u"https://media.example/a.mp4"_s;
        QTest::newRow("through a page they are uploaded") << reel << true;
        QTest::newRow("with Instagram's login they are fetched") << ofOwnLogin(reel, {}, address) << false;
        QTest::newRow("or uploaded, where they lie nowhere") << ofOwnLogin(reel) << true;
        QTest::newRow("or as the account says") << ofOwnLogin(reel, u"upload"_s, address) << true;
        QTest::newRow("which may also be fetched") << ofOwnLogin(reel, u"address"_s) << false;
    }

    void saysHowFilmsGetThere()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const bool, isUploaded);
        QCOMPARE(Play{post}.step().payload["upload"_L1].toBool(), isUploaded);
        QCOMPARE(Play{post}.step().payload["as"_L1].toString(), u"reel"_s);
    }

    void namesTheChildrenOfACarousel()
    {
        Play play{test::instagramPost({test::instagramPicture(0), test::instagramPicture(1)})};
        for (int step = 0; step < 4; ++step)
            play.done();
        const auto parent = play.step();
        QCOMPARE(parent.part, 2);
        QCOMPARE(parent.payload["as"_L1].toString(), u"carousel"_s);
        QCOMPARE(parent.payload["children"_L1].toArray(), (QJsonArray{u"c1"_s, u"c2"_s}));
        play.doneUntil(StepKind::Publish);
        QCOMPARE(play.step().payload["container"_L1].toString(), u"c3"_s);
        QCOMPARE(play.step().payload["known"_L1].toArray(), QJsonArray{u"7"_s});
        QCOMPARE(play.step().payload["since"_L1].toString(), toIsoUtc(noon - 3min));
    }

    void publishesTheSameContainerAgain()
    {
        Play play{test::instagramPost()};
        play.doneUntil(StepKind::Publish);
        const auto first = play.step();
        play.end(StepState::Absent);
        auto again = play.step();
        QCOMPARE(again.kind, StepKind::Publish);
        QCOMPARE(again.payload["container"_L1], first.payload["container"_L1]);
        QVERIFY(again.payload["again"_L1].toBool());
        play.end(StepState::NotSent);
        again = play.step();
        QCOMPARE(again.payload["held"_L1].toInt(), 1);
        QCOMPARE(again.payload["container"_L1], first.payload["container"_L1]);
    }

    void makesContainersAnewBeforeTheyEnd()
    {
        Play play{test::instagramPost({test::instagramPicture(0), test::instagramPicture(1)})};
        play.doneUntil(StepKind::Publish);
        QCOMPARE(play.step(noon + 22h).kind, StepKind::Publish);
        const auto late = noon + 23h;
        QCOMPARE(play.step(late).kind, StepKind::CreateContainer);
        QCOMPARE(play.step(late).part, 0);
        play.done(late);
        play.done(late);
        QCOMPARE(play.step(late).part, 1);
        play.doneUntil(StepKind::Publish, late);
        QCOMPARE(play.step(late).payload["container"_L1].toString(), u"c6"_s);
    }

    void makesTheCarouselAnewWhenAChildIsNew()
    {
        Play play{test::instagramPost({test::instagramPicture(0), test::instagramPicture(1)})};
        play.done(noon);
        play.done(noon);
        play.doneUntil(StepKind::Publish, noon + 2h);
        // The first child ends before the others do.
        const auto late = noon + 23h;
        QCOMPARE(play.step(late).part, 0);
        play.done(late);
        play.done(late);
        QCOMPARE(play.step(late).part, 2);
        QCOMPARE(play.step(late).payload["children"_L1].toArray(), (QJsonArray{u"c4"_s, u"c2"_s}));
    }

    void asksHowFarAFilmCameOnlyWhenNobodyKnows()
    {
        Play play{test::instagramPost({test::instagramFilm()})};
        play.done();
        QVERIFY(!play.step().payload.contains("ask"_L1));
        QCOMPARE(play.step().payload["total"_L1].toInteger(), 2'500'000);
        play.end(StepState::NotSent);
        QVERIFY(play.step().payload["ask"_L1].toBool());
        play.end(StepState::Doubtful);
        QVERIFY(play.step().payload["ask"_L1].toBool());
    }

    void asksOnlyForItsOwnFilm()
    {
        Play play{test::instagramPost({test::instagramFilm(), test::instagramFilm()})};
        play.done();
        play.end(StepState::NotSent);
        play.done();
        play.done();
        play.done();  // the second film's container
        QCOMPARE(play.step().kind, StepKind::UploadChunk);
        QCOMPARE(play.step().part, 1);
        QVERIFY(!play.step().payload.contains("ask"_L1));
    }

    void beginsAnewWhenItsIdsAreVoid()
    {
        Play play{test::instagramPost({test::instagramFilm()})};
        play.doneUntil(StepKind::Publish);
        play.end(StepState::Refused);
        // As the engine leaves a journal whose harmless ids are void.
        play.journal.removeIf([](const StepRecord &record) { return !record.step.creates; });
        QCOMPARE(play.step().kind, StepKind::CreateContainer);
    }

    void looksUpNothingThatTheProbeHasFound()
    {
        Play play{withComment(test::instagramPost())};
        play.doneUntil(StepKind::Publish);
        play.end(StepState::Done, {{u"id"_s, u"5"_s}, {u"url"_s, u"https://www.instagram.com/p/Y/"_s}});
        QCOMPARE(play.step().kind, StepKind::FirstComment);
        QCOMPARE(play.step().payload["on"_L1].toString(), u"5"_s);
        play.done();
        QCOMPARE(std::get<Publication>(play.next()).permalink, u"https://www.instagram.com/p/Y/"_s);
    }

    void doesToWhatIsOutWhatInstagramLets_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<int>("purpose");
        QTest::addColumn<bool>("isOffered");
        const auto erase = int(Purpose::Delete);
        QTest::newRow("a deletion through a page") << u"facebook"_s << erase << true;
        QTest::newRow("a deletion with Instagram's login") << u"instagram"_s << erase << false;
        QTest::newRow("a change") << u"facebook"_s << int(Purpose::Edit) << false;
    }

    void doesToWhatIsOutWhatInstagramLets()
    {
        QFETCH(const QString, login);
        QFETCH(const int, purpose);
        QFETCH(const bool, isOffered);
        auto post = test::instagramPost();
        post.account = test::instagramAccount(login);
        post.purpose = static_cast<Purpose>(purpose);
        post.live = {LivePiece{.kind = StepKind::Publish, .result = {{u"id"_s, u"99"_s}}},
                     LivePiece{.kind = StepKind::FirstComment, .result = {{u"id"_s, u"100"_s}}}};
        const auto move = instagram::nextAct(post, {});
        if (!isOffered) {
            QCOMPARE(std::get<Error>(move).kind, ErrorKind::Config);
            return;
        }
        const auto step = std::get<Step>(move);
        QCOMPARE(step.kind, StepKind::Delete);
        QVERIFY(!step.creates);
        QCOMPARE(step.payload["id"_L1].toString(), u"99"_s);
        const QList<StepRecord> journal{{.step = step, .state = StepState::Done, .intendedAt = noon}};
        const auto end = instagram::nextAct(post, {journal.constData(), 1});
        QVERIFY(std::holds_alternative<Publication>(end));
    }
};

static const test::Registration<TestInstagramSteps> registered;
#include "tst_instagramsteps.moc"
