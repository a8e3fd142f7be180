// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daypopover.h"

#include "ui/calendar/calendarpainter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace carillon {

namespace {

constexpr int popoverWidth = 320;
constexpr int mostRows = 10;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    EntryDelegate(const CalendarWords &words, const AccountLooks &accounts, QListView *list)
        : QStyledItemDelegate{list},
          m_words{words},
          m_accounts{accounts},
          m_list{list}
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &entry = static_cast<const DayModel *>(index.model())->entryAt(index.row());
        CalendarPainter with{*painter, *m_list, m_words, m_accounts, m_digits};
        const bool current = option.state & QStyle::State_Selected;
        with.card(QRectF{option.rect}.adjusted(0, 1, 0, -1), entry,
                  {.hovered = bool(option.state & QStyle::State_MouseOver),
                   .selected = current,
                   .focused = current && m_list->hasFocus()});
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const override
    {
        return {popoverWidth, int(monthMeasures(*m_list).oneLine) + 4};
    }

private:
    const CalendarWords &m_words;
    const AccountLooks &m_accounts;
    mutable Digits m_digits;
    QListView *m_list;
};

}  // namespace

DayPopover::DayPopover(QDate date, const QList<CalendarEntry> &entries, const CalendarWords &words,
                       const AccountLooks &accounts, QWidget *parent)
    : Popover{words.dayName(date, entries.size()), parent},
      m_date{date},
      m_words{words},
      m_accounts{accounts},
      m_model{new DayModel{this}},
      m_list{new QListView}
{
    setFixedWidth(std::min(popoverWidth, parent->width() - 16));
    auto *close = new IconButton{Glyph::Close, tr("Close")};
    setDense(close, true);
    connect(close, &QPushButton::clicked, this, &Popover::dismiss);
    auto *row = new QHBoxLayout;
    row->addWidget(new TextLabel{words.longDay(date), TextSize::Heading}, 1);
    row->addWidget(close);
    column()->addLayout(row);

    m_model->setWords(words, accounts);
    m_model->setEntries(entries);
    m_list->setAccessibleName(words.dayName(date, entries.size()));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new EntryDelegate{m_words, m_accounts, m_list});
    m_list->setModel(m_model);
    m_list->setCurrentIndex(m_model->index(0));
    const int rows = std::clamp(int(entries.size()), 1, mostRows);
    m_list->setFixedHeight(rows * (int(monthMeasures(*m_list).oneLine) + 4) + 2);
    column()->addWidget(m_list);
    const auto choose = [this](const QModelIndex &index) {
        const auto key = m_model->entryAt(index.row()).key();
        dismiss();
        emit chosen(key);
    };
    connect(m_list, &QListView::clicked, this, choose);
    // Return and Enter; a click has come before a double click.
    connect(m_list, &QListView::activated, this, [this, choose](const QModelIndex &index) {
        if (isVisible())
            choose(index);
    });
    setFirst(m_list);
}

void DayPopover::setEntries(const QList<CalendarEntry> &entries)
{
    m_model->setEntries(entries);
}

}  // namespace carillon
