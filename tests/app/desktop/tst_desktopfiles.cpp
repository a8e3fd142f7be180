// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// What software centres and menus read of the program.
class TestDesktopFiles final : public QObject
{
    Q_OBJECT

private slots:
    void areValid_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        const auto file = QStringLiteral(SOURCE_ROOT "/packaging/io.github.carillon_desktop.Carillon");
        QTest::newRow("the menu's entry") << u"desktop-file-validate"_s << QStringList{file + u".desktop"_s};
        QTest::newRow("the software centre's page")
            << u"appstreamcli"_s << QStringList{u"validate"_s, u"--no-net"_s, file + u".metainfo.xml"_s};
    }

    void areValid()
    {
        QFETCH(const QString, program);
        QFETCH(const QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY(process.waitForFinished());
        const auto words = process.readAll();
        QVERIFY2(process.exitCode() == 0, words.constData());
    }

    void anInstallationHasWhatItsFilesName()
    {
        const QTemporaryDir destination;
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DESTDIR"_s, destination.path());
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"cmake"_s,
                      {u"--install"_s, QStringLiteral(PROGRAM_FOLDER "/.."), u"--prefix"_s, u"/usr"_s, u"--strip"_s});
        QVERIFY(process.waitForFinished(120'000));
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());

        const auto installed = [&](const QString &path) {
            return destination.filePath(u"usr/"_s + path);
        };
        const auto id = u"io.github.carillon_desktop.Carillon"_s;
        QVERIFY(QFileInfo{installed(u"bin/carillonctl"_s)}.isExecutable());
        QVERIFY(QFileInfo::exists(installed(u"share/metainfo/%1.metainfo.xml"_s.arg(id))));
        QVERIFY(QFileInfo::exists(installed(u"share/mime/packages/%1.xml"_s.arg(id))));
        QFile menu{installed(u"share/applications/%1.desktop"_s.arg(id))};
        QVERIFY(menu.open(QFile::ReadOnly | QFile::Text));
        int commands = 0;
        while (!menu.atEnd()) {
            const auto line = QString::fromUtf8(menu.readLine()).trimmed();
            if (line.startsWith("Icon="_L1))
                QVERIFY(QFileInfo::exists(installed(u"share/icons/hicolor/scalable/apps/%1.svg"_s.arg(line.mid(5)))));
            if (!line.startsWith("Exec="_L1))
                continue;
            auto words = line.mid(5).split(u' ');
            words.removeAll(u"%f"_s);
            const auto program = installed(u"bin/"_s + words.takeFirst());
            QProcess asked;
            asked.start(program, words + QStringList{u"--version"_s});
            QVERIFY2(asked.waitForFinished() && asked.exitCode() == 0, qPrintable(line));
            ++commands;
        }
        QCOMPARE(commands, 2);
    }
};

static const test::Registration<TestDesktopFiles> registered;
#include "tst_desktopfiles.moc"
