// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageid.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/banner.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <functional>

class QStackedWidget;
class QVBoxLayout;

namespace carillon {

class Settings;
class Sidebar;
class Toast;

/// The window's frame: sidebar, pages, banners above them, toasts over them, status line. It knows no feature; the
/// program adds the pages, connects the actions and says what holds. Main thread.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    /// All three outlive it.
    MainWindow(const Actions &actions, Settings &settings, const Clock &clock, QWidget *parent = nullptr);

    /// The window owns the page. The one that was shown last is shown again as soon as it is added, else the first.
    void addPage(PageId id, QWidget *page);
    /// Null for one that was never added.
    [[nodiscard]] QWidget *page(PageId id) const;
    void showPage(PageId id);
    [[nodiscard]] PageId currentPage() const { return m_current; }

    void setWorkspaceName(const QString &name);
    /// At the page's line in the sidebar; 0 = none.
    void setBadge(PageId id, int count, bool attention = false);
    void setStatus(const QList<StatusEntry> &entries);
    void setZone(const QTimeZone &zone);

    /// A bar above the page. One with the same key replaces the one before, so that saying a thing twice shows it once.
    Banner *showBanner(const QString &key, const BannerContent &content, std::function<void()> onAction = {});
    void hideBanner(const QString &key);
    /// Takes the place of the toast before. No button for an empty `action`.
    Toast *showToast(const QString &sentence, const QString &action = {}, std::function<void()> onAction = {});

    /// Asked when somebody closes the window; false keeps it. The place to hide it instead.
    void setCloseHandler(std::function<bool()> mayClose);

signals:
    void pageChanged(PageId id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectActions();
    void fold();
    void remember();
    void goToPane(int step);
    [[nodiscard]] QList<QWidget *> panes() const;

    const Actions &m_actions;
    Settings &m_settings;
    Sidebar *m_sidebar;
    QVBoxLayout *m_banners;
    QWidget *m_place;  ///< of pages and toasts: to screen readers a stack has nothing in it but its pages
    QStackedWidget *m_stack;
    StatusLine *m_status;
    QHash<PageId, QWidget *> m_pages;
    QHash<QString, Banner *> m_bannerOf;
    QPointer<Toast> m_toast;
    std::function<bool()> m_mayClose;
    PageId m_current = PageId::Compose;
    bool m_wantsFolded = false;
};

}  // namespace carillon
