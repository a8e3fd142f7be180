// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedincheck.h"

#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinbody.h"
#include "core/platforms/linkedin/linkedinsentences.h"
#include "core/platforms/linkedin/linkedintext.h"
#include "core/platforms/mediacheck.h"
#include "core/platforms/wire.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longestText = 3000;
constexpr int longestComment = 1250;
constexpr int longestTitle = 400;
constexpr int longestAlt = 4086;
constexpr int mostImages = 20;
constexpr qint64 tooManyPixels = 36'152'320;
constexpr qint64 mostImageBytes = 20'971'520;
constexpr qint64 fewestFilmBytes = 76'800;
constexpr qint64 mostFilmBytes = 524'288'000;
constexpr qint64 mostDocumentBytes = 104'857'600;

Problem problem(const QString &code, const QString &message, int part = -1)
{
    return {.code = code, .message = message, .part = part};
}

Problem warning(const QString &code, const QString &message)
{
    return {.severity = Severity::Warning, .code = code, .message = message};
}

QString mebibytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / (1024 * 1024), 'f', 1);
}

QList<Problem> textProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    if (post.parts.size() > 1)
        problems += problem(u"threads_unsupported"_s,
                            LinkedInSentences::tr("LinkedIn has no threads. Put it all into one text, or leave this "
                                                  "account out."));
    const auto text = shownText(post, hasCard(post));
    if (const auto length = lengthOf(text); length > longestText)
        problems += problem(u"text_too_long"_s,
                            LinkedInSentences::tr("The text has %1 characters with its link; LinkedIn takes %2. "
                                                  "Shorten it.")
                                .arg(length)
                                .arg(longestText),
                            0);
    if (text.trimmed().isEmpty() && post.media.isEmpty() && !hasCard(post) && !pollOf(post))
        problems += problem(u"empty"_s, LinkedInSentences::tr("There is nothing to post. Write a text."), 0);
    return problems;
}

QList<Problem> commentProblems(const FrozenPost &post)
{
    if (post.firstComment.isEmpty())
        return {};
    if (!isOrganization(post.account))
        return {warning(u"first_comment_unsupported"_s,
                        LinkedInSentences::tr("LinkedIn lets no app of your own comment as a person. Add the first "
                                              "comment by hand when the post is out."))};
    const auto length = lengthOf(post.firstComment);
    if (length <= longestComment)
        return {};
    return {problem(u"first_comment_too_long"_s,
                    LinkedInSentences::tr("The first comment has %1 characters; LinkedIn takes %2. Shorten it.")
                        .arg(length)
                        .arg(longestComment))};
}

QList<Problem> linkProblems(const FrozenPost &post)
{
    if (post.link.isEmpty())
        return {};
    QList<Problem> problems;
    const QUrl link{post.link, QUrl::StrictMode};
    if (!isWebAddress(link))
        problems += problem(u"link_invalid"_s,
                            LinkedInSentences::tr("\"%1\" is no web address. Write it whole, such as "
                                                  "https://example.com.")
                                .arg(post.link));
    else if (!post.media.isEmpty() || pollOf(post))
        problems += warning(u"link_without_card"_s,
                            LinkedInSentences::tr("LinkedIn shows media or a poll, or a link's card. The link goes "
                                                  "below the text."));
    return problems;
}

QList<Problem> titleProblems(const FrozenPost &post)
{
    if (lengthOf(post.title) <= longestTitle)
        return {};
    return {problem(u"title_too_long"_s,
                    LinkedInSentences::tr("The title has %1 characters; LinkedIn takes %2. Shorten it.")
                        .arg(lengthOf(post.title))
                        .arg(longestTitle))};
}

QList<Problem> sizeProblems(const FrozenMedia &medium, int part, qint64 fewest, qint64 most)
{
    if (medium.bytes > most)
        return {problem(u"media_too_large"_s,
                        LinkedInSentences::tr("The file has %1 MiB; LinkedIn takes %2. Make it smaller.")
                            .arg(mebibytes(medium.bytes), mebibytes(most)),
                        part)};
    if (medium.bytes < fewest)
        return {problem(u"media_too_small"_s,
                        LinkedInSentences::tr("The video has %1 KiB; LinkedIn takes none below %2. Use a better one.")
                            .arg(medium.bytes / 1024)
                            .arg(fewest / 1024),
                        part)};
    return {};
}

Problem typeProblem(const FrozenMedia &medium, int part, const QStringList &taken)
{
    return problem(u"unsupported_type"_s,
                   LinkedInSentences::tr("LinkedIn takes no files of the type %1. Convert it to %2.")
                       .arg(medium.mime, taken.join(u", "_s)),
                   part);
}

/// What moves is sent as it is.
QList<Problem> animationProblems(const FrozenMedia &medium, int part)
{
    auto problems = sizeProblems(medium, part, 0, mostImageBytes);
    if (medium.mime != "image/gif"_L1)
        problems += typeProblem(medium, part, {u"GIF"_s});
    if (qint64{medium.width} * medium.height >= tooManyPixels)
        problems += problem(u"too_many_pixels"_s,
                            LinkedInSentences::tr("The picture has %1 by %2 pixels; LinkedIn takes fewer than %3 in "
                                                  "all. Scale it down.")
                                .arg(medium.width)
                                .arg(medium.height)
                                .arg(tooManyPixels),
                            part);
    return problems;
}

QList<Problem> filmProblems(const FrozenMedia &medium, int part)
{
    auto problems = sizeProblems(medium, part, fewestFilmBytes, mostFilmBytes);
    if (medium.mime != "video/mp4"_L1)
        problems += typeProblem(medium, part, {u"MP4"_s});
    const bool isKnown = medium.duration > 0ms;
    if (isKnown && (medium.duration < 3s || medium.duration > 30min))
        problems += problem(u"duration"_s,
                            LinkedInSentences::tr("The video lasts %1 seconds; LinkedIn takes 3 seconds to 30 minutes. "
                                                  "Cut it.")
                                .arg(std::chrono::round<std::chrono::seconds>(medium.duration).count()),
                            part);
    return problems;
}

QList<Problem> documentProblems(const FrozenMedia &medium, int part)
{
    static const QStringList types{u"application/pdf"_s, u"application/vnd.ms-powerpoint"_s,
                                   u"application/vnd.openxmlformats-officedocument.presentationml.presentation"_s,
                                   u"application/msword"_s,
                                   u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s};
    auto problems = sizeProblems(medium, part, 0, mostDocumentBytes);
    if (!types.contains(medium.mime))
        problems += typeProblem(medium, part, {u"PDF"_s, u"PPTX"_s, u"DOCX"_s});
    return problems;
}

QList<Problem> problemsOf(const FrozenMedia &medium, int part, const MediaRules &rules)
{
    QList<Problem> problems;
    switch (medium.kind) {
    case MediaKind::Image:
        problems = mediumProblems(medium, part, rules);
        break;
    case MediaKind::Animation:
        problems = animationProblems(medium, part);
        break;
    case MediaKind::Video:
        problems = filmProblems(medium, part);
        break;
    case MediaKind::Document:
        problems = documentProblems(medium, part);
        break;
    case MediaKind::Audio:
        problems += problem(u"unsupported_type"_s,
                            LinkedInSentences::tr("LinkedIn takes no sound. Make a video of it."), part);
        break;
    }
    if (lengthOf(medium.alt) > longestAlt)
        problems += problem(u"alt_too_long"_s,
                            LinkedInSentences::tr("The description has %1 characters; LinkedIn takes %2. Shorten it.")
                                .arg(lengthOf(medium.alt))
                                .arg(longestAlt),
                            part);
    return problems;
}

QList<Problem> mediaProblems(const FrozenPost &post, const MediaRules &rules)
{
    QList<Problem> problems;
    if (post.media.size() > mostImages)
        problems += problem(u"too_many_media"_s,
                            LinkedInSentences::tr("The post has %1 files; LinkedIn takes %2. Leave some out.")
                                .arg(post.media.size())
                                .arg(mostImages));
    const auto isPicture = [](const FrozenMedia &medium) {
        return collectionOf(medium.kind) == "images"_L1;
    };
    if (post.media.size() > 1 && !std::all_of(post.media.begin(), post.media.end(), isPicture))
        problems += problem(u"mixed_media"_s,
                            LinkedInSentences::tr("A video or document stands alone in a post. Leave the other files "
                                                  "out."));
    for (int part = 0; part < post.media.size(); ++part)
        problems += problemsOf(post.media.at(part), part, rules);
    return problems;
}

QList<Problem> pollProblems(const FrozenPost &post)
{
    static const QStringList durations{u"ONE_DAY"_s, u"THREE_DAYS"_s, u"SEVEN_DAYS"_s, u"FOURTEEN_DAYS"_s};
    const auto poll = pollOf(post);
    if (!poll)
        return {};
    QList<Problem> problems;
    const auto refuse = [&](const QString &sentence) {
        problems += problem(u"poll_invalid"_s, sentence);
    };
    if (poll->question.isEmpty() || lengthOf(poll->question) > 140)
        refuse(LinkedInSentences::tr("A poll's question has 1 to 140 characters."));
    if (poll->answers.size() < 2 || poll->answers.size() > 4)
        refuse(LinkedInSentences::tr("A poll has two to four answers, separated by |."));
    for (const auto &answer : poll->answers) {
        if (answer.isEmpty() || lengthOf(answer) > 30)
            refuse(LinkedInSentences::tr("The answer \"%1\" does not have 1 to 30 characters.").arg(answer));
    }
    if (!durations.contains(poll->duration))
        refuse(LinkedInSentences::tr("A poll is open for one_day, three_days, seven_days or fourteen_days."));
    if (!post.media.isEmpty())
        refuse(LinkedInSentences::tr("A post has media or a poll, not both. Leave one of them out."));
    return problems;
}

QList<Problem> optionProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    const auto visibility = postOption(post, u"visibility"_s);
    if (!visibility.isEmpty() && visibility != "public"_L1 && visibility != "connections"_L1)
        problems += problem(
            u"option_invalid"_s,
            LinkedInSentences::tr("The option visibility is \"%1\"; write public or connections.").arg(visibility));
    else if (visibility == "connections"_L1 && isOrganization(post.account))
        problems += warning(u"visibility_unsupported"_s,
                            LinkedInSentences::tr("An organization has no connections: its post is public."));
    const auto reshare = postOption(post, u"reshare"_s);
    if (!reshare.isEmpty() && reshare != "yes"_L1 && reshare != "no"_L1)
        problems += problem(u"option_invalid"_s,
                            LinkedInSentences::tr("The option reshare is \"%1\"; write yes or no.").arg(reshare));
    QStringList faulty;
    mentionsIn(postOption(post, u"mentions"_s), &faulty);
    for (const auto &entry : faulty)
        problems += problem(u"mention_unresolved"_s,
                            LinkedInSentences::tr("The mention \"%1\" is not understood. Write @Name = "
                                                  "urn:li:organization:NUMBER, with a semicolon between several.")
                                .arg(entry));
    static const QRegularExpression month{u"^20\\d{4}$"_s};
    if (const auto version = apiVersionOf(post.account); !month.match(version).hasMatch())
        problems += problem(u"option_invalid"_s,
                            LinkedInSentences::tr("The account's option api_version is \"%1\"; write a year and a "
                                                  "month, such as 202608.")
                                .arg(version));
    return problems;
}

}  // namespace

QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules)
{
    return textProblems(post) + commentProblems(post) + linkProblems(post) + titleProblems(post)
        + mediaProblems(post, rules) + pollProblems(post) + optionProblems(post);
}

}  // namespace carillon::linkedin
