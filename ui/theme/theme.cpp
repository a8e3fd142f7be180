// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/carillonstyle.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array choiceWords{"desktop"_L1, "light"_L1, "dark"_L1, "high_contrast"_L1};

}  // namespace

QString toWord(ThemeChoice choice)
{
    return choiceWords[size_t(choice)];
}

ThemeChoice themeChoiceFromWord(QStringView word)
{
    const auto at = std::find(choiceWords.begin(), choiceWords.end(), word);
    return at == choiceWords.end() ? ThemeChoice::Desktop : ThemeChoice(at - choiceWords.begin());
}

Theme::Theme(QApplication &application, DesktopAppearance &desktop, QObject *parent)
    : QObject{parent},
      m_application{application},
      m_desktop{desktop},
      m_paletteWasDark{QApplication::palette().color(QPalette::Window).lightnessF() < 0.5F}
{
    QApplication::setStyle(new CarillonStyle);
    QApplication::setFont(interfaceFont(QApplication::font()));
    QToolTip::setFont(fontOf(TextSize::Small));
    connect(&desktop, &DesktopAppearance::changed, this, &Theme::update);
    apply(wanted());
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    update();
}

Scheme Theme::wanted() const
{
    const bool dark = m_desktop.dark().value_or(m_paletteWasDark);
    switch (m_choice) {
    case ThemeChoice::Desktop:
        if (m_desktop.highContrast())
            return dark ? Scheme::HighContrastDark : Scheme::HighContrast;
        return dark ? Scheme::Dark : Scheme::Light;
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    case ThemeChoice::HighContrast:
        return dark ? Scheme::HighContrastDark : Scheme::HighContrast;
    }
    return Scheme::Light;
}

void Theme::update()
{
    const auto scheme = wanted();
    if (scheme == m_scheme)
        return;
    apply(scheme);
    emit schemeChanged(scheme);
}

void Theme::apply(Scheme scheme)
{
    m_scheme = scheme;
    m_application.setPalette(paletteOf(scheme));
    QToolTip::setPalette(paletteOf(scheme));
}

}  // namespace carillon
