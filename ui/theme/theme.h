// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QObject>

class QApplication;

namespace carillon {

class DesktopAppearance;

/// What a person chose in the settings.
enum class ThemeChoice { Desktop, Light, Dark, HighContrast };
QString toWord(ThemeChoice choice);
/// Desktop for a word that nobody knows.
ThemeChoice themeChoiceFromWord(QStringView word);

/// Gives the application its style, font and palette, and keeps them in step with the choice and the desktop. Windows
/// that are open change at once. Main thread.
class Theme final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    Theme(QApplication &application, DesktopAppearance &desktop, QObject *parent = nullptr);

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }

signals:
    void schemeChanged(Scheme scheme);

private:
    [[nodiscard]] Scheme wanted() const;
    void apply(Scheme scheme);
    void update();

    QApplication &m_application;
    DesktopAppearance &m_desktop;
    bool m_paletteWasDark = false;
    ThemeChoice m_choice = ThemeChoice::Desktop;
    Scheme m_scheme = Scheme::Light;
};

}  // namespace carillon
