// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// What the command line needs to be there.
class TestLibraries final : public QObject
{
    Q_OBJECT

private slots:
    void noWidgets()
    {
        QProcess ldd;
        ldd.start(u"ldd"_s, {QStringLiteral(PROGRAM_FOLDER "/carillonctl")});
        QVERIFY(ldd.waitForFinished());
        const auto libraries = QString::fromLocal8Bit(ldd.readAllStandardOutput());
        QVERIFY(libraries.contains("libQt6Core"_L1));
        QVERIFY(!libraries.contains("libQt6Widgets"_L1));
        QVERIFY(!libraries.contains("libQt6Svg"_L1));
    }
};

static const test::Registration<TestLibraries> registered;
#include "tst_libraries.moc"
