// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/platformpost.h"

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stateWords{"draft"_L1,    "scheduled"_L1, "queued"_L1,     "publishing"_L1,
                                "retrying"_L1, "published"_L1, "failed"_L1,     "unconfirmed"_L1,
                                "expired"_L1,  "canceled"_L1,  "handed-over"_L1};
static_assert(stateWords.size() == platformPostStateCount);

constexpr std::array holdWords{""_L1,      "paused"_L1, "offline"_L1,     "login"_L1, "keyring"_L1,
                               "limit"_L1, "review"_L1, "unreachable"_L1, "act"_L1};

constexpr std::array aimWords{"take_back"_L1, "move"_L1, "delete"_L1};

constexpr std::array commentWords{""_L1, "missing"_L1, "live"_L1};

using enum PlatformPostState;

constexpr unsigned bit(PlatformPostState state)
{
    return 1U << static_cast<unsigned>(state);
}

/// Row: from. Bits: to. In the order of PlatformPostState.
constexpr std::array allowed{
    /* Draft       */ bit(Scheduled) | bit(Canceled),
    /* Scheduled   */ bit(Draft) | bit(Queued) | bit(Publishing) | bit(Failed) | bit(Expired) | bit(Canceled),
    /* Queued      */ bit(Draft) | bit(Scheduled) | bit(Publishing) | bit(Failed) | bit(Expired) | bit(Canceled),
    /* Publishing  */ bit(Queued) | bit(Retrying) | bit(Published) | bit(Failed) | bit(Unconfirmed) | bit(Expired)
        | bit(Scheduled) | bit(HandedOver),  // what its platform was to publish, and did not take; or took
    /* Retrying    */ bit(Scheduled) | bit(Publishing) | bit(Failed) | bit(Expired) | bit(Canceled),
    /* Published   */ bit(Canceled),  // deleted at the platform
    /* Failed      */ bit(Draft) | bit(Scheduled) | bit(Canceled),
    /* Unconfirmed */ bit(Published) | bit(Scheduled) | bit(Canceled),
    /* Expired     */ bit(Draft) | bit(Scheduled) | bit(Canceled),
    /* Canceled    */ bit(Draft) | bit(Scheduled),
    /* HandedOver  */ bit(Draft) | bit(Scheduled) | bit(Publishing) | bit(Published) | bit(Unconfirmed) | bit(Canceled),
};
static_assert(allowed.size() == platformPostStateCount);

}  // namespace

QString toWord(PlatformPostState state)
{
    return stateWords[static_cast<size_t>(state)];
}

std::optional<PlatformPostState> platformPostStateFromWord(QStringView word)
{
    const auto at = std::find(stateWords.begin(), stateWords.end(), word);
    if (at == stateWords.end())
        return {};
    return static_cast<PlatformPostState>(at - stateWords.begin());
}

QString toWord(RecallAim aim)
{
    return aimWords[static_cast<size_t>(aim)];
}

RecallAim recallAimFromWord(QStringView word)
{
    const auto at = std::find(aimWords.begin(), aimWords.end(), word);
    return at == aimWords.end() ? RecallAim::TakeBack : static_cast<RecallAim>(at - aimWords.begin());
}

QString toWord(CommentState state)
{
    return commentWords[static_cast<size_t>(state)];
}

CommentState commentStateFromWord(QStringView word)
{
    const auto at = std::find(commentWords.begin(), commentWords.end(), word);
    return at == commentWords.end() ? CommentState::None : static_cast<CommentState>(at - commentWords.begin());
}

bool mayMove(PlatformPostState from, PlatformPostState to)
{
    return (allowed[static_cast<size_t>(from)] & bit(to)) != 0;
}

bool isFinal(PlatformPostState state)
{
    switch (state) {
    case Draft:
    case Scheduled:
    case Queued:
    case Publishing:
    case Retrying:
    case HandedOver:
        return false;
    case Published:
    case Failed:
    case Unconfirmed:
    case Expired:
    case Canceled:
        return true;
    }
    return true;
}

bool mayBePlanned(PlatformPostState state)
{
    switch (state) {
    case Draft:
    case Scheduled:
    case Queued:
    case Retrying:
    case Failed:
    case Expired:
    case Canceled:
    case HandedOver:  // taken back from its platform first
        return true;
    case Publishing:
    case Published:
    case Unconfirmed:
        return false;
    }
    return false;
}

QString toWord(Hold hold)
{
    return holdWords[static_cast<size_t>(hold)];
}

std::optional<Hold> holdFromWord(QStringView word)
{
    const auto at = std::find(holdWords.begin(), holdWords.end(), word);
    if (at == holdWords.end())
        return {};
    return static_cast<Hold>(at - holdWords.begin());
}

bool isBeingActedOn(const PlatformPost &post)
{
    return post.act && !post.actAt && post.hold == Hold::None;
}

}  // namespace carillon
