// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filesettings.h"
#include "app/desktop/language.h"
#include "core/base/clock.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/glyph.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCommandLineParser>
#include <QDBusConnection>
#include <QLocale>
#include <QStandardPaths>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// A page with nothing on it yet.
QWidget *emptyPage(const QString &title, Glyph glyph, const QString &sentence)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout{page};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PageHeader{title});
    column->addWidget(new EmptyState{glyph, sentence}, 1);
    return page;
}

void addPages(MainWindow &window, const Actions &actions)
{
    const auto add = [&](PageId id, Glyph glyph, const QString &sentence) {
        window.addPage(id, emptyPage(actions[actionOf(id)]->text(), glyph, sentence));
    };
    add(PageId::Compose, Glyph::Pencil,
        QCoreApplication::translate("main", "Connect an account to write the first post."));
    add(PageId::Calendar, Glyph::Calendar, QCoreApplication::translate("main", "No posts in this month yet."));
    add(PageId::Queue, Glyph::List, QCoreApplication::translate("main", "Nothing waits to go out."));
    add(PageId::Accounts, Glyph::Person, QCoreApplication::translate("main", "No account is connected yet."));
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
    commandLine.addOptions({languageOption, themeOption});
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

    const SystemClock clock;
    const Actions actions{settings};
    MainWindow window{actions, settings, clock};
    addPages(window, actions);
    QObject::connect(actions[ActionId::Quit], &QAction::triggered, &window, &QWidget::close);
    window.show();
    return QApplication::exec();
}
