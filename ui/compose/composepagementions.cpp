// SPDX-License-Identifier: GPL-3.0-or-later
// The compose page: whom its text mentions.
#include "core/domain/mention.h"
#include "core/platforms/mentionrule.h"
#include "ui/compose/commenteditor.h"
#include "ui/compose/composepage.h"
#include "ui/compose/mentioncompletion.h"
#include "ui/compose/optionspanel.h"
#include "ui/compose/threadeditor.h"

namespace carillon {

using namespace std::chrono_literals;

namespace {

/// Handles that are being typed are nobody's yet.
constexpr auto pauseBeforeLookingUp = 1200ms;

}  // namespace

void ComposePage::connectMentions()
{
    m_lookingUp.setSingleShot(true);
    m_lookingUp.setInterval(pauseBeforeLookingUp);
    connect(&m_lookingUp, &QTimer::timeout, this, &ComposePage::lookUpMentions);
    connect(m_completion, &MentionCompletion::chosen, this, &ComposePage::keepMention);
    connect(m_thread, &ThreadEditor::partsChanged, this, &ComposePage::watchEditors);
    m_completion->watch(m_comment->editor());
    watchEditors();
}

void ComposePage::watchEditors()
{
    for (int part = 0; part < m_thread->count(); ++part)
        m_completion->watch(m_thread->editor(part));
}

/// Its text is put into the editor by who chose; undoing that leaves it here until the post is saved, for a redo.
void ComposePage::keepMention(const QString &platform, const MentionCandidate &candidate)
{
    if (candidate.id.isEmpty())
        return;
    carillon::keepMention(m_draft.content.options, platform, {candidate.written, candidate.id});
    m_options->setOption(platform + u'.' + mentionsOption, m_draft.content.options);
}

/// Those of the accounts that get the text that is shown.
void ComposePage::showMentions()
{
    QList<Account> readers;
    QStringList chosen;
    for (const auto &fit : std::as_const(m_textCheck.accounts)) {
        readers += fit.account;
        if (!mentionRuleOf(fit.account.platform).needsId)
            continue;
        for (const auto &mention : mentionsFor(m_draft.content.options, fit.account.platform))
            chosen += mention.written;
    }
    m_completion->setAccounts(readers);
    m_thread->setMentions(chosen);
}

/// Asks about handles that were typed by hand, one after the other in passing; what it cannot find out stays open.
void ComposePage::lookUpMentions()
{
    if (!isVisible())
        return;
    for (const auto &question : m_mentions.open(m_draft, m_check)) {
        m_desk.findMentions(question.account, question.handle)
            .then(this, [this, question](const Result<QList<MentionCandidate>> &people) {
                if (!people)
                    return;  // asked once: who is offline is not asked at every letter
                m_mentions.answer(question, *people);
                m_judging.start(0);
            });
    }
}

}  // namespace carillon
