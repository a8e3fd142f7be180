// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/publisher/publisher.h"
#include "ui/settings/settingsneeds.h"
#include "ui/shell/mainwindow.h"

#include <QObject>
#include <QTimer>

namespace carillon {
class AccountsPage;
class CalendarPage;
class ComposePage;
class ExchangeDesk;
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
        ExchangeDesk &exchange;
        const SettingsNeeds &settings;
    };
    /// All of them outlive it.
    explicit Workbench(const Needs &needs);

    void newPost(QDate date, QTime time);
    /// By its key, or by that of one of its platform posts.
    void showPost(const QString &key);
    void showLate();
    void setAllPaused(bool paused);
    /// Why, and until when.
    void askToPauseAll();
    void retry(const QStringList &keys);
    void tell(const QString &sentence);
    /// This machine has no network, or has it again.
    void setOffline(bool offline);
    /// Opens the assistant, with `file` where that is not empty; as soon as the workspace is open.
    void importPosts(const QString &file = {});

signals:
    /// Whether a person wants to hear of what went well.
    void notificationsChosen(bool on);
    /// Why nothing goes out just now; empty = it does.
    void heldBack(const QString &sentence);

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
    void settleIn(Relocation relocation);
    void refresh();
    void take(const Overview &overview);
    void showStatus();
    void holdBack(const QString &why, const QString &sentence);
    void warnOfSleep();
    void showKeyring(KeyringState state);
    void toast(const QString &sentence, const QString &batch);
    void trouble(const Error &error);
    void undo(const std::optional<LastAct> &which);
    void editPost(const QString &key);
    void exportPosts();
    void bindCalendar();
    void addActivity();
    void addCompose();
    void addSettings(SettingsNeeds needs);

    MainWindow &m_window;
    const Actions &m_actions;
    Desk &m_desk;
    Publisher &m_publisher;
    SecretStore &m_secrets;
    TypingJournal &m_journal;
    ExchangeDesk &m_exchange;
    Settings &m_settings;
    const bool m_mayFallAsleep;  ///< by its battery
    ComposePage *m_compose = nullptr;
    CalendarPage *m_calendar = nullptr;
    QueuePage *m_queue = nullptr;
    AccountsPage *m_accounts = nullptr;
    Overview m_overview;
    bool m_standsBy = false;
    bool m_isOffline = false;
    QMap<QString, QString> m_heldBack;  ///< sentences by what holds everything back
    bool m_hasOffered = false;
    QString m_fileToImport;  ///< once the workspace is open
    QTimer m_minute;         ///< while the window is shown: "in 3 min"
    QTimer m_soon;           ///< many changes, one look
};

}  // namespace carillon::desktop
