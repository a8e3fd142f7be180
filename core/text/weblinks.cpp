// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/weblinks.h"

#include "core/text/domains.h"

#include <QUrl>

#include <algorithm>

namespace carillon {

namespace {

constexpr qsizetype maxLinkLength = 4096;
constexpr qsizetype maxShortLinkSlug = 40;

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

/// The letters with accents, and the Cyrillic ones, that twitter-text lets a path hold.
bool isPathLetter(QChar unit)
{
    static constexpr char16_t ranges[][2]{
        {0xC0, 0xD6},   {0xD8, 0xF6},   {0xF8, 0x24F},  {0x253, 0x254}, {0x256, 0x257},  {0x259, 0x259},
        {0x25B, 0x25B}, {0x263, 0x263}, {0x268, 0x268}, {0x26F, 0x26F}, {0x272, 0x272},  {0x289, 0x289},
        {0x28B, 0x28B}, {0x2BB, 0x2BB}, {0x300, 0x36F}, {0x400, 0x4FF}, {0x1E00, 0x1EFF}};
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [code = unit.unicode()](const auto &range) { return code >= range[0] && code <= range[1]; });
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
qsizetype topLevelDomainPrefix(QStringView text)
{
    const auto endsHere = [&](qsizetype size) {
        return size == text.size() || !(isAsciiAlphanumeric(text[size]) || isOneOf(text[size], u"@+-"));
    };
    const auto asciiRun = skipWhile(text, 0, isAsciiAlphanumeric);
    if (asciiRun > 0 && endsHere(asciiRun) && isTopLevelDomain(text.first(asciiRun).toString().toLower()))
        return asciiRun;
    if (text.startsWith(QLatin1String{"xn--"}, Qt::CaseInsensitive)) {
        const auto run = skipWhile(text, 0, [](QChar unit) { return isAsciiAlphanumeric(unit) || unit == u'-'; });
        return run > 4 ? run : 0;
    }
    const auto ownScript = ownScriptDomainPrefix(text);
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

/// The end of the longest domain that begins at `start`, or -1.
qsizetype domainEnd(QStringView text, qsizetype start)
{
    QList<Label> labels;
    for (auto at = start;;) {
        const auto end
            = skipWhile(text, at, [](QChar unit) { return isDomainCharacter(unit) || unit == u'-' || unit == u'_'; });
        labels += Label{at, end, text.mid(at, end - at).contains(u'_')};
        if (end == text.size() || text[end] != u'.' || !isLabel(text, labels.back()))
            break;
        at = end + 1;
    }
    for (auto last = labels.size() - 1; last > 0; --last) {
        if (labels[last - 1].underscored)
            continue;
        if (const auto size = topLevelDomainPrefix(text.mid(labels[last].start)); size > 0)
            return labels[last].start + size;
    }
    return -1;
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

bool hasAddressForm(QStringView text, qsizetype domainStart, qsizetype domainStop, qsizetype linkSize)
{
    const auto domain = text.mid(domainStart, domainStop - domainStart).toString();
    const auto ascii = QUrl::toAce(domain);
    if (ascii.isEmpty())
        return false;
    return linkSize + ascii.size() - domain.size() <= maxLinkLength;
}

qsizetype schemeEnd(QStringView text, qsizetype at)
{
    for (const auto scheme : {QStringView{u"https://"}, QStringView{u"http://"}}) {
        if (text.mid(at).startsWith(scheme, Qt::CaseInsensitive))
            return at + scheme.size();
    }
    return at;
}

struct Match
{
    qsizetype end = -1;     ///< where the search goes on; -1 when nothing begins here
    qsizetype linkEnd = 0;  ///< 0 when it is no link after all
};

Match matchLink(QStringView text, qsizetype start)
{
    const auto domainStart = schemeEnd(text, start);
    const auto domainStop = domainEnd(text, domainStart);
    if (domainStop < 0)
        return {};
    auto end = domainStop;
    if (end + 1 < text.size() && text[end] == u':' && text[end + 1].isDigit())
        end = skipWhile(text, end + 1, [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
    const auto pathStart = end;
    if (end < text.size() && text[end] == u'/')
        end = pathEnd(text, end);
    if (end < text.size() && text[end] == u'?')
        end = queryEnd(text, end);
    Match match{.end = end};
    if (domainStart > start && hasAddressForm(text, domainStart, domainStop, end - start))
        match.linkEnd = shortLinkEnd(text, domainStart, pathStart, end);
    return match;
}

}  // namespace

QList<TextSpan> findWebLinks(QStringView text)
{
    QList<TextSpan> links;
    if (!text.contains(u"://"))
        return links;
    // A bare domain is matched too and swallows what follows it, so that nothing inside it becomes a link of its own.
    for (qsizetype at = 0, from = 0; at < text.size();) {
        const bool mayBegin = at == 0 || (at > from && mayPrecedeLink(text[at - 1]));
        const auto match = mayBegin ? matchLink(text, at) : Match{};
        if (match.end < 0) {
            ++at;
            continue;
        }
        if (match.linkEnd > 0)
            links += TextSpan{at, match.linkEnd};
        at = from = match.end;
    }
    return links;
}

}  // namespace carillon
