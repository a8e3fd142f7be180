// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/grapherror.h"
#include "core/platforms/facebook/facebookoutcome.h"
#include "tests/core/platforms/facebook/samples.h"
#include "tests/support/stepplay.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::noon;

namespace {

QJsonObject envelope(int code, int subcode = 0, const QString &message = u"(#1) What it says"_s)
{
    return test::graphEnvelope(code, subcode, message);
}

StepContext contextOf(StepKind kind, const QJsonObject &payload = {})
{
    auto post = test::facebookPost();
    post.media = {test::facebookFilm()};
    return test::contextOf(post, kind, payload);
}

}  // namespace

class TestFacebookErrors final : public QObject
{
    Q_OBJECT

    const ErrorTable m_errors
        = ErrorTable::load(u":/platforms/facebook/errors.json"_s, QString{QLatin1StringView{graphapi::commonErrors}});

    Error failed(const StepContext &context, int status, const QJsonObject &body,
                 const QList<HttpHeader> &headers = {}) const
    {
        return test::errorOf(facebook::resultOf(context, test::replyWith(status, body, headers), m_errors));
    }

private slots:
    void knowsEveryRow_data()
    {
        QTest::addColumn<QJsonObject>("said");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("told");
        using enum ErrorKind;
        const auto row = [](const char *name, const QJsonObject &said, ErrorKind kind, const char *told) {
            QTest::newRow(name) << said << kind << QString::fromLatin1(told);
        };
        row("a type without a code", envelope(0), Auth, "no longer accepts this login");
        row("an ended session", envelope(102), Auth, "session ended");
        row("a token", envelope(190), Auth, "no longer valid");
        row("a token, with a subcode nobody knows", envelope(190, 12345), Auth, "no longer valid");
        row("the app was removed", envelope(190, 458), Auth, "removed this app");
        row("a security check", envelope(190, 459), Restricted, "security check");
        row("another password", envelope(190, 460), Auth, "password");
        row("an expired login", envelope(190, 463), Auth, "expired");
        row("an unconfirmed account", envelope(190, 464), Restricted, "not confirmed");
        row("an invalid login", envelope(190, 467), Auth, "no longer valid");
        row("no role on the page", envelope(190, 492), Scope, "role");
        row("an unknown problem", envelope(1), Ambiguous, "temporary");
        row("a service problem", envelope(2), Ambiguous, "temporary");
        row("the app may not", envelope(3), Config, "products");
        row("the app's limit", envelope(4), RateLimited, "Meta app");
        row("the person's limit", envelope(17), RateLimited, "your user");
        row("the page's limit", envelope(32), RateLimited, "this page");
        row("an edge's limit", envelope(613), RateLimited, "one kind");
        row("a business's limit", envelope(80001), RateLimited, "this account");
        row("another business's limit", envelope(80014), RateLimited, "this account");
        row("the posting limit", envelope(341), RateLimited, "posting limit");
        row("a permission", envelope(10), Scope, "permission");
        row("another permission", envelope(200), Scope, "permission");
        row("the last of the permissions", envelope(299), Scope, "permission");
        row("a parameter", envelope(100), Content, "field");
        row("no such page", envelope(100, 33), Scope, "not found");
        row("a blocked action", envelope(368), Restricted, "blocked");
        row("an unreadable link", envelope(1609005), Content, "link");
        row("posting too fast", envelope(368, 1390008), RateLimited, "too fast");
        row("a photo that is too large", envelope(100, 1366046), Media, "JPG");
        row("photos that are used", envelope(100, 1366051), Duplicate, "another post");
        row("a picture", envelope(324), Media, "picture");
        row("a film", envelope(100, 2069019), Media, "video");
        row("a format", envelope(100, 1349125), Content, "format");
        row("abuse", envelope(368, 1346003), Content, "abusive");
        row("the standards", envelope(100, 1404102), Content, "Standards");
        row("a link to facebook", envelope(100, 1609008), Content, "facebook.com");
        row("no web address", envelope(100, 2061006), Content, "web address");
        row("a check before commenting", envelope(368, 1404006), Restricted, "security check");
        row("an authorization", envelope(200, 1404078), Restricted, "Authorization");
        row("some days", envelope(368, 1404112), Restricted, "some days");
        row("an identity", envelope(200, 4854002), Restricted, "identity");
        row("not available", envelope(2, 1363047), Ambiguous, "not available");
        row("not available either", envelope(100, 1609010), Ambiguous, "not available");
        row("no permission for films", envelope(100, 0, u"No permission to publish the video"_s), Scope, "videos");
        row("a version that is gone", envelope(2635), Config, "version");
        row("what nobody knows", envelope(77777), Unknown, "What it says");
    }

    void knowsEveryRow()
    {
        QFETCH(const QJsonObject, said);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, told);
        const auto error = failed(contextOf(StepKind::Publish), 400, said);
        QCOMPARE(error.kind, kind);
        QVERIFY2(error.detail.contains(told), qPrintable(error.detail));
        QVERIFY2(error.detail.contains("What it says"_L1) || error.detail.contains("video"_L1),
                 qPrintable(error.detail));
    }

    void agreesWithTheReference()
    {
        const auto reference = test::referenceErrors(QStringLiteral(SOURCE_ROOT));
        if (reference.isEmpty())
            QSKIP("The platforms' reference is not beside the source");
        int rows = 0;
        for (const auto &value : reference) {
            const auto platform = value["platform"_L1].toString();
            const auto match = value["match"_L1].toString();
            // Of the codes that stand in one row as text, the first says enough here.
            const auto code = value["code"_L1].toVariant().toString().section(u',', 0, 0).section(u'-', 0, 0).toInt();
            const auto subcode = value["subcode"_L1].toVariant().toString().section(u'/', 0, 0).trimmed().toInt();
            if ((platform != "meta"_L1 && platform != "facebook"_L1) || match.contains(u'='))
                continue;
            const auto message = match.isEmpty() ? u"(#1) What it says"_s : match;
            const auto said = envelope(code == 0 ? 100 : code, subcode, message);
            const auto error = failed(contextOf(StepKind::Edit), 400, said);
            auto wanted = test::kindOfClass(value["klass"_L1].toString());
            const bool isOnEdit = code == 100 && subcode == 33;
            if (isOnEdit)
                wanted = ErrorKind::NotFound;
            if (code == 506)
                wanted = ErrorKind::Content;  // nothing was in doubt
            const bool isSame
                = error.kind == wanted || (wanted == ErrorKind::Content && error.kind == ErrorKind::Media);
            QVERIFY2(isSame, qPrintable(u"%1/%2: %3"_s.arg(code).arg(subcode).arg(error.detail)));
            ++rows;
        }
        QVERIFY(rows >= 38);
    }

    void letsTheFlagDecideLast_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a code that nobody knows") << 77777 << ErrorKind::Transient;
        QTest::newRow("a limit stays a limit") << 4 << ErrorKind::RateLimited;
        QTest::newRow("a parameter stays one") << 100 << ErrorKind::Content;
    }

    void letsTheFlagDecideLast()
    {
        QFETCH(const int, code);
        QFETCH(const ErrorKind, kind);
        auto said = envelope(code);
        auto error = said["error"_L1].toObject();
        error["is_transient"_L1] = true;
        said["error"_L1] = error;
        QCOMPARE(failed(contextOf(StepKind::Edit), 400, said).kind, kind);
    }

    void waitsAsLongAsItIsTold_data()
    {
        QTest::addColumn<QList<HttpHeader>>("headers");
        QTest::addColumn<int>("minutes");
        QTest::newRow("nobody says how long") << QList<HttpHeader>{} << 60;
        QTest::newRow("the usage does")
            << QList<HttpHeader>{{"X-Business-Use-Case-Usage",
                                  R"({"1":[{"call_count":100,"estimated_time_to_regain_access":12}]})"}}
            << 12;
    }

    void waitsAsLongAsItIsTold()
    {
        QFETCH(const QList<HttpHeader>, headers);
        QFETCH(const int, minutes);
        const auto error = failed(contextOf(StepKind::Publish), 403, envelope(80001), headers);
        QCOMPARE(error.retryAfter, std::chrono::seconds{std::chrono::minutes{minutes}});
    }

    void waitsLongerEachTimeItPostsTooFast_data()
    {
        QTest::addColumn<int>("held");
        QTest::addColumn<int>("hours");
        QTest::newRow("at first") << 0 << 1;
        QTest::newRow("again") << 1 << 2;
        QTest::newRow("once more") << 2 << 4;
        QTest::newRow("no longer than that") << 9 << 4;
    }

    void waitsLongerEachTimeItPostsTooFast()
    {
        QFETCH(const int, held);
        QFETCH(const int, hours);
        const auto error = failed(contextOf(StepKind::Publish, {{u"held"_s, held}}), 400, envelope(368, 1390008));
        QCOMPARE(error.retryAfter, std::chrono::seconds{std::chrono::hours{hours}});
    }

    void tellsARepetitionFromADoubt_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("subcode");
        QTest::addColumn<bool>("again");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("the same text, at once") << 506 << 0 << false << ErrorKind::Content;
        QTest::newRow("the same text, after a doubt") << 506 << 1455006 << true << ErrorKind::Duplicate;
        QTest::newRow("used photos") << 100 << 1366051 << false << ErrorKind::Duplicate;
        QTest::newRow("used photos, after a look") << 100 << 1366051 << true << ErrorKind::Rebuild;
    }

    void tellsARepetitionFromADoubt()
    {
        QFETCH(const int, code);
        QFETCH(const int, subcode);
        QFETCH(const bool, again);
        QFETCH(const ErrorKind, kind);
        const auto context = contextOf(StepKind::Publish, {{u"again"_s, again}});
        QCOMPARE(failed(context, 400, envelope(code, subcode)).kind, kind);
    }

    void readsEachStepsOwnRows_data()
    {
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<int>("subcode");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a comment under nothing") << StepKind::FirstComment << QJsonObject{} << 33 << ErrorKind::Content;
        QTest::newRow("an edit of nothing") << StepKind::Edit << QJsonObject{} << 33 << ErrorKind::NotFound;
        QTest::newRow("an upload that was dropped")
            << StepKind::UploadChunk << QJsonObject{{u"session"_s, u"1"_s}} << 33 << ErrorKind::Rebuild;
        QTest::newRow("a reel that was dropped")
            << StepKind::Publish << QJsonObject{{u"video"_s, u"1"_s}} << 33 << ErrorKind::Rebuild;
    }

    void readsEachStepsOwnRows()
    {
        QFETCH(const StepKind, step);
        QFETCH(const QJsonObject, payload);
        QFETCH(const int, subcode);
        QFETCH(const ErrorKind, kind);
        QCOMPARE(failed(contextOf(step, payload), 400, envelope(100, subcode)).kind, kind);
    }

    void readsTheUploadHost_data()
    {
        QTest::addColumn<bool>("retriable");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("it can go on") << true << ErrorKind::Transient;
        QTest::newRow("it cannot") << false << ErrorKind::Rebuild;
    }

    void readsTheUploadHost()
    {
        QFETCH(const bool, retriable);
        QFETCH(const ErrorKind, kind);
        const QJsonObject said{{u"retriable"_s, retriable}, {u"type"_s, u"X"_s}, {u"message"_s, u"Broken"_s}};
        const auto context = contextOf(StepKind::UploadChunk, {{u"url"_s, u"https://rupload.facebook.com/"_s}});
        const auto error = failed(context, 400, {{u"debug_info"_s, said}});
        QCOMPARE(error.kind, kind);
        QVERIFY(error.detail.contains("Broken"_L1));
    }

    void goesOnWhereTheServerSays()
    {
        auto said = envelope(6001, 1363037);
        auto error = said["error"_L1].toObject();
        error["error_data"_L1] = QJsonObject({{u"start_offset"_s, u"1048576"_s}, {u"end_offset"_s, u"2097152"_s}});
        said["error"_L1] = error;
        const auto context = contextOf(StepKind::UploadChunk, {{u"session"_s, u"1"_s}, {u"offset"_s, 0}});
        const auto result = facebook::resultOf(context, test::replyWith(400, said), m_errors);
        QVERIFY(result.has_value());
        QCOMPARE((*result)["next"_L1].toInteger(), 1048576);
        QCOMPARE((*result)["end"_L1].toInteger(), 2097152);
    }

    void isUnsureOnlyOfWhatCreates_data()
    {
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a post") << StepKind::Publish << ErrorKind::Ambiguous;
        QTest::newRow("a photo") << StepKind::UploadMedia << ErrorKind::Transient;
        QTest::newRow("a deletion") << StepKind::Delete << ErrorKind::Transient;
    }

    void isUnsureOnlyOfWhatCreates()
    {
        QFETCH(const StepKind, step);
        QFETCH(const ErrorKind, kind);
        for (const int status : {408, 500, 502, 503}) {
            HttpReply reply;
            reply.status = status;
            reply.body = "<html>Sorry</html>";
            const auto result = facebook::resultOf(contextOf(step), reply, m_errors);
            QVERIFY(!result);
            QCOMPARE(result.error().kind, kind);
        }
    }

    void takesWhatIsGoneForDeleted()
    {
        const auto reply = test::replyWith(400, envelope(100, 33));
        QVERIFY(facebook::resultOf(contextOf(StepKind::Delete), reply, m_errors).has_value());
    }

    void sendsNoTokenToAStranger()
    {
        const QJsonObject answer{{u"video_id"_s, u"7"_s},
                                 {u"upload_url"_s, u"https://rupload.example.com/video-upload/v26.0/7"_s}};
        const auto context = contextOf(StepKind::StartUpload, {{u"shape"_s, u"reel"_s}});
        const auto result = facebook::resultOf(context, test::replyWith(200, answer), m_errors);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unknown);
    }

    void doesNotFailWhatIsOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("isOver");
        QTest::newRow("a passing problem") << 500 << 2 << 1 << false;
        QTest::newRow("a problem that does not pass") << 500 << 2 << 29 << true;
        QTest::newRow("it is not seen") << 400 << 100 << 1 << true;
    }

    void doesNotFailWhatIsOut()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        QFETCH(const int, minutes);
        QFETCH(const bool, isOver);
        const auto since = toIsoUtc(noon - std::chrono::minutes{minutes});
        const auto context = contextOf(StepKind::ReadBack, {{u"video"_s, u"7"_s}, {u"since"_s, since}});
        const auto result = facebook::resultOf(context, test::replyWith(status, envelope(code)), m_errors);
        QCOMPARE(result.has_value(), isOver);
        if (isOver)
            QVERIFY(!(*result)["warning"_L1].toString().isEmpty());
        else
            QCOMPARE(result.error().kind, ErrorKind::NotReady);
    }
};

static const test::Registration<TestFacebookErrors> registered;
#include "tst_facebookerrors.moc"
