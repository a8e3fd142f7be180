// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

#include <QQueue>
#include <QSet>

#include <algorithm>
#include <functional>

namespace carillon::test {

/// A platform whose other side is this object: what was created, and how the next calls go. One upload for each medium,
/// then one create for each thread part. Const like every platform; what it remembers is mutable.
class ScriptedPlatform : public Platform
{
public:
    /// What the other side does with a call before the outcome goes back.
    enum class Happens { Yes, No };
    struct Answer
    {
        Happens happens = Happens::Yes;
        std::optional<Error> error{};
        RateHeaders rate{};
    };

    [[nodiscard]] const PlatformTraits &traits() const override { return scripted; }
    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override { return int(text.size()); }
    [[nodiscard]] QList<Problem> check(const FrozenPost &) const override { return {}; }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return Cost{}
            .with(LimitUnit::Posts, int(post.parts.size()))
            .with(LimitUnit::Calls, int(post.parts.size()))
            .with(LimitUnit::Uploads, int(post.media.size()));
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant) const override
    {
        const auto isDone = [&](StepKind kind, int part) {
            return std::any_of(journal.begin(), journal.end(), [&](const StepRecord &record) {
                return record.step.kind == kind && record.step.part == part && record.state == StepState::Done;
            });
        };
        for (int at = 0; at < int(post.media.size()); ++at) {
            if (!isDone(StepKind::UploadMedia, at))
                return Step{.kind = StepKind::UploadMedia, .part = at, .cost = Cost{}.with(LimitUnit::Uploads, 1)};
        }
        for (int at = 0; at < int(post.parts.size()); ++at) {
            if (!isDone(StepKind::PublishPart, at))
                return Step{.kind = StepKind::PublishPart,
                            .part = at,
                            .creates = true,
                            .cost = Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, 1)};
        }
        return Publication{.remoteId = post.key, .permalink = QStringLiteral("https://example.org/") + post.key};
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &) const override
    {
        ++performed;
        countedFrom = context.post.claimedAt;
        if (beforeAnswer)
            beforeAnswer();
        StepOutcome outcome;
        if (!context.stillWanted()) {
            outcome.result = Error{ErrorKind::Transient, QStringLiteral("not sent")};
            co_return outcome;
        }
        const auto answer = answers.isEmpty() ? Answer{} : answers.dequeue();
        const auto name = context.post.key + QStringLiteral("/%1").arg(context.step.part);
        if (answer.happens == Happens::Yes && context.step.creates)
            created += name;
        outcome.rate = answer.rate;
        if (answer.error)
            outcome.result = *answer.error;
        else
            outcome.result = QJsonObject{{QStringLiteral("id"), name}};
        co_return outcome;
    }

    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &) const override
    {
        ++probed;
        Probe probe{.answer = Probe::Answer::Unknowable, .calls = callsOfAProbe};
        if (canBeAsked) {
            const auto name = context.post.key + QStringLiteral("/%1").arg(doubtful.step.part);
            const bool there = created.contains(name);
            probe.answer = there ? Probe::Answer::Found : Probe::Answer::Absent;
            probe.result = QJsonObject{{QStringLiteral("id"), name}};
        }
        co_return probe;
    }

    /// Takes whoever comes, unless `refusals` says otherwise or nobody said that it connects.
    QCoro::Task<Result<ConnectedAccount>> connectAccount(ConnectRequest request, HttpClient &) const override
    {
        asked += request;
        if (!connects)
            co_return Error{ErrorKind::Config, QStringLiteral("not part of the script")};
        if (!refusals.isEmpty())
            co_return refusals.dequeue();
        ConnectedAccount connected;
        connected.account.platform = scripted.id;
        connected.account.handle = request.handle.isEmpty() ? QStringLiteral("ada") : request.handle;
        connected.account.name = connected.account.handle;
        connected.account.server = request.server;
        connected.account.remoteId = connected.account.handle;
        if (!request.secret.isEmpty())
            connected.credentials.values[QStringLiteral("token")] = request.secret;
        co_return connected;
    }

    /// A page that sends the browser back to where it is told to.
    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString,
                                                 HttpClient &) const override
    {
        if (!refusals.isEmpty())
            co_return refusals.dequeue();
        BrowserLogin login;
        login.address = QUrl{QStringLiteral("https://example.org/authorize?state=%1&redirect_uri=%2")
                                 .arg(state, request.redirectUri.toString())};
        login.app = QJsonObject{{QStringLiteral("redirect_uri"), request.redirectUri.toString()}};
        co_return login;
    }

    PlatformTraits scripted{.id = QStringLiteral("scripted"),
                            .displayName = QStringLiteral("Scripted"),
                            .maxConcurrent = 2,
                            .settle = std::chrono::seconds{2},
                            .needsSecret = false};
    bool canBeAsked = true;
    int callsOfAProbe = 1;
    bool connects = false;
    mutable QQueue<Error> refusals;       ///< of the next logins
    mutable QList<ConnectRequest> asked;  ///< by what was to be connected
    mutable QQueue<Answer> answers;
    mutable QStringList created;  ///< in order; a name twice is a post sent twice
    mutable int performed = 0;
    mutable Instant countedFrom;  ///< by the last call: what resets would count from
    mutable int probed = 0;
    std::function<void()> beforeAnswer;  ///< runs while a call is on its way
};

}  // namespace carillon::test
