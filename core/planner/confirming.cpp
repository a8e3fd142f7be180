// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of a post of which nobody else can say whether it is live.
#include "core/messages/postwords.h"
#include "core/planner/doubt.h"
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/planner/sentences.h"
#include "core/store/journalrepository.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

namespace {

void append(QJsonObject &memo, QLatin1StringView list, const QJsonValue &value)
{
    auto values = memo[list].toArray();
    values += value;
    memo[list] = values;
}

/// The number as people count.
QJsonObject toldOf(bool live, const std::optional<OpenDoubt> &open)
{
    QJsonObject told{{u"live"_s, live}};
    if (open && open->doubt.kind == StepKind::PublishPart && open->doubt.parts > 1)
        told.insert(u"part"_s, open->doubt.part + 1);
    return told;
}

/// A person who answers for one part must have meant the one that is in doubt.
Result<void> ensureMeant(const std::optional<int> &part, const std::optional<OpenDoubt> &open, const QString &name)
{
    if (!part)
        return {};
    if (!open)
        return Error{ErrorKind::Conflict, PlannerSentences::tr("%1: no single part is in doubt.").arg(name)};
    if (open->doubt.kind == StepKind::PublishPart && open->doubt.part == *part)
        return {};
    return Error{ErrorKind::Conflict,
                 PlannerSentences::tr("%1: what is in doubt is %2, not part %3.")
                     .arg(name, doubtName(open->doubt))
                     .arg(*part + 1)};
}

/// The same place cannot be two parts of one post.
std::optional<int> knownPart(const OpenDoubt &open, const QJsonObject &result)
{
    const auto id = result["id"_L1];
    for (const auto &record : open.claim.journal) {
        if (record.state == StepState::Done && record.step.kind == StepKind::PublishPart && !id.isUndefined()
            && record.result["id"_L1] == id)
            return record.step.part;
    }
    return {};
}

}  // namespace

Result<std::optional<OpenDoubt>> PostPlanner::doubtAbout(const Scene &scene, const PlatformPost &copy) const
{
    const auto account = std::find_if(scene.accounts.begin(), scene.accounts.end(),
                                      [&](const Account &one) { return one.id == copy.account; });
    if (account == scene.accounts.end())
        return std::optional<OpenDoubt>{};
    return openDoubt(m_database, copy, *account, m_platforms, scene.now);
}

Result<Act> PostPlanner::confirmLive(const QStringList &keys, const LiveWord &word)
{
    return perform(ChangeKind::Confirm, Deed::ConfirmLive, keys, [&](Scene &scene) -> Result<void> {
        for (const auto &copy : scene.meant) {
            const auto name = nameOf(copy.account, scene.accounts);
            if (copy.state != Unconfirmed) {
                scene.left += whyLeft(copy.state, name);
                continue;
            }
            if (!word.address.isEmpty() && scene.changed > 0)
                return Error{
                    ErrorKind::Invalid,
                    PlannerSentences::tr("A permalink belongs to one platform post: name that one by its own id.")};
            const auto open = doubtAbout(scene, copy);
            if (!open)
                return open.error();
            if (auto meant = ensureMeant(word.part, *open, name); !meant)
                return meant;
            const bool goesOn = *open && (*open)->doubt.goesOn && !word.whole;
            if (auto done
                = goesOn ? goOnBehind(scene, copy, **open, word.address) : endAsLive(scene, copy, *open, word);
                !done)
                return done;
            if (auto told = tell(scene, copy, EventKind::PostConfirmed, toldOf(true, *open)); !told)
                return told;
        }
        return {};
    });
}

/// What the person has found, for the journal: as the platform would have told it, and that it was not the platform.
Result<QJsonObject> PostPlanner::foundBy(const OpenDoubt &open, const QString &name, const QString &address) const
{
    auto result = open.platform->found(open.post, open.step(), address);
    if (!result)
        return Error{result.error().kind, u"%1: %2"_s.arg(name, result.error().detail)};
    if (const auto known = knownPart(open, *result))
        return Error{ErrorKind::Invalid,
                     PlannerSentences::tr("%1: that is the address of part %2, which is known to be live. Give that of "
                                          "%3.")
                         .arg(name)
                         .arg(*known + 1)
                         .arg(doubtName(open.doubt))};
    result->insert(u"confirmed"_s, true);
    return result;
}

Result<void> PostPlanner::writeFound(Scene &scene, const PlatformPost &copy, const OpenDoubt &open,
                                     const QJsonObject &result)
{
    JournalRepository journal{m_database};
    const auto step = open.claim.stepIds[open.record];
    if (auto done = journal.conclude(step, StepState::Done, result, {}, scene.now); !done)
        return done;
    append(scene.memo, "found_steps"_L1, step.row());
    append(scene.memo, "live_parts"_L1, QJsonArray{copy.id.row(), copy.liveParts});
    return journal.noteLiveParts(copy.id, open.livePartsThen());
}

/// The part in doubt is live, and the engine makes what follows.
Result<void> PostPlanner::goOnBehind(Scene &scene, const PlatformPost &copy, const OpenDoubt &open,
                                     const QString &address)
{
    const auto name = nameOf(copy.account, scene.accounts);
    const auto result = foundBy(open, name, address);
    if (!result) {
        // Not found is what was not told, not the post.
        const auto kind = result.error().kind;
        return Error{kind == ErrorKind::NotFound ? ErrorKind::Invalid : kind, result.error().detail};
    }
    if (auto done = writeFound(scene, copy, open, *result); !done)
        return done;
    scene.left += PlannerSentences::tr("%1: %2 is live by your word; what follows is sent now.")
                      .arg(name, doubtName(open.doubt));
    return schedule(scene, copy, scene.now);
}

/// All of it is live.
Result<void> PostPlanner::endAsLive(Scene &scene, PlatformPost copy, const std::optional<OpenDoubt> &open,
                                    const LiveWord &word)
{
    const auto attempts = m_copies.attempts(copy.id);
    if (!attempts)
        return attempts.error();
    copy.publishedAt = attempts->isEmpty() ? scene.now : attempts->last().startedAt;
    const bool isOfPost = !open || (open->doubt.kind != StepKind::FirstComment && open->doubt.part == 0);
    if (!word.address.isEmpty() && (isOfPost || copy.permalink.isEmpty()))
        copy.permalink = word.address;
    if (open && open->doubt.kind != StepKind::FirstComment && !open->doubt.goesOn) {
        const auto result = foundBy(*open, nameOf(copy.account, scene.accounts), word.address);
        if (!result && result.error().kind == ErrorKind::Invalid)
            return result.error();
        // Else nobody here knows its id, and nothing can be done to it there.
        if (result) {
            if (auto done = writeFound(scene, copy, *open, *result); !done)
                return done;
        }
        const auto next = open->nextAfter(result ? *result : QJsonObject{}, scene.now);
        if (const auto *live = std::get_if<Publication>(&next)) {
            copy.remoteId = live->remoteId.isEmpty() ? copy.remoteId : live->remoteId;
            copy.permalink = live->permalink.isEmpty() ? copy.permalink : live->permalink;
        }
    }
    if (copy.comment == CommentState::Missing)
        copy.comment = CommentState::Live;
    copy.actAt.reset();
    copy.error.reset();
    ++scene.changed;
    return m_copies.move(copy, Published);
}

Result<Act> PostPlanner::confirmSendAgain(const QStringList &keys, std::optional<int> part)
{
    return perform(ChangeKind::Confirm, Deed::SendAgain, keys, [&](Scene &scene) -> Result<void> {
        JournalRepository journal{m_database};
        QJsonArray absent;
        for (const auto &copy : scene.meant) {
            const auto name = nameOf(copy.account, scene.accounts);
            if (copy.state != Unconfirmed) {
                scene.left += whyLeft(copy.state, name);
                continue;
            }
            const auto open = doubtAbout(scene, copy);
            if (!open)
                return open.error();
            if (auto meant = ensureMeant(part, *open, name); !meant)
                return meant;
            const auto publication = journal.publicationOf(copy.id);
            if (!publication)
                return publication.error();
            if (*publication) {
                const auto steps = journal.declareAbsent(**publication, scene.now);
                if (!steps)
                    return steps.error();
                for (const auto step : *steps)
                    absent += step.row();
            }
            if (auto done = schedule(scene, copy, scene.now); !done)
                return done;
            if (auto told = tell(scene, copy, EventKind::PostConfirmed, toldOf(false, *open)); !told)
                return told;
        }
        scene.memo.insert("absent_steps"_L1, absent);
        return {};
    });
}

}  // namespace carillon
