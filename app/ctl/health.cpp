// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/health.h"

#include "core/accounts/accountnames.h"

#include <algorithm>

namespace carillon::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Shorter outages end by themselves often enough.
constexpr auto longOutage = 1h;
/// A busy day's journal, with the log that SQLite keeps beside it, takes less.
constexpr qint64 fewBytes = 200LL * 1024 * 1024;
constexpr auto clockTolerance = 2min;
/// Time enough for a person to connect an account again.
constexpr auto endIsNear = std::chrono::days{10};

void addAccount(const Vitals::Member &member, Instant now, QList<Concern> &concerns)
{
    const auto &account = member.account;
    const auto label = accountLabel(account);
    switch (account.state) {
    case AccountState::Connected:
        break;
    case AccountState::NeedsLogin:
        concerns
            += {toWord(account.state), u"%1 must be connected again. %2"_s.arg(label, account.stateReason).trimmed()};
        return;
    case AccountState::Restricted:
        concerns += {toWord(account.state),
                     u"%1 may not post until its platform lets it. %2"_s.arg(label, account.stateReason).trimmed()};
        return;
    }
    if (account.loginEndsAt && *account.loginEndsAt - now < endIsNear) {
        concerns += {u"token"_s,
                     u"The login of %1 ends at %2 and cannot be renewed by itself. Connect the account again before "
                     "then."_s.arg(label, toIsoUtc(*account.loginEndsAt))};
    }
    if (tokenState(account, member.lastOfToken) == TokenState::RefreshFailing) {
        concerns += {u"token"_s,
                     u"The login of %1 could not be renewed since %2: %3"_s.arg(
                         label, toIsoUtc(member.lastOfToken->at), member.lastOfToken->detail["message"_L1].toString())};
    }
    if (account.outage && now - account.outage->since >= longOutage) {
        const auto why = account.outage->offline
            ? u"This machine has no network, or no way to the server of %1 (%2), since %3. It is tried again at %4."_s
            : u"The server of %1 (%2) gives no answer since %3. It is tried again at %4."_s;
        concerns += {
            u"unreachable"_s,
            why.arg(label, account.server.host(), toIsoUtc(account.outage->since), toIsoUtc(account.outage->until))};
    }
}

void addEnded(const QMap<QString, int> &ended, QList<Concern> &concerns)
{
    for (auto one = ended.begin(); one != ended.end(); ++one) {
        if (one.value() > 0)
            concerns += {one.key(), u"%1 %2: see `post list --state %2`."_s.arg(one.value()).arg(one.key())};
    }
}

void addOverdue(const Vitals &vitals, QList<Concern> &concerns)
{
    if (vitals.asked > 0) {
        concerns += {u"review"_s,
                     u"%1 fell due while nothing could be sent and wait for your word: see `post list --late`."_s.arg(
                         vitals.asked)};
    }
    if (vitals.failedActs > 0) {
        concerns += {u"act"_s,
                     u"%1 live and could not be deleted or changed there: see `post list --state published`, then "
                     "`post retry` or `post cancel`."_s.arg(vitals.failedActs)};
    }
    if (vitals.overdue == 0)
        return;
    const auto why = vitals.engineRuns
        ? u"%1 due and not sent, though an engine is running: `status` says what holds them."_s
        : u"%1 due and not sent: nothing publishes from this workspace. Start `run` or the window."_s;
    concerns += {u"late"_s, why.arg(vitals.overdue)};
}

void addMedia(const HostedMediaRepository::Troubles &media, QList<Concern> &concerns)
{
    if (media.waiting > 0) {
        concerns
            += {u"media-host"_s,
                u"%1 waiting for the storage that networks fetch media from: %2 `workspace media-host check` tries "
                "it."_s.arg(media.waiting)
                    .arg(media.why)};
    }
    if (media.stuck > 0) {
        concerns
            += {u"media-left"_s,
                u"%1 files could not be taken away from the storage that networks fetch media from: %2 It is tried "
                "again by itself; `workspace media-host remove --abandon` leaves them there."_s.arg(media.stuck)
                    .arg(media.whyStuck)};
    }
}

void addMachine(const Vitals &vitals, QList<Concern> &concerns)
{
    const bool needsKeyring = std::any_of(vitals.members.begin(), vitals.members.end(),
                                          [](const auto &member) { return member.account.hasSecret; });
    switch (vitals.keyring) {
    case KeyringState::Ready:
        break;
    case KeyringState::Locked:
        if (needsKeyring)
            concerns += {u"keyring"_s,
                         u"The keyring is locked: nothing of accounts with a login is sent until it is "
                         "unlocked."_s};
        break;
    case KeyringState::NoService:
    case KeyringState::Unknown:
        if (needsKeyring)
            concerns += {u"keyring"_s,
                         u"No keyring answers here: nothing of accounts with a login is sent without "
                         "it."_s};
        break;
    }
    if (vitals.bytesFree && *vitals.bytesFree < fewBytes) {
        concerns += {u"disk"_s,
                     u"Only %1 MB are free where the workspace lies. Without room nothing is sent, since "
                     "nothing could be noted."_s.arg(*vitals.bytesFree / (1024 * 1024))};
    }
    if (vitals.lastEventAt && *vitals.lastEventAt - vitals.now > clockTolerance) {
        concerns += {u"clock"_s,
                     u"By this machine's clock it is %1, but something happened here at %2 already. Set "
                     "the clock: posts go out by it."_s.arg(toIsoUtc(vitals.now), toIsoUtc(*vitals.lastEventAt))};
    }
}

}  // namespace

QString toWord(TokenState state)
{
    switch (state) {
    case TokenState::None:
        return u"none"_s;
    case TokenState::Stored:
        return u"stored"_s;
    case TokenState::RefreshFailing:
        return u"refresh-failing"_s;
    case TokenState::Rejected:
        return u"rejected"_s;
    }
    return {};
}

TokenState tokenState(const Account &account, const std::optional<Event> &last)
{
    if (account.state == AccountState::NeedsLogin)
        return TokenState::Rejected;
    if (!account.hasSecret)
        return TokenState::None;
    return last && last->kind == EventKind::TokenRefreshFailed ? TokenState::RefreshFailing : TokenState::Stored;
}

QList<Concern> concernsOf(const Vitals &vitals)
{
    QList<Concern> concerns;
    if (vitals.obstacle)
        concerns += {u"workspace"_s, *vitals.obstacle};
    for (const auto &member : vitals.members)
        addAccount(member, vitals.now, concerns);
    addEnded(vitals.ended, concerns);
    addOverdue(vitals, concerns);
    addMedia(vitals.media, concerns);
    addMachine(vitals, concerns);
    return concerns;
}

}  // namespace carillon::ctl
