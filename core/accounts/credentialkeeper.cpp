// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/credentialkeeper.h"

#include "core/accounts/accountsentences.h"
#include "core/accounts/appregistry.h"
#include "core/accounts/frozenaccount.h"
#include "core/secrets/secretstore.h"

#include <QCoroFuture>
#include <QTimer>

#include <coroutine>

namespace carillon {

using namespace Qt::StringLiterals;

/// One reading or renewal that is going on, and who else waits for it.
struct CredentialKeeper::Flight
{
    std::optional<Result<Credentials>> outcome;
    std::vector<std::coroutine_handle<>> waiting;
};

/// Waits for the end of a flight. Holds no state of its own: g++ 12.2 may copy what is awaited.
class CredentialKeeper::Landing
{
public:
    explicit Landing(std::shared_ptr<Flight> flight) : m_flight{std::move(flight)} {}

    [[nodiscard]] bool await_ready() const { return m_flight->outcome.has_value(); }
    void await_suspend(std::coroutine_handle<> handle) const { m_flight->waiting.push_back(handle); }
    [[nodiscard]] Result<Credentials> await_resume() const { return *m_flight->outcome; }

private:
    std::shared_ptr<Flight> m_flight;
};

struct CredentialKeeper::Entry
{
    QString key;
    std::optional<Credentials> current;  ///< as it lies in the keychain
    std::optional<Credentials> pending;  ///< renewed, and not yet in the keychain: for nobody's use
    std::shared_ptr<Flight> flight;
    Aim aim = Aim::Current;  ///< of the flight
    bool isForgotten = false;
};

namespace {

constexpr auto endsSoon = std::chrono::hours{24};

/// QCoro 0.8 moves out of whatever lvalue stands behind co_return, be it a member.
template <class T>
T copyOf(const std::optional<T> &value)
{
    return *value;
}

Result<Credentials> toCredentials(const Result<QJsonObject> &values)
{
    if (!values)
        return values.error();
    return Credentials{*values};
}

}  // namespace

bool isWorthRenewing(const TokenLife &life, Instant now)
{
    if (life.endsAt - now > endsSoon)
        return false;
    return !life.issuedAt || now - *life.issuedAt >= life.endsAt - now;
}

CredentialKeeper::CredentialKeeper(SecretStore &secrets, HttpClient &http, const Clock &clock,
                                   const Platforms &platforms)
    : m_secrets{secrets},
      m_http{http},
      m_clock{clock},
      m_platforms{platforms}
{
    QObject::connect(&secrets, &SecretStore::stateChanged, &m_context, [this](KeyringState state) {
        if (state == KeyringState::Ready)
            writeWhatWaits();
    });
}

CredentialKeeper::~CredentialKeeper() = default;

QCoro::Task<Result<Credentials>> CredentialKeeper::credentials(Account account)
{
    const auto *platform = findPlatform(m_platforms, account.platform);
    if (platform == nullptr)
        co_return Error{ErrorKind::Config,
                        AccountSentences::tr("This Carillon does not know the platform %1.").arg(account.platform)};
    if (!account.hasSecret && !platform->traits().needsSecret)
        co_return Credentials{};

    const auto entry = entryOf(account.key);
    if (entry->current && !entry->pending && !platform->needsRefresh(*entry->current, m_clock.now()))
        co_return copyOf(entry->current);
    if (const auto flight = entry->flight)
        co_return co_await Landing(flight);
    co_return co_await fly(account, entry, Aim::Current, Credentials());
}

QCoro::Task<Result<Credentials>> CredentialKeeper::renewed(Account account, Credentials rejected)
{
    if (findPlatform(m_platforms, account.platform) == nullptr)
        co_return Error{ErrorKind::Config,
                        AccountSentences::tr("This Carillon does not know the platform %1.").arg(account.platform)};
    const auto entry = entryOf(account.key);
    while (true) {
        if (entry->current && entry->current->values != rejected.values)
            co_return copyOf(entry->current);
        const auto flight = entry->flight;
        if (!flight)
            break;
        const bool isRenewal = entry->aim == Aim::Renewed;
        const auto outcome = co_await Landing(flight);
        if (isRenewal || !outcome)
            co_return outcome;
    }
    co_return co_await fly(account, entry, Aim::Renewed, rejected);
}

QCoro::Task<Result<RenewalLook>> CredentialKeeper::renewAhead(Account account)
{
    RenewalLook look;
    auto current = co_await credentials(account);
    if (!current)
        co_return current.error();
    const auto *platform = findPlatform(m_platforms, account.platform);
    const auto life = platform->lifeOf(*current);
    look.ends = life.has_value();
    if (!life || !isWorthRenewing(*life, m_clock.now()))
        co_return look;
    auto before = std::move(current).value();
    const auto after = co_await renewed(account, std::move(before));
    if (!after)
        co_return after.error();
    look.wasRenewed = true;
    co_return look;
}

void CredentialKeeper::forget(const QString &accountKey)
{
    // What waits to be written was renewed for a login that is no longer this account's.
    if (const auto entry = m_entries.take(accountKey)) {
        entry->isForgotten = true;
        entry->pending.reset();
        entry->current.reset();
    }
}

std::shared_ptr<CredentialKeeper::Entry> CredentialKeeper::entryOf(const QString &key)
{
    auto &entry = m_entries[key];
    if (!entry) {
        entry = std::make_shared<Entry>();
        entry->key = key;
    }
    return entry;
}

QCoro::Task<Result<Credentials>> CredentialKeeper::fly(Account account, std::shared_ptr<Entry> entry, Aim aim,
                                                       Credentials rejected)
{
    const auto flight = std::make_shared<Flight>();
    entry->flight = flight;
    entry->aim = aim;
    flight->outcome = co_await obtain(account, entry, aim, rejected);
    entry->flight.reset();
    // From the event loop: what they do next must not run inside this task.
    for (const auto handle : std::exchange(flight->waiting, {}))
        QTimer::singleShot(0, &m_context, [handle] { handle.resume(); });
    co_return copyOf(flight->outcome);
}

QCoro::Task<Result<Credentials>> CredentialKeeper::obtain(Account account, std::shared_ptr<Entry> entry, Aim aim,
                                                          Credentials rejected)
{
    if (entry->pending)
        co_return co_await settle(entry, &m_secrets);

    // Read again before a renewal: another program may have connected the account anew.
    const auto name = SecretName::ofAccount(account.key);
    const auto read = toCredentials(co_await m_secrets.read(name, account.hasSecret));
    if (!read)
        co_return read.error();
    if (!entry->isForgotten)
        entry->current = *read;
    const auto *platform = findPlatform(m_platforms, account.platform);
    const bool isRejected = aim == Aim::Renewed && read->values == rejected.values;
    if (!isRejected && !platform->needsRefresh(*read, m_clock.now()))
        co_return *read;

    auto held = *read;
    const auto appKey = held.values[appMember].toString();
    if (!appKey.isEmpty()) {
        const auto app = co_await m_secrets.read(SecretName::ofAppCredential(appKey), true);
        if (!app)
            co_return app.error();
        held.values[appMember] = *app;
    }
    auto renewal = co_await platform->refresh(freeze(account), std::move(held), m_http);
    if (m_renewalListener)
        m_renewalListener(account.id, renewal ? std::optional<Error>() : std::optional{renewal.error()});
    if (!renewal)
        co_return renewal.error();
    if (entry->isForgotten)
        co_return Error{ErrorKind::Conflict, AccountSentences::tr("The account was connected anew meanwhile.")};
    if (!appKey.isEmpty())
        renewal->values[appMember] = appKey;
    entry->pending = std::move(renewal.value());
    co_return co_await settle(entry, &m_secrets);
}

QCoro::Task<Result<Credentials>> CredentialKeeper::settle(std::shared_ptr<Entry> entry, SecretStore *secrets)
{
    const auto written = *entry->pending;
    const auto done = co_await secrets->write(SecretName::ofAccount(entry->key), written.values);
    if (!done)
        co_return done.error();
    if (entry->isForgotten)
        co_return Error{ErrorKind::Conflict, AccountSentences::tr("The account was connected anew meanwhile.")};
    // Two may have written it: the next caller and the unlocked keychain.
    if (entry->pending && entry->pending->values == written.values)
        entry->current = std::exchange(entry->pending, std::nullopt);
    co_return written;
}

void CredentialKeeper::writeWhatWaits()
{
    for (const auto &entry : std::as_const(m_entries)) {
        // One that flies writes for itself. The task holds all it needs; who asks meanwhile writes the same once more.
        if (entry->pending && !entry->flight)
            static_cast<void>(settle(entry, &m_secrets));
    }
}

}  // namespace carillon
