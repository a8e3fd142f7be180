// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUsage = 64;
constexpr int unavailable = 69;
constexpr int cannotWrite = 73;
constexpr auto defaultPort = "8686";

/// SIGTERM and SIGINT as a file descriptor, so that the event loop ends in order. Call before any thread starts.
int blockQuitSignals()
{
    sigset_t quitting;
    sigemptyset(&quitting);
    sigaddset(&quitting, SIGTERM);
    sigaddset(&quitting, SIGINT);
    pthread_sigmask(SIG_BLOCK, &quitting, nullptr);
    return signalfd(-1, &quitting, SFD_CLOEXEC);
}

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

}  // namespace

int main(int argc, char **argv)
{
    const int quitSignals = blockQuitSignals();
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication app{argc, argv};
    QCoreApplication::setApplicationName(u"carillon-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CARILLON_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Stand-ins for the platforms Carillon posts to, on this computer only."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption port{u"port"_s, u"Port on 127.0.0.1; 0 picks a free one."_s, u"N"_s,
                                  QString::fromLatin1(defaultPort)};
    const QCommandLineOption readyFile{u"ready-file"_s, u"Write {\"url\": ...} to this file once listening."_s, u"F"_s};
    const QCommandLineOption state{u"state"_s, u"Keep posts, media, accounts and tokens in this folder."_s, u"DIR"_s};
    parser.addOptions({port, readyFile, state});
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(wrongUsage, parser.errorText());
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    bool isNumber = false;
    const auto number = parser.value(port).toUShort(&isNumber);
    if (!isNumber || !parser.positionalArguments().isEmpty())
        return fail(wrongUsage, u"--port wants a number from 0 to 65535, and there are no further arguments"_s);

    const SystemClock clock;
    sandbox::Sandbox sandbox{clock};
    if (parser.isSet(state)) {
        if (const auto opened = sandbox.openState(parser.value(state)); !opened)
            return fail(cannotWrite, opened.error().detail);
    }
    if (const auto listening = sandbox.listen(number); !listening)
        return fail(unavailable, listening.error().detail);
    if (parser.isSet(readyFile) && !writeReadyFile(parser.value(readyFile), sandbox.origin()))
        return fail(cannotWrite, u"Can't write "_s + parser.value(readyFile));
    std::fprintf(stderr, "Carillon sandbox: %s/\n", qPrintable(sandbox.origin()));

    const QSocketNotifier quit{quitSignals, QSocketNotifier::Read};
    QObject::connect(&quit, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    const int result = QCoreApplication::exec();
    close(quitSignals);
    return result;
}
