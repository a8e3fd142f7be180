// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/grapherror.h"
#include "core/platforms/instagram/instagramcontainer.h"
#include "core/platforms/instagram/instagramoutcome.h"
#include "core/platforms/instagram/instagramprobe.h"
#include "tests/core/platforms/instagram/samples.h"
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
    return test::contextOf(test::instagramPost(), kind, payload);
}

}  // namespace

class TestInstagramErrors final : public QObject
{
    Q_OBJECT

    const ErrorTable m_errors
        = ErrorTable::load(u":/platforms/instagram/errors.json"_s, QString{QLatin1StringView{graphapi::commonErrors}});

    Error failed(const StepContext &context, int status, const QJsonObject &body,
                 const QList<HttpHeader> &headers = {}) const
    {
        return test::errorOf(instagram::resultOf(context, test::replyWith(status, body, headers), m_errors));
    }

    Result<QJsonObject> awaited(const QJsonObject &answer, Instant since = noon, bool isFilm = false) const
    {
        QJsonObject payload{{u"container"_s, u"5"_s}, {u"since"_s, toIsoUtc(since)}};
        if (isFilm)
            payload["film"_L1] = true;
        return instagram::resultOf(contextOf(StepKind::AwaitContainer, payload), test::replyWith(200, answer),
                                   m_errors);
    }

private slots:
    void agreesWithTheReference()
    {
        const auto reference = test::referenceErrors(QStringLiteral(SOURCE_ROOT));
        if (reference.isEmpty())
            QSKIP("The platforms' reference is not beside the source");
        int rows = 0;
        for (const auto &value : reference) {
            const auto platform = value["platform"_L1].toString();
            if (platform != "instagram"_L1 || value["http"_L1].toString() == "rupload"_L1)
                continue;
            const auto match = value["match"_L1].toString();
            const auto subcodes = value["subcode"_L1].toVariant().toString();
            const int code = value["code"_L1].toVariant().toInt();
            for (int subcode = subcodes.section(u'-', 0, 0).toInt(); subcode <= subcodes.section(u'-', -1).toInt();
                 ++subcode) {
                const auto said
                    = graphEnvelope(code == 0 ? 100 : code, subcode, match.isEmpty() ? u"What it says"_s : match);
                const auto error = failed(contextOf(StepKind::CreateContainer), 400, said);
                const auto wanted = test::kindOfClass(value["klass"_L1].toString());
                const bool isSame
                    = error.kind == wanted || (wanted == ErrorKind::Content && error.kind == ErrorKind::Media);
                QVERIFY2(isSame, qPrintable(u"%1/%2: %3"_s.arg(code).arg(subcode).arg(error.detail)));
                QVERIFY2(error.detail.size() > 30, qPrintable(error.detail));
                ++rows;
            }
        }
        QVERIFY(rows >= 30);
    }

    void knowsWhatEachStepMeans_data()
    {
        QTest::addColumn<StepKind>("step");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("subcode");
        QTest::addColumn<ErrorKind>("kind");
        using enum ErrorKind;
        const auto row = [](const char *name, StepKind step, int code, int subcode, ErrorKind kind) {
            QTest::newRow(name) << step << code << subcode << kind;
        };
        row("an address that cannot be fetched", StepKind::CreateContainer, 9004, 0, Rebuild);
        row("a picture too tall, without a subcode", StepKind::CreateContainer, 36003, 0, Media);
        row("a picture that is none", StepKind::CreateContainer, 36001, 0, Media);
        row("a problem of Instagram's", StepKind::CreateContainer, -1, 2207001, Transient);
        row("a problem while publishing", StepKind::Publish, -1, 2207001, Ambiguous);
        row("not ready while publishing", StepKind::Publish, 9007, 2207027, NotReady);
        row("the quota while publishing", StepKind::Publish, 9, 2207042, RateLimited);
        row("a blocked action", StepKind::Publish, 4, 2207051, Restricted);
        row("the app's limit", StepKind::Publish, 4, 0, RateLimited);
        row("the account's limit", StepKind::AwaitContainer, 80002, 0, RateLimited);
        row("a container that is gone", StepKind::AwaitContainer, 100, 33, Rebuild);
        row("a film that was dropped", StepKind::UploadChunk, 100, 33, Rebuild);
        row("a container that is gone while publishing", StepKind::Publish, 24, 2207006, Rebuild);
        row("an ended login", StepKind::Publish, 190, 463, Auth);
        row("a comment that is not allowed", StepKind::FirstComment, 10, 0, Content);
        row("a comment below nothing", StepKind::FirstComment, 100, 33, Content);
        row("a post that is not allowed", StepKind::Publish, 10, 0, Scope);
        row("a deletion that is not allowed", StepKind::Delete, 100, 2207085, Config);
        row("another deletion that is not allowed", StepKind::Delete, 200, 0, Config);
        row("what nobody knows", StepKind::Publish, 77777, 0, Unknown);
    }

    void knowsWhatEachStepMeans()
    {
        QFETCH(const StepKind, step);
        QFETCH(const int, code);
        QFETCH(const int, subcode);
        QFETCH(const ErrorKind, kind);
        const auto error = failed(contextOf(step), 400, graphEnvelope(code, subcode));
        QCOMPARE(error.kind, kind);
        QVERIFY2(error.detail.contains("What it says"_L1), qPrintable(error.detail));
    }

    void waitsForAContainerOnce()
    {
        const auto said = graphEnvelope(24, 2207008);
        const auto first = failed(contextOf(StepKind::Publish), 400, said);
        QCOMPARE(first.kind, ErrorKind::NotReady);
        QCOMPARE(first.retryAfter, 30s);
        const auto second = failed(contextOf(StepKind::Publish, {{u"held"_s, 1}}), 400, said);
        QCOMPARE(second.kind, ErrorKind::Rebuild);
    }

    void takesWhatIsGoneForDeleted()
    {
        const auto result
            = instagram::resultOf(contextOf(StepKind::Delete), test::replyWith(400, graphEnvelope(100, 33)), m_errors);
        QVERIFY(result.has_value());
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
        QCOMPARE(failed(contextOf(StepKind::UploadChunk), 400, {{u"debug_info"_s, said}}).kind, kind);
    }

    void readsContainers_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("status");
        QTest::addColumn<ErrorKind>("kind");
        const auto failure = u"Error: Media upload has failed with error code %1"_s;
        const auto none = ErrorKind::Conflict;
        QTest::newRow("ready") << u"FINISHED"_s << u""_s << none;
        QTest::newRow("published already") << u"PUBLISHED"_s << u""_s << none;
        QTest::newRow("on its way") << u"IN_PROGRESS"_s << u""_s << ErrorKind::NotReady;
        QTest::newRow("a word that nobody knows") << u"WAITING"_s << u""_s << ErrorKind::NotReady;
        QTest::newRow("expired") << u"EXPIRED"_s << u""_s << ErrorKind::Rebuild;
        QTest::newRow("failed without a reason") << u"ERROR"_s << u"Error"_s << ErrorKind::Rebuild;
        QTest::newRow("a form that is not taken") << u"ERROR"_s << failure.arg(2207026) << ErrorKind::Media;
        QTest::newRow("too tall") << u"ERROR"_s << failure.arg(2207009) << ErrorKind::Media;
        QTest::newRow("what could work later is made anew") << u"ERROR"_s << failure.arg(2207003) << ErrorKind::Rebuild;
        QTest::newRow("a number that nobody knows") << u"ERROR"_s << failure.arg(2207999) << ErrorKind::Rebuild;
        QTest::newRow("restricted") << u"ERROR"_s << failure.arg(2207050) << ErrorKind::Restricted;
    }

    void readsContainers()
    {
        QFETCH(const QString, code);
        QFETCH(const QString, status);
        QFETCH(const ErrorKind, kind);
        const auto result = awaited({{u"status_code"_s, code}, {u"status"_s, status}});
        QCOMPARE(result ? ErrorKind::Conflict : result.error().kind, kind);
    }

    void looksLessOftenTheLongerItTakes_data()
    {
        QTest::addColumn<bool>("isFilm");
        QTest::addColumn<std::chrono::seconds>("waited");
        QTest::addColumn<std::chrono::seconds>("pause");
        QTest::newRow("a picture") << false << 0s << 2s;
        QTest::newRow("a picture, later") << false << 12s << 12s;
        QTest::newRow("a picture, at last") << false << std::chrono::seconds{10min} << 30s;
        QTest::newRow("a film") << true << 0s << 10s;
        QTest::newRow("a film, later") << true << 25s << 25s;
        QTest::newRow("a film, at last") << true << std::chrono::seconds{10min} << 60s;
    }

    void looksLessOftenTheLongerItTakes()
    {
        QFETCH(const bool, isFilm);
        QFETCH(const std::chrono::seconds, waited);
        QFETCH(const std::chrono::seconds, pause);
        const auto result = awaited({{u"status_code"_s, u"IN_PROGRESS"_s}}, noon - waited, isFilm);
        QCOMPARE(result.error().retryAfter, pause);
    }

    void readsTheQuota_data()
    {
        QTest::addColumn<int>("used");
        QTest::addColumn<bool>("isSpent");
        QTest::newRow("some are left") << 49 << false;
        QTest::newRow("none is left") << 50 << true;
        QTest::newRow("more than there are") << 51 << true;
    }

    void readsTheQuota()
    {
        QFETCH(const int, used);
        QFETCH(const bool, isSpent);
        const QJsonObject config{{u"quota_total"_s, 50}, {u"quota_duration"_s, 86400}};
        const QJsonObject entry{{u"quota_usage"_s, used}, {u"config"_s, config}};
        const auto trouble = instagram::exhausted(instagram::quotaIn({{u"data"_s, QJsonArray{entry}}}));
        QCOMPARE(trouble.has_value(), isSpent);
        if (trouble) {
            QCOMPARE(trouble->kind, ErrorKind::RateLimited);
            QCOMPARE(trouble->retryAfter, std::chrono::seconds{1h});
        }
        QVERIFY(!instagram::exhausted(instagram::quotaIn({})));
    }

    void isUnsureWithoutAnAnswer()
    {
        HttpReply reply;
        reply.status = 503;
        reply.body = "<html>Sorry</html>";
        const auto kindOf = [&](StepKind step) {
            return instagram::resultOf(contextOf(step), reply, m_errors).error().kind;
        };
        QCOMPARE(kindOf(StepKind::Publish), ErrorKind::Ambiguous);
        QCOMPARE(kindOf(StepKind::CreateContainer), ErrorKind::Transient);
        const auto empty = instagram::resultOf(contextOf(StepKind::Publish), test::replyWith(200, {}), m_errors);
        QCOMPARE(empty.error().kind, ErrorKind::Ambiguous);
    }

    void refusesAMediumThatLiesNowhere()
    {
        auto context = contextOf(StepKind::CreateContainer, {{u"as"_s, u"picture"_s}});
        QVERIFY(instagram::requestOf(context).has_value());
        context.post.media[0].address.clear();
        const auto request = instagram::requestOf(context);
        QVERIFY(!request);
        QCOMPARE(request.error().kind, ErrorKind::Config);
    }

    void neverFailsWhatIsOut_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<std::chrono::minutes>("waited");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("it may show up") << 100 << 0min << ErrorKind::Conflict;
        QTest::newRow("a passing trouble") << 2 << 1min << ErrorKind::NotReady;
        QTest::newRow("for too long") << 2 << 11min << ErrorKind::Conflict;
        QTest::newRow("a login that ended") << 190 << 1min << ErrorKind::Auth;
    }

    void neverFailsWhatIsOut()
    {
        QFETCH(const int, code);
        QFETCH(const std::chrono::minutes, waited);
        QFETCH(const ErrorKind, kind);
        const auto context = contextOf(StepKind::ReadBack, {{u"id"_s, u"9"_s}, {u"since"_s, toIsoUtc(noon - waited)}});
        const auto result = instagram::resultOf(context, test::replyWith(500, graphEnvelope(code)), m_errors);
        QCOMPARE(result ? ErrorKind::Conflict : result.error().kind, kind);
        if (result) {
            QCOMPARE((*result)["url"_L1].toString(), u"https://www.instagram.com/acme/"_s);
            QVERIFY(!(*result)["warning"_L1].toString().isEmpty());
        }
    }

    void findsThePostAmongMedia_data()
    {
        QTest::addColumn<QStringList>("media");
        QTest::addColumn<bool>("isSurelyThere");
        QTest::addColumn<QString>("id");
        // Each: id, minutes since the baseline, caption; newest first. Known is 1.
        QTest::newRow("the one that says the same") << QStringList{u"3 2 other"_s, u"2 1 same"_s} << true << u"2"_s;
        QTest::newRow("not one that was there") << QStringList{u"1 0 same"_s} << true << u""_s;
        QTest::newRow("not one from before") << QStringList{u"2 -5 same"_s} << true << u""_s;
        QTest::newRow("among equals the oldest") << QStringList{u"3 2 same"_s, u"2 1 same"_s} << true << u"2"_s;
        QTest::newRow("the only new one, whatever it says") << QStringList{u"2 1 altered"_s} << true << u"2"_s;
        QTest::newRow("unless nothing says that it is there") << QStringList{u"2 1 altered"_s} << false << u""_s;
        QTest::newRow("none of two that say something else")
            << QStringList{u"3 2 one"_s, u"2 1 two"_s} << true << u""_s;
        QTest::newRow("nothing") << QStringList{} << true << u""_s;
    }

    void findsThePostAmongMedia()
    {
        QFETCH(const QStringList, media);
        QFETCH(const bool, isSurelyThere);
        QFETCH(const QString, id);
        QJsonArray list;
        for (const auto &entry : media) {
            const auto at = noon + std::chrono::minutes{entry.section(u' ', 1, 1).toInt()};
            list += QJsonObject{{u"id"_s, entry.section(u' ', 0, 0)},
                                {u"timestamp"_s, toIsoUtc(at)},
                                {u"caption"_s, entry.section(u' ', 2)}};
        }
        auto post = test::instagramPost({test::instagramPicture()}, u"same"_s);
        Step step{.kind = StepKind::Publish,
                  .payload = {{u"known"_s, QJsonArray{u"1"_s}}, {u"since"_s, toIsoUtc(noon)}}};
        const auto sought = instagram::soughtBy(post, step, noon);
        QCOMPARE(instagram::foundAmong(list, sought, isSurelyThere)["id"_L1].toString(), id);
    }
};

static const test::Registration<TestInstagramErrors> registered;
#include "tst_instagramerrors.moc"
