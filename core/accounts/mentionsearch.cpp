// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/mentionsearch.h"

#include "core/accounts/accountsentences.h"
#include "core/accounts/frozenaccount.h"
#include "core/secrets/secretstore.h"

#include <QCoroFuture>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto foundFor = 24h;
constexpr auto nobodyFor = 10min;
constexpr auto usualPause = 60s;                      ///< after a refusal that does not say how long to wait
constexpr std::chrono::seconds longestPause = 15min;  ///< whatever was said: asking once more harms nobody
constexpr qsizetype mostKept = 500;

}  // namespace

QCoro::Task<Result<Credentials>> MentionSearch::loginOf(Account account, const Platform *platform)
{
    if (!account.hasSecret && !platform->traits().needsSecret)
        co_return Credentials();
    const auto read = co_await m_needs.secrets.read(SecretName::ofAccount(account.key), account.hasSecret);
    if (!read)
        co_return read.error();
    Credentials login;
    login.values = *read;
    if (platform->needsRefresh(login, m_needs.clock.now()))
        co_return Error{
            ErrorKind::NotReady,
            AccountSentences::tr("The login of %1 is renewed before the next post; until then nobody can be "
                                 "looked up.")
                .arg(account.name)};
    co_return login;
}

QCoro::Task<Result<QList<MentionCandidate>>> MentionSearch::find(Account account, QString beginning)
{
    const auto *platform = findPlatform(m_needs.platforms, account.platform);
    if (platform == nullptr)
        co_return Error{ErrorKind::Config,
                        AccountSentences::tr("This Carillon does not know the platform %1.").arg(account.platform)};
    if (!platform->traits().findsMentions)
        co_return Error{ErrorKind::Config,
                        AccountSentences::tr("%1 has no search for people.").arg(platform->traits().displayName)};
    const auto sought = beginning.trimmed();
    if (sought.isEmpty())
        co_return Error{ErrorKind::Invalid, AccountSentences::tr("Write the beginning of a name.")};

    const auto key = account.key + u'\n' + sought.toCaseFolded();
    const auto now = m_needs.clock.now();
    if (const auto known = m_found.constFind(key); known != m_found.constEnd() && now < known->until)
        co_return known->people;
    if (now < m_quietUntil.value(account.key))
        co_return Error{
            ErrorKind::RateLimited,
            AccountSentences::tr("%1 was asked too often; try again in a moment.").arg(platform->traits().displayName)};

    auto login = co_await loginOf(account, platform);
    if (!login)
        co_return login.error();
    auto people = co_await platform->findMentions(freeze(account), std::move(*login), sought, m_needs.http);
    if (!people) {
        if (people.error().kind == ErrorKind::RateLimited)
            m_quietUntil[account.key] = now + std::min(people.error().retryAfter.value_or(usualPause), longestPause);
        co_return people.error();
    }
    if (m_found.size() >= mostKept)
        m_found.clear();
    Found found;
    found.until = now + (people->isEmpty() ? std::chrono::minutes{nobodyFor} : std::chrono::minutes{foundFor});
    found.people = *people;
    m_found.insert(key, found);
    co_return *people;
}

}  // namespace carillon
