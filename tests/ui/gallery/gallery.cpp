// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/gallery.h"

#include "ui/theme/statelook.h"
#include "ui/widgets/accountchip.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableWidget>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

const MarkLook bluesky{u"B"_s, QColor{u"#1865d6"_s}};
const MarkLook mastodon{u"M"_s, QColor{u"#5a4fcf"_s}};
const MarkLook linkedIn{u"in"_s, QColor{u"#0a66a8"_s}};
const MarkLook instagram{u"IG"_s, QColor{u"#b3296f"_s}};

QHBoxLayout *rowOf(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (auto *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

template <class Widget>
Widget *disabled(Widget *widget)
{
    widget->setEnabled(false);
    return widget;
}

template <class Widget>
Widget *named(const QString &name, Widget *widget)
{
    widget->setAccessibleName(name);
    return widget;
}

QVBoxLayout *buttons()
{
    auto *split = new SplitButton{u"Schedule"_s};
    split->menu()->addAction(u"Post now"_s);
    auto *dense = new Button{u"Dense"_s};
    setDense(dense, true);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(rowOf({new Button{Glyph::Plus, u"New post"_s, ButtonRole::Primary}, new Button{u"Plain"_s},
                             new Button{Glyph::Pause, u"Pause"_s}, new Button{u"Quiet"_s, ButtonRole::Quiet}, dense,
                             new IconButton{Glyph::More, u"More"_s}, split}));
    column->addLayout(rowOf({disabled(new Button{u"Primary"_s, ButtonRole::Primary}), disabled(new Button{u"Plain"_s}),
                             disabled(new Button{u"Quiet"_s, ButtonRole::Quiet})}));
    return column;
}

QLayout *chips()
{
    auto *flow = new FlowLayout;
    const auto add = [flow](const MarkLook &mark, const QString &name, bool on, const QString &problem) {
        auto *chip = new AccountChip{mark, name};
        chip->setChecked(on);
        chip->setProblem(problem);
        flow->addWidget(chip);
    };
    add(bluesky, u"northwind"_s, true, {});
    add(mastodon, u"@coffee@mastodon.social"_s, true, {});
    add(linkedIn, u"Northwind Coffee"_s, true, u"12 over"_s);
    add(instagram, u"northwind.coffee"_s, false, {});
    return flow;
}

QVBoxLayout *choices()
{
    auto *segments = new SegmentedControl{u"View"_s};
    for (const auto &text : {u"Month"_s, u"Week"_s, u"Day"_s, u"Agenda"_s})
        segments->addSegment(text);
    auto *tabs = new TabStrip{u"Posts"_s};
    tabs->addTab(u"Scheduled"_s);
    tabs->setCount(0, 40);
    tabs->addTab(u"Needs attention"_s);
    tabs->setCount(1, 2);
    tabs->setAttention(1, true);
    tabs->addTab(u"Drafts"_s);
    tabs->setCount(2, 7);
    tabs->addTab(u"Bluesky"_s);
    tabs->setMark(3, bluesky);
    auto *half = new QCheckBox{u"Some of them"_s};
    half->setTristate(true);
    half->setCheckState(Qt::PartiallyChecked);
    auto *on = new QCheckBox{u"Keep publishing"_s};
    on->setChecked(true);
    auto *radio = new QRadioButton{u"Ask me"_s};
    radio->setChecked(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(tabs);
    column->addLayout(rowOf({segments}));
    column->addLayout(
        rowOf({new QCheckBox{u"Start with the desktop"_s}, on, half, disabled(new QCheckBox{u"Not here"_s})}));
    column->addLayout(rowOf({radio, new QRadioButton{u"Send late"_s}}));
    return column;
}

QVBoxLayout *fields()
{
    auto *combo = named(u"Zone"_s, new QComboBox);
    combo->addItems({u"Europe/Berlin"_s, u"America/New_York"_s});
    auto *quiet = named(u"Accounts"_s, new QComboBox);
    quiet->addItems({u"All accounts"_s, u"northwind"_s});
    setButtonRole(quiet, ButtonRole::Quiet);
    auto *spin = named(u"Count"_s, new QSpinBox);
    spin->setValue(20);
    auto *line = named(u"Name"_s, new QLineEdit{u"Text in a field"_s});
    auto *off = disabled(named(u"Off"_s, new QLineEdit{u"Not now"_s}));
    auto *when = named(u"When"_s, new QDateTimeEdit{QDateTime{{2026, 11, 17}, {9, 0}}});
    auto *progress = named(u"Progress"_s, new QProgressBar);
    progress->setValue(40);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(rowOf({new SearchField{u"Search 18,204 posts"_s}, combo, quiet}));
    column->addLayout(rowOf({line, off, spin, when}));
    column->addWidget(progress);
    return column;
}

QWidget *states()
{
    auto *card = new Card;
    auto *flow = new FlowLayout{card, 12};
    flow->setContentsMargins(16, 12, 16, 12);
    for (size_t at = 0; at < platformPostStateCount; ++at) {
        const auto look = lookOf(PlatformPostState(at));
        auto *item = new QWidget;
        auto *row = new QHBoxLayout{item};
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        auto *picture = new QLabel;
        picture->setPixmap(icon(look.glyph, look.token).pixmap(16, 16));
        row->addWidget(picture);
        row->addWidget(new TextLabel{look.word, TextSize::Body, look.token});
        flow->addWidget(item);
    }
    return card;
}

QHBoxLayout *views()
{
    auto *list = named(u"Lines"_s, new QListWidget);
    for (int at = 1; at < 20; ++at)
        list->addItem(u"Line %1"_s.arg(at));
    list->setCurrentRow(1);
    auto *table = named(u"Rows"_s, new QTableWidget{3, 2});
    table->setHorizontalHeaderLabels({u"Time"_s, u"Text"_s});
    table->setItem(0, 0, new QTableWidgetItem{u"09:00"_s});
    table->setItem(0, 1, new QTableWidgetItem{u"Case study"_s});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->horizontalHeader()->setStretchLastSection(true);
    auto *text = named(u"Post"_s, new QPlainTextEdit{u"Hard water flattens a coffee \U0001F44D\u2764\uFE0F"_s});
    text->setFont(fontOf(TextSize::Editor));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *view : {static_cast<QWidget *>(list), static_cast<QWidget *>(table), static_cast<QWidget *>(text)}) {
        view->setMinimumHeight(110);
        row->addWidget(view);
    }
    return row;
}

QWidget *banners()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout{box};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Banner{
        {Glyph::Lock, Token::Publishing, u"The keyring is locked. Posts wait until it is open."_s, u"Unlock"_s}});
    column->addWidget(
        new Banner{{Glyph::Offline, Token::Scheduled, u"This machine is offline. Posts go when it is back."_s}});
    return box;
}

}  // namespace

Gallery::Gallery(QWidget *parent) : QWidget{parent}
{
    auto *header = new PageHeader{u"Gallery"_s};
    header->addBesideTitle(new IconButton{Glyph::ChevronStart, u"Previous"_s});
    header->addBesideTitle(new Button{u"Today"_s});
    header->addBesideTitle(new IconButton{Glyph::ChevronEnd, u"Next"_s});
    header->addAtEnd(new Button{Glyph::Plus, u"New post"_s, ButtonRole::Primary});

    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 24);
    left->setSpacing(16);
    left->addLayout(buttons());
    left->addLayout(chips());
    left->addLayout(choices());
    left->addLayout(fields());
    left->addWidget(states());
    left->addWidget(banners());
    left->addLayout(views());
    left->addStretch();

    auto *panel = new SidePanel{u"We can't tell whether this is live"_s};
    panel->setContent(new EmptyState{Glyph::Calendar, u"Nothing waits to go out."_s, u"Write a post"_s});
    panel->open();
    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, 0, 0, 24);
    auto *cut = new ElidedLabel{u"A line too long for its place, which ends in three dots and says all in its tip"_s};
    cut->setFixedWidth(360);
    side->addWidget(panel, 1);
    side->addWidget(cut);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->setContentsMargins(24, 0, 24, 0);
    columns->addLayout(left, 1);
    columns->addLayout(side);
    auto *all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(header);
    all->addLayout(columns, 1);
}

}  // namespace carillon::test
