// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookmatch.h"
#include "core/platforms/facebook/facebookvideo.h"
#include "tests/core/platforms/facebook/samples.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using facebook::Likeness;

namespace {

const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 12h};

QJsonObject entry(const QString &message, const QJsonObject &attachment = {})
{
    QJsonObject post{{u"id"_s, u"1053_9"_s}, {u"created_time"_s, u"2026-11-22T12:00:01+0000"_s}};
    if (!message.isEmpty())
        post["message"_L1] = message;
    if (!attachment.isEmpty())
        post["attachments"_L1] = QJsonObject({{u"data"_s, QJsonArray{attachment}}});
    return post;
}

QJsonObject linkTo(const QString &address)
{
    return {{u"media_type"_s, u"link"_s}, {u"unshimmed_url"_s, address}};
}

QJsonObject photosCalled(const QStringList &ids)
{
    QJsonArray below;
    for (const auto &id : ids)
        below += QJsonObject{{u"target"_s, QJsonObject{{u"id"_s, id}}}};
    return {{u"media_type"_s, u"album"_s}, {u"subattachments"_s, QJsonObject{{u"data"_s, below}}}};
}

facebook::SoughtPost sought()
{
    return {.message = u"Hello"_s, .known = {u"1053_1"_s}, .notBefore = noon - 2min};
}

}  // namespace

class TestFacebookMatch final : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsPost_data()
    {
        QTest::addColumn<QJsonObject>("post");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QStringList>("photos");
        QTest::addColumn<Likeness>("like");
        const QString noLink;
        const QStringList none;
        const QStringList two{u"8"_s, u"9"_s};
        const auto link = u"https://example.com/a"_s;
        using enum Likeness;
        QTest::newRow("the same text") << entry(u"Hello"_s) << noLink << none << Same;
        QTest::newRow("line ends and blanks aside") << entry(u"Hello \r\n"_s) << noLink << none << Same;
        QTest::newRow("another text") << entry(u"Hello!"_s) << noLink << none << Other;
        QTest::newRow("the same text with photos of others")
            << entry(u"Hello"_s, photosCalled({u"5"_s})) << noLink << none << Other;
        QTest::newRow("the same link") << entry(u"Hello"_s, linkTo(link)) << link << none << Same;
        QTest::newRow("the same link, written otherwise")
            << entry(u"Hello"_s, linkTo(u"https://WWW.example.com/a/"_s)) << link << none << Same;
        QTest::newRow("another link, which may be a redirect's")
            << entry(u"Hello"_s, linkTo(u"https://other.org/b"_s)) << link << none << Alike;
        QTest::newRow("a preview that was not made") << entry(u"Hello"_s) << link << none << Same;
        QTest::newRow("photos by their ids")
            << entry(u"changed"_s, photosCalled({u"9"_s, u"8"_s})) << noLink << two << Same;
        QTest::newRow("one photo of two") << entry(u"Hello"_s, photosCalled({u"8"_s})) << noLink << two << Other;
        QTest::newRow("photos without ids") << entry(u"Hello"_s, photosCalled({})) << noLink << two << Alike;
        auto known = entry(u"Hello"_s);
        known["id"_L1] = u"1053_1"_s;
        QTest::newRow("one that was there before") << known << noLink << none << Other;
        auto old = entry(u"Hello"_s);
        old["created_time"_L1] = u"2026-11-22T11:57:00+0000"_s;
        QTest::newRow("one that is older") << old << noLink << none << Other;
        old["created_time"_L1] = u"soon"_s;
        QTest::newRow("one of no time") << old << noLink << none << Same;
    }

    void knowsItsPost()
    {
        QFETCH(const QJsonObject, post);
        QFETCH(const QString, link);
        QFETCH(const QStringList, photos);
        QFETCH(const Likeness, like);
        auto wanted = sought();
        wanted.link = link;
        wanted.photos = photos;
        QCOMPARE(facebook::likeness(post, wanted), like);
    }

    void looksBackFromTheServersTime()
    {
        Step step{.kind = StepKind::Publish};
        QCOMPARE(facebook::soughtBy(test::facebookPost(), step, noon).notBefore, noon - 120s);
        step.payload = {{u"since"_s, toIsoUtc(noon - 1h)}};
        QCOMPARE(facebook::soughtBy(test::facebookPost(), step, noon).notBefore, noon - 1h - 120s);
    }

    void readsWhatBecameOfAFilm_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("isUploaded");
        QTest::addColumn<bool>("isPublishing");
        QTest::addColumn<bool>("isOut");
        QTest::addColumn<bool>("hasTrouble");
        QTest::newRow("half sent")
            << QByteArray{R"({"status":{"video_status":"uploading","uploading_phase":{"status":"in_progress",)"
                          R"("bytes_transferred":50002},"publishing_phase":{"status":"not_started"}}})"}
            << false << false << false << false;
        QTest::newRow("sent, and nobody has said publish")
            << QByteArray{R"({"status":{"video_status":"upload_complete","uploading_phase":{"status":"complete"},)"
                          R"("processing_phase":{"status":"not_started"},"publishing_phase":{"status":"not_started"}}})"}
            << true << false << false << false;
        QTest::newRow("being processed for publishing")
            << QByteArray{R"({"status":{"video_status":"processing","uploading_phase":{"status":"complete"},)"
                          R"("processing_phase":{"status":"in_progress"},"publishing_phase":{"status":"not_started",)"
                          R"("publish_status":"published"}}})"}
            << true << true << false << false;
        QTest::newRow("out")
            << QByteArray{R"({"status":{"video_status":"ready","uploading_phase":{"status":"complete"},)"
                          R"("publishing_phase":{"status":"complete"}},"post_id":"9"})"}
            << true << true << true << false;
        QTest::newRow("waiting for its time, ready to be published")
            << QByteArray{R"({"status":{"video_status":"ready","uploading_phase":{"status":"complete"},)"
                          R"("publishing_phase":{"status":"complete","publish_status":"scheduled"}},)"
                          R"("published":false,"scheduled_publish_time":1795309200})"}
            << true << true << false << false;
        QTest::newRow("its time is told as text")
            << QByteArray{R"({"status":{"video_status":"ready","publishing_phase":{"status":"complete"}},)"
                          R"("scheduled_publish_time":"2026-11-22T01:00:00+0000"})"}
            << true << true << false << false;
        QTest::newRow("refused")
            << QByteArray{R"({"status":{"video_status":"error","uploading_phase":{"status":"complete"},)"
                          R"("processing_phase":{"status":"error","errors":[{"code":1,"message":"Bad file"}]}}})"}
            << true << true << false << true;
        QTest::newRow("expired") << QByteArray{R"({"status":{"video_status":"expired"}})"} << false << false << false
                                 << true;
    }

    void readsWhatBecameOfAFilm()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const bool, isUploaded);
        QFETCH(const bool, isPublishing);
        QFETCH(const bool, isOut);
        QFETCH(const bool, hasTrouble);
        const auto state = facebook::filmStateIn(QJsonDocument::fromJson(answer).object());
        QCOMPARE(state.isUploaded, isUploaded);
        QCOMPARE(state.isPublishing, isPublishing);
        QCOMPARE(state.isOut, isOut);
        QCOMPARE(!state.trouble.isEmpty(), hasTrouble);
    }

    void sendsAgainWhatDoesNotArrive()
    {
        const facebook::FilmState state{.received = 10};
        const auto payload = [](std::chrono::seconds ago) {
            return QJsonObject{{u"since"_s, toIsoUtc(noon - ago)}, {u"total"_s, 100}};
        };
        QCOMPARE(facebook::uploadedOf(state, payload(10s), noon).error().kind, ErrorKind::NotReady);
        QCOMPARE(facebook::uploadedOf(state, payload(3min), noon).error().kind, ErrorKind::Rebuild);
        QCOMPARE(facebook::pauseAfter(0s), 5s);
        QCOMPARE(facebook::pauseAfter(20s), 20s);
        QCOMPARE(facebook::pauseAfter(1h), 60s);
    }
};

static const test::Registration<TestFacebookMatch> registered;
#include "tst_facebookmatch.moc"
