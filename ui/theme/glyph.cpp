// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/glyph.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// In the order of Glyph.
constexpr std::array<QLatin1StringView, glyphCount> names{
    "activity"_L1,      "arrow-up-circle"_L1,
    "bell"_L1,          "calendar"_L1,
    "chevron-down"_L1,  "chevron-end"_L1,
    "chevron-start"_L1, "chevron-up"_L1,
    "clock"_L1,         "close"_L1,
    "copy"_L1,          "dash-circle"_L1,
    "dashed-circle"_L1, "drag"_L1,
    "export"_L1,        "external"_L1,
    "eye"_L1,           "filter"_L1,
    "gear"_L1,          "image"_L1,
    "import"_L1,        "info"_L1,
    "keyboard"_L1,      "link"_L1,
    "list"_L1,          "lock"_L1,
    "more"_L1,          "offline"_L1,
    "pause"_L1,         "pencil"_L1,
    "person"_L1,        "play"_L1,
    "plus"_L1,          "question-circle"_L1,
    "refresh"_L1,       "search"_L1,
    "send"_L1,          "sidebar"_L1,
    "smile"_L1,         "split"_L1,
    "tick"_L1,          "tick-circle"_L1,
    "trash"_L1,         "triangle"_L1,
    "undo"_L1,          "warning"_L1,
};

bool pointsSideways(Glyph glyph)
{
    switch (glyph) {
    case Glyph::ChevronEnd:
    case Glyph::ChevronStart:
    case Glyph::External:
    case Glyph::List:
    case Glyph::Send:
    case Glyph::Sidebar:
    case Glyph::Split:
    case Glyph::Undo:
        return true;
    default:
        return false;
    }
}

QPixmap rendered(Glyph glyph, const QColor &color, int pixels, bool mirrored)
{
    const auto key = u"carillon/%1/%2/%3/%4"_s.arg(int(glyph)).arg(color.rgba(), 0, 16).arg(pixels).arg(mirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap{pixels, pixels};
    pixmap.fill(Qt::transparent);
    QFile file{glyphFile(glyph)};
    if (file.open(QIODevice::ReadOnly)) {
        auto svg = file.readAll();
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer{svg};
        QPainter painter{&pixmap};
        if (mirrored) {
            painter.translate(pixels, 0);
            painter.scale(-1, 1);
        }
        painter.setOpacity(color.alphaF());
        renderer.render(&painter, QRectF{0, 0, qreal(pixels), qreal(pixels)});
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks for the colour when it paints, so icons that were handed out long ago follow a change of scheme.
class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, Token token) : m_glyph{glyph}, m_token{token} {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRectF square{0, 0, qreal(side), qreal(side)};
        square.moveCenter(QRectF{rect}.center());
        paintGlyph(*painter, square, m_glyph, color(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        return rendered(m_glyph, color(mode), std::min(size.width(), size.height()), mirrors());
    }

    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine{*this}; }
    [[nodiscard]] QString key() const override { return u"carillon"_s; }

    [[nodiscard]] bool mirrors() const { return pointsSideways(m_glyph) && QGuiApplication::isRightToLeft(); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const auto palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        return colorOf(m_token, schemeOf(palette));
    }

    Glyph m_glyph;
    Token m_token;
};

}  // namespace

QString glyphFile(Glyph glyph)
{
    return u":/icons/%1.svg"_s.arg(names[size_t(glyph)]);
}

QIcon icon(Glyph glyph, Token token)
{
    return QIcon{new GlyphEngine{glyph, token}};
}

void paintGlyph(QPainter &painter, const QRectF &where, Glyph glyph, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    const int pixels = qRound(where.width() * ratio);
    auto pixmap = rendered(glyph, color, pixels, pointsSideways(glyph) && QGuiApplication::isRightToLeft());
    pixmap.setDevicePixelRatio(ratio);
    // On whole device pixels, or the lines blur.
    painter.drawPixmap(QPointF{qRound(where.x() * ratio) / ratio, qRound(where.y() * ratio) / ratio}, pixmap);
}

QIcon applicationIcon()
{
    return QIcon{u":/icons/carillon.svg"_s};
}

}  // namespace carillon
