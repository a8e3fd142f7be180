// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"

#include <QList>
#include <QRandomGenerator>
#include <QStringList>

namespace carillon {
class Workspace;
}

namespace carillon::test {

/// How an account's platform helps to find out what became of a request whose answer was lost.
enum class Certainty {
    Asked,  ///< it can be asked
    Key,    ///< it takes the same key twice without harm
    Once,   ///< it takes the same post once more without harm; after that nobody can say
    None,   ///< nobody can say: a person must look
};

struct PlannedAccount
{
    QString platform;
    QString handle;
    Certainty certainty = Certainty::Asked;
    QString key{};  ///< once it is added
};

/// One platform post that must come out.
struct PlannedPost
{
    QString key;  ///< of the post
    PlannedAccount account;
    QStringList markers;  ///< one for each part
    int media = 0;
};

/// What a plan is made of beside its accounts.
struct PlanSize
{
    int posts = 0;
    /// A person answers what ends Unconfirmed, and can do so only for a whole post: no thread is sent part by part
    /// where nobody can be asked.
    bool hasPerson = false;
};

/// Texts with a marker of its own in every part; some are threads of two or three parts, some have a small picture, and
/// where the platform takes nothing else every one has a picture or a film. Written into the store, all due now, on the
/// platforms in turn (fewer where little is allowed in an hour) and on the accounts of each.
QList<PlannedPost> planPosts(Workspace &workspace, const QList<PlannedAccount> &accounts, const PlanSize &size,
                             QRandomGenerator &random);

}  // namespace carillon::test
