// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/foresight.h"

#include "core/accounts/accountnames.h"
#include "core/messages/limitwords.h"
#include "core/planner/loginend.h"
#include "core/planner/plannersentences.h"
#include "core/planner/sentences.h"
#include "core/planner/slips.h"
#include "core/store/accountrepository.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

namespace {

constexpr qsizetype mostPosts = 1000;

bool waitsForItsTime(const PlatformPost &copy)
{
    const bool waits = copy.state == Scheduled || copy.state == Queued || copy.state == Retrying;
    return waits && copy.actAt && copy.hold == Hold::None;
}

/// Whose a wish is.
struct Told
{
    QString post;
    Account account;
};

struct Asked
{
    Wishes wishes;
    std::vector<Told> told;
};

Asked askedBy(const Act &act, Database &database, const QList<Account> &accounts,
              const std::vector<std::unique_ptr<Platform>> &platforms)
{
    const PostRepository posts{database};
    const PlatformPostRepository copies{database};
    Asked found;
    for (const auto &key : act.posts.first(std::min(act.posts.size(), mostPosts))) {
        const auto post = posts.find(key);
        if (!post || !*post)
            continue;
        const auto its = copies.ofPost((*post)->id);
        if (!its)
            continue;
        for (const auto &copy : *its) {
            const auto account = std::find_if(accounts.begin(), accounts.end(),
                                              [&](const Account &one) { return one.id == copy.account; });
            if (!waitsForItsTime(copy) || account == accounts.end())
                continue;
            found.wishes.all.push_back(
                {.account = copy.account, .due = *copy.actAt, .cost = costOn(*account, (*post)->content, platforms)});
            found.wishes.insteadOf.insert(copy.id);
            found.told.push_back({key, *account});
        }
    }
    return found;
}

QString noteFor(const Account &account, const QList<Slip> &slips, const QTimeZone &zone)
{
    if (slips.size() == 1)
        return u"%1: %2"_s.arg(accountLabel(account), slipSentence(slips.first(), zone));
    const auto last = std::max_element(slips.begin(), slips.end(), [](const Slip &one, const Slip &other) {
        return one.goesAt.value_or(Instant::max()) < other.goesAt.value_or(Instant::max());
    });
    if (!last->goesAt)
        return PlannerSentences::tr("%1: %n post(s) would slip, and some never go: %2 are allowed.", nullptr,
                                    int(slips.size()))
            .arg(accountLabel(account), limitPhrase(last->window));
    return PlannerSentences::tr("%1: %n post(s) would slip, the last to %2: %3 are allowed.", nullptr,
                                int(slips.size()))
        .arg(accountLabel(account), momentPhrase(*last->goesAt, zone), limitPhrase(last->window));
}

}  // namespace

void noteSlips(Act &act, const Workspace &workspace, const std::vector<std::unique_ptr<Platform>> &platforms,
               Instant now)
{
    auto &database = workspace.database();
    const auto accounts = AccountRepository{database}.all();
    if (!accounts)
        return;
    const auto asked = askedBy(act, database, *accounts, platforms);
    const auto slips = whenCouldTheyGo(database, platforms, asked.wishes, now);
    if (!slips)
        return;
    QMap<AccountId, QList<Slip>> byAccount;
    QMap<AccountId, Instant> lastDue;
    for (const auto &wish : asked.wishes.all)
        lastDue[wish.account] = std::max(lastDue.value(wish.account, Instant{}), wish.due);
    for (size_t at = 0; at < slips->size(); ++at) {
        const auto &slip = (*slips)[at];
        if (!slip)
            continue;
        act.slips += PostSlip{.post = asked.told[at].post, .account = asked.told[at].account.key, .slip = *slip};
        byAccount[asked.told[at].account.id] += *slip;
    }
    const QTimeZone home{workspace.zone()};
    const auto zone = home.isValid() ? home : QTimeZone::utc();
    for (const auto &account : *accounts) {
        if (const auto held = byAccount.constFind(account.id); held != byAccount.constEnd())
            act.notes += noteFor(account, *held, zone);
        const auto last = lastDue.value(account.id, Instant{});
        if (const auto ends = loginEndBefore(last, account, zone))
            act.notes += ends->message;
    }
}

}  // namespace carillon
