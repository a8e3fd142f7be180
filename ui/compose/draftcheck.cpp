// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/draftcheck.h"

#include "core/planner/postcheck.h"
#include "core/platforms/mentioncheck.h"
#include "ui/widgets/planreading.h"

#include <QCoreApplication>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckWords)
};

/// In the platform's own words, which stand in English in its folder, apart from the commonest.
void addOverlong(AccountFit &fit)
{
    const bool isThread = fit.parts.size() > 1;
    QList<Problem> overlong;
    for (int part = 0; part < fit.parts.size(); ++part) {
        const int left = fit.parts[part].left();
        if (!fit.parts[part].overlongFrom || left >= 0)
            continue;
        const auto sentence = isThread
            ? CheckWords::tr("Part %1 is %Ln character(s) too long. Shorten the marked end, or split it.", nullptr,
                             -left)
                  .arg(part + 1)
            : CheckWords::tr("%Ln character(s) too long. Shorten the marked end, or split the text into a thread.",
                             nullptr, -left);
        overlong += Problem{.code = u"text_too_long"_s, .message = sentence, .part = part};
    }
    if (overlong.isEmpty())
        return;
    fit.problems.removeIf([](const Problem &problem) { return problem.code == "text_too_long"_L1; });
    fit.problems = overlong + fit.problems;
}

/// As it is sent: without the white space around it. What is too long is found in the text as it stands.
TextFit fitOfComment(const Platform &platform, const Account &account, const QString &text)
{
    const auto sent = text.trimmed();
    auto fit = measureComment(platform, account, sent);
    if (fit.overlongFrom)
        *fit.overlongFrom += text.indexOf(sent);
    return fit;
}

void addOverlongComment(AccountFit &fit)
{
    if (!fit.comment.overlongFrom || fit.comment.left() >= 0)
        return;
    for (auto &problem : fit.problems) {
        if (problem.code == "first_comment_too_long"_L1)
            problem.message = CheckWords::tr("The first comment is %Ln character(s) too long. Shorten the marked end.",
                                             nullptr, -fit.comment.left());
    }
}

/// The shortest of a platform's accounts.
void addRemaining(QList<Remaining> &found, const AccountFit &fit, const TextFit &own)
{
    if (!fit.platform || own.limit == 0)
        return;
    const auto same = std::find_if(found.begin(), found.end(),
                                   [&](const Remaining &other) { return other.platform == fit.platform; });
    if (same == found.end())
        found += Remaining{fit.platform, own.left()};
    else
        same->left = std::min(same->left, own.left());
}

void addState(AccountFit &fit)
{
    const auto warn = [&](const QString &code, const QString &message) {
        fit.problems += Problem{.severity = Severity::Warning, .code = code, .message = message};
    };
    if (fit.account.state == AccountState::NeedsLogin)
        warn(u"needs_login"_s,
             CheckWords::tr("%1 must be connected again; until then nothing goes out there.").arg(fit.account.name));
    else if (fit.account.state == AccountState::Restricted)
        warn(u"restricted"_s,
             CheckWords::tr("%1 may not post at present; the platform says why on its page.").arg(fit.account.name));
    else if (fit.account.paused)
        warn(u"paused"_s, CheckWords::tr("%1 is paused; the post waits until it is resumed.").arg(fit.account.name));
}

}  // namespace

int AccountFit::over() const
{
    int most = 0;
    for (const auto &part : parts) {
        if (part.overlongFrom)
            most = std::max(most, -part.left());
    }
    return most;
}

QString AccountFit::shortTrouble() const
{
    if (const int count = over(); count > 0)
        //: Characters too many, on an account's chip: "12 over"
        return CheckWords::tr("%Ln over", nullptr, count);
    const auto errors = std::count_if(problems.begin(), problems.end(),
                                      [](const Problem &problem) { return problem.severity == Severity::Error; });
    if (errors > 0)
        return CheckWords::tr("%Ln problem(s)", nullptr, int(errors));
    if (account.state == AccountState::NeedsLogin)
        return CheckWords::tr("needs login");
    //: An account that is paused, on its chip
    return account.paused ? CheckWords::tr("paused") : QString{};
}

DraftCheck DraftCheck::of(const ComposerDraft &draft, const QList<Account> &all,
                          const std::vector<std::unique_ptr<Platform>> &platforms, const QString &mediaFolder,
                          bool hasMediaHost)
{
    DraftCheck check;
    const auto content = draft.contentToSend();
    for (const auto &account : draft.chosen(all)) {
        const auto own = contentFor(content, account.key);
        AccountFit fit{.account = account, .platform = findPlatform(platforms, account.platform)};
        for (const auto &part : own.parts)
            fit.parts += fit.platform ? measurePart(*fit.platform, account, part) : TextFit{};
        if (fit.platform && fit.platform->traits().takesFirstComment)
            fit.comment = fitOfComment(*fit.platform, account, own.firstComment);
        for (const auto &found : checkPost(own, {account}, platforms, mediaFolder, hasMediaHost))
            fit.problems += found.problem;
        addOverlong(fit);
        addOverlongComment(fit);
        addState(fit);
        check.accounts += fit;
    }
    return check;
}

DraftCheck DraftCheck::of(const QStringList &keys) const
{
    auto some = *this;
    some.accounts.removeIf([&](const AccountFit &fit) { return !keys.contains(fit.account.key); });
    return some;
}

std::optional<qsizetype> DraftCheck::overlongFrom(int part) const
{
    std::optional<qsizetype> first;
    for (const auto &fit : accounts) {
        if (part < fit.parts.size() && fit.parts[part].overlongFrom)
            first = std::min(first.value_or(*fit.parts[part].overlongFrom), *fit.parts[part].overlongFrom);
    }
    return first;
}

QList<Remaining> DraftCheck::remaining(int part) const
{
    QList<Remaining> found;
    for (const auto &fit : accounts) {
        // A part at the end that is empty is not sent, and has all its room.
        const auto own = fit.parts.value(part, TextFit{.limit = fit.parts.isEmpty() ? 0 : fit.parts.first().limit});
        addRemaining(found, fit, own);
    }
    return found;
}

std::optional<qsizetype> DraftCheck::commentOverlongFrom() const
{
    std::optional<qsizetype> first;
    for (const auto &fit : accounts) {
        if (fit.comment.overlongFrom)
            first = std::min(first.value_or(*fit.comment.overlongFrom), *fit.comment.overlongFrom);
    }
    return first;
}

QList<Remaining> DraftCheck::commentRemaining() const
{
    QList<Remaining> found;
    for (const auto &fit : accounts)
        addRemaining(found, fit, fit.comment);
    return found;
}

void DraftCheck::forgetMention(const QString &beingTyped, const QJsonObject &options)
{
    if (beingTyped.isEmpty())
        return;
    FrozenPost alone;
    alone.parts = {beingTyped};
    alone.options = options;
    for (auto &fit : accounts) {
        if (!fit.platform)
            continue;
        const auto told = mentionProblems(*fit.platform, alone);
        fit.problems.removeIf([&told](const Problem &problem) {
            return std::any_of(told.begin(), told.end(), [&problem](const Problem &one) {
                return problem.message == one.message && problem.code.endsWith(one.code);
            });
        });
    }
}

bool DraftCheck::hasError() const
{
    return std::any_of(accounts.begin(), accounts.end(), [](const AccountFit &fit) {
        return std::any_of(fit.problems.begin(), fit.problems.end(),
                           [](const Problem &problem) { return problem.severity == Severity::Error; });
    });
}

QList<TextEntity> entitiesFor(const QString &text, const QList<const Platform *> &platforms)
{
    QList<TextEntity> all;
    for (const auto *platform : platforms)
        all += platform->textEntities(text);
    std::stable_sort(all.begin(), all.end(),
                     [](const TextEntity &a, const TextEntity &b) { return a.start < b.start; });
    QList<TextEntity> apart;
    for (const auto &entity : all) {
        if (apart.isEmpty() || entity.start >= apart.last().end)
            apart += entity;
        else
            apart.last().end = std::max(apart.last().end, entity.end);
    }
    return apart;
}

Readiness readinessOf(const ReadinessFacts &facts)
{
    const auto refuse = [](const QString &why) {
        return Readiness{.why = why};
    };
    if (facts.obstacle)
        return refuse(facts.obstacle->detail);
    if (!facts.hasAccounts)
        return refuse(CheckWords::tr("Connect an account first. What you write here is kept."));
    if (facts.draft.isBlank())
        return refuse(CheckWords::tr("Write something first."));
    if (facts.draft.accounts.isEmpty() || facts.check.accounts.isEmpty())
        return refuse(CheckWords::tr("Choose at least one account."));
    if (facts.mediaBeingCopied > 0)
        return refuse(CheckWords::tr("%Ln file(s) are still being copied.", nullptr, facts.mediaBeingCopied));
    for (const auto &fit : facts.check.accounts) {
        for (const auto &problem : fit.problems) {
            if (problem.severity == Severity::Error)
                //: %1 is an account's name, %2 a whole sentence about the post
                return refuse(CheckWords::tr("%1: %2").arg(fit.account.name, problem.message));
        }
    }
    if (!facts.plan.isUsable())
        return {.maySchedule = false, .mayPostNow = true, .why = facts.plan.sentence};
    return {.maySchedule = true, .mayPostNow = true};
}

}  // namespace carillon
