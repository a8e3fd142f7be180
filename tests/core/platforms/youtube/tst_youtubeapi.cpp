// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubeapi.h"
#include "core/platforms/youtube/youtubehosts.h"
#include "core/platforms/youtube/youtubevideo.h"
#include "tests/core/platforms/youtube/samples.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace carillon::test::youtube;
using namespace carillon::youtube;
using namespace Qt::StringLiterals;

namespace {

/// The API's own description, as far as its JSON bodies go: members, kinds and words.
class Description final
{
public:
    bool load()
    {
        QFile file{QStringLiteral(SOURCE_ROOT "/../shared/reference/specs/youtube-v3.openapi-derived.json")};
        if (!file.open(QIODevice::ReadOnly))
            return false;
        m_root = QJsonDocument::fromJson(file.readAll()).object();
        return m_root["paths"_L1].isObject();
    }

    /// What is wrong with a request; empty when nothing is.
    [[nodiscard]] QString faultOf(const HttpRequest &request) const
    {
        const auto verb = QString::fromLatin1(toVerb(request.method)).toLower();
        const auto method = m_root["paths"_L1][request.url.path()][verb].toObject();
        if (method.isEmpty())
            return u"no such method: %1 %2"_s.arg(verb, request.url.path());
        if (const auto fault = faultOfQuery(request.url, method); !fault.isEmpty())
            return fault;
        const auto content = method["requestBody"_L1]["content"_L1].toObject();
        if (request.body.contentType() != "application/json")
            return {};
        const auto body = QJsonDocument::fromJson(request.body.inMemory().value_or(QByteArray{})).object();
        return faultOf(body, content["application/json"_L1]["schema"_L1].toObject(), u"body"_s);
    }

private:
    [[nodiscard]] static QString faultOfQuery(const QUrl &url, const QJsonObject &method)
    {
        const QUrlQuery query{url};
        QStringList known;
        for (const auto &value : method["parameters"_L1].toArray()) {
            const auto parameter = value.toObject();
            if (parameter["in"_L1].toString() != "query"_L1)
                continue;
            const auto name = parameter["name"_L1].toString();
            known += name;
            if (parameter["required"_L1].toBool() && !query.hasQueryItem(name))
                return u"lacks "_s + name;
            const auto words = parameter["schema"_L1]["enum"_L1].toArray();
            if (!words.isEmpty() && query.hasQueryItem(name) && !words.contains(query.queryItemValue(name)))
                return u"wrong word for "_s + name;
        }
        for (const auto &[name, value] : query.queryItems()) {
            if (!known.contains(name))
                return u"unknown parameter "_s + name;
        }
        return {};
    }

    [[nodiscard]] QString faultOf(const QJsonValue &value, QJsonObject schema, const QString &place) const
    {
        if (const auto reference = schema["$ref"_L1].toString(); !reference.isEmpty())
            schema = m_root["components"_L1]["schemas"_L1][reference.section(u'/', -1)].toObject();
        const auto type = schema["type"_L1].toString();
        const bool isOfType = type == "object"_L1 ? value.isObject()
            : type == "array"_L1                  ? value.isArray()
            : type == "string"_L1                 ? value.isString()
            : type == "boolean"_L1                ? value.isBool()
                                                  : value.isDouble();
        if (!isOfType)
            return u"%1 is no %2"_s.arg(place, type);
        const auto words = schema["enum"_L1].toArray();
        if (!words.isEmpty() && !words.contains(value))
            return u"%1 is none of the words"_s.arg(place);
        const auto properties = schema["properties"_L1].toObject();
        const auto object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!properties.contains(member.key()))
                return u"%1 has no member %2"_s.arg(place, member.key());
            const auto inner = u"%1.%2"_s.arg(place, member.key());
            if (const auto fault = faultOf(*member, properties[member.key()].toObject(), inner); !fault.isEmpty())
                return fault;
        }
        for (const auto &entry : value.toArray()) {
            if (const auto fault = faultOf(entry, schema["items"_L1].toObject(), place + u"[]"_s); !fault.isEmpty())
                return fault;
        }
        return {};
    }

    QJsonObject m_root;
};

}  // namespace

/// The requests as values.
class TestYoutubeApi final : public QObject
{
    Q_OBJECT

    static FrozenPost fullPost()
    {
        auto post = goodPost(film(u"/tmp/film.mp4"_s, 1000));
        post.link = u"https://example.com"_s;
        post.firstComment = u"Hallo"_s;
        post.options = {{u"youtube.made_for_kids"_s, u"yes"_s},
                        {u"privacy"_s, u"unlisted"_s},
                        {u"tags"_s, u"eins, zwei drei"_s},
                        {u"category"_s, u"Music"_s},
                        {u"language"_s, u"de"_s},
                        {u"license"_s, u"Creative Commons"_s},
                        {u"embeddable"_s, u"no"_s},
                        {u"contains_synthetic_media"_s, u"yes"_s},
                        {u"notify_subscribers"_s, u"no"_s}};
        return post;
    }

private slots:
    void saysAllOfAVideo()
    {
        const auto video = videoResource(fullPost());
        const QJsonObject snippet{{u"title"_s, u"Ein Film"_s},
                                  {u"description"_s, u"Was man sieht #m1\n\nhttps://example.com"_s},
                                  {u"tags"_s, QJsonArray{u"eins"_s, u"zwei drei"_s}},
                                  {u"categoryId"_s, u"10"_s},
                                  {u"defaultLanguage"_s, u"de"_s}};
        const QJsonObject status{{u"privacyStatus"_s, u"unlisted"_s},
                                 {u"selfDeclaredMadeForKids"_s, true},
                                 {u"license"_s, u"creativeCommon"_s},
                                 {u"embeddable"_s, false},
                                 {u"containsSyntheticMedia"_s, true}};
        QCOMPARE(video["snippet"_L1].toObject(), snippet);
        QCOMPARE(video["status"_L1].toObject(), status);
        auto plain = goodPost(film(u"/tmp/film.mp4"_s, 1000));
        const QJsonObject little{{u"privacyStatus"_s, u"public"_s}, {u"selfDeclaredMadeForKids"_s, false}};
        QCOMPARE(videoResource(plain)["status"_L1].toObject(), little);
        QCOMPARE(videoResource(plain)["snippet"_L1]["categoryId"_L1].toString(), u"22"_s);
    }

    void anEditLosesNothing()
    {
        const QJsonObject live{{u"title"_s, u"Alt"_s},          {u"description"_s, u"Alt"_s},
                               {u"tags"_s, QJsonArray{u"x"_s}}, {u"categoryId"_s, u"27"_s},
                               {u"channelTitle"_s, u"ada"_s},   {u"defaultAudioLanguage"_s, u"fr"_s}};
        auto post = goodPost(film(u"/tmp/film.mp4"_s, 1000));
        const auto snippet = editedSnippet(live, post);
        QCOMPARE(snippet["title"_L1].toString(), u"Ein Film"_s);
        QCOMPARE(snippet["tags"_L1].toArray(), QJsonArray{u"x"_s});
        QCOMPARE(snippet["categoryId"_L1].toString(), u"27"_s);
        QCOMPARE(snippet["defaultAudioLanguage"_L1].toString(), u"fr"_s);
        QVERIFY(!snippet.contains("channelTitle"_L1));
        QCOMPARE(editedSnippet(live, fullPost())["categoryId"_L1].toString(), u"10"_s);
        QCOMPARE(editedSnippet(live, fullPost())["tags"_L1].toArray().size(), 2);
    }

    void keepsToTheApisDescription()
    {
        Description description;
        if (!description.load())
            QSKIP("The description of the API is not here: ../shared/reference/specs/youtube-v3.openapi-derived.json");
        auto post = fullPost();
        post.account.server = QUrl{defaultServer};
        const auto &account = post.account;
        const auto t = u"t"_s;
        const QUrl session{u"https://www.googleapis.com/upload/youtube/v3/videos?uploadType=resumable&upload_id=s"_s};
        const auto snippet = editedSnippet({{u"tags"_s, QJsonArray{u"x"_s}}}, post);
        const QList<HttpRequest> requests{
            channelsRequest(account.server, t),
            startRequest(post, post.media[0], t),
            pieceRequest({.session = session, .offset = 0, .length = 10, .total = 10}, post.media[0], t),
            progressRequest(session, 10, t),
            stateRequest(account, u"v"_s, t),
            snippetRequest(account, u"v"_s, t),
            editRequest(account, u"v"_s, snippet, t),
            deleteRequest(account, u"v"_s, t),
            thumbnailRequest(account, u"v"_s, picture(u"/tmp/a.png"_s, 10), t),
            playlistRequest(account, u"PL1"_s, {}, t),
            playlistRequest(account, u"PL1"_s, u"v"_s, t),
            addToPlaylistRequest(account, u"PL1"_s, u"v"_s, t),
            commentRequest(post, u"v"_s, t),
            commentsRequest(account, u"v"_s, t),
            editCommentRequest(post, u"c"_s, t)};
        for (const auto &request : requests) {
            const auto fault = description.faultOf(request);
            QVERIFY2(fault.isEmpty(), qPrintable(request.url.toString() + u": "_s + fault));
            QCOMPARE(headerValue(request.headers, "Authorization"), "Bearer t");
            QCOMPARE(request.url.host(), u"www.googleapis.com"_s);
        }
        // The check itself finds what it is there for.
        auto wrong = editRequest(account, u"v"_s, {{u"titel"_s, u"x"_s}}, t);
        QCOMPARE(description.faultOf(wrong), u"body.snippet has no member titel"_s);
        wrong = editRequest(account, u"v"_s, {{u"title"_s, 5}}, t);
        QCOMPARE(description.faultOf(wrong), u"body.snippet.title is no string"_s);
    }

    void sendsPiecesAsTheProtocolWants()
    {
        const auto video = film(u"/tmp/film.mp4"_s, 20'000'000);
        const QUrl session{u"https://www.googleapis.com/upload/youtube/v3/videos?upload_id=geheim"_s};
        const auto first
            = pieceRequest({.session = session, .offset = 0, .length = 8388608, .total = 20'000'000}, video, u"t"_s);
        QCOMPARE(first.method, HttpMethod::Put);
        QCOMPARE(headerValue(first.headers, "Content-Range"), "bytes 0-8388607/20000000");
        QCOMPARE(first.body.contentType(), "video/mp4");
        QVERIFY(!first.creates);
        QVERIFY(first.secrets.contains("geheim"));
        const auto last = pieceRequest({.session = session, .offset = 16777216, .length = 3222784, .total = 20'000'000},
                                       video, u"t"_s);
        QCOMPARE(headerValue(last.headers, "Content-Range"), "bytes 16777216-19999999/20000000");
        QVERIFY(last.creates);
        const auto question = progressRequest(session, 20'000'000, u"t"_s);
        QCOMPARE(headerValue(question.headers, "Content-Range"), "bytes */20000000");
        QCOMPARE(question.body.inMemory().value(), QByteArray{});
        QVERIFY(!question.creates);
    }

    void readsHowFarAnUploadIs_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("next");
        QTest::newRow("nothing") << QByteArray{} << qint64{0};
        QTest::newRow("a piece") << QByteArray{"bytes=0-8388607"} << qint64{8388608};
        QTest::newRow("without a unit") << QByteArray{"0-262143"} << qint64{262144};
        QTest::newRow("more than an int") << QByteArray{"bytes=0-107374182399"} << qint64{107374182400};
        QTest::newRow("nonsense") << QByteArray{"bytes=5-9"} << qint64{0};
    }

    void readsHowFarAnUploadIs()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const qint64, next);
        HttpReply reply{.status = 308};
        if (!header.isEmpty())
            reply.headers = {{"range", header}};
        QCOMPARE(nextByte(reply), next);
    }

    void keepsSecretsOnItsHosts_data()
    {
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("isOurs");
        const auto google = QString{defaultServer};
        const auto row = [](const char *name, const QString &session, const QString &server, bool isOurs) {
            QTest::newRow(name) << session << server << isOurs;
        };
        const auto path = u"/upload/youtube/v3/videos?upload_id=s"_s;
        row("google's", google + path, google, true);
        row("google's other name", u"https://youtube.googleapis.com"_s + path, google, true);
        row("somebody else's", u"https://www.googleapis.com.example.org"_s + path, google, false);
        row("without encryption", u"http://www.googleapis.com"_s + path, google, false);
        row("another port", u"https://www.googleapis.com:444"_s + path, google, false);
        row("with a name in it", u"https://me@www.googleapis.com"_s + path, google, false);
        row("another path", u"https://www.googleapis.com/storage"_s, google, false);
        row("the sandbox's", u"http://127.0.0.1:8686"_s + path, u"http://127.0.0.1:8686"_s, true);
        row("another sandbox's", u"http://127.0.0.1:8687"_s + path, u"http://127.0.0.1:8686"_s, false);
        row("google's, from the sandbox", google + path, u"http://127.0.0.1:8686"_s, false);
        row("nothing", {}, google, false);
    }

    void keepsSecretsOnItsHosts()
    {
        QFETCH(const QString, session);
        QFETCH(const QString, server);
        QFETCH(const bool, isOurs);
        QCOMPARE(isSessionAddress(QUrl{session}, QUrl{server}), isOurs);
    }

    void knowsWhereTheLoginIs()
    {
        const auto real = hostsOf(QUrl{defaultServer});
        QCOMPARE(real.authorize.toString(), u"https://accounts.google.com/o/oauth2/v2/auth"_s);
        QCOMPARE(real.token.toString(), u"https://oauth2.googleapis.com/token"_s);
        QCOMPARE(real.watch, u"https://www.youtube.com/watch?v="_s);
        const auto sandbox = hostsOf(QUrl{u"http://127.0.0.1:8686"_s});
        for (const auto &url : {sandbox.api, sandbox.authorize, sandbox.token, sandbox.revoke})
            QCOMPARE(url.authority(), u"127.0.0.1:8686"_s);
    }
};

static const test::Registration<TestYoutubeApi> registered;
#include "tst_youtubeapi.moc"
