// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/graphemes.h"

#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>

namespace carillon {

namespace {

/// The letters that join into one cluster over a virama, and the viramas: Indic_Conjunct_Break of Unicode 15.1,
/// DerivedCoreProperties.txt, which ICU 72 does not know yet.
struct ConjunctSets
{
    icu::UnicodeSet consonants;
    icu::UnicodeSet linkers;

    ConjunctSets()
    {
        static constexpr UChar32 ranges[][2]{
            {0x0915, 0x0939}, {0x0958, 0x095F}, {0x0978, 0x097F}, {0x0995, 0x09A8}, {0x09AA, 0x09B0}, {0x09B2, 0x09B2},
            {0x09B6, 0x09B9}, {0x09DC, 0x09DD}, {0x09DF, 0x09DF}, {0x09F0, 0x09F1}, {0x0A95, 0x0AA8}, {0x0AAA, 0x0AB0},
            {0x0AB2, 0x0AB3}, {0x0AB5, 0x0AB9}, {0x0AF9, 0x0AF9}, {0x0B15, 0x0B28}, {0x0B2A, 0x0B30}, {0x0B32, 0x0B33},
            {0x0B35, 0x0B39}, {0x0B5C, 0x0B5D}, {0x0B5F, 0x0B5F}, {0x0B71, 0x0B71}, {0x0C15, 0x0C28}, {0x0C2A, 0x0C39},
            {0x0C58, 0x0C5A}, {0x0D15, 0x0D3A}};
        for (const auto &range : ranges)
            consonants.add(range[0], range[1]);
        for (const UChar32 virama : {0x094D, 0x09CD, 0x0ACD, 0x0B4D, 0x0C4D, 0x0D4D})
            linkers.add(virama);
        consonants.freeze();
        linkers.freeze();
    }
};

const ConjunctSets &conjuncts()
{
    static const ConjunctSets sets;
    return sets;
}

/// GB9c: no break between a consonant, its marks with at least one virama among them, and the next consonant.
bool joinsConjunct(QStringView text, int32_t boundary)
{
    const auto *units = reinterpret_cast<const UChar *>(text.utf16());
    const auto size = int32_t(text.size());
    UChar32 after = 0;
    U16_GET(units, 0, boundary, size, after);
    if (!conjuncts().consonants.contains(after))
        return false;
    bool linked = false;
    for (int32_t at = boundary; at > 0;) {
        UChar32 before = 0;
        U16_PREV(units, 0, at, before);
        if (conjuncts().linkers.contains(before))
            linked = true;
        else if (conjuncts().consonants.contains(before))
            return linked;
        else if (before != 0x200D && u_getCombiningClass(before) == 0)
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
