// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/theme/emojitext.h"
#include "ui/theme/type.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

const auto heart = u"\u2764\uFE0F"_s;

QImage drawn(const QString &text, int width = 120)
{
    QImage image{width, 32, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setFont(QGuiApplication::font());
    painter.setPen(Qt::black);
    drawElided(painter, image.rect(), Qt::AlignLeft, text);
    return image;
}

int reddish(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color{image.pixel(x, y)};
            if (color.red() > color.green() + 80 && color.red() > color.blue() + 60)
                ++count;
        }
    }
    return count;
}

}  // namespace

/// Emoji that the text font would draw in the colour of the text.
class TestEmojiText final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatAsksForTheEmoji_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("plain") << u"Guten Morgen"_s << QStringList{};
        QTest::newRow("an emoji that is nothing else") << u"ok \U0001F44D"_s << QStringList{};
        QTest::newRow("a heart as text") << u"I \u2764 NY"_s << QStringList{};
        QTest::newRow("hearts") << heart + u" and "_s + heart << QStringList{heart, heart};
        QTest::newRow("a heart on fire") << u"a\u2764\uFE0F\u200D\U0001F525b"_s
                                         << QStringList{u"\u2764\uFE0F\u200D\U0001F525"_s};
        QTest::newRow("a key") << u"press 1\uFE0F\u20E3"_s << QStringList{u"1\uFE0F\u20E3"_s};
    }

    void findsWhatAsksForTheEmoji()
    {
        QFETCH(const QString, text);
        QStringList found;
        for (const auto &format : emojiFormats(text))
            found += text.mid(format.start, format.length);
        QTEST(found, "found");
    }

    void aHeartIsRed()
    {
        if (!QFontDatabase::families().contains(emojiFamily()))
            QSKIP("the font for emoji is not installed");
        QVERIFY(reddish(drawn(u"We "_s + heart + u" rain"_s)) > 40);
        QCOMPARE(reddish(drawn(u"We \u2665 rain"_s)), 0);
    }

    void whatIsTooLongIsCut()
    {
        const auto image = drawn(u"We "_s + heart + u" rain in the morning and in the evening"_s, 100);
        QVERIFY(image != drawn(u"We "_s + heart + u" rain"_s, 100));
        for (int y = 0; y < image.height(); ++y)
            QCOMPARE(image.pixelColor(99, y), QColor{Qt::white});
    }

    void labelsTakeItAsHtml()
    {
        QVERIFY(emojiHtml(u"a < b & c"_s).isEmpty());
        const auto html = emojiHtml(u"a < b\n"_s + heart);
        QVERIFY(html.contains("a &lt; b<br>"_L1));
        QVERIFY(html.contains(emojiFamily()));
    }
};

static const test::Registration<TestEmojiText> registered;
#include "tst_emojitext.moc"
