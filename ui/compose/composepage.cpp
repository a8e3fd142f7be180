// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composepage.h"

#include "ui/compose/accountpicker.h"
#include "ui/compose/commenteditor.h"
#include "ui/compose/composebar.h"
#include "ui/compose/mediaintake.h"
#include "ui/compose/mediastrip.h"
#include "ui/compose/mediatile.h"
#include "ui/compose/mentioncompletion.h"
#include "ui/compose/optionspanel.h"
#include "ui/compose/parteditor.h"
#include "ui/compose/previewcolumn.h"
#include "ui/compose/problemlist.h"
#include "ui/compose/schedulecard.h"
#include "ui/compose/threadeditor.h"
#include "ui/compose/thumbnails.h"
#include "ui/compose/varianttabs.h"
#include "ui/theme/paint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QTimeEdit>
#include <QTimeZone>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int previewNeeds = 840;  ///< width of the page under which the preview folds away
constexpr int widestColumn = 720;
constexpr auto pauseBeforeForeseeing = 300ms;  ///< while somebody types, nothing is asked

/// As high as its layout needs at the width it has. The layout's own minimum is that of the narrowest width, which
/// would make the page scroll where nothing is.
class Body final : public QWidget
{
public:
    using QWidget::QWidget;

    [[nodiscard]] QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

/// A line across a card.
class Rule final : public QWidget
{
public:
    explicit Rule(QWidget *parent = nullptr) : QWidget{parent} { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        painter.fillRect(rect(), colorOf(Token::Border, this));
    }
};

}  // namespace

ComposePage::ComposePage(Desk &desk, TypingJournal &journal, QWidget *parent)
    : QWidget{parent},
      m_desk{desk},
      m_journal{journal},
      m_thumbnails{new Thumbnails{this}},
      m_intake{new MediaIntake{desk, this}},
      m_header{new PageHeader{tr("New post")}},
      m_kept{new TextLabel{{}, TextSize::Body, Token::Muted}},
      m_offer{new Banner{BannerContent{.glyph = Glyph::Pencil, .sentence = {}}}},
      m_diskTrouble{new Banner{BannerContent{.glyph = Glyph::Warning, .token = Token::Failed, .sentence = {}}}},
      m_scroll{new QScrollArea},
      m_column{new QWidget},
      m_picker{new AccountPicker{desk.platforms()}},
      m_tabs{new VariantTabs{desk.platforms()}},
      m_thread{new ThreadEditor},
      m_media{new MediaStrip{*m_thumbnails}},
      m_comment{new CommentEditor},
      m_completion{new MentionCompletion{
          [this](const Account &account, const QString &beginning) { return m_desk.findMentions(account, beginning); },
          desk.platforms(), this}},
      m_bar{new ComposeBar},
      m_options{new OptionsPanel},
      m_problems{new ProblemList},
      m_schedule{new ScheduleCard},
      m_preview{new PreviewColumn{*m_thumbnails}}
{
    setAcceptDrops(true);
    m_judging.setSingleShot(true);
    m_foreseeing.setSingleShot(true);
    m_foreseeing.setInterval(pauseBeforeForeseeing);
    m_minute.setInterval(10s);
    build();
    connectParts();
    connectSources();
    connectMentions();
    begin({}, {});
}

void ComposePage::build()
{
    m_offer->setDismissable(tr("Not now"));
    connect(m_offer, &Banner::dismissed, this, &ComposePage::withdrawOffer);
    m_offer->setObjectName(u"offer"_s);
    m_diskTrouble->setObjectName(u"disk"_s);
    m_offer->hide();
    m_diskTrouble->hide();

    m_column->setMaximumWidth(widestColumn);
    auto *stack = new QVBoxLayout{m_column};
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(12);
    for (auto *part :
         {static_cast<QWidget *>(m_offer), static_cast<QWidget *>(m_diskTrouble), static_cast<QWidget *>(m_picker),
          buildCard(), static_cast<QWidget *>(m_problems), static_cast<QWidget *>(m_schedule)})
        stack->addWidget(part);
    stack->addStretch();
    m_preview->setMinimumWidth(300);
    m_preview->setMaximumWidth(400);

    auto *body = new Body;
    auto *row = new QHBoxLayout{body};
    row->setContentsMargins(measure::page, 0, measure::page, measure::page);
    row->setSpacing(24);
    row->addWidget(m_column, 3);
    row->addWidget(m_preview, 2);
    row->addStretch();
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_header->addAtEnd(m_kept);
    auto *page = new QVBoxLayout{this};
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_scroll, 1);
    setFocusProxy(nullptr);
}

QWidget *ComposePage::buildCard()
{
    auto *card = new Card;
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(16, 16, 16, 16);
    inside->setSpacing(12);
    inside->addWidget(m_tabs);
    inside->addWidget(m_thread);
    inside->addWidget(m_media);
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(1, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(inside);
    column->addWidget(m_comment);
    column->addWidget(new Rule);
    column->addWidget(m_bar);
    column->addWidget(m_options);
    m_options->hide();
    return card;
}

QByteArray ComposePage::home() const
{
    return m_desk.facts() ? m_desk.facts()->zone : "UTC"_ba;
}

QString ComposePage::mediaFolder() const
{
    return m_desk.facts() ? m_desk.facts()->mediaFolder : QString{};
}

QList<const Platform *> ComposePage::chosenPlatforms() const
{
    QList<const Platform *> platforms;
    for (const auto &account : m_draft.chosen(m_accounts)) {
        const auto *platform = findPlatform(m_desk.platforms(), account.platform);
        if (platform && !platforms.contains(platform))
            platforms += platform;
    }
    return platforms;
}

void ComposePage::load(const ComposerDraft &draft, const std::optional<ComposerDraft> &stored)
{
    m_isLoading = true;
    m_draft = draft;
    m_stored = stored;
    m_header->setTitle(draft.isStored ? tr("Edit post") : tr("New post"));
    m_kept->setText({});
    m_picker->setChosen(draft.accounts);
    m_tab.clear();
    m_media->setFolder(mediaFolder());
    m_media->setWaiting(m_intake->waiting(draft.key));
    m_options->setPlatforms(chosenPlatforms());
    m_options->load(draft, draft.content);
    showContent(Editors::Fresh);
    m_bar->more()->setChecked(m_options->hasValues());
    m_schedule->load(draft);
    m_isLoading = false;
    judge();
}

/// From the widgets into the draft.
void ComposePage::takeIn()
{
    auto accounts = m_picker->chosen();
    for (const auto &key : std::as_const(m_draft.accounts)) {
        if (!m_picker->chip(key))  // not loaded yet
            accounts += key;
    }
    m_draft.accounts = accounts;
    auto shown = m_draft.contentOf(m_tab);
    shown.parts = m_thread->parts();
    shown.media = m_media->media();
    shown.firstComment = m_comment->text();
    m_options->store(m_draft, shown);
    m_draft.setContent(m_tab, shown);
    m_schedule->store(m_draft);
}

bool ComposePage::hasUnsaved() const
{
    if (m_draft.isBlank() && !m_draft.isStored)
        return false;
    return !m_stored || *m_stored != m_draft;
}

void ComposePage::somethingChanged()
{
    if (m_isLoading)
        return;
    const auto before = m_draft;
    takeIn();
    if (m_draft == before)
        return;
    keepDraft();
    m_judging.start(0);
}

void ComposePage::keepDraft()
{
    if (hasUnsaved())
        m_journal.keep(m_draft.key, m_draft.toJson());
    else
        m_journal.drop(m_draft.key);
}

void ComposePage::judge()
{
    const bool hasMediaHost = m_desk.facts() && m_desk.facts()->mediaHost.has_value();
    m_check = DraftCheck::of(m_draft, m_accounts, m_desk.platforms(), mediaFolder(), hasMediaHost);
    m_mentionTyped = mentionUnderCaret();
    m_check.forgetMention(m_mentionTyped, m_draft.content.options);
    m_mentions.addTo(m_check, m_draft, m_mentionTyped);
    m_lookingUp.start();
    const auto platforms = chosenPlatforms();
    judgeTab();
    m_options->setPlatforms(platforms);
    int longestAlt = 0;
    for (const auto *platform : platforms) {
        const int takes = platform->traits().maxAltLength;
        longestAlt = longestAlt == 0 ? takes : takes == 0 ? longestAlt : std::min(longestAlt, takes);
    }
    m_media->setLongestAlt(longestAlt);
    // Nobody is told off for a page that is still empty.
    const auto shown = m_draft.isBlank() ? DraftCheck{} : m_check;
    QHash<QString, QString> troubles;
    for (const auto &fit : shown.accounts)
        troubles.insert(fit.account.key, fit.shortTrouble());
    m_picker->setTroubles(troubles);
    auto withSlips = shown;
    addSlips(withSlips);
    m_problems->setCheck(withSlips);
    m_foreseeing.start();
    if (m_preview->isVisibleTo(this))
        m_preview->showDraft(m_draft, m_check, mediaFolder());
    readTime();
    m_focusOrder = orderFocus(*m_column, m_focusOrder);
}

void ComposePage::readTime()
{
    m_plan = readPlan(m_draft.wishedTime(), m_desk.clock().now(), home(), locale());
    if (m_isLive) {
        m_schedule->tell(tr("Readers see the change once the platform has taken it."));
        m_schedule->setReadiness({});
        return;
    }
    m_schedule->setReading(m_plan);
    ReadinessFacts facts{.draft = m_draft,
                         .check = m_check,
                         .plan = m_plan,
                         .mediaBeingCopied = m_intake->waiting(m_draft.key),
                         .hasAccounts = !m_accounts.isEmpty()};
    if (m_desk.facts())
        facts.obstacle = m_desk.facts()->planningObstacle;
    m_readiness = readinessOf(facts);
    m_schedule->setReadiness(m_readiness);
}

void ComposePage::goTo(const QString &code, int part, const QString &account)
{
    showTab(tabFor(code, account));
    const bool isOption = code.startsWith("option"_L1) || code.startsWith("link"_L1);
    const bool isText = code.startsWith("text"_L1) || code.startsWith("tag"_L1) || code.startsWith("mention"_L1)
        || code == "empty"_L1;
    if (code == "time_slips"_L1) {
        m_schedule->time()->setFocus(Qt::OtherFocusReason);
    } else if (code.contains("first_comment"_L1)) {
        m_comment->write();
    } else if (isOption) {
        m_bar->more()->setChecked(true);
        m_options->fieldFor(code)->setFocus(Qt::OtherFocusReason);
    } else if (auto *tile = m_media->tile(std::max(part, 0)); tile && !isText) {
        tile->setFocus(Qt::TabFocusReason);
    } else {
        const int at = std::clamp(part, 0, m_thread->count() - 1);
        m_thread->focusPart(at);
        if (const auto from = m_textCheck.overlongFrom(at)) {
            auto *editor = m_thread->editor(at);
            auto cursor = editor->textCursor();
            cursor.setPosition(int(*from));
            cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
            editor->setTextCursor(cursor);
        }
    }
}

void ComposePage::keepCaretInSight(PartEditor *editor)
{
    if (!editor->hasFocus())
        return;
    // Once the editor has grown.
    QTimer::singleShot(0, editor, [this, editor] {
        const auto caret = editor->cursorRect();
        const auto where = editor->viewport()->mapTo(m_scroll->widget(), caret.bottomLeft());
        m_scroll->ensureVisible(where.x(), where.y(), 0, 40);
    });
}

void ComposePage::sayKept(Instant at)
{
    const auto zone = QTimeZone{home()};
    const auto time = toUtcDateTime(at).toTimeZone(zone).time();
    //: In the corner of the page; %1 is a time with seconds
    m_kept->setText(tr("Draft saved %1").arg(clockTimeWithSeconds(time, locale())));
}

void ComposePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_knowsAccounts)
        refreshAccounts();
    readTime();
}

void ComposePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool hasRoom = width() >= previewNeeds;
    if (hasRoom == m_preview->isVisibleTo(this) && event->oldSize().isValid())
        return;
    m_preview->setVisible(hasRoom);
    if (hasRoom)
        m_preview->showDraft(m_draft, m_check, mediaFolder());
}

void ComposePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesIn(*event->mimeData()).isEmpty() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void ComposePage::dropEvent(QDropEvent *event)
{
    if (const auto files = filesIn(*event->mimeData()); !files.isEmpty())
        m_intake->addFiles(place(), files);
    else if (event->mimeData()->hasImage())
        m_intake->addImage(place(), qvariant_cast<QImage>(event->mimeData()->imageData()));
    event->acceptProposedAction();
}

}  // namespace carillon
