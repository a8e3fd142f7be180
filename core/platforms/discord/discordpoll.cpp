// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordpoll.h"

#include "core/platforms/discord/discordsentences.h"
#include "core/platforms/discord/discordtext.h"

#include <QJsonArray>

namespace carillon::discord {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualHours = 24;
constexpr int mostHours = 32 * 24;
constexpr qsizetype mostAnswers = 10;
constexpr int mostQuestionLetters = 300;
constexpr int mostAnswerLetters = 55;

/// Of the post alone: no account asks the same again and again.
QString said(const FrozenPost &post, const QString &key)
{
    return optionValue(post.options, u"discord"_s, key).trimmed();
}

Problem problem(const QString &code, const QString &sentence)
{
    return {.code = code, .message = sentence, .part = 0};
}

std::optional<int> hoursIn(const QString &text)
{
    bool isNumber = false;
    const auto hours = text.toInt(&isNumber);
    return isNumber && hours >= 1 && hours <= mostHours ? std::optional{hours} : std::nullopt;
}

QList<Problem> questionProblems(const Poll &poll)
{
    const auto length = lengthOf(poll.question);
    if (length == 0)
        return {
            problem(u"poll_invalid"_s,
                    DiscordSentences::tr("A poll needs a question. Write it as the text or in the poll's option."))};
    if (length <= mostQuestionLetters)
        return {};
    return {problem(u"poll_invalid"_s,
                    poll.isAskedByText
                        ? DiscordSentences::tr("The text is the poll's question here and has %1 characters; Discord "
                                               "takes %2. Write a shorter question in the poll's option, and the text "
                                               "stands above it.")
                              .arg(length)
                              .arg(mostQuestionLetters)
                        : DiscordSentences::tr("The poll's question has %1 characters; Discord takes %2. Shorten it.")
                              .arg(length)
                              .arg(mostQuestionLetters))};
}

QList<Problem> answerProblems(const Poll &poll)
{
    QList<Problem> problems;
    if (poll.answers.isEmpty() || poll.answers.size() > mostAnswers)
        problems
            += problem(u"poll_invalid"_s,
                       DiscordSentences::tr("The poll has %1 answers; Discord takes one to ten, with | between them.")
                           .arg(poll.answers.size()));
    for (const auto &answer : poll.answers) {
        const auto length = lengthOf(answer);
        if (length < 1 || length > mostAnswerLetters)
            problems
                += problem(u"poll_invalid"_s,
                           DiscordSentences::tr("The poll's answer \"%1\" has %2 characters; Discord takes 1 to %3.")
                               .arg(answer.left(60))
                               .arg(length)
                               .arg(mostAnswerLetters));
    }
    return problems;
}

}  // namespace

std::optional<Poll> pollOf(const FrozenPost &post)
{
    const auto asked = said(post, u"poll_question"_s);
    const auto written = said(post, u"poll_options"_s);
    if (asked.isEmpty() && written.isEmpty())
        return {};
    Poll poll{.question = asked, .answers = {}, .isAskedByText = asked.isEmpty()};
    if (poll.isAskedByText)
        poll.question = post.parts.value(0).trimmed();
    if (!written.isEmpty()) {
        for (const auto &answer : written.split(u'|'))
            poll.answers += answer.trimmed();
    }
    const auto hours = said(post, u"poll_hours"_s);
    poll.hours = hours.isEmpty() ? std::optional{usualHours} : hoursIn(hours);
    poll.takesSeveral = said(post, u"poll_multiple"_s) == "yes"_L1;
    return poll;
}

QJsonObject pollObject(const FrozenPost &post)
{
    const auto poll = pollOf(post);
    if (!poll)
        return {};
    const auto text = [](const QString &words) {
        return QJsonObject{{u"text"_s, words}};
    };
    QJsonArray answers;
    for (const auto &answer : poll->answers)
        answers += QJsonObject{{u"poll_media"_s, text(answer)}};
    return {{u"question"_s, text(poll->question)},
            {u"answers"_s, answers},
            {u"duration"_s, poll->hours.value_or(usualHours)},
            {u"allow_multiselect"_s, poll->takesSeveral}};
}

QString contentOf(const FrozenPost &post, int part)
{
    const auto poll = part == 0 ? pollOf(post) : std::nullopt;
    return poll && poll->isAskedByText ? post.link : messageText(post, part);
}

QList<Problem> pollProblems(const FrozenPost &post)
{
    const auto poll = pollOf(post);
    if (!poll)
        return {};
    auto problems = questionProblems(*poll) + answerProblems(*poll);
    if (!poll->hours)
        problems += problem(
            u"poll_invalid"_s,
            DiscordSentences::tr("The poll is open for \"%1\" hours; Discord takes 1 to %2, which is 32 days.")
                .arg(said(post, u"poll_hours"_s).left(40))
                .arg(mostHours));
    if (!post.media.isEmpty())
        problems += problem(u"poll_with_media"_s,
                            DiscordSentences::tr("A message has a poll or files here, not both. Leave one of them out, "
                                                 "or put the poll into a post of its own."));
    return problems;
}

}  // namespace carillon::discord
