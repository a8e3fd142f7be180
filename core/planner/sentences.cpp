// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/sentences.h"

#include "core/accounts/accountnames.h"
#include "core/planner/plannersentences.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype labelLength = 40;

/// One and the same deed, told of a post with words, of one without, and of several.
struct Labels
{
    const char *worded;
    const char *wordless;
    const char *several;
};

Labels labelsOf(Deed deed)
{
    switch (deed) {
    case Deed::Add:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Add \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Add a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Add %n posts")};
    case Deed::Duplicate:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Duplicate \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Duplicate a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Duplicate %n posts")};
    case Deed::Edit:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Edit \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Edit a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Edit %n posts")};
    case Deed::Move:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Move \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Move a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Move %n posts")};
    case Deed::PublishNow:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Publish now: \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Publish now: a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Publish now: %n posts")};
    case Deed::Retry:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Retry \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Retry a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Retry %n posts")};
    case Deed::BackToDraft:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Back to a draft: \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Back to a draft: a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Back to a draft: %n posts")};
    case Deed::Cancel:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Cancel \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Cancel a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Cancel %n posts")};
    case Deed::Delete:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Delete \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Delete a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Delete %n posts")};
    case Deed::ConfirmLive:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Confirm as live: \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Confirm as live: a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Confirm as live: %n posts")};
    case Deed::SendAgain:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Send again: \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Send again: a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Send again: %n posts")};
    case Deed::DeleteLive:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Delete from the network: \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Delete from the network: a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Delete from the network: %n posts")};
    case Deed::EditLive:
        return {QT_TRANSLATE_NOOP("PlannerSentences", "Change what is live: \"%1\""),
                QT_TRANSLATE_NOOP("PlannerSentences", "Change what is live: a post"),
                QT_TRANSLATE_N_NOOP("PlannerSentences", "Change what is live: %n posts")};
    }
    Q_UNREACHABLE();
}

}  // namespace

QString labelFor(Deed deed, const PostContent &content, int posts)
{
    const auto labels = labelsOf(deed);
    if (posts > 1)
        return PlannerSentences::tr(labels.several, nullptr, posts);
    auto words = firstWords(content);
    if (words.size() > labelLength)
        words = words.left(labelLength).trimmed() + u'…';
    return words.isEmpty() ? PlannerSentences::tr(labels.wordless) : PlannerSentences::tr(labels.worded).arg(words);
}

QString nameOf(AccountId id, const QList<Account> &accounts)
{
    const auto account
        = std::find_if(accounts.begin(), accounts.end(), [&](const Account &one) { return one.id == id; });
    return account == accounts.end() ? PlannerSentences::tr("An account that was removed") : accountLabel(*account);
}

QString whyLeft(PlatformPostState state, const QString &account)
{
    switch (state) {
    case PlatformPostState::Draft:
        return PlannerSentences::tr("%1: it is a draft.").arg(account);
    case PlatformPostState::Scheduled:
        return PlannerSentences::tr("%1: it waits for its time.").arg(account);
    case PlatformPostState::Queued:
        return PlannerSentences::tr("%1: it is due and waits for its turn.").arg(account);
    case PlatformPostState::Publishing:
        return PlannerSentences::tr("%1: it is being published right now.").arg(account);
    case PlatformPostState::Retrying:
        return PlannerSentences::tr("%1: it is being tried again. Cancel it first.").arg(account);
    case PlatformPostState::Published:
        return PlannerSentences::tr("%1: it is published already.").arg(account);
    case PlatformPostState::Failed:
        return PlannerSentences::tr("%1: it has failed. Retry it, or give it another time.").arg(account);
    case PlatformPostState::Unconfirmed:
        return PlannerSentences::tr(
                   "%1: it may be live already. Look at the account, then confirm that it is live or have it sent "
                   "again.")
            .arg(account);
    case PlatformPostState::Expired:
        return PlannerSentences::tr("%1: it has expired. Retry it, or give it another time.").arg(account);
    case PlatformPostState::Canceled:
        return PlannerSentences::tr("%1: it is canceled.").arg(account);
    case PlatformPostState::HandedOver:
        return PlannerSentences::tr("%1: its platform has it and publishes it at its time. Cancel it first.")
            .arg(account);
    }
    return {};
}

QString takenBackFirst(const QString &account)
{
    return PlannerSentences::tr("%1: its platform has it already. It is taken back from there first and then deleted "
                                "here; if the platform does not give it up, it stays here and goes out at its time.")
        .arg(account);
}

Error movedOn(const QString &what)
{
    return {ErrorKind::Conflict, PlannerSentences::tr("This cannot be undone any more: %1.").arg(what)};
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
