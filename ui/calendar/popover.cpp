// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/popover.h"

#include "ui/theme/paint.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace carillon {

Popover::Popover(const QString &name, QWidget *parent) : QWidget{parent}, m_column{new QVBoxLayout{this}}, m_first{this}
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_NoMousePropagation);
    m_column->setContentsMargins(16, 12, 16, 16);
    m_column->setSpacing(measure::gap);
}

void Popover::openBeside(const QRect &where)
{
    const auto room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    auto size = sizeHint().expandedTo(minimumSize()).boundedTo(maximumSize()).boundedTo(room.size());
    // The hint is that of another width: sentences that wrap are higher in this one.
    if (hasHeightForWidth())
        size.setHeight(std::min(heightForWidth(size.width()), room.height()));
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    QRect place{QPoint{}, size};
    const int after = where.right() + 8;
    const int before = where.left() - 8 - size.width();
    const bool fitsAfter = after + size.width() <= room.right();
    const bool fitsBefore = before >= room.left();
    if (fitsAfter || fitsBefore) {
        const bool goesAfter = rightToLeft ? !fitsBefore : fitsAfter;
        place.moveTopLeft({goesAfter ? after : before, where.top()});
    } else {
        const bool fitsBelow = where.bottom() + 8 + size.height() <= room.bottom();
        place.moveTopLeft({where.left(), fitsBelow ? where.bottom() + 8 : where.top() - 8 - size.height()});
    }
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - size.width() + 1)));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - size.height() + 1)));
    setGeometry(place);
    m_before = QApplication::focusWidget();
    show();
    raise();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget * /*old*/, QWidget *now) { focusMoved(now); });
    m_first->setFocus(Qt::PopupFocusReason);
}

void Popover::focusMoved(const QWidget *now)
{
    if (now && now != this && !isAncestorOf(now))
        dismiss();
}

void Popover::dismiss()
{
    if (std::exchange(m_isGoing, true))
        return;
    qApp->removeEventFilter(this);
    const auto *focused = QApplication::focusWidget();
    const bool hadFocus = focused == this || isAncestorOf(focused);
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    emit closed();
    deleteLater();
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget != this && !isAncestorOf(widget))
            dismiss();
    }
    return false;
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void Popover::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintBox(painter, rect(), measure::cardRadius, colorOf(Token::Raised, this), colorOf(Token::Border, this));
}

}  // namespace carillon
