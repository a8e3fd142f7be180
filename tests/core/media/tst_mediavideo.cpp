// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/medialibrary.h"
#include "core/media/probe.h"
#include "core/media/video.h"
#include "tests/core/media/mediasamples.h"
#include "tests/core/media/peakmemory.h"
#include "tests/core/media/videosamples.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using Kind = MediaProbe::Kind;

/// Films and sounds: what they are, what is wrong with them, what is sent of them.
class TestMediaVideo final : public QObject, protected MediaFolder
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY2(makeFilm(m_film, h264()), "ffmpeg makes the films of this test; install it");
    }

    void tellsWhatAFilmIs()
    {
        const auto probe = inspectMedia(m_film, MediaDepth::Whole);
        QVERIFY(probe);
        QCOMPARE(probe->kind, Kind::Video);
        QCOMPARE(probe->mime, u"video/mp4"_s);
        QCOMPARE(probe->size, QSize(160, 90));
        QCOMPARE(probe->video->codec, u"h264"_s);
        QCOMPARE(probe->video->pixelFormat, u"yuv420p"_s);
        QCOMPARE(probe->video->fps, 25.0);
        QCOMPARE(probe->audio->codec, u"aac"_s);
        QCOMPARE(probe->audio->channels, 1);
        QVERIFY(std::abs(probe->durationMs.value_or(0) - 2000) < 60);
        QVERIFY(!probe->hasGps);
        QCOMPARE(probe->extensionMatches, std::optional{true});
        QVERIFY(!probe->refusal());
    }

    void tellsContainersApart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("mime");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QString &file, const QStringList &options, const QString &mime,
                            Kind kind = Kind::Video) {
            QTest::newRow(name) << file << options << mime << int(kind);
        };
        row("quicktime", u"a.mov"_s, h264(), u"video/quicktime"_s);
        row("matroska", u"a.mkv"_s, h264(), u"video/x-matroska"_s);
        row("webm", u"a.webm"_s, {u"-c:v"_s, u"libvpx"_s, u"-c:a"_s, u"libopus"_s}, u"video/webm"_s);
        row("a transport stream", u"a.ts"_s, h264(), u"video/mpeg"_s);
        row("avi", u"a.avi"_s, {u"-c:v"_s, u"mpeg4"_s}, u"video/x-msvideo"_s);
        row("flash", u"a.flv"_s, {u"-c:v"_s, u"flv"_s, u"-an"_s}, u"video/x-flv"_s);
        row("windows media", u"a.wmv"_s, {}, u"video/x-ms-wmv"_s);
        row("a sound in mp4", u"a.m4a"_s, {u"-vn"_s}, u"audio/mp4"_s, Kind::Audio);
        row("mp3", u"a.mp3"_s, {u"-vn"_s}, u"audio/mpeg"_s, Kind::Audio);
        row("wave", u"a.wav"_s, {u"-vn"_s}, u"audio/x-wav"_s, Kind::Audio);
        row("flac", u"a.flac"_s, {u"-vn"_s}, u"audio/flac"_s, Kind::Audio);
        row("ogg", u"a.ogg"_s, {u"-vn"_s, u"-c:a"_s, u"libvorbis"_s}, u"audio/ogg"_s, Kind::Audio);
        row("aac without a container", u"a.aac"_s, {u"-vn"_s}, u"audio/aac"_s, Kind::Audio);
    }

    void tellsContainersApart()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, options);
        QFETCH(const QString, mime);
        QFETCH(const int, kind);
        const auto path = m_folder.filePath(name);
        QVERIFY(makeFilm(path, options));
        const auto probe = inspectMedia(path, MediaDepth::Whole);
        QVERIFY(probe);
        QCOMPARE(probe->mime, mime);
        QCOMPARE(int(probe->kind), kind);
        QCOMPARE(probe->video.has_value(), kind == int(Kind::Video));
        QVERIFY(std::abs(probe->durationMs.value_or(0) - 2000) < 150);
        QVERIFY2(!probe->refusal(), qPrintable(probe->refusal() ? probe->refusal()->message : QString{}));
        QCOMPARE(probe->extensionMatches, std::optional{true});
    }

    void turnsWhatWasFilmedUpright()
    {
        const auto path = turned();
        const auto probe = probeMedia(path);
        QVERIFY(probe);
        QCOMPARE(probe->size, QSize(160, 90));
        QCOMPARE(probe->displaySize, QSize(90, 160));
        const auto still = readStill(path, 90);
        QCOMPARE(still.size(), QSize(50, 90));
    }

    void takesPlaceAndTimeOut()
    {
        const auto path = m_folder.filePath(u"place.mp4"_s);
        QVERIFY(
            makeFilm(path,
                     h264()
                         + QStringList{u"-metadata"_s, u"location=+47.3769+008.5417/"_s, u"-metadata"_s,
                                       u"title=At home"_s, u"-metadata"_s, u"creation_time=2026-01-02T03:04:05Z"_s}));
        const auto original = contentOf(path);
        const auto probe = probeMedia(path);
        QVERIFY(probe->hasGps);
        QVERIFY(probe->hasPrivateMetadata);
        const auto output = m_folder.filePath(u"bare"_s);
        const auto prepared = prepareVideo(path, output);
        QVERIFY2(prepared, qPrintable(prepared ? QString{} : prepared.error().detail));
        QVERIFY(prepared->rewritten);
        const auto bare = inspectMedia(output, MediaDepth::Whole);
        QVERIFY(!bare->hasGps);
        QVERIFY(!bare->hasPrivateMetadata);
        QVERIFY(!bare->refusal());
        QCOMPARE(bare->video->codec, u"h264"_s);
        QCOMPARE(bare->audio->codec, u"aac"_s);
        QVERIFY(std::abs(bare->durationMs.value_or(0) - probe->durationMs.value_or(0)) < 60);
        QVERIFY(original.contains("At home"));
        for (const auto *word : {"At home", "loci", "\xA9xyz"})
            QVERIFY2(!contentOf(output).contains(word), word);
        QCOMPARE(contentOf(path), original);
    }

    void whatCarriesNothingPrivateIsCopied()
    {
        const auto output = m_folder.filePath(u"copy"_s);
        const auto prepared = prepareVideo(m_film, output);
        QVERIFY(prepared && !prepared->rewritten);
        QCOMPARE(contentOf(output), contentOf(m_film));
    }

    void aTurnSurvivesTheCopy()
    {
        const auto path = turned({u"-metadata"_s, u"title=x"_s});
        const auto output = m_folder.filePath(u"turnedcopy"_s);
        const auto prepared = prepareVideo(path, output);
        QVERIFY(prepared && prepared->rewritten);
        QCOMPARE(probeMedia(output)->displaySize, QSize(90, 160));
    }

    void noticesAMissingEnd_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("an mp4 with its table in front") << u"c.mp4"_s << h264();
        QTest::newRow("an mp4 with its table at the end") << u"d.mp4"_s << h264().first(8);
        QTest::newRow("matroska") << u"c.mkv"_s << h264();
        QTest::newRow("avi") << u"c.avi"_s << QStringList{u"-c:v"_s, u"mpeg4"_s};
    }

    void noticesAMissingEnd()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, options);
        const auto path = m_folder.filePath(name);
        QVERIFY(makeFilm(path, options));
        QVERIFY(!inspectMedia(path, MediaDepth::Whole)->refusal());
        const auto whole = contentOf(path);
        for (const auto percent : {40, 70, 90}) {
            const auto cut = fileWith(whole.first(whole.size() * percent / 100), u"cut-"_s + name);
            const auto probe = inspectMedia(cut, MediaDepth::Whole);
            QVERIFY(probe);
            QVERIFY2(probe->refusal(), qPrintable(QString::number(percent)));
            QVERIFY(!importMedia(cut, m_folder.filePath(u"library"_s)));
        }
    }

    void noticesDamage()
    {
        auto content = contentOf(m_film);
        QRandomGenerator random{11};
        for (int flip = 0; flip < 200; ++flip) {
            const auto at = random.bounded(content.size() / 2, content.size() - 1000);
            content[at] = char(content[at] ^ (1 << random.bounded(8)));
        }
        const auto probe = inspectMedia(fileWith(content, u"flipped.mp4"_s), MediaDepth::Whole);
        QVERIFY(probe && probe->refusal());
        QCOMPARE(probe->refusal()->code, u"corrupt"_s);
    }

    /// Whatever is missing or claimed, it costs a bounded time, and nothing but the small program may fall.
    void hostileFilmsAreSurvived()
    {
        const auto whole = contentOf(m_film);
        QRandomGenerator random{5};
        for (int round = 0; round < 40; ++round) {
            auto content = whole;
            for (int hit = 0; hit < 30; ++hit)  // its tables, where sizes and counts are told
                content[random.bounded(4000)] = char(random.bounded(256));
            const auto before = childrenSeconds();
            const auto probe = inspectMedia(fileWith(content, u"hostile.mp4"_s), MediaDepth::Whole);
            QVERIFY(probe);
            QVERIFY(childrenSeconds() - before < 5);
        }
        const auto held = peakMemory(RUSAGE_CHILDREN);
        QVERIFY2(!held || (*held > 0 && *held < 512 * 1024), qPrintable(QString::number(held.value_or(0))));
    }

    void aMovieBoxOfGigabytesIsNotRead()
    {
        const auto path = fileWith(box("ftyp", "isom" + number(512) + "isomavc1"), u"sparse.mp4"_s);
        QFile file{path};
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(number(0x7FFF'0000) + "moov"), qint64{8});
        file.close();
        QCOMPARE(::truncate(QFile::encodeName(path).constData(), 0x7FFF'0018), 0);
        // Hashing two gigabytes of nothing is not what is tested here.
        const auto before = childrenSeconds();
        QVERIFY(readStill(path, 100).isNull());
        QVERIFY(childrenSeconds() - before < 1);
    }

    void keepsWhatAFilmIs()
    {
        const auto stored = importMedia(m_film, m_folder.filePath(u"library"_s));
        QVERIFY(stored);
        const auto asset = assetOf(stored->probe, stored->fileName);
        QCOMPARE(asset.kind, MediaKind::Video);
        QCOMPARE(asset.videoCodec, u"h264"_s);
        QCOMPARE(asset.audioCodec, u"aac"_s);
        QCOMPARE(asset.framesPerSecond, 25.0);
        QVERIFY(std::abs(asset.duration.count() - 2000) < 60);
        QVERIFY(asset.file.endsWith(".mp4"_L1));
    }

    void aStillShowsSomething()
    {
        const auto still = readStill(m_film, 80);
        QCOMPARE(still.size(), QSize(80, 45));
        QVERIFY(still.pixelColor(40, 20) != still.pixelColor(5, 40));
        QVERIFY(readStill(fileWith("no film", u"x.mp4"_s), 80).isNull());
    }

private:
    /// The film as a telephone held upright records it.
    QString turned(const QStringList &more = {})
    {
        const auto path = m_folder.filePath(u"turned.mp4"_s);
        const QStringList arguments{u"-v"_s,   u"error"_s,         u"-y"_s,       u"-i"_s, m_film, u"-c"_s,
                                    u"copy"_s, u"-metadata:s:v"_s, u"rotate=90"_s};
        if (QProcess::execute(u"ffmpeg"_s, arguments + more + QStringList{path}) != 0)
            return {};
        return path;
    }

    static double childrenSeconds()
    {
        rusage used{};
        ::getrusage(RUSAGE_CHILDREN, &used);
        return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
            + double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    }

    QString m_film = m_folder.filePath(u"film.mp4"_s);
};

static const test::Registration<TestMediaVideo> registered;
#include "tst_mediavideo.moc"
