// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/facets.h"

#include "core/text/domains.h"
#include "core/text/utf8offsets.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace carillon::bluesky {

namespace {

constexpr qsizetype maxTagUnits = 64;
constexpr qsizetype maxTickerUnits = 5;

// The classes below are JavaScript's, since its regular expressions define what an entity is.

bool isSpace(QChar unit)
{
    const auto code = unit.unicode();
    return (code >= 0x09 && code <= 0x0D) || code == 0x20 || code == 0xA0 || code == 0x1680
        || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F
        || code == 0x3000 || code == 0xFEFF;
}

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isLetter(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

bool isAlphanumeric(QChar unit)
{
    return isLetter(unit) || isDigit(unit);
}

bool isWordCharacter(QChar unit)
{
    return isAlphanumeric(unit) || unit == u'_';
}

bool isInvisible(QChar unit)
{
    return QStringView{u"\u00AD\u2060\u200A\u200B\u200C\u200D\u20e2"}.contains(unit);
}

/// The character that ends before `at`, a surrogate pair taken whole.
char32_t characterBefore(QStringView text, qsizetype at)
{
    const auto unit = text[at - 1];
    if (unit.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], unit);
    return unit.unicode();
}

template <class Predicate>
qsizetype skipWhile(QStringView text, qsizetype at, Predicate holds)
{
    while (at < text.size() && holds(text[at]))
        ++at;
    return at;
}

/// Collects entities with both kinds of offsets.
class Finder final
{
public:
    explicit Finder(QStringView text) : m_text{text}, m_offsets{text} {}

    QList<TextEntity> find()
    {
        findMentions();
        findLinks();
        findTags();
        findCashtags();
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const TextEntity &left, const TextEntity &right) { return left.start < right.start; });
        return m_found;
    }

private:
    void add(TextEntity::Kind kind, qsizetype start, qsizetype end, const QString &value)
    {
        m_found += TextEntity{kind, start, end, m_offsets.at(start), m_offsets.at(end), value};
    }

    /// An entity begins the text, or stands behind white space or an opening bracket not swallowed by the one before.
    [[nodiscard]] bool mayBegin(qsizetype at, qsizetype from, bool afterBracket) const
    {
        if (at == 0)
            return true;
        return at > from && (isSpace(m_text[at - 1]) || (afterBracket && m_text[at - 1] == u'('));
    }

    [[nodiscard]] bool isWordBoundary(qsizetype at) const
    {
        const bool before = at > 0 && isWordCharacter(m_text[at - 1]);
        const bool after = at < m_text.size() && isWordCharacter(m_text[at]);
        return before != after;
    }

    void findMentions()
    {
        for (qsizetype at = 0, from = 0; at < m_text.size(); ++at) {
            if (m_text[at] != u'@' || !mayBegin(at, from, true))
                continue;
            auto end = skipWhile(m_text, at + 1,
                                 [](QChar unit) { return isAlphanumeric(unit) || unit == u'.' || unit == u'-'; });
            while (end > at + 1 && !isWordBoundary(end))
                --end;
            if (end == at + 1)
                continue;
            const auto handle = m_text.mid(at + 1, end - at - 1);
            if (endsInTopLevelDomain(handle) || handle.endsWith(u".test"))
                add(TextEntity::Kind::Mention, at, end, handle.toString());
            from = end;
            at = end - 1;
        }
    }

    /// The end of "example.com" at `at`, or `at` when there is no bare domain.
    [[nodiscard]] qsizetype bareDomainEnd(qsizetype at) const
    {
        if (!isLetter(m_text[at]))
            return at;
        auto end = skipWhile(m_text, at, isAlphanumeric);
        bool dotted = false;
        while (end + 1 < m_text.size() && m_text[end] == u'.' && isAlphanumeric(m_text[end + 1])) {
            end = skipWhile(m_text, end + 1, isAlphanumeric);
            dotted = true;
        }
        return dotted ? end : at;
    }

    void findLinks()
    {
        for (qsizetype at = 0, from = 0; at < m_text.size(); ++at) {
            if (!mayBegin(at, from, true))
                continue;
            const auto rest = m_text.mid(at);
            const auto scheme = rest.startsWith(u"https://", Qt::CaseInsensitive) ? 8
                : rest.startsWith(u"http://", Qt::CaseInsensitive)                ? 7
                                                                                  : 0;
            const bool addressed = scheme > 0 && rest.size() > scheme && !isSpace(rest[scheme]);
            const auto domainEnd = addressed ? at : bareDomainEnd(at);
            if (!addressed && domainEnd == at)
                continue;
            const auto end = skipWhile(m_text, domainEnd, [](QChar unit) { return !isSpace(unit); });
            addLink(at, end, m_text.mid(at, domainEnd - at));
            from = end;
            at = end - 1;
        }
    }

    /// `domain` is empty for an address with a scheme.
    void addLink(qsizetype start, qsizetype end, QStringView domain)
    {
        auto link = m_text.mid(start, end - start);
        if (domain.isEmpty() ? !link.startsWith(u"http") : !endsInTopLevelDomain(domain))
            return;  // the client looks for the scheme in small letters only
        if (QStringView{u".,;:!?"}.contains(link.back()))
            link.chop(1);
        if (link.endsWith(u')') && !link.contains(u'('))
            link.chop(1);
        const auto scheme = domain.isEmpty() ? QString{} : QStringLiteral("https://");
        add(TextEntity::Kind::Link, start, start + link.size(), scheme + link.toString());
    }

    void findTags()
    {
        for (qsizetype at = 0, from = 0; at < m_text.size(); ++at) {
            if ((m_text[at] != u'#' && m_text[at] != u'＃') || !mayBegin(at, from, false))
                continue;
            from = at + 1;
            const auto start = at + 1;
            auto end = skipWhile(m_text, start, [](QChar unit) { return !isSpace(unit) && !isInvisible(unit); });
            if (!holdsLetter(start, end) || m_text[start] == QChar{0xFE0F})
                continue;
            at = end - 1;
            from = end;
            while (end > start && u_ispunct(UChar32(characterBefore(m_text, end))))
                end -= m_text[end - 1].isLowSurrogate() ? 2 : 1;
            if (end > start && end - start <= maxTagUnits)
                add(TextEntity::Kind::Tag, start - 1, end, m_text.mid(start, end - start).toString());
        }
    }

    /// True when something between the two is neither a digit nor punctuation; symbols and emoji do.
    [[nodiscard]] bool holdsLetter(qsizetype start, qsizetype end) const
    {
        for (auto at = start; at < end; ++at) {
            const bool pair = m_text[at].isHighSurrogate() && at + 1 < end && m_text[at + 1].isLowSurrogate();
            const auto character = characterBefore(m_text, pair ? at + 2 : at + 1);
            if (!u_ispunct(UChar32(character)) && !isDigit(m_text[at]))
                return true;
            at += pair ? 1 : 0;
        }
        return false;
    }

    void findCashtags()
    {
        for (qsizetype at = 0, from = 0; at < m_text.size(); ++at) {
            if (m_text[at] != u'$' || !mayBegin(at, from, true))
                continue;
            const auto end = skipWhile(m_text, at + 1, isAlphanumeric);
            const bool sized = end > at + 1 && end - at - 1 <= maxTickerUnits && isLetter(m_text[at + 1]);
            const bool ended = end == m_text.size() || isSpace(m_text[end])
                || QStringView{u".,;:!?)\"'\u2019"}.contains(m_text[end]);
            if (!sized || !ended)
                continue;
            add(TextEntity::Kind::Tag, at, end, m_text.mid(at, end - at).toString().toUpper());
            from = end;
            at = end - 1;
        }
    }

    QStringView m_text;
    Utf8Offsets m_offsets;
    QList<TextEntity> m_found;
};

}  // namespace

QList<TextEntity> findEntities(QStringView text)
{
    return Finder{text}.find();
}

QList<TextEntity> withoutOverlaps(QList<TextEntity> entities)
{
    qsizetype end = 0;
    entities.removeIf([&end](const TextEntity &entity) {
        if (entity.start < end)
            return true;
        end = entity.end;
        return false;
    });
    return entities;
}

}  // namespace carillon::bluesky
