// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/theme/glyph.h"
#include "ui/theme/statelook.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

QImage picture(Glyph glyph, int side, qreal ratio, const QColor &color)
{
    QImage image{QSize{side, side} * int(ratio), QImage::Format_ARGB32_Premultiplied};
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter{&image};
    paintGlyph(painter, QRectF{0, 0, qreal(side), qreal(side)}, glyph, color);
    return image;
}

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 127;
    }
    return count;
}

}  // namespace

/// The project's pictures.
class TestGlyph final : public QObject
{
    Q_OBJECT

private slots:
    void everyPictureIsDrawn_data()
    {
        QTest::addColumn<int>("glyph");
        for (size_t at = 0; at < glyphCount; ++at)
            QTest::newRow(qPrintable(glyphFile(Glyph(at)))) << int(at);
    }

    void everyPictureIsDrawn()
    {
        QFETCH(const int, glyph);
        QVERIFY(QFile::exists(glyphFile(Glyph(glyph))));
        QVERIFY(inked(picture(Glyph(glyph), 16, 1, Qt::red)) >= 3);
        const auto sharp = picture(Glyph(glyph), 16, 2, Qt::red);
        QVERIFY(inked(sharp) >= 12);
        // Nothing touches the edge, where it would be cut.
        for (int at = 0; at < 32; ++at) {
            QCOMPARE(qAlpha(sharp.pixel(at, 0)), 0);
            QCOMPARE(qAlpha(sharp.pixel(0, at)), 0);
            QCOMPARE(qAlpha(sharp.pixel(at, 31)), 0);
            QCOMPARE(qAlpha(sharp.pixel(31, at)), 0);
        }
        QCOMPARE(QColor{sharp.pixelColor(0, 0)}.alpha(), 0);
    }

    void everyFileHasItsName()
    {
        QSet<QString> named{u"carillon.svg"_s, u"tray.svg"_s};
        for (size_t at = 0; at < glyphCount; ++at)
            named.insert(glyphFile(Glyph(at)).section(u'/', -1));
        const auto files = QDir{QStringLiteral(SOURCE_ROOT "/resources/icons")}.entryList({u"*.svg"_s});
        QCOMPARE(QSet<QString>(files.begin(), files.end()), named);
        QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
    }

    void anIconFollowsTheScheme()
    {
        const auto before = QGuiApplication::palette();
        const auto pencil = icon(Glyph::Pencil, Token::Failed);
        QGuiApplication::setPalette(paletteOf(Scheme::Light));
        const auto light = pencil.pixmap(16, 16).toImage();
        QGuiApplication::setPalette(paletteOf(Scheme::Dark));
        const auto dark = pencil.pixmap(16, 16).toImage();
        QGuiApplication::setPalette(before);
        QCOMPARE(inked(light), inked(dark));
        QVERIFY(light != dark);
    }

    void whatPointsAlongTheLineIsMirrored()
    {
        const auto forward = picture(Glyph::ChevronEnd, 16, 1, Qt::black);
        const auto still = picture(Glyph::Clock, 16, 1, Qt::black);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const auto mirrored = picture(Glyph::ChevronEnd, 16, 1, Qt::black);
        const auto same = picture(Glyph::Clock, 16, 1, Qt::black);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(mirrored != forward);
        QVERIFY(inked(mirrored.mirrored(true, false)) == inked(forward));
        QCOMPARE(same, still);
    }

    void statesDifferInShapeOrWord()
    {
        QSet<QString> looks;
        for (size_t at = 0; at < platformPostStateCount; ++at) {
            const auto look = lookOf(PlatformPostState(at));
            QVERIFY(!look.word.isEmpty());
            looks.insert(look.word + glyphFile(look.glyph));
        }
        QCOMPARE(looks.size(), qsizetype(platformPostStateCount));
        QVERIFY(lookOf(PlatformPostState::Failed).glyph != lookOf(PlatformPostState::Unconfirmed).glyph);
        QVERIFY(lookOf(PlatformPostState::Published).glyph != lookOf(PlatformPostState::Scheduled).glyph);
    }
};

static const test::Registration<TestGlyph> registered;
#include "tst_glyph.moc"
