// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadscheck.h"

#include "core/platforms/mediacheck.h"
#include "core/platforms/threads/threadspost.h"
#include "core/platforms/threads/threadssentences.h"
#include "core/platforms/threads/threadstext.h"
#include "core/platforms/wire.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace carillon::threads {

using namespace Qt::StringLiterals;

namespace {

// All figures: limits.json, sources.
constexpr int longestText = 500;
constexpr int mostLinks = 5;
constexpr int longestAlt = 1000;
constexpr int longestTopic = 50;
constexpr int fewestAnswers = 2;
constexpr int mostAnswers = 4;
constexpr int longestAnswer = 25;
constexpr int longestAttachment = 10'000;
constexpr int narrowestPicture = 320;

Problem problem(const QString &code, const QString &message, int part = -1)
{
    return {.code = code, .message = message, .part = part};
}

Problem warning(const QString &code, const QString &message, int part = -1)
{
    return {.severity = Severity::Warning, .code = code, .message = message, .part = part};
}

QStringList linksOf(const FrozenPost &post, const Piece &piece)
{
    auto links = linksIn(piece.text);
    if (piece.part == 0)
        links += attachedLink(post);
    links.removeAll(QString{});
    links.removeDuplicates();
    return links;
}

QList<Problem> pieceProblems(const FrozenPost &post, const Piece &piece)
{
    QList<Problem> problems;
    const int part = piece.isComment ? -1 : piece.part;
    if (const int length = lengthOf(piece.text); length > longestText)
        problems += piece.isComment
            ? problem(
                u"first_comment_too_long"_s,
                ThreadsSentences::tr("The first comment has %1 characters; Threads takes %2, of which an emoji is "
                                     "several. Shorten it.")
                    .arg(length)
                    .arg(longestText))
            : problem(u"text_too_long"_s,
                      ThreadsSentences::tr("The text has %1 characters; Threads takes %2, of which an emoji is "
                                           "several. Shorten it, or make a thread of it.")
                          .arg(length)
                          .arg(longestText),
                      part);
    if (const auto links = linksOf(post, piece); links.size() > mostLinks)
        problems += problem(u"too_many_links"_s,
                            ThreadsSentences::tr("There are %1 different links; Threads takes %2 in one post. Leave "
                                                 "some out.")
                                .arg(links.size())
                                .arg(mostLinks),
                            part);
    const bool hasMedia = piece.part == 0 && !post.media.isEmpty();
    const bool hasCard = piece.part == 0 && !attachedLink(post).isEmpty();
    if (piece.text.trimmed().isEmpty() && !hasMedia && !hasCard)
        problems += problem(u"empty"_s, ThreadsSentences::tr("There is nothing to post. Write a text."), part);
    return problems;
}

QList<Problem> textProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    const auto pieces = piecesOf(post);
    for (const auto &piece : pieces)
        problems += pieceProblems(post, piece);
    if (pieces.size() > 1 && post.account.reported["may_reply"_L1] == QJsonValue{false})
        problems += warning(u"replies_not_allowed"_s,
                            ThreadsSentences::tr("This login was not allowed to reply, and everything behind the first "
                                                 "part is a reply. Connect the account again and allow it."));
    return problems;
}

QList<Problem> linkProblems(const FrozenPost &post)
{
    if (post.link.isEmpty())
        return {};
    const QUrl link{post.link, QUrl::StrictMode};
    if (!isWebAddress(link))
        return {problem(u"link_invalid"_s,
                        ThreadsSentences::tr("\"%1\" is no web address. Write it whole, such as https://example.com.")
                            .arg(post.link))};
    if (attachedLink(post).isEmpty())
        return {warning(u"link_without_card"_s,
                        ThreadsSentences::tr("Threads makes a link's card in posts of text alone. The link goes below "
                                             "the text."))};
    return {};
}

QList<Problem> mediaOf(const FrozenPost &post, const MediaRules &rules)
{
    auto problems = mediaProblems(post.media, rules);
    for (int part = 0; part < post.media.size(); ++part) {
        const auto &medium = post.media.at(part);
        if (const int length = codePoints(medium.alt); length > longestAlt)
            problems += problem(u"alt_too_long"_s,
                                ThreadsSentences::tr("The description has %1 characters; Threads takes %2. Shorten it.")
                                    .arg(length)
                                    .arg(longestAlt),
                                part);
        if (medium.kind == MediaKind::Image && medium.width > 0 && medium.width < narrowestPicture)
            problems += warning(u"small_picture"_s,
                                ThreadsSentences::tr("The picture is %1 pixels wide. Threads makes it larger, which "
                                                     "blurs it; %2 would do.")
                                    .arg(medium.width)
                                    .arg(narrowestPicture),
                                part);
    }
    return problems;
}

QList<Problem> pollProblems(const FrozenPost &post)
{
    const auto answers = pollOf(post);
    if (answers.isEmpty())
        return {};
    QList<Problem> problems;
    if (answers.size() < fewestAnswers || answers.size() > mostAnswers)
        problems += problem(u"poll_answers"_s,
                            ThreadsSentences::tr("A poll has two to four answers, with | between them; this one has "
                                                 "%1.")
                                .arg(answers.size()));
    for (const auto &answer : answers) {
        if (codePoints(answer) > longestAnswer)
            problems += problem(u"poll_answer_too_long"_s,
                                ThreadsSentences::tr("The answer \"%1\" is longer than the %2 characters that Threads "
                                                     "takes. Shorten it.")
                                    .arg(answer)
                                    .arg(longestAnswer));
    }
    if (!post.media.isEmpty() || !longTextOf(post).isEmpty())
        problems += problem(u"poll_with_media"_s,
                            ThreadsSentences::tr("A poll stands in a post of text alone. Leave out the files and the "
                                                 "longer text, or the poll."));
    return problems;
}

QList<Problem> topicProblems(const FrozenPost &post)
{
    const auto topic = topicOf(post);
    static const QRegularExpression refused{u"[.&]"_s};
    if (codePoints(topic) > longestTopic || topic.contains(refused))
        return {problem(u"topic_invalid"_s,
                        ThreadsSentences::tr("The topic \"%1\" is not taken: it has at most %2 characters, and neither "
                                             "a dot nor \"&\".")
                            .arg(topic)
                            .arg(longestTopic))};
    const auto &entities = postEntities(post.parts.value(0));
    const auto tags = std::count_if(entities.begin(), entities.end(),
                                    [](const TextEntity &entity) { return entity.kind == TextEntity::Kind::Tag; });
    if (tags > 1 || (tags == 1 && !topic.isEmpty()))
        return {warning(u"one_topic"_s,
                        ThreadsSentences::tr("A Threads post has one topic: what was chosen, else the first #tag of "
                                             "the text. The other tags stay plain text."))};
    return {};
}

QList<Problem> attachmentProblems(const FrozenPost &post)
{
    const auto text = longTextOf(post);
    if (text.isEmpty())
        return {};
    QList<Problem> problems;
    if (codePoints(text) > longestAttachment)
        problems += problem(u"text_attachment_too_long"_s,
                            ThreadsSentences::tr("The longer text has %1 characters; Threads takes %2. Shorten it.")
                                .arg(codePoints(text))
                                .arg(longestAttachment));
    if (!post.media.isEmpty())
        problems += problem(u"text_attachment_with_media"_s,
                            ThreadsSentences::tr("A longer text stands in a post of text alone. Leave out the files, "
                                                 "or the longer text."));
    return problems;
}

QList<Problem> ghostProblems(const FrozenPost &post)
{
    if (!isGhost(post))
        return {};
    const bool isPlain = post.media.isEmpty() && pollOf(post).isEmpty() && longTextOf(post).isEmpty()
        && topicOf(post).isEmpty() && replyControlOf(post).isEmpty() && optionOf(post, u"quote_post"_s).isEmpty();
    if (isPlain && piecesOf(post).size() == 1)
        return {};
    return {problem(u"ghost_not_plain"_s,
                    ThreadsSentences::tr("A post that Threads archives after 24 hours is one text and nothing else. "
                                         "Leave out the rest, or let the post stay."))};
}

QList<Problem> choiceProblems(const FrozenPost &post)
{
    static const QList<std::pair<QString, QStringList>> choices{
        {u"reply_control"_s,
         {u"everyone"_s, u"accounts_you_follow"_s, u"followers_only"_s, u"mentioned_only"_s,
          u"parent_post_author_only"_s}},
        {u"spoiler"_s, {u"nothing"_s, u"text"_s, u"media"_s, u"both"_s}},
        {u"ghost"_s, {u"no"_s, u"yes"_s}}};
    QList<Problem> problems;
    for (const auto &[key, words] : choices) {
        const auto chosen = optionOf(post, key);
        if (!chosen.isEmpty() && !words.contains(chosen))
            problems += problem(u"option_invalid"_s,
                                ThreadsSentences::tr("The option %1 is \"%2\"; write one of these: %3.")
                                    .arg(key, chosen, words.join(u", "_s)));
    }
    static const QRegularExpression number{u"^[0-9]{1,25}$"_s};
    const auto quoted = optionOf(post, u"quote_post"_s);
    if (!quoted.isEmpty() && !number.match(quoted).hasMatch())
        problems += problem(
            u"option_invalid"_s,
            ThreadsSentences::tr("The post to quote is named by its id, a number, not by \"%1\".").arg(quoted));
    if (hidesText(post)) {
        const auto pieces = piecesOf(post);
        const bool isPlain = std::all_of(pieces.begin(), pieces.end(), [](const Piece &piece) {
            return codePoints(piece.text) == piece.text.size();
        });
        if (!isPlain)
            problems += warning(u"spoiler_end"_s,
                                ThreadsSentences::tr("Behind emoji, the last characters of a hidden text may stay "
                                                     "visible. Look at the post once it is out."));
    }
    return problems;
}

}  // namespace

QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules)
{
    return textProblems(post) + linkProblems(post) + mediaOf(post, rules) + pollProblems(post) + topicProblems(post)
        + attachmentProblems(post) + ghostProblems(post) + choiceProblems(post);
}

}  // namespace carillon::threads
