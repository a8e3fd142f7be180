// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/story.h"

#include <QTest>

#include <utility>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// Engines that die between a film and its captions: both are there in the end, once.
class TestCaptionDeaths final : public QObject, protected Story
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        QCOMPARE(prepareFiles(), QString{});
    }

    void surviveDeaths_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("before");  // requests for the film that look alike
        QTest::addColumn<QStringList>("languages");
        const QStringList two{u"de"_s, u"pt-BR"_s};
        QTest::newRow("bluesky") << u"bluesky"_s << u"/xrpc/com.atproto.repo.uploadBlob"_s << 0 << two;
        QTest::newRow("x, their files") << u"x"_s << u"/2/media/upload"_s << 3 << two;
        QTest::newRow("x, whose they are") << u"x"_s << u"/2/media/subtitles"_s << 0 << two;
        QTest::newRow("linkedin") << u"linkedin"_s << u"/linkedin/dms-uploads"_s << 0 << two.first(1);
        QTest::newRow("youtube") << u"youtube"_s << u"/upload/youtube/v3/captions"_s << 0 << two;
        // Ids of films begin so, and no page's does.
        QTest::newRow("facebook") << u"facebook"_s << u"/facebook/graph/v26.0/8"_s << 0 << two;
    }
    void surviveDeaths()
    {
        QFETCH(const QString, platform);
        QFETCH(const QString, path);
        QFETCH(int, before);
        QFETCH(const QStringList, languages);
        QCOMPARE(begin(), QString{});
        AccountOrder order{.account = {platform, platform == "bluesky"_L1 ? u"alice.test"_s : u"works"_s}};
        if (platform == "linkedin"_L1)
            order.secret = "sandbox-org-works";
        QCOMPARE(bench().addAccount(order), QString{});
        auto more = needsOf(platform);
        if (!more.contains(file(u"film.mp4"_s)))
            more += {u"--media"_s, file(u"film.mp4"_s)};
        for (const auto &language : languages) {
            const auto film = more.indexOf(file(u"film.mp4"_s));
            more.insert(film + 1, u"--captions"_s);
            more.insert(film + 2, language + u'=' + file(u"film.vtt"_s));
        }
        const auto key = add(u"A film that speaks #m1"_s, more);
        int deaths = 0;
        for (const auto *trouble : {"delay_ms", "close_after"}) {
            if (stored(key).state == u"published"_s)
                break;
            // A request that waits is one during which the engine dies; one that is answered by nothing, one after
            // which it does.
            bench().sandbox().postArray("/_sandbox/faults", {});
            bench().sandbox().fault({{u"platform"_s, platform},
                                     {u"method"_s, u"POST"_s},
                                     {u"path"_s, path},
                                     {u"after"_s, std::exchange(before, 0)},
                                     {u"count"_s, 1},
                                     {u"do"_s, QString::fromLatin1(trouble)},
                                     {u"value"_s, 700}});
            const auto engine = bench().engine();
            QVERIFY(QTest::qWaitFor([&] { return hits() > 0 || !engine->isRunning(); }, 60'000));
            deaths += bench().killNow(*engine) ? 1 : 0;
        }
        QVERIFY(deaths > 0);
        bench().sandbox().postArray("/_sandbox/faults", {});
        run();
        isOut(key, u"#m1"_s, 1 + int(languages.size()));
        QVERIFY(stored(key).error.isEmpty());
        end();
    }

private:
    int hits() { return bench().sandbox().get("/_sandbox/faults").array().first()["hit"_L1].toInt(); }
};

static const test::Registration<TestCaptionDeaths> registered;
#include "tst_captiondeaths.moc"
