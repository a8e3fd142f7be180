// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonacts.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

FrozenPost aPost()
{
    FrozenPost post;
    post.key = u"k1"_s;
    post.account = FrozenAccount{
        .handle = u"ada@example.social"_s, .server = QUrl{u"https://example.social"_s}, .remoteId = u"1/7"_s};
    post.parts = {u"Grüße"_s, u"zwei"_s};
    return post;
}

Step aPart(int part, const QJsonObject &payload = {})
{
    return Step{.kind = StepKind::PublishPart, .part = part, .creates = true, .payload = payload};
}

QString bodyOf(const HttpRequest &request)
{
    return QString::fromUtf8(request.body.summary(100'000));
}

}  // namespace

class TestMastodonApi final : public QObject
{
    Q_OBJECT

private slots:
    void writesAPlainStatus()
    {
        const auto request = mastodon::statusRequest(aPost(), aPart(0), u"tok"_s);
        QVERIFY(request.method == HttpMethod::Post && request.creates);
        QCOMPARE(request.url, QUrl{u"https://example.social/api/v1/statuses"_s});
        QCOMPARE(headerValue(request.headers, "Authorization"), "Bearer tok"_ba);
        QCOMPARE(headerValue(request.headers, "Idempotency-Key"), "k1-0"_ba);
        QCOMPARE(request.body.contentType(), "application/json"_ba);
        QCOMPARE(request.secrets, QList{"tok"_ba});
        QCOMPARE(bodyOf(request), u"{\"status\":\"Grüße\"}"_s);
    }

    void writesAllOptions()
    {
        auto post = aPost();
        post.options = {{u"visibility"_s, u"public"_s},         {u"mastodon.visibility"_s, u"unlisted"_s},
                        {u"thread_visibility"_s, u"private"_s}, {u"language"_s, u"de"_s},
                        {u"spoiler_text"_s, u"Achtung"_s},      {u"sensitive"_s, u"yes"_s}};
        const auto first
            = mastodon::statusRequest(post, aPart(0, {{u"media_ids"_s, QJsonArray{u"m0"_s, u"m1"_s}}}), u"tok"_s);
        QCOMPARE(bodyOf(first),
                 u"{\"language\":\"de\",\"media_ids\":[\"m0\",\"m1\"],\"sensitive\":true,\"spoiler_text\":\"Achtung\","
                 "\"status\":\"Grüße\",\"visibility\":\"unlisted\"}"_s);
        const auto second = mastodon::statusRequest(post, aPart(1, {{u"in_reply_to_id"_s, u"p0"_s}}), u"tok"_s);
        QCOMPARE(headerValue(second.headers, "Idempotency-Key"), "k1-1"_ba);
        QCOMPARE(bodyOf(second),
                 u"{\"in_reply_to_id\":\"p0\",\"language\":\"de\",\"sensitive\":true,\"spoiler_text\":\"Achtung\","
                 "\"status\":\"zwei\",\"visibility\":\"private\"}"_s);
    }

    void writesAPollWithTheFirstPartOnly()
    {
        auto post = aPost();
        post.firstComment = u"below"_s;
        post.options = {{u"poll_options"_s, u"Ja |  Nein"_s},
                        {u"poll_minutes"_s, u"90"_s},
                        {u"mastodon.poll_multiple"_s, u"yes"_s}};
        const auto poll
            = u"\"poll\":{\"expires_in\":5400,\"hide_totals\":false,\"multiple\":true,\"options\":[\"Ja\",\"Nein\"]}"_s;
        QVERIFY(bodyOf(mastodon::statusRequest(post, aPart(0), u"tok"_s)).contains(poll));
        QVERIFY(!bodyOf(mastodon::statusRequest(post, aPart(1), u"tok"_s)).contains(u"poll"_s));
        const Step comment{.kind = StepKind::FirstComment};
        QVERIFY(!bodyOf(mastodon::statusRequest(post, comment, u"tok"_s)).contains(u"poll"_s));
        // What an edit does not name is taken away.
        const Step edit{.kind = StepKind::Edit, .payload = {{u"id"_s, u"p0"_s}}};
        QVERIFY(bodyOf(mastodon::editRequest(post, edit, u"tok"_s)).contains(poll));
    }

    void writesTheFirstComment()
    {
        auto post = aPost();
        post.link = u"https://example.com"_s;
        post.firstComment = u"#tags"_s;
        post.options = {{u"visibility"_s, u"unlisted"_s}, {u"spoiler_text"_s, u"Achtung"_s}};
        const Step step{.kind = StepKind::FirstComment, .payload = {{u"in_reply_to_id"_s, u"p0"_s}}};
        const auto comment = mastodon::statusRequest(post, step, u"tok"_s);
        QVERIFY(comment.creates);
        QCOMPARE(headerValue(comment.headers, "Idempotency-Key"), "k1-comment"_ba);
        QCOMPARE(bodyOf(comment),
                 u"{\"in_reply_to_id\":\"p0\",\"spoiler_text\":\"Achtung\",\"status\":\"#tags\","
                 "\"visibility\":\"unlisted\"}"_s);
        post.options["thread_visibility"_L1] = u"private"_s;
        QVERIFY(bodyOf(mastodon::statusRequest(post, step, u"tok"_s)).contains(u"private"_s));
    }

    void putsTheLinkUnderTheFirstPart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("status");
        QTest::newRow("no link") << u"Text"_s << u""_s << u"Text"_s;
        QTest::newRow("a link of its own") << u"Text"_s << u"https://a.example/"_s << u"Text\n\nhttps://a.example/"_s;
        QTest::newRow("a link that is in the text")
            << u"See https://a.example/"_s << u"https://a.example/"_s << u"See https://a.example/"_s;
        QTest::newRow("a link alone") << u" "_s << u"https://a.example/"_s << u"https://a.example/"_s;
    }

    void putsTheLinkUnderTheFirstPart()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, link);
        QFETCH(const QString, status);
        auto post = aPost();
        post.parts[0] = text;
        post.link = link;
        QCOMPARE(mastodon::statusText(post, 0), status);
        QCOMPARE(mastodon::statusText(post, 1), u"zwei"_s);
    }

    void keepsIdsInTheirSegment()
    {
        const auto account = aPost().account;
        QCOMPARE(mastodon::newestStatusRequest(account, u"t"_s).url.toEncoded(),
                 "https://example.social/api/v1/accounts/1%2F7/statuses?limit=1"_ba);
        QCOMPARE(mastodon::statusesRequest(account, u"a&b"_s, u"c+d"_s, u"t"_s).url.toEncoded(),
                 "https://example.social/api/v1/accounts/1%2F7/statuses?limit=40&exclude_reblogs=true&since_id=a%26b"
                 "&max_id=c%2Bd"_ba);
        QCOMPARE(mastodon::sourceRequest(account, u"../x"_s, u"t"_s).url.toEncoded(),
                 "https://example.social/api/v1/statuses/..%2Fx/source"_ba);
        QCOMPARE(mastodon::mediaStateRequest(account, u"9"_s, u"t"_s).url.toEncoded(),
                 "https://example.social/api/v1/media/9"_ba);
    }

    void uploadsWithDescription()
    {
        const auto request = mastodon::uploadRequest(
            aPost().account, FrozenMedia{.path = u"/m/cat.png"_s, .mime = u"image/png"_s, .alt = u"eine Katze ü"_s},
            u"t"_s);
        QCOMPARE(request.url, QUrl{u"https://example.social/api/v2/media"_s});
        QVERIFY(!request.creates);
        const auto body = bodyOf(request);
        QVERIFY(body.contains(u"name=\"file\"; filename=\"cat.png\"\r\nContent-Type: image/png"_s));
        QVERIFY(body.contains(u"name=\"description\"\r\n\r\neine Katze ü\r\n"_s));
    }

    void readsAStatus_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("published");
        QTest::newRow("an ordinary one")
            << "{\"id\":\"5\",\"url\":\"https://a.example/@a/5\",\"visibility\":\"public\"}"_ba
            << "{\"id\":\"5\",\"url\":\"https://a.example/@a/5\",\"visibility\":\"public\"}"_ba;
        QTest::newRow("an id that is a UUID")
            << "{\"id\":\"0199-ab\",\"url\":\"https://a.example/x\",\"visibility\":\"unlisted\"}"_ba
            << "{\"id\":\"0199-ab\",\"url\":\"https://a.example/x\",\"visibility\":\"unlisted\"}"_ba;
        QTest::newRow("an id that is a number") << "{\"id\":5,\"visibility\":\"public\"}"_ba
                                                << "{\"id\":\"5\",\"visibility\":\"public\"}"_ba;
        QTest::newRow("only a uri")
            << "{\"id\":\"5\",\"url\":null,\"uri\":\"https://a.example/5\",\"visibility\":\"private\"}"_ba
            << "{\"id\":\"5\",\"url\":\"https://a.example/5\",\"visibility\":\"private\"}"_ba;
        QTest::newRow("a script as address") << "{\"id\":\"5\",\"url\":\"javascript:x\",\"visibility\":\"public\"}"_ba
                                             << "{\"id\":\"5\",\"visibility\":\"public\"}"_ba;
        QTest::newRow("no id") << "{\"url\":\"https://a.example/5\"}"_ba
                               << "{}"_ba;
    }

    void readsAStatus()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const QByteArray, published);
        const auto read = mastodon::publishedStatus(QJsonDocument::fromJson(status).object());
        QCOMPARE(QJsonDocument{read}.toJson(QJsonDocument::Compact), published);
    }
};

static const test::Registration<TestMastodonApi> registered;
#include "tst_mastodonapi.moc"
