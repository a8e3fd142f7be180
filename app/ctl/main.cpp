// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"
#include "app/ctl/commands.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application{argc, argv};
    QCoreApplication::setOrganizationName(u"Carillon"_s);
    QCoreApplication::setOrganizationDomain(u"carillon_desktop.github.io"_s);
    QCoreApplication::setApplicationName(u"Carillon"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CARILLON_VERSION));
    qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: %{message}"_s);

    QFile in;
    QFile out;
    QFile err;
    // Unbuffered: an answer is with its reader as soon as it is written.
    const bool open = in.open(stdin, QIODevice::ReadOnly)
        && out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)
        && err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!open)
        return int(carillon::ctl::ExitCode::GaveUp);
    const carillon::ctl::CommandLine commandLine{carillon::ctl::allCommands(), QCoreApplication::applicationVersion()};
    return int(commandLine.run(QCoreApplication::arguments().mid(1), {in, out, err}));
}
