// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mentionwords.h"

#include <algorithm>

namespace carillon {

namespace {

bool isOfWord(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || unit == u'_';
}

bool isOfName(QChar unit)
{
    return isOfWord(unit) || unit == u'.' || unit == u'-';
}

/// What stands before an "@" that is part of something else: an address, an e-mail, a path.
bool mayFollow(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const auto before = text[at - 1];
    return !isOfWord(before) && !QStringView{u"@/=.-+&#~%"}.contains(before);
}

/// Behind the name that begins at `at`, without what closes the sentence.
qsizetype nameEnd(QStringView text, qsizetype at)
{
    auto end = at;
    while (end < text.size() && isOfName(text[end]))
        ++end;
    while (end > at && !isOfWord(text[end - 1]))
        --end;
    return end;
}

}  // namespace

QList<TextSpan> findMentionWords(QStringView text)
{
    QList<TextSpan> words;
    if (!text.contains(u'@'))
        return words;
    const auto links = findWebLinks(text);
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        const bool isOfLink = std::any_of(links.begin(), links.end(),
                                          [at](const TextSpan &link) { return link.start <= at && at < link.end; });
        auto end = nameEnd(text, at + 1);
        if (isOfLink || !mayFollow(text, at) || end == at + 1 || !isOfWord(text[at + 1]))
            continue;
        if (end < text.size() && text[end] == u'@') {
            if (const auto server = nameEnd(text, end + 1); server > end + 1)
                end = server;
        }
        const auto name = text.sliced(at + 1, end - at - 1);
        if (std::any_of(name.begin(), name.end(), [](QChar unit) { return unit.isLetter() || unit.isSurrogate(); }))
            words += TextSpan{at, end};
        at = end - 1;
    }
    return words;
}

std::optional<MentionBeginning> mentionBeginningAt(QStringView text, qsizetype caret)
{
    auto at = std::min(caret, text.size());
    bool hasServer = false;
    while (at > 0) {
        const auto unit = text[at - 1];
        if (unit == u'@') {
            if (mayFollow(text, at - 1))
                return MentionBeginning{at - 1, text.sliced(at, caret - at).toString()};
            if (hasServer)
                return {};
            hasServer = true;
        } else if (!isOfName(unit)) {
            return {};
        }
        --at;
    }
    return {};
}

QList<TextSpan> findWholeWords(QStringView text, QStringView written)
{
    QList<TextSpan> spans;
    if (written.isEmpty())
        return spans;
    for (auto at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
        const auto end = at + written.size();
        const bool goesOn = end < text.size() && isOfWord(text[end]) && isOfWord(written.back());
        if (!goesOn && (written.front() != u'@' || mayFollow(text, at)))
            spans += TextSpan{at, end};
    }
    return spans;
}

}  // namespace carillon
