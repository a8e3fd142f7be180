// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusorder.h"

#include <QLayout>

namespace carillon {

namespace {

void gather(QWidget &widget, QWidgetList &order);

void gather(QLayout &layout, QWidgetList &order)
{
    for (int at = 0; at < layout.count(); ++at) {
        auto *item = layout.itemAt(at);
        if (auto *widget = item->widget())
            gather(*widget, order);
        else if (auto *inner = item->layout())
            gather(*inner, order);
    }
}

void gather(QWidget &widget, QWidgetList &order)
{
    // What takes the focus keeps its parts to itself, such as the line in a combo box.
    if ((widget.focusPolicy() & Qt::TabFocus) != 0) {
        order += &widget;
        return;
    }
    if (auto *layout = widget.layout()) {
        gather(*layout, order);
        return;
    }
    for (auto *child : widget.children()) {
        if (child->isWidgetType())
            gather(*static_cast<QWidget *>(child), order);
    }
}

}  // namespace

QWidgetList focusOrderOf(QWidget &place)
{
    QWidgetList order;
    gather(place, order);
    return order;
}

QWidgetList orderFocus(QWidget &place, const QWidgetList &before)
{
    const auto order = focusOrderOf(place);
    if (order != before) {
        for (qsizetype at = 1; at < order.size(); ++at)
            QWidget::setTabOrder(order[at - 1], order[at]);
    }
    return order;
}

}  // namespace carillon
