// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/latemodel.h"

#include "ui/queue/queuerows.h"

#include <algorithm>
#include <iterator>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QString identityOf(const PostCard &card)
{
    return card.copies.isEmpty() ? card.postKey : card.copies.first().key;
}

}  // namespace

void LateModel::setCards(const QList<PostCard> &cards)
{
    if (cards == m_cards)
        return;
    beginResetModel();
    m_cards = cards;
    endResetModel();
    emit choiceChanged();
}

QList<PostCard> LateModel::chosen() const
{
    QList<PostCard> cards;
    std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(cards),
                 [this](const PostCard &card) { return !m_left.contains(identityOf(card)); });
    return cards;
}

void LateModel::chooseAll(bool all)
{
    m_left.clear();
    if (!all) {
        for (const auto &card : std::as_const(m_cards))
            m_left += identityOf(card);
    }
    emit dataChanged(index(0), index(int(m_cards.size()) - 1), {Qt::CheckStateRole});
    emit choiceChanged();
}

int LateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant LateModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cardText(card(index));
    case Qt::CheckStateRole:
        return m_left.contains(identityOf(card(index))) ? Qt::Unchecked : Qt::Checked;
    case Qt::ToolTipRole:
        return detail(index);
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(cardText(card(index)), detail(index));
    default:
        return {};
    }
}

bool LateModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        m_left.remove(identityOf(card(index)));
    else
        m_left += identityOf(card(index));
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit choiceChanged();
    return true;
}

Qt::ItemFlags LateModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

}  // namespace carillon
