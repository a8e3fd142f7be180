// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/bluesky.h"

#include "core/platforms/bluesky/blueskyacts.h"
#include "core/platforms/bluesky/blueskyapi.h"
#include "core/platforms/bluesky/blueskycheck.h"
#include "core/platforms/bluesky/blueskyplan.h"
#include "core/platforms/bluesky/blueskytext.h"
#include "core/platforms/bluesky/facets.h"
#include "core/platforms/traits.h"
#include "core/platforms/wire.h"

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

Bluesky::Bluesky()
    : m_traits{loadTraits(u":/platforms/bluesky/limits.json"_s)},
      m_errors{ErrorTable::load(u":/platforms/bluesky/errors.json"_s)}
{
}

QList<TextEntity> Bluesky::textEntities(const QString &text) const
{
    return findEntities(text);
}

int Bluesky::textLength(const QString &text, const FrozenAccount &) const
{
    return static_cast<int>(bluesky::textLength(text).graphemes);
}

QList<Problem> Bluesky::check(const FrozenPost &post) const
{
    return problemsOf(post, m_traits);
}

NextStep Bluesky::nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant now) const
{
    return post.purpose == Purpose::Delete ? nextDelete(post, journal) : planNext(post, journal, now);
}

Cost Bluesky::cost(const FrozenPost &post) const
{
    return post.purpose == Purpose::Delete ? costOfDelete() : costOf(post);
}

std::optional<Error> Bluesky::failureOf(const HttpReply &reply, const Call &call) const
{
    return m_errors.classify(reply, readRefusal(reply, call.name, call.creates), readRates(reply, call.at),
                             answeredAt(reply.headers, call.at));
}

std::unique_ptr<Platform> make();  // named by the registry alone

std::unique_ptr<Platform> make()
{
    return std::make_unique<Bluesky>();
}

}  // namespace carillon::bluesky
