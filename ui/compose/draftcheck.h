// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/planner/textfit.h"
#include "core/text/entity.h"
#include "ui/compose/composerdraft.h"

namespace carillon {

struct PlanReading;

/// How a draft fits one of the accounts it is for.
struct AccountFit
{
    Account account;
    const Platform *platform = nullptr;  ///< null: this Carillon does not know it
    QList<TextFit> parts;
    TextFit comment;          ///< the first comment; without a limit where there is none to be had
    QList<Problem> problems;  ///< the sentences are for people

    /// By how many characters the worst part is too long.
    [[nodiscard]] int over() const;
    /// For the chip: "12 over", "needs login"; empty when all is well.
    [[nodiscard]] QString shortTrouble() const;
};

/// What is left of a platform's length in one part.
struct Remaining
{
    const Platform *platform;
    int left;
};

/// What the chosen accounts make of a draft. Pure: no disk, no network.
struct DraftCheck
{
    QList<AccountFit> accounts;

    static DraftCheck of(const ComposerDraft &draft, const QList<Account> &all,
                         const std::vector<std::unique_ptr<Platform>> &platforms, const QString &mediaFolder,
                         bool hasMediaHost);

    /// That of these accounts alone, by their keys.
    [[nodiscard]] DraftCheck of(const QStringList &keys) const;
    /// Where the first of the accounts finds the part too long.
    [[nodiscard]] std::optional<qsizetype> overlongFrom(int part) const;
    /// By platform, the shortest of each; platforms that take any length are left out.
    [[nodiscard]] QList<Remaining> remaining(int part) const;
    /// The same two of the first comment.
    [[nodiscard]] std::optional<qsizetype> commentOverlongFrom() const;
    [[nodiscard]] QList<Remaining> commentRemaining() const;
    [[nodiscard]] bool hasError() const;
    /// Nobody is told what becomes of a mention (with its "@") before it is written to its end.
    void forgetMention(const QString &beingTyped, const QJsonObject &options);
};

/// Links, mentions and tags of `text` as any of `platforms` shows them, by place, without overlaps.
QList<TextEntity> entitiesFor(const QString &text, const QList<const Platform *> &platforms);

/// Whether a draft may be scheduled, and if not, why and what to do.
struct Readiness
{
    bool maySchedule = false;
    bool mayPostNow = false;
    QString why;  ///< empty when it may be scheduled
};

struct ReadinessFacts
{
    const ComposerDraft &draft;
    const DraftCheck &check;
    const PlanReading &plan;
    int mediaBeingCopied = 0;
    bool hasAccounts = true;          ///< any are connected
    std::optional<Error> obstacle{};  ///< WorkspaceFacts::planningObstacle
};

Readiness readinessOf(const ReadinessFacts &facts);

}  // namespace carillon
