// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodoncheck.h"

#include "core/platforms/mastodon/instance.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodonpoll.h"
#include "core/platforms/mastodon/mastodonsentences.h"
#include "core/platforms/mastodon/mastodontext.h"
#include "core/platforms/mediacheck.h"

#include <QRegularExpression>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

bool isFilm(const FrozenMedia &medium)
{
    return medium.mime.startsWith("video/"_L1) || medium.mime.startsWith("audio/"_L1);
}

QString mebibytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / (1024 * 1024), 'f', 1);
}

QList<Problem> textProblems(const FrozenPost &post, const InstanceLimits &limits)
{
    QList<Problem> problems;
    const auto warning = postOption(post, u"spoiler_text"_s);
    for (int part = 0; part < post.parts.size(); ++part) {
        const auto text = statusText(post, part);
        const auto length = lengthOf(text, warning, post.account);
        if (length > limits.maxCharacters)
            problems
                += Problem{.code = u"text_too_long"_s,
                           .message = MastodonSentences::tr(
                                          "The text has %1 characters with its content warning; this instance takes "
                                          "%2. Shorten it or make a thread of it.")
                                          .arg(length)
                                          .arg(limits.maxCharacters),
                           .part = part};
        if (text.trimmed().isEmpty() && (part > 0 || post.media.isEmpty()))
            problems += Problem{.code = u"empty"_s,
                                .message = MastodonSentences::tr("There is nothing to post. Write a text."),
                                .part = part};
    }
    return problems;
}

QList<Problem> commentProblems(const FrozenPost &post, const InstanceLimits &limits)
{
    if (post.firstComment.isEmpty())
        return {};
    const auto length = lengthOf(post.firstComment, postOption(post, u"spoiler_text"_s), post.account);
    if (length <= limits.maxCharacters)
        return {};
    return {Problem{.code = u"first_comment_too_long"_s,
                    .message = MastodonSentences::tr("The first comment has %1 characters with its content warning; "
                                                     "this instance takes %2. Shorten it.")
                                   .arg(length)
                                   .arg(limits.maxCharacters)}};
}

QList<Problem> altProblems(const FrozenMedia &medium, int part, const InstanceLimits &limits)
{
    const auto altLength = medium.alt.toUcs4().size();  // the server counts code points
    if (altLength <= limits.maxDescription)
        return {};
    return {Problem{.code = u"alt_too_long"_s,
                    .message
                    = MastodonSentences::tr("The description has %1 characters; this instance takes %2. Shorten it.")
                          .arg(altLength)
                          .arg(limits.maxDescription),
                    .part = part}};
}

/// Of what is sent as it is: animations, films and sounds.
QList<Problem> wholeProblems(const FrozenMedia &medium, int part, const InstanceLimits &limits)
{
    QList<Problem> problems;
    const auto mostBytes = isFilm(medium) ? limits.maxVideoBytes : limits.maxImageBytes;
    if (medium.bytes > mostBytes)
        problems
            += Problem{.code = u"media_too_large"_s,
                       .message = MastodonSentences::tr("The file has %1 MiB; this instance takes %2. Make it smaller.")
                                      .arg(mebibytes(medium.bytes), mebibytes(mostBytes)),
                       .part = part};
    if (!isFilm(medium) && qint64{medium.width} * medium.height > limits.maxImagePixels)
        problems += Problem{
            .code = u"too_many_pixels"_s,
            .message = MastodonSentences::tr("The picture has %1 by %2 pixels; this instance takes %3 in all. Scale it "
                                             "down.")
                           .arg(medium.width)
                           .arg(medium.height)
                           .arg(limits.maxImagePixels),
            .part = part};
    if (!limits.types.isEmpty() && !limits.types.contains(medium.mime))
        problems += Problem{
            .code = u"unsupported_type"_s,
            .message
            = MastodonSentences::tr("This instance takes no files of the type %1. Convert it.").arg(medium.mime),
            .part = part};
    return problems;
}

QList<Problem> mediaProblems(const FrozenPost &post, const InstanceLimits &limits, const MediaRules &rules)
{
    QList<Problem> problems;
    if (post.media.size() > limits.maxMedia)
        problems += Problem{.code = u"too_many_media"_s,
                            .message
                            = MastodonSentences::tr("The post has %1 files; this instance takes %2. Leave some out.")
                                  .arg(post.media.size())
                                  .arg(limits.maxMedia)};
    if (post.media.size() > 1 && std::any_of(post.media.begin(), post.media.end(), isFilm))
        problems += Problem{
            .code = u"mixed_media"_s,
            .message = MastodonSentences::tr("A video or sound stands alone in a post. Leave the other files out.")};
    for (int part = 0; part < post.media.size(); ++part) {
        const auto &medium = post.media.at(part);
        const bool isPicture = medium.kind == MediaKind::Image && !isFilm(medium);
        problems += isPicture ? mediumProblems(medium, part, rules) : wholeProblems(medium, part, limits);
        problems += altProblems(medium, part, limits);
    }
    return problems;
}

QList<Problem> optionProblems(const FrozenPost &post)
{
    static const QStringList visibilities{u"public"_s, u"unlisted"_s, u"private"_s, u"direct"_s};
    static const QRegularExpression language{u"^[a-z]{2,3}(-[A-Za-z]{2,4})?$"_s};
    QList<Problem> problems;
    const auto refuse = [&](const QString &sentence) {
        problems += Problem{.code = u"option_invalid"_s, .message = sentence};
    };
    for (const auto &key : {u"visibility"_s, u"thread_visibility"_s}) {
        const auto value = postOption(post, key);
        if (!value.isEmpty() && !visibilities.contains(value))
            refuse(MastodonSentences::tr("The option %1 is \"%2\"; write public, unlisted, private or direct.")
                       .arg(key, value));
    }
    const auto spoken = postOption(post, u"language"_s);
    if (!spoken.isEmpty() && !language.match(spoken).hasMatch())
        refuse(MastodonSentences::tr(
                   "The option language is \"%1\"; write a code of two or three small letters, such as en.")
                   .arg(spoken));
    const auto sensitive = postOption(post, u"sensitive"_s);
    if (!sensitive.isEmpty() && sensitive != "yes"_L1 && sensitive != "no"_L1)
        refuse(MastodonSentences::tr("The option sensitive is \"%1\"; write yes or no.").arg(sensitive));
    return problems;
}

}  // namespace

int lengthOf(const QString &text, const QString &warning, const FrozenAccount &account)
{
    return static_cast<int>(statusLength(text, warning, limitsOf(account.reported).charactersPerUrl));
}

MediaRules mediaRulesOf(MediaRules rules, const QJsonObject &reported)
{
    const auto limits = limitsOf(reported);
    rules.image.maxBytes = limits.maxImageBytes;
    rules.image.maxPixels = limits.maxImagePixels;
    if (!limits.types.isEmpty())
        rules.image.mimes = limits.types.filter(QRegularExpression{u"^image/"_s});
    return rules;
}

QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules)
{
    const auto limits = limitsOf(post.account.reported);
    return textProblems(post, limits) + commentProblems(post, limits)
        + mediaProblems(post, limits, mediaRulesOf(rules, post.account.reported)) + optionProblems(post)
        + pollProblems(post, limits);
}

}  // namespace carillon::mastodon
