// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/captions.h"
#include "core/media/medialibrary.h"
#include "core/platforms/captionscheck.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The platform that takes most of them.
const Platform &taker(const std::vector<std::unique_ptr<Platform>> &platforms)
{
    return **std::max_element(platforms.begin(), platforms.end(), [](const auto &one, const auto &other) {
        return one->traits().media.captions.maxCount < other->traits().media.captions.maxCount;
    });
}

}  // namespace

class TestCaptions final : public QObject
{
    Q_OBJECT

private slots:
    void understandsWhatPeopleHave_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("webVtt");
        QTest::addColumn<int>("cues");
        QTest::addColumn<int>("lastsMs");
        const QByteArray vtt = "WEBVTT\n\n00:01.000 --> 00:02.500\nDing\n";
        QTest::newRow("WebVTT stays as it is") << vtt << vtt << 1 << 2500;
        QTest::newRow("with a mark and lines of another system")
            << QByteArray{"\xef\xbb\xbfWEBVTT\r\n\r\n00:01.000 --> 00:02.500\r\nDing\r\n"} << vtt << 1 << 2500;
        const QByteArray rich = "WEBVTT - a title\nKind: captions\n\nNOTE nobody\nreads this\n\nSTYLE\n::cue {}\n\n"
                                "first\n01:00:01.000 --> 01:00:02.000 align:start line:0\n<v Ann>Hi & bye\n\n"
                                "00:00.000 --> 00:00.500\n";
        QTest::newRow("with notes, styles, names and places") << rich << rich << 2 << 3'602'000;
        QTest::newRow("SubRip") << QByteArray{"1\r\n00:00:01,000 --> 00:00:02,500\r\nDing\r\n\r\n2\r\n"
                                              "00:00:03,000 --> 100:00:04,000 X1:1\r\n<i>Dong</i>\r\n"}
                                << QByteArray{"WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nDing\n\n"
                                              "00:00:03.000 --> 100:00:04.000\n<i>Dong</i>\n"}
                                << 2 << 360'004'000;
        QTest::newRow("SubRip with what WebVTT does not know")
            << QByteArray{"00:00:01,5 --> 00:00:02,500\n{\\an8}<font color=\"red\">I <3 A&B --> C</font>\n"}
            << QByteArray{"WEBVTT\n\n00:00:01.005 --> 00:00:02.500\nI &lt;3 A&amp;B --&gt; C\n"} << 1 << 2500;
        const auto wide = u"\ufeff1\n00:00:01,000 --> 00:00:02,500\nDing\n"_s;
        QTest::newRow("UTF-16") << QByteArray{reinterpret_cast<const char *>(wide.utf16()), 2 * wide.size()}
                                << QByteArray{"WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nDing\n"} << 1 << 2500;
    }

    void understandsWhatPeopleHave()
    {
        QFETCH(const QByteArray, file);
        const auto captions = readCaptions(file);
        QVERIFY2(captions, qPrintable(captions ? QString{} : captions.error().detail));
        QTEST(captions->webVtt, "webVtt");
        QTEST(captions->cues, "cues");
        QTEST(int(captions->duration.count()), "lastsMs");
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray{} << u"no captions"_s;
        QTest::newRow("a header alone") << QByteArray{"WEBVTT\n\nNOTE x\n"} << u"no captions"_s;
        QTest::newRow("some text") << QByteArray{"Dear all,\nhello\n"} << u"Line 1 is neither"_s;
        QTest::newRow("a picture") << QByteArray{"\x89PNG\r\n\x1a\n"} << u"UTF-8"_s;
        QTest::newRow("zeros") << QByteArray(100, '\0') << u"UTF-8"_s;
        QTest::newRow("an older encoding")
            << QByteArray{"1\n00:00:01,000 --> 00:00:02,000\ngr\xfc\xdf\n"} << u"UTF-8"_s;
        QTest::newRow("too large") << QByteArray(largestCaptionsFile + 1, 'x') << u"too large"_s;
        const QByteArray good = "WEBVTT\n\n00:01.000 --> 00:02.000\nDing\n\n";
        QTest::newRow("a block without a time") << good + "Dong\nDang\n" << u"In line 6 a time is missing"_s;
        QTest::newRow("no such minute") << good + "00:61.000 --> 01:02.000\nDong\n" << u"In line 6 a time is missing"_s;
        QTest::newRow("SubRip's comma in WebVTT") << good + "00:01,000 --> 00:02,000\nDong\n"
                                                  << u"In line 6 a time is missing"_s;
        QTest::newRow("a time that no number holds") << good + "99999999999999999999:00:01.000 --> 00:02.000\nDong\n"
                                                     << u"In line 6 a time is missing"_s;
        QTest::newRow("an end before its beginning") << good + "a\n00:03.000 --> 00:02.000\nDong\n"
                                                     << u"The captions in line 7 end before"_s;
        QTest::newRow("no line between two") << good + "00:03.000 --> 00:04.000\nDong\n00:05.000 --> 00:06.000\n"
                                             << u"In line 8 a time stands without"_s;
    }

    void saysWhatIsWrongAndWhere()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, says);
        const auto captions = readCaptions(file);
        QVERIFY(!captions);
        QCOMPARE(captions.error().kind, ErrorKind::Media);
        QVERIFY2(captions.error().detail.contains(says), qPrintable(captions.error().detail));
    }

    void areKeptByTheirContent()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"film.de.srt"_s);
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("1\n00:00:01,000 --> 00:00:02,500\nDing\n");
        file.close();
        const auto media = folder.filePath(u"media"_s);
        const auto kept = importCaptions(path, media);
        QVERIFY2(kept, qPrintable(kept ? QString{} : kept.error().detail));
        QCOMPARE(kept->mime, u"text/vtt"_s);
        QCOMPARE(kept->duration, std::chrono::milliseconds{2500ms});
        QFile copy{media + u'/' + kept->file};
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray{"WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nDing\n"});
        QCOMPARE(copy.size(), kept->bytes);
        QCOMPARE(*importCaptions(copy.fileName(), media), *kept);
        QVERIFY(importCaptions(u"/dev/zero"_s, media).error().detail.contains("no file"_L1));
        QCOMPARE(importCaptions(folder.filePath(u"absent.vtt"_s), media).error().kind, ErrorKind::Media);
    }

    void findsWhatAPlatformRefuses_data()
    {
        QTest::addColumn<QList<FrozenCaptions>>("captions");
        QTest::addColumn<QStringList>("codes");
        const FrozenCaptions good{.language = u"en"_s, .path = {}, .bytes = 20'000, .duration = 20s};
        const auto changed = [&good](const auto &change) {
            auto captions = good;
            change(captions);
            return captions;
        };
        QTest::newRow("as it likes them") << QList{good} << QStringList{};
        QTest::newRow("a byte too much") << QList{changed([](auto &one) { one.bytes = 20'001; })}
                                         << QStringList{u"captions_too_large"_s};
        QTest::newRow("longer than the film")
            << QList{changed([](auto &one) { one.duration = 22s; })} << QStringList{u"captions_too_long"_s};
        QTest::newRow("no language") << QList{changed([](auto &one) { one.language = u"English (UK)"_s; })}
                                     << QStringList{u"captions_language"_s};
        QTest::newRow("one language twice")
            << QList{good, changed([](auto &one) { one.language = u"EN"_s; })} << QStringList{u"captions_twice"_s};
        QList<FrozenCaptions> many;
        for (char letter = 'a'; letter < 'a' + 21; ++letter)
            many += changed([letter](auto &one) { one.language = u"e"_s + QLatin1Char{letter}; });
        QTest::newRow("too many") << many << QStringList{u"too_many_captions"_s};
    }

    void findsWhatAPlatformRefuses()
    {
        QFETCH(const QList<FrozenCaptions>, captions);
        const auto platforms = makePlatforms();
        FrozenPost post;
        post.media = {{.kind = MediaKind::Video, .duration = 20s, .captions = captions}};
        QStringList codes;
        for (const auto &problem : captionsProblems(taker(platforms), post)) {
            codes += problem.code;
            QCOMPARE(problem.part, 0);
        }
        QTEST(codes, "codes");
        for (const auto &platform : platforms) {
            if (platform->traits().media.captions.maxCount > 0)
                continue;
            const auto problems = captionsProblems(*platform, post);
            QCOMPARE(problems.size(), 1);
            QCOMPARE(problems[0].code, u"captions_not_taken"_s);
            QCOMPARE(problems[0].severity, Severity::Warning);
        }
    }
};

static const test::Registration<TestCaptions> registered;
#include "tst_captions.moc"
