// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsneeds.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace carillon {

class LateSettings;
class SettingsRow;
class ZoneField;

/// The workspace, how the window looks, and what happens while nobody looks.
class GeneralSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit GeneralSettings(const SettingsNeeds &needs, QWidget *parent = nullptr);

    /// Asks again for what others may have changed.
    void refresh();

signals:
    void troubled(const carillon::Error &error);

private:
    QWidget *workspaceGroup();
    QWidget *appearanceGroup();
    QWidget *backgroundGroup();
    QWidget *awakeRow();
    QWidget *themeChoice();
    QWidget *languageChoice();
    void take(const WorkspaceFacts &facts);
    void keepExpiry();
    void keepFigures(bool on);
    void keepZone(const QString &zone);
    void setStartsAtLogin(bool on);
    void takeStartsAtLogin(const Result<bool> &on);

    const SettingsNeeds m_needs;
    ZoneField *m_zone;
    SettingsRow *m_zoneRow = nullptr;
    QSpinBox *m_expiry;
    LateSettings *m_late;
    QCheckBox *m_figures;
    SettingsRow *m_language = nullptr;
    QCheckBox *m_login = nullptr;
};

}  // namespace carillon
