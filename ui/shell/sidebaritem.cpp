// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebaritem.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QLocale>
#include <QPainter>
#include <QStyleOption>

namespace carillon {

namespace {

constexpr int edge = 8;
constexpr int textStart = edge + measure::icon + 12;

QFont semiBold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

SidebarItem::SidebarItem(Glyph glyph, const QString &text, QWidget *parent) : QPushButton{text, parent}, m_glyph{glyph}
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tell();
}

void SidebarItem::setFolded(bool folded)
{
    m_folded = folded;
    tell();
    updateGeometry();
    update();
}

void SidebarItem::setBadge(int count, bool attention)
{
    m_count = count;
    m_attention = attention;
    tell();
    update();
}

void SidebarItem::setKeys(const QKeySequence &keys, bool shown)
{
    m_keys = keys;
    m_showsKeys = shown;
    tell();
    update();
}

void SidebarItem::tell()
{
    QString name = text();
    if (m_count > 0 && m_attention)
        //: What a screen reader says of a page in the sidebar: %1 is its name
        name = tr("%1, %Ln need attention", nullptr, m_count).arg(text());
    else if (m_count > 0)
        //: What a screen reader says of a page in the sidebar: %1 is its name, %2 how many posts are on it
        name = tr("%1, %2").arg(text(), QLocale{}.toString(m_count));
    setAccessibleName(name);
    const auto keys = m_keys.toString(QKeySequence::NativeText);
    const auto what = m_folded ? name : text();
    //: Tool tip: what it does, and its keys
    setToolTip(keys.isEmpty() ? what : tr("%1 (%2)").arg(what, keys));
}

QSize SidebarItem::sizeHint() const
{
    return {m_folded ? measure::control : 184, measure::control};
}

void SidebarItem::paintEvent(QPaintEvent * /*event*/)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto scheme = schemeOf(palette());
    const bool under = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const auto color = colorOf(isChecked() ? Token::Accent : under ? Token::Text : Token::Muted, scheme);
    QPainter painter{this};
    if (isChecked() || under)
        paintBox(painter, rect(), measure::radius, colorOf(isChecked() ? Token::AccentSoft : Token::Hover, scheme),
                 isHighContrast(scheme) ? colorOf(Token::Border, scheme) : QColor{});
    if (showsFocusRing(option))
        paintFocusRing(painter, rect(), measure::radius, colorOf(Token::Accent, scheme));

    const int start = m_folded ? (width() - measure::icon) / 2 : edge;
    const auto picture = QStyle::visualRect(layoutDirection(), rect(),
                                            QRect{start, (height() - measure::icon) / 2, measure::icon, measure::icon});
    paintGlyph(painter, picture, m_glyph, color);
    if (m_folded) {
        if (m_attention && m_count > 0)
            paintBox(painter, QStyle::visualRect(layoutDirection(), rect(), QRect{width() - 12, 4, 8, 8}), 4,
                     colorOf(Token::Failed, scheme), {});
        return;
    }
    painter.setFont(isChecked() ? semiBold(font()) : font());
    painter.setPen(color);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(textStart, 0, -edge, 0)),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter
                         | Qt::TextHideMnemonic | Qt::TextSingleLine),
                     text());
    paintEnd(painter, color);
}

void SidebarItem::paintEnd(QPainter &painter, const QColor &color) const
{
    const auto end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    const auto area = rect().adjusted(edge, 0, -edge, 0);
    painter.setFont(fontOf(TextSize::Small));
    if (m_count > 0) {
        if (m_attention || isChecked())
            painter.setFont(semiBold(painter.font()));
        painter.setPen(m_attention ? colorOf(Token::Failed, this) : color);
        drawTabular(painter, area, end, QLocale{}.toString(m_count));
    } else if (m_showsKeys) {
        painter.setPen(color);
        painter.drawText(area, int(end | Qt::AlignVCenter),
                         m_keys.toString(QKeySequence::NativeText).replace(u'+', u' '));
    }
}

WorkspaceButton::WorkspaceButton(QWidget *parent) : QPushButton{parent}
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setName({});
}

void WorkspaceButton::setName(const QString &name)
{
    m_name = name;
    //: What a screen reader says of the button with the workspace's name, which opens the menu
    setAccessibleName(name.isEmpty() ? tr("Menu") : tr("Workspace %1, menu").arg(name));
    setToolTip(name);
    update();
}

void WorkspaceButton::setFolded(bool folded)
{
    m_folded = folded;
    updateGeometry();
    update();
}

QSize WorkspaceButton::sizeHint() const
{
    return {m_folded ? measure::control : 184, measure::control};
}

void WorkspaceButton::paintEvent(QPaintEvent * /*event*/)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto scheme = schemeOf(palette());
    const auto colors = buttonColors(option, ButtonRole::Quiet);
    QPainter painter{this};
    paintBox(painter, rect(), measure::radius, colors.ground, colors.line);
    if (showsFocusRing(option))
        paintFocusRing(painter, rect(), measure::radius, colorOf(Token::Accent, scheme));
    painter.setFont(semiBold(font()));
    if (m_folded) {
        const QRectF square{(width() - 24) / 2.0, (height() - 24) / 2.0, 24, 24};
        paintBox(painter, square, measure::radius, colorOf(Token::Accent, scheme), {});
        painter.setPen(colorOf(Token::OnAccent, scheme));
        painter.drawText(square, Qt::AlignCenter, m_name.isEmpty() ? QStringLiteral("C") : m_name.left(1).toUpper());
        return;
    }
    const auto text = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(edge, 0, -36, 0));
    painter.setPen(colorOf(Token::Text, scheme));
    painter.drawText(text, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     QFontMetrics{painter.font()}.elidedText(m_name, Qt::ElideRight, text.width()));
    paintGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), QRect{width() - 24, 8, 16, 16}),
               Glyph::ChevronDown, colorOf(Token::Text, scheme));
}

}  // namespace carillon
