// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/stopsignals.h"
#include "app/sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUsage = 64;
constexpr int unavailable = 69;
constexpr int cannotWrite = 73;
constexpr auto defaultPort = "8686";

bool writeReadyFile(const QString &path, const QString &url)
{
    QSaveFile file{path};  // appears whole or not at all: whoever waits for it may read it at once
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument{QJsonObject{{u"url"_s, url}}}.toJson(QJsonDocument::Compact) + '\n');
    return file.commit();
}

int fail(int code, const QString &sentence)
{
    std::fprintf(stderr, "carillon-sandbox: %s\n", qPrintable(sentence));
    return code;
}

struct Options
{
    quint16 port = 0;
    QString readyFile;
    QString stateFolder;
};

/// Ends the program itself for --help and --version. Invalid when it is called wrongly.
Result<Options> readOptions()
{
    const QCommandLineOption port{u"port"_s, u"Port on 127.0.0.1; 0 picks a free one."_s, u"N"_s,
                                  QString::fromLatin1(defaultPort)};
    const QCommandLineOption readyFile{u"ready-file"_s, u"Write {\"url\": ...} to this file once listening."_s, u"F"_s};
    const QCommandLineOption state{u"state"_s, u"Keep posts, media, accounts and tokens in this folder."_s, u"DIR"_s};
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Stand-ins for the platforms Carillon posts to, on this computer only."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({port, readyFile, state});
    if (!parser.parse(QCoreApplication::arguments()))
        return Error{ErrorKind::Invalid, parser.errorText()};
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    bool isNumber = false;
    const auto number = parser.value(port).toUShort(&isNumber);
    if (!isNumber || !parser.positionalArguments().isEmpty())
        return Error{ErrorKind::Invalid, u"--port wants a number to 65535, and there are no further arguments"_s};
    return Options{.port = number, .readyFile = parser.value(readyFile), .stateFolder = parser.value(state)};
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app{argc, argv};
    const StopSignals stopSignals;
    QCoreApplication::setApplicationName(u"carillon-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CARILLON_VERSION));
    const auto options = readOptions();
    if (!options)
        return fail(wrongUsage, options.error().detail);

    const SystemClock clock;
    sandbox::Sandbox sandbox{clock};
    if (!options->stateFolder.isEmpty()) {
        if (const auto opened = sandbox.openState(options->stateFolder); !opened)
            return fail(cannotWrite, opened.error().detail);
    }
    if (const auto listening = sandbox.listen(options->port); !listening)
        return fail(unavailable, listening.error().detail);
    if (!options->readyFile.isEmpty() && !writeReadyFile(options->readyFile, sandbox.origin()))
        return fail(cannotWrite, u"Can't write "_s + options->readyFile);
    std::fprintf(stderr, "Carillon sandbox: %s/\n", qPrintable(sandbox.origin()));

    QObject::connect(&stopSignals, &StopSignals::stopWanted, &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
