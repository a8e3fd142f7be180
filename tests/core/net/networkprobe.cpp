// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connectivity.h"

#include <QCoreApplication>

#include <cstdio>

/// Says "offline" or "online" now and whenever that changes, until its input ends.
int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    const carillon::Connectivity connectivity;
    const auto say = [](bool offline) {
        std::puts(offline ? "offline" : "online");
        std::fflush(stdout);
    };
    QObject::connect(&connectivity, &carillon::Connectivity::changed, &application, say);
    say(connectivity.isOffline());
    return QCoreApplication::exec();
}
