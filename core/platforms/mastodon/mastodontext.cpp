// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodontext.h"

#include "core/text/graphemes.h"
#include "core/text/weblinks.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::mastodon {

namespace {

/// A stretch that counts otherwise than it is written.
struct Rewritten
{
    TextSpan span;
    QString as;
};

QList<Rewritten> remoteMentions(QStringView text)
{
    static const QRegularExpression mention{
        QStringLiteral("(?<![=/\\w])@(([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(?:@\\w+(?:[.-]+\\w+)*)?)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption};
    // What follows shows that it was part of something else: another "@", an accent, "://".
    static const QRegularExpression spoiltBy{QStringLiteral("\\G(?:[@\\x{FF20}]|[\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-"
                                                            "\\x{24F}\\x{300}-\\x{36F}\\x{1E00}-\\x{1EFF}]|://)")};
    QList<Rewritten> mentions;
    if (!text.contains(u'@'))
        return mentions;
    const auto whole = text.toString();
    for (auto matches = mention.globalMatch(whole); matches.hasNext();) {
        const auto match = matches.next();
        if (spoiltBy.match(whole, match.capturedEnd()).hasMatch())
            continue;
        mentions += Rewritten{{match.capturedStart(), match.capturedEnd()}, u'@' + match.captured(2)};
    }
    return mentions;
}

}  // namespace

qsizetype statusLength(QStringView text, QStringView spoiler, int charactersPerUrl)
{
    QList<Rewritten> entities = remoteMentions(text);
    const auto links = findWebLinks(text);
    for (const auto &link : links)
        entities += Rewritten{link, QString{charactersPerUrl, u'x'}};
    std::sort(entities.begin(), entities.end(),
              [](const Rewritten &left, const Rewritten &right) { return left.span.start < right.span.start; });

    // The whole is counted at once: a mark behind an address still joins its last character.
    auto counted = spoiler.toString();
    qsizetype at = 0;
    for (const auto &entity : entities) {
        if (entity.span.start < at)
            continue;  // inside the one before
        counted += text.mid(at, entity.span.start - at);
        counted += entity.as;
        at = entity.span.end;
    }
    counted += text.mid(at);
    return graphemeCount(counted);
}

QList<TextEntity> statusEntities(QStringView text)
{
    static const QRegularExpression hashtag{
        QStringLiteral("[#\\x{FF03}][\\w\\x{B7}\\x{200C}\\x{200D}\\x{30FB}\\p{M}]+"),
        QRegularExpression::UseUnicodePropertiesOption};
    QList<TextEntity> entities;
    const auto add = [&](TextEntity::Kind kind, qsizetype start, qsizetype end, qsizetype prefix) {
        entities += TextEntity{.kind = kind,
                               .start = start,
                               .end = end,
                               .value = text.sliced(start + prefix, end - start - prefix).toString()};
    };
    for (const auto &link : findWebLinks(text))
        add(TextEntity::Kind::Link, link.start, link.end, 0);
    for (const auto &mention : remoteMentions(text)) {
        // Somebody of the instance itself has no dot in the name: "@anna.example" is nobody there.
        const auto name = text.sliced(mention.span.start + 1, mention.span.end - mention.span.start - 1);
        if (name.contains(u'@') || !name.contains(u'.'))
            add(TextEntity::Kind::Mention, mention.span.start, mention.span.end, 1);
    }
    const auto whole = text.toString();
    for (auto matches = hashtag.globalMatch(whole); matches.hasNext();) {
        const auto match = matches.next();
        add(TextEntity::Kind::Tag, match.capturedStart(), match.capturedEnd(), 1);
    }
    return entities;
}

QList<TextSpan> unbreakableSpans(QStringView text)
{
    QList<TextSpan> spans;
    for (const auto &entity : statusEntities(text))
        spans += TextSpan{entity.start, entity.end};
    return spans;
}

}  // namespace carillon::mastodon
