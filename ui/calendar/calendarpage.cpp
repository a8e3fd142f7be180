// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"

#include "ui/calendar/cardpopover.h"
#include "ui/calendar/daypopover.h"
#include "ui/theme/paint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardkey.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QMenu>
#include <QTimer>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto looksAtClockEvery = 10s;
constexpr auto patience = 300ms;

// px of the page's width from which the header has room for
constexpr int longTitleFrom = 1150;
constexpr int filtersFrom = 1010;
constexpr int wordsFrom = 880;

QTimeZone zoneOf(const Desk &desk)
{
    const auto zone
        = desk.facts() ? findZone(QString::fromLatin1(desk.facts()->zone)) : Result<QTimeZone>{QTimeZone::utc()};
    return zone ? *zone : QTimeZone::utc();
}

}  // namespace

CalendarPage::CalendarPage(Desk &desk, QWidget *parent)
    : QWidget{parent},
      m_desk{desk},
      m_model{zoneOf(desk)},
      m_header{new PageHeader{{}}},
      m_trouble{new Banner{BannerContent{}}},
      m_view{new CalendarView{m_model, desk.clock()}},
      m_clockTimer{new QTimer{this}},
      m_patience{new QTimer{this}}
{
    setAccessibleName(tr("Calendar"));
    build();
    connectView();
    m_clockTimer->setInterval(looksAtClockEvery);
    connect(m_clockTimer, &QTimer::timeout, m_view, &CalendarView::tick);
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    connect(m_patience, &QTimer::timeout, m_loading, &QWidget::show);
    connect(&m_desk, &Desk::changed, this, &CalendarPage::refresh);
    connect(&m_desk, &Desk::opened, this, [this] {
        const bool wasToday = m_view->date() == m_view->today();
        m_model.setZone(zoneOf(m_desk));
        m_view->modelChanged();
        if (wasToday)
            m_view->setDate(m_view->today());
        refresh();
    });
    retitle();
}

void CalendarPage::build()
{
    buildHeader();
    m_trouble->hide();
    connect(m_trouble, &Banner::acted, this, &CalendarPage::load);
    // It fits itself to the width; it must not keep the window from being made narrower.
    m_header->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(measure::page, 0, measure::page, 16);
    content->setSpacing(measure::gap);
    content->addWidget(m_trouble);
    content->addWidget(m_view, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(content, 1);
    setFocusProxy(m_view);
}

void CalendarPage::buildHeader()
{
    m_previous = new IconButton{Glyph::ChevronStart, {}};
    m_next = new IconButton{Glyph::ChevronEnd, {}};
    auto *today = new Button{tr("Today")};
    m_loading = new TextLabel{tr("Loading\u2026"), TextSize::Small, Token::Muted};
    m_loading->hide();
    m_header->addBesideTitle(m_previous);
    m_header->addBesideTitle(today);
    m_header->addBesideTitle(m_next);
    m_header->addBesideTitle(m_loading);
    connect(m_previous, &QPushButton::clicked, this, [this] { m_view->step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_view->step(1); });
    connect(today, &QPushButton::clicked, this, [this] { goTo(m_view->today()); });

    m_accounts = new QComboBox;
    m_accounts->setAccessibleName(tr("Accounts that are shown"));
    m_accounts->addItem(tr("All accounts"));
    m_states = new QComboBox;
    m_states->setAccessibleName(tr("States that are shown"));
    // In the order of StateGroup.
    m_states->addItems({tr("All states"), tr("Drafts"), tr("Scheduled"), tr("Published"), tr("Needs attention")});
    for (auto *box : {m_accounts, m_states}) {
        setButtonRole(box, ButtonRole::Quiet);
        // As wide as what stands there mostly; the list may be wider.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(int(box->itemText(0).size()));
        box->view()->setMinimumWidth(220);
        box->view()->setTextElideMode(Qt::ElideRight);
        m_header->addAtEnd(box);
        connect(box, &QComboBox::activated, this, &CalendarPage::filter);
    }
    m_filters = new IconButton{Glyph::Filter, tr("Filter")};
    m_filters->hide();
    m_header->addAtEnd(m_filters);
    connect(m_filters, &QPushButton::clicked, this, &CalendarPage::openFilters);
    m_modes = new SegmentedControl{tr("What is shown at a time")};
    m_modes->addSegment(tr("Month"));
    m_modes->addSegment(tr("Week"));
    m_header->addAtEnd(m_modes);
    connect(m_modes, &SegmentedControl::currentIndexChanged, this,
            [this](int index) { setMode(index == 0 ? CalendarView::Mode::Month : CalendarView::Mode::Week); });
    m_newPost = new Button{Glyph::Plus, tr("New post"), ButtonRole::Primary};
    m_newPost->setAccessibleName(tr("New post"));
    m_header->addAtEnd(m_newPost);
    connect(m_newPost, &QPushButton::clicked, this, [this] { emit newPostWanted({}, {}); });
}

void CalendarPage::connectView()
{
    connect(m_view, &CalendarView::periodChanged, this, [this] {
        retitle();
        refresh();
    });
    connect(m_view, &CalendarView::modeWanted, this, &CalendarPage::setMode);
    connect(m_view, &CalendarView::newPostWanted, this, &CalendarPage::newPostWanted);
    connect(m_view, &CalendarView::editWanted, this, &CalendarPage::editWanted);
    connect(m_view, &CalendarView::moveWanted, this, &CalendarPage::move);
    connect(m_view, &CalendarView::cardOpened, this, &CalendarPage::openCard);
    connect(m_view, &CalendarView::dayOpened, this, &CalendarPage::openDay);
}

void CalendarPage::goTo(QDate date)
{
    m_view->setDate(date);
}

void CalendarPage::setMode(CalendarView::Mode mode)
{
    if (mode == m_view->mode())
        return;
    m_view->setMode(mode);
    m_modes->setCurrentIndex(mode == CalendarView::Mode::Month ? 0 : 1);
    emit modeChanged(mode);
}

CalendarView::Mode CalendarPage::mode() const
{
    return m_view->mode();
}

QString CalendarPage::title() const
{
    return m_header->title();
}

void CalendarPage::retitle()
{
    const bool month = m_view->mode() == CalendarView::Mode::Month;
    const auto &words = m_view->words();
    m_header->setTitle(month ? words.monthTitle(m_view->period())
                             : words.weekTitle(m_view->period(), width() >= longTitleFrom));
    const auto name = [](QPushButton *button, const QString &text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_previous, month ? tr("Previous month") : tr("Previous week"));
    name(m_next, month ? tr("Next month") : tr("Next week"));
}

void CalendarPage::fitHeader()
{
    const bool hasWords = width() >= wordsFrom;
    m_newPost->setText(hasWords ? tr("New post") : QString{});
    m_newPost->setToolTip(hasWords ? QString{} : tr("New post"));
    const bool hasFilters = width() >= filtersFrom;
    m_accounts->setVisible(hasFilters);
    m_states->setVisible(hasFilters);
    m_filters->setVisible(!hasFilters);
    retitle();
}

/// What the two boxes offer, for narrow windows.
void CalendarPage::openFilters()
{
    auto *menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto *box : {m_accounts, m_states}) {
        menu->addSection(box->accessibleName());
        auto *group = new QActionGroup{menu};
        for (int at = 0; at < box->count(); ++at) {
            auto *action = menu->addAction(box->itemText(at).replace(u'&', QStringLiteral("&&")));
            action->setCheckable(true);
            action->setChecked(at == box->currentIndex());
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, box, at] {
                box->setCurrentIndex(at);
                filter();
            });
        }
    }
    menu->popup(m_filters->mapToGlobal(QPoint{0, m_filters->height() + 4}));
}

void CalendarPage::refresh()
{
    m_isStale = true;
    if (isVisible())
        load();
}

void CalendarPage::load()
{
    if (!m_desk.facts())
        return;
    m_isStale = false;
    const auto number = ++m_question;
    if (!m_patience->isActive() && !m_loading->isVisible())
        m_patience->start();
    const auto from = spanOf(m_view->firstDay(), m_model.zone()).from;
    const auto to = spanOf(m_view->lastDay(), m_model.zone()).to;
    m_desk.between(from, to, {}).then(this, [this, number](const Result<QList<PostCard>> &cards) {
        if (number == m_question)
            take(cards);
    });
    loadAccounts();
}

void CalendarPage::loadAccounts()
{
    m_desk.accounts().then(this, [this, number = m_question](const Result<QList<AccountCard>> &cards) {
        // What is wrong with the store is said once, by the cards.
        if (cards && number == m_question)
            takeAccounts(*cards);
    });
}

void CalendarPage::take(const Result<QList<PostCard>> &cards)
{
    m_patience->stop();
    m_loading->hide();
    m_trouble->setVisible(!cards);
    if (!cards) {
        m_trouble->setContent({.glyph = Glyph::Warning,
                               .token = Token::Failed,
                               //: %1 is a sentence that says what went wrong
                               .sentence = tr("The posts of this time can't be shown. %1").arg(cards.error().detail),
                               .action = tr("Try again")});
        emit troubled(cards.error());
        return;
    }
    m_model.setCards(*cards);
    m_view->modelChanged();
    if (m_dayPopover)
        m_dayPopover->setEntries(m_model.on(m_dayPopover->date()));
}

void CalendarPage::takeAccounts(const QList<AccountCard> &cards)
{
    AccountLooks looks;
    QList<QPair<QString, qint64>> items;
    for (const auto &card : cards) {
        const auto *platform = findPlatform(m_desk.platforms(), card.account.platform);
        const auto name = card.account.name.isEmpty() ? card.account.handle : card.account.name;
        looks.insert(card.account.id.row(),
                     {.platform = platform ? platform->traits().displayName : QString{},
                      .name = name,
                      .mark = platform ? markOf(platform->traits()) : MarkLook{}});
        items.append({name, card.account.id.row()});
    }
    m_view->setAccounts(looks);
    const auto chosen = m_accounts->currentData();
    // Only what differs: an open list must not lose its place.
    while (m_accounts->count() > items.size() + 1)
        m_accounts->removeItem(m_accounts->count() - 1);
    for (qsizetype at = 0; at < items.size(); ++at) {
        const int row = int(at) + 1;
        if (row >= m_accounts->count())
            m_accounts->addItem({});
        if (m_accounts->itemText(row) != items[at].first)
            m_accounts->setItemText(row, items[at].first);
        m_accounts->setItemData(row, items[at].second);
    }
    m_accounts->setCurrentIndex(std::max(0, chosen.isValid() ? m_accounts->findData(chosen) : 0));
    filter();
}

void CalendarPage::filter()
{
    const auto account = m_accounts->currentData();
    CalendarFilter wanted{.states = StateGroup(m_states->currentIndex())};
    if (account.isValid())
        wanted.account = AccountId::fromRow(account.toLongLong());
    if (wanted == m_model.filter())
        return;
    // With a line around it while something is hidden.
    setButtonRole(m_filters, wanted == CalendarFilter{} ? ButtonRole::Quiet : ButtonRole::Plain);
    m_model.setFilter(wanted);
    m_view->modelChanged();
}

void CalendarPage::openCard(const EntryPlace &place, const QRect &where)
{
    const auto *entry = m_model.at(place);
    if (!entry)
        return;
    if (m_popover)
        m_popover->dismiss();
    auto *popover = new CardPopover{*entry, m_view->words(), m_view->accounts(), m_desk.clock().now(), this};
    connect(popover, &CardPopover::editWanted, this, [this, key = keyToEdit(entry->card)] { emit editWanted(key); });
    connect(popover, &CardPopover::publishWanted, this, [this, card = entry->card] { publishNow(card); });
    connect(popover, &CardPopover::editLiveWanted, this,
            [this, card = entry->card] { emit editWanted(card.copies.first().key); });
    connect(popover, &CardPopover::deleteLiveWanted, this, [this, card = entry->card] { askToDeleteLive(card); });
    connect(popover, &CardPopover::openUrlWanted, this, &CalendarPage::openUrlWanted);
    m_popover = popover;
    popover->openBeside(QRect{m_view->mapTo(this, where.topLeft()), where.size()});
}

void CalendarPage::openDay(QDate date, const QRect &where)
{
    if (m_popover)
        m_popover->dismiss();
    auto *popover = new DayPopover{date, m_model.on(date), m_view->words(), m_view->accounts(), this};
    connect(popover, &DayPopover::chosen, this, [this](const QString &key) {
        if (const auto place = m_model.find(key))
            m_view->openCard(*place);
    });
    m_dayPopover = popover;
    m_popover = popover;
    popover->openBeside(QRect{m_view->mapTo(this, where.topLeft()), where.size()});
}

void CalendarPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_clockTimer->start();
    m_view->tick();
    if (m_isStale)
        load();
}

void CalendarPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clockTimer->stop();
}

void CalendarPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_popover)
        m_popover->dismiss();
    fitHeader();
}

void CalendarPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        retitle();
}

}  // namespace carillon
