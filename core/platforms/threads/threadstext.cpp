// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadstext.h"

#include "core/text/domains.h"
#include "core/text/graphemes.h"
#include "core/text/utf8offsets.h"
#include "core/text/weblinks.h"

#include <QRegularExpression>

#include <algorithm>
#include <unicode/uchar.h>

namespace carillon::threads {

using namespace Qt::StringLiterals;

namespace {

constexpr uint keycap = 0x20E3;

bool isEmojiPart(uint character)
{
    const auto code = static_cast<UChar32>(character);
    return character == keycap || u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC)
        || u_hasBinaryProperty(code, UCHAR_REGIONAL_INDICATOR);
}

bool isEmoji(QStringView cluster)
{
    const auto characters = cluster.toUcs4();
    return std::any_of(characters.begin(), characters.end(), isEmojiPart);
}

TextEntity entityOf(TextEntity::Kind kind, const QString &text, qsizetype start, qsizetype end, qsizetype lead)
{
    return {.kind = kind, .start = start, .end = end, .value = text.mid(start + lead, end - start - lead)};
}

bool isWordCharacter(QChar unit)
{
    return unit.isLetterOrNumber() || unit == u'_' || unit.isSurrogate() || unit.isMark();
}

/// A name of Threads: letters without accents, digits, dots and underscores; a dot ends none.
bool isOfName(QChar unit)
{
    return (unit.unicode() < 0x80 && unit.isLetterOrNumber()) || unit == u'_' || unit == u'.';
}

/// What begins with `sign`, stands free and is of characters that `belongs` takes.
template <class Belongs>
void findMarked(QList<TextEntity> &entities, const QString &text, QChar sign, TextEntity::Kind kind, Belongs belongs)
{
    const auto count = entities.size();
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        const bool isOfLink = std::any_of(entities.cbegin(), entities.cbegin() + count, [at](const TextEntity &entity) {
            return entity.kind == TextEntity::Kind::Link && entity.start <= at && at < entity.end;
        });
        const bool isGlued = at > 0 && isWordCharacter(text.at(at - 1));
        auto end = at + 1;
        while (end < text.size() && belongs(text.at(end)))
            ++end;
        while (end > at + 1 && text.at(end - 1) == u'.')
            --end;
        if (!isOfLink && !isGlued && end > at + 1)
            entities += entityOf(kind, text, at, end, 1);
    }
}

}  // namespace

int lengthOf(QStringView text)
{
    qsizetype length = 0;
    qsizetype start = 0;
    for (const auto end : graphemeEnds(text)) {
        const auto cluster = text.mid(start, end - start);
        length += isEmoji(cluster) ? utf8Length(cluster) : codePoints(cluster);
        start = end;
    }
    return static_cast<int>(length);
}

QList<TextEntity> postEntities(const QString &text)
{
    QList<TextEntity> entities;
    for (const auto &link : findWebAddresses(text, DomainList::rootZone()))
        entities += entityOf(TextEntity::Kind::Link, text, link.start, link.end, 0);
    findMarked(entities, text, u'#', TextEntity::Kind::Tag, isWordCharacter);
    findMarked(entities, text, u'@', TextEntity::Kind::Mention, isOfName);
    const Utf8Offsets bytes{text};
    for (auto &entity : entities) {
        entity.byteStart = bytes.at(entity.start);
        entity.byteEnd = bytes.at(entity.end);
    }
    std::sort(entities.begin(), entities.end(),
              [](const TextEntity &one, const TextEntity &other) { return one.start < other.start; });
    return entities;
}

QStringList linksIn(const QString &text)
{
    QStringList links;
    for (const auto &entity : postEntities(text)) {
        if (entity.kind == TextEntity::Kind::Link && !links.contains(entity.value))
            links += entity.value;
    }
    return links;
}

int codePoints(QStringView text)
{
    return static_cast<int>(text.toUcs4().size());
}

QString normalized(const QString &text)
{
    static const QRegularExpression blanksAtLineEnds{u"[ \\t\\r]+(?=\\n|$)"_s};
    auto plain = text.normalized(QString::NormalizationForm_C);
    plain.replace("\r\n"_L1, "\n"_L1);
    return plain.remove(blanksAtLineEnds).trimmed();
}

}  // namespace carillon::threads
