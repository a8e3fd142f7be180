// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsneeds.h"

#include <QWidget>

class QStackedWidget;

namespace carillon {

class GeneralSettings;
class MediaHostSettings;
class ShortcutSettings;
class TabStrip;

/// What a person can set: general things, where media are put to, shortcuts; and what this program is.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(const SettingsNeeds &needs, QWidget *parent = nullptr);

    enum class Tab { General, Storage, Shortcuts, About };
    void showTab(Tab tab);
    [[nodiscard]] GeneralSettings *general() const { return m_general; }
    [[nodiscard]] ShortcutSettings *shortcuts() const { return m_shortcuts; }

signals:
    void acted(const QString &sentence, const QString &batch);
    void troubled(const carillon::Error &error);
    void openUrlWanted(const QUrl &url);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void add(const QString &title, QWidget *view);

    TabStrip *m_tabs;
    QStackedWidget *m_views;
    GeneralSettings *m_general;
    MediaHostSettings *m_mediaHost;
    ShortcutSettings *m_shortcuts;
};

}  // namespace carillon
