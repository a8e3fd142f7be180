// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/mentionlist.h"

#include "ui/compose/isolation.h"
#include "ui/theme/emojitext.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace carillon {

namespace {

constexpr int rowHeight = 40;
constexpr int mostRows = 6;
constexpr int usualWidth = 340;
constexpr int markSide = 20;
constexpr int inset = 10;
constexpr int fromCaret = 4;

/// The mark, the name and below it the handle, in the direction of the window.
class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const QList<MentionChoice> &choices, QObject *parent)
        : QStyledItemDelegate{parent},
          m_choices{choices}
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {usualWidth, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.row() >= m_choices.size())
            return;
        const auto &choice = m_choices[index.row()];
        const auto scheme = schemeOf(option.palette);
        const auto row = option.rect;
        const auto placed = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, row, rect);
        };
        painter->save();
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const bool isUnder = option.state.testFlag(QStyle::State_MouseOver);
        if (isCurrent || isUnder)
            paintBox(*painter, row.adjusted(4, 2, -4, -2), measure::radius,
                     colorOf(isCurrent ? Token::AccentSoft : Token::Hover, scheme),
                     isCurrent && isHighContrast(scheme) ? colorOf(Token::Accent, scheme) : QColor{});
        const QRect mark{row.left() + inset, row.top() + (row.height() - markSide) / 2, markSide, markSide};
        paintMark(*painter, placed(mark), markOf(choice.platform->traits()), option.palette);
        const int left = mark.right() + 1 + inset;
        const QRect words{left, row.top() + 3, row.right() - left - inset, row.height() - 6};
        const auto align = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        const auto line = [&](const QRect &room, const QFont &font, Token token, const QString &text) {
            painter->setFont(font);
            painter->setPen(colorOf(token, scheme));
            const auto shown = QFontMetrics{font}.elidedText(text, Qt::ElideRight, room.width());
            painter->drawText(placed(room), int(align | Qt::AlignVCenter), shown);
        };
        auto name = option.font;
        name.setWeight(QFont::DemiBold);
        const QRect upper{words.left(), words.top(), words.width(), words.height() / 2};
        const QRect lower{words.left(), upper.bottom() + 1, words.width(), words.height() - upper.height()};
        line(upper, name, Token::Text, choice.candidate.name);
        line(lower, fontOf(TextSize::Small), Token::Muted, index.data(Qt::ToolTipRole).toString());
        painter->restore();
    }

private:
    const QList<MentionChoice> &m_choices;
};

}  // namespace

MentionList::MentionList(QWidget *window)
    : QFrame{window},
      m_list{new QListWidget},
      m_note{new TextLabel{{}, TextSize::Small, Token::Muted}}
{
    setObjectName(QStringLiteral("mentions"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_list->setAccessibleName(tr("People to mention"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new ChoiceDelegate{m_choices, m_list});
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 6, 12, 6);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_note);
    connect(m_list, &QListWidget::itemClicked, this, &MentionList::choose);
    hide();
}

QString MentionList::note() const
{
    return m_note->isVisibleTo(this) ? m_note->text() : QString{};
}

int MentionList::current() const
{
    return m_list->currentRow();
}

void MentionList::setChoices(const QList<MentionChoice> &choices, const QString &note)
{
    m_choices = choices;
    m_list->clear();
    for (const auto &choice : choices) {
        const auto &traits = choice.platform->traits();
        const auto handle
            = choice.candidate.handle.isEmpty() ? choice.candidate.written : u'@' + choice.candidate.handle;
        auto *item = new QListWidgetItem{choice.candidate.name, m_list};
        //: In the list of people to mention: %1 is a handle, %2 a platform
        item->setToolTip(tr("%1, %2").arg(isolated(handle), traits.displayName));
        //: For screen readers: %1 is a name, %2 a handle, %3 a platform
        item->setData(Qt::AccessibleTextRole, tr("%1, %2, %3").arg(choice.candidate.name, handle, traits.displayName));
    }
    m_list->setVisible(!choices.isEmpty());
    if (!choices.isEmpty())
        m_list->setCurrentRow(0);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void MentionList::showAt(const QRect &caret)
{
    const auto *window = parentWidget();
    const int wide = std::min(usualWidth, window->width() - 16);
    const int rows = std::min(int(m_choices.size()), mostRows);
    const int noteHeight = m_note->isVisibleTo(this) ? std::max(m_note->heightForWidth(wide), 28) : 0;
    m_list->setFixedHeight(rows * rowHeight + 2 * m_list->frameWidth());
    const auto margins = layout()->contentsMargins();
    const int around = margins.top() + margins.bottom() + height() - contentsRect().height();  // with the frame
    const int high = m_list->minimumHeight() * (rows > 0 ? 1 : 0) + noteHeight + around;
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const int x
        = std::clamp(leftToRight ? caret.left() : caret.right() - wide, 8, std::max(8, window->width() - wide - 8));
    const bool fitsBelow = caret.bottom() + fromCaret + high <= window->height() - 8;
    const int below = caret.bottom() + fromCaret;
    const int above = caret.top() - fromCaret - high;
    setGeometry(x, fitsBelow || above < 8 ? below : above, wide, high);
    raise();
    show();
}

void MentionList::shut()
{
    hide();
    emit closed();
}

void MentionList::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_choices.size())
        return shut();
    const auto choice = m_choices[row];
    shut();
    emit chosen(choice);
}

void MentionList::move(int rows)
{
    const int last = m_list->count() - 1;
    const int at = m_list->currentRow() + rows;
    // One step beyond an end comes out at the other; a page stops there.
    const int next = std::abs(rows) > 1 ? std::clamp(at, 0, last) : at > last ? 0 : at < 0 ? last : at;
    m_list->setCurrentRow(next);
    QAccessibleEvent event{m_list, QAccessible::Focus};  // whoever writes keeps the focus, and still hears who it is
    event.setChild(next);
    QAccessible::updateAccessibility(&event);
}

bool MentionList::takeKey(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    if (event.key() == Qt::Key_Escape) {
        shut();
        return true;
    }
    if (m_choices.isEmpty())
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(mostRows);
        return true;
    case Qt::Key_PageUp:
        move(-mostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    default:
        return false;
    }
}

}  // namespace carillon
