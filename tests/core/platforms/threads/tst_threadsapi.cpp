// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadsoutcome.h"
#include "tests/core/platforms/threads/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

StepContext contextOf(const FrozenPost &post, StepKind kind, const QJsonObject &payload)
{
    StepContext context;
    context.post = post;
    context.step.kind = kind;
    context.step.payload = payload;
    context.credentials.values = {{u"access_token"_s, u"THAA-secret"_s}};
    return context;
}

HttpRequest requestFor(const FrozenPost &post, StepKind kind, const QJsonObject &payload)
{
    const auto request = threads::requestOf(contextOf(post, kind, payload));
    return request ? *request : HttpRequest{};
}

QUrlQuery formOf(const HttpRequest &request)
{
    auto body = request.body.inMemory().value_or(QByteArray{});
    body.replace('+', "%20");
    return QUrlQuery{QString::fromLatin1(body)};
}

QString fieldOf(const QUrlQuery &form, const QString &name)
{
    return form.queryItemValue(name, QUrl::FullyDecoded);
}

FrozenPost withOptions(const QJsonObject &options, const QList<FrozenMedia> &media = {})
{
    auto post = test::threadsPost({u"tea?"_s});
    post.options = options;
    post.media = media;
    return post;
}

FrozenPost withTopic(const QStringList &parts)
{
    auto post = test::threadsPost(parts);
    post.options = {{u"topic_tag"_s, u"tea"_s}};
    return post;
}

FrozenPost linking(const QList<FrozenMedia> &media)
{
    auto post = test::threadsPost({u"look"_s});
    post.link = u"https://example.com/a?b=c&d=e"_s;
    post.media = media;
    return post;
}

}  // namespace

class TestThreadsApi final : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatIsPosted_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        const QJsonObject first{{u"piece"_s, 0}};
        const auto text = test::threadsPost();
        const auto picture = withOptions({{u"spoiler"_s, u"media"_s}}, {test::threadsPicture()});
        const auto poll = withOptions({{u"poll_options"_s, u"Yes | No"_s}});
        const auto chosen = withOptions({{u"reply_control"_s, u"followers_only"_s},
                                         {u"topic_tag"_s, u"#Tea Time"_s},
                                         {u"quote_post"_s, u"77"_s},
                                         {u"spoiler"_s, u"text"_s},
                                         {u"text_attachment"_s, u"Long \"text\""_s}});
        QTest::newRow("a text's type") << text << first << u"media_type"_s << u"TEXT"_s;
        QTest::newRow("a text") << text << first << u"text"_s << u"Grüße & Küsse #m1"_s;
        QTest::newRow("it is not published at once") << text << first << u"auto_publish_text"_s << QString{};
        QTest::newRow("everybody may answer") << text << first << u"reply_control"_s << QString{};
        QTest::newRow("a picture's type") << picture << first << u"media_type"_s << u"IMAGE"_s;
        QTest::newRow("a picture's address")
            << picture << first << u"image_url"_s << u"https://bucket.example.com/0.png?signature=secret"_s;
        QTest::newRow("its description") << picture << first << u"alt_text"_s << u"Picture 0"_s;
        QTest::newRow("its veil") << picture << first << u"is_spoiler_media"_s << u"true"_s;
        QTest::newRow("a film's address") << withOptions({}, {test::threadsFilm()}) << first << u"video_url"_s
                                          << u"https://bucket.example.com/a.mp4?signature=secret"_s;
        QTest::newRow("a card") << linking({}) << first << u"link_attachment"_s << u"https://example.com/a?b=c&d=e"_s;
        QTest::newRow("no card beside a picture")
            << linking({test::threadsPicture()}) << first << u"link_attachment"_s << QString{};
        QTest::newRow("the link in the text then")
            << linking({test::threadsPicture()}) << first << u"text"_s << u"look\n\nhttps://example.com/a?b=c&d=e"_s;
        QTest::newRow("a poll") << poll << first << u"poll_attachment"_s
                                << u"{\"option_a\":\"Yes\",\"option_b\":\"No\"}"_s;
        QTest::newRow("an audience") << chosen << first << u"reply_control"_s << u"followers_only"_s;
        QTest::newRow("a topic") << chosen << first << u"topic_tag"_s << u"Tea Time"_s;
        QTest::newRow("a quoted post") << chosen << first << u"quote_post_id"_s << u"77"_s;
        QTest::newRow("a hidden text") << chosen << first << u"text_entities"_s
                                       << u"[{\"entity_type\":\"SPOILER\",\"length\":4,\"offset\":0}]"_s;
        QTest::newRow("a longer text") << chosen << first << u"text_attachment"_s
                                       << u"{\"plaintext\":\"Long \\\"text\\\"\"}"_s;
        QTest::newRow("a ghost") << withOptions({{u"ghost"_s, u"yes"_s}}) << first << u"is_ghost_post"_s << u"true"_s;
        QTest::newRow("a later part") << test::threadsPost({u"a"_s, u"b"_s})
                                      << QJsonObject{{u"piece"_s, 1}, {u"reply_to"_s, u"9"_s}} << u"text"_s << u"b"_s;
        QTest::newRow("what it answers") << test::threadsPost({u"a"_s, u"b"_s})
                                         << QJsonObject{{u"piece"_s, 1}, {u"reply_to"_s, u"9"_s}} << u"reply_to_id"_s
                                         << u"9"_s;
        QTest::newRow("a topic is the first part's")
            << withTopic({u"a"_s, u"b"_s}) << QJsonObject{{u"piece"_s, 1}} << u"topic_tag"_s << QString{};
        QTest::newRow("a carousel") << withOptions({}, {test::threadsPicture(), test::threadsFilm()})
                                    << QJsonObject{{u"piece"_s, 0}, {u"children"_s, QJsonArray{u"1"_s, u"2"_s}}}
                                    << u"children"_s << u"1,2"_s;
        QTest::newRow("a child of it") << withOptions({}, {test::threadsPicture(), test::threadsFilm()})
                                       << QJsonObject{{u"medium"_s, 1}} << u"is_carousel_item"_s << u"true"_s;
    }

    void namesWhatIsPosted()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QJsonObject, payload);
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        const auto request = requestFor(post, StepKind::CreateContainer, payload);
        QCOMPARE(request.url.toString(), u"https://graph.threads.net/v1.0/me/threads"_s);
        QCOMPARE(request.method, HttpMethod::Post);
        QVERIFY(!request.creates);
        QCOMPARE(fieldOf(formOf(request), field), value);
    }

    void asks_data()
    {
        QTest::addColumn<StepKind>("kind");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("path");
        QTest::newRow("how much is left") << StepKind::Baseline << u"GET"_s << u"/v1.0/me/threads_publishing_limit"_s;
        QTest::newRow("what became of it") << StepKind::AwaitContainer << u"GET"_s << u"/v1.0/77"_s;
        QTest::newRow("to publish") << StepKind::PublishPart << u"POST"_s << u"/v1.0/me/threads_publish"_s;
        QTest::newRow("to publish a comment") << StepKind::FirstComment << u"POST"_s << u"/v1.0/me/threads_publish"_s;
        QTest::newRow("where it stands") << StepKind::ReadBack << u"GET"_s << u"/v1.0/88"_s;
        QTest::newRow("to delete") << StepKind::Delete << u"DELETE"_s << u"/v1.0/88"_s;
    }

    void asks()
    {
        QFETCH(const StepKind, kind);
        QFETCH(const QString, verb);
        QFETCH(const QString, path);
        const auto request = requestFor(test::threadsPost(), kind, {{u"container"_s, u"77"_s}, {u"id"_s, u"88"_s}});
        QCOMPARE(QString::fromLatin1(toVerb(request.method)), verb);
        QCOMPARE(request.url.path(), path);
        QCOMPARE(request.creates, kind == StepKind::PublishPart || kind == StepKind::FirstComment);
        if (request.creates)
            QCOMPARE(fieldOf(formOf(request), u"creation_id"_s), u"77"_s);
        QVERIFY(!request.url.toString().contains("secret"_L1));
        QCOMPARE(headerValue(request.headers, "Authorization"), QByteArray{"Bearer THAA-secret"});
    }

    void goesWhereTheAccountSays_data()
    {
        QTest::addColumn<QUrl>("server");
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<QString>("start");
        const QUrl threads{u"https://graph.threads.net"_s};
        QTest::newRow("by itself") << threads << QJsonObject{} << u"https://graph.threads.net/v1.0/"_s;
        QTest::newRow("the other domain")
            << threads << QJsonObject{{u"domain"_s, u"threads.com"_s}} << u"https://graph.threads.com/v1.0/"_s;
        QTest::newRow("no strange domain")
            << threads << QJsonObject{{u"domain"_s, u"evil.example"_s}} << u"https://graph.threads.net/v1.0/"_s;
        QTest::newRow("another version") << threads << QJsonObject{{u"api_version"_s, u"v2.0"_s}}
                                         << u"https://graph.threads.net/v2.0/"_s;
        QTest::newRow("a sandbox") << QUrl{u"http://127.0.0.1:8686"_s} << QJsonObject{}
                                   << u"http://127.0.0.1:8686/threads/graph/v1.0/"_s;
    }

    void goesWhereTheAccountSays()
    {
        QFETCH(const QUrl, server);
        QFETCH(const QJsonObject, options);
        QFETCH(const QString, start);
        auto post = test::threadsPost();
        post.account.server = server;
        post.account.options = options;
        const auto address = requestFor(post, StepKind::Baseline, {}).url.toString();
        QVERIFY2(address.startsWith(start), qPrintable(address));
    }

    void keepsAddressesOutOfItsRecords()
    {
        const auto post = withOptions({}, {test::threadsPicture()});
        const auto request = requestFor(post, StepKind::CreateContainer, {{u"piece"_s, 0}});
        QVERIFY(request.secrets.contains(post.media[0].address.toEncoded()));
    }

    void refusesWhatLiesNowhere_data()
    {
        QTest::addColumn<QUrl>("address");
        QTest::newRow("nowhere") << QUrl{};
        QTest::newRow("where everybody on the way can read it") << QUrl{u"http://example.com/a.png"_s};
    }

    void refusesWhatLiesNowhere()
    {
        QFETCH(const QUrl, address);
        auto picture = test::threadsPicture();
        picture.address = address;
        const auto context = contextOf(withOptions({}, {picture}), StepKind::CreateContainer, {{u"piece"_s, 0}});
        const auto request = threads::requestOf(context);
        QVERIFY(!request);
        QCOMPARE(request.error().kind, ErrorKind::Config);
        QVERIFY(request.error().detail.contains("storage"_L1));
    }
};

static const test::Registration<TestThreadsApi> registered;
#include "tst_threadsapi.moc"
