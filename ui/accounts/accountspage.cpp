// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"

#include "core/domain/handover.h"
#include "core/limits/effectivelimits.h"
#include "ui/accounts/asks.h"
#include "ui/accounts/limitsdialog.h"
#include "ui/accounts/publishingdialog.h"
#include "ui/accounts/removal.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pausedialog.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum State { Loading, Nothing, List, Trouble };

QString nameOf(const Account &account)
{
    return account.name.isEmpty() ? account.handle : account.name;
}

}  // namespace

AccountsPage::AccountsPage(Desk &desk, ConnectDialog::UnlockKeyring unlock, QWidget *parent)
    : QWidget{parent},
      m_desk{desk},
      m_unlock{std::move(unlock)},
      m_connect{new Button{Glyph::Plus, tr("Connect an account"), ButtonRole::Primary}},
      m_states{new QStackedWidget},
      m_nothing{new EmptyState{Glyph::Person,
                               tr("No account is connected yet. Carillon publishes to the accounts you connect here, "
                                  "straight from this computer."),
                               tr("Connect an account")}},
      m_trouble{new EmptyState{Glyph::Warning, {}, tr("Try again")}},
      m_list{new QVBoxLayout}
{
    build();
    connect(m_connect, &QPushButton::clicked, this, &AccountsPage::connectAccount);
    connect(m_nothing, &EmptyState::acted, this, &AccountsPage::connectAccount);
    connect(m_trouble, &EmptyState::acted, this, &AccountsPage::refresh);
    connect(&desk, &Desk::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            refresh();
    });
    m_clockTimer.setInterval(60s);
    connect(&m_clockTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_clockTimer.start();
}

void AccountsPage::build()
{
    auto *header = new PageHeader{tr("Accounts")};
    header->addAtEnd(m_connect);
    auto *column = new QWidget;
    m_list->setContentsMargins(24, 4, 24, 24);
    m_list->setSpacing(12);
    m_list->addStretch();
    column->setLayout(m_list);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(column);
    column->setAutoFillBackground(false);
    m_states->addWidget(new QWidget);
    m_states->addWidget(m_nothing);
    m_states->addWidget(scroll);
    m_states->addWidget(m_trouble);
    auto *page = new QVBoxLayout{this};
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(header);
    page->addWidget(m_states, 1);
    m_connect->hide();
}

QPushButton *AccountsPage::connectButton() const
{
    return m_connect;
}

void AccountsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void AccountsPage::refresh()
{
    m_isStale = false;
    m_desk.accounts().then(this, [this, question = ++m_question](const Result<QList<AccountCard>> &cards) {
        if (question == m_question)
            take(cards);
    });
}

void AccountsPage::take(const Result<QList<AccountCard>> &cards)
{
    if (!cards) {
        m_trouble->setSentence(tr("The accounts could not be read. %1").arg(cards.error().detail));
        m_states->setCurrentIndex(Trouble);
        return;
    }
    place(*cards);
    // The empty page has its one action in the middle.
    m_connect->setVisible(!cards->isEmpty());
    m_states->setCurrentIndex(cards->isEmpty() ? Nothing : List);
}

/// Keeps the view of each account that stays, so that focus and scrolling do.
void AccountsPage::place(const QList<AccountCard> &cards)
{
    m_cards = cards;
    QList<AccountView *> views;
    for (const auto &card : cards) {
        const auto known = std::find_if(m_views.begin(), m_views.end(), [&](const AccountView *view) {
            return view->account().key == card.account.key;
        });
        auto *view = known == m_views.end() ? makeView() : *known;
        view->setCard(card, traitsOf(card.account), m_desk.clock().now(), zone());
        if (m_list->indexOf(view) != views.size())
            m_list->insertWidget(int(views.size()), view);
        views += view;
    }
    for (auto *view : std::as_const(m_views)) {
        if (!views.contains(view))
            view->deleteLater();
    }
    m_views = views;
}

AccountView *AccountsPage::makeView()
{
    auto *view = new AccountView;
    connect(view, &AccountView::wished, this, [this, view](AccountView::Wish wish) { follow(wish, view->account()); });
    return view;
}

void AccountsPage::follow(AccountView::Wish wish, const Account &account)
{
    switch (wish) {
    case AccountView::Wish::Reconnect:
        return reconnect(account.key);
    case AccountView::Wish::Pause:
        return askAboutPause(account);
    case AccountView::Wish::Resume:
        return resume(account);
    case AccountView::Wish::Publishing:
        return askWhoPublishes(account);
    case AccountView::Wish::Limits:
        return askAboutLimits(account.key);
    case AccountView::Wish::Rename:
        return askForNewName(account);
    case AccountView::Wish::Remove:
        return askAboutRemoval(account.key);
    }
}

void AccountsPage::connectAccount()
{
    openConnectDialog(new ConnectDialog{m_desk, m_unlock, false, window()});
}

void AccountsPage::trySandbox()
{
    openConnectDialog(new ConnectDialog{m_desk, m_unlock, true, window()});
}

void AccountsPage::reconnect(const QString &accountKey)
{
    const auto *card = cardOf(accountKey);
    const auto *traits = card ? traitsOf(card->account) : nullptr;
    if (traits)
        openConnectDialog(new ConnectDialog{m_desk, m_unlock, card->account, *traits, window()});
}

void AccountsPage::openConnectDialog(ConnectDialog *dialog)
{
    connect(dialog, &ConnectDialog::openUrlWanted, this, &AccountsPage::openUrlWanted);
    connect(dialog, &ConnectDialog::connected, this, [this](const Account &account) {
        emit acted(tr("%1 is connected.").arg(nameOf(account)), {});
        emit connected(account);
    });
    connect(dialog, &ConnectDialog::noticed, this, [this](const QString &notice) { emit acted(notice, {}); });
    dialog->open();
}

void AccountsPage::askAboutPause(const Account &account)
{
    auto *ask = new PauseDialog{{.title = tr("Pause %1").arg(account.name),
                                 .sentence = tr("Nothing of this account is published until you resume it. What is on "
                                                "its way just now still goes out."),
                                 .home = m_desk.facts() ? m_desk.facts()->zone : QByteArray{"UTC"}},
                                m_desk.clock(),
                                window()};
    connect(ask, &PauseDialog::decided, this, [this, account](const PauseWish &wish) {
        report(m_desk.pause({account.id}, wish.reason, wish.until), tr("%1 is paused.").arg(nameOf(account)));
    });
    ask->open();
}

void AccountsPage::resume(const Account &account)
{
    report(m_desk.resume({account.id}), tr("%1 publishes again.").arg(nameOf(account)));
}

void AccountsPage::askWhoPublishes(const Account &account)
{
    const auto *traits = traitsOf(account);
    if (!traits)
        return;
    auto *dialog = new PublishingDialog{account, *traits, window()};
    connect(dialog, &PublishingDialog::decided, this, [this, account, platform = traits->displayName](bool handsOver) {
        auto changed = account;
        changed.options[handOverOption] = handsOver ? u"yes"_s : u"no"_s;
        report(m_desk.setLimits(changed),
               //: %1 is a platform, %2 an account
               handsOver ? tr("%1 publishes scheduled posts of %2 by itself.").arg(platform, nameOf(changed))
                         //: %1 is an account
                         : tr("Carillon publishes scheduled posts of %1.").arg(nameOf(changed)));
    });
    dialog->open();
}

void AccountsPage::askAboutLimits(const QString &key)
{
    const auto *card = cardOf(key);
    const auto *traits = card ? traitsOf(card->account) : nullptr;
    if (!traits)
        return;
    m_desk.platformLimits(traits->id)
        .then(this, [this, card = *card, traits](const Result<PlatformLimits> &ofPlatform) {
            if (ofPlatform)
                showLimits(card, *traits, ofPlatform->overrides);
            else
                emit troubled(ofPlatform.error());
        });
}

void AccountsPage::showLimits(const AccountCard &card, const PlatformTraits &traits, const LimitOverrides &ofPlatform)
{
    QList<LimitWindow> others;
    for (const auto &use : card.windows)
        others += use.limit;
    const auto &account = card.account;
    auto *dialog = new LimitsDialog{{.title = tr("Limits of %1").arg(account.name),
                                     .overrides = account.overrides,
                                     .others = others,
                                     .inherited = effectiveLimits(traits, {}, ofPlatform, {}),
                                     .expiry = expiry(),
                                     .cap = platformConcurrency(traits, ofPlatform),
                                     .late = account.late,
                                     .lateOfWorkspace = m_desk.facts() ? m_desk.facts()->late : LatePolicy{},
                                     .zone = zone().id(),
                                     //: On a button; %1 is a platform
                                     .forAll = tr("Set limits for all accounts on %1...").arg(traits.displayName)},
                                    traits,
                                    window()};
    connect(dialog, &LimitsDialog::decided, this,
            [this, account](const LimitOverrides &overrides, const std::optional<LatePolicy> &late) {
                auto changed = account;
                changed.overrides = overrides;
                changed.late = late;
                report(m_desk.setLimits(changed), tr("The limits of %1 are saved.").arg(nameOf(changed)));
            });
    connect(dialog, &LimitsDialog::platformWanted, this, [this, &traits] { askAboutPlatform(traits); });
    dialog->open();
}

void AccountsPage::askAboutPlatform(const PlatformTraits &traits)
{
    m_desk.platformLimits(traits.id).then(this, [this, &traits](const Result<PlatformLimits> &known) {
        if (!known) {
            emit troubled(known.error());
            return;
        }
        auto *dialog = new LimitsDialog{{.title = tr("Limits of all accounts on %1").arg(traits.displayName),
                                         .overrides = known->overrides,
                                         .others = traits.windows,
                                         .inherited = effectiveLimits(traits, {}, {}, {}),
                                         .expiry = expiry(),
                                         .zone = zone().id()},
                                        traits,
                                        window()};
        connect(dialog, &LimitsDialog::decided, this,
                [this, &traits, limits = *known](const LimitOverrides &overrides) {
                    auto changed = limits;
                    changed.overrides = overrides;
                    report(m_desk.setPlatformLimits(changed),
                           tr("The limits of all accounts on %1 are saved.").arg(traits.displayName));
                });
        dialog->open();
    });
}

std::chrono::milliseconds AccountsPage::expiry() const
{
    return m_desk.facts() ? m_desk.facts()->expiry : std::chrono::milliseconds{24h};
}

void AccountsPage::report(const Reply<Result<Act>> &act, const QString &sentence)
{
    act.then(this, [this, sentence](const Result<Act> &done) {
        if (done)
            emit acted(sentence, done->batch);
        else
            emit troubled(done.error());
    });
}

void AccountsPage::askForNewName(const Account &account)
{
    auto *ask = askForName(account, window());
    connect(ask, &LineAsk::decided, this, [this, account](const QString &name) {
        auto renamed = account;
        renamed.name = name;
        if (name != account.name)
            store(renamed, tr("The account is called %1 now.").arg(name));
    });
    ask->open();
}

void AccountsPage::store(const Account &account, const QString &sentence)
{
    m_desk.updateAccount(account).then(this, [this, sentence](const Result<Account> &stored) {
        if (stored)
            emit acted(sentence, {});
        else
            emit troubled(stored.error());
    });
}

void AccountsPage::askAboutRemoval(const QString &key)
{
    const auto *card = cardOf(key);
    if (!card)
        return;
    const auto *traits = traitsOf(card->account);
    auto *ask = new RemoveAsk{*card, traits ? traits->displayName : card->account.platform, window()};
    connect(ask, &RemoveAsk::decided, this, [this, account = card->account] { remove(account); });
    ask->open();
}

void AccountsPage::remove(const Account &account)
{
    auto *removal = new AccountRemoval{m_desk, account, this};
    connect(removal, &AccountRemoval::failed, this, &AccountsPage::troubled);
    connect(removal, &AccountRemoval::removed, this, [this, account](int canceled) {
        const auto sentence = tr("%1 was removed.").arg(nameOf(account));
        emit acted(canceled == 0 ? sentence : sentence + u' ' + tr("%Ln planned post(s) canceled.", nullptr, canceled),
                   {});
    });
    removal->start();
}

const AccountCard *AccountsPage::cardOf(const QString &key) const
{
    const auto at = std::find_if(m_cards.begin(), m_cards.end(),
                                 [&](const AccountCard &card) { return card.account.key == key; });
    return at == m_cards.end() ? nullptr : &*at;
}

const PlatformTraits *AccountsPage::traitsOf(const Account &account) const
{
    const auto *platform = findPlatform(m_desk.platforms(), account.platform);
    return platform ? &platform->traits() : nullptr;
}

QTimeZone AccountsPage::zone() const
{
    const QTimeZone zone{m_desk.facts() ? m_desk.facts()->zone : QByteArray{}};
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

}  // namespace carillon
