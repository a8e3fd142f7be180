// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mentioncheck.h"

#include "core/domain/mention.h"
#include "core/platforms/mentionrule.h"
#include "core/platforms/platformsentences.h"
#include "core/text/mentionwords.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// What the platform takes for a mention, by its own rules or because somebody chose it.
QList<TextSpan> mentionsIn(const Platform &platform, const QString &text, const QJsonObject &options, bool isComment)
{
    QList<TextSpan> spans;
    for (const auto &entity : platform.textEntities(text)) {
        if (entity.kind == TextEntity::Kind::Mention)
            spans += TextSpan{entity.start, entity.end};
    }
    const auto &id = platform.traits().id;
    const auto rule = mentionRuleOf(id);
    if (rule.needsId && (!isComment || rule.inComments)) {
        for (const auto &kept : mentionsFor(options, id))
            spans += findWholeWords(text, kept.written);
    }
    return spans;
}

QString sentenceFor(const PlatformTraits &traits, const MentionReading &reading)
{
    if (!reading.mentions.isEmpty())
        //: %1 is what stands in the text, such as @anna.example; %2 a network; %3 whom it means there, such as @anna
        return PlatformSentences::tr("“%1” mentions %3 on %2, whoever that is.")
            .arg(reading.written, traits.displayName, reading.mentions);
    if (traits.findsMentions)
        //: %1 is a name with "@", %2 a network
        return PlatformSentences::tr("“%1” is plain text on %2: choose the name from the list to mention it.")
            .arg(reading.written, traits.displayName);
    //: %1 is a name with "@", %2 a network
    return PlatformSentences::tr("“%1” is plain text on %2.").arg(reading.written, traits.displayName);
}

}  // namespace

QList<MentionReading> readMentionWords(const Platform &platform, const QString &text, const QJsonObject &options,
                                       bool isComment)
{
    if (!mentionRuleOf(platform.traits().id).isKnown)
        return {};
    QList<MentionReading> readings;
    const auto words = findMentionWords(text);
    const auto known = words.isEmpty() ? QList<TextSpan>{} : mentionsIn(platform, text, options, isComment);
    for (const auto &word : words) {
        MentionReading reading{.span = word, .written = text.mid(word.start, word.end - word.start)};
        const auto at = std::find_if(known.begin(), known.end(), [&](const TextSpan &span) {
            return span.start <= word.start && span.end > word.start;
        });
        reading.isMention = at != known.end();
        if (reading.isMention && at->end < word.end)
            reading.mentions = text.mid(word.start, at->end - word.start);
        readings += reading;
    }
    return readings;
}

QList<Problem> mentionProblems(const Platform &platform, const FrozenPost &post)
{
    QList<Problem> problems;
    QStringList told;
    const auto look = [&](const QString &text, int part, bool isComment) {
        for (const auto &reading : readMentionWords(platform, text, post.options, isComment)) {
            if ((reading.isMention && reading.mentions.isEmpty()) || told.contains(reading.written))
                continue;
            told += reading.written;
            const auto code = reading.isMention ? u"mention_other"_s : u"mention_plain"_s;
            problems += Problem{.severity = Severity::Warning,
                                .code = isComment ? u"first_comment_"_s + code : code,
                                .message = sentenceFor(platform.traits(), reading),
                                .part = part};
        }
    };
    for (int part = 0; part < post.parts.size(); ++part)
        look(post.parts[part], part, false);
    if (platform.traits().takesFirstComment)
        look(post.firstComment, -1, true);
    return problems;
}

}  // namespace carillon
