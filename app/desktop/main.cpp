// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filesettings.h"
#include "app/desktop/language.h"
#include "app/desktop/workbench.h"
#include "core/base/clock.h"
#include "core/base/workerthread.h"
#include "core/desk/desk.h"
#include "core/desk/typingjournal.h"
#include "core/publisher/publisher.h"
#include "core/secrets/keychainstore.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/glyph.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDBusConnection>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr auto lastWorkspaceKey = "workspace/last"_L1;

/// The one named, else the last one, else one of the person's own; carillonctl looks in the same places.
QString workspacePath(const QString &named)
{
    if (!named.isEmpty())
        return QFileInfo{named}.absoluteFilePath();
    const auto own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/default.carillon"_s;
    return QSettings{}.value(lastWorkspaceKey, own).toString();
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    QApplication::setOrganizationName(u"Carillon"_s);
    QApplication::setOrganizationDomain(u"carillon_desktop.github.io"_s);
    QApplication::setApplicationName(u"Carillon"_s);
    QApplication::setApplicationDisplayName(u"Carillon"_s);
    QApplication::setApplicationVersion(QStringLiteral(CARILLON_VERSION));
    QApplication::setDesktopFileName(u"io.github.carillon_desktop.Carillon"_s);

    QCommandLineParser commandLine;
    const QCommandLineOption languageOption{u"language"_s, u"Language of the window, such as de."_s, u"language"_s};
    const QCommandLineOption themeOption{u"theme"_s, u"desktop, light, dark or high_contrast, for this time only."_s,
                                         u"theme"_s};
    const QCommandLineOption workspaceOption{u"workspace"_s, u"The workspace to open; made when it is not there."_s,
                                             u"file"_s};
    commandLine.addOptions({languageOption, themeOption, workspaceOption});
    commandLine.addHelpOption();
    commandLine.addVersionOption();
    commandLine.process(application);

    const auto folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    desktop::FileSettings settings{folder + u"/carillon/window.ini"_s};
    const auto languageName = commandLine.isSet(languageOption) ? commandLine.value(languageOption)
                                                                : settings.value(u"language"_s).toString();
    const desktop::Language language{languageName.isEmpty() ? QLocale::system() : QLocale{languageName}};

    DesktopAppearance appearance{QDBusConnection::sessionBus()};
    Theme theme{application, appearance};
    theme.setChoice(themeChoiceFromWord(commandLine.isSet(themeOption) ? commandLine.value(themeOption)
                                                                       : settings.value(u"theme"_s).toString()));
    QApplication::setWindowIcon(applicationIcon());

    const auto installation = installationKey(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    if (!installation) {
        qCritical("%s", qPrintable(installation.error().detail));
        return 1;
    }
    const auto path = workspacePath(commandLine.value(workspaceOption));
    QDir{}.mkpath(QFileInfo{path}.absolutePath());

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
    const Actions actions{settings};
    MainWindow window{actions, settings, clock};
    const desktop::Workbench workbench{{.window = window,
                                        .actions = actions,
                                        .desk = desk,
                                        .publisher = *publisher.get(),
                                        .secrets = secrets,
                                        .journal = journal,
                                        .settings = settings}};
    // Once, and not before the file is there and of the right version.
    bool publishes = false;
    QObject::connect(&desk, &Desk::opened, &window, [&] {
        if (!std::exchange(publishes, true))
            publisher.start();
        QSettings{}.setValue(lastWorkspaceKey, path);
    });
    QObject::connect(actions[ActionId::Quit], &QAction::triggered, &application, &QCoreApplication::quit);
    window.show();
    desk.open();
    const int ended = QApplication::exec();
    window.hide();  // what is in flight may take some seconds to end
    return ended;
}
