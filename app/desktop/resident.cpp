// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/resident.h"

#include "app/desktop/raisewindow.h"
#include "app/desktop/workbench.h"
#include "ui/settings/settingsneeds.h"

#include <QApplication>
#include <QDesktopServices>

namespace carillon::desktop {

Resident::Resident(const Needs &needs)
    : m_window{needs.window},
      m_host{QDBusConnection::sessionBus()},
      m_notifier{QDBusConnection::sessionBus(), needs.settings, needs.desk.clock()},
      m_tray{m_host, needs.desk},
      m_background{{needs.window, m_host, m_notifier, needs.settings, needs.desk}},
      m_reporter{needs.desk, m_notifier}
{
    m_window.setCloseHandler([this] { return m_background.mayClose(); });
    m_notifier.setFallback([this](const Notice &notice) { return m_tray.say(notice); });
    m_reporter.setTellsPublished(needs.settings.value(settingskey::notifications, true).toBool());
    m_reporter.setIsWatched(
        [this] { return m_window.isVisible() && !m_window.isMinimized() && QApplication::activeWindow(); });
    connect(&needs.workbench, &Workbench::notificationsChosen, &m_reporter, &PublishReporter::setTellsPublished);
    connect(&needs.workbench, &Workbench::heldBack, &m_tray, &Tray::setTrouble);
    connect(&m_background, &Background::quitWanted, this, &Resident::quitWanted);
    connect(&m_background, &Background::windowHidden, &needs.desk, [&desk = needs.desk] { desk.watch(false); });
    connect(&m_background, &Background::windowBroughtBack, &needs.desk, [&desk = needs.desk] { desk.watch(true); });
    connectTray(needs.workbench);
    connectNotices(needs.workbench, needs.publisher);
}

void Resident::bring(const QByteArray &activationToken)
{
    raiseWindow(m_window, activationToken);
}

void Resident::connectTray(Workbench &workbench)
{
    connect(&m_tray, &Tray::openWanted, this, [this] { bring(); });
    connect(&m_tray, &Tray::newPostWanted, &workbench, [this, &workbench] {
        bring();
        workbench.newPost({}, {});
    });
    connect(&m_tray, &Tray::postWanted, &workbench, [this, &workbench](const QString &key) {
        bring();
        workbench.showPost(key);
    });
    connect(&m_tray, &Tray::pauseAllWanted, &workbench, [&workbench] { workbench.setAllPaused(true); });
    connect(&m_tray, &Tray::pauseUntilWanted, &workbench, [this, &workbench] {
        bring();
        workbench.askToPauseAll();
    });
    connect(&m_tray, &Tray::resumeAllWanted, &workbench, [&workbench] { workbench.setAllPaused(false); });
    connect(&m_tray, &Tray::quitWanted, &m_background, &Background::quit);
}

void Resident::connectNotices(Workbench &workbench, Publisher &publisher)
{
    connect(&publisher, &Publisher::putDown, &m_reporter, &PublishReporter::putDown);
    connect(&publisher, &Publisher::acted, &m_reporter, &PublishReporter::acted);
    connect(&publisher, &Publisher::asked, &m_reporter, &PublishReporter::asked);
    connect(&publisher, &Publisher::rested, &m_reporter, &PublishReporter::rested);
    const auto open = [this, &workbench](const Notice &notice, const QByteArray &token) {
        bring(token);
        if (notice.actions.contains(NoticeAction::Review))
            workbench.showLate();
        else if (!notice.copies.isEmpty())
            workbench.showPost(notice.copies.first());
    };
    connect(&m_notifier, &Notifier::acted, &workbench,
            [&workbench, open](const Notice &notice, NoticeAction action, const QByteArray &token) {
                switch (action) {
                case NoticeAction::Open:
                case NoticeAction::Review:
                    open(notice, token);
                    break;
                case NoticeAction::Retry:
                    workbench.retry(notice.copies);
                    break;
                case NoticeAction::Show:
                    QDesktopServices::openUrl(QUrl{notice.permalink});
                    break;
                }
            });
    connect(&m_tray, &Tray::noticeClicked, &workbench, [open](const Notice &notice) { open(notice, {}); });
    connect(&m_notifier, &Notifier::unsaid, &workbench,
            [&workbench](const Notice &notice) { workbench.tell(notice.title); });
}

}  // namespace carillon::desktop
