// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/accounts/connectdraft.h"
#include "ui/widgets/dialogframe.h"

#include <atomic>

class QLineEdit;
class QStackedWidget;

namespace carillon {

class FormField;
class AppForm;
class ConnectForm;
class OfferList;

/// Connects an account, or one again: which platform, what it asks for, and the wait for the browser or the code. All
/// platforms alike, by their traits.
class ConnectDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// Lets the keyring ask the person for its password.
    using UnlockKeyring = std::function<QFuture<Result<void>>()>;

    /// A new account; `inSandbox` proposes one of the sandbox.
    ConnectDialog(Desk &desk, UnlockKeyring unlock, bool inSandbox, QWidget *parent = nullptr);
    /// The same account again.
    ConnectDialog(Desk &desk, UnlockKeyring unlock, const Account &account, const PlatformTraits &traits,
                  QWidget *parent = nullptr);
    ~ConnectDialog() override;

    enum class Step { Platform, Details, App, Waiting, Code, Choice };
    [[nodiscard]] Step step() const;
    [[nodiscard]] ConnectForm *form() const { return m_form; }
    [[nodiscard]] Button *connectButton() const { return m_connect; }
    [[nodiscard]] QLineEdit *codeLine() const { return m_code; }
    [[nodiscard]] AppForm *appForm() const { return m_app; }
    [[nodiscard]] OfferList *offers() const { return m_offers; }
    /// What the browser was sent to; empty before.
    [[nodiscard]] QUrl address() const { return m_address; }

signals:
    void connected(const carillon::Account &account);
    /// A whole sentence about what will not work with what was connected.
    void noticed(const QString &notice);
    void openUrlWanted(const QUrl &address);

protected:
    void done(int result) override;

private:
    ConnectDialog(Desk &desk, UnlockKeyring unlock, const QString &title, QWidget *parent);
    void build();
    QWidget *waitingPage();
    QWidget *codePage();
    void go(Step step);
    void choose(const PlatformTraits &traits);
    void goOn();
    void showButtons(Step step);
    /// The app, when one is needed and none is known.
    void askForApp(const QJsonObject &known);
    void useApp();
    void connectNow();
    void connectWith(const ConnectOrder &order);
    void takeChosen();
    void connectInBrowser(const ConnectOrder &order);
    void beginWithCode(const ConnectOrder &order);
    void finishWithCode();
    void finish(const Result<ConnectOutcome> &outcome);
    void fail(const Error &error);
    void unlock();
    void giveUp();
    void openAddress(const QUrl &address);

    Desk &m_desk;
    const UnlockKeyring m_unlock;
    bool m_inSandbox = false;
    bool m_isAgain = false;
    QStackedWidget *m_pages;
    ConnectForm *m_form;
    AppForm *m_app;
    OfferList *m_offers;
    TextLabel *m_waiting;
    Button *m_copy;
    QLineEdit *m_code;
    TextLabel *m_codeSentence;
    FormField *m_codeField;
    Button *m_back;
    Button *m_otherApp;
    Button *m_cancel;
    Button *m_connect;
    QUrl m_address;
    std::optional<CodeLogin> m_login;
    std::optional<AccountOffer> m_offer;
    int m_attempt = 0;  ///< answers of an earlier one are too late
    std::shared_ptr<std::atomic_bool> m_isWanted = std::make_shared<std::atomic_bool>(true);
};

}  // namespace carillon
