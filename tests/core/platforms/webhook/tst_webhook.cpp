// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/platform.h"
#include "core/platforms/webhook/webhookrequest.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Reaction;

namespace {

FrozenPost aPost(const QUrl &server)
{
    FrozenPost post;
    post.key = u"k5xw2"_s;
    post.account = FrozenAccount{.name = u"Hook \"one\""_s, .handle = u"hook"_s, .server = server};
    post.parts = {u"Grüße 👋"_s, u"second"_s};
    post.link = u"https://example.com/a?b=1"_s;
    post.title = u"Title"_s;
    post.tags = {u"news"_s};
    post.due = Instant{1'795'251'600'123ms};
    return post;
}

StepRecord record(const Step &step, StepState state, const QJsonObject &result = {})
{
    return StepRecord{.step = step, .state = state, .result = result};
}

}  // namespace

class TestWebhook final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_webhook = findPlatform(m_platforms, u"webhook");
    test::FakeClock m_clock;

    static StepContext contextOf(const FrozenPost &post, const QString &secret = {})
    {
        StepContext context;
        context.post = post;
        context.step = Step{.kind = StepKind::Publish, .creates = true};
        if (!secret.isEmpty())
            context.credentials.values["secret"_L1] = secret;
        return context;
    }

    StepOutcome perform(const FrozenPost &post, const QString &secret = {})
    {
        HttpClient http{m_clock};
        return test::await(m_webhook->perform(contextOf(post, secret), http));
    }

    Probe probe(const FrozenPost &post)
    {
        HttpClient http{m_clock};
        return test::await(m_webhook->probe(contextOf(post), StepRecord{}, http));
    }

    Result<Connection> connectTo(const ConnectRequest &request)
    {
        HttpClient http{m_clock};
        return test::await(m_webhook->connectAccount(request, http));
    }

private slots:
    void hasTheContractsTraits()
    {
        QVERIFY(m_webhook != nullptr);
        const auto &traits = m_webhook->traits();
        QCOMPARE(traits.maxConcurrent, 4);
        QVERIFY(traits.concurrencyScope == ConcurrencyScope::Account);
        QCOMPARE(traits.spacing, 0ms);
        QCOMPARE(traits.settle, 2000ms);
        QVERIFY(traits.windows.isEmpty());
        QVERIFY(!traits.needsSecret);
        QVERIFY(traits.connectModes == QList<ConnectMode>{ConnectMode::Address});
        QVERIFY(traits.takesThreads && traits.takesLink && traits.takesTitle);
    }

    void signsAsRfc4231Says()
    {
        // RFC 4231, test case 2
        QCOMPARE(webhook::signature("what do ya want for nothing?", "Jefe"),
                 "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"_ba);
    }

    void sendsTheContractsRequest()
    {
        test::FaultServer server;
        const auto outcome = perform(aPost(server.url(u"/hook?token=1"_s)), u"Jefe"_s);
        QVERIFY(outcome.result.has_value());

        const auto seen = server.seen();
        QCOMPARE(seen.size(), 1);
        const auto &request = seen.first();
        QCOMPARE(request.verb, "POST"_ba);
        QCOMPARE(request.target, "/hook?token=1"_ba);
        QCOMPARE(headerValue(request.headers, "Content-Type"), "application/json"_ba);
        QCOMPARE(headerValue(request.headers, "Idempotency-Key"), "k5xw2"_ba);
        QCOMPARE(headerValue(request.headers, "X-Due-Us"), "1795251600123000"_ba);
        QCOMPARE(headerValue(request.headers, "X-Carillon-Signature"), webhook::signature(request.body, "Jefe"));
        QCOMPARE(QString::fromUtf8(request.body),
                 u"{\"account\":\"Hook \\\"one\\\"\",\"due\":\"2026-11-21T09:00:00.123Z\",\"id\":\"k5xw2\","
                 "\"link\":\"https://example.com/a?b=1\",\"media\":[],\"parts\":[\"Grüße 👋\",\"second\"],"
                 "\"tags\":[\"news\"],\"text\":\"Grüße 👋\\n---\\nsecond\",\"title\":\"Title\"}"_s);
    }

    void sendsNoSignatureWithoutASecret()
    {
        test::FaultServer server;
        QVERIFY(perform(aPost(server.url(u"/hook"_s))).result.has_value());
        QVERIFY(headerValue(server.seen().first().headers, "X-Carillon-Signature").isEmpty());
    }

    void repeatsTheSameBytes()
    {
        QTemporaryDir folder;
        QFile file{folder.filePath(u"a.png"_s)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x89PNG bytes");
        file.close();
        auto post = aPost(QUrl{u"https://example.com/hook"_s});
        post.media = {FrozenMedia{.path = file.fileName(), .mime = u"image/png"_s, .bytes = 10, .alt = u"a cat"_s}};

        const auto first = webhook::publishRequest(post, "s");
        const auto second = webhook::publishRequest(post, "s");
        QVERIFY(first && second);
        QVERIFY(first->creates);
        QVERIFY(first->headers == second->headers);
        const auto body = first->body.summary(100'000);
        QCOMPARE(body, second->body.summary(100'000));
        const auto media = QJsonDocument::fromJson(body)["media"_L1].toArray();
        QCOMPARE(media,
                 (QJsonArray{QJsonObject{
                     {u"alt"_s, u"a cat"_s}, {u"data"_s, u"iVBORyBieXRlcw=="_s}, {u"mime"_s, u"image/png"_s}}}));
    }

    void refusesAFileThatIsGone()
    {
        auto post = aPost(QUrl{u"https://example.com/hook"_s});
        post.media = {FrozenMedia{.path = u"/nowhere/a.png"_s, .mime = u"image/png"_s}};
        const auto outcome = perform(post);
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, ErrorKind::Storage);
    }

    void goesOnFromEveryJournal_data()
    {
        const Step publish{.kind = StepKind::Publish, .creates = true};
        QTest::addColumn<QList<StepRecord>>("journal");
        QTest::addColumn<bool>("published");
        QTest::newRow("nothing happened yet") << QList<StepRecord>{} << false;
        QTest::newRow("it was not sent") << QList{record(publish, StepState::NotSent)} << false;
        QTest::newRow("it was proved absent") << QList{record(publish, StepState::Absent)} << false;
        QTest::newRow("it was refused and a person tries again") << QList{record(publish, StepState::Refused)} << false;
        QTest::newRow("it is done") << QList{record(publish, StepState::Done,
                                                    {{u"id"_s, u"7"_s}, {u"url"_s, u"https://a.example/7"_s}})}
                                    << true;
        QTest::newRow("it is done after a second try")
            << QList{record(publish, StepState::Absent),
                     record(publish, StepState::Done, {{u"id"_s, u"7"_s}, {u"url"_s, u"https://a.example/7"_s}})}
            << true;
    }

    void goesOnFromEveryJournal()
    {
        QFETCH(const QList<StepRecord>, journal);
        QFETCH(const bool, published);
        const auto next
            = m_webhook->nextStep(aPost(QUrl{}), std::span{journal.constData(), size_t(journal.size())}, m_clock.now());
        if (published) {
            const auto *publication = std::get_if<Publication>(&next);
            QVERIFY(publication != nullptr);
            QCOMPARE(publication->remoteId, u"7"_s);
            QCOMPARE(publication->permalink, u"https://a.example/7"_s);
            return;
        }
        const auto *step = std::get_if<Step>(&next);
        QVERIFY(step != nullptr);
        QVERIFY(step->kind == StepKind::Publish && step->creates);
        QCOMPARE(step->cost, m_webhook->cost(aPost(QUrl{})));
    }

    void readsTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QJsonObject>("result");
        QTest::newRow("an empty answer") << ""_ba << QJsonObject{};
        QTest::newRow("an answer that is not JSON") << "<p>thanks</p>"_ba << QJsonObject{};
        QTest::newRow("id and address") << "{\"id\":\"x1\",\"url\":\"https://a.example/x1\"}"_ba
                                        << QJsonObject{{u"id"_s, u"x1"_s}, {u"url"_s, u"https://a.example/x1"_s}};
        QTest::newRow("a number as id") << "{\"id\":9007199254740993}"_ba
                                        << QJsonObject{{u"id"_s, u"9007199254740993"_s}};
        QTest::newRow("an address that would run a script") << "{\"url\":\"javascript:alert(1)\"}"_ba << QJsonObject{};
        QTest::newRow("a file as address") << "{\"url\":\"file:///etc/passwd\"}"_ba << QJsonObject{};
    }

    void readsTheAnswer()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QJsonObject, result);
        test::FaultServer server;
        server.react("/hook", Reaction{.status = 201, .body = body});
        const auto outcome = perform(aPost(server.url(u"/hook"_s)));
        QVERIFY(outcome.result.has_value());
        QCOMPARE(*outcome.result, result);
    }

    void knowsWhatAnErrorMeans_data()
    {
        QTest::addColumn<Reaction>("reaction");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a bad request") << Reaction{.status = 400} << ErrorKind::Content;
        QTest::newRow("a signature that is not accepted") << Reaction{.status = 401} << ErrorKind::Config;
        QTest::newRow("forbidden") << Reaction{.status = 403} << ErrorKind::Config;
        QTest::newRow("no such address") << Reaction{.status = 404} << ErrorKind::Config;
        QTest::newRow("a conflict") << Reaction{.status = 409} << ErrorKind::Content;
        QTest::newRow("moved elsewhere") << Reaction{.status = 302, .headers = {{"Location", "https://a.example/"}}}
                                         << ErrorKind::Config;
        QTest::newRow("too many requests")
            << Reaction{.status = 429, .headers = {{"Retry-After", "17"}}} << ErrorKind::RateLimited;
        QTest::newRow("an internal error") << Reaction{.status = 500} << ErrorKind::Ambiguous;
        QTest::newRow("out of service") << Reaction{.status = 503} << ErrorKind::Ambiguous;
        QTest::newRow("no answer") << Reaction{.kind = Reaction::Kind::CloseByFin} << ErrorKind::Ambiguous;
    }

    void knowsWhatAnErrorMeans()
    {
        QFETCH(const Reaction, reaction);
        QFETCH(const ErrorKind, kind);
        test::FaultServer server;
        server.react("/hook", reaction);
        const auto outcome = perform(aPost(server.url(u"/hook"_s)));
        QVERIFY(!outcome.result);
        QCOMPARE(outcome.result.error().kind, kind);
        QCOMPARE(server.count("/hook"), 1);
        if (kind == ErrorKind::RateLimited)
            QVERIFY(outcome.result.error().retryAfter == 17s);
    }

    void asksWhetherItHappened_data()
    {
        using Answer = Probe::Answer;
        QTest::addColumn<QString>("lookup");
        QTest::addColumn<QString>("idempotent");
        QTest::addColumn<Reaction>("reaction");
        QTest::addColumn<Answer>("answer");
        const auto path = u"/lookup/{key}"_s;
        QTest::newRow("the look-up finds it")
            << path << u""_s << Reaction{.body = "{\"id\":\"9\",\"url\":\"https://a.example/9\"}"_ba} << Answer::Found;
        QTest::newRow("the look-up does not") << path << u""_s << Reaction{.status = 404} << Answer::Absent;
        QTest::newRow("the look-up fails") << path << u""_s << Reaction{.status = 500} << Answer::NoAnswer;
        QTest::newRow("the look-up wants a login") << path << u""_s << Reaction{.status = 401} << Answer::NoAnswer;
        QTest::newRow("the look-up says nothing")
            << path << u""_s << Reaction{.kind = Reaction::Kind::CloseByFin} << Answer::NoAnswer;
        QTest::newRow("the look-up goes before the key")
            << path << u"yes"_s << Reaction{.status = 500} << Answer::NoAnswer;
        QTest::newRow("the same again does no harm") << u""_s << u"yes"_s << Reaction{} << Answer::Repeatable;
        QTest::newRow("the same again would do harm") << u""_s << u"no"_s << Reaction{} << Answer::Unknowable;
        QTest::newRow("nobody can tell") << u""_s << u""_s << Reaction{} << Answer::Unknowable;
    }

    void asksWhetherItHappened()
    {
        QFETCH(const QString, lookup);
        QFETCH(const QString, idempotent);
        QFETCH(const Reaction, reaction);
        QFETCH(const Probe::Answer, answer);
        test::FaultServer server;
        server.react("/lookup/a%2Fb%20c", reaction);
        auto post = aPost(server.url(u"/hook"_s));
        post.key = u"a/b c"_s;
        if (!lookup.isEmpty())
            post.account.options["lookup"_L1] = server.url(QString{}).toString(QUrl::RemovePath) + lookup;
        if (!idempotent.isEmpty())
            post.account.options["idempotent"_L1] = idempotent;

        const auto probed = probe(post);
        QVERIFY(probed.answer == answer);
        QCOMPARE(server.count("/lookup/a%2Fb%20c") > 0, !lookup.isEmpty());
        QCOMPARE(probed.why.has_value(), answer == Probe::Answer::NoAnswer);
        if (answer == Probe::Answer::Found)
            QCOMPARE(probed.result["url"_L1].toString(), u"https://a.example/9"_s);
    }

    void waitsAsLongAsTheAccountSays()
    {
        FrozenAccount account;
        QCOMPARE(m_webhook->settleFor(account), 2000ms);
        account.options["settle"_L1] = u"0.5"_s;
        QCOMPARE(m_webhook->settleFor(account), 500ms);
        account.options["settle"_L1] = 7;
        QCOMPARE(m_webhook->settleFor(account), 7000ms);
    }

    void findsWhatCannotBeSent_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QStringList>("codes");
        const auto good = aPost(QUrl{u"https://example.com/hook"_s});
        QTest::newRow("an ordinary post") << good << QStringList{};

        auto post = good;
        post.parts = {QString{100'001, u'x'}};
        QTest::newRow("a text that is too long") << post << QStringList{u"text_too_long"_s};
        post = good;
        post.parts = {QString{}};
        post.link.clear();
        post.title.clear();
        QTest::newRow("nothing at all") << post << QStringList{u"empty"_s};
        post.media = {FrozenMedia{.bytes = 20 * 1024 * 1024}};
        QTest::newRow("twenty mebibytes without a text") << post << QStringList{};
        post.media += FrozenMedia{.bytes = 1};
        QTest::newRow("one byte more") << post << QStringList{u"media_too_large"_s};
        post.media = QList<FrozenMedia>{21, FrozenMedia{.bytes = 1}};
        QTest::newRow("too many files") << post << QStringList{u"too_many_media"_s};
    }

    void findsWhatCannotBeSent()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QStringList, codes);
        QStringList found;
        for (const auto &problem : m_webhook->check(post))
            found += problem.code;
        QCOMPARE(found, codes);
    }

    void connects()
    {
        ConnectRequest request;
        request.mode = ConnectMode::Address;
        request.server = QUrl{u"https://example.com/hook?token=1#part"_s};
        request.handle = u"team hook"_s;
        request.secret = u"hush"_s;
        request.options = {{u"lookup"_s, u"https://example.com/posts/{key}"_s}, {u"settle"_s, u"5"_s}};
        const auto connected = connectTo(request);
        QVERIFY(connected.has_value());
        QCOMPARE(connected->only().account.platform, u"webhook"_s);
        QCOMPARE(connected->only().account.handle, u"team hook"_s);
        QCOMPARE(connected->only().account.server, QUrl{u"https://example.com/hook?token=1"_s});
        QCOMPARE(connected->only().account.options, request.options);
        QCOMPARE(connected->only().credentials.values, (QJsonObject{{u"secret"_s, u"hush"_s}}));
    }

    void refusesToConnect_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<bool>("accepted");
        const auto good = u"https://example.com/hook"_s;
        QTest::newRow("this machine without TLS") << u"http://127.0.0.1:8080/hook"_s << QJsonObject{} << true;
        QTest::newRow("this machine by name") << u"http://localhost:8080/hook"_s << QJsonObject{} << true;
        QTest::newRow("no address") << u""_s << QJsonObject{} << false;
        QTest::newRow("another machine without TLS") << u"http://example.com/hook"_s << QJsonObject{} << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << QJsonObject{} << false;
        QTest::newRow("a bare name") << u"example.com"_s << QJsonObject{} << false;
        QTest::newRow("a password in the address") << u"https://me:pw@example.com/"_s << QJsonObject{} << false;
        QTest::newRow("a look-up without the key")
            << good << QJsonObject{{u"lookup"_s, u"https://example.com/posts"_s}} << false;
        QTest::newRow("a look-up without TLS")
            << good << QJsonObject{{u"lookup"_s, u"http://example.com/{key}"_s}} << false;
        QTest::newRow("maybe idempotent") << good << QJsonObject{{u"idempotent"_s, u"maybe"_s}} << false;
        QTest::newRow("a settle time of soon") << good << QJsonObject{{u"settle"_s, u"soon"_s}} << false;
        QTest::newRow("a settle time of minus one") << good << QJsonObject{{u"settle"_s, u"-1"_s}} << false;
        QTest::newRow("an option nobody knows") << good << QJsonObject{{u"colour"_s, u"red"_s}} << false;
    }

    void refusesToConnect()
    {
        QFETCH(const QString, server);
        QFETCH(const QJsonObject, options);
        QFETCH(const bool, accepted);
        ConnectRequest request;
        request.mode = ConnectMode::Address;
        request.server = QUrl{server};
        request.options = options;
        const auto connected = connectTo(request);
        QCOMPARE(connected.has_value(), accepted);
        if (!accepted) {
            QCOMPARE(connected.error().kind, ErrorKind::Invalid);
            QVERIFY(!connected.error().detail.contains(u"pw@"_s));
        }
    }
};

static const test::Registration<TestWebhook> registered;
#include "tst_webhook.moc"
