// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

class QLocale;

namespace carillon::desktop {

/// Carillon's words and Qt's own in one language. Installed for as long as it lives; main thread.
class Language final
{
public:
    /// Also becomes the default locale, for dates and numbers. English, with its plurals, where nothing else fits.
    explicit Language(const QLocale &wanted);

private:
    QTranslator m_english;
    QTranslator m_own;
    QTranslator m_qt;
};

}  // namespace carillon::desktop
