// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"
#include "app/desktop/commandline.h"
#include "app/desktop/filesettings.h"
#include "app/desktop/language.h"
#include "app/desktop/raisewindow.h"
#include "app/desktop/resident.h"
#include "app/desktop/responsetimes.h"
#include "app/desktop/singleinstance.h"
#include "app/desktop/workbench.h"
#include "app/process/stopsignals.h"
#include "core/base/clock.h"
#include "core/base/workerthread.h"
#include "core/desk/desk.h"
#include "core/desk/exchangedesk.h"
#include "core/desk/typingjournal.h"
#include "core/net/connectivity.h"
#include "core/power/battery.h"
#include "core/publisher/publisher.h"
#include "core/publisher/sleepwatch.h"
#include "core/secrets/keychainstore.h"
#include "core/store/sqlitememory.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/glyph.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <memory>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

const auto lastWorkspaceKey = u"workspace/last"_s;

/// The one named, else the last one, else one of the person's own; carillonctl looks in the same places.
QString workspacePath(const QString &named, const Settings &shared)
{
    if (!named.isEmpty())
        return QFileInfo{named}.absoluteFilePath();
    const auto own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/default.carillon"_s;
    return shared.value(lastWorkspaceKey, own).toString();
}

}  // namespace

int main(int argc, char **argv)
{
    // Before Qt takes the desktop's token out of the environment.
    const auto request = desktop::StartRequest::ofThisProcess(argc, argv);
    StopSignals::block();
    dispenseWithMemoryCount();
    QApplication application{argc, argv};
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setOrganizationName(u"Carillon"_s);
    QApplication::setOrganizationDomain(u"carillon_desktop.github.io"_s);
    QApplication::setApplicationName(u"Carillon"_s);
    QApplication::setApplicationDisplayName(u"Carillon"_s);
    QApplication::setApplicationVersion(QStringLiteral(CARILLON_VERSION));
    QApplication::setDesktopFileName(u"io.github.carillon_desktop.Carillon"_s);

    const auto wishes = desktop::wishesOf(application);
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    desktop::FileSettings settings{folder + u"/carillon/window.ini"_s};
    const auto languageName = wishes.language.isEmpty() ? settings.value(u"language"_s).toString() : wishes.language;
    const desktop::Language language{languageName.isEmpty() ? QLocale::system() : QLocale{languageName}};

    DesktopAppearance appearance{QDBusConnection::sessionBus()};
    Theme theme{application, appearance};
    theme.setChoice(themeChoiceFromWord(wishes.theme.isEmpty() ? settings.value(u"theme"_s).toString() : wishes.theme));
    QApplication::setWindowIcon(applicationIcon());

    const auto installation = installationKey(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    if (!installation) {
        qCritical("%s", qPrintable(installation.error().detail));
        return 1;
    }
    desktop::FileSettings shared{QSettings{}.fileName()};  // carillonctl reads it too
    const auto path = workspacePath(wishes.workspace, shared);
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    desktop::SingleInstance instance{path};
    const auto role = instance.claim(request);
    if (role && *role == desktop::SingleInstance::Role::Second)
        return 0;
    if (!role)
        qWarning("%s", qPrintable(role.error().detail));
    if (!role && role.error().kind == ErrorKind::Locked)
        return 1;

    const SystemClock clock;
    const auto platforms = makePlatforms();
    KeychainStore secrets;
    const WorkspaceOptions workspace{.create = true, .installation = *installation};
    WorkerThread<Publisher> publisher{
        u"publisher"_s,
        std::make_unique<Publisher>(PublisherOptions{.workspacePath = path, .workspace = workspace}, clock, platforms,
                                    secrets)};
    Desk desk{{.path = path, .options = workspace, .clock = clock, .platforms = platforms, .secrets = secrets}};

    TypingJournal journal{path, clock};
    Actions actions{settings};
    ExchangeDesk exchange{{.path = path, .options = workspace, .clock = clock, .platforms = platforms}};
    const desktop::Autostart autostart{folder, QCoreApplication::applicationFilePath()};
    std::unique_ptr<SleepWatch> sleepWatch;
    const SettingsNeeds settingsNeeds{.desk = desk,
                                      .settings = settings,
                                      .actions = actions,
                                      .languages = {u"en"_s, u"de"_s},
                                      .version = QApplication::applicationVersion(),
                                      .showTheme = [&theme](ThemeChoice choice) { theme.setChoice(choice); },
                                      .startsAtLogin = [&autostart] { return autostart.isOn(); },
                                      .setStartsAtLogin = [&autostart](bool on) { return autostart.set(on); },
                                      .setKeepsAwake =
                                          [&sleepWatch](bool on) {
                                              if (sleepWatch)
                                                  sleepWatch->keepAwake(on);
                                          },
                                      .hasBattery = hasBattery()};
    MainWindow window{actions, settings, clock};
    desktop::Workbench workbench{{.window = window,
                                  .actions = actions,
                                  .desk = desk,
                                  .publisher = *publisher.get(),
                                  .secrets = secrets,
                                  .journal = journal,
                                  .exchange = exchange,
                                  .settings = settingsNeeds}};
    desktop::Resident resident{
        {.window = window, .workbench = workbench, .desk = desk, .publisher = *publisher.get(), .settings = settings}};
    // Once, and not before the file is there and of the right version.
    bool publishes = false;
    QObject::connect(&desk, &Desk::opened, &window, [&] {
        if (!std::exchange(publishes, true))
            publisher.start();
        shared.setValue(lastWorkspaceKey, path);
    });
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stopWanted, &resident, &desktop::Resident::quit);
    QObject::connect(actions[ActionId::Quit], &QAction::triggered, &resident, &desktop::Resident::quit);
    QObject::connect(&resident, &desktop::Resident::quitWanted, &application, &QCoreApplication::quit);
    const auto carryOut = [&workbench](const desktop::Wishes &wanted) {
        if (wanted.compose)
            workbench.newPost({}, {});
        if (!wanted.fileToImport.isEmpty())
            workbench.importPosts(wanted.fileToImport);
    };
    QObject::connect(&instance, &desktop::SingleInstance::startedAgain, &window,
                     [&](const desktop::StartRequest &again) {
                         desktop::raiseWindow(window, again.activationToken);
                         carryOut(desktop::wishesOf(again));
                     });
    const auto times = desktop::ResponseTimes::isWanted() ? std::make_unique<desktop::ResponseTimes>(window) : nullptr;
    if (wishes.hidden)
        resident.startHidden();
    else
        window.show();
    carryOut(wishes);
    desk.open();
    // After the window is there: to learn of the network and of sleep may take its time.
    std::unique_ptr<Connectivity> connectivity;
    QTimer::singleShot(0, &window, [&] {
        connectivity = std::make_unique<Connectivity>();
        QObject::connect(connectivity.get(), &Connectivity::changed, publisher.get(), &Publisher::setOffline);
        QObject::connect(connectivity.get(), &Connectivity::changed, &workbench, &desktop::Workbench::setOffline);
        if (connectivity->isOffline())
            emit connectivity->changed(true);
        sleepWatch = std::make_unique<SleepWatch>(*publisher.get(), clock);
        QObject::connect(sleepWatch.get(), &SleepWatch::refused, &workbench, &desktop::Workbench::tell);
        sleepWatch->keepAwake(settings.value(settingskey::keepsAwake, false).toBool());
        // It may have rested already, unheard.
        QMetaObject::invokeMethod(publisher.get(), &Publisher::wakeUp, Qt::QueuedConnection);
    });
    const int ended = QApplication::exec();
    instance.release();
    window.hide();  // what is in flight may take some seconds to end
    return ended;
}
