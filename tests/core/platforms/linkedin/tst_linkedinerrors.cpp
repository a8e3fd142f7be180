// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinoutcome.h"
#include "tests/core/platforms/linkedin/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 12h};

QJsonObject body(int status, const QString &message, const QString &code = {}, int number = 0)
{
    QJsonObject object{{u"status"_s, status}, {u"message"_s, message}};
    if (!code.isEmpty())
        object["code"_L1] = code;
    if (number > 0)
        object["serviceErrorCode"_L1] = number;
    return object;
}

StepContext contextOf(StepKind kind, const QJsonObject &payload = {},
                      const FrozenAccount &account = test::linkedInMember())
{
    StepContext context;
    context.post = test::linkedInPost(account);
    context.step.kind = kind;
    context.step.creates = kind == StepKind::Publish || kind == StepKind::FirstComment;
    context.step.payload = payload;
    context.askedAt = noon;
    return context;
}

}  // namespace

class TestLinkedInErrors final : public QObject
{
    Q_OBJECT

    const ErrorTable m_errors = ErrorTable::load(u":/platforms/linkedin/errors.json"_s);

private slots:
    void knowsEveryRow_data()
    {
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<QJsonObject>("said");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("told");
        using enum StepKind;
        using enum ErrorKind;
        const auto row
            = [](const char *name, StepKind step, const QJsonObject &said, ErrorKind kind, const QString &told) {
                  QTest::newRow(name) << step << said << kind << told;
              };
        row("a token that is none", Publish, body(401, u"Invalid access token"_s, u"INVALID_ACCESS_TOKEN"_s, 65600),
            Auth, u"not valid"_s);
        row("a revoked token", Publish, body(401, u"revoked"_s, u"REVOKED_ACCESS_TOKEN"_s, 65601), Auth,
            u"withdrawn"_s);
        row("a revoked token, the word alone", Publish, body(401, u"revoked"_s, u"REVOKED_ACCESS_TOKEN"_s), Auth,
            u"withdrawn"_s);
        row("an expired token", Publish, body(401, u"expired"_s, u"EXPIRED_ACCESS_TOKEN"_s, 65602), Auth, u"60 days"_s);
        row("an expired token, the number alone", Publish, body(401, u"expired"_s, {}, 65602), Auth, u"60 days"_s);
        row("no token", Publish, body(401, u"Empty"_s, u"EMPTY_ACCESS_TOKEN"_s), Auth, u"Internal"_s);
        row("not allowed", Publish,
            body(403, u"Not enough permissions to access: posts.CREATE"_s, u"ACCESS_DENIED"_s, 100), Scope,
            u"another product"_s);
        row("not allowed to comment", FirstComment, body(403, u"Not enough permissions"_s, u"ACCESS_DENIED"_s, 100),
            Content, u"by hand"_s);
        row("too long", Publish, body(400, u"ShareCommentary text length"_s, u"FIELD_LENGTH_TOO_LONG"_s), Content,
            u"too long"_s);
        row("a missing field", Publish, body(400, u"author is required"_s, u"MISSING_FIELD"_s), Content,
            u"author is required"_s);
        row("a wrong value", Publish, body(400, u"x"_s, u"INVALID_VALUE_FOR_FIELD"_s), Content, u"a field"_s);
        row("a wrong urn", Publish, body(400, u"x"_s, u"INVALID_URN_TYPE"_s), Content, u"a field"_s);
        row("an unknown urn", Publish, body(400, u"x"_s, u"INVALID_URN_ID"_s), Content, u"a field"_s);
        row("no version", Publish, body(400, u"x"_s, u"VERSION_MISSING"_s), Config, u"switched off"_s);
        row("a dead version", StartUpload,
            body(426, u"Requested version 20251101 is not active"_s, u"NONEXISTENT_VERSION"_s), Config,
            u"api_version"_s);
        row("a dead version without a word", Publish, body(426, u"x"_s), Config, u"switched off"_s);
        row("not uploaded yet", Publish, body(400, u"x"_s, u"MEDIA_ASSET_WAITING_UPLOAD"_s), NotReady,
            u"not received"_s);
        row("a broken file", Publish, body(400, u"x"_s, u"MEDIA_ASSET_PROCESSING_FAILED"_s), Media, u"process"_s);
        row("an upload too late", UploadChunk, body(400, u"x"_s, u"EXPIRED_UPLOAD_URL"_s), Rebuild, u"again"_s);
        row("an upload that is forbidden", UploadChunk, body(403, u"x"_s), Rebuild, u"again"_s);
        row("an upload that is refused", UploadChunk, body(415, u"x"_s), Media, u"does not take"_s);
        row("not found", Publish, body(404, u"x"_s), Config, u"Not found"_s);
        row("a dropped file", AwaitMedia, body(404, u"x"_s), Rebuild, u"dropped"_s);
        row("an edit of what is gone", Edit, body(404, u"x"_s), NotFound, u"deleted"_s);
        row("a conflict", Publish, body(409, u"x"_s, u"CONFLICT"_s), Transient, u"busy"_s);
        row("a duplicate at the first try", Publish,
            body(422, u"Content is a duplicate of urn:li:share:7"_s, u"DUPLICATE_POST"_s), Content,
            u"Change the text"_s);
        row("a duplicate of nobody knows what", Publish, body(422, u"Content is a duplicate of urn:li:person:7"_s),
            Content, u"Look at your profile"_s);
        row("a duplicate without an urn", Publish, body(422, u"no"_s, u"DUPLICATE_POST"_s), Content, u"same content"_s);
        row("a limit", Publish, body(429, u"Resource level throttle limit for calls to this resource is reached."_s),
            RateLimited, u"daily"_s);
        row("a limit in disguise", Publish, body(403, u"Resource level throttle limit"_s), RateLimited, u"daily"_s);
        row("a fault on a post", Publish, body(500, u"Internal"_s), Ambiguous, u"Checking"_s);
        row("out of order on a post", Publish, body(503, u"Service Unavailable"_s), Ambiguous, u"Checking"_s);
        row("a fault on a comment", FirstComment, body(502, u"x"_s), Ambiguous, u"comment went"_s);
        row("a fault elsewhere", StartUpload, body(504, u"x"_s), Transient, u"Trying again"_s);
        row("a fault in disguise", Publish, body(400, u"Unable to obtain activity"_s), Transient, u"Trying again"_s);
        row("another fault in disguise", Publish, body(403, u"This resource is forbidden"_s), Transient,
            u"Trying again"_s);
        row("an unknown refusal", Publish, body(400, u"Something new"_s, u"NEW_CODE"_s), Content, u"Something new"_s);
        row("an unknown refusal elsewhere", StartUpload, body(400, u"Something new"_s, u"NEW_CODE"_s), Unknown,
            u"Something new"_s);
    }

    void knowsEveryRow()
    {
        QFETCH(const StepKind, step);
        QFETCH(const QJsonObject, said);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, told);
        const auto reply = test::replyWith(said["status"_L1].toInt(), said);
        const auto result = linkedin::resultOf(contextOf(step), reply, m_errors);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
        QVERIFY2(result.error().detail.contains(told), qPrintable(result.error().detail));
        QVERIFY(result.error().detail.contains(said["message"_L1].toString()));
    }

    void keepsThePlainTextOfAnAnswer()
    {
        HttpReply reply;
        reply.status = 400;
        reply.body = "<html>Bad\n request</html>";
        const auto result = linkedin::resultOf(contextOf(StepKind::StartUpload), reply, m_errors);
        QVERIFY(result.error().detail.contains(u"Bad request"_s));
    }

    void adoptsTheDuplicateOfWhatWasSentBefore()
    {
        for (const auto &urn : {u"urn:li:share:71"_s, u"urn:li:ugcPost:72"_s}) {
            const auto reply = test::replyWith(422, body(422, u"Content is a duplicate of "_s + urn));
            const auto result
                = linkedin::resultOf(contextOf(StepKind::Publish, {{u"resend"_s, true}}), reply, m_errors);
            QVERIFY(result.has_value());
            QCOMPARE(result->value("id"_L1).toString(), urn);
            QCOMPARE(result->value("url"_L1).toString(), u"https://www.linkedin.com/feed/update/%1/"_s.arg(urn));
        }
        const auto nobody = test::replyWith(422, body(422, u"Content is a duplicate of urn:li:person:7"_s));
        const auto result = linkedin::resultOf(contextOf(StepKind::Publish, {{u"resend"_s, true}}), nobody, m_errors);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Duplicate);
    }

    void waitsForTheEndOfTheDayAtTheSecondRefusal()
    {
        const auto reply = test::replyWith(429, body(429, u"throttle"_s));
        const auto first = linkedin::resultOf(contextOf(StepKind::Publish), reply, m_errors);
        QCOMPARE(first.error().retryAfter, 15min);
        const auto second = linkedin::resultOf(contextOf(StepKind::Publish, {{u"again"_s, true}}), reply, m_errors);
        QCOMPARE(second.error().retryAfter, 12h + 30s);
        const auto told = test::replyWith(429, body(429, u"throttle"_s), {{"Retry-After", "60"}});
        QCOMPARE(linkedin::resultOf(contextOf(StepKind::Publish), told, m_errors).error().retryAfter, 60s);
    }

    void aFreshLoginMayBeUnknownForAMoment()
    {
        const auto reply = test::replyWith(401, body(401, u"revoked"_s, u"REVOKED_ACCESS_TOKEN"_s, 65601));
        auto context = contextOf(StepKind::Publish);
        context.credentials.values = {{u"issued_at"_s, toIsoUtc(noon - 30s)}};
        const auto fresh = linkedin::resultOf(context, reply, m_errors);
        QCOMPARE(fresh.error().kind, ErrorKind::NotReady);
        QCOMPARE(fresh.error().retryAfter, 5s);
        context.credentials.values = {{u"issued_at"_s, toIsoUtc(noon - 2min)}};
        QCOMPARE(linkedin::resultOf(context, reply, m_errors).error().kind, ErrorKind::Auth);
    }

    void publishedWithoutAnAddressIsPublished()
    {
        HttpReply reply;
        reply.status = 201;
        const auto result = linkedin::resultOf(contextOf(StepKind::Publish), reply, m_errors);
        QVERIFY(result.has_value());
        QCOMPARE(result->value("id"_L1).toString(), QString{});
        QCOMPARE(result->value("url"_L1).toString(), QString{});
    }

    void whatNobodyMayReadStopsNoPost()
    {
        for (const int status : {400, 403, 404}) {
            const auto result = linkedin::resultOf(contextOf(StepKind::Baseline),
                                                   test::replyWith(status, body(status, u"no"_s)), m_errors);
            QVERIFY(result.has_value());
            QVERIFY(result->value("unreadable"_L1).toBool());
        }
        const auto login
            = linkedin::resultOf(contextOf(StepKind::Baseline), test::replyWith(401, body(401, u"no"_s)), m_errors);
        QCOMPARE(login.error().kind, ErrorKind::Auth);
    }

    void waitsByTheClockWhereItMayNotAsk_data()
    {
        QTest::addColumn<MediaKind>("kind");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("waited");
        QTest::addColumn<int>("more");
        QTest::newRow("a picture at once") << MediaKind::Image << 1000 << 0 << 5;
        QTest::newRow("a picture after five seconds") << MediaKind::Image << 1000 << 5 << 0;
        QTest::newRow("a film at once") << MediaKind::Video << 25'000'000 << 0 << 50;
        QTest::newRow("a film after 20 seconds") << MediaKind::Video << 25'000'000 << 20 << 30;
        QTest::newRow("a film after 50 seconds") << MediaKind::Video << 25'000'000 << 50 << 0;
    }

    void waitsByTheClockWhereItMayNotAsk()
    {
        QFETCH(const MediaKind, kind);
        QFETCH(const int, bytes);
        QFETCH(const int, waited);
        QFETCH(const int, more);
        auto context = contextOf(StepKind::AwaitMedia,
                                 {{u"since"_s, toIsoUtc(noon - std::chrono::seconds{waited})}, {u"bytes"_s, bytes}});
        context.post.media = {test::linkedInFile(kind, u"video/mp4"_s, bytes)};
        const auto result = linkedin::resultOf(context, test::replyWith(403, body(403, u"no"_s)), m_errors);
        QCOMPARE(result.has_value(), more == 0);
        if (more > 0) {
            QCOMPARE(result.error().kind, ErrorKind::NotReady);
            QCOMPARE(result.error().retryAfter, std::chrono::seconds{more});
        }
    }

    void readsTheStateOfAMedium_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("waited");
        QTest::addColumn<int>("pause");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("in work") << u"PROCESSING"_s << 0 << 5 << ErrorKind::NotReady;
        QTest::newRow("in work for 20 seconds") << u"PROCESSING"_s << 20 << 10 << ErrorKind::NotReady;
        QTest::newRow("in work for long") << u"PROCESSING"_s << 500 << 30 << ErrorKind::NotReady;
        QTest::newRow("not there yet") << u"WAITING_UPLOAD"_s << 10 << 5 << ErrorKind::NotReady;
        QTest::newRow("never there") << u"WAITING_UPLOAD"_s << 121 << 0 << ErrorKind::Rebuild;
        QTest::newRow("failed") << u"PROCESSING_FAILED"_s << 0 << 0 << ErrorKind::Media;
    }

    void readsTheStateOfAMedium()
    {
        QFETCH(const QString, status);
        QFETCH(const int, waited);
        QFETCH(const int, pause);
        QFETCH(const ErrorKind, kind);
        const auto context
            = contextOf(StepKind::AwaitMedia, {{u"since"_s, toIsoUtc(noon - std::chrono::seconds{waited})}},
                        test::linkedInOrganization());
        const auto result = linkedin::resultOf(context, test::replyWith(200, {{u"status"_s, status}}), m_errors);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
        if (pause > 0)
            QCOMPARE(result.error().retryAfter, std::chrono::seconds{pause});
    }
};

static const test::Registration<TestLinkedInErrors> registered;
#include "tst_linkedinerrors.moc"
