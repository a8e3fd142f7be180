// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"
#include "tests/support/testmain.h"
#include "ui/theme/statelook.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/splitbutton.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QPushButton>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The words of a language, ours and Qt's.
class TestLanguage final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void german()
    {
        const desktop::Language language{QLocale{QLocale::German}};
        QCOMPARE(lookOf(PlatformPostState::Scheduled).word, u"Geplant"_s);
        QCOMPARE(relativeTime(Instant{48h}, Instant{}), u"in 2 Tagen"_s);
        const SplitButton split{u"Planen"_s};  // a class in a namespace
        QCOMPARE(split.arrow()->accessibleName(), u"Weitere Möglichkeiten"_s);
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_de.qm"_s))
            QSKIP("qt6-translations-l10n is not installed");
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);
    }

    void englishWhereNothingElseFits()
    {
        const desktop::Language language{QLocale{QLocale::Japanese}};
        QCOMPARE(lookOf(PlatformPostState::Scheduled).word, u"Scheduled"_s);
        QCOMPARE(relativeTime(Instant{24h}, Instant{}), u"in 1 day"_s);
    }

    void timesAreShortWithoutALocale()
    {
        const desktop::Language language{QLocale::c()};
        QCOMPARE(QLocale{}.toString(QTime{14, 30}, QLocale::ShortFormat), u"14:30"_s);
    }
};

static const test::Registration<TestLanguage> registered;
#include "tst_language.moc"
