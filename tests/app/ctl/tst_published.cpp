// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/cellwidth.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestPublished final : public QObject
{
    Q_OBJECT

private slots:
    void aCellIsAsWideAsATerminalShowsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("width");
        QTest::newRow("nothing") << u""_s << qsizetype{0};
        QTest::newRow("latin letters") << u"Türme"_s << qsizetype{5};
        QTest::newRow("an umlaut of two characters") << u"Tu\u0308rme"_s << qsizetype{5};
        QTest::newRow("japanese") << u"鐘の音"_s << qsizetype{6};
        QTest::newRow("an emoji beyond 16 bits") << u"a🔔"_s << qsizetype{3};
    }

    void aCellIsAsWideAsATerminalShowsIt()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, width);
        QCOMPARE(ctl::cellWidth(text), width);
        QCOMPARE(ctl::padded(text, 8), text + QString(8 - width, u' '));
    }

    void saysWhenNothingWasDue()
    {
        const auto told = published({u"--create"_s, u"--json"_s});
        QCOMPARE(told.exitCode, 2);
        QCOMPARE(QJsonDocument::fromJson(told.out).array(), QJsonArray{});
        QVERIFY(QJsonDocument::fromJson(told.out).isArray());
    }

    void refusesATimeItCannotRead()
    {
        const auto told = published({u"--create"_s, u"--since"_s, u"yesterday or so"_s});
        QCOMPARE(told.exitCode, 1);
        QVERIFY(told.err.contains("yesterday or so"));
    }

private:
    struct Told
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };

    Told published(const QStringList &words)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"),
                      QStringList{u"published"_s, u"--workspace"_s, m_folder.filePath(u"w.carillon"_s)} + words);
        program.waitForFinished();
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }

    QTemporaryDir m_folder;
};

static const test::Registration<TestPublished> registered;
#include "tst_published.moc"
