// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/id.h"
#include "core/domain/purpose.h"

#include <QString>

#include <optional>

namespace carillon {

/// Where a platform post is. Why it does not go on just now is its hold, never its state.
enum class PlatformPostState {
    Draft,
    Scheduled,
    Queued,      ///< due, and waiting for a permit
    Publishing,  ///< claimed: calls are being made, or their outcome is being checked with the platform
    Retrying,    ///< a passing failure; goes again at its actAt
    Published,
    Failed,       ///< refused for good, or tried often enough; a person must act
    Unconfirmed,  ///< nobody can say whether it is live; a person must look
    Expired,      ///< too late to be worth sending
    Canceled,
    HandedOver,  ///< its platform has it and publishes it at its time; Carillon looks then what became of it
};
constexpr size_t platformPostStateCount = 11;

QString toWord(PlatformPostState state);
std::optional<PlatformPostState> platformPostStateFromWord(QStringView word);

/// The one table of allowed moves; the database holds every update to it as well (compare-and-set on the old state).
bool mayMove(PlatformPostState from, PlatformPostState to);

/// True for states that nothing leaves by itself.
bool isFinal(PlatformPostState state);

/// What a person may plan for another time. What is in doubt is not among them: it may be live.
bool mayBePlanned(PlatformPostState state);

/// Why a platform post that could go does not go now.
enum class Hold {
    None,
    Paused,
    Offline,  ///< this machine has no network
    Login,
    Keyring,
    Limit,
    Review,
    Unreachable,  ///< the account's host gives no answer
    Act,          ///< it is out, and what was to be done to it there has failed: a person decides
};

QString toWord(Hold hold);
std::optional<Hold> holdFromWord(QStringView word);

/// What became of a platform post's first comment.
enum class CommentState {
    None,     ///< it has none, or has not come to it
    Missing,  ///< the post is out; of its comment that is not known, or known not to be so
    Live,     ///< out, or sent with the post where that is one call
};

QString toWord(CommentState state);  ///< empty for None
/// None for any other word.
CommentState commentStateFromWord(QStringView word);

/// What a recall is for, as people are told of it.
enum class RecallAim {
    TakeBack,
    Move,    ///< for another time alone, which the platform gives it
    Delete,  ///< once it is back, it is deleted here
};

QString toWord(RecallAim aim);
/// TakeBack for any other word.
RecallAim recallAimFromWord(QStringView word);

/// What is to be done to a platform post that its platform has. It stays Published, or HandedOver, meanwhile.
struct OpenAct
{
    PublicationId publication;
    Purpose purpose = Purpose::Delete;
    std::optional<PlatformPostState> then{};  ///< of a recall: what the post is once it is back
    RecallAim aim = RecallAim::TakeBack;      ///< of a recall; what is wanted of the post since may change it

    friend bool operator==(const OpenAct &one, const OpenAct &other)
    {
        return one.publication == other.publication && one.purpose == other.purpose && one.then == other.then;
    }
};

/// A post's copy for one account.
struct PlatformPost
{
    PlatformPostId id;
    QString key;
    PostId post;
    AccountId account;
    int version = 0;
    PlatformPostState state = PlatformPostState::Draft;
    Hold hold = Hold::None;
    std::optional<Instant> dueAt;
    Instant plannedAt;             ///< when the plan was made; lateness counts from the later of the two
    std::optional<Instant> actAt;  ///< when the engine looks at it next
    int tries = 0;                 ///< passing failures since it was last scheduled
    int liveParts = 0;             ///< thread parts that are out for sure; all of them when it is Published
    CommentState comment = CommentState::None;
    QString remoteId;  ///< of the post; known as soon as nothing but its comment is missing
    QString permalink;
    std::optional<Instant> publishedAt;
    std::optional<Error> error;  ///< of the last attempt
    std::optional<OpenAct> act;
    std::optional<Instant> handedOverFor;  ///< when its platform publishes it by itself, of one that it has, or gets
    std::optional<Instant> removedAt;      ///< it was out, and was deleted at the platform then: Canceled
};

/// The engine calls the platform for its act at this moment.
bool isBeingActedOn(const PlatformPost &post);

}  // namespace carillon
