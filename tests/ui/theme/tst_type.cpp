// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// Sizes and figures.
class TestType final : public QObject
{
    Q_OBJECT

private slots:
    void theScaleHangsOnTheInterfaceFont()
    {
        QFont body{u"Inter"_s};
        body.setPointSizeF(10);
        QCOMPARE(fontOf(TextSize::Small, body).pointSizeF(), 9.2);
        QCOMPARE(fontOf(TextSize::Title, body).pointSizeF(), 15.0);
        QCOMPARE(fontOf(TextSize::Title, body).weight(), QFont::DemiBold);
        QCOMPARE(fontOf(TextSize::Editor, body).weight(), QFont::Normal);
        body.setPixelSize(20);
        QCOMPARE(fontOf(TextSize::Heading, body).pixelSize(), 23);
    }

    void emojiStandBehindWhatTheDesktopNames()
    {
        QFont named{u"Ubuntu"_s};
        named.setPointSizeF(11);
        const auto font = interfaceFont(named);
        QCOMPARE(font.families(), (QStringList{u"Ubuntu"_s, u"Noto Color Emoji"_s}));
        QCOMPARE(font.pointSizeF(), 11.0);
    }

    void digitsAreEquallyWide()
    {
        const auto font = QGuiApplication::font();
        QCOMPARE(tabularWidth(font, u"11:11"_s), tabularWidth(font, u"08:47"_s));
        QVERIFY(tabularWidth(font, u"42 left"_s) > tabularWidth(font, u"42"_s));
        QCOMPARE(tabularWidth(font, {}), 0.0);
    }

    void figuresAreDrawnWhereTheyBelong()
    {
        const auto inkedColumns = [](Qt::Alignment alignment) {
            QImage image{200, 32, QImage::Format_RGB32};
            image.fill(Qt::white);
            QPainter painter{&image};
            painter.setFont(QGuiApplication::font());
            drawTabular(painter, QRectF{0, 0, 200, 32}, alignment, u"14:30"_s);
            painter.end();
            QPair<int, int> columns{200, -1};
            for (int x = 0; x < 200; ++x) {
                for (int y = 0; y < 32; ++y) {
                    if (qGray(image.pixel(x, y)) < 128)
                        columns = {std::min(columns.first, x), x};
                }
            }
            return columns;
        };
        QVERIFY(inkedColumns(Qt::AlignLeft).first < 6);
        QVERIFY(inkedColumns(Qt::AlignRight).second > 193);
        const auto centred = inkedColumns(Qt::AlignHCenter);
        QVERIFY(std::abs(centred.first - (199 - centred.second)) <= 4);
    }
};

static const test::Registration<TestType> registered;
#include "tst_type.moc"
