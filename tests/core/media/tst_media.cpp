// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/medialibrary.h"
#include "core/media/prepare.h"
#include "core/media/probe.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using Kind = MediaProbe::Kind;

namespace {

/// Left half red, right half blue: shows whether a picture was turned.
QImage halves(QSize size)
{
    QImage image{size, QImage::Format_RGB32};
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, x < size.width() / 2 ? Qt::red : Qt::blue);
    }
    return image;
}

QImage noise(QSize size, QImage::Format format = QImage::Format_RGB32)
{
    QImage image{size, format};
    QRandomGenerator random{7};
    for (int y = 0; y < size.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), size.width());
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray content;
    QBuffer buffer{&content};
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return content;
}

/// A JPEG that asks to be turned, as a camera writes it.
QByteArray withExif(QByteArray jpeg, char orientation)
{
    QByteArray exif{"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24};
    exif += orientation;
    exif += QByteArray{"\0\0\0\0\0\0\0", 7};
    exif += "47.1234N 8.5678E";
    QByteArray segment{"\xFF\xE1"};
    segment += char(0);
    segment += char(exif.size() + 2);
    return jpeg.insert(2, segment + exif);
}

/// One frame per shade, written by hand: a 1 x 1 GIF each.
QByteArray gif(int frames)
{
    QByteArray content{"GIF89a\x02\0\x03\0\x80\0\0\xFF\xFF\xFF\0\0\0", 19};
    for (int frame = 0; frame < frames; ++frame)
        content += QByteArray{"\x21\xF9\x04\0\x0A\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0", 23};
    return content + ';';
}

QByteArray box(const char *type, const QByteArray &payload)
{
    const auto size = quint32(payload.size() + 8);
    QByteArray head;
    for (int shift = 24; shift >= 0; shift -= 8)
        head += char(size >> shift & 0xFF);
    return head + type + payload;
}

QByteArray number(quint32 value)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += char(value >> shift & 0xFF);
    return bytes;
}

QByteArray heic()
{
    const auto ipco = box("ipco",
                          box("ispe", number(0) + number(512) + number(512))
                              + box("ispe", number(0) + number(4032) + number(3024)) + box("irot", QByteArray{"\x03"}));
    return box("ftyp", "heic" + number(0) + "mif1heic") + box("meta", number(0) + box("iprp", ipco));
}

QByteArray mp4()
{
    QByteArray header{84, '\0'};
    header.replace(40, 36, number(0) + number(0x10000) + number(0) + number(0xFFFF0000) + QByteArray(20, '\0'));
    header.replace(76, 8, number(1920 << 16) + number(1080 << 16));
    return box("ftyp", "isom" + number(512) + "isomavc1")
        + box("moov", box("mvhd", QByteArray(100, '\0')) + box("trak", box("tkhd", header)));
}

}  // namespace

class TestMedia final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void probesByContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("mime");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("displaySize");
        const auto row = [](const char *name, const QByteArray &content, const QString &mime, Kind kind, QSize size,
                            QSize displaySize) {
            QTest::newRow(name) << content << mime << int(kind) << size << displaySize;
        };
        const QSize wide{40, 20};
        const auto jpeg = encoded(halves(wide), "jpeg");
        row("a JPEG", jpeg, u"image/jpeg"_s, Kind::Image, wide, wide);
        row("a JPEG that lies on its side", withExif(jpeg, 6), u"image/jpeg"_s, Kind::Image, wide, {20, 40});
        row("a JPEG upside down", withExif(jpeg, 3), u"image/jpeg"_s, Kind::Image, wide, wide);
        row("a JPEG with an orientation that is none", withExif(jpeg, 99), u"image/jpeg"_s, Kind::Image, wide, wide);
        row("a PNG", encoded(halves(wide), "png"), u"image/png"_s, Kind::Image, wide, wide);
        row("a GIF of one frame", gif(1), u"image/gif"_s, Kind::Image, {2, 3}, {2, 3});
        row("a GIF that moves", gif(3), u"image/gif"_s, Kind::Animation, {2, 3}, {2, 3});
        row("a lossless WebP", QByteArray{"RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0\x2F\x07\x40\x02\0\0\0\0\0\0\0\0\0\0", 34},
            u"image/webp"_s, Kind::Image, {8, 10}, {8, 10});
        row("a WebP that moves",
            QByteArray{"RIFF\x22\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x63\0\0\x31\0\0"
                       "ANIM\x06\0\0\0\0\0\0\0\0\0",
                       44},
            u"image/webp"_s, Kind::Animation, {100, 50}, {100, 50});
        row("a HEIC of tiles, turned", heic(), u"image/heic"_s, Kind::Image, {4032, 3024}, {3024, 4032});
        row("an MP4 filmed upright", mp4(), u"video/mp4"_s, Kind::Video, {1920, 1080}, {1080, 1920});
        row("a text", "hello, world\n", u"text/plain"_s, Kind::Other, {0, 0}, {0, 0});
    }

    void probesByContent()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, mime);
        QFETCH(const int, kind);
        QFETCH(const QSize, size);
        QFETCH(const QSize, displaySize);
        const auto probe = probeMedia(fileWith(content, u"name.tells.nothing"_s));
        QVERIFY2(probe, qPrintable(probe ? QString{} : probe.error().detail));
        QCOMPARE(probe->mime, mime);
        QCOMPARE(int(probe->kind), kind);
        QCOMPARE(probe->size, size);
        QCOMPARE(probe->displaySize, displaySize);
        QCOMPARE(probe->bytes, content.size());
        const auto hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        QCOMPARE(probe->sha256, QString::fromLatin1(hash));
    }

    void saysWhyItIsNoMedia_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");
        QTest::newRow("an empty file") << QByteArray{} << u"x: the file is empty"_s;
        QTest::newRow("a JPEG cut off in its headers")
            << encoded(halves({40, 20}), "jpeg").first(30) << u"x: it begins like image/jpeg, but is damaged"_s;
        QTest::newRow("a PNG without a header")
            << QByteArray{"\x89PNG\r\n\x1A\n"} << u"x: it begins like image/png, but is damaged"_s;
        QTest::newRow("a GIF of eight bytes")
            << QByteArray{"GIF89a\x01\x01"} << u"x: it begins like image/gif, but is damaged"_s;
    }

    void saysWhyItIsNoMedia()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, detail);
        const auto probe = probeMedia(fileWith(content, u"x"_s));
        QVERIFY(!probe);
        QCOMPARE(probe.error().kind, ErrorKind::Media);
        QCOMPARE(probe.error().detail, detail);
    }

    void aFolderOrDeviceIsNoMedia()
    {
        QVERIFY(!probeMedia(m_folder.path()));
        QVERIFY(!probeMedia(u"/dev/zero"_s));
        QVERIFY(!probeMedia(m_folder.filePath(u"absent"_s)));
    }

    void everyTruncationIsSurvived()
    {
        for (const auto &whole :
             {withExif(encoded(halves({40, 20}), "jpeg"), 6), encoded(halves({4, 4}), "png"), gif(2), heic(), mp4()}) {
            for (qsizetype size = 1; size < std::min<qsizetype>(whole.size(), 300); ++size) {
                const auto probe = probeMedia(fileWith(whole.first(size), u"cut"_s));
                QVERIFY(!probe || probe->bytes == size);
            }
        }
    }

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
        QTest::newRow("a PNG that is transparent stays one") << encoded(noise({200, 200}, QImage::Format_ARGB32), "png")
                                                             << qint64{90'000} << qint64{0} << both << u"image/png"_s;
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

    void refusesWithAReason_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");
        const auto jpeg = encoded(noise({300, 300}), "jpeg");
        QTest::newRow("an animation that is too large")
            << gif(60) << u"in: the animation has 1400 bytes, 1000 are accepted; make it shorter or smaller"_s;
        QTest::newRow("no picture") << mp4() << u"in: video/mp4 is no picture"_s;
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
            QElapsedTimer timer;
            timer.start();
            const auto prepared = prepareImage(file.filePath(), {.maxBytes = 1'000'000}, m_folder.filePath(u"p"_s));
            QVERIFY(!prepared || prepared->bytes <= 1'000'000);
            QVERIFY2(timer.elapsed() < 5'000, qPrintable(file.fileName()));
        }
    }

private:
    QString fileWith(const QByteArray &content, const QString &name)
    {
        const auto path = m_folder.filePath(name);
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir m_folder;
};

static const test::Registration<TestMedia> registered;
#include "tst_media.moc"
