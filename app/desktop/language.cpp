// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace carillon::desktop {

using namespace Qt::StringLiterals;

Language::Language(const QLocale &wanted)
{
    // "C" has no short times; what is nearest to it has.
    const auto locale = wanted.language() == QLocale::C ? QLocale{QLocale::English, QLocale::UnitedKingdom} : wanted;
    QLocale::setDefault(locale);
    // The last one installed is asked first.
    if (m_english.load(u":/i18n/carillon_en.qm"_s))
        QCoreApplication::installTranslator(&m_english);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(locale, u"carillon"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_own);
}

}  // namespace carillon::desktop
