// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/mentionknowledge.h"

#include "core/domain/mention.h"
#include "core/platforms/mentionrule.h"

#include <QCoreApplication>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

struct MentionWords
{
    Q_DECLARE_TR_FUNCTIONS(MentionWords)
};

struct Written
{
    QString handle;
    int part;  ///< -1: the first comment
};

QString keyOf(const Account &account, const QString &handle)
{
    return account.key + u'\n' + handle.toCaseFolded();
}

/// The mentions that the account's network finds in what it gets, each once, without those that were chosen.
QList<Written> writtenFor(const AccountFit &fit, const PostContent &content)
{
    QList<Written> found;
    const auto chosen = mentionsFor(content.options, fit.account.platform);
    const auto look = [&](const QString &text, int part) {
        for (const auto &entity : fit.platform->textEntities(text)) {
            if (entity.kind != TextEntity::Kind::Mention)
                continue;
            const auto isSame = [&](const Written &other) {
                return other.handle == entity.value;
            };
            const bool isChosen = std::any_of(chosen.begin(), chosen.end(), [&](const KeptMention &kept) {
                return kept.written == u'@' + entity.value;
            });
            if (!isChosen && std::none_of(found.begin(), found.end(), isSame))
                found += Written{entity.value, part};
        }
    };
    for (int part = 0; part < content.parts.size(); ++part)
        look(content.parts[part], part);
    if (fit.platform->traits().takesFirstComment)
        look(content.firstComment, -1);
    return found;
}

bool mayAsk(const AccountFit &fit)
{
    return fit.platform && fit.platform->traits().findsMentions && mentionRuleOf(fit.account.platform).whileTyping;
}

}  // namespace

QList<MentionKnowledge::Question> MentionKnowledge::open(const ComposerDraft &draft, const DraftCheck &check, int most)
{
    QList<Question> questions;
    const auto content = draft.contentToSend();
    for (const auto &fit : check.accounts) {
        if (!mayAsk(fit))
            continue;
        for (const auto &written : writtenFor(fit, contentFor(content, fit.account.key))) {
            const auto key = keyOf(fit.account, written.handle);
            if (questions.size() >= most || m_known.contains(key))
                continue;
            m_known.insert(key, Known::Asked);
            questions += Question{fit.account, written.handle};
        }
    }
    return questions;
}

void MentionKnowledge::answer(const Question &question, const QList<MentionCandidate> &people)
{
    // Somebody of the account's own server may be written without it.
    const auto local = question.handle + u'@' + question.account.server.host();
    const bool isThere = std::any_of(people.begin(), people.end(), [&](const MentionCandidate &person) {
        return person.handle.compare(question.handle, Qt::CaseInsensitive) == 0
            || person.handle.compare(local, Qt::CaseInsensitive) == 0;
    });
    m_known.insert(keyOf(question.account, question.handle), isThere ? Known::Somebody : Known::Nobody);
}

void MentionKnowledge::forget(const Question &question)
{
    m_known.remove(keyOf(question.account, question.handle));
}

void MentionKnowledge::addTo(DraftCheck &check, const ComposerDraft &draft, const QString &beingTyped) const
{
    const auto content = draft.contentToSend();
    for (auto &fit : check.accounts) {
        if (!mayAsk(fit))
            continue;
        for (const auto &[handle, part] : writtenFor(fit, contentFor(content, fit.account.key))) {
            const auto known = m_known.constFind(keyOf(fit.account, handle));
            if (known == m_known.constEnd() || *known != Known::Nobody || u'@' + handle == beingTyped)
                continue;
            fit.problems
                += Problem{.severity = Severity::Warning,
                           .code = part < 0 ? u"first_comment_mention_unknown"_s : u"mention_unknown"_s,
                           //: %1 is a handle with "@", %2 a network
                           .message = MentionWords::tr("Nobody was found on %2 who is called “%1”: it may stay "
                                                       "plain text.")
                                          .arg(u'@' + handle, fit.platform->traits().displayName),
                           .part = part};
        }
    }
}

}  // namespace carillon
