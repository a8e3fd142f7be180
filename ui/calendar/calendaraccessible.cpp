// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendaraccessible.h"

#include <QPointer>

namespace carillon {

namespace {

/// What days and cards have in common.
class CalendarPart : public QAccessibleInterface
{
public:
    CalendarPart(CalendarView *view, QDate date) : m_view{view}, m_date{date} {}

    [[nodiscard]] bool isValid() const override { return m_view && m_view->scene().day(m_date); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QDate date() const { return m_date; }
    void setText(QAccessible::Text /*text*/, const QString & /*value*/) override {}

protected:
    [[nodiscard]] CalendarView &view() const { return *m_view; }
    [[nodiscard]] CalendarAccessible *calendar() const
    {
        return static_cast<CalendarAccessible *>(QAccessible::queryAccessibleInterface(m_view));
    }
    [[nodiscard]] QRect onScreen(const QRectF &rect) const
    {
        const auto place = m_view->onViewport(rect);
        return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

private:
    QPointer<CalendarView> m_view;
    QDate m_date;
};

class DayAccessible final : public CalendarPart
{
public:
    using CalendarPart::CalendarPart;

    [[nodiscard]] QAccessibleInterface *parent() const override { return calendar(); }
    [[nodiscard]] int childCount() const override
    {
        return isValid() ? int(entries().size()) + (view().scene().more(date()) ? 1 : 0) : 0;
    }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        return calendar()->item(date(), index < entries().size() ? entries()[index].key() : QString{});
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            if (this->child(index) == child)
                return index;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            if (auto *item = child(index); item->rect().contains(x, y))
                return item;
        }
        return nullptr;
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Grouping; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.selected = isValid() && view().date() == date();
        state.focused = state.selected && view().hasFocus() && !view().currentCard() && !view().isOnMore();
        return state;
    }
    [[nodiscard]] QRect rect() const override
    {
        return isValid() ? onScreen(view().scene().day(date())->rect) : QRect{};
    }
    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        return isValid() && text == QAccessible::Name ? view().words().dayName(date(), entries().size()) : QString{};
    }

private:
    [[nodiscard]] const QList<CalendarEntry> &entries() const { return view().model().on(date()); }
};

/// A card, or "+3 more".
class ItemAccessible final : public CalendarPart, public QAccessibleActionInterface
{
public:
    ItemAccessible(CalendarView *view, QDate date, QString key) : CalendarPart{view, date}, m_key{std::move(key)} {}

    [[nodiscard]] bool isValid() const override
    {
        return CalendarPart::isValid() && (m_key.isEmpty() ? view().scene().more(date()) != nullptr : bool(place()));
    }
    [[nodiscard]] QAccessibleInterface *parent() const override { return calendar()->day(date()); }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    [[nodiscard]] QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Button; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        if (!isValid())
            return state;
        const bool current = m_key.isEmpty() ? view().isOnMore() && view().date() == date()
                                             : place() && view().currentCard() == place();
        state.selectable = true;
        state.selected = current;
        state.focused = current && view().hasFocus();
        state.offscreen = !m_key.isEmpty() && !view().scene().card(*place());
        return state;
    }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        if (const auto *card = m_key.isEmpty() ? nullptr : view().scene().card(*place()))
            return onScreen(card->rect);
        const auto *more = view().scene().more(date());
        return more ? onScreen(more->rect) : QRect{};
    }
    [[nodiscard]] QString text(QAccessible::Text text) const override
    {
        if (text != QAccessible::Name || !isValid())
            return {};
        if (m_key.isEmpty())
            return CalendarWords::tr("+%Ln more", nullptr, view().scene().more(date())->count);
        return view().words().cardName(*view().model().at(*place()), view().accounts());
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (m_key.isEmpty()) {
            if (name == pressAction())
                view().openDay(date());
        } else if (name == pressAction()) {
            view().openCard(*place());
        } else if (name == setFocusAction()) {
            view().setFocus();
            view().select(*place());
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString & /*name*/) const override { return {}; }

private:
    [[nodiscard]] std::optional<EntryPlace> place() const
    {
        const auto found = view().model().find(m_key);
        return found && found->date == date() ? found : std::nullopt;
    }

    QString m_key;
};

QAccessibleInterface *makeFor(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<CalendarView *>(object);
    return view ? new CalendarAccessible{view} : nullptr;
}

template <class Key, class Make>
QAccessibleInterface *kept(QHash<Key, QAccessible::Id> &ids, const Key &key, const Make &make)
{
    if (const auto id = ids.constFind(key); id != ids.cend()) {
        if (auto *known = QAccessible::accessibleInterface(*id))
            return known;
    }
    QAccessibleInterface *made = make();
    ids.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

}  // namespace

CalendarAccessible::CalendarAccessible(CalendarView *view) : QAccessibleWidget{view, QAccessible::Grouping} {}

CalendarAccessible::~CalendarAccessible()
{
    for (const auto id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
    for (const auto id : std::as_const(m_days))
        QAccessible::deleteAccessibleInterface(id);
}

void CalendarAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeFor);
        return true;
    }();
    Q_UNUSED(once)
}

void CalendarAccessible::tellFocus(CalendarView &view)
{
    if (!QAccessible::isActive())
        return;
    auto *self = static_cast<CalendarAccessible *>(QAccessible::queryAccessibleInterface(&view));
    if (auto *current = self ? self->focusChild() : nullptr) {
        QAccessibleEvent event{current, QAccessible::Focus};
        QAccessible::updateAccessibility(&event);
    }
}

void CalendarAccessible::tellOfChange(CalendarView &view)
{
    if (!QAccessible::isActive())
        return;
    static_cast<CalendarAccessible *>(QAccessible::queryAccessibleInterface(&view))->forgetGone();
    QAccessibleEvent event{&view, QAccessible::ObjectReorder};
    QAccessible::updateAccessibility(&event);
}

CalendarView *CalendarAccessible::view() const
{
    return static_cast<CalendarView *>(widget());
}

int CalendarAccessible::childCount() const
{
    return int(view()->scene().days.size());
}

QAccessibleInterface *CalendarAccessible::child(int index) const
{
    const auto &days = view()->scene().days;
    return index >= 0 && index < days.size() ? day(days[index].date) : nullptr;
}

int CalendarAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    for (int index = 0; index < childCount(); ++index) {
        if (this->child(index) == child)
            return index;
    }
    return -1;
}

QAccessibleInterface *CalendarAccessible::childAt(int x, int y) const
{
    for (int index = 0; index < childCount(); ++index) {
        auto *day = child(index);
        if (day->rect().contains(x, y))
            return day;
    }
    return nullptr;
}

QAccessibleInterface *CalendarAccessible::focusChild() const
{
    if (!view()->hasFocus() || !view()->scene().day(view()->date()))
        return nullptr;
    const auto card = view()->currentCard();
    if (card && view()->scene().day(card->date))
        return item(card->date, view()->model().at(*card)->key());
    return view()->isOnMore() && view()->scene().more(view()->date()) ? item(view()->date(), {}) : day(view()->date());
}

QString CalendarAccessible::text(QAccessible::Text text) const
{
    if (text != QAccessible::Name)
        return QAccessibleWidget::text(text);
    const auto &words = view()->words();
    return view()->mode() == CalendarView::Mode::Month ? words.monthTitle(view()->period())
                                                       : words.weekTitle(view()->period());
}

QAccessibleInterface *CalendarAccessible::day(QDate date) const
{
    return kept(m_days, date, [&] { return new DayAccessible{view(), date}; });
}

QAccessibleInterface *CalendarAccessible::item(QDate date, const QString &key) const
{
    return kept(m_items, std::pair{date, key}, [&] { return new ItemAccessible{view(), date, key}; });
}

void CalendarAccessible::forgetGone()
{
    const auto forget = [](auto &ids) {
        for (auto id = ids.begin(); id != ids.end();) {
            const auto *known = QAccessible::accessibleInterface(*id);
            if (known && known->isValid()) {
                ++id;
                continue;
            }
            QAccessible::deleteAccessibleInterface(*id);
            id = ids.erase(id);
        }
    };
    forget(m_items);
    forget(m_days);
}

}  // namespace carillon
