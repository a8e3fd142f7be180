// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonpoll.h"

#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodonsentences.h"
#include "core/text/graphemes.h"

#include <QJsonArray>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualMinutes = 24 * 60;
constexpr int secondsPerMinute = 60;
constexpr qsizetype fewestChoices = 2;

Problem problem(const QString &code, const QString &sentence, Severity severity = Severity::Error)
{
    return {.severity = severity, .code = code, .message = sentence};
}

/// Nothing when `text` is no number of minutes that a poll could have.
std::optional<int> minutesIn(const QString &text)
{
    bool isNumber = false;
    const auto minutes = text.toInt(&isNumber);
    constexpr int most = std::numeric_limits<int>::max() / secondsPerMinute;
    return isNumber && minutes > 0 && minutes <= most ? std::optional{minutes} : std::nullopt;
}

QList<Problem> choiceProblems(const QStringList &choices, const InstanceLimits &limits)
{
    QList<Problem> problems;
    if (choices.size() < fewestChoices || choices.size() > limits.maxPollChoices)
        problems += problem(
            u"poll_invalid"_s,
            MastodonSentences::tr("The poll has %1 answers; this instance takes 2 to %2, with | between them.")
                .arg(choices.size())
                .arg(limits.maxPollChoices));
    for (const auto &choice : choices) {
        const auto length = graphemeCount(choice);
        if (length < 1 || length > limits.maxPollCharacters)
            problems += problem(
                u"poll_invalid"_s,
                MastodonSentences::tr("The poll's answer \"%1\" has %2 characters; this instance takes 1 to %3.")
                    .arg(choice.left(40))
                    .arg(length)
                    .arg(limits.maxPollCharacters));
    }
    if (QSet<QString>{choices.begin(), choices.end()}.size() != choices.size())
        problems += problem(u"poll_invalid"_s,
                            MastodonSentences::tr("The poll has the same answer twice. Leave one of them out."));
    return problems;
}

}  // namespace

Poll pollOf(const FrozenPost &post)
{
    Poll poll;
    const auto written = postOption(post, u"poll_options"_s);
    if (written.trimmed().isEmpty())
        return poll;
    for (const auto &choice : written.split(u'|'))
        poll.choices += choice.trimmed();
    const auto minutes = postOption(post, u"poll_minutes"_s).trimmed();
    poll.minutes = minutes.isEmpty() ? std::optional{usualMinutes} : minutesIn(minutes);
    poll.takesSeveral = postOption(post, u"poll_multiple"_s) == "yes"_L1;
    poll.hidesTotals = postOption(post, u"poll_hide_totals"_s) == "yes"_L1;
    return poll;
}

QJsonObject pollObject(const FrozenPost &post)
{
    const auto poll = pollOf(post);
    if (poll.choices.isEmpty())
        return {};
    return {{u"options"_s, QJsonArray::fromStringList(poll.choices)},
            {u"expires_in"_s, poll.minutes.value_or(usualMinutes) * secondsPerMinute},
            {u"multiple"_s, poll.takesSeveral},
            {u"hide_totals"_s, poll.hidesTotals}};
}

QList<Problem> pollProblems(const FrozenPost &post, const InstanceLimits &limits)
{
    const auto poll = pollOf(post);
    if (poll.choices.isEmpty())
        return {};
    auto problems = choiceProblems(poll.choices, limits);
    const auto seconds = qint64{poll.minutes.value_or(0)} * secondsPerMinute;
    if (seconds < limits.minPollSeconds || seconds > limits.maxPollSeconds)
        problems += problem(u"poll_invalid"_s,
                            MastodonSentences::tr("The poll is open for \"%1\" minutes; this instance takes %2 to %3.")
                                .arg(postOption(post, u"poll_minutes"_s).trimmed().left(40))
                                .arg((limits.minPollSeconds + secondsPerMinute - 1) / secondsPerMinute)
                                .arg(limits.maxPollSeconds / secondsPerMinute));
    for (const auto &key : {u"poll_multiple"_s, u"poll_hide_totals"_s}) {
        const auto value = postOption(post, key);
        if (!value.isEmpty() && value != "yes"_L1 && value != "no"_L1)
            problems
                += problem(u"option_invalid"_s,
                           MastodonSentences::tr("The option %1 is \"%2\"; write yes or no.").arg(key, value.left(40)));
    }
    if (!post.media.isEmpty())
        problems += problem(u"poll_with_media"_s,
                            MastodonSentences::tr("Mastodon takes a poll or media, not both. Leave one of them out."));
    if (!limits.tellsOfPolls)
        problems += problem(u"poll_unknown"_s,
                            MastodonSentences::tr("This instance has not said that it knows polls. One that does not "
                                                  "publishes the post without."),
                            Severity::Warning);
    return problems;
}

}  // namespace carillon::mastodon
