// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayicon.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

namespace carillon::desktop {

using namespace Qt::StringLiterals;

namespace {

/// Of panels, at one and at two device pixels for each of theirs.
constexpr int sizes[]{16, 22, 24, 32, 44, 48, 64, 128};

/// A panel has colours of its own: the icon brings its ground along and is the same on all of them.
QColor colorOfIcon(Token token)
{
    return colorOf(token, Scheme::Light);
}

void paintBell(QPainter &painter, TrayState state)
{
    QFile file{u":/icons/tray.svg"_s};
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto ground = colorOfIcon(state == TrayState::Paused ? Token::Expired : Token::Accent);
    QSvgRenderer renderer{file.readAll().replace("#2f57d6", ground.name().toLatin1())};
    renderer.render(&painter, QRectF{0, 0, 16, 16});
}

/// A round sign with two bars.
void paintPause(QPainter &painter)
{
    painter.setBrush(colorOfIcon(Token::Text));
    painter.drawEllipse(QRectF{7, 7, 8.5, 8.5});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOfIcon(Token::Surface));
    painter.drawRect(QRectF{9.25, 9, 1.4, 4.5});
    painter.drawRect(QRectF{11.85, 9, 1.4, 4.5});
}

/// A triangle with an exclamation mark, as failed posts have it in the window.
void paintAttention(QPainter &painter)
{
    QPainterPath triangle{{11, 6.25}};
    triangle.lineTo(15.5, 15.25);
    triangle.lineTo(6.5, 15.25);
    triangle.closeSubpath();
    painter.setBrush(colorOfIcon(Token::Failed));
    painter.drawPath(triangle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOfIcon(Token::Surface));
    painter.drawRect(QRectF{10.4, 9.25, 1.2, 2.75});
    painter.drawRect(QRectF{10.4, 12.75, 1.2, 1.2});
}

QPixmap drawn(TrayState state, int side)
{
    QPixmap pixmap{side, side};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 16.0, side / 16.0);
    paintBell(painter, state);
    painter.setPen(QPen{colorOfIcon(Token::Surface), 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    switch (state) {
    case TrayState::Normal:
        break;
    case TrayState::Paused:
        paintPause(painter);
        break;
    case TrayState::Attention:
        paintAttention(painter);
        break;
    }
    return pixmap;
}

}  // namespace

QIcon trayIcon(TrayState state)
{
    QIcon icon;
    for (const int side : sizes)
        icon.addPixmap(drawn(state, side));
    return icon;
}

}  // namespace carillon::desktop
