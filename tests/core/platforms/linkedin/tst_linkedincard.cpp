// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedincard.h"
#include "tests/core/platforms/linkedin/linkedinstage.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using test::FaultServer;
using test::RunningSandbox;
using test::SandboxClient;

namespace {

QByteArray pictureAs(const char *format, QSize size = {40, 21})
{
    QImage image{size, QImage::Format_RGB32};
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    if (!image.save(&buffer, format))
        qFatal("This machine cannot write %s", format);
    return buffer.data();
}

}  // namespace

/// Cards of links, which LinkedIn does not make by itself.
class TestLinkedInCard final : public QObject, protected test::LinkedInStage
{
    Q_OBJECT

private slots:
    void showsWhatThePageOffers_data()
    {
        QTest::addColumn<QByteArray>("thumb");
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<bool>("hasPicture");
        const QJsonObject none;
        QTest::newRow("a JPEG") << pictureAs("jpeg") << none << true;
        QTest::newRow("a PNG") << pictureAs("png") << none << true;
        QTest::newRow("no picture at all") << QByteArray{"<html>"} << none << false;
        QTest::newRow("a picture that LinkedIn does not read") << QByteArray{"RIFF....WEBPVP8 "} << none << false;
        QTest::newRow("a picture that LinkedIn refuses")
            << pictureAs("png") << QJsonObject{{u"do"_s, u"status"_s}, {u"value"_s, 422}} << false;
    }

    void showsWhatThePageOffers()
    {
        QFETCH(const QByteArray, thumb);
        QFETCH(const QJsonObject, fault);
        QFETCH(const bool, hasPicture);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        FaultServer web;
        offer(web, thumb);
        auto run = ours(sandbox);
        run.post.link = web.url(u"/page"_s).toString();
        if (!fault.isEmpty())
            client.fault(faultAt(u"/linkedin/rest/images"_s, fault));
        const auto out = runPatiently(sandbox, run);
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto post = postsOf(client).at(0).toObject();
        QCOMPARE(post["title"_L1].toString(), u"Glocken & Türme"_s);
        QCOMPARE(post["link"_L1].toString(), run.post.link);
        QCOMPARE(post["notes"_L1].toArray().contains(u"card with a picture"_s), hasPicture);
        QCOMPARE(client.counts(u"linkedin"_s)["warnings"_L1].toInt(), 0);
    }

    void goesOutWithoutThePage_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("not found") << 404;
        QTest::newRow("the site is broken") << 500;
        QTest::newRow("too many visitors") << 429;
    }

    void goesOutWithoutThePage()
    {
        QFETCH(const int, status);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        FaultServer web;
        web.react("/page", {.status = status});
        auto run = runner(sandbox);
        run.post.link = web.url(u"/page"_s).toString();
        const auto out = runPatiently(sandbox, run);
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(postsOf(client)[0]["title"_L1].toString(), u"127.0.0.1"_s);
    }

    /// Whatever holds the picture up holds the post up as well.
    void waitsAsThePostWould_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<ErrorKind>("kind");
        const auto status = [](int code) {
            return QJsonObject{{u"do"_s, u"status"_s}, {u"value"_s, code}};
        };
        QTest::newRow("a limit") << status(429) << ErrorKind::RateLimited;
        QTest::newRow("an outage") << status(503) << ErrorKind::Transient;
        QTest::newRow("a lost login") << QJsonObject{{u"do"_s, u"expire_token"_s}} << ErrorKind::Auth;
    }

    void waitsAsThePostWould()
    {
        QFETCH(const QJsonObject, fault);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        FaultServer web;
        offer(web, pictureAs("png"));
        auto run = runner(sandbox);
        run.post.link = web.url(u"/page"_s).toString();
        client.fault(faultAt(u"/linkedin/rest/images"_s, fault));
        const auto held = run.run();
        QVERIFY(!held);
        QTEST(held.error().kind, "kind");
        QCOMPARE(postsOf(client).size(), 0);
        QVERIFY(runPatiently(sandbox, run));
        QCOMPARE(postsOf(client).size(), 1);
    }

    void knowsWhatLinkedInShows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("may");
        QTest::newRow("a JPEG") << pictureAs("jpeg") << true;
        QTest::newRow("a PNG") << pictureAs("png") << true;
        QTest::newRow("too many pixels") << pictureAs("png", {7000, 6000}) << false;
        QTest::newRow("half a header") << pictureAs("png").left(12) << false;
        QTest::newRow("a page") << QByteArray{"<html>"} << false;
        QTest::newRow("nothing") << QByteArray{} << false;
    }

    void knowsWhatLinkedInShows()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(linkedin::isThumbnail(bytes), "may");
    }

private:
    static void offer(FaultServer &web, const QByteArray &thumb)
    {
        web.react("/page",
                  {.headers = {{"Content-Type", "text/html; charset=utf-8"}},
                   .body = "<meta property='og:title' content='Glocken &amp; Türme'><meta property='og:description' "
                           "content='Alles'><meta property='og:image' content='/thumb'>"});
        web.react("/thumb", {.headers = {{"Content-Type", "image/png"}}, .body = thumb});
    }
};

static const test::Registration<TestLinkedInCard> registered;

#include "tst_linkedincard.moc"
