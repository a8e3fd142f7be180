// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tray.h"

#include "core/desk/desk.h"

#include <QMenu>
#include <QSystemTrayIcon>

#include <algorithm>

namespace carillon::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostLines = 8;
constexpr auto lookDelay = 500ms;   // many changes, one look
constexpr auto longestSleep = 24h;  // a timer counts in int
constexpr auto messageTime = 10s;

/// A letter after an ampersand is underlined; in a menu that the panel draws, one after an underscore, into which Qt
/// turns the first ampersand and no other.
QString menuText(QString text, bool panelDraws)
{
    if (!panelDraws)
        return text.replace(u'&', u"&&"_s);
    text.replace(u'_', u"__"_s);
    if (const auto first = text.indexOf(u'&'); first >= 0)
        text.insert(first, u'&');
    return text;
}

}  // namespace

Tray::Tray(TrayHost &host, Desk &desk, QObject *parent) : QObject{parent}, m_host{host}, m_desk{desk}
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(lookDelay);
    connect(&m_soon, &QTimer::timeout, this, &Tray::look);
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &Tray::mirror);
    connect(&desk, &Desk::changed, this, &Tray::lookSoon);
    connect(&desk, &Desk::opened, this, &Tray::lookSoon);
    connect(&host, &TrayHost::presenceChanged, this, &Tray::showOrNot);
    showOrNot(host.presence());
}

Tray::~Tray() = default;

bool Tray::isShown() const
{
    return m_icon && m_icon->isVisible() && m_host.presence() == TrayHost::Presence::Present;
}

void Tray::showOrNot(TrayHost::Presence presence)
{
    if (presence != TrayHost::Presence::Present) {
        m_minute.stop();
        return;  // Qt puts the icon back by itself when the panel comes back
    }
    if (!m_icon)
        makeIcon();
    m_icon->show();
    mirror();
    lookSoon();
}

void Tray::makeIcon()
{
    makeMenu();
    m_icon = std::make_unique<QSystemTrayIcon>(trayIcon(m_content.state));
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            emit openWanted();
        else if (reason == QSystemTrayIcon::MiddleClick)
            emit newPostWanted();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_said)
            emit noticeClicked(*m_said);
    });
}

QAction *Tray::addPostAction()
{
    auto *action = m_menu->addAction(QString{});
    connect(action, &QAction::triggered, this, [this, action] {
        const auto key = action->data().toString();
        if (!key.isEmpty())
            emit postWanted(key);
    });
    return action;
}

void Tray::makeMenu()
{
    m_menu = std::make_unique<QMenu>();
    m_next = addPostAction();
    m_menu->addSeparator();
    for (int line = 0; line < mostLines; ++line)
        m_today += addPostAction();
    m_menu->addSeparator();
    m_menu->addAction(tr("New post"), this, &Tray::newPostWanted);
    m_pause = m_menu->addAction(QString{}, this, [this] {
        if (m_content.isPaused)
            emit resumeAllWanted();
        else
            emit pauseAllWanted();
    });
    m_pauseUntil = m_menu->addAction(tr("Pause all until..."), this, &Tray::pauseUntilWanted);
    m_menu->addSeparator();
    m_menu->addAction(tr("Open Carillon"), this, &Tray::openWanted);
    m_menu->addAction(tr("Quit"), this, &Tray::quitWanted);
    connect(m_menu.get(), &QMenu::aboutToShow, this, &Tray::mirror);
}

void Tray::setTrouble(const QString &sentence)
{
    if (m_facts.trouble == sentence)
        return;
    m_facts.trouble = sentence;
    mirror();
}

bool Tray::say(const Notice &notice)
{
    if (!isShown())
        return false;
    m_said = notice;
    m_icon->showMessage(notice.title, notice.body, trayIcon(m_content.state),
                        int(std::chrono::milliseconds{messageTime}.count()));
    return true;
}

void Tray::lookSoon()
{
    if (m_icon && !m_soon.isActive())
        m_soon.start();
}

void Tray::look()
{
    if (std::exchange(m_isLooking, true)) {
        m_isStale = true;
        return;
    }
    m_desk.overview().then(this, [this](const Result<Overview> &overview) {
        m_isLooking = false;
        if (overview) {
            m_facts.overview = *overview;
            learnPlatforms();
            mirror();
        }
        if (std::exchange(m_isStale, false))
            lookSoon();
    });
}

/// Asks for the accounts only when a post is for one that nothing is known of.
void Tray::learnPlatforms()
{
    const auto knows = [this](const PostCard &card) {
        return std::all_of(card.copies.begin(), card.copies.end(),
                           [this](const CardCopy &copy) { return m_facts.platformOf.contains(copy.account.row()); });
    };
    const auto &next = m_facts.overview.next;
    if (std::all_of(next.begin(), next.end(), knows))
        return;
    m_desk.accounts().then(this, [this](const Result<QList<AccountCard>> &cards) {
        if (!cards)
            return;
        for (const auto &card : *cards) {
            const auto *platform = findPlatform(m_desk.platforms(), card.account.platform);
            m_facts.platformOf[card.account.id.row()] = platform ? platform->traits().displayName : card.account.name;
        }
        mirror();
    });
}

void Tray::mirror()
{
    if (!m_icon || m_host.presence() != TrayHost::Presence::Present)
        return;
    const auto now = m_desk.clock().now();
    m_facts.zone = m_desk.facts() ? QTimeZone{m_desk.facts()->zone} : QTimeZone::systemTimeZone();
    const auto before = std::exchange(m_content, trayContent(m_facts, now));
    if (before.state != m_content.state)
        m_icon->setIcon(trayIcon(m_content.state));
    if (m_icon->toolTip() != m_content.toolTip)
        m_icon->setToolTip(m_content.toolTip);

    const auto show = [this](QAction *action, const TrayLine &line) {
        action->setText(menuText(line.text, m_host.drawsMenu()));
        action->setData(line.postKey);
        action->setEnabled(!line.postKey.isEmpty());
    };
    show(m_next, m_content.next);
    for (int line = 0; line < mostLines; ++line) {
        const bool used = line < m_content.today.size();
        m_today[line]->setVisible(used);
        show(m_today[line], used ? m_content.today[line] : TrayLine{});
    }
    m_pause->setText(m_content.isPaused ? tr("Resume all") : tr("Pause all"));
    m_pause->setEnabled(m_content.mayPause);
    m_pauseUntil->setVisible(!m_content.isPaused);
    m_pauseUntil->setEnabled(m_content.mayPause);

    m_minute.stop();
    if (m_content.changesAt) {
        const auto wait = *m_content.changesAt - now + 50ms;  // past the minute, or it would say the same again
        m_minute.start(std::clamp<std::chrono::milliseconds>(wait, 1s, longestSleep));
    }
}

}  // namespace carillon::desktop
