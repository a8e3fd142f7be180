// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyplan.h"
#include "core/platforms/bluesky/blueskyvideo.h"
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace carillon::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FrozenPost filmPost()
{
    auto post = bluesky::test::post();
    post.media = {bluesky::test::film()};
    return post;
}

}  // namespace

/// A film's way, and what the video service says, as data.
class TestBlueskyVideo final : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhereFilmsGo_data()
    {
        QTest::addColumn<QUrl>("server");
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<bool>("sandbox");
        QTest::addColumn<QUrl>("service");
        const QUrl ours{u"https://pds.example"_s};
        const QUrl local{u"http://localhost:2583"_s};
        const QUrl usual{u"https://video.bsky.app"_s};
        QTest::newRow("Bluesky's service") << ours << QJsonObject{} << false << usual;
        QTest::newRow("said so") << ours << QJsonObject{{u"video"_s, u"service"_s}} << false << usual;
        QTest::newRow("the account's server") << ours << QJsonObject{{u"video"_s, u"server"_s}} << false << QUrl{};
        QTest::newRow("a server that nobody reaches") << local << QJsonObject{} << false << QUrl{};
        QTest::newRow("the sandbox") << local << QJsonObject{} << true << local;
    }

    void knowsWhereFilmsGo()
    {
        QFETCH(const QUrl, server);
        QFETCH(const QJsonObject, options);
        QFETCH(const bool, sandbox);
        const FrozenAccount account{.server = server, .sandbox = sandbox, .options = options};
        QTEST(videoService(account), "service");
    }

    void makesItsRequests()
    {
        const auto post = filmPost();
        const QUrl service{u"https://video.bsky.app"_s};
        QCOMPARE(serviceDid(service), u"did:web:video.bsky.app"_s);
        QCOMPARE(serviceDid(QUrl{u"http://127.0.0.1:80"_s}), u"did:web:127.0.0.1%3A80"_s);

        const auto grant = serviceAuthRequest(post.account, serviceDid(QUrl{u"http://localhost:99"_s}), u"a.b.c"_s,
                                              bluesky::test::morning + 30min, u"tok"_s);
        QCOMPARE(grant.url.host(), u"pds.example"_s);
        QCOMPARE(grant.url.path(), u"/xrpc/com.atproto.server.getServiceAuth"_s);
        const QUrlQuery query{grant.url};
        QCOMPARE(query.queryItemValue(u"aud"_s, QUrl::FullyDecoded), u"did:web:localhost%3A99"_s);
        QCOMPARE(query.queryItemValue(u"lxm"_s), u"a.b.c"_s);
        QCOMPARE(query.queryItemValue(u"exp"_s), u"1795253400"_s);

        const auto upload = videoUploadRequest(service, post, 0, u"grant"_s);
        QVERIFY(!upload.creates);
        QCOMPARE(upload.url.host(), u"video.bsky.app"_s);
        QCOMPARE(headerValue(upload.headers, "Authorization"), QByteArray{"Bearer grant"});
        QCOMPARE(upload.secrets, QList<QByteArray>{"grant"});
        QCOMPARE(upload.body.contentType(), QByteArray{"video/mp4"});
        QCOMPARE(QUrlQuery{upload.url}.queryItemValue(u"did"_s, QUrl::FullyDecoded), u"did:plc:alice"_s);
        QVERIFY(QUrlQuery{upload.url}.queryItemValue(u"name"_s).endsWith(u".mp4"_s));

        auto moving = post;
        moving.media = {bluesky::test::movingGif()};
        const auto gif = videoUploadRequest(service, moving, 0, u"grant"_s);
        QCOMPARE(gif.body.contentType(), QByteArray{"image/gif"});
        QVERIFY(QUrlQuery{gif.url}.queryItemValue(u"name"_s).endsWith(u".gif"_s));

        const auto look = videoStatusRequest(service, u"a b"_s);
        QVERIFY(headerValue(look.headers, "Authorization").isEmpty());
        QCOMPARE(look.url.query(QUrl::FullyEncoded), u"jobId=a%20b"_s);
    }

    void readsWhatIsLeftOfTheDay_data()
    {
        QTest::addColumn<QJsonObject>("answer");
        QTest::addColumn<std::optional<ErrorKind>>("kind");
        using Kind = std::optional<ErrorKind>;
        const auto limits = [](bool can, int videos, qint64 bytes) {
            return QJsonObject{
                {u"canUpload"_s, can}, {u"remainingDailyVideos"_s, videos}, {u"remainingDailyBytes"_s, bytes}};
        };
        QTest::newRow("room") << limits(true, 3, 9'000'000) << Kind{};
        QTest::newRow("just room") << limits(true, 1, 5'000'000) << Kind{};
        QTest::newRow("no more videos") << limits(false, 0, 9'000'000) << Kind{ErrorKind::Quota};
        QTest::newRow("too few bytes") << limits(true, 3, 4'999'999) << Kind{ErrorKind::Quota};
        QTest::newRow("nothing said") << QJsonObject{{u"canUpload"_s, true}} << Kind{};
        QTest::newRow("not this account")
            << QJsonObject{{u"canUpload"_s, false}, {u"message"_s, u"unconfirmed"_s}} << Kind{ErrorKind::Media};
    }

    void readsWhatIsLeftOfTheDay()
    {
        QFETCH(const QJsonObject, answer);
        const auto limit = videoLimitOf(answer, 5'000'000);
        QTEST(limit ? std::optional{limit->kind} : std::optional<ErrorKind>{}, "kind");
        if (limit && limit->kind == ErrorKind::Quota)
            QVERIFY(limit->retryAfter.has_value());
    }

    void readsAJob_data()
    {
        QTest::addColumn<QJsonObject>("answer");
        QTest::addColumn<std::optional<ErrorKind>>("kind");
        QTest::addColumn<bool>("isReady");
        using Kind = std::optional<ErrorKind>;
        const QJsonObject running{{u"jobId"_s, u"j"_s}, {u"state"_s, u"JOB_STATE_ENCODING"_s}};
        auto ready = running;
        ready[u"state"_s] = u"JOB_STATE_COMPLETED"_s;
        ready[u"blob"_s] = bluesky::test::blob();
        auto known = ready;
        known[u"error"_s] = u"already_exists"_s;
        auto failed = running;
        failed[u"state"_s] = u"JOB_STATE_FAILED"_s;
        failed[u"failureCode"_s] = u"too_long"_s;
        const auto inside = [](const QJsonObject &status) {
            return QJsonObject{{u"jobStatus"_s, status}};
        };
        QTest::newRow("under way") << inside(running) << Kind{} << false;
        QTest::newRow("under way, without the member") << running << Kind{} << false;
        QTest::newRow("of a state that nobody knows")
            << QJsonObject{{u"jobId"_s, u"j"_s}, {u"state"_s, u"JOB_STATE_NEW"_s}} << Kind{} << false;
        QTest::newRow("ready") << inside(ready) << Kind{} << true;
        QTest::newRow("there already") << known << Kind{} << true;
        QTest::newRow("failed") << inside(failed) << Kind{ErrorKind::Media} << false;
        QTest::newRow("none at all") << QJsonObject{{u"error"_s, u"x"_s}} << Kind{ErrorKind::Transient} << false;
    }

    void readsAJob()
    {
        QFETCH(const QJsonObject, answer);
        QFETCH(const bool, isReady);
        const auto job = videoJobOf(answer);
        QTEST(job ? std::optional<ErrorKind>{} : std::optional{job.error().kind}, "kind");
        if (job)
            QCOMPARE(job->contains("blob"_L1), isReady);
        else if (job.error().kind == ErrorKind::Media)
            QVERIFY(job.error().detail.contains(u"too_long"_s));
    }

    void knowsAFilmThatIsThere_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QJsonObject>("answer");
        QTest::addColumn<bool>("isKnown");
        const QJsonObject job{{u"jobId"_s, u"j"_s}, {u"state"_s, u"JOB_STATE_COMPLETED"_s}};
        auto said = job;
        said[u"error"_s] = u"already_exists"_s;
        QTest::newRow("as the service answers") << 409 << said << true;
        QTest::newRow("inside, as the lexicon has it") << 409 << QJsonObject{{u"jobStatus"_s, said}} << true;
        QTest::newRow("by its name alone") << 400 << said << true;
        QTest::newRow("by its status alone") << 409 << job << true;
        QTest::newRow("without a job") << 409 << QJsonObject{{u"error"_s, u"already_exists"_s}} << false;
        QTest::newRow("another refusal") << 400 << job << false;
        QTest::newRow("a server in trouble") << 502 << said << false;
    }

    void knowsAFilmThatIsThere()
    {
        QFETCH(const int, status);
        QFETCH(const QJsonObject, answer);
        QTEST(isKnownFilm(status, answer), "isKnown");
    }

    void goesItsSteps()
    {
        const auto post = filmPost();
        std::vector<StepRecord> journal;
        const auto next = [&] {
            return std::get<Step>(planNext(post, journal, bluesky::test::morning));
        };
        const auto done = [&](const QJsonObject &result) {
            journal.push_back(bluesky::test::line(next(), StepState::Done, result));
        };
        QCOMPARE(next().kind, StepKind::StartUpload);
        done({});
        QCOMPARE(next().kind, StepKind::UploadMedia);
        QCOMPARE(next().cost.of(LimitUnit::Uploads), 1);
        done({{u"job"_s, u"j1"_s}});
        QCOMPARE(next().kind, StepKind::AwaitMedia);
        QCOMPARE(next().payload, (QJsonObject{{u"job"_s, u"j1"_s}, {u"service"_s, u"https://video.bsky.app"_s}}));
        done({{u"job"_s, u"j1"_s}, {u"blob"_s, bluesky::test::blob()}});
        QCOMPARE(next().kind, StepKind::Publish);
        const auto embed = next().payload["records"_L1][0]["record"_L1]["embed"_L1];
        QCOMPARE(embed["$type"_L1].toString(), u"app.bsky.embed.video"_s);
        QCOMPARE(embed["video"_L1].toObject(), bluesky::test::blob());
        QCOMPARE(embed["alt"_L1].toString(), u"A bell rings"_s);
        QCOMPARE(embed["aspectRatio"_L1]["height"_L1].toInt(), 720);
        // All that it may take is booked before.
        QCOMPARE(costOf(post).of(LimitUnit::Calls), 6);
        QCOMPARE(costOf(post).of(LimitUnit::Uploads), 1);
    }

    void uploadsItsCaptionsBehindIt()
    {
        auto post = filmPost();
        post.account.options = {{u"video"_s, u"server"_s}};
        post.media[0].captions = {{u"en"_s, u"/nowhere/a.vtt"_s, 200, 1s}, {u"de"_s, u"/nowhere/b.vtt"_s, 210, 1s}};
        std::vector<StepRecord> journal;
        const auto next = [&] {
            return std::get<Step>(planNext(post, journal, bluesky::test::morning));
        };
        for (const auto &kind : {StepKind::UploadMedia, StepKind::UploadCaptions, StepKind::UploadCaptions}) {
            QCOMPARE(next().kind, kind);
            QVERIFY(!next().creates);
            QCOMPARE(next().cost.of(LimitUnit::Uploads), 1);
            auto blob = bluesky::test::blob();
            blob[u"size"_s] = int(journal.size());
            journal.push_back(bluesky::test::line(next(), StepState::Done, {{u"blob"_s, blob}}));
        }
        const auto publish = next();
        QCOMPARE(publish.kind, StepKind::Publish);
        const auto captions = publish.payload["records"_L1][0]["record"_L1]["embed"_L1]["captions"_L1].toArray();
        QCOMPARE(captions.size(), 2);
        QCOMPARE(captions[1]["lang"_L1].toString(), u"de"_s);
        QCOMPARE(captions[1]["file"_L1]["size"_L1].toInt(), 2);
        QCOMPARE(costOf(post).of(LimitUnit::Uploads), 3);
        // What the server dropped is made anew: all of it.
        journal.push_back(bluesky::test::line(publish, StepState::Refused));
        QCOMPARE(next().kind, StepKind::UploadMedia);
    }

    void waitsForNothingThatWasThereAlready()
    {
        const auto post = filmPost();
        const Step limits{.kind = StepKind::StartUpload};
        const Step upload{.kind = StepKind::UploadMedia, .payload = {{u"service"_s, u"https://video.bsky.app"_s}}};
        const std::vector<StepRecord> journal{
            bluesky::test::line(limits, StepState::Done),
            bluesky::test::line(upload, StepState::Done, {{u"job"_s, u"j1"_s}, {u"blob"_s, bluesky::test::blob()}})};
        QCOMPARE(std::get<Step>(planNext(post, journal, bluesky::test::morning)).kind, StepKind::Publish);
    }

    /// A GIF whose file an earlier version, or another setting, had kept as a picture: that blob is none of a film.
    void aBlobOfAnotherPlaceDoesNotCount()
    {
        auto post = filmPost();
        post.media = {bluesky::test::movingGif()};
        auto kept = post;
        kept.account.options = {{u"video"_s, u"server"_s}};
        const auto asPicture = std::get<Step>(planNext(kept, {}, bluesky::test::morning));
        QCOMPARE(asPicture.kind, StepKind::UploadMedia);
        const std::vector<StepRecord> journal{
            bluesky::test::line(asPicture, StepState::Done, {{u"blob"_s, bluesky::test::blob()}}),
            bluesky::test::line(Step{.kind = StepKind::StartUpload}, StepState::Done)};
        QCOMPARE(std::get<Step>(planNext(kept, journal, bluesky::test::morning)).kind, StepKind::Publish);
        const auto next = std::get<Step>(planNext(post, journal, bluesky::test::morning));
        QCOMPARE(next.kind, StepKind::UploadMedia);
        QCOMPARE(next.payload["service"_L1].toString(), u"https://video.bsky.app"_s);
    }

    void goesToTheServerAsAnyBlob()
    {
        auto post = filmPost();
        post.account.options = {{u"video"_s, u"server"_s}};
        const auto step = std::get<Step>(planNext(post, {}, bluesky::test::morning));
        QCOMPARE(step.kind, StepKind::UploadMedia);
        const std::vector<StepRecord> journal{
            bluesky::test::line(step, StepState::Done, {{u"blob"_s, bluesky::test::blob()}})};
        QCOMPARE(std::get<Step>(planNext(post, journal, bluesky::test::morning)).kind, StepKind::Publish);
    }
};

static const carillon::test::Registration<TestBlueskyVideo> registered;
#include "tst_blueskyvideo.moc"
