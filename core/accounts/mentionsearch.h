// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/platforms/platform.h"

#include <QHash>

#include <memory>
#include <vector>

namespace carillon {

class SecretStore;

/// Asks a platform whom a text may mention, with the login of an account as it lies in the keychain. It renews none:
/// that is the publisher's, and two programs that renew the same login may end it. What was found is told again for a
/// day without a call, that nobody was found for ten minutes; after a refusal for asking too often nothing is asked for
/// as long as the platform says.
///
/// Lives on the thread of its HTTP client and must outlive its tasks. Errors: Config where there is no search, NotReady
/// while the login waits to be renewed, those of the keychain and of Platform::findMentions().
class MentionSearch final
{
public:
    struct Needs
    {
        SecretStore &secrets;
        HttpClient &http;
        const Clock &clock;
        const std::vector<std::unique_ptr<Platform>> &platforms;
    };

    explicit MentionSearch(Needs needs) : m_needs{needs} {}

    /// `beginning` is what stands behind the "@"; Invalid when it is blank.
    [[nodiscard]] QCoro::Task<Result<QList<MentionCandidate>>> find(Account account, QString beginning);

private:
    struct Found
    {
        Instant until;
        QList<MentionCandidate> people;
    };

    QCoro::Task<Result<Credentials>> loginOf(Account account, const Platform *platform);

    Needs m_needs;
    QHash<QString, Found> m_found;         ///< by the account's key and the beginning
    QHash<QString, Instant> m_quietUntil;  ///< by the account's key
};

}  // namespace carillon
