// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include "ui/shell/actions.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>

namespace carillon {

namespace {

/// Keys in a box, as they stand on the keyboard.
class KeyCap final : public TextLabel
{
public:
    explicit KeyCap(const QString &keys) : TextLabel{keys, TextSize::Small}
    {
        setContentsMargins(8, 2, 8, 2);
        setAlignment(Qt::AlignCenter);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter{this};
        paintBox(painter, rect(), 4, colorOf(Token::Surface, this), colorOf(Token::Border, this));
        painter.end();
        TextLabel::paintEvent(event);
    }
};

QGridLayout *groupTable(const Actions &actions, ActionGroup group)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(new TextLabel{titleOf(group), TextSize::Heading}, 0, 0, 1, 2);
    grid->setRowMinimumHeight(0, 28);
    int row = 0;
    for (const auto id : actions.inGroup(group)) {
        const auto keys = actions[id]->shortcut();
        if (keys.isEmpty())
            continue;
        ++row;
        grid->addWidget(new TextLabel{actions[id]->text()}, row, 0);
        grid->addWidget(new KeyCap{keys.toString(QKeySequence::NativeText)}, row, 1, Qt::AlignRight | Qt::AlignVCenter);
        grid->setRowMinimumHeight(row, 28);
    }
    return grid;
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent) : QDialog{parent}
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (auto *side : {left, right})
        side->setSpacing(16);
    left->addLayout(groupTable(actions, ActionGroup::General));
    left->addLayout(groupTable(actions, ActionGroup::Pages));
    left->addStretch();
    right->addLayout(groupTable(actions, ActionGroup::Writing));
    right->addLayout(groupTable(actions, ActionGroup::Calendar));
    right->addLayout(groupTable(actions, ActionGroup::Window));
    right->addStretch();
    auto *table = new QWidget;
    auto *columns = new QHBoxLayout{table};
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(48);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);

    auto *close = new Button{tr("Close"), ButtonRole::Primary};
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *all = new QVBoxLayout{this};
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(16);
    auto *area = scrolling(table);
    area->setFocusPolicy(Qt::StrongFocus);
    area->setAccessibleName(windowTitle());
    all->addWidget(area);
    all->addWidget(close, 0, Qt::AlignRight);
    setMinimumWidth(640);
    // As high as its table where the screen has room for it, so that Close is always to be seen.
    const int rest = 20 + 16 + close->sizeHint().height() + 16;
    const int titleBar = 44;
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    resize(qMax(640, table->sizeHint().width() + bar + 2 * 24),
           qMin(table->sizeHint().height() + rest, screen()->availableSize().height() - titleBar));
    area->setFocus();  // arrows scroll, Enter closes
}

}  // namespace carillon
