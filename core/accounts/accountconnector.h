// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/appregistry.h"
#include "core/domain/account.h"
#include "core/platforms/platform.h"

#include <QSet>

#include <functional>

namespace carillon {

class LoopbackRedirect;

/// What a person wants to connect.
struct ConnectOrder
{
    QString platform;  ///< PlatformTraits::id
    QString name;      ///< empty: the platform's own name for the account
    /// Mode, server, handle, secret, options; as `app` the developer's app that the person typed in, if not empty.
    /// Without a server the platform's default.
    ConnectRequest request;
    bool sandbox = false;
    QByteArray zone;
    LimitOverrides overrides;
    /// An account that only its name tells apart (a webhook) may get another address or other options.
    bool replaces = false;
    QString again;  ///< key of the account to connect again; empty: a new one, or the one it turns out to be
};

/// A login whose code, or whose last address, a person is to bring.
struct CodeLogin
{
    QUrl address;  ///< for the browser
    ConnectOrder order;
    QString appKey;
    QString state;  ///< what the last address must bring back
};

/// What a login gives access to, for a person to choose from.
struct AccountOffer
{
    ConnectOrder order;
    QString appKey;
    QList<ConnectedAccount> accounts;
};

/// What came of connecting.
struct ConnectOutcome
{
    QList<Account> accounts;            ///< those that are stored now
    std::optional<AccountOffer> offer;  ///< set instead when there are several: take() what the person chooses
    QStringList notices;                ///< whole sentences, see Connection
};

/// Connects accounts and takes them away: tokens into the keychain, then the rows, so that a row never claims a secret
/// that was not written; when a write fails, nothing is left. An account that is connected again (the same person at
/// the same platform and server) keeps its row, key and posts, and of its settings those that the order does not name.
///
/// Lives on the thread of the database and the HTTP client it is given, and must outlive its tasks. Errors: those of
/// the platform; Locked, Unavailable, Restricted of the keychain; Storage, Conflict of the database; Conflict
/// too when another address or other options would silently take the place of an account's that has this name; Invalid
/// when the order is wrong or somebody else logged in than was to be connected again; Cancelled when the person said no
/// in the browser or did not come back in ten minutes.
class AccountConnector final
{
public:
    struct Needs
    {
        Database &database;
        SecretStore &secrets;
        HttpClient &http;
        const Clock &clock;
        const std::vector<std::unique_ptr<Platform>> &platforms;
    };
    using OpenBrowser = std::function<void(const QUrl &)>;

    explicit AccountConnector(Needs needs);

    /// AppPassword, Token, Address: all is in the order.
    [[nodiscard]] QCoro::Task<Result<ConnectOutcome>> connectAccount(ConnectOrder order);
    /// Browser: calls `openBrowser` on this thread and waits for the redirect to 127.0.0.1.
    [[nodiscard]] QCoro::Task<Result<ConnectOutcome>> connectInBrowser(ConnectOrder order, OpenBrowser openBrowser);
    /// PastedCode and PastedAddress, in two halves: where to send the person, and what they bring.
    [[nodiscard]] QCoro::Task<Result<CodeLogin>> beginWithCode(ConnectOrder order);
    [[nodiscard]] QCoro::Task<Result<ConnectOutcome>> finishWithCode(CodeLogin login, QString pasted);
    /// Those of `offer` with these ids at the platform, as remoteId has them. NotFound when it has no such one.
    [[nodiscard]] QCoro::Task<Result<ConnectOutcome>> take(AccountOffer offer, QStringList remoteIds);

    /// The developer's app that a login would use: the order's, else what a person typed in before, else one that came
    /// with the program; empty when there is none. With its secret.
    [[nodiscard]] QCoro::Task<Result<QJsonObject>> appFor(ConnectOrder order);

    /// Whoever waits for the browser gets Cancelled.
    void cancel();

    /// Ends the session at the platform where that can be done, deletes the keychain's entry, then the row. When the
    /// keychain is locked nothing is done; when only the platform fails the account goes all the same.
    [[nodiscard]] QCoro::Task<Result<void>> remove(Account account);

private:
    [[nodiscard]] Result<const Platform *> platformOf(const ConnectOrder &order) const;
    /// Asks the platform for the login's address, with `state` and the order's PKCE verifier, and keeps the app.
    QCoro::Task<Result<CodeLogin>> begin(ConnectOrder order, QString state);
    /// The order with the app that it is to use, and its server.
    QCoro::Task<Result<ConnectOrder>> withApp(ConnectOrder order);
    /// The ids of those that are taken without asking; empty when a person must choose.
    QCoro::Task<Result<QStringList>> wantedOf(AccountOffer offer);
    QCoro::Task<Result<ConnectOutcome>> finish(ConnectOrder order, QString appKey);
    QCoro::Task<Result<Account>> store(ConnectOrder order, ConnectedAccount connected);
    Result<void> assignApp(AccountId account, const Credentials &credentials);
    QCoro::Task<Result<Account>> storeNew(NewAccount account, Credentials credentials);
    QCoro::Task<Result<Account>> storeAgain(Account account, NewAccount connected, Credentials credentials);
    [[nodiscard]] Result<std::optional<Account>> earlier(const ConnectOrder &order, const NewAccount &connected) const;

    Needs m_needs;
    AppRegistry m_apps;
    QSet<LoopbackRedirect *> m_waiting;
};

}  // namespace carillon
