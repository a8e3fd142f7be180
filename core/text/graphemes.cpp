// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/graphemes.h"

#include <QFile>

#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>

namespace carillon {

namespace {

/// The letters that join into one cluster over a virama, and the viramas. ICU 72 does not know the property yet.
class ConjunctSets final
{
public:
    ConjunctSets()
    {
        QFile file{QStringLiteral(":/text/conjuncts.txt")};
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the table of conjuncts is not in the program");
        const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const auto &line : lines) {
            if (line.startsWith(u'#'))
                continue;
            const auto range = line.mid(2).split(QStringLiteral(".."));
            auto &set = line.startsWith(u'C') ? m_consonants : m_linkers;
            set.add(UChar32(range.front().toUInt(nullptr, 16)), UChar32(range.back().toUInt(nullptr, 16)));
        }
        m_consonants.freeze();
        m_linkers.freeze();
    }

    [[nodiscard]] bool isConsonant(UChar32 character) const { return m_consonants.contains(character); }
    [[nodiscard]] bool isLinker(UChar32 character) const { return m_linkers.contains(character); }

private:
    icu::UnicodeSet m_consonants;
    icu::UnicodeSet m_linkers;
};

const ConjunctSets &conjuncts()
{
    static const ConjunctSets sets;
    return sets;
}

/// A zero-width non-joiner is there to keep the letters apart.
bool joinsOn(UChar32 character)
{
    if (character == 0x200C)
        return false;
    const auto kind = u_getIntPropertyValue(character, UCHAR_GRAPHEME_CLUSTER_BREAK);
    return kind == U_GCB_EXTEND || kind == U_GCB_ZWJ;
}

/// GB9c: no break between a consonant, its marks with at least one virama among them, and the next consonant.
bool joinsConjunct(QStringView text, int32_t boundary)
{
    const auto *units = reinterpret_cast<const UChar *>(text.utf16());
    const auto size = int32_t(text.size());
    UChar32 after = 0;
    U16_GET(units, 0, boundary, size, after);
    if (!conjuncts().isConsonant(after))
        return false;
    bool linked = false;
    for (int32_t at = boundary; at > 0;) {
        UChar32 before = 0;
        U16_PREV(units, 0, at, before);
        if (conjuncts().isLinker(before))
            linked = true;
        else if (conjuncts().isConsonant(before))
            return linked;
        else if (!joinsOn(before))
            return false;
    }
    return false;
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.unicode() < 0x80; });
}

/// Making one costs far more than using one, and an iterator belongs to one thread at a time.
icu::BreakIterator &characterIterator()
{
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made{
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
        if (U_FAILURE(status) || !made)
            qFatal("ICU has no rules for characters: %s", u_errorName(status));
        return made;
    }();
    return *iterator;
}

template <class Visitor>
void visitGraphemeEnds(QStringView text, Visitor visit)
{
    if (text.isEmpty())
        return;
    if (isAscii(text)) {  // the only ASCII cluster of two is CR LF
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!(text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n'))
                visit(at + 1);
        }
        return;
    }
    auto &iterator = characterIterator();
    // Read-only alias: nothing is copied, and the text outlives the walk.
    const icu::UnicodeString alias{false, reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size())};
    iterator.setText(alias);
    for (auto at = iterator.next(); at != icu::BreakIterator::DONE; at = iterator.next()) {
        if (at == alias.length() || !joinsConjunct(text, at))
            visit(qsizetype{at});
    }
}

}  // namespace

qsizetype graphemeCount(QStringView text)
{
    qsizetype count = 0;
    visitGraphemeEnds(text, [&count](qsizetype) { ++count; });
    return count;
}

QList<qsizetype> graphemeEnds(QStringView text)
{
    QList<qsizetype> ends;
    visitGraphemeEnds(text, [&ends](qsizetype end) { ends += end; });
    return ends;
}

}  // namespace carillon
