// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDirIterator>
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

/// What lupdate reads: the source, and the words of the platforms' tables, which are written to `folder`.
QStringList sourcesOfWords(const QString &folder)
{
    const QString root = QStringLiteral(SOURCE_ROOT);
    const auto tables = QDir{folder}.filePath(u"tables"_s);
    QProcess::execute(QStringLiteral(CMAKE_PROGRAM),
                      {u"-DOUT="_s + tables, u"-P"_s, root + u"/translations/tables.cmake"_s});
    return {root + u"/core"_s, root + u"/ui"_s, root + u"/app/desktop"_s, tables};
}

/// Every name that can be a context: lupdate loses its place in some code, and then invents others.
QSet<QString> declaredContexts()
{
    static const QRegularExpression declaration{
        uR"((?:\b(?:class|struct) (?:\w+::)*|Q_DECLARE_TR_FUNCTIONS\(|QT_TRANSLATE_(?:N_)?NOOP\("|translate\(")(\w+))"_s};
    QSet<QString> names;
    for (const auto &folder : {u"core"_s, u"ui"_s, u"app/desktop"_s}) {
        QDirIterator files{QStringLiteral(SOURCE_ROOT "/") + folder,
                           {u"*.cpp"_s, u"*.h"_s},
                           QDir::Files,
                           QDirIterator::Subdirectories};
        while (files.hasNext()) {
            const auto text = read(files.next());
            for (auto match = declaration.globalMatch(text); match.hasNext();)
                names += match.next().captured(1);
        }
    }
    return names;
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
        arguments += sourcesOfWords(folder.path());
        arguments += {u"-ts"_s, copy};
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

        static const QRegularExpression context{u"<name>(?:\\w+::)*(\\w+)</name>"_s};
        const auto declared = declaredContexts();
        for (auto match = context.globalMatch(text); match.hasNext();) {
            const auto found = match.next().captured(1);
            QVERIFY2(declared.contains(found), qPrintable(found));
        }
    }

    void keepsPlaceholders()
    {
        static const QRegularExpression message{
            u"<source>([^<]*)</source>(?:(?!</message>).)*?<translation>(.*?)</translation>"_s,
            QRegularExpression::DotMatchesEverythingOption};
        static const QRegularExpression form{u"<numerusform>([^<]*)</numerusform>"_s};
        static const QRegularExpression placeholder{u"%\\d"_s};
        const auto placeholders = [](const QString &text) {
            QSet<QString> found;
            for (auto match = placeholder.globalMatch(text); match.hasNext();)
                found += match.next().captured();
            return found;
        };
        const auto text = read(QStringLiteral(SOURCE_ROOT "/translations/carillon_de.ts"));
        int count = 0;
        for (auto match = message.globalMatch(text); match.hasNext(); ++count) {
            const auto pair = match.next();
            QStringList said;
            for (auto forms = form.globalMatch(pair.captured(2)); forms.hasNext();)
                said += forms.next().captured(1);
            for (const auto &one : said.isEmpty() ? QStringList{pair.captured(2)} : said)
                QVERIFY2(placeholders(one) == placeholders(pair.captured(1)), qPrintable(one));
        }
        QVERIFY(count > 1000);
    }
};

static const test::Registration<TestTranslations> registered;
#include "tst_translations.moc"
