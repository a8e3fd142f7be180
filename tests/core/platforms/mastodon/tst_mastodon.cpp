// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/platform.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Reaction;

namespace {

const QByteArray htmlPage = "<!doctype html><title>oops</title>";

Reaction jsonReaction(int status, const QByteArray &body)
{
    return Reaction{.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

Reaction refusal(int status, const QByteArray &sentence)
{
    return jsonReaction(status, "{\"error\":\"" + sentence + "\"}");
}

QByteArray pathOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Baseline:
        return "/api/v1/accounts/7/statuses";
    case StepKind::UploadMedia:
        return "/api/v2/media";
    case StepKind::AwaitMedia:
        return "/api/v1/media/m1";
    default:
        return "/api/v1/statuses";
    }
}

}  // namespace

class TestMastodon final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_mastodon = findPlatform(m_platforms, u"mastodon");
    test::FakeClock m_clock;

    StepContext contextOf(const test::FaultServer &server, StepKind kind, const QJsonObject &payload = {})
    {
        StepContext context;
        context.post.key = u"k"_s;
        context.post.account = FrozenAccount{.server = server.url(QString{}), .remoteId = u"7"_s};
        context.post.parts = {u"Hello"_s};
        context.post.media
            = {FrozenMedia{.path = QStringLiteral(TEST_FOLDER "/CMakeLists.txt"), .mime = u"image/png"_s}};
        context.askedAt = m_clock.now();
        context.step = Step{.kind = kind, .creates = kind == StepKind::PublishPart, .payload = payload};
        context.credentials.values = {{u"access_token"_s, u"tok"_s}};
        return context;
    }

    StepOutcome perform(StepContext context)
    {
        HttpClient http{m_clock};
        return test::await(m_mastodon->perform(std::move(context), http));
    }

    Probe probe(StepContext context)
    {
        HttpClient http{m_clock};
        const StepRecord doubtful{.step = context.step, .state = StepState::Doubtful, .intendedAt = m_clock.now()};
        return test::await(m_mastodon->probe(std::move(context), doubtful, http));
    }

private slots:
    void hasItsTraits()
    {
        QVERIFY(m_mastodon != nullptr);
        const auto &traits = m_mastodon->traits();
        QCOMPARE(traits.maxConcurrent, 4);
        QVERIFY(traits.concurrencyScope == ConcurrencyScope::Platform);
        QCOMPARE(traits.spacing, 1000ms);
        QCOMPARE(traits.settle, 5000ms);
        QCOMPARE(traits.windows.size(), 4);
        QVERIFY(traits.windows.contains(LimitWindow{.amount = 300, .period = 3h, .unit = LimitUnit::Posts}));
        QVERIFY(traits.windows.contains(LimitWindow{.amount = 300, .period = 5min, .unit = LimitUnit::Calls}));
        QVERIFY(traits.windows.contains(LimitWindow{.amount = 30, .period = 30min, .unit = LimitUnit::Uploads}));
        QVERIFY(traits.needsSecret);
        QVERIFY(traits.connectModes.contains(ConnectMode::Browser) && traits.connectModes.contains(ConnectMode::Token)
                && traits.connectModes.contains(ConnectMode::PastedCode));
    }

    void countsAsTheInstanceDoes()
    {
        FrozenAccount account;
        QCOMPARE(m_mastodon->textLength(u"https://example.com/long/address 👨‍👩‍👧 @a@b.example"_s, account),
                 28);
        account.reported = {{u"characters_reserved_per_url"_s, 30}};
        QCOMPARE(m_mastodon->textLength(u"https://example.com/long/address"_s, account), 30);
    }

    void readsWhatSucceeded_data()
    {
        QTest::addColumn<StepKind>("kind");
        QTest::addColumn<Reaction>("reaction");
        QTest::addColumn<QByteArray>("result");
        const Reaction dated{
            .status = 200, .headers = {{"Date", "Sat, 21 Nov 2026 08:00:00 GMT"}}, .body = "[{\"id\":\"99\"}]"};
        QTest::newRow("the newest status")
            << StepKind::Baseline << dated << "{\"at\":\"2026-11-21T08:00:00.000Z\",\"id\":\"99\"}"_ba;
        QTest::newRow("no status yet") << StepKind::Baseline << jsonReaction(200, "[]") << "{\"id\":\"\"}"_ba;
        QTest::newRow("a picture") << StepKind::UploadMedia << jsonReaction(200, "{\"id\":\"m1\",\"url\":\"x\"}")
                                   << "{\"id\":\"m1\",\"pending\":false}"_ba;
        QTest::newRow("a film") << StepKind::UploadMedia << jsonReaction(202, "{\"id\":\"m1\",\"url\":null}")
                                << "{\"id\":\"m1\",\"pending\":true}"_ba;
        QTest::newRow("a film that is ready")
            << StepKind::AwaitMedia << jsonReaction(200, "{\"id\":\"m1\"}") << "{\"id\":\"m1\"}"_ba;
        QTest::newRow("a status whose visibility was lowered")
            << StepKind::PublishPart
            << jsonReaction(200, "{\"id\":\"5\",\"url\":\"https://a.example/5\",\"visibility\":\"unlisted\"}")
            << "{\"id\":\"5\",\"url\":\"https://a.example/5\",\"visibility\":\"unlisted\"}"_ba;
    }

    void readsWhatSucceeded()
    {
        QFETCH(const StepKind, kind);
        QFETCH(const Reaction, reaction);
        QFETCH(const QByteArray, result);
        test::FaultServer server;
        server.react(pathOf(kind), reaction);
        const auto outcome = perform(contextOf(server, kind, {{u"id"_s, u"m1"_s}}));
        QVERIFY2(outcome.result.has_value(), qPrintable(outcome.result ? QString{} : outcome.result.error().detail));
        QCOMPARE(QJsonDocument{*outcome.result}.toJson(QJsonDocument::Compact), result);
        QCOMPARE(headerValue(server.seen().first().headers, "Authorization"), "Bearer tok"_ba);
        QVERIFY(!outcome.exchange.toJson().toUtf8().contains("tok\""));
    }

    void knowsWhatAnErrorMeans_data()
    {
        using enum StepKind;
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<Reaction>("reaction");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("the token is dead")
            << PublishPart << refusal(401, "The access token is invalid") << ErrorKind::Auth;
        QTest::newRow("the scope is missing")
            << PublishPart << refusal(403, "This action is outside the authorized scopes") << ErrorKind::Scope;
        QTest::newRow("the account is disabled")
            << PublishPart << refusal(403, "Your login is currently disabled") << ErrorKind::Restricted;
        QTest::newRow("the earlier status of this key is gone")
            << PublishPart << refusal(404, "Record not found") << ErrorKind::Ambiguous;
        QTest::newRow("the parent is gone")
            << PublishPart << refusal(404, "The post you are trying to reply to does not appear to exist.")
            << ErrorKind::Content;
        QTest::newRow("the instance says it is gone") << Baseline << refusal(410, "Gone") << ErrorKind::Transient;
        QTest::newRow("the account is not found")
            << Baseline << refusal(404, "Record not found") << ErrorKind::Transient;
        QTest::newRow("a proxy finds the file too large")
            << UploadMedia << Reaction{.status = 413, .body = htmlPage} << ErrorKind::Media;
        QTest::newRow("a file of a wrong type")
            << UploadMedia << refusal(422, "Validation failed: File content type is invalid") << ErrorKind::Media;
        QTest::newRow("a thumbnail that could not be made")
            << UploadMedia << refusal(500, "Error processing thumbnail for uploaded media") << ErrorKind::Transient;
        QTest::newRow("storage in trouble during an upload")
            << UploadMedia << refusal(503, "There was a temporary problem serving your request")
            << ErrorKind::Transient;
        QTest::newRow("a film that cannot be processed") << AwaitMedia << refusal(422, "x") << ErrorKind::Media;
        QTest::newRow("a film that is being processed") << AwaitMedia << jsonReaction(206, "{}") << ErrorKind::NotReady;
        QTest::newRow("an upload that was dropped")
            << AwaitMedia << refusal(404, "Record not found") << ErrorKind::Rebuild;
        QTest::newRow("a text that is too long")
            << PublishPart << refusal(422, "Validation failed: Text character limit of 500 exceeded")
            << ErrorKind::Content;
        QTest::newRow("media that are not ready")
            << PublishPart
            << refusal(422, "Cannot attach files that have not finished processing. Try again in a moment!")
            << ErrorKind::NotReady;
        QTest::newRow("an app's own token")
            << PublishPart << refusal(422, "This method requires an authenticated user") << ErrorKind::Auth;
        QTest::newRow("too many requests")
            << PublishPart << refusal(429, "Too many requests") << ErrorKind::RateLimited;
        QTest::newRow("storage in trouble during a post")
            << PublishPart << refusal(503, "There was a temporary problem serving your request")
            << ErrorKind::Ambiguous;
        QTest::newRow("an error page") << PublishPart << Reaction{.status = 502, .body = htmlPage}
                                       << ErrorKind::Ambiguous;
        QTest::newRow("no answer") << PublishPart << Reaction{.kind = Reaction::Kind::CloseByFin}
                                   << ErrorKind::Ambiguous;
        QTest::newRow("yes, but no status") << PublishPart << Reaction{.body = htmlPage} << ErrorKind::Ambiguous;
        QTest::newRow("yes, but no list") << Baseline << Reaction{.body = htmlPage} << ErrorKind::Unknown;
        QTest::newRow("moved") << PublishPart << Reaction{.status = 301} << ErrorKind::Config;
    }

    void knowsWhatAnErrorMeans()
    {
        QFETCH(const StepKind, step);
        QFETCH(const Reaction, reaction);
        QFETCH(const ErrorKind, kind);
        test::FaultServer server;
        server.react(pathOf(step), reaction);
        const auto outcome = perform(contextOf(server, step, {{u"id"_s, u"m1"_s}}));
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, kind);
        if (reaction.status == 206)
            QVERIFY(outcome.result.error().retryAfter == 2s);
    }

    void waitsUntilTheReset()
    {
        test::FaultServer server;
        auto reaction = refusal(429, "Too many requests");
        // A server whose clock is an hour late: the wait counts by its own clock.
        reaction.headers += HttpHeader{"Date", "Sat, 21 Nov 2026 08:00:00 GMT"};
        reaction.headers += HttpHeader{"X-RateLimit-Limit", "300"};
        reaction.headers += HttpHeader{"X-RateLimit-Remaining", "0"};
        reaction.headers += HttpHeader{"X-RateLimit-Reset", "2026-11-21T08:05:00.000000Z"};
        server.react("/api/v1/statuses", reaction);
        const auto outcome = perform(contextOf(server, StepKind::PublishPart));
        QCOMPARE(outcome.result.error().kind, ErrorKind::RateLimited);
        QVERIFY(outcome.result.error().retryAfter == 300s);
        QVERIFY(outcome.rate.remaining == 0);
    }

    void looksForADoubtfulStatus_data()
    {
        using Answer = Probe::Answer;
        QTest::addColumn<Reaction>("list");
        QTest::addColumn<Reaction>("source");
        QTest::addColumn<Answer>("answer");
        const auto entity = "{\"id\":\"5\",\"created_at\":\"2026-11-21T09:00:01Z\",\"in_reply_to_id\":null,"
                            "\"media_attachments\":[],\"url\":\"https://a.example/5\",\"visibility\":\"public\","
                            "\"spoiler_text\":\"\",\"content\":\"<p>Hello</p>\"}"_ba;
        const auto old = "{\"id\":\"1\",\"created_at\":\"2026-11-20T09:00:01Z\",\"media_attachments\":[],"
                         "\"content\":\"<p>Hello</p>\"}"_ba;
        const auto list = jsonReaction(200, '[' + entity + ',' + old + ']');
        const auto same = jsonReaction(200, "{\"id\":\"5\",\"text\":\"Hello\",\"spoiler_text\":\"\"}");
        const auto other = jsonReaction(200, "{\"id\":\"5\",\"text\":\"Other\",\"spoiler_text\":\"\"}");
        QTest::newRow("it is there") << list << same << Answer::Found;
        QTest::newRow("another text is there") << list << other << Answer::Absent;
        QTest::newRow("nothing is there") << jsonReaction(200, "[]") << same << Answer::Absent;
        QTest::newRow("only an older one, though it has the same text")
            << jsonReaction(200, '[' + old + ']') << same << Answer::Absent;
        QTest::newRow("no source: the content decides") << list << refusal(404, "Record not found") << Answer::Found;
        QTest::newRow("the source fails") << list << Reaction{.status = 500, .body = htmlPage} << Answer::NoAnswer;
        QTest::newRow("the list fails") << Reaction{.status = 503, .body = htmlPage} << same << Answer::NoAnswer;
        QTest::newRow("the list is no list") << Reaction{.body = htmlPage} << same << Answer::NoAnswer;
        QTest::newRow("the token is dead") << refusal(401, "The access token is invalid") << same << Answer::NoAnswer;
        QTest::newRow("more statuses than can be looked through")
            << jsonReaction(200, "[{\"id\":\"8\",\"created_at\":\"2026-11-21T09:00:09Z\",\"media_attachments\":[{}]}]")
            << same << Answer::NoAnswer;
    }

    void looksForADoubtfulStatus()
    {
        QFETCH(const Reaction, list);
        QFETCH(const Reaction, source);
        QFETCH(const Probe::Answer, answer);
        test::FaultServer server;
        server.react("/api/v1/accounts/7/statuses", list);
        server.react("/api/v1/statuses/5/source", source);
        const auto probed = probe(contextOf(server, StepKind::PublishPart, {{u"since_id"_s, u"4"_s}}));
        QVERIFY2(probed.answer == answer, qPrintable(probed.why ? probed.why->detail : QString{}));
        QCOMPARE(probed.why.has_value(), answer == Probe::Answer::NoAnswer);
        if (answer == Probe::Answer::Found) {
            QCOMPARE(probed.result["id"_L1].toString(), u"5"_s);
            QCOMPARE(probed.result["url"_L1].toString(), u"https://a.example/5"_s);
        }
        QCOMPARE(server.seen().first().target,
                 "/api/v1/accounts/7/statuses?limit=40&exclude_reblogs=true&since_id=4"_ba);
    }

    void looksFirstAtWhatReadsAlike()
    {
        const auto entity = [](int id, const QByteArray &text) {
            return "{\"id\":\"" + QByteArray::number(id)
                + "\",\"created_at\":\"2026-11-21T09:00:01Z\","
                  "\"media_attachments\":[],\"url\":\"https://a.example/"
                + QByteArray::number(id) + "\",\"spoiler_text\":\"\",\"content\":\"<p>" + text + "</p>\"}";
        };
        test::FaultServer server;
        server.react("/api/v1/accounts/7/statuses",
                     jsonReaction(200,
                                  '[' + entity(7, "Later") + ',' + entity(6, "Hello") + ',' + entity(5, "Before") + ','
                                      + entity(4, "Known") + ']'));
        auto source = jsonReaction(200, "{\"text\":\"Hello\",\"spoiler_text\":\"\"}");
        source.headers += HttpHeader{"X-RateLimit-Remaining", "17"};
        server.react("/api/v1/statuses/6/source", source);
        const auto probed = probe(contextOf(server, StepKind::PublishPart, {{u"since_id"_s, u"4"_s}}));
        QCOMPARE(probed.answer, Probe::Answer::Found);
        QCOMPARE(probed.result["id"_L1].toString(), u"6"_s);
        QCOMPARE(probed.calls, 2);
        QCOMPARE(probed.rate.remaining, std::optional{17});
        QCOMPARE(server.seen().size(), 2);
    }
};

static const test::Registration<TestMastodon> registered;
#include "tst_mastodon.moc"
