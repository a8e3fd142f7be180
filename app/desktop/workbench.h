// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/publisher/publisher.h"
#include "ui/shell/mainwindow.h"

#include <QObject>
#include <QTimer>

namespace carillon {
class CalendarPage;
class ComposePage;
class QueuePage;
class SecretStore;
class TypingJournal;
}  // namespace carillon

namespace carillon::desktop {

/// One open workspace in the window: its pages, and what the frame says of it (status line, badges, banners, toasts).
/// Knows every page, and no page knows another. Main thread.
class Workbench final : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        MainWindow &window;
        const Actions &actions;
        Desk &desk;
        Publisher &publisher;
        SecretStore &secrets;
        TypingJournal &journal;
        Settings &settings;
    };
    /// All of them outlive it.
    explicit Workbench(const Needs &needs);

private:
    void addPages();
    void connectActions();
    void connectPublisher();
    void connectKeyring();

    template <class Page>
    void connectPage(Page *page);

    void show(const WorkspaceFacts &facts);
    void showObstacle(const Error &obstacle);
    void askWhereaboutsOfTheOther();
    void refresh();
    void take(const Overview &overview);
    void showStatus();
    void showKeyring(KeyringState state);
    void toast(const QString &sentence, const QString &batch);
    void trouble(const Error &error);
    void undo(const std::optional<LastAct> &which);
    void newPost(QDate date, QTime time);
    void editPost(const QString &key);

    MainWindow &m_window;
    const Actions &m_actions;
    Desk &m_desk;
    Publisher &m_publisher;
    SecretStore &m_secrets;
    TypingJournal &m_journal;
    Settings &m_settings;
    ComposePage *m_compose = nullptr;
    CalendarPage *m_calendar = nullptr;
    QueuePage *m_queue = nullptr;
    Overview m_overview;
    bool m_standsBy = false;
    bool m_hasOffered = false;
    QTimer m_minute;  ///< while the window is shown: "in 3 min"
    QTimer m_soon;    ///< many changes, one look
};

}  // namespace carillon::desktop
