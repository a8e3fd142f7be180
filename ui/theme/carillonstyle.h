// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionTab;

namespace carillon {

/// Fusion with the controls of ours: buttons, fields, boxes to tick, tabs, menus, scroll bars, rows, focus rings.
/// What stands on a page of its own kind (chips, cards) paints itself; see ui/widgets.
class CarillonStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    CarillonStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;
};

/// The painting behind CarillonStyle, by kind of control.
namespace stylepaint {

void buttonGround(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void buttonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void toolButtonGround(const QStyleOption &option, QPainter &painter);
void checkBox(const QStyleOption &option, QPainter &painter);
void radioButton(const QStyleOption &option, QPainter &painter);
void field(const QStyleOption &option, QPainter &painter);
void comboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget);
void spinBox(const QStyleOptionComplex &option, QPainter &painter, const QRect &up, const QRect &down);
void menuItem(const QStyleOptionMenuItem &option, QPainter &painter);
QSize menuItemSize(const QStyleOptionMenuItem &option);
void row(const QStyleOption &option, QPainter &painter);
void header(const QStyleOptionHeader &option, QPainter &painter);
void progressBar(const QStyleOptionProgressBar &option, QPainter &painter);
void tab(const QStyleOptionTab &option, QPainter &painter);
void scrollBar(const QStyleOptionComplex &option, QPainter &painter, const QRect &slider);

}  // namespace stylepaint

}  // namespace carillon
