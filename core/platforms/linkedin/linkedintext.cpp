// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedintext.h"

#include "core/domain/mention.h"
#include "core/text/weblinks.h"

#include <QRegularExpression>

#include <algorithm>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView reserved = u"\\|{}@[]()<>#*_~";

char32_t codePointAt(QStringView text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

bool isOfWord(char32_t code)
{
    return QChar::isLetterOrNumber(code) || QChar::isMark(code) || code == 0x200C || code == 0x200D;
}

/// Where the tag ends that begins with the "#" at `at`; `at` itself when none begins there.
qsizetype tagEnd(QStringView text, qsizetype at)
{
    const auto before = at > 0 ? text[at - 1] : QChar{u' '};
    const bool isInWord = before.isLowSurrogate() ? isOfWord(codePointAt(text, at - 2)) : isOfWord(before.unicode());
    const bool isOfAddress = before == u'#' || before == u'&' || before == u'/' || before == u'_';
    auto end = at + 1;
    if (isInWord || isOfAddress || end >= text.size() || !QChar::isLetterOrNumber(codePointAt(text, end)))
        return at;
    while (end < text.size()) {
        const auto code = codePointAt(text, end);
        if (!isOfWord(code) && code != U'_')
            break;
        end += code > 0xFFFF ? 2 : 1;
    }
    return end;
}

QString escaped(QStringView text)
{
    QString little;
    little.reserve(text.size() + 8);
    for (const auto unit : text) {
        if (reserved.contains(unit))
            little += u'\\';
        little += unit;
    }
    return little;
}

/// "#word" alone between white space stands as it is; what LinkedIn would end too early is spelled out.
QString tagged(QStringView text, qsizetype at, qsizetype end)
{
    const auto word = text.sliced(at + 1, end - at - 1);
    const bool standsAlone = at == 0 || text[at - 1].isSpace();
    if (standsAlone && !word.contains(u'_'))
        return u'#' + word.toString();
    return u"{hashtag|\\#|"_s + escaped(word) + u'}';
}

bool isTarget(const QString &urn)
{
    static const QRegularExpression target{u"^urn:li:(person|organization):[A-Za-z0-9_-]+$"_s};
    return target.match(urn).hasMatch();
}

QString written(const ResolvedMention &mention)
{
    return isTarget(mention.urn) ? u"@["_s + escaped(mention.name) + u"]("_s + mention.urn + u')'
                                 : escaped(mention.name);
}

/// The mention whose placeholder stands at `at`; of several the longest.
const ResolvedMention *mentionAt(QStringView text, qsizetype at, const QList<ResolvedMention> &mentions)
{
    const ResolvedMention *longest = nullptr;
    for (const auto &mention : mentions) {
        const auto &placeholder = mention.placeholder;
        const auto end = at + placeholder.size();
        const bool goesOn = end < text.size() && !placeholder.isEmpty() && isOfWord(placeholder.back().unicode())
            && isOfWord(codePointAt(text, end));
        if (!placeholder.isEmpty() && text.sliced(at).startsWith(placeholder) && !goesOn
            && (longest == nullptr || placeholder.size() > longest->placeholder.size()))
            longest = &mention;
    }
    return longest;
}

}  // namespace

QString littleText(const QString &text, const QList<ResolvedMention> &mentions, LinkEscapes escapes)
{
    const QStringView whole{text};
    const auto links = findWebLinks(text);
    auto link = links.begin();
    QString little;
    for (qsizetype at = 0; at < text.size();) {
        while (link != links.end() && link->start < at)
            ++link;
        if (const auto *mention = mentionAt(whole, at, mentions)) {
            little += written(*mention);
            at += mention->placeholder.size();
        } else if (link != links.end() && link->start == at) {
            const auto address = whole.sliced(at, link->end - at);
            little += escapes == LinkEscapes::Yes ? escaped(address) : address.toString();
            at = link->end;
        } else if (const auto end = text[at] == u'#' ? tagEnd(whole, at) : at; end > at) {
            little += tagged(whole, at, end);
            at = end;
        } else {
            little += escaped(whole.sliced(at, 1));
            ++at;
        }
    }
    return little;
}

QString plainText(const QString &little)
{
    static const QRegularExpression piece{u"\\\\(.)|@\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(urn:[^)]*\\)"
                                          "|\\{hashtag\\|\\\\?[#\\x{FF03}]\\|((?:\\\\.|[^}\\\\])*)\\}"_s,
                                          QRegularExpression::DotMatchesEverythingOption};
    QString plain;
    qsizetype from = 0;
    for (auto matches = piece.globalMatch(little); matches.hasNext();) {
        const auto match = matches.next();
        plain += QStringView{little}.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.hasCaptured(1))
            plain += reserved.contains(match.capturedView(1)) ? match.captured(1) : match.captured(0);
        else if (match.hasCaptured(2))
            plain += plainText(match.captured(2));
        else
            plain += u'#' + plainText(match.captured(3));
    }
    plain += QStringView{little}.mid(from);
    return plain;
}

QList<TextEntity> postEntities(const QString &text)
{
    QList<TextEntity> entities;
    const auto links = findWebLinks(text);
    for (const auto &link : links)
        entities += TextEntity{.kind = TextEntity::Kind::Link,
                               .start = link.start,
                               .end = link.end,
                               .value = text.mid(link.start, link.end - link.start)};
    for (qsizetype at = text.indexOf(u'#'); at >= 0; at = text.indexOf(u'#', at + 1)) {
        const bool isOfLink = std::any_of(links.begin(), links.end(),
                                          [at](const TextSpan &link) { return link.start <= at && at < link.end; });
        const auto end = tagEnd(text, at);
        if (!isOfLink && end > at)
            entities += TextEntity{
                .kind = TextEntity::Kind::Tag, .start = at, .end = end, .value = text.mid(at + 1, end - at - 1)};
    }
    return entities;
}

QList<ResolvedMention> mentionsIn(const QString &option, QStringList *faulty)
{
    QList<ResolvedMention> mentions;
    for (const auto &[placeholder, urn] : readMentions(option, faulty)) {
        const auto name = placeholder.startsWith(u'@') ? placeholder.mid(1) : placeholder;
        if (!name.isEmpty() && isTarget(urn))
            mentions += ResolvedMention{.placeholder = placeholder, .name = name, .urn = urn};
        else if (faulty != nullptr)
            *faulty += placeholder + u" = "_s + urn;
    }
    return mentions;
}

int lengthOf(const QString &text)
{
    return static_cast<int>(text.size());
}

}  // namespace carillon::linkedin
