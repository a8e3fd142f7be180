// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/commandline.h"
#include "app/desktop/singleinstance.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace carillon::desktop;
using namespace Qt::StringLiterals;

/// What a second start asks the first one for.
class TestCommandLine final : public QObject
{
    Q_OBJECT

private slots:
    void aSecondStartSaysWhatItWants_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("compose");
        QTest::addColumn<QString>("file");
        QTest::newRow("nothing") << QStringList{} << false << QString{};
        QTest::newRow("a new post") << QStringList{u"--compose"_s} << true << QString{};
        QTest::newRow("a file beside it") << QStringList{u"posts.csv"_s} << false << u"/home/ada/posts.csv"_s;
        QTest::newRow("a file further up")
            << QStringList{u"../bea/week 47.csv"_s} << false << u"/home/ada/../bea/week 47.csv"_s;
        QTest::newRow("a whole path") << QStringList{u"/mnt/a.csv"_s} << false << u"/mnt/a.csv"_s;
        QTest::newRow("a file after options")
            << QStringList{u"--workspace"_s, u"shop.carillon"_s, u"--theme=dark"_s, u"a.csv"_s} << false
            << u"/home/ada/a.csv"_s;
        QTest::newRow("a file that looks like an option")
            << QStringList{u"--"_s, u"--compose"_s} << false << u"/home/ada/--compose"_s;
        QTest::newRow("options of Qt") << QStringList{u"-reverse"_s, u"--compose"_s} << true << QString{};
    }

    void aSecondStartSaysWhatItWants()
    {
        QFETCH(const QStringList, arguments);
        const auto wishes = wishesOf(StartRequest{.arguments = arguments, .folder = u"/home/ada"_s});
        QTEST(wishes.compose, "compose");
        QTEST(wishes.fileToImport, "file");
    }

    void aWorkspaceIsOpenedAndNotImported_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("workspace");
        QTest::addColumn<QString>("imported");
        const QString none;
        QTest::newRow("a double click") << QStringList{u"/mnt/Shop.carillon"_s} << u"/mnt/Shop.carillon"_s << none;
        QTest::newRow("in capitals") << QStringList{u"SHOP.CARILLON"_s} << m_folder.filePath(u"SHOP.CARILLON"_s)
                                     << none;
        QTest::newRow("by its beginning")
            << QStringList{u"renamed.bak"_s} << m_folder.filePath(u"renamed.bak"_s) << none;
        QTest::newRow("a table") << QStringList{u"table.csv"_s} << none << m_folder.filePath(u"table.csv"_s);
        QTest::newRow("both") << QStringList{u"table.csv"_s, u"a.carillon"_s} << m_folder.filePath(u"a.carillon"_s)
                              << m_folder.filePath(u"table.csv"_s);
        QTest::newRow("beside one that is named")
            << QStringList{u"--workspace"_s, u"b"_s, u"a.carillon"_s} << u"b"_s << none;
    }

    void aWorkspaceIsOpenedAndNotImported()
    {
        QFETCH(const QStringList, arguments);
        for (const auto &[name, bytes] : {std::pair{u"renamed.bak"_s, QByteArray{"SQLite format 3\0 and more", 25}},
                                          {u"table.csv"_s, QByteArray{"text,due\nHello,now\n"}}}) {
            QFile file{m_folder.filePath(name)};
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        const auto wishes = wishesOf(StartRequest{.arguments = arguments, .folder = m_folder.path()});
        QTEST(wishes.workspace, "workspace");
        QTEST(wishes.fileToImport, "imported");
    }

    void aFirstStartSaysTheRest()
    {
        const auto wishes = wishesOf(StartRequest{.arguments = {u"--language"_s, u"de"_s, u"--theme"_s, u"dark"_s,
                                                                u"--workspace"_s, u"shop.carillon"_s, u"--hidden"_s},
                                                  .folder = u"/home/ada"_s});
        QCOMPARE(wishes,
                 (Wishes{.language = u"de"_s, .theme = u"dark"_s, .workspace = u"shop.carillon"_s, .hidden = true}));
    }

private:
    const QTemporaryDir m_folder;
};

static const test::Registration<TestCommandLine> registered;
#include "tst_commandline.moc"
