// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

struct Rule
{
    const char *folder;
    const char *mayInclude;  ///< folders below core, separated by spaces, beside the folder itself
};

/// The include table of core/README.md.
constexpr Rule coreRules[]{
    {"base", ""},
    {"domain", "base"},
    {"text", "base"},
    {"net", "base"},
    {"linkcard", "base text net"},
    {"power", "base"},
    {"secrets", "base"},
    {"limits", "base domain schedule"},
    {"schedule", "base domain"},
    {"media", "base domain"},
    {"hosting", "base domain net secrets store"},
    {"messages", "base domain"},
    {"store", "base domain schedule"},
    {"platforms", "base domain text media net linkcard graphapi"},
    {"graphapi", "base domain text media net platforms"},  // of platforms: the headers directly in it
    {"accounts", "base domain text media net platforms store secrets"},
    {"planner", "base domain text limits schedule media messages platforms store accounts"},
    {"publisher", "base domain text net power secrets limits schedule media messages platforms store accounts hosting"},
    {"exchange", "base domain text limits schedule media messages platforms store accounts planner"},
    {"desk", "base domain net secrets limits media messages platforms store accounts planner exchange hosting"},
};

/// Every other folder of ui is a feature, and may include theme and widgets.
constexpr Rule uiRules[]{
    {"theme", ""},
    {"widgets", "theme"},
    {"settings", "theme widgets shell"},  // rebinds the shell's actions
    {"shell", "theme widgets"},
};

struct SourceFile
{
    QString path;
    QString text;
};

QList<SourceFile> sourcesBelow(const QString &folder)
{
    QList<SourceFile> sources;
    QDirIterator files{
        QStringLiteral(SOURCE_ROOT "/") + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        QFile file{files.next()};
        if (file.open(QIODevice::ReadOnly))
            sources += {file.fileName().mid(qsizetype{sizeof(SOURCE_ROOT)}), QString::fromUtf8(file.readAll())};
    }
    return sources;
}

QStringList includesOf(const QString &text)
{
    // An ordinary string: moc of Qt 6.4 loses its way in raw strings that hold quotes (QTBUG-55962).
    static const QRegularExpression include{u"^#include [\"<]([^\">]+)[\">]"_s, QRegularExpression::MultilineOption};
    QStringList headers;
    for (auto match = include.globalMatch(text); match.hasNext();)
        headers += match.next().captured(1);
    return headers;
}

}  // namespace

/// Holds the source to the include table in core/README.md.
class TestLayers final : public QObject
{
    Q_OBJECT

private slots:
    void coreIncludesOnlyWhatItMay_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("mayInclude");
        for (const auto &rule : coreRules)
            QTest::newRow(rule.folder) << QString::fromLatin1(rule.folder) << QString::fromLatin1(rule.mayInclude);
    }

    void coreIncludesOnlyWhatItMay()
    {
        QFETCH(const QString, folder);
        QFETCH(const QString, mayInclude);
        auto allowed = mayInclude.split(u' ', Qt::SkipEmptyParts);
        allowed += folder;
        static const QRegularExpression widgets{
            u"^(QtWidgets/|Q\\w*(Widget|Dialog|Window|Action|Button|Menu|Label|Application)$)"_s};

        QStringList offences;
        for (const auto &source : sourcesBelow(u"core/"_s + folder)) {
            for (const auto &header : includesOf(source.text)) {
                const bool ours = header.startsWith("core/"_L1);
                const bool outside
                    = header.startsWith("ui/"_L1) || header.startsWith("app/"_L1) || header.startsWith("tests/"_L1);
                if (outside || (ours && !allowed.contains(header.section(u'/', 1, 1)))
                    || (widgets.match(header).hasMatch() && header != "QCoreApplication"_L1))
                    offences += u"%1 includes %2"_s.arg(source.path, header);
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void uiIncludesOnlyWhatItMay_data()
    {
        QTest::addColumn<QString>("folder");
        const auto folders = QDir{QStringLiteral(SOURCE_ROOT "/ui")}.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(folders.contains("theme"_L1));
        for (const auto &folder : folders)
            QTest::newRow(qPrintable(folder)) << folder;
    }

    void uiIncludesOnlyWhatItMay()
    {
        QFETCH(const QString, folder);
        QString mayInclude = u"theme widgets"_s;
        for (const auto &rule : uiRules) {
            if (folder == QLatin1StringView{rule.folder})
                mayInclude = QString::fromLatin1(rule.mayInclude);
        }
        const auto allowed = mayInclude.split(u' ', Qt::SkipEmptyParts) + QStringList{folder};
        // What waits for a disk, a keyring or a network is no business of the main thread.
        static const QRegularExpression forbidden{u"^(core/(net|store|secrets)/|core/platforms/\\w+/|app/|tests/)"_s};

        QStringList offences;
        for (const auto &source : sourcesBelow(u"ui/"_s + folder)) {
            for (const auto &header : includesOf(source.text)) {
                const bool otherRoom = header.startsWith("ui/"_L1) && !allowed.contains(header.section(u'/', 1, 1));
                if (otherRoom || forbidden.match(header).hasMatch())
                    offences += u"%1 includes %2"_s.arg(source.path, header);
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void everyRoomOfCoreHasItsRule()
    {
        QStringList known;
        for (const auto &rule : coreRules)
            known += QString::fromLatin1(rule.folder);
        const auto rooms = QDir{QStringLiteral(SOURCE_ROOT "/core")}.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const auto &room : rooms)
            QVERIFY2(known.contains(room), qPrintable(room + u" has no rule in the include table"_s));
    }

    void aPlatformKnowsNoOther()
    {
        QStringList offences;
        for (const auto &source : sourcesBelow(u"core/platforms"_s) + sourcesBelow(u"core/graphapi"_s)) {
            const auto mine = source.path.section(u'/', 2, 2);
            for (const auto &header : includesOf(source.text)) {
                const auto theirs = header.section(u'/', 2, 2);
                if (header.startsWith("core/platforms/"_L1) && !theirs.endsWith(".h"_L1) && theirs != mine)
                    offences += u"%1 includes %2"_s.arg(source.path, header);
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void aSandboxKnowsNoClient()
    {
        QStringList offences;
        for (const auto &source : sourcesBelow(u"core/platforms"_s) + sourcesBelow(u"core/graphapi"_s)) {
            const bool sandbox
                = source.path.contains("/sandbox/"_L1) || source.path.startsWith("core/platforms/simulated"_L1);
            for (const auto &header : includesOf(source.text)) {
                const bool ours = header.startsWith("core/platforms/"_L1) || header.startsWith("core/graphapi/"_L1);
                const bool toSandbox = ours && header.contains("/sandbox/"_L1);
                const bool client = ours && !toSandbox && !header.startsWith("core/platforms/simulated"_L1);
                if ((sandbox && client) || (!sandbox && toSandbox))
                    offences += u"%1 includes %2"_s.arg(source.path, header);
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }

    void onlyPlatformFoldersNameTheirPlatform()
    {
        // A special case outside a platform's folder means that its traits lack a field.
        static const QRegularExpression name{
            u"\\bu?\"(bluesky|discord|facebook|instagram|linkedin|mastodon|threads|webhook|x|youtube)\""_s};
        QStringList offences;
        for (const auto &folder : {u"core"_s, u"ui"_s}) {
            for (const auto &source : sourcesBelow(folder)) {
                if (!source.path.startsWith("core/platforms/"_L1) && name.match(source.text).hasMatch())
                    offences += source.path;
            }
        }
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }
};

static const test::Registration<TestLayers> registered;
#include "tst_layers.moc"
