// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "ui/activity/activitydelegate.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/activitywords.h"
#include "ui/theme/paint.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pane.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto lookDelay = 200ms;
constexpr int stretchAtMost = 200;
constexpr int fillsThePage = 50;

}  // namespace

ActivityPage::ActivityPage(Desk &desk, QWidget *parent)
    : QWidget{parent},
      m_desk{desk},
      m_model{new ActivityModel{this}},
      m_delegate{new ActivityDelegate{this}},
      m_soon{this},
      m_minute{this}
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader(column);
    buildList(column);
    m_soon.setSingleShot(true);
    m_soon.setInterval(lookDelay);
    connect(&m_soon, &QTimer::timeout, this, &ActivityPage::refresh);
    connect(&desk, &Desk::changed, this, [this] {
        m_isStale = true;
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    });
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            showEntries();
    });
    m_minute.start();
    connect(m_model, &ActivityModel::moreWanted, this, [this] { load(true); });
}

void ActivityPage::buildHeader(QBoxLayout *column)
{
    auto *header = new PageHeader{tr("Activity")};
    m_kinds = new QComboBox;
    m_kinds->setAccessibleName(tr("Events shown"));
    for (const auto &group : activityGroups())
        m_kinds->addItem(group.title);
    setButtonRole(m_kinds, ButtonRole::Quiet);
    m_account = new QComboBox;
    m_account->setAccessibleName(tr("Account shown"));
    m_account->addItem(tr("All accounts"));
    setButtonRole(m_account, ButtonRole::Quiet);
    header->addAtEnd(m_kinds);
    header->addAtEnd(m_account);
    column->addWidget(header);
    connect(m_kinds, &QComboBox::activated, this, &ActivityPage::showOther);
    connect(m_account, &QComboBox::activated, this, &ActivityPage::showOther);
}

void ActivityPage::buildList(QBoxLayout *column)
{
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Events"));
    m_list->viewport()->setAutoFillBackground(false);
    markAsPane(m_list);
    setFocusProxy(m_list);
    m_empty = new EmptyState{Glyph::Activity, {}, tr("Show everything")};
    auto *card = new Card;
    m_stack = new QStackedLayout{card};
    m_stack->setContentsMargins(1, 1, 1, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(measure::page, 0, measure::page, 16);
    row->addWidget(card);
    column->addLayout(row, 1);
    connect(m_list, &QListView::clicked, this, &ActivityPage::follow);
    connect(m_list, &QListView::activated, this, &ActivityPage::follow);
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        const auto *entry = m_model->entry(index);
        const bool leads = entry && leadOf(*entry) != ActivityLead::Nowhere;
        m_list->viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    });
    connect(m_empty, &EmptyState::acted, this, [this] {
        m_kinds->setCurrentIndex(0);
        m_account->setCurrentIndex(0);
        showOther();
    });
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

bool ActivityPage::isNarrowed() const
{
    return m_kinds->currentIndex() > 0 || m_account->currentIndex() > 0;
}

ActivityFilter ActivityPage::filter() const
{
    ActivityFilter filter{.kinds = activityGroups().value(m_kinds->currentIndex()).kinds, .limit = stretchAtMost};
    if (const auto row = m_account->currentData(); row.isValid())
        filter.account = AccountId::fromRow(row.toLongLong());
    return filter;
}

void ActivityPage::showOther()
{
    m_entries.clear();
    m_next.reset();
    m_list->scrollToTop();
    load(false);
}

void ActivityPage::refresh()
{
    m_isStale = false;
    m_desk.accounts().then(this, [this](const Result<QList<AccountCard>> &accounts) {
        if (accounts)
            takeAccounts(*accounts);
    });
    load(false);
}

void ActivityPage::load(bool more)
{
    auto wanted = filter();
    if (more)
        wanted.before = m_next;
    m_isLoading = true;
    m_desk.activity(wanted).then(this, [this, question = ++m_question, more](const Result<ActivityStretch> &stretch) {
        if (question != m_question)
            return;  // something else was asked for meanwhile
        m_isLoading = false;
        if (stretch)
            take(*stretch, more);
        else
            emit troubled(stretch.error());
    });
}

void ActivityPage::take(const ActivityStretch &stretch, bool more)
{
    const auto known = m_entries.size();
    if (more) {
        m_entries += stretch.entries;
        m_next = stretch.next;
    } else {
        m_entries = joined(stretch.entries, m_entries);
        // What was read further down goes on where it ended.
        if (m_entries.size() == stretch.entries.size() || known == 0)
            m_next = stretch.next;
    }
    showEntries();
    m_model->setHasMore(m_next.has_value());
    // A look that found too little to fill the page goes on by itself.
    if (m_next && m_entries.size() < fillsThePage)
        load(true);
    else
        showEmptiness();
}

/// What somebody reads stays where it is, whatever comes on top.
void ActivityPage::showEntries()
{
    auto *bar = m_list->verticalScrollBar();
    const bool isAtTop = bar->value() == 0;
    const QPersistentModelIndex read = m_list->indexAt({m_list->width() / 2, 0});
    const int before = read.isValid() ? m_list->visualRect(read).top() : 0;
    const QTimeZone zone{m_desk.facts() ? m_desk.facts()->zone : "UTC"};
    m_model->setEntries(m_entries, zone.isValid() ? zone : QTimeZone::utc(), m_desk.clock().now());
    if (!isAtTop && read.isValid())
        bar->setValue(bar->value() + m_list->visualRect(read).top() - before);
    m_list->viewport()->update();
}

void ActivityPage::showEmptiness()
{
    m_empty->setSentence(isNarrowed() ? tr("Nothing of that has happened.")
                                      : tr("Nothing has happened yet. What Carillon does with your posts and accounts, "
                                           "and why, is listed here."));
    m_empty->button()->setVisible(isNarrowed());
    m_stack->setCurrentWidget(m_entries.isEmpty() && !m_isLoading ? static_cast<QWidget *>(m_empty) : m_list);
}

void ActivityPage::takeAccounts(const QList<AccountCard> &accounts)
{
    QHash<QString, MarkLook> marks;
    for (const auto &platform : m_desk.platforms())
        marks.insert(platform->traits().id, markOf(platform->traits()));
    m_delegate->setMarks(marks);
    m_list->viewport()->update();
    bool isSame = m_account->count() == accounts.size() + 1;
    for (int at = 0; isSame && at < accounts.size(); ++at)
        isSame = m_account->itemText(at + 1) == accounts[at].account.name
            && m_account->itemData(at + 1).toLongLong() == accounts[at].account.id.row();
    if (isSame)
        return;  // whoever is choosing just now is not disturbed
    const auto current = m_account->currentData();
    m_account->clear();
    m_account->addItem(tr("All accounts"));
    for (const auto &card : accounts)
        m_account->addItem(card.account.name, qlonglong{card.account.id.row()});
    m_account->setCurrentIndex(std::max(0, m_account->findData(current)));
    if (current.isValid() && m_account->currentIndex() == 0)
        showOther();  // the one that was shown is gone
}

void ActivityPage::follow(const QModelIndex &index)
{
    const auto *entry = m_model->entry(index);
    if (!entry)
        return;
    switch (leadOf(*entry)) {
    case ActivityLead::ToPost:
        emit postWanted(entry->platformPost.isEmpty() ? entry->post : entry->platformPost);
        return;
    case ActivityLead::ToAccounts:
        emit accountsWanted();
        return;
    case ActivityLead::Nowhere:
        return;
    }
}

}  // namespace carillon
