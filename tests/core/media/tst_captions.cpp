// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/captions.h"
#include "core/media/medialibrary.h"
#include "core/media/subrip.h"
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

    void becomeSubRip_data()
    {
        QTest::addColumn<QByteArray>("cues");
        QTest::addColumn<QByteArray>("subRip");
        const QByteArray at = "00:01.000 --> 00:02.500\n";
        const QByteArray srt = "1\n00:00:01,000 --> 00:00:02,500\n";
        QTest::newRow("plain words") << at + "Ding\nDong\n" << srt + "Ding\nDong\n";
        QTest::newRow("notes, styles, names and places")
            << QByteArray{"NOTE a\nb\n\nSTYLE\n::cue {}\n\nfirst\n00:01.000 --> 00:02.500 align:start line:0\nDing\n"}
            << srt + "Ding\n";
        QTest::newRow("in the order of time, numbered anew")
            << QByteArray{"7\n01:00:03.007 --> 100:00:04.999\nb\n\n00:00.000 --> 00:00.001\na\n"}
            << QByteArray{"1\n00:00:00,000 --> 00:00:00,001\na\n\n2\n01:00:03,007 --> 100:00:04,999\nb\n"};
        QTest::newRow("tags that SubRip knows") << at + "<b.loud.x>A</b> <i>b <u>c</u></i>\n"
                                                << srt + "<b>A</b> <i>b <u>c</u></i>\n";
        QTest::newRow("tags that it does not know")
            << at + "<v Ann Lee>Hi</v> <c.red>you</c> <lang de>du</lang> <00:01.500>now <ruby>a<rt>b</rt></ruby>\n"
            << srt + "Hi you du now ab\n";
        QTest::newRow("tags that begin alike") << at + "<bold>a</bold> <ul>b</ul> <i x>c</i>\n"
                                               << srt + "a b <i>c</i>\n";
        QTest::newRow("a tag without an end") << at + "a <v Ann\nb <\n" << srt + "a\nb\n";
        QTest::newRow("characters by name") << at + "A &amp; B &lt;3 &gt; &nbsp;&#8364;&#x41; &amp;lt;\n"
                                            << srt + "A & B <3 > \u00a0\u20acA &lt;\n";
        QTest::newRow("characters that are none")
            << at + "&bogus; & &; &#0; &#x110000; &#xD800; &#99999999999; &#x1F600;\n"
            << srt + "&bogus; & &; &#0; &#x110000; &#xD800; &#99999999999; \U0001F600\n";
        QTest::newRow("words that would be markup or a time") << at + "&lt;b&gt; &lt;/i&gt; --&gt; {\\an8}\n"
                                                              << srt + "< b> < /i> -- > { \\an8}\n";
        QTest::newRow("what shows nothing is left out")
            << at + "<v Ann></v>\n\n" + at + " \n\n00:03.000 --> 00:04.000\n<c></c>\nDing\n"
            << QByteArray{"1\n00:00:03,000 --> 00:00:04,000\nDing\n"};
        QTest::newRow("control characters") << at + "a\x1b[31mb\tc\n" << srt + "a [31mb c\n";
    }

    void becomeSubRip()
    {
        QFETCH(const QByteArray, cues);
        const auto made = subRipFrom("WEBVTT\n\n" + cues);
        QVERIFY2(made, qPrintable(made ? QString{} : made.error().detail));
        QTEST(*made, "subRip");
        QVERIFY(readCaptions(*made));  // what is made can be read again
    }

    void noSubRipOfWhatShowsNothing()
    {
        QVERIFY(subRipFrom("WEBVTT\n\n00:01.000 --> 00:02.000\n<c></c>\n").error().detail.contains("no captions"_L1));
        QVERIFY(!subRipFrom("WEBVTT\n\n00:03.000 --> 00:02.000\nDing\n"));
        QCOMPARE(subRipFromFile(u"/nowhere/a.vtt"_s).error().kind, ErrorKind::Storage);
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

    /// Where a language is two letters, regions are no languages of their own.
    void knowsWhereLanguagesAreTwoLetters_data()
    {
        QTest::addColumn<QStringList>("languages");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("two languages") << QStringList{u"pt-BR"_s, u"de"_s} << QStringList{};
        QTest::newRow("one for two regions") << QStringList{u"pt-BR"_s, u"PT-pt"_s} << QStringList{u"captions_twice"_s};
        QTest::newRow("three letters") << QStringList{u"fil"_s} << QStringList{u"captions_language"_s};
        QTest::newRow("none") << QStringList{u"-"_s} << QStringList{u"captions_language"_s};
    }

    void knowsWhereLanguagesAreTwoLetters()
    {
        QFETCH(const QStringList, languages);
        const auto platforms = makePlatforms();
        FrozenPost post;
        post.media = {{.kind = MediaKind::Video, .duration = 20s}};
        for (const auto &language : languages)
            post.media[0].captions += FrozenCaptions{.language = language, .path = {}, .bytes = 1, .duration = 1s};
        int checked = 0;
        for (const auto &platform : platforms) {
            const auto &rule = platform->traits().media.captions;
            if (!rule.codesOnly || rule.maxCount < 2)
                continue;
            QStringList codes;
            for (const auto &problem : captionsProblems(*platform, post))
                codes += problem.code;
            QTEST(codes, "codes");
            ++checked;
        }
        QVERIFY(checked > 0);
    }
};

static const test::Registration<TestCaptions> registered;
#include "tst_captions.moc"
