// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookcheck.h"

#include "core/platforms/facebook/facebookcaptions.h"
#include "core/platforms/facebook/facebookhosts.h"
#include "core/platforms/facebook/facebookpost.h"
#include "core/platforms/facebook/facebooksentences.h"
#include "core/platforms/wire.h"
#include "core/text/weblinks.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// All figures: limits.json, sources.
constexpr int longestText = 63'206;
constexpr int longestComment = 8'000;
constexpr int longestTitle = 255;
constexpr int mostPhotos = 10;
constexpr qint64 mostFilmBytes = 10'000'000'000;
constexpr qint64 manyFilmBytes = 4'000'000'000;
constexpr auto longestFilm = 4h;
constexpr auto shortestReel = 3s;
constexpr auto longestReel = 90s;
constexpr auto longestStory = 60s;
constexpr int narrowestReel = 540;
constexpr int lowestReel = 960;

Problem problem(const QString &code, const QString &message, int part = -1)
{
    return {.code = code, .message = message, .part = part};
}

Problem warning(const QString &code, const QString &message, int part = -1)
{
    return {.severity = Severity::Warning, .code = code, .message = message, .part = part};
}

QString gigabytes(qint64 bytes)
{
    return QLocale{}.toString(double(bytes) / 1e9, 'f', 1);
}

QList<Problem> textProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    if (post.parts.size() > 1)
        problems += problem(u"threads_unsupported"_s,
                            FacebookSentences::tr("Facebook has no threads. Put it all into one text, or leave this "
                                                  "account out."));
    const auto message = messageOf(post);
    if (message.size() > longestText)
        problems += problem(u"text_too_long"_s,
                            FacebookSentences::tr("The text has %1 characters; Facebook takes %2. Shorten it.")
                                .arg(message.size())
                                .arg(longestText),
                            0);
    if (message.trimmed().isEmpty() && post.media.isEmpty() && post.link.isEmpty())
        problems += problem(u"empty"_s, FacebookSentences::tr("There is nothing to post. Write a text."), 0);
    return problems;
}

QList<Problem> commentProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    if (post.firstComment.isEmpty())
        return problems;
    if (post.firstComment.size() > longestComment)
        problems += problem(u"first_comment_too_long"_s,
                            FacebookSentences::tr("The first comment has %1 characters; Facebook takes %2. Shorten it.")
                                .arg(post.firstComment.size())
                                .arg(longestComment));
    const auto mayComment = post.account.reported["may_comment"_L1];
    if (mayComment.isBool() && !mayComment.toBool())
        problems += problem(u"first_comment_unsupported"_s,
                            FacebookSentences::tr("This login may not comment. Connect the account again and allow "
                                                  "it, or leave the first comment out."));
    return problems;
}

QList<Problem> linkProblems(const FrozenPost &post)
{
    if (post.link.isEmpty())
        return {};
    const QUrl link{post.link, QUrl::StrictMode};
    if (!isWebAddress(link))
        return {problem(u"link_invalid"_s,
                        FacebookSentences::tr("\"%1\" is no web address. Write it whole, such as https://example.com.")
                            .arg(post.link))};
    const auto host = link.host();
    if (host == "facebook.com"_L1 || host.endsWith(".facebook.com"_L1))
        return {problem(u"link_refused"_s,
                        FacebookSentences::tr("Facebook takes no previews of its own pages. Write the address into "
                                              "the text instead."))};
    if (!post.media.isEmpty())
        return {warning(u"link_without_card"_s,
                        FacebookSentences::tr("Facebook shows media, or a link's preview. The link goes below the "
                                              "text."))};
    return {};
}

QList<Problem> photoProblems(const FrozenMedia &photo, int part)
{
    static const QStringList readable{u"image/jpeg"_s, u"image/png"_s,  u"image/gif"_s,
                                      u"image/bmp"_s,  u"image/webp"_s, u"image/tiff"_s};
    QList<Problem> problems;
    if (!readable.contains(photo.mime))
        problems += problem(
            u"unsupported_type"_s,
            FacebookSentences::tr("Files of the type %1 are not taken as photos. Save it as JPEG.").arg(photo.mime),
            part);
    if (photo.kind == MediaKind::Animation)
        problems += warning(u"animation_stands_still"_s,
                            FacebookSentences::tr("Facebook shows the first picture of an animation only. A video "
                                                  "would move."),
                            part);
    return problems;
}

QList<Problem> lengthProblems(const FrozenMedia &film, int part, bool isStory)
{
    const auto longest = isStory ? longestStory : longestReel;
    if (film.duration.count() == 0 || (film.duration >= shortestReel && film.duration <= longest))
        return {};
    const auto seconds = QLocale{}.toString(double(film.duration.count()) / 1000, 'g', 4);
    const auto sentence = isStory
        ? FacebookSentences::tr("A story takes 3 to 60 seconds; this one has %1. Cut it, or post it as a video.")
        : FacebookSentences::tr("A reel takes 3 to 90 seconds; this one has %1. Cut it, or post it as a video.");
    return {problem(film.duration < shortestReel ? u"too_short"_s : u"too_long"_s, sentence.arg(seconds), part)};
}

/// Of a reel, or of a story's film.
QList<Problem> uprightProblems(const FrozenMedia &film, int part, bool isStory)
{
    auto problems = lengthProblems(film, part, isStory);
    if (film.mime != "video/mp4"_L1)
        problems += problem(u"unsupported_type"_s,
                            FacebookSentences::tr("A reel or a story is an MP4 file. Convert it."), part);
    if (film.width > 0 && (film.width < narrowestReel || film.height < lowestReel))
        problems
            += problem(u"too_small"_s,
                       FacebookSentences::tr("A reel or a story has at least 540 by 960 pixels; this one has %1 by %2. "
                                             "Export it larger, or post it as a video.")
                           .arg(film.width)
                           .arg(film.height),
                       part);
    const double ratio = film.height > 0 ? double(film.width) / film.height : 9.0 / 16;
    if (ratio < 0.54 || ratio > 0.58)
        problems += problem(
            u"aspect_ratio"_s,
            FacebookSentences::tr("A reel or a story is upright, 9 by 16. Crop it, or post it as a video."), part);
    if (film.framesPerSecond > 0 && (film.framesPerSecond < 23.5 || film.framesPerSecond > 60.5))
        problems += problem(u"frame_rate"_s,
                            FacebookSentences::tr("A reel or a story has 24 to 60 pictures a second. Export it anew."),
                            part);
    static const QStringList codecs{u"h264"_s, u"hevc"_s, u"vp9"_s, u"av1"_s};
    const bool isStrange = (!film.videoCodec.isEmpty() && !codecs.contains(film.videoCodec))
        || (!film.audioCodec.isEmpty() && film.audioCodec != "aac"_L1);
    if (isStrange)
        problems
            += problem(u"codec"_s,
                       FacebookSentences::tr("A reel or a story is H.264, H.265, VP9 or AV1 with AAC sound. Export it "
                                             "anew."),
                       part);
    return problems;
}

QList<Problem> filmProblems(const FrozenPost &post, int part)
{
    const auto &film = post.media.at(part);
    QList<Problem> problems;
    if (film.bytes > mostFilmBytes)
        problems += problem(u"media_too_large"_s,
                            FacebookSentences::tr("The video has %1 GB; Facebook takes %2. Make it smaller.")
                                .arg(gigabytes(film.bytes), gigabytes(mostFilmBytes)),
                            part);
    else if (film.bytes > manyFilmBytes)
        problems += warning(u"media_large"_s,
                            FacebookSentences::tr("The video has %1 GB; some of Facebook's pages say that it takes "
                                                  "%2. Make it smaller to be sure.")
                                .arg(gigabytes(film.bytes), gigabytes(manyFilmBytes)),
                            part);
    if (!film.alt.isEmpty())
        problems += warning(u"alt_unsupported"_s,
                            FacebookSentences::tr("Facebook takes no description of a video from here. Add it there."),
                            part);
    if (shapeOf(post) == Shape::Reel || shapeOf(post) == Shape::FilmStory)
        return problems + uprightProblems(film, part, isStory(post));
    if (film.mime != "video/mp4"_L1 && film.mime != "video/quicktime"_L1)
        problems += problem(u"unsupported_type"_s,
                            FacebookSentences::tr("A video is an MP4 or QuickTime file. Convert it."), part);
    if (film.duration > longestFilm)
        problems += problem(u"too_long"_s,
                            FacebookSentences::tr("The video is longer than the four hours that Facebook takes. Cut "
                                                  "it."),
                            part);
    return problems;
}

QList<Problem> mediaProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    const int film = filmIndex(post);
    if (film >= 0 && post.media.size() > 1 && !isStory(post))
        problems += problem(u"mixed_media"_s,
                            FacebookSentences::tr("A video stands alone in a post of a page. Leave the other files "
                                                  "out."));
    if (film < 0 && post.media.size() > mostPhotos)
        problems += problem(u"too_many_media"_s,
                            FacebookSentences::tr("The post has %1 photos; Facebook takes %2. Leave some out.")
                                .arg(post.media.size())
                                .arg(mostPhotos));
    for (int part = 0; part < post.media.size(); ++part) {
        const auto &medium = post.media.at(part);
        const bool isPhoto = medium.kind == MediaKind::Image || medium.kind == MediaKind::Animation;
        if (isFilm(medium))
            problems += filmProblems(post, part);
        else if (isPhoto)
            problems += photoProblems(medium, part);
        else
            problems += problem(u"unsupported_type"_s,
                                FacebookSentences::tr("Facebook takes photos and videos; leave this file out."), part);
    }
    return problems;
}

QList<Problem> optionProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    const auto kind = optionOf(post, u"kind"_s);
    if (!kind.isEmpty() && kind != "post"_L1 && kind != "reel"_L1 && kind != "story"_L1)
        problems += problem(u"option_invalid"_s,
                            FacebookSentences::tr("The option kind is \"%1\"; write post, reel or story.").arg(kind));
    if (kind == "reel"_L1 && filmIndex(post) < 0)
        problems += problem(u"reel_without_video"_s,
                            FacebookSentences::tr("A reel is a video. Attach one, or make it an ordinary post."));
    if (post.title.trimmed().size() > longestTitle && filmIndex(post) >= 0)
        problems += problem(u"title_too_long"_s,
                            FacebookSentences::tr("The title has %1 characters; Facebook takes %2. Shorten it.")
                                .arg(post.title.trimmed().size())
                                .arg(longestTitle));
    return problems;
}

/// What a story is no place for, and that it is one file alone.
QList<Problem> storyProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    if (post.parts.size() > 1)
        problems += problem(u"threads_unsupported"_s,
                            FacebookSentences::tr("Facebook has no threads. Put it all into one text, or leave this "
                                                  "account out."));
    if (!post.parts.value(0).trimmed().isEmpty() || !post.title.trimmed().isEmpty())
        problems
            += warning(u"story_without_text"_s,
                       FacebookSentences::tr("A story shows no text. Write it into the picture, or leave it out."), 0);
    if (!post.link.isEmpty())
        problems += warning(u"story_without_link"_s,
                            FacebookSentences::tr("A story of a page carries no link from here; it is left out."));
    if (!post.firstComment.isEmpty())
        problems += problem(u"first_comment_unsupported"_s,
                            FacebookSentences::tr("Nothing can be written below a story. Leave the first comment "
                                                  "out."));
    if (post.media.isEmpty())
        problems += problem(u"story_without_media"_s,
                            FacebookSentences::tr("A story is a picture or a video. Attach one, or make it an ordinary "
                                                  "post."));
    if (post.media.size() > 1)
        problems += problem(u"too_many_media"_s,
                            FacebookSentences::tr("A story is one picture or one video. Leave the other files out."));
    const bool hasCaptions = std::any_of(post.media.begin(), post.media.end(),
                                         [](const FrozenMedia &medium) { return !medium.captions.isEmpty(); });
    if (hasCaptions)
        problems += warning(u"captions_not_taken"_s,
                            FacebookSentences::tr("A story takes no captions from here; they are left out."));
    return problems;
}

}  // namespace

QList<Problem> problemsOf(const FrozenPost &post)
{
    if (isStory(post))
        return storyProblems(post) + mediaProblems(post) + optionProblems(post);
    return textProblems(post) + commentProblems(post) + linkProblems(post) + mediaProblems(post)
        + captionsProblems(post) + optionProblems(post);
}

QList<TextEntity> postEntities(const QString &text)
{
    QList<TextEntity> entities;
    const auto links = findWebLinks(text);
    for (const auto &link : links)
        entities += TextEntity{.kind = TextEntity::Kind::Link,
                               .start = link.start,
                               .end = link.end,
                               .value = text.mid(link.start, link.end - link.start)};
    const auto isOfTag = [&](qsizetype at) {
        return text.at(at).isLetterOrNumber() || text.at(at) == u'_';
    };
    for (qsizetype at = text.indexOf(u'#'); at >= 0; at = text.indexOf(u'#', at + 1)) {
        const bool isOfLink = std::any_of(links.begin(), links.end(),
                                          [at](const TextSpan &link) { return link.start <= at && at < link.end; });
        const bool isGlued = at > 0 && isOfTag(at - 1);
        auto end = at + 1;
        while (end < text.size() && isOfTag(end))
            ++end;
        if (!isOfLink && !isGlued && end > at + 1)
            entities += TextEntity{
                .kind = TextEntity::Kind::Tag, .start = at, .end = end, .value = text.mid(at + 1, end - at - 1)};
    }
    std::sort(entities.begin(), entities.end(),
              [](const TextEntity &one, const TextEntity &other) { return one.start < other.start; });
    return entities;
}

}  // namespace carillon::facebook
