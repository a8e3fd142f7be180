// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"
#include "app/ctl/commands.h"
#include "core/store/sqlitememory.h"

#include <QCoreApplication>
#include <QFile>
#include <QTranslator>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    carillon::dispenseWithMemoryCount();
    QCoreApplication application{argc, argv};
    QCoreApplication::setOrganizationName(u"Carillon"_s);
    QCoreApplication::setOrganizationDomain(u"carillon_desktop.github.io"_s);
    QCoreApplication::setApplicationName(u"Carillon"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CARILLON_VERSION));
    QTranslator plurals;
    if (plurals.load(u":/i18n/carillon_en.qm"_s))
        QCoreApplication::installTranslator(&plurals);
    qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: %{message}"_s);

    QFile in;
    QFile out;
    QFile err;
    // Unbuffered, and not through stdio's buffer: an answer is with its reader as soon as it is written.
    const bool open = in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
        && out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
        && err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!open)
        return int(carillon::ctl::ExitCode::GaveUp);
    const carillon::ctl::CommandLine commandLine{carillon::ctl::allCommands(), QCoreApplication::applicationVersion()};
    return int(commandLine.run(QCoreApplication::arguments().mid(1), {in, out, err}));
}
