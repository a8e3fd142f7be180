// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubecheck.h"

#include "core/platforms/mediacheck.h"
#include "core/platforms/youtube/youtubesentences.h"
#include "core/platforms/youtube/youtubevideo.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Problem error(const QString &code, const QString &message, int part = -1)
{
    return Problem{.code = code, .message = message, .part = part};
}

Problem warning(const QString &code, const QString &message, int part = -1)
{
    return Problem{.severity = Severity::Warning, .code = code, .message = message, .part = part};
}

QString mebibytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / (1024 * 1024), 'f', 1);
}

QList<Problem> titleProblems(const FrozenPost &post)
{
    const auto title = post.title.trimmed();
    if (title.isEmpty())
        return {error(u"title_missing"_s, YoutubeSentences::tr("A video needs a title. Write one."))};
    QList<Problem> problems;
    if (const auto length = title.toUcs4().size(); length > maxTitleLength)
        problems += error(u"title_too_long"_s,
                          YoutubeSentences::tr("The title has %1 characters; YouTube takes %2. Shorten it.")
                              .arg(length)
                              .arg(maxTitleLength));
    if (hasAngleBrackets(title))
        problems
            += error(u"title_invalid"_s, YoutubeSentences::tr("YouTube takes no < and > in a title. Leave them out."));
    return problems;
}

QList<Problem> textProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    if (post.parts.size() > 1)
        problems += error(u"thread"_s,
                          YoutubeSentences::tr("YouTube has no threads. Write one text, which goes below the video."));
    const auto description = descriptionOf(post);
    if (const auto bytes = description.toUtf8().size(); bytes > maxDescriptionBytes)
        problems += error(u"text_too_long"_s,
                          YoutubeSentences::tr("The description has %1 bytes with its link; YouTube takes %2, and most "
                                               "letters beyond the English ones are two or more. Shorten it.")
                              .arg(bytes)
                              .arg(maxDescriptionBytes),
                          0);
    if (hasAngleBrackets(description))
        problems += error(u"text_invalid"_s,
                          YoutubeSentences::tr("YouTube takes no < and > in a description. Leave them out."), 0);
    return problems;
}

QList<Problem> commentProblems(const FrozenPost &post)
{
    if (post.firstComment.isEmpty())
        return {};
    QList<Problem> problems;
    if (const auto length = post.firstComment.toUcs4().size(); length > maxCommentLength)
        problems += error(u"first_comment_too_long"_s,
                          YoutubeSentences::tr("The first comment has %1 characters; YouTube takes %2. Shorten it.")
                              .arg(length)
                              .arg(maxCommentLength));
    if (!post.account.reported["may_comment"_L1].toBool(true))
        problems += error(u"first_comment_not_allowed"_s,
                          YoutubeSentences::tr("This login may not comment. Connect the account again and allow "
                                               "everything that is asked, or leave out the first comment."));
    if (optionOf(post, u"made_for_kids"_s) == "yes"_L1)
        problems += warning(u"first_comment_for_kids"_s,
                            YoutubeSentences::tr("Videos made for kids have no comments; the first comment will be "
                                                 "refused. Leave it out."));
    return problems;
}

QList<Problem> videoProblems(const FrozenPost &post, int part)
{
    QList<Problem> problems;
    const auto &video = post.media.at(part);
    if (video.bytes == 0)
        problems += error(u"media_empty"_s, YoutubeSentences::tr("The video file is empty."), part);
    if (video.bytes > maxVideoBytes)
        problems += error(u"media_too_large"_s,
                          YoutubeSentences::tr("The video has %1 MiB; YouTube takes 256 GB. Make it smaller.")
                              .arg(mebibytes(video.bytes)),
                          part);
    if (video.duration > 12h)
        problems += error(u"media_too_long"_s,
                          YoutubeSentences::tr("The video is longer than 12 hours. Cut it into several."), part);
    const auto longUploads = post.account.reported["long_uploads"_L1].toString();
    const bool isShortOnly = longUploads == "disallowed"_L1 || longUploads == "eligible"_L1;
    if (isShortOnly && video.duration > 15min && video.duration <= 12h)
        problems += error(u"media_too_long"_s,
                          YoutubeSentences::tr("The video is longer than 15 minutes, which YouTube takes only from "
                                               "channels whose telephone number is verified. Verify the channel at "
                                               "youtube.com/verify and connect it again, or cut the video."),
                          part);
    return problems;
}

QList<Problem> thumbnailProblems(const FrozenMedia &picture, int part, const MediaRules &rules)
{
    auto problems = mediumProblems(picture, part, rules);
    if (picture.width > 0 && picture.width < 640)
        problems += warning(u"media_too_small"_s,
                            YoutubeSentences::tr("The picture beside the video is its thumbnail, which should be at "
                                                 "least 640 pixels wide; it has %1.")
                                .arg(picture.width),
                            part);
    return problems;
}

/// Captions cost much, and need more than what uploads a video.
QList<Problem> captionsProblems(const FrozenPost &post, int part)
{
    if (post.media.at(part).captions.isEmpty() || post.account.reported["may_comment"_L1].toBool(true))
        return {};
    return {
        warning(u"captions_not_allowed"_s,
                YoutubeSentences::tr("This login may not add captions, so the video will be without them. Connect the "
                                     "account again and allow everything that is asked."),
                part)};
}

QList<Problem> mediaProblems(const FrozenPost &post, const MediaRules &rules)
{
    const auto &media = post.media;
    const auto videos = std::count_if(media.begin(), media.end(), isVideo);
    const auto pictures = std::count_if(media.begin(), media.end(), isPicture);
    if (videos == 0)
        return {error(u"video_missing"_s,
                      YoutubeSentences::tr("YouTube takes videos only: text, pictures and polls alone can't be posted "
                                           "there. Attach a video."))};
    QList<Problem> problems;
    if (videos > 1)
        problems += error(u"too_many_media"_s,
                          YoutubeSentences::tr("The post has %1 videos; a post on YouTube is exactly one. Leave the "
                                               "others out.")
                              .arg(videos));
    if (pictures > 1)
        problems += error(u"too_many_media"_s,
                          YoutubeSentences::tr("The post has %1 pictures; beside a video there is one, its thumbnail. "
                                               "Leave the others out.")
                              .arg(pictures));
    if (videos + pictures < media.size())
        problems += error(u"mixed_media"_s,
                          YoutubeSentences::tr("A post on YouTube is a video and, if wanted, a picture as its "
                                               "thumbnail. Leave the other files out."));
    problems += videoProblems(post, videoIndex(post));
    problems += captionsProblems(post, videoIndex(post));
    if (const int picture = thumbnailIndex(post); picture >= 0)
        problems += thumbnailProblems(media.at(picture), picture, rules);
    return problems;
}

/// `value` is one of `choices`, or the option is not said.
QList<Problem> choiceProblems(const FrozenPost &post, const QString &key, const QStringList &choices)
{
    const auto value = optionOf(post, key);
    if (value.isEmpty() || choices.contains(value))
        return {};
    return {error(
        u"option_invalid"_s,
        YoutubeSentences::tr("The option %1 is \"%2\"; write one of %3.").arg(key, value, choices.join(u", "_s)))};
}

QList<Problem> optionProblems(const FrozenPost &post)
{
    const QStringList yesNo{u"no"_s, u"yes"_s};
    auto problems = choiceProblems(post, u"privacy"_s, {u"public"_s, u"unlisted"_s, u"private"_s})
        + choiceProblems(post, u"license"_s, {u"YouTube"_s, u"Creative Commons"_s});
    for (const auto &key :
         {u"made_for_kids"_s, u"notify_subscribers"_s, u"embeddable"_s, u"contains_synthetic_media"_s})
        problems += choiceProblems(post, key, yesNo);
    if (optionOf(post, u"made_for_kids"_s).isEmpty())
        problems += error(u"made_for_kids_missing"_s,
                          YoutubeSentences::tr("YouTube must be told whether the video is made for kids. Answer with "
                                               "yes or no (the option made_for_kids)."));
    if (const auto category = optionOf(post, u"category"_s); !category.isEmpty() && categoryId(category).isEmpty())
        problems += error(
            u"option_invalid"_s,
            YoutubeSentences::tr("YouTube has no category \"%1\". Choose one of those offered.").arg(category));
    static const QRegularExpression language{u"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"_s};
    if (const auto spoken = optionOf(post, u"language"_s); !spoken.isEmpty() && !language.match(spoken).hasMatch())
        problems += error(
            u"option_invalid"_s,
            YoutubeSentences::tr("The option language is \"%1\"; write a code such as en or pt-BR.").arg(spoken));
    const auto tags = tagsOf(post);
    if (const auto length = tagsLength(tags); length > maxTagsLength)
        problems += error(u"tags_too_long"_s,
                          YoutubeSentences::tr("The tags have %1 characters with their commas and quotes; YouTube "
                                               "takes %2. Leave some out.")
                              .arg(length)
                              .arg(maxTagsLength));
    if (hasAngleBrackets(tags.join(u','))) {
        problems
            += error(u"option_invalid"_s, YoutubeSentences::tr("YouTube takes no < and > in tags. Leave them out."));
    }
    if (!optionOf(post, u"playlist"_s).isEmpty() && !post.account.reported["may_comment"_L1].toBool(true))
        problems += warning(u"playlist_not_allowed"_s,
                            YoutubeSentences::tr("This login may not change playlists. Connect the account again and "
                                                 "allow everything that is asked."));
    return problems;
}

}  // namespace

QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules)
{
    return titleProblems(post) + textProblems(post) + commentProblems(post) + mediaProblems(post, rules)
        + optionProblems(post);
}

}  // namespace carillon::youtube
