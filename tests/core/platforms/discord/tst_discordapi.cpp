// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordapi.h"
#include "core/platforms/discord/discordlogin.h"
#include "tests/core/platforms/discord/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace carillon::test::discord;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Addresses, requests and answers of Discord's webhooks, as documented.
class TestDiscordApi final : public QObject
{
    Q_OBJECT

    static Step part(int number, const QJsonObject &payload = {})
    {
        return Step{.kind = StepKind::PublishPart, .part = number, .creates = true, .payload = payload};
    }

    static QJsonObject bodyOf(const HttpRequest &request)
    {
        return QJsonDocument::fromJson(request.body.inMemory().value_or(QByteArray{})).object();
    }

private slots:
    void takesTheAddressApart_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("thread");
        const auto tail = u"/webhooks/%1/%2"_s.arg(hookId, hookToken);
        QTest::newRow("as the program copies it") << u"https://discord.com/api"_s + tail << u""_s << u""_s;
        QTest::newRow("with spaces around it") << u" https://discord.com/api"_s + tail + u"\n"_s << u""_s << u""_s;
        QTest::newRow("with a version") << u"https://discord.com/api/v10"_s + tail << u""_s << u""_s;
        QTest::newRow("of the program for testers") << u"https://canary.discord.com/api"_s + tail << u""_s << u""_s;
        QTest::newRow("with the former name") << u"https://discordapp.com/api"_s + tail << u""_s << u""_s;
        QTest::newRow("for another tool") << u"https://discord.com/api"_s + tail + u"/slack"_s << u""_s << u""_s;
        QTest::newRow("with a thread") << u"https://discord.com/api"_s + tail + u"?thread_id=77"_s << u""_s << u"77"_s;
        QTest::newRow("without https://") << u"discord.com/api"_s + tail << u""_s << u""_s;
        QTest::newRow("id and token") << u"%1/%2"_s.arg(hookId, hookToken) << u""_s << u""_s;
        QTest::newRow("the token alone, the id as handle") << QString{hookToken} << QString{hookId} << u""_s;
    }

    void takesTheAddressApart()
    {
        QFETCH(const QString, secret);
        QFETCH(const QString, handle);
        QFETCH(const QString, thread);
        const ConnectRequest request{.mode = ConnectMode::Token, .handle = handle, .secret = secret};
        const auto address = discord::webhookAddress(request, u"https://discord.com"_s);
        QVERIFY2(address.has_value(), qPrintable(address ? QString{} : address.error().detail));
        QCOMPARE(address->server, QUrl{u"https://discord.com"_s});
        QCOMPARE(address->id, QString{hookId});
        QCOMPARE(address->token, QString{hookToken});
        QCOMPARE(address->threadId, thread);
    }

    void refusesOtherAddresses_data()
    {
        QTest::addColumn<QString>("secret");
        const auto tail = u"/api/webhooks/%1/%2"_s.arg(hookId, hookToken);
        QTest::newRow("another host") << u"https://example.com"_s + tail;
        QTest::newRow("a host that only ends alike") << u"https://evildiscord.com"_s + tail;
        QTest::newRow("a host that only begins alike") << u"https://discord.com.example"_s + tail;
        QTest::newRow("a user before the host") << u"https://discord.com@example.com"_s + tail;
        QTest::newRow("unencrypted") << u"http://discord.com"_s + tail;
        QTest::newRow("another port") << u"https://discord.com:8443"_s + tail;
        QTest::newRow("no webhook") << u"https://discord.com/channels/1/2/"_s + hookToken;
        QTest::newRow("without the token") << u"https://discord.com/api/webhooks/"_s + hookId;
        QTest::newRow("a token without its id") << QString{hookToken};
    }

    void refusesOtherAddresses()
    {
        QFETCH(const QString, secret);
        const ConnectRequest request{.mode = ConnectMode::Token, .secret = secret};
        const auto address = discord::webhookAddress(request, u"https://discord.com"_s);
        QVERIFY(!address);
        QCOMPARE(address.error().kind, ErrorKind::Invalid);
        QVERIFY(!address.error().detail.contains(hookToken));
    }

    void publishesAndWaits()
    {
        auto post = aPost();
        post.link = u"https://example.com/a"_s;
        const auto request = discord::messageRequest(post, part(0), hookToken);
        QCOMPARE(request.method, HttpMethod::Post);
        QVERIFY(request.creates);
        QCOMPARE(request.url.toString(),
                 u"https://discord.com/api/v10/webhooks/%1/%2?wait=true"_s.arg(hookId, hookToken));
        QCOMPARE(bodyOf(request),
                 (QJsonObject{{u"content"_s, u"Grüße #m1\n\nhttps://example.com/a"_s},
                              {u"allowed_mentions"_s, QJsonObject{{u"parse"_s, QJsonArray{}}}}}));
    }

    void sendsTheOptions()
    {
        auto post = aPost();
        post.account.options = {{u"username"_s, u"Account"_s}, {u"avatar_url"_s, u"https://example.com/a.png"_s}};
        post.options = {{u"discord.username"_s, u"Post"_s},
                        {u"mentions"_s, u"all"_s},
                        {u"silent"_s, u"yes"_s},
                        {u"link_previews"_s, u"no"_s},
                        {u"thread_name"_s, u"Titel"_s}};
        const auto body = bodyOf(discord::messageRequest(post, part(0), hookToken));
        QCOMPARE(body["username"_L1].toString(), u"Post"_s);
        QCOMPARE(body["avatar_url"_L1].toString(), u"https://example.com/a.png"_s);
        QCOMPARE(body["flags"_L1].toInt(), 4 + 4096);
        QCOMPARE(body["thread_name"_L1].toString(), u"Titel"_s);
        QCOMPARE(body["allowed_mentions"_L1]["parse"_L1].toArray(),
                 (QJsonArray{u"users"_s, u"roles"_s, u"everyone"_s}));
        post.parts += u"zwei"_s;
        const auto later = discord::messageRequest(post, part(1, {{u"thread_id"_s, u"77"_s}}), hookToken);
        QVERIFY(!bodyOf(later).contains("thread_name"_L1));
        QCOMPARE(QUrlQuery{later.url}.queryItemValue(u"thread_id"_s), u"77"_s);
    }

    void asksWithTheFirstMessageOnly()
    {
        auto post = aPost();
        post.parts = {u"Tee?"_s, u"zwei"_s};
        post.link = u"https://example.com/a"_s;
        post.options = aPoll();
        const auto text = [](const QString &words) {
            return QJsonObject{{u"text"_s, words}};
        };
        QJsonObject golden{{u"question"_s, text(u"Tee?"_s)},
                           {u"answers"_s,
                            QJsonArray{QJsonObject{{u"poll_media"_s, text(u"Ja"_s)}},
                                       QJsonObject{{u"poll_media"_s, text(u"Nein"_s)}}}},
                           {u"duration"_s, 24},
                           {u"allow_multiselect"_s, false}};
        auto body = bodyOf(discord::messageRequest(post, part(0), hookToken));
        QCOMPARE(body["poll"_L1].toObject(), golden);
        QCOMPARE(body["content"_L1].toString(), post.link);  // what asks is not said twice
        QVERIFY(!bodyOf(discord::messageRequest(post, part(1), hookToken)).contains("poll"_L1));
        const QJsonObject message{{u"id"_s, u"5"_s}};
        QVERIFY(discord::publishedMessage(message, post, part(0))["poll"_L1].toBool());
        QVERIFY(!discord::publishedMessage(message, post, part(1)).contains("poll"_L1));

        post.options = aPoll(u"Tee oder Kaffee?"_s);
        post.options[u"discord.poll_hours"_s] = u"48"_s;
        post.options[u"poll_multiple"_s] = u"yes"_s;
        golden[u"question"_s] = text(u"Tee oder Kaffee?"_s);
        golden[u"duration"_s] = 48;
        golden[u"allow_multiselect"_s] = true;
        body = bodyOf(discord::messageRequest(post, part(0), hookToken));
        QCOMPARE(body["poll"_L1].toObject(), golden);
        QCOMPARE(body["content"_L1].toString(), u"Tee?\n\nhttps://example.com/a"_s);
    }

    void sendsFilesWithTheFirstMessageOnly()
    {
        auto post = aPost();
        post.parts += u"zwei"_s;
        post.media = {aPicture(), aPicture()};
        post.media[1].alt.clear();
        post.media[1].mime = u"video/mp4"_s;
        const auto first = discord::messageRequest(post, part(0), hookToken);
        QVERIFY(first.body.contentType().startsWith("multipart/form-data"));
        const auto sent = first.body.summary(10'000);
        for (const auto &piece : {"name=\"payload_json\""_ba, "name=\"files[0]\"; filename=\"media-1.png\""_ba,
                                  "name=\"files[1]\"; filename=\"media-2.mp4\""_ba,
                                  "{\"description\":\"Bild\",\"filename\":\"media-1.png\",\"id\":0}"_ba,
                                  "{\"filename\":\"media-2.mp4\",\"id\":1}"_ba})
            QVERIFY2(sent.contains(piece), sent.constData());
        QCOMPARE(discord::messageRequest(post, part(1), hookToken).body.contentType(), "application/json"_ba);
        post.options = {{u"spoiler"_s, u"both"_s}};
        const auto hidden = discord::messageRequest(post, part(0), hookToken).body.summary(10'000);
        for (const auto &piece : {"\"content\":\"||Grüße #m1||\""_ba, "filename=\"SPOILER_media-1.png\""_ba,
                                  "{\"filename\":\"SPOILER_media-2.mp4\",\"id\":1,\"is_spoiler\":true}"_ba})
            QVERIFY2(hidden.contains(piece), hidden.constData());
    }

    void changesAndDeletesWhereTheMessageStands()
    {
        const auto post = aPost();
        const Step edit{.kind = StepKind::Edit, .payload = {{u"id"_s, u"5"_s}, {u"thread_id"_s, u"77"_s}}};
        const auto address = u"https://discord.com/api/v10/webhooks/%1/%2/messages/5"_s.arg(hookId, hookToken);
        const auto change = discord::editRequest(post, edit, hookToken);
        QCOMPARE(change.method, HttpMethod::Patch);
        QVERIFY(!change.creates);
        QCOMPARE(change.url.toString(), address + u"?thread_id=77"_s);
        QVERIFY(!bodyOf(change).contains("attachments"_L1));  // what is not named stays
        const Step remove{.kind = StepKind::Delete, .payload = {{u"id"_s, u"5"_s}}};
        const auto removal = discord::deleteRequest(post.account, remove, hookToken);
        QCOMPARE(removal.method, HttpMethod::Delete);
        QCOMPARE(removal.url.toString(), address);
    }

    void knowsWhereAMessageStands_data()
    {
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("thread");
        QTest::newRow("in the channel") << QJsonObject{} << QJsonObject{} << u"22"_s << u""_s;
        QTest::newRow("in a thread") << QJsonObject{} << QJsonObject{{u"thread_id"_s, u"77"_s}} << u"77"_s << u"77"_s;
        QTest::newRow("in a post of a forum that it started")
            << QJsonObject{{u"thread_name"_s, u"T"_s}} << QJsonObject{} << u"88"_s << u"88"_s;
    }

    void knowsWhereAMessageStands()
    {
        QFETCH(const QJsonObject, options);
        QFETCH(const QJsonObject, payload);
        QFETCH(const QString, channel);
        QFETCH(const QString, thread);
        auto post = aPost();
        post.options = options;
        const QJsonObject message{{u"id"_s, u"5"_s}, {u"channel_id"_s, channel}};
        const auto published = discord::publishedMessage(message, post, part(0, payload));
        QCOMPARE(published["id"_L1].toString(), u"5"_s);
        QCOMPARE(published["thread_id"_L1].toString(), thread);
        QCOMPARE(published["url"_L1].toString(), u"https://discord.com/channels/11/%1/5"_s.arg(channel));
        post.account.reported.remove(u"guild_id"_s);
        QVERIFY(!discord::publishedMessage(message, post, part(0)).contains("url"_L1));
        QVERIFY(discord::publishedMessage({{u"id"_s, QJsonValue{}}}, post, part(0)).isEmpty());
    }

    void readsTheBucket_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<int>("remaining");
        QTest::addColumn<int>("resetAfterMs");
        QTest::addColumn<int>("retryAfter");
        const QList<HttpHeader> bucket{{"X-RateLimit-Limit", "5"},
                                       {"X-RateLimit-Remaining", "0"},
                                       {"X-RateLimit-Reset", "1470173023.123"},
                                       {"X-RateLimit-Reset-After", "1.475"}};
        QTest::newRow("a success") << answerOf(200, {}, bucket) << 0 << 1475 << -1;
        const QJsonObject body{{u"message"_s, u"You are being rate limited."_s}, {u"retry_after"_s, 64.57}};
        QTest::newRow("a refusal with a fraction") << answerOf(429, body, bucket) << 0 << 1475 << 65;
        QTest::newRow("a refusal whose header says more")
            << answerOf(429, body, {{"Retry-After", "70"}}) << -1 << -1 << 70;
        QTest::newRow("a refusal of Cloudflare's") << answerOf(429, {}, {{"Retry-After", "600"}}) << -1 << -1 << 600;
        QTest::newRow("nothing") << answerOf(200, {}) << -1 << -1 << -1;
    }

    void readsTheBucket()
    {
        QFETCH(const HttpReply, reply);
        QFETCH(const int, remaining);
        QFETCH(const int, resetAfterMs);
        QFETCH(const int, retryAfter);
        const Instant now{1'795'251'600'000ms};
        const auto rate = discord::readRate(reply, now);
        QCOMPARE(rate.remaining.value_or(-1), remaining);
        QCOMPARE(rate.reset.has_value(), resetAfterMs >= 0);
        if (rate.reset)
            QVERIFY(*rate.reset == now + std::chrono::milliseconds{resetAfterMs});
        QCOMPARE(int(rate.retryAfter.value_or(-1s).count()), retryAfter);
    }

    void namesTheFieldThatIsWrong()
    {
        const QJsonObject one{{u"code"_s, u"BASE_TYPE_MAX_LENGTH"_s}, {u"message"_s, u"Must be 2000 or fewer."_s}};
        const QJsonObject field{{u"_errors"_s, QJsonArray{one}}};
        const QJsonObject nested{{u"0"_s, QJsonObject{{u"description"_s, field}}}};
        const auto answer = discord::failureOf(
            answerOf(400,
                     {{u"message"_s, u"Invalid Form Body"_s},
                      {u"code"_s, 50035},
                      {u"errors"_s, QJsonObject{{u"attachments"_s, nested}, {u"content"_s, field}}}}),
            u"publish_part"_s, true);
        QCOMPARE(answer.code, u"50035"_s);
        QCOMPARE(answer.message,
                 u"Invalid Form Body attachments.0.description: Must be 2000 or fewer. content: Must be 2000 or "
                 "fewer."_s);
    }
};

static const test::Registration<TestDiscordApi> registered;
#include "tst_discordapi.moc"
