// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuepage.h"

#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuemodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardkey.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/tabstrip.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QItemSelection>
#include <QListView>
#include <QScrollBar>
#include <QStackedLayout>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int attentionShown = 20;

/// In the order of the tabs.
constexpr std::array tabs{CardTab::Scheduled, CardTab::NeedsAttention, CardTab::Drafts, CardTab::Published,
                          CardTab::All};

int indexOf(CardTab tab)
{
    return int(std::find(tabs.begin(), tabs.end(), tab) - tabs.begin());
}

}  // namespace

QueuePage::QueuePage(Desk &desk, QWidget *parent)
    : QWidget{parent},
      m_desk{desk},
      m_model{new QueueModel{this}},
      m_delegate{new QueueDelegate{desk.clock(), this}},
      m_minute{this}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_model->setSpokenForm([this](const PostCard &card) { return m_delegate->spoken(card); });
    buildHeader(column);
    buildList(column);
    m_minute.setInterval(20s);
    connect(&m_minute, &QTimer::timeout, this, &QueuePage::tick);
    connect(&desk, &Desk::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            reload();
    });
    connect(m_model, &QueueModel::moreWanted, this, [this] { load(true); });
}

QueuePage::~QueuePage() = default;

void QueuePage::buildHeader(QBoxLayout *column)
{
    auto *header = new PageHeader{tr("Queue")};
    m_search = new SearchField{tr("Search posts")};
    m_account = new QComboBox;
    m_account->setAccessibleName(tr("Account shown"));
    m_account->addItem(tr("All accounts"));
    setButtonRole(m_account, ButtonRole::Quiet);
    auto *add = new Button{Glyph::Plus, tr("New post"), ButtonRole::Primary};
    header->addAtEnd(m_search);
    header->addAtEnd(m_account);
    header->addAtEnd(buildPause());
    header->addAtEnd(add);
    column->addWidget(header);

    m_tabs = new TabStrip{tr("What is shown")};
    for (const auto &name : {tr("Scheduled"), tr("Needs attention"), tr("Drafts"), tr("Published"), tr("All")})
        m_tabs->addTab(name);
    m_tabs->setAttention(indexOf(CardTab::NeedsAttention), true);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(measure::page, 0, measure::page, 12);
    strip->addWidget(m_tabs);
    strip->addStretch(1);
    column->addLayout(strip);
    m_late = new Banner{
        {.glyph = Glyph::Clock, .token = Token::Unconfirmed, .sentence = {}, .action = tr("Look at them...")}};
    m_late->hide();
    m_pausedTags = new Banner{{}};
    m_pausedTags->hide();
    m_bars = new QWidget;
    m_bars->hide();
    auto *bars = new QVBoxLayout{m_bars};
    bars->setContentsMargins(measure::page, 0, measure::page, 12);
    bars->addWidget(m_late);
    bars->addWidget(m_pausedTags);
    column->addWidget(m_bars);
    connect(m_late, &Banner::acted, this, &QueuePage::showLate);
    connect(m_pausedTags, &Banner::acted, this, [this] { resumeTags(m_tagsToResume); });

    connect(m_search, &SearchField::searched, this, [this] { reload(); });
    connect(m_account, &QComboBox::activated, this, [this] { reload(); });
    connect(m_tabs, &TabStrip::currentIndexChanged, this, [this] {
        m_panel->dismiss();
        reload();
    });
    connect(add, &QPushButton::clicked, this, [this] { emit newPostWanted({}, {}); });
}

void QueuePage::buildList(QBoxLayout *column)
{
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Posts"));
    m_list->viewport()->setAutoFillBackground(false);
    markAsPane(m_list);
    setFocusProxy(m_list);
    m_empty = new EmptyState{Glyph::List, {}, tr("New post")};

    auto *card = new Card;
    m_stack = new QStackedLayout{card};
    m_stack->setContentsMargins(1, 1, 1, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_panel = new SidePanel{tr("Post")};
    auto *row = new QHBoxLayout;
    row->setContentsMargins(measure::page, 0, measure::page, 16);
    row->setSpacing(16);
    row->addWidget(card, 1);
    row->addWidget(m_panel);
    column->addLayout(row, 1);

    connect(m_empty, &EmptyState::acted, this, [this] {
        if (isNarrowed())
            showTab(CardTab::All);
        else
            emit newPostWanted({}, {});
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePage::showDetails);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const auto *chosenCard = m_model->card(index);
        if (chosenCard && actionsFor(*chosenCard).contains(QueueAction::Edit))
            emit editWanted(keyToEdit(*chosenCard));
    });
    connect(m_list, &QListView::customContextMenuRequested, this, &QueuePage::showMenu);
    connect(m_panel, &SidePanel::closed, this, [this] {
        m_detailed.clear();
        m_list->clearSelection();
        showListOrPanel();
        m_list->setFocus();
    });
}

void QueuePage::showTab(CardTab tab)
{
    m_tabs->setCurrentIndex(indexOf(tab));
}

void QueuePage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QueuePage::showPost(const QString &key)
{
    m_wanted = key;
    m_search->clear();
    m_account->setCurrentIndex(0);
    if (m_tabs->currentIndex() == indexOf(CardTab::All))
        reload();
    else
        showTab(CardTab::All);
}

void QueuePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_minute.start();
    if (m_isStale)
        reload();
}

void QueuePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showListOrPanel();
    showPause();
}

void QueuePage::showListOrPanel()
{
    m_stack->parentWidget()->setVisible(hasRoomForPanel() || m_panel->isHidden());
}

CardFilter QueuePage::filter() const
{
    CardFilter filter{.tab = tabs[size_t(std::max(0, m_tabs->currentIndex()))], .search = m_search->text().trimmed()};
    if (const auto row = m_account->currentData(); row.isValid())
        filter.account = AccountId::fromRow(row.toLongLong());
    return filter;
}

/// Everything anew: accounts, counts, and as many cards as were shown.
void QueuePage::reload()
{
    m_isStale = false;
    m_desk.accounts().then(this, [this](const Result<QList<AccountCard>> &accounts) {
        if (accounts)
            takeAccounts(*accounts);
    });
    m_desk.overview().then(this, [this](const Result<Overview> &overview) {
        if (overview)
            takeOverview(*overview);
    });
    load(false);
}

void QueuePage::load(bool more)
{
    const int question = ++m_question;
    auto wanted = filter();
    if (more)
        wanted.after = m_next;
    else
        wanted.limit = std::max(wanted.limit, int(m_loaded.cards.size()));
    const bool withAttention = wanted.tab == CardTab::Scheduled && wanted.search.isEmpty() && !more;
    auto attention = wanted;
    attention.tab = CardTab::NeedsAttention;
    attention.limit = withAttention ? attentionShown : 0;
    attention.after.reset();
    m_desk.cards(attention).then(this, [this, question, wanted, more](const Result<CardPage> &urgent) {
        m_desk.cards(wanted).then(this, [=, this](const Result<CardPage> &page) {
            if (question != m_question)
                return;  // something else was asked for meanwhile
            if (page && urgent)
                take(*page, urgent->cards, more);
            else
                emit troubled(page ? urgent.error() : page.error());
        });
    });
}

void QueuePage::take(const CardPage &page, const QList<PostCard> &attention, bool more)
{
    if (more) {
        appendCards(m_loaded.cards, page.cards);
    } else {
        m_loaded = {.tab = filter().tab, .attention = attention, .cards = page.cards};
    }
    m_next = page.next;
    m_model->setHasMore(m_next.has_value());
    showRows();
    // The view asks for more only when it is scrolled, and somebody may stand at its end already.
    const auto *bar = m_list->verticalScrollBar();
    if (bar->maximum() > 0 && bar->value() == bar->maximum() && m_model->canFetchMore({}))
        m_model->fetchMore({});
}

void QueuePage::showRows()
{
    const auto before = m_detailed;
    const auto rows = queueRows(m_loaded, m_delegate->setting().zone, m_desk.clock().now());
    m_delegate->setRows(rows, m_loaded.tab != CardTab::Drafts);
    m_model->setRows(rows);
    showEmptiness();
    if (!m_wanted.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto *card = m_model->card(m_model->index(row));
            if (!card || (card->postKey != m_wanted && !keysOf(*card).contains(m_wanted)))
                continue;
            m_wanted.clear();
            m_list->setCurrentIndex(m_model->index(row));
            return;
        }
        m_wanted.clear();
        return;
    }
    // What is shown beside the list may have another state now.
    if (before.isEmpty())
        return;
    const auto where = m_model->indexOf(before);
    if (!where.isValid())
        m_panel->dismiss();
    else if (m_detailed.isEmpty())
        m_list->setCurrentIndex(where);  // it stands in another place, where it came anew
    else
        showDetails();
}

/// A search or one account's posts.
bool QueuePage::isNarrowed() const
{
    return !m_search->text().isEmpty() || m_account->currentIndex() > 0;
}

void QueuePage::showEmptiness()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    const bool isAll = filter().tab == CardTab::All;
    m_empty->button()->setText(isNarrowed() ? tr("Look in all posts") : tr("New post"));
    m_empty->button()->setVisible(!isNarrowed() || !isAll);
    if (isNarrowed()) {
        m_empty->setSentence(tr("Nothing found here."));
        return;
    }
    switch (filter().tab) {
    case CardTab::Scheduled:
        m_empty->setSentence(tr("Nothing waits to go out."));
        break;
    case CardTab::NeedsAttention:
    case CardTab::Late:
        m_empty->setSentence(tr("All is well: no post needs you."));
        break;
    case CardTab::Drafts:
        m_empty->setSentence(tr("No drafts."));
        break;
    case CardTab::Published:
        m_empty->setSentence(tr("Nothing was published from here yet."));
        break;
    case CardTab::All:
        m_empty->setSentence(tr("No posts yet."));
        break;
    }
}

void QueuePage::takeAccounts(const QList<AccountCard> &accounts)
{
    QueueSetting setting{.zone = QTimeZone{m_desk.facts() ? m_desk.facts()->zone : "UTC"}};
    const auto current = m_account->currentData();
    m_account->clear();
    m_account->addItem(tr("All accounts"));
    m_hasAccounts = !accounts.isEmpty();
    m_allPaused = m_hasAccounts;
    for (const auto &card : accounts) {
        const auto *platform = findPlatform(m_desk.platforms(), card.account.platform);
        if (platform)
            setting.marks.insert(card.account.id, markOf(platform->traits()));
        const auto platformName = platform ? platform->traits().displayName : card.account.platform;
        const auto name = u"%1 %2"_s.arg(platformName, card.account.name);
        setting.names.insert(card.account.id, name);
        m_accountNames.insert(card.account.key, name);
        m_account->addItem(card.account.name, card.account.id.row());
        m_allPaused = m_allPaused && card.account.paused;
    }
    m_account->setCurrentIndex(std::max(0, m_account->findData(current)));
    showPause();
    m_delegate->setSetting(setting);
    showRows();
    m_list->viewport()->update();
}

void QueuePage::takeOverview(const Overview &overview)
{
    showPausedTags(overview.pausedTags);
    m_tabs->setCount(indexOf(CardTab::Scheduled), overview.counts.scheduled);
    const int attention = overview.counts.needsAttention;
    m_tabs->setCount(indexOf(CardTab::NeedsAttention), attention > 0 ? std::optional{attention} : std::nullopt);
    m_tabs->setAttention(indexOf(CardTab::NeedsAttention), attention > 0);
    m_tabs->setCount(indexOf(CardTab::Drafts), overview.counts.drafts);
    const int late = overview.counts.late;
    m_late->setVisible(late > 0);
    showBars();
    m_late->setContent(
        {.glyph = Glyph::Clock,
         .token = Token::Unconfirmed,
         .sentence = tr("%n post(s) fell due while they could not be sent. They wait for your word.", nullptr, late),
         .action = tr("Look at them...")});
    const int posts = overview.counts.scheduled + attention + overview.counts.drafts + overview.counts.published;
    m_search->setPrompt(posts > 0 ? tr("Search %n post(s)", nullptr, posts) : tr("Search posts"));
}

/// "in 3 min" becomes "in 2 min", and at midnight today becomes yesterday.
void QueuePage::tick()
{
    if (!isVisible()) {
        m_minute.stop();
        return;
    }
    showRows();
    m_list->viewport()->update();
}

}  // namespace carillon
