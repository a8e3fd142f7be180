// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xapi.h"
#include "tests/core/platforms/x/openapi.h"
#include "tests/core/platforms/x/xfixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace carillon;
using namespace Qt::StringLiterals;

/// What the adapter sends and the sandbox answers, held to X's own document.
class TestXOpenApi final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::OpenApi> m_document;

    static FrozenPost everything()
    {
        FrozenPost post;
        post.account = FrozenAccount{.handle = u"ada"_s, .server = QUrl{u"https://api.x.com"_s}, .remoteId = u"7"_s};
        post.parts = {u"tea?"_s, u"more"_s};
        post.options = {{u"poll_options"_s, u"yes|no"_s},
                        {u"reply_settings"_s, u"mentionedUsers"_s},
                        {u"made_with_ai"_s, u"yes"_s}};
        return post;
    }

private slots:
    void initTestCase()
    {
        QFile file{QStringLiteral(SOURCE_ROOT "/../shared/reference/specs/x-openapi-2.167.json")};
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("X's OpenAPI document is not beside the source");
        m_document = std::make_unique<test::OpenApi>(QJsonDocument::fromJson(file.readAll()).object());
    }

    void sendsWhatTheDocumentKnows_data()
    {
        QTest::addColumn<HttpRequest>("request");
        const auto post = everything();
        const FrozenMedia film{.path = QStringLiteral(TEST_FOLDER "/CMakeLists.txt"),
                               .mime = u"video/mp4"_s,
                               .bytes = 50,
                               .kind = MediaKind::Video};
        const FrozenMedia image{.path = film.path, .mime = u"image/png"_s, .bytes = 50};
        Step first;
        Step reply{.part = 1, .payload = {{u"in_reply_to"_s, u"100"_s}}};
        Step withMedia{.payload = {{u"media_ids"_s, QJsonArray{u"1"_s, u"2"_s}}}};
        auto pictures = post;
        pictures.options = {};
        QTest::newRow("a poll") << x::postRequest(post, first, u"t"_s);
        QTest::newRow("an answer") << x::postRequest(post, reply, u"t"_s);
        QTest::newRow("pictures") << x::postRequest(pictures, withMedia, u"t"_s);
        QTest::newRow("a picture") << x::imageRequest(post.account, image, u"t"_s);
        QTest::newRow("the begin of a film") << x::initializeRequest(post.account, film, u"t"_s);
        const QJsonObject piece{{u"id"_s, u"5"_s}, {u"segment"_s, 2}, {u"offset"_s, 10}, {u"length"_s, 20}};
        QTest::newRow("a piece") << x::appendRequest(post.account, film, piece, u"t"_s);
        QTest::newRow("its end") << x::finalizeRequest(post.account, u"5"_s, u"t"_s);
        QTest::newRow("its state") << x::mediaStateRequest(post.account, u"5"_s, u"t"_s);
        QTest::newRow("its description") << x::describeRequest(post.account, u"5"_s, u"a film"_s, u"t"_s);
        QTest::newRow("a file of captions") << x::captionsRequest(post.account, "1\n", u"t"_s);
        const QJsonObject whose{{u"id"_s, u"5"_s}, {u"captions"_s, u"6"_s}};
        QTest::newRow("whose they are") << x::subtitlesRequest(post.account, whose, u"pt-BR"_s, u"t"_s);
        const x::TimelineRange range{
            .sinceId = u"5"_s, .from = Instant{}, .to = Instant{std::chrono::minutes{1}}, .pageToken = u"abc"_s};
        QTest::newRow("the timeline") << x::timelineRequest(post.account, range, u"t"_s);
        QTest::newRow("who am I") << x::meRequest(post.account.server, u"t"_s);
        QTest::newRow("a deletion") << x::deleteRequest(post.account, u"5"_s, u"t"_s);
    }

    void sendsWhatTheDocumentKnows()
    {
        QFETCH(const HttpRequest, request);
        const auto path = request.url.path();
        const auto method = QString::fromLatin1(toVerb(request.method));
        QCOMPARE(request.url.host(), u"api.x.com"_s);
        QVERIFY2(!m_document->templateOf(path).isEmpty(), qPrintable(path));
        // Its prose has other names for the fields of posts than its document; X takes both.
        auto query = request.url.query();
        query.replace("tweet.fields"_L1, "post.fields"_L1);
        QCOMPARE(m_document->queryFault(path, method, query), QString{});
        const auto types = m_document->contentTypes(path, method);
        const auto type = QString::fromLatin1(request.body.contentType()).section(u';', 0, 0);
        QVERIFY2(type.isEmpty() == types.isEmpty() && (type.isEmpty() || types.contains(type)), qPrintable(type));
        if (type == "application/json"_L1) {
            const auto body = QJsonDocument::fromJson(request.body.inMemory().value_or(QByteArray{})).object();
            QCOMPARE(m_document->bodyFault(path, method, body), QString{});
        }
        const auto authorization = headerValue(request.headers, "Authorization");
        QCOMPARE(authorization, "Bearer t"_ba);
    }

    void theSandboxAnswersAsTheDocumentSays()
    {
        test::XFixture fixture;
        fixture.client.configure(u"x"_s, {{u"renamed_fields"_s, true}});
        const auto check = [&](const QString &method, const QByteArray &target, const test::Answer &answer) {
            const auto path = QString::fromLatin1(target).section(u'?', 0, 0);
            const auto fault = m_document->answerFault(path, method, answer.status, answer.json());
            QVERIFY2(fault.isEmpty(), qPrintable(path + u' ' + fault + u' ' + QString::fromUtf8(answer.body)));
        };
        auto run = fixture.runner({u"one example.com"_s, u"two"_s});
        run.post.media = {fixture.medium(u"film.mp4"_s, u"video/mp4"_s)};
        QVERIFY(run.run().has_value());
        const auto mediaId = run.journal.first().result["id"_L1].toString().toLatin1();
        const auto me = fixture.client.get("/2/users/me", "sandbox-ada");
        check(u"get"_s, "/2/users/me", me);
        const auto timeline = "/2/users/" + me.json()["data"_L1]["id"_L1].toString().toLatin1()
            + "/tweets?post.fields=created_at,entities,attachments,referenced_posts";
        const auto listed = fixture.client.get(timeline, "sandbox-ada");
        QCOMPARE(listed.json()["data"_L1].toArray().size(), 2);
        check(u"get"_s, timeline, listed);
        const auto state = "/2/media/upload?command=STATUS&media_id=" + mediaId;
        check(u"get"_s, state, fixture.client.get(state, "sandbox-ada"));
        check(u"post"_s, "/2/tweets", fixture.client.post("/2/tweets", {{u"text"_s, u"three"_s}}, "sandbox-ada"));
        const QJsonObject begin{
            {u"media_type"_s, u"video/mp4"_s}, {u"media_category"_s, u"tweet_video"_s}, {u"total_bytes"_s, 20}};
        check(u"post"_s, "/2/media/upload/initialize",
              fixture.client.post("/2/media/upload/initialize", begin, "sandbox-ada"));
    }
};

static const test::Registration<TestXOpenApi> registered;

#include "tst_xopenapi.moc"
