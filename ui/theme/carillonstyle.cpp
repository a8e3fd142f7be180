// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/carillonstyle.h"

#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int arrowWidth = 32;
constexpr int stepperWidth = 28;

QRect mirrored(const QStyleOption &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int groove = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64{bar.maximum} - bar.minimum;
    const int shortest = 32;
    const int length = range > 0
        ? std::clamp(int(qint64{bar.pageStep} * groove / (range + bar.pageStep)), std::min(shortest, groove), groove)
        : groove;
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, groove - length,
                                                      bar.upsideDown);
    const auto along = [&](int from, int extent) {
        return horizontal ? QRect{from, 0, extent, bar.rect.height()} : QRect{0, from, bar.rect.width(), extent};
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return mirrored(bar, along(start, length));
    case QStyle::SC_ScrollBarSubPage:
        return mirrored(bar, along(0, start));
    case QStyle::SC_ScrollBarAddPage:
        return mirrored(bar, along(start + length, groove - start - length));
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    default:
        return {};  // no buttons at the ends
    }
}

}  // namespace

CarillonStyle::CarillonStyle() : QProxyStyle{u"Fusion"_s} {}

void CarillonStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QTabBar *>(widget)
        || widget->inherits("QScrollBar"))
        widget->setAttribute(Qt::WA_Hover);
}

void CarillonStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const auto scheme = schemeOf(option->palette);
    switch (element) {
    case PE_PanelButtonTool:
        return stylepaint::toolButtonGround(*option, *painter);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return stylepaint::checkBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return stylepaint::radioButton(*option, *painter);
    case PE_PanelLineEdit:
        // The edit inside a combo or spin box has no frame of its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            stylepaint::field(*option, *painter);
        return;
    case PE_PanelItemViewItem:
        return stylepaint::row(*option, *painter);
    case PE_PanelItemViewRow:
        return;
    case PE_Frame:
        // Little enough that what stands inside does not reach over it.
        return paintBox(*painter, option->rect, 3, {}, colorOf(Token::Border, scheme));
    case PE_FrameMenu:
        painter->setPen(colorOf(Token::Border, scheme));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, colorOf(Token::Raised, scheme));
        return;
    case PE_PanelTipLabel:
        return paintBox(*painter, option->rect, 0, colorOf(Token::Raised, scheme), colorOf(Token::Border, scheme));
    case PE_FrameFocusRect:
        return paintFocusRing(*painter, option->rect, 4, colorOf(Token::Accent, scheme));
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect{option->rect.left(), option->rect.bottom(), option->rect.width(), 1},
                          colorOf(Token::Border, scheme));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CarillonStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            stylepaint::buttonGround(*button, *painter, widget);
            stylepaint::buttonLabel(*button, *painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            stylepaint::menuItem(*item, *painter);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            // A selected line keeps the colour of its words: HighlightedText is for selected text.
            QStyleOptionViewItem line{*item};
            line.palette.setColor(QPalette::HighlightedText, line.palette.color(QPalette::Active, QPalette::Text));
            QProxyStyle::drawControl(element, &line, painter, widget);
        }
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            stylepaint::progressBar(*bar, *painter);
        return;
    case CE_HeaderEmptyArea:
    case CE_HeaderSection:
        painter->fillRect(option->rect, colorOf(Token::Surface, schemeOf(option->palette)));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            stylepaint::header(*header, *painter);
        return;
    case CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            stylepaint::tab(*tab, *painter);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void CarillonStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        return stylepaint::comboBox(*option, *painter, widget);
    case CC_SpinBox:
        return stylepaint::spinBox(*option, *painter, subControlRect(control, option, SC_SpinBoxUp, widget),
                                   subControlRect(control, option, SC_SpinBoxDown, widget));
    case CC_ScrollBar:
        return stylepaint::scrollBar(*option, *painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect CarillonStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                    const QWidget *widget) const
{
    const auto &rect = option->rect;
    if (control == CC_ComboBox) {
        if (subControl == SC_ComboBoxEditField)
            return mirrored(*option, rect.adjusted(12, 1, -arrowWidth, -1));
        if (subControl == SC_ComboBoxArrow)
            return mirrored(*option, QRect{rect.right() - arrowWidth + 1, rect.top(), arrowWidth, rect.height()});
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool steps = !spin || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int buttons = steps ? stepperWidth : 0;
        const QRect up{rect.right() - buttons + 1, rect.top() + 1, buttons, rect.height() / 2 - 1};
        if (subControl == SC_SpinBoxUp)
            return mirrored(*option, up);
        if (subControl == SC_SpinBoxDown)
            return mirrored(*option, up.translated(0, rect.height() / 2));
        if (subControl == SC_SpinBoxEditField)
            return mirrored(*option, rect.adjusted(8, 1, -std::max(buttons, 8), -1));
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, subControl);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect CarillonStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            // A picture at the start brings a margin of its own.
            const int start = widget && !widget->actions().isEmpty() ? 2 : 8;
            return mirrored(*option, option->rect.adjusted(start, 1, -8, -1));
        }
    }
    // The ring goes around the words too.
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize CarillonStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                      const QWidget *widget) const
{
    const int height = isDense(widget) ? measure::denseControl : measure::control;
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool hasIcon = button && !button->icon.isNull();
        if (button && button->text.isEmpty())
            return {height, height};
        const int text = option->fontMetrics.horizontalAdvance(button ? button->text : QString{});
        const bool hasMenu = button && (button->features & QStyleOptionButton::HasMenu);
        return {text + 24 + (hasIcon ? measure::icon + 8 : 0) + (hasMenu ? measure::icon + 8 : 0), height};
    }
    case CT_ToolButton:
        return {std::max(contents.width() + 8, height), height};
    case CT_LineEdit:
    case CT_SpinBox:
        return {contents.width() + (type == CT_SpinBox ? stepperWidth + 16 : 16), height};
    case CT_ComboBox:
        return {contents.width() + 16 + arrowWidth, height};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return stylepaint::menuItemSize(*item);
        return contents;
    case CT_ItemViewItem: {
        const auto size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(size.height(), measure::denseControl)};
    }
    case CT_TabBarTab:
        return {contents.width(), 40};
    case CT_HeaderSection: {
        const auto size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width() + 16, measure::control};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int CarillonStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_MenuHMargin:
    case PM_TabBarTabVSpace:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_MenuVMargin:
        return 4;
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return measure::icon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_FocusFrameHMargin:  // beside the words of a list's line
        return 8;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CarillonStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon CarillonStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_DialogCloseButton:
    case SP_TitleBarCloseButton:
        return icon(Glyph::Close);
    case SP_MessageBoxWarning:
        return icon(Glyph::Triangle, Token::Publishing);
    case SP_MessageBoxCritical:
        return icon(Glyph::Triangle, Token::Failed);
    case SP_MessageBoxInformation:
        return icon(Glyph::Info, Token::Accent);
    case SP_MessageBoxQuestion:
        return icon(Glyph::QuestionCircle, Token::Accent);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

}  // namespace carillon
