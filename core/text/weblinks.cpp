// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/weblinks.h"

#include "core/text/domains.h"

#include <algorithm>
#include <array>
#include <span>

namespace carillon {

namespace {

constexpr qsizetype maxLinkLength = 4096;
constexpr qsizetype maxShortLinkSlug = 40;
constexpr qsizetype maxLabelSize = 63;
constexpr qsizetype bareSchemeSize = 8;  // of the "https://" that is put before a bare domain

bool isAsciiAlphanumeric(QChar unit)
{
    const auto code = unit.unicode();
    return (code >= u'0' && code <= u'9') || (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z');
}

bool isOneOf(QChar unit, QStringView set)
{
    return set.contains(unit);
}

/// Unicode's White_Space, and the Mongolian vowel separator that once belonged to it.
bool isSpace(QChar unit)
{
    return unit.isSpace() || unit.unicode() == 0x180E;
}

bool isInvalid(QChar unit)
{
    return unit.unicode() == 0xFFFE || unit.unicode() == 0xFEFF || unit.unicode() == 0xFFFF;
}

bool isDirectionalMark(QChar unit)
{
    const auto code = unit.unicode();
    return (code >= 0x202A && code <= 0x202E) || code == 0x061C || code == 0x200E || code == 0x200F
        || (code >= 0x2066 && code <= 0x2069);
}

bool mayPrecedeLink(QChar unit)
{
    return !isAsciiAlphanumeric(unit) && !isOneOf(unit, u"@＠$#＃") && !isInvalid(unit);
}

bool isDomainCharacter(QChar unit)
{
    return !isOneOf(unit, u"!'#%&()*+,\\-./:;<=>?@[]^_{|}~$") && !isSpace(unit) && !isInvalid(unit)
        && !isDirectionalMark(unit);
}

bool isWithin(QChar unit, std::span<const std::array<char16_t, 2>> ranges)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [code = unit.unicode()](const auto &range) { return code >= range[0] && code <= range[1]; });
}

/// The letters with accents that twitter-text knows.
bool isLatinWithAccent(QChar unit)
{
    static constexpr std::array<char16_t, 2> ranges[]{{0xC0, 0xD6},   {0xD8, 0xF6},   {0xF8, 0x24F},  {0x253, 0x254},
                                                      {0x256, 0x257}, {0x259, 0x259}, {0x25B, 0x25B}, {0x263, 0x263},
                                                      {0x268, 0x268}, {0x26F, 0x26F}, {0x272, 0x272}, {0x289, 0x289},
                                                      {0x28B, 0x28B}, {0x2BB, 0x2BB}, {0x300, 0x36F}, {0x1E00, 0x1EFF}};
    return isWithin(unit, ranges);
}

/// With the Cyrillic ones: those that it lets a path hold.
bool isPathLetter(QChar unit)
{
    return isLatinWithAccent(unit) || (unit.unicode() >= 0x400 && unit.unicode() <= 0x4FF);
}

bool isPathCharacter(QChar unit)
{
    return isAsciiAlphanumeric(unit) || isOneOf(unit, u"!*';:=+,.$/%#[]-\u2013_~@|&") || isPathLetter(unit);
}

bool mayEndPath(QChar unit)
{
    return isAsciiAlphanumeric(unit) || isOneOf(unit, u"+-=_#/") || isPathLetter(unit);
}

bool isQueryCharacter(QChar unit)
{
    return isAsciiAlphanumeric(unit) || isOneOf(unit, u"!?*'@();:&=+$/%#[]-_.,~|");
}

bool mayEndQuery(QChar unit)
{
    return isAsciiAlphanumeric(unit) || isOneOf(unit, u"-_&=#/");
}

template <class Predicate>
qsizetype skipWhile(QStringView text, qsizetype at, Predicate holds)
{
    while (at < text.size() && holds(text[at]))
        ++at;
    return at;
}

/// Length of the top-level domain that begins `text`, or 0. Behind it stands no letter that would belong to it.
qsizetype topLevelDomainPrefix(QStringView text, const DomainList &domains)
{
    const auto endsHere = [&](qsizetype size) {
        return size == text.size() || !(isAsciiAlphanumeric(text[size]) || isOneOf(text[size], u"@+-"));
    };
    const auto asciiRun = skipWhile(text, 0, isAsciiAlphanumeric);
    if (asciiRun > 0 && endsHere(asciiRun) && domains.contains(text.first(asciiRun).toString().toLower()))
        return asciiRun;
    if (text.startsWith(QLatin1String{"xn--"}, Qt::CaseInsensitive)) {
        const auto run = skipWhile(text, 0, [](QChar unit) { return isAsciiAlphanumeric(unit) || unit == u'-'; });
        return run > 4 ? run : 0;
    }
    const auto ownScript = domains.ownScriptPrefix(text);
    return ownScript > 0 && endsHere(ownScript) ? ownScript : 0;
}

struct Label
{
    qsizetype start;
    qsizetype end;
    bool underscored;
};

/// A label begins and ends with a letter or digit of any script; inside it may hold hyphens, in subdomains underscores.
bool isLabel(QStringView text, const Label &label)
{
    return label.end > label.start && isDomainCharacter(text[label.start]) && isDomainCharacter(text[label.end - 1]);
}

struct Domain
{
    qsizetype end = -1;  ///< behind the longest one that begins at the start; -1 when none does
    qsizetype next = 0;  ///< none: before here none begins either
};

/// What begins at `start`. Where no label is a top-level domain none is so from any later start among them, so that a
/// long run of labels is walked but once; only the word of a scheme ("https") may end the last one.
Domain domainAt(QStringView text, qsizetype start, const DomainList &domains)
{
    constexpr qsizetype longestScheme = 5;
    QList<Label> labels;
    bool isOpen = false;  // the last label is none, but a later part of it may be
    for (auto at = start;;) {
        const auto end
            = skipWhile(text, at, [](QChar unit) { return isDomainCharacter(unit) || unit == u'-' || unit == u'_'; });
        labels += Label{at, end, text.mid(at, end - at).contains(u'_')};
        isOpen = end < text.size() && text[end] == u'.';
        if (!isOpen || !isLabel(text, labels.back()))
            break;
        at = end + 1;
    }
    bool hasTopLevel = false;
    for (auto last = labels.size() - 1; last > 0; --last) {
        const auto size = topLevelDomainPrefix(text.mid(labels[last].start), domains);
        hasTopLevel = hasTopLevel || size > 0;
        if (size > 0 && !labels[last - 1].underscored)
            return {.end = labels[last].start + size};
    }
    if (hasTopLevel)
        return {};
    const auto &last = labels.back();
    return {.next = isOpen ? last.start : std::max(last.start, last.end - longestScheme)};
}

/// The end of a pair of brackets that opens at `start`, with one more pair inside at most; -1 when it isn't one.
qsizetype bracketsEnd(QStringView text, qsizetype start)
{
    auto at = skipWhile(text, start + 1, isPathCharacter);
    bool holdsSomething = at > start + 1;
    if (at < text.size() && text[at] == u'(') {
        const auto inner = skipWhile(text, at + 1, isPathCharacter);
        if (inner == at + 1 || inner == text.size() || text[inner] != u')')
            return -1;
        holdsSomething = true;
        at = skipWhile(text, inner + 1, isPathCharacter);
    }
    return holdsSomething && at < text.size() && text[at] == u')' ? at + 1 : -1;
}

/// `start` is at the slash.
qsizetype pathEnd(QStringView text, qsizetype start)
{
    auto end = start + 1;
    for (auto at = end; at < text.size();) {
        if (isPathCharacter(text[at])) {
            if (mayEndPath(text[at]))
                end = at + 1;
            ++at;
        } else if (const auto closed = text[at] == u'(' ? bracketsEnd(text, at) : -1; closed > 0) {
            end = at = closed;
        } else {
            break;
        }
    }
    return end;
}

/// `start` is at the question mark; it belongs to the link only when a query follows.
qsizetype queryEnd(QStringView text, qsizetype start)
{
    auto end = start;
    for (auto at = start + 1; at < text.size() && isQueryCharacter(text[at]); ++at) {
        if (mayEndQuery(text[at]))
            end = at + 1;
    }
    return end;
}

/// Twitter's own shortener: whatever follows the slug is no part of the link. Answers 0 for a slug that can't be one.
qsizetype shortLinkEnd(QStringView text, qsizetype domainStart, qsizetype pathStart, qsizetype end)
{
    if (text.mid(domainStart, pathStart - domainStart).compare(u"t.co", Qt::CaseInsensitive) != 0
        || pathStart == text.size() || text[pathStart] != u'/')
        return end;
    const auto slugEnd = skipWhile(text, pathStart + 1, isAsciiAlphanumeric);
    if (slugEnd == pathStart + 1)
        return end;
    if (slugEnd - pathStart - 1 > maxShortLinkSlug)
        return 0;
    return slugEnd < text.size() && text[slugEnd] == u'?' ? queryEnd(text, slugEnd) : slugEnd;
}

/// The size of a domain's label in its IDNA form: RFC 3492, 6.3, without writing it down.
qsizetype idnaSize(QStringView label)
{
    const auto codes = label.toUcs4();
    const auto basic = std::count_if(codes.begin(), codes.end(), [](uint code) { return code < 0x80; });
    if (basic == codes.size())
        return basic;
    qsizetype size = 4 + basic + (basic > 0 ? 1 : 0);  // "xn--", what is ASCII, a hyphen
    quint64 delta = 0;
    quint64 bias = 72;
    uint from = 0x80;
    for (auto handled = basic; handled < codes.size(); ++delta, ++from) {
        uint next = 0x10FFFF;
        for (const auto code : codes)
            next = code >= from ? std::min(next, code) : next;
        delta += quint64(next - from) * quint64(handled + 1);
        from = next;
        for (const auto code : codes) {
            if (code < from)
                ++delta;
            if (code != from)
                continue;
            auto rest = delta;
            for (quint64 base = 36;; base += 36, ++size) {
                const auto threshold = base <= bias ? 1 : std::min<quint64>(base - bias, 26);
                if (rest < threshold)
                    break;
                rest = (rest - threshold) / (36 - threshold);
            }
            ++size;
            delta = handled == basic ? delta / 700 : delta / 2;
            delta += delta / quint64(handled + 1);
            for (bias = 0; delta > 455; bias += 36)
                delta /= 35;
            bias += 36 * delta / (delta + 38);
            delta = 0;
            ++handled;
        }
    }
    return size;
}

bool hasAddressForm(QStringView domain, qsizetype schemeSize, qsizetype linkSize)
{
    const auto labels = domain.split(u'.');
    const bool isMixed = domain.startsWith(u"xn--")
        && std::any_of(domain.begin(), domain.end(), [](QChar unit) { return unit.unicode() >= 0x80; });
    return !isMixed && schemeSize + linkSize <= maxLinkLength
        && std::all_of(labels.begin(), labels.end(), [](QStringView label) { return idnaSize(label) <= maxLabelSize; });
}

qsizetype schemeEnd(QStringView text, qsizetype at)
{
    for (const auto scheme : {QStringView{u"https://"}, QStringView{u"http://"}}) {
        if (text.mid(at).startsWith(scheme, Qt::CaseInsensitive))
            return at + scheme.size();
    }
    return at;
}

/// The domains within `domain`, from left to right, that are written in letters of Latin.
QList<TextSpan> latinDomains(QStringView domain, const DomainList &domains)
{
    QList<TextSpan> found;
    for (qsizetype at = 0; at < domain.size();) {
        QList<qsizetype> dots;  // behind each label of the run that begins here
        auto end = at;
        for (;;) {
            const auto stop = skipWhile(domain, end, [](QChar unit) {
                return isAsciiAlphanumeric(unit) || unit == u'-' || isLatinWithAccent(unit);
            });
            if (stop == end || stop == domain.size() || domain[stop] != u'.')
                break;
            dots += stop;
            end = stop + 1;
        }
        qsizetype close = -1;
        for (auto dot = dots.size(); close < 0 && dot > 0; --dot) {
            if (const auto size = topLevelDomainPrefix(domain.mid(dots[dot - 1] + 1), domains); size > 0)
                close = dots[dot - 1] + 1 + size;
        }
        if (close > 0)
            found += TextSpan{at, close};
        at = close > 0 ? close : end + 1;
    }
    return found;
}

struct Match
{
    qsizetype end = -1;       ///< where the search goes on; -1 when nothing begins here
    qsizetype next = 0;       ///< and nothing before there
    QList<TextSpan> links{};  ///< none when it is no link after all; of bare domains there may be more than one
    bool isBare = false;
};

Match matchLink(QStringView text, qsizetype start, const DomainList &domains)
{
    const auto domainStart = schemeEnd(text, start);
    const auto found = domainAt(text, domainStart, domains);
    if (found.end < 0)
        return {.next = found.next};
    const auto domainStop = found.end;
    auto end = domainStop;
    if (end + 1 < text.size() && text[end] == u':' && text[end + 1].isDigit())
        end = skipWhile(text, end + 1, [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
    const auto pathStart = end;
    const bool hasPath = end < text.size() && text[end] == u'/';
    if (hasPath)
        end = pathEnd(text, end);
    if (end < text.size() && text[end] == u'?')
        end = queryEnd(text, end);
    Match match{.end = end, .isBare = domainStart == start};
    const auto domain = text.mid(domainStart, domainStop - domainStart);
    if (!hasAddressForm(domain, match.isBare ? bareSchemeSize : domainStart - start, end - start))
        return match;
    if (!match.isBare) {
        if (const auto linkEnd = shortLinkEnd(text, domainStart, pathStart, end); linkEnd > 0)
            match.links = {TextSpan{start, linkEnd}};
        return match;
    }
    if (start > 0 && isOneOf(text[start - 1], u"-_./"))
        return match;
    for (const auto &span : latinDomains(domain, domains))
        match.links += TextSpan{domainStart + span.start, domainStart + span.end};
    if (hasPath && !match.links.isEmpty())
        match.links.last().end = end;
    return match;
}

/// A bare domain is matched whether it is wanted or not: it swallows what follows it, so that nothing inside it becomes
/// a link of its own.
QList<TextSpan> findAddresses(QStringView text, const DomainList &domains, bool wantsBare)
{
    QList<TextSpan> links;
    for (qsizetype at = 0, from = 0; at < text.size();) {
        const bool mayBegin = at == 0 || (at > from && mayPrecedeLink(text[at - 1]));
        const auto match = mayBegin ? matchLink(text, at, domains) : Match{};
        if (match.end < 0) {
            at = std::max(at + 1, match.next);
            continue;
        }
        if (wantsBare || !match.isBare)
            links += match.links;
        at = from = match.end;
    }
    return links;
}

}  // namespace

QList<TextSpan> findWebLinks(QStringView text)
{
    return text.contains(u"://") ? findAddresses(text, DomainList::rootZone(), false) : QList<TextSpan>{};
}

QList<TextSpan> findWebAddresses(QStringView text, const DomainList &domains)
{
    return text.contains(u'.') ? findAddresses(text, domains, true) : QList<TextSpan>{};
}

}  // namespace carillon
