// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr auto licence = "SPDX-License-Identifier: GPL-3.0-or-later"_L1;
constexpr qsizetype mostLines = 500;

struct Source
{
    QString path;
    QStringList lines;
};

/// The project's own files of these kinds below `folders`, by path from the root.
QList<Source> sources(const QStringList &folders, const QStringList &kinds)
{
    const QString root = QStringLiteral(SOURCE_ROOT "/");
    QList<Source> found;
    for (const auto &folder : folders) {
        QDirIterator files{root + folder, kinds, QDir::Files, QDirIterator::Subdirectories};
        while (files.hasNext()) {
            QFile file{files.next()};
            if (file.open(QIODevice::ReadOnly))
                found += Source{file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()).split(u'\n')};
        }
    }
    return found;
}

bool beginsWithLicence(const QStringList &lines)
{
    const auto first = lines.value(0).startsWith("#!"_L1) ? 1 : 0;
    static const QRegularExpression comment{u"^(//|#|--) "_s + QRegularExpression::escape(licence) + u"$"_s};
    return comment.match(lines.value(first)).hasMatch();
}

const QStringList code{u"core"_s, u"app"_s, u"ui"_s};
const QStringList all{u"core"_s, u"app"_s, u"ui"_s, u"tests"_s, u"packaging"_s, u".ci"_s};

}  // namespace

/// What every file of the source must look like, whoever wrote it.
class TestSources final : public QObject
{
    Q_OBJECT

private slots:
    void licenceIsTheFirstLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("in a source file") << u"// %1\n"_s.arg(licence) << true;
        QTest::newRow("after the line that names the shell") << u"#!/bin/bash\n# %1\n"_s.arg(licence) << true;
        QTest::newRow("not at all") << u"#pragma once\n"_s << false;
        QTest::newRow("further down") << u"#pragma once\n// %1\n"_s.arg(licence) << false;
        QTest::newRow("another licence") << u"// SPDX-License-Identifier: MIT\n"_s << false;
    }

    void licenceIsTheFirstLine()
    {
        QFETCH(QString, text);
        QTEST(beginsWithLicence(text.split(u'\n')), "accepted");
    }

    void everyFileNamesItsLicence()
    {
        auto files = sources(all, {u"*.h"_s, u"*.cpp"_s, u"*.cmake"_s, u"CMakeLists.txt"_s, u"*.sh"_s, u"*.in"_s});
        files += sources({u".ci"_s}, {u"run"_s});
        QVERIFY(files.size() > 100);
        QStringList offences;
        for (const auto &file : files) {
            if (!beginsWithLicence(file.lines))
                offences += file.path;
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void noFileIsLong()
    {
        QStringList offences;
        for (const auto &file : sources(code, {u"*.h"_s, u"*.cpp"_s})) {
            if (file.lines.size() > mostLines)
                offences += u"%1: %2 lines"_s.arg(file.path).arg(file.lines.size());
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void nothingIsLeftForLater()
    {
        static const QRegularExpression promise{u"\\b(TODO|FIXME|XXX|HACK)\\b"_s};
        QStringList offences;
        for (const auto &file : sources(code, {u"*.h"_s, u"*.cpp"_s, u"*.sql"_s})) {
            for (qsizetype at = 0; at < file.lines.size(); ++at) {
                if (file.lines[at].contains(promise))
                    offences += u"%1:%2: %3"_s.arg(file.path).arg(at + 1).arg(file.lines[at].trimmed());
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    /// Other versions break lines in other places, so it has to be this one.
    void clangFormatWouldChangeNothing()
    {
        const auto program = QStandardPaths::findExecutable(u"clang-format-14"_s);
        if (program.isEmpty())
            QSKIP("clang-format-14 is not installed");
        QStringList arguments{u"--dry-run"_s, u"-Werror"_s, u"--ferror-limit=1"_s, u"--style=file"_s};
        for (const auto &file : sources(code + QStringList{u"tests"_s}, {u"*.h"_s, u"*.cpp"_s}))
            arguments += file.path;
        QProcess format;
        format.setWorkingDirectory(QStringLiteral(SOURCE_ROOT));
        format.setProcessChannelMode(QProcess::MergedChannels);
        format.start(program, arguments);
        QVERIFY(format.waitForFinished(120'000));
        QVERIFY2(format.exitStatus() == QProcess::NormalExit && format.exitCode() == 0, format.readAll().constData());
    }
};

static const test::Registration<TestSources> registered;
#include "tst_sources.moc"
