// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/accountadd.h"
#include "app/ctl/accountjson.h"
#include "app/ctl/accountlimits.h"
#include "app/ctl/await.h"
#include "app/ctl/commands.h"
#include "app/ctl/latepolicy.h"
#include "app/ctl/workspacecontext.h"
#include "core/accounts/accountconnector.h"
#include "core/domain/handover.h"
#include "core/net/httpclient.h"
#include "core/secrets/keychainstore.h"
#include "core/store/accountrepository.h"
#include "core/store/platformlimitsrepository.h"

#include <QIODevice>
#include <QJsonArray>
#include <QTimeZone>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

Result<Account> accountNamed(const WorkspaceContext &context, const QString &key)
{
    const auto account = AccountRepository{context.database()}.find(key);
    if (!account)
        return account.error();
    if (!*account)
        return Error{ErrorKind::NotFound,
                     u"There is no account with the id %1. `accounts list` shows them."_s.arg(key)};
    return **account;
}

Result<QJsonObject> jsonOf(const WorkspaceContext &context, const Account &account)
{
    const auto ofPlatform = PlatformLimitsRepository{context.database()}.find(account.platform);
    if (!ofPlatform)
        return ofPlatform.error();
    return accountJson(account, findPlatform(context.platforms(), account.platform), ofPlatform->overrides);
}

/// One as it is, several as "accounts".
ExitCode printAccounts(const WorkspaceContext &context, const QList<Account> &accounts, const Invocation &invocation,
                       const Streams &streams)
{
    QJsonArray list;
    for (const auto &account : accounts) {
        const auto json = jsonOf(context, account);
        if (!json)
            return fail(json.error(), invocation, streams);
        list += *json;
        if (!invocation.global.json)
            streams.out.write(u"%1  %2:%3  %4%5\n"_s
                                  .arg(account.key, account.platform, account.handle, accountStateWord(account),
                                       account.sandbox ? u"  (sandbox)"_s : QString{})
                                  .toUtf8());
    }
    if (invocation.global.json)
        print(QJsonDocument{list.size() == 1 ? list.first().toObject() : QJsonObject{{u"accounts"_s, list}}}, streams);
    return ExitCode::Done;
}

ExitCode list(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto accounts = AccountRepository{(*context)->database()}.all();
    const auto limits = PlatformLimitsRepository{(*context)->database()}.all();
    if (!accounts || !limits)
        return fail(accounts ? limits.error() : accounts.error(), invocation, streams);
    if (invocation.global.json) {
        QJsonArray json;
        for (const auto &account : *accounts)
            json += accountJson(account, findPlatform((*context)->platforms(), account.platform),
                                limits->value(account.platform).overrides);
        print(QJsonDocument{json}, streams);
        return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (const auto &account : *accounts)
        rows += {account.key, account.platform, account.name, account.handle,
                 accountStateWord(account) + (account.sandbox ? u" (sandbox)"_s : QString{})};
    printTable({u"id"_s, u"platform"_s, u"name"_s, u"handle"_s, u"state"_s}, rows, streams);
    return ExitCode::Done;
}

ExitCode add(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto accounts = addAccount(**context, invocation, streams);
    if (!accounts)
        return fail(accounts.error(), invocation, streams);
    (*context)->tellEngine();
    return printAccounts(**context, *accounts, invocation, streams);
}

Result<void> setHandOver(const WorkspaceContext &context, const Invocation &invocation, Account &account)
{
    if (!invocation.has(u"hand-over"))
        return {};
    const auto word = invocation.value(u"hand-over").toLower();
    if (word != "yes"_L1 && word != "no"_L1)
        return Error{ErrorKind::Invalid, u"--hand-over is yes or no, not \"%1\"."_s.arg(word)};
    const auto *platform = findPlatform(context.platforms(), account.platform);
    if (!platform || !platform->traits().handOver.isOffered())
        return Error{ErrorKind::Invalid,
                     u"%1 publishes nothing at a time by itself."_s.arg(platform ? platform->traits().displayName
                                                                                 : account.platform)};
    account.options[handOverOption] = word;
    return {};
}

Result<Account> changed(const WorkspaceContext &context, const Invocation &invocation)
{
    if (invocation.arguments.size() != 1)
        return Error{ErrorKind::Invalid, u"Name one account by its id."_s};
    auto found = accountNamed(context, invocation.arguments.first());
    if (!found)
        return found.error();
    auto account = std::move(found).value();
    auto limits = limitsFrom(invocation, account.overrides);
    if (!limits)
        return limits.error();
    account.overrides = std::move(limits).value();
    const auto late = latePolicyFrom(invocation, account.late);
    if (!late)
        return late.error();
    account.late = *late;
    if (auto done = setHandOver(context, invocation, account); !done)
        return done.error();
    if (invocation.has(u"zone")) {
        account.zone = invocation.value(u"zone").toLatin1();
        if (!QTimeZone{account.zone}.isValid())
            return Error{ErrorKind::Invalid,
                         u"%1 is no time zone; write it like Europe/Berlin."_s.arg(invocation.value(u"zone"))};
    }
    if (invocation.has(u"pause") && invocation.has(u"resume"))
        return Error{ErrorKind::Invalid, u"Either --pause or --resume."_s};
    if (invocation.has(u"pause") || invocation.has(u"resume")) {
        account.paused = invocation.has(u"pause");
        account.pauseReason.clear();
        account.pauseUntil.reset();
    }
    return inTransaction(context.database(), [&] { return AccountRepository{context.database()}.update(account); });
}

ExitCode set(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto account = changed(**context, invocation);
    if (!account)
        return fail(account.error(), invocation, streams);
    (*context)->tellEngine();
    return printAccounts(**context, {*account}, invocation, streams);
}

ExitCode remove(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    if (invocation.arguments.size() != 1)
        return fail({ErrorKind::Invalid, u"Name one account by its id."_s}, invocation, streams);
    const auto account = accountNamed(**context, invocation.arguments.first());
    if (!account)
        return fail(account.error(), invocation, streams);

    KeychainStore secrets;
    HttpClient http{(*context)->clock()};
    AccountConnector connector{{.database = (*context)->database(),
                                .secrets = secrets,
                                .http = http,
                                .clock = (*context)->clock(),
                                .platforms = (*context)->platforms()}};
    if (const auto removed = await(connector.remove(*account)); !removed)
        return fail(removed.error(), invocation, streams);
    (*context)->tellEngine();
    if (invocation.global.json)
        print(QJsonDocument{QJsonObject{{u"removed"_s, account->key}}}, streams);
    else
        streams.out.write("Removed " + account->name.toUtf8() + "; its login is gone from the keyring.\n");
    return ExitCode::Done;
}

}  // namespace

QList<Command> accountCommands()
{
    const auto flag = Option::Takes::Nothing;
    return {{.group = u"accounts"_s, .verb = u"list"_s, .summary = u"Shows the connected accounts"_s, .run = list},
            {.group = u"accounts"_s,
             .verb = u"add"_s,
             .summary = u"Connects an account"_s,
             .arguments = u"PLATFORM"_s,
             .options = addOptions(),
             .run = add,
             .details = u"Secrets (an app password, a token, a signing key) come from standard input, never from the "
                        "command line. Without a keyring nothing is stored."_s},
            {.group = u"accounts"_s,
             .verb = u"set"_s,
             .summary = u"Changes an account's limits, zone, pause or who publishes its posts"_s,
             .arguments = u"ID"_s,
             .options = limitOptions() + lateOptions(true)
                 + QList<Option>{{.name = u"zone"_s, .valueName = u"Z"_s, .summary = u"IANA time zone"_s},
                                 {.name = u"hand-over"_s,
                                  .valueName = u"yes|no"_s,
                                  .summary = u"Have the platform publish scheduled posts at their time by itself"_s},
                                 {.name = u"pause"_s, .summary = u"Start no more posts"_s, .takes = flag},
                                 {.name = u"resume"_s, .summary = u"Go on"_s, .takes = flag}},
             .run = set},
            {.group = u"accounts"_s,
             .verb = u"remove"_s,
             .summary = u"Takes an account away, with its login"_s,
             .arguments = u"ID"_s,
             .run = remove}};
}

}  // namespace carillon::ctl
