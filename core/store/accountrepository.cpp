// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accountrepository.h"

#include "core/store/database.h"
#include "core/store/eventrepository.h"
#include "core/store/storesentences.h"

#include <QHash>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertAccount = R"(
    INSERT INTO account (key, platform, name, handle, server, remote_id, sandbox, has_secret, zone, options, reported,
                         max_concurrent, spacing_ms, expiry_ms, late_grace_ms, late_choice, login_ends_at, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING)"_L1;

#define SELECT_ACCOUNT                                                                                                 \
    "SELECT id, key, version, platform, name, handle, server, remote_id, sandbox, has_secret, state, "                 \
    "state_reason, paused, pause_reason, limited_until, zone, options, reported, max_concurrent, "                     \
    "spacing_ms, expiry_ms, outage_since, outage_until, outage_offline, late_grace_ms, late_choice, present_until, "   \
    "pause_until, login_ends_at FROM account WHERE deleted_at IS NULL "
constexpr auto selectAccounts = SELECT_ACCOUNT "ORDER BY platform, name, id"_L1;
constexpr auto selectAccountByKey = SELECT_ACCOUNT "AND key = ?"_L1;
#undef SELECT_ACCOUNT

constexpr auto updateAccount = R"(
    UPDATE account SET name = ?, handle = ?, server = ?, remote_id = ?, sandbox = ?, has_secret = ?, state = ?,
           state_reason = ?, paused = ?, pause_reason = ?, pause_until = ?, limited_until = ?, zone = ?, options = ?,
           reported = ?, max_concurrent = ?, spacing_ms = ?, expiry_ms = ?, late_grace_ms = ?, late_choice = ?,
           login_ends_at = ?, version = version + 1,
           outage_since = iif(server = ?, outage_since, NULL)
     WHERE id = ? AND version = ? AND deleted_at IS NULL)"_L1;

constexpr auto selectState = "SELECT state FROM account WHERE id = ?"_L1;
constexpr auto updateState = "UPDATE account SET state = ?, state_reason = ? WHERE id = ?"_L1;
constexpr auto updateLimitedUntil = "UPDATE account SET limited_until = ? WHERE id = ? AND limited_until IS NOT ?"_L1;
constexpr auto updateOutage
    = "UPDATE account SET outage_since = ?, outage_until = ?, outage_offline = ? WHERE id = ?"_L1;
constexpr auto updatePresent = "UPDATE account SET present_until = ? WHERE id = ?"_L1;
constexpr auto markDeleted
    = "UPDATE account SET deleted_at = ?, has_secret = 0, version = version + 1 WHERE id = ? AND deleted_at IS NULL"_L1;
// Nobody is left to do them. By the index of all open acts, which are few.
constexpr auto updateWithoutActs = R"(
    UPDATE platform_post INDEXED BY platform_post_act
       SET act_id = NULL, act_at = NULL, hold = NULL, error_kind = NULL, error_detail = NULL, version = version + 1
     WHERE act_id IS NOT NULL AND account_id = ?)"_L1;

constexpr auto selectWindows
    = "SELECT account_id, amount, period_ms, unit, reset_zone FROM account_window ORDER BY account_id, position"_L1;
constexpr auto deleteWindows = "DELETE FROM account_window WHERE account_id = ?"_L1;
constexpr auto insertWindow = R"(
    INSERT INTO account_window (account_id, position, amount, period_ms, unit, reset_zone)
    VALUES (?, ?, ?, ?, ?, ?))"_L1;

template <typename Rep, typename Period>  // lupdate reads "class" twice as a class
QVariant toColumn(const std::optional<std::chrono::duration<Rep, Period>> &length)
{
    using namespace std::chrono;
    return length ? QVariant{qlonglong{duration_cast<milliseconds>(*length).count()}}
                  : QVariant{QMetaType::fromType<qlonglong>()};
}

QVariant toColumn(const std::optional<int> &number)
{
    return number ? QVariant{*number} : QVariant{QMetaType::fromType<int>()};
}

QVariant graceColumn(const std::optional<LatePolicy> &late)
{
    return toColumn(late ? std::optional{late->grace} : std::nullopt);
}

QVariant choiceColumn(const std::optional<LatePolicy> &late)
{
    return textOrNull(late ? toWord(late->beyond) : QString{});
}

EventKind eventKindOf(AccountState state)
{
    switch (state) {
    case AccountState::Connected:
        return EventKind::AccountConnected;
    case AccountState::NeedsLogin:
        return EventKind::AccountNeedsLogin;
    case AccountState::Restricted:
        return EventKind::AccountRestricted;
    }
    return EventKind::AccountConnected;
}

Account readAccount(const Rows &row)
{
    Account account{{.key = row.text(1),
                     .platform = row.text(3),
                     .name = row.text(4),
                     .handle = row.text(5),
                     .server = QUrl{row.text(6)},
                     .remoteId = row.text(7),
                     .sandbox = row.flag(8),
                     .hasSecret = row.flag(9),
                     .options = row.json(16),
                     .reported = row.json(17),
                     .zone = row.text(15).toLatin1()},
                    AccountId::fromRow(row.integer(0))};
    account.version = row.number(2);
    account.state = accountStateFromWord(row.text(10));
    account.stateReason = row.text(11);
    account.paused = row.flag(12);
    account.pauseReason = row.text(13);
    account.pauseUntil = row.maybeInstant(27);
    account.limitedUntil = row.maybeInstant(14);
    if (!row.isNull(21))
        account.outage = HostOutage{.since = row.instant(21), .until = row.instant(22), .offline = row.flag(23)};
    if (!row.isNull(24))
        account.late = LatePolicy{
            .grace = std::chrono::duration_cast<std::chrono::minutes>(std::chrono::milliseconds{row.integer(24)}),
            .beyond = lateChoiceFromWord(row.text(25)).value_or(LateChoice::Ask)};
    account.loginEndsAt = row.maybeInstant(28);
    account.presentUntil = row.maybeInstant(26);
    if (!row.isNull(18))
        account.overrides.maxConcurrent = row.number(18);
    if (!row.isNull(19))
        account.overrides.spacing = std::chrono::milliseconds{row.integer(19)};
    if (!row.isNull(20))
        account.overrides.expiry
            = std::chrono::duration_cast<std::chrono::hours>(std::chrono::milliseconds{row.integer(20)});
    return account;
}

}  // namespace

Result<Account> AccountRepository::add(const NewAccount &account, Instant now)
{
    auto added = m_database.run(
        insertAccount,
        {account.key, account.platform, account.name, account.handle, account.server.toString(), account.remoteId,
         account.sandbox, account.hasSecret, QString::fromLatin1(account.zone), toColumn(account.options),
         toColumn(account.reported), toColumn(account.overrides.maxConcurrent), toColumn(account.overrides.spacing),
         toColumn(account.overrides.expiry), graceColumn(account.late), choiceColumn(account.late),
         toColumn(account.loginEndsAt), toColumn(now)});
    if (!added)
        return added.error();
    if (added->changed() == 0)
        return Error{
            ErrorKind::Conflict,
            StoreSentences::tr("%1 is connected already. Remove it first, or connect it again under its own entry.")
                .arg(account.handle)};
    const auto id = AccountId::fromRow(added->lastRow());
    if (auto done = writeWindows(id, account.overrides.windows); !done)
        return done.error();
    const Event connected{.kind = EventKind::AccountConnected, .at = now, .account = id};
    if (auto told = EventRepository{m_database}.tell(connected); !told)
        return told.error();
    Account stored{account, id};
    stored.version = 1;
    return stored;
}

Result<QList<Account>> AccountRepository::all() const
{
    auto accounts = listOf(m_database.run(selectAccounts), readAccount);
    if (!accounts)
        return accounts;
    if (auto done = readWindows(*accounts); !done)
        return done.error();
    return accounts;
}

Result<std::optional<Account>> AccountRepository::find(const QString &key) const
{
    auto accounts = listOf(m_database.run(selectAccountByKey, {key}), readAccount);
    if (!accounts)
        return accounts.error();
    if (auto done = readWindows(*accounts); !done)
        return done.error();
    return accounts->isEmpty() ? std::optional<Account>{} : accounts->first();
}

Result<Account> AccountRepository::update(const Account &account)
{
    auto updated = m_database.run(updateAccount,
                                  {account.name,
                                   account.handle,
                                   account.server.toString(),
                                   account.remoteId,
                                   account.sandbox,
                                   account.hasSecret,
                                   toWord(account.state),
                                   account.stateReason,
                                   account.paused,
                                   account.pauseReason,
                                   toColumn(account.paused ? account.pauseUntil : std::nullopt),
                                   toColumn(account.limitedUntil),
                                   QString::fromLatin1(account.zone),
                                   toColumn(account.options),
                                   toColumn(account.reported),
                                   toColumn(account.overrides.maxConcurrent),
                                   toColumn(account.overrides.spacing),
                                   toColumn(account.overrides.expiry),
                                   graceColumn(account.late),
                                   choiceColumn(account.late),
                                   toColumn(account.loginEndsAt),
                                   account.server.toString(),
                                   account.id.row(),
                                   account.version});
    if (!updated)
        return updated.error();
    if (updated->changed() != 1)
        return Error{ErrorKind::Conflict, StoreSentences::tr("%1 was changed elsewhere meanwhile.").arg(account.name)};
    if (auto done = writeWindows(account.id, account.overrides.windows); !done)
        return done.error();
    auto stored = account;
    ++stored.version;
    return stored;
}

Result<void> AccountRepository::setState(AccountId id, AccountState state, const QString &reason, Instant now)
{
    bool isNew = true;
    {
        auto row = m_database.run(selectState, {id.row()});
        if (!row)
            return row.error();
        isNew = row->hasRow() && row->text(0) != toWord(state);
    }
    if (auto done = m_database.run(updateState, {toWord(state), reason, id.row()}); !done)
        return done.error();
    if (!isNew)
        return {};
    Event event{.kind = eventKindOf(state), .at = now, .account = id};
    if (!reason.isEmpty())
        event.detail = {{u"message"_s, reason}};
    return EventRepository{m_database}.tell(event);
}

Result<void> AccountRepository::setOutage(AccountId id, const std::optional<HostOutage> &outage)
{
    const auto since = outage ? std::optional{outage->since} : std::nullopt;
    const auto until = outage ? std::optional{outage->until} : std::nullopt;
    auto done
        = m_database.run(updateOutage, {toColumn(since), toColumn(until), outage && outage->offline ? 1 : 0, id.row()});
    return done ? Result<void>{} : done.error();
}

Result<void> AccountRepository::setPresentUntil(AccountId id, Instant until)
{
    auto done = m_database.run(updatePresent, {toColumn(until), id.row()});
    return done ? Result<void>{} : done.error();
}

Result<void> AccountRepository::setLimitedUntil(AccountId id, std::optional<Instant> until, Instant now)
{
    const auto updated = m_database.run(updateLimitedUntil, {toColumn(until), id.row(), toColumn(until)});
    if (!updated)
        return updated.error();
    if (!until || updated->changed() == 0)
        return {};
    return EventRepository{m_database}.tell(
        {.kind = EventKind::AccountLimited, .at = now, .account = id, .detail = {{u"until"_s, toIsoUtc(*until)}}});
}

Result<void> AccountRepository::remove(AccountId id, Instant now)
{
    auto done = m_database.run(markDeleted, {toColumn(now), id.row()});
    if (!done)
        return done.error();
    if (done->changed() != 1)
        return Error{ErrorKind::NotFound, StoreSentences::tr("There is no such account any more.")};
    if (auto withdrawn = m_database.run(updateWithoutActs, {id.row()}); !withdrawn)
        return withdrawn.error();
    return EventRepository{m_database}.tell({.kind = EventKind::AccountRemoved, .at = now, .account = id});
}

Result<void> AccountRepository::writeWindows(AccountId id, const QList<LimitWindow> &windows)
{
    if (auto cleared = m_database.run(deleteWindows, {id.row()}); !cleared)
        return cleared.error();
    for (int position = 0; const auto &window : windows) {
        auto added = m_database.run(insertWindow,
                                    {id.row(), position++, window.amount, qlonglong{window.period.count()},
                                     int(window.unit), QString::fromLatin1(window.resetZone)});
        if (!added)
            return added.error();
    }
    return {};
}

Result<void> AccountRepository::readWindows(QList<Account> &accounts) const
{
    QHash<AccountId, QList<LimitWindow>> windows;
    const auto whole = forEachRow(m_database.run(selectWindows), [&](const Rows &row) {
        windows[AccountId::fromRow(row.integer(0))] += LimitWindow{.amount = row.number(1),
                                                                   .period = std::chrono::milliseconds{row.integer(2)},
                                                                   .unit = static_cast<LimitUnit>(row.number(3)),
                                                                   .resetZone = row.text(4).toLatin1()};
    });
    if (!whole)
        return whole.error();
    for (auto &account : accounts)
        account.overrides.windows = windows.value(account.id);
    return {};
}

}  // namespace carillon
