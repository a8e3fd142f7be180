// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/split.h"

#include "core/text/graphemes.h"

#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

using Cuts = QList<qsizetype>;  ///< ascending UTF-16 indices

/// White space that a line may break at.
bool isSeam(QChar unit)
{
    return unit.isSpace() && unit != QChar{0x00A0} && unit != QChar{0x202F} && unit != QChar{0x2007};
}

Cuts lineBreaks(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator{
        icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status)};
    Cuts cuts;
    if (U_FAILURE(status) || !iterator)
        return cuts;  // words and characters remain
    const icu::UnicodeString alias{false, reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size())};
    iterator->setText(alias);
    for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
        cuts += at;
    return cuts;
}

/// The places at which one text may be cut, from the best to the worst.
struct CutPlaces
{
    Cuts sentences;   ///< behind a paragraph or a sentence
    Cuts words;       ///< at white space
    Cuts lines;       ///< where a line may break
    Cuts characters;  ///< outside what must stay whole
    Cuts anywhere;    ///< between any two characters

    CutPlaces(const QString &text, const QList<TextSpan> &whole)
    {
        anywhere = graphemeEnds(text);
        const auto isInside = [&](qsizetype cut) {
            return std::any_of(whole.begin(), whole.end(),
                               [cut](const TextSpan &span) { return cut > span.start && cut < span.end; });
        };
        std::copy_if(anywhere.begin(), anywhere.end(), std::back_inserter(characters), std::not_fn(isInside));
        for (const auto cut : lineBreaks(text)) {
            if (std::binary_search(characters.begin(), characters.end(), cut))
                lines += cut;
        }
        for (const auto cut : std::as_const(characters)) {
            const bool atSeam = cut == text.size() || (isSeam(text[cut]) && !isSeam(text[cut - 1]));
            if (!atSeam)
                continue;
            words += cut;
            const bool endsSentence = QStringView{u".!?…。！？"}.contains(text[cut - 1]);
            if (cut == text.size() || endsSentence || text[cut] == u'\n' || text[cut] == u'\r')
                sentences += cut;
        }
    }
};

/// Cuts one text under one set of rules.
class Splitter final
{
public:
    Splitter(const QString &text, const SplitRules &rules) : m_text{text}, m_rules{rules}, m_places{text, rules.whole}
    {
    }

    /// The parts when numbers are written for a thread of `total` parts; 0 = without numbers.
    [[nodiscard]] QStringList split(int total, bool atSentences) const
    {
        QStringList parts;
        for (auto start = skipSeams(0); start < m_text.size();) {
            const auto number = total == 0 ? QString{} : u" %1/%2"_s.arg(parts.size() + 1).arg(total);
            const auto end = cutAfter(start, number, atSentences);
            parts += part(start, end);
            start = skipSeams(end);
        }
        return parts;
    }

private:
    [[nodiscard]] qsizetype skipSeams(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at].isSpace())
            ++at;
        return at;
    }

    [[nodiscard]] QString part(qsizetype start, qsizetype end) const
    {
        return m_text.mid(start, end - start).trimmed();
    }

    /// The last of `cuts` behind `start` with which the part still fits, or -1.
    [[nodiscard]] qsizetype lastFitting(const Cuts &cuts, qsizetype start, const QString &number) const
    {
        const auto first = std::upper_bound(cuts.begin(), cuts.end(), start);
        const auto fits = [&](qsizetype cut) {
            return m_rules.fits(part(start, cut) + number);
        };
        // Far cuts are not tried at all: the measuring would cost the square of the text's length.
        qsizetype step = 1;
        while (step < cuts.end() - first && fits(first[step]))
            step *= 2;
        const auto reach = first + std::min(step + 1, cuts.end() - first);
        auto beyond = std::partition_point(first, reach, fits);
        while (beyond != first && !fits(*std::prev(beyond)))
            --beyond;
        return beyond == first ? -1 : *std::prev(beyond);
    }

    [[nodiscard]] qsizetype cutAfter(qsizetype start, const QString &number, bool atSentences) const
    {
        const auto word = lastFitting(m_places.words, start, number);
        const auto line = lastFitting(m_places.lines, start, number);
        // A long run without spaces behind a short line: filling the part beats a post of three words.
        if (word < 0 || (line - start) * 3 > (word - start) * 5) {
            if (line > 0)
                return line;
            const auto character = lastFitting(m_places.characters, start, number);
            if (character > 0)
                return character;
            const auto anywhere = lastFitting(m_places.anywhere, start, number);
            return anywhere > 0 ? anywhere
                                : *std::upper_bound(m_places.anywhere.begin(), m_places.anywhere.end(), start);
        }
        if (!atSentences || word == m_text.size())
            return word;
        const auto sentence = lastFitting(m_places.sentences, start, number);
        return (sentence - start) * 2 > word - start ? sentence : word;
    }

    const QString &m_text;
    const SplitRules &m_rules;
    CutPlaces m_places;
};

QStringList splitFor(const Splitter &splitter, int total)
{
    const auto close = splitter.split(total, false);
    auto pleasant = splitter.split(total, true);
    return pleasant.size() <= close.size() ? pleasant : close;
}

}  // namespace

QStringList splitThread(const QString &text, const SplitRules &rules)
{
    if (text.trimmed().isEmpty() || rules.fits(text))
        return {text};
    // Numbers would take the room that white space at an end gives back.
    if (const auto inner = text.trimmed(); rules.fits(inner))
        return {inner};
    const Splitter splitter{text, rules};
    if (rules.numbering == PartNumbering::None)
        return splitFor(splitter, 0);
    // The numbers take room, and how much is known only when the parts are: room for one more digit until it is enough.
    QStringList parts;
    for (int most = 9; most < 1'000'000; most = most * 10 + 9) {
        parts = splitFor(splitter, most);
        if (parts.size() <= most)
            break;
    }
    if (parts.size() > 1) {
        for (qsizetype at = 0; at < parts.size(); ++at)
            parts[at] += u" %1/%2"_s.arg(at + 1).arg(parts.size());
    }
    return parts;
}

}  // namespace carillon
