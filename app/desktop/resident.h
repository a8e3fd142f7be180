// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/background.h"
#include "app/desktop/notifier.h"
#include "app/desktop/publishreporter.h"
#include "app/desktop/tray.h"
#include "app/desktop/trayhost.h"

namespace carillon {
class MainWindow;
class Publisher;
}  // namespace carillon

namespace carillon::desktop {

class Workbench;

/// What is there of the program with its window closed: the icon in the panel, the notices, and the rule for closing.
/// Main thread.
class Resident final : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        MainWindow &window;
        Workbench &workbench;
        Desk &desk;
        Publisher &publisher;
        Settings &settings;
    };
    /// All outlive it.
    explicit Resident(const Needs &needs);

    void startHidden() { m_background.startHidden(); }
    void quit() { m_background.quit(); }

signals:
    /// Stop what runs and leave.
    void quitWanted();

private:
    void connectTray(Workbench &workbench);
    void connectNotices(Workbench &workbench, Publisher &publisher);
    void bring(const QByteArray &activationToken = {});

    MainWindow &m_window;
    TrayHost m_host;
    Notifier m_notifier;
    Tray m_tray;
    Background m_background;
    PublishReporter m_reporter;
};

}  // namespace carillon::desktop
