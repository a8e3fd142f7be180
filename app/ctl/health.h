// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/event.h"
#include "core/secrets/secretstore.h"
#include "core/store/hostedmediarepository.h"

#include <QMap>

namespace carillon::ctl {

/// A reason why a person should look.
struct Concern
{
    QString code;     ///< stable; those of health.schema.json
    QString message;  ///< a sentence, with what to do
};

/// How an account's login fares, as far as it is known without asking the platform.
enum class TokenState {
    None,            ///< it has none and needs none
    Stored,          ///< in the keyring, and good for all that is known
    RefreshFailing,  ///< the last renewal failed; it may go on by itself
    Rejected,        ///< a person must connect the account again
};
QString toWord(TokenState state);
/// `last`: EventRepository::lastOfToken().
TokenState tokenState(const Account &account, const std::optional<Event> &last);

/// All that is looked at. Absent = not known, and no concern.
struct Vitals
{
    struct Member
    {
        Account account;
        std::optional<Event> lastOfToken;
    };

    Instant now;
    std::optional<QString> obstacle;  ///< to publishing from here at all
    QList<Member> members;
    QMap<QString, int> ended;               ///< platform posts that failed, expired or are in doubt, by state
    int overdue = 0;                        ///< due and not sent, of accounts that may
    int failedActs = 0;                     ///< on what is live, and wait for a person's word
    int asked = 0;                          ///< fell due while nothing could be sent, and wait for a person's word
    HostedMediaRepository::Troubles media;  ///< at the place that networks fetch them from
    bool engineRuns = false;
    KeyringState keyring = KeyringState::Ready;  ///< asked only when an account needs it
    std::optional<qint64> bytesFree;             ///< where the workspace lies
    std::optional<Instant> lastEventAt;          ///< the latest instant that the workspace knows of
};

/// The gravest first. Pure.
QList<Concern> concernsOf(const Vitals &vitals);

}  // namespace carillon::ctl
