// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include "app/desktop/singleinstance.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace carillon::desktop {

using namespace Qt::StringLiterals;

namespace {

const auto languageWord = u"language"_s;
const auto themeWord = u"theme"_s;
const auto workspaceWord = u"workspace"_s;
const auto hiddenWord = u"hidden"_s;
const auto composeWord = u"compose"_s;

void describe(QCommandLineParser &parser)
{
    parser.addOptions({
        {languageWord, u"Language of the window, such as de."_s, languageWord},
        {themeWord, u"desktop, light, dark or high_contrast, for this time only."_s, themeWord},
        {workspaceWord, u"The workspace to open; made when it is not there."_s, u"path"_s},
        {hiddenWord, u"Start in the tray, without the window."_s},
        {composeWord, u"Begin a post; also in a window that is open already."_s},
    });
    parser.addPositionalArgument(u"file"_s, u"A CSV file to import; also in a window that is open already."_s,
                                 u"[file]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
}

Wishes read(const QCommandLineParser &parser, const QString &folder)
{
    const auto files = parser.positionalArguments();
    return {.language = parser.value(languageWord),
            .theme = parser.value(themeWord),
            .workspace = parser.value(workspaceWord),
            .hidden = parser.isSet(hiddenWord),
            .compose = parser.isSet(composeWord),
            .fileToImport = files.isEmpty() ? QString{} : QDir{folder}.absoluteFilePath(files.first())};
}

}  // namespace

Wishes wishesOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    return read(parser, QDir::currentPath());
}

Wishes wishesOf(const StartRequest &again)
{
    QCommandLineParser parser;
    describe(parser);
    parser.parse(QStringList{QCoreApplication::applicationName()} + again.arguments);
    return read(parser, again.folder);
}

}  // namespace carillon::desktop
