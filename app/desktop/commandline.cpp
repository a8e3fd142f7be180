// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"

#include "app/desktop/singleinstance.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

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
    parser.addPositionalArgument(
        u"file"_s, u"A workspace to open, or a CSV file to import; also in a window that is open already."_s,
        u"[file]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
}

/// By its name, since it may lie where nobody can read it now, or by how each of them begins.
bool isWorkspace(const QString &path)
{
    if (path.endsWith(".carillon"_L1, Qt::CaseInsensitive))
        return true;
    QFile file{path};
    constexpr QByteArrayView database{"SQLite format 3", 16};
    return file.open(QIODevice::ReadOnly) && file.read(database.size()) == database;
}

/// The first workspace among the files is opened, the first other one imported.
Wishes read(const QCommandLineParser &parser, const QString &folder)
{
    QString workspace = parser.value(workspaceWord);
    QStringList files;
    for (const auto &name : parser.positionalArguments()) {
        const auto path = QDir{folder}.absoluteFilePath(name);
        if (!isWorkspace(path))
            files += path;
        else if (workspace.isEmpty())
            workspace = path;
    }
    return {.language = parser.value(languageWord),
            .theme = parser.value(themeWord),
            .workspace = workspace,
            .hidden = parser.isSet(hiddenWord),
            .compose = parser.isSet(composeWord),
            .fileToImport = files.value(0)};
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
