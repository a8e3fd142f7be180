// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace carillon {

namespace {

constexpr int stays = 8000;  // ms

Scheme opposite(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return Scheme::Dark;
    case Scheme::Dark:
        return Scheme::Light;
    case Scheme::HighContrast:
        return Scheme::HighContrastDark;
    case Scheme::HighContrastDark:
        return Scheme::HighContrast;
    }
    return Scheme::Light;
}

}  // namespace

Toast::Toast(const QString &sentence, const QString &action, QWidget *parent)
    : QWidget{parent},
      m_words{new TextLabel{{}}},
      m_button{new Button{action, ButtonRole::Quiet}},
      m_time{new QTimer{this}}
{
    setAccessibleName(sentence);
    turnPalette();
    m_words->setWritten(sentence);
    auto font = m_button->font();
    font.setWeight(QFont::DemiBold);
    m_button->setFont(font);
    m_button->setVisible(!action.isEmpty());
    m_button->setAccessibleDescription(sentence);
    m_button->installEventFilter(this);
    auto *row = new QHBoxLayout{this};
    // Spacing, since the margins of a layout do not turn round where people write from right to left.
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(0);
    row->addSpacing(12);
    row->addWidget(m_words, 1);
    row->addSpacing(12);
    row->addWidget(m_button);
    setMinimumHeight(40);
    m_time->setSingleShot(true);
    m_time->setInterval(stays);
    connect(m_time, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        emit acted();
        dismiss();
    });
    parent->installEventFilter(this);
    place();
    show();
    raise();
    countDown();
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
}

void Toast::dismiss()
{
    if (isHidden())
        return;
    m_time->stop();
    hide();
    emit gone();
    deleteLater();
}

void Toast::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const auto scheme = schemeOf(palette());
    paintBox(painter, rect(), measure::cardRadius, colorOf(Token::Raised, scheme),
             isHighContrast(scheme) ? colorOf(Token::Border, scheme) : QColor{}, 1);
}

void Toast::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        turnPalette();
}

void Toast::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_time->stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    countDown();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    if (watched == m_button && event->type() == QEvent::FocusIn)
        m_time->stop();
    if (watched == m_button && event->type() == QEvent::FocusOut)
        countDown();
    return QWidget::eventFilter(watched, event);
}

/// The other scheme's colours, so that it stands out from the page without a shadow.
void Toast::turnPalette()
{
    const auto wanted = opposite(schemeOf(parentWidget()->palette()));
    if (schemeOf(palette()) != wanted)
        setPalette(paletteOf(wanted));
}

/// One line where it fits, else as many as it takes.
void Toast::place()
{
    const auto room = parentWidget()->rect();
    const int widest = room.width() - 32;
    m_words->setWordWrap(false);
    auto size = sizeHint();
    if (size.width() > widest) {
        m_words->setWordWrap(true);
        size = {widest, layout()->totalHeightForWidth(widest)};
    }
    resize(size.width(), std::clamp(size.height(), 40, std::max(room.height(), 40)));
    move(room.center().x() - width() / 2, room.bottom() - height() - 15);
}

void Toast::countDown()
{
    if (!underMouse() && !m_button->hasFocus())
        m_time->start();
}

}  // namespace carillon
