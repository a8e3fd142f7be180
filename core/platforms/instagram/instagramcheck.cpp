// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramcheck.h"

#include "core/platforms/instagram/instagramhosts.h"
#include "core/platforms/instagram/instagrampost.h"
#include "core/platforms/instagram/instagramsentences.h"
#include "core/platforms/mediacheck.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace carillon::instagram {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// All figures: limits.json, sources.
constexpr int longestCaption = 2'200;
constexpr int mostTags = 30;
constexpr int fewTags = 5;
constexpr int mostMentions = 20;
constexpr int mostCollaborators = 3;
constexpr int mostTaggedPeople = 20;
constexpr int longestAlt = 1'000;
constexpr qint64 mostStoryBytes = 100'000'000;
constexpr auto longestStory = 60s;

Problem problem(const QString &code, const QString &message, int part = -1)
{
    return {.code = code, .message = message, .part = part};
}

Problem warning(const QString &code, const QString &message, int part = -1)
{
    return {.severity = Severity::Warning, .code = code, .message = message, .part = part};
}

int countOf(const QString &text, TextEntity::Kind kind)
{
    const auto entities = captionEntities(text);
    return static_cast<int>(std::count_if(entities.begin(), entities.end(),
                                          [kind](const TextEntity &entity) { return entity.kind == kind; }));
}

QList<Problem> tagProblems(const QString &caption)
{
    QList<Problem> problems;
    const int tags = countOf(caption, TextEntity::Kind::Tag);
    const int mentions = countOf(caption, TextEntity::Kind::Mention);
    if (tags > mostTags)
        problems += problem(
            u"too_many_tags"_s,
            InstagramSentences::tr("The text has %1 tags; Instagram takes %2. Leave some out.").arg(tags).arg(mostTags),
            0);
    else if (tags > fewTags)
        problems += warning(u"many_tags"_s,
                            InstagramSentences::tr("The text has %1 tags. Instagram's documents allow %2, but others "
                                                   "report that it takes no more than %3.")
                                .arg(tags)
                                .arg(mostTags)
                                .arg(fewTags),
                            0);
    if (mentions > mostMentions)
        problems += problem(u"too_many_mentions"_s,
                            InstagramSentences::tr("The text mentions %1 people; Instagram takes %2. Leave some out.")
                                .arg(mentions)
                                .arg(mostMentions),
                            0);
    return problems;
}

QList<Problem> textProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    if (post.parts.size() > 1)
        problems += problem(u"threads_unsupported"_s,
                            InstagramSentences::tr("Instagram has no threads. Put it all into one text, or leave this "
                                                   "account out."));
    const auto caption = captionOf(post);
    if (shapeOf(post) == Shape::Story) {
        if (!caption.trimmed().isEmpty())
            problems += warning(u"story_without_text"_s,
                                InstagramSentences::tr("A story shows no text. Write it into the picture, or leave it "
                                                       "out."),
                                0);
        return problems;
    }
    if (caption.size() > longestCaption)
        problems += problem(u"text_too_long"_s,
                            InstagramSentences::tr("The text has %1 characters; Instagram takes %2. Shorten it.")
                                .arg(caption.size())
                                .arg(longestCaption),
                            0);
    if (!post.link.isEmpty())
        problems += warning(u"link_without_card"_s,
                            InstagramSentences::tr("Links in captions are plain text that nobody can tap. The link "
                                                   "goes below the text."));
    return problems + tagProblems(caption);
}

QList<Problem> commentProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    if (post.firstComment.isEmpty())
        return problems;
    if (shapeOf(post) == Shape::Story)
        problems += problem(u"first_comment_unsupported"_s,
                            InstagramSentences::tr("Nothing can be written below a story. Leave the first comment "
                                                   "out."));
    if (post.firstComment.size() > longestCaption)
        problems
            += problem(u"first_comment_too_long"_s,
                       InstagramSentences::tr("The first comment has %1 characters; Instagram takes %2. Shorten it.")
                           .arg(post.firstComment.size())
                           .arg(longestCaption));
    if (countOf(post.firstComment, TextEntity::Kind::Tag) > mostTags)
        problems += problem(
            u"first_comment_too_many_tags"_s,
            InstagramSentences::tr("The first comment has more than %1 tags. Leave some out.").arg(mostTags));
    const auto mayComment = post.account.reported["may_comment"_L1];
    if (mayComment.isBool() && !mayComment.toBool())
        problems += problem(u"first_comment_unsupported"_s,
                            InstagramSentences::tr("This login may not comment. Connect the account again and allow "
                                                   "it, or leave the first comment out."));
    return problems;
}

/// A story's film is shorter and smaller than a reel.
MediaRules rulesFor(Shape shape, MediaRules rules)
{
    if (shape == Shape::Story) {
        rules.maxCount = 1;
        rules.video.maxBytes = mostStoryBytes;
        rules.video.maxDuration = longestStory;
    }
    return rules;
}

double ratioOf(const FrozenMedia &medium)
{
    return medium.width > 0 && medium.height > 0 ? double(medium.width) / medium.height : 0;
}

QList<Problem> descriptionProblems(const FrozenPost &post, int part)
{
    const auto &medium = post.media.at(part);
    if (medium.alt.isEmpty())
        return {};
    if (isFilm(medium) || shapeOf(post) == Shape::Story)
        return {warning(u"alt_unsupported"_s,
                        InstagramSentences::tr("Instagram takes descriptions of pictures only, and of none in a "
                                               "story. This one is left out."),
                        part)};
    if (medium.alt.size() > longestAlt)
        return {problem(u"alt_too_long"_s,
                        InstagramSentences::tr("The description has %1 characters; Instagram takes %2. Shorten it.")
                            .arg(medium.alt.size())
                            .arg(longestAlt),
                        part)};
    return {};
}

QList<Problem> shownProblems(const FrozenPost &post, const MediaRules &rules)
{
    const auto shape = shapeOf(post);
    auto problems = carillon::mediaProblems(post.media, rulesFor(shape, rules));
    const auto first = ratioOf(post.media.value(0));
    for (int part = 0; part < post.media.size(); ++part) {
        problems += descriptionProblems(post, part);
        const auto ratio = ratioOf(post.media.at(part));
        if (shape == Shape::Carousel && part > 0 && first > 0 && ratio > 0 && std::abs(ratio - first) > 0.02)
            problems += warning(u"cropped"_s,
                                InstagramSentences::tr("In a carousel all are cropped to the shape of the first one; "
                                                       "this one has another. Crop it yourself to be sure."),
                                part);
    }
    return problems;
}

bool isFetchable(const QString &text)
{
    const QUrl url{text, QUrl::StrictMode};
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 128; });
    return isPlain && url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty();
}

QList<Problem> peopleProblems(const FrozenPost &post)
{
    static const QRegularExpression name{u"^[A-Za-z0-9_.]{1,30}$"_s};
    QList<Problem> problems;
    const auto authors = namesIn(optionOf(post, u"collaborators"_s));
    if (authors.size() > mostCollaborators)
        problems += problem(u"too_many_collaborators"_s,
                            InstagramSentences::tr("%1 co-authors are invited; Instagram takes %2. Leave some out.")
                                .arg(authors.size())
                                .arg(mostCollaborators));
    for (const auto &author : authors) {
        if (!name.match(author).hasMatch())
            problems += problem(u"option_invalid"_s,
                                InstagramSentences::tr("\"%1\" is no name of an Instagram account.").arg(author));
    }
    const auto tagged = taggedIn(optionOf(post, u"user_tags"_s));
    if (!tagged)
        problems += problem(u"option_invalid"_s,
                            InstagramSentences::tr("Tagged people are names with spaces between them, each perhaps "
                                                   "with a place in the picture, such as ada@0.3,0.7."));
    else if (tagged->size() > mostTaggedPeople)
        problems += problem(u"too_many_tagged"_s,
                            InstagramSentences::tr("%1 people are tagged; Instagram takes %2. Leave some out.")
                                .arg(tagged->size())
                                .arg(mostTaggedPeople));
    if (shapeOf(post) == Shape::Story && (!authors.isEmpty() || (tagged && !tagged->isEmpty())))
        problems += warning(u"option_ignored"_s,
                            InstagramSentences::tr("A story has neither co-authors nor tagged people; they are left "
                                                   "out."));
    return problems;
}

QList<Problem> reelProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    const auto cover = optionOf(post, u"cover_url"_s).trimmed();
    const auto offset = optionOf(post, u"thumb_offset"_s).trimmed();
    if (!cover.isEmpty() && !isFetchable(cover))
        problems += problem(u"option_invalid"_s,
                            InstagramSentences::tr("\"%1\" is no web address that Instagram can fetch a cover from. "
                                                   "Write it whole, such as https://example.com/cover.jpg.")
                                .arg(cover));
    bool isNumber = false;
    const std::chrono::milliseconds moment{offset.toLongLong(&isNumber)};
    const auto duration = post.media.value(0).duration;
    if (!offset.isEmpty() && (!isNumber || moment < 0ms || (duration > 0ms && moment > duration)))
        problems += problem(u"option_invalid"_s,
                            InstagramSentences::tr("The moment of the cover is \"%1\"; write a number of milliseconds "
                                                   "within the video.")
                                .arg(offset));
    if (shapeOf(post) != Shape::Reel && (!cover.isEmpty() || !offset.isEmpty()))
        problems += warning(u"option_ignored"_s, InstagramSentences::tr("Only a reel has a cover; it is left out."));
    return problems;
}

QList<Problem> optionProblems(const FrozenPost &post)
{
    struct Choice
    {
        QString key;
        QStringList words;
    };
    static const QList<Choice> choices{{u"kind"_s, {u"post"_s, u"story"_s}},
                                       {u"share_to_feed"_s, {u"yes"_s, u"no"_s}},
                                       {u"trial"_s, {u"no"_s, u"manual"_s, u"performance"_s}}};
    QList<Problem> problems;
    for (const auto &choice : choices) {
        const auto value = optionOf(post, choice.key);
        if (!value.isEmpty() && !choice.words.contains(value))
            problems += problem(u"option_invalid"_s,
                                InstagramSentences::tr("The option %1 is \"%2\"; write one of: %3.")
                                    .arg(choice.key, value, choice.words.join(u", "_s)));
    }
    if (!optionOf(post, u"location_id"_s).trimmed().isEmpty() && loginOf(post.account) == Login::Instagram)
        problems += warning(u"option_ignored"_s,
                            InstagramSentences::tr("Places are surely taken only of accounts that are connected "
                                                   "through a Facebook page; Instagram may refuse this one."));
    return problems + peopleProblems(post) + reelProblems(post);
}

}  // namespace

QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules)
{
    return textProblems(post) + commentProblems(post) + shownProblems(post, rules) + optionProblems(post);
}

}  // namespace carillon::instagram
