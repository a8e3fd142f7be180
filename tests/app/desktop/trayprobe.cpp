// SPDX-License-Identifier: GPL-3.0-or-later
//
// trayprobe FOLDER [--hidden] [--empty] [--dark] [--language LANGUAGE]: the tray over a workspace with a few posts.
// Prints what a person has chosen there and what became of the window. Reads commands, one a line: close, attention,
// pause, resume.
#include "app/desktop/background.h"
#include "app/desktop/language.h"
#include "app/desktop/notifier.h"
#include "app/desktop/raisewindow.h"
#include "app/desktop/tray.h"
#include "core/base/key.h"
#include "core/desk/desk.h"
#include "core/planner/plannedtime.h"
#include "tests/support/memorysecretstore.h"
#include "tests/support/ui/memorysettings.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/carillonstyle.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace carillon;
using namespace carillon::desktop;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void print(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

NewPost postIn(const Account &account, const Clock &clock, std::chrono::minutes distance, const QString &text)
{
    return {.key = newKey(),
            .content = {.parts = {text}},
            .accounts = {account.id},
            .plan = planFor(clock.now() + distance, "UTC")};
}

/// An account and posts for it, soon and later.
void fill(Desk &desk)
{
    ConnectOrder order{.platform = u"webhook"_s, .name = u"hook"_s};
    order.request.mode = ConnectMode::Address;
    order.request.server = QUrl{u"http://127.0.0.1:9/hook"_s};
    desk.connectAccount(order).then(&desk, [&desk](const Result<ConnectOutcome> &account) {
        if (!account)
            qFatal("%s", qPrintable(account.error().detail));
        const QStringList texts{u"Black & white & grey_ish: new tiles ☕"_s,
                                u"Wir öffnen morgen schon um sieben 👩‍🍳"_s, u"مرحبا بكم في متجرنا الجديد"_s,
                                u"A longer text that tells the whole story of how the shop came to be, and why"_s};
        auto distance = 3min;
        for (const auto &text : texts) {
            desk.add(postIn(account->accounts.first(), desk.clock(), distance, text))
                .then(&desk, [](const Result<Act> &added) {
                    if (!added)
                        qFatal("%s", qPrintable(added.error().detail));
                });
            distance += 4min;
        }
        desk.overview().then(&desk, [](const Result<Overview> &) { print(u"filled"_s); });
    });
}

void tellWhatIsChosen(Tray &tray, MainWindow &window, Background &background)
{
    QObject::connect(&tray, &Tray::openWanted, &window, [&window] {
        print(u"open"_s);
        raiseWindow(window, {});
    });
    QObject::connect(&tray, &Tray::newPostWanted, &window, [] { print(u"new post"_s); });
    QObject::connect(&tray, &Tray::postWanted, &window, [] { print(u"post"_s); });
    QObject::connect(&tray, &Tray::pauseAllWanted, &window, [] { print(u"pause"_s); });
    QObject::connect(&tray, &Tray::pauseUntilWanted, &window, [] { print(u"pause until"_s); });
    QObject::connect(&tray, &Tray::resumeAllWanted, &window, [] { print(u"resume"_s); });
    QObject::connect(&tray, &Tray::quitWanted, &window, [&background] {
        print(u"quit"_s);
        background.quit();
    });
}

void pauseAll(Desk &desk, bool pause)
{
    desk.accounts().then(&desk, [&desk, pause](const Result<QList<AccountCard>> &cards) {
        QList<AccountId> accounts;
        for (const auto &card : *cards)
            accounts += card.account.id;
        if (pause)
            desk.pause(accounts, u"holidays"_s);
        else
            desk.resume(accounts);
    });
}

void obey(const QByteArray &command, MainWindow &window, Tray &tray, Desk &desk)
{
    if (command == "close")
        window.close();
    else if (command == "attention")
        tray.setTrouble(u"The keyring is locked."_s);
    else if (command == "pause" || command == "resume")
        pauseAll(desk, command == "pause");
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application{argc, argv};
    QApplication::setApplicationName(u"Carillon"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    const auto arguments = QApplication::arguments();
    QApplication::setStyle(new CarillonStyle);
    QApplication::setFont(interfaceFont(QApplication::font()));
    QApplication::setPalette(paletteOf(arguments.contains(u"--dark"_s) ? Scheme::Dark : Scheme::Light));
    const auto language = arguments.indexOf(u"--language"_s);
    const Language words{language > 0 ? QLocale{arguments.value(language + 1)} : QLocale{u"en_GB"_s}};

    const SystemClock clock;
    const auto platforms = makePlatforms();
    test::MemorySecretStore secrets;
    test::MemorySettings settings;
    Desk desk{{.path = arguments.value(1) + u"/shop.carillon"_s,
               .options = {.create = true, .installation = newKey(), .zone = "UTC"},
               .clock = clock,
               .platforms = platforms,
               .secrets = secrets}};
    const Actions actions{settings};
    MainWindow window{actions, settings, clock};
    TrayHost host{QDBusConnection::sessionBus()};
    Notifier notifier{QDBusConnection::sessionBus(), settings, clock};
    Tray tray{host, desk};
    Background background{{window, host, notifier, settings, desk}};
    window.setCloseHandler([&background] { return background.mayClose(); });
    notifier.setFallback([&tray](const Notice &notice) { return tray.say(notice); });
    tellWhatIsChosen(tray, window, background);
    QObject::connect(&background, &Background::windowHidden, &window, [] { print(u"hidden"_s); });
    QObject::connect(&background, &Background::windowBroughtBack, &window, [] { print(u"back"_s); });
    QObject::connect(&background, &Background::quitWanted, &application, [] {
        print(u"closed"_s);
        QCoreApplication::quit();
    });
    QObject::connect(&host, &TrayHost::presenceChanged, &window, [](TrayHost::Presence presence) {
        print(presence == TrayHost::Presence::Present ? u"present"_s : u"absent"_s);
    });

    QSocketNotifier input{STDIN_FILENO, QSocketNotifier::Read};
    QObject::connect(&input, &QSocketNotifier::activated, &window, [&] {
        char line[64];
        const auto size = ::read(STDIN_FILENO, line, sizeof line);
        if (size <= 0)
            input.setEnabled(false);
        else
            obey(QByteArray{line, qsizetype(size)}.trimmed(), window, tray, desk);
    });
    if (arguments.contains(u"--hidden"_s))
        background.startHidden();
    else
        window.show();
    if (!arguments.contains(u"--empty"_s))
        QObject::connect(
            &desk, &Desk::opened, &desk, [&desk] { fill(desk); }, Qt::SingleShotConnection);
    desk.open();
    return QApplication::exec();
}
