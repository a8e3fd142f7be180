// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/bluesky/blueskyplan.h"
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/support/await.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using carillon::test::await;
using carillon::test::Reaction;

namespace {

constexpr auto putRecord = "/xrpc/com.atproto.repo.putRecord";
constexpr auto applyWrites = "/xrpc/com.atproto.repo.applyWrites";
constexpr auto getRecord = "/xrpc/com.atproto.repo.getRecord";
constexpr auto uploadBlob = "/xrpc/com.atproto.repo.uploadBlob";
constexpr auto resolveHandle = "/xrpc/com.atproto.identity.resolveHandle";
constexpr auto secret = "access-secret";
const QByteArray png{"\x89PNG\r\n\x1a\n0123456789"};

Reaction answer(const QJsonObject &body, int status = 200)
{
    return Reaction{.status = status,
                    .headers = {{"Content-Type", "application/json"}, {"RateLimit-Remaining", "2999"}},
                    .body = QJsonDocument{body}.toJson(QJsonDocument::Compact)};
}

Reaction refusal(const QString &code, int status)
{
    return answer({{u"error"_s, code}, {u"message"_s, u"No"_s}}, status);
}

Reaction html(const QByteArray &body)
{
    return Reaction{.headers = {{"Content-Type", "text/html; charset=utf-8"}}, .body = body};
}

}  // namespace

/// Against a server that answers what it is told to.
class TestBlueskySteps final : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<Platform> m_bluesky = bluesky::make();
    std::unique_ptr<carillon::test::FaultServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    QTemporaryDir m_media;

    FrozenPost post(const QStringList &parts = {u"Hello"_s}) const
    {
        auto made = bluesky::test::post(parts);
        made.account.server = m_server->url(u"/"_s);
        return made;
    }
    Step first(const FrozenPost &frozen) const
    {
        return std::get<Step>(m_bluesky->nextStep(frozen, {}, bluesky::test::morning));
    }
    static StepContext contextOf(const FrozenPost &frozen, const Step &step)
    {
        StepContext context{.post = frozen, .step = step};
        context.credentials.values = {{u"accessJwt"_s, QString::fromLatin1(secret)}};
        return context;
    }
    StepOutcome perform(const FrozenPost &frozen, const Step &step)
    {
        auto outcome = await(m_bluesky->perform(contextOf(frozen, step), *m_http));
        const auto kept = outcome.exchange.toJson().toUtf8();
        if (kept.contains(secret))
            QTest::qFail("The exchange holds the token.", __FILE__, __LINE__);
        return outcome;
    }
    Probe probe(const FrozenPost &frozen, const Step &step)
    {
        const auto doubtful = bluesky::test::line(step, StepState::Doubtful);
        return await(m_bluesky->probe(contextOf(frozen, step), doubtful, *m_http));
    }
    QJsonObject sentBody() const { return QJsonDocument::fromJson(m_server->seen().last().body).object(); }
    static QJsonObject planned(const Step &step, int at = 0) { return step.payload["records"_L1][at].toObject(); }
    static QString uriOf(const Step &step, int at = 0)
    {
        return u"at://did:plc:alice/app.bsky.feed.post/"_s + planned(step, at)["rkey"_L1].toString();
    }

private slots:
    void init()
    {
        m_server = std::make_unique<carillon::test::FaultServer>();
        m_http = std::make_unique<HttpClient>(m_clock);
    }

    void publishesUnderItsKey()
    {
        const auto frozen = post();
        const auto step = first(frozen);
        m_server->react(putRecord,
                        answer({{u"uri"_s, uriOf(step)}, {u"cid"_s, planned(step)["cid"_L1]}, {u"commit"_s, 1}}));
        const auto outcome = perform(frozen, step);
        QVERIFY(outcome.result);
        QCOMPARE(*outcome.result, bluesky::publishedResult(frozen.account, step.payload));
        QCOMPARE(outcome.rate.remaining, std::optional{2999});
        const QJsonObject golden{{u"repo"_s, u"did:plc:alice"_s},
                                 {u"collection"_s, u"app.bsky.feed.post"_s},
                                 {u"rkey"_s, planned(step)["rkey"_L1]},
                                 {u"swapRecord"_s, QJsonValue::Null},
                                 {u"record"_s, planned(step)["record"_L1]}};
        QCOMPARE(sentBody(), golden);
        const auto seen = m_server->seen().last();
        QCOMPARE(headerValue(seen.headers, "Authorization"), QByteArray{"Bearer access-secret"});
        QVERIFY(!seen.target.contains(secret));
    }

    void beingThereAlreadyIsASuccess()
    {
        const auto frozen = post();
        const auto step = first(frozen);
        m_server->react(putRecord, answer({{u"uri"_s, uriOf(step)}, {u"cid"_s, planned(step)["cid"_L1]}}));
        QVERIFY(perform(frozen, step).result);
    }

    void writesAThreadAtOnce()
    {
        const auto frozen = post({u"one"_s, u"two"_s});
        const auto step = first(frozen);
        QJsonArray results;
        for (int at = 0; at < 2; ++at)
            results += QJsonObject{{u"uri"_s, uriOf(step, at)}, {u"cid"_s, planned(step, at)["cid"_L1]}};
        m_server->react(applyWrites, answer({{u"commit"_s, QJsonObject{}}, {u"results"_s, results}}));
        const auto outcome = perform(frozen, step);
        QVERIFY(outcome.result);
        QCOMPARE((*outcome.result)["posts"_L1].toArray(), results);
        const auto writes = sentBody()["writes"_L1].toArray();
        QCOMPARE(writes.size(), 2);
        const QJsonObject golden{{u"$type"_s, u"com.atproto.repo.applyWrites#create"_s},
                                 {u"collection"_s, u"app.bsky.feed.post"_s},
                                 {u"rkey"_s, planned(step, 1)["rkey"_L1]},
                                 {u"value"_s, planned(step, 1)["record"_L1]}};
        QCOMPARE(writes[1].toObject(), golden);

        m_server->react(applyWrites, answer({{u"commit"_s, QJsonObject{}}}));  // an older server
        QCOMPARE(*perform(frozen, step).result, *outcome.result);
        m_server->react(applyWrites, answer({{u"results"_s, QJsonArray{results[0]}}}));
        QCOMPARE(perform(frozen, step).result.error().kind, ErrorKind::Ambiguous);
    }

    void failsAsItFailed_data()
    {
        QTest::addColumn<int>("reaction");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        const auto answers = int(Reaction::Kind::Answer);
        QTest::newRow("token old") << answers << 400 << u"ExpiredToken"_s << ErrorKind::Auth;
        QTest::newRow("blob lost") << answers << 400 << u"BlobNotFound"_s << ErrorKind::Rebuild;
        QTest::newRow("there with other content") << answers << 400 << u"InvalidSwap"_s << ErrorKind::Ambiguous;
        QTest::newRow("server's fault") << answers << 500 << u"InternalServerError"_s << ErrorKind::Ambiguous;
        QTest::newRow("too often") << answers << 429 << u"RateLimitExceeded"_s << ErrorKind::RateLimited;
        QTest::newRow("somebody else answers") << answers << 200 << QString{} << ErrorKind::Ambiguous;
        QTest::newRow("sent elsewhere") << answers << 302 << QString{} << ErrorKind::Unknown;
        QTest::newRow("closed") << int(Reaction::Kind::CloseByFin) << 0 << QString{} << ErrorKind::Ambiguous;
        QTest::newRow("half an answer") << int(Reaction::Kind::BreakOff) << 200 << QString{} << ErrorKind::Ambiguous;
    }

    void failsAsItFailed()
    {
        QFETCH(const int, reaction);
        QFETCH(const int, status);
        QFETCH(const QString, code);
        auto told = refusal(code, status);
        told.kind = static_cast<Reaction::Kind>(reaction);
        told.headers += HttpHeader{.name = "Location", .value = "/elsewhere"};
        m_server->react(putRecord, told);
        const auto frozen = post();
        const auto outcome = perform(frozen, first(frozen));
        QVERIFY(!outcome.result);
        QFETCH(const ErrorKind, kind);
        QVERIFY2(outcome.result.error().kind == kind, qPrintable(outcome.result.error().detail));
        QCOMPARE(m_server->count(putRecord), 1);
    }

    void whatIsNoLongerWantedIsNotSent()
    {
        const auto frozen = post();
        auto context = contextOf(frozen, first(frozen));
        context.stillWanted = [] {
            return false;
        };
        const auto outcome = await(m_bluesky->perform(std::move(context), *m_http));
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, ErrorKind::Transient);
        QCOMPARE(m_server->count(putRecord), 0);
    }

    void uploadsTheFileAsItIs()
    {
        QFile file{m_media.filePath(u"a.png"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png);
        file.close();
        auto frozen = post();
        frozen.media = {bluesky::test::picture()};
        frozen.media[0].path = file.fileName();
        m_server->react(uploadBlob, answer({{u"blob"_s, bluesky::test::blob()}}));
        const auto outcome = perform(frozen, first(frozen));
        QVERIFY(outcome.result);
        QCOMPARE((*outcome.result)["blob"_L1].toObject(), bluesky::test::blob());
        const auto seen = m_server->seen().last();
        QCOMPARE(seen.body, png);
        QCOMPARE(headerValue(seen.headers, "Content-Type"), QByteArray{"image/png"});

        m_server->react(uploadBlob, answer({}));
        QCOMPARE(perform(frozen, first(frozen)).result.error().kind, ErrorKind::Transient);
        m_server->react(uploadBlob, refusal(u"PayloadTooLarge"_s, 413));
        QCOMPARE(perform(frozen, first(frozen)).result.error().kind, ErrorKind::Media);
        frozen.media[0].path = m_media.filePath(u"gone.png"_s);
        QCOMPARE(perform(frozen, first(frozen)).result.error().kind, ErrorKind::Storage);
    }

    void looksUpMentions()
    {
        const auto frozen = post({u"Hi @bob.test"_s});
        m_server->react(resolveHandle, answer({{u"did"_s, u"did:plc:bob"_s}}));
        auto outcome = perform(frozen, first(frozen));
        QCOMPARE(*outcome.result, (QJsonObject{{u"dids"_s, QJsonObject{{u"bob.test"_s, u"did:plc:bob"_s}}}}));
        QVERIFY(m_server->seen().last().target.endsWith("?handle=bob.test"));
        m_server->react(resolveHandle, refusal(u"HandleNotFound"_s, 400));
        outcome = perform(frozen, first(frozen));
        QCOMPARE((*outcome.result)["dids"_L1].toObject(), QJsonObject{});
        QCOMPARE((*outcome.result)["warning"_L1].toString(),
                 u"Bluesky knows nobody by this name, which stayed plain text: @bob.test."_s);
        m_server->react(resolveHandle, refusal(u"UpstreamFailure"_s, 502));
        QCOMPARE(perform(frozen, first(frozen)).result.error().kind, ErrorKind::Transient);
    }

    void aCardNeverFailsThePost_data()
    {
        QTest::addColumn<Reaction>("page");
        QTest::addColumn<Reaction>("picture");
        QTest::addColumn<Reaction>("upload");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("withThumb");
        const auto page = html("<title>T</title><meta property='og:image' content='/thumb'>");
        const Reaction picture{.headers = {{"Content-Type", "image/png"}}, .body = png};
        const auto upload = answer({{u"blob"_s, bluesky::test::blob()}});
        const auto host = u"127.0.0.1"_s;
        QTest::newRow("all well") << page << picture << upload << u"T"_s << true;
        QTest::newRow("no page") << Reaction{.status = 404} << picture << upload << host << false;
        QTest::newRow("server error") << Reaction{.status = 500} << picture << upload << host << false;
        QTest::newRow("closed") << Reaction{.kind = Reaction::Kind::CloseByFin} << picture << upload << host << false;
        QTest::newRow("no html") << picture << picture << upload << host << false;
        QTest::newRow("page too large") << html("<title>T</title>" + QByteArray(2'000'000, ' ')) << picture << upload
                                        << host << false;
        QTest::newRow("no picture there") << page << Reaction{.status = 404} << upload << u"T"_s << false;
        QTest::newRow("picture is none") << page << html("<svg>") << upload << u"T"_s << false;
        QTest::newRow("picture too large")
            << page << Reaction{.body = png + QByteArray(1'000'000, ' ')} << upload << u"T"_s << false;
        QTest::newRow("upload refused") << page << picture << refusal(u"PayloadTooLarge"_s, 413) << u"T"_s << false;
        QTest::newRow("upload limit reached")
            << page << picture << refusal(u"RateLimitExceeded"_s, 429) << u"T"_s << false;
    }

    void aCardNeverFailsThePost()
    {
        QFETCH(const Reaction, page);
        QFETCH(const Reaction, picture);
        QFETCH(const Reaction, upload);
        QFETCH(const QString, title);
        QFETCH(const bool, withThumb);
        m_server->react("/page", page);
        m_server->react("/thumb", picture);
        m_server->react(uploadBlob, upload);
        auto frozen = post();
        frozen.link = m_server->url(u"/page"_s).toString();
        const auto outcome = perform(frozen, first(frozen));
        QVERIFY2(outcome.result, qPrintable(outcome.result ? QString{} : outcome.result.error().detail));
        const auto external = (*outcome.result)["external"_L1].toObject();
        QCOMPARE(external["uri"_L1].toString(), frozen.link);
        QCOMPARE(external["title"_L1].toString(), title);
        QCOMPARE(external.contains("thumb"_L1), withThumb);
        for (const auto &seen : m_server->seen()) {
            if (!seen.target.startsWith("/xrpc/"))
                QVERIFY(headerValue(seen.headers, "Authorization").isEmpty());
        }
    }

    void aCardWaitsForALoginThatEnded()
    {
        m_server->react("/page", html("<title>T</title><meta property='og:image' content='/thumb'>"));
        m_server->react("/thumb", Reaction{.body = png});
        m_server->react(uploadBlob, refusal(u"ExpiredToken"_s, 400));
        auto frozen = post();
        frozen.link = m_server->url(u"/page"_s).toString();
        QCOMPARE(perform(frozen, first(frozen)).result.error().kind, ErrorKind::Auth);
        m_server->react(uploadBlob, Reaction{.kind = Reaction::Kind::CloseByFin});
        QCOMPARE(perform(frozen, first(frozen)).result.error().kind, ErrorKind::Transient);
    }

    void theProbeBelievesOnlyTheRecord_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");  ///< or what differs in a record that is there
        QTest::addColumn<Probe::Answer>("expected");
        using enum Probe::Answer;
        QTest::newRow("there") << 200 << QString{} << Found;
        QTest::newRow("there under another name") << 200 << u"cid"_s << Found;
        QTest::newRow("there with another text") << 200 << u"cid text"_s << Unknowable;
        QTest::newRow("another record") << 200 << u"uri"_s << NoAnswer;
        QTest::newRow("not there") << 400 << u"RecordNotFound"_s << Absent;
        QTest::newRow("not this server's") << 400 << u"InvalidRequest"_s << NoAnswer;
        QTest::newRow("server down") << 502 << u"UpstreamFailure"_s << NoAnswer;
        QTest::newRow("nothing under this address") << 404 << QString{} << NoAnswer;
        QTest::newRow("too often") << 429 << u"RateLimitExceeded"_s << NoAnswer;
    }

    void theProbeBelievesOnlyTheRecord()
    {
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const Probe::Answer, expected);
        const auto frozen = post();
        const auto step = first(frozen);
        const auto cid = code.contains(u"cid"_s) ? QJsonValue{u"bafyother"_s} : planned(step)["cid"_L1];
        auto record = planned(step)["record"_L1].toObject();
        if (code.contains(u"text"_s))
            record[u"text"_s] = u"other"_s;
        const QJsonObject found{
            {u"uri"_s, code == "uri"_L1 ? u"at://else"_s : uriOf(step)}, {u"cid"_s, cid}, {u"value"_s, record}};
        m_server->react(getRecord, status == 200 ? answer(found) : refusal(code, status));
        const auto answered = probe(frozen, step);
        QCOMPARE(answered.answer, expected);
        QCOMPARE(answered.why.has_value(), expected != Probe::Answer::Found);
        if (expected == Probe::Answer::Found) {
            QCOMPARE(answered.result["posts"_L1][0]["cid"_L1], cid);
            QVERIFY(answered.result["permalink"_L1].toString().startsWith("https://bsky.app/profile/alice.test/"_L1));
        }
        const auto seen = m_server->seen().last();
        QVERIFY(headerValue(seen.headers, "Authorization").isEmpty());
        QVERIFY(seen.target.contains("rkey=" + planned(step)["rkey"_L1].toString().toLatin1()));
    }

    void theProbeAsksForBothEndsOfAThread()
    {
        const auto frozen = post({u"one"_s, u"two"_s, u"three"_s});
        const auto step = first(frozen);
        m_server->react(getRecord, refusal(u"RecordNotFound"_s, 400));
        QCOMPARE(probe(frozen, step).answer, Probe::Answer::Absent);
        QCOMPARE(m_server->count(getRecord), 2);
        // The last one is answered with the first: that is no answer.
        m_server->react(getRecord, answer({{u"uri"_s, uriOf(step)}, {u"cid"_s, planned(step)["cid"_L1]}}));
        const auto answered = probe(frozen, step);
        QCOMPARE(answered.answer, Probe::Answer::NoAnswer);
        QVERIFY(answered.why && answered.result.isEmpty());
    }

    void knowsNoOtherSteps()
    {
        const auto outcome = perform(post(), Step{.kind = StepKind::Complete});
        QCOMPARE(outcome.result.error().kind, ErrorKind::Invalid);
        QVERIFY(m_server->seen().isEmpty());
    }
};

static const carillon::test::Registration<TestBlueskySteps> registered;
#include "tst_blueskysteps.moc"
