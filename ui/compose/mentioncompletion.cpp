// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/mentioncompletion.h"

#include "core/platforms/mentionrule.h"
#include "ui/compose/parteditor.h"

#include <QKeyEvent>
#include <QLocale>
#include <QTextBlock>

#include <algorithm>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto pauseBeforeAsking = 250ms;
constexpr qsizetype leastTyped = 2;
constexpr auto watchedProperty = "carillonMentions";

bool asksByHand(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier;
}

}  // namespace

MentionCompletion::MentionCompletion(Ask ask, const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *page)
    : QObject{page},
      m_ask{std::move(ask)},
      m_platforms{platforms},
      m_page{page},
      m_list{new MentionList{page}}
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeAsking);
    connect(&m_pause, &QTimer::timeout, this, [this] { this->ask(false); });
    connect(m_list, &MentionList::chosen, this, &MentionCompletion::insert);
    connect(m_list, &MentionList::closed, this, &MentionCompletion::close);
}

void MentionCompletion::watch(PartEditor *editor)
{
    if (!editor || editor->property(watchedProperty).toBool())
        return;
    editor->setProperty(watchedProperty, true);
    editor->installEventFilter(this);
    connect(editor, &QPlainTextEdit::textChanged, this, [this, editor] { typed(editor); });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this, editor] { caretMoved(editor); });
}

void MentionCompletion::setAccounts(const QList<Account> &accounts)
{
    m_accounts = accounts;
}

std::optional<MentionBeginning> MentionCompletion::beginning() const
{
    if (!m_editor || !m_editor->hasFocus())
        return {};
    const auto cursor = m_editor->textCursor();
    if (cursor.hasSelection())
        return {};
    return mentionBeginningAt(cursor.block().text(), cursor.positionInBlock());
}

void MentionCompletion::typed(PartEditor *editor)
{
    if (m_isInserting || !editor->hasFocus())
        return;
    m_editor = editor;
    const auto begun = beginning();
    if (!begun || begun->typed.size() < leastTyped)
        return close();
    ++m_number;  // what is on its way is about less than what stands there now
    m_pause.start();
}

void MentionCompletion::caretMoved(PartEditor *editor)
{
    if (m_isInserting || editor != m_editor || !m_list->isVisible())
        return;
    if (!beginning())
        close();
}

bool MentionCompletion::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<PartEditor *>(watched);
    if (!editor)
        return false;
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        if (editor == m_editor)
            close();
        return false;
    }
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (asksByHand(key)) {
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            m_editor = editor;
            ask(true);
        }
        return true;
    }
    if (!m_list->isVisible() || editor != m_editor)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        if (key.key() == Qt::Key_Escape)
            event->accept();
        return event->isAccepted();
    }
    return m_list->takeKey(key);
}

void MentionCompletion::ask(bool byHand)
{
    const auto begun = beginning();
    if (!begun || (!byHand && begun->typed.size() < leastTyped))
        return close();
    m_pause.stop();
    const int number = ++m_number;
    m_isByHand = byHand;
    m_asked.clear();
    m_notAsked.clear();
    for (const auto &account : m_accounts) {
        const auto *platform = findPlatform(m_platforms, account.platform);
        const bool isAsked = std::any_of(m_asked.begin(), m_asked.end(), [&](const Asked &other) {
            return other.platform == platform && other.account.server == account.server;
        });
        if (!platform || !platform->traits().findsMentions || isAsked)
            continue;
        if (byHand || mentionRuleOf(account.platform).whileTyping)
            m_asked += Asked{.account = account, .platform = platform};
        else if (!m_notAsked.contains(platform->traits().displayName))
            m_notAsked += platform->traits().displayName;
    }
    if (begun->typed.trimmed().isEmpty())
        m_asked.clear();
    if (m_asked.isEmpty())
        return showAnswers();
    const auto count = m_asked.size();
    for (qsizetype at = 0; at < count; ++at)
        m_ask(m_asked[at].account, begun->typed)
            .then(this,
                  [this, number, at](const Result<QList<MentionCandidate>> &people) { answered(number, at, people); });
}

void MentionCompletion::answered(int number, qsizetype at, const Result<QList<MentionCandidate>> &people)
{
    if (number != m_number || at >= m_asked.size())
        return;
    m_asked[at].answer = people;
    showAnswers();
}

QString MentionCompletion::noteFor(const QList<MentionChoice> &choices) const
{
    const bool isDone
        = std::all_of(m_asked.begin(), m_asked.end(), [](const Asked &one) { return one.answer.has_value(); });
    if (!m_isByHand)
        return choices.isEmpty() || m_notAsked.isEmpty()
            ? QString{}  //: %1 is a list of networks
            : tr("Ctrl+Space searches %1 too.").arg(m_page->locale().createSeparatedList(m_notAsked));
    if (!isDone)
        return tr("Searching...");
    if (m_asked.isEmpty()) {
        const auto begun = beginning();
        return begun && begun->typed.trimmed().isEmpty()
            ? tr("Write the beginning of a name behind the @.")
            : tr("None of the accounts that get this text has a search for people.");
    }
    QStringList sentences;
    for (const auto &one : m_asked) {
        if (!*one.answer && !sentences.contains(one.answer->error().detail))
            sentences += one.answer->error().detail;
    }
    if (sentences.isEmpty() && choices.isEmpty())
        sentences += tr("Nobody was found.");
    return sentences.join(u'\n');
}

void MentionCompletion::showAnswers()
{
    QList<MentionChoice> choices;
    for (const auto &one : std::as_const(m_asked)) {
        if (!one.answer || !*one.answer)
            continue;
        for (const auto &candidate : **one.answer) {
            const bool isThere = std::any_of(choices.begin(), choices.end(), [&](const MentionChoice &other) {
                return other.platform == one.platform && other.candidate.written == candidate.written;
            });
            if (!isThere)
                choices += MentionChoice{one.platform, candidate};
        }
    }
    const auto note = noteFor(choices);
    if (choices.isEmpty() && note.isEmpty()) {
        m_list->hide();
        return;
    }
    m_list->setChoices(choices, note);
    if (!m_editor)
        return;
    const auto caret = m_editor->cursorRect();
    m_list->showAt(QRect{m_editor->viewport()->mapTo(m_page, caret.topLeft()), caret.size()});
}

void MentionCompletion::insert(const MentionChoice &choice)
{
    const auto begun = beginning();
    if (!begun)
        return;
    emit chosen(choice.platform->traits().id, choice.candidate);
    m_isInserting = true;
    auto cursor = m_editor->textCursor();
    const auto block = cursor.block();
    const int caret = cursor.positionInBlock();
    const auto behind = block.text().mid(caret, 1);
    const bool needsSpace = behind.isEmpty() || behind.front().isLetterOrNumber();
    cursor.setPosition(block.position() + int(begun->at));
    cursor.setPosition(block.position() + caret, QTextCursor::KeepAnchor);
    cursor.insertText(choice.candidate.written + (needsSpace ? QStringLiteral(" ") : QString{}));
    m_editor->setTextCursor(cursor);
    m_isInserting = false;
}

void MentionCompletion::close()
{
    m_pause.stop();
    ++m_number;
    if (m_list->isVisible())
        m_list->hide();
}

}  // namespace carillon
