// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/trayhost.h"
#include "core/desk/deskviews.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QDialog;
class QWidget;

namespace carillon {
class Desk;
class Settings;
}  // namespace carillon

namespace carillon::desktop {

class Notifier;

/// What becomes of the program when its window is closed: with a tray the window hides and Carillon goes on, without
/// one closing is quitting, and it says first what would not go out. Main thread.
///
/// The application must not quit with its last window: setQuitOnLastWindowClosed(false).
class Background final : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        QWidget &window;
        TrayHost &host;
        Notifier &notifier;
        Settings &settings;
        Desk &desk;
        std::chrono::milliseconds panelPatience = std::chrono::seconds{30};  ///< with a panel that starts after us
    };

    /// All outlive it.
    explicit Background(const Needs &needs, QObject *parent = nullptr);

    /// For MainWindow::setCloseHandler(): true lets the window close, which is when the program ends anyway.
    [[nodiscard]] bool mayClose();

    /// Somebody wants to quit outright: by the tray, by the menu, by a signal. QCoreApplication::quit() asks every
    /// window to close first, so this must know before.
    void quit();

    /// For `carillon --hidden`: the window stays away while there is a tray. The panel may come later than we at a
    /// login; when none comes, the window goes to the task bar.
    void startHidden();

signals:
    /// Stop what runs and leave. From now on the window may close.
    void quitWanted();
    /// The window was hidden or shown because of the tray; watch other programs' commits only while it is shown.
    void windowHidden();
    void windowBroughtBack();

private:
    void presenceChanged(TrayHost::Presence presence);
    void hide();
    void askOrQuit();
    void decide(const std::optional<Overview> &overview);
    void bringBack(bool minimized);

    Needs m_needs;
    QPointer<QDialog> m_question;
    QTimer m_patience;  ///< with a desk that gives no answer
    QTimer m_panel;     ///< that may still come
    bool m_isAsking = false;
    bool m_isQuitting = false;
    bool m_isHidden = false;  ///< by us
};

}  // namespace carillon::desktop
