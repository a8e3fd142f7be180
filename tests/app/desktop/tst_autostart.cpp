// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace carillon::desktop;
using namespace Qt::StringLiterals;

namespace {

Result<bool> answer(QFuture<Result<bool>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
        qFatal("no answer");
    return future.result();
}

QByteArray contents(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

}  // namespace

class TestAutostart final : public QObject
{
    Q_OBJECT

private slots:
    void isTurnedOnAndOff()
    {
        const QTemporaryDir folder;
        const Autostart autostart{folder.path(), u"/usr/bin/carillon"_s};
        QCOMPARE(*answer(autostart.isOn()), false);
        QCOMPARE(*answer(autostart.set(true)), true);
        QCOMPARE(*answer(autostart.isOn()), true);
        QVERIFY(contents(autostart.file()).contains("Exec=\"/usr/bin/carillon\" --hidden\n"));
        QCOMPARE(*answer(autostart.set(false)), false);
        QVERIFY(!QFile::exists(autostart.file()));
        QCOMPARE(*answer(autostart.set(false)), false);
    }

    void theDesktopMayTurnItOffToo_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("gnome's switch") << "X-GNOME-Autostart-enabled=false"_ba;
        QTest::newRow("hidden") << "Hidden = true"_ba;
    }

    void theDesktopMayTurnItOffToo()
    {
        QFETCH(const QByteArray, line);
        const QTemporaryDir folder;
        const Autostart autostart{folder.path(), u"/usr/bin/carillon"_s};
        QVERIFY(answer(autostart.set(true)));
        QFile file{autostart.file()};
        QVERIFY(file.open(QIODevice::Append));
        file.write(line + '\n');
        file.close();
        QCOMPARE(*answer(autostart.isOn()), false);
        QCOMPARE(*answer(autostart.set(true)), true);
    }

    void everyPathIsQuotedAndTheFileIsValid()
    {
        const QTemporaryDir folder;
        const Autostart autostart{folder.path(), u"/home/a b/50% \"x\" $y\\z/carillon"_s};
        QVERIFY(answer(autostart.set(true)));
        QVERIFY(contents(autostart.file()).contains(R"(Exec="/home/a b/50%% \\"x\\" \\$y\\\\z/carillon" --hidden)"));
        const auto validator = QStandardPaths::findExecutable(u"desktop-file-validate"_s);
        if (validator.isEmpty())
            QSKIP("desktop-file-validate is not installed");
        QProcess process;
        process.start(validator, {autostart.file()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAll()), QString{});
        QCOMPARE(process.exitCode(), 0);
    }

    void aFolderThatTakesNothingIsAnError()
    {
        const QTemporaryDir folder;
        QFile inTheWay{folder.filePath(u"autostart"_s)};
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Autostart autostart{folder.path(), u"/usr/bin/carillon"_s};
        QCOMPARE(answer(autostart.set(true)).error().kind, ErrorKind::Storage);
    }
};

static const test::Registration<TestAutostart> registered;
#include "tst_autostart.moc"
