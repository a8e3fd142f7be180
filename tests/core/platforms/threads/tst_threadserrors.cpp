// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/grapherror.h"
#include "core/platforms/threads/threadsoutcome.h"
#include "tests/core/platforms/threads/samples.h"
#include "tests/support/stepplay.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::graphEnvelope;
using test::noon;

namespace {

StepContext contextOf(StepKind kind, const QJsonObject &payload = {})
{
    return test::contextOf(test::threadsPost(), kind, payload);
}

QJsonObject since(std::chrono::seconds ago)
{
    return {{u"since"_s, toIsoUtc(noon - ago)}};
}

QJsonObject answering(std::chrono::seconds ago)
{
    auto payload = since(ago);
    payload[u"reply_to"_s] = u"9"_s;
    return payload;
}

}  // namespace

class TestThreadsErrors final : public QObject
{
    Q_OBJECT

    const ErrorTable m_errors
        = ErrorTable::load(u":/platforms/threads/errors.json"_s, QString{QLatin1StringView{graphapi::commonErrors}});

    Error failed(const StepContext &context, int status, const QJsonObject &body,
                 const QList<HttpHeader> &headers = {}) const
    {
        return test::errorOf(threads::resultOf(context, test::replyWith(status, body, headers), m_errors));
    }

private slots:
    void knowsEveryRow_data()
    {
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<QJsonObject>("said");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("told");
        using enum ErrorKind;
        using enum StepKind;
        const auto row = [](const char *name, StepKind step, const QJsonObject &payload, const QJsonObject &said,
                            ErrorKind kind, const char *told) {
            QTest::newRow(name) << step << payload << said << kind << QString::fromLatin1(told);
        };
        row("not there yet", PublishPart, {}, graphEnvelope(24, 4279009), NotReady, "still preparing");
        row("a medium out of reach", CreateContainer, {}, graphEnvelope(1, 2207052), Rebuild, "storage");
        row("blocked for a while", PublishPart, {}, graphEnvelope(4, 2207051), Restricted, "blocked");
        row("a restricted account", PublishPart, {}, graphEnvelope(100, 4279013), Restricted, "restricted");
        row("the day's number", PublishPart, {}, graphEnvelope(9, 2207042), Quota, "24 hours");
        row("links", CreateContainer, {}, graphEnvelope(100, 0, u"THREADS_API__LINK_LIMIT_EXCEEDED"_s), Content,
            "five different links");
        row("a long text", CreateContainer, {},
            graphEnvelope(100, 0, u"Param text must be at most 500 characters long."_s), Content, "too long");
        row("a container that is gone", AwaitContainer, since(1h), graphEnvelope(100, 33), Rebuild, "gone");
        row("a container that nobody knows", AwaitContainer, since(1h), graphEnvelope(24, 4279009), Rebuild,
            "preparing");
        row("a container that is not known yet", AwaitContainer, since(5s), graphEnvelope(100, 33), NotReady,
            "preparing");
        row("an answer to a post that is gone", CreateContainer, answering(1h), graphEnvelope(100, 33), Content,
            "gone");
        row("an answer to a post that is not known yet", CreateContainer, answering(5s), graphEnvelope(100, 33),
            NotReady, "preparing");
        row("no leave to reply", CreateContainer, answering(1h), graphEnvelope(10), Content, "may not reply");
        row("no leave to reply, said otherwise", CreateContainer, answering(1h), graphEnvelope(200), Content,
            "may not reply");
        row("no leave to delete", Delete, {}, graphEnvelope(10), Content, "may not delete");
        row("no leave to delete, said otherwise", Delete, {}, graphEnvelope(299), Content, "may not delete");
        row("no leave to post", CreateContainer, {}, graphEnvelope(10), Scope, "permission");
        row("something that is gone", CreateContainer, {}, graphEnvelope(100, 33), Scope, "not found");
        row("an expired login", PublishPart, {}, graphEnvelope(190, 463), Auth, "expired");
        row("the app's limit", PublishPart, {}, graphEnvelope(4), RateLimited, "limit");
        row("a passing problem", CreateContainer, {}, graphEnvelope(2), Transient, "temporary");
        row("a passing problem while publishing", PublishPart, {}, graphEnvelope(2), Ambiguous, "temporary");
        row("what nobody knows", CreateContainer, {}, graphEnvelope(777), Unknown, "What it says");
    }

    void knowsEveryRow()
    {
        QFETCH(const StepKind, step);
        QFETCH(const QJsonObject, payload);
        QFETCH(const QJsonObject, said);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, told);
        const auto error = failed(contextOf(step, payload), 400, said);
        QCOMPARE(error.kind, kind);
        QVERIFY2(error.detail.contains(told), qPrintable(error.detail));
    }

    void knowsWhatBecameOfAContainer_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("message");
        QTest::addColumn<ErrorKind>("kind");
        using enum ErrorKind;
        for (const auto *word : {"FAILED_DOWNLOADING_VIDEO", "FAILED_PROCESSING_AUDIO", "FAILED_PROCESSING_VIDEO",
                                 "UNKNOWN", "SOMETHING_NEW"})
            QTest::newRow(word) << u"ERROR"_s << QString::fromLatin1(word) << Rebuild;
        for (const auto *word : {"INVALID_ASPEC_RATIO", "INVALID_ASPECT_RATIO", "INVALID_BIT_RATE", "INVALID_DURATION",
                                 "INVALID_FRAME_RATE", "INVALID_AUDIO_CHANNELS", "INVALID_AUDIO_CHANNEL_LAYOUT"})
            QTest::newRow(word) << u"ERROR"_s << QString::fromLatin1(word) << Media;
        QTest::newRow("an address that was not reached") << u"ERROR"_s << u"Download failed: 2207052"_s << Rebuild;
        QTest::newRow("no word") << u"ERROR"_s << QString{} << Rebuild;
        QTest::newRow("expired") << u"EXPIRED"_s << QString{} << Rebuild;
        QTest::newRow("in progress") << u"IN_PROGRESS"_s << QString{} << NotReady;
        QTest::newRow("what nobody knows") << u"DREAMING"_s << QString{} << NotReady;
    }

    void knowsWhatBecameOfAContainer()
    {
        QFETCH(const QString, status);
        QFETCH(const QString, message);
        QFETCH(const ErrorKind, kind);
        const QJsonObject said{{u"id"_s, u"1"_s}, {u"status"_s, status}, {u"error_message"_s, message}};
        const auto error = failed(contextOf(StepKind::AwaitContainer, since(10s)), 200, said);
        QCOMPARE(error.kind, kind);
        QVERIFY2(!error.detail.contains("HTTP 400"_L1), qPrintable(error.detail));
        if (kind == ErrorKind::Media)
            QVERIFY2(error.detail.contains(message), qPrintable(error.detail));
    }

    void agreesWithTheReference()
    {
        const auto reference = test::referenceErrors(QStringLiteral(SOURCE_ROOT));
        if (reference.isEmpty())
            QSKIP("The platforms' reference is not beside the source");
        int rows = 0;
        for (const auto &value : reference) {
            if (value["platform"_L1].toString() != "threads"_L1 || value["http"_L1].toVariant().toInt() == 200)
                continue;
            const auto match = value["match"_L1].toString();
            const auto code = value["code"_L1].toInt();
            const auto said = graphEnvelope(code == 0 ? 100 : code, value["subcode"_L1].toInt(),
                                            match.isEmpty() || match.contains(u'=') ? u"What"_s : match);
            const auto error = failed(contextOf(StepKind::CreateContainer), 400, said);
            QVERIFY2(error.kind == test::kindOfClass(value["klass"_L1].toString()), qPrintable(error.detail));
            ++rows;
        }
        QCOMPARE(rows, 7);
    }

    void waitsLongerBetweenTries_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<int>("seconds");
        QTest::newRow("at first") << 0 << 10;
        QTest::newRow("again") << 1 << 20;
        QTest::newRow("once more") << 2 << 40;
    }

    void waitsLongerBetweenTries()
    {
        QFETCH(const int, tries);
        QFETCH(const int, seconds);
        const auto context = contextOf(StepKind::PublishPart, {{u"tries"_s, tries}});
        QCOMPARE(failed(context, 400, graphEnvelope(24, 4279009)).retryAfter, std::chrono::seconds{seconds});
    }

    void looksLessOftenTheLongerItTakes_data()
    {
        QTest::addColumn<int>("waited");
        QTest::addColumn<int>("seconds");
        QTest::newRow("at once") << 0 << 1;
        QTest::newRow("after some seconds") << 8 << 8;
        QTest::newRow("after minutes") << 300 << 30;
    }

    void looksLessOftenTheLongerItTakes()
    {
        QFETCH(const int, waited);
        QFETCH(const int, seconds);
        const auto context = contextOf(StepKind::AwaitContainer, since(std::chrono::seconds{waited}));
        QCOMPARE(failed(context, 200, {{u"status"_s, u"IN_PROGRESS"_s}}).retryAfter, std::chrono::seconds{seconds});
    }

    void asksBeforeTheDaysNumberIsUsedUp_data()
    {
        QTest::addColumn<int>("used");
        QTest::addColumn<int>("replies");
        QTest::addColumn<bool>("goes");
        QTest::newRow("there is room") << 249 << 0 << true;
        QTest::newRow("there is none") << 250 << 0 << false;
        QTest::newRow("there is room for the replies") << 0 << 998 << true;
        QTest::newRow("there is none for the replies") << 0 << 999 << false;
    }

    void asksBeforeTheDaysNumberIsUsedUp()
    {
        QFETCH(const int, used);
        QFETCH(const int, replies);
        QFETCH(const bool, goes);
        const QJsonObject told{{u"quota_usage"_s, used},
                               {u"config"_s, QJsonObject{{u"quota_total"_s, 250}}},
                               {u"reply_quota_usage"_s, replies},
                               {u"reply_config"_s, QJsonObject{{u"quota_total"_s, 1000}}}};
        const auto context = contextOf(StepKind::Baseline, {{u"posts"_s, 1}, {u"replies"_s, 2}});
        const auto result = threads::resultOf(context, test::replyWith(200, {{u"data"_s, QJsonArray{told}}}), m_errors);
        QCOMPARE(result.has_value(), goes);
        if (!goes)
            QCOMPARE(result.error().kind, ErrorKind::Quota);
    }

    void isNotKeptBackByAFigureThatNobodyTells_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QJsonObject>("said");
        QTest::addColumn<bool>("goes");
        QTest::newRow("no permission") << 400 << graphEnvelope(10) << true;
        QTest::newRow("no such edge") << 400 << graphEnvelope(100) << true;
        QTest::newRow("nothing in it") << 200 << QJsonObject{} << true;
        QTest::newRow("an expired login") << 401 << graphEnvelope(190, 463) << false;
        QTest::newRow("a limit") << 403 << graphEnvelope(4) << false;
        QTest::newRow("a passing problem") << 500 << graphEnvelope(2) << false;
    }

    void isNotKeptBackByAFigureThatNobodyTells()
    {
        QFETCH(const int, status);
        QFETCH(const QJsonObject, said);
        QFETCH(const bool, goes);
        const auto context = contextOf(StepKind::Baseline, {{u"posts"_s, 1}});
        QCOMPARE(threads::resultOf(context, test::replyWith(status, said), m_errors).has_value(), goes);
    }

    void doesNotFailWhatIsOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QJsonObject>("said");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("url");
        const auto profile = u"https://www.threads.net/@ada"_s;
        const auto own = u"https://www.threads.net/@ada/post/X"_s;
        QTest::newRow("its address") << 200 << QJsonObject{{u"permalink"_s, own}} << 1 << own;
        QTest::newRow("none is told") << 200 << QJsonObject{} << 1 << profile;
        QTest::newRow("a strange one") << 200 << QJsonObject{{u"permalink"_s, u"javascript:alert(1)"_s}} << 1
                                       << profile;
        QTest::newRow("not known yet") << 400 << graphEnvelope(24, 4279009) << 1 << QString{};
        QTest::newRow("not known for good") << 400 << graphEnvelope(24, 4279009) << 200 << profile;
        QTest::newRow("refused") << 400 << graphEnvelope(100) << 1 << profile;
    }

    void doesNotFailWhatIsOut()
    {
        QFETCH(const int, status);
        QFETCH(const QJsonObject, said);
        QFETCH(const int, seconds);
        QFETCH(const QString, url);
        const auto context = contextOf(StepKind::ReadBack, since(std::chrono::seconds{seconds}));
        const auto result = threads::resultOf(context, test::replyWith(status, said), m_errors);
        QCOMPARE(result.has_value(), !url.isEmpty());
        if (result)
            QCOMPARE((*result)["url"_L1].toString(), url);
        else
            QCOMPARE(result.error().kind, ErrorKind::NotReady);
    }

    void isUnsureOnlyOfWhatPublishes_data()
    {
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a part") << StepKind::PublishPart << ErrorKind::Ambiguous;
        QTest::newRow("a comment") << StepKind::FirstComment << ErrorKind::Ambiguous;
        QTest::newRow("a container") << StepKind::CreateContainer << ErrorKind::Transient;
        QTest::newRow("a deletion") << StepKind::Delete << ErrorKind::Transient;
    }

    void isUnsureOnlyOfWhatPublishes()
    {
        QFETCH(const StepKind, step);
        QFETCH(const ErrorKind, kind);
        for (const int status : {408, 500, 502, 503}) {
            HttpReply reply;
            reply.status = status;
            reply.body = "<html>Sorry</html>";
            const auto result = threads::resultOf(contextOf(step), reply, m_errors);
            QVERIFY(!result);
            QCOMPARE(result.error().kind, kind);
        }
    }

    void isUnsureOfAYesWithoutAnId()
    {
        QCOMPARE(failed(contextOf(StepKind::PublishPart), 200, {}).kind, ErrorKind::Ambiguous);
        QCOMPARE(failed(contextOf(StepKind::CreateContainer), 200, {}).kind, ErrorKind::Unknown);
    }

    void takesWhatIsGoneForDeleted()
    {
        const auto context = contextOf(StepKind::Delete);
        QVERIFY(threads::resultOf(context, test::replyWith(400, graphEnvelope(100, 33)), m_errors).has_value());
    }

    void readsLongIdsToTheirLastDigit()
    {
        HttpReply reply;
        reply.status = 200;
        reply.body = R"({"id":17841405793187219})";
        const auto result = threads::resultOf(contextOf(StepKind::PublishPart), reply, m_errors);
        QVERIFY(result.has_value());
        QCOMPARE((*result)["id"_L1].toString(), u"17841405793187219"_s);
    }
};

static const test::Registration<TestThreadsErrors> registered;
#include "tst_threadserrors.moc"
