// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

#include <QCoroTimer>
#include <QTimer>

namespace carillon::test {

/// A platform of which a test says how its logins behave. Its tokens are {"token": "tN"}; a renewal gives the next N.
class FakePlatform final : public Platform
{
public:
    FakePlatform()
    {
        platformTraits.id = QStringLiteral("fake");
        platformTraits.displayName = QStringLiteral("Fake");
        platformTraits.connectModes = {ConnectMode::AppPassword, ConnectMode::Browser, ConnectMode::PastedCode};
        platformTraits.accountOptions
            = {OptionSpec{.key = QStringLiteral("pace"), .choices = {QStringLiteral("slow"), QStringLiteral("fast")}}};
        platformTraits.defaultServer = QStringLiteral("https://fake.example");
    }

    static Credentials token(int number)
    {
        Credentials credentials;
        credentials.values[QLatin1String{"token"}] = QStringLiteral("t%1").arg(number);
        return credentials;
    }

    [[nodiscard]] const PlatformTraits &traits() const override { return platformTraits; }
    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override
    {
        return static_cast<int>(text.size());
    }
    [[nodiscard]] QList<Problem> check(const FrozenPost &) const override { return {}; }
    [[nodiscard]] NextStep nextStep(const FrozenPost &, std::span<const StepRecord>, Instant) const override
    {
        return Publication{};
    }
    [[nodiscard]] Cost cost(const FrozenPost &) const override { return {}; }
    QCoro::Task<StepOutcome> perform(StepContext, HttpClient &) const override { co_return StepOutcome{}; }
    QCoro::Task<Probe> probe(StepContext, StepRecord, HttpClient &) const override { co_return Probe{}; }

    [[nodiscard]] bool needsRefresh(const Credentials &credentials, Instant) const override
    {
        return isStale && credentials.values == token(issued).values;
    }

    [[nodiscard]] std::optional<TokenLife> lifeOf(const Credentials &) const override { return life; }

    QCoro::Task<Result<Credentials>> refresh(FrozenAccount, Credentials credentials, HttpClient &) const override
    {
        ++refreshes;
        refreshed = std::move(credentials);
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(0);
        co_await timer;  // others get their turn meanwhile
        if (refreshError)
            co_return *refreshError;
        isStale = false;
        co_return token(++issued);
    }

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &) const override
    {
        lastRequest = request;
        if (connectError)
            co_return *connectError;
        ConnectedAccount connected;
        connected.account.platform = platformTraits.id;
        connected.account.handle = request.handle.isEmpty() ? person : request.handle;
        connected.account.name = connected.account.handle;
        connected.account.server = QUrl{platformTraits.defaultServer};
        connected.account.remoteId = QStringLiteral("id-of-") + connected.account.handle;
        if (platformTraits.needsSecret)
            connected.credentials = token(++issued);
        auto connection = Connection::to(std::move(connected));
        for (const auto &page : pages) {
            auto another = connection.only();
            another.account.handle = another.account.name = page;
            another.account.remoteId = QStringLiteral("id-of-") + page;
            connection.accounts += another;
        }
        if (!pages.isEmpty())
            connection.accounts.removeFirst();
        if (givesNothing)
            connection.accounts.clear();
        connection.notices = notices;
        co_return connection;
    }

    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString codeChallenge,
                                                 HttpClient &) const override
    {
        lastRequest = request;
        BrowserLogin login;
        login.address
            = QUrl{QStringLiteral("https://fake.example/login?state=%1&challenge=%2").arg(state, codeChallenge)};
        login.app = request.app;
        if (login.app.isEmpty()) {
            login.app = {{QStringLiteral("client_id"), QStringLiteral("c%1").arg(++registrations)},
                         {QStringLiteral("client_secret"), QStringLiteral("hush")},
                         {QStringLiteral("redirect_uri"), request.redirectUri.toString()}};
        }
        co_return login;
    }

    QCoro::Task<Result<void>> revoke(FrozenAccount, Credentials credentials, HttpClient &) const override
    {
        revoked = credentials;
        co_return Result<void>{};
    }

    PlatformTraits platformTraits;
    QString person = QStringLiteral("ada");
    QStringList pages;  ///< not empty: what a login gives access to instead of the person
    bool givesNothing = false;
    QStringList notices;
    std::optional<TokenLife> life;
    mutable std::optional<Credentials> refreshed;  ///< what the last renewal was asked for
    mutable bool isStale = false;
    mutable int issued = 0;
    mutable int refreshes = 0;
    mutable int registrations = 0;
    std::optional<Error> refreshError;
    std::optional<Error> connectError;
    mutable ConnectRequest lastRequest;
    mutable std::optional<Credentials> revoked;
};

}  // namespace carillon::test
