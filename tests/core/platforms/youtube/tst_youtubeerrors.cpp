// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubeerrors.h"
#include "tests/core/platforms/youtube/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace carillon::youtube;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Every row of the table, and what an unknown answer means.
class TestYoutubeErrors final : public QObject
{
    Q_OBJECT

    const ErrorTable m_errors = ErrorTable::load(u":/platforms/youtube/errors.json"_s);
    const Instant m_now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 20h};

    static HttpReply answer(int status, const QString &reason, const QString &message = u"said so"_s)
    {
        const QJsonObject one{{u"reason"_s, reason}, {u"domain"_s, u"youtube"_s}, {u"message"_s, message}};
        const QJsonObject error{{u"code"_s, status}, {u"message"_s, message}, {u"errors"_s, QJsonArray{one}}};
        return {.status = status, .body = QJsonDocument{QJsonObject{{u"error"_s, error}}}.toJson()};
    }

    Error classified(const HttpReply &reply, const QString &call, bool creates = false) const
    {
        return errorIn(reply, call, creates, m_now, m_errors).value_or(Error{ErrorKind::Storage, u"none"_s});
    }

private slots:
    void meansWhatTheReferenceSays_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const QString &call, int status, const QString &reason, ErrorKind kind) {
            QTest::newRow(qPrintable(u"%1: %2 %3"_s.arg(call, QString::number(status), reason)))
                << call << status << reason << kind;
        };
        const auto start = u"start_upload"_s;
        for (const auto *reason :
             {"invalidTitle", "invalidDescription", "invalidTags", "invalidCategoryId", "invalidPublishAt",
              "invalidVideoMetadata", "invalidRecordingDetails", "defaultLanguageNotSet", "failedPrecondition"})
            row(start, 400, QLatin1StringView{reason}, ErrorKind::Content);
        for (const auto *reason : {"invalidFilename", "mediaBodyRequired"})
            row(start, 400, QLatin1StringView{reason}, ErrorKind::Media);
        for (const auto *reason :
             {"invalidImage", "imageFormatUnsupported", "imageTooTall", "imageTooWide", "mediaBodyRequired"})
            row(u"thumbnail"_s, 400, QLatin1StringView{reason}, ErrorKind::Media);
        row(u"thumbnail"_s, 403, u"forbidden"_s, ErrorKind::Restricted);
        row(u"thumbnail"_s, 429, u"uploadRateLimitExceeded"_s, ErrorKind::RateLimited);
        row(start, 400, u"uploadLimitExceeded"_s, ErrorKind::Quota);
        row(start, 403, u"quotaExceeded"_s, ErrorKind::Quota);
        row(start, 403, u"dailyLimitExceeded"_s, ErrorKind::Quota);
        row(start, 403, u"rateLimitExceeded"_s, ErrorKind::RateLimited);
        row(start, 403, u"userRateLimitExceeded"_s, ErrorKind::RateLimited);
        row(start, 429, {}, ErrorKind::RateLimited);
        row(start, 401, u"authError"_s, ErrorKind::Auth);
        row(start, 401, {}, ErrorKind::Auth);
        row(start, 401, u"youtubeSignupRequired"_s, ErrorKind::Restricted);
        row(start, 403, u"youtubeSignupRequired"_s, ErrorKind::Restricted);
        row(start, 403, u"forbidden"_s, ErrorKind::Scope);
        row(start, 403, u"insufficientPermissions"_s, ErrorKind::Scope);
        row(start, 403, u"ACCESS_TOKEN_SCOPE_INSUFFICIENT"_s, ErrorKind::Scope);
        row(start, 403, u"forbiddenPrivacySetting"_s, ErrorKind::Content);
        row(start, 403, u"forbiddenLicenseSetting"_s, ErrorKind::Content);
        row(start, 403, u"forbiddenEmbedSetting"_s, ErrorKind::Content);
        for (const auto *reason :
             {"authenticatedUserAccountSuspended", "authenticatedUserAccountClosed", "channelSuspended",
              "channelClosed", "accountDelegationForbidden", "accessNotConfigured", "SERVICE_DISABLED"})
            row(start, 403, QLatin1StringView{reason}, ErrorKind::Restricted);
        row(start, 404, u"channelNotFound"_s, ErrorKind::Restricted);
        row(start, 403, u"somethingNew"_s, ErrorKind::Restricted);
        row(start, 400, u"somethingNew"_s, ErrorKind::Content);
        for (const auto &call : {u"upload_chunk"_s, u"publish"_s}) {
            row(call, 404, {}, ErrorKind::Rebuild);
            row(call, 410, {}, ErrorKind::Rebuild);
            row(call, 401, {}, ErrorKind::Auth);
            row(call, 403, u"quotaExceeded"_s, ErrorKind::Quota);
        }
        row(u"upload_chunk"_s, 400, u"badRequest"_s, ErrorKind::Rebuild);
        row(u"upload_chunk"_s, 503, u"backendError"_s, ErrorKind::Transient);
        row(u"publish"_s, 503, u"backendError"_s, ErrorKind::Ambiguous);
        row(u"publish"_s, 500, u"internalError"_s, ErrorKind::Ambiguous);
        row(u"publish"_s, 400, u"badRequest"_s, ErrorKind::Content);
        row(u"publish"_s, 403, u"somethingNew"_s, ErrorKind::Restricted);
        row(u"playlist"_s, 404, u"playlistNotFound"_s, ErrorKind::Content);
        row(u"playlist"_s, 403, u"playlistItemsNotAccessible"_s, ErrorKind::Content);
        row(u"playlist"_s, 403, u"playlistContainsMaximumNumberOfVideos"_s, ErrorKind::Content);
        row(u"playlist"_s, 409, u"videoAlreadyInPlaylist"_s, ErrorKind::Duplicate);
        row(u"first_comment"_s, 403, u"commentsDisabled"_s, ErrorKind::Content);
        row(u"first_comment"_s, 400, u"commentTextRequired"_s, ErrorKind::Content);
        row(u"first_comment"_s, 400, u"commentTextTooLong"_s, ErrorKind::Content);
        row(u"first_comment"_s, 400, u"invalidCommentThreadMetadata"_s, ErrorKind::Content);
        row(u"first_comment"_s, 403, u"ineligibleAccount"_s, ErrorKind::Restricted);
        row(u"first_comment"_s, 400, u"processingFailure"_s, ErrorKind::Ambiguous);
        row(u"first_comment"_s, 404, u"videoNotFound"_s, ErrorKind::Content);
        row(u"first_comment"_s, 400, u"somethingNew"_s, ErrorKind::Content);
        row(u"first_comment"_s, 502, {}, ErrorKind::Ambiguous);
        row(u"delete"_s, 404, u"videoNotFound"_s, ErrorKind::NotFound);
        row(u"delete"_s, 404, {}, ErrorKind::Transient);
        row(u"delete"_s, 400, u"somethingNew"_s, ErrorKind::Invalid);
        row(u"edit"_s, 404, u"videoNotFound"_s, ErrorKind::NotFound);
        row(u"edit"_s, 404, u"commentNotFound"_s, ErrorKind::NotFound);
        row(u"edit"_s, 400, u"somethingNew"_s, ErrorKind::Content);
        row(u"read_back"_s, 404, u"videoNotFound"_s, ErrorKind::Content);
        row(u"read_back"_s, 400, u"somethingNew"_s, ErrorKind::Unknown);
        row(u"read_back"_s, 502, {}, ErrorKind::Transient);
        row(u"channels"_s, 302, {}, ErrorKind::Unknown);
    }

    void meansWhatTheReferenceSays()
    {
        QFETCH(const QString, call);
        QFETCH(const int, status);
        QFETCH(const QString, reason);
        QFETCH(const ErrorKind, kind);
        const bool creates = call == "publish"_L1 || call == "first_comment"_L1;
        const auto error = classified(answer(status, reason), call, creates);
        QCOMPARE(error.kind, kind);
        QVERIFY2(error.detail.contains(u"said so"_s), qPrintable(error.detail));
    }

    void coversEveryRow()
    {
        QFile file{u":/platforms/youtube/errors.json"_s};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rows = QJsonDocument::fromJson(file.readAll()).object()["rows"_L1].toArray();
        for (const auto &row : rows) {
            const auto step = row["step"_L1].toString();
            if (step == "token"_L1 || step == "refresh"_L1)
                continue;
            const auto wanted = row["status"_L1];
            const int status = wanted.isDouble() ? wanted.toInt() : wanted.toString() == "3xx"_L1 ? 302 : 400;
            const auto reason = row["code"_L1].toString();
            const auto error = classified(answer(status, reason), step.isEmpty() ? u"read_back"_s : step);
            QVERIFY2(error.kind == errorKindFromWord(row["kind"_L1].toString()),
                     qPrintable(step + u' ' + QString::number(status) + u' ' + reason + u": "_s + error.detail));
            QVERIFY(!error.detail.isEmpty());
        }
    }

    void aDeadLoginIsToldWithItsReason()
    {
        const HttpReply reply{.status = 400,
                              .body = R"({"error":"invalid_grant","error_description":"Token has been expired."})"};
        ErrorTable::Answer said{.step = u"refresh"_s, .code = u"invalid_grant"_s, .message = u"Token has been"_s};
        const auto error = m_errors.classify(reply, said, {}, m_now);
        QCOMPARE(error->kind, ErrorKind::Auth);
        QVERIFY(error->detail.contains(u"Testing"_s));
        said.step = u"token"_s;
        QCOMPARE(m_errors.classify(reply, said, {}, m_now)->kind, ErrorKind::Auth);
        said.code = u"invalid_client"_s;
        QCOMPARE(m_errors.classify(reply, said, {}, m_now)->kind, ErrorKind::Config);
        said.code = u"redirect_uri_mismatch"_s;
        QCOMPARE(m_errors.classify(reply, said, {}, m_now)->kind, ErrorKind::Config);
        said.step = u"refresh"_s;
        for (const auto &code : {u"invalid_client"_s, u"unauthorized_client"_s}) {
            said.code = code;
            QCOMPARE(m_errors.classify(reply, said, {}, m_now)->kind, ErrorKind::Auth);
        }
    }

    void aSpentQuotaSaysWhenItIsThereAgain()
    {
        // 20:00 in UTC is noon in California.
        QCOMPARE(classified(answer(403, u"quotaExceeded"_s), u"start_upload"_s).retryAfter.value(), 12h);
        QCOMPARE(classified(answer(400, u"uploadLimitExceeded"_s), u"start_upload"_s).retryAfter.value(), 24h);
        auto told = answer(403, u"quotaExceeded"_s);
        told.headers = {{"Retry-After", "60"}};
        QCOMPARE(classified(told, u"start_upload"_s).retryAfter.value(), 60s);
        QVERIFY(!classified(answer(403, u"rateLimitExceeded"_s), u"start_upload"_s).retryAfter);
    }

    void aDayOfTheQuotaMayHave25Hours()
    {
        const Instant before{std::chrono::sys_days{std::chrono::year{2026} / 11 / 1} + 7h};  // midnight in California
        QCOMPARE(nextQuotaReset(before) - before, std::chrono::milliseconds{25h});
    }

    void leavesMarkupOut()
    {
        const auto error
            = classified(answer(403, u"quotaExceeded"_s, u"you have exceeded your <a href=\"/x\">quota</a>. said so"_s),
                         u"delete"_s);
        QVERIFY2(error.detail.contains(u"your quota."_s), qPrintable(error.detail));
    }

    void anUnreadableAnswerIsJudgedByItsStatus()
    {
        QCOMPARE(classified({.status = 502, .body = "<html>"}, u"publish"_s, true).kind, ErrorKind::Ambiguous);
        QCOMPARE(classified({.status = 502, .body = "<html>"}, u"upload_chunk"_s).kind, ErrorKind::Transient);
        QVERIFY(!errorIn({.status = 204}, u"delete"_s, false, m_now, m_errors));
    }
};

static const test::Registration<TestYoutubeErrors> registered;
#include "tst_youtubeerrors.moc"
