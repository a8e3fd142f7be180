// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/prepare.h"
#include "core/media/probe.h"
#include "core/media/stripmetadata.h"
#include "tests/core/media/mediasamples.h"
#include "tests/core/media/peakmemory.h"
#include "tests/core/media/videosamples.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <ctime>
#include <zlib.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray chunk(const QByteArray &type, const QByteArray &payload)
{
    const auto body = type + payload;
    const auto sum = crc32(0, reinterpret_cast<const Bytef *>(body.constData()), uInt(body.size()));
    return number(quint32(payload.size())) + body + number(quint32(sum));
}

/// `lines` as they lie in the file, each led by its filter.
QByteArray png(QSize size, char depth, char colour, const QByteArray &lines, const QByteArray &before = {})
{
    const auto header
        = number(quint32(size.width())) + number(quint32(size.height())) + depth + colour + QByteArray(3, '\0');
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + before + chunk("IDAT", qCompress(lines).sliced(4))
        + chunk("IEND", {});
}

/// A GIF that moves, with words that nobody sees.
QByteArray talkativeGif()
{
    auto content = gif(3);
    return content.insert(19, QByteArray{"\x21\xFE\x0BJane Doe 47\0", 15});
}

}  // namespace

/// Pictures that are cut off, damaged or made to do harm; and what may not be sent of sound ones.
class TestMediaDamage final : public QObject, protected MediaFolder
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void everyMissingEndIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a JPEG") << encoded(noise({64, 64}), "jpeg");
        QTest::newRow("a PNG") << encoded(noise({40, 40}), "png");
        QTest::newRow("a GIF") << gif(30);
        QVERIFY(makeFilm(m_folder.filePath(u"a.webp"_s), {u"-an"_s, u"-frames:v"_s, u"1"_s}));
        QTest::newRow("a WebP") << contentOf(m_folder.filePath(u"a.webp"_s));
        QVERIFY(
            makeFilm(m_folder.filePath(u"m.webp"_s), {u"-an"_s, u"-c:v"_s, u"libwebp_anim"_s, u"-frames:v"_s, u"5"_s}));
        QTest::newRow("a WebP that moves") << contentOf(m_folder.filePath(u"m.webp"_s));
    }

    void everyMissingEndIsNoticed()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(!inspectMedia(fileWith(content, u"whole"_s), MediaDepth::Whole)->refusal());
        for (qsizetype size = 1; size < content.size() - 2; size += 97) {
            const auto probe = inspectMedia(fileWith(content.first(size), u"cut"_s), MediaDepth::Whole);
            QVERIFY(probe);
            QVERIFY2(!probe->problems.isEmpty(), qPrintable(QString::number(size)));
            QVERIFY2(size < 16 || probe->refusal(), qPrintable(QString::number(size)));
        }
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("refuses");
        const auto row = [](const char *name, const QByteArray &content, const char16_t *code, bool refuses) {
            QTest::newRow(name) << content << QString::fromUtf16(code) << refuses;
        };
        const auto sound = encoded(noise({40, 40}), "png");
        auto wrongSum = sound;
        wrongSum[wrongSum.size() - 20] = char(~wrongSum[wrongSum.size() - 20]);
        row("a PNG with a wrong sum", wrongSum, u"corrupt", true);
        row("a PNG of a form there isn't", png({2, 2}, 3, 2, QByteArray(16, '\0')), u"corrupt", true);
        row("a PNG with a line too few", png({8, 8}, 8, 0, QByteArray(63, '\0')), u"corrupt", true);
        row("a PNG that names a colour it lacks",
            png({2, 1}, 8, 3, QByteArray{"\0\0\7", 3}, chunk("PLTE", QByteArray(6, '\0'))), u"corrupt", false);
        row("a PNG of 900 million pixels", png({30'000, 30'000}, 1, 0, QByteArray(1000, '\0')), u"too_many_pixels",
            true);
        row("a PNG that unpacks to more than it is", png({8, 8}, 8, 0, QByteArray(50'000'000, '\0')), u"", false);
        auto jpeg = encoded(noise({64, 64}), "jpeg");
        for (auto at = jpeg.size() / 2; at < jpeg.size() * 3 / 4; ++at)
            jpeg[at] = '\0';
        row("a JPEG with a hole in it", jpeg, u"corrupt", true);
        auto farGif = gif(2);
        farGif.replace(28, 2, QByteArray{"\xFF\xFF", 2});
        row("a GIF that draws beside its screen", farGif, u"corrupt", false);
        auto badExif = withExif(encoded(noise({64, 64}), "jpeg"), 1);
        badExif.replace(badExif.indexOf("II*"), 2, "??");
        row("a JPEG with broken EXIF", badExif, u"corrupt_metadata", false);
        row("nothing", {}, u"empty", true);
        row("a text", "hello, world\n", u"unsupported_type", false);
    }

    void namesWhatIsWrong()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, code);
        QFETCH(const bool, refuses);
        const auto begun = std::clock();
        const auto probe = inspectMedia(fileWith(content, u"in"_s), MediaDepth::Whole);
        QVERIFY(std::clock() - begun < 5 * CLOCKS_PER_SEC);
        QVERIFY(probe);
        QCOMPARE(probe->problems.isEmpty() ? QString{} : probe->problems.first().code, code);
        QCOMPARE(probe->refusal() != nullptr, refuses);
    }

    void flippedBitsNeverHarm()
    {
        QVERIFY(makeFilm(m_folder.filePath(u"a.webp"_s), {u"-an"_s, u"-frames:v"_s, u"1"_s}));
        QRandomGenerator random{3};
        for (const auto &whole : {withExif(encoded(noise({64, 64}), "jpeg"), 6), encoded(noise({40, 40}), "png"),
                                  gif(9), heic(), contentOf(m_folder.filePath(u"a.webp"_s))}) {
            for (int round = 0; round < 200; ++round) {
                auto content = whole;
                for (int hit = 0; hit < 4; ++hit)
                    content[random.bounded(content.size())] = char(random.bounded(256));
                const auto begun = std::clock();
                const auto probe = inspectMedia(fileWith(content, u"flipped"_s), MediaDepth::Whole);
                QVERIFY(probe);
                QCOMPARE(probe->bytes, content.size());
                QVERIFY(std::clock() - begun < 5 * CLOCKS_PER_SEC);
            }
        }
        const auto held = peakMemory(RUSAGE_SELF);
        QVERIFY2(!held || (*held > 0 && *held < 512 * 1024), qPrintable(QString::number(held.value_or(0))));
    }

    void animationsAreCounted()
    {
        const auto moving = inspectMedia(fileWith(gif(3), u"a.gif"_s), MediaDepth::Whole);
        QCOMPARE(moving->frames, 3);
        QCOMPARE(moving->durationMs, std::optional<qint64>{300});
        const auto path = m_folder.filePath(u"m.webp"_s);
        QVERIFY(makeFilm(path, {u"-an"_s, u"-c:v"_s, u"libwebp_anim"_s, u"-frames:v"_s, u"5"_s}));
        const auto webp = inspectMedia(path, MediaDepth::Whole);
        QCOMPARE(webp->kind, MediaProbe::Kind::Animation);
        QCOMPARE(webp->frames, 5);
        QCOMPARE(webp->durationMs, std::optional<qint64>{200});
    }

    void theNameIsHeldAgainstTheContent()
    {
        const auto jpeg = encoded(noise({64, 64}), "jpeg");
        const auto wrong = inspectMedia(fileWith(jpeg, u"photo.png"_s), MediaDepth::Headers);
        QCOMPARE(wrong->extensionMatches, std::optional{false});
        QCOMPARE(wrong->problems.first().code, u"wrong_extension"_s);
        QCOMPARE(inspectMedia(fileWith(jpeg, u"photo.JPEG"_s), MediaDepth::Headers)->extensionMatches,
                 std::optional{true});
        QVERIFY(!inspectMedia(fileWith("a text", u"photo.xyz"_s), MediaDepth::Headers)->extensionMatches);
    }

    void animationsLoseTheirWords()
    {
        const auto original = fileWith(talkativeGif(), u"a.gif"_s);
        QVERIFY(probeMedia(original)->hasPrivateMetadata);
        const auto output = m_folder.filePath(u"out"_s);
        const auto prepared = prepareImage(original, {.maxBytes = 10'000}, output);
        QVERIFY2(prepared, qPrintable(prepared ? QString{} : prepared.error().detail));
        QCOMPARE(prepared->mime, u"image/gif"_s);
        QCOMPARE(contentOf(output), gif(3));
        QVERIFY(contentOf(original).contains("Jane Doe"));
    }

    void textsAndExifAreTakenOut()
    {
        const auto words = chunk("tEXt", QByteArray{"Author\0Jane Doe", 15});
        const auto bare = png({2, 2}, 8, 0, QByteArray(6, '\0'));
        QCOMPARE(media::withoutMetadata(png({2, 2}, 8, 0, QByteArray(6, '\0'), words)), bare);
        const QByteArray body{"VP8X\x0A\0\0\0\x0C\0\0\0\x07\0\0\x09\0\0", 18};
        const QByteArray exif{"EXIF\x08\0\0\0Jane Doe", 16};
        QByteArray webp{"RIFF\x26\0\0\0WEBP", 12};
        auto stripped = webp + body;
        stripped[4] = '\x16';
        stripped[20] = '\0';
        QCOMPARE(media::withoutMetadata(webp + body + exif), stripped);
        QVERIFY(media::withoutMetadata("GIF89a").isEmpty());
    }

    void webpIsSentAsJpegWhereThatIsAllThatIsTaken()
    {
        const auto path = m_folder.filePath(u"a.webp"_s);
        QVERIFY(makeFilm(path, {u"-an"_s, u"-frames:v"_s, u"1"_s}));
        const auto output = m_folder.filePath(u"out.jpg"_s);
        const auto prepared = prepareImage(path, {.maxBytes = 100'000, .mimes = {u"image/jpeg"_s}}, output);
        QVERIFY2(prepared, qPrintable(prepared ? QString{} : prepared.error().detail));
        QCOMPARE(prepared->mime, u"image/jpeg"_s);
        QCOMPARE(QImage{output}.size(), QSize(160, 90));
    }
};

static const test::Registration<TestMediaDamage> registered;
#include "tst_mediadamage.moc"
