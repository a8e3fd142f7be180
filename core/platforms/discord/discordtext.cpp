// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/discord/discordtext.h"

#include "core/text/weblinks.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::discord {

using namespace Qt::StringLiterals;

namespace {

/// Of members and roles, and the two words for all of them. A channel's is shown, but notifies nobody.
const QRegularExpression &notifying()
{
    static const QRegularExpression mention{u"<@[!&]?(\\d{1,20})>|@(everyone|here)\\b"_s};
    return mention;
}

void addMentions(const QString &text, const QRegularExpression &pattern, QList<TextEntity> &into)
{
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        into += TextEntity{.kind = TextEntity::Kind::Mention,
                           .start = match.capturedStart(),
                           .end = match.capturedEnd(),
                           .value = match.captured(match.lastCapturedIndex())};
    }
}

}  // namespace

int lengthOf(const QString &text)
{
    return static_cast<int>(text.toUcs4().size());
}

QList<TextEntity> messageEntities(const QString &text)
{
    static const QRegularExpression channel{u"<#(\\d{1,20})>"_s};
    QList<TextEntity> entities;
    for (const auto &link : findWebLinks(text))
        entities += TextEntity{.kind = TextEntity::Kind::Link,
                               .start = link.start,
                               .end = link.end,
                               .value = text.mid(link.start, link.end - link.start)};
    addMentions(text, notifying(), entities);
    addMentions(text, channel, entities);
    std::stable_sort(entities.begin(), entities.end(),
                     [](const TextEntity &a, const TextEntity &b) { return a.start < b.start; });
    return entities;
}

bool mentionsSomebody(const QString &text)
{
    return notifying().match(text).hasMatch();
}

QString messageText(const FrozenPost &post, int part)
{
    const auto text = post.parts.value(part);
    if (part > 0 || post.link.isEmpty() || text.contains(post.link))
        return text;
    return text.trimmed().isEmpty() ? post.link : text + u"\n\n"_s + post.link;
}

}  // namespace carillon::discord
