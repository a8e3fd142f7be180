// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notice.h"
#include "app/desktop/traycontent.h"
#include "app/desktop/trayhost.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace carillon {
class Desk;
}

namespace carillon::desktop {

/// The icon in the panel: what goes out next, what goes out today, and what can be done without the window. Made when
/// there is a host for it; it asks the desk only while it is to be seen, and wakes at most once a minute. Main thread.
class Tray final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    Tray(TrayHost &host, Desk &desk, QObject *parent = nullptr);
    ~Tray() override;

    /// Why nothing goes out, in a sentence (keyring locked, offline, another Carillon publishes); empty = it does.
    void setTrouble(const QString &sentence);
    /// A message of the tray's own, for desktops without a notification service. False when it can't.
    bool say(const Notice &notice);

    [[nodiscard]] bool isShown() const;
    [[nodiscard]] const TrayContent &content() const { return m_content; }
    /// Null until there was a host.
    [[nodiscard]] QMenu *menu() const { return m_menu.get(); }

signals:
    void openWanted();
    void newPostWanted();
    void postWanted(const QString &postKey);
    void pauseAllWanted();
    /// With a reason and an end, about which the window asks.
    void pauseUntilWanted();
    void resumeAllWanted();
    void quitWanted();
    /// A message of say() was clicked.
    void noticeClicked(const carillon::desktop::Notice &notice);

private:
    void showOrNot(TrayHost::Presence presence);
    void makeIcon();
    void makeMenu();
    QAction *addPostAction();
    void lookSoon();
    void look();
    void learnPlatforms();
    void mirror();

    TrayHost &m_host;
    Desk &m_desk;
    TrayFacts m_facts;
    TrayContent m_content;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_next = nullptr;
    QList<QAction *> m_today;
    QAction *m_pause = nullptr;
    QAction *m_pauseUntil = nullptr;
    QTimer m_soon;
    QTimer m_minute;
    std::optional<Notice> m_said;
    bool m_isLooking = false;
    bool m_isStale = false;
};

}  // namespace carillon::desktop
