// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/listcell.h"

namespace carillon {

QStringList splitListCell(const QString &cell)
{
    if (cell.isEmpty())
        return {};
    QStringList items;
    QString item;
    qsizetype backslashes = 0;
    for (const auto c : cell) {
        if (c == u'\\') {
            ++backslashes;
            continue;
        }
        const bool bar = c == u'|';
        item += QString{bar ? backslashes / 2 : backslashes, u'\\'};
        if (!bar || backslashes % 2 == 1) {
            item += c;
        } else {
            items += item;
            item.clear();
        }
        backslashes = 0;
    }
    item += QString{backslashes, u'\\'};
    items += item;
    return items;
}

QString joinListCell(const QStringList &items)
{
    QString cell;
    for (qsizetype at = 0; at < items.size(); ++at) {
        qsizetype backslashes = 0;
        for (const auto c : items[at]) {
            if (c == u'|')
                cell += QString{backslashes + 1, u'\\'};
            backslashes = c == u'\\' ? backslashes + 1 : 0;
            cell += c;
        }
        if (at + 1 < items.size())
            cell += QString{backslashes, u'\\'} + u'|';
    }
    return cell;
}

}  // namespace carillon
