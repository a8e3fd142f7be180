// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountview.h"

#include "core/domain/platformtraits.h"
#include "ui/accounts/accountwords.h"
#include "ui/accounts/limitbar.h"
#include "ui/accounts/stateline.h"
#include "ui/widgets/accountmark.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"

#include <QBoxLayout>
#include <QMenu>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

void empty(QLayout &layout)
{
    while (auto *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

}  // namespace

AccountView::AccountView(QWidget *parent)
    : Card{parent},
      m_mark{new AccountMark{{}, 32}},
      m_name{new ElidedLabel{{}, TextSize::Heading}},
      m_sandbox{new Tag{tr("Sandbox")}},
      m_place{new ElidedLabel{{}, TextSize::Small, Token::Muted}},
      m_state{new StateLine},
      m_sentence{new TextLabel{{}, TextSize::Small, Token::Muted}},
      m_backlog{new FlowLayout{nullptr, 16}},
      m_windows{new FlowLayout{nullptr, 24}},
      m_reconnect{new Button{tr("Connect again...")}},
      m_pause{new Button{Glyph::Pause, tr("Pause..."), ButtonRole::Quiet}},
      m_more{new IconButton{Glyph::More, tr("More")}},
      m_menu{new QMenu{this}}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_sandbox->setToolTip(tr("Its posts go to the sandbox on this computer, and nobody else sees them."));
    m_sentence->setWordWrap(true);
    build();
    buildMenu();
    connect(m_reconnect, &QPushButton::clicked, this, [this] { emit wished(Wish::Reconnect); });
    connect(m_pause, &QPushButton::clicked, this,
            [this] { emit wished(account().paused ? Wish::Resume : Wish::Pause); });
}

void AccountView::build()
{
    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_name, 0);
    names->addWidget(m_sandbox);
    names->addStretch(1);
    auto *who = new QVBoxLayout;
    who->setSpacing(2);
    who->addLayout(names);
    who->addWidget(m_place);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addLayout(who, 1);
    head->addWidget(m_state);
    head->addWidget(m_reconnect);
    head->addWidget(m_pause);
    head->addWidget(m_more);

    auto *indented = new QHBoxLayout;
    indented->setSpacing(0);
    indented->addSpacing(32 + 12);  // unlike a margin it turns round
    auto *below = new QVBoxLayout;
    below->setSpacing(12);
    indented->addLayout(below, 1);
    below->addWidget(m_sentence);
    below->addLayout(m_backlog);
    below->addLayout(m_windows);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 12, 16);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(indented);
}

void AccountView::buildMenu()
{
    const auto add = [this](Glyph glyph, const QString &text, Wish wish) {
        auto *action = m_menu->addAction(icon(glyph), text);
        connect(action, &QAction::triggered, this, [=, this] { emit wished(wish); });
        return action;
    };
    add(Glyph::Refresh, tr("Connect again..."), Wish::Reconnect);
    m_publishing = add(Glyph::Clock, tr("Publishing..."), Wish::Publishing);
    add(Glyph::Filter, tr("Limits..."), Wish::Limits);
    add(Glyph::Pencil, tr("Rename..."), Wish::Rename);
    m_menu->addSeparator();
    add(Glyph::Trash, tr("Remove..."), Wish::Remove);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_menu->popup(m_more->mapToGlobal(QPoint{0, m_more->height() + 4}));
    });
}

void AccountView::setCard(const AccountCard &card, const PlatformTraits *traits, Instant now, const QTimeZone &zone)
{
    m_card = card;
    const auto &account = card.account;
    const auto platform = traits ? traits->displayName : account.platform;
    if (traits)
        m_mark->setMark(markOf(*traits));
    m_name->setText(account.name.isEmpty() ? account.handle : account.name);
    m_place->setText(u"%1 \u00b7 %2"_s.arg(platform, AccountWords::whereabouts(account)));
    m_sandbox->setVisible(account.sandbox);
    const auto look = AccountWords::look(account, platform, now, zone);
    m_state->setState(look.glyph, look.token, look.state);
    m_sentence->setText(look.sentence);
    m_sentence->setVisible(!look.sentence.isEmpty());
    m_reconnect->setVisible(account.state != AccountState::Connected);
    m_pause->setVisible(account.state == AccountState::Connected || account.paused);
    m_pause->setText(account.paused ? tr("Resume") : tr("Pause..."));
    m_pause->setIcon(icon(account.paused ? Glyph::Play : Glyph::Pause));
    const auto name = m_name->text();
    setAccessibleName(tr("%1, %2, %3").arg(name, platform, look.state));
    m_reconnect->setAccessibleName(tr("Connect %1 again").arg(name));
    m_pause->setAccessibleName(account.paused ? tr("Resume %1").arg(name) : tr("Pause %1").arg(name));
    m_more->setAccessibleName(tr("More about %1").arg(name));
    // There is something to choose only where the platform could do it.
    m_publishing->setVisible(traits && traits->handOver.isOffered());
    showBacklog();
    showWindows();
}

void AccountView::showBacklog()
{
    empty(*m_backlog);
    for (const auto &count : AccountWords::backlog(m_card->backlog)) {
        auto *line = new StateLine{TextSize::Small};
        line->setState(count.glyph, count.token, count.words);
        m_backlog->addWidget(line);
    }
    if (m_backlog->count() == 0)  // isEmpty() is true of what is not shown just now
        m_backlog->addWidget(new TextLabel{tr("No posts yet."), TextSize::Small, Token::Muted});
}

void AccountView::showWindows()
{
    empty(*m_windows);
    for (const auto &window : std::as_const(m_card->windows))
        m_windows->addWidget(new LimitBar{window});
}

}  // namespace carillon
