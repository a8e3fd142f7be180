// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace carillon {

/// What went wrong, in the terms a caller can act on. The sentences for people live in core/messages.
enum class ErrorKind {
    Transient,    ///< surely nothing was accepted: not connected, refused before the body, 503 on a read
    Ambiguous,    ///< a create may have been accepted: lost connection, time-out, 5xx after sending
    RateLimited,  ///< the platform asked us to wait
    Quota,        ///< a daily, monthly or money budget is spent
    Auth,         ///< the token must be refreshed or the account reconnected
    Scope,        ///< a permission is missing
    Content,      ///< the platform will never accept this text as it is
    Media,        ///< nor this file
    Duplicate,    ///< the platform says that it has this post
    Restricted,   ///< the account or the app may not do this
    NotReady,     ///< the platform is still working on it; ask again after retryAfter
    Rebuild,      ///< an id the platform gave earlier is void: discard the steps' ids and start again
    Config,       ///< the app credential, the address or a setting is wrong
    Conflict,     ///< somebody was faster: the row is no longer in the state expected
    NotFound,     ///< there is no such thing
    Invalid,      ///< the caller's input is wrong; detail says what, where and how to mend it
    Locked,       ///< the keyring is locked, or another program holds what is needed; try later
    Unavailable,  ///< a service this machine lacks: no keyring, no session bus
    Storage,      ///< SQLite or the file system failed
    Damaged,      ///< the workspace file is damaged, or no workspace at all
    TooNew,       ///< the workspace was written by a newer Carillon
    Cancelled,    ///< stopped by the user or by shutdown
    Unknown,      ///< nothing we know: stop and show it
};

/// The word stored in the database and in JSON for `kind`, such as "rate_limited".
QString toWord(ErrorKind kind);
/// Unknown when `word` is none of ours.
ErrorKind errorKindFromWord(QStringView word);

struct Error
{
    ErrorKind kind{};
    QString detail;  ///< sentences for people, the attempt record and the log, in the language the program had when it
                     ///< was made: what is stored keeps that language; no secrets
    std::optional<std::chrono::seconds> retryAfter{};  ///< set by the platform, never guessed

    friend bool operator==(const Error &, const Error &) = default;

    /// True when the same request may be sent again without asking the platform first.
    [[nodiscard]] bool mayRepeat() const noexcept
    {
        return kind == ErrorKind::Transient || kind == ErrorKind::RateLimited || kind == ErrorKind::NotReady;
    }
};

}  // namespace carillon
