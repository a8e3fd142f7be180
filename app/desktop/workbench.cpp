// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workbench.h"

#include "core/desk/exchangedesk.h"
#include "core/schedule/walltime.h"
#include "core/secrets/secretstore.h"
#include "ui/accounts/accountspage.h"
#include "ui/activity/activitypage.h"
#include "ui/calendar/calendarpage.h"
#include "ui/compose/composepage.h"
#include "ui/queue/queuepage.h"
#include "ui/settings/settingspage.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/dialogframe.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/toast.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QStackedWidget>

namespace carillon::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto calendarModeKey = u"calendar/mode"_s;
const auto weekWord = u"week"_s;
const auto welcomedKey = u"welcome/done"_s;

}  // namespace

Workbench::Workbench(const Needs &needs)
    : m_window{needs.window},
      m_actions{needs.actions},
      m_desk{needs.desk},
      m_publisher{needs.publisher},
      m_secrets{needs.secrets},
      m_journal{needs.journal},
      m_exchange{needs.exchange},
      m_settings{needs.settings.settings},
      m_mayFallAsleep{needs.settings.hasBattery},
      m_minute{this},
      m_soon{this}
{
    addPages();
    addSettings(needs.settings);
    connectActions();
    connectPublisher();
    connectKeyring();
    connect(&m_desk, &Desk::opened, this, &Workbench::show);
    connect(&m_desk, &Desk::refused, this, [this](const Error &error) {
        m_window.showBanner(u"workspace"_s, {Glyph::Warning, Token::Failed, error.detail});
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &Workbench::refresh);
    connect(&m_desk, &Desk::changed, &m_soon, qOverload<>(&QTimer::start));
    m_minute.setInterval(20s);
    connect(&m_minute, &QTimer::timeout, this, &Workbench::showStatus);
    m_minute.start();
}

void Workbench::addPages()
{
    m_accounts = new AccountsPage{m_desk, [this] {
                                      return m_secrets.requestUnlock();
                                  }};
    connectPage(m_accounts);
    addCompose();

    m_calendar = new CalendarPage{m_desk};
    connectPage(m_calendar);
    const bool week = m_settings.value(calendarModeKey).toString() == weekWord;
    m_calendar->setMode(week ? CalendarView::Mode::Week : CalendarView::Mode::Month);
    connect(m_calendar, &CalendarPage::modeChanged, this, [this](CalendarView::Mode mode) {
        m_settings.setValue(calendarModeKey, mode == CalendarView::Mode::Week ? weekWord : u"month"_s);
    });
    bindCalendar();
    m_window.addPage(PageId::Calendar, m_calendar);

    m_queue = new QueuePage{m_desk};
    connectPage(m_queue);
    m_queue->bind(QueueAction::Edit, m_actions[ActionId::EditPost]);
    m_queue->bind(QueueAction::Move, m_actions[ActionId::MovePost]);
    m_queue->bind(QueueAction::Duplicate, m_actions[ActionId::DuplicatePost]);
    m_queue->bind(QueueAction::Delete, m_actions[ActionId::DeletePost]);
    m_window.addPage(PageId::Queue, m_queue);
    m_window.addPage(PageId::Accounts, m_accounts);
    addActivity();
}

void Workbench::addActivity()
{
    auto *activity = new ActivityPage{m_desk};
    connect(activity, &ActivityPage::postWanted, this, &Workbench::showPost);
    connect(activity, &ActivityPage::accountsWanted, this, [this] { m_window.showPage(PageId::Accounts); });
    connect(activity, &ActivityPage::troubled, this, &Workbench::trouble);
    m_window.addPage(PageId::Activity, activity);
}

void Workbench::bindCalendar()
{
    const auto bind = [this](ActionId id, auto act) {
        m_calendar->view()->addAction(m_actions[id]);
        connect(m_actions[id], &QAction::triggered, m_calendar, act);
    };
    bind(ActionId::Today, [this] { m_calendar->goTo(m_calendar->view()->today()); });
    bind(ActionId::Previous, [this] { m_calendar->view()->step(-1); });
    bind(ActionId::Next, [this] { m_calendar->view()->step(1); });
    bind(ActionId::MonthView, [this] { m_calendar->setMode(CalendarView::Mode::Month); });
    bind(ActionId::WeekView, [this] { m_calendar->setMode(CalendarView::Mode::Week); });
}

/// Behind the welcome, as long as there has never been an account.
void Workbench::addCompose()
{
    m_compose = new ComposePage{m_desk, m_journal};
    connectPage(m_compose);
    m_compose->takeKeysFrom(m_actions[ActionId::Schedule], m_actions[ActionId::SaveDraft]);
    if (m_settings.value(welcomedKey).toBool()) {
        m_window.addPage(PageId::Compose, m_compose);
        return;
    }
    auto *stack = new QStackedWidget;
    auto *welcome = new WelcomePage{m_desk};
    stack->addWidget(welcome);
    stack->addWidget(m_compose);
    connect(welcome, &WelcomePage::connectWanted, m_accounts, &AccountsPage::connectAccount);
    connect(welcome, &WelcomePage::sandboxWanted, m_accounts, &AccountsPage::trySandbox);
    connect(welcome, &WelcomePage::finished, this, [this, stack] {
        m_settings.setValue(welcomedKey, true);
        stack->setCurrentWidget(m_compose);
    });
    m_window.addPage(PageId::Compose, stack);
}

void Workbench::addSettings(SettingsNeeds needs)
{
    needs.setNotifications = [this](bool on) {
        emit notificationsChosen(on);
    };
    auto *settings = new SettingsPage{needs};
    connect(settings, &SettingsPage::acted, this, &Workbench::toast);
    connect(settings, &SettingsPage::troubled, this, &Workbench::trouble);
    connect(settings, &SettingsPage::openUrlWanted, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    m_window.addPage(PageId::Settings, settings);
    connect(m_actions[ActionId::About], &QAction::triggered, this, [this, settings] {
        m_window.showPage(PageId::Settings);
        settings->showTab(SettingsPage::Tab::About);
    });
}

/// The signals that all pages have in common.
template <class Page>
void Workbench::connectPage(Page *page)
{
    connect(page, &Page::newPostWanted, this, &Workbench::newPost);
    connect(page, &Page::editWanted, this, &Workbench::editPost);
    connect(page, &Page::acted, this, &Workbench::toast);
    connect(page, &Page::troubled, this, &Workbench::trouble);
    connect(page, &Page::openUrlWanted, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
}

void Workbench::connectActions()
{
    connect(m_actions[ActionId::NewPost], &QAction::triggered, this, [this] { newPost({}, {}); });
    connect(m_actions[ActionId::Undo], &QAction::triggered, this, [this] { undo({}); });
    for (const auto id : {ActionId::SearchEverywhere, ActionId::Find}) {
        connect(m_actions[id], &QAction::triggered, this, [this] {
            m_window.showPage(PageId::Queue);
            m_queue->focusSearch();
        });
    }
    connect(m_actions[ActionId::Refresh], &QAction::triggered, &m_desk, &Desk::changed);
    connect(m_actions[ActionId::PausePublishing], &QAction::triggered, m_queue, &QueuePage::togglePause);
    connect(m_actions[ActionId::PauseUntil], &QAction::triggered, m_queue, &QueuePage::askToPauseAll);
    connect(m_actions[ActionId::Import], &QAction::triggered, this, [this] { importPosts(); });
    connect(m_actions[ActionId::Export], &QAction::triggered, this, &Workbench::exportPosts);
    connect(&m_exchange, &ExchangeDesk::imported, this, [this] { m_desk.lookAgain(); });
}

void Workbench::connectPublisher()
{
    connect(&m_publisher, &Publisher::putDown, this, [this] { m_desk.lookAgain(); });
    connect(&m_publisher, &Publisher::acted, this, [this] { m_desk.lookAgain(); });
    connect(&m_publisher, &Publisher::leading, this, [this] {
        m_standsBy = false;
        m_window.hideBanner(u"standby"_s);
        showStatus();
    });
    connect(&m_publisher, &Publisher::standingBy, this, [this] {
        m_standsBy = true;
        m_window.showBanner(u"standby"_s,
                            {Glyph::Info, Token::Scheduled,
                             tr("Another Carillon publishes from this workspace. This one takes over when "
                                "that one ends.")});
    });
    connect(&m_publisher, &Publisher::refused, this, &Workbench::showObstacle);
    connect(&m_publisher, &Publisher::troubled, this, &Workbench::trouble);
    connect(&m_publisher, &Publisher::rested, this, [this](std::optional<Instant>, bool) { m_desk.lookAgain(); });
}

void Workbench::connectKeyring()
{
    connect(&m_secrets, &SecretStore::stateChanged, this, &Workbench::showKeyring);
    Reply{m_secrets.state()}.then(this, [this](KeyringState state) { showKeyring(state); });
}

void Workbench::show(const WorkspaceFacts &facts)
{
    m_window.setWorkspaceName(facts.name());
    m_window.setZone(QTimeZone{facts.zone});
    m_window.hideBanner(u"obstacle"_s);
    if (facts.publishingObstacle)
        showObstacle(*facts.publishingObstacle);
    m_desk.watch(true);
    refresh();
    if (!std::exchange(m_hasOffered, true))
        m_compose->offerUnfinished();
    if (!m_fileToImport.isEmpty())
        importPosts(std::exchange(m_fileToImport, {}));
}

/// Config: only a person knows which of two files is to go on publishing.
void Workbench::showObstacle(const Error &obstacle)
{
    const bool asks = m_desk.facts() && m_desk.facts()->planningObstacle;
    const auto sentence = asks ? tr("This workspace was moved, copied or restored since it last published. Nothing "
                                    "goes out until you say which.")
                               : obstacle.detail;
    m_window.showBanner(u"obstacle"_s,
                        {Glyph::Warning, Token::Publishing, sentence, asks ? tr("Choose...") : QString{}},
                        [this] { askWhereaboutsOfTheOther(); });
}

void Workbench::askWhereaboutsOfTheOther()
{
    auto *question = new DialogFrame{tr("Which workspace is this?"), &m_window};
    question->addSentence(tr("Is this the only one from now on, or does another one go on publishing?"));
    question->addSentence(
        tr("If it was moved or restored, it goes on publishing here; what fell due meanwhile is not sent, but shown to "
           "you first. If it is a copy, what was planned becomes drafts here, so that nothing goes out twice."));
    question->addCancel();
    const auto offer = [=, this](const QString &text, Relocation relocation) {
        connect(question->addButton(text, ButtonRole::Plain), &QPushButton::clicked, this, [=, this] {
            question->accept();
            settleIn(relocation);
        });
    };
    offer(tr("It is a copy"), Relocation::Copy);
    offer(tr("It was moved here"), Relocation::Moved);
    question->setMinimumWidth(480);
    question->open();
}

void Workbench::settleIn(Relocation relocation)
{
    m_desk.settleIn(relocation).then(this, [this](const Result<WorkspaceFacts> &settled) {
        if (settled)
            QMetaObject::invokeMethod(&m_publisher, &Publisher::start, Qt::QueuedConnection);
        else
            trouble(settled.error());
    });
}

void Workbench::showKeyring(KeyringState state)
{
    if (state != KeyringState::Locked && state != KeyringState::NoService) {
        m_window.hideBanner(u"keyring"_s);
        holdBack(u"keyring"_s, {});
        return;
    }
    const bool locked = state == KeyringState::Locked;
    const auto sentence = locked
        ? tr("The keyring is locked. Posts wait until you unlock it; no login is lost.")
        : tr("No keyring answers. Carillon keeps logins only there: start one, such as GNOME Keyring or KWallet.");
    holdBack(u"keyring"_s, sentence);
    m_window.showBanner(u"keyring"_s, {Glyph::Lock, Token::Publishing, sentence, locked ? tr("Unlock") : QString{}},
                        [this] {
                            Reply{m_secrets.requestUnlock()}.then(this, [this](const Result<void> &done) {
                                if (!done)
                                    trouble(done.error());
                            });
                        });
}

void Workbench::refresh()
{
    m_desk.overview().then(this, [this](const Result<Overview> &overview) {
        if (overview)
            take(*overview);
    });
}

void Workbench::take(const Overview &overview)
{
    m_overview = overview;
    const auto &counts = overview.counts;
    m_window.setBadge(PageId::Queue, counts.scheduled + counts.needsAttention);  // the status line tells of trouble
    m_window.setBadge(PageId::Accounts, overview.accountsInTrouble, overview.accountsInTrouble > 0);
    showStatus();
    warnOfSleep();
}

void Workbench::setOffline(bool offline)
{
    m_isOffline = offline;
    holdBack(u"offline"_s, offline ? tr("This computer is offline. Posts wait until the network is back.") : QString{});
    showStatus();
}

void Workbench::holdBack(const QString &why, const QString &sentence)
{
    if (sentence.isEmpty())
        m_heldBack.remove(why);
    else
        m_heldBack.insert(why, sentence);
    emit heldBack(m_heldBack.isEmpty() ? QString{} : m_heldBack.first());
}

/// Once, when the first post waits.
void Workbench::warnOfSleep()
{
    constexpr auto told = "told/sleep"_L1;
    if (!m_mayFallAsleep || m_overview.next.isEmpty() || m_settings.value(settingskey::keepsAwake, false).toBool()
        || m_settings.value(told, false).toBool())
        return;
    m_settings.setValue(told, true);
    const auto hide = [this] {
        m_window.hideBanner(u"sleep"_s);
    };
    auto *banner = m_window.showBanner(u"sleep"_s,
                                       {Glyph::Info, Token::Scheduled,
                                        tr("This computer may fall asleep before a post is due, and publishes nothing "
                                           "then. Carillon can keep it awake "
                                           "around due posts."),
                                        tr("Open settings")},
                                       [this, hide] {
                                           hide();
                                           m_window.showPage(PageId::Settings);
                                       });
    banner->setDismissable(tr("Not now"));
    connect(banner, &Banner::dismissed, this, hide);
}

void Workbench::showStatus()
{
    QList<StatusEntry> entries;
    const auto &overview = m_overview;
    const bool allPaused = overview.accounts > 0 && overview.pausedAccounts == overview.accounts;
    const auto next = std::find_if(overview.next.begin(), overview.next.end(),
                                   [](const PostCard &card) { return card.dueAt && card.hold == Hold::None; });
    if (allPaused) {
        entries += StatusEntry{Glyph::Pause, Token::Publishing, tr("Publishing is paused"),
                               m_actions[ActionId::PausePublishing]};
    } else if (m_standsBy) {
        entries += StatusEntry{Glyph::Info, Token::Scheduled, tr("Another Carillon publishes")};
    } else if (m_isOffline) {
        entries += StatusEntry{Glyph::Offline, Token::Publishing, tr("Offline: posts wait until the network is back")};
    } else if (next != overview.next.end()) {
        const auto zone = m_desk.facts() ? QTimeZone{m_desk.facts()->zone} : QTimeZone::utc();
        const auto time = clockTime(wallTimeAt(*next->dueAt, zone).time);
        entries += StatusEntry{Glyph::Clock, Token::Scheduled,
                               tr("Next post %1, %2").arg(relativeTime(*next->dueAt, m_desk.clock().now()), time),
                               m_actions[ActionId::GoQueue]};
    } else {
        entries += StatusEntry{Glyph::Clock, Token::Muted,
                               overview.counts.scheduled > 0 ? tr("What is planned waits") : tr("Nothing is planned"),
                               m_actions[ActionId::GoQueue]};
    }
    if (overview.counts.needsAttention > 0)
        entries += StatusEntry{Glyph::Triangle, Token::Failed,
                               tr("%n need(s) attention", nullptr, overview.counts.needsAttention),
                               m_actions[ActionId::GoQueue]};
    if (overview.pausedAccounts > 0 && !allPaused)
        entries += StatusEntry{Glyph::Pause, Token::Muted, tr("%n account(s) paused", nullptr, overview.pausedAccounts),
                               m_actions[ActionId::GoAccounts]};
    if (!overview.pausedTags.isEmpty())
        entries
            += StatusEntry{Glyph::Pause, Token::Muted, tr("%n tag(s) paused", nullptr, int(overview.pausedTags.size())),
                           m_actions[ActionId::GoQueue]};
    if (overview.accountsInTrouble > 0)
        entries += StatusEntry{Glyph::Person, Token::Failed,
                               tr("%n account(s) to connect again", nullptr, overview.accountsInTrouble),
                               m_actions[ActionId::GoAccounts]};
    if (overview.unreachableAccounts > 0 && !m_isOffline)
        entries += StatusEntry{Glyph::Offline, Token::Publishing,
                               tr("%n account(s) without an answer", nullptr, overview.unreachableAccounts),
                               m_actions[ActionId::GoAccounts]};
    m_window.setStatus(entries);
}

}  // namespace carillon::desktop
