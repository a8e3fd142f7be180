// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postcard.h"

#include <QAbstractListModel>
#include <QSet>

#include <functional>

namespace carillon {

/// Late posts to choose among: each is chosen at first, and stays as it was left when they are read anew.
class LateModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setCards(const QList<PostCard> &cards);
    /// What stands below a card's words: its time, how late it is, its accounts. Set once, before cards.
    void setDetail(std::function<QString(const PostCard &)> detail) { m_detail = std::move(detail); }

    [[nodiscard]] const PostCard &card(const QModelIndex &index) const { return m_cards[index.row()]; }
    [[nodiscard]] QString detail(const QModelIndex &index) const { return m_detail(card(index)); }
    [[nodiscard]] QList<PostCard> chosen() const;
    void chooseAll(bool all);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void choiceChanged();

private:
    QList<PostCard> m_cards;
    QSet<QString> m_left;  ///< those that were taken out of the choice
    std::function<QString(const PostCard &)> m_detail;
};

}  // namespace carillon
