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

QString hiddenOf(const FrozenPost &post)
{
    return optionValue(post.options, u"discord"_s, u"spoiler"_s).trimmed();
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

bool hidesText(const FrozenPost &post)
{
    const auto hidden = hiddenOf(post);
    return hidden == "text"_L1 || hidden == "both"_L1;
}

bool hidesMedia(const FrozenPost &post)
{
    const auto hidden = hiddenOf(post);
    return hidden == "media"_L1 || hidden == "both"_L1;
}

QString spoilered(const QString &text)
{
    static const QRegularExpression ends{u"\\|{2,}|^\\||\\|$"_s};
    auto inside = text.trimmed();
    if (inside.isEmpty())
        return {};
    QString escaped;
    qsizetype from = 0;
    for (auto matches = ends.globalMatch(inside); matches.hasNext();) {
        const auto match = matches.next();
        escaped += inside.mid(from, match.capturedStart() - from) + u"\\|"_s.repeated(match.capturedLength());
        from = match.capturedEnd();
    }
    inside = escaped + inside.mid(from);
    if (inside.endsWith(u'\\'))
        inside += u' ';  // else it takes a bar's meaning away
    return u"||"_s + inside + u"||"_s;
}

QString messageText(const FrozenPost &post, int part)
{
    const auto written = post.parts.value(part);
    const auto text = hidesText(post) ? spoilered(written) : written;
    if (part > 0 || post.link.isEmpty() || written.contains(post.link))
        return text;
    return text.trimmed().isEmpty() ? post.link : text + u"\n\n"_s + post.link;
}

}  // namespace carillon::discord
