// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/shell/sidebaritem.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QMenu>
#include <QPainter>

namespace carillon {

namespace {

constexpr int wide = 208;
constexpr int narrow = 56;

Glyph glyphOf(PageId page)
{
    switch (page) {
    case PageId::Compose:
        return Glyph::Pencil;
    case PageId::Calendar:
        return Glyph::Calendar;
    case PageId::Queue:
        return Glyph::List;
    case PageId::Accounts:
        return Glyph::Person;
    case PageId::Activity:
        return Glyph::Activity;
    case PageId::Settings:
        return Glyph::Gear;
    }
    return Glyph::List;
}

}  // namespace

Sidebar::Sidebar(const Actions &actions, QWidget *parent)
    : QWidget{parent},
      m_actions{actions},
      m_workspace{new WorkspaceButton},
      m_menu{new QMenu{this}},
      m_group{new QButtonGroup{this}},
      m_search{new SidebarItem{Glyph::Search, actions[ActionId::SearchEverywhere]->text()}}
{
    setAccessibleName(tr("Sidebar"));
    setFixedWidth(wide);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(12, 16, 12, 16);
    column->setSpacing(4);
    column->addWidget(m_workspace);
    column->addSpacing(4);
    for (const auto page : allPages) {
        auto *action = actions[actionOf(page)];
        auto *item = new SidebarItem{glyphOf(page), action->text()};
        item->setCheckable(true);
        item->setKeys(action->shortcut(), false);
        m_group->addButton(item);
        m_pages[page] = item;
        if (page == PageId::Settings) {
            column->addStretch();
            column->addWidget(m_search);
        }
        column->addWidget(item);
        connect(item, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, item, [item, action] { item->setKeys(action->shortcut(), false); });
    }
    auto *search = actions[ActionId::SearchEverywhere];
    m_search->setKeys(search->shortcut(), true);
    connect(m_search, &QPushButton::clicked, search, &QAction::trigger);
    connect(search, &QAction::changed, m_search, [this, search] { m_search->setKeys(search->shortcut(), true); });
    for (const auto id :
         {ActionId::Import, ActionId::Export, ActionId::Undo, ActionId::Shortcuts, ActionId::About, ActionId::Quit}) {
        if (id == ActionId::Undo || id == ActionId::Shortcuts || id == ActionId::Quit)
            m_menu->addSeparator();
        m_menu->addAction(actions[id]);
    }
    connect(m_workspace, &QPushButton::clicked, this, &Sidebar::openMenu);
}

void Sidebar::setWorkspaceName(const QString &name)
{
    m_workspace->setName(name);
}

void Sidebar::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    setFixedWidth(folded ? narrow : wide);
    m_workspace->setFolded(folded);
    m_search->setFolded(folded);
    for (auto *item : std::as_const(m_pages))
        item->setFolded(folded);
}

void Sidebar::setCurrent(PageId page)
{
    m_pages.value(page)->setChecked(true);
}

void Sidebar::setPageAvailable(PageId page, bool available)
{
    m_pages.value(page)->setVisible(available);
}

void Sidebar::setBadge(PageId page, int count, bool attention)
{
    m_pages.value(page)->setBadge(count, attention);
}

void Sidebar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    const int line = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(QRect{line, 0, 1, height()}, colorOf(Token::Border, this));
}

void Sidebar::openMenu()
{
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const int x = leftToRight ? 0 : m_workspace->width() - m_menu->sizeHint().width();
    m_menu->popup(m_workspace->mapToGlobal(QPoint{x, m_workspace->height() + 4}));
}

}  // namespace carillon
