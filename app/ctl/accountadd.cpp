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

/// How to connect with what was given.
Result<ConnectMode> modeFor(const PlatformTraits &traits, bool hasSecret, bool pastesCode)
{
    const auto offers = [&](ConnectMode mode) {
        return traits.connectModes.contains(mode);
    };
    if (offers(ConnectMode::Address))
        return ConnectMode::Address;
    for (const auto mode : {ConnectMode::AppPassword, ConnectMode::Token}) {
        if (hasSecret && offers(mode))
            return mode;
    }
    if (pastesCode && offers(ConnectMode::PastedCode))
        return ConnectMode::PastedCode;
    if (!hasSecret && !pastesCode && offers(ConnectMode::Browser))
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
    if (invocation.has(u"secret-stdin"))
        order.request.secret = lineFrom(streams.in);
    const bool needsNoBrowser = order.sandbox && platform->traits().needsSecret;
    const auto mode
        = modeFor(platform->traits(), needsNoBrowser || !order.request.secret.isEmpty(), invocation.has(u"paste-code"));
    if (!mode)
        return mode.error();
    order.request.mode = *mode;
    if (order.sandbox) {
        const auto given = invocation.value(u"sandbox");
        completeForSandbox(order, platform->traits(), given.isEmpty() ? QString{sandboxAddress} : given);
    }
    return order;
}

QCoro::Task<Result<Account>> connectByCode(AccountConnector &connector, ConnectOrder order, const Streams &streams)
{
    auto login = co_await connector.beginWithCode(std::move(order));
    if (!login)
        co_return login.error();
    streams.err.write("Open this address, allow Carillon, and paste the code here:\n" + login->address.toEncoded()
                      + '\n');
    auto code = lineFrom(streams.in);
    co_return co_await connector.finishWithCode(std::move(login).value(), std::move(code));
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
               {.name = u"paste-code"_s, .summary = u"Log in by a code that you paste here"_s, .takes = flag},
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

Result<Account> addAccount(const WorkspaceContext &context, const Invocation &invocation, const Streams &streams)
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
    switch (order->request.mode) {
    case ConnectMode::Browser: {
        const auto openBrowser = [&](const QUrl &address) {
            streams.err.write("Opening your browser. If it does not open, go to:\n" + address.toEncoded() + '\n');
            QProcess::startDetached(u"xdg-open"_s, {QString::fromLatin1(address.toEncoded())});
        };
        return await(connector.connectInBrowser(std::move(order).value(), openBrowser));
    }
    case ConnectMode::PastedCode:
        return await(connectByCode(connector, std::move(order).value(), streams));
    case ConnectMode::AppPassword:
    case ConnectMode::Token:
    case ConnectMode::Address:
        break;
    }
    return await(connector.connectAccount(std::move(order).value()));
}

}  // namespace carillon::ctl
