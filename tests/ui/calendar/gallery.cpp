// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"
#include "tests/support/ui/memorysettings.h"
#include "tests/ui/calendar/demo.h"
#include "ui/calendar/calendarpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

void press(CalendarPage &page, const QString &keys)
{
    for (const auto letter : keys) {
        const auto key = letter == u'>' ? Qt::Key_Right
            : letter == u'<'            ? Qt::Key_Left
            : letter == u'v'            ? Qt::Key_Down
            : letter == u'^'            ? Qt::Key_Up
            : letter == u'!'            ? Qt::Key_Return
                                        : Qt::Key(letter.toUpper().unicode());
        const bool carries = letter == u'R' || letter == u'L';
        QTest::keyClick(page.view(), carries ? (letter == u'R' ? Qt::Key_Right : Qt::Key_Left) : key,
                        carries ? Qt::ShiftModifier : Qt::NoModifier);
    }
}

}  // namespace

/// carillon_calendar SCHEME WIDTH HEIGHT [KEYS [FILE [LOCALE [DATE]]]]: the calendar with posts in it, after KEYS
/// (arrows as <>^v, ! for Return, R and L carry a card), shown or drawn into FILE.
int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    DesktopAppearance appearance{QDBusConnection::sessionBus()};
    Theme theme{application, appearance};
    const auto arguments = QApplication::arguments();
    theme.setChoice(themeChoiceFromWord(arguments.value(1)));
    const desktop::Language language{QLocale{arguments.value(6, u"en_GB"_s)}};

    const test::DemoDesk demo{test::DemoDesk::manyPosts()};
    test::MemorySettings settings;
    const Actions actions{settings};
    MainWindow window{actions, settings, demo.clock};
    for (const auto id : {PageId::Compose, PageId::Queue, PageId::Accounts, PageId::Settings})
        window.addPage(id, new QWidget);
    auto *page = new CalendarPage{*demo.desk};
    window.addPage(PageId::Calendar, page);
    window.showPage(PageId::Calendar);
    window.setWorkspaceName(u"Northwind Coffee"_s);
    window.setZone(QTimeZone{"Europe/Berlin"});
    QObject::connect(page, &CalendarPage::acted, &window,
                     [&window](const QString &sentence) { window.showToast(sentence, u"Undo"_s); });
    window.resize(arguments.value(2, u"1280"_s).toInt(), arguments.value(3, u"800"_s).toInt());
    window.show();
    if (!QTest::qWaitFor([&] { return !page->view()->scene().cards.isEmpty() && !page->view()->accounts().isEmpty(); }))
        return 1;
    if (const auto date = QDate::fromString(arguments.value(7), Qt::ISODate); date.isValid())
        page->goTo(date);
    page->view()->setFocus();
    press(*page, arguments.value(4));
    if (arguments.value(5).isEmpty())
        return QApplication::exec();
    QTest::qWait(300);
    return window.grab().save(arguments[5]) ? 0 : 1;
}
