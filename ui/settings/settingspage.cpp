// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/aboutview.h"
#include "ui/settings/generalsettings.h"
#include "ui/settings/mediahostsettings.h"
#include "ui/settings/shortcutsettings.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabstrip.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace carillon {

namespace {

constexpr int widest = 760;  // lines that are longer than this are hard to follow

}  // namespace

SettingsPage::SettingsPage(const SettingsNeeds &needs, QWidget *parent)
    : QWidget{parent},
      m_tabs{new TabStrip{tr("Settings")}},
      m_views{new QStackedWidget},
      m_general{new GeneralSettings{needs}},
      m_mediaHost{new MediaHostSettings{needs.desk}},
      m_shortcuts{new ShortcutSettings{needs.actions}}
{
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(24, 0, 24, 16);
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PageHeader{tr("Settings")});
    column->addLayout(tabs);
    column->addWidget(m_views, 1);
    //: Settings that belong to no other group
    add(tr("General"), m_general);
    //: Where media are put to
    add(tr("Storage"), m_mediaHost);
    //: Keys
    add(tr("Shortcuts"), m_shortcuts);
    //: What this program is
    add(tr("About"), new AboutView{needs.version});
    connect(m_tabs, &TabStrip::currentIndexChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_general, &GeneralSettings::troubled, this, &SettingsPage::troubled);
}

void SettingsPage::add(const QString &title, QWidget *view)
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout{place};
    row->setContentsMargins(24, 0, 24, 24);
    view->setMaximumWidth(widest);
    row->addWidget(view, 1);
    row->addStretch(0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(place);
    place->setAutoFillBackground(false);
    m_tabs->addTab(title);
    m_views->addWidget(scroll);
}

void SettingsPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_general->refresh();
}

}  // namespace carillon
