// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filesettings.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

/// What the window remembers, in a file.
class TestFileSettings final : public QObject
{
    Q_OBJECT

private slots:
    void valuesOutliveTheProgram()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"carillon/window.ini"_s);
        {
            desktop::FileSettings settings{file};
            QCOMPARE(settings.value(u"theme"_s, u"desktop"_s), u"desktop"_s);
            settings.setValue(u"theme"_s, u"dark"_s);
            settings.setValue(u"window/geometry"_s, QByteArray{"\0\1\2", 3});
            settings.setValue(u"gone"_s, 1);
            settings.setValue(u"gone"_s, {});
            QCOMPARE(settings.value(u"theme"_s), u"dark"_s);
        }
        const desktop::FileSettings settings{file};
        QCOMPARE(settings.value(u"theme"_s), u"dark"_s);
        QCOMPARE(settings.value(u"window/geometry"_s).toByteArray(), (QByteArray{"\0\1\2", 3}));
        QVERIFY(!settings.value(u"gone"_s).isValid());
    }

    void itIsWrittenSoonAfter()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"window.ini"_s);
        desktop::FileSettings settings{file};
        settings.setValue(u"theme"_s, u"light"_s);
        QVERIFY(!QFile::exists(file));  // not on the way
        QTRY_VERIFY(QFile::exists(file));
    }

    void otherProgramsReadWhatIsSharedWithThem()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"Carillon.conf"_s);
        {
            QSettings other{file, QSettings::IniFormat};
            other.setValue(u"workspace/last"_s, u"/home/ada/old.carillon"_s);
            other.setValue(u"theirs"_s, 1);
        }
        desktop::FileSettings settings{file};
        QCOMPARE(settings.value(u"workspace/last"_s), u"/home/ada/old.carillon"_s);
        settings.setValue(u"workspace/last"_s, u"/home/ada/Käfer, neu.carillon"_s);
        settings.flush();
        const QSettings other{file, QSettings::IniFormat};
        QCOMPARE(other.value(u"workspace/last"_s), u"/home/ada/Käfer, neu.carillon"_s);
        QCOMPARE(other.value(u"theirs"_s).toInt(), 1);
    }

    void aFolderThatCannotBeWrittenHarmsNothing()
    {
        desktop::FileSettings settings{u"/proc/carillon/window.ini"_s};
        settings.setValue(u"theme"_s, u"dark"_s);
        settings.flush();
        QCOMPARE(settings.value(u"theme"_s), u"dark"_s);
    }
};

static const test::Registration<TestFileSettings> registered;
#include "tst_filesettings.moc"
