// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformpost.h"
#include "core/domain/post.h"
#include "core/domain/uploadprogress.h"

#include <QList>

#include <optional>

namespace carillon {

/// One account's copy on a card.
struct CardCopy
{
    PlatformPostId id;
    QString key;
    AccountId account;
    QString permalink;

    friend bool operator==(const CardCopy &, const CardCopy &) = default;
};

/// What the accounts get that have no text of their own.
struct CommonText
{
    QString text;
    int parts = 1;

    friend bool operator==(const CommonText &, const CommonText &) = default;
};

/// A post as lists and the calendar show it: all copies that are in the same state for the same time stand on one card,
/// so that what went wrong for one account has a card of its own.
struct PostCard
{
    PostId post;
    QString postKey;
    QList<CardCopy> copies;  ///< none: a draft that has no account yet
    PlatformPostState state = PlatformPostState::Draft;
    Hold hold = Hold::None;  ///< with what the account puts on it
    QString holdReason;
    std::optional<Instant> dueAt;
    QByteArray zone;  ///< that it was planned in; empty = the workspace's
    std::optional<Instant> publishedAt;
    std::optional<Instant> actAt;  ///< when the engine looks at it next
    /// The beginning of the first part: of its copies' own text where they have the same, else of the common one.
    QString text;
    QString title;
    int parts = 1;
    int liveParts = 0;
    CommentState comment = CommentState::None;
    int media = 0;
    std::optional<CommonText> common{};  ///< `text` is a copy's own: what the others get
    std::optional<Error> error;
    std::optional<Purpose> act;              ///< its platform has it: what is to be done to it there
    RecallAim recall = RecallAim::TakeBack;  ///< what for, where that is a recall
    std::optional<Instant> removedAt;        ///< it was out, and was deleted there then
    bool mayDeleteLive = false;              ///< it is out, and a platform of its lets it be deleted
    bool mayEditLive = false;                ///< it is out, and a platform of its lets it be changed
    std::optional<UploadProgress> upload{};  ///< of a medium that goes up in pieces; of several copies the sum

    friend bool operator==(const PostCard &, const PostCard &) = default;
};

/// True when the two belong on one card.
bool areOneCard(const PostCard &a, const PostCard &b);

/// Appends `more` to `cards`, both as they come from the store; what belongs on the last card goes onto it.
void appendCards(QList<PostCard> &cards, const QList<PostCard> &more);

enum class CardTab {
    Scheduled,
    NeedsAttention,
    Drafts,
    Published,
    All,
    Late,  ///< of what needs attention, that which fell due while it could not be sent
};

/// Where a page of cards ended.
struct CardCursor
{
    bool undated = false;  ///< among those without a time, which come last
    qint64 at = 0;
    qint64 post = 0;
    qint64 copy = 0;
};

struct CardFilter
{
    CardTab tab = CardTab::Scheduled;
    std::optional<AccountId> account{};
    QString search{};
    int limit = 200;  ///< copies
    std::optional<CardCursor> after{};
};

struct CardPage
{
    QList<PostCard> cards;
    std::optional<CardCursor> next;  ///< nothing: this was the last page
};

/// Posts by tab, each counted once.
struct CardCounts
{
    int scheduled = 0;
    int needsAttention = 0;
    int drafts = 0;
    int published = 0;
    int late = 0;  ///< of those that need attention

    friend bool operator==(const CardCounts &, const CardCounts &) = default;
};

}  // namespace carillon
