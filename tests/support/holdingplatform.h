// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/stepjournal.h"
#include "tests/support/scriptedplatform.h"

namespace carillon::test {

/// A scripted platform that publishes what it was given at its time by itself. `created` is what is live.
class HoldingPlatform final : public ScriptedPlatform
{
public:
    explicit HoldingPlatform(const Clock &clock) : m_clock{clock}
    {
        scripted.handOver = {.leastLead = std::chrono::minutes{10},
                             .farthest = std::chrono::days{7},
                             .mostWaiting = 50,
                             .mostPerDay = 3};
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> records,
                                    Instant now) const override
    {
        if (!post.handOverAt || post.purpose == Purpose::Delete || post.purpose == Purpose::Edit)
            return ScriptedPlatform::nextStep(post, records, now);
        const StepJournal journal{records};
        if (post.purpose == Purpose::Recall)
            return nextRecall(post, journal);
        const auto *made = journal.done(StepKind::PublishPart);
        if (made == nullptr)
            return Step{.kind = StepKind::PublishPart,
                        .creates = true,
                        .cost = Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, 1)};
        for (const int look : {0, 1}) {
            if (look == 1 && now < *post.handOverAt)
                return Held{};
            const auto *seen = journal.done(StepKind::ReadBack, look);
            if (seen == nullptr)
                return Step{.kind = StepKind::ReadBack,
                            .part = look,
                            .cost = Cost{}.with(LimitUnit::Calls, 1),
                            .payload = {{QStringLiteral("id"), made->result[QStringLiteral("id")]}}};
            if (seen->result.contains(QStringLiteral("live")))
                return publicationOf(seen->result[QStringLiteral("live")].toString());
            if (seen->result.contains(QStringLiteral("gone")))
                return Error{ErrorKind::NotFound, QStringLiteral("gone")};
        }
        return Error{ErrorKind::Unknown, {}};
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override
    {
        publishDue();
        if (!context.post.handOverAt || context.post.purpose == Purpose::Delete)
            co_return co_await ScriptedPlatform::perform(std::move(context), http);
        ++performed;
        if (beforeAnswer)
            beforeAnswer();
        StepOutcome outcome;
        if (!context.stillWanted()) {
            outcome.result = Error{ErrorKind::Transient, QStringLiteral("not sent")};
            co_return outcome;
        }
        const auto answer = answers.isEmpty() ? Answer{} : answers.dequeue();
        const bool happens = answer.happens == Happens::Yes;
        const auto name = context.step.creates ? nameOf(context.post, context.step)
                                               : context.step.payload[QStringLiteral("id")].toString();
        if (happens && context.step.creates && ignoresTheTime)
            created += name;
        else if (happens && context.step.creates)
            held.insert(name, *context.post.handOverAt);
        if (happens && context.step.kind == StepKind::Edit)
            held.insert(name, context.post.due);
        if (happens && context.step.kind == StepKind::Delete) {
            ++recalls;
            held.remove(name);
        }
        if (answer.error)
            outcome.result = *answer.error;
        else if (context.step.kind == StepKind::ReadBack)
            outcome.result = seen(context, name);
        else
            outcome.result = said(name);
        co_return outcome;
    }

    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override
    {
        publishDue();
        const auto name = nameOf(context.post, doubtful.step);
        if (held.contains(name)) {
            ++probed;
            Probe probe{.answer = Probe::Answer::Found};
            probe.result = QJsonObject{{QStringLiteral("id"), name}};
            co_return probe;
        }
        co_return co_await ScriptedPlatform::probe(std::move(context), std::move(doubtful), http);
    }

    /// What it does by itself as time passes.
    void publishDue() const
    {
        for (auto at = held.begin(); at != held.end();) {
            if (at.value() > m_clock.now() || isStuck) {
                ++at;
                continue;
            }
            created += at.key();
            at = held.erase(at);
        }
    }

    bool ignoresTheTime = false;           ///< it publishes at once
    bool movesWhatItHolds = false;         ///< another time needs no other copy
    bool isStuck = false;                  ///< it publishes nothing by itself
    mutable QHash<QString, Instant> held;  ///< what it is to publish
    mutable int recalls = 0;

private:
    [[nodiscard]] static Publication publicationOf(const QString &name)
    {
        return {.remoteId = name, .permalink = QStringLiteral("https://example.org/") + name};
    }

    [[nodiscard]] NextStep nextRecall(const FrozenPost &post, const StepJournal &journal) const
    {
        if (post.live.isEmpty())
            return Error{ErrorKind::Config, QStringLiteral("nothing is there")};
        const QJsonObject payload{{QStringLiteral("id"), post.live.first().result[QStringLiteral("id")]}};
        if (movesWhatItHolds && post.due != *post.handOverAt) {
            if (journal.done(StepKind::Edit) == nullptr)
                return Step{.kind = StepKind::Edit, .cost = Cost{}.with(LimitUnit::Calls, 1), .payload = payload};
            return Held{};
        }
        if (journal.done(StepKind::Delete) == nullptr)
            return Step{.kind = StepKind::Delete, .cost = Cost{}.with(LimitUnit::Calls, 1), .payload = payload};
        const auto *seen = journal.done(StepKind::ReadBack);
        if (seen == nullptr)
            return Step{.kind = StepKind::ReadBack, .cost = Cost{}.with(LimitUnit::Calls, 1), .payload = payload};
        const auto live = seen->result[QStringLiteral("live")].toString();
        return live.isEmpty() ? Publication{} : publicationOf(live);
    }

    [[nodiscard]] Result<QJsonObject> seen(const StepContext &context, const QString &name) const
    {
        if (created.contains(name))
            return QJsonObject{{QStringLiteral("live"), name}};
        if (!held.contains(name))
            return QJsonObject{{QStringLiteral("gone"), true}};
        const bool isAfter = context.step.part == 1 || context.post.purpose == Purpose::Recall;
        if (isAfter)
            return Error{ErrorKind::NotReady, QStringLiteral("not yet"), std::chrono::seconds{30}};
        return QJsonObject{{QStringLiteral("held"), true}};
    }

    const Clock &m_clock;
};

}  // namespace carillon::test
