// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/connecttrouble.h"

#include "core/accounts/sandboxorder.h"

namespace carillon {

using namespace Qt::StringLiterals;
using Remedy = ConnectTrouble::Remedy;

QString ConnectTroubles::loginRefused(const ConnectDraft &draft)
{
    const auto &platform = draft.traits.displayName;
    switch (draft.mode) {
    case ConnectMode::AppPassword:
        return tr("%1 did not accept this handle with this app password. Check both, or make a new app password there.")
            .arg(platform);
    case ConnectMode::Token:
        if (!draft.traits.secret.label.isEmpty())
            return tr("%1 did not accept this. Copy it again, whole, or make a new one there.").arg(platform);
        return tr("%1 did not accept this access token. Copy it again, or make a new one there.").arg(platform);
    case ConnectMode::PastedCode:
    case ConnectMode::PastedAddress:
        return tr("%1 did not accept this code. A code works once and for a short time: start again.").arg(platform);
    case ConnectMode::Browser:
    case ConnectMode::Address:
        return tr("%1 did not accept the login. Try again.").arg(platform);
    }
    return {};
}

QString ConnectTroubles::notReached(const ConnectDraft &draft)
{
    if (draft.sandbox)
        return tr("The sandbox does not answer at %1. Start carillon-sandbox, then try again.")
            .arg(draft.server.trimmed().isEmpty() ? QString{sandboxAddress} : draft.server.trimmed());
    return tr("%1 could not be reached. Check the internet connection and the address, then try again.")
        .arg(draft.traits.displayName);
}

ConnectTrouble ConnectTroubles::of(const Error &error, const ConnectDraft &draft)
{
    const auto &platform = draft.traits.displayName;
    switch (error.kind) {
    case ErrorKind::Locked:
        return {tr("The keyring is locked, and Carillon keeps logins nowhere else. Unlock it to go on."),
                Remedy::UnlockKeyring};
    case ErrorKind::Unavailable:
        return {
            tr("There is no keyring on this desktop, and Carillon keeps logins nowhere else. Install and start one, "
               "such as GNOME Keyring or KWallet, then try again.")};
    case ErrorKind::Auth:
        return {loginRefused(draft)};
    case ErrorKind::Scope:
        return {tr("Carillon was not allowed to post. Connect again and allow it.")};
    case ErrorKind::Transient:
    case ErrorKind::Ambiguous:
    case ErrorKind::NotReady:
        return {notReached(draft)};
    case ErrorKind::RateLimited:
    case ErrorKind::Quota:
        return {tr("%1 asks to wait before another login. Try again in a few minutes.").arg(platform)};
    case ErrorKind::Cancelled:
        return {tr("The login was not finished in the browser. Try again, and allow Carillon there.")};
    case ErrorKind::Conflict:
        if (draft.mode == ConnectMode::Address && !draft.replaces)
            return {tr("There is an account of this name already, at another address or with other options. Choose "
                       "another name, or let this one take its place."),
                    Remedy::ReplaceEarlier};
        return {error.detail};
    case ErrorKind::Config:
        return {tr("%1 does not answer at this address. Check it.").arg(platform) + u' ' + error.detail};
    case ErrorKind::Storage:
    case ErrorKind::Damaged:
    case ErrorKind::TooNew:
        return {tr("The account could not be saved in the workspace.") + u' ' + error.detail};
    case ErrorKind::Restricted:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::Content:
    case ErrorKind::Media:
    case ErrorKind::Duplicate:
    case ErrorKind::Rebuild:
    case ErrorKind::Unknown:
        break;
    }
    return {error.detail.isEmpty() ? tr("The account could not be connected. Try again.") : error.detail};
}

}  // namespace carillon
