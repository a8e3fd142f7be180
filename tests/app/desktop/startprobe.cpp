// SPDX-License-Identifier: GPL-3.0-or-later
//
// startprobe FOLDER WORKSPACE [ARGUMENT...]: starts as Carillon does. Prints "first" and then every request that comes,
// or what else became of it, and ends.
#include "app/desktop/singleinstance.h"

#include <QCoreApplication>

#include <cstdio>

using namespace carillon;
using namespace carillon::desktop;
using namespace Qt::StringLiterals;

namespace {

void print(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char **argv)
{
    auto request = StartRequest::ofThisProcess(argc, argv);
    const QCoreApplication application{argc, argv};
    const auto folder = request.arguments.takeFirst();
    SingleInstance instance{request.arguments.takeFirst(), {.folder = folder, .patience = std::chrono::seconds{2}}};
    QObject::connect(&instance, &SingleInstance::startedAgain, &application, [](const StartRequest &again) {
        print(u"again %1 in %2 token %3"_s.arg(again.arguments.join(u' '), again.folder,
                                               QString::fromLatin1(again.activationToken)));
    });
    const auto role = instance.claim(request);
    if (!role) {
        print(toWord(role.error().kind));
        return 1;
    }
    if (*role == SingleInstance::Role::Second) {
        print(u"second"_s);
        return 0;
    }
    print(u"first"_s);
    return QCoreApplication::exec();
}
