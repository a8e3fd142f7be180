// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

QString read(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

}  // namespace

/// Holds the languages to being whole: what the source says is there, and said.
class TestTranslations final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLeftUnsaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("German") << u"carillon_de.ts"_s << false;
        QTest::newRow("English, where it counts") << u"carillon_en.ts"_s << true;
    }

    void nothingIsLeftUnsaid()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, pluralsOnly);
        const auto program = QStandardPaths::findExecutable(
            u"lupdate"_s,
            {QLibraryInfo::path(QLibraryInfo::BinariesPath), QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)});
        if (program.isEmpty())
            QSKIP("qt6-l10n-tools is not installed");
        const QString root = QStringLiteral(SOURCE_ROOT);
        const QTemporaryDir folder;
        const auto copy = folder.filePath(name);
        QVERIFY(QFile::copy(root + u"/translations/"_s + name, copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        QStringList arguments{u"-silent"_s, u"-I"_s, root, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
        if (pluralsOnly)
            arguments += u"-pluralonly"_s;
        arguments += {root + u"/core"_s, root + u"/ui"_s, root + u"/app/desktop"_s, u"-ts"_s, copy};
        QCOMPARE(QProcess::execute(program, arguments), 0);

        static const QRegularExpression unfinished{
            u"<source>([^<]*)</source>(?:(?!</message>).)*<translation type=.unfinished"_s,
            QRegularExpression::DotMatchesEverythingOption};
        QStringList missing;
        const auto text = read(copy);
        for (auto match = unfinished.globalMatch(text); match.hasNext();)
            missing += match.next().captured(1);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QVERIFY(text.contains("<translation>"_L1));
    }
};

static const test::Registration<TestTranslations> registered;
#include "tst_translations.moc"
