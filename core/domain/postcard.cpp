// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/postcard.h"

namespace carillon {

bool areOneCard(const PostCard &a, const PostCard &b)
{
    return a.post == b.post && a.state == b.state && a.hold == b.hold && a.dueAt == b.dueAt && a.error == b.error
        && a.liveParts == b.liveParts && a.comment == b.comment && a.act == b.act;
}

void appendCards(QList<PostCard> &cards, const QList<PostCard> &more)
{
    for (const auto &card : more) {
        if (!cards.isEmpty() && areOneCard(cards.last(), card))
            cards.last().copies += card.copies;
        else
            cards += card;
    }
}

}  // namespace carillon
