// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QProcess>
#include <QStandardPaths>
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
};

static const test::Registration<TestDesktopFiles> registered;
#include "tst_desktopfiles.moc"
