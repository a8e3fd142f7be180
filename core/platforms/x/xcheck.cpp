// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xcheck.h"

#include "core/platforms/x/xapi.h"
#include "core/platforms/x/xmedia.h"
#include "core/platforms/x/xsentences.h"
#include "core/platforms/x/xtext.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

namespace carillon::x {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortPost = 280;
constexpr int longPost = 25'000;
constexpr qsizetype mostPollLetters = 25;

Problem problem(const QString &code, const QString &message, int part = -1)
{
    return Problem{.code = code, .message = message, .part = part};
}

QList<Problem> partProblems(const FrozenPost &post, int part)
{
    QList<Problem> problems;
    const auto text = postText(post, part);
    const auto length = weightedLength(text);
    const auto most = maxLength(post.account);
    if (length > most)
        problems += problem(
            u"text_too_long"_s,
            XSentences::tr(
                "The text has %1 characters as X counts them; it takes %2. Shorten it or make a thread of it.")
                .arg(length)
                .arg(most),
            part);
    if (!isAllowed(text))
        problems += problem(u"text_not_allowed"_s,
                            XSentences::tr("The text holds an invisible character that X refuses (U+FEFF, U+FFFE or "
                                           "U+FFFF). Type the text anew around it."),
                            part);
    if (cashtagCount(text) > 1)
        problems += problem(u"too_many_cashtags"_s,
                            XSentences::tr("X takes one cashtag ($ABC) a post. Leave the others out."), part);
    if (text.trimmed().isEmpty() && (part > 0 || post.media.isEmpty()))
        problems += problem(u"empty"_s, XSentences::tr("There is nothing to post. Write a text."), part);
    return problems;
}

QList<Problem> textProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    QSet<QString> seen;
    for (int part = 0; part < post.parts.size(); ++part) {
        problems += partProblems(post, part);
        const auto text = postText(post, part).simplified();
        if (!text.isEmpty() && seen.contains(text))
            problems
                += problem(u"repeated_text"_s,
                           XSentences::tr("An earlier part of the thread says the same. X takes no text twice in a "
                                          "short time; change one of them."),
                           part);
        seen.insert(text);
    }
    if (const auto comment = post.firstComment.simplified(); !comment.isEmpty() && seen.contains(comment))
        problems += problem(u"repeated_text"_s,
                            XSentences::tr("The first comment says the same as the post. X takes no text twice in a "
                                           "short time; change one of them."));
    return problems;
}

QList<Problem> commentProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    const auto length = weightedLength(post.firstComment);
    const auto most = maxLength(post.account);
    if (length > most)
        problems += problem(u"first_comment_too_long"_s,
                            XSentences::tr("The first comment has %1 characters as X counts them; it takes %2. Shorten "
                                           "it.")
                                .arg(length)
                                .arg(most));
    if (!isAllowed(post.firstComment) || cashtagCount(post.firstComment) > 1)
        problems += problem(u"first_comment_not_allowed"_s,
                            XSentences::tr("The first comment holds more than one cashtag ($ABC), or an invisible "
                                           "character that X refuses. Leave them out."));
    return problems;
}

QList<Problem> pollProblems(const FrozenPost &post)
{
    const auto options = pollOptions(post);
    if (options.isEmpty())
        return {};
    QList<Problem> problems;
    if (options.size() < 2 || options.size() > 4)
        problems += problem(
            u"poll_invalid"_s,
            XSentences::tr("The poll has %1 answers; X takes two to four, with | between them.").arg(options.size()));
    for (const auto &option : options) {
        if (option.isEmpty() || option.size() > mostPollLetters)
            problems += problem(u"poll_invalid"_s,
                                XSentences::tr("The poll's answer \"%1\" has %2 characters; X takes 1 to 25.")
                                    .arg(option)
                                    .arg(option.size()));
    }
    const auto minutes = pollMinutes(post);
    if (!minutes || *minutes < 5 || *minutes > 10'080)
        problems += problem(u"poll_invalid"_s,
                            XSentences::tr("The poll is open for \"%1\" minutes; X takes 5 to 10080.")
                                .arg(postOption(post, u"poll_minutes"_s)));
    if (!post.media.isEmpty())
        problems += problem(u"poll_with_media"_s,
                            XSentences::tr("X takes a poll or media, not both. Leave one of them out."));
    if (postText(post, 0).trimmed().isEmpty())
        problems += problem(u"empty"_s, XSentences::tr("A poll needs a text. Write the question."), 0);
    return problems;
}

QList<Problem> optionProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    static const QStringList whos{u"following"_s, u"mentionedUsers"_s, u"subscribers"_s, u"verified"_s};
    const auto who = postOption(post, u"reply_settings"_s);
    if (!who.isEmpty() && !whos.contains(who))
        problems += problem(u"option_invalid"_s,
                            XSentences::tr("The option %1 is \"%2\"; write following, mentionedUsers, subscribers or "
                                           "verified, or nothing for everyone.")
                                .arg(u"reply_settings"_s, who));
    const auto withAi = postOption(post, u"made_with_ai"_s);
    if (!withAi.isEmpty() && withAi != "yes"_L1 && withAi != "no"_L1)
        problems += problem(u"option_invalid"_s,
                            XSentences::tr("The option %1 is \"%2\"; write yes or no.").arg(u"made_with_ai"_s, withAi));
    return problems;
}

/// What is only to be known: the money.
QList<Problem> priceProblems(const FrozenPost &post, const Prices &prices)
{
    int links = hasLink(post.firstComment) ? 1 : 0;
    for (int part = 0; part < post.parts.size(); ++part)
        links += hasLink(postText(post, part)) ? 1 : 0;
    if (links == 0)
        return {};
    const auto posts = post.parts.size() + (post.firstComment.isEmpty() ? 0 : 1);
    const auto withLink = prices.currency + prices.postWithLink;
    const auto without = prices.currency + prices.post;
    auto told
        = problem(u"link_costs"_s,
                  posts == 1 ? XSentences::tr("X bills the owner of the app %1 for a post with a link, and %2 for "
                                              "one without.")
                                   .arg(withLink, without)
                             : XSentences::tr("X bills the owner of the app %1 for each post with a link (here %3 "
                                              "of %4), and %2 for one without.")
                                   .arg(withLink, without)
                                   .arg(links)
                                   .arg(posts));
    told.severity = Severity::Warning;
    return {told};
}

}  // namespace

Prices loadPrices(const QString &resource)
{
    QFile file{resource};
    const bool readable = file.open(QIODevice::ReadOnly);
    const auto prices
        = QJsonDocument::fromJson(readable ? file.readAll() : QByteArray{}).object()["prices"_L1].toObject();
    Q_ASSERT_X(!prices.isEmpty(), "loadPrices", qPrintable(resource));
    return {.currency = prices["currency"_L1].toString(),
            .post = prices["post"_L1].toString(),
            .postWithLink = prices["postWithLink"_L1].toString()};
}

int maxLength(const FrozenAccount &account)
{
    return writesLong(account) ? longPost : shortPost;
}

QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules, const Prices &prices)
{
    return textProblems(post) + commentProblems(post) + mediaProblems(post, rules) + pollProblems(post)
        + optionProblems(post) + priceProblems(post, prices);
}

}  // namespace carillon::x
