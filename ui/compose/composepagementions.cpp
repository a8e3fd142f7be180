// SPDX-License-Identifier: GPL-3.0-or-later
// The compose page: whom its text mentions.
#include "core/domain/mention.h"
#include "core/platforms/mentionrule.h"
#include "core/text/mentionwords.h"
#include "ui/compose/commenteditor.h"
#include "ui/compose/composepage.h"
#include "ui/compose/mentioncompletion.h"
#include "ui/compose/optionspanel.h"
#include "ui/compose/parteditor.h"
#include "ui/compose/threadeditor.h"

#include <QApplication>

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
    connect(m_thread, &ThreadEditor::caretMoved, this, &ComposePage::noteCaret);
    connect(m_comment, &CommentEditor::caretMoved, this, &ComposePage::noteCaret);
    // As long as the timer lives: the page's editors lose the focus as late as in its destructor.
    connect(qApp, &QApplication::focusChanged, &m_judging, [this] { noteCaret(); });
    watchEditors();
}

/// The name in or behind which somebody writes, as it stands there now.
QString ComposePage::mentionUnderCaret() const
{
    const auto *editor = qobject_cast<const PartEditor *>(QApplication::focusWidget());
    if (!editor || !isAncestorOf(editor))
        return {};
    const auto text = editor->toPlainText();
    const int caret = editor->textCursor().position();
    const auto begun = mentionBeginningAt(text, caret);
    for (const auto &word : findMentionWords(text)) {
        if ((word.start < caret && caret <= word.end) || (begun && begun->at == word.start))
            return text.mid(word.start, word.end - word.start);
    }
    return {};
}

/// Whoever has left a name is told what it is; each letter of one is a change that is judged anyway.
void ComposePage::noteCaret()
{
    if (!m_isLoading && mentionUnderCaret() != m_mentionTyped)
        m_judging.start(0);
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
