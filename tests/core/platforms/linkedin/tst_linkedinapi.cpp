// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinacts.h"
#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinbody.h"
#include "tests/core/platforms/linkedin/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

QJsonObject bodyOf(const FrozenPost &post, const QStringList &media = {})
{
    return QJsonDocument::fromJson(linkedin::postBody(post, media)).object();
}

}  // namespace

class TestLinkedInApi final : public QObject
{
    Q_OBJECT

private slots:
    void writesAPost()
    {
        const auto post = test::linkedInPost();
        const auto sent = linkedin::postBody(post, {});
        const auto request = linkedin::createRequest(post.account, sent, u"tok"_s);
        QVERIFY(request.method == HttpMethod::Post && request.creates);
        QCOMPARE(request.url.toEncoded(), "https://api.linkedin.com/rest/posts"_ba);
        QCOMPARE(headerValue(request.headers, "Authorization"), "Bearer tok"_ba);
        QCOMPARE(headerValue(request.headers, "LinkedIn-Version"), "202608"_ba);
        QCOMPARE(headerValue(request.headers, "X-Restli-Protocol-Version"), "2.0.0"_ba);
        QCOMPARE(request.body.contentType(), "application/json"_ba);
        QCOMPARE(request.secrets, QList{"tok"_ba});
        QCOMPARE(request.body.inMemory(), sent);
        QCOMPARE(sent,
                 "{\"author\":\"urn:li:person:abc\",\"commentary\":\"Sale \\\\(50%\\\\) #now\",\"distribution\":{"
                 "\"feedDistribution\":\"MAIN_FEED\",\"targetEntities\":[],\"thirdPartyDistributionChannels\":[]},"
                 "\"isReshareDisabledByAuthor\":false,\"lifecycleState\":\"PUBLISHED\",\"visibility\":\"PUBLIC\"}"_ba);
    }

    void writesEachContent_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("an image") << u"image"_s << "{\"media\":{\"altText\":\"A cat\",\"id\":\"u0\"}}"_ba;
        QTest::newRow("two images")
            << u"images"_s
            << "{\"multiImage\":{\"images\":[{\"altText\":\"A cat\",\"id\":\"u0\"},{\"id\":\"u1\"}]}}"_ba;
        QTest::newRow("a film") << u"film"_s << "{\"media\":{\"id\":\"u0\",\"title\":\"Title\"}}"_ba;
        QTest::newRow("a document") << u"document"_s << "{\"media\":{\"id\":\"u0\",\"title\":\"a.bin\"}}"_ba;
        QTest::newRow("a card")
            << u"card"_s
            << "{\"article\":{\"description\":\"D\",\"source\":\"https://e.org/a_b\",\"title\":\"Title\"}}"_ba;
        QTest::newRow("a poll") << u"poll"_s
                                << "{\"poll\":{\"options\":[{\"text\":\"a\"},{\"text\":\"b\"}],\"question\":\"Why?\","
                                   "\"settings\":{\"duration\":\"ONE_DAY\"}}}"_ba;
    }

    void writesEachContent()
    {
        QFETCH(const QString, kind);
        QFETCH(const QByteArray, content);
        auto post = test::linkedInPost();
        QStringList urns;
        if (kind.startsWith("image"_L1)) {
            post.media = {test::linkedInFile(MediaKind::Image, u"image/png"_s, 10)};
            post.media[0].alt = u"A cat"_s;
            urns = {u"u0"_s};
        }
        if (kind == "images"_L1) {
            post.media += test::linkedInFile(MediaKind::Image, u"image/png"_s, 10);
            urns += u"u1"_s;
        } else if (kind == "film"_L1 || kind == "document"_L1) {
            const bool isFilm = kind == "film"_L1;
            post.media = {test::linkedInFile(isFilm ? MediaKind::Video : MediaKind::Document, u"x/y"_s, 10)};
            post.title = isFilm ? u"Title"_s : QString{};
            urns = {u"u0"_s};
        } else if (kind == "card"_L1) {
            post.link = u"https://e.org/a_b"_s;
            post.title = u"Title"_s;
            post.options = {{u"link_description"_s, u"D"_s}};
        } else if (kind == "poll"_L1) {
            post.options = {{u"poll_question"_s, u"Why?"_s},
                            {u"poll_options"_s, u"a | b"_s},
                            {u"linkedin.poll_duration"_s, u"one_day"_s}};
        }
        const auto body = bodyOf(post, urns);
        QCOMPARE(QJsonDocument{body["content"_L1].toObject()}.toJson(QJsonDocument::Compact), content);
        QVERIFY(!body["commentary"_L1].toString().contains(u"e.org"_s));
    }

    void aCardSaysWhatThePageSays_data()
    {
        QTest::addColumn<QJsonObject>("card");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject whole{{u"title"_s, u"T"_s}, {u"description"_s, u"D"_s}, {u"thumbnail"_s, u"u7"_s}};
        const auto article = [](const QString &title, const QJsonObject &more) {
            auto expected = more;
            expected["source"_L1] = u"https://e.org/a"_s;
            expected["title"_L1] = title;
            return expected;
        };
        const QJsonObject more{{u"description"_s, u"D"_s}, {u"thumbnail"_s, u"u7"_s}};
        QTest::newRow("nothing, so the site's name") << QJsonObject{} << QString{} << article(u"e.org"_s, {});
        QTest::newRow("all of it") << whole << QString{} << article(u"T"_s, more);
        QTest::newRow("behind the person's title") << whole << u" Mine "_s << article(u"Mine"_s, more);
    }

    void aCardSaysWhatThePageSays()
    {
        QFETCH(const QJsonObject, card);
        QFETCH(const QString, title);
        auto post = test::linkedInPost();
        post.link = u"https://e.org/a"_s;
        post.title = title;
        const auto body = QJsonDocument::fromJson(linkedin::postBody(post, {}, card)).object();
        QTEST(body["content"_L1]["article"_L1].toObject(), "expected");
    }

    void cutsTitlesOfPagesAtWholeGraphemes()
    {
        QCOMPARE(linkedin::shortenedTitle(u"short"_s), u"short"_s);
        const auto cut = linkedin::shortenedTitle(u"👩‍👩‍👧‍👦"_s.repeated(100));
        QVERIFY(cut.size() <= 400);
        QVERIFY(cut.endsWith(u"👩‍👩‍👧‍👦…"_s));
    }

    void aLinkWithoutACardStandsInTheText()
    {
        auto post = test::linkedInPost();
        post.media = {test::linkedInFile(MediaKind::Image, u"image/png"_s, 10)};
        post.link = u"https://e.org/a_b"_s;
        QCOMPARE(bodyOf(post)["commentary"_L1].toString(), u"Sale \\(50%\\) #now\n\nhttps://e.org/a\\_b"_s);
        QVERIFY(!bodyOf(post).contains("content"_L1));
        post.account.options = {{u"escape_links"_s, u"no"_s}};
        QCOMPARE(bodyOf(post)["commentary"_L1].toString(), u"Sale \\(50%\\) #now\n\nhttps://e.org/a_b"_s);
        post.parts = {u"see https://e.org/a_b"_s};
        QCOMPARE(bodyOf(post)["commentary"_L1].toString(), u"see https://e.org/a_b"_s);
        post.parts = {u""_s};
        QCOMPARE(bodyOf(post)["commentary"_L1].toString(), u"https://e.org/a_b"_s);
    }

    void heedsTheOptions()
    {
        auto post = test::linkedInPost();
        post.parts = {u"Hi @Ada"_s};
        post.options = {{u"visibility"_s, u"connections"_s},
                        {u"reshare"_s, u"no"_s},
                        {u"mentions"_s, u"@Ada = urn:li:person:xyz"_s}};
        const auto body = bodyOf(post);
        QCOMPARE(body["visibility"_L1].toString(), u"CONNECTIONS"_s);
        QCOMPARE(body["isReshareDisabledByAuthor"_L1].toBool(), true);
        QCOMPARE(body["commentary"_L1].toString(), u"Hi @[Ada](urn:li:person:xyz)"_s);
        post.account = test::linkedInOrganization();
        QCOMPARE(bodyOf(post)["visibility"_L1].toString(), u"PUBLIC"_s);
        post.account.options = {{u"api_version"_s, u"202610"_s}};
        QCOMPARE(headerValue(linkedin::createRequest(post.account, {}, u"t"_s).headers, "LinkedIn-Version"),
                 "202610"_ba);
    }

    void writesIdsAsRestLiWantsThem()
    {
        const auto account = test::linkedInOrganization();
        const auto posts = linkedin::postsRequest(account, 50, 10, u"t"_s);
        QCOMPARE(posts.url.toEncoded(),
                 "https://api.linkedin.com/rest/posts?q=author&author=urn%3Ali%3Aorganization%3A12&start=50&count=10&"
                 "sortBy=LAST_MODIFIED"_ba);
        const auto gone = linkedin::deleteRequest(account, u"urn:li:share:7"_s, u"t"_s);
        QCOMPARE(gone.url.toEncoded(), "https://api.linkedin.com/rest/posts/urn%3Ali%3Ashare%3A7"_ba);
        QVERIFY(gone.method == HttpMethod::Delete);
        const auto comment = linkedin::commentRequest(account, u"urn:li:share:7"_s, "{}", u"t"_s);
        QCOMPARE(comment.url.toEncoded(),
                 "https://api.linkedin.com/rest/socialActions/urn%3Ali%3Ashare%3A7/comments"_ba);
        QVERIFY(comment.creates);
        const auto state = linkedin::mediaStateRequest(account, MediaKind::Document, u"urn:li:document:a"_s, u"t"_s);
        QCOMPARE(state.url.toEncoded(), "https://api.linkedin.com/rest/documents/urn%3Ali%3Adocument%3Aa"_ba);
    }

    void writesAnEdit()
    {
        const auto post = test::linkedInPost();
        const Step step{.kind = StepKind::Edit, .payload = {{u"id"_s, u"urn:li:share:7"_s}}};
        const auto request = linkedin::editRequest(post, step, u"t"_s);
        QVERIFY(request.method == HttpMethod::Post);
        QCOMPARE(headerValue(request.headers, "X-RestLi-Method"), "PARTIAL_UPDATE"_ba);
        QCOMPARE(request.body.inMemory(), "{\"patch\":{\"$set\":{\"commentary\":\"Sale \\\\(50%\\\\) #now\"}}}"_ba);
    }

    void asksForAPlaceForAFilm()
    {
        const auto film = test::linkedInFile(MediaKind::Video, u"video/mp4"_s, 5'000'000);
        const auto request = linkedin::initializeRequest(test::linkedInMember(), film, u"t"_s);
        QCOMPARE(request.url.toEncoded(), "https://api.linkedin.com/rest/videos?action=initializeUpload"_ba);
        QCOMPARE(request.body.inMemory(),
                 "{\"initializeUploadRequest\":{\"fileSizeBytes\":5000000,\"owner\":\"urn:li:person:abc\","
                 "\"uploadCaptions\":false,\"uploadThumbnail\":false}}"_ba);
        QVERIFY(!request.creates);
    }

    void sendsTheTokenToLinkedInAlone_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isFilm");
        QTest::addColumn<bool>("hasToken");
        const auto real = u"https://api.linkedin.com"_s;
        const auto sandbox = u"http://127.0.0.1:8686"_s;
        QTest::newRow("LinkedIn's upload host")
            << real << u"https://www.linkedin.com/dms-uploads/a?x=1"_s << false << true;
        QTest::newRow("a film's address") << real << u"https://www.linkedin.com/dms-uploads/a?x=1"_s << true << false;
        QTest::newRow("somebody else's host") << real << u"https://linkedin.com.evil.example/a"_s << false << false;
        QTest::newRow("a host that only ends alike") << real << u"https://evillinkedin.com/a"_s << false << false;
        QTest::newRow("LinkedIn without TLS") << real << u"http://www.linkedin.com/a"_s << false << false;
        QTest::newRow("the sandbox itself")
            << sandbox << u"http://127.0.0.1:8686/linkedin/dms-uploads/a"_s << false << true;
        QTest::newRow("another port") << sandbox << u"http://127.0.0.1:8687/a"_s << false << false;
        QTest::newRow("LinkedIn from the sandbox") << sandbox << u"https://www.linkedin.com/a"_s << false << false;
    }

    void sendsTheTokenToLinkedInAlone()
    {
        QFETCH(const QString, server);
        QFETCH(const QString, url);
        QFETCH(const bool, isFilm);
        QFETCH(const bool, hasToken);
        auto account = test::linkedInMember();
        account.server = QUrl{server};
        const auto medium = test::linkedInFile(isFilm ? MediaKind::Video : MediaKind::Image, u"image/png"_s, 10);
        const auto request
            = linkedin::chunkRequest(account, medium, {{u"url"_s, url}, {u"offset"_s, 0}, {u"length"_s, 10}}, u"t"_s);
        QCOMPARE(!headerValue(request.headers, "Authorization").isEmpty(), hasToken);
        QCOMPARE(request.url.toString(), url);
        QCOMPARE(request.body.contentType(), isFilm ? "application/octet-stream"_ba : "image/png"_ba);
    }

    void readsWhereToSendAFilm()
    {
        const auto film = test::linkedInFile(MediaKind::Video, u"video/mp4"_s, 10);
        const auto part = [](int from, int to, const QString &url = u"https://x.linkedin.com/a"_s) {
            return QJsonObject{{u"uploadUrl"_s, url}, {u"firstByte"_s, from}, {u"lastByte"_s, to}};
        };
        const auto answer = [](const QJsonArray &parts) {
            return QJsonObject{{u"value"_s,
                                QJsonObject{{u"video"_s, u"urn:li:video:1"_s},
                                            {u"uploadToken"_s, u"tok"_s},
                                            {u"uploadInstructions"_s, parts}}}};
        };
        const auto upload = linkedin::uploadIn(answer({part(0, 5), part(6, 9)}), film);
        QCOMPARE(upload["urn"_L1].toString(), u"urn:li:video:1"_s);
        QCOMPARE(upload["token"_L1].toString(), u"tok"_s);
        QCOMPARE(upload["parts"_L1].toArray().size(), 2);
        QVERIFY(linkedin::uploadIn(answer({part(0, 5), part(7, 9)}), film).isEmpty());
        QVERIFY(linkedin::uploadIn(answer({part(0, 8)}), film).isEmpty());
        QVERIFY(linkedin::uploadIn(answer({part(0, 9, u"http://x.linkedin.com/a"_s)}), film).isEmpty());
        QVERIFY(linkedin::uploadIn(answer({}), film).isEmpty());
        QVERIFY(linkedin::uploadIn({}, film).isEmpty());
    }

    void knowsItsHosts()
    {
        QCOMPARE(linkedin::hostsOf(QUrl{}).www, QUrl{u"https://www.linkedin.com"_s});
        QCOMPARE(linkedin::hostsOf(QUrl{u"https://api.linkedin.com"_s}).api, QUrl{u"https://api.linkedin.com"_s});
        const auto sandbox = linkedin::hostsOf(QUrl{u"http://127.0.0.1:8686"_s});
        QCOMPARE(sandbox.api, QUrl{u"http://127.0.0.1:8686/linkedin"_s});
        QCOMPARE(sandbox.www, sandbox.api);
    }
};

static const test::Registration<TestLinkedInApi> registered;
#include "tst_linkedinapi.moc"
