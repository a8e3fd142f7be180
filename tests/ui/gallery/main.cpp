// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/ui/memorysettings.h"
#include "tests/ui/gallery/gallery.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QDBusConnection>

using namespace carillon;
using namespace Qt::StringLiterals;

/// carillon_gallery [light|dark|high_contrast] [WIDTH HEIGHT]: the window with all widgets in it, to look at.
int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    QApplication::setApplicationDisplayName(u"Gallery"_s);
    QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedKingdom});
    DesktopAppearance appearance{QDBusConnection::sessionBus()};
    Theme theme{application, appearance};
    const auto arguments = QApplication::arguments();
    theme.setChoice(themeChoiceFromWord(arguments.value(1)));

    test::MemorySettings settings;
    const SystemClock clock;
    const Actions actions{settings};
    MainWindow window{actions, settings, clock};
    window.addPage(PageId::Queue, new test::Gallery);
    for (const auto id : {PageId::Compose, PageId::Calendar, PageId::Accounts, PageId::Settings})
        window.addPage(id, new QWidget);
    window.setWorkspaceName(u"Northwind Coffee"_s);
    window.setBadge(PageId::Queue, 42);
    window.setBadge(PageId::Accounts, 1, true);
    window.setZone(QTimeZone{"Europe/Berlin"});
    window.setStatus({{Glyph::Clock, Token::Scheduled, u"Next post in 3 min, 14:30"_s, actions[ActionId::GoQueue]},
                      {Glyph::Triangle, Token::Failed, u"2 need attention"_s, actions[ActionId::GoQueue]},
                      {{}, Token::Muted, u"LinkedIn 18 of 20 today"_s}});
    window.showBanner(u"offline"_s, {Glyph::Offline, Token::Publishing, u"This machine is offline."_s, u"Try again"_s});
    QObject::connect(actions[ActionId::Undo], &QAction::triggered, &window,
                     [&window] { window.showToast(u"Moved to Tuesday 17 November, 09:00."_s, u"Undo"_s); });
    QObject::connect(actions[ActionId::Quit], &QAction::triggered, &window, &QWidget::close);
    window.resize(arguments.value(2, u"1280"_s).toInt(), arguments.value(3, u"900"_s).toInt());
    window.show();
    window.showToast(u"Moved to Tuesday 17 November, 09:00."_s, u"Undo"_s);
    return QApplication::exec();
}
