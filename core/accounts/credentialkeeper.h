// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/platforms/platform.h"

#include <QHash>
#include <QObject>
#include <qcorotask.h>

#include <functional>
#include <memory>
#include <vector>

namespace carillon {

class SecretStore;

/// What a look at an account's login came to.
struct RenewalLook
{
    bool ends = false;  ///< it is of a kind that ends: look again
    bool wasRenewed = false;
};

/// It ends within 24 hours, and half of its life is over: one that lives for two hours is not renewed at every look.
bool isWorthRenewing(const TokenLife &life, Instant now);

/// Hands out accounts' credentials for calls to their platforms, and renews them: one renewal at a time for an account,
/// and a new pair is in the keychain before anybody uses it, since the platform may void the old one with the first
/// use of the new.
///
/// When the keychain cannot take the new pair (locked), nobody gets it: it waits here, is written as soon as the
/// keychain is unlocked or the next caller asks, and callers get Locked meanwhile. Should Carillon end before that,
/// the old pair is still in the keychain; the platforms that renew take an old one again for a while (Bluesky: two
/// hours), so that at worst a person connects again.
///
/// Lives on the publisher's thread and must outlive its tasks.
class CredentialKeeper final
{
public:
    using Platforms = std::vector<std::unique_ptr<Platform>>;

    CredentialKeeper(SecretStore &secrets, HttpClient &http, const Clock &clock, const Platforms &platforms);
    ~CredentialKeeper();
    Q_DISABLE_COPY_MOVE(CredentialKeeper)

    /// Ready to be used now: from memory, else from the keychain, renewed when that is due. Empty, without a look into
    /// the keychain, for an account that has no secret and needs none. Errors: the keychain's (SecretStore), the
    /// renewal's (Platform::refresh).
    [[nodiscard]] QCoro::Task<Result<Credentials>> credentials(Account account);

    /// For a call that the platform refused with Auth: what took the place of `rejected`. Callers that come while a
    /// renewal is going on share its outcome. Auth: a person must connect the account again.
    [[nodiscard]] QCoro::Task<Result<Credentials>> renewed(Account account, Credentials rejected);

    /// Renews what isWorthRenewing() now, so that nobody waits for it when a post is due. Errors: as above.
    [[nodiscard]] QCoro::Task<Result<RenewalLook>> renewAhead(Account account);

    /// The account was connected again or removed: the next caller reads the keychain.
    void forget(const QString &accountKey);

    /// How each renewal went: nothing, or the platform's refusal. Called within the task, on its thread.
    using RenewalListener = std::function<void(AccountId, const std::optional<Error> &)>;
    void tellRenewalsTo(RenewalListener listener) { m_renewalListener = std::move(listener); }

private:
    struct Flight;
    class Landing;
    struct Entry;
    enum class Aim { Current, Renewed };

    std::shared_ptr<Entry> entryOf(const QString &key);
    QCoro::Task<Result<Credentials>> fly(Account account, std::shared_ptr<Entry> entry, Aim aim, Credentials rejected);
    QCoro::Task<Result<Credentials>> obtain(Account account, std::shared_ptr<Entry> entry, Aim aim,
                                            Credentials rejected);
    static QCoro::Task<Result<Credentials>> settle(std::shared_ptr<Entry> entry, SecretStore *secrets);
    void writeWhatWaits();

    SecretStore &m_secrets;
    HttpClient &m_http;
    const Clock &m_clock;
    const Platforms &m_platforms;
    RenewalListener m_renewalListener;
    QHash<QString, std::shared_ptr<Entry>> m_entries;
    QObject m_context;  ///< ends the connection to the store, on this thread
};

}  // namespace carillon
