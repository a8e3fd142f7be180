// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draftcheck.h"

#include <QHash>

namespace carillon {

/// What the networks said of the handles that somebody typed by hand: whether anybody is called so there. A value; the
/// page asks, this only remembers.
class MentionKnowledge final
{
public:
    /// A handle as the network would look it up, and the account that could ask.
    struct Question
    {
        Account account;
        QString handle;  ///< without "@"

        friend bool operator==(const Question &one, const Question &other)
        {
            return one.account.key == other.account.key && one.handle == other.handle;
        }
    };

    /// What is worth asking about this draft: mentions in it that nobody chose from the list and of which nothing is
    /// known yet, on networks whose search may be asked in passing. At most `most`; each is given out once.
    [[nodiscard]] QList<Question> open(const ComposerDraft &draft, const DraftCheck &check, int most = 5);
    void answer(const Question &question, const QList<MentionCandidate> &people);
    /// It may be given out again.
    void forget(const Question &question);

    /// Adds a warning for each mention of nobody, but `beingTyped` (with its "@"): mention_unknown.
    void addTo(DraftCheck &check, const ComposerDraft &draft, const QString &beingTyped = {}) const;

private:
    enum class Known { Asked, Somebody, Nobody };

    QHash<QString, Known> m_known;  ///< by account and handle
};

}  // namespace carillon
