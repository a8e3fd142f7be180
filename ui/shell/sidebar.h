// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageid.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QMenu;

namespace carillon {

class SidebarItem;
class WorkspaceButton;

/// The workspace's name with the menu behind it, the pages, and at the foot search and settings. 208 px wide, or 56
/// when only pictures are left.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(const Actions &actions, QWidget *parent = nullptr);

    void setWorkspaceName(const QString &name);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// Marks the page that is shown; no page of that kind in the sidebar marks none.
    void setCurrent(PageId page);
    void setPageAvailable(PageId page, bool available);
    void setBadge(PageId page, int count, bool attention);
    [[nodiscard]] QMenu *menu() const { return m_menu; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();

    const Actions &m_actions;
    WorkspaceButton *m_workspace;
    QMenu *m_menu;
    QButtonGroup *m_group;
    QHash<PageId, SidebarItem *> m_pages;
    SidebarItem *m_search;
    bool m_folded = false;
};

}  // namespace carillon
