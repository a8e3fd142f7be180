// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/settings.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/paint.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/screenroom.h"
#include "ui/widgets/toast.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QStackedWidget>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr int foldsBelow = 1000;
const auto geometryKey = u"window/geometry"_s;
const auto pageKey = u"window/page"_s;
const auto foldedKey = u"window/sidebar_folded"_s;

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

/// The widget in `pane` that had the focus last, else the first that takes it.
QWidget *focusTarget(QWidget *pane)
{
    auto *last = pane->focusWidget();
    if (last && takesFocus(last))
        return last;
    if (takesFocus(pane))
        return pane;
    for (auto *next = pane->nextInFocusChain(); next && next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

/// Screen readers look for a frame to tell which window is in front; a plain widget is none to them, even as a window.
QAccessibleInterface *makeAccessible(const QString & /*className*/, QObject *object)
{
    auto *window = qobject_cast<MainWindow *>(object);
    return window ? new QAccessibleWidget{window, QAccessible::Window} : nullptr;
}

}  // namespace

MainWindow::MainWindow(const Actions &actions, Settings &settings, const Clock &clock, QWidget *parent)
    : QWidget{parent},
      m_actions{actions},
      m_settings{settings},
      m_sidebar{new Sidebar{actions}},
      m_banners{new QVBoxLayout},
      m_place{new QWidget},
      m_stack{new QStackedWidget},
      m_status{new StatusLine{clock}},
      m_wantsFolded{settings.value(foldedKey).toBool()}
{
    QAccessible::installFactory(makeAccessible);
    setWorkspaceName({});
    setMinimumSize(720, 480);
    m_banners->setContentsMargins(measure::page, 0, measure::page, 0);
    m_banners->setSpacing(8);

    auto *place = new QVBoxLayout{m_place};
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(m_stack);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addLayout(m_banners);
    content->addWidget(m_place, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addLayout(content, 1);
    auto *all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(middle, 1);
    all->addWidget(m_status);

    for (const auto page : allPages)
        m_sidebar->setPageAvailable(page, false);
    addActions(actions.windowActions());
    connectActions();
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()))
        resize(QSize{1280, 800}.boundedTo(screenRoom(*this)));
    fold();
}

void MainWindow::connectActions()
{
    for (const auto page : allPages) {
        connect(m_actions[actionOf(page)], &QAction::triggered, this, [this, page] { showPage(page); });
    }
    connect(m_actions[ActionId::NextPane], &QAction::triggered, this, [this] { goToPane(1); });
    connect(m_actions[ActionId::PreviousPane], &QAction::triggered, this, [this] { goToPane(-1); });
    connect(m_actions[ActionId::FoldSidebar], &QAction::triggered, this, [this] {
        m_wantsFolded = !m_sidebar->isFolded();
        fold();
    });
    connect(m_actions[ActionId::Shortcuts], &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog{m_actions, this};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::addPage(PageId id, QWidget *page)
{
    Q_ASSERT(!m_pages.contains(id));
    m_pages[id] = page;
    m_stack->addWidget(page);
    m_sidebar->setPageAvailable(id, true);
    const auto last = m_settings.value(pageKey).toString();
    if (m_pages.size() == 1 || last == m_actions[actionOf(id)]->objectName())
        showPage(id);
}

QWidget *MainWindow::page(PageId id) const
{
    return m_pages.value(id);
}

void MainWindow::showPage(PageId id)
{
    auto *wanted = page(id);
    if (!wanted)
        return;
    const bool changes = m_stack->currentWidget() != wanted || m_current != id;
    m_current = id;
    m_stack->setCurrentWidget(wanted);
    m_sidebar->setCurrent(id);
    if (!changes)
        return;
    // The page's keys work at once: T in the calendar, arrows in the queue.
    if (wanted->focusProxy())
        wanted->setFocus(Qt::OtherFocusReason);
    emit pageChanged(id);
}

void MainWindow::setWorkspaceName(const QString &name)
{
    const auto program = QApplication::applicationDisplayName();
    m_sidebar->setWorkspaceName(name.isEmpty() ? program : name);
    setWindowTitle(name);  // Qt puts the program's name behind it
}

void MainWindow::setBadge(PageId id, int count, bool attention)
{
    m_sidebar->setBadge(id, count, attention);
}

void MainWindow::setStatus(const QList<StatusEntry> &entries)
{
    m_status->setEntries(entries);
}

void MainWindow::setZone(const QTimeZone &zone)
{
    m_status->setZone(zone);
}

Banner *MainWindow::showBanner(const QString &key, const BannerContent &content, std::function<void()> onAction)
{
    auto *&banner = m_bannerOf[key];
    if (banner) {
        banner->setContent(content);
        banner->disconnect(this);
    } else {
        banner = new Banner{content};
        m_banners->addWidget(banner);
        m_banners->setContentsMargins(measure::page, 12, measure::page, 0);
    }
    if (onAction)
        connect(banner, &Banner::acted, this, onAction);
    return banner;
}

void MainWindow::hideBanner(const QString &key)
{
    // Later: the banner's own button may be what hides it.
    if (auto *banner = m_bannerOf.take(key)) {
        banner->hide();
        banner->deleteLater();
    }
    if (m_bannerOf.isEmpty())
        m_banners->setContentsMargins(measure::page, 0, measure::page, 0);
}

Toast *MainWindow::showToast(const QString &sentence, const QString &action, std::function<void()> onAction)
{
    if (m_toast)
        m_toast->dismiss();
    m_toast = new Toast{sentence, action, m_place};
    if (onAction)
        connect(m_toast, &Toast::acted, this, onAction);
    return m_toast;
}

void MainWindow::setCloseHandler(std::function<bool()> mayClose)
{
    m_mayClose = std::move(mayClose);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    event->setAccepted(!m_mayClose || m_mayClose());
}

void MainWindow::hideEvent(QHideEvent *event)
{
    remember();
    QWidget::hideEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void MainWindow::fold()
{
    m_sidebar->setFolded(m_wantsFolded || width() < foldsBelow);
}

void MainWindow::remember()
{
    m_settings.setValue(geometryKey, saveGeometry());
    m_settings.setValue(foldedKey, m_wantsFolded);
    if (page(m_current))
        m_settings.setValue(pageKey, m_actions[actionOf(m_current)]->objectName());
}

QList<QWidget *> MainWindow::panes() const
{
    QList<QWidget *> found{m_sidebar};
    for (auto *banner : std::as_const(m_bannerOf))
        found += banner;
    const auto before = found.size();
    if (auto *page = m_stack->currentWidget()) {
        for (auto *child : page->findChildren<QWidget *>()) {
            if (isPane(child) && child->isVisible())
                found += child;
        }
        if (found.size() == before)
            found += page;
    }
    if (m_toast)
        found += m_toast;
    found += m_status;
    found.removeIf([](QWidget *pane) { return !focusTarget(pane); });
    return found;
}

void MainWindow::goToPane(int step)
{
    const auto all = panes();
    if (all.isEmpty())
        return;
    auto *focused = QApplication::focusWidget();
    const auto here = std::find_if(all.begin(), all.end(), [focused](QWidget *pane) {
        return focused && (pane == focused || pane->isAncestorOf(focused));
    });
    auto next = here == all.end() ? (step > 0 ? 0 : all.size() - 1) : here - all.begin() + step;
    next = (next + all.size()) % all.size();
    setAttribute(Qt::WA_KeyboardFocusChange);
    focusTarget(all[next])->setFocus(Qt::TabFocusReason);
}

}  // namespace carillon
