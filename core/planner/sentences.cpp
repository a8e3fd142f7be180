// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/sentences.h"

#include "core/accounts/accountnames.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype labelLength = 40;

}  // namespace

QString labelFor(const QString &verb, const PostContent &content, int posts)
{
    if (posts > 1)
        return u"%1 %2 posts"_s.arg(verb).arg(posts);
    auto words = (content.parts.value(0).isEmpty() ? content.title : content.parts.value(0)).simplified();
    if (words.size() > labelLength)
        words = words.left(labelLength).trimmed() + u'…';
    return words.isEmpty() ? verb + u" a post"_s : u"%1 \"%2\""_s.arg(verb, words);
}

QString nameOf(AccountId id, const QList<Account> &accounts)
{
    const auto account
        = std::find_if(accounts.begin(), accounts.end(), [&](const Account &one) { return one.id == id; });
    return account == accounts.end() ? u"An account that was removed"_s : accountLabel(*account);
}

QString whyLeft(PlatformPostState state, const QString &account)
{
    switch (state) {
    case PlatformPostState::Draft:
        return u"%1: it is a draft."_s.arg(account);
    case PlatformPostState::Scheduled:
        return u"%1: it waits for its time."_s.arg(account);
    case PlatformPostState::Queued:
        return u"%1: it is due and waits for its turn."_s.arg(account);
    case PlatformPostState::Publishing:
        return u"%1: it is being published right now."_s.arg(account);
    case PlatformPostState::Retrying:
        return u"%1: it is being tried again. Cancel it first."_s.arg(account);
    case PlatformPostState::Published:
        return u"%1: it is published already."_s.arg(account);
    case PlatformPostState::Failed:
        return u"%1: it has failed. Retry it, or give it another time."_s.arg(account);
    case PlatformPostState::Unconfirmed:
        return u"%1: it may be live already. Look at the account, then confirm that it is live or have it sent "
               "again."_s.arg(account);
    case PlatformPostState::Expired:
        return u"%1: it has expired. Retry it, or give it another time."_s.arg(account);
    case PlatformPostState::Canceled:
        return u"%1: it is canceled."_s.arg(account);
    }
    return {};
}

Error refusalFor(const QList<PostProblem> &problems, const QList<Account> &accounts)
{
    QStringList sentences;
    for (const auto &found : problems) {
        if (found.problem.severity != Severity::Error)
            continue;
        const auto account = std::find_if(accounts.begin(), accounts.end(),
                                          [&](const Account &one) { return one.key == found.account; });
        sentences += account == accounts.end() ? found.problem.message
                                               : u"%1: %2"_s.arg(accountLabel(*account), found.problem.message);
    }
    return {ErrorKind::Content, sentences.join(u' ')};
}

}  // namespace carillon
