// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/domain/limit.h"
#include "core/domain/post.h"
#include "core/domain/purpose.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <optional>
#include <variant>

namespace carillon {

/// Captions of a film as they are sent.
struct FrozenCaptions
{
    QString language;
    QString path;  ///< absolute; WebVTT
    qint64 bytes = 0;
    std::chrono::milliseconds duration{};  ///< until the last of them goes
};

/// A medium as it is sent: where its bytes lie, and what is known of them.
struct FrozenMedia
{
    QString path;  ///< absolute
    QString mime;
    qint64 bytes = 0;
    int width = 0;
    int height = 0;
    MediaKind kind = MediaKind::Image;
    std::chrono::milliseconds duration{};  ///< of a film, a sound or an animation; 0 = none, or not known
    double framesPerSecond = 0;            ///< of a film; 0 = not known
    QString videoCodec;                    ///< "h264", "hevc", "vp9", "av1"; empty = none, or not known
    QString audioCodec;                    ///< "aac", "opus"; empty = none, or not known
    QString alt;
    QList<FrozenCaptions> captions{};
    /// Where the platform can fetch it, of those that want that (MediumRules::needsAddress): made for each call, never
    /// stored or shown, since whoever has it sees the medium. Empty: it lies nowhere but here.
    QUrl address;
};

/// `media` as it lies in the workspace's folder of media.
FrozenMedia freeze(const PostMedia &media, const QString &folder);

/// What a platform needs of the account it publishes to; no secrets.
struct FrozenAccount
{
    QString key;
    QString name;
    QString handle;
    QUrl server;
    QString remoteId;
    bool sandbox = false;
    QJsonObject options;
    QJsonObject reported;
};

enum class StepKind {
    Resolve,          ///< look up what the text names (mentions)
    Baseline,         ///< note what the account has before the create, so that it can be told apart later
    Card,             ///< fetch a link's preview, upload its picture
    UploadMedia,      ///< one medium; harmless when done twice
    StartUpload,      ///< asks for a place to send one medium to in pieces
    UploadChunk,      ///< one of those pieces
    FinishUpload,     ///< says that all pieces of one medium are there
    UploadCaptions,   ///< one file of captions of a film; harmless when done twice
    DescribeMedia,    ///< gives one medium that is there its description
    AwaitMedia,       ///< the platform is still processing a medium
    CreateContainer,  ///< names a medium, or the whole post, that nobody sees yet
    AwaitContainer,   ///< the platform still fetches or processes what was named so
    Publish,          ///< the post, or a whole thread at once
    PublishPart,      ///< one part of a thread
    FirstComment,     ///< the comment under a post that is out; the last that is made
    Complete,         ///< adds to a post that is out what it can be without: its thumbnail, its place in a list
    ReadBack,         ///< asks a post that is out for what its making did not tell: its address, its state
    Delete,           ///< takes back what is out: a part of it, or all at once; harmless when done twice
    Edit,             ///< gives a part that is out another content; harmless when done twice
};

QString toWord(StepKind kind);
std::optional<StepKind> stepKindFromWord(QStringView word);

/// What a creating step of a post made that is out: all that a platform needs to find it again.
struct LivePiece
{
    StepKind kind = StepKind::Publish;
    int part = 0;
    QJsonObject payload;  ///< of the step
    QJsonObject result;   ///< of the step
};

/// Everything that decides what goes out. The same from the claim to the end, over restarts and retries.
struct FrozenPost
{
    QString key;  ///< the idempotency key: one for each (platform post, revision), never renewed on retry
    FrozenAccount account;
    QStringList parts;
    QList<FrozenMedia> media;
    QString link;
    QString title;
    QString firstComment;  ///< without white space at its ends; empty = none
    QStringList tags;
    QJsonObject options;
    Instant due;
    /// The platform is to publish it then by itself: it is made with that time, looked at, and is Held.
    std::optional<Instant> handOverAt{};
    Purpose purpose = Purpose::Publish;
    QList<LivePiece> live;  ///< of an act on what is out: what that is, in the order in which it was made
};

/// One call (or one harmless group of calls), as data, so that its intent can be committed before it is made.
struct Step
{
    StepKind kind = StepKind::Publish;
    int part = 0;          ///< which medium or thread part, from 0
    bool creates = false;  ///< doing it twice would publish twice: at most one such call is in it
    Cost cost;
    QJsonObject payload;  ///< what perform() needs beside the post; no secrets
};

enum class StepState {
    Intended,  ///< committed; whether it happened is not known here
    Done,
    NotSent,   ///< surely nothing happened
    Refused,   ///< the platform said no
    Doubtful,  ///< it may have happened
    Absent,    ///< it was doubtful; the platform proved that it did not happen, or takes it again without harm
};

QString toWord(StepState state);
std::optional<StepState> stepStateFromWord(QStringView word);

/// A line of the journal.
struct StepRecord
{
    Step step;
    StepState state = StepState::Intended;
    QJsonObject result;  ///< ids the platform gave; of a Done step only
    Instant intendedAt;
    std::optional<Instant> endedAt;
};

/// A post that is out.
struct Publication
{
    QString remoteId;
    QString permalink;
};

/// The platform has a post that was handed over, and was seen to have it: nothing to do before its time.
struct Held
{
};

/// What comes next for a post: a call, the end, rest until its time, or the reason why it cannot go on. Of one that was
/// handed over NotFound is the platform's proof that it has it no more, and that it is not live.
using NextStep = std::variant<Step, Publication, Error, Held>;

enum class Severity { Error, Warning };

/// Something about a post that a platform would refuse or change, found before it is sent.
struct Problem
{
    Severity severity = Severity::Error;
    QString code;     ///< stable, such as "text_too_long"
    QString message;  ///< whole sentences: what, where, how to mend it
    int part = -1;    ///< thread part or medium it is about; -1 = the post
};

}  // namespace carillon
