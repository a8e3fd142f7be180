// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"
#include "tests/core/media/mediasamples.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using Kind = MediaProbe::Kind;

/// What a file is, by its content.
class TestMediaProbe final : public QObject, protected MediaFolder
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
            << encoded(halves({40, 20}), "jpeg").first(30)
            << u"x: the end of the file is missing; copy or export it again"_s;
        QTest::newRow("a PNG without a header")
            << QByteArray{"\x89PNG\r\n\x1A\n"} << u"x: the file is damaged; copy or export it again"_s;
        QTest::newRow("a GIF of eight bytes")
            << QByteArray{"GIF89a\x01\x01"} << u"x: the end of the file is missing; copy or export it again"_s;
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
             {withExif(encoded(halves({40, 20}), "jpeg"), 6), encoded(halves({4, 4}), "png"), gif(2), heic()}) {
            for (qsizetype size = 1; size < std::min<qsizetype>(whole.size(), 300); ++size) {
                const auto probe = probeMedia(fileWith(whole.first(size), u"cut"_s));
                QVERIFY(!probe || probe->bytes == size);
            }
        }
    }
};

static const test::Registration<TestMediaProbe> registered;
#include "tst_mediaprobe.moc"
