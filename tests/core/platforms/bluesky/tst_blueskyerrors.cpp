// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyapi.h"
#include "tests/core/platforms/bluesky/samples.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace carillon::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBlueskyErrors final : public QObject
{
    Q_OBJECT

    static Error classified(const QString &step, int status, const QByteArray &body, const QList<HttpHeader> &headers)
    {
        const auto table = ErrorTable::load(u":/platforms/bluesky/errors.json"_s);
        const HttpReply reply{.status = status, .headers = headers, .body = body};
        const auto now = bluesky::test::morning;
        return *table.classify(reply, readRefusal(reply, step, step == "publish"_L1), parseRateHeaders(headers, now),
                               now);
    }

private slots:
    void everyRowHasAKindWeKnow()
    {
        QFile file{u":/platforms/bluesky/errors.json"_s};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rows = QJsonDocument::fromJson(file.readAll()).object()["rows"_L1].toArray();
        QVERIFY(rows.size() > 30);
        for (const auto &row : rows) {
            const auto word = row.toObject()["kind"_L1].toString();
            QCOMPARE(toWord(errorKindFromWord(word)), word);
            const auto tell = row.toObject()["tell"_L1].toString();
            QVERIFY2(tell.isEmpty() || tell.endsWith(u'.'), qPrintable(tell));
        }
    }

    void answersMeanWhatTheyMean_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char *name, const char *step, int status, const char *code, const char *message,
                            ErrorKind kind) {
            QTest::newRow(name) << QString::fromLatin1(step) << status << QString::fromLatin1(code)
                                << QString::fromLatin1(message) << kind;
        };
        using enum ErrorKind;
        row("access token old", "publish", 400, "ExpiredToken", "Token has expired", Auth);
        row("access token old on upload", "upload_media", 400, "ExpiredToken", "Token has expired", Auth);
        row("login revoked", "refresh", 400, "ExpiredToken", "Token has been revoked", Auth);
        row("token damaged", "publish", 400, "InvalidToken", "Token could not be verified", Auth);
        row("app password may not", "publish", 400, "InvalidToken", "Bad token scope", Scope);
        row("no token", "publish", 401, "AuthMissing", "Authentication Required", Auth);
        row("wrong password", "login", 401, "AuthenticationRequired", "Invalid identifier or password", Auth);
        row("second factor", "login", 401, "AuthFactorTokenRequired", "A sign in code has been sent", Auth);
        row("taken down", "publish", 401, "AccountTakedown", "Account has been taken down", Restricted);
        row("taken down at login", "login", 401, "AccountTakedown", "Account has been taken down", Restricted);
        row("taken down at refresh", "refresh", 401, "AccountTakedown", "Account has been taken down", Restricted);
        row("deactivated", "publish", 401, "AccountDeactivated", "Account is deactivated", Restricted);
        row("account moved", "publish", 403, "AccountNotFound", "Account not found", Auth);
        row("too long", "publish", 400, "InvalidRequest",
            "Invalid app.bsky.feed.post record: grapheme too big (maximum 300, got 301) at $.record.text", Content);
        row("too many pictures", "publish", 400, "InvalidRequest",
            "Invalid app.bsky.feed.post record: array too big at $.record.embed.images", Media);
        row("blob gone", "publish", 400, "BlobNotFound", "Could not find blob: bafkrei", Rebuild);
        row("blob of another kind", "publish", 400, "InvalidMimeType", "Referenced Mimetype does not match", Media);
        row("record is there", "publish", 400, "InvalidSwap", "Record was at bafyrei", Ambiguous);
        row("record is there, thread", "publish", 500, "InternalServerError", "Internal Server Error", Ambiguous);
        row("upstream on publish", "publish", 502, "UpstreamFailure", "Upstream Failure", Ambiguous);
        row("upstream time-out on publish", "publish", 504, "UpstreamTimeout", "", Ambiguous);
        row("upstream on upload", "upload_media", 502, "UpstreamFailure", "", Transient);
        row("server tired at refresh", "refresh", 500, "InternalServerError", "", Transient);
        row("blob too large", "upload_media", 413, "PayloadTooLarge", "request entity too large", Media);
        row("upload without a type", "upload_media", 400, "InvalidRequest", "Request encoding required", Media);
        row("too often", "publish", 429, "RateLimitExceeded", "Rate Limit Exceeded", RateLimited);
        row("too many logins", "login", 429, "RateLimitExceeded", "Rate Limit Exceeded", RateLimited);
        row("no such handle", "resolve", 400, "HandleNotFound", "Unable to resolve handle", NotFound);
        row("no such handle, other server", "resolve", 400, "InvalidRequest", "Unable to resolve handle", NotFound);
        row("handle's server is down", "resolve", 502, "UpstreamFailure", "", Transient);
        row("no such record", "probe", 400, "RecordNotFound", "Could not locate record: at://", NotFound);
        row("record of another server", "probe", 400, "InvalidRequest", "Could not locate record", Unknown);
        row("no bluesky server", "login", 404, "", "", Config);
        row("login elsewhere", "login", 301, "", "", Config);
        row("unheard of", "publish", 400, "Whatever", "?", Unknown);
    }

    void answersMeanWhatTheyMean()
    {
        QFETCH(const QString, step);
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const QString, message);
        const QJsonObject body{{u"error"_s, code}, {u"message"_s, message}};
        const auto error = classified(step, status, QJsonDocument{body}.toJson(), {});
        QTEST(error.kind, "kind");
        QVERIFY2(error.detail.contains(u"HTTP %1"_s.arg(status)), qPrintable(error.detail));
    }

    void waitsAsLongAsTheServerSays()
    {
        const QByteArray body{"{\"error\":\"RateLimitExceeded\",\"message\":\"Rate Limit Exceeded\"}"};
        QCOMPARE(classified(u"publish"_s, 429, body, {{"Retry-After", "3547"}}).retryAfter, std::optional{3547s});
        QCOMPARE(classified(u"publish"_s, 429, body, {{"RateLimit-Reset", "1795251660"}}).retryAfter,
                 std::optional{60s});
        QCOMPARE(classified(u"publish"_s, 429, body, {}).retryAfter, std::optional<std::chrono::seconds>{});
    }

    void bodiesMayBeAnything()
    {
        QCOMPARE(classified(u"publish"_s, 502, "<html>Bad Gateway</html>", {}).kind, ErrorKind::Ambiguous);
        QCOMPARE(classified(u"upload_media"_s, 503, {}, {}).kind, ErrorKind::Transient);
        QCOMPARE(classified(u"publish"_s, 400, "[1, 2]", {}).kind, ErrorKind::Unknown);
    }
};

static const carillon::test::Registration<TestBlueskyErrors> registered;
#include "tst_blueskyerrors.moc"
