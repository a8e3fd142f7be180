// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/mediatile.h"

#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>

#include <algorithm>

namespace carillon {

void paintPicture(QPainter &painter, const QRectF &where, const QImage &image, const QWidget *widget)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(where, measure::radius, measure::radius);
    if (image.isNull()) {
        painter.fillPath(shape, colorOf(Token::Hover, widget));
        QRectF glyph{0, 0, 24, 24};
        glyph.moveCenter(where.center());
        paintGlyph(painter, glyph, Glyph::Image, colorOf(Token::Muted, widget));
    } else {
        const QSizeF whole{image.size()};
        const auto shown = where.size().scaled(whole, Qt::KeepAspectRatio);
        const QRectF source{QPointF{(whole.width() - shown.width()) / 2, (whole.height() - shown.height()) / 2}, shown};
        painter.setClipPath(shape);
        painter.drawImage(where, image, source);
    }
    painter.restore();
}

namespace {

bool plays(const MediaAsset &asset)
{
    return asset.kind == MediaKind::Video || asset.kind == MediaKind::Audio || asset.kind == MediaKind::Animation;
}

/// "0:09", "12:30", "1:02:03"
QString durationWords(std::chrono::milliseconds duration)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(duration).count();
    const QChar zero{u'0'};
    const auto rest = QStringLiteral("%1:%2")
                          .arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, zero)
                          .arg(seconds % 60, 2, 10, zero);
    return seconds >= 3600 ? QStringLiteral("%1:%2").arg(seconds / 3600).arg(rest) : rest;
}

/// Small words in a lower corner, on a ground of their own, since nobody knows the colours of what lies below.
void paintBadge(QPainter &painter, const QRectF &where, const QString &words, bool atEnd, const QWidget *widget)
{
    auto font = fontOf(TextSize::Small);
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 0.85);
    painter.setFont(font);
    const qreal width = QFontMetricsF{font}.horizontalAdvance(words) + 12;
    const bool atRight = atEnd == (widget->layoutDirection() == Qt::LeftToRight);
    const QRectF badge{atRight ? where.right() - width - 6 : where.left() + 6, where.bottom() - 24, width, 18};
    paintBox(painter, badge, 4, colorOf(Token::Text, widget), {});
    painter.setPen(colorOf(Token::Window, widget));
    painter.drawText(badge, Qt::AlignCenter, words);
}

}  // namespace

void paintDuration(QPainter &painter, const QRectF &where, const MediaAsset &asset, const QWidget *widget)
{
    if (!plays(asset))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF disc{0, 0, 32, 32};
    disc.moveCenter(where.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(Token::Text, widget));
    painter.drawEllipse(disc);
    paintGlyph(painter, disc.adjusted(8, 8, -8, -8), Glyph::Play, colorOf(Token::Window, widget));
    if (asset.duration.count() > 0)
        paintBadge(painter, where, durationWords(asset.duration), true, widget);
    painter.restore();
}

MediaTile::MediaTile(const PostMedia &media, QWidget *parent) : QAbstractButton{parent}, m_media{media}
{
    setFixedSize(side, side);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    tell();
}

void MediaTile::setMedia(const PostMedia &media)
{
    m_media = media;
    tell();
    update();
}

void MediaTile::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void MediaTile::setPlace(int at, int count)
{
    m_at = at;
    m_count = count;
    tell();
}

QString MediaTile::placeWords() const
{
    const bool isVideo = m_media.asset.kind == MediaKind::Video;
    return (isVideo ? tr("Video %1 of %2") : tr("Picture %1 of %2")).arg(m_at + 1).arg(m_count);
}

void MediaTile::tell()
{
    const auto place = placeWords();
    //: %1 is "Picture 1 of 3", %2 what a person wrote for those who cannot see it
    setAccessibleName(m_media.alt.isEmpty() ? tr("%1, not described yet").arg(place)
                                            : tr("%1: %2").arg(place, m_media.alt));
    setAccessibleDescription(tr("Enter describes it, Delete removes it, Ctrl and an arrow key moves it"));
    if (!m_media.captions.isEmpty())
        //: %1 is the name and description of a video
        setAccessibleName(tr("%1, with captions").arg(accessibleName()));
    setToolTip(m_media.alt.isEmpty() ? tr("Describe this picture for people who cannot see it") : m_media.alt);
}

void MediaTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintPicture(painter, rect(), m_image, this);
    paintDuration(painter, rect(), m_media.asset, this);
    paintBadge(painter, rect(), m_media.alt.isEmpty() ? tr("ALT?") : tr("ALT"), false, this);
    if (!m_media.captions.isEmpty())
        //: closed captions, in the corner of a video
        paintBadge(painter, rect().adjusted(0, 0, 0, -22), tr("CC"), false, this);
    const auto scheme = schemeOf(palette());
    QStyleOptionButton option;
    option.initFrom(this);
    if (showsFocusRing(option))
        paintFocusRing(painter, rect(), measure::radius, colorOf(Token::Accent, scheme));
    else if (m_isDragged)
        paintBox(painter, rect(), measure::radius, {}, colorOf(Token::Accent, scheme), 2);
}

void MediaTile::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers() & Qt::ControlModifier;
    const int forward = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        emit removeWanted();
    else if (moves && event->key() == Qt::Key_Right)
        emit stepWanted(forward);
    else if (moves && event->key() == Qt::Key_Left)
        emit stepWanted(-forward);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void MediaTile::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    m_isDragged = false;
    QAbstractButton::mousePressEvent(event);
}

void MediaTile::mouseMoveEvent(QMouseEvent *event)
{
    const auto at = event->position().toPoint();
    if ((event->buttons() & Qt::LeftButton)
        && (m_isDragged || (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())) {
        m_isDragged = true;
        emit dragged(mapToParent(at));
        update();
        return;
    }
    QAbstractButton::mouseMoveEvent(event);
}

void MediaTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isDragged, false))
        return QAbstractButton::mouseReleaseEvent(event);
    setDown(false);
    update();
}

void MediaTile::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Describe..."), this, &QAbstractButton::click);
    //: To an earlier place among the pictures
    menu->addAction(tr("Move forward"), this, [this] { emit stepWanted(-1); })->setEnabled(m_at > 0);
    //: To a later place among the pictures
    menu->addAction(tr("Move back"), this, [this] { emit stepWanted(1); })->setEnabled(m_at < m_count - 1);
    menu->addSeparator();
    menu->addAction(carillon::icon(Glyph::Trash), tr("Remove"), this, &MediaTile::removeWanted);
    menu->popup(event->globalPos());
}

}  // namespace carillon
