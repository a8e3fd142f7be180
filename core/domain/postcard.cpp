// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/postcard.h"

namespace carillon {

bool areOneCard(const PostCard &a, const PostCard &b)
{
    return a.post == b.post && a.state == b.state && a.hold == b.hold && a.dueAt == b.dueAt && a.error == b.error
        && a.liveParts == b.liveParts && a.comment == b.comment && a.act == b.act && a.recall == b.recall;
}

namespace {

/// A card of several copies says what all of them get, or what most would.
void addCopies(PostCard &card, const PostCard &more)
{
    card.copies += more.copies;
    if (card.common == more.common && card.text == more.text)
        return;
    const auto common = card.common ? card.common : more.common;
    if (!common || common->text.trimmed().isEmpty())
        return;
    card.text = common->text;
    card.parts = common->parts;
    card.common.reset();
}

}  // namespace

void appendCards(QList<PostCard> &cards, const QList<PostCard> &more)
{
    for (const auto &card : more) {
        if (!cards.isEmpty() && areOneCard(cards.last(), card))
            addCopies(cards.last(), card);
        else
            cards += card;
    }
}

}  // namespace carillon
