// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/splitbutton.h"

#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace carillon {

namespace {

/// One half: round at the outer end, straight where the other half joins.
class Half final : public QPushButton
{
public:
    Half(bool isArrow, ButtonRole role, QWidget *parent) : QPushButton{parent}, m_isArrow{isArrow}, m_role{role}
    {
        setAutoDefault(false);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    /// Round at both ends, as nothing joins.
    void setAlone(bool alone)
    {
        m_isAlone = alone;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {m_isArrow ? 36 : fontMetrics().horizontalAdvance(text()) + 25, measure::control};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        const auto colors = buttonColors(option, m_role);
        QPainter painter{this};
        painter.setClipRect(rect());
        const bool roundAtRight = m_isArrow == (layoutDirection() == Qt::LeftToRight);
        const QRectF box{rect()};
        const auto joined = roundAtRight ? box.adjusted(-8, 0, 0, 0) : box.adjusted(0, 0, 8, 0);
        paintBox(painter, m_isAlone ? box : joined, measure::radius, colors.ground, colors.line);
        if (m_isArrow) {
            auto divider = colors.text;
            divider.setAlphaF(0.35F);
            painter.fillRect(QRectF{roundAtRight ? 0.0 : width() - 1.0, 8, 1, height() - 16.0}, divider);
            paintGlyph(painter, QRectF{(width() - 16) / 2.0, (height() - 16) / 2.0, 16, 16}, Glyph::ChevronDown,
                       colors.text);
        } else {
            painter.setPen(colors.text);
            painter.drawText(rect(), int(Qt::AlignCenter | Qt::TextHideMnemonic), text());
        }
        if (showsFocusRing(option))
            paintBox(painter, box.adjusted(2, 2, -2, -2), measure::radius - 2, {},
                     colorOf(m_role == ButtonRole::Primary ? Token::OnAccent : Token::Accent, this), 1.5);
    }

private:
    bool m_isArrow;
    ButtonRole m_role;
    bool m_isAlone = true;
};

}  // namespace

SplitButton::SplitButton(const QString &text, QWidget *parent) : SplitButton{text, ButtonRole::Primary, parent} {}

SplitButton::SplitButton(const QString &text, ButtonRole role, QWidget *parent)
    : QWidget{parent},
      m_button{new Half{false, role, this}},
      m_arrow{new Half{true, role, this}},
      m_menu{new QMenu{this}}
{
    auto font = m_button->font();
    if (role == ButtonRole::Primary)
        font.setWeight(QFont::DemiBold);
    m_button->setFont(font);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_button);
    row->addWidget(m_arrow);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(m_button);
    m_arrow->setAccessibleName(tr("More ways to do this"));
    m_arrow->setToolTip(m_arrow->accessibleName());
    showArrow();
    m_menu->installEventFilter(this);
    m_button->installEventFilter(this);
    connect(m_button, &QPushButton::clicked, this, &SplitButton::clicked);
    connect(m_arrow, &QPushButton::clicked, this, &SplitButton::openMenu);
    setText(text);
}

void SplitButton::setText(const QString &text)
{
    m_button->setText(text);
    m_button->updateGeometry();
}

QString SplitButton::text() const
{
    return m_button->text();
}

void SplitButton::openMenu()
{
    if (m_menu->isEmpty())
        return;
    // Above the button where the window has no room below: it mostly stands at the foot of a page.
    const auto size = m_menu->sizeHint();
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const int x = leftToRight ? width() - size.width() : 0;
    const bool fitsBelow = mapTo(window(), QPoint{0, height() + 4 + size.height()}).y() <= window()->height();
    m_menu->popup(mapToGlobal(QPoint{x, fitsBelow ? height() + 4 : -size.height() - 4}));
}

void SplitButton::showArrow()
{
    const bool isAlone = m_menu->isEmpty();
    m_arrow->setVisible(!isAlone);
    static_cast<Half *>(m_button)->setAlone(isAlone);
    static_cast<Half *>(m_arrow)->setAlone(false);
}

bool SplitButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_menu && (event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionRemoved))
        showArrow();
    if (watched == m_button && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            openMenu();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace carillon
