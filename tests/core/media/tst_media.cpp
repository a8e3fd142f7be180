// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/medialibrary.h"
#include "core/media/prepare.h"
#include "core/media/probe.h"
#include "tests/core/media/mediasamples.h"
#include "tests/support/testmain.h"

#include <QColorSpace>
#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <ctime>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using Kind = MediaProbe::Kind;

/// Making a file fit a platform, and taking it into a workspace.
class TestMedia final : public QObject, protected MediaFolder
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void whatFitsIsCopiedAsItIs()
    {
        const auto content = encoded(halves({40, 20}), "png");
        const auto output = m_folder.filePath(u"out"_s);
        const auto prepared
            = prepareImage(fileWith(content, u"in.png"_s), {.maxBytes = 10'000, .mimes = {u"image/png"_s}}, output);
        QVERIFY2(prepared, qPrintable(prepared ? QString{} : prepared.error().detail));
        QVERIFY(!prepared->rewritten);
        QCOMPARE(contentOf(output), content);
    }

    void privateMetadataIsGoneAndTheTurnBakedIn()
    {
        const auto content = withExif(encoded(halves({64, 32}), "jpeg"), 6);
        const auto input = fileWith(content, u"in.jpg"_s);
        const auto output = m_folder.filePath(u"out"_s);
        const auto prepared = prepareImage(input, {.maxBytes = 1'000'000}, output);
        QVERIFY(prepared);
        QVERIFY(prepared->rewritten);
        QCOMPARE(prepared->mime, u"image/jpeg"_s);
        QVERIFY(!contentOf(output).contains("47.1234N"));
        const auto probe = probeMedia(output);
        QVERIFY(!probe->hasPrivateMetadata);
        QCOMPARE(probe->orientation, 1);
        QCOMPARE(probe->size, (QSize{32, 64}));
        const QImage image{output};
        QVERIFY(image.pixelColor(16, 4).red() > 200);  // the left side came up
        QVERIFY(image.pixelColor(16, 60).blue() > 200);
        QCOMPARE(contentOf(input), content);
    }

    void textsInAPngAreGone()
    {
        auto image = halves({40, 20});
        image.setText(u"Author"_s, u"Somebody"_s);
        image.setColorSpace(QColorSpace{QColorSpace::AdobeRgb});
        const auto output = m_folder.filePath(u"out"_s);
        const auto prepared = prepareImage(fileWith(encoded(image, "png"), u"in"_s), {.maxBytes = 10'000}, output);
        QVERIFY(prepared);
        QCOMPARE(prepared->mime, u"image/png"_s);
        QVERIFY(!contentOf(output).contains("Somebody"));
        QVERIFY(!probeMedia(output)->hasPrivateMetadata);
        QCOMPARE(QImage{output}.colorSpace(), image.colorSpace());
    }

    void isShrunkUntilItFits_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("maxBytes");
        QTest::addColumn<qint64>("maxPixels");
        QTest::addColumn<QStringList>("mimes");
        QTest::addColumn<QString>("mime");
        const auto large = noise({600, 400});
        const QStringList both{u"image/jpeg"_s, u"image/png"_s};
        QTest::newRow("a JPEG in quality and size")
            << encoded(large, "jpeg") << qint64{60'000} << qint64{0} << both << u"image/jpeg"_s;
        QTest::newRow("a JPEG by its pixels")
            << encoded(large, "jpeg") << qint64{10'000'000} << qint64{60'000} << both << u"image/jpeg"_s;
        QTest::newRow("a PNG becomes a JPEG")
            << encoded(large, "png") << qint64{300'000} << qint64{0} << both << u"image/jpeg"_s;
        const auto glass = encoded(noise({200, 200}, QImage::Format_ARGB32), "png");
        QTest::newRow("a PNG that is transparent stays one, where its pixels are the trouble")
            << glass << qint64{90'000} << qint64{10'000} << both << u"image/png"_s;
        QTest::newRow("a transparent PNG of too many bytes, where WebP is taken")
            << glass << qint64{90'000} << qint64{0} << both + QStringList{u"image/webp"_s} << u"image/webp"_s;
        QTest::newRow("a transparent PNG of too many bytes, where it is not")
            << glass << qint64{90'000} << qint64{0} << both << u"image/jpeg"_s;
        auto screen = noise({200, 200});
        screen.convertTo(QImage::Format_ARGB32);
        QTest::newRow("an opaque PNG with an alpha channel") << encoded(screen, "png") << qint64{90'000} << qint64{0}
                                                             << both + QStringList{u"image/webp"_s} << u"image/jpeg"_s;
        QTest::newRow("where WebP alone is taken")
            << encoded(large, "jpeg") << qint64{90'000} << qint64{0} << QStringList{u"image/webp"_s} << u"image/webp"_s;
        QTest::newRow("a transparent PNG where only JPEG is taken")
            << encoded(noise({200, 200}, QImage::Format_ARGB32), "png") << qint64{90'000} << qint64{0}
            << QStringList{u"image/jpeg"_s} << u"image/jpeg"_s;
        QTest::newRow("a BMP, which nobody takes")
            << encoded(halves({50, 50}), "bmp") << qint64{100'000} << qint64{0} << both << u"image/png"_s;
    }

    void isShrunkUntilItFits()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const qint64, maxBytes);
        QFETCH(const qint64, maxPixels);
        QFETCH(const QStringList, mimes);
        QFETCH(const QString, mime);
        const auto input = fileWith(content, u"in"_s);
        const auto output = m_folder.filePath(u"out"_s);
        const auto prepared
            = prepareImage(input, {.maxBytes = maxBytes, .maxPixels = maxPixels, .mimes = mimes}, output);
        QVERIFY2(prepared, qPrintable(prepared ? QString{} : prepared.error().detail));
        QCOMPARE(prepared->mime, mime);
        const auto probe = probeMedia(output);
        QCOMPARE(probe->mime, mime);
        QCOMPARE(probe->bytes, prepared->bytes);
        QCOMPARE(probe->size, prepared->size);
        QVERIFY(probe->bytes <= maxBytes);
        QVERIFY(maxPixels == 0 || qint64{probe->size.width()} * probe->size.height() <= maxPixels);
        QCOMPARE(contentOf(input), content);
    }

    void isShrunkIntoABox_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ImageLimits>("limits");
        QTest::addColumn<QSize>("size");
        const auto row = [](const char *name, const QByteArray &content, int width, int height, QSize size) {
            QTest::newRow(name) << content << ImageLimits{.maxBytes = 1'000'000, .maxWidth = width, .maxHeight = height}
                                << size;
        };
        const auto png = encoded(halves({400, 300}), "png");
        const auto jpeg = encoded(halves({400, 300}), "jpeg");
        row("a PNG that is too wide", png, 200, 0, {200, 150});
        row("a PNG that is too high", png, 0, 100, {133, 100});
        row("a JPEG that is both", jpeg, 200, 100, {133, 100});
        row("a JPEG that is turned", withExif(jpeg, 6), 200, 200, {150, 200});
        row("a JPEG that is not high any more once it is turned", withExif(jpeg, 6), 300, 0, {300, 400});
        row("what is within", png, 400, 300, {400, 300});
    }

    void isShrunkIntoABox()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const ImageLimits, limits);
        QFETCH(const QSize, size);
        const auto output = m_folder.filePath(u"out"_s);
        const auto prepared = prepareImage(fileWith(content, u"in"_s), limits, output);
        QVERIFY2(prepared, qPrintable(prepared ? QString{} : prepared.error().detail));
        QCOMPARE(prepared->size, size);
        QCOMPARE(probeMedia(output)->displaySize, size);
    }

    void keepsWhatIsTransparentInAWebp()
    {
        auto image = noise({200, 200});
        image.convertTo(QImage::Format_ARGB32);
        for (int y = 0; y < 200; ++y) {
            for (int x = 0; x < 100; ++x)
                image.setPixelColor(x, y, Qt::transparent);
        }
        const auto output = m_folder.filePath(u"out"_s);
        const ImageLimits limits{.maxBytes = 40'000, .mimes = {u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s}};
        const auto prepared = prepareImage(fileWith(encoded(image, "png"), u"in"_s), limits, output);
        QVERIFY(prepared);
        QCOMPARE(prepared->mime, u"image/webp"_s);
        // As it is sent to a network that takes no WebP: what was transparent stands on white.
        const auto again = m_folder.filePath(u"again"_s);
        const auto flat = prepareImage(output, {.maxBytes = 1'000'000, .mimes = {u"image/jpeg"_s}}, again);
        QVERIFY(flat);
        const QImage seen{again, "jpeg"};
        QCOMPARE(seen.size(), prepared->size);
        QVERIFY(seen.pixelColor(10, seen.height() / 2).lightness() > 245);
    }

    void refusesWithAReason_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");
        const auto jpeg = encoded(noise({300, 300}), "jpeg");
        QTest::newRow("an animation that is too large")
            << gif(60) << u"in: the animation has 1400 bytes, 1000 are accepted; make it shorter or smaller"_s;
        QTest::newRow("no picture") << QByteArray{"a text"} << u"in: text/plain is no picture"_s;
        QTest::newRow("a film without its frames") << mp4() << u"in: nothing in it can be played"_s;
        QTest::newRow("a HEIC") << heic() << u"in: image/heic cannot be read here; save it as JPEG or PNG"_s;
        QByteArray bomb = encoded(halves({4, 4}), "png");
        bomb.replace(16, 8, number(60'000) + number(60'000));
        QTest::newRow("a picture of 14 GB")
            << bomb << u"in: 60000 x 60000 pixels are too many to work on; make the picture smaller"_s;
    }

    void refusesWithAReason()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, detail);
        const auto output = m_folder.filePath(u"refused"_s);
        const auto prepared
            = prepareImage(fileWith(content, u"in"_s), {.maxBytes = 1'000, .maxPixels = 100'000}, output);
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().kind, ErrorKind::Media);
        QCOMPARE(prepared.error().detail, detail);
        QVERIFY(!QFile::exists(output));
    }

    void whatCannotShrinkFurtherIsRefused()
    {
        const auto prepared = prepareImage(fileWith(encoded(noise({300, 300}), "jpeg"), u"in"_s), {.maxBytes = 100},
                                           m_folder.filePath(u"refused"_s));
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().detail, u"in: it cannot be made to fit 100 bytes as any picture"_s);
    }

    void aFullDiskIsAStorageError()
    {
        const auto input = fileWith(encoded(halves({40, 20}), "png"), u"in"_s);
        const auto prepared = prepareImage(input, {.maxBytes = 10'000}, m_folder.filePath(u"no/such/folder/out"_s));
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().kind, ErrorKind::Storage);
    }

    void importsOnceByContent()
    {
        const auto content = encoded(halves({40, 20}), "jpeg");
        const auto folder = m_folder.filePath(u"w.media"_s);
        const auto first = importMedia(fileWith(content, u"holiday.png"_s), folder);
        QVERIFY2(first, qPrintable(first ? QString{} : first.error().detail));
        QVERIFY(!first->wasThere);
        QCOMPARE(first->fileName, first->probe.sha256 + u".jpg"_s);
        QCOMPARE(contentOf(QDir{folder}.filePath(first->fileName)), content);
        const auto second = importMedia(fileWith(content, u"other name"_s), folder);
        QVERIFY(second->wasThere);
        QCOMPARE(second->fileName, first->fileName);
        QCOMPARE(QDir{folder}.entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aDamagedCopyIsReplaced()
    {
        const auto content = encoded(halves({40, 20}), "jpeg");
        const auto folder = m_folder.filePath(u"v.media"_s);
        const auto first = importMedia(fileWith(content, u"a"_s), folder);
        const auto stored = QDir{folder}.filePath(first->fileName);
        QVERIFY(QFile::resize(stored, 10));
        const auto again = importMedia(fileWith(content, u"a"_s), folder);
        QVERIFY(!again->wasThere);
        QCOMPARE(contentOf(stored), content);
    }

    void whatIsNoMediaLeavesNothing()
    {
        const auto folder = m_folder.filePath(u"u.media"_s);
        QVERIFY(!importMedia(fileWith({}, u"empty"_s), folder));
        QVERIFY(!QFile::exists(folder));
    }

    void probesTheSharedFilesWithoutFault()
    {
        const QDir shared{QStringLiteral(SOURCE_ROOT "/../shared/corpora/media_files")};
        const auto files = shared.entryInfoList(QDir::Files);
        if (files.isEmpty())
            QSKIP("the shared corpus is not beside the source");
        for (const auto &file : files) {
            const auto probe = probeMedia(file.filePath());
            QVERIFY(!probe || probe->bytes == file.size());
            const auto begun = std::clock();
            const auto prepared = prepareImage(file.filePath(), {.maxBytes = 1'000'000}, m_folder.filePath(u"p"_s));
            QVERIFY(!prepared || prepared->bytes <= 1'000'000);
            // Of the processor: on a busy machine a picture may wait for longer than it takes.
            QVERIFY2(std::clock() - begun < 5 * CLOCKS_PER_SEC, qPrintable(file.fileName()));
        }
    }
};

Q_DECLARE_METATYPE(carillon::ImageLimits)

static const test::Registration<TestMedia> registered;
#include "tst_media.moc"
