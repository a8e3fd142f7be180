// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connectdraft.h"

#include "core/accounts/sandboxorder.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

bool isAnswered(ConnectDraft::Ask ask, const QString &answer)
{
    return ask != ConnectDraft::Ask::Needed || !answer.trimmed().isEmpty();
}

QUrl addressFrom(const QString &typed)
{
    const auto text = typed.trimmed();
    if (text.isEmpty())
        return {};
    return QUrl{text.contains("://"_L1) ? text : u"https://"_s + text};
}

}  // namespace

ConnectDraft ConnectDraft::forPlatform(const PlatformTraits &traits)
{
    ConnectDraft draft;
    draft.traits = traits;
    if (!traits.connectModes.isEmpty())
        draft.mode = traits.connectModes.first();
    for (const auto &option : traits.accountOptions)
        draft.options[option.key] = option.fallback;
    return draft;
}

ConnectDraft ConnectDraft::forAccount(const Account &account, const PlatformTraits &traits)
{
    auto draft = forPlatform(traits);
    draft.again = account.key;
    draft.name = account.name;
    draft.handle = account.handle;
    draft.server = account.server.toString();
    draft.sandbox = account.sandbox;
    for (auto at = account.options.constBegin(); at != account.options.constEnd(); ++at)
        draft.options[at.key()] = at.value().toVariant().toString();
    return draft;
}

ConnectDraft::Asks ConnectDraft::asks() const
{
    const bool isNew = again.isEmpty();
    const bool inSandbox = sandbox;
    const bool anywhere = traits.defaultServer.isEmpty();
    Asks asks{.name = isNew ? Ask::MayBeEmpty : Ask::No,
              .server = anywhere && !inSandbox         ? Ask::Needed
                  : inSandbox || traits.hasManyServers ? Ask::MayBeEmpty
                                                       : Ask::No,
              .sandbox = isNew};
    switch (mode) {
    case ConnectMode::Browser:
    case ConnectMode::PastedCode:
    case ConnectMode::PastedAddress:
        break;
    case ConnectMode::AppPassword:
        asks.handle = Ask::Needed;
        asks.secret = inSandbox ? Ask::No : Ask::Needed;
        break;
    case ConnectMode::Token:
        asks.handle = inSandbox ? Ask::Needed : Ask::No;
        asks.secret = inSandbox ? Ask::No : Ask::Needed;
        break;
    case ConnectMode::Address:
        asks.name = isNew ? Ask::Needed : Ask::No;
        asks.server = inSandbox ? Ask::MayBeEmpty : Ask::Needed;
        asks.secret = Ask::MayBeEmpty;
        asks.options = !traits.accountOptions.isEmpty();
        break;
    }
    // An account that is connected again stays where it is; only an address is what the person says it is.
    if (!isNew && mode != ConnectMode::Address)
        asks.server = Ask::No;
    return asks;
}

bool ConnectDraft::isComplete() const
{
    const auto wanted = asks();
    return isAnswered(wanted.name, name) && isAnswered(wanted.server, server) && isAnswered(wanted.handle, handle)
        && isAnswered(wanted.secret, secret);
}

bool ConnectDraft::needsApp() const
{
    const bool byLogin = mode == ConnectMode::Browser || mode == ConnectMode::PastedAddress;
    return traits.app.isNeeded && byLogin && !sandbox;
}

ConnectOrder ConnectDraft::order() const
{
    const bool byAddress = mode == ConnectMode::Address;
    ConnectOrder order{.platform = traits.id,
                       .name = again.isEmpty() ? name.trimmed() : QString{},
                       .replaces = replaces,
                       .again = again};
    order.request.mode = mode;
    order.request.app = app;
    order.request.server = addressFrom(server);
    order.request.handle = byAddress && again.isEmpty() ? name.trimmed() : handle.trimmed();
    if (asks().secret != Ask::No)
        order.request.secret = secret.trimmed();
    if (asks().options) {
        for (const auto &option : traits.accountOptions) {
            const auto value = options.value(option.key).trimmed();
            if (!value.isEmpty() && value != option.fallback)
                order.request.options[option.key] = value;
        }
    }
    if (sandbox)
        completeForSandbox(order, traits);
    return order;
}

}  // namespace carillon
