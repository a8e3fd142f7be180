// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/deskviews.h"
#include "ui/widgets/planreading.h"

#include <QJsonObject>

namespace carillon {

/// What somebody is writing, as a value: what the composer shows, the journal keeps and a post is made of.
struct ComposerDraft
{
    QString key;            ///< of the post, also while it is not stored
    bool isStored = false;  ///< there is such a post already
    QStringList accounts;   ///< keys
    PostContent content{.parts = {QString{}}};
    QStringList tags;
    Priority priority = Priority::Normal;
    QDate date;
    QTime time;
    QString zone;  ///< IANA
    Fold fold = Fold::First;
    bool timeIsChosen = false;  ///< a person gave the time; else it is only proposed

    friend bool operator==(const ComposerDraft &, const ComposerDraft &) = default;

    /// A new one for the next full hour that is at least half an hour away, or for what is given of `date` and `time`.
    static ComposerDraft begin(Instant now, const QByteArray &zone, QDate date = {}, QTime time = {});
    /// A stored post. `accounts` are all living ones; `zone` is the workspace's, for a post without a time.
    static ComposerDraft of(const PostDetails &details, const QList<Account> &accounts, Instant now,
                            const QByteArray &zone);

    [[nodiscard]] WishedTime wishedTime() const { return {date, time, zone, fold}; }
    /// Nothing in it that anybody would miss.
    [[nodiscard]] bool isBlank() const;
    /// What the account with this key gets, or with an empty one what all get that have nothing of their own. Without
    /// variants.
    [[nodiscard]] PostContent contentOf(const QString &account) const;
    /// Makes it so: what an account gets of `content` becomes its own where it is not what all get. The options stay.
    void setContent(const QString &account, const PostContent &content);
    /// What goes out: parts at the end that nobody has written into are left out.
    [[nodiscard]] PostContent contentToSend() const;
    /// Those of `all` that were chosen, in that order.
    [[nodiscard]] QList<Account> chosen(const QList<Account> &all) const;
    /// Scheduled for `plan`, or a draft, which keeps a time that a person gave.
    [[nodiscard]] NewPost toNewPost(const QList<Account> &all, const std::optional<PlannedTime> &plan,
                                    bool asDraft) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Absent when it is none of ours. What is missing is as in a new draft.
    static std::optional<ComposerDraft> fromJson(const QJsonObject &json);

    /// How somebody finds it again: the beginning of its text or title, or of an account's own, on one line; may be
    /// empty.
    [[nodiscard]] QString beginning(int length = 40) const;
};

}  // namespace carillon
