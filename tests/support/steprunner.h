// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"
#include "core/platforms/platform.h"
#include "tests/support/await.h"

namespace carillon::test {

/// Takes one post through a platform's steps as the engine does, without its store: intent, call, outcome, and a look
/// with the platform when a create is doubtful.
class StepRunner final
{
public:
    StepRunner(const Platform &platform, const Clock &clock, FrozenPost frozen, Credentials login)
        : post{std::move(frozen)},
          m_platform{platform},
          m_clock{clock},
          m_credentials{std::move(login)},
          m_http{clock}
    {
    }

    /// Goes on until the post is out, cannot go on, or `mostCalls` calls were made (then NotReady).
    Result<Publication> run(int mostCalls = 50)
    {
        for (int call = 0; call < mostCalls; ++call) {
            const std::span<const StepRecord> records{journal.constData(), static_cast<size_t>(journal.size())};
            const auto next = m_platform.nextStep(post, records, m_clock.now());
            if (const auto *out = std::get_if<Publication>(&next))
                return *out;
            if (const auto *error = std::get_if<Error>(&next))
                return *error;
            if (std::holds_alternative<Held>(next))
                return Error{ErrorKind::NotReady, QStringLiteral("The platform holds it until its time.")};
            journal += StepRecord{.step = std::get<Step>(next), .intendedAt = m_clock.now()};
            if (const auto error = perform(journal.last()))
                return *error;
        }
        return Error{ErrorKind::NotReady, QStringLiteral("It takes too many calls.")};
    }

    /// What the platform says of `record`, which stays as it is.
    Probe ask(const StepRecord &record)
    {
        ++probes;
        return await(m_platform.probe(contextOf(record.step), record, m_http));
    }

    /// From now on it does this to what it has published.
    void turnTo(Purpose purpose)
    {
        for (const auto &record : journal) {
            if (record.step.creates && record.state == StepState::Done)
                post.live += LivePiece{.kind = record.step.kind,
                                       .part = record.step.part,
                                       .payload = record.step.payload,
                                       .result = record.result};
        }
        post.purpose = purpose;
        journal.clear();
    }

    FrozenPost post;
    QList<StepRecord> journal;
    int probes = 0;

private:
    StepContext contextOf(const Step &step) const
    {
        return StepContext{.post = post, .step = step, .credentials = m_credentials, .askedAt = m_clock.now()};
    }

    std::optional<Error> perform(StepRecord &record)
    {
        const auto outcome = await(m_platform.perform(contextOf(record.step), m_http));
        if (outcome.result) {
            record.state = StepState::Done;
            record.result = *outcome.result;
            return {};
        }
        const auto &error = outcome.result.error();
        if (record.step.creates && error.kind == ErrorKind::Ambiguous) {
            record.state = StepState::Doubtful;
            return probe(record);
        }
        record.state = error.mayRepeat() ? StepState::NotSent : StepState::Refused;
        return error.kind == ErrorKind::NotReady ? std::nullopt : std::optional{error};
    }

    std::optional<Error> probe(StepRecord &record)
    {
        const auto probe = ask(record);
        switch (probe.answer) {
        case Probe::Answer::Found:
            record.state = StepState::Done;
            record.result = probe.result;
            return {};
        case Probe::Answer::Absent:
        case Probe::Answer::Repeatable:
            record.state = StepState::Absent;
            record.result = probe.result;
            return {};
        case Probe::Answer::Unknowable:
            return Error{ErrorKind::Ambiguous, QStringLiteral("Nobody can tell.")};
        case Probe::Answer::NoAnswer:
            break;
        }
        return probe.why;
    }

    const Platform &m_platform;
    const Clock &m_clock;
    Credentials m_credentials;
    HttpClient m_http;
};

}  // namespace carillon::test
