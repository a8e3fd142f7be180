// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/accountadd.h"

#include "app/ctl/accountlimits.h"
#include "app/ctl/await.h"
#include "core/accounts/sandboxorder.h"
#include "core/net/httpclient.h"
#include "core/secrets/keychainstore.h"

#include <QProcess>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

QString lineFrom(QIODevice &in)
{
    auto line = QString::fromUtf8(in.readLine(64 * 1024));
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

Result<QJsonObject> optionsFrom(const Invocation &invocation)
{
    QJsonObject options;
    for (const auto &pair : invocation.values(u"option")) {
        const auto at = pair.indexOf(u'=');
        if (at < 1)
            return Error{ErrorKind::Invalid, u"--option wants NAME=VALUE, not \"%1\"."_s.arg(pair)};
        options[pair.left(at)] = pair.mid(at + 1);
    }
    return options;
}

/// The developer's app that was given; its secret is the first line of standard input.
Result<QJsonObject> appFrom(const Invocation &invocation, const Streams &streams)
{
    QJsonObject app;
    if (!invocation.has(u"app-id"))
        return app;
    app["client_id"_L1] = invocation.value(u"app-id");
    for (const auto &pair : invocation.values(u"app-field")) {
        const auto at = pair.indexOf(u'=');
        if (at < 1)
            return Error{ErrorKind::Invalid, u"--app-field wants NAME=VALUE, not \"%1\"."_s.arg(pair)};
        app[pair.left(at)] = pair.mid(at + 1);
    }
    if (invocation.has(u"app-secret-stdin"))
        app["client_secret"_L1] = lineFrom(streams.in);
    return app;
}

/// How to connect with what was given.
Result<ConnectMode> modeFor(const PlatformTraits &traits, bool hasSecret, const Invocation &invocation)
{
    const bool pastes = invocation.has(u"paste-code");
    const auto offers = [&](ConnectMode mode) {
        return traits.connectModes.contains(mode);
    };
    if (offers(ConnectMode::Address))
        return ConnectMode::Address;
    for (const auto mode : {ConnectMode::AppPassword, ConnectMode::Token}) {
        if (hasSecret && offers(mode))
            return mode;
    }
    for (const auto mode : {ConnectMode::PastedCode, ConnectMode::PastedAddress}) {
        if (pastes && offers(mode))
            return mode;
    }
    if (!hasSecret && !pastes && offers(ConnectMode::Browser))
        return ConnectMode::Browser;
    return Error{ErrorKind::Invalid,
                 u"%1 cannot be connected so. Give its secret with --secret-stdin."_s.arg(traits.displayName)};
}

Result<ConnectOrder> orderFrom(const WorkspaceContext &context, const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1)
        return Error{ErrorKind::Invalid, u"Name the platform to connect to."_s};
    const auto *platform = findPlatform(context.platforms(), invocation.arguments.first());
    if (!platform) {
        QStringList known;
        for (const auto &offered : context.platforms())
            known += offered->traits().id;
        return Error{
            ErrorKind::Invalid,
            u"There is no platform %1; there are %2."_s.arg(invocation.arguments.first(), known.join(u", "_s))};
    }
    auto options = optionsFrom(invocation);
    if (!options)
        return options.error();
    auto limits = limitsFrom(invocation, {});
    if (!limits)
        return limits.error();

    ConnectOrder order{.platform = platform->traits().id,
                       .name = invocation.value(u"name"),
                       .sandbox = invocation.has(u"sandbox"),
                       .zone = invocation.value(u"zone").toLatin1(),
                       .overrides = *limits,
                       .replaces = invocation.has(u"replace")};
    order.request = {.server = QUrl{invocation.value(u"server")},
                     .handle = invocation.value(u"handle", order.name),
                     .options = *options};
    auto app = appFrom(invocation, streams);
    if (!app)
        return app.error();
    order.request.app = std::move(app).value();
    if (invocation.has(u"secret-stdin"))
        order.request.secret = lineFrom(streams.in);
    const bool needsNoBrowser = order.sandbox && platform->traits().needsSecret && !invocation.has(u"paste-code");
    const auto mode = modeFor(platform->traits(), needsNoBrowser || !order.request.secret.isEmpty(), invocation);
    if (!mode)
        return mode.error();
    order.request.mode = *mode;
    if (order.sandbox) {
        const auto given = invocation.value(u"sandbox");
        completeForSandbox(order, platform->traits(), given.isEmpty() ? QString{sandboxAddress} : given);
    }
    return order;
}

QCoro::Task<Result<ConnectOutcome>> connectByCode(AccountConnector &connector, ConnectOrder order,
                                                  const Streams &streams)
{
    auto login = co_await connector.beginWithCode(std::move(order));
    if (!login)
        co_return login.error();
    const bool isAddress = login->order.request.mode == ConnectMode::PastedAddress;
    streams.err.write("Open this address, allow Carillon, and paste "
                      + QByteArray{isAddress ? "the address at which the browser ends" : "the code"} + " here:\n"
                      + login->address.toEncoded() + '\n');
    auto code = lineFrom(streams.in);
    co_return co_await connector.finishWithCode(std::move(login).value(), std::move(code));
}

Result<ConnectOutcome> connectNow(AccountConnector &connector, ConnectOrder order, const Streams &streams)
{
    switch (order.request.mode) {
    case ConnectMode::Browser: {
        const auto openBrowser = [&](const QUrl &address) {
            streams.err.write("Opening your browser. If it does not open, go to:\n" + address.toEncoded() + '\n');
            QProcess::startDetached(u"xdg-open"_s, {QString::fromLatin1(address.toEncoded())});
        };
        return await(connector.connectInBrowser(std::move(order), openBrowser));
    }
    case ConnectMode::PastedCode:
    case ConnectMode::PastedAddress:
        return await(connectByCode(connector, std::move(order), streams));
    case ConnectMode::AppPassword:
    case ConnectMode::Token:
    case ConnectMode::Address:
        break;
    }
    return await(connector.connectAccount(std::move(order)));
}

/// Those of `offer` that --choose names, by id or handle; "all" names all of them.
Result<QStringList> chosenOf(const AccountOffer &offer, const QStringList &choices)
{
    QStringList ids;
    QStringList lines;
    for (const auto &[account, credentials] : offer.accounts) {
        if (choices.contains(u"all") || choices.contains(account.remoteId) || choices.contains(account.handle))
            ids += account.remoteId;
        lines += u"  %1  %2"_s.arg(account.remoteId, account.name);
    }
    if (ids.isEmpty())
        return Error{ErrorKind::Invalid,
                     u"This login gives access to several accounts. Say which with --choose ID (or --choose all):\n"_s
                         + lines.join(u'\n')};
    return ids;
}

}  // namespace

QList<Option> addOptions()
{
    const auto flag = Option::Takes::Nothing;
    return QList<Option>{
               {.name = u"name"_s, .valueName = u"N"_s, .summary = u"What you call it"_s},
               {.name = u"server"_s,
                .valueName = u"URL"_s,
                .summary = u"Where the account lives, or the webhook's address"_s},
               {.name = u"handle"_s, .valueName = u"H"_s, .summary = u"The account's name on the platform"_s},
               {.name = u"secret-stdin"_s,
                .summary = u"Read the secret from standard input, one line"_s,
                .takes = flag},
               {.name = u"paste-code"_s,
                .summary = u"Log in by a code, or by the browser's last address, that you paste here"_s,
                .takes = flag},
               {.name = u"app-id"_s,
                .valueName = u"ID"_s,
                .summary = u"The id of your own developer's app; it is kept for next time"_s},
               {.name = u"app-secret-stdin"_s,
                .summary = u"Read the app's secret from standard input, one line, before any other"_s,
                .takes = flag},
               {.name = u"app-field"_s, .valueName = u"NAME=VALUE"_s, .summary = u"What else the app is asked for"_s},
               {.name = u"choose"_s,
                .valueName = u"ID"_s,
                .summary = u"Which accounts of the login to connect, by id or handle; \"all\" is all of them"_s},
               {.name = u"sandbox"_s,
                .valueName = u"URL"_s,
                .summary = u"An account of the sandbox, at %1 unless told otherwise"_s.arg(sandboxAddress),
                .takes = Option::Takes::OptionalValue},
               {.name = u"replace"_s,
                .summary = u"Take the place of the webhook of the same name, with this address and these options"_s,
                .takes = flag},
               {.name = u"zone"_s, .valueName = u"Z"_s, .summary = u"IANA time zone of the account"_s},
               {.name = u"option"_s, .valueName = u"NAME=VALUE"_s, .summary = u"A setting of this platform"_s}}
    + limitOptions();
}

Result<QList<Account>> addAccount(const WorkspaceContext &context, const Invocation &invocation, const Streams &streams)
{
    auto order = orderFrom(context, invocation, streams);
    if (!order)
        return order.error();
    KeychainStore secrets;
    HttpClient http{context.clock()};
    AccountConnector connector{{.database = context.database(),
                                .secrets = secrets,
                                .http = http,
                                .clock = context.clock(),
                                .platforms = context.platforms()}};
    auto outcome = connectNow(connector, std::move(order).value(), streams);
    if (outcome && outcome->offer) {
        const auto ids = chosenOf(*outcome->offer, invocation.values(u"choose"));
        if (!ids)
            return ids.error();
        auto taken = await(connector.take(*outcome->offer, *ids));
        if (!taken)
            return taken.error();
        outcome->accounts = std::move(taken->accounts);
    }
    if (!outcome)
        return outcome.error();
    for (const auto &notice : std::as_const(outcome->notices))
        streams.err.write(notice.toUtf8() + '\n');
    return outcome->accounts;
}

}  // namespace carillon::ctl
