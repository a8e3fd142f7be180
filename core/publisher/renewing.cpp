// SPDX-License-Identifier: GPL-3.0-or-later
// The publisher renewing logins ahead, so that none ends while nothing is due, and no post waits for it.
#include "core/accounts/credentialkeeper.h"
#include "core/base/earlier.h"
#include "core/base/log.h"
#include "core/publisher/accountline.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/publisher.h"
#include "core/store/accountrepository.h"

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto renewalPeriod = 1h;
constexpr auto renewalAfterTrouble = 10min;

}  // namespace

/// At the start, every hour, and when an account is new or was connected again.
void Publisher::lookAtLogins()
{
    if (m_isRenewing)
        return;
    const auto now = m_clock.now();
    const bool isTime = m_renewAt && *m_renewAt <= now;
    std::vector<Account> accounts;
    for (const auto &[id, line] : m_lines) {
        const auto &account = line->account();
        const bool isNew = m_renewalsSeen.value(id, -1) != account.version;
        if (account.hasSecret && account.state != AccountState::NeedsLogin && (isNew || isTime))
            accounts.push_back(account);
    }
    if (isTime)
        m_renewAt.reset();
    if (accounts.empty())
        return;
    m_isRenewing = true;
    renewLogins(std::move(accounts));
}

/// One at a time. stop() waits for it.
QCoro::Task<void> Publisher::renewLogins(std::vector<Account> accounts)
{
    for (const auto &account : accounts) {
        if (m_stopping)
            break;
        m_renewalsSeen[account.id] = account.version;
        const auto line = m_lines.find(account.id);
        const bool isDown = line != m_lines.end() && m_hosts.isDown(line->second->host());
        auto pause = isDown ? std::optional<std::chrono::milliseconds>{renewalAfterTrouble} : std::nullopt;
        if (!isDown)
            pause = co_await lookAtLogin(account);
        if (!pause)
            continue;
        const auto again = m_clock.now() + *pause;
        m_renewAt = earlier(m_renewAt, again);
    }
    m_isRenewing = false;
    if (m_stopping)
        QMetaObject::invokeMethod(this, &Publisher::finishStop, Qt::QueuedConnection);
    else
        lookSoon();
}

/// How long until it is looked at again; nothing when it never ends by itself, or a person must connect it first.
QCoro::Task<std::optional<std::chrono::milliseconds>> Publisher::lookAtLogin(Account account)
{
    const auto looked = co_await m_credentials->renewAhead(account);
    std::optional<std::chrono::milliseconds> pause;
    if (looked) {
        if (looked->wasRenewed)
            qCInfo(logPublisher) << "login renewed:" << account.key;
        if (looked->ends)
            pause = renewalPeriod;
        co_return pause;
    }
    qCInfo(logPublisher) << "login not renewed:" << account.key << looked.error().detail;
    const bool isDead = looked.error().kind == ErrorKind::Auth || looked.error().kind == ErrorKind::NotFound;
    if (!isDead) {
        pause = renewalAfterTrouble;
        co_return pause;
    }
    CommitGroup::Work park = [this, id = account.id, why = looked.error().detail] {
        return AccountRepository{m_workspace->database()}.setState(id, AccountState::NeedsLogin, why, m_clock.now());
    };
    const auto parked = co_await m_commits->commit(std::move(park));
    if (!parked)
        pause = renewalAfterTrouble;
    else if (!m_stopping)
        loadLines();
    co_return pause;
}

}  // namespace carillon
