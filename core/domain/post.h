// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTime>

#include <chrono>
#include <optional>

namespace carillon {

/// Which of the two instants a wall time in an autumn overlap means; First also where there is only one.
enum class Fold { First, Second };

/// When a post is to go out: the instant, and the wall time and zone the person planned it in.
struct PlannedTime
{
    Instant due;
    QDate date;
    QTime time;
    QByteArray zone;  ///< IANA name
    Fold fold = Fold::First;
    QString tzdata;  ///< version of the zone rules the instant was worked out with

    friend bool operator==(const PlannedTime &, const PlannedTime &) = default;
};

enum class Priority { High, Normal, Low };

QString toWord(Priority priority);
std::optional<Priority> priorityFromWord(QStringView word);

/// What a file is, by its content.
enum class MediaKind { Image, Animation, Video, Audio, Document };

QString toWord(MediaKind kind);
std::optional<MediaKind> mediaKindFromWord(QStringView word);

/// A file in the workspace's media folder, known by its content.
struct MediaAsset
{
    QString sha256;  ///< hex
    QString file;    ///< name within the media folder
    QString mime;
    qint64 bytes = 0;
    int width = 0;  ///< as displayed (EXIF orientation applied); 0 when unknown
    int height = 0;
    MediaKind kind = MediaKind::Image;
    std::chrono::milliseconds duration{};  ///< of a film, a sound or an animation; 0 = none, or not known
    double framesPerSecond = 0;            ///< of a film; 0 = not known
    QString videoCodec{};                  ///< "h264", "hevc", "vp9", "av1"; empty = none, or not known
    QString audioCodec{};                  ///< "aac", "opus"; empty = none, or not known

    friend bool operator==(const MediaAsset &, const MediaAsset &) = default;
};

/// What is said in a film, to be read along with it in one language.
struct MediaCaptions
{
    QString language;  ///< BCP 47, such as "en" or "pt-BR"
    MediaAsset asset;  ///< WebVTT; its duration is the moment in the film at which the last of them goes

    friend bool operator==(const MediaCaptions &, const MediaCaptions &) = default;
};

struct PostMedia
{
    MediaAsset asset;
    QString alt;
    QList<MediaCaptions> captions{};  ///< of a film, one for each language

    friend bool operator==(const PostMedia &, const PostMedia &) = default;
};

/// What one account gets instead of what all get. What is absent follows the common content, whatever that becomes.
struct PostVariant
{
    std::optional<QStringList> parts{};
    std::optional<QList<PostMedia>> media{};
    std::optional<QString> link{};
    std::optional<QString> title{};
    std::optional<QString> firstComment{};

    /// It follows in everything, so there is nothing to keep of it.
    [[nodiscard]] bool followsAll() const { return *this == PostVariant{}; }

    friend bool operator==(const PostVariant &, const PostVariant &) = default;
};

/// What is written once and never changed: editing makes another one.
struct PostContent
{
    QStringList parts;  ///< thread parts; one for an ordinary post
    QList<PostMedia> media;
    QString link;
    QString title;
    QString firstComment;
    QJsonObject options;  ///< by OptionSpec::key, or `platform.key` for one platform only
    /// By the account's key, also of accounts that the post is not for at present: whoever chooses one again finds what
    /// was written for it. None of them follows all.
    QMap<QString, PostVariant> variants{};

    friend bool operator==(const PostContent &, const PostContent &) = default;
};

/// `content` with `own` in its place; its variants stay.
PostContent withVariant(PostContent content, const PostVariant &own);
/// What the account with this key gets of it: the common content with its own in place of that. Has no variants.
PostContent contentFor(const PostContent &content, const QString &account);
/// How people know the post: the beginning of its text, else its title, else the same of the first variant that has
/// either; on one line, may be empty.
QString firstWords(const PostContent &content);
/// The least variant that makes `own` of `common`: what is the same in both follows.
PostVariant variantFrom(const PostContent &common, const PostContent &own);

/// The parts as one text, separated by a line holding only "---", as people and CSV files write it.
QString joinParts(const QStringList &parts);
/// The other way round; blank parts are left out, and there is always at least one.
QStringList splitParts(const QString &text);

/// What a person composes once for some accounts.
struct NewPost
{
    QString key;
    PostContent content;
    QList<AccountId> accounts;
    std::optional<PlannedTime> plan;  ///< absent: a draft without a time
    bool draft = false;
    Priority priority = Priority::Normal;
    bool maxSpeed = false;  ///< the spacing before it is ignored; limits never
    QStringList tags;
    QJsonObject extra;  ///< columns of an imported file that Carillon keeps but does not use
};

struct Post
{
    PostId id;
    QString key;
    int version = 0;
    int revision = 1;  ///< number of the current content
    PostContent content;
    std::optional<PlannedTime> plan;
    Priority priority = Priority::Normal;
    bool maxSpeed = false;
    QStringList tags;
    QJsonObject extra;
    Instant createdAt;
};

/// The value that `platform` is to use for option `key`: its own (`platform.key`) before the general one.
QString optionValue(const QJsonObject &options, const QString &platform, const QString &key);

}  // namespace carillon
