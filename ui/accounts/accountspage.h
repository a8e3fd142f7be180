// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/accounts/accountview.h"
#include "ui/accounts/connectdialog.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace carillon {

class Button;
class EmptyState;
class RemoveAsk;

/// All accounts: how they stand, what waits for them, and what can be done with them.
class AccountsPage final : public QWidget
{
    Q_OBJECT

public:
    /// `desk` outlives it. `unlock` shows the keyring's prompt.
    AccountsPage(Desk &desk, ConnectDialog::UnlockKeyring unlock, QWidget *parent = nullptr);

    [[nodiscard]] QList<AccountView *> views() const { return m_views; }
    [[nodiscard]] QPushButton *connectButton() const;

public slots:
    /// Opens the dialog that connects an account.
    void connectAccount();
    /// The same, proposing an account of the sandbox.
    void trySandbox();
    /// The same, for an account that is there.
    void reconnect(const QString &accountKey);

signals:
    void acted(const QString &sentence, const QString &batch);
    void troubled(const carillon::Error &error);
    void openUrlWanted(const QUrl &url);
    /// An account was connected, for the first time or again.
    void connected(const carillon::Account &account);
    void newPostWanted(const QDate &date, const QTime &time);
    void editWanted(const QString &postKey);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void refresh();
    void take(const Result<QList<AccountCard>> &cards);
    void place(const QList<AccountCard> &cards);
    AccountView *makeView();
    void follow(AccountView::Wish wish, const Account &account);
    void openConnectDialog(ConnectDialog *dialog);
    void askAboutPause(const Account &account);
    void resume(const Account &account);
    void askWhoPublishes(const Account &account);
    void askAboutLimits(const QString &key);
    void showLimits(const AccountCard &card, const PlatformTraits &traits, const LimitOverrides &ofPlatform);
    /// `traits` are a platform's own and stay.
    void askAboutPlatform(const PlatformTraits &traits);
    [[nodiscard]] std::chrono::milliseconds expiry() const;
    /// Says `sentence` once it is done, with a way back, or why not.
    void report(const Reply<Result<Act>> &act, const QString &sentence);
    void askForNewName(const Account &account);
    void askAboutRemoval(const QString &key);
    void remove(const Account &account);
    void store(const Account &account, const QString &sentence);
    [[nodiscard]] const AccountCard *cardOf(const QString &key) const;
    [[nodiscard]] const PlatformTraits *traitsOf(const Account &account) const;
    [[nodiscard]] QTimeZone zone() const;

    Desk &m_desk;
    const ConnectDialog::UnlockKeyring m_unlock;
    Button *m_connect;
    QStackedWidget *m_states;
    EmptyState *m_nothing;
    EmptyState *m_trouble;
    QVBoxLayout *m_list;
    QList<AccountCard> m_cards;
    QList<AccountView *> m_views;
    QTimer m_clockTimer;  ///< windows roll on though nothing is committed
    int m_question = 0;
    bool m_isStale = true;
};

}  // namespace carillon
